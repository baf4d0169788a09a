"""Small rubrics made up at random, and every plan of them by trying all: what the planner is compared with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from random import Random

from selfassess.answers import Interval, Special, Value
from selfassess.model import Criterion, Level
from selfassess.planning import Constraints, Effort, Measure, Target
from selfassess.scoring import Score, score_criteria
from selfassess.text import Text

__all__ = ["Small", "levelled", "make_small", "score_of", "target_at", "try_all", "unlevelled"]

D = Decimal
W = Text(th="ก", en="a")
SIZES = {"small": D(1), "medium": D(2), "large": D(4)}


class _Nobody:
    """No test is asked for here."""


def levelled(id: str, *points: str, name: Text = W) -> Criterion:
    levels = tuple(Level(D(each), Text(th=f"ระดับ {each}", en=f"level {each}"), ()) for each in points)
    return Criterion(id, ("t",), name, levels[-1].points, (), levels)


def unlevelled(id: str, maximum: str, name: Text = W) -> Criterion:
    return Criterion(id, ("t",), name, D(maximum), ())


def score_of(criteria: Sequence[Criterion], answers: Mapping[str, Value]) -> Score:
    return score_criteria(criteria, None, answers, _Nobody())  # type: ignore[arg-type]


def target_at(low: str | Decimal, *, is_strict: bool = False) -> Target:
    return Target("t", W, D(low), is_strict)


@dataclass
class Small:
    """One made-up case."""

    criteria: list[Criterion] = field(default_factory=list)
    answers: dict[str, Value] = field(default_factory=dict)
    constraints: Constraints = field(default_factory=Constraints)
    target: Target = field(default_factory=lambda: target_at("0"))


def make_small(seed: int) -> Small:
    random = Random(seed)
    case = Small()
    for at in range(random.randint(1, 5)):
        _add_criterion(case, f"c{at}", random)
    case.constraints = _make_constraints(case.criteria, random)
    reach = sum(criterion.maximum for criterion in case.criteria)
    low = D(random.randint(0, int(reach * 4) + 4)) / 4
    case.target = target_at(low, is_strict=random.random() < 0.4)
    return case


def _add_criterion(case: Small, id: str, random: Random) -> None:
    if random.random() < 0.7:
        steps = random.sample(range(9), random.randint(2, 4))
        points = sorted(D(each) * random.choice([D("2.5"), D(5)]) for each in steps)
        criterion = levelled(id, *(str(each) for each in dict.fromkeys(points)))
    else:
        criterion = unlevelled(id, str(random.choice([3, 10, 15])))
    if not criterion.maximum:
        return
    case.criteria.append(criterion)
    kind = random.random()
    if kind < 0.5:
        third = round(criterion.maximum / 3, 1)
        case.answers[id] = random.choice([level.points for level in criterion.levels] or [D(0), third])
    elif kind < 0.6 and not criterion.levels:
        case.answers[id] = Interval(D(1), D(2))
    elif kind < 0.7 and criterion.levels:
        case.answers[id] = Special.NONE_OF_THESE


def _make_constraints(criteria: Sequence[Criterion], random: Random) -> Constraints:
    measure: Measure = random.choice(["size", "size", "days", "baht"])
    efforts, own, limits, steps = {}, {}, {}, {}
    for criterion in criteria:
        if random.random() < 0.8:
            efforts[criterion.id] = _make_effort(random)
        if random.random() < 0.3 and criterion.levels:
            own[criterion.id, random.choice(criterion.levels).points] = _make_effort(random)
        if random.random() < 0.2:
            limits[criterion.id] = D(random.randint(0, int(criterion.maximum)))
        if not criterion.levels:
            steps[criterion.id] = random.choice([D(1), D("2.5"), D(4)]) * (criterion.maximum / 10 > 1) + D("0.5")
    frozen = frozenset(criterion.id for criterion in criteria if random.random() < 0.1)
    return Constraints(None, measure, efforts, own, frozen, limits, steps)


def _make_effort(random: Random) -> Effort:
    size = random.choice([None, "small", "medium", "large"])
    days = random.choice([None, D(0), D(1), D("1.5"), D(3)])
    baht = random.choice([D(0), D(500), D(750), D(1250)])
    return Effort(size, days, baht)  # type: ignore[arg-type]


@dataclass
class Tried:
    """Every plan that does nothing superfluous, by its cost, and the highest score there is."""

    by_cost: dict[Decimal, set[tuple[Decimal, ...]]]
    highest: Decimal


def try_all(case: Small) -> Tried:
    """Try every combination of ends, as the words of the task say it and in no clever way."""
    score = score_of(case.criteria, case.answers)
    ways = [_ways(rating.criterion, rating.low, case.constraints) for rating in score.ratings]
    # What a step takes is not asked for the highest score: a step without a figure can be taken all the same.
    highest = sum((_ends(each.criterion, each.low, case.constraints)[-1] for each in score.ratings), D(0))
    tried = Tried({}, highest)
    for places in product(*(range(len(each)) for each in ways)):
        chosen = [way[place] for way, place in zip(ways, places, strict=True)]
        total = sum((end for end, _ in chosen), D(0))
        lowered = [
            total - end + way[place - 1][0] for (end, _), way, place in zip(chosen, ways, places, strict=True) if place
        ]
        if case.target.holds(total) and not any(case.target.holds(each) for each in lowered):
            cost = sum((cost for _, cost in chosen), D(0))
            tried.by_cost.setdefault(cost, set()).add(tuple(end for end, _ in chosen))
    return tried


def _ways(criterion: Criterion, start: Decimal, constraints: Constraints) -> list[tuple[Decimal, Decimal]]:
    """Where one criterion may end, with what it takes to get there."""
    ways, cost = [(start, D(0))], D(0)
    for end in _ends(criterion, start, constraints)[1:]:
        effort = constraints.level_efforts.get((criterion.id, end), constraints.efforts.get(criterion.id, Effort()))
        amount = {"size": SIZES[effort.size or "medium"], "days": effort.days, "baht": effort.baht}
        if amount[constraints.measure] is None:
            break
        cost += amount[constraints.measure] or D(0)
        ways.append((end, cost))
    return ways


def _ends(criterion: Criterion, start: Decimal, constraints: Constraints) -> list[Decimal]:
    top = min(criterion.maximum, constraints.limits.get(criterion.id, criterion.maximum))
    if criterion.id in constraints.frozen:
        top = start
    ends = [level.points for level in criterion.levels if start < level.points <= top]
    if not criterion.levels:
        step, at = constraints.steps[criterion.id], start
        while at < top:
            at = min(at + step, top)
            ends.append(at)
    return [start, *ends]
