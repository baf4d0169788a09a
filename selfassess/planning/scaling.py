"""Exact decimals as whole numbers, so that they can be added up by the million and compared without rounding."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor, gcd, lcm

__all__ = ["Unit", "count_units", "find_unit", "units_needed"]

Unit = Fraction
"""The largest amount of which every number at hand is a whole multiple."""


def find_unit(numbers: Sequence[Decimal]) -> Unit:
    """Find the largest unit that measures every number; 1 where there is none to measure.

    Examples
    --------
    >>> find_unit([Decimal("2.5"), Decimal(10)]), find_unit([Decimal(60), Decimal(40)]), find_unit([])
    (Fraction(5, 2), Fraction(20, 1), Fraction(1, 1))
    """
    exact = [Fraction(number) for number in numbers if number]
    if not exact:
        return Fraction(1)
    whole = lcm(*(each.denominator for each in exact))
    return Fraction(gcd(*(int(each * whole) for each in exact)), whole)


def count_units(number: Decimal, unit: Unit) -> int:
    """How many units a number holds, a part of one not counted.

    Examples
    --------
    >>> count_units(Decimal("12.6"), Fraction(5, 2))
    5
    """
    return floor(Fraction(number) / unit)


def units_needed(number: Decimal, unit: Unit, *, is_strict: bool) -> int:
    """The fewest units that come to a number, or to more than it.

    Examples
    --------
    >>> units_needed(Decimal(10), Fraction(5), is_strict=False), units_needed(Decimal(10), Fraction(5), is_strict=True)
    (2, 3)
    """
    exact = Fraction(number) / unit
    return floor(exact) + 1 if is_strict or exact != floor(exact) else int(exact)
