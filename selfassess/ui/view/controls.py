"""An answer on the page: what one may choose, what is chosen, and how it reads in words."""

from __future__ import annotations

from decimal import Decimal

from selfassess.answers import Interval, Special, Value
from selfassess.model import Question
from selfassess.text import format_number
from selfassess.typed import format_day
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS
from selfassess.wording import name_truth

__all__ = ["describe_answer", "describe_value", "show_checked", "show_instead", "show_options", "show_typed"]


def show_options(scene: Scene, question: Question) -> list[Plain]:
    """Everything one may choose; "not known yet" stands last."""
    if question.type == "yes_no":
        options = [_option(f"{value}".lower(), scene.say(name_truth(question.ask, value))) for value in (True, False)]
    elif question.type == "levels":
        options = [
            _option(f"{level.points:f}", scene.say(level.text), points=format_number(level.points))
            for level in question.levels
        ]
        options.append(_option("none_of_these", scene.say(WORDS["none_of_these"]), points="–"))
    else:
        options = [_option(option.id, scene.say(option.name)) for option in question.options]
    if question.type == "multi":
        options.append(_option("none", scene.say(WORDS["none_of_multi"])))
    if question.allows_not_applicable:
        options.append(_option("not_applicable", scene.say(WORDS["not_applicable"])))
    return [*options, _option("unknown", scene.say(WORDS["unknown"]))]


def show_instead(scene: Scene, question: Question, value: Value | None) -> list[Plain]:
    """What a typed question takes besides typing and "not known yet"."""
    if not question.allows_not_applicable:
        return []
    option = _option("not_applicable", scene.say(WORDS["not_applicable"]))
    return [option | {"checked": value is Special.NOT_APPLICABLE}]


def _option(value: str, label: str, *, points: str | None = None) -> Plain:
    return {"value": value, "label": label, "detail": None, "points": points}


def show_checked(question: Question, value: Value | None) -> object:
    """The value, or the list of values, that is checked; None where the answer is typed."""
    match value:
        case None:
            return None
        case Special():
            return [value.value] if question.type == "multi" else value.value
        case bool():
            return "true" if value else "false"
        case frozenset():
            return [option.id for option in question.options if option.id in value] or ["none"]
        case Decimal() if question.type == "levels":
            return next(f"{level.points:f}" for level in question.levels if level.points == value)
        case str():
            return value
    return None


def show_typed(scene: Scene, question: Question, value: Value | None) -> str:
    """A number or a date as the person typed it, else as we write it."""
    if value is None or isinstance(value, Special | bool | str | frozenset | Interval):
        return ""
    if question.id in scene.typed:
        return scene.typed[question.id]
    if isinstance(value, Decimal):
        return f"{value:f}" if question.type == "be_year" else format_number(value)
    return format_day(value, scene.language)


def describe_answer(scene: Scene, question: Question) -> str:
    """Say an answer in words, for the report."""
    value = scene.session.work.answers.get(question.id)
    if value is None and question.default:
        return scene.say(WORDS["stands_for"].fill(day=say_day(scene.session.reference_day)))
    return describe_value(scene, question, value)


def describe_value(scene: Scene, question: Question, value: Value | None) -> str:
    """Say any value of a question in words."""
    match value:
        case None:
            return scene.say(WORDS["not_answered"])
        case Special():
            return scene.say(WORDS[value.value])
        case bool():
            return scene.say(name_truth(question.ask, value))
        case Interval(low, high):
            return f"{format_number(low)} – {format_number(high)}"
        case frozenset():
            names = [scene.say(option.name) for option in question.options if option.id in value]
            return " · ".join(names) or scene.say(WORDS["none_of_multi"])
        case str():
            return next(scene.say(option.name) for option in question.options if option.id == value)
        case Decimal() if question.type == "levels":
            return next(scene.say(level.text) for level in question.levels if level.points == value)
        case Decimal():
            unit = scene.say(question.unit) if question.unit else ""
            # An era stands before its year, every other unit behind its number.
            parts = (unit, f"{value:f}") if question.type == "be_year" else (format_number(value), unit)
            return " ".join(filter(None, parts))
    return format_day(value, scene.language)
