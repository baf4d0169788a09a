"""Between which values a changed number may lie, the other changes of its set being made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import product

from selfassess.answers import Value
from selfassess.mending.bounds import NUMERIC
from selfassess.mending.demands import Part
from selfassess.mending.present import Present, number_of
from selfassess.mending.search import Changes, meets_part
from selfassess.mending.turns import find_turns

__all__ = ["find_range", "merge_open"]

Range = tuple[Decimal | None, Decimal | None]


def find_range(part: Part, present: Present, changes: Changes, name: str) -> Range | None:
    """The lowest and the highest value of one change that do, None being without end; None where it is no number."""
    to = changes[name]
    if not isinstance(to, Decimal):
        return None
    turns = _find_turns(part, present, changes, name)
    ups = _walk(part, present, changes, name, sorted(turn for turn in turns if turn > to))
    downs = _walk(part, present, changes, name, sorted((turn for turn in turns if turn < to), reverse=True))
    return (to if downs == [] else downs[-1]), (to if ups == [] else ups[-1])


def _find_turns(part: Part, present: Present, changes: Changes, name: str) -> set[Decimal]:
    turns: set[Decimal] = set()
    for demand in dict.fromkeys(demand for way in part.ways for demand in way):
        if name in demand.test.names:
            others = sorted(other for other in demand.test.names - {name} if present.questions[other].type in NUMERIC)
            for values in product(*(_ends(present, changes, other) for other in others)):
                turns |= set(find_turns(demand, present, name, dict(zip(others, values, strict=True))))
    return turns


def _ends(present: Present, changes: Changes, name: str) -> Sequence[Decimal]:
    changed = number_of(changes.get(name))
    return present.ends(name) if changed is None else [changed]


def _walk(
    part: Part, present: Present, changes: Changes, name: str, turns: Iterable[Decimal]
) -> Sequence[Decimal | None]:
    """The values passed until the first that does not do; the last is None where all do."""
    passed: list[Decimal | None] = []
    for turn in turns:
        if not meets_part(part, present, {**changes, name: turn}):
            return passed
        passed.append(turn)
    return [*passed, None]


def merge_open(part: Part, present: Present, found: Sequence[Changes]) -> list[Changes]:
    """Leave out what differs from an earlier set only in an open number that the earlier one allows as well."""
    kept: list[Changes] = []
    for changes in found:
        if not any(_covers(part, present, other, changes) for other in kept):
            kept.append(changes)
    return kept


def _covers(part: Part, present: Present, first: Changes, second: Changes) -> bool:
    return first.keys() == second.keys() and all(
        value == first[name] or _is_inside(part, present, first, name, value) for name, value in second.items()
    )


def _is_inside(part: Part, present: Present, changes: Changes, name: str, value: Value) -> bool:
    if present.number(name) is not None or not isinstance(value, Decimal):
        return False
    found = find_range(part, present, changes, name)
    return found is not None and (found[0] is None or found[0] <= value) and (found[1] is None or value <= found[1])
