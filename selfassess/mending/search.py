"""The smallest changes that meet a part of what a track demands, one way after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from selfassess.answers import Value
from selfassess.mending.demands import Demand, Part
from selfassess.mending.present import Present

__all__ = ["Changes", "find_changes", "keep_smallest", "meets_part"]

Changes = Mapping[str, Value]
"""The answers that become others, by question."""


def meets_part(part: Part, present: Present, changes: Changes) -> bool:
    """Whether some way is met once some answers are changed."""
    known = present.know(changes)
    return any(all(demand.is_met(known) for demand in way) for way in part.ways)


def find_changes(part: Part, present: Present, candidates: Mapping[str, Sequence[Value]]) -> list[Changes]:
    """Every set of changes that meets a part, and of which none can be left out or made smaller.

    Whatever set meets a way must change some answer that its first unmet demand asks for; so it is enough to try
    those, fewest changes first.
    """
    judge = _judging(present)
    found: list[Changes] = []
    for way in part.ways:
        found = keep_smallest([*found, *_search(way, present, candidates, judge, found)], present)
    return found


_Judge = Callable[[Demand, Changes], bool]


def _judging(present: Present) -> _Judge:
    """Judge a demand after some changes, each different case once."""

    @cache
    def look(demand: Demand, values: tuple[tuple[str, Value], ...]) -> bool:
        return demand.is_met(present.know(dict(values)))

    def judge(demand: Demand, changes: Changes) -> bool:
        names = demand.test.names
        return look(demand, tuple((name, changes[name]) for name in sorted(names) if name in changes))

    return judge


def _search(
    way: Sequence[Demand],
    present: Present,
    candidates: Mapping[str, Sequence[Value]],
    judge: _Judge,
    known: Sequence[Changes],
) -> Iterator[Changes]:
    found = list(known)
    wave: list[dict[str, Value]] = [{}]
    seen: set[frozenset[tuple[str, Value]]] = set()
    while wave:
        next_wave: list[dict[str, Value]] = []
        for changes in wave:
            unmet = next((demand for demand in way if not judge(demand, changes)), None)
            if unmet is None:
                found.append(changes)
                yield changes
                continue
            for more in _try(unmet, changes, present, candidates, judge):
                key = frozenset(more.items())
                if key not in seen and not any(is_within(smaller, more, present) for smaller in found):
                    seen.add(key)
                    next_wave.append(more)
        wave = next_wave


def _try(
    unmet: Demand, changes: dict[str, Value], present: Present, candidates: Mapping[str, Sequence[Value]], judge: _Judge
) -> Iterator[dict[str, Value]]:
    """Change one more answer that a demand asks for; where it asks for nothing else, so that it is met at once."""
    free = [name for name in sorted(unmet.test.names) if name not in changes]
    for name in free:
        for value in candidates[name]:
            if not present.allows(name, value):
                continue
            more = {**changes, name: value}
            if len(free) > 1 or judge(unmet, more):
                yield more


def is_within(smaller: Changes, larger: Changes, present: Present) -> bool:
    """Whether a set changes nothing that another does not change at least as much."""
    return all(name in larger and present.is_nearer(name, value, larger[name]) for name, value in smaller.items())


def keep_smallest(found: Sequence[Changes], present: Present) -> list[Changes]:
    """Leave out every set within which another lies."""
    kept: list[Changes] = []
    for changes in sorted(found, key=len):
        if not any(is_within(other, changes, present) for other in kept):
            kept = [other for other in kept if not is_within(changes, other, present)] + [changes]
    return kept
