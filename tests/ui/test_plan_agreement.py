"""The step "plan" tells a score as the panel does: exact bounds, the special addition, what has no figure or level."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

PSA, DSDW = "psa-2558/overall_standard", "dsdw-2560/selection"
HOLE = "exactly 750: in none of the three printed ranges"


def open_plan(
    library: Library, track: str, answers: Mapping[str, object], fields: Mapping[str, str] | None = None
) -> Session:
    session = Session(library, date(2026, 11, 20))
    session.handle({"do": "language", "lang": "en"})
    session.handle({"do": "track", "track": track, "step": "plan"})
    for question, value in answers.items():
        session.handle({"do": "answer", "question": question, "value": value})
    for field, value in (fields or {}).items():
        session.handle({"do": "plan", "track": track, "field": field, "value": value})
    assert not session.refusals
    return session


def draw(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


@pytest.mark.parametrize(
    ("answers", "sign", "detail"),
    [
        ({"part1": "450", "part2": "300"}, "–", "more than 750 points are needed"),
        ({"part1": "450", "part2": "290"}, "–", "more than 10 points missing"),
        ({"part1": "450", "part2": "290", "bonus_characteristics": ["b1"]}, "◌", "more than 10 points missing"),
        ({"part1": "450", "part2": "301"}, "●", None),
    ],
)
def test_a_goal_stands_as_its_band_in_the_panel(
    library: Library, answers: Mapping[str, object], sign: str, detail: str | None
) -> None:
    page = draw(open_plan(library, PSA, answers))
    (band,) = (each for each in page["panel"]["score"]["bands"] if each["id"] == "good_range")
    (goal,) = (each for each in page["body"]["way_up"]["goal"]["options"] if each["value"] == "good_range")
    assert (goal["sign"], band["sign"]) == (sign, sign)
    assert band["gap"] == detail
    assert detail is None or goal["detail"] == detail


def test_exactly_750_is_said_to_be_in_no_range_as_it_stands_and_as_it_is_tried(library: Library) -> None:
    assert HOLE in draw(open_plan(library, PSA, {"part1": "450", "part2": "300"}))["body"]["way_up"]["goal"]["note"]
    session = open_plan(library, PSA, {"part1": "450", "part2": "290"})
    assert HOLE not in draw(session)["body"]["way_up"]["goal"]["note"]
    session.handle({"do": "try", "question": "part2", "value": "300"})
    strip = draw(session)["body"]["way_up"]["trial"]["strip"]
    assert strip["tone"] == "no"
    assert strip["state"].endswith(f"not reached, more than 750 points are needed · {HOLE}")


@pytest.mark.parametrize(
    ("tried", "state"),
    [
        ({"part2": "295"}, "depends on the reading, more than 5 points missing"),
        ({"part2": "unknown"}, "possible once all is answered, more than 300 points missing"),
        ({"part2": "100"}, "not reached, more than 200 points missing"),
        ({"part2": "301"}, "reached"),
    ],
)
def test_what_is_tried_may_hang_on_the_reading_alone(library: Library, tried: Mapping[str, str], state: str) -> None:
    answers = {"part1": "450", "part2": "290", "bonus_characteristics": ["b1"]}
    session = open_plan(library, PSA, answers, {"goal": "good_range"})
    for question, value in tried.items():
        session.handle({"do": "try", "question": question, "value": value})
    assert draw(session)["body"]["way_up"]["trial"]["strip"]["state"].endswith(f": {state}")


def test_without_figures_they_are_asked_for_and_no_steps_are_drawn(library: Library) -> None:
    plan = draw(open_plan(library, DSDW, {"strategy_fit": "5"}, {"goal": "points:80", "measure": "days"}))["body"][
        "way_up"
    ]["plan"]
    assert plan["headlines"][0].startswith("Give the person-days first")
    assert (plan["steps"], plan["try_values"], plan["notes"]) == ([], [], [])


def test_proven_is_said_only_where_every_way_has_a_figure(library: Library) -> None:
    answers = {"part1": "450", "part2": "300"}
    fields = {"goal": "good_range", "measure": "baht", "effort.part1": "baht:5000.55"}
    told = {"baht:9000": True, None: False}
    for effort, is_proven in told.items():
        more = {"effort.part2": effort} if effort else {}
        plan = draw(open_plan(library, PSA, answers, fields | more))["body"]["way_up"]["plan"]
        assert plan["steps"]
        assert any(note.startswith("Proven") for note in plan["notes"]) == is_proven
        assert any("Part 2, results" in text for text in plan["headlines"]) == (not is_proven)


def test_how_large_one_step_is_taken_to_be_is_told_with_its_mark_even_where_nothing_would_be_lost(
    library: Library,
) -> None:
    answers = {"part1": "600", "part2": "390"}
    sureness = draw(open_plan(library, PSA, answers, {"goal": "good_range"}))["body"]["way_up"]["sureness"]
    assert sureness["none"]
    assert [each.rpartition("one step is taken as ")[2] for each in sureness["steps"]] == ["60 points", "40 points"]
    assert [mark["trust"] for mark in sureness["steps_marks"]] == ["assumed"]
    fields = {"goal": "good_range", "step.part1": "12", "step.part2": "8"}
    own = draw(open_plan(library, PSA, answers, fields))["body"]["way_up"]["sureness"]
    assert (own["steps"], own["steps_marks"]) == ([], [])


def test_a_total_that_is_applied_beside_its_parts_says_that_these_are_not_used(library: Library) -> None:
    session = open_plan(library, PSA, {"part1_quality": "100", "part2": "290"})
    session.handle({"do": "try", "question": "part1", "value": "600"})
    session.handle({"do": "try_apply"})
    page = draw(session)
    assert page["panel"]["score"]["label"] == "890"
    assert "sub_ratings_ignored" in [warning["id"] for warning in page["panel"]["warnings"]]
