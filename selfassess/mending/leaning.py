"""Which way an open number leans: where only its being too low or too high can stand in the way."""

from __future__ import annotations

from collections.abc import Iterable

from selfassess.mending.bounds import NUMERIC, read_line
from selfassess.mending.demands import Demand
from selfassess.mending.present import Present

__all__ = ["find_leaning", "is_linked"]


def find_leaning(demands: Iterable[Demand], present: Present) -> dict[str, set[str]]:
    """The open numbers among some demands by how they lean: ``rising``, ``falling``, ``fitting``."""
    ways: dict[str, set[str]] = {}
    linked: set[str] = set()
    for demand in demands:
        if demand.is_lenient:
            continue
        names = [name for name in demand.test.names if present.questions[name].type in NUMERIC]
        for name in names:
            if present.number(name) is None:
                ways.setdefault(name, set()).add(_lean(demand, name, present.years_moved))
        linked |= set(names) if is_linked(demand, present) else set()
    return {
        "rising": {name for name, leans in ways.items() if leans == {"rising"}},
        "falling": {name for name, leans in ways.items() if leans == {"falling"}},
        "fitting": {name for name, leans in ways.items() if len(leans) > 1 or "either" in leans} & linked,
    }


def _lean(demand: Demand, name: str, years_moved: int) -> str:
    line = read_line(demand.test.root, years_moved)
    if line is None or line.operator in ("==", "!="):
        return "either"
    wants_more = (line.operator in (">", ">=")) is demand.holds
    return "rising" if (line.factors.get(name, 0) > 0) is wants_more else "falling"


def is_linked(demand: Demand, present: Present) -> bool:
    """Whether a demand sets two open numbers against each other, so that neither has a bound of its own.

    A lenient demand does not: while one of them is open, it holds.
    """
    names = [n for n in demand.test.names if present.questions[n].type in NUMERIC and present.number(n) is None]
    if demand.is_lenient or len(names) < 2:
        return False
    leans = {_lean(demand, name, present.years_moved) for name in names}
    return leans != {"rising"} and leans != {"falling"}
