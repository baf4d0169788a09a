"""The dated steps of a scheme in order of time, and where today stands among them.

Every day is that of the document, or its move into the unit's own year. The day of today is passed in; a step
without a printed day keeps none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from selfassess.cycle import move_day
from selfassess.model import ProcessStep, Rubric, Track
from selfassess.text import Text

__all__ = ["DatedStep", "StepState", "is_long_past", "list_steps", "say_days", "say_distance"]

StepState = Literal["past", "now", "ahead", "undated"]

_DAYS_OF_A_YEAR = 365

_LATE = Text(th="เลยกำหนด {n} วัน", en="{n} past the deadline")
_GONE = Text(th="ผ่านมาแล้ว {n} วัน", en="{n} ago")
_TODAY = Text(th="วันนี้", en="today")
_LAST_DAY = Text(th="วันนี้เป็นวันสุดท้าย", en="today is the last day")
_UNDER_WAY = Text(th="อยู่ในช่วงนี้ เหลืออีก {n} วัน", en="under way, {n} left")
_OPEN_END = Text(th="อยู่ในช่วงนี้", en="under way")
_AHEAD = Text(th="อีก {n} วัน", en="in {n}")
_BEGINS = Text(th="เริ่มในอีก {n} วัน", en="begins in {n}")
_LEFT = Text(th="เหลือเวลาอีก {n} วัน", en="{n} left")


@dataclass(frozen=True, slots=True)
class DatedStep:
    """One step of the procedure at the days that count.

    Attributes
    ----------
    step : ProcessStep
        The step as the rubric has it.
    first, last : date or None
        Its days in the cycle at hand; a step with a last day only is a deadline.
    is_inferred : bool
        Days and step were matched by meaning or by order, or a day stands in for a printed month (R-31).
    is_moved : bool
        The days stand in for the printed ones.
    state : str
        Relative to today.
    days : int
        Days since the last day (past), until it (now), or until the first day or the deadline (ahead).
    """

    step: ProcessStep
    first: date | None
    last: date | None
    is_inferred: bool
    is_moved: bool
    state: StepState
    days: int

    @property
    def is_deadline(self) -> bool:
        """Whether only the day by which it must be done is known."""
        return self.first is None and self.last is not None


def list_steps(rubric: Rubric, track: Track, years_moved: int, today: date) -> tuple[DatedStep, ...]:
    """List a track's steps in order of time.

    Parameters
    ----------
    rubric, track : Rubric, Track
        The scheme and the award in it.
    years_moved : int
        Years by which printed days move; 0 is the printed cycle.
    today : date
        The reader's day.

    Returns
    -------
    tuple of DatedStep
        A step without days stands behind the one it is printed after.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> rubric, track = load_library().tracks["psa-2558/service_innovation"]
    >>> steps = list_steps(rubric, track, 12, date(2027, 2, 25))
    >>> [(each.step.id, each.state, each.days) for each in steps[:3]]
    [('application', 'past', 12), ('paper_check', 'now', 23), ('first_review', 'ahead', 26)]
    """
    steps = [_date_step(step, years_moved, today) for step in rubric.process if track.id in step.tracks]
    keyed, before = [], (date.min, date.min)
    for at, each in enumerate(steps):
        start = each.first or each.last
        before = (start, each.last or start) if start else before
        keyed.append((before, at, each))
    return tuple(each for _, _, each in sorted(keyed, key=lambda one: one[:2]))


def _date_step(step: ProcessStep, years_moved: int, today: date) -> DatedStep:
    printed = [date.fromisoformat(day) if day else None for day in (step.first_day, step.last_day)]
    first, last = (move_day(day, years_moved) if day else None for day in printed)
    is_dated = first is not None or last is not None
    state, days = _place(first, last, today)
    return DatedStep(
        step,
        first,
        last,
        is_inferred=is_dated and any(source.trust != "source" for source in step.sources),
        is_moved=is_dated and years_moved != 0,
        state=state,
        days=days,
    )


def _place(first: date | None, last: date | None, today: date) -> tuple[StepState, int]:
    if last is not None and last < today:
        return "past", (today - last).days
    start = first or last
    if start is None:
        return "undated", 0
    if start > today:
        return "ahead", (start - today).days
    return "now", (last - today).days if last else 0


def is_long_past(steps: Sequence[DatedStep]) -> bool:
    """Whether every dated step lies more than a year back, so that counting days since helps nobody.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> rubric, track = load_library().tracks["psa-2558/service_innovation"]
    >>> [is_long_past(list_steps(rubric, track, years, date(2026, 11, 20))) for years in (0, 12)]
    [True, False]
    """
    dated = [each for each in steps if each.state != "undated"]
    return bool(dated) and all(each.state == "past" and each.days > _DAYS_OF_A_YEAR for each in dated)


def say_distance(each: DatedStep, *, is_due: bool = False) -> Text | None:
    """Say how far a step is from today, in days; None where it has no day.

    Parameters
    ----------
    each : DatedStep
        The step.
    is_due : bool
        The unit itself has to act by its last day, so that it can be late.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> rubric, track = load_library().tracks["tepga-2558/development"]
    >>> step = list_steps(rubric, track, 12, date(2027, 4, 12))[0]
    >>> say_distance(step, is_due=True).th, say_distance(step).th
    ('เลยกำหนด 12 วัน', 'ผ่านมาแล้ว 12 วัน')
    """
    match each.state:
        case "undated":
            return None
        case "past":
            return say_days(_LATE if is_due else _GONE, each.days)
        case "ahead":
            # Beside a span of days the bare number would read as what is left of it.
            words = _AHEAD if each.is_deadline or each.first == each.last else _BEGINS
            return say_days(_LEFT if is_due and each.is_deadline else words, each.days)
    if each.days:
        return say_days(_UNDER_WAY, each.days)
    if each.last is None:
        return _OPEN_END
    return _LAST_DAY if is_due or each.first != each.last else _TODAY


def say_days(words: Text, days: int) -> Text:
    """Put a number of days into a sentence that has `{n}`; English says "1 day" and "2 days".

    Examples
    --------
    >>> say_days(Text(th="อีก {n} วัน", en="in {n}"), 1).en
    'in 1 day'
    """
    return words.fill(n=Text(th=f"{days:,}", en=f"{days:,} day" if days == 1 else f"{days:,} days"))
