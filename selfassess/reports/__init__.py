"""Papers to carry into the meeting: one content as PDF, DOCX or HTML; spreadsheet, calendar, and the file to keep.

What makes a paper is heavy (typst, matplotlib, python-docx), so it is imported where one is made. The page lets
`selfassess.reports.apart` make them in a process of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from selfassess.errors import CallError
from selfassess.text import Language, Text

if TYPE_CHECKING:
    from selfassess.exchange.history import StoredVersion
    from selfassess.model import Library
    from selfassess.reports.paper import Digits
    from selfassess.work import Work

__all__ = ["FORMATS", "make_report"]

FORMATS: Mapping[str, str] = {
    "pdf": ".pdf",
    "docx": ".docx",
    "xlsx": ".xlsx",
    "html": ".html",
    "json": ".selfassess.json",
    "ics": ".ics",
}
"""What a report can be made as, and how the file's name ends."""

_NO_FORMAT = Text(th="“{to}” ไม่ใช่ชนิดไฟล์ที่ทำได้ ({known})", en="“{to}” is no kind of file that can be made ({known}).")


def make_report(
    library: Library,
    work: Work,
    track_key: str,
    to: str,
    *,
    language: Language = "th",
    digits: Digits = "arabic",
    today: date,
    accessible: bool = False,
    archive: bool = False,
    history: Iterable[StoredVersion | Mapping[str, object]] = (),
) -> bytes:
    """Make a report of one work for one track.

    Parameters
    ----------
    library : Library
        The rubrics.
    work : Work
        The answers and what stands beside them.
    track_key : str
        The track, such as ``psa-2558/service_innovation``.
    to : str
        One of `FORMATS`.
    language, digits
        The language of every sentence, and the digits of every number of ours; what was typed stays as it was typed.
    today : date
        The day that the report bears.
    accessible, archive : bool
        Of a PDF: hold it to PDF/UA-1, to PDF/A-2a.
    history : iterable
        The saved versions.

    Returns
    -------
    bytes
        The file; the same work gives the same bytes, but for XLSX.

    Raises
    ------
    CallError
        If there is no such track or no such kind of file.
    SelfAssessError
        If the file cannot be made.
    """
    if to not in FORMATS:
        raise CallError(_NO_FORMAT.fill(to=to[:40], known=", ".join(FORMATS)))
    versions = tuple(history)
    if to == "xlsx":
        from selfassess.exchange.workbook import write_workbook

        asked = _ask(library, work, track_key, language, today)
        return write_workbook(
            library, work, track_key, language=language, digits=digits, today=today, history=versions, asked=asked
        )
    if to == "json":
        from selfassess.exchange.file import write_assessment

        return write_assessment(library, work, track_key, history=versions, today=today)
    if to == "ics":
        from selfassess.exchange.plan_calendar import write_plan_calendar

        asked = _ask(library, work, track_key, language, today)
        return write_plan_calendar(library, work, track_key, language=language, today=today, asked=asked)
    from selfassess.reports.content import write_paper

    paper = write_paper(library, work, track_key, language=language, digits=digits, today=today, history=versions)
    if to == "pdf":
        from selfassess.reports.pdf import render_pdf

        return render_pdf(paper, accessible=accessible, archive=archive)
    if to == "docx":
        from selfassess.reports.word import render_docx

        return render_docx(paper)
    from selfassess.reports.page import render_html

    return render_html(paper)


def _ask(
    library: Library, work: Work, track_key: str, language: Language, today: date
) -> dict[str, tuple[str, date | None]]:
    """What the shortest way and the plan ask for, as the page shows it in the table of tasks."""
    from selfassess.assess import find_track
    from selfassess.ui.session import Session
    from selfassess.ui.view.plan.asked import list_asked
    from selfassess.ui.view.scene import Scene

    find_track(library, track_key)
    return list_asked(Scene(Session(library, today, language, track=track_key, step="plan", work=work), track_key))
