"""What a test says of partly known answers: three-valued logic over exact spans.

A missing number stands for every value its type allows. A comparison holds if it holds for all of them,
fails if it holds for none, and is unknown otherwise; `not applicable` makes a comparison fail.
Source: contract.md section 2, vocabulary.md section 1.2 of the project's specification.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from selfassess import expression as ex
from selfassess.cycle import move_day
from selfassess.span import NOWHERE, Span, calculate, compare, round_up

__all__ = ["Knowledge", "evaluate_amount", "evaluate_test"]


class Knowledge(Protocol):
    """What is known of the answers, and by how many years the printed dates move."""

    @property
    def years_moved(self) -> int:
        """Years between the printed cycle and the one judged."""

    def truth(self, question: str) -> bool | None:
        """A yes or no; None while unknown."""

    def span(self, question: str) -> Span:
        """The values a number, a year or a date (as day number) may have."""

    def choice(self, question: str) -> str | None:
        """The chosen id; None while unknown; an empty text where it does not apply."""

    def chosen(self, question: str) -> frozenset[str] | None:
        """The chosen ids; None while unknown."""

    def size(self, question: str) -> int:
        """How many ids there are to choose from."""


def evaluate_test(test: ex.Expression, known: Knowledge) -> bool | None:
    """Judge a test.

    Returns
    -------
    bool or None
        True or False where every completion of the missing answers agrees comparison by comparison;
        None while unknown.
    """
    return _judge(test.root, known)


def evaluate_amount(amount: ex.Expression, known: Knowledge) -> Decimal | None:
    """Work out an amount, such as a shortfall.

    Returns
    -------
    Decimal or None
        The exact amount, or None where an answer that it needs is missing.
    """
    return _measure(amount.root, known).single


def _judge(node: ex.Node, known: Knowledge) -> bool | None:
    match node:
        case ex.Truth(value):
            return value
        case ex.Name(id):
            return known.truth(id)
        case ex.Not(operand):
            inner = _judge(operand, known)
            return None if inner is None else not inner
        case ex.All(operands):
            return _all([_judge(operand, known) for operand in operands])
        case ex.AnyOf(operands):
            return _at_least(1, [_judge(operand, known) for operand in operands])
        case ex.Comparison(operator, left, ex.OptionId(value)):
            return _compare_choice(operator, left, value, known)
        case ex.Comparison(operator, left, right):
            return compare(operator, _measure(left, known), _measure(right, known))
        case ex.OneOf(ex.Name(id), ids):
            chosen = known.choice(id)
            return None if chosen is None else chosen in ids
        case ex.Call("has", (ex.Name(id), ex.OptionId(option)), _):
            held = known.chosen(id)
            return None if held is None else option in held
        case ex.Call("at_least", (ex.Number(least), *tests), _):
            return _at_least(int(least), [_judge(test, known) for test in tests])
        case ex.Call("same", names, _):
            return _same([known.span(name.id) for name in names if isinstance(name, ex.Name)])
    raise TypeError(f"not a test: {node!r}")


def _all(outcomes: Sequence[bool | None]) -> bool | None:
    if False in outcomes:
        return False
    return None if None in outcomes else True


def _at_least(least: int, outcomes: Sequence[bool | None]) -> bool | None:
    certain = sum(outcome is True for outcome in outcomes)
    possible = sum(outcome is not False for outcome in outcomes)
    if certain >= least:
        return True
    return None if possible >= least else False


def _same(years: Sequence[Span]) -> bool | None:
    known = {year.single for year in years if year.single is not None}
    if any(year.is_missing for year in years) or len(known) > 1:
        return False
    return True if all(year.single is not None for year in years) else None


def _compare_choice(operator: str, left: ex.Node, value: str, known: Knowledge) -> bool | None:
    assert isinstance(left, ex.Name)
    chosen = known.choice(left.id)
    if chosen is None:
        return None
    return chosen != "" and (chosen == value) == (operator == "==")


def _measure(node: ex.Node, known: Knowledge) -> Span:
    match node:
        case ex.Number(value):
            return Span.of(value)
        case ex.Year(value):
            return Span.of(Decimal(value + known.years_moved))
        case ex.Day(value):
            return Span.of(Decimal(move_day(value, known.years_moved).toordinal()))
        case ex.Name(id):
            return known.span(id)
        case ex.Arithmetic(operator, left, right):
            return calculate(operator, _measure(left, known), _measure(right, known))
        case ex.Call(function, arguments, numbers):
            return _call(function, arguments, numbers, known)
    raise TypeError(f"not an amount: {node!r}")


def _call(
    function: str, arguments: tuple[ex.Node, ...], numbers: tuple[tuple[str, Decimal], ...], known: Knowledge
) -> Span:
    first = arguments[0]
    match function:
        case "count" if isinstance(first, ex.Name):
            ids = known.chosen(first.id)
            return Span(Decimal(0), Decimal(known.size(first.id))) if ids is None else Span.of(Decimal(len(ids)))
        case "ceil":
            return round_up(_measure(first, known))
        case "most_same":
            return _most_same([_measure(argument, known) for argument in arguments])
        case "days_outside":
            return _days_outside(*(_measure(argument, known).single for argument in arguments))
        case "pick" if isinstance(first, ex.Name):
            chosen = known.choice(first.id)
            values = [number for id, number in numbers if chosen in (None, id)]
            # While nothing is chosen, it may still be an id without a number, or not apply.
            is_open = chosen is None and (len(numbers) < known.size(first.id) or known.span(first.id).may_be_missing)
            return Span(min(values), max(values), may_be_missing=is_open) if values else NOWHERE
    raise TypeError(f"not an amount: {function}")


def _most_same(years: Sequence[Span]) -> Span:
    if any(year.single is None and not year.is_missing for year in years):
        return Span(Decimal(0), Decimal(len(years)))
    groups = Counter(year.single for year in years if not year.is_missing)
    return Span.of(Decimal(max(groups.values(), default=0)))


def _days_outside(day: Decimal | None, first: Decimal | None, last: Decimal | None) -> Span:
    if day is None or first is None or last is None:
        return Span(Decimal(0), None)
    return Span.of(max(first - day, day - last, Decimal(0)))
