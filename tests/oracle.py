"""A test of a rubric on complete answers, judged by Python itself: what the engine is compared with."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import CodeType
from typing import Any

from selfassess.answers import Answers, Special, Value

__all__ = ["Nothing", "oracle"]


class Nothing:
    """What does not apply: no comparison with it holds, and arithmetic with it is as empty."""

    def _never(self, other: object) -> bool:
        return False

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _never

    def _stays(self, other: object) -> Nothing:
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = _stays

    def __hash__(self) -> int:
        return 0


NOTHING = Nothing()


def plain(value: Value) -> object:
    if value in (Special.NOT_APPLICABLE, Special.NONE_OF_THESE):
        return NOTHING
    return Decimal(value.toordinal()) if isinstance(value, date) else value


def same(*years: object) -> bool:
    return not any(isinstance(year, Nothing) for year in years) and len(set(years)) == 1


def most_same(*years: object) -> Decimal:
    groups = Counter(year for year in years if not isinstance(year, Nothing))
    return Decimal(max(groups.values(), default=0))


FUNCTIONS: Mapping[str, Any] = {
    "count": lambda ids: Decimal(len(ids)),
    "has": lambda ids, id: id in ids,
    "at_least": lambda least, *tests: sum(map(bool, tests)) >= least,
    "same": same,
    "most_same": most_same,
    "ceil": lambda number: number if isinstance(number, Nothing) else Decimal(math.ceil(number)),
    "days_outside": lambda day, first, last: max(first - day, day - last, Decimal(0)),
    "pick": lambda id, **numbers: NOTHING if isinstance(id, Nothing) else numbers[id],
    "date": lambda written: Decimal(date.fromisoformat(written).toordinal()),
    "year": Decimal,
}


@cache
def read(test: str) -> CodeType:
    return compile(test, "test", "eval")


def oracle(test: str, answers: Answers) -> Any:
    """Judge a test, or work out an amount; every question that it names must be answered."""
    code = read(test)
    names = {id: plain(answers[id]) for id in code.co_names if id in answers}
    return eval(code, {"__builtins__": {}}, {**FUNCTIONS, **names})
