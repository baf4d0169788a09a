"""Answers and what stands beside them: taken, refused, counted, put in place.

A refused answer changes nothing that was answered before: its sentence stands beside the question until it is put
right.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from selfassess.answers import Value, read_answer
from selfassess.defence import read_defence
from selfassess.errors import AnswerError
from selfassess.months import count_months
from selfassess.text import Text
from selfassess.typed import find_day_fault, format_day, parse_day, parse_number
from selfassess.ui import sentences
from selfassess.ui.counting import tell_of_counts
from selfassess.work import ABOUT_FIELDS, LONGEST_ABOUT, choose_side, restore_work, sides_of

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = [
    "RANGED_TYPES",
    "Refusal",
    "answer",
    "choose",
    "choose_cycle",
    "count_again",
    "count_since",
    "defend",
    "read_typed",
    "refuse_range",
    "show",
    "tell_about",
]

RANGED_TYPES = ("points", "number", "count", "months", "years", "percent", "amount_baht")
"""Types of questions that take "somewhere between" as an answer."""
_LONGEST_SHOWN = 200
_RANGE = re.compile(r"\s*([\d๐-๙][\d๐-๙.,]*)\s*(?:-|–|—|~|ถึง|to)\s*([\d๐-๙][\d๐-๙.,]*)\s*")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was typed into a question and refused, and the sentence that says why."""

    typed: str
    message: Text


def answer(session: Session, event: Mapping[str, object]) -> None:
    """Take an answer, or a refusal beside the question; a new reference date says what it means for typed months."""
    before = session.reference_day
    _take(session, event)
    tell_of_counts(session, before)


def _take(session: Session, event: Mapping[str, object]) -> None:
    id, raw = str(event.get("question")), event.get("value")
    typed = raw.strip() if isinstance(raw, str) else None
    session.refusals.pop(id, None)
    if raw is None or typed == "":
        session.change(session.work.with_answer(id, None))
        return
    try:
        value = read_typed(session, id, typed if typed is not None else raw)
    except AnswerError as error:
        session.refusals[id] = Refusal(show(raw), refuse_range(session, id, typed) or error.message)
        return
    is_typed = typed is not None and not isinstance(value, bool | str) and typed != getattr(value, "value", None)
    session.change(session.work.with_answer(id, value, typed if is_typed else None))
    count_again(session)


def refuse_range(session: Session, id: str, typed: str | None) -> Text | None:
    """Where a range was typed into the field of one number: where ranges are typed."""
    question = session.library.questions.get(id)
    ends = _RANGE.fullmatch(typed) if typed and question and question.type in RANGED_TYPES else None
    if typed is None or ends is None or any(parse_number(end) is None for end in ends.groups()):
        return None
    return sentences.TYPED_RANGE.fill(typed=show(typed))


def read_typed(session: Session, id: str, raw: object) -> Value:
    """Read an answer as the page sends it.

    Raises
    ------
    AnswerError
        If it is none.
    """
    question = session.library.questions.get(id)
    if question and question.type == "yes_no" and raw in ("true", "false"):
        raw = raw == "true"
    return read_answer(session.library.questions, id, raw)


def count_since(session: Session, event: Mapping[str, object]) -> None:
    """Take the day since when, and count the months from it."""
    id, typed = str(event.get("question")), str(event.get("value") or "").strip()
    session.refusals.pop(f"{id}.since", None)
    if not typed:
        session.change(
            replace(session.work, since={name: day for name, day in session.work.since.items() if name != id})
        )
        return
    day = parse_day(typed)
    months = count_months(day, session.reference_day) if day else None
    if months is None:
        session.refusals[f"{id}.since"] = Refusal(show(typed), _after(session) if day else _refuse_day(typed))
        return
    session.refusals.pop(id, None)
    session.change(session.work.with_since(id, typed, read_answer(session.library.questions, id, months)))


def count_again(session: Session) -> None:
    """Work the months out anew where the reference day has changed."""
    for id, typed in session.work.since.items():
        day = parse_day(typed)
        months = count_months(day, session.reference_day) if day else None
        if months is None:
            session.refusals[f"{id}.since"] = Refusal(typed, _after(session))
        elif session.work.answers.get(id) != months:
            session.work = session.work.with_since(id, typed, months)


def _refuse_day(typed: str) -> Text:
    return sentences.DAY_FAULTS[find_day_fault(typed)]


def _after(session: Session) -> Text:
    day = session.reference_day
    words = sentences.AFTER if session.work.year is None else sentences.AFTER_OWN
    return words.fill(day=Text(th=format_day(day), en=format_day(day, "en")))


def choose_cycle(session: Session, event: Mapping[str, object]) -> None:
    """Choose the printed cycle or the unit's own year."""
    raw = event.get("year")
    number = parse_number(str(raw)) if raw else None
    if raw and (number is None or number != int(number) or not 2500 <= number <= 2700):
        session.notice = ("error", sentences.NO_YEAR.fill(year=show(raw)))
        return
    before = session.reference_day
    session.change(replace(session.work, year=int(number) if number else None))
    if event.get("reference_date"):
        _take(session, {"question": "reference_date", "value": event["reference_date"]})
    count_again(session)
    tell_of_counts(session, before)


def tell_about(session: Session, event: Mapping[str, object]) -> None:
    """Take one line about the work."""
    name, words = str(event.get("field")), str(event.get("value") or "")
    if name not in ABOUT_FIELDS:
        return
    session.refusals.pop(f"about.{name}", None)
    if len(words) > LONGEST_ABOUT:
        session.refusals[f"about.{name}"] = Refusal("", sentences.TOO_LONG)
    elif name == "begun" and words.strip() and parse_day(words) is None:
        session.refusals["about.begun"] = Refusal("", _refuse_day(words))
    session.change(session.work.with_about(name, words))


def defend(session: Session, event: Mapping[str, object]) -> None:
    """Take what stands behind an answer."""
    id = str(event.get("question"))
    if id in session.library.questions:
        session.change(session.work.with_defence(id, read_defence(event.get("defence"))))


def choose(session: Session, event: Mapping[str, object]) -> None:
    """Settle a conflict by one of its sides."""
    place, side = str(event.get("place")), str(event.get("side"))
    if side in sides_of(session.work.conflicts.get(place)) and place in session.work.conflicts:
        chosen = choose_side(session.work.to_json(), place, side)
        session.change(restore_work(session.library.questions, chosen)[0])
        count_again(session)


def show(raw: object) -> str:
    """What was typed as it may be repeated in a sentence: a text, and not too long."""
    words = raw if isinstance(raw, str) else "" if isinstance(raw, Mapping) else str(raw)
    return words[:_LONGEST_SHOWN]
