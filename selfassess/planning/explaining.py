"""Plans in words: step by step with the running score, what they take, and how they stand to one another."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from selfassess.model.sources import Sources
from selfassess.planning.efforts import Measure, Total
from selfassess.planning.plan import Plan, Raise
from selfassess.planning.plans import Plans
from selfassess.scoring import Rating
from selfassess.text import Text, format_number

__all__ = ["PlanStep", "explain_plan", "say_cost", "say_plans"]


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One raise in words.

    Attributes
    ----------
    criterion : str
        The criterion's id.
    start, end, gain : Decimal
        Its points before and after, and the difference.
    before, after : Decimal
        The score before and after this step.
    text : Text
        All of it in one line: ``+10: Risk (0 → 10): 62.5 → 72.5``.
    descriptor : Text or None
        What the level at its end asks, word for word; None where no levels are printed.
    cost : Total
        What it takes by the plan's measure.
    is_assumed : bool
        Whether the size of some rung was not given.
    sources : tuple of Source
        Those of the level, else of the criterion.
    """

    criterion: str
    start: Decimal
    end: Decimal
    gain: Decimal
    before: Decimal
    after: Decimal
    text: Text
    descriptor: Text | None
    cost: Total
    is_assumed: bool
    sources: Sources


def explain_plan(plan: Plan) -> tuple[PlanStep, ...]:
    """Put a plan's raises in the order of most gain for the least effort, each with the running score.

    What takes nothing by the plan's measure comes first; of equals the larger gain, then the one printed first.
    """
    at = plan.start
    steps = []
    for each in sorted(plan.raises, key=lambda one: _order(one, plan.measure)):
        steps.append(_explain_raise(each, at, plan.measure))
        at += each.gain
    return tuple(steps)


def _order(each: Raise, measure: Measure) -> tuple[bool, Fraction, Decimal]:
    cost = Fraction(each.total(measure).amount)
    return bool(cost), -Fraction(each.gain) / cost if cost else Fraction(0), -each.gain


def _explain_raise(each: Raise, before: Decimal, measure: Measure) -> PlanStep:
    after = before + each.gain
    text = _STEP.fill(
        gain=each.gain, start=_say_start(each.rating), end=each.end, before=before, after=after,
        name=each.criterion.name,
    )  # fmt: skip
    level = each.level
    return PlanStep(
        each.criterion.id, each.start, each.end, each.gain, before, after, text, level.text if level else None,
        each.total(measure), any(rung.is_assumed for rung in each.rungs),
        level.sources if level else each.criterion.sources,
    )  # fmt: skip


def _say_start(rating: Rating) -> Text:
    """Where a criterion stands: a range says so, and what has no score is not called 0."""
    number = format_number(rating.low)
    if rating.is_unscored:
        return Text(th="ยังไม่มีคะแนน", en="no score")
    if rating.extent == "unrated":
        return Text(th="ยังไม่ได้ประเมิน", en="not rated")
    if rating.extent == "full":
        return Text(th=number, en=number)
    return Text(th=f"อย่างน้อย {number}", en=f"at least {number}")


def say_cost(cost: Total | Decimal, measure: Measure) -> Text:
    """Say what something takes; what is not known is told, never taken as 0.

    Examples
    --------
    >>> say_cost(Decimal(6), "size").en, say_cost(Total(Decimal(5000), 1), "baht").en
    ('6 units of effort', 'at least 5,000 baht (1 step without a figure)')
    """
    total = cost if isinstance(cost, Total) else Total(cost)
    is_one = total.amount == 1
    unit = _UNITS[measure]
    words = Text(th=unit.th, en=unit.en.replace("(s)", "" if is_one else "s")).fill(n=total.amount)
    if not total.missing:
        return words
    steps = "1 step" if total.missing == 1 else f"{total.missing} steps"
    if not total.amount:
        return Text(th=f"ยังไม่ได้ระบุ {total.missing} ขั้น", en=f"{steps} without a figure")
    return Text(
        th=f"อย่างน้อย {words.th} (ยังไม่ได้ระบุอีก {total.missing} ขั้น)", en=f"at least {words.en} ({steps} without a figure)"
    )


def _say_used(plan: Plan) -> Text:
    """The same within a sentence; in Thai a number stands apart from the verb."""
    cost = say_cost(plan.cost, plan.measure)
    return Text(th=f"ใช้ {cost.th}" if cost.th[0].isdigit() else f"ใช้{cost.th}", en=cost.en)


def say_plans(plans: Plans) -> tuple[Text, ...]:
    """Say in a few sentences whether the target is reached, by what, and what else there is."""
    sentences = [_say_outcome(plans)]
    if plans.count > 1:
        listed = 1 + len(plans.ties)
        words = _TIES if listed == plans.count else _TIES_CUT
        sentences.append(words.fill(count=format_number(Decimal(plans.count)), listed=listed))
    if plans.next_best:
        sentences.append(_NEXT.fill(used=_say_used(plans.next_best)))
    if plans.claim:
        words = _CLAIMED if plans.is_claimed else _NOT_CLAIMED
        sentences.append(words.fill(n=plans.claim.points))
    return tuple(sentences)


def _say_outcome(plans: Plans) -> Text:
    name = plans.target.name
    if plans.is_reached:
        return (_REACHED_CLAIMED if plans.is_claimed else _REACHED).fill(n=plans.start, name=name)
    if plans.best is None:
        bound = (_MORE if plans.target.is_strict else _LEAST).fill(n=plans.target.low)
        words = _NONE if plans.best_reachable.raises else _STUCK
        return words.fill(n=plans.best_reachable.score, bound=bound, name=name)
    best = plans.best
    count = len(best.raises)
    criteria = Text(th=f"{count} ข้อ", en="1 criterion" if count == 1 else f"{count} criteria")
    return _BEST[plans.measure].fill(
        start=best.start, end=best.score, criteria=criteria, used=_say_used(best), name=name
    )


_STEP = Text(
    th="+{gain}: {name} ({start} → {end}): {before} → {after}",
    en="+{gain}: {name} ({start} → {end}): {before} → {after}",
)
_UNITS = {
    "size": Text(th="ทรัพยากร {n} หน่วย", en="{n} unit(s) of effort"),
    "days": Text(th="{n} วันทำงาน", en="{n} person-day(s)"),
    "baht": Text(th="{n} บาท", en="{n} baht"),
}
_REACHED = Text(
    th="คะแนนที่แน่นอนคือ {n} คะแนน ถึง “{name}” แล้ว จึงไม่ต้องเพิ่มคะแนน",
    en='The certain score is {n}, which reaches "{name}": nothing has to be raised.',
)
_REACHED_CLAIMED = Text(
    th="เมื่อนับคะแนนกรณีพิเศษด้วยจะได้ {n} คะแนน ถึง “{name}” โดยไม่ต้องเพิ่มคะแนน",
    en='With the special addition the score is {n}, which reaches "{name}": nothing has to be raised.',
)
_BEST = {
    "size": Text(
        th="แผนที่ใช้ทรัพยากรน้อยที่สุดเพื่อให้ถึง “{name}” คือเพิ่มคะแนน {criteria} จาก {start} เป็น {end} คะแนน {used}",
        en='The plan with the least effort to reach "{name}" raises {criteria}, from {start} to {end} points; '
        "it takes {used}.",
    ),
    "days": Text(
        th="แผนที่ใช้วันทำงานน้อยที่สุดเพื่อให้ถึง “{name}” คือเพิ่มคะแนน {criteria} จาก {start} เป็น {end} คะแนน {used}",
        en='The plan with the fewest person-days to reach "{name}" raises {criteria}, from {start} to {end} points; '
        "it takes {used}.",
    ),
    "baht": Text(
        th="แผนที่ใช้งบประมาณน้อยที่สุดเพื่อให้ถึง “{name}” คือเพิ่มคะแนน {criteria} จาก {start} เป็น {end} คะแนน {used}",
        en='The plan with the least money to reach "{name}" raises {criteria}, from {start} to {end} points; '
        "it takes {used}.",
    ),
}
_TIES = Text(
    th="มีแผนที่ใช้ทรัพยากรเท่ากันทั้งหมด {count} แผน แสดงไว้ครบ",
    en="{count} plans take just as much; all of them are shown.",
)
_TIES_CUT = Text(
    th="มีแผนที่ใช้ทรัพยากรเท่ากันทั้งหมด {count} แผน แสดง {listed} แผนแรก",
    en="{count} plans take just as much; the first {listed} are shown.",
)
_NEXT = Text(th="แผนที่ดีรองลงมา{used}", en="The next best plan takes {used}.")
_LEAST = Text(th="อย่างน้อย {n} คะแนน", en="at least {n} points")
_MORE = Text(th="มากกว่า {n} คะแนน", en="more than {n} points")
_NONE = Text(
    th="ภายใต้ข้อจำกัดขณะนี้ ไม่มีแผนใดถึง “{name}” ซึ่งต้องได้{bound} คะแนนสูงสุดที่ทำได้คือ {n} คะแนน",
    en='Under these constraints no plan reaches "{name}", which needs {bound}. The best that can be reached is {n}.',
)
_STUCK = Text(
    th="ภายใต้ข้อจำกัดขณะนี้ ไม่มีข้อใดเพิ่มคะแนนได้ คะแนนจึงอยู่ที่ {n} คะแนน ไม่ถึง “{name}” ซึ่งต้องได้{bound}",
    en='Under these constraints nothing can be raised: the score stays at {n} and does not reach "{name}", '
    "which needs {bound}.",
)
_NOT_CLAIMED = Text(
    th="แผนนี้ไม่นับคะแนนกรณีพิเศษ {n} คะแนน เพราะยังไม่ใช่ทุกการตีความที่ให้คะแนนนี้",
    en="The plan does not count the special addition of {n} points, as not every reading gives it.",
)
_CLAIMED = Text(
    th="แผนนี้นับคะแนนกรณีพิเศษ {n} คะแนน โดยถือเสมือนว่าทุกการตีความให้คะแนนนี้",
    en="The plan counts the special addition of {n} points as if every reading gave it.",
)
