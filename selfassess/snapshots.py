"""How the score of a track has moved: the range at the end of each day on which it changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from selfassess.plan_fields import MOST_TRACKS, is_track_key
from selfassess.typed import parse_number

__all__ = ["MOST_DAYS", "add_snapshot", "read_snapshot", "restore_progress"]

MOST_DAYS = 400
"""Days that are kept for each track; the oldest go first."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEARS = range(2000, 2200)
_BEYOND = Decimal(10) ** 15  # no score has so many digits


def add_snapshot(days: Mapping[str, str], day: date, low: Decimal, high: Decimal) -> dict[str, str]:
    """Note the range of a day; a day that ends as the one before it is not kept.

    Examples
    --------
    >>> days = add_snapshot({}, date(2026, 11, 20), Decimal("62.5"), Decimal(80))
    >>> days = add_snapshot(days, date(2026, 11, 21), Decimal(70), Decimal(80))
    >>> add_snapshot(days, date(2026, 11, 21), Decimal("62.50"), Decimal(80))
    {'2026-11-20': '62.5 80'}
    """
    others = {name: span for name, span in sorted(days.items()) if name != day.isoformat()}
    before = [span for name, span in others.items() if name < day.isoformat()]
    span = f"{_write(low)} {_write(high)}"
    if before and before[-1] == span:
        return others
    return dict(sorted((others | {day.isoformat(): span}).items())[-MOST_DAYS:])


def read_snapshot(span: object) -> tuple[Decimal, Decimal] | None:
    """The lowest and the highest score of a day; None where no score can be such.

    Examples
    --------
    >>> read_snapshot("62.5 80")
    (Decimal('62.5'), Decimal('80'))
    >>> read_snapshot("-5 -1") is None
    True
    """
    ends = [parse_number(end) for end in span.split(" ")] if isinstance(span, str) else []
    low, high = ends if len(ends) == 2 else (None, None)
    return (low, high) if low is not None and high is not None and 0 <= low <= high < _BEYOND else None


def restore_progress(saved: object) -> dict[str, dict[str, str]]:
    """Bring back the snapshots of all tracks from plain values, which are trusted no more than anything typed.

    Examples
    --------
    >>> restore_progress({"psa-2558/best_service": {"2026-11-20": "62.5 80", "2026-13-01": "1 2", "x": "y"}})
    {'psa-2558/best_service': {'2026-11-20': '62.5 80'}}
    """
    progress: dict[str, dict[str, str]] = {}
    for track, days in saved.items() if isinstance(saved, Mapping) else ():
        if len(progress) < MOST_TRACKS and is_track_key(track) and isinstance(days, Mapping):
            progress |= {track: kept} if (kept := _restore_one(days)) else {}
    return progress


def _restore_one(saved: Mapping[object, object]) -> dict[str, str]:
    found = {}
    for day, span in saved.items():
        ends = read_snapshot(span)
        if ends and isinstance(day, str) and _is_day(day):
            found[day] = " ".join(_write(end) for end in ends)
    return dict(sorted(found.items())[-MOST_DAYS:])


def _is_day(day: str) -> bool:
    try:
        return _DAY.fullmatch(day) is not None and date.fromisoformat(day).year in _YEARS
    except ValueError:
        return False


def _write(number: Decimal) -> str:
    """A number in one way only, so that two that are equal are equal as texts."""
    plain = f"{number:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
