"""The words above and within the tables of a workbook, and how wide its columns are."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.exchange.labels import COLUMNS
from selfassess.text import Text

__all__ = ["HEADERS", "KINDS", "LESS_THAN", "MORE_THAN", "OPEN", "WIDTHS"]

KINDS: Mapping[str, Text] = {
    "hard": Text(th="เงื่อนไข", en="condition"),
    "advisory": Text(th="ลักษณะ (ไม่ตัดสิทธิ์)", en="feature (does not decide)"),
    "step": Text(th="ขั้นตอน", en="step"),
}
HEADERS: Mapping[str, Text] = {
    **COLUMNS,
    "open": Text(th="ข้อที่ยังไม่มีหลักฐานหรือเหตุผล", en="Nothing behind it yet"),
    "condition": Text(th="เงื่อนไข", en="Condition"),
    "kind": Text(th="ชนิด", en="Kind"),
    "outcome": Text(th="ผล", en="Outcome"),
    "readings": Text(th="ผลตามการตีความแต่ละแบบ", en="By reading"),
    "missing": Text(th="ยังขาด", en="Missing"),
    "next": Text(th="ควรทำต่อ", en="Next step"),
    "source": Text(th="ที่มา", en="Source"),
    "criterion": Text(th="หัวข้อคะแนน", en="Criterion"),
    "low": Text(th="คะแนนต่ำสุดที่เป็นไปได้", en="Lowest possible"),
    "high": Text(th="คะแนนสูงสุดที่เป็นไปได้", en="Highest possible"),
    "most": Text(th="คะแนนเต็ม", en="Maximum"),
    "band": Text(th="ช่วงคะแนน", en="Band"),
    "from": Text(th="ตั้งแต่", en="From"),
    "to": Text(th="ถึง", en="To"),
    "state": Text(th="สถานะ", en="State"),
    "gap": Text(th="ขาดอีก (คะแนน)", en="Points missing"),
    "meaning": Text(th="ความหมาย", en="Meaning"),
    "version": Text(th="ครั้งที่", en="Version"),
    "at": Text(th="เวลา", en="Time"),
    "who": Text(th="ผู้แก้ไข", en="Who"),
    "what": Text(th="รายการ", en="What"),
    "old": Text(th="เดิม", en="Before"),
    "new": Text(th="ใหม่", en="After"),
}
WIDTHS = {
    "id": 26, "ask": 46, "allowed": 44, "answer": 28, "since": 18, "title": 36, "link": 36, "place": 26, "day": 16,
    "keeper": 22, "justification": 44, "owner": 20, "open": 18, "condition": 50, "kind": 18, "outcome": 22,
    "readings": 36, "missing": 12, "next": 46, "source": 48, "criterion": 44, "band": 34, "meaning": 40, "state": 20,
    "task": 44, "date": 18, "read": 18, "draft": 90, "box": 36, "note": 32, "effort": 30, "track": 28, "dismissed": 24,
    "at": 26, "who": 20, "what": 50, "old": 32, "new": 32,
}  # fmt: skip
OPEN = Text(th="ยังไม่มี", en="nothing yet")
MORE_THAN = Text(th="มากกว่า {n}", en="more than {n}")
LESS_THAN = Text(th="น้อยกว่า {n}", en="less than {n}")
