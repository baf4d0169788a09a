"""The fixed words that the page's script puts in by their key; those of the views are in `words`."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["PAGE_WORDS"]

PAGE_WORDS: Mapping[str, Text] = {
    "skip": Text(th="ข้ามไปยังเนื้อหา", en="Skip to the content"),
    "language": Text(th="ภาษา", en="Language"),
    "steps": Text(th="ขั้นตอน", en="Steps"),
    "home": Text(th="กลับหน้าแรก", en="Back to the start page"),
    "choose_first": Text(
        th="เลือกรางวัลหนึ่งรายการ แล้วขั้นอื่นจะเปิดให้ใช้", en="Choose one award, and the other steps will open."
    ),
    "next_step": Text(th="ขั้นต่อไป: {step}", en="Next step: {step}"),
    "panel": Text(th="ผลการประเมินขณะนี้", en="Result so far"),
    "panel_open": Text(th="แสดงผลการประเมินทั้งหมด", en="Show the full result"),
    "panel_close": Text(th="ซ่อนผลการประเมิน", en="Hide the full result"),
    "next_steps": Text(th="สิ่งที่ควรทำต่อไป", en="What to do next"),
    "score_range": Text(th="ช่วงคะแนนที่เป็นไปได้", en="Possible score"),
    "score_single": Text(th="คะแนนรวม", en="Total score"),
    "of_max": Text(th="จากคะแนนเต็ม {max}", en="out of {max}"),
    "meter_sure": Text(th="คะแนนที่แน่นอน", en="certain"),
    "meter_open": Text(th="ยังไม่ได้ตอบ", en="not answered yet"),
    "score_by_reading": Text(th="คะแนนตามการตีความแต่ละแบบ", en="Score under each reading"),
    "level_by_reading": Text(th="ระดับตามการตีความแต่ละแบบ", en="Level under each reading"),
    "unrated": Text(th="ข้อที่ยังไม่ได้ประเมิน", en="Not rated yet"),
    "unscored": Text(th="ข้อที่ไม่มีระดับใดตรง", en="No printed level fits"),
    "go_next": Text(th="ไปยังข้อที่ยังไม่ได้ตอบ", en="Go to an unanswered question"),
    "undo": Text(th="เลิกทำ", en="Undo"),
    "redo": Text(th="ทำซ้ำ", en="Redo"),
    "cancel": Text(th="ยกเลิก", en="Cancel"),
    "kept_here": Text(
        th="คำตอบเก็บไว้ในเบราว์เซอร์ของเครื่องนี้เท่านั้น", en="Your answers are kept only in the browser on this device."
    ),
    "clear_all": Text(th="ล้างคำตอบทั้งหมดและเริ่มใหม่", en="Clear everything and start anew"),
    "clear_all_ask": Text(
        th="ต้องการล้างคำตอบทั้งหมดหรือไม่ หากเปลี่ยนใจ กด “เลิกทำ” เพื่อเรียกคำตอบกลับคืนได้",
        en="Clear all answers? You can bring them back with “Undo”.",
    ),
    "clear_all_yes": Text(th="ล้างคำตอบทั้งหมด", en="Clear all answers"),
    "about_rules": Text(th="เกณฑ์และที่มา", en="Rules and source"),
    "reference_date": Text(th="วันอ้างอิง", en="Reference date"),
    "date_example": Text(
        th="พิมพ์เป็น วัน/เดือน/ปี พ.ศ. เช่น 13/2/2558", en="Type day/month/year, for example 13/2/2558 or 13/2/2015."
    ),
    "cycle_ask": Text(th="นับกำหนดเวลาตามรอบปีใด", en="Which year's dates should count?"),
    "cycle_help": Text(
        th="หากเลือกรอบปีของหน่วยงาน ทุกวันที่ในเอกสารจะเลื่อนไปตามจำนวนปีที่ต่างกัน และมีเครื่องหมายว่าเป็นข้อสมมุติ",
        en="In your own year every printed date moves by the difference in years and is marked as assumed.",
    ),
    "sources": Text(th="ที่มาของเกณฑ์", en="Where this comes from"),
    "sources_n": Text(th="ที่มาของเกณฑ์ ({n})", en="Sources ({n})"),
    "notes": Text(th="ข้อสังเกต", en="Notes"),
    "prompts": Text(th="คำแนะนำ ({n})", en="Prompts ({n})"),
    "unknown": Text(th="ยังไม่ทราบ", en="Not known yet"),
    "range": Text(th="ตอบเป็นช่วง", en="Answer as a range"),
    "range_low": Text(th="ตั้งแต่", en="From"),
    "range_high": Text(th="ถึง", en="to"),
    "clear_answer": Text(th="ล้างคำตอบ", en="Clear answer"),
    "state_answered": Text(th="ตอบแล้ว", en="Answered:"),
    "state_unknown": Text(th="ยังไม่ทราบ", en="Not known yet:"),
    "state_untouched": Text(th="ยังไม่ได้ตอบ", en="Not answered:"),
    "adopt": Text(th="ใช้เป็นจุดเริ่มต้นของงานท่าน", en="Start your own work from this"),
    "adopt_ask": Text(
        th="เบราว์เซอร์นี้มีงานของท่านเก็บไว้แล้ว ระบบจะพักงานนั้นไว้ และเปิดกลับมาได้จากหน้าแรก",
        en="This browser already holds your work. It will be set aside and can be opened again from the start page.",
    ),
    "adopt_yes": Text(th="พักงานเดิมและเริ่มจากตัวอย่างนี้", en="Set my work aside and start from this"),
    "back_to_own": Text(th="กลับไปยังงานของท่าน", en="Back to your own work"),
    "lost_title": Text(th="เซิร์ฟเวอร์ยังไม่ตอบ", en="The server has not answered yet."),
    "lost_text": Text(
        th="คำตอบยังอยู่ครบในเบราว์เซอร์นี้ โปรดรอสักครู่ หรือโหลดหน้านี้ใหม่เพื่อทำต่อ",
        en="Your answers are kept in this browser. Wait a little, or reload this page to go on.",
    ),
    "reload": Text(th="โหลดหน้านี้ใหม่", en="Reload this page"),
    "fault_title": Text(th="แสดงหน้านี้ไม่ได้", en="This page cannot be shown."),
    "fault_text": Text(
        th="คำตอบยังอยู่ครบในเบราว์เซอร์นี้ โหลดหน้านี้ใหม่เพื่อทำต่อ",
        en="Your answers are kept in this browser. Reload this page to go on.",
    ),
    "too_long": Text(
        th="ข้อความนี้ยาวเกิน {n} ตัวอักษร จึงไม่ได้บันทึก ระบบยังใช้คำตอบเดิมอยู่ โปรดพิมพ์ให้สั้นลง",
        en="This is longer than {n} characters and was not saved; the earlier answer still counts. Please type less.",
    ),
    "not_kept": Text(
        th="เบราว์เซอร์นี้เก็บคำตอบไว้ไม่ได้ คำตอบจะอยู่จนกว่าจะปิดหรือโหลดหน้านี้ใหม่ โปรดพิมพ์รายงานเก็บไว้ก่อน",
        en="This browser cannot keep your answers. They last until this page is closed or reloaded: "
        "please print the report before that.",
    ),
    "kept_too_large": Text(
        th="ข้อมูลบางส่วนที่เบราว์เซอร์นี้เก็บไว้ใหญ่เกินไปหรืออ่านไม่ได้ จึงไม่ได้นำกลับมา โปรดตรวจคำตอบอีกครั้ง",
        en="Some of what this browser kept is too large or cannot be read and was left out. Please check your answers.",
    ),
    "kept_foreign": Text(
        th="เบราว์เซอร์นี้มีงานที่หน้านี้อ่านไม่ได้ อาจบันทึกไว้ด้วยรุ่นที่ใหม่กว่า ระบบจะเก็บงานนั้นไว้โดยไม่แก้ไข และเริ่มงานใหม่ต่างหาก",
        en="This browser holds a work that this page cannot read, perhaps of a newer version. "
        "It is kept unchanged, and you start a separate work here.",
    ),
    "ranking": Text(th="รางวัลที่เหมาะกับผลงานนี้", en="Awards for this work"),
    "see_tracks": Text(th="ดูรางวัล", en="See awards"),
    "more_items": Text(th="อีก {n} ข้อ", en="{n} more"),
    "reasons": Text(th="เหตุผล", en="Reasons"),
    "more_reasons": Text(th="เหตุผลอื่นอีก {n} ข้อ", en="{n} more reasons"),
    "contradictions": Text(th="คำตอบบางข้อขัดแย้งกัน", en="Some answers contradict each other"),
    "see_question": Text(th="ไปยังคำถามที่ {n}", en="Go to question {n}"),
    "stages": Text(th="ขั้นตอนสู่รางวัล", en="Stages towards the award"),
    "process": Text(th="ขั้นตอนและกำหนดเวลา", en="Steps and dates"),
    "points": Text(th="คะแนน", en="points"),
    "go_question": Text(th="ไปยังคำถามนี้", en="Go to this question"),
    "print": Text(th="พิมพ์รายงาน", en="Print the report"),
    "print_help": Text(th="หรือเลือก “บันทึกเป็น PDF” ในหน้าต่างการพิมพ์", en="Or choose “Save as PDF” in the print window."),
    "about_work": Text(th="ข้อมูลผลงาน", en="About the work"),
    "notices": Text(th="แจ้งให้ทราบ", en="Notices"),
    "cycle": Text(th="รอบปี", en="Cycle"),
    "use_date": Text(th="ใช้วันที่นี้", en="Use this date"),
    "band_meaning": Text(th="ช่วงนี้หมายความว่าอย่างไร", en="What this means"),
    "example": Text(th="ตัวอย่าง", en="Example"),
    "example_is": Text(
        th="คำตอบในหน้านี้มาจากเอกสาร ข้อที่เอกสารไม่ได้บอกยังเว้นว่างไว้ ลองแก้คำตอบได้ตามต้องการ งานของท่านไม่เปลี่ยนแปลง",
        en="These answers come from the documents; what they do not say is left open. "
        "Try changing them: your own work is not touched.",
    ),
    "example_story": Text(th="ข้อมูลตามเอกสาร", en="What the document says"),
}
