"""What must hold for the shipped rubrics whatever the answers: each track ends in a verdict with a reason."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfassess.answers import Answers, Interval, Special, Value, read_answers
from selfassess.assess import TrackResult, assess_all, assess_track
from selfassess.cycle import PRINTED, Cycle, move_day
from selfassess.eligibility import Outcome, Verdict
from selfassess.explain import explain_verdict
from selfassess.expression import Node, Number, walk
from selfassess.knowledge import AnswerKnowledge
from selfassess.loading import load_library
from selfassess.model import Question, Rubric
from selfassess.possible import Pieces
from selfassess.record import record_result, record_results
from tests.oracle import Nothing, oracle

LIBRARY = load_library()
TRACKS = list(LIBRARY.tracks)
OPEN = (Verdict.ELIGIBLE, Verdict.NOT_BARRED)


# --- answers near the bounds that the rubrics print ------------------------------------------------------------


def nodes_of(rubric: Rubric) -> list[Node]:
    found: list[Node] = []
    for condition in rubric.conditions:
        for test in (condition.when, condition.shortfall, *(reading.test for reading in condition.readings)):
            found += walk(test.root) if test else []
    return found


NUMBERS = sorted(
    {
        node.value + by
        for rubric in LIBRARY.rubrics
        for node in nodes_of(rubric)
        if isinstance(node, Number)
        for by in (-1, 0, 1)
    }
    | {Decimal(number) for number in (0, 1, 2, 450, 599)}
)
YEARS = [Decimal(year) for year in range(2552, 2560)]
DAYS = [
    date(2014, 11, 30), date(2014, 12, 1), date(2015, 2, 13), date(2015, 2, 14), date(2015, 3, 31), date(2015, 4, 1),
    date(2015, 4, 10), date(2015, 4, 11), date(2016, 2, 29), date(2017, 4, 18), date(2017, 4, 19), date(2017, 8, 1),
    date(2017, 8, 2),
]  # fmt: skip


def values_of(question: Question) -> st.SearchStrategy[Value]:
    """Every kind of answer that a question takes and that says something."""
    allowed: list[Value] = [Special.NOT_APPLICABLE] if question.allows_not_applicable else []
    match question.type:
        case "yes_no":
            return st.sampled_from([*allowed, False, True])
        case "choice":
            return st.sampled_from([*allowed, *(option.id for option in question.options)])
        case "multi":
            ids = [option.id for option in question.options]
            return st.sets(st.sampled_from(ids)).map(frozenset) | st.just(frozenset(ids))
        case "levels":
            return st.sampled_from([Special.NONE_OF_THESE, *(level.points for level in question.levels)])
        case "date":
            return st.sampled_from([*allowed, *DAYS])
        case "be_year":
            return st.sampled_from([*allowed, *YEARS])
    low, high = question.minimum or Decimal(0), question.maximum
    fitting = [number for number in NUMBERS if number >= low and (high is None or number <= high)]
    return st.sampled_from([*allowed, *fitting])


COMPLETE = st.fixed_dictionaries({id: values_of(question) for id, question in LIBRARY.questions.items()})


@st.composite
def partly(draw: st.DrawFn, full: dict[str, Value]) -> dict[str, Value]:
    """Hide some answers of a complete set, say of others that they are not known, widen some numbers."""
    found: dict[str, Value] = {}
    kinds = draw(st.lists(st.sampled_from("hukkkw"), min_size=len(full), max_size=len(full)))
    for (id, value), kind in zip(full.items(), kinds, strict=True):
        question = LIBRARY.questions[id]
        if kind == "u":
            found[id] = Special.UNKNOWN
        elif kind == "w" and isinstance(value, Decimal) and question.type not in ("levels", "be_year"):
            high = value + 1 if question.maximum is None else min(value + 1, question.maximum)
            found[id] = value if high == value else Interval(value, high)
        elif kind != "h":
            found[id] = value
    return found


@st.composite
def pairs(draw: st.DrawFn) -> tuple[dict[str, Value], dict[str, Value]]:
    """A partly known set of answers, and a complete one that it may turn out to be."""
    full = draw(COMPLETE)
    if draw(st.booleans()):
        # Without their totals, so that the parts count.
        for criterion in (each for rubric in LIBRARY.rubrics for each in rubric.criteria if each.parts):
            del full[criterion.id]
    else:
        for part in (each for rubric in LIBRARY.rubrics for c in rubric.criteria for each in c.parts):
            del full[part.id]
    return draw(partly(full)), full


steadily = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example])


@steadily
@given(pairs())
def test_every_track_ends_in_a_verdict_with_a_reason(both: tuple[Answers, Answers]) -> None:
    for answers in both:
        results = assess_all(LIBRARY, answers)
        assert [result.track.key for result in results] == TRACKS
        for result in results:
            reasons = explain_verdict(result, AnswerKnowledge(result.rubric.questions, answers))
            assert reasons
            assert all(reason.text.th.strip() and reason.text.en.strip() for reason in reasons)
        json.dumps(record_results(results))


@steadily
@given(pairs())
def test_what_is_decided_stays_decided(both: tuple[Answers, Answers]) -> None:
    for early, late in zip(*(assess_all(LIBRARY, answers) for answers in both), strict=True):
        for before, after in zip(early.judgements, late.judgements, strict=True):
            if before.outcome is Outcome.MET:
                assert after.outcome in (Outcome.MET, Outcome.NOT_APPLICABLE)
            elif before.outcome is not Outcome.UNKNOWN:
                assert after.outcome is before.outcome
        if early.verdict in OPEN:
            assert late.verdict in (*OPEN, Verdict.INCONSISTENT)
        elif early.verdict is not Verdict.INCOMPLETE:
            assert late.verdict in (early.verdict, Verdict.INCONSISTENT)


def ends(pieces: Pieces) -> tuple[Decimal, Decimal]:
    return pieces[0][0], pieces[-1][1]


@steadily
@given(pairs())
def test_hiding_answers_never_narrows_the_score_nor_loses_a_band(both: tuple[Answers, Answers]) -> None:
    less, full = both
    # The special addition is a claim: what is not claimed is not added, so it stays as it is.
    claim = {"bonus_characteristics": full["bonus_characteristics"]}
    for early, late in zip(assess_all(LIBRARY, {**less, **claim}), assess_all(LIBRARY, full), strict=True):
        if early.score is None or late.score is None:
            continue
        for wide, narrow in zip(early.score.every_reading, late.score.every_reading, strict=True):
            assert ends(wide)[0] <= ends(narrow)[0] <= ends(narrow)[1] <= ends(wide)[1]
        assert set(bands_of(late)) <= set(bands_of(early))


def bands_of(result: TrackResult) -> list[str]:
    return [each.band.id for each in result.bands if each.state != "not_reached"]


# --- complete answers, judged by Python itself ------------------------------------------------------------------


@steadily
@given(COMPLETE)
def test_complete_answers_are_judged_as_python_would(answers: dict[str, Value]) -> None:
    for result in assess_all(LIBRARY, answers):
        for judgement in result.judgements:
            condition = judgement.condition
            holds = [bool(oracle(reading.test.text, answers)) for reading in condition.readings]
            expected = Outcome.MET if all(holds) else Outcome.DEPENDS if any(holds) else Outcome.NOT_MET
            if condition.when and not oracle(condition.when.text, answers):
                expected = Outcome.NOT_APPLICABLE
            assert judgement.outcome is expected, condition.id
            missing = oracle(condition.shortfall.text, answers) if condition.shortfall else None
            is_told = expected is Outcome.NOT_MET and not isinstance(missing, Nothing | None) and missing > 0
            assert judgement.shortfall == (missing if is_told else None), condition.id
        contradicted = [bool(oracle(each.test.text, answers)) for each in contradictions_of(result)]
        assert (result.verdict is Verdict.INCONSISTENT) == any(contradicted)


def contradictions_of(result: TrackResult) -> list[Any]:
    return [each for each in result.rubric.contradictions if result.track.id in each.tracks]


# --- own cycles ---------------------------------------------------------------------------------------------------


def move(value: Value, question: Question, years: int) -> Value:
    if isinstance(value, date):
        return move_day(value, years)
    return value + years if question.type == "be_year" and isinstance(value, Decimal) else value


@steadily
@given(COMPLETE, st.sampled_from([-8, -4, 1, 2, 3, 4, 12]), st.sampled_from(TRACKS))
def test_moving_all_dates_and_the_cycle_by_the_same_years_changes_nothing(
    answers: dict[str, Value], years: int, key: str
) -> None:
    rubric = LIBRARY.tracks[key][0]
    moved = {id: move(value, LIBRARY.questions[id], years) for id, value in answers.items()}
    printed = record_result(assess_track(LIBRARY, key, answers, PRINTED))
    own = record_result(assess_track(LIBRARY, key, moved, Cycle(rubric.year + years)))
    if years % 4:
        # Between two days there may be one day more or less, as leap years fall otherwise.
        own["shortfall"] = printed["shortfall"]
    assert own == printed


@pytest.mark.parametrize("key", TRACKS)
def test_the_own_cycle_of_the_printed_year_is_the_printed_one(key: str) -> None:
    rubric = LIBRARY.tracks[key][0]
    answers = read_answers(LIBRARY.questions, {"psa_applied_on": "2558-02-13", "psa_won_year": 2555})
    assert assess_track(LIBRARY, key, answers, Cycle(rubric.year)) == assess_track(LIBRARY, key, answers, PRINTED)


@pytest.mark.parametrize("key", TRACKS)
def test_nothing_answered_is_judged_too(key: str) -> None:
    result = assess_track(LIBRARY, key, {})
    assert result.verdict in (Verdict.INCOMPLETE, Verdict.NOT_BARRED)
    assert explain_verdict(result, AnswerKnowledge(result.rubric.questions, {}))
    assert result.score is None or result.score.low == 0


def test_how_much_is_missing_is_said_the_same_for_one_and_for_many() -> None:
    conditions = [condition for rubric in load_library().rubrics for condition in rubric.conditions]
    for condition in conditions:
        if condition.shortfall_text is not None:
            said = condition.shortfall_text.fill(n=Decimal(1)).en
            assert not re.search(r"\b1 (more )?(\w+ ){0,2}\w+s\b", said) or "at least 1 of" in said, said
            assert not re.search(r"\b1 .* are needed", said), said
