"""What a plan aims at: a printed band or level, or points that the unit chose where nothing is printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selfassess.assess import TrackResult
from selfassess.model import Source
from selfassess.model.sources import Sources
from selfassess.planning.efforts import LONGEST_FIELD
from selfassess.scoring import Score
from selfassess.text import Text
from selfassess.typed import parse_number

__all__ = ["Target", "certain_score", "find_target", "list_targets"]

_OWN = Source(
    "assumed",
    note=Text(
        th="เอกสารไม่ได้กำหนดคะแนนผ่าน เป้าหมายนี้หน่วยงานกำหนดเอง",
        en="No pass mark is printed; the unit has set this target itself.",
    ),
)


@dataclass(frozen=True, slots=True)
class Target:
    """A lower bound to reach; the band it opens, or any higher one, will do.

    Attributes
    ----------
    id : str
        A band id, ``level_3`` or ``points:77.5``.
    low : Decimal
        The bound; `is_strict` means "more than".
    """

    id: str
    name: Text
    low: Decimal
    is_strict: bool = False
    sources: Sources = ()

    def holds(self, score: Decimal) -> bool:
        """Whether a score satisfies the bound.

        Examples
        --------
        >>> good = Target("good_range", Text(th="ดี", en="good"), Decimal(750), is_strict=True)
        >>> good.holds(Decimal(750)), good.holds(Decimal("750.01")), good.holds(Decimal(900))
        (False, True, True)
        """
        return score > self.low or (score == self.low and not self.is_strict)


def certain_score(score: Score) -> Decimal:
    """The score that is certain under every reading."""
    return min(pieces[0][0] for pieces in score.every_reading)


def list_targets(result: TrackResult) -> tuple[Target, ...]:
    """The printed targets of a track, lowest first: its bands that are goals, or its levels above the lowest.

    Returns
    -------
    tuple of Target
        Empty where none is printed: no pass mark is ever made up.

    Examples
    --------
    >>> from selfassess import assess_track, load_library
    >>> result = assess_track(load_library(), "psa-2558/service_innovation", {})
    >>> [(each.id, each.low, each.is_strict) for each in list_targets(result)]
    [('good_range', Decimal('750'), True), ('site_visit', Decimal('800'), False)]
    """
    rubric, track = result.rubric, result.track
    bands = [each.band for each in result.bands if each.band.gap != "none" and each.band.low is not None]
    targets = [
        Target(band.id, band.name, band.low, not band.low_included, band.sources)
        for band in bands
        if band.low is not None
    ]
    scale = rubric.level_scale
    if result.score and scale and track.id in scale.tracks:
        targets += [
            Target(f"level_{level}", Text(th=f"ระดับ {level}", en=f"level {level}"), at, sources=scale.sources)
            for at, level in scale.anchors[1:]
        ]
    return tuple(sorted(targets, key=lambda target: (target.low, target.is_strict)))


def find_target(result: TrackResult, goal: str | None) -> Target | None:
    """The target that the unit chose, else the nearest that is not certain yet, else the highest.

    Parameters
    ----------
    result : TrackResult
        The track's result.
    goal : str or None
        As it is saved. ``points:77.5`` counts only where the track prints neither bands nor levels.

    Returns
    -------
    Target or None
        None where the track has no score, or prints no target and none was chosen.
    """
    if result.score is None:
        return None
    printed = list_targets(result)
    if not printed:
        return _own_target(goal or "", result.score.maximum)
    chosen = next((target for target in printed if target.id == goal), None)
    at = certain_score(result.score)
    return chosen or next((target for target in printed if not target.holds(at)), printed[-1])


def _own_target(goal: str, maximum: Decimal) -> Target | None:
    kind, _, typed = goal[:LONGEST_FIELD].partition(":")
    points = parse_number(typed) if kind == "points" else None
    if points is None or not 0 < points <= maximum:
        return None
    name = Text(th="{n} คะแนน (เป้าหมายที่หน่วยงานกำหนดเอง)", en="{n} points (the unit's own goal)").fill(n=points)
    return Target(f"points:{points:f}", name, points, sources=(_OWN,))
