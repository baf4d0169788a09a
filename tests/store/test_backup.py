"""Backups: one file, that comes back into a store of either engine, all of it or nothing."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from selfassess.store import Keys, Store, StoreError, open_store
from selfassess.store.documents import Document
from selfassess.store.formats import FORMATS

WORK: Document = {"answers": {"in_use": "10"}, "about": {"work": "ตู้ยาชุมชน"}}
EDITED: Document = {**WORK, "answers": {"in_use": "12"}}


def fill(store: Store) -> tuple[Keys, Keys]:
    """Two works, one with a history, one deleted."""
    first, _ = store.create(WORK, who="สมใจ")
    store.save(first.edit, 1, EDITED, who="มานะ")
    second, _ = store.create(WORK)
    store.delete(second.edit, who="ปิติ")
    return first, second


def read_all(store: Store, keys: tuple[Keys, Keys]) -> list[object]:
    return [
        value for each in keys for key in (each.edit, each.read) for value in (store.find(key), store.versions(key))
    ]


@pytest.fixture(params=["sqlite", "postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path, place: str) -> str:
    """The place of a second store without works, on either engine; for PostgreSQL a database of its own."""
    if request.param == "sqlite":
        return str(tmp_path / "other" / "works.sqlite3")
    import psycopg

    url = str(request.getfixturevalue("cluster"))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS other")
        connection.execute("CREATE DATABASE other")
    return url.removesuffix("postgres") + "other"


def test_a_backup_comes_back_into_either_engine(store: Store, other: str, tmp_path: Path) -> None:
    keys = fill(store)
    file = tmp_path / "backup.sqlite3"
    store.backup(file)
    with open_store(other) as restored:
        restored.restore(file)
        assert read_all(restored, keys) == read_all(store, keys)
        assert restored.check() == []
        assert restored.save(keys[0].edit, 2, WORK).number == 3


def test_a_backup_is_one_file_for_its_owner_alone_and_a_store_itself(store: Store, tmp_path: Path) -> None:
    keys = fill(store)
    file = tmp_path / "new" / "backup.sqlite3"
    store.backup(file)
    assert [path.name for path in file.parent.iterdir()] == ["backup.sqlite3"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with open_store(file, create=False) as opened:
        assert read_all(opened, keys) == read_all(store, keys)


def test_a_file_that_exists_is_not_written_over(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup.sqlite3"
    file.write_text("mine")
    with pytest.raises(StoreError) as caught:
        store.backup(file)
    assert "there is already such a file, so no backup was made" in caught.value.say("en")
    assert "มีไฟล์ชื่อนี้อยู่แล้ว" in caught.value.say("th")
    assert file.read_text() == "mine"


def test_a_place_where_no_file_can_be_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for call in (store.backup, store.restore):
        with pytest.raises(StoreError) as caught:
            call(tmp_path / "file" / "backup.sqlite3")
        assert str(tmp_path / "file" / "backup.sqlite3") in caught.value.say("th")
    with pytest.raises(StoreError, match="cannot be opened or written"):
        store.restore(tmp_path)


def test_works_are_replaced_only_when_that_is_said(store: Store, tmp_path: Path) -> None:
    keys = fill(store)
    file = tmp_path / "backup.sqlite3"
    store.backup(file)
    later, _ = store.create(WORK)
    with pytest.raises(StoreError) as caught:
        store.restore(file)
    assert "nothing was restored" in caught.value.say("en")
    assert "จึงยังไม่ได้กู้คืน" in caught.value.say("th")
    assert store.find(later.edit).latest.number == 1
    store.save(keys[0].edit, 2, WORK)
    store.restore(file, replace=True)
    assert store.find(keys[0].edit).latest.document == EDITED
    with pytest.raises(StoreError, match="opens no work"):
        store.find(later.edit)
    assert store.check() == []


def test_an_edit_that_was_begun_before_an_older_backup_came_back_is_not_lost(store: Store, tmp_path: Path) -> None:
    keys, _ = store.create(WORK)
    store.backup(tmp_path / "backup.sqlite3")
    store.save(keys.edit, 1, EDITED)
    store.restore(tmp_path / "backup.sqlite3", replace=True)
    saved = store.save(keys.edit, 2, {**EDITED, "about": {"work": "ตู้ยา"}})
    assert saved.conflicts == ("about.work", "in_use")


def damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE version SET document = x'00' WHERE number = 2")


def overwrite(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    raw[4096 : 4096 * 4] = b"\xff" * 4096 * 3
    file.write_bytes(raw)


def make_foreign(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE works (id)")


def make_newer(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(f"PRAGMA user_version = {len(FORMATS) + 1}")


@pytest.mark.parametrize(
    ("spoil", "english", "thai"),
    [
        (damage, "the backup is damaged, so nothing was restored or changed", "ไฟล์สำรองเสียหาย"),
        (overwrite, "damaged", "เสียหาย"),
        (make_foreign, "this is not a store of the workbook", "ไม่ใช่ที่เก็บงานของสมุดประเมิน"),
        (make_newer, "Use a newer version of the program", "โปรดใช้โปรแกรมรุ่นที่ใหม่กว่า"),
        (lambda file: file.write_bytes(b""), "this is not a store of the workbook", "ไม่ใช่ที่เก็บงานของสมุดประเมิน"),
        (lambda file: file.write_bytes(b"text" * 100), "this is not a store", "ไม่ใช่ที่เก็บงาน"),
        (lambda file: file.unlink(), "there is no such file, and nothing was done", "ไม่พบไฟล์"),
    ],
)
def test_what_is_no_whole_backup_changes_nothing(
    store: Store, tmp_path: Path, spoil: object, english: str, thai: str
) -> None:
    keys = fill(store)
    before = read_all(store, keys)
    file = tmp_path / "backup.sqlite3"
    store.backup(file)
    assert callable(spoil)
    spoil(file)
    with pytest.raises(StoreError) as caught:
        store.restore(file, replace=True)
    assert english in caught.value.say("en")
    assert thai in caught.value.say("th")
    assert str(file) in caught.value.say("en")
    assert read_all(store, keys) == before


def test_a_copy_of_a_live_file_holds_what_its_log_holds(tmp_path: Path) -> None:
    with open_store(tmp_path / "live.sqlite3") as live, open_store(tmp_path / "other.sqlite3") as other:
        keys = fill(live)
        other.restore(tmp_path / "live.sqlite3")
        assert read_all(other, keys) == read_all(live, keys)
