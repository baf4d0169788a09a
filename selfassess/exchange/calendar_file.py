"""Whole-day events as a calendar file (`.ics`, RFC 5545), written by hand; no clock and no fresh ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from selfassess.calendar_steps import DatedStep
from selfassess.errors import CallError
from selfassess.text import Language, Text

__all__ = ["CalendarEvent", "name_event", "step_events", "write_calendar"]

_OCTETS = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_UID = re.compile(r"[A-Za-z0-9._@-]{1,200}")
_LONGEST = 2000

_BY = Text(th="กำหนดวันสุดท้าย: {name}", en="Last day: {name}")
_PRINTED = Text(th="ตามเอกสาร: {when}", en="Printed: {when}")
_MOVED = Text(
    th="วันที่เป็นข้อสมมุติ เลื่อนจากรอบปีในเอกสาร โปรดตรวจสอบกับหน่วยงานเจ้าของรางวัล",
    en="The date is assumed: it is moved from the printed cycle. Please check with the awarding body.",
)
_INFERRED = Text(
    th="การจับคู่วันที่กับขั้นตอนอนุมานจากเอกสาร", en="That this date belongs to this step is derived from the document."
)


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event of whole days.

    Attributes
    ----------
    uid : str
        Stable for life, so that importing again moves an event instead of adding one: letters, digits and ``._@-``.
    first, last : date
        Its days; the last belongs to it.
    title, note : str
        What it is, and what stands beside it.
    """

    uid: str
    first: date
    last: date
    title: str
    note: str = ""


def name_event(title: str, award: str) -> str:
    """Name an event so that it means something among those of other people: what, and for which award.

    Examples
    --------
    >>> name_event("รับสมัคร", "ประเภทที่ 3"), name_event("รับสมัคร", "")
    ('รับสมัคร – ประเภทที่ 3', 'รับสมัคร')
    """
    return f"{title} – {award}" if award else title


def step_events(
    steps: Iterable[DatedStep], place: str, language: Language, award: str = ""
) -> tuple[CalendarEvent, ...]:
    """Make events of the dated steps; a step without a day makes none.

    Parameters
    ----------
    steps : iterable of DatedStep
        The steps.
    place : str
        What makes their ids unique: rubric, track and year (``psa-2558.service_innovation.2570``).
    language : str
        Language of titles and notes.
    award : str
        The short name of the award, which ends every title.
    """
    return tuple(_make_event(each, place, language, award) for each in steps if each.first or each.last)


def _make_event(each: DatedStep, place: str, language: Language, award: str) -> CalendarEvent:
    first, last = each.first or each.last, each.last or each.first
    assert first is not None
    assert last is not None
    name = _BY.fill(name=each.step.name) if each.is_deadline else each.step.name
    printed = _PRINTED.fill(when=each.step.when) if each.step.when else None
    notes = (_MOVED if each.is_moved else None, _INFERRED if each.is_inferred else None, printed)
    note = "\n".join(text[language] for text in notes if text)
    title = name_event(name[language], award)
    return CalendarEvent(f"{place}.{each.step.id}@selfassess", first, last, title, note)


def write_calendar(events: Iterable[CalendarEvent], *, name: str, stamp: datetime, language: Language = "th") -> bytes:
    """Write a calendar file.

    Parameters
    ----------
    events : iterable of CalendarEvent
        What goes in, in this order; each uid once.
    name : str
        What a calendar programme calls it.
    stamp : datetime
        When it is written, with its zone; the same stamp gives the same bytes.
    language : str
        Language of what is written.

    Raises
    ------
    CallError
        A stamp without a zone, a uid that is none or stands twice, or an event that ends before it begins.

    Examples
    --------
    >>> event = CalendarEvent("a.1@selfassess", date(2027, 2, 13), date(2027, 2, 13), "ปิดรับสมัคร")
    >>> lines = write_calendar([event], name="ปฏิทิน", stamp=datetime(2026, 11, 20, tzinfo=UTC)).decode().splitlines()
    >>> [line for line in lines if line.startswith("DT")]
    ['DTSTAMP:20261120T000000Z', 'DTSTART;VALUE=DATE:20270213', 'DTEND;VALUE=DATE:20270214']
    """
    if stamp.tzinfo is None:
        raise CallError(Text(th="เวลาที่เขียนปฏิทินต้องมีเขตเวลา", en="The stamp of a calendar needs a time zone."))
    kept = tuple(events)
    _check(kept)
    stamped = stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//selfassess//calendar//{language.upper()}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escape(name)}",
    ]
    for event in kept:
        lines += _write_event(event, stamped)
    folded = (piece for line in [*lines, "END:VCALENDAR"] for piece in _fold(line))
    return b"".join(piece + b"\r\n" for piece in folded)


def _check(events: tuple[CalendarEvent, ...]) -> None:
    seen: set[str] = set()
    for event in events:
        if not _UID.fullmatch(event.uid) or event.uid in seen:
            raise CallError(
                Text(th=f"รหัสของนัด “{event.uid}” ใช้ไม่ได้หรือซ้ำ", en=f"The uid “{event.uid}” is none, or stands twice.")
            )
        if event.last < event.first:
            raise CallError(Text(th=f"นัด “{event.uid}” สิ้นสุดก่อนเริ่ม", en=f"“{event.uid}” ends before it begins."))
        seen.add(event.uid)


def _write_event(event: CalendarEvent, stamped: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{stamped}"
    yield f"DTSTART;VALUE=DATE:{_write_day(event.first)}"
    # The end of a whole-day event is the day after its last (RFC 5545, 3.6.1).
    yield f"DTEND;VALUE=DATE:{_write_day(event.last + timedelta(days=1))}"
    yield f"SUMMARY:{_escape(event.title)}"
    if event.note:
        yield f"DESCRIPTION:{_escape(event.note)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _write_day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escape(words: str) -> str:
    """Escape a text (RFC 5545, 3.3.11); a text is cut at a sane length and loses control characters."""
    plain = _CONTROL.sub("", words.replace("\r\n", "\n").replace("\r", "\n"))[:_LONGEST]
    plain = plain.encode(errors="replace").decode()  # half a letter of two halves cannot be written
    escaped = plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _fold(line: str) -> Iterator[bytes]:
    """Cut a line into pieces of at most 75 octets, a blank before each but the first; no letter is cut."""
    piece = b""
    for letter in line:
        octets = letter.encode()
        if len(piece) + len(octets) > _OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
