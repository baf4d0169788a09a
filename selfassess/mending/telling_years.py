"""The year still to come that a change rests on: nothing is ready in an earlier one, whatever else is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from selfassess.mending.bringing import bringer_of
from selfassess.mending.fixes import Change
from selfassess.model import Question
from selfassess.typed import BUDDHIST_OFFSET

__all__ = ["tell_year"]


def tell_year(question: Question, change: Change, reference: date) -> Change:
    """The same change with the first year that it can be there, where that year is still to come.

    Parameters
    ----------
    question, change : Question and Change
        What has to become another; `year` of a change that takes years is the one in which it is there.
    reference : date
        The day from which one looks.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> question = load_library().questions["application_year"]
    >>> change = Change(question.id, (), Decimal(2561), Decimal(3), "time", date(2018, 1, 1), is_open=False)
    >>> tell_year(question, change, date(2015, 2, 13)).year
    Decimal('2561')
    """
    years = [year for year in (change.year, _find_own(question, change)) if year is not None]
    latest = max(years, default=Decimal(0))
    is_ahead = change.by == "time" and latest > reference.year + BUDDHIST_OFFSET
    return replace(change, year=latest if is_ahead else None)


def _find_own(question: Question, change: Change) -> Decimal | None:
    """The first year that does, of a question about a year that time moves; an example of one is none."""
    if question.type != "be_year" or bringer_of(question) != "time" or change.together:
        return None
    first = change.low if change.is_open else change.to
    return first if isinstance(first, Decimal) else None
