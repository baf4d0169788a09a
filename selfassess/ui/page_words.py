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
    "meter_open": Text(th="ยังไม่แน่นอน", en="not certain yet"),
    "score_by_reading": Text(th="คะแนนตามการตีความแต่ละแบบ", en="Score under each reading"),
    "level_by_reading": Text(th="ระดับตามการตีความแต่ละแบบ", en="Level under each reading"),
    "unrated": Text(th="ข้อที่ยังไม่ได้ประเมิน", en="Not rated yet"),
    "partly": Text(th="ข้อที่ประเมินยังไม่ครบ", en="Partly rated"),
    "ranged": Text(th="ข้อที่ประเมินเป็นช่วง", en="Rated as a range"),
    "unscored": Text(th="ข้อที่ไม่มีระดับใดตรง", en="No printed level fits"),
    "go_next": Text(th="ไปยังข้อที่ยังไม่ได้ตอบ", en="Go to an unanswered question"),
    "undo": Text(th="เลิกทำ", en="Undo"),
    "redo": Text(th="ทำซ้ำ", en="Redo"),
    "cancel": Text(th="ยกเลิก", en="Cancel"),
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
        th="หากเลือกรอบปีของหน่วยงาน วันที่ในเกณฑ์และกำหนดการจะเลื่อนไปตามจำนวนปีที่ต่างกัน และมีเครื่องหมายว่าเป็นข้อสมมุติ "
        "ส่วนวันที่ใช้นับเดือน ระบบเสนอเป็นวันนี้ แก้ไขได้",
        en="In your own year every printed date and every step moves by the difference in years and is marked as "
        "assumed. The day up to which months are counted is proposed as today, and can be changed.",
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
    "state_refused": Text(th="คำตอบที่พิมพ์ใช้ไม่ได้", en="Cannot be used:"),
    "adopt": Text(th="ใช้เป็นจุดเริ่มต้นของงานท่าน", en="Start your own work from this"),
    "adopt_ask": Text(
        th="เบราว์เซอร์นี้มีงานของท่านเก็บไว้แล้ว ระบบจะพักงานนั้นไว้ และเปิดกลับมาได้จากหน้าแรก",
        en="This browser already holds your work. It will be set aside and can be opened again from the start page.",
    ),
    "adopt_yes": Text(th="พักงานเดิมและเริ่มจากตัวอย่างนี้", en="Set my work aside and start from this"),
    "back_to_own": Text(th="กลับไปยังงานของท่าน", en="Back to your own work"),
    "lost_title": Text(th="เซิร์ฟเวอร์ยังไม่ตอบ", en="The server has not answered yet."),
    "cut_title": Text(th="ขาดการเชื่อมต่อ", en="The connection is lost."),
    "lost_text": Text(
        th="พิมพ์และตอบต่อได้ตามปกติ ระบบเก็บไว้ในเบราว์เซอร์นี้ และจะบันทึกให้เองเมื่อเชื่อมต่อได้อีกครั้ง",
        en="You can go on: what you type and answer is kept in this browser, and is saved by itself "
        "once the connection is back.",
    ),
    "lost_opening": Text(
        th="งานที่เก็บไว้ในเบราว์เซอร์นี้ยังอยู่ครบ โปรดรอสักครู่ หรือโหลดหน้านี้ใหม่",
        en="What this browser keeps of your work is safe. Wait a little, or reload this page.",
    ),
    "reload_later": Text(
        th="ยังติดต่อเซิร์ฟเวอร์ไม่ได้ จึงยังไม่โหลดหน้าใหม่",
        en="The server cannot be reached yet, so the page was not reloaded.",
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
    "contradictions": Text(th="คำตอบบางข้อขัดแย้งกัน", en="Some answers contradict each other"),
    "see_question": Text(th="ไปยังคำถามที่ {n}", en="Go to question {n}"),
    "stages": Text(th="ขั้นตอนและปีตามเอกสาร", en="Stages and years as printed"),
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
    "saved": Text(th="บันทึกแล้ว", en="Saved"),
    "saving": Text(th="กำลังบันทึก", en="Saving"),
    "offline": Text(th="ออฟไลน์", en="Offline"),
    "offline_help": Text(
        th="ตอบต่อได้ คำตอบเก็บไว้ในเบราว์เซอร์นี้ และจะบันทึกเองเมื่อเชื่อมต่อได้อีกครั้ง",
        en="You can go on. Your answers stay in this browser and are saved by themselves once the connection is back.",
    ),
    "kept_in_store": Text(
        th="งานนี้บันทึกไว้ที่เครื่องที่เปิดแอปนี้ทุกครั้งที่ตอบ",
        en="This work is saved on the machine that runs this app after every answer.",
    ),
    "not_saved": Text(th="ยังบันทึกไม่ได้", en="Not saved yet"),
    "this_work": Text(th="งานนี้", en="This work"),
    "key_link": Text(th="ลิงก์ของงานนี้", en="Link to this work"),
    "key_warning": Text(
        th="ผู้ที่มีลิงก์นี้อ่านและแก้ไขงานนี้ได้ทุกข้อ โปรดส่งให้เฉพาะผู้ร่วมงาน และเก็บไว้ให้ดี หากลิงก์หายจะเปิดงานจากเครื่องอื่นไม่ได้",
        en="Whoever has this link can read and change this work. Give it to colleagues only, and keep it: "
        "without it the work cannot be opened on another device.",
    ),
    "key_local": Text(
        th="ขณะนี้แอปเปิดอยู่บนเครื่องนี้เท่านั้น ลิงก์จึงใช้ได้เฉพาะเครื่องนี้",
        en="The app runs on this machine only, so the link works here only.",
    ),
    "read_link": Text(th="ลิงก์สำหรับอ่านอย่างเดียว", en="Link for reading only"),
    "close": Text(th="ปิด", en="Close"),
    "copy": Text(th="คัดลอก", en="Copy"),
    "copied": Text(th="คัดลอกแล้ว", en="Copied"),
    "qr_of_link": Text(th="คิวอาร์โค้ดของลิงก์งานนี้", en="QR code of the link to this work"),
    "your_name": Text(th="ชื่อของท่านในประวัติการแก้ไข (ไม่บังคับ)", en="Your name in the history (optional)"),
    "history": Text(th="ประวัติการแก้ไข", en="History"),
    "more_versions": Text(th="ดูอีก {n} ฉบับ", en="{n} more versions"),
    "older_versions": Text(th="แสดงฉบับที่เก่ากว่า", en="Show older versions"),
    "bring_back": Text(th="กลับไปใช้ฉบับนี้", en="Go back to this version"),
    "now_shown": Text(th="ฉบับปัจจุบัน", en="current version"),
    "delete_work": Text(th="ลบงานนี้", en="Delete this work"),
    "delete_ask": Text(
        th="ต้องการลบงานนี้หรือไม่ ภายใน 30 วันยังเรียกคืนได้ด้วยลิงก์เดิม",
        en="Delete this work? For 30 days the same link can bring it back.",
    ),
    "delete_yes": Text(th="ลบงานนี้", en="Delete this work"),
    "deleted": Text(
        th="งานนี้ถูกลบแล้ว เรียกคืนได้ภายใน 30 วันหลังลบ", en="This work was deleted. It can be brought back for 30 days."
    ),
    "undelete": Text(th="เรียกคืนงานนี้", en="Bring it back"),
    "read_only": Text(
        th="เปิดด้วยลิงก์สำหรับอ่านอย่างเดียว แก้ไขไม่ได้", en="Opened by a link for reading only: nothing can be changed here."
    ),
    "rules_moved": Text(th="เกณฑ์เปลี่ยนไปจากครั้งก่อน", en="The rules have changed"),
    "rules_before": Text(th="ผลเดิม", en="Before"),
    "rules_now": Text(th="ผลตามเกณฑ์ปัจจุบัน", en="By the rules of now"),
    "rules_accept": Text(th="ใช้เกณฑ์ปัจจุบัน", en="Accept the rules of now"),
    "rules_accept_help": Text(
        th="ผลเดิมจะแสดงไว้จนกว่าท่านจะยอมรับเกณฑ์ปัจจุบัน", en="The earlier result stays here until you accept."
    ),
    "take_away": Text(th="นำไปใช้ต่อ", en="Take it away"),
    "making": Text(th="กำลังจัดทำไฟล์", en="Making the file"),
    "download_pdf": Text(th="ไฟล์ PDF (สำหรับพิมพ์)", en="PDF, to print"),
    "download_docx": Text(th="ไฟล์ Word (แก้ไขได้)", en="Word, to edit"),
    "download_xlsx": Text(th="ตาราง Excel", en="Excel"),
    "download_html": Text(th="ไฟล์หน้าเว็บ (HTML)", en="One web page (HTML)"),
    "download_ics": Text(th="กำหนดการสำหรับปฏิทิน (.ics)", en="Dates for your calendar (.ics)"),
    "download_json": Text(th="ไฟล์สำรองงานนี้ (.selfassess.json)", en="This work as a file (.selfassess.json)"),
    "thai_digits": Text(th="ใช้เลขไทย", en="Thai digits"),
    "open_file": Text(th="เปิดจากไฟล์", en="Open from a file"),
    "choose_file": Text(th="เลือกไฟล์", en="Choose a file"),
    "open_file_help": Text(
        th="ไฟล์ .selfassess.json ตาราง Excel หรือ CSV ที่ดาวน์โหลดจากที่นี่ งานที่เปิดอยู่จะพักไว้ ไม่หายไป",
        en="A .selfassess.json file, or a sheet (Excel, CSV) downloaded here. The open work is set aside, not lost.",
    ),
    "file_too_large": Text(
        th="ไฟล์นี้ใหญ่เกิน 600 กิโลไบต์ จึงเปิดไม่ได้", en="This file is larger than 600 kB and cannot be opened."
    ),
    "evidence_title": Text(th="ชื่อหลักฐาน", en="What it is"),
    "evidence_link": Text(th="ลิงก์", en="Link"),
    "evidence_place": Text(th="ชื่อไฟล์หรือที่เก็บ", en="File name or shelf mark"),
    "evidence_day": Text(th="วันที่", en="Date"),
    "evidence_keeper": Text(th="ผู้เก็บรักษา", en="Who keeps it"),
    "evidence_add": Text(th="เพิ่มหลักฐาน", en="Add evidence"),
    "evidence_remove": Text(th="นำหลักฐานนี้ออก", en="Remove this evidence"),
    "evidence_n": Text(th="หลักฐานที่ {n}", en="Evidence {n}"),
    "evidence_stays": Text(
        th="ระบบเก็บเฉพาะชื่อและที่อยู่ของหลักฐาน ตัวไฟล์ยังอยู่ที่เดิม",
        en="Only names and places are kept; the files stay where they are.",
    ),
    "justification": Text(th="เหตุผลประกอบคำตอบ", en="Why this answer is right"),
    "owner": Text(th="ผู้รับผิดชอบข้อนี้", en="Whose turn it is"),
    "two_answers": Text(
        th="มีผู้แก้ไขข้อนี้ไว้ต่างกัน โปรดเลือกค่าที่ถูกต้อง", en="People changed this differently. Please choose the right value."
    ),
    "two_answers_many": Text(
        th="มีผู้แก้ไขต่างกัน {n} แห่ง โปรดเลือกค่าที่ถูกต้อง ก่อนเลือก ระบบใช้ค่าแรก",
        en="People changed {n} things differently. Please choose; until then the first value counts.",
    ),
    "see_and_choose": Text(th="ดูและเลือก", en="See and choose"),
    "keep_this": Text(th="ใช้คำตอบนี้", en="Use this answer"),
    "by_whom": Text(th="โดย {who}", en="by {who}"),
}
