"""The fixed words of the way in, which the step "plan" begins with; those of the way up are in `plan_words`."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["WAY_IN_WORDS"]

WAY_IN_WORDS: Mapping[str, Text] = {
    "way_in": Text(th="แนวทางให้มีคุณสมบัติครบ", en="The way to become eligible"),
    "way_in_papers": Text(th="แนวทางให้เอกสารครบตามเงื่อนไข", en="The way to have the papers in order"),
    "way_in_open": Text(th="แนวทางให้ไม่มีเงื่อนไขตัดสิทธิ์", en="The way to have nothing bar it"),
    "way_in_check": Text(th="คำตอบที่ต้องตรวจสอบ", en="Answers to check"),
    "shortest": Text(th="แนวทางที่สั้นที่สุด: แก้ {n} ข้อ", en="The shortest way: {n} to change"),
    "shortest_open": Text(
        th="แนวทางที่สั้นที่สุด: แก้ {n} ข้อ และยืนยันอีก {m} ข้อ", en="The shortest way: {n} to change, {m} to confirm"
    ),
    "open_way": Text(
        th="ยังไม่มีคำตอบใดขัดกับเงื่อนไข เหลือข้อที่ต้องตอบ {n} ข้อ", en="Nothing stands against it; still to be answered: {n}"
    ),
    "open_way_soft": Text(
        th="ยังไม่มีคำตอบใดขัดกับเงื่อนไขที่ตัดสิทธิ์ เหลือข้อที่ต้องตอบ {n} ข้อ",
        en="Nothing that would rule it out stands against it; still to be answered: {n}",
    ),
    "neighbours": Text(th="รางวัลใกล้เคียง", en="Awards beside this one"),
    "other_ways": Text(th="แนวทางอื่นอีก {n} แนวทาง", en="Other ways ({n})"),
    "other_ways_first": Text(
        th="แนวทางอื่น {shown} แนวทางแรก จาก {n} แนวทาง", en="Other ways (the first {shown} of {n})"
    ),
    "way_n": Text(th="แนวทางที่ {at}: แก้ {n} ข้อ", en="Way {at}: {n} to change"),
    "by_unit": Text(th="หน่วยงานทำได้เอง", en="the unit can do this"),
    "by_time": Text(th="ต้องรอเวลา", en="only time can"),
    "by_nobody": Text(th="ข้อเท็จจริงที่เปลี่ยนไม่ได้", en="a fact nobody can change"),
    "still_open": Text(th="ยังไม่ได้ตอบ", en="not answered"),
    "way_n_open": Text(th="แนวทางที่ {at}: ต้องตอบได้ {n} ข้อ", en="Way {at}: {n} to be answered"),
    "open_too": Text(
        th="และต้องตอบอีก {n} ข้อให้ได้ตามนี้", en="and {n} still to be answered, so that it turns out like this"
    ),
    "open_how": Text(th="ต้องตอบได้ตามนี้ ({n} ข้อ)", en="What the answers have to be ({n})"),
    "way_ready": Text(th="เร็วที่สุดวันที่ {day}", en="on {day} at the earliest"),
    "way_ready_year": Text(th="ไม่ก่อน พ.ศ. {year}", en="not before B.E. {year}"),
    "no_way": Text(
        th="ตามคำตอบขณะนี้ ไม่มีแนวทางใดที่ทำให้มีคุณสมบัติครบ ให้พิจารณารางวัลอื่นหรือผลงานอื่น",
        en="By these answers there is no way to become eligible. Consider another award, or another work.",
    ),
    "no_way_papers": Text(
        th="ตามคำตอบขณะนี้ ไม่มีแนวทางใดที่ทำให้เอกสารครบตามเงื่อนไข โปรดสอบถามหน่วยงานเจ้าของรางวัล",
        en="By these answers there is no way to have the papers in order. Ask the awarding body.",
    ),
    "no_way_yet": Text(
        th="ยังบอกแนวทางไม่ได้จนกว่าจะตอบคำถามที่เหลือ", en="No way can be told before the remaining questions are answered."
    ),
    "no_way_by_unit": Text(
        th="ทุกแนวทางขัดกับข้อเท็จจริงที่เปลี่ยนไม่ได้ หากคำตอบข้อนั้นถูกต้องแล้ว ให้พิจารณารางวัลอื่น",
        en="Against every way stands a fact that nobody can change. If it is answered rightly, consider another award.",
    ),
    "no_way_by_unit_papers": Text(
        th="ทุกแนวทางขัดกับข้อเท็จจริงที่เปลี่ยนไม่ได้ หากคำตอบข้อนั้นถูกต้องแล้ว โปรดสอบถามหน่วยงานเจ้าของรางวัล",
        en="Against every way stands a fact that nobody can change. If it is answered rightly, ask the awarding body.",
    ),
    "only_reading": Text(
        th="ผลขึ้นอยู่กับการตีความเงื่อนไขเท่านั้น ที่ยังไม่ผ่านคือ{readings} ({default}) โปรดสอบถามหน่วยงานเจ้าของรางวัลก่อนสมัคร",
        en="It hangs on the reading of the conditions only. Not met under {readings} ({default}). Ask the awarding "
        "body before applying.",
    ),
    "towards_reading": Text(
        th="เมื่อทำตามแนวทางนี้แล้ว ผลจะขึ้นอยู่กับการตีความเงื่อนไขเท่านั้น ที่จะยังไม่ผ่านคือ{readings} ({default}) "
        "โปรดสอบถามหน่วยงานเจ้าของรางวัลก่อนสมัคร",
        en="After these changes it hangs on the reading of the conditions only. Still not met under {readings} "
        "({default}). Ask the awarding body before applying.",
    ),
    "reading_named": Text(th="การตีความว่า “{text}”", en="the reading “{text}”"),
    "reading_only": Text(th="จำเป็นเฉพาะเมื่อตีความว่า {readings}", en="only where it is read as {readings}"),
    "after_closing": Text(
        th="วันดังกล่าวอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ ({day})",
        en="That is after the last day for applications of this cycle ({day}).",
    ),
    "after_closing_year": Text(
        th="ปีดังกล่าวอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ ({day})",
        en="That year is after the last day for applications of this cycle ({day}).",
    ),
    "maybe_after_closing": Text(
        th="วันดังกล่าวอาจอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ ({day})",
        en="That may be after the last day for applications of this cycle ({day}).",
    ),
    "one_by_one": Text(
        th="เงื่อนไขทีละข้อ พร้อมคำแนะนำและที่มา ({n})", en="Condition by condition, with advice and sources ({n})"
    ),
    "near": Text(th="รางวัลอื่นที่ขาดเพียงข้อเดียว ({n})", en="Other awards that lack one thing only ({n})"),
    "apart": Text(
        th="รางวัลที่ผลงานเดียวกันมีคุณสมบัติครบพร้อมกันไม่ได้ ({n})",
        en="Awards that the same work cannot qualify for as well ({n})",
    ),
    "apart_why": Text(
        th="รางวัลนี้กำหนดว่า “{own}” ส่วนรางวัลนั้นกำหนดว่า “{other}” ผลงานเดียวกันจึงเป็นไปตามทั้งสองเงื่อนไขไม่ได้",
        en="This award asks: “{own}”. That one asks: “{other}”. The same work cannot satisfy both.",
    ),
    "apart_barred": Text(
        th="คำตอบขณะนี้ไม่เป็นไปตามเงื่อนไขของรางวัลนั้นแล้ว", en="The present answers already rule that one out."
    ),
}
