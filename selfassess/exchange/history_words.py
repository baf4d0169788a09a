"""The history of a work in words: what each change was about, and what stood there before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from selfassess.exchange.cells import write_cell
from selfassess.exchange.history import HistoryEntry
from selfassess.exchange.labels import ABOUT_ROWS, COLUMNS
from selfassess.exchange.planned_labels import PLAN_COLUMNS, write_effort, write_plan_cell
from selfassess.exchange.planned_tables import name_tasks
from selfassess.model import Library
from selfassess.moments import say_kept_day, say_moment
from selfassess.text import Language, Text

__all__ = ["HistoryTeller", "write_moment"]

_PLAN = Text(th="แผน: {what}", en="Plan: {what}")
_PLAN_OF = Text(th="แผน: {what} – {name}", en="Plan: {what} – {name}")
_TITLE = Text(th="ชื่องาน", en="Task")
_LEVEL = Text(th="ระดับ {n}", en="level {n}")
_POINTS = Text(th="{n} คะแนน", en="{n} points")
_AT_POINTS = Text(th="{name}, ถึง {n} คะแนน", en="{name}, to {n} points")
_DRAFT = Text(th="ร่าง: {box}", en="Draft: {box}")
_HINT = Text(th="ร่าง: {box} – ข้อสังเกตที่ซ่อนไว้", en="Draft: {box} – remarks put away")
_CYCLE = Text(th="รอบปี", en="Cycle")
_PRINTED = Text(th="ตามรอบปีในเอกสาร", en="the printed cycle")
_APART = Text(th="แก้ไขต่างกัน: {what}", en="Changed differently: {what}")


def write_moment(at: str, language: Language) -> str:
    """Write when a version was saved as the page does; what is no moment stays as it is.

    Examples
    --------
    >>> write_moment("2026-03-01T09:00:00+00:00", "th"), write_moment("yesterday", "en")
    ('1 มี.ค. 2569 16.00 น.', 'yesterday')
    """
    try:
        moment = datetime.fromisoformat(at)
        # Without a zone nobody knows which moment it was.
        return say_moment(moment)[language] if moment.tzinfo else at
    except (ValueError, OverflowError):
        return at


@dataclass(frozen=True, slots=True)
class HistoryTeller:
    """Tells the changes of one history.

    Attributes
    ----------
    library : Library
        The rubrics.
    language : str
        The language of the words.
    titles : mapping
        What the unit called its own tasks, by the track and the task.
    asks : mapping
        How questions are asked in the cycle at hand, where that is not as they are printed.
    """

    library: Library
    language: Language
    titles: Mapping[tuple[str, str], str] = field(default_factory=dict)
    asks: Mapping[str, Text] = field(default_factory=dict)

    @classmethod
    def of(
        cls, history: Iterable[HistoryEntry], library: Library, language: Language, asks: Mapping[str, Text]
    ) -> HistoryTeller:
        """Make one that knows the newest titles which a history tells of."""
        titles = {}
        for change in (each for entry in history for each in entry["changes"]):
            track, name = _split(str(change.get("id", "")))
            parts = name.split(".")
            if change.get("kind") == "plan" and len(parts) == 3 and parts[2] == "title" and change.get("new"):
                titles[track, parts[1]] = str(change["new"])
        return cls(library, language, titles, asks)

    def name(self, change: Mapping[str, object]) -> str:
        """Say what a change was about; what is not known is told by its id."""
        id = str(change.get("id", ""))
        match change.get("kind"):
            case "plan":
                return self._name_plan(id)
            case "draft":
                return self._name_box(_DRAFT, id)
            case "hint":
                return self._name_box(_HINT, _split(id)[0])
            case "about" if id in ABOUT_ROWS:
                return ABOUT_ROWS[id][self.language]
            case "cycle":
                return _CYCLE[self.language]
            case "conflict":
                return self._fill(_APART, what=self._name_place(id))
        return self._name_question(id, "since" if change.get("kind") == "since" else "")

    def tell(self, change: Mapping[str, object], side: str) -> str:
        """Say what stood there on one side, `old` or `new`; nothing where there was nothing."""
        id, value = str(change.get("id", "")), change.get(side)
        if value is None:
            return ""
        kind = change.get("kind")
        if kind == "plan":
            return self._tell_plan(id, str(value))
        if kind == "cycle" and isinstance(value, Mapping):
            return str(value.get("year") or _PRINTED[self.language])
        if kind == "answer" and id in self.library.questions:
            words = write_cell(self.library.questions[id], value, self.language)
            return say_kept_day(words, self.language) if self.library.questions[id].type == "date" else words
        if kind == "conflict" and isinstance(value, Mapping):
            return " | ".join(str(each.get("value")) for each in value.values() if isinstance(each, Mapping))
        if isinstance(value, list):
            return "; ".join(map(_name_evidence, value))
        return say_kept_day(str(value), self.language) if kind == "since" else str(value)

    def _name_plan(self, id: str) -> str:
        track, name = _split(id)
        kind, *rest = name.split(".")
        is_task = kind == "task" and len(rest) > 1
        column = rest[-1] if is_task else kind
        words = PLAN_COLUMNS.get(column, _TITLE if column == "title" else None)
        if words is None:
            return self._fill(_PLAN, what=id)
        about = self._name_part(track, rest[0]) if rest else self._name_track(track)
        if kind == "effort" and len(rest) > 1:
            about = self._fill(_AT_POINTS, n=".".join(rest[1:]), name=about)
        return self._fill(_PLAN_OF, what=words[self.language], name=about)

    def _tell_plan(self, id: str, value: str) -> str:
        track, name = _split(id)
        kind = name.split(".")[0]
        if kind == "goal":
            return self._tell_goal(track, value)
        if kind == "effort":
            return write_effort({"effort.it": value}, "it", self.language)
        is_choice = kind in ("measure", "frozen") or name.endswith(".status")
        return write_plan_cell(value, self.language) if is_choice else value

    def _tell_goal(self, track: str, goal: str) -> str:
        rubric = self.library.tracks[track][0] if track in self.library.tracks else None
        for band in rubric.bands if rubric else ():
            if band.id == goal:
                return band.name[self.language]
        for start, words in (("points:", _POINTS), ("level_", _LEVEL)):
            if goal.startswith(start):
                return self._fill(words, n=goal.removeprefix(start))
        return goal

    def _name_part(self, track: str, id: str) -> str:
        return self.titles.get((track, id)) or name_tasks(self.library, track, self.language).get(id, id)

    def _name_track(self, track: str) -> str:
        return self.library.tracks[track][1].name[self.language] if track in self.library.tracks else track

    def _name_box(self, words: Text, id: str) -> str:
        boxes = (box for rubric in self.library.rubrics for form in rubric.forms for box in form.boxes)
        return self._fill(words, box=next((box.name[self.language] for box in boxes if box.id == id), id))

    def _name_place(self, place: str) -> str:
        """A place where two people differed: its section comes before its id."""
        section, id = _split(place)
        kinds = {"plan": "plan", "drafts": "draft", "about": "about", "cycle": "cycle", "defence": "defence"}
        if section not in kinds:
            return self._name_question(place)
        return self.name({"kind": kinds[section], "id": id.removesuffix(".text") if section == "drafts" else id})

    def _name_question(self, id: str, column: str = "") -> str:
        question, _, behind = id.partition(".")
        column = column or behind
        if question not in self.library.questions:
            return id
        ask = self.asks.get(question) or self.library.questions[question].ask
        named = f"{ask[self.language]} ({question})"
        words = {**COLUMNS, "evidence": COLUMNS["title"]}.get(column)
        return f"{words[self.language]}: {named}" if words else named

    def _fill(self, words: Text, **values: str) -> str:
        # Not formatted: what somebody typed may hold braces.
        filled = words[self.language]
        for name, value in values.items():
            filled = filled.replace(f"{{{name}}}", value)
        return filled


def _split(id: str) -> tuple[str, str]:
    head, _, rest = id.partition(".")
    return head, rest


def _name_evidence(piece: object) -> str:
    """One piece of evidence by what it is called, or by where it is."""
    if not isinstance(piece, Mapping):
        return str(piece)
    return str(piece.get("title") or piece.get("place") or piece.get("link") or "")
