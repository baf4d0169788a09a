"""Months between days: calendar months, and 30 days to a fraction of one, rounded up."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.cycle import PRINTED, Cycle, move_day
from selfassess.months import add_months, count_months

days = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("since", "until", "months"),
    [
        (date(2015, 2, 13), date(2015, 2, 13), "0"),
        (date(2015, 2, 12), date(2015, 2, 13), "0.04"),
        (date(2015, 2, 10), date(2015, 2, 13), "0.1"),
        (date(2014, 2, 13), date(2015, 2, 12), "11.97"),
        (date(2014, 2, 13), date(2015, 2, 13), "12"),
        (date(2014, 2, 13), date(2015, 2, 14), "12.04"),
        (date(2014, 2, 14), date(2015, 2, 13), "11.97"),
        (date(2012, 2, 13), date(2015, 2, 13), "36"),
        (date(2012, 2, 12), date(2015, 2, 13), "36.04"),
        (date(2012, 2, 14), date(2015, 2, 13), "35.97"),
        (date(2014, 12, 31), date(2015, 1, 30), "0.97"),
        (date(2014, 12, 31), date(2015, 2, 28), "2"),
        (date(2016, 2, 29), date(2017, 2, 28), "12"),
        (date(2016, 2, 29), date(2017, 2, 27), "11.97"),
        (date(2014, 11, 30), date(2015, 2, 28), "3"),
        (date(2014, 12, 15), date(2015, 1, 10), "0.87"),
    ],
)
def test_months_are_counted_by_the_calendar(since: date, until: date, months: str) -> None:
    assert count_months(since, until) == Decimal(months)


def test_a_day_after_the_last_has_no_months() -> None:
    assert count_months(date(2015, 2, 14), date(2015, 2, 13)) is None


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2015, 2, 13), "0", date(2015, 2, 13)),
        (date(2015, 2, 13), "10", date(2015, 12, 13)),
        (date(2015, 2, 13), "11", date(2016, 1, 13)),
        (date(2015, 1, 31), "1", date(2015, 2, 28)),
        (date(2016, 1, 31), "1", date(2016, 2, 29)),
        (date(2015, 2, 13), "0.5", date(2015, 2, 28)),
        (date(2015, 2, 13), "0.01", date(2015, 2, 14)),
        (date(2015, 2, 13), "1.04", date(2015, 3, 15)),
    ],
)
def test_months_are_added_by_the_calendar(day: date, months: str, later: date) -> None:
    assert add_months(day, Decimal(months)) == later


@given(days, st.integers(0, 400))
def test_a_whole_number_of_months_is_complete_exactly_from_its_day_on(since: date, months: int) -> None:
    day = add_months(since, Decimal(months))
    on, before = count_months(since, day), count_months(since, day - timedelta(days=1))
    assert on is not None
    assert on >= months
    assert before is None or before < months


@given(days, st.integers(0, 3000))
def test_a_day_later_is_never_fewer_months(since: date, later: int) -> None:
    until = since + timedelta(days=later)
    now, next_day = count_months(since, until), count_months(since, until + timedelta(days=1))
    assert now is not None
    assert next_day is not None
    assert now <= next_day


@given(days, st.integers(0, 3000))
def test_a_fraction_is_rounded_up_to_a_hundredth(since: date, later: int) -> None:
    found = count_months(since, since + timedelta(days=later))
    assert found is not None
    assert found == round(found, 2)
    assert (found == 0) == (later == 0)


def test_a_printed_day_moves_by_whole_years_and_february_29_falls_on_28() -> None:
    assert move_day(date(2015, 2, 13), 12) == date(2027, 2, 13)
    assert move_day(date(2016, 2, 29), 1) == date(2017, 2, 28)
    assert move_day(date(2016, 2, 29), 4) == date(2020, 2, 29)
    assert move_day(date(2016, 2, 29), -16) == date(2000, 2, 29)


def test_a_cycle_moves_each_rubric_by_its_own_difference() -> None:
    assert [Cycle(2570).years_moved(year) for year in (2558, 2564, 2570)] == [12, 6, 0]
    assert PRINTED.years_moved(2558) == 0
