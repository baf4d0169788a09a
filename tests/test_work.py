from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from selfassess.defence import Defence, Evidence, read_defence
from selfassess.drafts import LONGEST_DRAFT
from selfassess.model import Library
from selfassess.plan_fields import LONGEST_FIELD, MOST_TASKS
from selfassess.snapshots import MOST_DAYS
from selfassess.store.documents import pack, unpack
from selfassess.text import keep_writable
from selfassess.work import Work, choose_side, restore_work

FULL = {
    "answers": {"months_in_use": "๑๒", "accepted_by_public": True},
    "since": {},
    "about": {"work": "ตู้ยา"},
    "cycle": {"year": 2570},
    "defence": {"accepted_by_public": {"evidence": [{"title": "คำสั่ง"}], "owner": "สมใจ"}},
    "conflicts": {"months_in_use": {"kept": {"value": "๑๒", "who": "ก"}, "other": {"value": "10", "who": "ข"}}},
}


def test_a_work_comes_back_as_it_was_kept(library: Library) -> None:
    work, lost = restore_work(library.questions, FULL)
    assert lost == 0
    assert work.to_json() == FULL


TRACK = "psa-2558/overall_standard"
PLANNED = {
    "plan": {TRACK: {"goal": "level_3", "effort.part1.12.5": "days:3 baht:5000", "task.own-1.title": "ประชุม"}},
    "drafts": {"problem": {"text": "รอนาน\nเฉลี่ย 45 นาที ", "dismissed": "long opinion"}},
    "progress": {TRACK: {"2026-11-20": "62.5 80"}},
}


def test_what_is_planned_and_drafted_comes_back_as_it_was_kept(library: Library) -> None:
    work, lost = restore_work(library.questions, FULL | PLANNED)
    assert lost == 0
    assert work.to_json() == FULL | PLANNED
    assert restore_work(library.questions, FULL)[0].to_json() == FULL


def test_nothing_that_cannot_be_planned_or_drafted_comes_back(library: Library) -> None:
    hostile = {
        "plan": {TRACK: {"goal": 5, "measure": "kg", "no.such": "x", "step.a": "0", "limit.a": "-1", "frozen.a": "no"}},
        "drafts": {"a.b": {"text": "x"}, "c": {"text": ["x"]}, "d": "x", 5: {"text": "x"}, "e": {"dismissed": " "}},
        "progress": {TRACK: {"2026-02-30": "1 2", "2026-11-20": "2 1", "2026-11-21": "NaN 1"}, "x": {}},
    }
    assert restore_work(library.questions, hostile)[0] == Work()
    assert restore_work(library.questions, {"plan": [], "drafts": "x", "progress": 5})[0] == Work()


HALF = "ก\ud800\x00ข\x0b\r\nค\uffff\tง"
WHOLE = "กข\n\nค\tง"


def test_what_no_file_can_hold_is_taken_out_at_the_door_and_on_the_way_back(library: Library) -> None:
    work = Work().with_draft("problem", HALF).with_about("work", HALF).with_plan(TRACK, "task.own-1.title", HALF)
    work = work.with_defence("accepted_by_public", read_defence({"owner": HALF, "evidence": [{"title": HALF}]}))
    plain = work.to_json()
    assert plain["drafts"] == {"problem": {"text": WHOLE}}
    assert plain["about"] == {"work": WHOLE}
    assert plain["plan"] == {TRACK: {"task.own-1.title": WHOLE}}
    assert restore_work(library.questions, spoil(plain))[0].to_json() == plain
    assert unpack(pack(plain)) == plain


def test_what_waits_in_a_conflict_is_cleaned_too(library: Library) -> None:
    side = {"value": [{"title": HALF}], "who": HALF}
    saved = {
        "conflicts": {"defence.a.evidence": {"kept": side, "other": side, "more": [side]}, "b\ud800": {"kept": {}}}
    }
    clean = {"value": [{"title": WHOLE}], "who": WHOLE}
    work, _ = restore_work(library.questions, saved)
    assert work.conflicts == {"defence.a.evidence": {"kept": clean, "other": clean, "more": [clean]}}
    deep: object = "x"
    for _ in range(900):
        deep = [deep]
    assert restore_work(library.questions, {"conflicts": {"a": {"kept": deep}}})[0].conflicts["a"]


def spoil(plain: object) -> object:
    """The same values with every text as it was before it was cleaned."""
    if isinstance(plain, dict):
        return {key: spoil(value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [spoil(value) for value in plain]
    return HALF if plain == WHOLE else plain


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from("\ud83d\ude00\x00\r\x85\t"), max_size=20))
def test_whatever_is_typed_can_be_written_and_is_cleaned_once(typed: str) -> None:
    text = keep_writable(typed)
    assert text.encode("utf-8").decode("utf-8") == text == keep_writable(text)
    ElementTree.fromstring(f"<a>{escape(text)}</a>")


def test_two_halves_that_stand_together_are_one_sign() -> None:
    assert keep_writable("\ud83d\ude00\ud83d") == "😀"


def test_only_scores_and_days_that_can_be_come_back(library: Library) -> None:
    spans = {"-5 -1": False, "-1 5": False, "0 0": True, "999999 9999999": True, "0 1000000000000000": False}
    for span, is_kept in spans.items():
        work, _ = restore_work(library.questions, {"progress": {TRACK: {"2026-11-03": span}}})
        assert work.progress == ({TRACK: {"2026-11-03": span}} if is_kept else {}), span
    days = dict.fromkeys(("0001-01-01", "1999-12-31", "2000-01-01", "2199-12-31", "9999-12-31"), "62.5 80")
    work, _ = restore_work(library.questions, {"progress": {TRACK: days}})
    assert list(work.progress[TRACK]) == ["2000-01-01", "2199-12-31"]


def test_what_is_too_long_is_cut_and_what_is_too_much_left_out(library: Library) -> None:
    tasks = {f"task.own-{n}.title": "ก" * 500 for n in range(100)}
    work, _ = restore_work(library.questions, {"plan": {TRACK: tasks}, "drafts": {"a": {"text": "ก" * 50_000}}})
    assert len(work.plan[TRACK]) == MOST_TASKS
    assert {len(title) for title in work.plan[TRACK].values()} == {LONGEST_FIELD}
    assert len(work.drafts["a"]["text"]) == LONGEST_DRAFT
    assert (
        len(restore_work(library.questions, {"drafts": {f"b{n}": {"text": "x"} for n in range(999)}})[0].drafts) == 400
    )


def test_a_field_of_a_plan_is_set_cleared_and_settles_its_conflict() -> None:
    sides = {"kept": {"value": "ก"}, "other": {"value": "ข"}}
    place = f"plan.{TRACK}.task.part1.owner"
    work = Work(conflicts={place: sides, "drafts.problem.text": sides})
    work = work.with_plan(TRACK, "task.part1.owner", " สารบรรณ ").with_plan(TRACK, "limit.part1", "มาก")
    assert work.plan == {TRACK: {"task.part1.owner": "สารบรรณ"}}
    assert list(work.conflicts) == ["drafts.problem.text"]
    assert work.with_plan(TRACK, "task.part1.owner", None).plan == {}
    assert choose_side({"plan": {}, "conflicts": {place: sides}}, place, "other")["plan"] == {
        TRACK: {"task.part1.owner": "ข"}
    }


def test_hints_are_put_away_and_brought_back_beside_the_text() -> None:
    work = Work().with_draft("problem", "ก").with_dismissed("problem", "b").with_dismissed("problem", "a")
    assert work.drafts == {"problem": {"text": "ก", "dismissed": "a b"}}
    work = work.with_dismissed("problem", "a", on=False).with_draft("problem", "")
    assert work.drafts == {"problem": {"dismissed": "b"}}
    assert work.with_dismissed("problem", "b", on=False) == Work()


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 3), st.integers(3, 5))))
def test_progress_holds_the_end_of_each_day_on_which_the_score_changed(noted: list[tuple[int, int, int]]) -> None:
    work, ends = Work(), {}
    for number, low, high in sorted(noted, key=lambda each: each[0]):
        day = date(2026, 1, 1) + timedelta(days=number)
        work = work.with_progress(TRACK, day, Decimal(low), Decimal(high))
        ends[day.isoformat()] = f"{low} {high}"
    changed, last = {}, ""
    for day_name, span in sorted(ends.items()):
        if span != last:
            changed[day_name] = last = span
    assert work.progress.get(TRACK, {}) == dict(list(changed.items())[-MOST_DAYS:])


def test_evidence_of_an_unknown_question_is_left_out(library: Library) -> None:
    work, _ = restore_work(library.questions, {"defence": {"no_such": {"owner": "x"}}})
    assert work == Work()


def test_choosing_the_other_side_puts_it_in_place_and_settles_the_conflict(library: Library) -> None:
    work, _ = restore_work(library.questions, choose_side(FULL, "months_in_use", "other"))
    assert work.typed["months_in_use"] == "10"
    assert work.conflicts == {}


def test_choosing_the_kept_side_changes_nothing_else(library: Library) -> None:
    work, _ = restore_work(library.questions, choose_side(FULL, "months_in_use", "kept"))
    assert work.to_json() == {name: each for name, each in FULL.items() if name != "conflicts"}


def test_a_cleared_answer_may_be_the_one_that_is_chosen(library: Library) -> None:
    cleared = FULL | {"conflicts": {"months_in_use": {"kept": {"value": "๑๒"}, "other": {"value": None}}}}
    work, _ = restore_work(library.questions, choose_side(cleared, "months_in_use", "other"))
    assert "months_in_use" not in work.answers


def test_conflicts_about_other_things_are_settled_alike() -> None:
    sides = {"kept": {"value": "ก"}, "other": {"value": "ข"}}
    plain = {"about": {"work": "ก"}, "conflicts": {"about.work": sides}}
    assert choose_side(plain, "about.work", "other") == {"about": {"work": "ข"}, "conflicts": {}}
    plain = {"defence": {"q": {"owner": "ก", "justification": "j"}}, "conflicts": {"defence.q.owner": sides}}
    assert choose_side(plain, "defence.q.owner", "other")["defence"] == {"q": {"justification": "j", "owner": "ข"}}
    years = {"kept": {"value": {"year": None}}, "other": {"value": {"year": 2570}}}
    assert choose_side({"cycle": {"year": None}, "conflicts": {"cycle": years}}, "cycle", "other")["cycle"] == {
        "year": 2570
    }


def test_answering_anew_settles_a_conflict(library: Library) -> None:
    work, _ = restore_work(library.questions, FULL)
    assert work.with_answer("months_in_use", None).conflicts == {}


def test_new_evidence_settles_its_own_conflict_only(library: Library) -> None:
    both = {"kept": {"value": "ก"}, "other": {"value": "ข"}}
    conflicts = {"defence.accepted_by_public.owner": both, "months_in_use": both}
    work, _ = restore_work(library.questions, FULL | {"conflicts": conflicts})
    defence = Defence(evidence=(Evidence(title="หนังสือ"),))
    assert list(work.with_defence("accepted_by_public", defence).conflicts) == ["months_in_use"]
