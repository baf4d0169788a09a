"""The grammar of tests and amounts: Python's own, read through `ast`.

All that `rubrics/README.md` does not list is refused, with a sentence in both languages and a place in the text.
"""

from __future__ import annotations

import ast
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal

from selfassess.expression import (
    All,
    AnyOf,
    Arithmetic,
    Call,
    Comparison,
    Day,
    Expression,
    Name,
    Node,
    Not,
    Number,
    OneOf,
    Operator,
    OptionId,
    Truth,
    Year,
    walk,
)
from selfassess.text import Text

__all__ = ["FUNCTIONS", "ExpressionFault", "parse"]

FUNCTIONS: dict[str, tuple[int, int | None]] = {
    "count": (1, 1),
    "has": (2, 2),
    "at_least": (2, None),
    "same": (2, None),
    "most_same": (2, None),
    "ceil": (1, 1),
    "days_outside": (3, 3),
    "pick": (1, 1),
}
"""Every function with the least and the most of its plain arguments; `pick` also takes ``id=number``."""


class ExpressionFault(Exception):
    """A test that cannot be read: a sentence in both languages and the place in the text, from 0."""

    def __init__(self, message: Text, position: int = 0) -> None:
        super().__init__(message.en)
        self.message = message
        self.position = position


def parse(text: str) -> Expression:
    """Read a test or an amount.

    Parameters
    ----------
    text : str
        As a rubric writes it, for example ``"months_in_use >= 12"``.

    Returns
    -------
    Expression
        The frozen tree, with the names of its questions.

    Raises
    ------
    ExpressionFault
        If the text is not in the language; the position points into it.
    """
    try:
        body = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as fault:
        place = getattr(fault, "offset", None) or 1
        raise _fault("อ่านนิพจน์นี้ไม่ได้", "this expression cannot be read", place - 1) from None
    root = _Reader(text).read(body)
    return Expression(text, root, frozenset(node.id for node in walk(root) if isinstance(node, Name)))


def _fault(thai: str, english: str, position: int) -> ExpressionFault:
    return ExpressionFault(Text(th=thai, en=english), position)


_COMPARISONS: dict[type[ast.cmpop], Operator] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], Literal["+", "-", "*", "/"]] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/",
}  # fmt: skip


class _Reader:
    """Turns Python's tree into ours and refuses the rest."""

    def __init__(self, text: str) -> None:
        self._text = text

    def read(self, node: ast.expr) -> Node:
        match node:
            case ast.BoolOp(ast.And(), values):
                return All(tuple(self.read(value) for value in values))
            case ast.BoolOp(_, values):
                return AnyOf(tuple(self.read(value) for value in values))
            case ast.UnaryOp(ast.Not(), operand):
                return Not(self.read(operand))
            case ast.Compare(left, [operator], [right]):
                return self._compare(node, left, operator, right)
            case ast.BinOp(left, operator, right) if type(operator) in _ARITHMETIC:
                return self._calculate(node, left, _ARITHMETIC[type(operator)], right)
            case ast.Call(ast.Name(function), arguments, keywords):
                return self._call(node, function, arguments, keywords)
            case ast.Name(id=name):
                return Name(name, node.col_offset)
            case ast.Constant():
                return self._constant(node)
        raise _fault("รูปแบบนี้ใช้ในนิพจน์ไม่ได้", "this form is not part of the language", node.col_offset)

    def _constant(self, node: ast.Constant) -> Node:
        if isinstance(node.value, bool):
            return Truth(node.value)
        if isinstance(node.value, str):
            return OptionId(node.value)
        written = ast.get_source_segment(self._text, node) or ""
        try:
            return Number(Decimal(written))
        except InvalidOperation:
            raise _fault(f"“{written}” ไม่ใช่จำนวนทศนิยม", f'"{written}" is not a plain number', node.col_offset) from None

    def _compare(self, node: ast.Compare, left: ast.expr, operator: ast.cmpop, right: ast.expr) -> Node:
        if type(operator) in _COMPARISONS:
            return Comparison(_COMPARISONS[type(operator)], self.read(left), self.read(right))
        if isinstance(operator, ast.In) and isinstance(right, ast.Tuple):
            ids = tuple(item.value for item in right.elts if isinstance(item, ast.Constant) and type(item.value) is str)
            if len(ids) == len(right.elts):
                return OneOf(self.read(left), ids)
        raise _fault("การเปรียบเทียบแบบนี้ใช้ไม่ได้", "this comparison is not part of the language", node.col_offset)

    def _calculate(
        self, node: ast.BinOp, left: ast.expr, operator: Literal["+", "-", "*", "/"], right: ast.expr
    ) -> Node:
        first, second = self.read(left), self.read(right)
        if operator == "*" and not (isinstance(first, Number) or isinstance(second, Number)):
            raise _fault("คูณได้เฉพาะกับตัวเลขที่เขียนไว้", "only a written number may multiply", node.col_offset)
        if operator == "/" and not (isinstance(second, Number) and _divides_exactly(second.value)):
            raise _fault(
                "หารได้เฉพาะด้วยจำนวนที่ให้ผลเป็นทศนิยมรู้จบ เช่น 2, 5, 10, 100",
                "only numbers such as 2, 5, 10 or 100, whose quotient is an exact decimal, may divide",
                node.col_offset,
            )
        return Arithmetic(operator, first, second)

    def _call(self, node: ast.Call, function: str, arguments: list[ast.expr], keywords: list[ast.keyword]) -> Node:
        if function in ("date", "year"):
            return self._printed_time(node, function, arguments)
        least, most = FUNCTIONS.get(function, (0, 0))
        if most == 0:
            raise _fault(f"ไม่รู้จักคำสั่ง “{function}”", f'"{function}" is not a known function', node.col_offset)
        if len(arguments) < least or (most is not None and len(arguments) > most):
            raise _fault(
                f"จำนวนค่าใน {function}(…) ไม่ถูกต้อง", f"{function}(…) has the wrong number of values", node.col_offset
            )
        if bool(keywords) != (function == "pick"):
            raise _fault(
                "ใช้ “ชื่อ=ตัวเลข” ได้เฉพาะใน pick(…) และต้องมี", "pick(…), and only it, takes id=number", node.col_offset
            )
        read = tuple(self.read(argument) for argument in arguments)
        self._check_arguments(node, function, read)
        return Call(function, read, tuple(self._pair(keyword) for keyword in keywords))

    def _check_arguments(self, node: ast.Call, function: str, read: tuple[Node, ...]) -> None:
        names_only = {"count": read[:1], "has": read[:1], "same": read, "most_same": read, "pick": read[:1]}
        fits = all(isinstance(argument, Name) for argument in names_only.get(function, ()))
        fits = fits and (function != "has" or isinstance(read[1], OptionId))
        fits = fits and (function != "at_least" or isinstance(read[0], Number))
        if not fits:
            raise _fault(
                f"ค่าใน {function}(…) ต้องเป็นรหัสคำถาม", f"{function}(…) takes question ids here", node.col_offset
            )

    def _pair(self, keyword: ast.keyword) -> tuple[str, Decimal]:
        value = self.read(keyword.value)
        if keyword.arg is None or not isinstance(value, Number):
            raise _fault("pick(…) ต้องเขียนเป็น “รหัส=ตัวเลข”", "pick(…) takes id=number", keyword.value.col_offset)
        return keyword.arg, value.value

    def _printed_time(self, node: ast.Call, function: str, arguments: list[ast.expr]) -> Node:
        match function, [a.value for a in arguments if isinstance(a, ast.Constant)]:
            case "date", [str() as written]:
                try:
                    return Day(date.fromisoformat(written))
                except ValueError:
                    raise _fault(f"ไม่มีวันที่ “{written}”", f'there is no day "{written}"', node.col_offset) from None
            case "year", [int() as written] if not isinstance(written, bool) and 2400 <= written <= 2700:
                return Year(written)
        raise _fault(
            "เขียนเป็น date('2015-02-13') หรือ year(2558)", "write date('2015-02-13') or year(2558)", node.col_offset
        )


def _divides_exactly(number: Decimal) -> bool:
    if number <= 0 or number != number.to_integral_value():
        return False
    rest = int(number)
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1
