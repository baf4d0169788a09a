"""A number that is only partly known: every value it may still have, and exact arithmetic over them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["NOWHERE", "Span", "calculate", "compare", "round_up"]


@dataclass(frozen=True, slots=True)
class Span:
    """Every value that a number may still have: both ends included, None is without end.

    `may_be_missing` says that the answer may also be "not applicable"; `is_missing` that it is.

    Examples
    --------
    >>> Span(Decimal(2), Decimal(2)).single
    Decimal('2')
    """

    low: Decimal | None
    high: Decimal | None
    may_be_missing: bool = False
    is_missing: bool = False

    @classmethod
    def of(cls, value: Decimal) -> Span:
        """The span of one known value."""
        return cls(value, value)

    @property
    def single(self) -> Decimal | None:
        """The only value, or None while there are more or none."""
        known = self.low == self.high and not (self.may_be_missing or self.is_missing)
        return self.low if known else None


NOWHERE = Span(None, None, is_missing=True)
"""What "not applicable" is among numbers: no comparison with it holds."""


def compare(operator: str, left: Span, right: Span) -> bool | None:
    """Whether every value of one span is, as the operator says, to every value of the other; None if only some are."""
    if left.is_missing or right.is_missing:
        return False
    if operator in ("<", "<="):
        operator, left, right = {"<": ">", "<=": ">="}[operator], right, left
    if operator in ("==", "!="):
        outcome = _equal(left, right)
        outcome = outcome if outcome is None or operator == "==" else not outcome
    else:
        outcome = _exceeds(left, right, or_equal=operator == ">=")
    return None if outcome and (left.may_be_missing or right.may_be_missing) else outcome


def _exceeds(left: Span, right: Span, *, or_equal: bool) -> bool | None:
    if _is_above(left.low, right.high, or_equal):
        return True
    return False if _is_above(right.low, left.high, not or_equal) else None


def _is_above(low: Decimal | None, high: Decimal | None, or_equal: bool) -> bool:
    """Whether even the lowest of one span is above the highest of the other, or where it may be, equal."""
    return low is not None and high is not None and (low > high or (or_equal and low == high))


def _equal(left: Span, right: Span) -> bool | None:
    if left.low is not None and left.low == left.high == right.low == right.high:
        return True
    apart = _exceeds(left, right, or_equal=False) or _exceeds(right, left, or_equal=False)
    return False if apart else None


def calculate(operator: str, left: Span, right: Span) -> Span:
    """Every value that a sum, a difference, a product or a quotient may have."""
    if left.is_missing or right.is_missing:
        return NOWHERE
    missing = left.may_be_missing or right.may_be_missing
    if operator in ("*", "/"):
        scaled, factor = (left, right.low) if right.single is not None else (right, left.low)
        assert factor is not None
        return _scale(scaled, factor if operator == "*" else 1 / factor, missing)
    if operator == "-":
        right = Span(_negate(right.high), _negate(right.low))
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return Span(low, high, missing)


def _scale(span: Span, factor: Decimal, missing: bool) -> Span:
    low = None if span.low is None else span.low * factor
    high = None if span.high is None else span.high * factor
    # A written number is never below zero, so the ends keep their order.
    return Span(low, high, missing)


def _negate(value: Decimal | None) -> Decimal | None:
    return None if value is None else -value


def round_up(span: Span) -> Span:
    """Every whole number that a value of the span may be rounded up to."""
    return Span(_ceil(span.low), _ceil(span.high), span.may_be_missing, span.is_missing)


def _ceil(value: Decimal | None) -> Decimal | None:
    return None if value is None else Decimal(math.ceil(value))
