"""The way in as it is shown: what must be said beside the changes, and what must never be said."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from selfassess.closing import APPLICATION_STEPS
from selfassess.mending import Fixes
from selfassess.model import Library
from selfassess.text import LANGUAGES, Language
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.way_in_words import WAY_IN_WORDS

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
        ("11.9", "2570", "82 days before the last day for applications of this cycle (13 February 2027)"),
        ("8", "2570", "after the last day for applications of this cycle (13 February 2027)"),
        ({"low": "8", "high": "11"}, "2570", "may be after the last day for applications of this cycle"),
    ],
)
def test_a_wait_says_whether_it_ends_in_time_for_applications(
    library: Library, months: Any, year: str | None, words: str
) -> None:
    answers = {**INNOVATION, "months_in_use": months, "months_since_invention": "20"}
    (change,) = show(library, "psa-2558/service_innovation", answers, year=year)["way_in"]["shortest"]["changes"]
    assert change["by"] == "time"
    assert words in change["text"]
    assert [mark["trust"] for mark in change["marks"]] == (["assumed"] if year else [])


def test_nothing_stands_against_it_only_where_no_soft_condition_does(library: Library) -> None:
    for belongs, words in (("true", "ขัดกับเงื่อนไข เหลือ"), ("false", "ขัดกับเงื่อนไขที่ตัดสิทธิ์ เหลือ")):
        way = show(library, "dsdw-2560/selection", {"belongs_to_dsdw": belongs}, "th")["way_in"]
        assert words in way["shortest"]["label"]


def test_the_steps_of_applications_are_steps_of_the_rubrics(library: Library) -> None:
    assert {step.id for rubric in library.rubrics for step in rubric.process} >= APPLICATION_STEPS


@pytest.mark.parametrize(("language", "never"), [("th", "แก้ไขไม่ได้"), ("en", "Cannot be mended")])
def test_where_only_a_reading_stands_against_it_nothing_is_called_past_mending(
    library: Library, language: Language, never: str
) -> None:
    track = "psa-2558/sustained_quality"
    readings = [each for one in library.tracks[track][0].conditions for each in one.readings]
    reading = next(
        each.text[language].rstrip(".") for each in readings if each.id == "R-16/award_from_2555" and each.text
    )
    way = show(library, track, KEPT, language)["way_in"]
    (sentence,) = way["sentences"]
    assert sentence["tone"] == "dep"
    assert reading in sentence["text"]
    assert (way["shortest"], way["others"], never in str(way)) == (None, [], False)
    way = show(library, track, {**KEPT, "report_years": "2"}, language)["way_in"]
    assert [each["question"] for each in way["shortest"]["changes"]] == ["report_years"]
    assert reading in way["sentences"][0]["text"]
    assert not re.search(r"R-\d", str(way)), "a reading is named in its words"
    assert never not in str(way)


def test_a_day_that_has_passed_for_the_reader_is_no_task_of_the_unit(library: Library) -> None:
    body = show(library, "dsdw-2560/documents", {"proposal_sent_on": "20/4/2560"})
    assert [each["by"] for each in body["way_in"]["shortest"]["changes"]] == ["nobody"]
    assert body["tasks"]["rows"] == []


def test_without_an_answer_no_award_lacks_one_thing_only(library: Library) -> None:
    assert show(library, "psa-2558/service_innovation", {})["way_in"]["near"] is None


@pytest.mark.parametrize(
    ("track", "answers", "heading"),
    [
        ("psa-2558/service_innovation", {}, "way_in"),
        ("dsdw-2560/documents", {}, "way_in_papers"),
        ("lerdrat-2564/data_integration", {}, "way_in_open"),
        (
            "bma-2564/innovation_kpi",
            {"kpi_total": "90", "kpi_part1": "10", "kpi_part2": "10", "kpi_part3": "10"},
            "way_in_check",
        ),
    ],
)
def test_only_a_track_with_a_condition_that_always_applies_is_called_eligible(
    library: Library, track: str, answers: dict[str, Any], heading: str
) -> None:
    for language in LANGUAGES:
        way = show(library, track, answers, language)["way_in"]
        assert way["heading"] == WAY_IN_WORDS[heading][language]
        assert way["shortest"]
        if heading != "way_in":
            assert not re.search("eligible|มีคุณสมบัติ|meets the conditions|เป็นไปตามเงื่อนไขเมื่อ", str(way | {"apart": None}))


def test_the_total_of_a_measure_is_no_other_award_that_lacks_one_thing(library: Library) -> None:
    parts = {"kpi_total": "90", "kpi_part1": "10", "kpi_part2": "10", "kpi_part3": "10"}
    assert show(library, "psa-2558/best_service", parts)["way_in"]["near"] is None


def test_papers_past_mending_do_not_point_to_another_award(library: Library) -> None:
    late = {"proposal_sent_on": "20/4/2560", "budget_requested": "90000", "selected_by_committee": "true"}
    late |= {"final_report_sent_on": "5/8/2560"}
    way = show(library, "dsdw-2560/documents", late, "th")["way_in"]
    assert [each["text"] for each in way["sentences"]] == [WAY_IN_WORDS["no_way_by_unit_papers"].th]
    assert {each["question"] for each in way["shortest"]["changes"]} == {"proposal_sent_on", "final_report_sent_on"}
    assert "แต่คำตอบขณะนี้คือวันที่ 20 เมษายน 2560" in way["shortest"]["changes"][0]["text"]


def test_a_young_work_is_told_to_wait_and_never_that_there_is_no_way(library: Library) -> None:
    for months in ("3", "11", {"low": "2", "high": "5"}):
        way = show(library, "psa-2558/service_innovation", {**INNOVATION, "months_since_invention": months})["way_in"]
        assert way["sentences"] == []
        assert [each["by"] for each in way["shortest"]["changes"]] == ["time"]


def test_while_the_verdict_is_open_it_is_never_said_that_there_is_no_way(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("selfassess.ui.view.plan.way_in.find_ways_in", lambda _: Fixes(()))
    for answers, word in (({}, "no_way_yet"), ({"existed_in_thailand_before": "true"}, "no_way")):
        way = show(library, "psa-2558/service_innovation", answers)["way_in"]
        assert [each["text"] for each in way["sentences"]] == [WAY_IN_WORDS[word].en]


def test_another_award_that_is_waited_for_beyond_its_last_day_says_so_too(library: Library) -> None:
    answers = {"applies_principles_or_tools": "true", "likeness_to_past_winner": "different", "months_in_use": "10"}
    near = show(library, "psa-2558/best_service", answers)["way_in"]["near"]
    (item,) = near["items"]
    assert item["track"] == "psa-2558/service_development"
    assert "after the last day for applications of this cycle (13 February 2015)" in item["text"]


def test_a_standard_still_to_be_kept_moves_the_application_with_it(library: Library) -> None:
    kept = {**KEPT, "psa_won_year": "2555", "years_standard_kept": "1"}
    body = show(library, "psa-2558/sustained_quality", kept)
    (change,) = body["way_in"]["shortest"]["changes"]
    assert "cannot be earlier than B.E. 2560" in change["text"]
    assert "cannot be earlier than B.E. 2560" in body["tasks"]["rows"][0]["title"]


@pytest.mark.parametrize(
    ("language", "ready", "closing"),
    [
        ("th", "ไม่ก่อน พ.ศ. 2561", "ปีดังกล่าวอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ (13 ก.พ. 2558)"),
        (
            "en",
            "not before B.E. 2561",
            "That year is after the last day for applications of this cycle (13 February 2015).",
        ),
    ],
)
def test_what_comes_in_a_year_is_ready_in_that_year_and_compared_with_the_last_day(
    library: Library, language: Language, ready: str, closing: str
) -> None:
    kept = {**KEPT, "psa_won_year": "2555", "years_standard_kept": "1", "report_years": "0"}
    way = show(library, "psa-2558/sustained_quality", kept, language)["way_in"]["shortest"]
    texts = {each["question"]: each["text"] for each in way["changes"]}
    assert way["ready"] == ready
    assert texts["report_years"].endswith(closing)
    kept = {**KEPT, "psa_won_year": "2555", "years_standard_kept": "3", "report_years": "1"}
    body = show(library, "psa-2558/sustained_quality", kept, language)
    (change,) = body["way_in"]["shortest"]["changes"]
    assert change["text"].endswith(closing)
    assert closing in str(body["tasks"]["rows"]), "and so does the task"


@pytest.mark.parametrize(
    ("applied", "reports", "year", "is_after"),
    [
        ("2569", "3", 2570, False),  # the application of 2570 may still be in time
        ("2569", "2", 2570, False),
        ("2569", "1", 2571, True),
        ("2570", "2", 2571, True),
    ],
)
def test_only_a_year_that_begins_after_the_last_day_is_said_to_be_after_it(
    library: Library, applied: str, reports: str, year: int, is_after: bool
) -> None:
    given = {**KEPT, "psa_won_year": "2566", "application_year": applied, "report_years": reports}
    way = show(library, "psa-2558/sustained_quality", given, year="2570")["way_in"]["shortest"]
    (said,) = (each["text"] for each in way["changes"] if f"B.E. {year}" in each["text"])
    assert ("That year is after the last day for applications" in said) is is_after
    assert "before the last day" not in said, "no day of that year is known"


def test_what_one_reading_asks_for_is_marked_though_it_is_unanswered(library: Library) -> None:
    way = show(library, "psa-2558/service_innovation", {})["way_in"]["shortest"]
    marks = {each["question"]: each["only"] for each in way["open"]}
    assert "“Either sub-item is enough”" in marks["new_technique_led_to"]
    assert "“Both sub-items must hold" in marks["intellectual_property"]
    assert "Either" not in marks["intellectual_property"]
    assert marks["accepted_by_public"] == ""


def test_where_no_way_is_shown_nothing_is_said_of_other_ways(library: Library) -> None:
    for track in library.tracks:
        for answers in ({}, INNOVATION, KEPT, {"months_in_use": "12", "is_core_mission_of_unit": "false"}):
            way = show(library, track, answers).get("way_in")
            if way:
                assert bool(way["others_label"]) is bool(way["others"]), track
                assert "-1" not in way["others_label"]
