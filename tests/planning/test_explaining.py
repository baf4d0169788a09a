"""Plans in words: golden sentences in Thai and English, and the order of the steps."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from selfassess import assess_track
from selfassess.answers import Interval, Special, Value
from selfassess.model import Library
from selfassess.planning import (
    Constraints,
    Effort,
    Plans,
    Target,
    Total,
    explain_plan,
    find_plans,
    say_cost,
    say_plans,
)
from selfassess.text import Text
from tests.planning.small import levelled, score_of, unlevelled

D = Decimal
RISK = levelled("risk", "0", "10", "15", name=Text(th="แผนบริหารความเสี่ยง", en="Risk plan"))
FIT = levelled("fit", "5", "10", name=Text(th="ความสอดคล้อง", en="Fit"))
PART = unlevelled("part", "60", name=Text(th="ส่วนที่ 1", en="Part 1"))


def plan(low: str, answers: Mapping[str, Value], constraints: Constraints, *, is_strict: bool = False) -> Plans:
    target = Target("good", Text(th="ระดับดี", en="good"), D(low), is_strict)
    return find_plans(score_of([RISK, FIT, PART], answers), target, constraints, shown=2)


def test_a_plan_is_explained_step_by_step_the_most_for_the_least_first() -> None:
    constraints = Constraints(efforts={"fit": Effort("small"), "risk": Effort("medium")})
    plans = plan("77.5", {"risk": D(0), "fit": D(5), "part": D("57.5")}, constraints)
    assert plans.best is not None
    steps = explain_plan(plans.best)
    assert [step.text.th for step in steps] == [
        "+10: แผนบริหารความเสี่ยง (0 → 10): 62.5 → 72.5",
        "+5: ความสอดคล้อง (5 → 10): 72.5 → 77.5",
    ]
    assert [step.text.en for step in steps] == [
        "+10: Risk plan (0 → 10): 62.5 → 72.5",
        "+5: Fit (5 → 10): 72.5 → 77.5",
    ]
    assert steps[0].descriptor == Text(th="ระดับ 10", en="level 10")
    assert [step.is_assumed for step in steps] == [False, False]
    assert [text.th for text in say_plans(plans)] == [
        "แผนที่ใช้ทรัพยากรน้อยที่สุดเพื่อให้ถึง “ระดับดี” คือเพิ่มคะแนน 2 ข้อ จาก 62.5 เป็น 77.5 คะแนน ใช้ทรัพยากร 3 หน่วย",
        "แผนที่ดีรองลงมาใช้ทรัพยากร 4 หน่วย",
    ]
    assert [text.en for text in say_plans(plans)] == [
        'The plan with the least effort to reach "good" raises 2 criteria, from 62.5 to 77.5 points; '
        "it takes 3 units of effort.",
        "The next best plan takes 4 units of effort.",
    ]


def test_where_a_criterion_starts_is_told_as_it_is_known() -> None:
    answers: dict[str, Value] = {"fit": Special.NONE_OF_THESE, "part": Interval(D(42), D(46))}
    plans = plan("75", answers, Constraints(steps={"part": D(18)}))
    steps = explain_plan(plans.best_reachable)
    assert [step.text.th for step in steps] == [
        "+18: ส่วนที่ 1 (อย่างน้อย 42 → 60): 42 → 60",
        "+15: แผนบริหารความเสี่ยง (ยังไม่ได้ประเมิน → 15): 60 → 75",
        "+10: ความสอดคล้อง (ยังไม่มีคะแนน → 10): 75 → 85",
    ]
    assert [step.text.en for step in steps] == [
        "+18: Part 1 (at least 42 → 60): 42 → 60",
        "+15: Risk plan (not rated → 15): 60 → 75",
        "+10: Fit (no score → 10): 75 → 85",
    ]
    assert all(step.is_assumed for step in steps)
    assert [step.descriptor is None for step in steps] == [True, False, False]


def test_what_takes_nothing_comes_first() -> None:
    constraints = Constraints(
        measure="baht", efforts={"risk": Effort(baht=D(10)), "fit": Effort(baht=D(0)), "part": Effort(baht=D(5000))}
    )
    plans = plan("85", {"risk": D(0), "fit": D(5), "part": D(54)}, constraints)
    assert [step.criterion for step in explain_plan(plans.best_reachable)] == ["fit", "risk", "part"]
    assert say_plans(plans)[0] == Text(
        th="แผนที่ใช้งบประมาณน้อยที่สุดเพื่อให้ถึง “ระดับดี” คือเพิ่มคะแนน 3 ข้อ จาก 59 เป็น 85 คะแนน ใช้ 5,020 บาท",
        en='The plan with the least money to reach "good" raises 3 criteria, from 59 to 85 points; '
        "it takes 5,020 baht.",
    )


def test_ties_are_counted_and_said_to_be_cut() -> None:
    constraints = Constraints(steps={"part": D(10)})
    plans = plan("70", {"risk": D(0), "fit": D(10), "part": D(50)}, constraints)
    assert say_plans(plans)[1] == Text(
        th="มีแผนที่ใช้ทรัพยากรเท่ากันทั้งหมด 2 แผน แสดงไว้ครบ", en="2 plans take just as much; all of them are shown."
    )
    plans = plan("70", {"risk": D(0), "fit": D(5), "part": D(50)}, constraints)
    assert say_plans(plans)[1] == Text(
        th="มีแผนที่ใช้ทรัพยากรเท่ากันทั้งหมด 4 แผน แสดง 2 แผนแรก", en="4 plans take just as much; the first 2 are shown."
    )


def test_that_nothing_has_to_be_done_or_nothing_can_be_is_said() -> None:
    done = plan("70", {"risk": D(15), "fit": D(5), "part": D(50)}, Constraints())
    assert say_plans(done) == (
        Text(
            th="คะแนนที่แน่นอนคือ 70 คะแนน ถึง “ระดับดี” แล้ว จึงไม่ต้องเพิ่มคะแนน",
            en='The certain score is 70, which reaches "good": nothing has to be raised.',
        ),
    )
    frozen = Constraints(frozen=frozenset({"part"}))
    short = plan("75", {"risk": D(0), "fit": D(5), "part": D(50)}, frozen, is_strict=True)
    assert say_plans(short) == (
        Text(
            th="ภายใต้ข้อจำกัดขณะนี้ ไม่มีแผนใดถึง “ระดับดี” ซึ่งต้องได้มากกว่า 75 คะแนน คะแนนสูงสุดที่ทำได้คือ 75 คะแนน",
            en='Under these constraints no plan reaches "good", which needs more than 75 points. '
            "The best that can be reached is 75.",
        ),
    )
    stuck = plan("75", {"risk": D(0), "fit": D(5)}, Constraints(frozen=frozenset({"risk", "fit", "part"})))
    assert say_plans(stuck) == (
        Text(
            th="ภายใต้ข้อจำกัดขณะนี้ ไม่มีข้อใดเพิ่มคะแนนได้ คะแนนจึงอยู่ที่ 5 คะแนน ไม่ถึง “ระดับดี” ซึ่งต้องได้อย่างน้อย 75 คะแนน",
            en='Under these constraints nothing can be raised: the score stays at 5 and does not reach "good", '
            "which needs at least 75 points.",
        ),
    )


def test_costs_in_words() -> None:
    assert say_cost(D(1), "size") == Text(th="ทรัพยากร 1 หน่วย", en="1 unit of effort")
    assert say_cost(Total(D("2.5")), "days") == Text(th="2.5 วันทำงาน", en="2.5 person-days")
    assert say_cost(Total(D(1), 2), "days") == Text(
        th="อย่างน้อย 1 วันทำงาน (ยังไม่ได้ระบุอีก 2 ขั้น)", en="at least 1 person-day (2 steps without a figure)"
    )
    assert say_cost(Total(D(0), 1), "baht") == Text(th="ยังไม่ได้ระบุ 1 ขั้น", en="1 step without a figure")
    assert say_cost(D(0), "baht") == Text(th="0 บาท", en="0 baht")


def test_the_special_addition_is_said_to_be_counted_or_not(library: Library) -> None:
    answers: dict[str, Value] = {"part1": D(500), "part2": D(240)}
    result = assess_track(library, "psa-2558/overall_standard", answers)
    assert result.score is not None
    target = Target("good", Text(th="ระดับดี", en="good"), D(750), is_strict=True)
    bonus = result.rubric.bonus

    def said(*chosen: str) -> Text:
        score = assess_track(library, result.track.key, {**answers, "bonus_characteristics": frozenset(chosen)}).score
        assert score is not None
        return say_plans(find_plans(score, target, bonus=bonus))[-1]

    assert (
        say_plans(find_plans(result.score, target, bonus=bonus))[-1]
        == said()
        == Text(
            th="แผนนี้ไม่นับคะแนนกรณีพิเศษ 50 คะแนน เพราะคำตอบขณะนี้ยังไม่ได้ระบุว่ามีลักษณะตามกรณีพิเศษ",
            en="The plan does not count the special addition of 50 points, as nothing has been answered that earns it.",
        )
    )
    assert said("b1") == Text(
        th="แผนนี้ไม่นับคะแนนกรณีพิเศษ 50 คะแนน เพราะยังไม่ใช่ทุกการตีความที่ให้คะแนนนี้",
        en="The plan does not count the special addition of 50 points, as not every reading gives it.",
    )
    assert said("b1", "b2", "b3", "b4", "b5") == Text(
        th="แผนนี้นับคะแนนกรณีพิเศษ 50 คะแนนแล้ว เพราะทุกการตีความให้คะแนนนี้",
        en="The plan counts the special addition of 50 points, as every reading gives it.",
    )
    claimed = find_plans(result.score, target, bonus=bonus, is_claimed=True)
    assert claimed.is_reached
    assert say_plans(claimed) == (
        Text(
            th="เมื่อนับคะแนนกรณีพิเศษด้วยจะได้ 790 คะแนน ถึง “ระดับดี” โดยไม่ต้องเพิ่มคะแนน",
            en='With the special addition the score is 790, which reaches "good": nothing has to be raised.',
        ),
        Text(
            th="แผนนี้นับคะแนนกรณีพิเศษ 50 คะแนน โดยถือเสมือนว่าทุกการตีความให้คะแนนนี้",
            en="The plan counts the special addition of 50 points as if every reading gave it.",
        ),
    )
