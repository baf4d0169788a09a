"""Waiting: the first day on which the rule holds, and when no day to come can satisfy all rules of time."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.answers import Interval, Special, Value
from selfassess.cycle import PRINTED
from selfassess.maturity import find_clash
from selfassess.mending import Fixes, carry_out, find_fixes, say_change
from selfassess.model import Library
from selfassess.months import count_months
from tests.mending.brute import is_eligible

TRACK = "psa-2558/service_innovation"
DAY = date(2015, 2, 13)
REST: dict[str, Value] = {
    "existed_in_thailand_before": False,
    "new_technique_led_to": frozenset({"new_service"}),
    "intellectual_property": frozenset({"patent"}),
    "accepted_by_public": True,
    "affects_management_system": True,
    "affects_service_to_people": True,
}


def fix(library: Library, since: dict[str, date] | None = None, **months: Value) -> Fixes:
    return find_fixes(library, TRACK, {**REST, **months}, PRINTED, DAY, since)


def number(text: str) -> Decimal:
    return Decimal(text)


@pytest.mark.parametrize(
    ("in_use", "since_invention", "day"),
    [
        ("11.97", "20", date(2015, 2, 14)),  # 12 - 11.97 = 0.03 months, a part of a day counts as one
        ("11", "20", date(2015, 3, 13)),
        ("10", "34", date(2015, 4, 13)),  # 34 + 2 = 36: still within 36 on that day
        ("0", "24", date(2016, 2, 13)),  # 24 + 12 = 36
    ],
)
def test_one_waits_until_twelve_months_are_complete_and_what_must_not_grow_old_is_still_young(
    library: Library, in_use: str, since_invention: str, day: date
) -> None:
    fixes = fix(library, months_in_use=number(in_use), months_since_invention=number(since_invention))
    assert fixes.clash is None
    (only,) = fixes.sets
    (change,) = only.changes
    assert (change.question, change.by, change.to, change.day) == ("months_in_use", "time", 12, day)
    assert change.amount == 12 - number(in_use)
    assert (only.by, only.day) == ("time", day)
    assert carry_out(only, {})["months_since_invention"] == number(since_invention) + 12 - number(in_use)


@pytest.mark.parametrize(
    ("in_use", "since_invention"),
    [("10", "34.01"), ("10", "36"), ("0", "24.01"), ("11", "35.01"), ("11", "40")],
)
def test_no_set_rests_on_waiting_where_one_rule_runs_out_before_the_other_ripens(
    library: Library, in_use: str, since_invention: str
) -> None:
    fixes = fix(library, months_in_use=number(in_use), months_since_invention=number(since_invention))
    assert fixes.clash is not None
    assert (fixes.clash.least.id, fixes.clash.most.id) == ("in_use_12_months", "invented_within_36_months")
    assert fixes.sets == ()


@pytest.mark.parametrize(("in_use", "since_invention"), [("12", "36"), ("12.01", "35.99"), ("36", "36")])
def test_on_the_bounds_nothing_is_to_be_mended(library: Library, in_use: str, since_invention: str) -> None:
    assert not fix(library, months_in_use=number(in_use), months_since_invention=number(since_invention)).is_needed


def test_what_is_too_old_nobody_makes_younger(library: Library) -> None:
    fixes = fix(library, months_in_use=Decimal(12), months_since_invention=Decimal("36.01"))
    (change,) = fixes.sets[0].changes
    assert (change.question, change.by, change.to, change.amount) == (
        "months_since_invention", "nobody", Decimal(36), Decimal("0.01"),
    )  # fmt: skip
    assert fixes.clash is None


def test_of_a_range_that_fails_at_every_value_the_wait_is_a_change_and_certain_only_at_its_end(
    library: Library,
) -> None:
    fixes = fix(library, months_in_use=Interval(Decimal(5), Decimal(8)), months_since_invention=Decimal(20))
    (only,) = fixes.sets
    (change,) = only.changes
    assert (change.by, change.is_open, change.is_doubtful) == ("time", False, False)
    assert (change.least, change.amount) == (Decimal(4), Decimal(7))
    assert (change.first_day, change.day) == (date(2015, 6, 13), date(2015, 9, 13))
    assert carry_out(only, {})["months_since_invention"] == 27
    said = say_change(change, library.tracks[TRACK][0])
    assert "4 ถึง 7 เดือน" in said.th
    assert "4 to 7 months more, depending on where in the range" in said.en


def test_a_wait_that_only_high_values_of_a_range_allow_is_told_with_reservation(library: Library) -> None:
    for low, high, invented in (("1", "8", "30"), ("5", "10", "34")):
        fixes = fix(library, months_in_use=Interval(number(low), number(high)), months_since_invention=number(invented))
        (change,) = fixes.sets[0].changes
        assert (change.is_doubtful, change.is_open, change.amount) == (True, False, 12 - number(high))
        said = say_change(change, library.tracks[TRACK][0])
        assert said.en.startswith("Answer this with the exact number first")
        assert said.th.startswith("ตอบจำนวนที่แน่นอน")


def test_nothing_is_waited_for_that_may_be_true_already(library: Library) -> None:
    fixes = fix(library, months_in_use=Interval(Decimal(5), Decimal(14)), months_since_invention=Decimal(20))
    assert [[(each.question, each.is_open, each.day) for each in one.changes] for one in fixes.sets] == [
        [("months_in_use", True, None)]
    ]


@pytest.mark.parametrize(
    "months",
    [(Decimal(12), Decimal(11)), (Decimal(13), Interval(Decimal(6), Decimal(10))), (Decimal(5), Decimal(3))],
)
def test_answers_that_contradict_are_corrected_and_never_waited_on(
    library: Library, months: tuple[Value, Value]
) -> None:
    fixes = fix(library, months_in_use=months[0], months_since_invention=months[1])
    assert fixes.sets
    for change in (change for each in fixes.sets for change in each.changes):
        assert change.is_correction
        assert change.day is None
        assert change.to != change.now
        assert isinstance(change.to, Decimal)
        assert change.to == change.to.to_integral_value()


def test_a_wait_names_the_condition_that_is_waited_for(library: Library) -> None:
    (only,) = fix(library, months_in_use=Decimal(10), months_since_invention=Decimal(20)).sets
    assert only.changes[0].conditions == ("in_use_12_months",)


months_or_ranges = st.one_of(
    st.integers(0, 40).map(Decimal),
    st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda two: Interval(Decimal(two[0]), Decimal(sum(two)))),
)


@settings(max_examples=150)
@given(st.one_of(st.none(), months_or_ranges), st.integers(0, 40))
def test_a_certain_wait_is_enough_for_every_value_and_no_shorter_one_is(
    library: Library, in_use: Decimal | Interval | None, invented: int
) -> None:
    asked: Value = Special.UNKNOWN if in_use is None else in_use
    fixes = fix(library, months_in_use=asked, months_since_invention=Decimal(invented))
    # What is unanswered may be anything that does not contradict: in use for as long as it has existed at most.
    span = Interval(Decimal(0), Decimal(invented)) if in_use is None else in_use
    low, high = (span.low, span.high) if isinstance(span, Interval) else (span, span)

    def holds(used: Decimal, wait: Decimal) -> bool:
        months: dict[str, Value] = {"months_in_use": used + wait, "months_since_invention": invented + wait}
        return is_eligible(library, TRACK, {**REST, **months})

    waits = [each.changes[0] for each in fixes.sets if len(each.changes) == 1 and each.changes[0].day]
    values = [low + n for n in range(int(high - low) + 1)]
    assert waits or in_use is not None or any(holds(each, Decimal(0)) for each in values) or invented > 36
    for change in waits:
        assert change.amount is not None
        assert not any(holds(each, Decimal(0)) for each in values), "nothing is waited for that may hold already"
        if change.is_doubtful:
            assert holds(high, change.amount)
            assert not all(holds(each, change.amount + high - low) for each in values)
        else:
            assert all(holds(each, change.amount) for each in values)
            assert not all(holds(each, change.amount - 1) for each in values)


@pytest.mark.parametrize(
    ("invented", "least", "most"),
    [(Decimal(3), "9", "12"), (Decimal("11.99"), "0.01", "12"), (Interval(Decimal(2), Decimal(5)), "7", "12")],
)
def test_a_young_work_whose_use_is_unanswered_waits_as_long_as_it_may_take(
    library: Library, invented: Value, least: str, most: str
) -> None:
    for answered in ({}, {"months_in_use": Special.UNKNOWN}):
        fixes = find_fixes(library, TRACK, {**REST, "months_since_invention": invented, **answered}, PRINTED, DAY)
        (only,) = fixes.sets
        (change,) = only.changes
        assert (change.question, change.by, change.is_open, change.to) == ("months_in_use", "time", False, 12)
        assert (change.least, change.amount) == (number(least), number(most))
        assert is_eligible(library, TRACK, carry_out(only, REST))
        said = say_change(change, library.tracks[TRACK][0])
        assert "which is still missing" in said.en
        assert "ซึ่งยังไม่ได้ตอบ" in said.th
        assert "ช่วงที่ตอบ" not in said.th


def test_one_day_too_much_decides_where_the_days_are_known(library: Library) -> None:
    begun = date(2014, 3, 31)
    for invented, has_way in ((date(2012, 3, 31), True), (date(2012, 3, 30), False)):
        since = {"months_in_use": begun, "months_since_invention": invented}
        months = {name: count_months(day, DAY) or Decimal(0) for name, day in since.items()}
        fixes = find_fixes(library, TRACK, {**REST, **months}, PRINTED, DAY, since)
        assert bool(fixes.sets) is has_way
        assert (fixes.clash is None) is has_way
        if has_way:
            assert fixes.sets[0].day == date(2015, 3, 31)


@settings(max_examples=100)
@given(st.integers(1, 1000), st.sampled_from(["months_in_use", "months_since_invention"]))
def test_what_was_in_use_from_its_first_day_is_waited_for_whichever_day_is_known(
    library: Library, days: int, known: str
) -> None:
    begun = DAY - timedelta(days=days)
    count = count_months(begun, DAY) or Decimal(0)
    asked = {**REST, "months_in_use": count, "months_since_invention": count}
    fixes = find_fixes(library, TRACK, asked, PRINTED, DAY, {known: begun})
    assert bool(fixes.sets) is fixes.is_needed
    assert fixes.clash is None


@settings(max_examples=60)
@given(st.dates(date(2015, 1, 1), date(2016, 12, 31)), st.integers(0, 364))
def test_the_first_day_of_an_unanswered_use_is_the_one_that_the_calendar_finds(
    library: Library, reference: date, days: int
) -> None:
    begun = reference - timedelta(days=days)
    young = {**REST, "months_since_invention": count_months(begun, reference) or Decimal(0)}
    fixes = find_fixes(library, TRACK, young, PRINTED, reference, {"months_since_invention": begun})
    (change,) = fixes.sets[0].changes

    def first_of(start: date) -> date:
        """The first day on which a use that began on a day is long enough."""
        coming = (reference + timedelta(days=n) for n in range(1, 400))
        return next(day for day in coming if (count_months(start, day) or 0) >= 12)

    assert (change.question, change.to) == ("months_in_use", 12)
    assert (change.first_day or change.day, change.day) == (first_of(begun), first_of(reference))


def test_without_the_day_of_the_invention_months_are_added(library: Library) -> None:
    reference, begun = date(2027, 1, 3), date(2026, 11, 21)
    given = {**REST, "months_since_invention": Decimal("1.44")}
    for since, day in (({}, date(2027, 11, 20)), ({"months_since_invention": begun}, date(2027, 11, 21))):
        (only,) = find_fixes(library, TRACK, given, PRINTED, reference, since).sets
        assert only.changes[0].first_day == day


months = st.decimals(0, 60, places=1)


@settings(max_examples=100)
@given(months, months)
def test_without_days_a_clash_is_what_maturity_says(
    library: Library, in_use: Decimal, since_invention: Decimal
) -> None:
    answers = {**REST, "months_in_use": in_use, "months_since_invention": since_invention}
    rubric, track = library.tracks[TRACK]
    conditions = [each for each in rubric.conditions if track.id in each.tracks and each.hardness == "hard"]
    fixes = find_fixes(library, TRACK, answers, PRINTED, DAY)
    if fixes.is_needed:
        assert fixes.clash == find_clash(conditions, rubric.questions, answers)


@settings(max_examples=100)
@given(st.integers(0, 1500), st.integers(0, 1500))
def test_the_day_waited_for_is_the_first_on_which_the_calendar_agrees(library: Library, used: int, older: int) -> None:
    since = {
        "months_in_use": DAY - timedelta(days=used),
        "months_since_invention": DAY - timedelta(days=used + older),
    }

    def on(day: date) -> dict[str, Value]:
        return {**REST, **{name: count_months(begun, day) or Decimal(0) for name, begun in since.items()}}

    fixes = find_fixes(library, TRACK, on(DAY), PRINTED, DAY, since)
    good = [day for day in (DAY + timedelta(days=n) for n in range(400)) if is_eligible(library, TRACK, on(day))]
    if fixes.is_needed:
        waited = [each.day for each in fixes.sets if each.day]
        assert waited == good[:1]
