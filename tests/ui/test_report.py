"""The step "report" shows what the unit takes along: what to mend, its plan, its tasks, how far it has written."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Block, Bullets, Heading, Paragraph, Table
from selfassess.text import LANGUAGES, Language
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from tests.ui.conftest import TODAY
from tests.ui.planned_works import PLANNED_WORKS

TRACK = "psa-2558/service_innovation"


def report_of(session: Session) -> dict[str, Any]:
    session.handle({"do": "go", "step": "report"})
    body: dict[str, Any] = json.loads(json.dumps(show_page(session)))["body"]
    return body


def open_planned(library: Library, name: str, language: Language = "th") -> Session:
    track, events = PLANNED_WORKS[name]
    session = Session(library, TODAY, language)
    session.handle({"do": "track", "track": track})
    for event in events:
        session.handle(event)
    return session


def write(session: Session, box: str, text: str) -> None:
    session.handle({"do": "draft", "box": box, "text": text})


def said_on_paper(session: Session) -> set[str]:
    """Every sentence of the paper of the same work."""
    blocks: tuple[Block, ...] = write_paper(
        session.library, session.work, session.track or "", language=session.language, today=TODAY
    ).blocks
    said = {each.text for each in blocks if isinstance(each, Heading | Paragraph)}
    for block in blocks:
        if isinstance(block, Bullets):
            said |= {item.text for item in block.items}
        if isinstance(block, Table):
            said |= {cell.text for row in block.rows for cell in row.cells}
            said |= {note for row in block.rows for cell in row.cells for note in cell.notes}
    return said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLANNED_WORKS)
def test_the_page_takes_along_what_the_paper_takes_along(library: Library, name: str, language: Language) -> None:
    session = open_planned(library, name, language)
    way, paper = report_of(session)["way_up"], said_on_paper(session)
    way_in, goal, tasks = way["way_in"], way["goal"], way["tasks"]
    told: list[str] = []
    if way_in and way_in["changes"]:
        told += [way_in["heading"], way_in["label"]]
        told += [each["text"] for each in way_in["changes"] + way_in["open"]]
    if goal:
        told += [goal["heading"], goal["headline"], *goal["notes"]]
        told += [f"{step['gain']} {step['text']}: {step['to']} ({step['running']})" for step in goal["steps"]]
    if tasks:
        told += [tasks["heading"]]
        told += [
            words for row in tasks["rows"] for words in (row["name"], row["state"], row["told"], row["wait"]) if words
        ]
    assert [words for words in told if words not in paper] == []
    assert told or way_in["sentences"]


def test_tasks_come_with_owner_day_and_status_and_a_day_that_is_none_stays_as_it_was_typed(library: Library) -> None:
    session = open_planned(library, "planned-two-to-mend")
    tasks = report_of(session)["way_up"]["tasks"]
    rows = {row["id"]: row for row in tasks["rows"]}
    raised, own = rows["part1"], rows["own-1"]
    assert (raised["owner"], raised["day"], raised["state"]) == ("กลุ่มแผนงาน", "1 พฤศจิกายน 2569", "ยังไม่เริ่ม")
    assert raised["told"] == "เลยกำหนดแล้ว 19 วัน"
    assert (own["name"], own["date"], own["day"]) == ("ขอข้อมูลจากจังหวัด", "31/2/2570", "")
    assert own["told"] == "ไม่มีวันที่นี้ในปฏิทิน"


def test_how_many_days_are_left_is_no_matter_for_a_meeting(library: Library) -> None:
    session = open_planned(library, "planned-two-to-mend")
    session.handle({"do": "plan", "track": TRACK, "field": "task.part1.date", "value": "1/12/2569"})
    row = next(each for each in report_of(session)["way_up"]["tasks"]["rows"] if each["id"] == "part1")
    assert (row["due"], row["told"]) == ("เหลืออีก 11 วัน", "")


def test_where_no_day_satisfies_all_rules_the_page_says_so(library: Library) -> None:
    way = report_of(open_planned(library, "planned-in-vain"))["way_up"]["way_in"]
    assert way["changes"] == []
    assert "รอต่อไปไม่ช่วย" in way["sentences"][0]["text"]


def test_what_the_unit_has_not_planned_or_written_is_not_there(session: Session) -> None:
    session.handle({"do": "track", "track": TRACK})
    body = report_of(session)
    assert (body["way_up"], body["writing"]) == (None, None)


def test_a_goal_that_is_only_assumed_is_nobody_s_plan(library: Library) -> None:
    session = open_planned(library, "planned-two-to-mend")
    session.handle({"do": "plan", "track": TRACK, "field": "goal", "value": None})
    assert report_of(session)["way_up"]["goal"] is None


def test_each_box_that_is_written_comes_with_its_ceiling_and_the_others_by_name(session: Session) -> None:
    session.handle({"do": "track", "track": TRACK})
    hostile = "<script>alert(1)</script> {n} ผู้ป่วยรอนาน"
    write(session, "psa_q1", hostile)
    write(session, "psa_q2", "  \n ")
    body = report_of(session)
    (form,) = body["writing"]["forms"]
    assert [(box["id"], box["words"]) for box in form["boxes"]] == [("psa_q1", 700)]
    assert form["left"].startswith("ยังไม่ได้เขียน 12 ข้อ: บทสรุปผู้บริหาร · ข้อ 2")
    assert form["pages"] == "ประมาณ 0.1 หน้า จากที่กำหนดไม่เกิน 15 หน้า"
    assert "alert(1)" not in json.dumps(body)  # the text travels once, with the work


def test_a_text_for_another_scheme_s_form_is_not_shown_here(session: Session) -> None:
    session.handle({"do": "track", "track": TRACK})
    write(session, "dsdw_work", "งานของอีกแบบฟอร์มหนึ่ง")
    assert report_of(session)["writing"] is None


def test_the_report_is_loaded_when_somebody_goes_there_and_not_when_the_page_opens() -> None:
    program = """
import sys
from datetime import date
from selfassess.loading import load_library
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
import selfassess.ui.workbook
session = Session(load_library(), date(2026, 11, 20))
show_page(session)
for step in ("check", "score"):
    session.handle({"do": "track", "track": "psa-2558/service_innovation", "step": step})
    show_page(session)
late = ("selfassess.ui.view.report", "selfassess.ui.view.plan.digest", "selfassess.mending", "selfassess.planning")
print([name for name in late if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
