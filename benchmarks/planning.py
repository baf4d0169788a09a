"""The cheapest plan beside a greedy one, which proves nothing: a hundred criteria, and the real tracks."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from benchmarks.figures import Figure, median_ms
from selfassess import assess_track, load_library
from selfassess.model import Criterion, Level, Library
from selfassess.planning import Constraints, Effort, Rung, Target, find_plans, find_target, list_targets
from selfassess.planning.ladders import build_ladders
from selfassess.scoring import Rating, Score
from selfassess.text import Text

__all__ = ["measure"]

_WORDS = Text(th="ข้อ", en="criterion")


def measure() -> list[Figure]:
    """Measure the planner: with efforts that differ, with all alike (ties beyond counting), and on real tracks."""
    library = load_library()
    mixed, alike = _make_score(is_mixed=True), _make_score(is_mixed=False)
    sizes = _make_sizes(mixed)
    figures = [
        _compare("plan of 100 criteria with 5 levels, mixed effort", mixed, _half(mixed), sizes, "< 1000 ms"),
        _compare("the same, every step alike", alike, _half(alike), Constraints(), "< 1000 ms"),
    ]
    return figures + [_measure_track(library, key) for key in _TRACKS]


_TRACKS = ("dsdw-2560/selection", "psa-2558/overall_standard", "tepga-2558/expansion")


def _make_score(*, is_mixed: bool) -> Score:
    random = Random(1)
    ratings = []
    for at in range(100):
        points, levels = Decimal(0), []
        for _ in range(5):
            points += random.randint(1, 10) if is_mixed else 2
            levels.append(Level(points, _WORDS, ()))
        criterion = Criterion(f"c{at}", ("t",), _WORDS, points, (), tuple(levels))
        ratings.append(Rating(criterion, ((Decimal(0), Decimal(0)),), "full"))
    nothing = ((Decimal(0), Decimal(0)),)
    return Score(tuple(ratings), nothing, {}, nothing, sum((each.criterion.maximum for each in ratings), Decimal(0)))


def _make_sizes(score: Score) -> Constraints:
    random = Random(2)
    return Constraints(
        level_efforts={
            (each.criterion.id, level.points): Effort(random.choice(("small", "medium", "large")))
            for each in score.ratings
            for level in each.criterion.levels
        }
    )


def _half(score: Score) -> Target:
    return Target("half", _WORDS, score.maximum / 2)


def _compare(what: str, score: Score, target: Target, constraints: Constraints, aim: str, times: int = 9) -> Figure:
    ours = median_ms(lambda: find_plans(score, target, constraints), times, warm=1)
    floor = median_ms(_greedy(score, target, constraints), times, warm=1)
    return Figure(what, ours, floor, "ms", "a greedy plan, not proven", aim)


def _measure_track(library: Library, key: str) -> Figure:
    result = assess_track(library, key, {})
    assert result.score is not None
    target = (list_targets(result) or [find_target(result, "points:70")])[0]
    assert target is not None
    return _compare(f"plan of {key}, nothing rated", result.score, target, Constraints(), "< 20 ms", 60)


def _greedy(score: Score, target: Target, constraints: Constraints) -> Callable[[], object]:
    """Always the step with the most points for its effort, until the target is reached."""

    def run() -> Decimal:
        ladders = build_ladders(score, constraints, ())
        at, places = score.low, [0] * len(ladders)
        while not target.holds(at):
            offers = [
                ((ladder.rungs[place].points - _below(ladder.rating.low, ladder.rungs, place)) / effort, number)
                for number, (ladder, place) in enumerate(zip(ladders, places, strict=True))
                if place < len(ladder.rungs) and (effort := ladder.rungs[place].effort.amount("size"))
            ]
            number = max(offers)[1]
            rungs, place = ladders[number].rungs, places[number]
            at += rungs[place].points - _below(ladders[number].rating.low, rungs, place)
            places[number] += 1
        return at

    return run


def _below(start: Decimal, rungs: tuple[Rung, ...], place: int) -> Decimal:
    return rungs[place - 1].points if place else start
