"""What the store promises, on both engines."""

from __future__ import annotations

import statistics
import threading
import time
import zlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.store import KeyRefused, Saved, Store, StoreError, open_store
from selfassess.store.documents import Document, pack, unpack
from selfassess.store.engine import Engine, Row
from selfassess.store.keys import make_keys
from selfassess.store.store import KEPT
from tests.store.works import any_document

WORK: Document = {
    "answers": {"in_use": "10", "part1": {"low": "420", "high": "460"}},
    "since": {"in_use": "2558-02-13"},
    "about": {"work": "ตู้ยาชุมชน", "unit": "รพ.สต. 7"},
    "cycle": {"year": None},
    "defence": {"in_use": {"evidence": [{"title": "บันทึกข้อความ"}], "owner": "แผนงาน"}},
    "conflicts": {},
}


def answer(document: Document, **values: object) -> Document:
    return {**document, "answers": {**document["answers"], **values}}


def test_a_new_work_is_version_one_and_both_keys_find_it(store: Store) -> None:
    keys, saved = store.create(WORK, who="สมใจ")
    assert saved == Saved(1, WORK)
    for key, can_edit in ((keys.edit, True), (keys.read, False)):
        found = store.find(key)
        assert (found.can_edit, found.deleted) == (can_edit, None)
        assert (found.latest.number, found.latest.who, found.latest.document) == (1, "สมใจ", WORK)
        assert found.latest.at.tzinfo is UTC
        assert abs(found.latest.at - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_save_is_the_next_version_and_the_old_ones_stay(store: Store) -> None:
    keys, _ = store.create(WORK)
    edited = answer(WORK, in_use="12")
    assert store.save(keys.edit, 1, edited, who="มานะ") == Saved(2, edited)
    assert store.latest_number(keys.read) == 2
    assert [version.number for version in store.versions(keys.read)] == [2, 1]
    assert store.version(keys.read, 1).document == WORK
    assert store.version(keys.read, 2).who == "มานะ"
    assert store.check() == []


def test_a_save_that_changes_nothing_is_no_new_version(store: Store) -> None:
    keys, _ = store.create(WORK)
    assert store.save(keys.edit, 1, dict(reversed(WORK.items()))) == Saved(1, WORK)
    assert store.latest_number(keys.edit) == 1


def test_a_save_that_was_repeated_because_its_answer_was_lost_is_not_saved_twice(store: Store) -> None:
    keys, _ = store.create(WORK)
    edited = answer(WORK, in_use="12")
    store.save(keys.edit, 1, edited)
    assert store.save(keys.edit, 1, edited) == Saved(2, edited)


def test_two_people_edit_different_answers(store: Store) -> None:
    keys, _ = store.create(WORK)
    store.save(keys.edit, 1, answer(WORK, in_use="12"))
    saved = store.save(keys.edit, 1, answer(WORK, part1="430"))
    assert saved == Saved(3, answer(WORK, in_use="12", part1="430"))


def test_two_people_edit_the_same_answer_and_both_see_both(store: Store) -> None:
    keys, _ = store.create(WORK, who="สมใจ")
    store.save(keys.edit, 1, answer(WORK, in_use="12"), who="มานะ")
    store.save(keys.edit, 2, answer(WORK, in_use="12", part1="430"), who="ปิติ")
    saved = store.save(keys.edit, 1, answer(WORK, in_use="15"), who="สมใจ")
    assert (saved.number, saved.conflicts) == (4, ("in_use",))
    assert saved.document["answers"] == {"in_use": "12", "part1": "430"}
    day = WORK["since"]["in_use"]
    conflict = {
        "kept": {"value": "12", "since": day, "who": "มานะ"},
        "other": {"value": "15", "since": day, "who": "สมใจ"},
    }
    assert saved.document["conflicts"] == {"in_use": conflict}
    assert store.find(keys.read).latest.document == saved.document
    chosen = {**answer(saved.document, in_use="15"), "conflicts": {}}
    assert store.save(keys.edit, 4, chosen) == Saved(5, chosen)


def test_an_edit_of_a_version_that_is_not_there_loses_nothing(store: Store) -> None:
    keys, _ = store.create(WORK, who="สมใจ")
    saved = store.save(keys.edit, 40, answer(WORK, in_use="12", fresh="1"), who="มานะ")
    assert saved.document["answers"] == {**WORK["answers"], "fresh": "1"}
    assert saved.document["conflicts"]["in_use"]["other"]["value"] == "12"
    assert saved.document["conflicts"]["in_use"]["kept"]["who"] == "สมใจ"


def test_the_history_can_be_read_in_pages(store: Store) -> None:
    keys, _ = store.create(WORK)
    for number in range(1, 6):
        store.save(keys.edit, number, answer(WORK, in_use=str(number * 100)))
    assert [each.number for each in store.versions(keys.read, limit=2)] == [6, 5]
    assert [each.number for each in store.versions(keys.read, limit=2, offset=4)] == [2, 1]
    assert [each.number for each in store.versions(keys.read, limit=9, offset=5)] == [1]
    assert store.versions(keys.read, limit=9, offset=6) == ()
    with pytest.raises(StoreError, match="no version 7"):
        store.version(keys.read, 7)


def test_the_key_to_read_changes_nothing(store: Store) -> None:
    keys, _ = store.create(WORK)
    calls: list[Any] = [
        lambda: store.save(keys.read, 1, answer(WORK, in_use="12")),
        lambda: store.delete(keys.read),
        lambda: store.undelete(keys.read),
    ]
    for call in calls:
        with pytest.raises(KeyRefused, match="can only read, so the work was not changed"):
            call()
    assert store.find(keys.edit).latest.document == WORK
    assert store.find(keys.edit).deleted is None


def test_a_key_that_opens_nothing_is_refused_everywhere(store: Store) -> None:
    store.create(WORK)
    key = make_keys().edit
    calls: list[Any] = [
        lambda: store.find(key),
        lambda: store.latest_number(key),
        lambda: store.save(key, 1, WORK),
        lambda: store.versions(key),
        lambda: store.version(key, 1),
        lambda: store.delete(key),
        lambda: store.undelete(key),
    ]
    for call in calls:
        with pytest.raises(KeyRefused, match="opens no work here"):
            call()
    with pytest.raises(KeyRefused, match="not copied completely"):
        store.find(key[:-1])


def test_a_wrong_key_takes_the_steps_of_a_right_one(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    keys, _ = store.create(WORK)
    steps: list[str] = []
    run = Engine.run

    def note_statement(engine: Engine, statement: str, *values: object) -> list[Row]:
        steps.append(statement)
        return run(engine, statement, *values)

    def note_reading(packed: bytes) -> Document:
        steps.append("unpack")
        return unpack(packed)

    monkeypatch.setattr(Engine, "run", note_statement)
    monkeypatch.setattr("selfassess.store.rows.unpack", note_reading)
    store.find(keys.edit)
    right = list(steps)
    steps.clear()
    with pytest.raises(KeyRefused):
        store.find(make_keys().edit)
    assert steps == right
    assert len(steps) == 2


def test_a_wrong_key_takes_the_time_of_a_right_one(store: Store) -> None:
    answers = {f"question_{n}": {"low": str(n), "high": str(n)} for n in range(60)}
    right, wrong = store.create({"answers": answers})[0].edit, make_keys().edit
    taken: dict[str, list[float]] = {right: [], wrong: []}
    for _ in range(300):
        for key in taken:
            start = time.perf_counter()
            try:
                store.find(key)
            except KeyRefused:
                assert key == wrong
            taken[key].append(time.perf_counter() - start)
    # A few tens of microseconds apart, among which no network can tell; twice as long would be another path.
    assert 0.5 < statistics.median(taken[wrong]) / statistics.median(taken[right]) < 2


def test_a_deleted_work_can_be_brought_back_until_it_is_pruned(store: Store) -> None:
    keys, _ = store.create(WORK)
    other, _ = store.create(WORK)
    store.delete(keys.edit, who="มานะ")
    found = store.find(keys.read)
    assert found.deleted is not None
    assert (found.deleted_by, found.latest.document) == ("มานะ", WORK)
    with pytest.raises(KeyRefused, match="has been deleted, so nothing was saved"):
        store.save(keys.edit, 1, answer(WORK, in_use="1"))
    first = found.deleted
    store.delete(keys.edit, who="ปิติ")
    assert store.find(keys.edit).deleted == first
    assert store.prune(KEPT) == 0
    store.undelete(keys.edit)
    assert (store.find(keys.edit).deleted, store.find(keys.edit).deleted_by) == (None, "")
    assert store.save(keys.edit, 1, answer(WORK, in_use="1")).number == 2
    store.delete(keys.edit)
    assert store.prune(KEPT, now=datetime.now(UTC) + timedelta(days=29)) == 0
    assert store.prune(KEPT, now=datetime.now(UTC) + timedelta(days=31)) == 1
    with pytest.raises(KeyRefused, match="opens no work here"):
        store.find(keys.edit)
    assert store.find(other.read).latest.document == WORK
    assert store.check() == []


def test_what_can_still_be_brought_back_is_not_pruned(store: Store) -> None:
    with pytest.raises(StoreError) as caught:
        store.prune(timedelta(days=29))
    assert caught.value.say("en").endswith("Give 30 days or more, such as --older-than 30d.")
    assert "30 วัน" in caught.value.say("th")


def test_times_come_from_the_clock_that_is_given(place: str) -> None:
    at = datetime(2026, 1, 31, 9, 30, 0, 123456, tzinfo=UTC)
    with open_store(place, now=lambda: at) as store:
        keys, _ = store.create(WORK)
        store.delete(keys.edit)
        assert (store.find(keys.edit).latest.at, store.find(keys.edit).deleted) == (at, at)


def test_a_name_is_one_short_line(store: Store) -> None:
    keys, _ = store.create(WORK, who="  สมใจ\x00\ud800\n<b>" + "ก" * 200)
    assert store.find(keys.edit).latest.who == ("สมใจ<b>" + "ก" * 200)[:100]


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"answers": ["10"]}, "answers"),
        ({"since": 1}, "since"),
        ({"defence": {"in_use": "x"}}, "defence.in_use"),
        ({"conflicts": {"in_use": {"kept": {}}}}, "conflicts.in_use"),
        ({"conflicts": {"in_use": 1}}, "conflicts.in_use"),
    ],
)
def test_a_document_that_could_not_be_merged_is_refused(store: Store, wrong: Document, where: str) -> None:
    keys, _ = store.create(WORK)
    calls: list[Any] = [lambda: store.create(wrong), lambda: store.save(keys.edit, 1, wrong)]
    for call in calls:
        with pytest.raises(StoreError, match=f"^{where}: the work has the wrong form here, so it was not saved"):
            call()


def test_what_fails_in_the_middle_leaves_nothing_behind(store: Store) -> None:
    keys, _ = store.create(WORK)
    with pytest.raises(TypeError):
        store.save(keys.edit, 1, answer(WORK, in_use=object()))
    with pytest.raises(TypeError):
        store.create(answer(WORK, in_use=object()))
    assert store.check() == []
    assert store.save(keys.edit, 1, answer(WORK, in_use="12")).number == 2


def test_threads_share_a_store(store: Store) -> None:
    keys, _ = store.create({"answers": {}})

    def write(name: str) -> None:
        document: Document = {"answers": {}}
        number = 1
        for count in range(10):
            saved = store.save(keys.edit, number, answer(document, **{name: str(count)}))
            number, document = saved.number, saved.document

    threads = [threading.Thread(target=write, args=(f"q{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    latest = store.find(keys.edit).latest
    assert (latest.number, latest.document["answers"]) == (81, {f"q{n}": "9" for n in range(8)})


def test_what_one_has_saved_the_other_sees_at_once(place: str) -> None:
    with open_store(place) as one, open_store(place) as other:
        keys, _ = one.create(WORK)
        assert other.latest_number(keys.read) == 1
        other.save(keys.edit, 1, answer(WORK, in_use="12"))
        assert one.latest_number(keys.read) == 2


def test_a_store_is_there_when_it_is_opened_again(place: str) -> None:
    with open_store(place) as store:
        keys, _ = store.create(WORK)
        store.close()
    with open_store(place, create=False) as store:
        assert store.find(keys.edit).latest.document == WORK


def test_a_store_is_not_made_where_none_is_asked_for(place: str) -> None:
    with pytest.raises(StoreError, match="there is no store here"):
        open_store(place, create=False)


@given(any_document())
def test_a_document_comes_back_as_it_was(document: Document) -> None:
    assert unpack(pack(document)) == document
    assert list(unpack(pack(document))) == list(document)


@pytest.mark.parametrize("packed", [b"", b"text", zlib.compress(b"[]"), zlib.compress(b"{"), zlib.compress(b"\xff")])
def test_bytes_that_are_no_document_are_told(packed: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unpack(packed)


@settings(max_examples=40)
@given(documents=st.lists(any_document(), min_size=1, max_size=4))
def test_documents_come_back_from_the_file_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, documents: list[Document]
) -> None:
    folder: Path = tmp_path_factory.getbasetemp() / "round_trip"
    with open_store(folder / "works.sqlite3") as store:
        keys, saved = store.create({})
        for document in documents:
            saved = store.save(keys.edit, saved.number, document)
            assert store.find(keys.read).latest.document == document
