"""The fixed words of the step "find"; those that other steps say too are in `words`."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["FIND_WORDS"]

FIND_WORDS: Mapping[str, Text] = {
    "find_heading": Text(th="ผลงานนี้เหมาะกับรางวัลใด", en="Which award fits this work?"),
    "find_intro": Text(
        th="ตอบข้อเท็จจริงเหล่านี้ครั้งเดียว แล้วดูได้ทันทีว่าผลงานนี้เหมาะกับรางวัลใด เพราะเหตุใด ข้อที่ยังไม่ทราบ เว้นไว้หรือเลือก “ยังไม่ทราบ” ได้",
        en="Answer these facts once and see at once which awards fit this work, and why. "
        "What you do not know yet may stay open, or be answered “Not known yet”.",
    ),
    "find_empty": Text(
        th="ยังไม่ได้ตอบข้อใด จึงเรียงจากรางวัลที่มีเงื่อนไขต้องตรวจน้อยข้อก่อน",
        en="Nothing is answered yet; the awards with the fewest conditions come first.",
    ),
    "focus": Text(th="ถามเฉพาะข้อที่มีผล", en="Ask me only what matters"),
    "focus_help": Text(
        th="เรียงข้อที่ช่วยตัดสินได้มากที่สุดไว้ก่อน และพับเก็บข้อที่ตอบไว้แล้วกับข้อที่ไม่เปลี่ยนผลการตรวจคุณสมบัติแล้ว "
        "ข้อที่เพิ่งตอบยังอยู่ที่เดิม เผื่อต้องการแก้คำตอบ",
        en="Puts first what settles the most, and folds away what is answered and what changes no verdict any more. "
        "What you have just answered stays where it is, in case you want to change it.",
    ),
    "focus_best": Text(th="ข้อนี้ช่วยตัดสินได้มากที่สุด", en="This one settles the most"),
    "focus_settles": Text(
        th="คำตอบข้อนี้ข้อเดียวอาจทำให้ทราบผลได้ {n} รางวัล", en="By itself it may tell the result of {n} awards."
    ),
    "focus_settles_one": Text(
        th="คำตอบข้อนี้ข้อเดียวอาจทำให้ทราบผลได้ 1 รางวัล", en="By itself it may tell the result of 1 award."
    ),
    "focus_go": Text(th="ไปยังข้อที่ช่วยตัดสินได้มากที่สุด", en="Go to the question that settles the most"),
    "focus_idle": Text(th="ข้อนี้ไม่เปลี่ยนผลแล้ว ข้ามได้", en="Changes no verdict any more: you may skip it"),
    "focus_answered": Text(th="ข้อที่ตอบแล้ว ({n})", en="Answered ({n})"),
    "focus_folded": Text(
        th="อีก {n} ข้อไม่เปลี่ยนผลการตรวจคุณสมบัติของรางวัลใดแล้ว",
        en="{n} more questions change no award's verdict any more",
    ),
    "focus_folded_one": Text(
        th="อีก 1 ข้อไม่เปลี่ยนผลการตรวจคุณสมบัติของรางวัลใดแล้ว", en="1 more question changes no award's verdict any more"
    ),
    "focus_others": Text(th="(ไม่นับรางวัลที่ไม่ตรงกับผู้ที่เอกสารกล่าวถึง)", en="(awards addressed to others left aside)"),
    "focus_done": Text(
        th="ข้อในหน้านี้ที่มีผลตอบครบแล้ว ข้อเฉพาะของแต่ละรางวัลอยู่ในขั้น “ตรวจคุณสมบัติ”",
        en="Every question here that matters is answered. What one award asks by itself stands in its step “Check”.",
    ),
    "tracks_heading": Text(th="รางวัลทั้งหมด เรียงตามคำตอบ", en="All awards, ordered by your answers"),
    "more_reasons": Text(th="เหตุผลอื่นอีก {n} ข้อ", en="{n} more reasons"),
    "more_reasons_first": Text(th="เหตุผลอื่น {shown} ข้อแรก จาก {n} ข้อ", en="The first {shown} of {n} more reasons"),
    "more_asked": Text(th="ข้อที่ต้องตอบ {n} ข้อ", en="The {n} questions to answer"),
    "more_asked_first": Text(
        th="ข้อที่ต้องตอบ {shown} ข้อแรก จาก {n} ข้อ", en="The first {shown} of the {n} questions to answer"
    ),
    "group_eligible": Text(th="มีคุณสมบัติครบ", en="Eligible"),
    "group_depends": Text(th="ขึ้นอยู่กับการตีความเอกสาร", en="Depends on how the document is read"),
    "group_incomplete": Text(th="ต้องตอบเพิ่มจึงจะทราบ", en="Needs more answers"),
    "group_not_barred": Text(th="ไม่มีเงื่อนไขตัดสิทธิ์ในเอกสาร", en="Nothing printed bars it"),
    "group_not_eligible": Text(th="ยังไม่มีคุณสมบัติ", en="Not eligible yet"),
    "group_unaddressed": Text(th="ไม่ตรงกับผู้ที่เอกสารกล่าวถึง", en="Addressed to others"),
    # the same groups where a phone has room for a word
    "short_eligible": Text(th="ครบ", en="Eligible"),
    "short_depends": Text(th="ต้องตีความ", en="Depends"),
    "short_incomplete": Text(th="ตอบเพิ่ม", en="To answer"),
    "short_not_barred": Text(th="ไม่ตัดสิทธิ์", en="Not barred"),
    "short_not_eligible": Text(th="ยังไม่ครบ", en="Not yet"),
    "short_unaddressed": Text(th="ของผู้อื่น", en="For others"),
    "apart_heading": Text(th="เฉพาะหน่วยงานของกรุงเทพมหานคร", en="For units of Bangkok Metropolitan Administration only"),
    "action_eligible": Text(th="ประเมินต่อ", en="Go on"),
    "action_depends": Text(th="ดูรายละเอียด", en="See why"),
    "action_incomplete": Text(th="ตอบต่อ", en="Answer"),
    "action_not_barred": Text(th="ดูลักษณะ", en="See features"),
    "action_roadmap": Text(th="ดูขั้นตอน", en="See stages"),
    "action_not_eligible": Text(th="ดูทางแก้", en="See what to mend"),
    "action_inconsistent": Text(th="แก้คำตอบ", en="Mend answers"),
    "progress_short": Text(th="ตอบแล้ว {n} จาก {total} ข้อ", en="{n} of {total} answered"),
}
