"""The answers from which a search for changes starts, days as ordinals, and how far a value is from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from selfassess.answers import Answers, Interval, Special, Value
from selfassess.knowledge import AnswerKnowledge
from selfassess.mending.bounds import NUMERIC
from selfassess.model import Question

__all__ = ["Present", "number_of", "value_of"]


def number_of(value: Value | None) -> Decimal | None:
    """The number of an answer, a day as its ordinal; None where it is not a single number."""
    if isinstance(value, date):
        return Decimal(value.toordinal())
    return value if isinstance(value, Decimal) else None


def value_of(question: Question, value: Value) -> Value:
    """A value of the search as an answer: of a day's ordinal the day."""
    if question.type == "date" and isinstance(value, Decimal):
        return date.fromordinal(int(value))
    return value


@dataclass(frozen=True)
class Present:
    """The present answers, and which of them may still move how.

    Attributes
    ----------
    questions : mapping of str to Question
        Those of the rubric.
    answers : mapping of str to Value
        As given, on the day that is looked at.
    years_moved : int
        Years by which printed dates move.
    doubted : frozenset of str
        The questions of a certain contradiction: their answers may be corrected any way.
    rising, falling : frozenset of str
        Open numbers that can only be too low, or too high.
    fitting : frozenset of str
        Open numbers that have to fit others: any value of theirs is as good an example as another.
    """

    questions: Mapping[str, Question]
    answers: Answers
    years_moved: int
    doubted: frozenset[str] = frozenset()
    rising: frozenset[str] = frozenset()
    falling: frozenset[str] = frozenset()
    fitting: frozenset[str] = frozenset()

    def know(self, changes: Mapping[str, Value]) -> AnswerKnowledge:
        """What the answers say once some are changed."""
        return AnswerKnowledge(self.questions, {**self.answers, **changes}, self.years_moved)

    def number(self, name: str) -> Decimal | None:
        """The number answered; None where it is open, a range or no number."""
        return number_of(self.answers.get(name))

    def ends(self, name: str) -> list[Decimal]:
        """The number answered, or the lowest and the highest that it may still be, where these have an end."""
        span = self.know({}).span(name)
        return list(dict.fromkeys(end for end in (span.low, span.high) if end is not None))

    def is_open(self, name: str) -> bool:
        """Whether a question has no answer yet."""
        return self.answers.get(name, Special.UNKNOWN) is Special.UNKNOWN

    def allows(self, name: str, value: Value) -> bool:
        """Whether an answer may become a value other than by waiting: months that passed do not pass faster."""
        now = self.answers.get(name)
        if value == now or (isinstance(now, Interval) and self.questions[name].type != "months"):
            return value != now
        if self.questions[name].type != "months" or name in self.doubted or not isinstance(value, Decimal):
            return True
        if isinstance(now, Interval):
            return value <= now.high
        return not isinstance(now, Decimal) or value < now

    def is_nearer(self, name: str, first: Value, second: Value) -> bool:
        """Whether a first change of an answer is no greater than a second one."""
        if first == second:
            return True
        now = self.answers.get(name)
        if isinstance(first, frozenset) and isinstance(second, frozenset):
            chosen = now if isinstance(now, frozenset) else frozenset[str]()
            return (chosen ^ first) <= (chosen ^ second)
        if not (isinstance(first, Decimal) and isinstance(second, Decimal)):
            return False
        return self.questions[name].type in NUMERIC and self._is_between(name, first, second)

    def _is_between(self, name: str, first: Decimal, second: Decimal) -> bool:
        now = self.number(name)
        if now is not None:
            return now <= first <= second or second <= first <= now
        if name in self.rising:
            return first <= second
        if name in self.falling:
            return first >= second
        return name in self.fitting
