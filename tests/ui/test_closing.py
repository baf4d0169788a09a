"""The last day for applications: whether one will be in time, and that it has gone by."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from selfassess.closing import APPLICATION_STEPS, find_closing, say_before
from selfassess.mending import Change
from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Bullets, Facts
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.view.plan.way_notes import find_closing as find_wait_closing
from selfassess.ui.view.scene import Scene

TODAY = date(2026, 11, 21)
TRACK = "psa-2558/service_innovation"
CLOSED = "รอบปี 2569 ปิดรับสมัครแล้ว (วันสุดท้าย 13 ก.พ. 2569)"
WAITS = {
    "accepted_by_public": "true",
    "existed_in_thailand_before": "false",
    "new_technique_led_to": ["new_service"],
    "intellectual_property": ["patent"],
    "affects_management_system": "true",
    "affects_service_to_people": "true",
    "months_since_invention": "20",
    "months_in_use": "10",
}


@pytest.fixture
def session(library: Library) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": TRACK, "step": "plan"})
    for question, value in WAITS.items():
        session.handle({"do": "answer", "question": question, "value": value})
    return session


def page(session: Session, step: str = "plan") -> Any:
    session.handle({"do": "go", "step": step})
    return json.loads(json.dumps(show_page(session)))


def plan(session: Session, field: str, value: str) -> Any:
    session.handle({"do": "plan", "track": TRACK, "field": field, "value": value})
    return {row["id"]: row for row in page(session)["body"]["tasks"]["rows"]}


def test_a_wait_counts_the_days_that_are_left_after_it(session: Session) -> None:
    session.handle({"do": "cycle", "year": "2570"})
    (change,) = page(session)["body"]["way_in"]["shortest"]["changes"]
    assert "21 มกราคม 2570" in change["text"]
    assert change["text"].endswith("วันดังกล่าวอยู่ก่อนวันสุดท้ายของการรับสมัครรอบนี้ (13 ก.พ. 2570) 23 วัน")
    assert change["marks"][0]["label"] == "วันที่เป็นข้อสมมุติ"
    assert "2570" in change["marks"][0]["why"]


def test_the_last_day_itself_is_in_time() -> None:
    assert say_before(date(2027, 2, 13), date(2027, 2, 13)).th.endswith("ตรงกับวันสุดท้ายของการรับสมัครรอบนี้ (13 ก.พ. 2570)")


def test_the_neighbours_say_it_too(session: Session) -> None:
    session.handle({"do": "cycle", "year": "2570"})
    session.handle({"do": "track", "track": "psa-2558/service_development", "step": "plan"})
    near = page(session)["body"]["way_in"]["near"]["items"]
    assert "(13 ก.พ. 2570) 23 วัน" in next(each["text"] for each in near if each["track"] == TRACK)


def test_a_task_of_the_application_that_is_due_after_it_says_so(session: Session) -> None:
    session.handle({"do": "cycle", "year": "2570"})
    words = "หลังวันสุดท้ายของการรับสมัคร (13 ก.พ. 2570)"
    row = plan(session, "task.in_use_12_months.date", "1 มี.ค. 2570")["in_use_12_months"]
    assert (row["due"], row["beyond"]) == ("เหลืออีก 100 วัน", words)
    assert row["marks"][0]["trust"] == "assumed"
    told = next(each for each in page(session, "report")["body"]["way_up"]["tasks"]["rows"] if each["id"] == row["id"])
    assert told["told"] == words
    assert plan(session, "task.in_use_12_months.date", "13 ก.พ. 2570")["in_use_12_months"]["beyond"] == ""
    assert plan(session, "task.own-1.date", "1 มี.ค. 2570")["own-1"]["beyond"] == "", "what the unit adds may be later"
    plan(session, "task.in_use_12_months.date", "1 มี.ค. 2570")
    assert plan(session, "task.in_use_12_months.status", "done")["in_use_12_months"]["beyond"] == ""


def test_beside_the_days_of_a_cycle_long_over_no_task_is_called_late(session: Session) -> None:
    assert plan(session, "task.in_use_12_months.date", "1 มี.ค. 2570")["in_use_12_months"]["beyond"] == ""


@pytest.mark.parametrize("step", ["check", "score", "plan", "report"])
def test_a_year_that_is_closed_says_so_under_the_heading_and_the_verdict_stays(session: Session, step: str) -> None:
    session.handle({"do": "cycle", "year": "2570"})
    before = page(session, step)
    session.handle({"do": "cycle", "year": "2569"})
    after = page(session, step)
    assert before["cycle"]["closed"] is None
    assert after["cycle"]["closed"]["text"] == CLOSED
    assert after["cycle"]["closed"]["marks"][0]["trust"] == "assumed"
    assert after["panel"]["verdict"]["id"] == before["panel"]["verdict"]["id"]


def test_the_printed_cycle_and_the_step_find_have_no_such_line(session: Session) -> None:
    assert page(session, "check")["cycle"]["closed"] is None
    session.handle({"do": "cycle", "year": "2569"})
    assert page(session, "find")["cycle"]["closed"] is None


def test_the_last_day_itself_is_not_closed(library: Library) -> None:
    for today, is_closed in ((date(2026, 2, 13), False), (date(2026, 2, 14), True)):
        session = Session(library, today)
        session.handle({"do": "track", "track": TRACK, "step": "check"})
        session.handle({"do": "cycle", "year": "2569"})
        assert (page(session, "check")["cycle"]["closed"] is not None) is is_closed


def test_the_report_and_the_first_lines_of_a_paper_say_it(session: Session, library: Library) -> None:
    session.handle({"do": "cycle", "year": "2569"})
    lines = {each["label"]: each["value"] for each in page(session, "report")["body"]["lines"]}
    assert lines["รอบปี"] == "รอบปี 2569 · นับถึง 21 พ.ย. 2569 · ปิดรับสมัครแล้วเมื่อ 13 ก.พ. 2569 (วันที่เป็นข้อสมมุติ)"
    blocks = write_paper(library, session.work, TRACK, today=TODAY).blocks
    facts = dict(next(block for block in blocks if isinstance(block, Facts)).lines)
    assert lines["รอบปี"] in facts.values()


def test_the_closing_step_is_one_of_the_rubrics(library: Library) -> None:
    assert find_closing([]) is None
    assert {step.id for rubric in library.rubrics for step in rubric.process} >= APPLICATION_STEPS


def test_the_way_in_on_paper_marks_the_day_that_it_is_compared_with(session: Session, library: Library) -> None:
    for year, marks in ((None, ()), ("2570", ("วันที่เป็นข้อสมมุติ",))):
        session.handle({"do": "cycle", "year": year})
        blocks = write_paper(library, session.work, TRACK, today=TODAY).blocks
        bullets = [item for block in blocks if isinstance(block, Bullets) for item in block.items]
        (found,) = (each for each in bullets if "วันสุดท้ายของการรับสมัครรอบนี้" in each.text)
        assert found.marks == marks


def test_of_a_doubtful_wait_nobody_says_that_it_ends_in_time(session: Session) -> None:
    session.handle({"do": "cycle", "year": "2570"})
    scene = Scene(session, TRACK)
    wait = Change("months_in_use", (), Decimal(12), Decimal(1), "time", date(2027, 1, 1), is_open=False)
    found = find_wait_closing(scene, wait)
    assert found is not None
    assert (found[0], "43 days before" in found[1].en) == ("plain", True)
    assert find_wait_closing(scene, replace(wait, is_doubtful=True)) is None
    late = find_wait_closing(scene, replace(wait, is_doubtful=True, day=date(2027, 2, 14)))
    assert late is not None
    assert late[0] == "ask"
    assert find_wait_closing(scene, replace(wait, by="unit")) is None
