"""Where a comparison turns: the values of one question around which it begins or ceases to hold."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from selfassess import expression as ex
from selfassess.cycle import move_day
from selfassess.model import Question
from selfassess.refusals import NUMERIC_TYPES, bounds_of

__all__ = ["NUMERIC", "Line", "fits", "read_line", "round_to_step", "step_of"]

NUMERIC = frozenset({*NUMERIC_TYPES, "date"})
"""Types whose values lie on a line; a day counts as its ordinal."""

_COMPARE: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "==": operator.eq, "!=": operator.ne,
}  # fmt: skip
_WHOLE = frozenset({"count", "be_year", "date"})
_LAST_DAY = 3_000_000
"""A day of the year 8214: far beyond any printed one, and those around it are days as well."""


@dataclass(frozen=True, slots=True)
class Line:
    """A comparison of sums: ``factors · answers + constant`` set against 0."""

    operator: str
    factors: Mapping[str, Decimal]
    constant: Decimal

    def holds(self, values: Mapping[str, Decimal]) -> bool:
        """Whether it holds for known answers."""
        total = sum((factor * values[name] for name, factor in self.factors.items()), self.constant)
        return _COMPARE[self.operator](total, Decimal(0))

    def turn(self, name: str, others: Mapping[str, Decimal]) -> Decimal | None:
        """The value of one answer at which both sides are equal, the other answers being given."""
        factor = self.factors.get(name)
        if not factor or any(other not in others for other in self.factors if other != name):
            return None
        rest = sum((self.factors[other] * others[other] for other in self.factors if other != name), self.constant)
        return -rest / factor


def read_line(node: ex.Node, years_moved: int) -> Line | None:
    """Read a comparison as a line; None where it is of another form.

    Examples
    --------
    >>> from selfassess.grammar import parse
    >>> read_line(parse("units_serving * 100 >= 80 * units_total").root, 0).factors
    {'units_serving': Decimal('100'), 'units_total': Decimal('-80')}
    """
    if not isinstance(node, ex.Comparison) or isinstance(node.right, ex.OptionId):
        return None
    left, right = _sum(node.left, years_moved), _sum(node.right, years_moved)
    if left is None or right is None:
        return None
    factors = _add(left[0], right[0], -1)
    return Line(node.operator, factors, left[1] - right[1])


_Sum = tuple[dict[str, Decimal], Decimal]


def _add(first: Mapping[str, Decimal], second: Mapping[str, Decimal], sign: int) -> dict[str, Decimal]:
    return {name: first.get(name, Decimal(0)) + sign * second.get(name, Decimal(0)) for name in {**first, **second}}


def _sum(node: ex.Node, years_moved: int) -> _Sum | None:
    match node:
        case ex.Number(value):
            return {}, value
        case ex.Year(value):
            return {}, Decimal(value + years_moved)
        case ex.Day(value):
            return {}, Decimal(move_day(value, years_moved).toordinal())
        case ex.Name(id):
            return {id: Decimal(1)}, Decimal(0)
        case ex.Arithmetic(sign, left, right):
            first, second = _sum(left, years_moved), _sum(right, years_moved)
            return None if first is None or second is None else _calculate(sign, first, second)
    return None


def _calculate(sign: str, first: _Sum, second: _Sum) -> _Sum | None:
    if sign in ("+", "-"):
        factor = 1 if sign == "+" else -1
        return _add(first[0], second[0], factor), first[1] + factor * second[1]
    scaled, number = (first, second[1]) if not second[0] else (second, first[1])
    if (scaled is second and sign == "/") or (first[0] and second[0]) or (sign == "/" and not number):
        return None
    scale = number if sign == "*" else 1 / number
    return {name: each * scale for name, each in scaled[0].items()}, scaled[1] * scale


def step_of(question: Question) -> Decimal:
    """The smallest difference between two answers: 1 where the type counts, else a hundredth."""
    return Decimal(1) if question.type in _WHOLE else Decimal("0.01")


def round_to_step(value: Decimal, step: Decimal) -> tuple[Decimal, Decimal]:
    """The nearest values of the grid at or below, and at or above.

    Examples
    --------
    >>> round_to_step(Decimal("7.5"), Decimal(1))
    (Decimal('7'), Decimal('8'))
    """
    return _plain(math.floor(value / step) * step), _plain(math.ceil(value / step) * step)


def _plain(value: Decimal) -> Decimal:
    """The same number without needless zeros, written out."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def fits(question: Question, value: Decimal) -> bool:
    """Whether a number is an answer to the question."""
    if question.type == "date":
        return 1 <= value <= _LAST_DAY
    low, high = bounds_of(question)
    return value >= low and (high is None or value <= high)
