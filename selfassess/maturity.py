"""On which day a rule of time comes true: "in use for 12 months" holds from one day on.

Only rules of the form "at least N months" ripen; "at most N months" never does.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selfassess import expression as ex
from selfassess.answers import Answers
from selfassess.model import Condition, Question
from selfassess.months import add_months

__all__ = ["Ripening", "find_ripening"]


@dataclass(frozen=True, slots=True)
class Ripening:
    """The first day on which a rule of time holds, and the months until then."""

    day: date
    months: Decimal
    question: str


def find_ripening(
    condition: Condition,
    questions: dict[str, Question],
    answers: Answers,
    reference: date,
    since: date | None = None,
) -> Ripening | None:
    """Find the day on which an unmet "at least N months" comes true.

    Parameters
    ----------
    condition : Condition
        A condition with a single test ``months >= N``.
    questions, answers
        The rubric's questions and the unit's answers.
    reference : date
        The day up to which the months were counted.
    since : date, optional
        The day on which the count began, where the unit gave it: then the day is exact.

    Returns
    -------
    Ripening or None
        None where the condition is of another form, its answer is missing, or it holds already.
    """
    rule = _read_rule(condition, questions)
    months = answers.get(rule[0]) if rule else None
    if rule is None or not isinstance(months, Decimal) or months >= rule[1]:
        return None
    day = add_months(reference, rule[1] - months) if since is None else add_months(since, rule[1])
    return Ripening(day, rule[1] - months, rule[0])


def _read_rule(condition: Condition, questions: dict[str, Question]) -> tuple[str, Decimal] | None:
    match [reading.test.root for reading in condition.readings]:
        case [ex.Comparison(">=", ex.Name(id), ex.Number(least))] if questions[id].type == "months":
            return id, least
    return None
