"""Answers in words: a value with its unit, between which values one may lie, some options."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from selfassess import expression as ex
from selfassess.answers import Interval, Special, Value
from selfassess.mending import words
from selfassess.mending.fixes import Change
from selfassess.model import Question, Rubric
from selfassess.text import Text
from selfassess.typed import format_day
from selfassess.wording import name_truth

__all__ = ["name_bare", "name_counted", "name_day", "name_number", "name_options", "name_range", "name_value"]


def name_value(question: Question, value: Value | None) -> Text:
    """Name an answer in the words of its question."""
    match value:
        case bool():
            return name_truth(question.ask, value)
        case Decimal():
            return name_number(question, value)
        case Interval(low, high):
            return words.BETWEEN.fill(low=name_number(question, low), high=name_number(question, high))
        case date():
            return name_day(value)
        case str():
            return next(option.name for option in question.options if option.id == value)
        case frozenset():
            return words.OPTIONS.fill(number=Decimal(len(value)))
        case Special.NOT_APPLICABLE:
            return words.NOT_APPLICABLE
    return Text(th="ยังไม่ทราบ", en="not known yet")


def name_number(question: Question, number: Decimal) -> Text:
    """Name a number with its unit; a year of the Buddhist Era has no thousands to separate.

    In Thai a space goes before it, as it stands within a sentence, but none before the word for percent.
    """
    if question.type == "be_year":
        return words.YEAR.fill(number=str(int(number)))
    if question.type == "percent":
        return words.PERCENT.fill(number=number)
    unit = question.unit
    if unit is None:
        return words.NUMBER.fill(number=number)
    # English units are written as plurals; of the few that stand after 1, all end in a plain "s" or "ies".
    return words.WITH_UNIT.fill(number=number, unit=Text(th=unit.th, en=_one(unit.en) if number == 1 else unit.en))


def _one(unit: str) -> str:
    if unit.endswith("ies"):
        return unit[:-3] + "y"
    return unit[:-1] if unit.endswith("s") and " or " not in unit else unit


def name_bare(question: Question, value: Value | None) -> Text:
    """Name an answer without the unit where its sentence says the unit already."""
    if isinstance(value, Decimal) and question.type not in ("be_year", "percent"):
        return words.NUMBER.fill(number=value)
    return name_value(question, value)


_COUNTED = (
    re.compile(r"^มี(?P<what>.+?)กี่[^ ]+?(?P<rest>ที่.+)$"),
    re.compile(r"^(?P<what>.+?)(มีทั้งหมด|ยาว)กี่[^ ]+(?P<rest>)( \(.*\))?$"),
)


def name_counted(ask: Text) -> str | None:
    """What a Thai question counts, in its own words; None where it asks in another form.

    Examples
    --------
    >>> name_counted(Text(th="ส่วนราชการที่ทำงานร่วมกันมีทั้งหมดกี่แห่ง", en="…"))
    'ส่วนราชการที่ทำงานร่วมกัน'
    >>> name_counted(Text(th="มีหน่วยบริการกี่แห่งที่ให้บริการแล้ว", en="…"))
    'หน่วยบริการที่ให้บริการแล้ว'
    """
    found = next((match for pattern in _COUNTED if (match := pattern.match(ask.th))), None)
    return None if found is None else found["what"] + found["rest"]


def name_day(day: date) -> Text:
    """Name a day in full, Thai with the Buddhist year."""
    return Text(th=format_day(day, full=True), en=format_day(day, "en"))


def name_range(question: Question, low: Value | None, high: Value | None) -> Text:
    """Name the values from a lowest to a highest; None is without end."""
    is_day = isinstance(low, date) or isinstance(high, date)
    bounds = {name: name_value(question, each) for name, each in (("low", low), ("high", high)) if each is not None}
    if low == high:
        return (words.DAY if is_day else Text(th="{low}", en="{low}")).fill(**bounds)
    if low is None or high is None:
        single = (
            (words.UNTIL_DAY if is_day else words.MOST) if low is None else (words.FROM_DAY if is_day else words.LEAST)
        )
        return single.fill(**bounds)
    return (words.BETWEEN_DAYS if is_day else words.BETWEEN).fill(**bounds)


def name_options(rubric: Rubric, change: Change) -> Text:
    """Name the options that a change adds: by their names where they are asked for, else how many in all."""
    question = rubric.questions[change.question]
    chosen = change.to if isinstance(change.to, frozenset) else frozenset[str]()
    before = change.now if isinstance(change.now, frozenset) else frozenset[str]()
    if _are_named(rubric, change):
        names = [option.name for option in question.options if option.id in chosen - before]
        return Text(
            th=" " + " และ ".join(f"“{each.th}”" for each in names), en=", ".join(f"“{each.en}”" for each in names)
        )
    if len(chosen) == len(question.options):
        return words.ALL_OPTIONS.fill(number=Decimal(len(chosen)))
    return words.ANY_OPTIONS.fill(number=Decimal(len(chosen)))


def _are_named(rubric: Rubric, change: Change) -> bool:
    """Whether a condition asks for a certain option of the question."""
    roots = [
        reading.test.root
        for condition in rubric.conditions
        if condition.id in change.conditions
        for reading in condition.readings
    ]
    calls = [node for root in roots for node in ex.walk(root) if isinstance(node, ex.Call) and node.function == "has"]
    return any(isinstance(call.arguments[0], ex.Name) and call.arguments[0].id == change.question for call in calls)
