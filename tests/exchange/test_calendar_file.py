"""The calendar file, read back by a parser that forgives nothing: RFC 5545 lines, folds, escapes, whole days."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.calendar_steps import list_steps
from selfassess.errors import CallError
from selfassess.exchange.calendar_file import CalendarEvent, step_events, write_calendar
from selfassess.model import Library
from selfassess.text import LANGUAGES

STAMP = datetime(2026, 11, 20, 9, 30, 5, tzinfo=UTC)
DAY = date(2027, 2, 13)
_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z]+=[A-Z]+)*):(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
EVENT_LINES = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP"]


def unfold(data: bytes) -> list[str]:
    """The content lines; every physical line is whole UTF-8, at most 75 octets, and ends in CRLF."""
    assert data.endswith(b"\r\n")
    physical = data[:-2].split(b"\r\n")
    lines: list[str] = []
    for octets in physical:
        assert len(octets) <= 75
        assert b"\r" not in octets
        assert b"\n" not in octets
        words = octets.decode("utf-8")
        assert words
        if words.startswith(" "):
            lines[-1] += words[1:]
        else:
            lines.append(words)
    return lines


def unescape(words: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", words), "a bare ; or , would end the value"
    assert all(letter in "\\;,n" for letter in _ESCAPED.findall(words))
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], words)


def parse(data: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """The calendar's own lines and those of each event; an unknown or doubled line is a fault."""
    lines = unfold(data)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    own: dict[str, str] = {}
    events: list[dict[str, str]] = []
    inside: dict[str, str] | None = None
    for line in lines[1:-1]:
        found = _LINE.fullmatch(line)
        assert found, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            assert (value, inside) == ("VEVENT", None)
            inside = {}
        elif name == "END":
            assert value == "VEVENT"
            assert inside is not None
            assert set(EVENT_LINES) <= set(inside) <= {*EVENT_LINES, "DESCRIPTION"}
            events.append(inside)
            inside = None
        else:
            at = own if inside is None else inside
            assert name not in at
            assert parameters == (";VALUE=DATE" if name in ("DTSTART", "DTEND") else "")
            at[name] = unescape(value) if name in ("SUMMARY", "DESCRIPTION", "X-WR-CALNAME") else value
    assert inside is None
    assert (own["VERSION"], own["CALSCALE"]) == ("2.0", "GREGORIAN")
    assert own["PRODID"]
    return own, events


def day(written: str) -> date:
    return datetime.strptime(written, "%Y%m%d").replace(tzinfo=UTC).date()


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("\n;,\\กำ้ๆ😀"), max_size=300
)


@given(title=TEXTS, note=TEXTS, first=st.dates(date(1900, 1, 1), date(2999, 1, 1)), length=st.integers(0, 400))
def test_what_is_written_is_read_back_whole(title: str, note: str, first: date, length: int) -> None:
    last = first + timedelta(days=length)
    data = write_calendar([CalendarEvent("a.1@selfassess", first, last, title, note)], name=title, stamp=STAMP)
    own, (event,) = parse(data)
    assert own["X-WR-CALNAME"] == title
    assert (event["SUMMARY"], event.get("DESCRIPTION", "")) == (title, note)
    assert (day(event["DTSTART"]), day(event["DTEND"]) - timedelta(days=1)) == (first, last)
    assert (event["UID"], event["DTSTAMP"]) == ("a.1@selfassess", "20261120T093005Z")


def test_control_letters_are_left_out_and_line_ends_are_one_kind() -> None:
    event = CalendarEvent("a@b", DAY, DAY, "ก\x00\x07ข\tค\r\nง\rจ\x7f", "\ud800")
    written = parse(write_calendar([event], name="", stamp=STAMP))[1][0]
    assert written["SUMMARY"] == "กข\tค\nง\nจ"
    assert written["DESCRIPTION"] == "?"


def test_a_stamp_of_another_zone_is_written_in_utc_and_the_same_input_gives_the_same_bytes() -> None:
    thai = STAMP.astimezone(timezone(timedelta(hours=7)))
    event = CalendarEvent("a@b", DAY, DAY, "ก")
    assert write_calendar([event], name="ก", stamp=thai) == write_calendar([event], name="ก", stamp=STAMP)


@pytest.mark.parametrize(
    ("events", "stamp", "words"),
    [
        ([], STAMP.replace(tzinfo=None), "time zone"),
        ([CalendarEvent("", DAY, DAY, "ก")], STAMP, "is none, or stands twice"),
        ([CalendarEvent("a\r\nX:1", DAY, DAY, "ก")], STAMP, "is none, or stands twice"),
        ([CalendarEvent("a", DAY, DAY, "ก")] * 2, STAMP, "is none, or stands twice"),
        ([CalendarEvent("a", DAY, date(2027, 2, 12), "ก")], STAMP, "ends before it begins"),
    ],
)
def test_what_is_no_calendar_is_refused(events: list[CalendarEvent], stamp: datetime, words: str) -> None:
    with pytest.raises(CallError) as caught:
        write_calendar(events, name="ก", stamp=stamp)
    assert words in str(caught.value)


def test_the_steps_of_every_track_become_events_of_their_own_days(library: Library) -> None:
    counted = 0
    for key, (rubric, track) in library.tracks.items():
        for years in (0, 10):
            steps = list_steps(rubric, track, years, DAY)
            place = f"{key.replace('/', '.')}.{rubric.year + years}"
            events = step_events(steps, place, "th")
            _, read = parse(write_calendar(events, name="ปฏิทิน", stamp=STAMP))
            dated = [each for each in steps if each.last]
            counted += len(dated)
            assert [day(each["DTEND"]) - timedelta(days=1) for each in read] == [each.last for each in dated]
            assert len({each["UID"] for each in read}) == len(read)
    assert counted > 100


def test_every_title_ends_in_the_name_of_the_award_where_one_is_given(library: Library) -> None:
    rubric, track = library.tracks["psa-2558/service_innovation"]
    for language in LANGUAGES:
        events = step_events(list_steps(rubric, track, 12, DAY), "a", language, track.short[language])
        _, read = parse(write_calendar(events, name="ปฏิทิน", stamp=STAMP))
        assert all(each["SUMMARY"].endswith(f" – {track.short[language]}") for each in read)
    assert any(
        "รับสมัคร – ประเภทที่ 3 นวัตกรรมการบริการ" in each.title
        for each in step_events(list_steps(rubric, track, 12, DAY), "a", "th", track.short.th)
    )


def test_a_deadline_is_its_last_day_and_a_moved_day_says_that_it_is_assumed(library: Library) -> None:
    rubric, track = library.tracks["tepga-2558/development"]
    printed, moved = (step_events(list_steps(rubric, track, years, DAY), "a", "th") for years in (0, 12))
    assert printed[0].title == "กำหนดวันสุดท้าย: หน่วยงานส่งใบสมัครให้กรม"
    assert (printed[0].first, printed[0].last) == (date(2015, 3, 31), date(2015, 3, 31))
    assert printed[0].note == "ตามเอกสาร: 31 มี.ค. 58"
    assert moved[0].note.startswith("วันที่เป็นข้อสมมุติ")
    assert "อนุมานจากเอกสาร" in moved[1].note
