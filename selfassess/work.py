"""One work of one unit: its answers and what stands beside them; plain values that can be kept and brought back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from selfassess.answers import Answers, Interval, Special, Value, read_answer
from selfassess.cycle import Cycle
from selfassess.defence import Defence, read_defence
from selfassess.drafts import LONGEST_DRAFT, MOST_BOXES, is_box_id, join_hints, restore_drafts, split_hints
from selfassess.errors import AnswerError
from selfassess.model import Question
from selfassess.plan_fields import MOST_TRACKS, has_room, is_track_key, read_field, restore_plan
from selfassess.sides import choose_side, restore_conflicts, sides_of
from selfassess.snapshots import add_snapshot, restore_progress
from selfassess.text import keep_writable
from selfassess.typed import parse_day

__all__ = ["ABOUT_FIELDS", "LONGEST_ABOUT", "Work", "choose_side", "restore_work", "sides_of"]

ABOUT_FIELDS = ("work", "unit", "province", "begun")
"""What the work is called and whose it is; no rule reads it."""

LONGEST_ABOUT = 300
"""Letters that one line about the work may have."""

Item = TypeVar("Item")


@dataclass(frozen=True)
class Work:
    """The answers as given, checked and exact, and what stands beside them.

    Attributes
    ----------
    answers : mapping of str to Value
        The checked answers.
    typed : mapping of str to str
        How a number or a date was typed, so that the page shows it as the person wrote it.
    since : mapping of str to str
        For months: the typed day on which the count starts; the months are worked out from it.
    about : mapping of str to str
        Name of the work, unit, province, date begun.
    year : int or None
        The unit's own year (B.E.), or None for the printed cycle.
    defence : mapping of str to Defence
        What stands behind an answer, by its question.
    conflicts : mapping of str to mapping
        Where two people changed the same thing: ``kept``, which counts until somebody chooses, and ``other``,
        each with its value and who gave it, by question (or ``about.work``, ``cycle``, ``defence.…``, ``plan.…``,
        ``drafts.…``).
    plan : mapping of str to mapping
        What the unit plans for a track, by its key: texts by field, as `selfassess.plan_fields` knows them.
    drafts : mapping of str to mapping
        What is written into the boxes of forms, by box: ``text``, and ``dismissed`` hints.
    progress : mapping of str to mapping
        By track and day the range of the score (``"LOW HIGH"``) at the end of each day on which it changed.
    """

    answers: Answers = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)
    since: Mapping[str, str] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    year: int | None = None
    defence: Mapping[str, Defence] = field(default_factory=dict)
    conflicts: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    plan: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    drafts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    progress: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def cycle(self) -> Cycle:
        """The cycle as the engine wants it."""
        return Cycle(self.year)

    def with_answer(self, id: str, value: Value | None, typed: str | None = None) -> Work:
        """The same work with one answer set, or cleared where `value` is None."""
        return replace(
            self,
            answers=_set(self.answers, id, value),
            typed=_set(self.typed, id, typed),
            since=_set(self.since, id, None),
            conflicts=_set(self.conflicts, id, None),
        )

    def with_since(self, id: str, day: str, months: Value) -> Work:
        """The same work with months worked out from a day."""
        return replace(self.with_answer(id, months), since=_set(self.since, id, day))

    def with_about(self, name: str, words: str) -> Work:
        """The same work with one line about it."""
        about = _set(self.about, name, keep_writable(words)[:LONGEST_ABOUT] or None)
        return replace(self, about=about, conflicts=_set(self.conflicts, f"about.{name}", None))

    def with_defence(self, id: str, defence: Defence) -> Work:
        """The same work with other evidence behind one answer."""
        before = self.defence.get(id, Defence())
        names = [field.name for field in fields(Defence)]
        settled = {f"defence.{id}.{name}" for name in names if getattr(before, name) != getattr(defence, name)}
        conflicts = {place: each for place, each in self.conflicts.items() if place not in settled}
        given = None if defence == Defence() else defence
        return replace(self, defence=_set(self.defence, id, given), conflicts=conflicts)

    def with_plan(self, track: str, field: str, value: str | None) -> Work:
        """The same work with one field of a track's plan set, or cleared; what cannot be kept changes nothing."""
        before = self.plan.get(track, {})
        kept = read_field(field, value)
        is_new = track not in self.plan and len(self.plan) >= MOST_TRACKS
        if kept is None and (value or "").strip():
            return self
        if kept and (is_new or not is_track_key(track) or not has_room(before, field)):
            return self
        plan = _set(before, field, kept)
        conflicts = _set(self.conflicts, f"plan.{track}.{field}", None)
        return replace(self, plan=_set(self.plan, track, plan or None), conflicts=conflicts)

    def with_draft(self, box: str, text: str) -> Work:
        """The same work with the text of one box; a text that is too long is cut."""
        if not is_box_id(box) or (box not in self.drafts and len(self.drafts) >= MOST_BOXES):
            return self
        draft = _set(self.drafts.get(box, {}), "text", keep_writable(text)[:LONGEST_DRAFT] or None)
        conflicts = _set(self.conflicts, f"drafts.{box}.text", None)
        return replace(self, drafts=_set(self.drafts, box, draft or None), conflicts=conflicts)

    def with_dismissed(self, box: str, hint: str, on: bool = True) -> Work:
        """The same work with one hint of a box put away, or brought back."""
        if not is_box_id(box) or (box not in self.drafts and len(self.drafts) >= MOST_BOXES):
            return self
        before = set(split_hints(self.drafts.get(box, {}).get("dismissed")))
        after = before | {hint} if on else before - {hint}
        draft = _set(self.drafts.get(box, {}), "dismissed", join_hints(tuple(after)) or None)
        return replace(self, drafts=_set(self.drafts, box, draft or None))

    def with_progress(self, track: str, day: date, low: Decimal, high: Decimal) -> Work:
        """The same work with the range of a track's score noted for a day, where it changed on that day."""
        days = add_snapshot(self.progress.get(track, {}), day, low, high)
        return (
            self if days == self.progress.get(track, {}) else replace(self, progress=_set(self.progress, track, days))
        )

    def to_json(self) -> dict[str, object]:
        """Plain values for JSON; numbers as text, so that nothing is rounded on the way."""
        answers = {id: self.typed.get(id) or _plain(value) for id, value in self.answers.items()}
        plain: dict[str, object] = {"answers": answers, "since": dict(self.since), "about": dict(self.about)}
        plain["cycle"] = {"year": self.year}
        if self.defence:
            plain["defence"] = {id: defence.to_json() for id, defence in self.defence.items()}
        if self.conflicts:
            plain["conflicts"] = {place: dict(each) for place, each in self.conflicts.items()}
        for name, section in (("plan", self.plan), ("drafts", self.drafts), ("progress", self.progress)):
            if section:
                plain[name] = {key: dict(fields) for key, fields in section.items()}
        return plain


def restore_work(questions: Mapping[str, Question], saved: object) -> tuple[Work, int]:
    """Bring back a work from plain values, which are trusted no more than anything typed.

    Returns
    -------
    tuple of Work and int
        The work, and how many answers could not be brought back.
    """
    work, lost = Work(), 0
    kept = saved if isinstance(saved, Mapping) else {}
    for id, raw in _texts(kept.get("answers")).items():
        try:
            value = read_answer(questions, id, raw)
        except AnswerError:
            lost += 1
            continue
        is_typed = isinstance(raw, str) and not isinstance(value, str | Special)
        work = work.with_answer(id, value, str(raw) if is_typed else None)
    since = {
        id: day
        for id, day in _texts(kept.get("since")).items()
        if id in work.answers and questions[id].type == "months" and isinstance(day, str) and parse_day(day)
    }
    about = {
        name: line
        for name, words in _texts(kept.get("about")).items()
        if name in ABOUT_FIELDS and isinstance(words, str) and (line := keep_writable(words)[:LONGEST_ABOUT])
    }
    defended = {id: read_defence(raw) for id, raw in _texts(kept.get("defence")).items() if id in questions}
    defence = {id: each for id, each in defended.items() if each != Defence()}
    conflicts = restore_conflicts(kept.get("conflicts"))
    year = _texts(kept.get("cycle")).get("year")
    is_year = isinstance(year, int) and not isinstance(year, bool) and 2500 <= year <= 2700
    typed = {id: words for id, words in work.typed.items() if id not in since}
    work = replace(work, typed=typed, since=since, about=about, year=year if is_year else None)  # type: ignore[arg-type]
    work = replace(work, plan=restore_plan(kept.get("plan")), drafts=restore_drafts(kept.get("drafts")))
    progress = restore_progress(kept.get("progress"))
    return replace(work, defence=defence, conflicts=conflicts, progress=progress), lost


def _texts(raw: object) -> Mapping[str, object]:
    return {key: value for key, value in raw.items() if isinstance(key, str)} if isinstance(raw, Mapping) else {}


def _set(mapping: Mapping[str, Item], key: str, value: Item | None) -> dict[str, Item]:
    rest = {name: item for name, item in mapping.items() if name != key}
    return rest if value is None else {**rest, key: value}


def _plain(value: Value) -> object:
    match value:
        case Special():
            return value.value
        case frozenset():
            return sorted(value)
        case Interval(low, high):
            return {"low": f"{low:f}", "high": f"{high:f}"}
        case Decimal():
            return f"{value:f}"
        case bool() | str():
            return value
    return value.isoformat()
