"""On which day a rule of time comes true: "in use for 12 months" holds from one day on.

Only rules of the form "at least N months" ripen; "at most N months" never does. Where the one ripens only after the
other has run out, waiting does not help.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selfassess import expression as ex
from selfassess.answers import Answers, Interval, Value
from selfassess.model import Condition, Question
from selfassess.months import add_months

__all__ = ["Clash", "Ripening", "find_clash", "find_ripening", "read_bound"]


@dataclass(frozen=True, slots=True)
class Ripening:
    """The first day on which a rule of time holds, and the months until then."""

    day: date
    months: Decimal
    question: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two rules of time that no day to come satisfies together: the one waited for, and the one that runs out."""

    least: Condition
    most: Condition


def find_clash(conditions: Iterable[Condition], questions: Mapping[str, Question], answers: Answers) -> Clash | None:
    """Find two rules of time that no day to come satisfies together: then waiting does not help.

    Every count of months grows alike, so an unmet "at least N months" and an "at most M months" meet on some day
    only if the months that the first lacks are no more than those that the second still leaves.

    Parameters
    ----------
    conditions : iterable of Condition
        The hard conditions of one track.
    questions, answers
        The rubric's questions and the unit's answers.

    Returns
    -------
    Clash or None
        None where some day satisfies all, where nothing has to be waited for, or where the answers do not tell yet;
        of a range, the value that would serve best is taken.
    """
    rules = [(condition, rule) for condition in conditions if (rule := read_bound(condition, questions))]
    lacking: list[tuple[Decimal, Condition]] = []
    leaving: list[tuple[Decimal, Condition]] = []
    for condition, (id, operator, bound) in rules:
        ends = _ends(answers.get(id))
        if ends and operator == ">=" and ends[1] < bound:
            lacking.append((bound - ends[1], condition))
        elif ends and operator == "<=":
            leaving.append((bound - ends[0], condition))
    if not lacking or not leaving:
        return None
    wait, least = max(lacking, key=lambda each: each[0])
    left, most = min(leaving, key=lambda each: each[0])
    return Clash(least, most) if wait > left else None


def _ends(value: Value | None) -> tuple[Decimal, Decimal] | None:
    match value:
        case Decimal():
            return value, value
        case Interval(low, high):
            return low, high
    return None


def find_ripening(
    condition: Condition,
    questions: Mapping[str, Question],
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
    rule = read_bound(condition, questions)
    if rule is None or rule[1] != ">=":
        return None
    id, _, least = rule
    months = answers.get(id)
    if not isinstance(months, Decimal) or months >= least:
        return None
    day = add_months(reference, least - months) if since is None else add_months(since, least)
    return Ripening(day, least - months, id)


def read_bound(condition: Condition, questions: Mapping[str, Question]) -> tuple[str, str, Decimal] | None:
    """Read a condition as a rule of time: the question, the sign and the bound of one comparison of months.

    Returns
    -------
    tuple of str, str and Decimal, or None
        None where the condition is of another form, or has several readings.
    """
    match [reading.test.root for reading in condition.readings]:
        case [ex.Comparison(operator, ex.Name(id), ex.Number(bound))] if questions[id].type == "months":
            return id, operator, bound
    return None
