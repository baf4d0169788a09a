"""The spreadsheet and the calendar carry the tasks that the page shows, also those that nobody has written about."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest

from selfassess.loading import load_library
from selfassess.model import Library
from selfassess.reports import make_report
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.work import Work

TODAY = date(2026, 11, 20)
TRACK = "psa-2558/service_innovation"


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture
def session(library: Library) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": TRACK, "step": "plan"})
    said = {"months_in_use": "10", "months_since_invention": "20", "part1": "450", "part2": "280"}
    for question, value in said.items():
        session.handle({"do": "answer", "question": question, "value": value})
    return session


def read_plan(library: Library, work: Work) -> list[tuple[object, ...]]:
    data = make_report(library, work, TRACK, "xlsx", today=TODAY)
    sheet = openpyxl.load_workbook(io.BytesIO(data))["แผน"]
    return [row[:5] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_the_sheet_of_the_plan_has_the_rows_of_the_page(library: Library, session: Session) -> None:
    session.handle({"do": "plan", "track": TRACK, "field": "task.part1.owner", "value": "งานแผน"})
    session.handle({"do": "plan", "track": TRACK, "field": "task.own-1.title", "value": "ประชุมทีม"})
    shown = show_page(session)["body"]["tasks"]["rows"]  # type: ignore[index]
    written = {row[0]: row for row in read_plan(library, session.work)}
    assert {row["id"]: row["title"] for row in shown} == {id: row[2] for id, row in written.items()}
    assert written["part1"][3] == "งานแผน"


def test_the_calendar_has_the_day_that_time_brings_until_the_unit_gives_another(
    library: Library, session: Session
) -> None:
    def lines() -> str:
        data = make_report(library, session.work, TRACK, "ics", today=TODAY)
        text = data.decode().replace("\r\n ", "")
        return text[text.index("task.in_use_12_months") :].split("END:VEVENT")[0]

    assert "DTSTART;VALUE=DATE:20150413" in lines()
    session.handle({"do": "plan", "track": TRACK, "field": "task.in_use_12_months.date", "value": "1/5/2558"})
    assert "DTSTART;VALUE=DATE:20150501" in lines()
