"""A unit's answers: one flat mapping, every value checked and made exact before anything is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import Enum

from selfassess.errors import AnswerError, AnswerFault
from selfassess.model import Question
from selfassess.text import Text, format_number
from selfassess.typed import parse_day, parse_number

__all__ = ["Answers", "Interval", "Special", "Value", "is_answered", "read_answer", "read_answers"]


class Special(Enum):
    """Answers that are words: not known yet, does not apply, no printed descriptor fits."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    NONE_OF_THESE = "none_of_these"


@dataclass(frozen=True, slots=True)
class Interval:
    """Somewhere between two numbers: every value from `low` to `high` is possible, both ends included."""

    low: Decimal
    high: Decimal


Value = bool | Decimal | Interval | date | str | frozenset[str] | Special
Answers = Mapping[str, Value]

_INTERVAL_TYPES = ("points", "number", "count", "months", "years", "percent", "amount_baht")
_CHOICES_SHOWN = 12
_MARKS_SHOWN = 60
_LONGEST_NUMBER = 30


def is_answered(answers: Answers, question: str) -> bool:
    """Whether a question has an answer other than "not known yet"."""
    return answers.get(question, Special.UNKNOWN) is not Special.UNKNOWN


def read_answers(questions: Mapping[str, Question], mapping: Mapping[str, object]) -> Answers:
    """Check a whole mapping of answers and make its values exact.

    Parameters
    ----------
    questions : mapping of str to Question
        Every question there is (`Library.questions`).
    mapping : mapping of str to object
        Question id to value, as JSON or YAML give them or as a person typed them.

    Returns
    -------
    mapping of str to Value
        Booleans, `Decimal`, `Interval`, `date`, an option id, a frozen set of ids, or a `Special`.

    Raises
    ------
    AnswerError
        If any answer is outside its domain or its question unknown; all faults at once.
    """
    read: dict[str, Value] = {}
    faults: list[AnswerFault] = []
    for id, raw in mapping.items():
        try:
            read[id] = read_answer(questions, id, raw)
        except AnswerError as error:
            faults.extend(error.faults)
    if faults:
        raise AnswerError(faults)
    return read


def read_answer(questions: Mapping[str, Question], id: str, raw: object) -> Value:
    """Check one answer and make it exact; see `read_answers`."""
    question = questions.get(id)
    if question is None:
        raise _unknown_question(questions, id)
    special = _SPECIAL.get(raw) if isinstance(raw, str) else None
    if special is Special.UNKNOWN:
        return special
    if special is Special.NOT_APPLICABLE and question.allows_not_applicable:
        return special
    if special is Special.NONE_OF_THESE and question.type == "levels":
        return special
    value = _READERS[question.type](question, raw)
    if value is None:
        raise refuse_answer(question, raw)
    return value


_SPECIAL = {special.value: special for special in Special}


def _unknown_question(questions: Mapping[str, Question], id: object) -> AnswerError:
    shown = _shorten(id)
    near = get_close_matches(str(id)[:80], questions, n=1)
    hint = Text(th=f" ใกล้เคียงที่สุดคือ {near[0]}", en=f" The nearest is {near[0]}.") if near else Text(th="", en="")
    message = Text(th=f"{shown}: ไม่มีคำถามรหัสนี้{hint.th}", en=f"{shown}: there is no question with this id.{hint.en}")
    return AnswerError([AnswerFault(str(id), message)])


def refuse_answer(question: Question, raw: object) -> AnswerError:
    """The refusal of one answer: its question by id, the value, and what is allowed."""
    allowed = describe_allowed(question)
    message = Text(
        th=f"{question.id}: ใช้ค่า {_shorten(raw)} ไม่ได้ ต้องเป็น{allowed.th}",
        en=f"{question.id}: {_shorten(raw)} is not allowed; expected {allowed.en}.",
    )
    return AnswerError([AnswerFault(question.id, message)])


def _shorten(raw: object) -> str:
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
            return Text(th="วันที่ที่มีจริง เช่น 2558-02-13", en="a day that exists, such as 2015-02-13 or 2558-02-13")
    return _describe_bounds(question)


def _describe_bounds(question: Question) -> Text:
    low, high = _bounds(question)
    whole = question.type in ("count", "be_year")
    name = Text(th="จำนวนเต็ม", en="a whole number") if whole else Text(th="ตัวเลข", en="a number")
    if high is None:
        return Text(th=f"{name.th}ตั้งแต่ {low} ขึ้นไป", en=f"{name.en} of {low} or more")
    return Text(
        th=f"{name.th}ตั้งแต่ {format_number(low) if question.type != 'be_year' else low} "
        f"ถึง {format_number(high) if question.type != 'be_year' else high}",
        en=f"{name.en} from {low} to {high}",
    )


def _bounds(question: Question) -> tuple[Decimal, Decimal | None]:
    if question.type == "be_year":
        return Decimal(2500), Decimal(2600)
    if question.type == "percent":
        return Decimal(0), Decimal(100)
    return question.minimum or Decimal(0), question.maximum


def _read_yes_no(question: Question, raw: object) -> Value | None:
    return raw if isinstance(raw, bool) else None


def _read_choice(question: Question, raw: object) -> Value | None:
    return raw if isinstance(raw, str) and any(option.id == raw for option in question.options) else None


def _read_multi(question: Question, raw: object) -> Value | None:
    if not isinstance(raw, list | tuple | set | frozenset) or not all(isinstance(id, str) for id in raw):
        return None
    chosen = frozenset(raw)
    allowed = {option.id for option in question.options}
    return chosen if len(chosen) == len(raw) and chosen <= allowed else None


def _read_date(question: Question, raw: object) -> Value | None:
    if isinstance(raw, date):
        raw = raw.isoformat()[:10]
    return parse_day(raw) if isinstance(raw, str) else None


def _read_levels(question: Question, raw: object) -> Value | None:
    points = _exact(raw)
    return points if any(level.points == points for level in question.levels) else None


def _read_number(question: Question, raw: object) -> Value | None:
    if isinstance(raw, Interval):
        raw = {"low": raw.low, "high": raw.high}
    if isinstance(raw, Mapping):
        return _read_interval(question, raw)
    number = _exact(raw)
    return number if number is not None and _fits(question, number) else None


def _read_interval(question: Question, raw: Mapping[str, object]) -> Value | None:
    if question.type not in _INTERVAL_TYPES or set(raw) != {"low", "high"}:
        return None
    low, high = _exact(raw["low"]), _exact(raw["high"])
    if low is None or high is None or not (low <= high and _fits(question, low) and _fits(question, high)):
        return None
    return low if low == high else Interval(low, high)


def _fits(question: Question, number: Decimal) -> bool:
    low, high = _bounds(question)
    whole = question.type not in ("count", "be_year") or number == number.to_integral_value()
    return whole and number >= low and (high is None or number <= high)


def _exact(raw: object) -> Decimal | None:
    match raw:
        case bool():
            return None
        case str():
            return parse_number(raw)
        case float():
            return parse_number(repr(raw))
        case int() | Decimal():
            number = Decimal(raw)
            # Written out in full only once it is known to be of a size that can be.
            is_sized = number.is_finite() and abs(number.adjusted()) < _LONGEST_NUMBER
            return parse_number(f"{number:f}") if is_sized else None
    return None


_READERS: dict[str, Callable[[Question, object], Value | None]] = {
    "yes_no": _read_yes_no,
    "choice": _read_choice,
    "multi": _read_multi,
    "date": _read_date,
    "levels": _read_levels,
}
_READERS |= dict.fromkeys((*_INTERVAL_TYPES, "be_year"), _read_number)
