"""What a reached target hangs on: single criteria judged one level lower, and the points to spare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from selfassess.model import Criterion
from selfassess.planning.constraints import NO_CONSTRAINTS, Constraints
from selfassess.planning.ladders import find_step
from selfassess.planning.plan import Plan
from selfassess.planning.targets import Target, certain_score
from selfassess.scoring import Score
from selfassess.text import Text

__all__ = ["Cushion", "Pivot", "find_cushions", "find_pivots"]


@dataclass(frozen=True, slots=True)
class Pivot:
    """A criterion that loses the target if it alone is judged one printed level, or one step, lower."""

    criterion: Criterion
    start: Decimal
    end: Decimal
    score_after: Decimal
    target: Target

    @property
    def text(self) -> Text:
        """The finding as one sentence."""
        words = _PIVOT_LEVEL if self.criterion.levels else _PIVOT_STEP
        return words.fill(
            start=self.start, end=self.end, n=self.start - self.end, after=self.score_after,
            name=self.criterion.name, target=self.target.name,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cushion:
    """The points between a score and a target that it reaches; where `is_strict`, fewer than these may be lost."""

    target: Target
    points: Decimal
    is_strict: bool

    @property
    def text(self) -> Text:
        """The finding as one sentence."""
        words = _STRICT if self.is_strict else _TO_SPARE if self.points else _EXACT
        return words.fill(n=self.points, target=self.target.name)


def find_pivots(
    score: Score, target: Target, constraints: Constraints = NO_CONSTRAINTS, plan: Plan | None = None
) -> tuple[Pivot, ...]:
    """Find the criteria that the target hangs on, one at a time.

    Parameters
    ----------
    score : Score
        The track's score; what counts is the score that is certain under every reading.
    target : Target
        What is reached.
    constraints : Constraints
        The unit's steps, for criteria without printed levels.
    plan : Plan, optional
        Look at the state behind this plan instead.

    Returns
    -------
    tuple of Pivot
        In printed order; empty where none loses it, and where the target is not reached. A criterion at its lowest
        printed level has none lower, and is left out.

    Examples
    --------
    >>> from selfassess import assess_track, load_library
    >>> from selfassess.planning.targets import find_target
    >>> answers = {"part1": Decimal(500), "part2": Decimal(350)}
    >>> result = assess_track(load_library(), "psa-2558/service_innovation", answers)
    >>> [(each.criterion.id, each.score_after) for each in find_pivots(result.score, find_target(result, "site_visit"))]
    [('part1', Decimal('790'))]
    """
    at = plan.score if plan else certain_score(score)
    if not target.holds(at):
        return ()
    found = []
    for criterion, points in _ratings(score, plan):
        lower = _one_lower(criterion, points, constraints)
        if lower is not None and not target.holds(at - points + lower):
            found.append(Pivot(criterion, points, lower, at - points + lower, target))
    return tuple(found)


def _ratings(score: Score, plan: Plan | None) -> Iterator[tuple[Criterion, Decimal]]:
    raised = {each.criterion.id: each.end for each in plan.raises} if plan else {}
    for rating in score.ratings:
        yield rating.criterion, raised.get(rating.criterion.id, rating.low)


def _one_lower(criterion: Criterion, points: Decimal, constraints: Constraints) -> Decimal | None:
    if criterion.levels:
        return max((level.points for level in criterion.levels if level.points < points), default=None)
    return max(points - find_step(criterion, constraints), Decimal(0)) if points else None


def find_cushions(score: Score, targets: Sequence[Target], plan: Plan | None = None) -> tuple[Cushion, ...]:
    """Tell for every target that is reached how many points may be lost; in the order of the targets.

    Examples
    --------
    >>> from selfassess import assess_track, load_library
    >>> from selfassess.planning.targets import list_targets
    >>> answers = {"part1": Decimal(500), "part2": Decimal(350)}
    >>> result = assess_track(load_library(), "psa-2558/service_innovation", answers)
    >>> [(each.target.id, each.points, each.is_strict) for each in find_cushions(result.score, list_targets(result))]
    [('good_range', Decimal('100'), True), ('site_visit', Decimal('50'), False)]
    """
    at = plan.score if plan else certain_score(score)
    return tuple(Cushion(target, at - target.low, target.is_strict) for target in targets if target.holds(at))


_PIVOT_LEVEL = Text(
    th="หากคณะกรรมการให้คะแนน “{name}” ต่ำลง 1 ระดับ ({start} → {end}) คะแนนรวมจะเหลือ {after} และไม่ถึง “{target}”",
    en='If the committee judged "{name}" one level lower ({start} → {end}), the score would be {after} and "{target}" '
    "would be lost.",
)
_PIVOT_STEP = Text(
    th="หากคณะกรรมการให้คะแนน “{name}” ต่ำลง {n} คะแนน ({start} → {end}) คะแนนรวมจะเหลือ {after} และไม่ถึง “{target}”",
    en='If the committee judged "{name}" {n} points lower ({start} → {end}), the score would be {after} and "{target}" '
    "would be lost.",
)
_EXACT = Text(th="ถึง “{target}” พอดี ไม่มีคะแนนเผื่อ", en='"{target}" is just reached, with nothing to spare.')
_TO_SPARE = Text(th="ถึง “{target}” โดยมีคะแนนเผื่อ {n} คะแนน", en='"{target}" is reached with {n} points to spare.')
_STRICT = Text(
    th="ถึง “{target}” แล้ว เสียคะแนนได้อีกแต่ต้องน้อยกว่า {n} คะแนน",
    en='"{target}" is reached; fewer than {n} points may be lost.',
)
