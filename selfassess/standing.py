"""Where a score stands: its bands with their states, the gaps to them, and levels printed at single scores."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from selfassess.model import Band, LevelScale
from selfassess.possible import Pieces, is_inside, meets
from selfassess.scoring import Score

__all__ = ["BandStanding", "Gap", "find_level_gaps", "find_levels", "possible_bands", "stand_in_bands", "write_decimal"]

BandState = Literal["reached", "not_reached", "open", "undefined"]


@dataclass(frozen=True, slots=True)
class Gap:
    """Points still missing from the certain score to a band; `is_strict` means "more than".

    Examples
    --------
    >>> str(Gap(Decimal("150"), True)), str(Gap(Decimal("0.50"), False))
    ('>150', '0.5')
    """

    points: Decimal
    is_strict: bool

    def __str__(self) -> str:
        return (">" if self.is_strict else "") + write_decimal(self.points)


def write_decimal(number: Decimal) -> str:
    """Write a number exactly for machines: no separators, no exponent, no needless zeros.

    Examples
    --------
    >>> write_decimal(Decimal("1000.50")), write_decimal(Decimal("1E+3"))
    ('1000.5', '1000')
    """
    written = f"{number:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


@dataclass(frozen=True, slots=True)
class BandStanding:
    """One band, whether the final score will lie in it, and the gap to it (None where it is no goal)."""

    band: Band
    state: BandState
    gap: Gap | None


def possible_bands(bands: Sequence[Band], scores: Sequence[Pieces]) -> tuple[str, ...]:
    """Ids of the bands that some possible score lies in, under any reading, lowest first."""
    return tuple(band.id for band in bands if any(meets(pieces, band) for pieces in scores))


def stand_in_bands(bands: Sequence[Band], score: Score) -> tuple[BandStanding, ...]:
    """Tell for every band its state over all readings and its gap under the recommended one."""
    return tuple(BandStanding(band, _find_state(band, score), _find_gap(band, score.low)) for band in bands)


def _find_state(band: Band, score: Score) -> BandState:
    scores = score.every_reading
    if all(is_inside(pieces, band) for pieces in scores):
        return "undefined" if band.is_hole else "reached"
    return "open" if any(meets(pieces, band) for pieces in scores) else "not_reached"


def _find_gap(band: Band, low: Decimal) -> Gap | None:
    if band.gap == "none" or band.low is None:
        return None
    if low > band.low or (low == band.low and band.low_included):
        return Gap(Decimal(0), False)
    return Gap(band.low - low, not band.low_included)


def find_level_gaps(scale: LevelScale, low: Decimal) -> Mapping[str, Gap]:
    """Points missing from the certain score to each printed level above the lowest."""
    return {f"level_{level}": Gap(max(at - low, Decimal(0)), False) for at, level in scale.anchors[1:]}


def find_levels(scale: LevelScale, score: Decimal) -> Mapping[str, Decimal]:
    """The level of a single score under each reading of what lies between the printed ones.

    Examples
    --------
    The printed levels of BMA: 60 is level 1, 70 level 2. At 65 the readings give 1, 1.5 and 2.
    """
    rules = {"floor": _floor, "linear": _linear, "ceiling": _ceiling}
    return {id: rules[rule](scale.anchors, score) for id, rule, _, _ in scale.readings}


_Anchors = tuple[tuple[Decimal, int], ...]


def _floor(anchors: _Anchors, score: Decimal) -> Decimal:
    reached = [level for at, level in anchors if at <= score]
    return Decimal(reached[-1] if reached else anchors[0][1])


def _ceiling(anchors: _Anchors, score: Decimal) -> Decimal:
    ahead = [level for at, level in anchors if at >= score]
    return Decimal(ahead[0] if ahead else anchors[-1][1])


def _linear(anchors: _Anchors, score: Decimal) -> Decimal:
    for (low, level), (high, next_level) in pairwise(anchors):
        if low <= score <= high:
            return level + (next_level - level) * (score - low) / (high - low)
    return _floor(anchors, score)
