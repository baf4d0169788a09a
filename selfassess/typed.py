"""Numbers and days as people type them: Thai digits, thousands separators, Buddhist years, Thai months."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from selfassess.text import to_arabic_digits

__all__ = ["BUDDHIST_OFFSET", "format_day", "parse_day", "parse_number", "read_exact"]

BUDDHIST_OFFSET = 543
"""Years from the common era to the Buddhist Era."""

_LONGEST = 40
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,10})?")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SHORT_DAY = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_WORD_DAY = re.compile(r"(\d{1,2})\s*([ก-๙A-Za-z.]+?)\s*(?:พ\.?ศ\.?)?\s*(\d{4})")
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
    if len(typed) > _LONGEST:
        return None
    plain = to_arabic_digits(typed.strip())
    if match := _ISO_DAY.fullmatch(plain):
        year, month, day = (int(part) for part in match.groups())
    elif match := _SHORT_DAY.fullmatch(plain):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WORD_DAY.fullmatch(plain):
        day, month, year = int(match[1]), _month_number(match[2]), int(match[3])
    else:
        return None
    try:
        return date(year - BUDDHIST_OFFSET if year >= 2400 else year, month, day)
    except ValueError:
        return None


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
