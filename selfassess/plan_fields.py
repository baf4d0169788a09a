"""The fields of a plan that is kept with a work: which there may be, and what each may hold.

A plan is a mapping of fields to texts, one for each track. Where a field can be read as something (a number, a
choice), it is kept only if it can, so that whoever plans with it never meets anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from selfassess.plan_units import drop_units
from selfassess.text import keep_writable, to_arabic_digits
from selfassess.typed import parse_number

__all__ = [
    "LONGEST_FIELD",
    "MOST_FIELDS",
    "MOST_TASKS",
    "MOST_TRACKS",
    "TASK_FIELDS",
    "TASK_STATES",
    "has_room",
    "is_plan_field",
    "is_track_key",
    "read_field",
    "restore_plan",
    "task_of",
]

LONGEST_FIELD = 300
"""Letters that one field of a plan may have."""

MOST_FIELDS = 800
"""Fields that the plan of one track may have."""

MOST_TASKS = 60
"""Tasks that the plan of one track may have."""

MOST_TRACKS = 60
"""Tracks that a work may keep anything for."""

TASK_FIELDS = ("title", "owner", "date", "status", "note")
"""What is noted about a task; only a task of one's own has a title."""

TASK_STATES = ("todo", "doing", "done")
"""How far a task is."""

_ID = r"[a-z0-9][a-z0-9_-]{0,79}"
_POINTS = r"\d{1,6}(?:\.\d{1,4})?"
_KINDS = {
    "goal": re.compile(r"goal"),
    "measure": re.compile(r"measure"),
    "effort": re.compile(rf"effort\.{_ID}(?:\.{_POINTS})?"),
    "frozen": re.compile(rf"frozen\.{_ID}"),
    "points": re.compile(rf"(?:limit|step)\.{_ID}"),
    "status": re.compile(rf"task\.{_ID}\.status"),
    "words": re.compile(rf"task\.(?:{_ID}\.(?:owner|date|note)|own-\d{{1,6}}\.title)"),
}
_CHOICES = {"measure": ("size", "days", "baht"), "frozen": ("yes",), "status": TASK_STATES}
_SIZES = ("small", "medium", "large")
_COSTS = re.compile(r"(days|baht)\s*:\s*(\S+)")
_TRACK = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}/[a-z0-9][a-z0-9_-]{0,79}")


def is_plan_field(field: str) -> bool:
    """Whether a plan has such a field.

    Examples
    --------
    >>> is_plan_field("effort.quality.12.5"), is_plan_field("task.own-1.title"), is_plan_field("task.quality.title")
    (True, True, False)
    """
    return _kind_of(field) is not None


def task_of(field: str) -> str | None:
    """The task that a field is about.

    Examples
    --------
    >>> task_of("task.own-1.title"), task_of("goal")
    ('own-1', None)
    """
    parts = field.split(".")
    return parts[1] if parts[0] == "task" and len(parts) > 1 else None


def read_field(field: str, typed: object) -> str | None:
    """What is kept of a typed field; None where it is empty or cannot be read as what the field holds.

    Examples
    --------
    >>> read_field("limit.quality", " ๑๒.๕ "), read_field("limit.quality", "มาก")
    ('12.5', None)
    >>> read_field("effort.quality.10", "baht:5,000 days:๓ วัน"), read_field("task.quality.date", "13 ก.พ. 2558")
    ('days:3 baht:5000', '13 ก.พ. 2558')
    """
    kind = _kind_of(field)
    words = drop_units(field, keep_writable(typed).strip()) if isinstance(typed, str) else ""
    if kind is None or not words:
        return None
    if kind in _CHOICES:
        return words if words in _CHOICES[kind] else None
    if kind == "effort":
        return words if words in _SIZES else _read_costs(words)
    if kind == "points":
        return _read_amount(words, is_step=field.startswith("step."))
    if kind == "goal":
        return _read_goal(words)
    return words[:LONGEST_FIELD].strip()


def restore_plan(saved: object) -> dict[str, dict[str, str]]:
    """Bring back the plans of all tracks from plain values, which are trusted no more than anything typed.

    Examples
    --------
    >>> restore_plan({"psa-2558/best_service": {"goal": "outstanding", "task.quality.status": "maybe"}, "x": 5})
    {'psa-2558/best_service': {'goal': 'outstanding'}}
    """
    plans: dict[str, dict[str, str]] = {}
    for track, fields in saved.items() if isinstance(saved, Mapping) else ():
        if len(plans) < MOST_TRACKS and is_track_key(track) and isinstance(fields, Mapping):
            plans |= {track: plan} if (plan := _restore_one(fields)) else {}
    return plans


def is_track_key(key: object) -> bool:
    """Whether a text may be the key of a track, be it known or not: a newer rubric's plan is not thrown away.

    Examples
    --------
    >>> is_track_key("psa-2558/best_service"), is_track_key("psa.2558"), is_track_key(5)
    (True, False, False)
    """
    return isinstance(key, str) and _TRACK.fullmatch(key) is not None


def has_room(plan: Mapping[str, str], field: str) -> bool:
    """Whether a plan may have one more field, where it has not that one already.

    Examples
    --------
    >>> has_room({"goal": "outstanding"}, "measure")
    True
    """
    tasks = {task_of(each) for each in plan} - {None}
    is_new_task = task_of(field) is not None and task_of(field) not in tasks
    return field in plan or (len(plan) < MOST_FIELDS and not (is_new_task and len(tasks) >= MOST_TASKS))


def _restore_one(saved: Mapping[object, object]) -> dict[str, str]:
    plan: dict[str, str] = {}
    for field, typed in saved.items():
        kept = read_field(field, typed) if isinstance(field, str) else None
        if isinstance(field, str) and kept and has_room(plan, field):
            plan[field] = kept
    return plan


def _kind_of(field: str) -> str | None:
    return next((kind for kind, form in _KINDS.items() if form.fullmatch(field)), None)


def _read_goal(typed: str) -> str | None:
    """A band or a level by its id, or the unit's own points: ``points:77.5``."""
    name, colon, amount = typed.partition(":")
    if name == "points" and colon:
        points = _read_amount(amount.strip())
        return f"points:{points}" if points else None
    return typed if re.fullmatch(_ID, typed) else None


def _read_amount(typed: str, *, is_step: bool = False) -> str | None:
    number = parse_number(typed)
    if number is None or number < 0 or (is_step and number == 0):
        return None
    return f"{number:f}"


def _read_costs(typed: str) -> str | None:
    """Days and money, each at most once and in one order."""
    parts = _COSTS.findall(to_arabic_digits(typed))
    costs = {name: _read_amount(amount) for name, amount in parts}
    if (
        not parts
        or len(costs) < len(parts)
        or None in costs.values()
        or _COSTS.sub("", to_arabic_digits(typed)).strip()
    ):
        return None
    return " ".join(f"{name}:{costs[name]}" for name in ("days", "baht") if name in costs)
