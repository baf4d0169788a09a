"""Who can bring a change about, and by which day: the unit, time, or nobody."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from selfassess.answers import Interval, Special, Value
from selfassess.mending.present import number_of
from selfassess.model import Question
from selfassess.model.questions import Bringer
from selfassess.months import add_months
from selfassess.typed import BUDDHIST_OFFSET

__all__ = ["bringer_of", "find_amount", "find_bringer", "find_delay", "find_nearest", "passes_in"]

_MONTHS_OF_A_YEAR = 12


def bringer_of(question: Question) -> Bringer:
    """Who can change the answer to a question as its rubric says; unsaid, time for months, else the unit."""
    return question.bringer or ("time" if question.type == "months" else "unit")


def passes_in(question: Question) -> Literal["months", "years"] | None:
    """In what the time passes that changes an answer; None where time does not, or where it counts something else.

    Examples
    --------
    >>> from selfassess.text import Text
    >>> passes_in(Question("months_in_use", "months", Text(th="ก", en="a")))
    'months'
    """
    if question.type == "months":
        return "months"
    if bringer_of(question) != "time":
        return None
    is_of_years = question.unit is not None and question.unit.th == "ปี"
    return "years" if question.type in ("years", "be_year") or is_of_years else None


def find_bringer(
    question: Question, now: Value | None, to: Value, reference: date, today: date | None = None
) -> tuple[Bringer, date | None]:
    """Who can bring one change about, and the day on which it is there or by which the act has to be done.

    What lies in the past stays as it is: an act that is done, and time that has passed. What time brings, it brings
    upwards only.

    Parameters
    ----------
    question, now, to
        The question, its answer, and the one wanted; a day as a `date`.
    reference : date
        The day from which one looks.
    today : date, optional
        The reader's own day, up to which an answered act is done; unsaid, `reference`.
    """
    if isinstance(to, date):
        by_now = (today or reference) if isinstance(now, date) else reference
        is_done = isinstance(now, date) and now <= by_now
        return ("nobody" if is_done or to < by_now else "unit"), to
    by = bringer_of(question)
    if by == "time" and question.type == "be_year" and _has_come(now, to, reference):
        return "unit", None
    if by != "time":
        return by, None
    if now is None or now is Special.UNKNOWN:
        return "time", None
    amount = find_amount(now, to)
    if amount is None or not isinstance(to, Decimal) or _is_below(to, now):
        return ("time" if amount is None else "nobody"), None
    return "time", _find_day(question, to, amount, reference)


def _has_come(now: Value | None, to: Value, reference: date) -> bool:
    """Whether a later year than the one answered has come already, so that nothing has to be waited for."""
    latest = now.high if isinstance(now, Interval) else now
    return isinstance(latest, Decimal) and isinstance(to, Decimal) and latest < to <= reference.year + BUDDHIST_OFFSET


def _is_below(to: Decimal, now: Value) -> bool:
    low = now.low if isinstance(now, Interval) else number_of(now)
    return low is not None and to < low


def _find_day(question: Question, to: Decimal, amount: Decimal, reference: date) -> date | None:
    if question.type == "be_year":
        return max(date(int(to) - BUDDHIST_OFFSET, 1, 1), reference)
    if question.type == "years":
        return add_months(reference, amount * _MONTHS_OF_A_YEAR)
    return add_months(reference, amount) if question.type == "months" else None


def find_delay(question: Question, now: Value | None, to: Value, reference: date) -> Decimal | None:
    """How long time takes; a year is waited for from the one that has come, not from one long past."""
    if question.type == "be_year" and isinstance(now, Decimal | Interval):
        low = now.low if isinstance(now, Interval) else now
        return find_amount(max(low, Decimal(reference.year + BUDDHIST_OFFSET)), to)
    return find_amount(now, to)


def find_nearest(now: Interval, to: Value) -> Decimal:
    """The end of a range from which a change goes least far."""
    return now.high if isinstance(to, Decimal) and to > now.high else now.low


def find_amount(now: Value | None, to: Value) -> Decimal | None:
    """How far a change goes, in the unit of its question; None where nothing is counted or nothing was answered.

    Examples
    --------
    >>> find_amount(Decimal(10), Decimal(12))
    Decimal('2')
    >>> find_amount(frozenset({"a"}), frozenset({"a", "b"}))
    Decimal('1')
    """
    if isinstance(to, frozenset):
        return Decimal(len(to ^ now)) if isinstance(now, frozenset) else None
    aim = number_of(to)
    if aim is None:
        return None
    if isinstance(now, Interval):
        # Every value of a range is possible, so that only the farther end is certain to be enough.
        return max(now.high - aim, aim - now.low) if not now.low <= aim <= now.high else None
    start = number_of(now)
    return None if start is None else abs(aim - start)
