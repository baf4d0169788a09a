"""The rubrics ask what the vocabulary lists, no more and no less: ids, types, bounds, options, tests, tracks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from selfassess.expression import Expression, Node
from selfassess.grammar import parse
from selfassess.loading import load_library
from selfassess.model import Question

VOCABULARY: dict[str, Any] = yaml.load(
    (Path(__file__).parent / "vocabulary.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader
)
LISTED: dict[str, dict[str, Any]] = {entry["id"]: entry for entry in VOCABULARY["rubrics"]}
QUESTIONS: dict[str, dict[str, Any]] = {entry["id"]: entry for entry in VOCABULARY["questions"]}
LIBRARY = load_library()
RUBRICS = {rubric.id: rubric for rubric in LIBRARY.rubrics}

each_rubric = pytest.mark.parametrize("id", LISTED)
each_question = pytest.mark.parametrize("id", QUESTIONS)


def by_id(entries: list[dict[str, Any]] | None) -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry for entry in entries or []}


def exact(number: object) -> Decimal | None:
    return None if number is None else Decimal(str(number))


@cache
def read_test(text: str) -> Node:
    # A printed year moves with the cycle, so the rubrics mark it; the vocabulary writes the bare number.
    return parse(re.sub(r"(?<![\w(])(25\d\d)(?!\w)", r"year(\1)", text)).root


def same_test(expression: Expression | None, listed: object) -> bool:
    if expression is None or listed is None:
        return expression is None and listed is None
    return expression.root == read_test(str(listed))


def test_there_are_as_many_of_each_as_the_overview_says() -> None:
    awards = [track for rubric in LIBRARY.rubrics for track in rubric.tracks if not track.is_pseudo]
    pseudo = [track for rubric in LIBRARY.rubrics for track in rubric.tracks if track.is_pseudo]
    assert (len(awards), len(pseudo)) == (25, 4)
    assert len(LIBRARY.questions) == 206
    assert sum(len(rubric.conditions) for rubric in LIBRARY.rubrics) == 131
    assert sum(len(rubric.criteria) for rubric in LIBRARY.rubrics) == 38
    assert sum(len(rubric.bands) for rubric in LIBRARY.rubrics) == 8
    assert sum(len(rubric.warnings) for rubric in LIBRARY.rubrics) == 17


def test_the_rubrics_are_those_listed() -> None:
    assert set(RUBRICS) == set(LISTED)


def test_the_questions_are_those_listed() -> None:
    assert set(LIBRARY.questions) == set(QUESTIONS)


@each_question
def test_a_question_has_its_type_bounds_and_options(id: str) -> None:
    question, listed = LIBRARY.questions[id], QUESTIONS[id]
    assert question.type == listed["type"]
    assert question.allows_not_applicable == listed.get("not_applicable", False)
    assert [option.id for option in question.options] == list(listed.get("options", {}))
    assert [level.points for level in question.levels] == [exact(points) for points in listed.get("levels", {})]
    if question.type == "points":
        assert question.maximum == exact(listed["max"])
    elif question.type != "levels":
        assert question.maximum == (100 if question.type == "percent" else exact(listed.get("max")))
    assert (question.minimum or Decimal(0)) == (exact(listed.get("min")) or Decimal(0))
    assert question.ask.th == listed["th"]
    assert all(option.name.th == listed["options"][option.id] for option in question.options)


@each_question
def test_what_no_document_prints_is_marked_as_assumed(id: str) -> None:
    question: Question = LIBRARY.questions[id]
    if QUESTIONS[id].get("assumed"):
        assert any(source.trust != "source" for source in sources_of(question))


def sources_of(question: Question) -> list[Any]:
    found = list(question.sources)
    for rubric in LIBRARY.rubrics:
        for criterion in rubric.criteria:
            found += criterion.sources if criterion.id == question.id else []
            found += [source for part in criterion.parts if part.id == question.id for source in part.sources]
    return found


@each_rubric
def test_a_rubric_has_its_tracks(id: str) -> None:
    listed = LISTED[id]["tracks"]
    assert RUBRICS[id].year == LISTED[id]["year"]
    assert RUBRICS[id].name.th == LISTED[id]["th"]
    assert [track.id for track in RUBRICS[id].tracks] == [track["id"] for track in listed]
    assert [track.is_pseudo for track in RUBRICS[id].tracks] == [track.get("pseudo", False) for track in listed]
    assert [track.name.th for track in RUBRICS[id].tracks] == [track["th"] for track in listed]


@each_rubric
def test_a_rubric_asks_only_what_it_needs(id: str) -> None:
    rubric, listed = RUBRICS[id], LISTED[id]
    words = set(re.findall(r"[a-z_][a-z0-9_]*", str({key: listed.get(key) for key in listed if key != "tracks"})))
    named = {question for question, entry in QUESTIONS.items() if id in (entry.get("tracks") or {})}
    assert set(rubric.questions) == (words & set(QUESTIONS)) | named


@each_rubric
def test_a_rubric_has_its_conditions_with_their_tests(id: str) -> None:
    listed = by_id(LISTED[id].get("conditions"))
    # In which order they stand is the rubric's affair: it follows the numbers that the documents print.
    assert sorted(condition.id for condition in RUBRICS[id].conditions) == sorted(listed)
    for condition in RUBRICS[id].conditions:
        entry = listed[condition.id]
        assert list(condition.tracks) == entry["tracks"], condition.id
        assert condition.hardness == ("step" if entry.get("kind") == "step" else entry["hardness"]), condition.id
        assert same_test(condition.when, entry.get("when")), condition.id
        assert same_test(condition.shortfall, entry.get("shortfall")), condition.id
        readings = entry.get("readings") or [{"test": entry["test"], "recommended": True}]
        assert [reading.id for reading in condition.readings] == [each.get("id") for each in readings], condition.id
        for reading, each in zip(condition.readings, readings, strict=True):
            assert same_test(reading.test, each["test"]), (condition.id, reading.id)
            assert reading.recommended == each.get("recommended", False), (condition.id, reading.id)


@each_rubric
def test_a_rubric_has_its_contradictions(id: str) -> None:
    listed = by_id(LISTED[id].get("contradictions"))
    assert [each.id for each in RUBRICS[id].contradictions] == list(listed)
    for contradiction in RUBRICS[id].contradictions:
        assert list(contradiction.tracks) == listed[contradiction.id]["tracks"]
        assert same_test(contradiction.test, listed[contradiction.id]["test"])
        assert set(contradiction.questions) <= contradiction.test.names


@each_rubric
def test_a_rubric_has_its_criteria(id: str) -> None:
    listed = by_id(LISTED[id].get("criteria"))
    assert [criterion.id for criterion in RUBRICS[id].criteria] == list(listed)
    for criterion in RUBRICS[id].criteria:
        entry = listed[criterion.id]
        assert list(criterion.tracks) == entry["tracks"]
        assert criterion.maximum == exact(entry["max"])
        assert [level.points for level in criterion.levels] == [exact(points) for points in entry.get("levels", [])]
        assert [part.id for part in criterion.parts] == entry.get("split", entry.get("parts", []))
        for part in criterion.parts:
            assert part.maximum == exact(QUESTIONS[part.id].get("max"))


@each_rubric
def test_a_rubric_has_its_special_addition(id: str) -> None:
    bonus, listed = RUBRICS[id].bonus, LISTED[id].get("bonus")
    if listed is None or bonus is None:
        assert bonus is None
        assert listed is None
        return
    assert (bonus.question, bonus.adds, bonus.to) == (listed["question"], exact(listed["adds"]), listed["to"])
    assert list(bonus.tracks) == listed["tracks"]
    for reading, each in zip(bonus.readings, listed["readings"], strict=True):
        assert (reading.id, reading.recommended) == (each["id"], each.get("recommended", False))
        assert same_test(reading.test, each["test"])


@each_rubric
def test_a_rubric_has_its_bands(id: str) -> None:
    listed = by_id(LISTED[id].get("bands"))
    assert [band.id for band in RUBRICS[id].bands] == list(listed)
    for band in RUBRICS[id].bands:
        entry: Mapping[str, Any] = listed[band.id]
        assert list(band.tracks) == entry["tracks"]
        assert (band.low, band.low_included) == (exact(entry.get("from", entry.get("above"))), "from" in entry)
        assert (band.high, band.high_included) == (exact(entry.get("to", entry.get("below"))), "to" in entry)
        assert band.gap == entry["gap"]
        assert band.is_hole == (band.id == "undefined_750")


@each_rubric
def test_a_rubric_has_its_levels(id: str) -> None:
    scale, listed = RUBRICS[id].level_scale, LISTED[id].get("level")
    if listed is None or scale is None:
        assert scale is None
        assert listed is None
        return
    assert list(scale.tracks) == listed["tracks"]
    assert dict(scale.anchors) == {exact(score): level for score, level in listed["anchors"].items()}
    assert [(name, chosen) for name, _, chosen, _ in scale.readings] == [
        (each["id"], each.get("recommended", False)) for each in listed["readings"]
    ]


@each_rubric
def test_a_rubric_has_its_warnings(id: str) -> None:
    listed = by_id(LISTED[id].get("warnings"))
    assert [warning.id for warning in RUBRICS[id].warnings] == list(listed)
    for warning in RUBRICS[id].warnings:
        entry = listed[warning.id]
        assert list(warning.tracks) == entry["tracks"]
        assert same_test(warning.test, entry.get("test"))
        assert (warning.rule == "test") == ("test" in entry)
        assert warning.text.th == entry["th"]


@each_rubric
def test_a_rubric_has_its_stages(id: str) -> None:
    stages = [(stage.id, stage.name.th) for stage in RUBRICS[id].stages]
    assert stages == [(entry["id"], entry["th"]) for entry in LISTED[id].get("stages", [])]


LIMITS = {
    "summary_at_most_3_pages": "summary_pages <= 3",
    "report_at_most_15_pages": "report_pages <= 15",
    **{
        f"q{number}_length": f"words_q{number} <= 700"
        for number in ("1", "2", "5", "6_1", "6_2", "6_3", "7", "9", "10")
    },
    **{f"q{number}_length": f"words_q{number} <= 1400" for number in ("3", "4", "8")},
    "extra_sheet_one_page": "engaged_citizen_pages <= 1",
    "budget_within_limit": "budget_requested <= 100000",
}


@pytest.mark.parametrize("id", LIMITS)
def test_a_form_has_its_limit(id: str) -> None:
    conditions = {condition.id: condition for rubric in LIBRARY.rubrics for condition in rubric.conditions}
    assert conditions[id].readings[0].test.root == parse(LIMITS[id]).root
