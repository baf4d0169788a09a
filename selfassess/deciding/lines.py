"""The comparisons of a rubric as straight lines: where a number tips a test while the others stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from selfassess import expression as ex
from selfassess.cycle import move_day

__all__ = ["Line", "find_atoms", "find_lines", "names_of"]


@dataclass(frozen=True, slots=True)
class Line:
    """Both sides of a comparison brought to one: a weight for each question and a constant; it tips at 0.

    Examples
    --------
    >>> from selfassess.grammar import parse
    >>> next(find_lines([parse("units_serving * 100 >= 80 * units_total").root], 0)).weights
    (('units_serving', Fraction(100, 1)), ('units_total', Fraction(-80, 1)))
    """

    weights: tuple[tuple[str, Fraction], ...]
    constant: Fraction


def find_atoms(node: ex.Node) -> Iterator[ex.Node]:
    """Give the smallest tests that a test is made of."""
    match node:
        case ex.Not(operand):
            yield from find_atoms(operand)
        case ex.All(operands) | ex.AnyOf(operands):
            for operand in operands:
                yield from find_atoms(operand)
        case ex.Call("at_least", (_, *tests), _):
            for test in tests:
                yield from find_atoms(test)
        case ex.Truth():
            pass
        case _:
            yield node


def names_of(node: ex.Node) -> frozenset[str]:
    """The questions that a part of a test asks for."""
    return frozenset(each.id for each in ex.walk(node) if isinstance(each, ex.Name))


def find_lines(atoms: Iterable[ex.Node], years: int) -> Iterator[Line]:
    """Give the comparisons of numbers among some tests; printed dates move by whole years."""
    for atom in atoms:
        if isinstance(atom, ex.Comparison) and not isinstance(atom.right, ex.OptionId):
            left, right = _read(atom.left, years), _read(atom.right, years)
            if left is not None and right is not None:
                yield _add(left, right, -1)


def _read(node: ex.Node, years: int) -> Line | None:
    match node:
        case ex.Number(value):
            return Line((), Fraction(value))
        case ex.Year(value):
            return Line((), Fraction(value + years))
        case ex.Day(value):
            return Line((), Fraction(move_day(value, years).toordinal()))
        case ex.Name(id):
            return Line(((id, Fraction(1)),), Fraction(0))
        case ex.Call("count" | "ceil", (inner,), _):
            return _read(inner, years)
        case ex.Arithmetic(operator, left, right):
            return _calculate(operator, _read(left, years), _read(right, years))
    return None


def _calculate(operator: str, left: Line | None, right: Line | None) -> Line | None:
    if left is None or right is None:
        return None
    if operator in ("+", "-"):
        return _add(left, right, 1 if operator == "+" else -1)
    scaled, factor = (left, right.constant) if not right.weights else (right, left.constant)
    if operator == "/":
        factor = 1 / factor
    return _add(Line((), Fraction(0)), scaled, factor)


def _add(left: Line, right: Line, factor: Fraction | int) -> Line:
    weights = dict(left.weights)
    for id, weight in right.weights:
        weights[id] = weights.get(id, Fraction(0)) + weight * factor
    kept = tuple((id, weight) for id, weight in weights.items() if weight)
    return Line(kept, left.constant + right.constant * factor)
