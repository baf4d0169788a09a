"""The fixed words of a spreadsheet: its sheets, its columns, and the answers that are words."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = [
    "ABOUT_PREFIX",
    "ABOUT_ROWS",
    "COLUMNS",
    "CYCLE_ROW",
    "EVIDENCE_COLUMNS",
    "FACTS",
    "NONE_OF_MULTI",
    "RESULT_PREFIX",
    "SHEETS",
    "SPECIALS",
    "TRACK_ROW",
]  # fmt: skip

NONE_OF_MULTI = Text(th="ไม่มีข้อใดเลย", en="None of them")
SPECIALS: Mapping[str, Text] = {
    "unknown": Text(th="ยังไม่ทราบ", en="Not known yet"),
    "not_applicable": Text(th="ไม่เกี่ยวข้อง", en="Does not apply"),
    "none_of_these": Text(th="ไม่มีข้อใดตรง", en="None of these fits"),
}
"""Answers that are words, by their id."""

SHEETS: Mapping[str, Text] = {
    "summary": Text(th="สรุป", en="Summary"),
    "answers": Text(th="คำตอบ", en="Answers"),
    "evidence": Text(th="หลักฐาน", en="Evidence"),
    "conditions": Text(th="เงื่อนไข", en="Conditions"),
    "criteria": Text(th="คะแนน", en="Criteria"),
    "bands": Text(th="ช่วงคะแนน", en="Bands"),
    "plan": Text(th="แผน", en="Plan"),
    "drafts": Text(th="ร่าง", en="Drafts"),
    "progress": Text(th="ความคืบหน้า", en="Progress"),
    "history": Text(th="ประวัติ", en="History"),
    "guide": Text(th="วิธีกรอก", en="How to fill in"),
    "choices": Text(th="ตัวเลือก", en="Choices"),
}

COLUMNS: Mapping[str, Text] = {
    "id": Text(th="รหัส", en="Id"),
    "ask": Text(th="คำถาม", en="Question"),
    "allowed": Text(th="ตอบอย่างไร", en="What may be answered"),
    "answer": Text(th="คำตอบ", en="Answer"),
    "since": Text(th="นับตั้งแต่วันที่", en="Counted since"),
    "title": Text(th="หลักฐาน", en="Evidence"),
    "link": Text(th="ลิงก์", en="Link"),
    "place": Text(th="ชื่อไฟล์หรือที่เก็บ", en="File or shelf mark"),
    "day": Text(th="วันที่ของหลักฐาน", en="Date of the evidence"),
    "keeper": Text(th="ผู้เก็บหลักฐาน", en="Kept by"),
    "justification": Text(th="เหตุผล", en="Justification"),
    "owner": Text(th="ผู้รับผิดชอบ", en="Owner"),
}
"""The columns that are read back, each in both languages."""

EVIDENCE_COLUMNS = ("title", "link", "place", "day", "keeper")

ABOUT_PREFIX = "about."
CYCLE_ROW = "cycle.year"
TRACK_ROW = "track"
RESULT_PREFIX = "result."
"""Rows of the summary that say what came out; they are not read back."""

ABOUT_ROWS: Mapping[str, Text] = {
    "work": Text(th="ชื่อผลงาน", en="Name of the work"),
    "unit": Text(th="หน่วยงาน", en="Unit"),
    "province": Text(th="จังหวัด", en="Province"),
    "begun": Text(th="วันที่เริ่มดำเนินการ", en="Date begun"),
}

FACTS: Mapping[str, Text] = {
    **{f"{ABOUT_PREFIX}{name}": words for name, words in ABOUT_ROWS.items()},
    CYCLE_ROW: Text(th="รอบปีของหน่วยงาน (พ.ศ.)", en="The unit's own year (B.E.)"),
    TRACK_ROW: Text(th="ประเภทรางวัล", en="Track"),
}
"""What stands above the questions: one row each, answered as questions are."""
