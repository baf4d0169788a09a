"""The words of the sheets "plan" and "drafts", and the values of a plan as they stand in a cell and back again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.exchange.cells import fold
from selfassess.plan_fields import read_field
from selfassess.text import LANGUAGES, Language, Text

__all__ = [
    "DRAFT_COLUMNS",
    "PLAN_COLUMNS",
    "PROGRESS_COLUMNS",
    "WHOLE_PLAN",
    "read_efforts",
    "read_plan_cell",
    "write_effort",
    "write_plan_cell",
]

WHOLE_PLAN = "plan.whole"
"""The row of a plan as a whole: its goal, and what effort is counted in."""

PLAN_COLUMNS: Mapping[str, Text] = {
    "id": Text(th="รหัส", en="Id"),
    "track": Text(th="ประเภทรางวัล", en="Track"),
    "task": Text(th="งาน", en="Task"),
    "owner": Text(th="ผู้รับผิดชอบ", en="Owner"),
    "date": Text(th="กำหนดเสร็จ", en="Due"),
    "read": Text(th="วันที่ (อ่านได้)", en="Due (as a date)"),
    "status": Text(th="สถานะ", en="Status"),
    "note": Text(th="หมายเหตุ", en="Note"),
    "effort": Text(th="ทรัพยากรต่อขั้น", en="Effort per step"),
    "frozen": Text(th="ปีนี้คงข้อนี้ไว้ตามเดิม", en="Leave this one alone"),
    "limit": Text(th="ปีนี้ทำได้ไม่เกิน (คะแนน)", en="At most this year (points)"),
    "step": Text(th="เพิ่มขั้นละ (คะแนน)", en="In steps of (points)"),
    "goal": Text(th="เป้าหมาย", en="Goal"),
    "measure": Text(th="นับทรัพยากรเป็น", en="Count effort in"),
}
"""The columns of the sheet "plan"; what stands under `task` is read back for a unit's own tasks only.

Under `read` stands the typed day as a date, by which the rows can be sorted; it is not read back.
"""

DRAFT_COLUMNS: Mapping[str, Text] = {
    "id": Text(th="รหัส", en="Id"),
    "box": Text(th="หัวข้อ", en="Box"),
    "draft": Text(th="ข้อความร่าง", en="Draft"),
    "dismissed": Text(th="ข้อสังเกตที่ซ่อนไว้", en="Remarks put away"),
}
"""The columns of the sheet "drafts"; `box` is not read back."""

PROGRESS_COLUMNS: Mapping[str, Text] = {
    "id": Text(th="รหัส", en="Id"),
    "noted": Text(th="คะแนนเมื่อสิ้นวันที่", en="Score at the end of"),
    "low": Text(th="คะแนนต่ำสุดที่เป็นไปได้", en="Lowest possible"),
    "high": Text(th="คะแนนสูงสุดที่เป็นไปได้", en="Highest possible"),
}
"""The columns of the sheet "progress"; the id is the key of a track."""

_CHOICES: Mapping[str, Text] = {
    "small": Text(th="น้อย", en="small"),
    "medium": Text(th="ปานกลาง", en="medium"),
    "large": Text(th="มาก", en="large"),
    "size": Text(th="น้อย ปานกลาง มาก", en="small, medium, large"),
    "days": Text(th="วันทำงานของบุคลากร", en="person-days"),
    "baht": Text(th="งบประมาณ (บาท)", en="money (baht)"),
    "todo": Text(th="ยังไม่เริ่ม", en="to do"),
    "doing": Text(th="กำลังทำ", en="doing"),
    "done": Text(th="เสร็จแล้ว", en="done"),
    "yes": Text(th="ใช่", en="yes"),
}
_BY_WORDS = {fold(words[language]): id for id, words in _CHOICES.items() for language in LANGUAGES}
_UNITS: Mapping[str, Text] = {"days": Text(th="วัน", en="days"), "baht": Text(th="บาท", en="baht")}
_AMOUNT = re.compile(r"([0-9๐-๙.,]+)\s*(วัน|days?|บาท|baht)")
_TO_POINTS = re.compile(r"\s*(?:ถึง|to)\s*([0-9.]+)\s*(?:คะแนน|points?)?\s*:(.*)")
_AT = Text(th="ถึง {points} คะแนน: {effort}", en="to {points} points: {effort}")


def write_plan_cell(value: str, language: Language) -> str:
    """A value of a plan in words, where it is one of a choice.

    Examples
    --------
    >>> write_plan_cell("doing", "th"), write_plan_cell("12.5", "th")
    ('กำลังทำ', '12.5')
    """
    return _CHOICES[value][language] if value in _CHOICES else value


def read_plan_cell(field: str, words: str) -> str | None:
    """What a cell means for a field of a plan; None where it cannot be that.

    Examples
    --------
    >>> read_plan_cell("task.quality.status", "Doing"), read_plan_cell("frozen.quality", "perhaps")
    ('doing', None)
    """
    kind = field.split(".")[0]
    is_choice = kind in ("measure", "frozen", "effort") or field.endswith(".status")
    meant = _BY_WORDS.get(fold(words), words) if is_choice else words
    if kind == "effort" and (amounts := _AMOUNT.findall(meant)) and not _AMOUNT.sub("", meant).strip():
        meant = " ".join(f"{'days' if unit.startswith(('วัน', 'day')) else 'baht'}:{n}" for n, unit in amounts)
    return read_field(field, meant)


def write_effort(fields: Mapping[str, str], id: str, language: Language) -> str:
    r"""The effort for a criterion, and on further lines that for certain points of it.

    Examples
    --------
    >>> write_effort({"effort.quality": "small", "effort.quality.10": "days:3 baht:5000"}, "quality", "en")
    'small\nto 10 points: 3 days 5000 baht'
    """
    lines = []
    for field, value in fields.items():
        kind, _, rest = field.partition(".")
        name, _, points = rest.partition(".")
        if (kind, name) == ("effort", id):
            words = _write_amounts(value, language)
            lines.append((points, _AT.fill(points=points, effort=words)[language] if points else words))
    return "\n".join(line for _, line in sorted(lines))


def read_efforts(id: str, words: str) -> Iterator[tuple[str, str | None]]:
    r"""The fields that a cell of efforts means, each with its value; None where a line cannot be read.

    Examples
    --------
    >>> dict(read_efforts("quality", "small\nto 10 points: 3 days 5,000 baht"))
    {'effort.quality': 'small', 'effort.quality.10': 'days:3 baht:5000'}
    """
    for line in filter(str.strip, words.splitlines()):
        at = _TO_POINTS.fullmatch(line)
        field = f"effort.{id}.{at[1]}" if at else f"effort.{id}"
        yield field, read_plan_cell(field, at[2].strip() if at else line)


def _write_amounts(value: str, language: Language) -> str:
    amounts = [part.split(":", 1) for part in value.split(" ") if ":" in part]
    if not amounts:
        return write_plan_cell(value, language)
    return " ".join(f"{amount} {_UNITS[unit][language]}" for unit, amount in amounts)
