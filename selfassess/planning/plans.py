"""The provably cheapest raises that reach a target, every tie of them, and how far one can get at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from selfassess.model import Bonus, Criterion, Source
from selfassess.planning.caps import Cap
from selfassess.planning.claim import Claim, find_claim
from selfassess.planning.constraints import NO_CONSTRAINTS, Constraints
from selfassess.planning.efforts import SIZES_SOURCE, Measure
from selfassess.planning.frontier import Option
from selfassess.planning.knapsack import Choices, Numbers, choose
from selfassess.planning.ladders import STEP_SOURCE, Held, Ladder, build_ladders
from selfassess.planning.plan import Plan, Raise
from selfassess.planning.scaling import count_units, find_unit, units_needed
from selfassess.planning.targets import Target, certain_score
from selfassess.scoring import Score

__all__ = ["SHOWN", "Plans", "find_plans"]

SHOWN = 12
"""Equally cheap plans that are listed at most; how many there are is always told."""


@dataclass(frozen=True, slots=True)
class Plans:
    """What there is to say of one target.

    Attributes
    ----------
    target : Target
        What is aimed at.
    measure : str
        What is kept lowest.
    start : Decimal
        The score that is certain under every reading.
    best : Plan or None
        The cheapest plan, one of those that change the fewest criteria; None where no plan reaches the target.
    ties : tuple of Plan
        The other plans that cost as much, as many as are listed.
    count : int
        How many plans cost as much in all, `best` among them.
    next_best : Plan or None
        The cheapest plan that costs more and still does nothing superfluous.
    best_reachable : Plan
        The plan to the highest score there is under the constraints; there is only one. A step whose effort is not
        known belongs to it: unknown is not "no".
    held : tuple of Held
        Criteria that stay, or do not go all the way, with the reason.
    assumed : tuple of Source
        What the plan takes for granted.
    claim : Claim or None
        The special addition of the track.
    is_claimed : bool
        Whether the plans count it although not every reading adds it.
    uncompared : tuple of Criterion
        Criteria with steps whose effort is not known in the measure, where these might reach the target, or reach it
        for less; then nothing is proven.
    """

    target: Target
    measure: Measure
    start: Decimal
    best: Plan | None
    ties: tuple[Plan, ...]
    count: int
    next_best: Plan | None
    best_reachable: Plan
    held: tuple[Held, ...]
    assumed: tuple[Source, ...]
    claim: Claim | None
    is_claimed: bool = False
    uncompared: tuple[Criterion, ...] = ()

    @property
    def is_reached(self) -> bool:
        """Whether the target is certain already."""
        return self.target.holds(self.start)


def find_plans(
    score: Score,
    target: Target,
    constraints: Constraints = NO_CONSTRAINTS,
    caps: Sequence[Cap] = (),
    *,
    bonus: Bonus | None = None,
    is_claimed: bool = False,
    shown: int = SHOWN,
) -> Plans:
    """Find the cheapest sets of raises that reach a target under every reading.

    A plan does nothing superfluous: no raise of it can be left out, or end a rung lower, without losing the target.

    Parameters
    ----------
    score : Score
        The track's score; an open rating counts with what is certain.
    target : Target
        As `find_target` gives it.
    constraints : Constraints
        What the unit sets.
    caps : sequence of Cap
        As `find_caps` gives them.
    bonus : Bonus, optional
        The track's special addition.
    is_claimed : bool
        Work the plans out as if every reading added it.
    shown : int
        How many equally cheap plans are listed at most.

    Examples
    --------
    >>> from selfassess import assess_track, load_library
    >>> from selfassess.planning.targets import find_target
    >>> answers = {"part1": Decimal(420), "part2": Decimal(250)}
    >>> result = assess_track(load_library(), "psa-2558/service_innovation", answers)
    >>> plans = find_plans(result.score, find_target(result, "site_visit"))
    >>> plans.best.start, plans.best.score, plans.best.cost, plans.count
    (Decimal('670'), Decimal('850'), Decimal('6'), 3)
    """
    ladders = build_ladders(score, constraints, caps)
    claim = find_claim(score, bonus)
    is_added = is_claimed and claim is not None and claim.state != "given"
    start = certain_score(score) + (claim.points if claim and is_added else 0)
    measure = constraints.measure
    plan = _Planner(ladders, start, measure)
    best, following = plan.search(target, max(shown, 1))
    listed = tuple(plan.make(each) for each in best.shown) if best else ()
    return Plans(
        target, measure, start, listed[0] if listed else None, listed[1:], best.count if best else 0,
        plan.make(following) if following else None,
        plan.opened().make(tuple(len(ladder.rungs) + len(ladder.beyond) for ladder in ladders)),
        tuple(ladder.held for ladder in ladders if ladder.held), _find_assumed(ladders, measure), claim,
        is_claimed=is_added, uncompared=_find_uncompared(plan, target, listed[0] if listed else None),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Planner:
    """Ladders as groups of options in whole numbers, and choices back as plans."""

    ladders: tuple[Ladder, ...]
    start: Decimal
    measure: Measure

    def search(self, target: Target, shown: int) -> tuple[Choices | None, Numbers | None]:
        if target.holds(self.start):
            return Choices(0, 1, (tuple(0 for _ in self.ladders),)), None
        rows = [self._options(ladder) for ladder in self.ladders]
        gains = find_unit([gain for row in rows for gain, _ in row])
        costs = find_unit([cost for row in rows for _, cost in row])
        groups: list[list[Option]] = [
            [(count_units(gain, gains), count_units(cost, costs)) for gain, cost in row] for row in rows
        ]
        need = units_needed(target.low - self.start, gains, is_strict=target.is_strict)
        return choose(groups, need, shown)

    def opened(self) -> _Planner:
        return _Planner(tuple(ladder.opened for ladder in self.ladders), self.start, self.measure)

    def _options(self, ladder: Ladder) -> list[tuple[Decimal, Decimal]]:
        options, cost = [(Decimal(0), Decimal(0))], Decimal(0)
        for rung in ladder.rungs:
            cost += rung.effort.amount(self.measure) or 0
            options.append((rung.points - ladder.rating.low, cost))
        return options

    def make(self, numbers: Numbers) -> Plan:
        raises = tuple(
            Raise(ladder.rating, ladder.rungs[:number])
            for ladder, number in zip(self.ladders, numbers, strict=True)
            if number
        )
        return Plan(raises, self.start, self.measure)


def _find_uncompared(planner: _Planner, target: Target, best: Plan | None) -> tuple[Criterion, ...]:
    """The criteria without a figure, where it might lead to another plan; that is if it does with figures of 0."""
    unknown = tuple(ladder.rating.criterion for ladder in planner.ladders if ladder.beyond)
    if not unknown or (best is not None and not best.cost):
        return ()
    opened = planner.opened()
    found, _ = opened.search(target, 1)
    if found is None:
        return ()
    return unknown if best is None or opened.make(found.shown[0]).cost < best.cost else ()


def _find_assumed(ladders: Sequence[Ladder], measure: Measure) -> tuple[Source, ...]:
    found = []
    if measure == "size" and any(ladder.rungs for ladder in ladders):
        found.append(SIZES_SOURCE)
    if any(ladder.uses_assumed_step and ladder.rungs for ladder in ladders):
        found.append(STEP_SOURCE)
    return tuple(found)
