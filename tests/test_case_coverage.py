"""Every rule has its golden cases: one on each bound, one just under, one just over, and one for each outcome.

Counted mechanically, so that a rule that is added without its cases is told by name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from selfassess import expression as ex
from selfassess.answers import Interval, Special, Value, read_answers
from selfassess.errors import AnswerError
from selfassess.golden import Case, find_case_files, read_case_file
from selfassess.knowledge import AnswerKnowledge
from selfassess.loading import load_library
from selfassess.logic import evaluate_amount
from selfassess.model import Band, Condition, Contradiction, Criterion, LevelScale, Part, Rubric, Warning

LIBRARY = load_library()
FOLDER = Path(__file__).parent / "cases"
CASES = [case for file in find_case_files([FOLDER]) for case in read_case_file(LIBRARY, file, file.read_bytes())[0]]
JUDGED = [case for case in CASES if "error" not in case.expect]
REFUSED = [case for case in CASES if "error" in case.expect]
ANSWERS = {id(case): read_answers(LIBRARY.questions, case.answers) for case in JUDGED}
BY_TRACK = {key: [case for case in JUDGED if case.track == key] for key in LIBRARY.tracks}

CONDITIONS = [(rubric, condition) for rubric in LIBRARY.rubrics for condition in rubric.conditions]
CRITERIA = [(rubric, criterion) for rubric in LIBRARY.rubrics for criterion in rubric.criteria]
PARTS = [(rubric, part) for rubric, criterion in CRITERIA for part in criterion.parts]
BANDS = [(rubric, band, track) for rubric in LIBRARY.rubrics for band in rubric.bands for track in band.tracks]
WARNINGS = [(rubric, warning) for rubric in LIBRARY.rubrics for warning in rubric.warnings]
CONTRADICTIONS = [(rubric, each) for rubric in LIBRARY.rubrics for each in rubric.contradictions]

A_HUNDREDTH = Decimal("0.01")


def name_pair(value: Any) -> str:
    return str(getattr(value, "id", value))


def cases_of(rubric: Rubric, tracks: Sequence[str]) -> list[Case]:
    return [case for track in tracks for case in BY_TRACK[f"{rubric.id}/{track}"]]


def outcomes_of(rubric: Rubric, condition: Condition) -> Iterator[tuple[str, Case]]:
    """Every outcome of a condition that some case expects, in so many words or by a verdict or a complete list."""
    for case in cases_of(rubric, condition.tracks):
        if condition.id in case.expect.get("conditions", {}):
            yield case.expect["conditions"][condition.id], case
        elif condition.id in case.expect.get("not_met", ()):
            yield "not_met", case
        elif case.expect.get("verdict") == "eligible" and condition.hardness == "hard" and condition.when is None:
            yield "met", case


@pytest.mark.parametrize(("rubric", "condition"), CONDITIONS, ids=name_pair)
def test_every_outcome_of_a_condition_has_a_case(rubric: Rubric, condition: Condition) -> None:
    can_fail = not any(isinstance(reading.test.root, ex.Truth) for reading in condition.readings)
    wanted = {"met", "unknown"}
    wanted |= {"not_met"} if can_fail else set()
    wanted |= {"depends"} if len(condition.readings) > 1 else set()
    wanted |= {"not_applicable"} if condition.when else set()
    assert wanted - {outcome for outcome, _ in outcomes_of(rubric, condition)} == set()


def comparisons_in(test: ex.Expression | None) -> list[ex.Comparison]:
    """The comparisons of numbers, years and days; those of chosen ids have no bound."""
    found = [node for node in ex.walk(test.root) if isinstance(node, ex.Comparison)] if test else []
    return [node for node in found if not isinstance(node.right, ex.OptionId)]


def find_distances(rubric: Rubric, comparison: ex.Comparison, cases: Sequence[Case]) -> set[Decimal]:
    """How far the compared numbers are apart in the cases that answer both."""
    difference = ex.Expression("", ex.Arithmetic("-", comparison.left, comparison.right), frozenset())
    known = (AnswerKnowledge(rubric.questions, ANSWERS[id(case)]) for case in cases)
    return {distance for each in known if (distance := evaluate_amount(difference, each)) is not None}


def tell_missing(distances: set[Decimal], *, step: int = 1) -> list[str]:
    """Which of on, just under and just over are missing; just is at most one step."""
    found = {
        "on": any(distance == 0 for distance in distances),
        "just under": any(-step <= distance < 0 for distance in distances),
        "just over": any(0 < distance <= step for distance in distances),
    }
    return [word for word, is_there in found.items() if not is_there]


# 100 served units against 80 of all: with whole units the two are 20 apart at the least.
STEPS = {"served_in_80_percent": 20}


def is_whole_list(comparison: ex.Comparison, rubric: Rubric) -> bool:
    """Whether a count must reach the length of its list, which it cannot exceed."""
    match comparison:
        case ex.Comparison(">=", ex.Call("count", (ex.Name(name),), _), ex.Number(least)):
            return least == len(rubric.questions[name].options)
    return False


@pytest.mark.parametrize(("rubric", "condition"), CONDITIONS, ids=name_pair)
def test_every_bound_of_a_condition_has_a_case_on_it_just_under_and_just_over(
    rubric: Rubric, condition: Condition
) -> None:
    cases = [case for _, case in outcomes_of(rubric, condition)]
    for test in (condition.when, *(reading.test for reading in condition.readings)):
        for comparison in comparisons_in(test):
            missing = tell_missing(find_distances(rubric, comparison, cases), step=STEPS.get(condition.id, 1))
            if is_whole_list(comparison, rubric):
                missing.remove("just over")
            assert missing == [], test and test.text


@pytest.mark.parametrize(("rubric", "condition"), CONDITIONS, ids=name_pair)
def test_every_shortfall_has_a_case(rubric: Rubric, condition: Condition) -> None:
    if condition.shortfall is not None:
        cases = cases_of(rubric, condition.tracks)
        assert any(condition.id in case.expect.get("shortfall", {}) for case in cases)


@pytest.mark.parametrize(("rubric", "contradiction"), CONTRADICTIONS, ids=name_pair)
def test_every_contradiction_has_a_case_and_its_bound_another(rubric: Rubric, contradiction: Contradiction) -> None:
    cases = [case for case in cases_of(rubric, contradiction.tracks) if "verdict" in case.expect]
    assert any(case.expect["verdict"] == "inconsistent" for case in cases)
    for comparison in comparisons_in(contradiction.test):
        assert tell_missing(find_distances(rubric, comparison, cases)) == []


def rating_of(case: Case, criterion: str) -> Value:
    return ANSWERS[id(case)].get(criterion, Special.UNKNOWN)


@pytest.mark.parametrize(("rubric", "criterion"), CRITERIA, ids=name_pair)
def test_every_criterion_has_cases_at_its_top_and_bottom_and_without_a_rating(
    rubric: Rubric, criterion: Criterion
) -> None:
    scored = [case for case in cases_of(rubric, criterion.tracks) if "score" in case.expect]
    ratings = {rating_of(case, criterion.id) for case in scored}
    bottom = criterion.levels[0].points if criterion.levels else Decimal(0)
    assert {criterion.maximum, bottom, Special.UNKNOWN} - ratings == set()
    assert {level.points for level in criterion.levels} - ratings == set()
    if criterion.levels:
        assert any(criterion.id in case.expect.get("unscored", ()) for case in scored)


@pytest.mark.parametrize(("rubric", "rated"), [*CRITERIA, *PARTS], ids=name_pair)
def test_points_just_above_the_maximum_are_refused_by_a_case(rubric: Rubric, rated: Criterion | Part) -> None:
    if rated.maximum is not None:
        assert any(is_refused(case, rated.id, rated.maximum + A_HUNDREDTH) for case in REFUSED)
        assert any(is_refused(case, rated.id, -A_HUNDREDTH) for case in REFUSED)


def is_refused(case: Case, question: str, value: Decimal) -> bool:
    return case.answers.get(question) == value and question in case.expect["error"]


@pytest.mark.parametrize(("rubric", "part"), PARTS, ids=name_pair)
def test_every_part_is_scored_by_a_case_and_left_out_by_another(rubric: Rubric, part: Part) -> None:
    scored = [case for key in BY_TRACK for case in BY_TRACK[key] if "score" in case.expect]
    siblings = next(c.parts for _, c in CRITERIA if part in c.parts)
    begun = [case for case in scored if any(each.id in case.answers for each in siblings)]
    ratings = {rating_of(case, part.id) for case in begun}
    assert Special.UNKNOWN in ratings
    assert (part.maximum in ratings) if part.maximum is not None else ratings - {Special.UNKNOWN}


@pytest.mark.parametrize(("rubric", "band", "track"), BANDS, ids=name_pair)
def test_every_cut_of_a_band_has_a_case_on_it_just_under_and_just_over(rubric: Rubric, band: Band, track: str) -> None:
    scores = {
        Decimal(case.expect["score"]["low"])
        for case in BY_TRACK[f"{rubric.id}/{track}"]
        if "bands" in case.expect and "score" in case.expect
        if case.expect["score"]["low"] == case.expect["score"]["high"]
    }
    for cut in {band.low, band.high} - {None}:
        assert cut is not None
        assert {cut - A_HUNDREDTH, cut, cut + A_HUNDREDTH} - scores == set()


@pytest.mark.parametrize(("rubric", "band", "track"), BANDS, ids=name_pair)
def test_every_band_is_reached_still_possible_and_out_of_reach_in_some_case(
    rubric: Rubric, band: Band, track: str
) -> None:
    listed = [case.expect["bands"] for case in BY_TRACK[f"{rubric.id}/{track}"] if "bands" in case.expect]
    assert [band.id] in listed
    assert any(band.id in bands and len(bands) > 1 for bands in listed)
    assert any(band.id not in bands for bands in listed)


@pytest.mark.parametrize(("rubric", "band", "track"), BANDS, ids=name_pair)
def test_every_gap_has_a_case_that_is_short_of_it_and_one_that_is_not(rubric: Rubric, band: Band, track: str) -> None:
    if band.gap != "none":
        cases = BY_TRACK[f"{rubric.id}/{track}"]
        gaps = {case.expect["gap"][band.id] for case in cases if band.id in case.expect.get("gap", {})}
        assert "0" in gaps
        assert any(gap.startswith(">" if band.gap == "strict" else tuple("123456789")) for gap in gaps)


SCALES = [(rubric, rubric.level_scale) for rubric in LIBRARY.rubrics if rubric.level_scale]


@pytest.mark.parametrize(("rubric", "scale"), SCALES, ids=name_pair)
def test_every_level_has_a_case_on_its_anchor_just_under_and_just_over(rubric: Rubric, scale: LevelScale) -> None:
    levels = {
        Decimal(case.expect["score"]["low"]): case.expect["level"]
        for case in cases_of(rubric, scale.tracks)
        if {"score", "level"} <= set(case.expect)
    }
    highest = scale.anchors[-1][0]
    for at, level in scale.anchors:
        assert levels[at] == str(level)
        assert at - A_HUNDREDTH in levels
        assert at + A_HUNDREDTH in levels or at == highest


@pytest.mark.parametrize(("rubric", "warning"), WARNINGS, ids=name_pair)
def test_every_warning_is_given_by_a_case_and_not_by_another(rubric: Rubric, warning: Warning) -> None:
    cases = cases_of(rubric, warning.tracks)
    assert any(warning.id in case.expect.get("warnings", ()) for case in cases)
    if warning.rule != "always":
        assert any(warning.id in case.expect.get("no_warnings", ()) for case in cases)


@pytest.mark.parametrize(("rubric", "warning"), WARNINGS, ids=name_pair)
def test_every_bound_of_a_warning_has_its_cases(rubric: Rubric, warning: Warning) -> None:
    about = [
        case
        for case in cases_of(rubric, warning.tracks)
        if warning.id in (*case.expect.get("warnings", ()), *case.expect.get("no_warnings", ()))
    ]
    for comparison in comparisons_in(warning.test):
        distances = find_distances(rubric, comparison, about)
        assert Decimal(0) in distances, comparison
        assert any(distance != 0 for distance in distances), comparison


def test_every_reading_of_the_special_addition_makes_a_difference_in_some_case() -> None:
    readings = [case.expect["score_by_reading"] for case in JUDGED if "score_by_reading" in case.expect]
    assert any(len({str(score) for score in each.values()}) > 1 for each in readings)
    assert any(len({str(score) for score in each.values()}) == 1 for each in readings)


@pytest.mark.parametrize("key", LIBRARY.tracks)
def test_every_verdict_that_a_track_can_come_to_has_a_case(key: str) -> None:
    rubric, track = LIBRARY.tracks[key]
    conditions = [each for each in rubric.conditions if track.id in each.tracks]
    hard = [each for each in conditions if each.hardness == "hard"]
    wanted = {"eligible", "not_eligible", "incomplete"} if hard else {"not_barred"}
    wanted |= {"depends"} if any(len(each.readings) > 1 for each in hard) else set()
    wanted |= {"inconsistent"} if any(track.id in each.tracks for each in rubric.contradictions) else set()
    wanted |= {"not_barred"} if all(each.when for each in hard) else set()
    assert wanted - {case.expect.get("verdict") for case in BY_TRACK[key]} == set()


@pytest.mark.parametrize("question", LIBRARY.questions)
def test_every_question_is_answered_in_a_case(question: str) -> None:
    assert any(question in case.answers for case in CASES)


INTERVALS = ("points", "number", "count", "months", "years", "percent", "amount_baht")


@pytest.mark.parametrize("type", INTERVALS)
def test_every_type_that_may_be_an_interval_is_one_in_a_case(type: str) -> None:
    wide = {name for answers in ANSWERS.values() for name, value in answers.items() if isinstance(value, Interval)}
    assert any(LIBRARY.questions[name].type == type for name in wide)


@pytest.mark.parametrize("type", sorted({question.type for question in LIBRARY.questions.values()}))
def test_every_type_of_answer_is_refused_and_not_known_in_a_case(type: str) -> None:
    assert any(LIBRARY.questions[name].type == type for case in REFUSED for name in refused_in(case))
    unknown = {name for answers in ANSWERS.values() for name, value in answers.items() if value is Special.UNKNOWN}
    assert any(LIBRARY.questions[name].type == type for name in unknown)


def refused_in(case: Case) -> list[str]:
    with pytest.raises(AnswerError) as caught:
        read_answers(LIBRARY.questions, case.answers)
    return [fault.question for fault in caught.value.faults if fault.question in LIBRARY.questions]


@pytest.mark.parametrize("question", [id for id, each in LIBRARY.questions.items() if each.allows_not_applicable])
def test_not_applicable_is_answered_wherever_it_may_be(question: str) -> None:
    assert any(answers.get(question) is Special.NOT_APPLICABLE for answers in ANSWERS.values())
