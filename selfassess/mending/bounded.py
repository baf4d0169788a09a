"""Open counts of months that other answers bound: nothing is in use for longer than it has existed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

from selfassess.answers import Interval, Value
from selfassess.mending.bounds import NUMERIC, read_line, step_of
from selfassess.mending.demands import Demand, Part
from selfassess.mending.present import Present
from selfassess.mending.turns import find_turns

__all__ = ["bound_open"]


def bound_open(part: Part, present: Present, since: Mapping[str, date]) -> tuple[Present, dict[str, date]]:
    """The same answers with the range in place of every open count of months that a contradiction bounds.

    Where no value of the range is enough, that count has to grow, whatever it turns out to be: it is waited for as one
    that is answered with a range. With them the first day on which each may have begun, where `since` tells the day
    of the count that bounds it: months that are added come to no day as exactly as the calendar does.
    """
    ranges: dict[str, Value] = {}
    earliest: dict[str, date] = {}
    for name in sorted(part.names):
        if present.questions[name].type == "months" and present.is_open(name):
            bounds = list(_find_bounds(part, present, name))
            highest = min((bound for bound, _ in bounds), default=None)
            if highest is not None:
                lowest = present.questions[name].minimum or Decimal(0)
                ranges[name] = highest if highest == lowest else Interval(lowest, highest)
                days = [_find_begun(demand, present, name, since) for bound, demand in bounds if bound == highest]
                earliest |= {name: max(known)} if (known := [day for day in days if day]) else {}
    return replace(present, answers={**present.answers, **ranges}), earliest


def _find_begun(demand: Demand, present: Present, name: str, since: Mapping[str, date]) -> date | None:
    """The day on which the count began that is set against another as it is, where that day is known."""
    line = read_line(demand.test.root, present.years_moved)
    if line is None or line.constant or len(line.factors) != 2 or sum(line.factors.values()):
        return None
    return next((since.get(other) for other in line.factors if other != name), None)


def _find_bounds(part: Part, present: Present, name: str) -> Iterator[tuple[Decimal, Demand]]:
    """The highest value that each contradiction leaves to a number, where it leaves none above."""
    step = step_of(present.questions[name])
    for demand in dict.fromkeys(demand for way in part.ways for demand in way if demand.is_lenient):
        if name not in demand.test.names:
            continue
        free = [value for value in _turns(demand, present, name) if not _fails(demand, present, name, value)]
        highest = max(free, default=None)
        if highest is not None and _fails(demand, present, name, highest + step):
            yield highest, demand


def _turns(demand: Demand, present: Present, name: str) -> Iterator[Decimal]:
    others = sorted(each for each in demand.test.names - {name} if present.questions[each].type in NUMERIC)
    for values in product(*(present.ends(other) for other in others)):
        yield from find_turns(demand, present, name, dict(zip(others, values, strict=True)))


def _fails(demand: Demand, present: Present, name: str, value: Decimal) -> bool:
    return demand.fails(present.know({name: value}))
