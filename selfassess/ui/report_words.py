"""The fixed words of the step "report"; those that other steps say too are in `words`."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["REPORT_WORDS"]

REPORT_WORDS: Mapping[str, Text] = {
    "report_heading": Text(th="รายงานผลการประเมินตนเอง", en="Self-assessment report"),
    "report_conditions": Text(th="เงื่อนไขทีละข้อ", en="Condition by condition"),
    "report_features": Text(th="ลักษณะตามเอกสาร (ไม่ตัดสิทธิ์)", en="Printed features (they never decide)"),
    "report_steps": Text(th="ขั้นตอนทีละข้อ", en="Step by step"),
    "report_stages": Text(th="ขั้นตอนตามเอกสาร", en="Stages of the document"),
    "report_first": Text(th="สรุปสำหรับการประชุม", en="Summary for the meeting"),
    "report_way_up": Text(th="สิ่งที่ยังขาดและแนวทางปรับปรุง", en="What is missing, and the way up"),
    "report_appendix": Text(th="ภาคผนวก", en="Appendix"),
    "report_example": Text(
        th="ตัวอย่างจากเอกสาร ไม่ใช่การประเมินของหน่วยงาน", en="An example of the documents, not an assessment by the unit"
    ),
    "line_assessed": Text(th="ประเมินเมื่อ", en="Assessed on"),
    "line_track": Text(th="รางวัล", en="Award"),
    "line_cycle": Text(th="รอบปี", en="Cycle"),
    "line_document": Text(th="เกณฑ์จาก", en="Rules from"),
    "step_done": Text(th="ทำแล้ว", en="done"),
    "step_missing": Text(th="ยังขาดขั้นตอนนี้", en="step missing"),
    "step_open": Text(th="ยังไม่ตอบ", en="not answered"),
    "extent_partly": Text(th="ยังประเมินไม่ครบ", en="partly rated"),
    "extent_range": Text(th="ประเมินเป็นช่วง", en="rated as a range"),
    "extent_unrated": Text(th="ยังไม่ได้ประเมิน", en="not rated yet"),
    "report_answers": Text(th="คำตอบของหน่วยงาน", en="Answers of the unit"),
    "report_score": Text(th="คะแนน", en="Score"),
    "report_evidence": Text(th="หลักฐานและเหตุผล", en="Evidence and justification"),
    "report_undefended": Text(th="คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล", en="Answers without evidence or justification"),
    "report_plan": Text(th="ขั้นต่อไป", en="What to do next"),
    "next_rate": Text(th="ประเมิน “{name}”", en="Rate “{name}”"),
    "report_assumptions": Text(th="ข้อสมมุติและการตีความที่ใช้", en="Assumptions and readings used"),
}
