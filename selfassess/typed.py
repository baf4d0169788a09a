"""Numbers and days as people type them: Thai digits, thousands separators, Buddhist years, Thai months."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Literal

from selfassess.text import to_arabic_digits

__all__ = [
    "BUDDHIST_OFFSET",
    "DayFault",
    "complete_year",
    "find_day_fault",
    "format_day",
    "parse_coming_day",
    "parse_day",
    "parse_number",
    "read_exact",
]

BUDDHIST_OFFSET = 543
"""Years from the common era to the Buddhist Era."""

DayFault = Literal["unreadable", "no_such_day", "short_year"]
"""Why a typed text is no day: it reads as none, the calendar has no such day, or its year has two digits."""

_LONGEST = 40
_LEAP_YEAR = 2000
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORT_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_WORD_DAY = re.compile(r"(\d{1,2})\s*([ก-๙A-Za-z.]+?)\s*(?:พ\.?ศ\.?)?\s*(\d{4})")
_TWO_DIGITS = re.compile(
    r"((?:0?[1-9]|[12]\d|3[01])\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|[ก-๙A-Za-z.]+?)\s*(?:พ\.?ศ\.?)?\s*)(\d{2})"
)
_MONTHS = (
    ("มกราคม", "ม.ค.", "January"),
    ("กุมภาพันธ์", "ก.พ.", "February"),
    ("มีนาคม", "มี.ค.", "March"),
    ("เมษายน", "เม.ย.", "April"),
    ("พฤษภาคม", "พ.ค.", "May"),
    ("มิถุนายน", "มิ.ย.", "June"),
    ("กรกฎาคม", "ก.ค.", "July"),
    ("สิงหาคม", "ส.ค.", "August"),
    ("กันยายน", "ก.ย.", "September"),
    ("ตุลาคม", "ต.ค.", "October"),
    ("พฤศจิกายน", "พ.ย.", "November"),
    ("ธันวาคม", "ธ.ค.", "December"),
)


def parse_number(typed: str) -> Decimal | None:
    """Read a typed number exactly.

    Parameters
    ----------
    typed : str
        Thai or Arabic digits, thousands separators in their places, at most 15 digits before and 10 after
        the point.

    Returns
    -------
    Decimal or None
        The number, or None where the text is not one.

    Examples
    --------
    >>> parse_number("๑,๓๙๙")
    Decimal('1399')
    >>> parse_number("79.99")
    Decimal('79.99')
    >>> parse_number("1,39") is parse_number("๑๒ เดือน") is None
    True
    """
    if len(typed) > _LONGEST:
        return None
    plain = to_arabic_digits(typed.strip())
    if not plain.isascii() or not _NUMBER.fullmatch(plain) or len(plain.split(".")[0].replace(",", "")) > 16:
        return None
    return Decimal(plain.replace(",", ""))


def read_exact(raw: object) -> Decimal | None:
    """Read a number out of JSON, YAML, Python or a typed text; a float is taken as it is written.

    Examples
    --------
    >>> read_exact(79.99)
    Decimal('79.99')
    """
    match raw:
        case bool():
            return None
        case str():
            return parse_number(raw)
        case float():
            return parse_number(repr(raw))
        case int() | Decimal():
            number = Decimal(raw)
            # Written out in full only once it is known to be of a size that can be.
            is_sized = number.is_finite() and abs(number.adjusted()) < _LONGEST
            return parse_number(f"{number:f}") if is_sized else None
    return None


def parse_day(typed: str) -> date | None:
    """Read a typed day, of the common or the Buddhist era (a year of 2400 or more).

    Examples
    --------
    >>> parse_day("2558-02-13")
    datetime.date(2015, 2, 13)
    >>> parse_day("๑๓ ก.พ. ๒๕๕๘") == parse_day("13/2/2558") == parse_day("2015-02-13")
    True
    >>> parse_day("2558-02-29") is None
    True
    """
    parts = _find_parts(typed)
    if parts is None:
        return None
    year, month, day = parts
    try:
        return date(year - BUDDHIST_OFFSET if year >= 2400 else year, month, day)
    except ValueError:
        return None


def complete_year(typed: str) -> str:
    """Write out a Buddhist year of which only the last two digits were typed, where it can be no other year.

    For days to come only: 50 to 99 are 2550 to 2599 there, for the common era's 2050 is too far off. A smaller number
    may be of either era and stays, as does an English month's. An answer is never read like this.

    Examples
    --------
    >>> complete_year("15 ม.ค. 70"), complete_year("๑๕/๑/๗๐"), complete_year("15/1/27")
    ('15 ม.ค. 2570', '15/1/2570', '15/1/27')
    """
    match = _TWO_DIGITS.fullmatch(to_arabic_digits(typed.strip())) if len(typed) <= _LONGEST else None
    is_thai = match is not None and int(match[2]) >= 50 and not re.search("[A-Za-z]", match[1])
    return f"{match[1]}25{match[2]}" if match and is_thai else typed


def parse_coming_day(typed: str) -> date | None:
    """Read the day by which something is to be done: as `parse_day`, with the year as `complete_year` writes it out.

    Examples
    --------
    >>> parse_coming_day("5/12/69"), parse_coming_day("31/2/2570")
    (datetime.date(2026, 12, 5), None)
    """
    return parse_day(complete_year(typed))


def find_day_fault(typed: str) -> DayFault:
    """Say why a text that `parse_day` does not take is no day: its year only where the rest can be read.

    Examples
    --------
    >>> find_day_fault("31 ก.พ. 2570"), find_day_fault("15/1/27"), find_day_fault("15 xx 27")
    ('no_such_day', 'short_year', 'unreadable')
    """
    match = _TWO_DIGITS.fullmatch(to_arabic_digits(typed.strip())) if len(typed) <= _LONGEST else None
    whole = f"{match[1]}{_LEAP_YEAR}" if match else typed
    if match and parse_day(whole):
        return "short_year"
    return "no_such_day" if _find_parts(whole) else "unreadable"


def _find_parts(typed: str) -> tuple[int, int, int] | None:
    """Year, month and day as they were typed, whether there is such a day or not."""
    plain = to_arabic_digits(typed.strip()) if len(typed) <= _LONGEST else ""
    if match := _ISO_DAY.fullmatch(plain):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _SHORT_DAY.fullmatch(plain):
        return int(match[3]), int(match[2]), int(match[1])
    match = _WORD_DAY.fullmatch(plain)
    month = _month_number(match[2]) if match else 0
    return (int(match[3]), month, int(match[1])) if match and month else None


def _month_number(word: str) -> int:
    """The month of a full or shortened name, 0 where there is none."""
    bare = word.replace(".", "").lower()
    for number, (full, short, english) in enumerate(_MONTHS, start=1):
        if bare in (full, short.replace(".", ""), english.lower(), english[:3].lower()):
            return number
    return 0


def format_day(day: date, language: str = "th", *, full: bool = False) -> str:
    """Write a day as an office does; Thai with the Buddhist year.

    Examples
    --------
    >>> format_day(date(2015, 2, 13))
    '13 ก.พ. 2558'
    >>> format_day(date(2015, 2, 13), full=True)
    '13 กุมภาพันธ์ 2558'
    >>> format_day(date(2015, 2, 13), "en")
    '13 February 2015'
    """
    month = _MONTHS[day.month - 1]
    if language == "en":
        return f"{day.day} {month[2]} {day.year}"
    return f"{day.day} {month[0 if full else 1]} {day.year + BUDDHIST_OFFSET}"
