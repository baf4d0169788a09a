"""Every event of the page, and what is never lost."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from selfassess.answers import Interval, Special
from selfassess.model import Library
from selfassess.ui.session import Session
from selfassess.work import Work, restore_work

Answer = Callable[[str, object], None]


def test_a_typed_number_keeps_its_thai_digits_and_its_exact_value(session: Session, answer: Answer) -> None:
    answer("months_in_use", " ๑๐ ")
    assert session.work.answers["months_in_use"] == Decimal(10)
    assert session.work.typed["months_in_use"] == "๑๐"


def test_a_refused_answer_says_so_and_leaves_the_earlier_one_in_force(session: Session, answer: Answer) -> None:
    answer("months_in_use", "10")
    answer("months_in_use", "๑๐ เดือน")
    assert session.work.answers["months_in_use"] == Decimal(10)
    assert "๑๐ เดือน" in session.refusals["months_in_use"].message.th
    answer("months_in_use", "12")
    assert session.refusals == {}


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "9" * 10_000_000, "1e3", "-1", "ก" * 500])
def test_hostile_text_is_refused_with_one_short_sentence(session: Session, answer: Answer, hostile: str) -> None:
    answer("part1", hostile)
    assert "part1" not in session.work.answers
    assert len(session.refusals["part1"].typed) <= 200
    assert len(session.refusals["part1"].message.th) < 200


def test_every_kind_of_answer_arrives_as_its_value(session: Session, answer: Answer) -> None:
    answer("is_core_mission_of_unit", "true")
    answer("psa_won_level", "outstanding")
    answer("intellectual_property", [])
    answer("new_technique_led_to", ["new_service", "new_work_process"])
    answer("external_network", "15")
    answer("clear_plan", "none_of_these")
    answer("psa_won_year", "not_applicable")
    answer("psa_applied_on", "๑๓ ก.พ. ๒๕๕๘")
    answer("part2", {"low": "200", "high": "350.5"})
    assert session.work.answers == {
        "is_core_mission_of_unit": True,
        "psa_won_level": "outstanding",
        "intellectual_property": frozenset(),
        "new_technique_led_to": frozenset({"new_service", "new_work_process"}),
        "external_network": Decimal(15),
        "clear_plan": Special.NONE_OF_THESE,
        "psa_won_year": Special.NOT_APPLICABLE,
        "psa_applied_on": date(2015, 2, 13),
        "part2": Interval(Decimal(200), Decimal("350.5")),
    }


def test_an_answer_can_be_cleared_undone_and_redone(session: Session, answer: Answer) -> None:
    answer("part1", "450")
    answer("part1", "460")
    answer("part1", None)
    assert "part1" not in session.work.answers
    session.handle({"do": "undo"})
    assert session.work.answers["part1"] == Decimal(460)
    session.handle({"do": "undo"})
    session.handle({"do": "redo"})
    assert session.work.answers["part1"] == Decimal(460)


def test_starting_anew_can_be_undone(session: Session, answer: Answer) -> None:
    answer("part1", "450")
    session.handle({"do": "clear"})
    assert session.work == Work()
    session.handle({"do": "undo"})
    assert session.work.answers["part1"] == Decimal(450)


def test_months_are_worked_out_from_the_day_since_when_and_again_when_the_reference_moves(session: Session) -> None:
    session.handle({"do": "since", "question": "months_in_use", "value": "13/4/2557"})
    # 13 April 2014 to 13 February 2015 is ten calendar months
    assert session.work.answers["months_in_use"] == Decimal(10)
    session.handle({"do": "answer", "question": "reference_date", "value": "2558-04-13"})
    assert session.work.answers["months_in_use"] == Decimal(12)
    assert session.work.since["months_in_use"] == "13/4/2557"


def test_a_day_since_when_after_the_reference_day_changes_nothing(session: Session, answer: Answer) -> None:
    answer("months_in_use", "10")
    session.handle({"do": "since", "question": "months_in_use", "value": "14/2/2558"})
    assert session.work.answers["months_in_use"] == Decimal(10)
    assert "months_in_use.since" in session.refusals


def test_typing_the_months_drops_the_day_since_when(session: Session, answer: Answer) -> None:
    session.handle({"do": "since", "question": "months_in_use", "value": "13/4/2557"})
    answer("months_in_use", "11")
    assert "months_in_use" not in session.work.since


def test_the_reference_day_is_the_printed_one_then_today_in_an_own_year_then_the_answer(session: Session) -> None:
    assert session.reference_day == date(2015, 2, 13)
    session.handle({"do": "cycle", "year": "๒๕๗๐"})
    assert session.work.year == 2570
    assert session.reference_day == date(2026, 11, 20)
    session.handle({"do": "cycle", "year": "2570", "reference_date": "13/2/2570"})
    assert session.reference_day == date(2027, 2, 13)


@pytest.mark.parametrize("year", ["abc", "2015", "2558.5", "9" * 100])
def test_a_year_that_cannot_be_is_refused_in_a_sentence(session: Session, year: str) -> None:
    session.handle({"do": "cycle", "year": year})
    assert session.work.year is None
    assert session.notice is not None
    assert session.notice[0] == "error"


def test_a_track_that_does_not_exist_is_told_and_changes_nothing(session: Session) -> None:
    session.handle({"do": "track", "track": "<b>x</b>"})
    assert session.track is None
    assert session.notice is not None
    assert "<b>x</b>" in session.notice[1].th


def test_an_example_opens_on_its_track_with_its_answers(session: Session, library: Library) -> None:
    for example in library.examples:
        session.handle({"do": "open", "example": example.id, "today": "2026-11-20"})
        assert session.track == example.track
        assert set(session.work.answers) == set(example.answers)


def test_saved_work_comes_back_whole(session: Session, answer: Answer, library: Library) -> None:
    answer("part2", {"low": "200", "high": "350.5"})
    answer("months_in_use", "๑๐")
    answer("intellectual_property", ["patent"])
    answer("is_core_mission_of_unit", "unknown")
    session.handle({"do": "since", "question": "months_since_invention", "value": "1/1/2557"})
    session.handle({"do": "about", "field": "work", "value": "ผลงาน “ทดสอบ” <b>"})
    session.handle({"do": "cycle", "year": "2570"})
    kept = json.loads(json.dumps(session.work.to_json()))
    assert restore_work(library.questions, kept) == (session.work, 0)


def test_saved_work_that_was_tampered_with_brings_back_what_is_in_order(library: Library) -> None:
    work, lost = restore_work(
        library.questions,
        {
            "answers": {"part1": "450", "part2": 9999, "gone": 1},
            "about": {"work": 7},
            "cycle": {"year": "x"},
            "since": 3,
        },
    )
    assert (work.answers, lost) == ({"part1": Decimal(450)}, 2)
    assert restore_work(library.questions, "nonsense") == (Work(), 0)


def test_months_are_counted_anew_when_the_work_is_opened_on_another_day(session: Session) -> None:
    session.handle({"do": "open", "today": "2026-11-20"})
    session.handle({"do": "cycle", "year": "2570"})
    session.handle({"do": "since", "question": "months_in_use", "value": "20/3/2569"})
    assert session.work.answers["months_in_use"] == Decimal(8)
    kept = session.work.to_json()
    session.handle({"do": "open", "today": "2027-02-20", "saved": kept})
    assert session.work.answers["months_in_use"] == Decimal(11)


@pytest.mark.parametrize("since", [{"psa_won_level": "1/1/2557"}, {"months_in_use": "32/1/2557"}])
def test_a_day_since_when_that_cannot_be_is_not_brought_back(library: Library, since: dict[str, str]) -> None:
    kept = {"answers": {"psa_won_level": "good", "months_in_use": "5"}, "since": since}
    assert restore_work(library.questions, kept)[0].since == {}


def test_answers_given_while_the_connection_was_gone_are_taken_on_return(session: Session) -> None:
    session.handle(
        {
            "do": "open",
            "saved": {"answers": {"part1": "450"}},
            "pending": [{"do": "answer", "question": "part2", "value": "300"}, {"do": "clear"}, 5],
            "today": "2026-11-20",
        }
    )
    assert session.work.answers == {"part1": Decimal(450), "part2": Decimal(300)}


def test_an_example_that_does_not_exist_is_told_and_leaves_the_own_work(session: Session) -> None:
    session.handle({"do": "open", "example": "nope", "saved": {"answers": {"part1": "450"}}, "today": "2026-11-20"})
    assert session.work.answers == {"part1": Decimal(450)}
    assert session.notice is not None
    assert "nope" in session.notice[1].th


@pytest.mark.parametrize(("field", "words"), [("begun", "31/2/2569"), ("unit", "ก" * 301)])
def test_a_line_about_the_work_that_is_wrong_says_so(session: Session, field: str, words: str) -> None:
    session.handle({"do": "about", "field": field, "value": words})
    assert f"about.{field}" in session.refusals
    session.handle({"do": "about", "field": field, "value": "1 ต.ค. 2556"})
    assert session.refusals == {}


@pytest.mark.parametrize("event", [None, 5, [], {}, {"do": "fly"}, {"do": None}, {"do": "go", "step": "check"}])
def test_an_event_that_makes_no_sense_does_nothing(session: Session, event: object) -> None:
    session.handle(event)
    assert (session.step, session.work, session.notice) == ("find", Work(), None)


def test_an_unexpected_fault_becomes_a_sentence_and_keeps_the_work(
    session: Session, answer: Answer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    answer("part1", "450")
    monkeypatch.setattr("selfassess.ui.answering.read_answer", lambda *_: 1 / 0)
    with caplog.at_level(logging.CRITICAL):
        answer("part1", "460")
    assert session.notice is not None
    assert session.notice[1].th.startswith("เกิดข้อผิดพลาดในระบบ")
    assert session.work.answers["part1"] == Decimal(450)
