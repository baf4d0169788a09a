"""The unit that people write behind a number although the field has it already: “15 วัน”, “5,000 บาท”."""

from __future__ import annotations

import re

__all__ = ["drop_units"]

_NUMBER = r"[0-9๐-๙][0-9๐-๙.,]*"
_WORDS = {
    "days": r"คน\s?-?\s?วัน|วันทำงาน|วัน|(?:person|man|working)[\s-]days?|days?",
    "baht": r"บาท|baht",
    "points": r"คะแนน|points?",
}
_PRICED = {
    measure: re.compile(rf"({measure}\s*:\s*{_NUMBER})\s*(?:{_WORDS[measure]})(?=\s|$)", re.IGNORECASE)
    for measure in ("days", "baht")
}
_POINTS = re.compile(rf"((?:points\s*:\s*)?{_NUMBER})\s*(?:{_WORDS['points']})", re.IGNORECASE)


def drop_units(field: str, typed: str) -> str:
    """Leave out a field's own unit behind its number; another unit stays, and is refused with it.

    Examples
    --------
    >>> drop_units("effort.quality", "days:๑๕ วัน baht:5,000 บาท")
    'days:๑๕ baht:5,000'
    >>> drop_units("limit.quality", "12.5 คะแนน"), drop_units("limit.quality", "12.5 วัน")
    ('12.5', '12.5 วัน')
    >>> drop_units("task.own-1.title", "5 คะแนน")
    '5 คะแนน'
    """
    kind = field.split(".")[0]
    if kind == "effort":
        for pattern in _PRICED.values():
            typed = pattern.sub(r"\1", typed)
        return typed
    found = _POINTS.fullmatch(typed) if kind in ("goal", "limit", "step") else None
    return found[1] if found else typed
