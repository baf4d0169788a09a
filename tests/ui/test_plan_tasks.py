"""The table of tasks and what goes with it: no row without a word, no file without a day, no row that moves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from selfassess.errors import CallError
from selfassess.exchange.plan_calendar import write_plan_calendar
from selfassess.model import Library
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.view.plan.asked import list_asked
from selfassess.ui.view.scene import Scene

TODAY = date(2026, 11, 20)
INNOVATION, INTEGRATION = "psa-2558/service_innovation", "lerdrat-2564/data_integration"


def visit(library: Library, track: str, answers: Mapping[str, Any] | None = None) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": track, "step": "plan"})
    for question, value in (answers or {}).items():
        session.handle({"do": "answer", "question": question, "value": value})
    return session


def body(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return dict(page["body"])


def rows_of(session: Session) -> list[dict[str, Any]]:
    return next(each["items"] for each in body(session)["sections"] if each["id"] == "gains")


def test_an_empty_table_says_how_a_task_comes_into_it(library: Library) -> None:
    for key in library.tracks:
        tasks = body(visit(library, key))["tasks"]
        assert bool(tasks["empty"]) is not bool(tasks["rows"]), key
    assert body(visit(library, "dsdw-2560/ismart_award"))["tasks"]["empty"] == PLAN_WORDS["tasks_empty"].th
    session = visit(library, INTEGRATION)
    assert body(session)["tasks"]["empty"] == PLAN_WORDS["tasks_empty_goal"].th
    session.handle({"do": "plan", "track": INTEGRATION, "field": "task.own-1.title", "value": "ประชุม"})
    assert body(session)["tasks"]["empty"] == ""


def test_a_calendar_is_offered_where_one_can_be_made_and_nowhere_else(library: Library) -> None:
    for key in library.tracks:
        session = visit(library, key)
        shown = body(session)
        assert can_be_made(session) is ("ics" in shown["files"]) is not bool(shown["files_note"]), key


@pytest.mark.parametrize("typed", ["31/1/2570", "31/1/70", "31 ม.ค. ๗๐"])
def test_a_due_date_brings_the_calendar(library: Library, typed: str) -> None:
    key = next(each for each in library.tracks if not can_be_made(visit(library, each)))
    session = visit(library, key)
    session.handle({"do": "plan", "track": key, "field": "task.own-1.date", "value": "ปลายปี"})
    assert body(session)["files"] == ["xlsx"]
    session.handle({"do": "plan", "track": key, "field": "task.own-1.date", "value": typed})
    assert (body(session)["files"], can_be_made(session)) == (["xlsx", "ics"], True)


def can_be_made(session: Session) -> bool:
    key = session.track or ""
    asked = list_asked(Scene(session, key))
    try:
        write_plan_calendar(session.library, session.work, key, today=TODAY, asked=asked)
    except CallError:
        return False
    return True


@pytest.mark.parametrize(
    ("year", "months", "words"),
    [
        ("2570", "8", "วันดังกล่าวอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ (13 ก.พ. 2570)"),
        ("2570", {"low": "8", "high": "11"}, "วันดังกล่าวอาจอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ (13 ก.พ. 2570)"),
        ("2570", "11.9", "วันดังกล่าวอยู่ก่อนวันสุดท้ายของการรับสมัครรอบนี้ (13 ก.พ. 2570) 82 วัน"),
    ],
)
def test_a_task_that_waits_says_whether_that_is_in_time_for_applications(
    library: Library, year: str, months: Any, words: str
) -> None:
    session = visit(library, INNOVATION, {"months_in_use": months, "months_since_invention": "20"})
    session.handle({"do": "cycle", "year": year})
    row = next(each for each in body(session)["tasks"]["rows"] if each["id"] == "in_use_12_months")
    assert row["wait"] == words
    assert row["wait_tone"] == ("plain" if "ก่อน" in words else "ask")
    asked, day = list_asked(Scene(session, INNOVATION))["in_use_12_months"]
    assert day is not None
    assert asked == " · ".join(filter(None, [row["title"], words]))
    session.handle({"do": "plan", "track": INNOVATION, "field": "task.in_use_12_months.status", "value": "done"})
    assert not body(session)["tasks"]["rows"][0]["wait"], "what is done waits for nothing"


def test_the_criteria_stay_where_they_are_whatever_is_tried_and_applied(library: Library) -> None:
    session = visit(library, INTEGRATION)
    rubric, track = library.tracks[INTEGRATION]
    printed = [each.id for each in rubric.criteria if track.id in each.tracks]
    assert [row["question"] for row in rows_of(session)] == printed
    for criterion in (rubric.criteria[-1], *rubric.criteria[:2]):
        if criterion.id not in printed:
            continue
        session.handle({"do": "try", "question": criterion.id, "value": str(criterion.maximum)})
        assert [row["question"] for row in rows_of(session)] == printed
        session.handle({"do": "try_apply"})
        rows = rows_of(session)
        assert [row["question"] for row in rows] == printed
        assert next(row["gain"] for row in rows if row["question"] == criterion.id) is None
