"""The calendar's steps: their order, where today stands among them, and lateness in days, checked by counting days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.calendar_papers import list_papers, say_paper
from selfassess.calendar_steps import DatedStep, is_long_past, list_steps, say_distance
from selfassess.model import Library, ProcessStep, Rubric, Source, Track
from selfassess.text import Text

W = Text(th="ก", en="a")
PRINTED = (Source("source", "004", 42, "แจ้งผล"),)
DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


def make(*steps: ProcessStep, library: Library) -> tuple[Rubric, Track]:
    rubric, track = library.tracks["psa-2558/service_innovation"]
    return replace(rubric, process=steps), track


def step(id: str, first: date | None, last: date | None) -> ProcessStep:
    days = [day.isoformat() if day else None for day in (first, last)]
    return ProcessStep(id, ("service_innovation",), W, None, days[0], days[1], PRINTED)


@given(today=DAYS, first=DAYS, length=st.integers(0, 90), by=DAYS)
def test_states_and_days_are_what_counting_days_says(
    library: Library, today: date, first: date, length: int, by: date
) -> None:
    last = first + timedelta(days=length)
    rubric, track = make(step("span", first, last), step("by", None, by), step("none", None, None), library=library)
    found = {each.step.id: each for each in list_steps(rubric, track, 0, today)}
    inside = [first + timedelta(days=at) for at in range(length + 1)]
    span, deadline = found["span"], found["by"]
    assert (span.state == "now") is (today in inside)
    assert today + timedelta(days=span.days if span.state != "past" else -span.days) in (first, last)
    assert (deadline.state == "now") is (today == by)
    assert abs((today - by).days) == deadline.days
    assert found["none"].state == "undated"
    assert say_distance(found["none"]) is None


@given(days=st.lists(st.one_of(st.none(), DAYS), min_size=1, max_size=8), today=DAYS)
def test_dated_steps_stand_in_order_of_time_and_undated_ones_behind_their_neighbour(
    library: Library, days: list[date | None], today: date
) -> None:
    rubric, track = make(*(step(f"s{at}", day, day) for at, day in enumerate(days)), library=library)
    found = [each.step.id for each in list_steps(rubric, track, 0, today)]
    printed = [f"s{at}" for at in range(len(days))]
    dated = [(day, at) for at, day in enumerate(days) if day]
    assert [id for id in found if days[int(id[1:])]] == [f"s{at}" for _, at in sorted(dated)]
    for at, day in enumerate(days):
        if day is None and at and days[at - 1] is not None:
            assert found.index(f"s{at}") == found.index(printed[at - 1]) + 1


def test_the_printed_order_of_psa_is_its_order_of_time(library: Library) -> None:
    rubric, track = library.tracks["psa-2558/service_innovation"]
    steps = list_steps(rubric, track, 0, date(2015, 3, 25))
    assert [each.step.id for each in steps] == [each.id for each in rubric.process]
    assert [each.state for each in steps] == ["past", "past", "now", *["ahead"] * 5]
    assert [each.step.id for each in steps if not each.is_inferred] == ["notice"]
    assert not is_long_past(steps)


def test_an_own_year_moves_the_days_and_a_leap_day_too(library: Library) -> None:
    rubric, track = make(step("leap", date(2016, 2, 29), date(2016, 2, 29)), library=library)
    moved = list_steps(rubric, track, 12, date(2027, 1, 1))[0]
    assert (moved.last, moved.is_moved) == (date(2028, 2, 29), True)
    assert list_steps(rubric, track, 13, date(2027, 1, 1))[0].last == date(2029, 2, 28)


@pytest.mark.parametrize(
    ("today", "is_due", "said", "english"),
    [
        (date(2027, 4, 12), True, "เลยกำหนด 12 วัน", "12 days past the deadline"),
        (date(2027, 4, 1), True, "เลยกำหนด 1 วัน", "1 day past the deadline"),
        (date(2027, 4, 1), False, "ผ่านมาแล้ว 1 วัน", "1 day ago"),
        (date(2027, 3, 31), True, "วันนี้เป็นวันสุดท้าย", "today is the last day"),
        (date(2027, 2, 14), True, "เหลือเวลาอีก 45 วัน", "45 days left"),
        (date(2027, 2, 14), False, "อีก 45 วัน", "in 45 days"),
    ],
)
def test_a_deadline_is_said_in_days(library: Library, today: date, is_due: bool, said: str, english: str) -> None:
    rubric, track = library.tracks["tepga-2558/development"]
    found = say_distance(list_steps(rubric, track, 12, today)[0], is_due=is_due)
    assert found == Text(th=said, en=english)


def test_one_day_and_a_span_are_said_as_what_they_are(library: Library) -> None:
    day = date(2026, 5, 1)

    def said(each: DatedStep) -> str:
        words = say_distance(each)
        return words.th if words else ""

    rubric, track = make(
        step("one", day, day), step("span", day, day + timedelta(days=9)), step("open", day, None), library=library
    )
    assert [said(each) for each in list_steps(rubric, track, 0, day)] == [
        "วันนี้", "อยู่ในช่วงนี้", "อยู่ในช่วงนี้ เหลืออีก 9 วัน",
    ]  # fmt: skip
    assert [said(each) for each in list_steps(rubric, track, 0, day + timedelta(days=9))][-1] == "วันนี้เป็นวันสุดท้าย"
    assert [said(each) for each in list_steps(rubric, track, 0, day - timedelta(days=10))] == [
        "อีก 10 วัน", "เริ่มในอีก 10 วัน", "เริ่มในอีก 10 วัน",
    ], "beside a span the bare number would read as what is left of it"  # fmt: skip


def test_long_past_is_more_than_a_year_and_all_of_it(library: Library) -> None:
    rubric, track = make(step("a", None, date(2025, 1, 1)), step("b", None, date(2025, 6, 1)), library=library)
    assert not is_long_past(list_steps(rubric, track, 0, date(2026, 6, 1)))
    assert is_long_past(list_steps(rubric, track, 0, date(2026, 6, 2)))
    assert not is_long_past(())


PAPERS = {
    "dsdw-2560": {
        "proposals_sent": (None, date(2017, 4, 18)),
        "final_report_sent": (None, date(2017, 8, 1)),
    },
    "psa-2558": {"application": (date(2014, 12, 1), date(2015, 2, 13))},
    "tepga-2558": {
        "unit_sends_to_department": (None, date(2015, 3, 31)),
        "applications_taken": (None, date(2015, 4, 10)),
    },
    "bma-2564": {},
}


@pytest.mark.parametrize("id", PAPERS)
def test_every_bound_of_a_condition_is_the_end_of_its_step(library: Library, id: str) -> None:
    rubric = next(each for each in library.rubrics if each.id == id)
    assert {paper.step: (paper.first, paper.last) for paper in list_papers(rubric, {}, 0)} == PAPERS[id]


@given(sent=st.dates(date(2014, 1, 1), date(2016, 12, 31)))
def test_a_missed_bound_is_told_by_the_days_it_is_missed_by(library: Library, sent: date) -> None:
    rubric = library.tracks["psa-2558/service_innovation"][0]
    paper = list_papers(rubric, {"psa_applied_on": sent}, 0)[0]
    window = [date(2014, 12, 1) + timedelta(days=at) for at in range(75)]
    assert window[-1] == date(2015, 2, 13)
    missed = min(abs((sent - day).days) for day in window)
    assert max(paper.days_late, paper.days_early) == missed
    assert (paper.days_late == 0) is (sent <= window[-1])
    assert (paper.days_early == 0) is (sent >= window[0])


def test_a_paper_is_said_in_time_late_or_early(library: Library) -> None:
    rubric = library.tracks["psa-2558/service_innovation"][0]

    def said(sent: date | None, years: int = 0, today: date = date(2027, 3, 1)) -> str | None:
        answers = {} if sent is None else {"psa_applied_on": sent}
        words = say_paper(list_papers(rubric, answers, years)[0], today)
        return words.th if words else None

    assert said(None) is None
    assert said(date(2015, 2, 13)) == "ทันกำหนด"
    assert said(date(2015, 2, 14)) == "ช้ากว่ากำหนด 1 วัน"
    assert said(date(2014, 11, 28)) == "ก่อนวันแรกที่กำหนด 3 วัน"
    assert said(date(2027, 2, 20), years=12) == "ช้ากว่ากำหนด 7 วัน"
    before = date(2026, 11, 20)
    assert said(date(2027, 2, 20), years=12, today=before) == "จะช้ากว่ากำหนด 7 วัน"
    assert said(date(2027, 2, 13), years=12, today=before) == "จะทันกำหนด"
    assert said(date(2026, 11, 28), years=12, today=before) == "จะก่อนวันแรกที่กำหนด 3 วัน"
    assert said(before, years=12, today=before) == "ก่อนวันแรกที่กำหนด 11 วัน"
