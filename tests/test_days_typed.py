"""Days as officials type them: what is read, where two digits of a year are enough, and why a text is no day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from selfassess.answers import read_answers
from selfassess.errors import AnswerError
from selfassess.exchange.plan_calendar import task_events
from selfassess.loading import load_library
from selfassess.typed import complete_year, find_day_fault, parse_day
from selfassess.ui.session import Session
from selfassess.ui.view.plan.digest import take_tasks
from selfassess.ui.view.plan.tasks import tell_due
from selfassess.ui.view.scene import Scene

TRACK = "psa-2558/best_service"
TODAY = date(2026, 12, 4)


@pytest.mark.parametrize("typed", ["15 ม.ค. 70", "15 มกราคม พ.ศ. 70", "๑๕ ม.ค. ๗๐", "15/1/70", "15-01-70", "15.1.70"])
def test_a_due_day_may_have_two_digits_of_its_buddhist_year(typed: str) -> None:
    assert parse_day(complete_year(typed)) == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("15/1/50", "15/1/2550"),  # the least that the common era cannot mean
        ("15/1/49", "15/1/49"),
        ("15/1/27", "15/1/27"),  # 2027 or 2527
        ("15 Jan 70", "15 Jan 70"),
        ("15/1/2570", "15/1/2570"),
        ("70", "70"),
        ("หลังสงกรานต์", "หลังสงกรานต์"),
        ("1" * 50 + "/1/70", "1" * 50 + "/1/70"),
    ],
)
def test_a_year_that_may_be_another_one_is_left_as_it_is(typed: str, whole: str) -> None:
    assert complete_year(typed) == whole


def test_an_answer_needs_its_whole_year() -> None:
    assert parse_day("15 ม.ค. 70") is None


@pytest.mark.parametrize(
    ("typed", "fault", "said"),
    [
        ("31 ก.พ. 2570", "no_such_day", "The calendar has no such day"),
        ("31 ก.พ. 70", "no_such_day", "The calendar has no such day"),
        ("29/2/2570", "no_such_day", "The calendar has no such day"),
        ("15/13/2570", "no_such_day", "The calendar has no such day"),
        ("15/1/27", "short_year", "the year with four digits"),
        ("29/2/27", "short_year", "the year with four digits"),
        ("31/2/27", "no_such_day", "The calendar has no such day"),
        ("15/13/27", "no_such_day", "The calendar has no such day"),
        ("15 xx 70", "unreadable", "cannot be read as a day"),
        ("15 มะระ 70", "unreadable", "cannot be read as a day"),
        ("70-01-15", "unreadable", "cannot be read as a day"),
        ("70/01/60", "unreadable", "cannot be read as a day"),
        ("15 มะระ 2570", "unreadable", "cannot be read as a day"),
        ("หลังสงกรานต์", "unreadable", "cannot be read as a day"),
    ],
)
def test_a_due_day_that_is_none_is_told_why(typed: str, fault: str, said: str) -> None:
    assert find_day_fault(complete_year(typed)) == fault
    told = tell_due(typed, TODAY, is_done=False)
    assert told is not None
    assert told[0] == "error"
    assert said in told[1].en


def test_a_year_that_was_completed_is_shown_in_full() -> None:
    told = {typed: tell_due(typed, TODAY, is_done=False) for typed in ("15 ม.ค. 70", "15 ม.ค. 2570")}
    assert {typed: due and due[1].th for typed, due in told.items()} == {
        "15 ม.ค. 70": "อ่านเป็นวันที่ 15 ม.ค. 2570 เหลืออีก 42 วัน",
        "15 ม.ค. 2570": "เหลืออีก 42 วัน",
    }


def test_the_papers_and_the_calendar_read_a_due_day_as_the_page_does() -> None:
    library, session = load_library(), Session(load_library(), TODAY, track=TRACK, step="plan")
    typed = {"own-1.title": "จัดทำคู่มือ", "own-1.date": "15 ม.ค. 70", "own-2.title": "ประชุม", "own-2.date": "31/2/70"}
    for name, value in typed.items():
        session.handle({"do": "plan", "track": TRACK, "field": f"task.{name}", "value": value})
    [event] = task_events(library, session.work, TRACK, "th")
    assert (event.title.partition(" – ")[0], event.first) == ("จัดทำคู่มือ", date(2027, 1, 15))
    tasks: Any = take_tasks(Scene(session, TRACK))
    rows = {row["id"]: row for row in tasks["rows"]}
    assert (rows["own-1"]["day"], rows["own-1"]["told"]) == ("15 มกราคม 2570", "")
    assert (rows["own-2"]["day"], rows["own-2"]["told"]) == ("", "ไม่มีวันที่นี้ในปฏิทิน")
    assert f"plan.{TRACK}.task.own-2.date" in session.refusals


@pytest.mark.parametrize(("typed", "said"), [("31/2/2558", "no such day"), ("13/2/58", "four digits")])
def test_a_date_as_an_answer_is_refused_with_the_reason(typed: str, said: str) -> None:
    with pytest.raises(AnswerError, match=said):
        read_answers(load_library().questions, {"psa_applied_on": typed})
