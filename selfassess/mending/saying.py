"""One plain sentence for each change: what has to become what, by how much, and until when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from selfassess.answers import Interval, Special
from selfassess.mending import words
from selfassess.mending.fixes import Change
from selfassess.mending.naming import (
    name_bare,
    name_counted,
    name_day,
    name_number,
    name_options,
    name_range,
    name_value,
)
from selfassess.model import Question, Rubric
from selfassess.model.questions import Bringer
from selfassess.text import Text

__all__ = ["say_bringer", "say_change"]


def say_bringer(by: Bringer) -> Text:
    """Say who can bring a change about.

    Examples
    --------
    >>> say_bringer("time").th
    'ต้องรอเวลา'
    """
    return words.BRINGERS_SAID[by]


def say_change(change: Change, rubric: Rubric) -> Text:
    """Say one change in one plain sentence.

    Parameters
    ----------
    change : Change
        As `selfassess.mending.find_fixes` gives it.
    rubric : Rubric
        The rubric that it was found in.
    """
    said = _say(change, rubric)
    if change.follows is None:
        return said
    question, year = rubric.questions[change.follows[0]], change.follows[1]
    bare = Text(th=said.th, en=said.en.rstrip("."))
    return words.FOLLOWS.fill(said=bare, ask=question.ask, year=name_number(question, year))


def _say(change: Change, rubric: Rubric) -> Text:
    question = rubric.questions[change.question]
    if change.is_correction:
        return _say_correction(change, question)
    if change.together:
        return _say_agreement(change, rubric)
    if change.by == "time" and change.day is not None and question.type in ("months", "years"):
        return _say_wait(change, rubric)
    if change.is_open:
        return _say_open(change, rubric)
    if change.by == "nobody":
        return _say_impossible(change, question)
    return _say_doing(change, rubric)


def _say_correction(change: Change, question: Question) -> Text:
    check = words.CHECK.fill(ask=question.ask)
    if change.low is None and change.high is None:
        return check
    said = words.CHECK_RANGE if change.conditions else words.CHECK_AGREES
    return said.fill(check=check, range=name_range(question, change.low, change.high))


def _say_agreement(change: Change, rubric: Rubric) -> Text:
    others = [words.QUOTED.fill(ask=rubric.questions[name].ask) for name in change.together]
    listed = Text(th=" และ ".join(each.th for each in others), en=" and ".join(each.en for each in others))
    ask = rubric.questions[change.question].ask
    return words.AGREE.fill(ask=ask, others=listed, condition=_name_condition(change, rubric))


def _name_condition(change: Change, rubric: Rubric) -> Text:
    """The first condition that asks for all that has to agree; its wording as it stands within a sentence."""
    asking = [each for each in rubric.conditions if each.id in change.conditions]
    fitting = [each for each in asking if {change.question, *change.together} <= each.names]
    text = (fitting or asking)[0].text if asking else rubric.questions[change.question].ask
    return Text(th=text.th, en=text.en.rstrip("."))


def _say_wait(change: Change, rubric: Rubric) -> Text:
    question = rubric.questions[change.question]
    amount = name_number(question, change.amount or Decimal(0))
    day = name_day(change.day) if change.day else Text(th="", en="")
    said = {"amount": amount, "day": day, "condition": _name_condition(change, rubric)}
    if change.is_doubtful:
        return words.WAIT_DOUBTFUL.fill(ask=question.ask, **said)
    if change.least is not None and change.first_day is not None:
        least = words.NUMBER.fill(number=change.least)
        first = name_day(change.first_day)
        if not isinstance(change.now, Interval):
            return words.WAIT_OPEN.fill(least=least, first=first, ask=question.ask, **said)
        return words.WAIT_RANGE.fill(least=least, first=first, **said)
    return words.WAIT.fill(**said)


def _say_open(change: Change, rubric: Rubric) -> Text:
    question = rubric.questions[change.question]
    if isinstance(change.to, frozenset):
        return words.MUST_BE_NAMED.fill(options=name_options(rubric, change), ask=question.ask)
    if change.low is None and change.high is None:
        return words.MUST_BE.fill(to=_name_choices(question, change), ask=question.ask)
    return words.RANGE.fill(range=name_range(question, change.low, change.high), ask=question.ask)


def _name_choices(question: Question, change: Change) -> Text:
    """Every answer that does, as it stands within one pair of quotes."""
    names = [name_value(question, each) for each in change.choices or (change.to,)]
    return Text(th="” หรือ “".join(each.th for each in names), en="” or “".join(each.en for each in names))


def _say_impossible(change: Change, question: Question) -> Text:
    now = name_value(question, change.now)
    if change.low is None and change.high is None:
        return words.CANNOT.fill(to=name_value(question, change.to), now=now, ask=question.ask)
    if isinstance(change.now, date):
        now = words.DAY.fill(low=now)
    if isinstance(change.now, Special):
        now = words.QUOTED_ANSWER.fill(now=now)
    return words.CANNOT_BE_UNDONE.fill(range=name_range(question, change.low, change.high), now=now, ask=question.ask)


def _say_doing(change: Change, rubric: Rubric) -> Text:
    question = rubric.questions[change.question]
    said = {"now": name_bare(question, change.now), "to": name_bare(question, change.to), "ask": question.ask}
    if isinstance(change.to, frozenset):
        return words.ADD_OPTIONS.fill(options=name_options(rubric, change), ask=question.ask)
    if question.type == "date":
        return words.MOVE_DAY.fill(range=name_range(question, change.low, change.high), **said)
    if question.type == "be_year" and change.by == "unit":
        return words.MAKE_IT_YEAR.fill(**said)
    if change.amount is None or not isinstance(change.to, Decimal):
        return words.MAKE_IT.fill(to=said["to"], ask=question.ask)
    if change.least is not None:
        least, most = words.NUMBER.fill(number=change.least), _name_amount(question, change.amount)
        return _pick_for_range(change, question).fill(least=least, amount=most, **said)
    what = name_counted(question.ask)
    amount = _name_amount(question, change.amount)
    return _pick(change, question, what is not None).fill(amount=amount, what=what or "", **said)


def _pick_for_range(change: Change, question: Question) -> Text:
    """Of a range: as far as its nearer end asks, up to as far as its farther end does."""
    if change.by == "time":
        return words.IN_YEAR if question.type == "be_year" else words.TAKES_RANGE
    is_lower = isinstance(change.now, Interval) and isinstance(change.to, Decimal) and change.to < change.now.low
    return words.LOWER_RANGE if is_lower else words.RAISE_RANGE


def _pick(change: Change, question: Question, is_named: bool) -> Text:
    if change.by == "time":
        return words.IN_YEAR if question.type == "be_year" else words.TAKES
    if isinstance(change.now, Decimal) and isinstance(change.to, Decimal) and change.to < change.now:
        return words.LOWER_NAMED if is_named else words.LOWER
    return words.RAISE_NAMED if is_named else words.RAISE


def _name_amount(question: Question, amount: Decimal) -> Text:
    if question.type == "percent":
        return (words.PERCENTAGE_POINT if amount == 1 else words.PERCENTAGE_POINTS).fill(number=amount)
    if question.type == "be_year":
        years = Text(th=" {number} ปี", en="{number} year" if amount == 1 else "{number} years")
        return years.fill(number=amount)
    return name_number(question, amount)
