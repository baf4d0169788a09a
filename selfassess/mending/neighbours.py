"""Tracks that one change alone would open, and that somebody can bring about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from selfassess.answers import Answers
from selfassess.cycle import Cycle
from selfassess.mending.finding import fix_track
from selfassess.mending.fixes import FixSet
from selfassess.model import Library

__all__ = ["Neighbour", "find_neighbours"]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A track one change away, by its key; `sets` are the single changes that open it, the easiest first."""

    key: str
    sets: tuple[FixSet, ...]


def find_neighbours(
    library: Library,
    answers: Answers,
    cycle: Cycle,
    reference: date,
    since: Mapping[str, date] | None = None,
    today: date | None = None,
) -> tuple[Neighbour, ...]:
    """Find the tracks that a single change makes `eligible`, in the order of the rubrics.

    A change that nobody can bring about makes no neighbour, and neither do papers and dates; nor does a track that
    only open answers may still make eligible: unknown is not "no", so that it lacks nothing yet. What a track lacks
    whose answers contradict each other, nobody knows before they are corrected.

    Parameters
    ----------
    library, answers, cycle, reference, since, today
        As `selfassess.mending.find_fixes` takes them.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from selfassess.cycle import PRINTED
    >>> from selfassess.loading import load_library
    >>> answers = {"applies_principles_or_tools": True, "likeness_to_past_winner": "different",
    ...            "months_in_use": Decimal(10)}
    >>> [each.key for each in find_neighbours(load_library(), answers, PRINTED, date(2015, 2, 13))]
    ['psa-2558/service_development']
    """
    found = []
    for key, (rubric, track) in library.tracks.items():
        if track.is_pseudo:
            continue
        sets = fix_track(rubric, track, answers, cycle, reference, since or {}, most=1, today=today).sets
        single = tuple(each for each in sets if len(each.changes) == 1 and each.by != "nobody")
        if any(each.is_open or any(change.is_correction for change in each.changes) for each in sets):
            continue
        if single:
            found.append(Neighbour(key, single))
    return tuple(found)
