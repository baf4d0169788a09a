"""A unit that rates the parts of a criterion plans, tries and applies by those parts; the total stays out of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess import assess_track, load_library
from selfassess.exchange.planned_tables import name_tasks
from selfassess.model import Criterion, Library
from selfassess.planning import certain_score, find_plans, find_target, follow_parts
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

LIBRARY = load_library()
TRACK = "psa-2558/service_innovation"
Answer = Callable[[str, object], None]


def part1_of(library: Library) -> Criterion:
    return next(each for each in library.tracks[TRACK][0].criteria if each.id == "part1")


@pytest.fixture
def parts(library: Library) -> list[str]:
    return [part.id for part in part1_of(library).parts]


@pytest.fixture
def by_parts(session: Session, answer: Answer, parts: list[str]) -> Session:
    """Part 1 rated by its parts at 90 of 120 each, part 2 by its total of 300."""
    session.handle({"do": "track", "track": TRACK, "step": "score"})
    for part in parts:
        answer(part, "90")
    answer("part2", "300")
    session.handle({"do": "go", "step": "plan"})
    session.handle({"do": "plan", "track": TRACK, "field": "goal", "value": "site_visit"})
    return session


def body(session: Session) -> dict[str, Any]:
    drawn: Any = show_page(session)["body"]
    return dict(drawn)


def gains(session: Session) -> list[dict[str, Any]]:
    return next(each["items"] for each in body(session)["sections"] if each["id"] == "gains")


def test_each_part_is_planned_for_itself(by_parts: Session, parts: list[str]) -> None:
    up = body(by_parts)["way_up"]
    planned = [*parts, "part2"]
    assert [row["id"] for row in up["effort"]["rows"]] == planned
    assert [row["question"] for row in gains(by_parts)] == planned
    assert {id for id, _ in up["plan"]["try_values"]} <= set(planned)


def test_applying_the_plan_raises_parts_and_leaves_the_total_unanswered(by_parts: Session, parts: list[str]) -> None:
    for id, value in body(by_parts)["way_up"]["plan"]["try_values"]:
        by_parts.handle({"do": "try", "question": id, "value": value})
    by_parts.handle({"do": "try_apply"})
    answers = by_parts.work.answers
    assert "part1" not in answers
    assert set(parts) <= set(answers)
    score = by_parts.judge(TRACK).score
    assert score is not None
    assert score.low >= 800


def test_a_part_that_is_left_alone_stays(by_parts: Session, parts: list[str]) -> None:
    by_parts.handle({"do": "plan", "track": TRACK, "field": "frozen.part2", "value": "yes"})
    for part in parts[1:]:
        by_parts.handle({"do": "plan", "track": TRACK, "field": f"frozen.{part}", "value": "yes"})
    raised = [id for id, _ in body(by_parts)["way_up"]["plan"]["try_values"]]
    assert raised in ([], [parts[0]])


def test_the_next_question_is_the_part_that_is_open_and_not_the_total(
    session: Session, answer: Answer, parts: list[str]
) -> None:
    session.handle({"do": "track", "track": TRACK, "step": "score"})
    for part in parts[:-1]:
        answer(part, "90")
    panel: Any = show_page(session)["panel"]
    assert panel["next_question"]["id"] == parts[-1]


def test_nothing_is_planned_while_nothing_is_rated_even_with_a_goal(session: Session) -> None:
    session.handle({"do": "track", "track": TRACK, "step": "plan"})
    session.handle({"do": "plan", "track": TRACK, "field": "goal", "value": "site_visit"})
    up = body(session)["way_up"]
    assert up["goal"]["rate_first"]
    assert up["plan"] is None


@given(
    st.lists(st.one_of(st.none(), st.integers(0, 120)), min_size=5, max_size=5),
    st.one_of(st.none(), st.integers(0, 400)),
)
def test_the_route_changes_no_point(part1: list[int | None], part2: int | None) -> None:
    parts = part1_of(LIBRARY).parts
    answers = {part.id: Decimal(n) for part, n in zip(parts, part1, strict=True) if n is not None}
    if part2 is not None:
        answers["part2"] = Decimal(part2)
    result = assess_track(LIBRARY, TRACK, answers)
    assert result.score is not None
    score = follow_parts(result.score, answers)
    assert sum(each.low for each in score.ratings) == result.score.low == certain_score(score)
    assert sum(each.high for each in score.ratings) == result.score.high
    target = find_target(result, "site_visit")
    assert target is not None
    plans = find_plans(score, target)
    assert plans.best is not None
    assert plans.best.score >= 800


def test_a_criterion_without_maxima_of_its_parts_stays_whole(library: Library) -> None:
    result = assess_track(library, "bma-2564/innovation_kpi", {"kpi_part1": Decimal(10)})
    assert result.score is not None
    assert follow_parts(result.score, {"kpi_part1": Decimal(10)}) == result.score


def plan_field(session: Session, field: str, value: str | None) -> dict[str, Any]:
    session.handle({"do": "plan", "track": TRACK, "field": field, "value": value})
    up: dict[str, Any] = body(session)["way_up"]
    return up


def test_a_total_that_is_left_alone_leaves_its_parts_alone(by_parts: Session, parts: list[str]) -> None:
    up = plan_field(by_parts, "frozen.part2", "yes")
    assert {id for id, _ in up["plan"]["try_values"]} & set(parts)
    up = plan_field(by_parts, "frozen.part1", "yes")
    assert not {id for id, _ in up["plan"]["try_values"]} & set(parts)
    assert any("ใช้กับข้อย่อยทุกข้อ" in text for text in up["plan"]["held"])
    assert not up["plan"]["faults"]
    [aside] = up["effort"]["aside"]
    up = plan_field(by_parts, aside["field"], None)
    assert {id for id, _ in up["plan"]["try_values"]} & set(parts)
    assert up["effort"]["aside"] == []


@pytest.mark.parametrize("field", ["limit.part1", "step.part1", "effort.part1"])
def test_a_setting_of_the_total_that_cannot_count_is_told_and_kept(by_parts: Session, field: str) -> None:
    value = "large" if field.startswith("effort") else "60"
    up = plan_field(by_parts, field, value)
    assert [each["field"] for each in up["effort"]["aside"]] == [field]
    assert any("ประเมินเป็นข้อย่อย" in text for text in up["plan"]["held"])
    assert by_parts.work.plan[TRACK][field] == value


def test_a_setting_of_a_part_is_told_while_the_total_is_rated(by_parts: Session, answer: Answer) -> None:
    plan_field(by_parts, "frozen.part1_quality", "yes")
    answer("part1", "450")
    up = body(by_parts)["way_up"]
    assert [each["field"] for each in up["effort"]["aside"]] == ["frozen.part1_quality"]
    assert "ประเมินเป็นคะแนนรวม" in up["effort"]["aside"][0]["text"]
    assert {row["id"] for row in up["effort"]["rows"]} == {"part1", "part2"}


def test_a_part_bears_its_name_in_the_files() -> None:
    assert name_tasks(LIBRARY, TRACK, "en")["part1_quality"] == "1.2 quality service"
