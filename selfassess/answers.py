"""A unit's answers: one flat mapping, every value checked and made exact before anything is computed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from selfassess.errors import AnswerError, AnswerFault
from selfassess.model import Question
from selfassess.refusals import bounds_of, refuse_answer, refuse_question
from selfassess.typed import parse_day, read_exact

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

_FAULTS_TOLD = 50
_INTERVAL_TYPES = ("points", "number", "count", "months", "years", "percent", "amount_baht")
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
        If any answer is outside its domain or its question unknown; all faults at once, the first fifty.
    """
    read: dict[str, Value] = {}
    faults: list[AnswerFault] = []
    for id, raw in mapping.items():
        try:
            read[id] = read_answer(questions, id, raw)
        except AnswerError as error:
            faults.extend(error.faults)
        if len(faults) >= _FAULTS_TOLD:
            break
    if faults:
        raise AnswerError(faults)
    return read


def read_answer(questions: Mapping[str, Question], id: str, raw: object) -> Value:
    """Check one answer and make it exact; see `read_answers`."""
    question = questions.get(id)
    if question is None:
        raise refuse_question(questions, id)
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
    points = read_exact(raw)
    return points if any(level.points == points for level in question.levels) else None


def _read_number(question: Question, raw: object) -> Value | None:
    if isinstance(raw, Interval):
        raw = {"low": raw.low, "high": raw.high}
    if isinstance(raw, Mapping):
        return _read_interval(question, raw)
    number = read_exact(raw)
    return number if number is not None and _fits(question, number) else None


def _read_interval(question: Question, raw: Mapping[str, object]) -> Value | None:
    if question.type not in _INTERVAL_TYPES or set(raw) != {"low", "high"}:
        return None
    low, high = read_exact(raw["low"]), read_exact(raw["high"])
    if low is None or high is None or not (low <= high and _fits(question, low) and _fits(question, high)):
        return None
    return low if low == high else Interval(low, high)


def _fits(question: Question, number: Decimal) -> bool:
    low, high = bounds_of(question)
    whole = question.type not in ("count", "be_year") or number == number.to_integral_value()
    return whole and number >= low and (high is None or number <= high)


_READERS: dict[str, Callable[[Question, object], Value | None]] = {
    "yes_no": _read_yes_no,
    "choice": _read_choice,
    "multi": _read_multi,
    "date": _read_date,
    "levels": _read_levels,
}
_READERS |= dict.fromkeys((*_INTERVAL_TYPES, "be_year"), _read_number)
