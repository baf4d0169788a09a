"""`selfassess store`: looks after saved work, and says what it did."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from selfassess import cli
from selfassess.store import Keys, open_store
from selfassess.store.documents import Document

WORK: Document = {"answers": {"in_use": "10"}}
EDITED: Document = {"answers": {"in_use": "12"}}


@pytest.fixture
def keys(place: str) -> Keys:
    """The keys of a work in the store."""
    with open_store(place) as store:
        made, _ = store.create(WORK)
        store.save(made.edit, 1, EDITED)
    return made


def call(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = cli.main(["store", *map(str, words)])
    out, err = capsys.readouterr()
    return status, out, err


def show(place: str) -> str:
    with open_store(place) as store:
        return store.place


def test_a_store_in_order(capsys: pytest.CaptureFixture[str], place: str, keys: Keys) -> None:
    assert call(capsys, "check", "--store", place) == (0, f"{show(place)}: the store is in order.\n", "")
    assert call(capsys, "check", "--store", place, "--lang", "th") == (0, f"{show(place)}: ที่เก็บงานอยู่ในสภาพดี\n", "")


def test_a_store_with_a_problem(capsys: pytest.CaptureFixture[str], place: str, keys: Keys) -> None:
    with open_store(place) as store, store._engine.writing():
        store._engine.run("DELETE FROM version WHERE number = 1")
    status, out, err = call(capsys, "check", "--store", place)
    assert (status, err) == (1, "")
    assert "expected every version from 1 to 2, found 1 of them." in out
    assert "problems found: 1. Stop using the store and bring back a backup." in out


def test_a_file_in_which_pages_are_damaged(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "works.sqlite3"
    open_store(file).close()
    raw = bytearray(file.read_bytes())
    raw[100:] = b"\xa5" * (len(raw) - 100)
    file.write_bytes(raw)
    status, out, err = call(capsys, "check", "--store", file)
    assert (status, err) == (1, "")
    assert "the store is damaged" in out


def test_a_store_is_backed_up_and_restored(
    capsys: pytest.CaptureFixture[str], place: str, keys: Keys, tmp_path: Path
) -> None:
    file = tmp_path / "backup.sqlite3"
    assert call(capsys, "backup", file, "--store", place) == (0, f"{file}: all works are backed up.\n", "")
    other = tmp_path / "other.sqlite3"
    told = f"{other}: all works are restored from {file}.\n"
    assert call(capsys, "restore", file, "--store", other) == (0, told, "")
    with open_store(other) as store:
        assert store.find(keys.read).latest.document == EDITED
    status, out, err = call(capsys, "restore", file, "--store", other)
    assert (status, out) == (2, "")
    assert "give --replace as well" in err
    assert call(capsys, "restore", file, "--store", other, "--replace") == (0, told, "")


def test_what_was_deleted_long_ago_is_removed(capsys: pytest.CaptureFixture[str], place: str, keys: Keys) -> None:
    with open_store(place, now=lambda: datetime.now(UTC) - timedelta(days=100)) as store:
        store.delete(keys.edit)
    assert call(capsys, "prune", "--older-than", "20w", "--store", place)[1].endswith(": works removed for good: 0.\n")
    assert call(capsys, "prune", "--older-than", "90d", "--store", place)[1].endswith(": works removed for good: 1.\n")


@pytest.mark.parametrize("span", ["30", "d30", "-30d", "1.5y", "", "30 days", "99999d"])
def test_what_is_no_span_of_time_is_refused(capsys: pytest.CaptureFixture[str], span: str) -> None:
    status, out, err = call(capsys, "prune", f"--older-than={span}")
    assert (status, out) == (2, "")
    assert err == f"--older-than {span}: expected days, weeks or years, such as 90d, 12w or 2y. Nothing was removed.\n"


def test_thirty_days_are_kept(capsys: pytest.CaptureFixture[str], place: str, keys: Keys) -> None:
    status, out, err = call(capsys, "prune", "--older-than", "4w", "--store", place)
    assert (status, out) == (2, "")
    assert err.startswith("A deleted work can be brought back for 30 days")


@pytest.mark.parametrize("task", [["check"], ["backup", "new.sqlite3"], ["prune", "--older-than", "30d"]])
def test_where_there_is_no_store_none_is_made(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, task: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SELFASSESS_STORE", str(tmp_path / "none.sqlite3"))
    status, out, err = call(capsys, *task)
    assert (status, out) == (2, "")
    assert err == (
        f"{tmp_path / 'none.sqlite3'}: there is no store here, and nothing was done. "
        "Check the place, or name another with --store.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_usual_place_may_be_empty_still(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SELFASSESS_STORE", raising=False)
    usual = tmp_path / "selfassess" / "selfassess.sqlite3"
    monkeypatch.setattr("selfassess.cli.storing.default_place", lambda environ: str(usual))
    assert call(capsys, "check") == (0, f"{usual}: no work has been saved yet.\n", "")
    assert call(capsys, "check", "--lang", "th") == (0, f"{usual}: ยังไม่มีงานที่บันทึกไว้\n", "")
    assert list(tmp_path.iterdir()) == []


def test_another_programs_file_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "others.sqlite3")) as connection:
        connection.execute("CREATE TABLE works (id)")
    status, out, err = call(capsys, "check", "--store", tmp_path / "others.sqlite3", "--lang", "th")
    assert (status, out) == (2, "")
    assert "ไม่ใช่ที่เก็บงานของสมุดประเมิน" in err


@pytest.mark.parametrize("words", [[], ["clean"], ["backup"], ["prune"]])
def test_a_call_that_is_not_complete_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    status, out, err = call(capsys, *words)
    assert (status, out, err.count("\n")) == (2, "", 1)
