"""Formats of the store: every older one is upgraded without loss, a newer one is left untouched."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from selfassess.store import Store, StoreError, open_store
from selfassess.store.formats import FORMATS, Step

SAVED = Path(__file__).parent.parent / "saved"
OLD = sorted(SAVED.glob("store-*.sql"))

# A step that might come next: a column with a default, filled from what is there.
NEXT: Step = (
    "ALTER TABLE version ADD COLUMN size {whole} NOT NULL DEFAULT 0",
    "UPDATE version SET size = length(document)",
)
FAULTY: Step = (*NEXT, "UPDATE version SET there_is_no_such_column = 1")


def build(script: Path, file: Path) -> Path:
    """Make the file of an old store from its statements."""
    file.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script.read_text(encoding="utf-8"))
    return file


def assert_holds_what_it_held(store: Store, script: Path) -> None:
    expected = json.loads(script.with_suffix(".json").read_text(encoding="utf-8"))
    for work in expected:
        for key, can_edit in ((work["edit"], True), (work["read"], False)):
            found = store.find(key)
            assert (found.can_edit, found.deleted is not None) == (can_edit, work["deleted"])
            assert [[each.number, each.who, each.document] for each in store.versions(key)] == work["versions"]
    assert store.check() == []


def recorded(store: Store) -> list[int]:
    return [number for (number,) in store._engine.run("SELECT number FROM migration ORDER BY number")]


def test_a_store_of_every_format_is_kept() -> None:
    assert [path.stem for path in OLD] == [f"store-{number}" for number in range(1, len(FORMATS) + 1)]


@pytest.mark.parametrize("script", OLD, ids=lambda path: str(path.stem))
def test_a_store_of_an_older_format_is_opened_with_all_it_holds(script: Path, tmp_path: Path) -> None:
    with open_store(build(script, tmp_path / "old.sqlite3")) as store:
        assert recorded(store) == list(range(1, len(FORMATS) + 1))
        assert_holds_what_it_held(store, script)


@pytest.mark.parametrize("script", OLD, ids=lambda path: str(path.stem))
def test_a_backup_of_an_older_format_comes_back_and_stays_as_it_is(script: Path, tmp_path: Path, store: Store) -> None:
    backup = build(script, tmp_path / "old.sqlite3")
    before = backup.read_bytes()
    store.restore(backup)
    assert_holds_what_it_held(store, script)
    assert backup.read_bytes() == before


def test_a_step_is_made_once_and_recorded(place: str, tmp_path: Path) -> None:
    with open_store(place) as store:
        store.restore(build(OLD[-1], tmp_path / "old.sqlite3"))
    for _ in range(2):
        with open_store(place, formats=[*FORMATS, NEXT]) as store:
            assert recorded(store) == list(range(1, len(FORMATS) + 2))
            assert_holds_what_it_held(store, OLD[-1])
            sizes = store._engine.run("SELECT size = length(document) FROM version")
            assert {bool(right) for [right] in sizes} == {True}


def test_a_step_that_fails_leaves_the_store_as_it_was(place: str, tmp_path: Path) -> None:
    with open_store(place) as store:
        store.restore(build(OLD[-1], tmp_path / "old.sqlite3"))
    with pytest.raises(StoreError, match="there_is_no_such_column"):
        open_store(place, formats=[*FORMATS, FAULTY])
    with open_store(place) as store:
        assert recorded(store) == list(range(1, len(FORMATS) + 1))
        assert_holds_what_it_held(store, OLD[-1])


def test_a_newer_store_is_refused_and_left_untouched(place: str) -> None:
    open_store(place, formats=[*FORMATS, NEXT]).close()
    file = Path(place)
    before = file.read_bytes() if file.exists() else b""
    with pytest.raises(StoreError) as caught:
        open_store(place)
    found, known = len(FORMATS) + 1, len(FORMATS)
    assert f"the store has format {found}, and this version of the program knows formats up to {known}" in str(
        caught.value
    )
    assert f"มีรูปแบบ {found} แต่โปรแกรมรุ่นนี้รู้จักถึงรูปแบบ {known}" in caught.value.say("th")
    if before:
        assert file.read_bytes() == before
        assert [path.name for path in file.parent.iterdir()] == [file.name]
    with open_store(place, formats=[*FORMATS, NEXT]) as store:
        assert store.check() == []


def test_a_newer_store_is_refused_while_its_newer_program_has_it_open(tmp_path: Path) -> None:
    with (
        open_store(tmp_path / "works.sqlite3", formats=[*FORMATS, NEXT]),
        pytest.raises(StoreError, match="Use a newer version"),
    ):
        open_store(tmp_path / "works.sqlite3")


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    open_store(tmp_path / "works.sqlite3").close()
    header = (tmp_path / "works.sqlite3").read_bytes()[:100]
    assert header[68:72] == b"SfAs"
    assert int.from_bytes(header[60:64], "big") == len(FORMATS)
