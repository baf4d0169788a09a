"""Years move together: nobody applies before the last year that has to pass has passed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selfassess.answers import Interval, Special, Value
from selfassess.cycle import PRINTED
from selfassess.mending import Fixes, FixSet, carry_out, find_fixes, say_change
from selfassess.model import Library
from tests.mending.brute import is_eligible

TRACK = "psa-2558/sustained_quality"
DAY = date(2015, 2, 13)
YEAR = 2558
WON: dict[str, Value] = {
    "psa_won_level": "outstanding",
    "psa_won_type": "service_innovation",
    "quality_method_shown": True,
    "intention_declared": True,
}


def answers(won: int, applied: int, kept: int, reports: int) -> dict[str, Value]:
    years = {
        "psa_won_year": won, "application_year": applied, "years_standard_kept": kept, "report_years": reports,
    }  # fmt: skip
    return {**WON, **{name: Decimal(year) for name, year in years.items()}}


def fix(library: Library, given: Mapping[str, Value]) -> Fixes:
    return find_fixes(library, TRACK, given, PRINTED, DAY)


def year_of(fix_set: FixSet, given: Mapping[str, Value]) -> Value:
    return carry_out(fix_set, given)["application_year"]


@pytest.mark.parametrize(
    ("won", "applied", "kept", "reports", "changed", "year"),
    [
        (2556, 2558, 1, 1, {"application_year", "years_standard_kept", "report_years"}, 2560),
        (2555, 2558, 1, 3, {"years_standard_kept"}, 2560),
        (2555, 2558, 3, 2, {"report_years"}, 2559),
        (2555, 2559, 2, 3, {"years_standard_kept"}, 2559),
        (2555, 2559, 3, 1, {"report_years"}, 2561),
        (2556, 2558, 3, 3, {"application_year"}, 2559),
    ],
)
def test_the_application_is_not_before_the_last_year_that_has_to_pass(
    library: Library, won: int, applied: int, kept: int, reports: int, changed: set[str], year: int
) -> None:
    given = answers(won, applied, kept, reports)
    first = fix(library, given).sets[0]
    assert {each.question for each in first.changes} == changed
    assert year_of(first, given) == year
    assert is_eligible(library, TRACK, carry_out(first, given))


def test_a_year_that_only_follows_is_said_with_the_change_that_it_follows(library: Library) -> None:
    (change,) = fix(library, answers(2555, 2558, 1, 3)).sets[0].changes
    said = say_change(change, library.tracks[TRACK][0])
    assert said.th == (
        "รออีก 2 ปี (ครบในวันที่ 13 กุมภาพันธ์ 2560) จึงจะเป็นไปตามเงื่อนไข "
        "“สามารถให้บริการได้ไม่ต่ำกว่ามาตรฐานที่เคยได้รับรางวัล อย่างต่อเนื่องไม่น้อยกว่า 3 ปี” "
        "ทั้งนี้ คำตอบข้อ “หน่วยงานสมัครขอรับรางวัลในปี พ.ศ. ใด” ต้องไม่ก่อน พ.ศ. 2560"
    )
    assert said.en.endswith("running”. Then this cannot be earlier than B.E. 2560: “Year (B.E.) of the application”")
    assert fix(library, answers(2555, 2560, 1, 3)).sets[0].changes[0].follows is None


@pytest.mark.parametrize("applied", [{}, {"application_year": Special.UNKNOWN}])
def test_an_open_year_of_application_has_to_come_out_late_enough(library: Library, applied: dict[str, Value]) -> None:
    given = {**answers(2555, 2558, 1, 3), "application_year": Special.UNKNOWN, **applied}
    (only,) = fix(library, given).sets
    change = next(each for each in only.changes if each.question == "application_year")
    assert (change.is_open, change.low) == (True, 2560)


def test_of_a_range_the_longest_that_it_may_take_decides(library: Library) -> None:
    given = {**answers(2555, 2558, 3, 3), "years_standard_kept": Interval(Decimal(1), Decimal(2))}
    (only,) = (each for each in fix(library, given).sets if each.by == "time")
    assert year_of(only, given) == 2560


@pytest.mark.parametrize(
    ("won", "kept", "reports", "day", "year"),
    [
        (2555, 1, 0, date(2018, 1, 1), 2561),  # the standard is kept by 13 February 2560, the reports come in 2561
        (2555, 3, 1, date(2017, 1, 1), 2560),  # only reports are missing
        (2556, 1, 1, date(2017, 2, 13), None),  # the standard is kept on a day of the very year of the application
        (2556, 3, 3, date(2016, 1, 1), 2559),
        (2555, 2, 3, date(2016, 2, 13), None),
        (2555, 3, 3, None, None),
    ],
)
def test_nothing_is_ready_before_the_year_that_is_demanded(
    library: Library, won: int, kept: int, reports: int, day: date | None, year: int | None
) -> None:
    sets = fix(library, answers(won, 2558, kept, reports)).sets
    first = sets[0] if sets else FixSet(())
    assert (first.day, first.year) == (day, year)


def test_what_only_waits_up_to_the_present_year_waits_for_no_year(library: Library) -> None:
    first = fix(library, answers(2555, 2557, 3, 2)).sets[0]
    assert {each.question: each.year for each in first.changes} == {"application_year": None, "report_years": None}


years = st.one_of(st.none(), st.integers(2553, 2562))
counts = st.one_of(
    st.integers(0, 4).map(Decimal),
    st.tuples(st.integers(0, 3), st.integers(1, 2)).map(lambda two: Interval(Decimal(two[0]), Decimal(sum(two)))),
)


@settings(max_examples=200)
@given(years, years, counts, counts)
def test_no_set_is_ready_before_a_year_that_its_texts_demand(
    library: Library, won: int | None, applied: int | None, kept: Value, reports: Value
) -> None:
    asked = {"psa_won_year": won, "application_year": applied}
    given: dict[str, Value] = {name: Decimal(year) for name, year in asked.items() if year is not None}
    given |= {**WON, "years_standard_kept": kept, "report_years": reports}
    for each in fix(library, given).sets:
        waits = [change for change in each.changes if change.by == "time"]
        said = " ".join(say_change(change, library.tracks[TRACK][0]).en for change in waits)
        for year in map(int, re.findall(r"B\.E\. (\d{4})", said)):
            assert year <= YEAR or (each.day is not None and each.day.year + 543 >= year)
        assert each.day is None or each.day >= DAY
        assert each.year is None or (each.day is not None and each.day == date(int(each.year) - 543, 1, 1))


@settings(max_examples=200)
@given(st.integers(2555, 2560), st.integers(2557, 2561), st.integers(0, 4), st.integers(0, 4))
def test_the_year_is_the_first_in_which_all_of_it_holds(
    library: Library, won: int, applied: int, kept: int, reports: int
) -> None:
    given = answers(won, applied, kept, reports)
    fixes = fix(library, given)
    assume(fixes.is_needed and applied >= won)

    def apply_in(year: int) -> dict[str, Value]:
        """The answers of an application in a later year: one report and one year of the standard for each."""
        sent = reports + year - max(applied, YEAR - 1) if year > applied else reports
        return answers(won, year, kept + max(year, YEAR) - YEAR, sent)

    first = next(year for year in count(applied) if is_eligible(library, TRACK, apply_in(year)))
    waiting = [each for each in fixes.sets if each.by == "time" or not {c.by for c in each.changes} - {"time", "unit"}]
    assert [year_of(each, given) for each in waiting] == [first]
    for each in fixes.sets:
        after = carry_out(each, given)
        year = year_of(each, given)
        assert isinstance(year, Decimal)
        assert is_eligible(library, TRACK, after)
        then = apply_in(int(year))
        for name in ("years_standard_kept", "report_years"):
            there, told = then[name], after[name]
            assert isinstance(there, Decimal)
            assert isinstance(told, Decimal)
            assert there >= told, "what is told to be there by then is there by then"
        for change in each.changes:
            rest = [other for other in each.changes if other is not change]
            along = each.along if any(other.by == "time" for other in rest) else {}
            left = {**given, **along, **{other.question: other.to for other in rest}}
            assert not is_eligible(library, TRACK, left), "nothing of it can be left out"
