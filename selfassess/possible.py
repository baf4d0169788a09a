"""Sets of scores that are still possible: a few disjoint closed pieces, added up exactly.

A criterion with printed levels leaves single points possible, one with free points a whole stretch; their sum
tells whether a band can still be reached, which `low` and `high` alone cannot.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from selfassess.model import Band

__all__ = ["Pieces", "add_pieces", "is_inside", "meets", "shift_pieces", "single_points"]

Pieces = tuple[tuple[Decimal, Decimal], ...]
"""Disjoint stretches from low to high, both included, lowest first; a single score is a stretch of no length."""


def single_points(points: Iterable[Decimal]) -> Pieces:
    """The pieces that hold just these scores.

    Examples
    --------
    >>> single_points([Decimal(5), Decimal(0)])
    ((Decimal('0'), Decimal('0')), (Decimal('5'), Decimal('5')))
    """
    return tuple((point, point) for point in sorted(set(points)))


def add_pieces(first: Pieces, second: Pieces) -> Pieces:
    """Every sum of one score of each."""
    sums = sorted({(a + c, b + d) for a, b in first for c, d in second})
    merged: list[tuple[Decimal, Decimal]] = []
    for low, high in sums:
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def shift_pieces(pieces: Pieces, points: Decimal) -> Pieces:
    """The same scores with a fixed number of points added."""
    return tuple((low + points, high + points) for low, high in pieces)


def is_inside(pieces: Pieces, band: Band) -> bool:
    """Whether every possible score lies in a band."""
    return band.holds(pieces[0][0]) and band.holds(pieces[-1][1])


def meets(pieces: Pieces, band: Band) -> bool:
    """Whether some possible score lies in a band."""
    return any(_piece_meets(low, high, band) for low, high in pieces)


def _piece_meets(low: Decimal, high: Decimal, band: Band) -> bool:
    start = low if band.low is None else max(low, band.low)
    end = high if band.high is None else min(high, band.high)
    # Between two different bounds there is always a score; at a single one the band must include it.
    return start < end or (start == end and band.holds(start))
