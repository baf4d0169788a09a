"""Months that were typed as a number: up to which day they count, and what a new reference date means for them.

A number of months says nothing of a day, so it is taken as counted up to the reference date. Where that date changes
the number stays, and with it moves the day on which the work began; only the day since when can be counted anew.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from selfassess.answers import is_answered
from selfassess.model import Question
from selfassess.text import Text
from selfassess.typed import format_day
from selfassess.ui import sentences

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = ["is_typed_count", "say_count", "tell_of_counts"]


def is_typed_count(session: Session, question: Question) -> bool:
    """Whether a question holds months that were typed, with no day beside them from which they are counted."""
    is_months = question.type == "months" and question.since is not None
    return is_months and is_answered(session.work.answers, question.id) and question.id not in session.work.since


def say_count(session: Session, question: Question) -> Text | None:
    """Up to which day the months of a question count; None where a day stands beside them, or no number."""
    if question.since is None or not is_typed_count(session, question):
        return None
    day = session.reference_day
    until = sentences.COUNTED_UNTIL.fill(day=_say_day(day))
    if day == session.today:
        return until
    anew = sentences.COUNTED_ANEW.fill(since=question.since)
    return Text(th=f"{until.th} {anew.th}", en=f"{until.en} {anew.en}")


def tell_of_counts(session: Session, before: date) -> None:
    """Say which typed months are now counted up to another day than before."""
    day = session.reference_day
    asked = [each.ask for each in session.library.questions.values() if is_typed_count(session, each)]
    if day == before or not asked or session.notice:
        return
    names = Text(th=" ".join(f"“{ask.th}”" for ask in asked), en=" ".join(f"“{ask.en}”" for ask in asked))
    session.notice = ("info", sentences.COUNTS_STAY.fill(day=_say_day(day), names=names))


def _say_day(day: date) -> Text:
    return Text(th=format_day(day, "th"), en=format_day(day, "en"))
