"""The way in as it is shown: what must be said beside the changes, and what must never be said."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.text import Language
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.view.plan.way_notes import APPLICATION_STEPS

TODAY = date(2026, 11, 20)
INNOVATION: dict[str, Any] = {
    "accepted_by_public": "true",
    "existed_in_thailand_before": "false",
    "new_technique_led_to": ["new_service"],
    "intellectual_property": ["patent"],
    "affects_management_system": "true",
    "affects_service_to_people": "true",
}
KEPT: dict[str, Any] = {
    "psa_won_level": "outstanding",
    "psa_won_type": "integrated_service",
    "psa_won_year": "2553",
    "application_year": "2558",
    "years_standard_kept": "5",
    "quality_method_shown": "true",
    "intention_declared": "true",
    "report_years": "3",
}


def show(
    library: Library, track: str, answers: dict[str, Any], language: Language = "en", year: str | None = None
) -> dict[str, Any]:
    session = Session(library, TODAY)
    session.handle({"do": "language", "lang": language})
    session.handle({"do": "track", "track": track, "step": "plan"})
    if year:
        session.handle({"do": "cycle", "year": year})
    for question, value in answers.items():
        session.handle({"do": "answer", "question": question, "value": value})
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return dict(page["body"])


def test_a_range_that_fails_at_every_value_is_a_change_and_a_task(library: Library) -> None:
    months = {"months_in_use": {"low": "5", "high": "8"}, "months_since_invention": "20"}
    body = show(library, "psa-2558/service_innovation", {**INNOVATION, **months})
    way = body["way_in"]["shortest"]
    assert [each["by"] for each in way["changes"]] == ["time"]
    assert way["open"] == []
    assert "still to be answered" not in way["label"]
    assert [row["id"] for row in body["tasks"]["rows"]] == ["in_use_12_months"]


@pytest.mark.parametrize(
    ("months", "year", "words"),
    [
        ("10", None, "after the last day for applications of this cycle (13 February 2015)"),
        ("11.9", "2570", None),
        ("8", "2570", "after the last day for applications of this cycle (13 February 2027)"),
        ({"low": "8", "high": "11"}, "2570", "may be after the last day for applications of this cycle"),
    ],
)
def test_a_wait_beyond_the_last_day_for_applications_says_so(
    library: Library, months: Any, year: str | None, words: str | None
) -> None:
    answers = {**INNOVATION, "months_in_use": months, "months_since_invention": "20"}
    (change,) = show(library, "psa-2558/service_innovation", answers, year=year)["way_in"]["shortest"]["changes"]
    assert change["by"] == "time"
    assert (words or "last day for applications") in change["text"] if words else "last day" not in change["text"]


def test_the_steps_of_applications_are_steps_of_the_rubrics(library: Library) -> None:
    assert {step.id for rubric in library.rubrics for step in rubric.process} >= APPLICATION_STEPS


@pytest.mark.parametrize(("language", "never"), [("th", "แก้ไขไม่ได้"), ("en", "Cannot be mended")])
def test_where_only_a_reading_stands_against_it_nothing_is_called_past_mending(
    library: Library, language: Language, never: str
) -> None:
    track = "psa-2558/sustained_quality"
    way = show(library, track, KEPT, language)["way_in"]
    (sentence,) = way["sentences"]
    assert sentence["tone"] == "dep"
    assert "R-16" in sentence["text"]
    assert (way["shortest"], way["others"], never in str(way)) == (None, [], False)
    way = show(library, track, {**KEPT, "report_years": "2"}, language)["way_in"]
    assert [each["question"] for each in way["shortest"]["changes"]] == ["report_years"]
    assert "R-16" in way["sentences"][0]["text"]
    assert never not in str(way)


def test_a_day_that_has_passed_for_the_reader_is_no_task_of_the_unit(library: Library) -> None:
    body = show(library, "dsdw-2560/documents", {"proposal_sent_on": "20/4/2560"})
    assert [each["by"] for each in body["way_in"]["shortest"]["changes"]] == ["nobody"]
    assert body["tasks"]["rows"] == []


def test_without_an_answer_no_award_lacks_one_thing_only(library: Library) -> None:
    assert show(library, "psa-2558/service_innovation", {})["way_in"]["near"] is None
