"""One condition at a time: its outcome, that of each reading, and how much is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from selfassess.answers import Value
from selfassess.eligibility import Outcome, Verdict, decide_verdict, judge_condition
from selfassess.grammar import parse
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Condition, Question, Reading
from selfassess.text import Text

W = Text(th="ก", en="a")
QUESTIONS = {id: Question(id, "yes_no", W) for id in ("a", "b", "w")} | {"n": Question("n", "count", W)}
ONE = Condition("one", ("t",), "hard", W, W, (Reading(None, parse("n >= 3"), recommended=True),), ())
SHORT = replace(ONE, shortfall=parse("3 - n"), shortfall_text=W)
TWO = replace(
    ONE, readings=(Reading("R/first", parse("a"), recommended=False), Reading("R/second", parse("b"), recommended=True))
)
WHEN = replace(ONE, when=parse("w"))

MET, NOT_MET, UNKNOWN, NOT_APPLICABLE, DEPENDS = (
    Outcome.MET, Outcome.NOT_MET, Outcome.UNKNOWN, Outcome.NOT_APPLICABLE, Outcome.DEPENDS,
)  # fmt: skip

CASES: list[tuple[Condition, Mapping[str, Value], Outcome, Outcome]] = [
    (ONE, {"n": Decimal(3)}, MET, MET),
    (ONE, {"n": Decimal(2)}, NOT_MET, NOT_MET),
    (ONE, {}, UNKNOWN, UNKNOWN),
    (TWO, {"a": True, "b": True}, MET, MET),
    (TWO, {"a": False, "b": False}, NOT_MET, NOT_MET),
    (TWO, {"a": True, "b": False}, DEPENDS, NOT_MET),
    (TWO, {"a": False, "b": True}, DEPENDS, MET),
    (TWO, {"a": True}, UNKNOWN, UNKNOWN),
    (TWO, {"b": False}, UNKNOWN, NOT_MET),
    (WHEN, {"w": True, "n": Decimal(3)}, MET, MET),
    (WHEN, {"w": True, "n": Decimal(2)}, NOT_MET, NOT_MET),
    (WHEN, {"w": False, "n": Decimal(2)}, NOT_APPLICABLE, NOT_APPLICABLE),
    (WHEN, {"w": False}, NOT_APPLICABLE, NOT_APPLICABLE),
    (WHEN, {"n": Decimal(3)}, MET, MET),
    (WHEN, {"n": Decimal(2)}, UNKNOWN, UNKNOWN),
    (WHEN, {"w": True}, UNKNOWN, UNKNOWN),
]


@pytest.mark.parametrize(("condition", "answers", "outcome", "default"), CASES)
def test_a_condition_has_an_outcome_and_one_under_the_recommended_reading(
    condition: Condition, answers: Mapping[str, Value], outcome: Outcome, default: Outcome
) -> None:
    judgement = judge_condition(condition, AnswerKnowledge(QUESTIONS, answers))
    assert (judgement.condition, judgement.outcome, judgement.default) == (condition, outcome, default)


def test_every_documented_reading_has_its_own_outcome_and_a_single_one_has_none() -> None:
    known = AnswerKnowledge(QUESTIONS, {"a": True, "b": False, "n": Decimal(3)})
    assert judge_condition(TWO, known).by_reading == {"R/first": MET, "R/second": NOT_MET}
    assert judge_condition(ONE, known).by_reading == {}


@pytest.mark.parametrize(("count", "missing"), [(0, 3), (2, 1), (3, None), (4, None), (None, None)])
def test_a_shortfall_is_told_where_the_condition_is_not_met(count: int | None, missing: int | None) -> None:
    answers = {} if count is None else {"n": Decimal(count)}
    assert judge_condition(SHORT, AnswerKnowledge(QUESTIONS, answers)).shortfall == missing


def test_a_shortfall_that_is_not_above_nought_is_none() -> None:
    exceeded = replace(SHORT, readings=(Reading(None, parse("n >= 5"), recommended=True),))
    assert judge_condition(exceeded, AnswerKnowledge(QUESTIONS, {"n": Decimal(3)})).shortfall is None
    assert judge_condition(exceeded, AnswerKnowledge(QUESTIONS, {"n": Decimal(4)})).shortfall is None
    assert judge_condition(exceeded, AnswerKnowledge(QUESTIONS, {"n": Decimal(2)})).shortfall == 1


Known = tuple[Condition, Mapping[str, Value]]


def verdict_of(*conditions: Known, inconsistent: bool = False) -> object:
    judgements = [judge_condition(condition, AnswerKnowledge(QUESTIONS, answers)) for condition, answers in conditions]
    return decide_verdict(judgements, inconsistent=inconsistent)


def test_the_first_verdict_that_applies_is_the_verdict() -> None:
    met: Known = (ONE, {"n": Decimal(3)})
    unmet: Known = (ONE, {"n": Decimal(2)})
    unknown: Known = (ONE, {})
    depends: Known = (TWO, {"a": True, "b": False})
    lenient: Known = (TWO, {"a": False, "b": True})
    soft: Known = (replace(ONE, hardness="advisory"), {"n": Decimal(2)})
    step: Known = (replace(ONE, hardness="step"), {})
    absent: Known = (WHEN, {"w": False})
    assert verdict_of(unmet, unknown, depends, met, inconsistent=True) == (Verdict.INCONSISTENT, None)
    assert verdict_of(met, depends, unknown, unmet) == (Verdict.NOT_ELIGIBLE, None)
    assert verdict_of(met, depends, unknown) == (Verdict.INCOMPLETE, None)
    assert verdict_of(met, depends) == (Verdict.DEPENDS, Verdict.NOT_ELIGIBLE)
    assert verdict_of(met, lenient) == (Verdict.DEPENDS, Verdict.ELIGIBLE)
    assert verdict_of(met, soft, step, absent) == (Verdict.ELIGIBLE, None)
    assert verdict_of(soft, step, absent) == (Verdict.NOT_BARRED, None)
    assert verdict_of() == (Verdict.NOT_BARRED, None)
