"""An answer that settles something, said in a few words: "less than 12 months", "no", "2 of them at most"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from selfassess.answers import Value
from selfassess.model import Question
from selfassess.text import Text, format_number
from selfassess.typed import format_day
from selfassess.ui.view.controls import describe_value
from selfassess.ui.view.scene import Scene

if TYPE_CHECKING:
    from selfassess.deciding import Reply, Stretch

__all__ = ["say_reply"]

_WORDS: Mapping[str, Text] = {
    "exactly": Text(th="{low}{unit}พอดี", en="exactly {low}{unit}"),
    "below": Text(th="น้อยกว่า {high}{unit}", en="less than {high}{unit}"),
    "at_most": Text(th="ไม่เกิน {high}{unit}", en="at most {high}{unit}"),
    "above": Text(th="มากกว่า {low}{unit}", en="more than {low}{unit}"),
    "at_least": Text(th="ตั้งแต่ {low}{unit}ขึ้นไป", en="{low}{unit} or more"),
    "between": Text(th="ตั้งแต่ {low} ถึง {high}{unit}", en="from {low} to {high}{unit}"),
    "inside": Text(th="มากกว่า {low} แต่น้อยกว่า {high}{unit}", en="more than {low} but less than {high}{unit}"),
    "above_to": Text(th="มากกว่า {low} แต่ไม่เกิน {high}{unit}", en="more than {low} but at most {high}{unit}"),
    "from_below": Text(th="ตั้งแต่ {low} แต่น้อยกว่า {high}{unit}", en="at least {low} but less than {high}{unit}"),
    "any": Text(th="เท่าใดก็ได้", en="any number"),
    "day_at_most": Text(th="ไม่เกินวันที่ {high}", en="{high} or earlier"),
    "day_at_least": Text(th="ตั้งแต่วันที่ {low} เป็นต้นไป", en="{low} or later"),
    "year_at_most": Text(th="ปี {high} หรือก่อนนั้น", en="{high} or earlier"),
    "year_at_least": Text(th="ปี {low} เป็นต้นไป", en="{low} or later"),
    "choices_at_most": Text(th="เลือกไม่เกิน {n} ข้อ", en="at most {n} of them"),
    "choices_at_least": Text(th="เลือกตั้งแต่ {n} ข้อขึ้นไป", en="{n} of them or more"),
    "choices": Text(th="เลือก {n} ข้อ", en="{n} of them"),
    "together": Text(th="คะแนน {names} รวมกัน {answer}", en="{names} together come to {answer}"),
    "or": Text(th=" หรือ ", en="; or "),
    "points": Text(th="คะแนน", en="points"),
}


def say_reply(scene: Scene, reply: Reply) -> str:
    """Say what is answered to a question, or to several that are added up."""
    questions = [scene.rubric.questions[name] for name in reply.questions]
    parts = [_say_stretch(scene, questions[0], stretch) for stretch in reply.stretches]
    parts += _say_values(scene, questions[0], reply.values)
    answer = scene.say(_WORDS["or"]).join(parts)
    if len(questions) == 1:
        return answer
    short = {each.id: each.name for each in scene.rubric.criteria}
    names = " + ".join(f"“{scene.say(short.get(each.id, each.ask))}”" for each in questions)
    return scene.say(_WORDS["together"]).replace("{names}", names).replace("{answer}", answer)


def _say_values(scene: Scene, question: Question, values: Sequence[Value]) -> list[str]:
    sizes = sorted({len(each) for each in values if isinstance(each, frozenset)})
    if not sizes:
        return [describe_value(scene, question, value) for value in values]
    most = len(question.options)
    if sizes == [0]:
        return [describe_value(scene, question, frozenset())]
    if sizes == list(range(sizes[-1] + 1)):
        return [scene.say(_WORDS["choices_at_most"].fill(n=sizes[-1]))]
    if sizes == list(range(sizes[0], most + 1)):
        return [scene.say(_WORDS["choices_at_least"].fill(n=sizes[0]))]
    return [scene.say(_WORDS["choices"].fill(n=size)) for size in sizes]


def _say_stretch(scene: Scene, question: Question, stretch: Stretch) -> str:
    low, high = (_say_number(scene, question, end) for end in (stretch.low, stretch.high))
    is_single = stretch.low is not None and stretch.low == stretch.high
    if is_single and question.type in ("date", "be_year", "count"):
        return low if question.type != "count" else f"{low}{_say_unit(scene, question)}"
    text = scene.say(_WORDS["exactly" if is_single else _word_for(question, stretch)])
    return text.replace("{low}", low).replace("{high}", high).replace("{unit}", _say_unit(scene, question))


def _say_unit(scene: Scene, question: Question) -> str:
    """What the number counts, as it stands behind it; an era stands before its year."""
    unit = question.unit or (_WORDS["points"] if question.type == "points" else None)
    return f" {scene.say(unit)}" if unit and question.type != "be_year" else ""


def _word_for(question: Question, stretch: Stretch) -> str:
    low, high = stretch.low is not None, stretch.high is not None
    if low and high:
        pairs = {
            (True, True): "between",
            (False, False): "inside",
            (False, True): "above_to",
            (True, False): "from_below",
        }
        return pairs[stretch.low_included, stretch.high_included]
    if not low and not high:
        return "any"
    kind = {"date": "day_", "be_year": "year_"}.get(question.type, "")
    if low:
        return f"{kind}at_least" if stretch.low_included or kind else "above"
    return f"{kind}at_most" if stretch.high_included or kind else "below"


def _say_number(scene: Scene, question: Question, number: Decimal | None) -> str:
    if number is None:
        return ""
    if question.type == "date":
        return format_day(date.fromordinal(int(number)), scene.language)
    return f"{number:f}" if question.type == "be_year" else format_number(number)
