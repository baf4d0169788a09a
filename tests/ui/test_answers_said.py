"""How answers and questions are put: the verb of the question, units, order, and true counts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selfassess.asked import facts_of
from selfassess.model import Library
from selfassess.text import Text
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.wording import name_truth

Answer = Callable[[str, object], None]
STATIC = Path(__file__).parents[2] / "selfassess/ui/static"


def _show(session: Session, track: str, step: str = "check") -> dict[str, Any]:
    session.handle({"do": "track", "track": track, "step": step})
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        ("complaint_received", "เคย", "ไม่เคย"),
        ("existed_in_thailand_before", "เคย", "ไม่เคย"),
        ("won_people_service_quality_award", "เคย", "ไม่เคย"),
        ("has_joint_agreement", "แล้ว", "ยัง"),
        ("improved_on_similar_winner", "แล้ว", "ยัง"),
        ("clear_results_for_people", "ได้", "ไม่ได้"),
        ("quality_method_shown", "ได้", "ไม่ได้"),
        ("poverty_solved_sustainably", "ได้", "ไม่ได้"),
        ("joint_plan_from_start", "มี", "ไม่มี"),
        ("high_impact_on_broad_public", "มี", "ไม่มี"),
        ("committee_asked_amendment", "มี", "ไม่มี"),
        ("model_from_awarded_project", "ใช่", "ไม่ใช่"),
        ("source_work_won_outstanding", "ใช่", "ไม่ใช่"),
        ("attended_innovation_service_training", "ใช่", "ไม่ใช่"),
        ("participation_made_significant_change", "ใช่", "ไม่ใช่"),
        ("under_department_of_health", "ใช่", "ไม่ใช่"),
    ],
)
def test_a_yes_or_no_is_said_with_the_verb_of_its_question(library: Library, question: str, yes: str, no: str) -> None:
    ask = library.questions[question].ask
    assert (name_truth(ask, True).th, name_truth(ask, False).th) == (yes, no)
    assert (name_truth(ask, True).en, name_truth(ask, False).en) == ("Yes", "No")


def test_no_question_that_ends_in_another_verb_is_answered_with_yes_it_is(library: Library) -> None:
    for question in library.questions.values():
        if question.type == "yes_no" and question.ask.th.endswith(("แล้วหรือไม่", "ได้หรือไม่")):
            assert name_truth(question.ask, True) != Text(th="ใช่", en="Yes"), question.id


def test_tiles_report_and_history_say_the_same_and_the_values_stay(session: Session, answer: Answer) -> None:
    answer("complaint_received", "false")
    page = _show(session, "psa-2558/overall_standard")
    drawn = next(q for q in page["body"]["sections"][0]["questions"] if q["id"] == "complaint_received")
    assert [(each["value"], each["label"]) for each in drawn["options"][:2]] == [("true", "เคย"), ("false", "ไม่เคย")]
    assert drawn["value"] == "false"
    sections = _show(session, "psa-2558/overall_standard", "report")["body"]["sections"]
    rows = next(each for each in sections if each["id"] == "answers")["rows"]
    assert [row["value"] for row in rows if row["label"] == drawn["ask"]] == ["ไม่เคย"]


def test_the_era_stands_before_its_year(session: Session, answer: Answer) -> None:
    answer("psa_won_year", "2555")
    page = _show(session, "psa-2558/sustained_quality")
    drawn = {each["id"]: each for each in page["body"]["sections"][0]["questions"]}
    assert (drawn["psa_won_year"]["unit_first"], drawn["years_standard_kept"]["unit_first"]) == (True, False)
    sections = _show(session, "psa-2558/sustained_quality", "report")["body"]["sections"]
    rows = next(each for each in sections if each["id"] == "answers")["rows"]
    assert "พ.ศ. 2555" in [row["value"] for row in rows]
    script = (STATIC / "32-typed.js").read_text(encoding="utf-8")
    assert script.index("question.unit_first && unit") < script.index("<${TypedField} fieldRef=${field} main")


def test_what_stands_behind_the_first_reason_is_counted_truly(session: Session, answer: Answer) -> None:
    answer("months_in_use", "3")
    answer("complaint_received", "true")
    for group in _show(session, "psa-2558/overall_standard", "find")["body"]["groups"]:
        for row in group["tracks"]:
            if row["reason"].startswith("ต้องตอบอีก") and row["more"]:
                count = row["reason"].split()[1]
                assert row["more_label"].startswith("ข้อที่ต้องตอบ")
                assert f" {count} ข้อ" in row["more_label"]
            elif row["more"]:
                assert row["more_label"].startswith("เหตุผลอื่น")
            assert bool(row["more"]) == bool(row["more_label"])


def test_a_track_without_points_has_an_empty_score_step_that_the_way_on_leaves_out(session: Session) -> None:
    def empty(track: str) -> list[str]:
        return [step["id"] for step in _show(session, track)["steps"] if step["empty"]]

    assert empty("pmqa-2558/roadmap") == empty("psa-2558/best_service") == ["score", "write"]
    assert empty("psa-2558/overall_standard") == []
    assert "step.enabled && !step.empty" in (STATIC / "50-bar.js").read_text(encoding="utf-8")


def test_a_roadmap_is_headed_and_reported_by_its_stages_up_to_the_award(session: Session) -> None:
    page = _show(session, "pmqa-2558/roadmap")
    assert page["body"]["heading"] == "ขั้นตอนสู่รางวัล"
    first = _show(session, "pmqa-2558/roadmap", "report")["body"]["first"]
    assert first["steps_heading"] == "ขั้นตอนตามเอกสาร"
    assert [step["text"] for step in first["steps"]] == [stage["name"] for stage in page["body"]["stages"]]
    assert first["steps"][-1]["text"] == "รางวัลคุณภาพการบริหารจัดการภาครัฐ (PMQA)"


def test_questions_follow_the_printed_order_of_the_conditions_and_a_default_stands_last(library: Library) -> None:
    for rubric, track in library.tracks.values():
        conditions = [each for each in rubric.conditions if track.id in each.tracks]
        facts = facts_of(rubric, track)
        places = [
            min((at for at, each in enumerate(conditions) if fact.id in each.names), default=len(conditions))
            for fact in facts
            if not fact.default
        ]
        assert places == sorted(places), track.key
        assert [fact.default is not None for fact in facts] == sorted(fact.default is not None for fact in facts)


def test_the_conditions_of_the_innovation_award_stand_as_they_are_printed(session: Session, library: Library) -> None:
    rubric, track = library.tracks["psa-2558/service_innovation"]
    ids = [each.id for each in rubric.conditions if track.id in each.tracks]
    assert ids[:4] == ["new_in_thailand", "novelty_shown", "invented_within_36_months", "in_use_12_months"]
    rows = _show(session, track.key, "report")["body"]["sections"][0]["rows"]
    hard = [each for each in rubric.conditions if track.id in each.tracks and each.hardness == "hard"]
    assert [row["label"] for row in rows] == [each.text.th for each in hard]
    assert ": - " not in " ".join(row["label"] for row in rows)


@pytest.mark.parametrize("typed", ["420-460", "420 – 460", "๔๒๐ ถึง ๔๖๐"])
def test_a_range_typed_into_the_field_of_one_number_is_shown_where_it_belongs(
    session: Session, answer: Answer, typed: str
) -> None:
    answer("part1", typed)
    message = session.refusals["part1"].message
    assert "ขอตอบเป็นช่วง" in message.th
    assert "Answer as a range" in message.en
    assert typed in message.th


@pytest.mark.parametrize("typed", ["420-", "abc", "-5", "1.2.3-4"])
def test_what_is_no_range_keeps_its_plain_refusal(session: Session, answer: Answer, typed: str) -> None:
    answer("part1", typed)
    assert "ขอตอบเป็นช่วง" not in session.refusals["part1"].message.th


def test_the_help_of_the_reference_date_says_what_is_counted_to_it(library: Library) -> None:
    help = library.questions["reference_date"].help
    assert help is not None
    assert "นับจำนวนเดือนจากวันเริ่มถึงวันอ้างอิง" in help.th
    assert "counted from it up to this day" in help.en


def test_the_document_of_the_rules_is_hidden_on_no_width() -> None:
    sheet = (STATIC / "workbook.css").read_text(encoding="utf-8")
    assert "sa-rules-document" not in sheet


def test_conditions_with_printed_numbers_stand_in_the_order_of_those_numbers(library: Library) -> None:
    counted = 0
    for rubric, track in library.tracks.values():
        lines = {source.line for source in track.sources}
        numbers = []
        for condition in rubric.conditions:
            if track.id in condition.tracks and condition.hardness == "hard":
                quotes = [each.quote or "" for each in condition.sources if each.line in lines]
                numbers += [int(match[1]) for quote in quotes if (match := re.match(r"(\d+)\.", quote))]
        assert numbers == sorted(numbers), track.key
        counted += len(numbers)
    assert counted > 15
