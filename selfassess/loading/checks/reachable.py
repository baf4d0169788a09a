"""Which scores some answers can reach in a track."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from selfassess.loading.entries import Entry

__all__ = ["find_maximum", "find_scores"]

Scores = tuple[frozenset[Decimal], Decimal]
"""Sums of printed levels, and how many points of free rating may be added to each."""


def find_scores(entry: Entry, track: str) -> Scores | None:
    """Find every score that a track can have.

    Parameters
    ----------
    entry : Entry
        A rubric.
    track : str
        The id of one of its tracks.

    Returns
    -------
    tuple or None
        The sums of the levelled criteria with and without the special addition, and the width that the freely
        rated ones add above each sum; None where a criterion is faulty, so that nothing can be said.
    """
    sums, free = {Decimal(0)}, Decimal(0)
    for criterion in entry.get("criteria", ()):
        if not criterion.names("tracks"):
            return None
        if track not in criterion.names("tracks"):
            continue
        points = [level.get("points") for level in criterion.get("levels", ())]
        if "max" not in criterion or None in points:
            return None
        if points:
            sums = {known + step for known in sums for step in (Decimal(0), *points)}
        else:
            free += criterion["max"]
    bonus = entry.get("bonus")
    if bonus is not None and track in bonus.names("tracks"):
        sums |= {known + bonus.get("adds", Decimal(0)) for known in sums}
    return frozenset(sums), free


def find_maximum(entry: Entry, tracks: Iterable[str]) -> Decimal | None:
    """Find the highest score of any of some tracks; None where it cannot be told."""
    found = [find_scores(entry, track) for track in tracks]
    if not found or None in found:
        return None
    return max(max(scores[0]) + scores[1] for scores in found if scores is not None)
