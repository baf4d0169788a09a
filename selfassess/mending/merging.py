"""Sets that differ only in which answer an open choice turns out to be, told as one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import replace

from selfassess.mending.fixes import FixSet

__all__ = ["merge_choices"]


def merge_choices(sets: Iterable[FixSet]) -> tuple[FixSet, ...]:
    """Make one set of those that are the same but for the answer to one open choice, in the order of the first."""
    kept: list[FixSet] = []
    places: dict[Hashable, tuple[int, int]] = {}
    for each in sets:
        alike = list(_find_alike(each))
        found = next((places[key] for _, key in alike if key in places), None)
        if found is None:
            places |= {key: (len(kept), at) for at, key in alike}
            kept.append(each)
        else:
            kept[found[0]] = _add_choice(kept[found[0]], each, found[1])
    return tuple(kept)


def _find_alike(fix_set: FixSet) -> Iterator[tuple[int, Hashable]]:
    """The place of each open choice, and what another set has to be but for its answer to be told with this one."""
    along = tuple(sorted(fix_set.along.items()))
    for at, change in enumerate(fix_set.changes):
        if change.is_open and isinstance(change.to, str):
            yield at, (at, along, *fix_set.changes[:at], replace(change, to=""), *fix_set.changes[at + 1 :])


def _add_choice(first: FixSet, second: FixSet, at: int) -> FixSet:
    changes = list(first.changes)
    choices = (*(changes[at].choices or (changes[at].to,)), second.changes[at].to)
    changes[at] = replace(changes[at], choices=choices)
    return replace(first, changes=tuple(changes))
