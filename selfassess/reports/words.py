"""The fixed words of the papers; those that the page says too are with the views, in `selfassess.ui`."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["PAPER_WORDS"]

PAPER_WORDS: Mapping[str, Text] = {
    "page_of": Text(th="หน้า {page} จาก {pages}", en="Page {page} of {pages}"),
    "not_given": Text(th="ยังไม่ได้ระบุ", en="not given"),
    "rules_year": Text(th="ปีของเกณฑ์", en="Year of the rules"),
    "more_reasons": Text(th="และอีก {n} ข้อ ดูรายละเอียดในหัวข้อถัดไป", en="and {n} more; see the sections that follow"),
    "steps": Text(th="สิ่งที่ควรทำต่อไป", en="What to do next"),
    # checklist
    "checklist": Text(th="แบบตรวจคุณสมบัติของผลงาน", en="Checklist of the work"),
    "checklist_intro": Text(
        th="เครื่องหมาย ✓ คือ เป็นไปตามเงื่อนไข ✕ คือ ยังไม่เป็นไปตามเงื่อนไข ? คือ ยังตอบไม่ครบ ◇ คือ ขึ้นอยู่กับการตีความ "
        "– คือ ไม่เกี่ยวข้อง เลขใน [ ] คือ ลำดับในรายการที่มา",
        en="✓ met, ✕ not met, ? not known yet, ◇ depends on the reading, – does not apply. "
        "A number in [ ] is that of the list of sources.",
    ),
    "no_conditions": Text(
        th="เอกสารไม่ได้กำหนดเงื่อนไขให้ตรวจสำหรับประเภทนี้", en="The document prints no condition for this track."
    ),
    "column_number": Text(th="ที่", en="No."),
    "column_condition": Text(th="เงื่อนไขและคำถาม", en="Condition and question"),
    "column_outcome": Text(th="ผลการตรวจและคำตอบ", en="Outcome and answer"),
    "column_evidence": Text(th="หลักฐานและเหตุผล", en="Evidence and justification"),
    "group_hard": Text(th="เงื่อนไข", en="Conditions"),
    "group_features": Text(th="ลักษณะตามเอกสาร (ไม่ตัดสิทธิ์)", en="Printed features (they never decide)"),
    "group_steps": Text(th="ขั้นตอน", en="Steps"),
    "group_facts": Text(th="ข้อมูลอื่นที่ใช้ประกอบ", en="Other facts used"),
    "answer": Text(th="คำตอบ: {value}", en="Answer: {value}"),
    "since": Text(th="นับตั้งแต่ {day}", en="counted from {day}"),
    "evidence": Text(th="หลักฐาน: {what}", en="Evidence: {what}"),
    "justification": Text(th="เหตุผล: {why}", en="Justification: {why}"),
    "keeper": Text(th="ผู้เก็บรักษา: {who}", en="kept by {who}"),
    "day_of": Text(th="ลงวันที่ {day}", en="dated {day}"),
    "owner": Text(th="ผู้รับผิดชอบ: {who}", en="whose turn: {who}"),
    "told_above": Text(th="ดูลำดับที่ {number}", en="see no. {number}"),
    # score
    "score": Text(th="คะแนน", en="Score"),
    "column_criterion": Text(th="เกณฑ์การให้คะแนน", en="Criterion"),
    "column_maximum": Text(th="คะแนนเต็ม", en="Maximum"),
    "column_points": Text(th="คะแนน", en="Points"),
    "total": Text(th="คะแนนรวมที่เป็นไปได้", en="Possible total"),
    "total_single": Text(th="คะแนนรวม", en="Total"),
    "bands": Text(th="ช่วงคะแนนและความหมาย", en="Bands and what they mean"),
    "levels": Text(th="ระดับและคะแนนที่ยังขาด", en="Levels and the points missing"),
    "column_level": Text(th="ระดับ", en="Level"),
    "column_band": Text(th="ช่วงคะแนน", en="Band"),
    "column_state": Text(th="สถานะ", en="State"),
    "column_gap": Text(th="คะแนนที่ยังขาด", en="Points missing"),
    "by_reading": Text(th="คะแนนตามการตีความแต่ละแบบ", en="Score under each reading"),
    "level_by_reading": Text(th="ระดับตามการตีความแต่ละแบบ", en="Level under each reading"),
    "score_line": Text(th="{word} {label} จากคะแนนเต็ม {maximum}", en="{word}: {label} of {maximum}"),
    "profile": Text(th="ภาพรวมรายเกณฑ์", en="The criteria side by side"),
    "certain": Text(th="คะแนนที่แน่นอน", en="certain"),
    "open": Text(th="ยังไม่ได้ประเมินหรือยังไม่แน่นอน", en="not rated or not certain yet"),
    "reached": Text(th="เกณฑ์ที่คะแนนถึงแล้ว", en="band that is reached"),
    "meter_alt": Text(
        th="แถบคะแนนจาก {zero} ถึง {maximum} คะแนนที่เป็นไปได้ {label}",
        en="Scale from {zero} to {maximum}; possible score {label}",
    ),
    "meter_alt_cuts": Text(
        th="แถบคะแนนจาก {zero} ถึง {maximum} คะแนนที่เป็นไปได้ {label} เส้นแบ่งที่ {cuts}",
        en="Scale from {zero} to {maximum}; possible score {label}; cuts at {cuts}",
    ),
    "profile_alt": Text(th="แผนภูมิแท่งคะแนนรายเกณฑ์: {bars}", en="Bar chart of the criteria: {bars}"),
    # findings
    "undefended": Text(th="คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล", en="Answers without evidence or justification"),
    "undefended_intro": Text(
        th="คณะกรรมการอาจขอหลักฐานของคำตอบต่อไปนี้ ควรเตรียมหลักฐานหรือเขียนเหตุผลไว้ก่อนสมัคร",
        en="A committee may ask what stands behind these answers. Prepare evidence or a justification before applying.",
    ),
    "undefended_none": Text(
        th="ทุกคำตอบที่ต้องมีหลักฐาน มีหลักฐานหรือเหตุผลแล้ว", en="Evidence or a justification stands behind every claim."
    ),
    "open_heading": Text(th="ข้อที่ยังไม่แน่นอนและข้อสมมุติที่ใช้", en="What is open, and what is assumed"),
    "open_list": Text(th="ข้อที่ยังไม่มีคำตอบแน่นอน", en="Without a certain answer"),
    "open_none": Text(th="ทุกข้อมีคำตอบแล้ว", en="Everything is answered."),
    "column_question": Text(th="คำถาม", en="Question"),
    "column_owner": Text(th="ผู้รับผิดชอบ", en="Whose turn"),
    "answered_range": Text(th="ตอบเป็นช่วง {value}", en="a range: {value}"),
    "in_conflict": Text(th="มีคำตอบต่างกัน: {values}", en="different answers: {values}"),
    "assumed_list": Text(th="ข้อสมมุติและการตีความที่ใช้", en="Assumptions and readings used"),
    "assumed_none": Text(th="ผลนี้ไม่ได้อาศัยข้อสมมุติใด", en="This result rests on no assumption."),
    "column_kind": Text(th="ประเภท", en="Kind"),
    "column_what": Text(th="รายละเอียด", en="What"),
    "reading_used": Text(th="การตีความ", en="reading"),
    # forms
    "forms_intro": Text(
        th="ข้อความในส่วนนี้เป็นร่างของหน่วยงาน แสดงตามที่พิมพ์ไว้", en="A draft by the unit, shown as it was typed."
    ),
    "forms_counted": Text(
        th="จำนวนคำเป็นค่าประมาณ นับด้วย{counter}", en="The numbers of words are estimates, counted by {counter}."
    ),
    # sources
    "sources": Text(th="ที่มาของเกณฑ์", en="Sources of the rules"),
    "sources_intro": Text(
        th="ข้อความในเครื่องหมายคำพูดคัดลอกจากเอกสารตามตัวอักษร รวมทั้งตัวสะกดและเว้นวรรคเดิม",
        en="What stands in quotation marks is copied from the document letter by letter, with its spelling and blanks.",
    ),
    "column_quote": Text(th="ข้อความ", en="Words"),
    "column_where": Text(th="ที่มา", en="Where"),
    "quoted": Text(th="“{quote}”", en="“{quote}”"),
    "documents": Text(th="เอกสารอ้างอิง", en="Documents"),
    "document": Text(th="เอกสาร {id}: {name}", en="Document {id}: {name}"),
    # proof
    "proof": Text(th="ข้อมูลสำหรับคำนวณซ้ำ", en="To recompute this result"),
    "proof_intro": Text(
        th="ไฟล์ .selfassess.json ของผลงานนี้คำนวณซ้ำได้บนเครื่องใดก็ได้โดยไม่ต้องต่ออินเทอร์เน็ต ด้วยคำสั่ง selfassess verify",
        en="Anybody can recompute this work's .selfassess.json file offline with the command selfassess verify.",
    ),
    "proof_seal": Text(
        th="ลายนิ้วมือแสดงว่าข้อมูลเสียหายหรือเปลี่ยนไปโดยไม่ตั้งใจหรือไม่ แต่ไม่ยืนยันว่าใครเป็นผู้จัดทำ",
        en="A fingerprint shows damage and accident; it does not show who wrote the answers.",
    ),
    "proof_track": Text(th="รหัสรางวัล", en="Track"),
    "proof_rubric": Text(th="เกณฑ์ที่ใช้", en="Rules"),
    "proof_version": Text(th="{id} รุ่น {version}", en="{id}, version {version}"),
    "proof_rubric_print": Text(th="ลายนิ้วมือของเกณฑ์", en="Fingerprint of the rules"),
    "proof_engine": Text(th="รุ่นของโปรแกรม", en="Version of the program"),
    "proof_reference": Text(th="วันอ้างอิง", en="Reference day"),
    "proof_saved": Text(th="บันทึกครั้งที่", en="Saved version"),
    "proof_answers": Text(th="จำนวนคำตอบ", en="Answers given"),
    "proof_answers_print": Text(th="ลายนิ้วมือของคำตอบ", en="Fingerprint of the answers"),
}
