"""Plans of the shipped tracks: bounds on, under and over, ceilings, readings, and the facts of plain arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random

import pytest

from selfassess import assess_track, read_answers
from selfassess.asked import criteria_of
from selfassess.assess import TrackResult
from selfassess.model import Library
from selfassess.planning import (
    Plans,
    explain_plan,
    find_caps,
    find_plans,
    find_target,
    list_targets,
    read_constraints,
    say_plans,
)
from selfassess.scoring import Score

D = Decimal
PSA, DEVELOPMENT, EXPANSION = "psa-2558/overall_standard", "tepga-2558/development", "tepga-2558/expansion"
DSDW, BMA, LERDRAT = "dsdw-2560/selection", "bma-2564/innovation_kpi", "lerdrat-2564/service_innovation"


def judge(library: Library, key: str, answers: Mapping[str, object]) -> tuple[TrackResult, Score]:
    result = assess_track(library, key, read_answers(library.questions, answers))
    assert result.score is not None
    return result, result.score


def plan(
    library: Library, key: str, answers: Mapping[str, object], fields: Mapping[str, str], *, is_claimed: bool = False
) -> Plans:
    result, score = judge(library, key, answers)
    constraints = read_constraints(fields, [rating.criterion for rating in score.ratings])
    assert constraints.faults == ()
    target = find_target(result, constraints.goal)
    assert target is not None
    bonus = result.rubric.bonus
    caps = find_caps(result, read_answers(library.questions, answers))
    mine = bonus if bonus and result.track.id in bonus.tracks else None
    return find_plans(score, target, constraints, caps, bonus=mine, is_claimed=is_claimed)


def full(library: Library, key: str, **others: object) -> dict[str, object]:
    rubric, track = library.tracks[key]
    return {criterion.id: criterion.maximum for criterion in criteria_of(rubric, track)} | others


@pytest.mark.parametrize(
    ("part1", "part2", "goal", "score"),
    [
        (450, 299, "good_range", 751), (450, 300, "good_range", 751), (450, 301, "good_range", 751),
        (450, 300, "site_visit", 800), (450, 349, "site_visit", 800), (450, 350, "site_visit", 800),
        (450, 350, "good_range", 800), ("450.5", 300, "good_range", "750.5"),
    ],
)  # fmt: skip
def test_psa_750_is_not_above_750_and_800_is_enough(
    library: Library, part1: object, part2: object, goal: str, score: object
) -> None:
    # Steps of one point are finer than a unit may set; a limit on the last step gives the exact score.
    fields = {"goal": goal, "frozen.part1": "yes", "limit.part2": str(D(str(score)) - D(str(part1)))}
    plans = plan(library, PSA, {"part1": D(str(part1)), "part2": part2}, fields)
    assert plans.best is not None
    assert plans.best.score == D(str(score))


def test_psa_a_plan_never_ends_in_the_hole(library: Library) -> None:
    fields = {"goal": "good_range", "frozen.part1": "yes", "limit.part2": "300"}
    plans = plan(library, PSA, {"part1": 450, "part2": 200}, fields)
    assert plans.best is None
    assert plans.best_reachable.score == 750
    assert "which needs more than 750 points" in say_plans(plans)[0].en


@pytest.mark.parametrize(
    ("key", "at", "goal", "is_reached"),
    [
        (DEVELOPMENT, "69.99", "commendation", False), (DEVELOPMENT, "70", "commendation", True),
        (DEVELOPMENT, "79.99", "good", False), (DEVELOPMENT, "80", "good", True),
        (DEVELOPMENT, "89.99", "excellent", False), (DEVELOPMENT, "90", "excellent", True),
        (DEVELOPMENT, "90", "commendation", True), (EXPANSION, "90", "excellent", True),
    ],
)  # fmt: skip
def test_tepga_bounds_are_inclusive_and_nothing_is_rounded_up(
    library: Library, key: str, at: str, goal: str, is_reached: bool
) -> None:
    others = "development_partnership_evaluation" if key == DEVELOPMENT else "expansion_partnership_evaluation"
    answers = full(library, key)
    answers[others] = D(str(answers[others])) - (100 - D(at))
    plans = plan(library, key, answers, {"goal": goal})
    assert plans.is_reached is is_reached
    assert plans.best is not None
    assert (plans.best.cost == 0) is is_reached


@pytest.mark.parametrize(
    ("key", "criterion", "goal", "end"),
    [
        (DEVELOPMENT, "development_partnership_evaluation", "commendation", 25),
        (DEVELOPMENT, "development_partnership_evaluation", "good", 35),
        (DEVELOPMENT, "development_partnership_evaluation", "excellent", 45),
        (EXPANSION, "expansion_partnership_evaluation", "commendation", 20),
        (EXPANSION, "expansion_partnership_evaluation", "good", 30),
        (EXPANSION, "expansion_partnership_evaluation", "excellent", 40),
    ],
)
def test_with_all_else_full_the_evaluation_of_partnership_needs_so_much(
    library: Library, key: str, criterion: str, goal: str, end: int
) -> None:
    plans = plan(library, key, full(library, key, **{criterion: 0}), {"goal": goal, f"step.{criterion}": "5"})
    assert plans.best is not None
    assert [(each.criterion.id, each.end) for each in plans.best.raises] == [(criterion, D(end))]


def test_without_satisfaction_excellent_is_out_of_reach_and_85_is_the_most(library: Library) -> None:
    fields = {"goal": "excellent", "frozen.development_satisfaction": "yes"}
    plans = plan(library, DEVELOPMENT, {"development_satisfaction": 0}, fields)
    assert (plans.best, plans.best_reachable.score) == (None, D(85))


@pytest.mark.parametrize(
    ("start", "goal", "is_claimed", "criterion", "end"),
    [
        ({"part1": 600, "part2": 0}, "good_range", False, "part2", 175),
        ({"part1": 600, "part2": 0}, "site_visit", False, "part2", 200),
        ({"part1": 0, "part2": 400}, "good_range", False, "part1", 375),
        ({"part1": 0, "part2": 400}, "site_visit", False, "part1", 400),
        ({"part1": 600, "part2": 0}, "good_range", True, "part2", 125),
        ({"part1": 600, "part2": 0}, "site_visit", True, "part2", 150),
    ],
)
def test_psa_with_one_part_full_the_other_needs_so_much(
    library: Library, start: Mapping[str, int], goal: str, is_claimed: bool, criterion: str, end: int
) -> None:
    # In steps of 25: 150 and 350 alone give exactly 750, which is not above it.
    fields = {"goal": goal, "step.part1": "25", "step.part2": "25"}
    plans = plan(library, PSA, start, fields, is_claimed=is_claimed)
    assert plans.best is not None
    assert [(each.criterion.id, each.end) for each in plans.best.raises] == [(criterion, D(end))]


def test_lerdrat_without_results_40_is_the_most(library: Library) -> None:
    fields = {"goal": "points:50", "limit.service_results": "0"}
    plans = plan(library, LERDRAT, {}, fields)
    assert (plans.best, plans.best_reachable.score) == (None, D(40))


def test_asking_the_department_for_money_leaves_95_and_says_that_this_is_assumed(library: Library) -> None:
    fields = {"goal": "points:97.5"}
    plans = plan(library, DSDW, {"budget_requested": 50_000}, fields)
    assert (plans.best, plans.best_reachable.score) == (None, D(95))
    (held,) = plans.held
    assert (held.criterion.id, held.kind, held.points) == ("external_network", "cap", D(10))
    assert "แผนนี้นับข้อนี้ไม่เกิน 10 คะแนน" in held.text.th
    assert [source.trust for source in held.sources][-1] == "assumed"


@pytest.mark.parametrize("money", [{}, {"budget_requested": 0}, {"budget_requested": "unknown"}])
def test_who_asks_for_no_money_or_has_not_said_may_reach_100(library: Library, money: Mapping[str, object]) -> None:
    plans = plan(library, DSDW, money, {"goal": "points:100"})
    assert plans.held == ()
    assert plans.best is not None
    assert plans.best.score == 100


def test_points_answered_above_a_ceiling_stay(library: Library) -> None:
    plans = plan(library, DSDW, {"budget_requested": 1, "external_network": 15}, {"goal": "points:50"})
    assert plans.start == 15
    assert [(held.kind, held.points) for held in plans.held] == [("cap", D(15))]


@pytest.mark.parametrize(("claimed", "start"), [([], 700), (["one_place"], 700), (None, 700), ("all", 750)])
def test_the_special_addition_counts_only_where_every_reading_gives_it(
    library: Library, claimed: object, start: int
) -> None:
    options = [option.id for option in library.questions["bonus_characteristics"].options]
    chosen = {"all": options}.get(str(claimed), options[:1] if claimed else claimed)
    answers: dict[str, object] = {"part1": 450, "part2": 250}
    if chosen is not None:
        answers["bonus_characteristics"] = chosen
    plans = plan(library, PSA, answers, {"goal": "site_visit"})
    assert plans.start == start
    states = {"all": "given", "['one_place']": "depends"}
    assert plans.claim is not None
    assert plans.claim.state == states.get(str(claimed), "unclaimed")


def test_without_any_figure_the_figures_are_asked_for_and_nothing_is_called_out_of_reach(library: Library) -> None:
    plans = plan(library, DSDW, {}, {"goal": "points:80", "measure": "days"})
    assert (plans.best, plans.best_reachable.score) == (None, D(100))
    assert len(plans.uncompared) == 9
    (said,) = say_plans(plans)
    assert said.th.startswith("ใส่จำนวนวันทำงานก่อน จึงจะหาแผนเพื่อให้ถึง “80 คะแนน")
    assert all(criterion.name.th in said.th and criterion.name.en in said.en for criterion in plans.uncompared)
    beyond = {f"frozen.{each.id}": "yes" for each in plans.uncompared[1:]}
    told = say_plans(plan(library, DSDW, {}, {"goal": "points:80", "measure": "days"} | beyond))[0]
    assert told.en.startswith("Under these constraints no plan reaches")


def test_a_plan_is_not_called_the_cheapest_while_another_part_has_no_figure(library: Library) -> None:
    answers = {"part1": 450, "part2": 300}
    fields = {"goal": "good_range", "measure": "baht", "effort.part1": "baht:5000.55"}
    plans = plan(library, PSA, answers, fields)
    assert plans.best is not None
    assert [criterion.id for criterion in plans.uncompared] == ["part2"]
    first, second = say_plans(plans)[:2]
    assert first.en.startswith("The plan with the least money, of the steps with a figure, to reach")
    assert "ส่วนที่ 2" in second.th
    assert plan(library, PSA, answers, fields | {"effort.part2": "baht:9000"}).uncompared == ()
    # Nothing takes less than nothing, whatever the other part may take.
    assert plan(library, PSA, answers, fields | {"effort.part1": "baht:0"}).uncompared == ()


def test_bma_aims_at_its_printed_levels_and_no_reading_may_fall_short(library: Library) -> None:
    result, _ = judge(library, BMA, {"kpi_total": 65})
    assert [(target.id, target.low) for target in list_targets(result)] == [
        ("level_2", D(70)), ("level_3", D(80)), ("level_4", D(90)), ("level_5", D(100)),
    ]  # fmt: skip
    plans = plan(library, BMA, {"kpi_total": 65}, {"goal": "level_4", "step.kpi_total": "5"})
    assert plans.best is not None
    assert plans.best.score == 90


@pytest.mark.parametrize("key", [DSDW, LERDRAT])
def test_where_nothing_is_printed_no_target_is_made_up(library: Library, key: str) -> None:
    result, _ = judge(library, key, {})
    assert list_targets(result) == ()
    for goal in (None, "", "good", "points:", "points:0", "points:101", "points:1e2", "level_2"):
        assert find_target(result, goal) is None
    target = find_target(result, "points:77.5")
    assert target is not None
    assert (target.low, target.is_strict, target.sources[0].trust) == (D("77.5"), False, "assumed")


def test_points_are_no_target_where_bands_are_printed(library: Library) -> None:
    result, _ = judge(library, PSA, {"part1": 450, "part2": 310})
    target = find_target(result, "points:750")
    assert target is not None
    # The nearest that is not certain yet stands in.
    assert target.id == "site_visit"


def test_a_track_without_points_has_no_target(library: Library) -> None:
    result = assess_track(library, "psa-2558/best_service", {})
    assert (list_targets(result), find_target(result, "good_range")) == ((), None)


SCORED = [
    "bma-2564/innovation_kpi", "dsdw-2560/selection", "lerdrat-2564/effective_participation", LERDRAT, PSA,
    DEVELOPMENT, EXPANSION,
]  # fmt: skip


@pytest.mark.parametrize("key", SCORED)
def test_on_random_answers_a_plan_does_what_it_says(library: Library, key: str) -> None:
    rubric, track = library.tracks[key]
    for seed in range(40):
        random = Random(seed)
        answers = {
            criterion.id: random.choice([level.points for level in criterion.levels] or [criterion.maximum / 4])
            for criterion in criteria_of(rubric, track)
            if random.random() < 0.7
        }
        result, score = judge(library, key, answers)
        for target in list_targets(result) or [find_target(result, "points:80")]:
            assert target is not None
            plans = find_plans(score, target)
            assert plans.best is not None
            steps = explain_plan(plans.best)
            raised = answers | {step.criterion: step.end for step in steps}
            after = judge(library, key, raised)[1]
            assert after.low == plans.best.score == (steps[-1].after if steps else plans.start)
            assert target.holds(after.low)
            assert all(step.after == step.before + step.gain for step in steps)
            assert all(plans.best.cost == tie.cost for tie in plans.ties)
