"""What time brings in years moves together: nobody applies before the last year that has to pass has passed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from selfassess.answers import Answers, Interval, Special, Value
from selfassess.mending.bringing import find_amount, passes_in
from selfassess.model import Question
from selfassess.months import add_months
from selfassess.typed import BUDDHIST_OFFSET

__all__ = ["find_last", "find_late"]

_MONTHS_OF_A_YEAR = 12


def find_last(
    questions: Mapping[str, Question], answers: Answers, changes: Mapping[str, Value], reference: date
) -> tuple[Decimal, str] | None:
    """Find the year in which the last of the changes that take years is there, and which one that is.

    Years that pass from the day looked from run out in the year of a day. What counts up to a year of its own, such
    as reports up to the application, grows by one with each year after that one; a year that has passed already
    counts no more, so that the first is the present year.

    Returns
    -------
    tuple of Decimal and str, or None
        The year of the Buddhist Era and the question; None where nothing takes years.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> questions = load_library().questions
    >>> given = {"application_year": Decimal(2558), "years_standard_kept": Decimal(1)}
    >>> find_last(questions, given, {"years_standard_kept": Decimal(3)}, date(2015, 2, 13))
    (Decimal('2560'), 'years_standard_kept')
    """
    taking = list(_find_taking(questions, answers, changes, reference))
    return max(taking, key=lambda each: each[0], default=None)


def _find_taking(
    questions: Mapping[str, Question], answers: Answers, changes: Mapping[str, Value], reference: date
) -> Iterator[tuple[Decimal, str]]:
    present = Decimal(reference.year + BUDDHIST_OFFSET)
    counted_to = max((year for id in questions if (year := _year(questions[id], answers.get(id)))), default=None)
    for id, to in changes.items():
        question, now = questions[id], answers.get(id)
        if passes_in(question) != "years" or question.type == "be_year" or not _has_to_grow(now, to):
            continue
        amount = find_amount(now, to) or Decimal(0)
        if question.type == "years":
            day = add_months(reference, amount * _MONTHS_OF_A_YEAR)
            yield Decimal(day.year + BUDDHIST_OFFSET), id
        elif counted_to is None:
            yield present + amount, id
        else:
            yield max(counted_to + amount, present + amount - 1), id


def _has_to_grow(now: Value | None, to: Value) -> bool:
    most = now.high if isinstance(now, Interval) else now
    return isinstance(most, Decimal) and isinstance(to, Decimal) and to > most


def find_late(
    questions: Mapping[str, Question], answers: Answers, changes: Mapping[str, Value], year: Decimal
) -> frozenset[str]:
    """Find the questions whose year, as answered or changed, lies before the one in which the last change is there.

    One that is open and stays so is not among them: nothing is known of it.
    """
    after = {id: changes.get(id, answers.get(id, Special.UNKNOWN)) for id in questions}
    return frozenset(id for id, value in after.items() if (own := _year(questions[id], value)) and own < year)


def _year(question: Question, value: Value | None) -> Decimal | None:
    """The year that a question answers which time moves; None for every other question."""
    is_moving = question.type == "be_year" and passes_in(question) == "years"
    return value if is_moving and isinstance(value, Decimal) else None
