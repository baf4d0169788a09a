"""What each part of an expression is (a yes or no, a number, a day, an option), and where it does not fit."""

from __future__ import annotations

from typing import Any

from selfassess import expression as ex
from selfassess.loading.checks import expression_words as words
from selfassess.loading.checks.domains import Domain
from selfassess.loading.inspection import Message, name_near
from selfassess.text import Text

__all__ = ["NodeFault", "find_kind", "find_place", "write_node"]

_KINDS = {
    "truth": Text(th="ใช่หรือไม่ใช่", en="a yes or no"),
    "number": Text(th="ตัวเลข", en="a number"),
    "day": Text(th="วันที่", en="a day"),
    "option": Text(th="ตัวเลือกหนึ่ง", en="one option"),
    "options": Text(th="ตัวเลือกหลายข้อ", en="several options"),
    "text": Text(th="ข้อความ", en="a text"),
}
_ARGUMENTS = {"count": "options", "has": "options", "same": "number", "most_same": "number", "ceil": "number",
              "days_outside": "day", "pick": "option", "at_least": "truth"}  # fmt: skip


class NodeFault(Exception):
    """A part of an expression that does not fit: the part, the message and its values."""

    def __init__(self, node: ex.Node, message: Message, **values: Any) -> None:
        super().__init__(message.en[0])
        self.node = node
        self.message = message
        self.values = values


def find_kind(node: ex.Node, domains: dict[str, Domain]) -> str:
    """Tell what an expression is, part by part from the inside.

    Returns
    -------
    str
        `truth`, `number`, `day`, `option`, `options` or `text`.

    Raises
    ------
    NodeFault
        If a part is used for what it is not.
    """
    match node:
        case ex.Name(id):
            return domains[id].kind
        case ex.Number() | ex.Year():
            return "number"
        case ex.Day(value):
            _check_day(node, value.year, value.isoformat())
            return "day"
        case ex.Truth():
            return "truth"
        case ex.OptionId():
            return "text"
        case ex.Not(operand):
            _expect(operand, "truth", domains)
        case ex.All(operands) | ex.AnyOf(operands):
            for operand in operands:
                _expect(operand, "truth", domains)
        case ex.Comparison():
            _check_comparison(node, domains)
        case ex.OneOf(left, ids):
            _check_options(_expect(left, "option", domains), ids, domains)
        case ex.Arithmetic():
            return _find_arithmetic(node, domains)
        case ex.Call():
            return _find_call(node, domains)
    return "truth"


def _expect(node: ex.Node, kind: str, domains: dict[str, Domain]) -> ex.Node:
    found = find_kind(node, domains)
    if found != kind:
        raise NodeFault(node, words.MISMATCH, text=write_node(node), kind=_KINDS[found], expected=_KINDS[kind])
    return node


def _check_day(node: ex.Node, year: int, written: str) -> None:
    if not 1857 <= year <= 2157:
        raise NodeFault(
            node, words.DAY_NOT_CE, day=written, near=f"{year - 543 if year > 2400 else 2015:04d}{written[4:]}"
        )


def _check_comparison(node: ex.Comparison, domains: dict[str, Domain]) -> None:
    left = find_kind(node.left, domains)
    if left == "option" and node.operator in ("==", "!="):
        _expect(node.right, "text", domains)
        assert isinstance(node.right, ex.OptionId)
        _check_options(node.left, (node.right.value,), domains)
        return
    if left not in ("number", "day"):
        raise NodeFault(
            node.left, words.MISMATCH, text=write_node(node), kind=_KINDS[left],
            expected=Text(th="ตัวเลขหรือวันที่ทั้งสองข้าง", en="numbers or days on both sides"),
        )  # fmt: skip
    _expect(node.right, left, domains)


def _check_options(node: ex.Node, ids: tuple[str, ...], domains: dict[str, Domain]) -> None:
    assert isinstance(node, ex.Name)
    options = domains[node.id].options
    for id in ids:
        if options and id not in options:
            raise NodeFault(node, words.NO_OPTION, option=id, question=node.id, near=name_near(id, options))


def _find_arithmetic(node: ex.Arithmetic, domains: dict[str, Domain]) -> str:
    left, right = find_kind(node.left, domains), find_kind(node.right, domains)
    if left == "day" and right == "day" and node.operator == "-":
        return "number"
    if left == "day" and node.operator in ("+", "-"):
        _expect(node.right, "number", domains)
        return "day"
    _expect(node.left, "number", domains)
    _expect(node.right, "number", domains)
    return "number"


def _find_call(node: ex.Call, domains: dict[str, Domain]) -> str:
    plain = node.arguments[1:] if node.function == "at_least" else node.arguments
    for argument in plain[:1] if node.function == "has" else plain:
        _expect(argument, _ARGUMENTS[node.function], domains)
    match node:
        case ex.Call("has", (name, ex.OptionId(option)), _):
            _check_options(name, (option,), domains)
        case ex.Call("pick", (name,), numbers):
            _check_options(name, tuple(id for id, _ in numbers), domains)
        case ex.Call("days_outside", (_, ex.Day(first), ex.Day(last)), _) if first > last:
            raise NodeFault(node, words.DAYS_REVERSED, first=first.isoformat(), last=last.isoformat())
    return "truth" if node.function in ("has", "same", "at_least") else "number"


def find_place(node: ex.Node) -> int:
    """The position of the first question in a part, 0 where it has none."""
    return next((one.at for one in ex.walk(node) if isinstance(one, ex.Name)), 0)


def write_node(node: ex.Node) -> str:
    """Write a part of an expression as a rubric would.

    Examples
    --------
    >>> from selfassess.grammar import parse
    >>> write_node(parse("not a and count(b)>=2").root)
    'not a and count(b) >= 2'
    """
    match node:
        case ex.Name(id):
            return id
        case ex.Number(value):
            return f"{value:f}"
        case ex.OptionId(value):
            return f"'{value}'"
        case ex.Truth(value):
            return str(value)
        case ex.Day(value):
            return f"date('{value.isoformat()}')"
        case ex.Year(value):
            return f"year({value})"
        case ex.Not(operand):
            return f"not {_write_inner(operand)}"
        case ex.All(operands):
            return " and ".join(_write_inner(operand) for operand in operands)
        case ex.AnyOf(operands):
            return " or ".join(_write_inner(operand) for operand in operands)
        case ex.Comparison(operator, left, right):
            return f"{write_node(left)} {operator} {write_node(right)}"
        case ex.Arithmetic(operator, left, right):
            first = write_node(left) if operator in ("+", "-") else _write_inner(left)
            return f"{first} {operator} {_write_inner(right)}"
        case ex.OneOf(left, ids):
            return f"{write_node(left)} in ({', '.join(repr(id) for id in ids)})"
    assert isinstance(node, ex.Call)
    pairs = [f"{id}={number:f}" for id, number in node.numbers]
    return f"{node.function}({', '.join([*(write_node(argument) for argument in node.arguments), *pairs])})"


def _write_inner(node: ex.Node) -> str:
    """Write a part of a larger one, in brackets where it is not a single thing."""
    written = write_node(node)
    return f"({written})" if isinstance(node, ex.All | ex.AnyOf | ex.Arithmetic) else written
