"""What waiting does: every count of months grows alike, to the day where the day of its start is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from selfassess.answers import Answers, Interval, Value
from selfassess.maturity import Clash, read_bound
from selfassess.model import Condition, Question
from selfassess.months import add_months, count_months

__all__ = ["Wait", "find_wait", "see_clash"]


@dataclass(frozen=True, slots=True)
class Wait:
    """Waiting until one count of months has come to a number.

    Attributes
    ----------
    question, to
        The count waited for, and what it comes to.
    months : Decimal
        How long that takes; of a range as long as it may take.
    day : date
        The first day on which it is so.
    values : mapping of str to Value
        Every count of months on that day.
    least, first_day : Decimal and date, or None
        Of a range: how long it takes at least, and the first day on which it may be so.
    is_doubtful : bool
        Only the greatest value of a range was looked at: for others the wait may be in vain.
    """

    question: str
    to: Decimal
    months: Decimal
    day: date
    values: Mapping[str, Value]
    least: Decimal | None = None
    first_day: date | None = None
    is_doubtful: bool = False


def find_wait(
    question: str,
    to: Decimal,
    counts: Iterable[str],
    answers: Answers,
    reference: date,
    since: Mapping[str, date],
    earliest: date | None = None,
    is_certain: bool = False,
) -> Wait | None:
    """Wait until a count of months has come to a number.

    Parameters
    ----------
    question, to
        The count and the number.
    counts : iterable of str
        Every question about months.
    answers, reference, since
        The answers, the day up to which they count, and the days on which the counts began, where these are known.
    earliest : date, optional
        Of a range, the first day on which the count may have begun, where it is known.
    is_certain : bool
        Of a range, to wait as long as its least value asks; else only as long as its greatest does.

    Returns
    -------
    Wait or None
        None where the count may be there already, or is not answered.
    """
    match answers.get(question):
        case Interval(low, high) if to > high:
            begun = {name: day for name, day in since.items() if name != question}
            given = (counts, answers, reference)
            first = _wait(question, to, to - high, *given, begun | ({question: earliest} if earliest else {}))
            if not is_certain:
                return replace(first, is_doubtful=True)
            wait = _wait(question, to, to - low, *given, begun)
            values = {**wait.values, question: Interval(to, high + to - low)}
            return replace(wait, values=values, least=first.months, first_day=first.day)
        case Decimal() as now if to > now:
            return _wait(question, to, to - now, counts, answers, reference, since)
    return None


def _wait(
    question: str,
    to: Decimal,
    months: Decimal,
    counts: Iterable[str],
    answers: Answers,
    reference: date,
    since: Mapping[str, date],
) -> Wait:
    begun = since.get(question)
    day = add_months(reference, months) if begun is None else add_months(begun, to)
    values: dict[str, Value] = {}
    # Where the day itself comes of months that were added, it tells no other count more exactly than these do.
    known = {} if begun is None else since
    for each in counts:
        grown = _grow(answers.get(each), months, known.get(each), day)
        if grown is not None:
            values[each] = grown
    values[question] = to
    return Wait(question, to, months, day, values)


def _grow(value: Value | None, months: Decimal, begun: date | None, day: date) -> Value | None:
    if isinstance(value, Interval):
        return Interval(value.low + months, value.high + months)
    if not isinstance(value, Decimal):
        return None
    exact = None if begun is None else count_months(begun, day)
    return value + months if exact is None else exact


def see_clash(
    conditions: Iterable[Condition],
    questions: Mapping[str, Question],
    answers: Answers,
    reference: date,
    since: Mapping[str, date],
) -> Clash | None:
    """Find two rules of time that no day to come satisfies together, as `selfassess.maturity.find_clash`, to the day.

    Where the days are known on which the counts began, the calendar decides; elsewhere months are added as they are.
    """
    rules = [(each, rule) for each in conditions if (rule := read_bound(each, questions))]
    counts = [rule[0] for _, rule in rules]
    waits = [
        (wait, condition)
        for condition, (name, operator, bound) in rules
        if operator == ">=" and (wait := find_wait(name, bound, counts, answers, reference, since))
    ]
    if not waits:
        return None
    longest, least = max(waits, key=lambda each: (each[0].day, each[0].months))
    for condition, (name, operator, bound) in rules:
        grown = longest.values.get(name)
        low = grown.low if isinstance(grown, Interval) else grown
        if operator == "<=" and isinstance(low, Decimal) and low > bound:
            return Clash(least, condition)
    return None
