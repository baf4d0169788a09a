"""Files to take away and files that come back: the work as a file, papers of it, and a work read from one."""

from __future__ import annotations

import asyncio
import base64
import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selfassess.errors import CallError
from selfassess.text import Text
from selfassess.ui.keeping import Keeping
from selfassess.ui.session import Session
from selfassess.ui.view.scene import Scene
from selfassess.work import restore_work

Digits = Literal["arabic", "thai"]

__all__ = ["KINDS", "Export", "import_file", "make_export"]

KINDS: Mapping[str, tuple[str, str]] = {
    "json": (".selfassess.json", "application/json"),
    "pdf": (".pdf", "application/pdf"),
    "docx": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "html": (".html", "text/html"),
    "ics": (".ics", "text/calendar"),
}
"""What a work may be taken away as: the end of the file's name, and its media type."""

_WARNINGS_TOLD = 5
_NO_KIND = Text(th="ไม่รู้จักชนิดไฟล์นี้", en="There is no such kind of file.")
_NO_TRACK = Text(th="โปรดเลือกรางวัลก่อน", en="Please choose an award first.")
_NO_FILE = Text(th="อ่านไฟล์นี้ไม่ได้", en="This file cannot be read.")


@dataclass(frozen=True, slots=True)
class Export:
    """A file as the page hands it to the browser; the bytes as base64."""

    name: str
    media: str
    data: str


async def make_export(keeping: Keeping, event: Mapping[str, object]) -> Export:
    """Make the file that an event asks for, in a process of its own, so that the visitor's kernel stays small.

    Raises
    ------
    SelfAssessError
        If it cannot be made; one sentence.
    """
    kind = str(event.get("to"))
    session = keeping.session
    if kind not in KINDS:
        raise CallError(_NO_KIND)
    if session.track is None and kind != "json":
        raise CallError(_NO_TRACK)
    digits: Digits = "thai" if event.get("digits") == "thai" else "arabic"
    data = await asyncio.to_thread(_make, keeping, kind, digits)
    end, media = KINDS[kind]
    return Export(f"{_name_file(session)}{end}", media, base64.b64encode(data).decode("ascii"))


def _make(keeping: Keeping, kind: str, digits: Digits) -> bytes:
    session = keeping.session
    if kind == "ics":
        from selfassess.exchange.plan_calendar import write_plan_calendar
        from selfassess.ui.view.plan.asked import list_asked

        return write_plan_calendar(
            session.library,
            session.work,
            session.track or "",
            key=keeping.keys.read if keeping.keys else "",
            language=session.language,
            today=session.today,
            asked=list_asked(Scene(session, session.track)),
        )
    from selfassess.exchange.file import write_assessment

    history = keeping.list_history()
    if kind == "json":
        return write_assessment(
            session.library, session.work, session.track, assessor=session.who, history=history, today=session.today
        )
    from selfassess.reports.apart import make_report_apart

    assert session.track is not None
    return make_report_apart(
        session.work,
        session.track,
        kind,
        language=session.language,
        digits=digits,
        today=session.today,
        history=history,
    )


def _name_file(session: Session) -> str:
    """The work's name as a file name that every system takes."""
    wished = session.work.about.get("work") or (session.track or "selfassess").split("/")[-1]
    return re.sub(r'[\\/:*?"<>|\x00-\x1f\s]+', " ", wished).strip(" .")[:60] or "selfassess"


def import_file(keeping: Keeping, event: Mapping[str, object]) -> None:
    """Open the work that a file holds as a work of its own; nothing changes where the file has a fault.

    Raises
    ------
    SelfAssessError
        Every fault of the file, by sheet, row and column.
    """
    from selfassess.exchange.importing import read_import

    session = keeping.session
    try:
        data = base64.b64decode(str(event.get("data") or ""), validate=True)
    except (ValueError, binascii.Error):
        raise CallError(_NO_FILE) from None
    found = read_import(data, str(event.get("name") or "")[:200], session.library)
    work, _ = restore_work(session.library.questions, found.document)
    keeping.begin_anew()
    session.example = None
    session.work, session.undo, session.redo, session.refusals, session.trial = work, [], [], {}, {}
    if found.track:
        session.handle({"do": "track", "track": found.track})
    if found.warnings:
        told = found.warnings[:_WARNINGS_TOLD]
        session.notice = ("info", Text(th=" ".join(each.th for each in told), en=" ".join(each.en for each in told)))
