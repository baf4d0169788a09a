"""What a set of answers says to a test: known values, and for the rest everything its type allows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from selfassess.answers import Answers, Interval, Special
from selfassess.model import Question
from selfassess.span import NOWHERE, Span

__all__ = ["AnswerKnowledge"]

_OPEN_TYPES: dict[str, tuple[Decimal | None, Decimal | None]] = {
    "be_year": (Decimal(2500), Decimal(2600)),
    "percent": (Decimal(0), Decimal(100)),
    "date": (None, None),
}


class AnswerKnowledge:
    """Answers as `selfassess.logic` wants to know them.

    Parameters
    ----------
    questions : mapping of str to Question
        The questions of the rubric at hand.
    answers : mapping of str to Value
        As `read_answers` gives them.
    years_moved : int
        Years by which printed dates move (own cycle).
    """

    def __init__(self, questions: Mapping[str, Question], answers: Answers, years_moved: int = 0) -> None:
        self.questions = questions
        self.answers = answers
        self.years_moved = years_moved

    def truth(self, question: str) -> bool | None:
        """A yes or no; None while unknown."""
        value = self.answers.get(question)
        return value if isinstance(value, bool) else None

    def span(self, question: str) -> Span:
        """The values that a number, a year, a level or a day (as its ordinal) may have."""
        value = self.answers.get(question)
        match value:
            case Decimal():
                return Span.of(value)
            case Interval(low, high):
                return Span(low, high)
            case date():
                return Span.of(Decimal(value.toordinal()))
            case Special.NOT_APPLICABLE | Special.NONE_OF_THESE:
                return NOWHERE
        return self._open_span(self.questions[question])

    def choice(self, question: str) -> str | None:
        """The chosen id; None while unknown; an empty text where it does not apply."""
        value = self.answers.get(question)
        if value is Special.NOT_APPLICABLE:
            return ""
        return value if isinstance(value, str) else None

    def chosen(self, question: str) -> frozenset[str] | None:
        """The chosen ids; None while unknown."""
        value = self.answers.get(question)
        return value if isinstance(value, frozenset) else None

    def size(self, question: str) -> int:
        """How many ids there are to choose from."""
        return len(self.questions[question].options)

    @staticmethod
    def _open_span(question: Question) -> Span:
        if question.type == "levels":
            return Span(question.levels[0].points, question.levels[-1].points, may_be_missing=True)
        low, high = _OPEN_TYPES.get(question.type, (question.minimum or Decimal(0), question.maximum))
        return Span(low, high, may_be_missing=question.allows_not_applicable)
