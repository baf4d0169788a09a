"""What the tables of a plan and of drafts say; every fault with the cell in which it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selfassess.drafts import LONGEST_DRAFT, MOST_BOXES, is_box_id, join_hints, split_hints
from selfassess.exchange import table_words
from selfassess.exchange.planned_labels import WHOLE_PLAN, read_efforts, read_plan_cell
from selfassess.exchange.tables import Row, Table
from selfassess.plan_fields import (
    LONGEST_FIELD,
    MOST_TASKS,
    MOST_TRACKS,
    TASK_STATES,
    has_room,
    is_plan_field,
    is_track_key,
)
from selfassess.text import Text
from selfassess.typed import parse_day, parse_number

__all__ = ["PlannedReading"]

_NO_TRACK = Text(
    th="ต้องระบุรหัสประเภทรางวัลของแผน เช่น psa-2558/best_service",
    en="expected the key of the plan's track, such as psa-2558/best_service.",
)
_NO_VALUE = Text(th="ใช้ “{value}” ในช่องนี้ไม่ได้", en="“{value}” cannot be used in this column.")
_NO_TASK = Text(
    th="รหัส “{value}” ใช้เป็นรหัสงานไม่ได้ งานของหน่วยงานเองใช้ own-1, own-2 ตามลำดับ",
    en="“{value}” cannot be the id of a task; a unit's own tasks are own-1, own-2 and so on.",
)
_FULL = Text(th="แผนหนึ่งมีได้ไม่เกิน {limit} งาน", en="a plan has at most {limit} tasks.")
_NO_BOX = Text(th="รหัส “{value}” ไม่ใช่รหัสของช่องในแบบฟอร์ม", en="“{value}” is no id of a box of a form.")
_NO_SPAN = Text(
    th="ต้องมีคะแนนต่ำสุดและสูงสุดที่เป็นไปได้ เป็นตัวเลขและเรียงจากน้อยไปมาก",
    en="expected the lowest and the highest possible score, numbers in this order.",
)
_TOO_MANY = Text(th="ร่างมีได้ไม่เกิน {limit} ช่อง", en="at most {limit} boxes are kept.")
_TASK_COLUMNS = ("owner", "date", "status", "note")
_OWN_COLUMNS = ("frozen", "limit", "step")
_CONTINUED = re.compile(r"(.+)\.([2-9]|[1-9]\d)")


@dataclass
class PlannedReading:
    """What has been read so far, and all that is wrong with it.

    Parameters
    ----------
    track : str or None
        The track of a row that names none.
    """

    track: str | None
    faults: list[Text] = field(default_factory=list)
    plan: dict[str, dict[str, str]] = field(default_factory=dict)
    drafts: dict[str, dict[str, str]] = field(default_factory=dict)
    progress: dict[str, dict[str, str]] = field(default_factory=dict)
    _places: dict[tuple[str, ...], str] = field(default_factory=dict)

    def read(self, table: Table) -> None:
        """Read one table more."""
        for row in table.rows:
            broken = [column for column, cell in row.cells.items() if cell.fault]
            for column in broken:
                self._fault(row, column, row.cells[column].fault or Text(th="", en=""))
            if broken or not any(row.words(column).strip() for column in row.cells if column not in ("track", "box")):
                continue
            {"plan": self._read_task, "drafts": self._read_draft, "progress": self._read_day}[table.kind](row)

    @property
    def sections(self) -> dict[str, dict[str, dict[str, str]]]:
        """What was read, as a work keeps it."""
        found = {"plan": self.plan, "drafts": self.drafts, "progress": self.progress}
        return {name: each for name, each in found.items() if each}

    def _read_task(self, row: Row) -> None:
        id, track = row.words("id").strip(), row.words("track").strip() or self.track
        if track is None or not is_track_key(track) or (track not in self.plan and len(self.plan) >= MOST_TRACKS):
            self._fault(row, "track", _NO_TRACK)
            return
        if id == WHOLE_PLAN:
            for column in ("goal", "measure"):
                self._put(row, column, track, column, row.words(column))
            return
        if not is_plan_field(f"task.{id}.owner"):
            self._fault(row, "id", _NO_TASK.fill(value=id[:40]))
            return
        if is_plan_field(f"task.{id}.title"):
            self._put(row, "task", track, f"task.{id}.title", row.words("task"))
        for column in _TASK_COLUMNS:
            name = f"task.{id}.{column}"
            # That a task has not begun stands in every row: it says no more than a status that nobody noted.
            if column != "status" or read_plan_cell(name, row.words(column)) != TASK_STATES[0]:
                self._put(row, column, track, name, row.words(column))
        for column in _OWN_COLUMNS:
            self._put(row, column, track, f"{column}.{id}", row.words(column))
        for name, value in read_efforts(id, row.words("effort")):
            self._keep(row, "effort", track, name, value, row.words("effort"))

    def _put(self, row: Row, column: str, track: str, name: str, words: str) -> None:
        if words.strip():
            self._keep(row, column, track, name, read_plan_cell(name, words), words)

    def _keep(self, row: Row, column: str, track: str, name: str, value: str | None, words: str) -> None:
        if not self._is_first(row, column, (track, name)):
            return
        plan = self.plan.setdefault(track, {})
        if value is None:
            self._fault(row, column, _NO_VALUE.fill(value=words.strip()[:40]))
        elif len(words.strip()) > LONGEST_FIELD and column != "effort":
            self._fault(row, column, table_words.TOO_LONG.fill(n=len(words.strip()), limit=LONGEST_FIELD))
        elif not has_room(plan, name):
            self._fault(row, column, _FULL.fill(limit=MOST_TASKS))
        else:
            plan[name] = value

    def _read_draft(self, row: Row) -> None:
        id = row.words("id").strip()
        more = _CONTINUED.fullmatch(id)
        box = more[1] if more else id
        if not is_box_id(box) or (more and box not in self.drafts):
            self._fault(row, "id", _NO_BOX.fill(value=id[:40]))
            return
        if box not in self.drafts and len(self.drafts) >= MOST_BOXES:
            self._fault(row, "id", _TOO_MANY.fill(limit=MOST_BOXES))
            return
        if not self._is_first(row, "draft", (id,)):
            return
        draft = self.drafts.setdefault(box, {})
        text = draft.get("text", "") + row.words("draft")
        if len(text) > LONGEST_DRAFT:
            self._fault(row, "draft", table_words.TOO_LONG.fill(n=len(text), limit=LONGEST_DRAFT))
        hints = join_hints(split_hints(row.words("dismissed"))) or draft.get("dismissed", "")
        draft |= {name: words for name, words in (("text", text), ("dismissed", hints)) if words}

    def _read_day(self, row: Row) -> None:
        track, day = row.words("id").strip(), parse_day(row.words("noted"))
        low, high = (parse_number(row.words(column)) for column in ("low", "high"))
        if not is_track_key(track):
            self._fault(row, "id", _NO_TRACK)
        elif day is None:
            self._fault(row, "noted", table_words.NO_DAY.fill(value=row.words("noted")[:40]))
        elif low is None or high is None or low > high:
            self._fault(row, "low" if low is None else "high", _NO_SPAN)
        elif self._is_first(row, "noted", (track, day.isoformat())):
            self.progress.setdefault(track, {})[day.isoformat()] = f"{low:f} {high:f}"

    def _is_first(self, row: Row, column: str, what: tuple[str, ...]) -> bool:
        first = self._places.setdefault(what, row.place(column))
        if first != row.place(column):
            self._fault(row, column, table_words.TWICE.fill(id=what[-1], first=first))
            return False
        return True

    def _fault(self, row: Row, column: str, why: Text) -> None:
        self.faults.append(table_words.AT.fill(place=row.place(column), why=why))
