"""Times and names as they lie in a row: times as text that sorts like time, names without what no name holds."""

from __future__ import annotations

from datetime import UTC, datetime

from selfassess.store.documents import unpack
from selfassess.store.engine import Row
from selfassess.store.errors import DamagedStore
from selfassess.store.records import Version
from selfassess.text import Text

__all__ = ["LONGEST_NAME", "clean_name", "now_in_utc", "read_time", "read_version", "write_time"]

LONGEST_NAME = 100
"""Letters that a self-chosen name may have."""


def now_in_utc() -> datetime:
    """The time, for records that people read."""
    return datetime.now(UTC)


def write_time(at: datetime) -> str:
    """Write an aware time down, always in UTC and equally long.

    Examples
    --------
    >>> write_time(datetime(2026, 1, 31, 9, 30, tzinfo=UTC))
    '2026-01-31T09:30:00.000000+00:00'
    """
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(written: str) -> datetime:
    """Read it back.

    Examples
    --------
    >>> read_time("2026-01-31T09:30:00.000000+00:00").hour
    9
    """
    return datetime.fromisoformat(written)


def clean_name(who: str) -> str:
    """Write a self-chosen name on one line; longer ones are cut.

    Examples
    --------
    >>> clean_name("  สมใจ\N{TAB} ")
    'สมใจ'
    """
    return "".join(letter for letter in who if letter.isprintable()).strip()[:LONGEST_NAME]


def read_version(row: Row, place: str) -> Version:
    """Make a version of a row of number, time, name and packed document.

    Raises
    ------
    DamagedStore
        If it cannot be read.
    """
    number, at, who, packed = row
    try:
        return Version(number, read_time(at), who, unpack(packed))
    except ValueError as error:
        raise DamagedStore(place, Text(th=f"รุ่นที่ {number}: {error}", en=f"version {number}: {error}")) from error
