"""The words with which an answer is refused: its question, the value, what is allowed, how to put it right."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from difflib import get_close_matches

from selfassess.errors import AnswerError, AnswerFault
from selfassess.model import Question
from selfassess.text import Text, format_number
from selfassess.typed import DayFault, find_day_fault, read_exact

__all__ = ["NUMERIC_TYPES", "bounds_of", "describe_allowed", "refuse_answer", "refuse_question"]

NUMERIC_TYPES = ("count", "number", "months", "years", "percent", "amount_baht", "be_year", "points")
"""Types whose answer is one number."""

_DAY_HINTS: Mapping[DayFault, Text] = {
    "short_year": Text(th=" พิมพ์ปี พ.ศ. ให้ครบสี่หลัก", en=" Write the year with four digits."),
    "no_such_day": Text(th=" ไม่มีวันที่นี้ในปฏิทิน", en=" The calendar has no such day."),
    "unreadable": Text(th="", en=""),
}
_CHOICES_SHOWN = 12
_MARKS_SHOWN = 60
_LONGEST_NUMBER = 16


def refuse_answer(question: Question, raw: object) -> AnswerError:
    """The refusal of one answer: its question by id, the value, and what is allowed."""
    allowed, hint = describe_allowed(question), _hint(question, raw)
    message = Text(
        th=f"{question.id}: ใช้ค่า {_shorten(raw, 'ถึง')} ไม่ได้ ต้องเป็น{allowed.th}{hint.th}",
        en=f"{question.id}: {_shorten(raw, 'to')} is not allowed; expected {allowed.en}.{hint.en}",
    )
    return AnswerError([AnswerFault(question.id, message)])


def refuse_question(questions: Mapping[str, Question], id: object) -> AnswerError:
    """The refusal of an answer to a question that does not exist, with the nearest id."""
    shown = _shorten(id)
    near = get_close_matches(str(id)[:80], questions, n=1)
    hint = Text(th=f" ใกล้เคียงที่สุดคือ {near[0]}", en=f" The nearest is {near[0]}.") if near else Text(th="", en="")
    message = Text(th=f"{shown}: ไม่มีคำถามรหัสนี้{hint.th}", en=f"{shown}: there is no question with this id.{hint.en}")
    return AnswerError([AnswerFault(str(id), message)])


def _hint(question: Question, raw: object) -> Text:
    """How to put it right, where the value itself says what went wrong."""
    if isinstance(raw, Mapping) and _is_reversed(raw):
        return Text(th=" ค่าเริ่มต้นต้องไม่มากกว่าค่าสิ้นสุด", en=" The first value must not be above the last.")
    if isinstance(raw, Mapping) and question.type in NUMERIC_TYPES:
        return Text(th=" เขียนช่วงเป็น {low: …, high: …}", en=" Write a range as {low: …, high: …}.")
    if not isinstance(raw, str):
        return Text(th="", en="")
    if question.type == "date":
        return _DAY_HINTS[find_day_fault(raw)]
    if question.type in NUMERIC_TYPES and any(mark.isalpha() or mark == "%" for mark in raw[:200]):
        return Text(th=" พิมพ์เฉพาะตัวเลข", en=" Type digits only.")
    if question.type in NUMERIC_TYPES and len(raw.strip()) > _LONGEST_NUMBER:
        return Text(th=" ตัวเลขต้องไม่เกิน 15 หลัก", en=" At most 15 digits.")
    return Text(th="", en="")


def _is_reversed(raw: Mapping[object, object]) -> bool:
    low, high = read_exact(raw.get("low")), read_exact(raw.get("high"))
    return low is not None and high is not None and low > high


def _shorten(raw: object, until: str = "to") -> str:
    if isinstance(raw, Mapping) and set(raw) == {"low", "high"}:
        return f"{_shorten(raw['low'])} {until} {_shorten(raw['high'])}"
    words = "".join(mark if mark.isprintable() else " " for mark in _spell(raw)[: _MARKS_SHOWN + 1])
    return f"“{words}”" if len(words) <= _MARKS_SHOWN else f"“{words[:_MARKS_SHOWN]}…”"


def _spell(raw: object) -> str:
    """A refused value as it would be typed; a number of thousands of digits in its short form."""
    match raw:
        case str():
            return raw
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[raw]
        case int() | Decimal():
            number = Decimal(raw)
            is_ordinary = number.is_finite() and abs(number.adjusted()) < _MARKS_SHOWN
            return format_number(number) if is_ordinary else f"{number:.2E}"
        case list() | tuple():
            return ", ".join(_spell(each) for each in raw[:_CHOICES_SHOWN])
        case Mapping():
            return ", ".join(f"{key}: {_spell(each)}" for key, each in list(raw.items())[:_CHOICES_SHOWN])
    return repr(raw)


def describe_allowed(question: Question) -> Text:
    """Say in words what a question accepts."""
    match question.type:
        case "yes_no":
            return Text(th=" true หรือ false", en="true or false")
        case "choice" | "multi":
            ids = ", ".join(option.id for option in question.options[:_CHOICES_SHOWN])
            if question.type == "choice":
                return Text(th=f"ค่าใดค่าหนึ่งใน {ids}", en=f"one of {ids}")
            return Text(th=f"รายการของ {ids} โดยไม่ซ้ำกัน", en=f"a list of {ids}, each at most once")
        case "levels":
            points = ", ".join(format_number(level.points) for level in question.levels)
            return Text(th=f"คะแนนระดับใดระดับหนึ่งคือ {points} หรือ none_of_these", en=f"one of {points} or none_of_these")
        case "date":
            return Text(
                th="วันที่ที่มีจริง เช่น 13/2/2558 หรือ 2558-02-13", en="a day that exists, such as 2015-02-13 or 2558-02-13"
            )
    return _describe_bounds(question)


def _describe_bounds(question: Question) -> Text:
    low, high = bounds_of(question)
    whole = question.type in ("count", "be_year")
    name = Text(th="จำนวนเต็ม", en="a whole number") if whole else Text(th="ตัวเลข", en="a number")
    if high is None:
        return Text(th=f"{name.th}ตั้งแต่ {low} ขึ้นไป", en=f"{name.en} of {low} or more")
    return Text(
        th=f"{name.th}ตั้งแต่ {format_number(low) if question.type != 'be_year' else low} "
        f"ถึง {format_number(high) if question.type != 'be_year' else high}",
        en=f"{name.en} from {low} to {high}",
    )


def bounds_of(question: Question) -> tuple[Decimal, Decimal | None]:
    """The least and the most that a number may be; None is without bound."""
    if question.type == "be_year":
        return Decimal(2500), Decimal(2600)
    if question.type == "percent":
        return Decimal(0), Decimal(100)
    return question.minimum or Decimal(0), question.maximum
