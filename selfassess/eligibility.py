"""Whether a track's conditions hold: outcomes, shortfalls, contradictions and the verdict.

Source: contract.md section 2 of the project's specification.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from selfassess.logic import Knowledge, evaluate_amount, evaluate_test
from selfassess.model import Condition, Contradiction, Reading

__all__ = ["Judgement", "Outcome", "Verdict", "decide_verdict", "find_contradictions", "judge_condition"]


class Outcome(StrEnum):
    """How one condition comes out."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    DEPENDS = "depends"


class Verdict(StrEnum):
    """What a track's hard conditions come to; `NOT_BARRED` where none of them applies."""

    INCONSISTENT = "inconsistent"
    NOT_ELIGIBLE = "not_eligible"
    INCOMPLETE = "incomplete"
    DEPENDS = "depends"
    ELIGIBLE = "eligible"
    NOT_BARRED = "not_barred"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One condition judged.

    Attributes
    ----------
    condition : Condition
        The condition.
    outcome : Outcome
        Over all its readings.
    by_reading : mapping of str to Outcome
        Each documented reading's outcome; empty where there is only one way to read it.
    default : Outcome
        Under the recommended reading.
    shortfall : Decimal or None
        How much is missing where it is not met; None where that is not above 0 or cannot be told.
    """

    condition: Condition
    outcome: Outcome
    by_reading: Mapping[str, Outcome]
    default: Outcome
    shortfall: Decimal | None


def judge_condition(condition: Condition, known: Knowledge) -> Judgement:
    """Judge one condition under each of its readings.

    Where the readings agree, that is the outcome; otherwise `unknown` if some reading is unknown, else
    `depends`. A condition whose `when` is unknown is met where its test is met.
    """
    applies = True if condition.when is None else evaluate_test(condition.when, known)
    outcomes = [_judge_reading(reading, applies, known) for reading in condition.readings]
    pairs = list(zip(condition.readings, outcomes, strict=True))
    outcome = _combine(outcomes)
    return Judgement(
        condition=condition,
        outcome=outcome,
        by_reading={reading.id: each for reading, each in pairs if reading.id is not None},
        default=next(each for reading, each in pairs if reading.recommended),
        shortfall=_find_shortfall(condition, known) if outcome is Outcome.NOT_MET else None,
    )


def _judge_reading(reading: Reading, applies: bool | None, known: Knowledge) -> Outcome:
    if applies is False:
        return Outcome.NOT_APPLICABLE
    holds = evaluate_test(reading.test, known)
    if holds:
        return Outcome.MET
    return Outcome.NOT_MET if holds is False and applies else Outcome.UNKNOWN


def _combine(outcomes: Sequence[Outcome]) -> Outcome:
    if len(set(outcomes)) == 1:
        return outcomes[0]
    return Outcome.UNKNOWN if Outcome.UNKNOWN in outcomes else Outcome.DEPENDS


def _find_shortfall(condition: Condition, known: Knowledge) -> Decimal | None:
    if condition.shortfall is None:
        return None
    amount = evaluate_amount(condition.shortfall, known)
    return amount if amount is not None and amount > 0 else None


def find_contradictions(contradictions: Sequence[Contradiction], known: Knowledge) -> tuple[Contradiction, ...]:
    """Give the contradictions that are certain, whatever is still missing."""
    return tuple(each for each in contradictions if evaluate_test(each.test, known))


def decide_verdict(judgements: Sequence[Judgement], *, inconsistent: bool) -> tuple[Verdict, Verdict | None]:
    """Decide a track's verdict by precedence.

    Parameters
    ----------
    judgements : sequence of Judgement
        Of all the track's conditions; only hard ones count.
    inconsistent : bool
        Whether some contradiction is certain.

    Returns
    -------
    tuple of Verdict and Verdict or None
        The verdict, and, where it depends, the one under the recommended readings.
    """
    hard = [judgement for judgement in judgements if judgement.condition.hardness == "hard"]
    if inconsistent:
        return Verdict.INCONSISTENT, None
    verdict = _weigh([judgement.outcome for judgement in hard])
    default = _weigh([judgement.default for judgement in hard]) if verdict is Verdict.DEPENDS else None
    return verdict, default


def _weigh(outcomes: Sequence[Outcome]) -> Verdict:
    for outcome, verdict in (
        (Outcome.NOT_MET, Verdict.NOT_ELIGIBLE),
        (Outcome.UNKNOWN, Verdict.INCOMPLETE),
        (Outcome.DEPENDS, Verdict.DEPENDS),
        (Outcome.MET, Verdict.ELIGIBLE),
    ):
        if outcome in outcomes:
            return verdict
    return Verdict.NOT_BARRED
