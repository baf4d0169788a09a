"""Months between days: calendar months, and 30 days to a fraction of one.

No source says how a month is counted (R-14), so this is the project's own rule, marked assumed where it
shows: whole calendar months first; of what is left, 30 days make a month and a part of a day counts as one.
"""

from __future__ import annotations

import math
from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_UP, Decimal

__all__ = ["add_months", "count_months"]

_DAYS_OF_A_MONTH = 30


def add_months(day: date, months: Decimal) -> date:
    """Find the day that lies some months later.

    Parameters
    ----------
    day : date
        Where to start.
    months : Decimal
        Months, 0 or more; a fraction is taken as that part of 30 days, rounded up to a whole day.

    Examples
    --------
    >>> add_months(date(2015, 2, 13), Decimal(2))
    datetime.date(2015, 4, 13)
    >>> add_months(date(2015, 1, 31), Decimal("1.5"))
    datetime.date(2015, 3, 15)
    """
    whole = int(months)
    later = _add_whole(day, whole)
    return later + timedelta(days=math.ceil((months - whole) * _DAYS_OF_A_MONTH))


def count_months(since: date, until: date) -> Decimal | None:
    """Count the months from one day to another.

    Returns
    -------
    Decimal or None
        Whole calendar months, and the days left over as parts of 30, rounded up to a hundredth but never to a
        whole month that is not complete; None where `until` lies before `since`.

    Examples
    --------
    >>> count_months(date(2014, 2, 13), date(2015, 2, 13))
    Decimal('12')
    >>> count_months(date(2014, 2, 14), date(2015, 2, 13))
    Decimal('11.97')
    >>> count_months(date(2014, 2, 13), date(2015, 2, 14))
    Decimal('12.04')
    """
    if until < since:
        return None
    whole = (until.year - since.year) * 12 + until.month - since.month
    if _add_whole(since, whole) > until:
        whole -= 1
    left = min((until - _add_whole(since, whole)).days, _DAYS_OF_A_MONTH - 1)
    part = (Decimal(left) / _DAYS_OF_A_MONTH).quantize(Decimal("0.01"), ROUND_UP)
    return Decimal(whole) + part if left else Decimal(whole)


def _add_whole(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
