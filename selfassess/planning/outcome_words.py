"""What there is to say of a target in a few sentences: by what it is reached, what was not compared, what else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from selfassess.model import Criterion
from selfassess.planning.efforts import Measure
from selfassess.planning.explaining import say_cost
from selfassess.planning.plan import Plan
from selfassess.planning.plans import Plans
from selfassess.text import Text, format_number

__all__ = ["say_plans"]


def say_plans(plans: Plans) -> tuple[Text, ...]:
    """Say in a few sentences whether the target is reached, by what, and what else there is."""
    sentences = [_say_outcome(plans)]
    if plans.best and plans.uncompared:
        sentences.append(_UNCOMPARED[plans.measure].fill(names=_name_all(plans.uncompared)))
    if plans.count > 1:
        listed = 1 + len(plans.ties)
        words = _TIES if listed == plans.count else _TIES_CUT
        sentences.append(words.fill(count=format_number(Decimal(plans.count)), listed=listed))
    if plans.next_best:
        sentences.append(_NEXT.fill(used=_say_used(plans.next_best)))
    if plans.claim:
        words = _CLAIMED if plans.is_claimed else _CLAIM[plans.claim.state]
        sentences.append(words.fill(n=plans.claim.points))
    return tuple(sentences)


def _say_used(plan: Plan) -> Text:
    """The same within a sentence; in Thai a number stands apart from the verb."""
    cost = say_cost(plan.cost, plan.measure)
    return Text(th=f"ใช้ {cost.th}" if cost.th[0].isdigit() else f"ใช้{cost.th}", en=cost.en)


def _say_outcome(plans: Plans) -> Text:
    name = plans.target.name
    if plans.is_reached:
        return (_REACHED_CLAIMED if plans.is_claimed else _REACHED).fill(n=plans.start, name=name)
    if plans.best is None and plans.uncompared:
        return _FIGURES_FIRST[plans.measure].fill(name=name, names=_name_all(plans.uncompared))
    if plans.best is None:
        bound = (_MORE if plans.target.is_strict else _LEAST).fill(n=plans.target.low)
        words = _NONE if plans.best_reachable.raises else _STUCK
        return words.fill(n=plans.best_reachable.score, bound=bound, name=name)
    best = plans.best
    count = len(best.raises)
    criteria = Text(th=f"{count} ข้อ", en="1 criterion" if count == 1 else f"{count} criteria")
    return _BEST[plans.measure].fill(
        among=_AMONG if plans.uncompared else _AMONG_ALL,
        start=best.start, end=best.score, criteria=criteria, used=_say_used(best), name=name,
    )  # fmt: skip


def _name_all(criteria: Sequence[Criterion]) -> Text:
    """The criteria by their names, with a space after each as Thai lists are written."""
    return Text(
        th=" ".join(f"“{each.name.th}”" for each in criteria), en=", ".join(f'"{each.name.en}"' for each in criteria)
    )


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
        th="แผนที่ใช้ทรัพยากรน้อยที่สุด{among}เพื่อให้ถึง “{name}” คือเพิ่มคะแนน {criteria} จาก {start} เป็น {end} คะแนน {used}",
        en='The plan with the least effort{among} to reach "{name}" raises {criteria}, from {start} to {end} points; '
        "it takes {used}.",
    ),
    "days": Text(
        th="แผนที่ใช้วันทำงานน้อยที่สุด{among}เพื่อให้ถึง “{name}” คือเพิ่มคะแนน {criteria} จาก {start} เป็น {end} คะแนน {used}",
        en='The plan with the fewest person-days{among} to reach "{name}" raises {criteria}, from {start} to {end} '
        "points; it takes {used}.",
    ),
    "baht": Text(
        th="แผนที่ใช้งบประมาณน้อยที่สุด{among}เพื่อให้ถึง “{name}” คือเพิ่มคะแนน {criteria} จาก {start} เป็น {end} คะแนน {used}",
        en='The plan with the least money{among} to reach "{name}" raises {criteria}, from {start} to {end} points; '
        "it takes {used}.",
    ),
}
_AMONG = Text(th="ในบรรดาขั้นที่ระบุตัวเลขแล้ว", en=", of the steps with a figure,")
_AMONG_ALL = Text(th="", en="")
_UNCOMPARED: Mapping[Measure, Text] = {
    "days": Text(
        th="อาจมีแผนที่ใช้วันทำงานน้อยกว่านี้ เพราะบางขั้นของข้อต่อไปนี้ยังไม่ได้ใส่จำนวนวันทำงาน จึงไม่ได้นำมาเปรียบเทียบ: {names}",
        en="Some other plan may take fewer person-days. Not compared, as some of their steps have no "
        "person-days: {names}.",
    ),
    "baht": Text(
        th="อาจมีแผนที่ใช้งบประมาณน้อยกว่านี้ เพราะบางขั้นของข้อต่อไปนี้ยังไม่ได้ใส่จำนวนเงิน จึงไม่ได้นำมาเปรียบเทียบ: {names}",
        en="Some other plan may take less money. Not compared, as some of their steps have no baht: {names}.",
    ),
}
_FIGURES_FIRST: Mapping[Measure, Text] = {
    "days": Text(
        th="ใส่จำนวนวันทำงานก่อน จึงจะหาแผนเพื่อให้ถึง “{name}” ได้ ข้อที่ยังใส่ไม่ครบ: {names}",
        en='Give the person-days first; then a plan to reach "{name}" can be worked out. Still missing: {names}.',
    ),
    "baht": Text(
        th="ใส่จำนวนเงินก่อน จึงจะหาแผนเพื่อให้ถึง “{name}” ได้ ข้อที่ยังใส่ไม่ครบ: {names}",
        en='Give the amounts in baht first; then a plan to reach "{name}" can be worked out. Still missing: {names}.',
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
_CLAIM = {
    "unclaimed": Text(
        th="แผนนี้ไม่นับคะแนนกรณีพิเศษ {n} คะแนน เพราะคำตอบขณะนี้ยังไม่ได้ระบุว่ามีลักษณะตามกรณีพิเศษ",
        en="The plan does not count the special addition of {n} points, as nothing has been answered that earns it.",
    ),
    "depends": Text(
        th="แผนนี้ไม่นับคะแนนกรณีพิเศษ {n} คะแนน เพราะยังไม่ใช่ทุกการตีความที่ให้คะแนนนี้",
        en="The plan does not count the special addition of {n} points, as not every reading gives it.",
    ),
    "given": Text(
        th="แผนนี้นับคะแนนกรณีพิเศษ {n} คะแนนแล้ว เพราะทุกการตีความให้คะแนนนี้",
        en="The plan counts the special addition of {n} points, as every reading gives it.",
    ),
}
_CLAIMED = Text(
    th="แผนนี้นับคะแนนกรณีพิเศษ {n} คะแนน โดยถือเสมือนว่าทุกการตีความให้คะแนนนี้",
    en="The plan counts the special addition of {n} points as if every reading gave it.",
)
