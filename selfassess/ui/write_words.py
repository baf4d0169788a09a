"""The fixed words of the step "write"; they travel with its view, so that no other step pays for them."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["PAGE_NAMES", "WRITE_WORDS"]

WRITE_WORDS: Mapping[str, Text] = {
    "heading": Text(th="เขียนผลงานตามแบบฟอร์ม", en="Write the form"),
    "heading_checklist": Text(th="ตรวจความครบถ้วนของแบบฟอร์ม", en="Are the forms complete?"),
    "intro": Text(
        th="เขียนทีละข้อตามแบบฟอร์มที่เอกสารกำหนด ระบบบันทึกให้ระหว่างพิมพ์ และนำข้อความไปใส่ในรายงาน PDF และ Word",
        en="Write box by box what the form asks for. Your text is saved as you type, "
        "and goes into the PDF and Word report.",
    ),
    "intro_checklist": Text(
        th="ดูว่าแบบฟอร์มแต่ละฉบับครบแล้วหรือยังขาดสิ่งใด ผลนี้มาจากคำตอบในขั้น “ตรวจคุณสมบัติ”",
        en="See which forms are done and what is still missing. This follows from the answers of the step “Check”.",
    ),
    "empty": Text(
        th="เอกสารของรางวัลนี้ไม่ได้พิมพ์แบบฟอร์มหรือคำถามให้เขียนไว้ ขั้นนี้จึงไม่มีสิ่งที่ต้องทำ",
        en="The document prints no form and no questions to write about for this award; there is nothing to do here.",
    ),
    "progress": Text(th="มีข้อความแล้ว {n} จาก {total} ข้อ", en="{n} of {total} boxes have text"),
    "progress_lines": Text(th="ครบแล้ว {n} จาก {total} รายการ", en="{n} of {total} lines done"),
    "written": Text(th="ข้อความที่ร่างตามแบบฟอร์ม", en="Draft of the form"),
    "left": Text(th="ยังไม่ได้เขียน {n} ข้อ: {names}", en="Not begun ({n}): {names}"),
    "read": Text(th="อ่านข้อความ", en="Read the text"),
    "texts_in_files": Text(
        th="ข้อความฉบับเต็มของทุกข้ออยู่ในไฟล์ PDF และ Word ซึ่งดาวน์โหลดได้จากขั้น “สรุปรายงาน”",
        en="The full text of every box stands in the PDF and Word files of the step “Report”.",
    ),
    # length
    "limit": Text(th="ไม่เกิน {limit} คำ", en="At most {limit} words"),
    "count": Text(th="ประมาณ {n} คำ", en="About {n} words"),
    "count_limit": Text(th="ประมาณ {n} จาก {limit} คำ", en="About {n} of {limit} words"),
    "count_over": Text(
        th="ประมาณ {n} จาก {limit} คำ เกินอยู่ประมาณ {over} คำ", en="About {n} of {limit} words, some {over} over"
    ),
    "counter": Text(th="นับด้วยโปรแกรมตัดคำของเบราว์เซอร์", en="counted by the browser's word segmenter"),
    "no_counter": Text(
        th="เบราว์เซอร์นี้ตัดคำภาษาไทยไม่ได้ จึงไม่แสดงจำนวนคำ", en="This browser cannot find Thai words, so no count is shown."
    ),
    "no_counter_limit": Text(
        th="ไม่เกิน {limit} คำ เบราว์เซอร์นี้ตัดคำภาษาไทยไม่ได้ จึงไม่แสดงจำนวนคำ",
        en="At most {limit} words. This browser cannot find Thai words, so no count is shown.",
    ),
    "over_told": Text(th="{name} ยาวเกิน {limit} คำแล้ว (โดยประมาณ)", en="{name} is over {limit} words by estimate."),
    "too_long": Text(
        th="ข้อความนี้ยาวเกิน {n} ตัวอักษร จึงยังไม่ได้บันทึก ข้อความที่บันทึกไว้ก่อนหน้ายังอยู่ โปรดตัดให้สั้นลง",
        en="This text is longer than {n} characters and is not saved; what was saved before stays. Please shorten it.",
    ),
    "pages": Text(th="ประมาณ {n} หน้า จากที่กำหนดไม่เกิน {limit} หน้า", en="About {n} of at most {limit} pages"),
    "pages_over": Text(
        th="ประมาณ {n} หน้า ยาวกว่าที่กำหนด (ไม่เกิน {limit} หน้า)", en="About {n} pages, over the {limit} allowed"
    ),
    "pages_mark": Text(th="ค่าประมาณ", en="estimate"),
    # list of boxes
    "boxes": Text(th="ข้อในแบบฟอร์ม", en="Boxes of the form"),
    "state_empty": Text(th="ยังไม่ได้เขียน", en="not begun"),
    "state_begun": Text(th="มีข้อความแล้ว", en="has text"),
    "state_over": Text(th="ยาวเกินที่กำหนด", en="over the limit"),
    "serves": Text(th="เกณฑ์ที่ข้อนี้ช่วยตอบ ({n})", en="Criteria this serves ({n})"),
    # hints
    "hints": Text(th="ข้อสังเกต {n} ข้อ ตามคำแนะนำในเอกสาร", en="To consider: {n}, by the advice of the documents"),
    "hints_none": Text(th="ซ่อนข้อสังเกตทั้งหมดแล้ว", en="All remarks are put away."),
    "hints_away": Text(th="ข้อสังเกตที่ซ่อนไว้ ({n})", en="Put away ({n})"),
    "hint_why": Text(th="เหตุผลและที่มา", en="Why, and where from"),
    "hint_away": Text(th="ซ่อนข้อสังเกตนี้", en="Put this away"),
    "hint_other": Text(th="ไปยังอีกข้อหนึ่ง", en="Go to the other box"),
    "more_hints": Text(th="อีก {n} ข้อ", en="{n} more"),
    "hint_back": Text(th="แสดงอีกครั้ง", en="Show again"),
    # repair
    "repair_heading": Text(th="สระอำอาจหายไประหว่างคัดลอก", en="A vowel may have been lost in copying"),
    "repair_ask": Text(
        th="เมื่อคัดลอกจาก PDF บางไฟล์ สระอำอาจกลายเป็นสระอา หรือมีช่องว่างแทรกในคำ โปรดตรวจและเลือกคำที่ต้องการแก้ "
        "ระบบจะแก้เมื่อสั่งให้แก้เท่านั้น",
        en="In text copied from some PDF files a vowel may have changed, or blanks may stand inside words. Please "
        "choose the words to be changed; nothing is changed unless you say so.",
    ),
    "repair_times": Text(th="พบ {n} ครั้ง", en="{n} times"),
    "repair_more": Text(th="และอีก {n} คำ", en="and {n} more words"),
    "repair_check": Text(th="โปรดตรวจ อาจเป็นคำอื่น", en="please check: it may be another word"),
    "repair_all": Text(th="เลือกทุกคำ", en="Choose all"),
    "repair_yes": Text(th="แก้คำที่เลือก", en="Change the chosen words"),
    "repair_no": Text(th="ไม่แก้", en="Leave it as it is"),
    # checklists
    "line_done": Text(th="ครบแล้ว", en="done"),
    "line_missing": Text(th="ยังไม่ครบ", en="missing"),
    "line_unknown": Text(th="ยังไม่ได้ตอบ", en="not answered"),
    "line_open": Text(th="ยังสรุปไม่ได้", en="not settled"),
    "line_left": Text(th="ยังไม่ได้ตอบ: {asks}", en="Not answered yet: {asks}"),
    "line_range": Text(th="ช่วงที่ตอบไว้ยังสรุปไม่ได้ว่าครบหรือไม่", en="The range does not tell yet whether this is done."),
    "line_not_applicable": Text(th="ไม่เกี่ยวข้อง", en="does not apply"),
    "line_go": Text(th="ไปยังคำถามนี้", en="Go to this question"),
}

PAGE_NAMES = (
    "limit",
    "count", "count_limit", "count_over", "counter", "no_counter", "no_counter_limit", "over_told", "too_long", "boxes",
    "progress", "state_empty", "state_begun", "state_over", "serves", "hints", "hints_none", "hints_away", "hint_why",
    "hint_away", "hint_back", "hint_other", "more_hints", "repair_heading", "repair_ask", "repair_check",
    "repair_all", "repair_yes", "repair_no",
)  # fmt: skip
"""Those that the page's script puts in by their key."""
