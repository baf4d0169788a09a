"""The spreadsheet and the calendar carry the tasks that the page shows, also those that nobody has written about."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from selfassess.exchange.workbook import write_workbook
from selfassess.loading import load_library
from selfassess.model import Library
from selfassess.reports import make_report
from selfassess.reports.content import write_paper
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
    body: Any = show_page(session)["body"]
    written = {row[0]: row for row in read_plan(library, session.work)}
    told = {row["id"]: " · ".join(filter(None, [row["title"], row["wait"]])) for row in body["tasks"]["rows"]}
    assert told == {id: row[2] for id, row in written.items()}
    assert "หลังวันสุดท้ายของการรับสมัครรอบนี้" in told["in_use_12_months"]
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
    assert "ประเภทที่ 3 นวัตกรรมการบริการ" in lines().split("SUMMARY:")[1].splitlines()[0]
    assert "อ่านเป็นวันที่ไม่ได้" not in lines()


def test_a_typed_day_that_cannot_be_read_is_told_where_another_stands_in(library: Library, session: Session) -> None:
    session.handle({"do": "plan", "track": TRACK, "field": "task.in_use_12_months.date", "value": "31 ก.พ. 2570"})
    data = make_report(library, session.work, TRACK, "ics", today=TODAY).decode().replace("\r\n ", "")
    event = data[data.index("task.in_use_12_months") :].split("END:VEVENT")[0]
    assert "DTSTART;VALUE=DATE:20150413" in event
    assert "“31 ก.พ. 2570” อ่านเป็นวันที่ไม่ได้ จึงไม่ได้ใช้" in event.split("DESCRIPTION:")[1]


def test_papers_and_sheets_ask_for_the_reference_date_as_the_page_does(library: Library, session: Session) -> None:
    printed, own = "13 กุมภาพันธ์ 2558", "ถือเป็นวันนี้ 20 พ.ย. 2569"
    for year, asked, never in ((None, printed, own), ("2570", own, printed)):
        session.handle({"do": "cycle", "year": year})
        change = {"kind": "answer", "id": "reference_date", "old": None, "new": "2027-01-01"}
        history = [{"version": 1, "at": "2026-11-20T09:00:00+00:00", "who": "", "changes": [change]}]
        data = write_workbook(library, session.work, TRACK, today=TODAY, history=history)
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = [cell.value for name in ("คำตอบ", "ประวัติ") for row in book[name].iter_rows() for cell in row]
        assert sum(asked in str(value) for value in cells) == 2
        assert "1 ม.ค. 2570" in cells, "a day of the history is written as an office writes it"
        sheet = "\n".join(map(str, cells))
        paper = repr(write_paper(library, session.work, TRACK, today=TODAY).blocks)
        for words in (sheet, paper):
            assert f"หากไม่ตอบ {'ถือเป็นวันที่ ' if year is None else ''}{asked}" in words
            assert f"{never})" not in words
