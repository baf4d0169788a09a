"""Among which counts a shortfall may be shared out, and the sets that go half way where they need not."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.mending.bounds import NUMERIC
from selfassess.mending.bringing import bringer_of
from selfassess.mending.demands import Part
from selfassess.mending.present import Present
from selfassess.mending.search import Changes

__all__ = ["find_sharing", "leave_halfway"]


def find_sharing(part: Part, present: Present) -> frozenset[str]:
    """The counts of a part that the unit itself can change: two of them may each make up for a part of what lacks."""
    questions = present.questions
    return frozenset(
        name for name in part.names if questions[name].type == "count" and bringer_of(questions[name]) == "unit"
    )


def leave_halfway(part: Part, present: Present, found: Sequence[Changes]) -> list[Changes]:
    """Leave out the sets in which numbers that are not shared out meet half way.

    Where one year could become the other, both need not become a third; where units could be added, their total
    need not shrink as well.
    """
    linked = _find_linked(part, present)
    return [each for each in found if not any(_meets_halfway(each, other, linked) for other in found)]


def _find_linked(part: Part, present: Present) -> frozenset[frozenset[str]]:
    """The numbers that some comparison sets against each other, in pairs, but for those that share."""
    sharing = find_sharing(part, present)
    groups = {demand.test.names for way in part.ways for demand in way if len(demand.test.names) > 1}
    pairs = {frozenset({one, other}) for names in groups for one in names for other in names if one != other}
    return frozenset(
        pair for pair in pairs if not pair <= sharing and all(present.questions[id].type in NUMERIC for id in pair)
    )


def _meets_halfway(changes: Changes, other: Changes, linked: frozenset[frozenset[str]]) -> bool:
    if not other.keys() < changes.keys():
        return False
    shifted = {name for name, value in other.items() if changes[name] != value}
    added = changes.keys() - other.keys()
    return any(frozenset({one, more}) in linked for one in shifted for more in added)
