"""The cycle an assessment is judged in: the printed one, or the unit's own year.

An own year moves every printed date by the difference in years and marks it assumed. No clock is read here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["PRINTED", "Cycle", "move_day"]


@dataclass(frozen=True, slots=True)
class Cycle:
    """The year (B.E.) whose dates count; None is the printed cycle of each rubric.

    Examples
    --------
    >>> Cycle(2570).years_moved(2558)
    12
    >>> PRINTED.years_moved(2558)
    0
    """

    year: int | None = None

    def years_moved(self, printed_year: int) -> int:
        """Years by which the dates of a rubric of `printed_year` move."""
        return 0 if self.year is None else self.year - printed_year


PRINTED = Cycle()


def move_day(day: date, years: int) -> date:
    """Move a day by whole years; 29 February falls on 28 where the year has none.

    Examples
    --------
    >>> move_day(date(2015, 2, 13), 12)
    datetime.date(2027, 2, 13)
    >>> move_day(date(2016, 2, 29), 1)
    datetime.date(2017, 2, 28)
    """
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
