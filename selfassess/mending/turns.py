"""On either side of which values a demand turns: solved where it is a line, found by halving elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from selfassess import expression as ex
from selfassess.mending.bounds import fits, read_line, round_to_step, step_of
from selfassess.mending.demands import Demand
from selfassess.mending.present import Present

__all__ = ["asks_for_the_same", "find_turns"]

_PROBES = (0, 1, 2, 5, 10, 100, 1000, 2500, 2550, 2600, 100_000)
"""Far values between which halving looks: small numbers, years of the Buddhist Era, and large ones."""


def find_turns(demand: Demand, present: Present, name: str, given: Mapping[str, Decimal]) -> list[Decimal]:
    """The values on either side of where a demand turns; `given` are the other numbers that it asks for."""
    question = present.questions[name]
    step = step_of(question)
    turns = []
    line = read_line(demand.test.root, present.years_moved)
    if line is not None:
        turn = line.turn(name, given)
        if turn is not None:
            below, above = round_to_step(turn, step)
            turns = [below - step, below, above, above + step]
    else:
        turns = [value + shift for value in _guess(demand, present, name, given) for shift in (-step, Decimal(0), step)]
    return [value for value in dict.fromkeys(turns) if fits(question, value)]


def _guess(demand: Demand, present: Present, name: str, given: Mapping[str, Decimal]) -> list[Decimal]:
    """Where a comparison that is no line may turn: at another year it names, or where halving finds it."""
    return list(given.values()) if asks_for_the_same(demand) else _halve(demand, present, name, given)


def asks_for_the_same(demand: Demand) -> bool:
    """Whether values have to be the same as others, so that one alone may not be enough."""
    nodes = ex.walk(demand.test.root)
    return any(isinstance(node, ex.Call) and node.function in ("same", "most_same") for node in nodes)


def _halve(demand: Demand, present: Present, name: str, given: Mapping[str, Decimal]) -> list[Decimal]:
    """Every bound of the outcome that halving between a few far values finds."""
    question = present.questions[name]
    step = step_of(question)

    def judge(value: Decimal) -> bool:
        return demand.is_met(present.know({**given, name: value}))

    probes = [value for value in map(Decimal, _PROBES) if fits(question, value)]
    found = []
    for low, high in pairwise(probes):
        if judge(low) is judge(high):
            continue
        while high - low > step:
            middle = round_to_step((low + high) / 2, step)[0]
            low, high = (middle, high) if judge(middle) is judge(low) else (low, middle)
        found += [low, high]
    return found
