"""The unit's own papers whose day a condition bounds, and by how many days a bound is missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from selfassess.answers import Value
from selfassess.calendar_steps import say_days
from selfassess.cycle import move_day
from selfassess.expression import Comparison, Day, Name, walk
from selfassess.model import Condition, Rubric
from selfassess.text import Text

__all__ = ["Paper", "list_papers", "say_paper"]

_IN_TIME = Text(th="ทันกำหนด", en="in time")
_LATE = Text(th="ช้ากว่ากำหนด {n} วัน", en="{n} late")
_EARLY = Text(th="ก่อนวันแรกที่กำหนด {n} วัน", en="{n} before the first day")
_WOULD_BE_IN_TIME = Text(th="จะทันกำหนด", en="would be in time")
_WOULD_BE_LATE = Text(th="จะช้ากว่ากำหนด {n} วัน", en="would be {n} late")
_WOULD_BE_EARLY = Text(th="จะก่อนวันแรกที่กำหนด {n} วัน", en="would be {n} before the first day")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the unit whose day a condition bounds.

    Attributes
    ----------
    step : str
        Id of the step that ends on its bound.
    question : str
        Id of the question that asks for the day.
    first, last : date or None
        The bounds in the cycle at hand.
    sent : date or None
        The day answered.
    days_late, days_early : int
        By how many days a bound is missed; 0 where it is kept or nothing is answered.
    """

    step: str
    question: str
    first: date | None
    last: date
    sent: date | None
    days_late: int
    days_early: int


def list_papers(rubric: Rubric, answers: Mapping[str, Value], years_moved: int) -> tuple[Paper, ...]:
    """List the papers whose day a condition bounds, each with the step that ends on that bound.

    A bound is what a condition compares the answer with (``proposal_sent_on <= date('2017-04-18')``).

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> rubric, _ = load_library().tracks["dsdw-2560/selection"]
    >>> papers = list_papers(rubric, {"proposal_sent_on": date(2017, 4, 20)}, 0)
    >>> [(paper.step, paper.days_late) for paper in papers]
    [('proposals_sent', 2), ('final_report_sent', 0)]
    """
    found: dict[str, Paper] = {}
    for condition in rubric.conditions:
        for question, bounds in _find_bounds(condition).items():
            step = next((s.id for s in rubric.process if s.last_day == bounds[1].isoformat()), None)
            if step:
                found.setdefault(step, _weigh(step, question, bounds, answers.get(question), years_moved))
    return tuple(found.values())


def _find_bounds(condition: Condition) -> dict[str, tuple[date | None, date]]:
    """The days on which a condition lets an answered day begin and end; without an end there is no bound."""
    first: dict[str, date] = {}
    last: dict[str, date] = {}
    for reading in condition.readings:
        for node in walk(reading.test.root):
            match node:
                case Comparison("<=", Name(id=name), Day(value=day)):
                    last[name] = day
                case Comparison(">=", Name(id=name), Day(value=day)):
                    first[name] = day
    return {name: (first.get(name), day) for name, day in last.items()}


def _weigh(step: str, question: str, bounds: tuple[date | None, date], given: Value | None, years: int) -> Paper:
    first, last = (move_day(bounds[0], years) if bounds[0] else None), move_day(bounds[1], years)
    sent = given if isinstance(given, date) else None
    late = max((sent - last).days, 0) if sent else 0
    early = max((first - sent).days, 0) if sent and first else 0
    return Paper(step, question, first, last, sent, late, early)


def say_paper(paper: Paper, today: date) -> Text | None:
    """Say whether a paper kept its bounds, or would; None where its day is not answered.

    Examples
    --------
    >>> paper = Paper("sent", "sent_on", None, date(2027, 2, 13), date(2027, 2, 20), days_late=7, days_early=0)
    >>> [say_paper(paper, today).en for today in (date(2026, 11, 20), date(2027, 2, 20))]
    ['would be 7 days late', '7 days late']
    """
    if paper.sent is None:
        return None
    is_planned = paper.sent > today
    if paper.days_late:
        return say_days(_WOULD_BE_LATE if is_planned else _LATE, paper.days_late)
    if paper.days_early:
        return say_days(_WOULD_BE_EARLY if is_planned else _EARLY, paper.days_early)
    return _WOULD_BE_IN_TIME if is_planned else _IN_TIME
