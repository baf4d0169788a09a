"""The unit's own year: every date that is judged by is moved, said and marked, and none that is not there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

Answer = Callable[[str, object], None]


def _show(session: Session, track: str, step: str = "check") -> dict[str, Any]:
    session.handle({"do": "track", "track": track, "step": step})
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


def _questions(page: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["id"]: each for section in page["body"]["sections"] for each in section["questions"]}


@pytest.fixture
def own(session: Session) -> Session:
    session.handle({"do": "cycle", "year": "2570"})
    return session


def test_every_dated_step_of_every_track_shows_its_moved_days_beside_the_printed_ones(
    own: Session, library: Library
) -> None:
    counted = 0
    for key, (rubric, track) in library.tracks.items():
        if track.is_pseudo:
            continue
        steps = [each for each in rubric.process if track.id in each.tracks]
        for step, drawn in zip(steps, _show(own, key)["body"]["process"], strict=True):
            is_dated = step.last_day is not None
            counted += is_dated
            assert any(mark["label"] == "วันที่เป็นข้อสมมุติ" for mark in drawn["marks"]) is is_dated, (key, step.id)
            if is_dated and step.when:
                moved, printed = drawn["when"].split(" · ")
                assert "25" in moved
                assert printed == f"ตามเอกสาร: {step.when.th}"
    assert counted > 50


def test_a_step_of_one_day_of_several_and_with_a_last_day_only(own: Session) -> None:
    when = {each["name"]: each["when"] for each in _show(own, "psa-2558/service_innovation")["body"]["process"]}
    assert when["แจ้งผล"].startswith("24 เม.ย. 2570 · ")
    assert when["รับสมัคร"].startswith("1 ธ.ค. 2569 ถึง 13 ก.พ. 2570 · ")
    when = {each["name"]: each["when"] for each in _show(own, "tepga-2558/development")["body"]["process"]}
    assert any(each and each.startswith("ภายในวันที่ 31 มี.ค. 2570 · ") for each in when.values())


def test_the_printed_cycle_moves_nothing(session: Session) -> None:
    page = _show(session, "psa-2558/service_innovation")
    assert page["body"]["process"][0]["when"] == "ธ.ค. 57 – 13 ก.พ. 58"
    asked = _questions(_show(session, "dsdw-2560/selection"))["attended_innovation_service_training"]["ask"]
    assert "เลื่อน" not in asked


@pytest.mark.parametrize(
    ("track", "question", "days"),
    [
        ("dsdw-2560/selection", "attended_innovation_service_training", "20 มี.ค. 2570 ถึง 22 มี.ค. 2570"),
        ("dsdw-2560/ismart_award", "carried_out_may_to_july", "1 พ.ค. 2570 ถึง 31 ก.ค. 2570"),
    ],
)
def test_a_question_that_names_printed_days_names_the_moved_ones_too(
    own: Session, track: str, question: str, days: str
) -> None:
    drawn = _questions(_show(own, track))[question]
    assert f"(เลื่อนเป็น {days})" in drawn["ask"]
    assert any(days in mark["why"] and mark["trust"] == "assumed" for mark in drawn["marks"])
    rows = next(each for each in _show(own, track, "report")["body"]["sections"] if each["id"] == "answers")["rows"]
    assert any(days in row["label"] for row in rows)


def test_a_question_whose_rule_has_a_day_says_which_one_counts(own: Session, answer: Answer) -> None:
    page = _show(own, "tepga-2558/documents")
    help = _questions(page)["tepga_applied_on"]["help"]
    assert help == "รอบปี 2570 ใช้ 10 เม.ย. 2570 แทนวันหรือปีที่พิมพ์ในเอกสาร"
    answer("tepga_applied_on", "1/5/2570")
    reasons = _show(own, "tepga-2558/documents")["panel"]["verdict"]["reasons"]
    assert any("เลื่อนเป็น 10 เม.ย. 2570" in reason["text"] for reason in reasons)


def test_no_question_names_a_day_that_its_own_cycle_does_not_have(own: Session, library: Library) -> None:
    months = ("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน")
    for key in library.tracks:
        for question in _questions(_show(own, key)).values():
            if any(month in question["ask"] for month in months):
                assert "เลื่อนเป็น" in question["ask"], (key, question["id"])


def test_the_report_words_the_reference_date_as_the_check_does(own: Session) -> None:
    key = "psa-2558/service_development"
    asked = _questions(_show(own, key))["reference_date"]["ask"]
    rows = next(each for each in _show(own, key, "report")["body"]["sections"] if each["id"] == "answers")["rows"]
    assert asked in [row["label"] for row in rows]
    assert not any("2558" in row["label"] for row in rows)


def test_printed_years_of_stages_say_that_they_are_not_moved(own: Session) -> None:
    stages = _show(own, "pmqa-2558/roadmap")["body"]["stages"]
    assert all(stage["marks"][-1]["label"] == "ปีตามที่พิมพ์ในเอกสาร ไม่ได้เลื่อน" for stage in stages)


@pytest.mark.parametrize("year", ["", "2570"])
def test_the_reference_day_stands_only_where_months_are_counted(session: Session, library: Library, year: str) -> None:
    session.handle({"do": "cycle", "year": year})
    with_day = set()
    for key in library.tracks:
        page = _show(session, key)
        line = next(each for each in _show(session, key, "report")["body"]["lines"] if each["label"] == "รอบปี")
        assert ("นับถึง" in page["cycle"]["summary"]) is ("นับถึง" in line["value"]) is page["cycle"]["counts_months"]
        with_day |= {key} if page["cycle"]["counts_months"] else set()
    names = ("overall_standard", "integrated_service", "service_innovation", "service_development")
    assert with_day == {f"psa-2558/{name}" for name in names}
    assert "นับถึง" in _show(session, "pmqa-2558/roadmap", "find")["cycle"]["summary"]


def test_a_first_day_after_the_reference_day_is_told_for_the_cycle_at_hand(own: Session) -> None:
    own.handle({"do": "since", "question": "months_in_use", "value": "1/1/2570"})
    message = own.refusals["months_in_use.since"].message
    assert "ให้เลือก “รอบปี”" not in message.th
    assert "ปรับวันอ้างอิง" in message.th
    assert "choose your own year" not in message.en


def test_nothing_says_that_a_day_of_an_own_cycle_is_over_that_is_still_to_come(own: Session, answer: Answer) -> None:
    answer("attended_innovation_service_training", "false")
    reasons = _show(own, "dsdw-2560/selection")["panel"]["verdict"]["reasons"]
    [told] = [each["text"] for each in reasons if each["question"] == "attended_innovation_service_training"]
    assert "หากการฝึกอบรมของรอบปีนั้นผ่านไปแล้ว" in told
