"""Where a visit's work is kept: two people at one work, a read-only link, a store that fails, rules that move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from selfassess.model import Library
from selfassess.store import StoreError, open_store
from selfassess.text import Text
from selfassess.ui import sentences
from selfassess.ui.keeping import Keeping
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.view.saved import show_saved
from tests.store.cluster import NO_SERVER, find_programs, run_cluster

TODAY = date(2026, 11, 20)
TRACK = "psa-2558/service_innovation"

Visit = Callable[..., Keeping]


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "works.sqlite3")


@pytest.fixture
def visit(library: Library, place: str) -> Visit:
    """Open a page as a browser does, with what the address and the browser bring along."""

    def open_page(library: Library = library, **event: object) -> Keeping:
        keeping = Keeping(Session(library, TODAY), place)
        keeping.open({"do": "open", "today": "2026-11-20", **event})
        keeping.keep()
        return keeping

    return open_page


def do(keeping: Keeping, what: str, **event: object) -> bool:
    """What the widget does with an event; True where saving brought in what others did."""
    asked = {"do": what, **event}
    if not keeping.handle(asked):
        keeping.session.handle(asked)
    return keeping.keep()


def answer(keeping: Keeping, question: str, value: object) -> bool:
    return do(keeping, "answer", question=question, value=value)


def typed(keeping: Keeping, question: str = "months_in_use") -> object:
    answers = keeping.session.work.to_json()["answers"]
    assert isinstance(answers, Mapping)
    return answers.get(question)


def test_a_mere_visit_keeps_nothing(visit: Visit, place: str) -> None:
    keeping = visit(track=TRACK)
    assert keeping.state == "new"
    assert keeping.keys is None
    assert not Path(place).exists()


def test_the_first_answer_brings_keys_and_a_version(visit: Visit, place: str) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "๑๐")
    assert (keeping.state, keeping.number) == ("saved", 1)
    assert keeping.keys
    with open_store(place) as store:
        assert store.find(keeping.keys.edit).latest.document["answers"] == {"months_in_use": "๑๐"}


def test_the_link_opens_the_work_elsewhere_with_its_track(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "๑๐")
    second = visit(key=first.key)
    assert typed(second) == "๑๐"
    assert second.session.track == TRACK
    assert second.state == "saved"


def test_whoever_has_the_key_to_edit_also_knows_the_one_to_read(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    assert visit(key=first.key).keys == first.keys


def test_a_key_to_read_changes_nothing(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    assert first.keys
    reader = visit(key=first.keys.read)
    answer(reader, "months_in_use", "99")
    assert reader.session.notice
    assert typed(reader) == "10"
    assert not show_saved(reader)["edit"]
    do(reader, "delete")
    do(reader, "bring_back", number=1)
    assert typed(visit(key=first.keys.edit)) == "10"


def test_a_reader_sees_what_is_written_meanwhile(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    assert first.keys
    reader = visit(key=first.keys.read)
    answer(first, "months_in_use", "11")
    do(reader, "look")
    assert typed(reader) == "11"


def test_two_people_who_answer_different_questions_both_keep_their_answers(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    second = visit(key=first.key)
    answer(second, "months_since_invention", "20")
    assert answer(first, "accepted_by_public", True)
    do(second, "look")
    for each in (first, second):
        assert typed(each) == "10"
        assert typed(each, "months_since_invention") == "20"
        assert typed(each, "accepted_by_public") is True
        assert each.session.work.conflicts == {}


def test_where_both_changed_one_answer_both_see_both_and_one_of_them_chooses(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    second = visit(key=first.key)
    answer(second, "months_in_use", "11")
    answer(first, "months_in_use", "9")
    do(second, "look")
    for each in (first, second):
        sides = each.session.work.conflicts["months_in_use"]
        assert {sides[side]["value"] for side in ("kept", "other")} == {"11", "9"}  # type: ignore[index]
    do(second, "choose", place="months_in_use", side="other")
    do(first, "look")
    for each in (first, second):
        assert typed(each) == "9"
        assert each.session.work.conflicts == {}


def test_what_was_answered_offline_is_merged_by_version_on_return(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    saved, base = first.session.work.to_json() | {"track": TRACK}, first.number
    other = visit(key=first.key)
    answer(other, "months_since_invention", "20")
    pending = [{"do": "answer", "question": "accepted_by_public", "value": "true"}]
    back = visit(key=first.key, saved=saved, base=base, pending=pending)
    assert typed(back, "months_since_invention") == "20"
    assert typed(back, "accepted_by_public") is True
    assert back.number == other.number + 1


def test_what_was_answered_offline_and_elsewhere_becomes_a_conflict(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    saved, base = first.session.work.to_json(), first.number
    answer(visit(key=first.key), "months_in_use", "11")
    pending = [{"do": "answer", "question": "months_in_use", "value": "12"}]
    assert "months_in_use" in visit(key=first.key, saved=saved, base=base, pending=pending).session.work.conflicts


def test_coming_back_with_nothing_new_makes_no_version(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    again = visit(key=first.key, saved=first.session.work.to_json(), base=first.number)
    assert again.number == first.number


def test_a_wrong_link_is_told_and_opens_nothing(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    keeping = visit(key="e" + "a" * 34)
    assert keeping.session.notice
    assert keeping.session.notice[0] == "error"
    assert keeping.session.work.answers == {}


def test_a_copy_whose_work_is_in_no_store_goes_on_as_a_work_of_its_own(
    visit: Visit, library: Library, tmp_path: Path
) -> None:
    elsewhere = Keeping(Session(library, TODAY), str(tmp_path / "other.sqlite3"))
    elsewhere.open({"do": "open", "track": TRACK})
    answer(elsewhere, "months_in_use", "10")
    saved = elsewhere.session.work.to_json()
    keeping = visit(key=elsewhere.key, saved=saved, base=1)
    assert typed(keeping) == "10"
    assert keeping.state == "saved"
    assert keeping.key != elsewhere.key


def test_an_example_is_not_kept(visit: Visit) -> None:
    keeping = visit(example="bma-2564-line")
    answer(keeping, "months_in_use", "10")
    assert keeping.keys is None


def test_an_example_that_does_not_exist_leaves_the_own_work_under_its_key(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    again = visit(key=first.key, saved=first.session.work.to_json(), base=1, example="no-such-example")
    answer(again, "months_in_use", "11")
    assert (again.key, again.number) == (first.key, 2)
    assert again.session.notice is None


def test_an_adopted_example_is_kept(visit: Visit) -> None:
    keeping = visit(example="bma-2564-line")
    do(keeping, "adopt")
    assert keeping.state == "saved"


@pytest.mark.parametrize("way", ["copy", "example"])
def test_another_work_opened_in_a_visit_that_goes_on_never_goes_over_the_first(visit: Visit, way: str) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "7")
    first = keeping.keys
    assert first is not None
    if way == "copy":
        keeping.open({"do": "open", "saved": {"answers": {"months_in_use": 9}}, "track": TRACK})
    else:
        keeping.open({"do": "open", "example": "psa-2558-1"})
        do(keeping, "adopt")
    keeping.keep()
    answer(keeping, "units_total", "3")
    assert keeping.keys is not None
    assert keeping.keys.edit != first.edit
    assert keeping.store.find(first.edit).latest.number == 1


def test_any_version_can_be_brought_back_and_that_too_can_be_undone(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "10")
    answer(keeping, "months_in_use", "12")
    do(keeping, "bring_back", number=1)
    assert (typed(keeping), keeping.number) == ("10", 3)
    do(keeping, "undo")
    assert (typed(keeping), keeping.number) == ("12", 4)


@pytest.mark.parametrize("number", [0, -1, 99, "1", None, True])
def test_a_version_that_is_none_changes_nothing(visit: Visit, number: object) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "10")
    answer(keeping, "months_in_use", "12")
    do(keeping, "bring_back", number=number)
    assert typed(keeping) == "12"


def test_the_history_says_in_words_what_changed_and_who_did_it(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    do(keeping, "who", name=" สมใจ ")
    answer(keeping, "months_in_use", "10")
    answer(keeping, "months_in_use", "12")
    do(keeping, "drawer", open=True, here="http://127.0.0.1:8866/voila/render/assess.ipynb")
    drawer = show_saved(keeping)["drawer"]
    assert isinstance(drawer, Mapping)
    newest, oldest = drawer["history"]
    assert newest["changes"] == [f"{keeping.session.library.questions['months_in_use'].ask.th}: 10 เดือน → 12 เดือน"]
    assert (newest["who"], newest["is_now"], oldest["is_now"]) == ("สมใจ", True, False)
    assert drawer["qr"]["size"] > 30


def test_what_was_typed_stands_in_the_history_as_text(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    do(keeping, "about", field="work", value="<script>alert(1)</script>")
    do(keeping, "drawer", open=True)
    drawer = show_saved(keeping)["drawer"]
    assert isinstance(drawer, Mapping)
    assert "<script>alert(1)</script>" in drawer["history"][0]["changes"][0]  # the page writes it as text
    assert drawer["qr"] is None


def test_a_deleted_work_can_be_brought_back_by_the_same_link(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "10")
    do(keeping, "delete")
    answer(keeping, "months_in_use", "12")
    assert typed(keeping) == "10"
    again = visit(key=keeping.key)
    assert again.deleted
    do(again, "undelete")
    answer(again, "months_in_use", "12")
    assert typed(visit(key=keeping.key)) == "12"


def test_a_store_that_fails_is_told_and_everything_goes_on(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    keeping = Keeping(Session(library, TODAY), str(tmp_path / "file" / "works.sqlite3"))
    keeping.open({"do": "open", "track": TRACK})
    answer(keeping, "months_in_use", "10")
    assert keeping.state == "failed"
    assert keeping.fault
    assert typed(keeping) == "10"
    assert keeping.keys is None


def test_rules_that_moved_are_told_until_they_are_accepted(visit: Visit, library: Library) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "10")
    psa = library.tracks[TRACK][0]
    conditions = tuple(each for each in psa.conditions if each.id != "in_use")
    moved = replace(
        library,
        rubrics=tuple(
            replace(each, version="9.9", conditions=conditions) if each is psa else each for each in library.rubrics
        ),
    )
    opened = visit(library=moved, key=keeping.key)
    assert opened.moved
    assert opened.moved.rubrics == (("psa-2558", psa.version, "9.9"),)
    assert opened.moved.tracks[0].before["verdict"] == "not_eligible"
    answer(opened, "accepted_by_public", True)
    told = visit(library=moved, key=keeping.key)
    assert told.moved, "the old result stays until somebody accepts"
    shown = show_saved(told)["moved"]
    assert isinstance(shown, Mapping)
    assert "9.9" in shown["rubrics"][0]
    do(told, "accept")
    assert visit(library=moved, key=keeping.key).moved is None


def test_the_same_rules_are_no_news(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "10")
    assert visit(key=keeping.key).moved is None


def test_evidence_lines_about_the_work_and_the_year_can_be_in_conflict_too(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    second = visit(key=first.key)
    for keeping, name, year in ((second, "ข", "2570"), (first, "ก", "2571")):
        keeping.session.handle({"do": "about", "field": "work", "value": name})
        keeping.session.handle({"do": "cycle", "year": year})
        defence = {"evidence": [{"title": name}], "justification": name, "owner": name}
        keeping.session.handle({"do": "defend", "question": "accepted_by_public", "defence": defence})
        keeping.keep()
    shown = show_page(first.session)["conflicts"]
    assert isinstance(shown, list)
    places = [f"defence.accepted_by_public.{field}" for field in ("evidence", "justification", "owner")]
    assert {each["place"] for each in shown} == {"about.work", "cycle", *places}
    for each in shown:
        assert len({side["value"] for side in each["sides"]}) == 2
        assert "." not in each["label"].split(":")[0]
        do(first, "choose", place=each["place"], side="other")
    do(second, "look")
    for keeping in (first, second):
        work = keeping.session.work
        assert (work.about["work"], work.year, work.conflicts) == ("ก", 2571, {})
        assert work.defence["accepted_by_public"].justification == "ก"
    do(first, "drawer", open=True)
    drawer = show_saved(first)["drawer"]
    assert isinstance(drawer, Mapping)
    told = [change for line in drawer["history"] for change in line["changes"]]
    assert any(change.startswith("แก้ไขต่างกัน") for change in told)


def test_a_new_owner_leaves_the_conflict_over_the_evidence_open(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "accepted_by_public", True)
    second = visit(key=first.key)
    for keeping, title in ((second, "ข"), (first, "ก")):
        do(keeping, "defend", question="accepted_by_public", defence={"evidence": [{"title": title}]})
    kept = first.session.work.defence["accepted_by_public"].to_json()
    do(first, "defend", question="accepted_by_public", defence=kept | {"owner": "สมใจ"})
    assert list(first.session.work.conflicts) == ["defence.accepted_by_public.evidence"]


class Broken:
    """A store that cannot be read for a while."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        def fail(*_: object, **__: object) -> object:
            raise StoreError(Text(th="ใช้ไม่ได้", en="not to be read"))

        return fail


def test_a_store_that_cannot_be_read_for_a_while_forks_no_work(visit: Visit, library: Library, place: str) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    saved = first.session.work.to_json()
    later = Keeping(Session(library, TODAY), place)
    later.store = Broken()  # type: ignore[assignment]
    later.open({"do": "open", "key": first.key, "saved": saved, "base": 1, "track": TRACK})
    answer(later, "accepted_by_public", True)
    assert (later.state, later.key) == ("failed", first.key)
    del later.store
    do(later, "look")
    assert (later.state, later.key, later.number) == ("saved", first.key, 2)
    assert typed(visit(key=first.key), "accepted_by_public") is True


def test_a_link_waits_for_a_store_that_cannot_be_read_for_a_while(visit: Visit, library: Library, place: str) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    later = Keeping(Session(library, TODAY), place)
    later.store = Broken()  # type: ignore[assignment]
    later.open({"do": "open", "key": first.key})
    answer(later, "months_in_use", "99")
    assert typed(later) is None
    del later.store
    do(later, "look")
    assert (typed(later), later.state, later.session.closed) == ("10", "saved", None)


def test_what_a_restored_older_store_lacks_is_asked_and_not_dropped(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    newer = first.session.work.to_json() | {"answers": {"months_in_use": "12", "accepted_by_public": True}}
    again = visit(key=first.key, saved=newer, base=7)
    assert typed(again, "accepted_by_public") is True
    assert "months_in_use" in again.session.work.conflicts


def test_months_follow_a_reference_day_that_somebody_else_has_set(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "accepted_by_public", True)
    second = visit(key=first.key)
    answer(second, "reference_date", "13/2/2559")
    do(first, "since", question="months_in_use", value="13/2/2557")
    assert typed(first) == "24"
    do(second, "look")
    assert typed(second) == "24"


def test_two_pages_with_different_days_do_not_rewrite_each_other(visit: Visit) -> None:
    first = visit(track=TRACK)
    do(first, "cycle", year="2570")
    do(first, "since", question="months_in_use", value="1/1/2568")
    second = visit(key=first.key)
    second.session.today = date(2026, 12, 2)
    for _ in range(3):
        do(second, "look")
        do(first, "look")
    assert second.number == first.number
    assert first.number <= 3


def test_one_event_that_fails_holds_up_no_other(visit: Visit) -> None:
    pending = [
        {"do": "since", "question": "no_such_question", "value": "1/1/2557"},
        {"do": "answer", "question": "months_in_use", "value": "10"},
    ]
    keeping = visit(track=TRACK, saved={"answers": {"accepted_by_public": True}}, pending=pending)
    assert typed(keeping) == "10"


def test_a_look_leaves_a_sentence_standing(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    answer(keeping, "months_in_use", "10")
    keeping.session.notice = ("error", Text(th="อ่านไฟล์ไม่ได้", en="no file"))
    do(keeping, "look")
    do(keeping, "drawer", open=True)
    assert keeping.session.notice


def test_an_open_page_learns_that_the_work_was_deleted_elsewhere(visit: Visit) -> None:
    first = visit(track=TRACK)
    answer(first, "months_in_use", "10")
    assert first.keys
    second, reader = visit(key=first.key), visit(key=first.keys.read)
    do(first, "delete")
    for keeping in (second, reader):
        do(keeping, "look")
        assert keeping.deleted
        answer(keeping, "months_in_use", "12")
        assert keeping.session.notice == ("info", sentences.DELETED)
    do(reader, "undelete")
    assert reader.deleted
    do(second, "undelete")
    answer(second, "months_in_use", "12")
    assert (second.state, typed(second)) == ("saved", "12")


def test_every_version_can_be_reached(visit: Visit) -> None:
    keeping = visit(track=TRACK)
    for months in range(1, 106):
        answer(keeping, "months_in_use", str(months))
    for shown, oldest, older in ((100, 6, True), (300, 1, False)):
        do(keeping, "drawer", open=True, shown=shown)
        drawer = show_saved(keeping)["drawer"]
        assert isinstance(drawer, Mapping)
        assert (drawer["history"][-1]["number"], drawer["older"]) == (oldest, older)


@pytest.mark.slow
@pytest.mark.skipif(find_programs() is None, reason=NO_SERVER)
def test_two_people_meet_in_postgresql_as_they_do_in_one_file(library: Library) -> None:
    with run_cluster("fsync=off") as url:
        first, second = (Keeping(Session(library, TODAY), url) for _ in range(2))
        first.open({"do": "open", "track": TRACK})
        answer(first, "months_in_use", "10")
        second.open({"do": "open", "key": first.key})
        answer(second, "months_in_use", "11")
        answer(second, "accepted_by_public", True)
        answer(first, "months_in_use", "9")
        assert typed(first, "accepted_by_public") is True
        assert "months_in_use" in first.session.work.conflicts
        do(first, "choose", place="months_in_use", side="other")
        do(second, "look")
        assert (typed(second), second.session.work.conflicts) == ("9", {})
        for keeping in (first, second):
            keeping.store.close()
