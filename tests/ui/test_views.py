"""What the page shows: every step of every track, in both languages, in plain values."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.find_words import FIND_WORDS
from selfassess.ui.page_words import PAGE_WORDS
from selfassess.ui.report_words import REPORT_WORDS
from selfassess.ui.session import STEPS, Session
from selfassess.ui.view.page import show_page
from selfassess.ui.words import WORDS
from selfassess.ui.write_words import PAGE_NAMES, WRITE_WORDS

Answer = Callable[[str, object], None]
_THAI = re.compile(r"[ก-๙]")
_FILLED_IN_THE_PAGE = {words for name in PAGE_NAMES for words in (WRITE_WORDS[name].th, WRITE_WORDS[name].en)}


def _texts(plain: object) -> Iterator[str]:
    if isinstance(plain, dict):
        for value in plain.values():
            yield from _texts(value)
    elif isinstance(plain, list):
        for value in plain:
            yield from _texts(value)
    elif isinstance(plain, str):
        yield plain


def test_every_step_of_every_track_is_drawn_in_both_languages_as_plain_values(
    session: Session, library: Library
) -> None:
    for language in ("th", "en"):
        session.handle({"do": "language", "lang": language})
        for key, (_, track) in library.tracks.items():
            if track.is_pseudo:
                continue
            for step in STEPS:
                session.handle({"do": "track", "track": key, "step": step})
                page = show_page(session)
                json.dumps(page)
                assert page["step"] == step
                left = [text for text in _texts(page) if re.search(r"\{[a-z_]+\}", text)]
                assert set(left) <= _FILLED_IN_THE_PAGE


@pytest.mark.parametrize(
    "words", [WORDS, FIND_WORDS, REPORT_WORDS, PAGE_WORDS], ids=["views", "find", "report", "script"]
)
def test_no_word_is_missing_in_either_language(words: dict[str, object]) -> None:
    missing = [
        key
        for key, text in words.items()
        if not _THAI.search(getattr(text, "th", "")) or not getattr(text, "en", "").strip() or _THAI.search(text.en)  # type: ignore[attr-defined]
    ]
    assert missing == []
    holes = {
        key
        for key, text in words.items()
        if set(re.findall(r"\{\w+\}", text.th)) - {"{ce}"} != set(re.findall(r"\{\w+\}", text.en)) - {"{ce}"}  # type: ignore[attr-defined]
    }
    assert holes == set()


def test_a_condition_speaks_up_below_the_question_with_its_next_step(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_innovation"})
    answer("months_in_use", "10")
    question = _question(session, "months_in_use")
    assert question["messages"][0]["tone"] == "no"
    assert "13 เม.ย. 2558" in question["messages"][0]["text"]


def test_an_own_year_never_names_a_past_day_as_the_day_on_which_a_rule_will_hold(
    session: Session, answer: Answer
) -> None:
    session.handle({"do": "open", "today": "2026-11-20", "track": "psa-2558/service_innovation"})
    session.handle({"do": "cycle", "year": "2570"})
    answer("months_in_use", "10")
    assert "20 ม.ค. 2570" in _question(session, "months_in_use")["messages"][0]["text"]
    answer("reference_date", "1/6/2569")
    text = _question(session, "months_in_use")["messages"][0]["text"]
    assert "จะครบในวันที่" not in text
    assert "ปรับวันอ้างอิง" in text


def test_a_range_that_does_not_tell_yet_says_so(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_development"})
    answer("months_in_use", {"low": "8", "high": "14"})
    assert _question(session, "months_in_use")["messages"][0]["tone"] == "ask"


def test_a_refused_answer_shows_no_tick_and_names_the_one_that_still_counts(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_development"})
    answer("months_in_use", "14")
    answer("months_in_use", "abc")
    question = _question(session, "months_in_use")
    assert question["state"] == "refused"
    assert [message["tone"] for message in question["messages"]] == ["error"]
    assert "14 เดือน" in question["messages"][0]["text"]


def test_an_own_year_does_not_say_that_the_printed_day_stands_in(session: Session) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_development"})
    assert "13 กุมภาพันธ์ 2558" in _question(session, "reference_date")["ask"]
    session.handle({"do": "cycle", "year": "2570"})
    assert "2558" not in _question(session, "reference_date")["ask"]


def test_an_award_given_to_others_says_so_first_and_comes_last(session: Session, answer: Answer) -> None:
    answer("applicant_kind", "private_sector")
    answer("belongs_to_dsdw", "false")
    groups = _page(session)["body"]["groups"]
    assert groups[-1]["id"] == "unaddressed"
    assert {"dsdw-2560/selection", "lerdrat-2564/ease_of_service"} <= {row["key"] for row in groups[-1]["tracks"]}
    assert all(row["reason"].startswith("ไม่ตรงกับผู้ที่เอกสารกล่าวถึง") for row in groups[-1]["tracks"])


def test_moved_days_and_years_carry_their_mark(session: Session, answer: Answer) -> None:
    session.handle({"do": "cycle", "year": "2570"})
    session.handle({"do": "track", "track": "psa-2558/sustained_quality"})
    answer("psa_won_year", "2560")
    whys = [mark["why"] for mark in _question(session, "psa_won_year")["marks"]]
    assert any("2567" in why for why in whys)
    session.handle({"do": "track", "track": "tepga-2558/documents"})
    whys = [mark["why"] for mark in _question(session, "tepga_applied_on")["marks"]]
    assert any("10 เม.ย. 2570" in why for why in whys)


def test_a_contradiction_is_told_at_both_facts_of_the_step_find(session: Session, answer: Answer) -> None:
    answer("months_in_use", "20")
    answer("months_since_invention", "10")
    told = {question["id"] for question in _page(session)["body"]["questions"] if question["messages"]}
    assert {"months_in_use", "months_since_invention"} <= told


def test_no_question_stands_twice_on_a_step(session: Session, library: Library) -> None:
    for key in library.tracks:
        for step in ("check", "score"):
            session.handle({"do": "track", "track": key, "step": step})
            ids = re.findall(r'"id": "([a-z0-9_]+)", "type": "', json.dumps(_page(session)["body"]))
            assert len(ids) == len(set(ids)), (key, step)


def test_the_panel_is_announced_with_verdict_and_score(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/overall_standard", "step": "score"})
    answer("part1", "450")
    assert _page(session)["announce"] == "ต้องตอบเพิ่ม · 450 – 850"


def test_a_passed_band_lacks_no_points(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/overall_standard", "step": "score"})
    answer("part1", "600")
    answer("part2", "250")
    bands = {band["id"]: band for band in _page(session)["panel"]["score"]["bands"]}
    assert bands["good_range"]["gap"] is None
    assert bands["good_range"]["state"] == "not_reached"


def test_nothing_is_called_rated_where_no_descriptor_fits(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "dsdw-2560/selection", "step": "score"})
    for criterion in session.library.tracks["dsdw-2560/selection"][0].criteria:
        answer(criterion.id, "none_of_these")
    score = _page(session)["panel"]["score"]
    assert (len(score["unscored"]), score["unrated"]) == (9, [])
    assert "9" in score["sentence"]


def test_an_inferred_total_wears_its_mark_in_the_panel(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "bma-2564/innovation_kpi", "step": "score"})
    answer("kpi_total", "65")
    assert [mark["trust"] for mark in _page(session)["panel"]["score"]["max_marks"]] == ["derived"]


def test_a_range_that_spans_the_limit_is_named_as_the_open_question(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/integrated_service"})
    for question in session.library.tracks["psa-2558/integrated_service"][0].questions.values():
        if question.type == "yes_no":
            answer(question.id, "true")
    answer("joint_departments", "2")
    answer("joint_other_state_bodies", "1")
    answer("months_operated", {"low": "10", "high": "14"})
    reasons = _page(session)["panel"]["verdict"]["reasons"]
    assert reasons[0]["question"] == "months_operated"


def test_a_fact_of_the_step_find_does_not_open_the_papers(session: Session, answer: Answer) -> None:
    answer("under_department_of_health", "true")
    session.handle({"do": "track", "track": "psa-2558/service_development"})
    assert _page(session)["body"]["papers"]["open"] is False
    answer("psa_form1_filled", "true")
    assert _page(session)["body"]["papers"]["open"] is True


def test_a_contradiction_is_told_at_both_questions(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_innovation"})
    answer("months_in_use", "24")
    answer("months_since_invention", "18")
    for id in ("months_in_use", "months_since_invention"):
        assert any(message["tone"] == "error" for message in _question(session, id)["messages"])
    assert _page(session)["panel"]["verdict"]["id"] == "inconsistent"


def test_the_score_shows_cuts_bands_and_gaps(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/overall_standard", "step": "score"})
    answer("part1", "600")
    score = _page(session)["panel"]["score"]
    assert (score["low"], score["high"], score["label"]) == ("600", "1000", "600 – 1,000")
    assert [band["state"] for band in score["bands"]] == ["open"] * 4
    assert [cut["at"] for cut in score["cuts"]] == [0.75, 0.8]
    assert "150" in score["bands"][2]["gap"]
    assert "200" in score["bands"][3]["gap"]


def test_a_scheme_without_a_pass_mark_never_shows_one(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "lerdrat-2564/service_innovation", "step": "score"})
    answer("service_results", "60")
    score = _page(session)["panel"]["score"]
    assert score["bands"] == []
    assert score["cuts"] == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_eight_hundred_points_reach_the_site_visit_and_never_win(
    session: Session, answer: Answer, language: str
) -> None:
    session.handle({"do": "language", "lang": language})
    answer("part1", "480")
    answer("part2", "320")
    for step in STEPS:
        session.handle({"do": "track", "track": "psa-2558/service_development", "step": step})
        page = show_page(session)
        for text in _texts({"panel": page["panel"], "plan": page["body"] if step == "plan" else None}):
            assert not re.search(r"ชนะ|\bwins\b", text), text


def test_a_track_that_is_not_barred_never_wears_the_word_eligible(session: Session, library: Library) -> None:
    session.handle({"do": "language", "lang": "en"})
    for key, (_, track) in library.tracks.items():
        if track.is_pseudo:
            continue
        session.handle({"do": "track", "track": key, "step": "check"})
        verdict = _page(session)["panel"]["verdict"]
        if verdict["id"] == "not_barred":
            assert not any("ligible" in text for text in _texts(verdict) if text != verdict["id"])


def test_the_indicator_is_set_apart_until_its_unit_is_named(session: Session, answer: Answer) -> None:
    page = _page(session)
    assert [row["key"] for row in page["body"]["apart"]] == ["bma-2564/innovation_kpi"]
    assert sum(len(group["tracks"]) for group in page["body"]["groups"]) == 24
    answer("bma_unit_kind", "bureau")
    assert _page(session)["body"]["apart"] == []


def test_what_does_not_apply_leaves_the_count(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_development"})
    total = _page(session)["progress"]["total"]
    answer("likeness_to_past_winner", "different")
    assert _page(session)["progress"]["total"] == total - 1
    answer("months_in_use", "unknown")
    progress = _page(session)["progress"]
    assert (progress["answered"], progress["unknown"]) == (1, 1)


def test_typed_markup_is_kept_as_text_and_nowhere_turned_into_something_else(session: Session) -> None:
    session.handle({"do": "track", "track": "psa-2558/overall_standard", "step": "report"})
    session.handle({"do": "about", "field": "unit", "value": "<script>alert(1)</script>"})
    assert "<script>alert(1)</script>" in list(_texts(_page(session)["body"]["about"]))


def _page(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


def _question(session: Session, id: str) -> dict[str, Any]:
    questions = [q for section in _page(session)["body"]["sections"] for q in section["questions"]]
    return next(question for question in questions if question["id"] == id)


def test_met_conditions_of_an_award_for_others_are_no_green_light(session: Session) -> None:
    no = ("is_own_staff_training", "is_organisation_development")
    answers: dict[str, object] = {"form_of_work": ["newly_created"], **dict.fromkeys(no, "false")}
    session.handle({"do": "track", "track": "dsdw-2560/selection"})
    for question, value in answers.items():
        session.handle({"do": "answer", "question": question, "value": value})
    assert _page(session)["panel"]["verdict"]["tone"] == "ok"
    session.handle({"do": "answer", "question": "belongs_to_dsdw", "value": "false"})
    verdict = _page(session)["panel"]["verdict"]
    assert (verdict["id"], verdict["tone"]) == ("eligible", "dep")
    assert "หน่วยงานอื่น" in verdict["label"]
