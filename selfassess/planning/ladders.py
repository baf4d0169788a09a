"""How a criterion may go up: by its printed levels, or by the unit's steps where none is printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfassess.model import Criterion, Level, Source
from selfassess.model.sources import Sources
from selfassess.planning.caps import Cap
from selfassess.planning.constraints import Constraints
from selfassess.planning.efforts import Effort, Measure
from selfassess.scoring import Rating, Score
from selfassess.text import Text

__all__ = ["STEP_SOURCE", "Held", "Ladder", "Rung", "build_ladders", "find_step"]

STEP_SOURCE = Source(
    "assumed",
    note=Text(
        th="เกณฑ์ที่เอกสารไม่ได้พิมพ์ระดับคะแนนไว้ และหน่วยงานยังไม่ได้กำหนดว่าจะเพิ่มขั้นละกี่คะแนน สมมุติให้เพิ่มขั้นละหนึ่งในสิบของคะแนนเต็ม",
        en="Where no levels are printed and the unit has set no step, a tenth of the maximum is assumed as one step.",
    ),
)


@dataclass(frozen=True, slots=True)
class Rung:
    """One step up: the points at its end, and what the step from the rung below takes.

    Attributes
    ----------
    points : Decimal
        The points at its end.
    level : Level or None
        The printed level there.
    effort : Effort
        What this one step takes.
    is_assumed : bool
        Whether its size was not given.
    """

    points: Decimal
    level: Level | None
    effort: Effort
    is_assumed: bool


@dataclass(frozen=True, slots=True)
class Held:
    """Why a criterion stays where it is, or does not go all the way; `points` is where it ends."""

    criterion: Criterion
    kind: Literal["frozen", "limit", "cap", "no_figure"]
    text: Text
    points: Decimal
    sources: Sources = ()


@dataclass(frozen=True, slots=True)
class Ladder:
    """One criterion with every rung that a plan may use, lowest first.

    `beyond` are the rungs from the first on whose effort is not known in the measure: they are neither free nor shut.
    """

    rating: Rating
    rungs: tuple[Rung, ...]
    held: Held | None
    uses_assumed_step: bool
    beyond: tuple[Rung, ...] = ()

    @property
    def opened(self) -> Ladder:
        """The same as if every effort were known; what is not known then counts as nothing."""
        return Ladder(self.rating, (*self.rungs, *self.beyond), self.held, self.uses_assumed_step)


def find_step(criterion: Criterion, constraints: Constraints) -> Decimal:
    """Points of one step of a criterion without printed levels: the unit's, else a tenth of the maximum."""
    return constraints.steps.get(criterion.id, criterion.maximum / 10)


def build_ladders(score: Score, constraints: Constraints, caps: Sequence[Cap]) -> tuple[Ladder, ...]:
    """Build every criterion's ladder, in printed order.

    A rating that is open starts at its low end: an unrated criterion, and one that no descriptor fits, needs a
    step even to its first level. A frozen criterion has no rung; a limit, a ceiling or a step without the figure
    that the plan counts in ends a ladder, and the last free step ends where the limit does.
    """
    return tuple(_build_ladder(rating, constraints, caps) for rating in score.ratings)


def _build_ladder(rating: Rating, constraints: Constraints, caps: Sequence[Cap]) -> Ladder:
    criterion = rating.criterion
    top, held = _find_top(rating, constraints, caps)
    points = [level.points for level in criterion.levels] or list(_free_points(rating, top, constraints))
    rungs = [_build_rung(criterion, at, constraints) for at in points if rating.low < at <= top]
    priced = [*_until_unknown(rungs, constraints.measure)]
    if len(priced) < len(rungs):
        end = priced[-1].points if priced else rating.low
        held = Held(criterion, "no_figure", _NO_FIGURE[constraints.measure].fill(n=rungs[len(priced)].points), end)
    is_assumed = not criterion.levels and criterion.id not in constraints.steps
    return Ladder(rating, tuple(priced), held, is_assumed, tuple(rungs[len(priced) :]))


def _find_top(rating: Rating, constraints: Constraints, caps: Sequence[Cap]) -> tuple[Decimal, Held | None]:
    """The points up to which a criterion may go, and the reason where that is not its maximum."""
    criterion = rating.criterion
    if criterion.id in constraints.frozen:
        return rating.low, Held(criterion, "frozen", _FROZEN, rating.low)
    top, held = criterion.maximum, None
    limit = constraints.limits.get(criterion.id, top)
    if limit < top:
        top = max(limit, rating.low)
        held = Held(criterion, "limit", _LIMIT.fill(n=limit), top)
    for cap in caps:
        if cap.criterion == criterion.id and cap.points < top:
            top = max(cap.points, rating.low)
            text = (_CAP_PASSED if rating.low > cap.points else _CAP).fill(n=cap.points, warning=cap.warning.text)
            held = Held(criterion, "cap", text, top, (*cap.warning.sources, _CAP_SOURCE))
    return top, held


def _free_points(rating: Rating, top: Decimal, constraints: Constraints) -> Iterable[Decimal]:
    step, at = find_step(rating.criterion, constraints), rating.low
    while at < top:
        at = min(at + step, top)
        yield at


def _build_rung(criterion: Criterion, points: Decimal, constraints: Constraints) -> Rung:
    own = constraints.level_efforts.get((criterion.id, points))
    effort = own or constraints.efforts.get(criterion.id) or Effort()
    level = next((level for level in criterion.levels if level.points == points), None)
    return Rung(points, level, effort, effort.size is None)


def _until_unknown(rungs: Iterable[Rung], measure: Measure) -> Iterable[Rung]:
    """The rungs below the first whose effort is not known in the measure: nobody can say what lies beyond it."""
    for rung in rungs:
        if rung.effort.amount(measure) is None:
            return
        yield rung


_FROZEN = Text(th="หน่วยงานกำหนดให้คงไว้ตามเดิม", en="The unit keeps it as it is.")
_LIMIT = Text(th="หน่วยงานเห็นว่าปีนี้ทำได้จริงไม่เกิน {n} คะแนน", en="The unit thinks {n} points realistic this year at most.")
_CAP = Text(th="แผนนี้นับข้อนี้ไม่เกิน {n} คะแนน เพราะ{warning}", en="The plan counts on {n} points here at most. {warning}")
_CAP_PASSED = Text(
    th="คะแนนที่ตอบไว้สูงกว่า {n} คะแนนแล้ว แผนนี้จึงไม่เพิ่มคะแนนข้อนี้ เพราะ{warning}",
    en="The plan does not raise it: it is rated above {n} points already. {warning}",
)
_CAP_SOURCE = Source(
    "assumed",
    note=Text(
        th="เอกสารไม่ได้กำหนดเพดานนี้ เป็นข้อสมมุติของผู้จัดทำแบบประเมินเพื่อไม่ให้แผนหวังคะแนนที่อาจไม่ได้",
        en="No document prints this ceiling; it is our assumption, so that a plan does not count on doubtful points.",
    ),
)
_NO_FIGURE = {
    "size": Text(th="", en=""),
    "days": Text(
        th="ยังไม่ได้ระบุจำนวนวันทำงานของขั้นที่ไปถึง {n} คะแนน จึงไม่นำขั้นนี้มาคิด และไม่ถือว่าเป็น 0 วัน",
        en="For the step that ends at {n} no person-days are given. It is left out, and not taken as 0.",
    ),
    "baht": Text(
        th="ยังไม่ได้ระบุจำนวนเงินของขั้นที่ไปถึง {n} คะแนน จึงไม่นำขั้นนี้มาคิด และไม่ถือว่าเป็น 0 บาท",
        en="For the step that ends at {n} no baht are given. It is left out, and not taken as 0.",
    ),
}
