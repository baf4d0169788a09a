"""A plan in words: step by step with the running score, and what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from selfassess.model.sources import Sources
from selfassess.planning.efforts import Measure, Total
from selfassess.planning.plan import Plan, Raise
from selfassess.scoring import Rating
from selfassess.text import Text, format_number

__all__ = ["PlanStep", "explain_plan", "say_cost"]


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

    What takes nothing by the plan's measure comes first, and what is not known last; of equals the larger gain, then
    the one printed first.

    Examples
    --------
    >>> from selfassess import assess_track, load_library
    >>> from selfassess.planning import find_plans, find_target
    >>> answers = {"part1": Decimal(420), "part2": Decimal(250)}
    >>> result = assess_track(load_library(), "psa-2558/service_innovation", answers)
    >>> plans = find_plans(result.score, find_target(result, "site_visit"))
    >>> [step.text.en for step in explain_plan(plans.best)]
    ['+180: Part 1, management process (420 → 600): 670 → 850']
    """
    at = plan.start
    steps = []
    for each in sorted(plan.raises, key=lambda one: _order(one, plan.measure)):
        steps.append(_explain_raise(each, at, plan.measure))
        at += each.gain
    return tuple(steps)


def _order(each: Raise, measure: Measure) -> tuple[bool, bool, Fraction, Decimal]:
    total = each.total(measure)
    cost = Fraction(total.amount)
    return bool(total.missing), bool(cost), -Fraction(each.gain) / cost if cost else Fraction(0), -each.gain


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


_STEP = Text(
    th="+{gain}: {name} ({start} → {end}): {before} → {after}",
    en="+{gain}: {name} ({start} → {end}): {before} → {after}",
)
_UNITS = {
    "size": Text(th="ทรัพยากร {n} หน่วย", en="{n} unit(s) of effort"),
    "days": Text(th="{n} วันทำงาน", en="{n} person-day(s)"),
    "baht": Text(th="{n} บาท", en="{n} baht"),
}
