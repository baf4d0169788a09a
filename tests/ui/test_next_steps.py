"""What to do next in the report: at most three things that somebody can do, never a statement of how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Bullets
from selfassess.ui.session import Session
from selfassess.ui.view.plan import list_steps
from selfassess.ui.view.scene import Scene
from tests.ui.conftest import TODAY
from tests.ui.planned_works import PLANNED_WORKS
from tests.ui.test_report import open_planned, report_of

Answer = Callable[[str, object], None]
TRACK = "psa-2558/service_development"


def steps_of(session: Session) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = report_of(session)["first"]["steps"]
    return steps


@pytest.fixture
def eligible(session: Session, answer: Answer) -> Session:
    """A work whose conditions are all met and of which nothing is rated yet."""
    session.handle({"do": "track", "track": TRACK, "step": "score"})
    for id, value in {
        "applies_principles_or_tools": "true",
        "months_in_use": "14",
        "likeness_to_past_winner": "different",
        "service_development_continues": "true",
    }.items():
        answer(id, value)
    assert report_of(session)["first"]["verdict"]["tone"] == "ok"
    return session


def test_what_is_not_rated_is_to_be_rated(eligible: Session, answer: Answer) -> None:
    assert [each["text"] for each in steps_of(eligible)][:2] == [
        "ประเมิน “ส่วนที่ 1 กระบวนการจัดการ”",
        "ประเมิน “ส่วนที่ 2 ผลลัพธ์”",
    ]
    assert steps_of(eligible)[0]["detail"] == "ยังไม่ได้ประเมิน คะแนนเต็ม 600"
    answer("part1", "420")
    assert steps_of(eligible)[0]["text"] == "ประเมิน “ส่วนที่ 2 ผลลัพธ์”"


def test_the_first_steps_of_a_plan_come_with_their_target(eligible: Session, answer: Answer) -> None:
    answer("part1", "420")
    answer("part2", "250")
    assert {"ส่วนที่ 1 กระบวนการจัดการ", "ส่วนที่ 2 ผลลัพธ์"} <= {each["text"] for each in steps_of(eligible)}
    eligible.handle({"do": "plan", "track": TRACK, "field": "goal", "value": "site_visit"})
    goal = report_of(eligible)["way_up"]["goal"]
    first = steps_of(eligible)[0]
    assert first["text"] == f"{goal['steps'][0]['text']} {goal['steps'][0]['to']}"
    assert first["detail"] == f"คะแนนรวม {goal['steps'][0]['running']}"


def test_what_keeps_the_unit_out_comes_before_every_point(eligible: Session, answer: Answer) -> None:
    answer("months_in_use", "10")
    assert "12 เดือน" in steps_of(eligible)[0]["text"]


@pytest.mark.parametrize("name", PLANNED_WORKS)
def test_there_are_three_at_most_and_none_only_says_how_far_it_is(library: Library, name: str) -> None:
    session = open_planned(library, name)
    steps = steps_of(session)
    assert 1 <= len(steps) <= 3
    gaps = {
        item["text"]
        for each in list_steps(Scene(session, session.track))
        if each["id"] == "gaps"
        for item in each["items"]
    }
    assert not gaps & {each["text"] for each in steps}


def test_a_step_that_is_not_done_comes_before_a_criterion_that_is_only_named(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "bma-2564/innovation_kpi"})
    answer("kpi_total", "77.5")
    answer("opinions_invited", "false")
    steps = [each["text"] for each in steps_of(session)]
    assert "คะแนนรวมของตัวชี้วัด" not in steps[:1]
    assert "คะแนนรวมของตัวชี้วัด" in steps


def test_the_paper_says_the_same(eligible: Session) -> None:
    paper = write_paper(eligible.library, eligible.work, TRACK, today=TODAY)
    bullets = next(each for each in paper.blocks if isinstance(each, Bullets))
    assert [item.text.partition(": ยัง")[0] for item in bullets.items] == [each["text"] for each in steps_of(eligible)]
