"""The cheapest plan against trying every combination, on more than a thousand small rubrics made up at random."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from selfassess.answers import Special, Value
from selfassess.planning import Constraints, Effort, Plan, Plans, find_plans
from tests.planning.small import Small, levelled, make_small, score_of, target_at, try_all, unlevelled

D = Decimal
ALL = 100_000


def plan_of(case: Small, *, shown: int = ALL) -> Plans:
    return find_plans(score_of(case.criteria, case.answers), case.target, case.constraints, shown=shown)


def ends_of(case: Small, plan: Plan) -> tuple[Decimal, ...]:
    raised = {each.criterion.id: each.end for each in plan.raises}
    return tuple(
        raised.get(rating.criterion.id, rating.low) for rating in score_of(case.criteria, case.answers).ratings
    )


def agree(seed: int) -> bool:
    """Compare one case in every respect; give whether some plan reaches its target."""
    case = make_small(seed)
    if not case.criteria:
        return False
    plans, tried = plan_of(case), try_all(case)
    costs = sorted(tried.by_cost)
    listed = [plan for plan in (plans.best, *plans.ties) if plan]
    assert plans.best_reachable.score == tried.highest
    assert plans.count == len(listed) == len(tried.by_cost[costs[0]] if costs else ())
    assert {ends_of(case, plan) for plan in listed} == (tried.by_cost[costs[0]] if costs else set())
    assert {plan.cost for plan in listed} == set(costs[:1])
    assert plans.next_best is None or ends_of(case, plans.next_best) in tried.by_cost[costs[1]]
    assert (plans.next_best is None) == (len(costs) < 2)
    order = [(len(plan.raises), -plan.score) for plan in listed]
    assert order == sorted(order)
    return bool(costs)


@pytest.mark.parametrize("block", range(12))
def test_the_plans_are_those_that_trying_all_finds(block: int) -> None:
    reached = [agree(seed) for seed in range(block * 100, block * 100 + 100)]
    assert 20 < sum(reached) < 100


@pytest.mark.parametrize("block", range(6))
def test_what_has_no_figure_is_told_exactly_where_a_figure_might_lead_to_another_plan(block: int) -> None:
    told = 0
    for seed in range(block * 100, block * 100 + 100):
        case = make_small(seed)
        if not case.criteria or case.target.holds(score_of(case.criteria, case.answers).low):
            continue
        plans, known = plan_of(case, shown=1), sorted(try_all(case).by_cost)
        free = {criterion.id: Effort(None, D(0), D(0)) for criterion in case.criteria}
        efforts = {id: replace(each, days=each.days or D(0)) for id, each in case.constraints.efforts.items()}
        own = {at: replace(each, days=each.days or D(0)) for at, each in case.constraints.level_efforts.items()}
        case.constraints = replace(case.constraints, efforts=free | efforts, level_efforts=own)
        if case.constraints.measure == "size":
            assert plans.uncompared == ()
            continue
        least = sorted(try_all(case).by_cost)
        might = bool(least) and (not known or least[0] < known[0])
        assert bool(plans.uncompared) == might
        told += might
    assert told > 3


@pytest.mark.parametrize("block", range(4))
def test_to_freeze_a_criterion_or_to_limit_it_never_makes_a_plan_cheaper(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        case = make_small(seed)
        before = plan_of(case, shown=1).best
        for criterion in case.criteria:
            given = case.constraints
            harder = [
                replace(given, frozen=given.frozen | {criterion.id}),
                replace(given, limits={**given.limits, criterion.id: given.limits.get(criterion.id, D(100)) / 2}),
            ]
            for constraints in harder if criterion.levels else harder[:1]:
                after = plan_of(Small(case.criteria, case.answers, constraints, case.target), shown=1).best
                assert after is None or (before is not None and before.cost <= after.cost)


@pytest.mark.parametrize("seed", range(60))
def test_a_higher_target_never_takes_less(seed: int) -> None:
    case = make_small(seed)
    costs = []
    for low in range(0, 40, 3):
        best = plan_of(Small(case.criteria, case.answers, case.constraints, target_at(D(low))), shown=1).best
        costs.append(best.cost if best else None)
    found = [cost for cost in costs if cost is not None]
    assert found == sorted(found)
    assert costs[len(found) :] == [None] * (len(costs) - len(found))


def test_the_same_input_gives_the_same_plans() -> None:
    for seed in range(100):
        case = make_small(seed)
        first, second = plan_of(case), plan_of(make_small(seed))
        assert [ends_of(case, plan) for plan in (first.best, *first.ties) if plan] == [
            ends_of(case, plan) for plan in (second.best, *second.ties) if plan
        ]


TWO = [levelled("risk", "0", "10", "15"), levelled("fit", "5", "10")]


def test_a_step_over_several_levels_takes_the_sum_of_its_steps() -> None:
    constraints = Constraints(efforts={"risk": Effort("large")})
    plans = find_plans(score_of(TWO, {"risk": D(0), "fit": D(10)}), target_at("25"), constraints)
    assert plans.best is not None
    assert (plans.best.cost, plans.best.score) == (D(8), D(25))


def test_the_effort_of_a_level_is_that_of_the_one_step_that_ends_there() -> None:
    constraints = Constraints(efforts={"risk": Effort("large")}, level_efforts={("risk", D(15)): Effort("small")})
    plans = find_plans(score_of(TWO, {"risk": D(0), "fit": D(10)}), target_at("25"), constraints)
    assert plans.best is not None
    assert plans.best.cost == D(5)


def test_an_unrated_criterion_and_one_that_nothing_fits_need_a_step_to_their_first_level() -> None:
    unrated: dict[str, Value] = {"risk": D(15)}
    for answers in (unrated, unrated | {"fit": Special.NONE_OF_THESE}):
        plans = find_plans(score_of(TWO, answers), target_at("20"))
        assert plans.best is not None
        assert [(each.start, each.end) for each in plans.best.raises] == [(D(0), D(5))]


def test_what_has_no_figure_is_not_moved_and_not_taken_as_nothing() -> None:
    constraints = Constraints(measure="days", efforts={"risk": Effort(days=D(3)), "fit": Effort("small")})
    plans = find_plans(score_of(TWO, {"risk": D(0), "fit": D(5)}), target_at("20"), constraints)
    assert plans.best is not None
    assert [each.criterion.id for each in plans.best.raises] == ["risk"]
    assert [(held.criterion.id, held.kind, held.points) for held in plans.held] == [("fit", "no_figure", D(5))]
    assert plans.best.totals["baht"].missing == 2
    assert plans.best.totals["baht"].amount == 0


def test_what_costs_nothing_is_still_not_done_without_need() -> None:
    free = Constraints(measure="baht", efforts={"risk": Effort(baht=D(0)), "fit": Effort(baht=D(0))})
    plans = find_plans(score_of(TWO, {"risk": D(0), "fit": D(5)}), target_at("12"), free)
    shown = [[(each.criterion.id, each.end) for each in plan.raises] for plan in (plans.best, *plans.ties) if plan]
    assert shown == [[("risk", D(10))]]
    assert plans.count == 1


def test_only_some_ties_are_listed_and_all_are_counted() -> None:
    criteria = [levelled(f"c{at}", "0", "10") for at in range(20)]
    plans = find_plans(score_of(criteria, {}), target_at("100"), shown=12)
    assert (plans.count, len(plans.ties)) == (184_756, 11)
    assert plans.next_best is None
    assert plans.best is not None
    assert [each.criterion.id for each in plans.best.raises] == [f"c{at}" for at in range(10)]


def test_a_target_that_is_certain_already_needs_nothing() -> None:
    plans = find_plans(score_of(TWO, {"risk": D(15), "fit": D(10)}), target_at("25"))
    assert plans.is_reached
    assert plans.best is not None
    assert (plans.best.raises, plans.best.cost, plans.count) == ((), D(0), 1)
    assert (plans.ties, plans.next_best) == ((), None)


def test_without_a_plan_the_best_that_can_be_reached_is_told() -> None:
    constraints = Constraints(frozen=frozenset({"fit"}), limits={"risk": D(12)})
    plans = find_plans(score_of(TWO, {"risk": D(0), "fit": D(5)}), target_at("25"), constraints)
    assert (plans.best, plans.count, plans.best_reachable.score) == (None, 0, D(15))
    assert [(held.criterion.id, held.kind) for held in plans.held] == [("risk", "limit"), ("fit", "frozen")]


def test_free_points_rise_by_steps_and_the_last_ends_at_the_maximum_or_the_limit() -> None:
    criteria = [unlevelled("c", "15")]
    for limits, ends in (({}, ["4", "8", "12", "15"]), ({"c": D(9)}, ["4", "8", "9"])):
        constraints = Constraints(limits=limits, steps={"c": D(4)})
        plan = find_plans(score_of(criteria, {"c": D(0)}), target_at("15"), constraints).best_reachable
        assert [str(rung.points) for rung in plan.raises[0].rungs] == ends


@pytest.mark.parametrize(("low", "strict", "end"), [("750", True, "751"), ("750", False, "750"), ("800", False, "800")])
def test_a_strict_bound_is_passed_and_not_just_met(low: str, strict: bool, end: str) -> None:
    criteria = [unlevelled("c", "1000")]
    constraints = Constraints(steps={"c": D(1)})
    plans = find_plans(score_of(criteria, {"c": D(700)}), target_at(low, is_strict=strict), constraints)
    assert plans.best is not None
    assert plans.best.score == D(end)
