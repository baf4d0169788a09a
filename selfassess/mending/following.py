"""Lets a year follow what has to pass before it: the application is not older than the last report it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from selfassess.mending.demands import Part
from selfassess.mending.present import Present
from selfassess.mending.search import Changes, meets_part
from selfassess.mending.years import find_last, find_late

__all__ = ["Following", "follow_years"]


@dataclass(frozen=True, slots=True)
class Following:
    """Changes with the years that follow them.

    Attributes
    ----------
    changes : Changes
        The answers that have to become others.
    present : Present
        The answers with the years that go along.
    along : mapping of str to Decimal
        The years that are not asked to change, but cannot stay before the last that has to pass.
    year, last : Decimal and str, or None
        The year before which none of them can lie, and the change that takes until then.
    """

    changes: Changes
    present: Present
    along: Mapping[str, Decimal] = field(default_factory=dict)
    year: Decimal | None = None
    last: str | None = None


def follow_years(
    part: Part,
    present: Present,
    found: Sequence[Changes],
    reference: date,
    search: Callable[[Present], Sequence[Changes]],
) -> list[Following]:
    """Let years follow the changes that take years.

    Parameters
    ----------
    part, present : Part and Present
        What is demanded, and the answers to start from.
    found : sequence of Changes
        What mends the part, each for itself.
    reference : date
        The day from which one waits.
    search : callable
        Finds what mends the part from other answers.

    Returns
    -------
    list of Following
        Without those that come to nothing more than another does once the years have followed.
    """
    kept: list[Following] = []
    for changes in found:
        for each in _follow(part, present, changes, reference, search):
            if each not in kept:
                kept.append(each)
    return kept


def _follow(
    part: Part, present: Present, changes: Changes, reference: date, search: Callable[[Present], Sequence[Changes]]
) -> list[Following]:
    questions = {name: present.questions[name] for name in present.questions if name in part.names}
    last = find_last(questions, present.answers, changes, reference)
    if last is None:
        return [Following(changes, present)]
    late = find_late(questions, present.answers, changes, last[0])
    along = dict.fromkeys(sorted(late - changes.keys()), last[0])
    later = replace(present, answers={**present.answers, **along})
    # With the year that goes along, something else may have to change less, or nothing more at all.
    again = [each for each in search(later) if each.keys() == changes.keys()] if along else [changes]
    moved = [each | dict.fromkeys(late & each.keys(), last[0]) for each in map(dict, again)]
    return [Following(each, later, along, *last) for each in moved if meets_part(part, later, each)]
