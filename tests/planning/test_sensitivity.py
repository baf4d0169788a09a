"""What a target hangs on, and how much there is to spare."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfassess.planning import Constraints, Target, find_cushions, find_pivots, find_plans
from selfassess.text import Text
from tests.planning.small import levelled, make_small, score_of, target_at, unlevelled

D = Decimal
RISK = levelled("risk", "0", "10", "15", name=Text(th="ความเสี่ยง", en="Risk"))
FIT = levelled("fit", "5", "10", name=Text(th="ความสอดคล้อง", en="Fit"))
PART = unlevelled("part", "60", name=Text(th="ส่วนที่ 1", en="Part 1"))
GOOD = Target("good", Text(th="ระดับดี", en="good"), D(75))
ABOVE = Target("good", Text(th="ระดับดี", en="good"), D(75), is_strict=True)
ALL = [RISK, FIT, PART]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"risk": D(15), "fit": D(10), "part": D(60)}, []),
        ({"risk": D(15), "fit": D(10), "part": D(55)}, ["part"]),
        ({"risk": D(15), "fit": D(10), "part": D(50)}, ["risk", "fit", "part"]),
        ({"risk": D(15), "fit": D(5), "part": D(55)}, ["risk", "part"]),
        ({"risk": D(15), "fit": D(10), "part": D("49.99")}, []),
    ],
)
def test_a_pivot_loses_the_target_when_it_alone_is_judged_one_lower(
    answers: dict[str, Decimal], expected: list[str]
) -> None:
    # One level of risk is 5 points at the top and 10 below it; fit has none below 5; a step of the part is 6.
    assert [pivot.criterion.id for pivot in find_pivots(score_of(ALL, answers), GOOD)] == expected


def test_a_strict_bound_is_lost_where_an_inclusive_one_is_kept() -> None:
    score = score_of(ALL, {"risk": D(15), "fit": D(10), "part": D(55)})
    assert [pivot.criterion.id for pivot in find_pivots(score, ABOVE)] == ["risk", "fit", "part"]
    assert [pivot.criterion.id for pivot in find_pivots(score, GOOD)] == ["part"]


def test_the_step_that_the_unit_set_is_what_is_lost() -> None:
    score = score_of(ALL, {"risk": D(15), "fit": D(10), "part": D(55)})
    (pivot,) = find_pivots(score, GOOD, Constraints(steps={"part": D(20)}))
    assert (pivot.start, pivot.end, pivot.score_after) == (D(55), D(35), D(60))
    assert pivot.text == Text(
        th="หากคณะกรรมการให้คะแนน “ส่วนที่ 1” ต่ำลง 20 คะแนน (55 → 35) คะแนนรวมจะเหลือ 60 และไม่ถึง “ระดับดี”",
        en='If the committee judged "Part 1" 20 points lower (55 → 35), the score would be 60 and "good" '
        "would be lost.",
    )
    assert find_pivots(score, GOOD, Constraints(steps={"part": D(5)})) == ()


def test_a_level_is_told_as_a_level() -> None:
    (pivot,) = find_pivots(score_of(ALL, {"risk": D(10), "fit": D(5), "part": D(60)}), GOOD)[:1]
    assert pivot.text == Text(
        th="หากคณะกรรมการให้คะแนน “ความเสี่ยง” ต่ำลง 1 ระดับ (10 → 0) คะแนนรวมจะเหลือ 65 และไม่ถึง “ระดับดี”",
        en='If the committee judged "Risk" one level lower (10 → 0), the score would be 65 and "good" would be lost.',
    )


def test_pivots_and_cushions_of_the_planned_state() -> None:
    score = score_of(ALL, {"risk": D(0), "fit": D(5), "part": D(60)})
    plan = find_plans(score, GOOD).best
    assert plan is not None
    assert find_pivots(score, GOOD) == ()
    assert [(pivot.criterion.id, pivot.start) for pivot in find_pivots(score, GOOD, plan=plan)] == [
        ("risk", D(10)), ("part", D(60)),
    ]  # fmt: skip
    assert find_cushions(score, [GOOD]) == ()
    assert [cushion.points for cushion in find_cushions(score, [GOOD], plan)] == [0]


@pytest.mark.parametrize("seed", range(300))
def test_a_pivot_is_what_a_lower_answer_shows(seed: int) -> None:
    case = make_small(seed)
    if not case.criteria:
        return
    score = score_of(case.criteria, case.answers)
    target = target_at(case.target.low / 3, is_strict=case.target.is_strict)
    found = {pivot.criterion.id for pivot in find_pivots(score, target, case.constraints)}
    expected = set()
    for rating in score.ratings:
        below = [level.points for level in rating.criterion.levels if level.points < rating.low]
        if not rating.criterion.levels and rating.low:
            below = [max(rating.low - case.constraints.steps[rating.criterion.id], D(0))]
        if below and target.holds(score.low):
            lowered = score_of(case.criteria, {**case.answers, rating.criterion.id: max(below)})
            expected |= {rating.criterion.id} if not target.holds(lowered.low) else set()
    assert found == expected


@pytest.mark.parametrize(
    ("at", "inclusive", "strict"),
    [("74.99", None, None), ("75", D(0), None), ("75.01", D("0.01"), D("0.01")), ("85", D(10), D(10))],
)
def test_the_cushion_is_exact_at_the_bound(at: str, inclusive: Decimal | None, strict: Decimal | None) -> None:
    score = score_of([unlevelled("c", "100")], {"c": D(at)})
    assert [each.points for each in find_cushions(score, [GOOD])] == ([] if inclusive is None else [inclusive])
    assert [each.points for each in find_cushions(score, [ABOVE])] == ([] if strict is None else [strict])


def test_the_words_of_a_cushion() -> None:
    def said(at: str, target: Target) -> Text:
        return find_cushions(score_of([unlevelled("c", "100")], {"c": D(at)}), [target])[0].text

    assert said("75", GOOD) == Text(
        th="ถึง “ระดับดี” พอดี ไม่มีคะแนนเผื่อ", en='"good" is just reached, with nothing to spare.'
    )
    assert said("79.5", GOOD) == Text(
        th="ถึง “ระดับดี” โดยมีคะแนนเผื่อ 4.5 คะแนน", en='"good" is reached with 4.5 points to spare.'
    )
    assert said("79.5", ABOVE) == Text(
        th="ถึง “ระดับดี” แล้ว เสียคะแนนได้อีกแต่ต้องน้อยกว่า 4.5 คะแนน",
        en='"good" is reached; fewer than 4.5 points may be lost.',
    )
