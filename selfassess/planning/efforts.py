"""What one step up takes: a size, person-days, baht; what was not given stays unknown and is never 0."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, get_args

from selfassess.model import Source
from selfassess.text import Text
from selfassess.typed import parse_number

__all__ = [
    "DEFAULT_SIZE",
    "LONGEST_FIELD",
    "MEASURES",
    "SIZES",
    "SIZES_SOURCE",
    "Effort",
    "Measure",
    "Size",
    "Total",
    "add_up",
    "read_effort",
]

Size = Literal["small", "medium", "large"]
Measure = Literal["size", "days", "baht"]
MEASURES: tuple[Measure, ...] = get_args(Measure)

SIZES: Mapping[str, Decimal] = MappingProxyType({"small": Decimal(1), "medium": Decimal(2), "large": Decimal(4)})
"""Sizes as numbers, so that they can be added up; assumed, see `SIZES_SOURCE`."""

DEFAULT_SIZE: Size = "medium"
"""The size of a step whose size was not given; assumed."""

SIZES_SOURCE = Source(
    "assumed",
    note=Text(
        th="เอกสารไม่ได้กำหนดว่าแต่ละขั้นใช้ทรัพยากรเท่าใด แบบประเมินนี้จึงสมมุติให้น้อยเท่ากับ 1 หน่วย ปานกลาง 2 หน่วย มาก 4 หน่วย "
        "และถือว่าขั้นที่ไม่ได้ระบุใช้ทรัพยากรปานกลาง",
        en="No document says what a step takes. We assume 1 unit of effort for a small step, 2 for a medium and 4 for "
        "a large one, and medium where nothing is given.",
    ),
)

LONGEST_FIELD = 80
"""Letters that one field of a plan may have here."""

_LARGEST = Decimal(1_000_000_000)


@dataclass(frozen=True, slots=True)
class Effort:
    """What one step takes; None is not known, which is not nothing."""

    size: Size | None = None
    days: Decimal | None = None
    baht: Decimal | None = None

    def amount(self, measure: Measure) -> Decimal | None:
        """How much of a measure, None where it is not known; a size that was not given is medium.

        Examples
        --------
        >>> Effort(days=Decimal(3)).amount("size"), Effort("large").amount("days")
        (Decimal('2'), None)
        """
        if measure == "size":
            return SIZES[self.size or DEFAULT_SIZE]
        return self.days if measure == "days" else self.baht


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of what is known, and the number of steps for which it is not."""

    amount: Decimal
    missing: int = 0


def add_up(efforts: Iterable[Effort], measure: Measure) -> Total:
    """Add up one measure over several steps.

    Examples
    --------
    >>> add_up([Effort(days=Decimal(3)), Effort("small")], "days")
    Total(amount=Decimal('3'), missing=1)
    """
    amounts = [effort.amount(measure) for effort in efforts]
    return Total(sum((each for each in amounts if each is not None), Decimal(0)), amounts.count(None))


def read_effort(typed: str) -> Effort | None:
    """Read an effort as it is saved: ``small``, ``days:3``, ``days:3 baht:5,000``, ``large days:10``.

    Returns
    -------
    Effort or None
        None where a word is not understood, stands twice, or a number is below 0 or finer than two decimals.

    Examples
    --------
    >>> read_effort("days:3 baht:5,000")
    Effort(size=None, days=Decimal('3'), baht=Decimal('5000'))
    >>> read_effort("days:-3") is read_effort("huge") is read_effort("") is None
    True
    """
    found: dict[str, Size | Decimal] = {}
    for word in typed[: LONGEST_FIELD + 1].split():
        name, _, number = word.partition(":")
        value = _read_amount(number) if name in ("days", "baht") else _read_size(word)
        key = name if name in ("days", "baht") else "size"
        if value is None or key in found:
            return None
        found[key] = value
    is_read = bool(found) and len(typed) <= LONGEST_FIELD
    return Effort(**found) if is_read else None  # type: ignore[arg-type]


def _read_size(word: str) -> Size | None:
    return next((size for size in get_args(Size) if size == word), None)


def _read_amount(typed: str) -> Decimal | None:
    number = parse_number(typed)
    if number is None or not 0 <= number <= _LARGEST or number != round(number, 2):
        return None
    return number
