"""What the page says of ratings: ranges are no gaps, sums are derived, and the special addition is a claim."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.page_words import PAGE_WORDS
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

Answer = Callable[[str, object], None]
TRACK = "psa-2558/overall_standard"


def _show(session: Session, step: str, track: str = TRACK) -> dict[str, Any]:
    session.handle({"do": "track", "track": track, "step": step})
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


def test_what_is_rated_as_a_range_is_not_called_unrated(session: Session, answer: Answer) -> None:
    answer("part1", {"low": "420", "high": "460"})
    answer("part2", {"low": "300", "high": "320"})
    score = _show(session, "score")["panel"]["score"]
    assert score["sentence"].startswith("ประเมินเป็นช่วง 2 ข้อ")
    assert (score["unrated"], len(score["ranged"])) == ([], 2)
    assert PAGE_WORDS["meter_open"].th == "ยังไม่แน่นอน"
    items = {item["text"]: item for section in _show(session, "plan")["body"]["sections"] for item in section["items"]}
    assert "ประเมินไว้เป็นช่วง 420 ถึง 460 จาก 600 คะแนน" in items["ส่วนที่ 1 กระบวนการจัดการ"]["detail"]
    rows = next(each for each in _show(session, "report")["body"]["sections"] if each["id"] == "score")["rows"]
    assert [row["note"] for row in rows[:2]] == ["ประเมินเป็นช่วง", "ประเมินเป็นช่วง"]


def test_a_range_a_missing_part_and_nothing_at_all_are_told_apart(session: Session, answer: Answer) -> None:
    answer("part1_quality", "100")
    answer("part2", {"low": "300", "high": "320"})
    score = _show(session, "score")["panel"]["score"]
    assert (score["partly"], score["ranged"]) == (["ส่วนที่ 1 กระบวนการจัดการ"], ["ส่วนที่ 2 ผลลัพธ์"])
    assert score["sentence"].startswith("ประเมินยังไม่ครบ 1 ข้อ · ประเมินเป็นช่วง 1 ข้อ")


@pytest.mark.parametrize(
    ("track", "terms"),
    [
        (TRACK, "600 + 400 = 1,000"),
        ("dsdw-2560/selection", "10 + 10 + 10 + 10 + 10 + 15 + 15 + 10 + 10 = 100"),
        ("lerdrat-2564/service_innovation", "10 + 20 + 60 + 10 = 100"),
        ("bma-2564/innovation_kpi", "ระดับ 5 = 100 และค่าเป้าหมาย = 100"),
    ],
)
def test_a_full_score_that_no_document_prints_is_marked_with_its_terms(
    session: Session, track: str, terms: str
) -> None:
    mark = _show(session, "score", track)["panel"]["score"]["max_marks"][0]
    assert mark["trust"] == "derived"
    assert terms in mark["why"]
    sections = _show(session, "report", track)["body"]["sections"]
    rows = next(each for each in sections if each["id"] == "assumptions")["rows"]
    assert any(terms in row["value"] for row in rows)


def test_the_total_of_the_indicator_is_called_inferred_by_question_and_mark_alike(session: Session) -> None:
    question = _show(session, "score", "bma-2564/innovation_kpi")["body"]["questions"][0]
    assert "ค่าอนุมาน" in question["ask"]
    assert [mark["trust"] for mark in question["marks"]] == ["derived"]


def test_what_a_criterion_s_help_works_out_is_marked_derived(session: Session, library: Library) -> None:
    questions = {each["id"]: each for each in _show(session, "score")["body"]["questions"]}
    assert questions["part1"]["help_marks"] == [
        {"trust": "derived", "label": "อนุมานจากเอกสาร", "why": "800 - 400 = 400"}
    ]
    worked_out = [
        question.id
        for rubric in library.rubrics
        for question in rubric.questions.values()
        if question.help and ("จึงจะถึง" in question.help.th or "จะได้รวมมากที่สุด" in question.help.th)
    ]
    assert len(worked_out) == 6
    assert all(library.questions[id].help_sources for id in worked_out)


def test_the_years_of_a_stage_are_marked_on_check_plan_and_report(session: Session) -> None:
    track = "pmqa-2558/roadmap"
    stages = _show(session, "check", track)["body"]["stages"]
    items = _show(session, "plan", track)["body"]["sections"][0]["items"]
    assert len(stages) == len(items) == 4
    assert all([mark["trust"] for mark in each["marks"]] == ["derived"] for each in [*stages, *items])


def test_the_special_addition_stands_in_the_plan_as_a_claim(session: Session, answer: Answer) -> None:
    answer("part1", "500")
    answer("part2", "300")
    claims = _claims(session)
    assert [item["gain"] for item in claims] == ["สูงสุด +50"]
    assert claims[0]["question"] == "bonus_characteristics"
    assert "ครบทั้ง 5 ข้อ" in claims[0]["detail"]
    sentence = _show(session, "score")["panel"]["score"]["sentence"]
    assert sentence == "ประเมินครบทุกเกณฑ์ · ยังไม่ได้ตอบคะแนนกรณีพิเศษ จึงยังไม่บวก 50 คะแนน"
    answer("bonus_characteristics", ["b1", "b2", "b3", "b4", "b5"])
    assert _claims(session) == []
    assert _show(session, "score")["panel"]["score"]["sentence"] == "ประเมินครบทุกเกณฑ์"


def test_who_has_none_of_the_characteristics_is_offered_no_claim(session: Session, answer: Answer) -> None:
    answer("bonus_characteristics", [])
    assert _claims(session) == []
    assert "กรณีพิเศษ" not in _show(session, "score")["panel"]["score"]["sentence"]


def _claims(session: Session) -> list[dict[str, Any]]:
    sections = _show(session, "plan")["body"]["sections"]
    return [item for each in sections if each["heading"].startswith("คะแนนกรณีพิเศษ") for item in each["items"]]
