"""What a track demands of its answers: ways to meet it, each a list of single comparisons that must come out so.

A test is taken apart as `selfassess.logic` judges it, so a way is met by partly known answers exactly where the
test is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from selfassess import expression as ex
from selfassess.asked import contradictions_of, hard_conditions_of
from selfassess.logic import Knowledge, evaluate_test
from selfassess.mending.bringing import passes_in
from selfassess.model import Condition, Question, Rubric, Track

__all__ = ["Demand", "Part", "Ways", "find_parts", "ways_to_meet", "ways_to_spare"]


@dataclass(frozen=True, slots=True)
class Demand:
    """One comparison that must hold, or must not; a lenient one may stay unknown."""

    test: ex.Expression
    holds: bool
    is_lenient: bool = False

    def is_met(self, known: Knowledge) -> bool:
        """Whether it comes out as it must."""
        outcome = evaluate_test(self.test, known)
        return outcome is self.holds or (self.is_lenient and outcome is None)

    def fails(self, known: Knowledge) -> bool:
        """Whether it certainly comes out as it must not."""
        return evaluate_test(self.test, known) is (not self.holds)


Ways = tuple[tuple[Demand, ...], ...]
"""Each way is met where all its demands are; one without demands always is, and no way at all never is."""


@dataclass(frozen=True)
class Part:
    """What some conditions that share questions demand; no other part asks for any of these."""

    ways: Ways
    names: frozenset[str]


@lru_cache(maxsize=128)
def find_parts(
    rubric: Rubric, track: Track, is_any_reading: bool = False, applying: frozenset[str] = frozenset()
) -> tuple[Part, ...]:
    """The parts of what a track demands; where no hard condition applies, only that no answers contradict.

    With `is_any_reading`, a condition need hold under one of its readings only; those of `applying` apply for good.
    """
    hard = hard_conditions_of(rubric, track)
    demanded = [ways_to_meet(condition, is_any_reading, condition.id in applying) for condition in hard]
    demanded += [ways_to_spare(each.test) for each in contradictions_of(rubric, track)]
    return tuple(_join(group) for group in _group(demanded, rubric.questions))


def ways_to_meet(condition: Condition, is_any_reading: bool = False, is_applying: bool = False) -> Ways:
    """How a condition comes out as met under every reading or under any, or as not applicable.

    One with `is_applying` applies for good, so that nothing but meeting it helps.
    """
    tests = [_split(reading.test.root, True) for reading in condition.readings]
    met = _any_of(tests) if is_any_reading else _all_of(tests)
    return met if condition.when is None or is_applying else _any_of([met, _split(condition.when.root, False)])


def ways_to_spare(test: ex.Expression) -> Ways:
    """How a contradiction stays away: it counts only when it is certain."""
    return _split(test.root, False, True)


def _split(node: ex.Node, holds: bool, is_lenient: bool = False) -> Ways:
    match node:
        case ex.Truth(value):
            return ((),) if value is holds else ()
        case ex.Not(operand):
            return _split(operand, not holds, is_lenient)
        case ex.All(operands) | ex.AnyOf(operands):
            ways = [_split(operand, holds, is_lenient) for operand in operands]
            return _all_of(ways) if isinstance(node, ex.All) is holds else _any_of(ways)
        case ex.Call("at_least", (ex.Number(least), *tests), _):
            ways = [_split(test, holds, is_lenient) for test in tests]
            needed = int(least) if holds else len(tests) - int(least) + 1
            return _any_of([_all_of(some) for some in combinations(ways, max(needed, 0))])
    names = frozenset(each.id for each in ex.walk(node) if isinstance(each, ex.Name))
    return ((Demand(ex.Expression("", node, names), holds, is_lenient),),)


def _any_of(ways: Iterable[Ways]) -> Ways:
    return _absorb([way for each in ways for way in each])


def _all_of(ways: Iterable[Ways]) -> Ways:
    joined: Ways = ((),)
    for each in ways:
        joined = _absorb([tuple(dict.fromkeys((*first, *second))) for first in joined for second in each])
    return joined


def _absorb(ways: Sequence[tuple[Demand, ...]]) -> Ways:
    """Leave out every way that asks for all another asks, and more."""
    kept: list[tuple[tuple[Demand, ...], frozenset[Demand]]] = []
    for way in sorted(ways, key=len):
        asked = frozenset(way)
        if not any(other <= asked for _, other in kept):
            kept.append((way, asked))
    return tuple(way for way, _ in kept)


def _group(demanded: Iterable[Ways], questions: Mapping[str, Question]) -> list[list[Ways]]:
    """Put together what shares a question; all months belong together, and all years: waiting moves them alike."""
    groups: list[tuple[set[str], list[Ways]]] = []
    for ways in demanded:
        names = {name for way in ways for demand in way for name in demand.test.names}
        names |= {f" {unit}" for name in names if (unit := passes_in(questions[name]))}
        touching = [group for group in groups if group[0] & names]
        merged = (names.union(*(group[0] for group in touching)), [w for group in touching for w in group[1]] + [ways])
        groups = [group for group in groups if group not in touching] + [merged]
    return [ways for _, ways in groups]


def _join(group: Sequence[Ways]) -> Part:
    ways = _all_of(group)
    return Part(ways, frozenset(name for way in ways for demand in way for name in demand.test.names))
