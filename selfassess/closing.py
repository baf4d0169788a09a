"""The last day for applications of a cycle, and whether a day lies before it, on it or after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from selfassess.calendar_steps import DatedStep, say_days
from selfassess.text import Text
from selfassess.typed import format_day

__all__ = ["APPLICATION_STEPS", "find_closing", "say_before"]

APPLICATION_STEPS = frozenset({"application", "applications_taken", "proposals_sent"})
"""The steps of the schemes whose last day is that for applications."""

_BEFORE = Text(
    th="วันดังกล่าวอยู่ก่อนวันสุดท้ายของการรับสมัครรอบนี้ ({day}) {n} วัน",
    en="That is {n} before the last day for applications of this cycle ({day}).",
)
_ON = Text(
    th="วันดังกล่าวตรงกับวันสุดท้ายของการรับสมัครรอบนี้ ({day})",
    en="That is the last day for applications of this cycle ({day}).",
)


def find_closing(steps: Iterable[DatedStep]) -> DatedStep | None:
    """Find the step on whose last day applications close; None where the document prints no such day.

    Examples
    --------
    >>> from selfassess.calendar_steps import list_steps
    >>> from selfassess.loading import load_library
    >>> rubric, track = load_library().tracks["psa-2558/service_innovation"]
    >>> find_closing(list_steps(rubric, track, 12, date(2026, 11, 21))).last
    datetime.date(2027, 2, 13)
    """
    closing = [each for each in steps if each.step.id in APPLICATION_STEPS and each.last]
    return max(closing, key=lambda each: each.last or date.min, default=None)


def say_before(day: date, last: date) -> Text:
    """Say by how many days a day comes before the last one for applications, or that it is that very day.

    Examples
    --------
    >>> say_before(date(2027, 2, 12), date(2027, 2, 13)).en
    'That is 1 day before the last day for applications of this cycle (13 February 2027).'
    """
    closing = Text(th=format_day(last), en=format_day(last, "en"))
    return (_ON if day == last else say_days(_BEFORE, (last - day).days)).fill(day=closing)
