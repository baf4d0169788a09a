"""What a test or an amount of a rubric says: frozen nodes.

`selfassess.grammar` reads them from a text, `selfassess.logic` says what they mean for partly known answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

__all__ = [
    "All",
    "AnyOf",
    "Arithmetic",
    "Call",
    "Comparison",
    "Day",
    "Expression",
    "Name",
    "Node",
    "Not",
    "Number",
    "OneOf",
    "OptionId",
    "Truth",
    "Year",
    "walk",
]

Operator = Literal["<", "<=", ">", ">=", "==", "!="]


@dataclass(frozen=True, slots=True)
class Name:
    """The answer to a question."""

    id: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class OptionId:
    """A text: the id of an option."""

    value: str


@dataclass(frozen=True, slots=True)
class Truth:
    """`True` or `False` as written."""

    value: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A printed day; it moves with the cycle."""

    value: date


@dataclass(frozen=True, slots=True)
class Year:
    """A printed year of the Buddhist Era; it moves with the cycle."""

    value: int


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a test."""

    operand: Node


@dataclass(frozen=True, slots=True)
class All:
    """Every one of several tests (`and`)."""

    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One or more of several tests (`or`)."""

    operands: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values compared."""

    operator: Operator
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class OneOf:
    """A choice that is one of several ids (`in`)."""

    left: Node
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """A sum, a difference, a product with a number or a quotient by one."""

    operator: Literal["+", "-", "*", "/"]
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A function of `FUNCTIONS` with its arguments; `numbers` are those of `pick`."""

    function: str
    arguments: tuple[Node, ...]
    numbers: tuple[tuple[str, Decimal], ...] = ()


Node = (
    Name | Number | OptionId | Truth | Day | Year | Not | All | AnyOf | Comparison | OneOf | Arithmetic | Call
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed test or amount.

    Attributes
    ----------
    text : str
        As the rubric writes it.
    root : Node
        What it says.
    names : frozenset of str
        The questions it asks for.

    Examples
    --------
    >>> from selfassess.grammar import parse
    >>> sorted(parse("units_serving * 100 >= 80 * units_total").names)
    ['units_serving', 'units_total']
    """

    text: str
    root: Node
    names: frozenset[str]


def walk(node: Node) -> Iterator[Node]:
    """Give a node and everything below it, outermost first."""
    yield node
    match node:
        case Not(operand):
            yield from walk(operand)
        case All(operands) | AnyOf(operands):
            for operand in operands:
                yield from walk(operand)
        case Comparison(_, left, right) | Arithmetic(_, left, right):
            yield from walk(left)
            yield from walk(right)
        case OneOf(left, _):
            yield from walk(left)
        case Call(_, arguments, _):
            for argument in arguments:
                yield from walk(argument)
        case _:
            pass
