"""Every word of the pages that need no kernel, in Thai and in English."""

from __future__ import annotations

from selfassess.text import Text

__all__ = ["ERRORS", "LANDING", "RUNNING", "WORKBOOK"]

LANDING = {
    "name": Text("สมุดประเมินตนเอง", "Self-assessment workbook"),
    "title": Text("สมุดประเมินตนเอง: รางวัลและการประเมินของภาครัฐ", "Self-assessment workbook for public-sector awards"),
    "heading": Text(
        "ผลงานของเราเข้าเกณฑ์รางวัลใด และยังขาดอะไร", "Which awards does our work qualify for, and what is missing?"
    ),
    "intro": Text(
        "ตอบคำถามเกี่ยวกับผลงานของหน่วยงาน แล้วเห็นทันทีว่ามีคุณสมบัติสำหรับรางวัลใด เพราะเหตุใด "
        "คะแนนที่เป็นไปได้อยู่ในช่วงใด และควรทำอะไรก่อน ข้อที่ยังไม่ทราบ เว้นไว้ก่อนได้",
        "Answer questions about your unit's work and see, as you go, which awards it is eligible for and why, "
        "what it would score, and what to do first. What you do not know yet can be left open.",
    ),
    "start": Text("เริ่มประเมินผลงาน", "Start an assessment"),
    "start_over": Text("เริ่มผลงานใหม่", "Start with another work"),
    "start_over_note": Text(
        "ระบบจะพักงานเดิมไว้ และเปิดกลับมาได้จากหน้านี้", "The work so far is set aside and can be opened again from here."
    ),
    "examples_link": Text("ดูตัวอย่างที่ทำไว้แล้ว", "See worked examples"),
    "continue_heading": Text("ทำต่อจากที่ค้างไว้", "Go on where you left off"),
    "continue": Text("ทำต่อ", "Continue"),
    "unnamed": Text("ผลงานที่ยังไม่ได้ตั้งชื่อ", "A work without a name yet"),
    "saved_at": Text("เก็บไว้ในเบราว์เซอร์นี้เมื่อ", "Kept in this browser since"),
    "answers_one": Text("ตอบแล้ว 1 ข้อ", "1 answer"),
    "answers_many": Text("ตอบแล้ว {n} ข้อ", "{n} answers"),
    "reopen_heading": Text(th="เปิดงานที่บันทึกไว้ที่อื่น", en="Open a work that was saved elsewhere"),
    "reopen_key": Text(th="ลิงก์หรือรหัสของงาน", en="Link or key of the work"),
    "reopen_open": Text(th="เปิดงาน", en="Open"),
    "reopen_no_key": Text(
        th="ข้อความนี้ไม่ใช่ลิงก์หรือรหัสของงาน โปรดคัดลอกมาทั้งหมด", en="This is no link or key of a work. Please copy all of it."
    ),
    "reopen_choose": Text("เลือกไฟล์", "Choose a file"),
    "reopen_file": Text(th="ไฟล์ .selfassess.json, Excel หรือ CSV", en="A .selfassess.json, Excel or CSV file"),
    "reopen_no_file": Text(th="เปิดไฟล์นี้ไม่ได้ อาจใหญ่เกินไป", en="This file cannot be opened; it may be too large."),
    "aside_heading": Text("งานที่พักไว้", "Works set aside"),
    "aside_open": Text("เปิดงานนี้", "Open this work"),
    "aside_remove": Text("ลบ", "Remove"),
    "aside_sure": Text("ยืนยันการลบ", "Remove for good"),
    "aside_full": Text(
        "เปิดงานนี้ไม่ได้ เพราะที่เก็บในเบราว์เซอร์นี้เต็ม โปรดลบงานที่ไม่ใช้แล้วลองอีกครั้ง งานทั้งหมดยังอยู่ครบ",
        "This work could not be opened: this browser has no room left. Remove a work that is no longer needed "
        "and try again. Nothing was changed.",
    ),
    "newer": Text(
        "เบราว์เซอร์นี้ยังเก็บงานที่ทำด้วยสมุดประเมินรุ่นที่ใหม่กว่า ระบบเก็บไว้โดยไม่แก้ไข และเปิดได้ด้วยรุ่นนั้น",
        "This browser also holds a work made by a newer version of this workbook. It is kept unchanged "
        "and can be opened there.",
    ),
    "rubrics_heading": Text("มีเกณฑ์ {n} ชุด", "{n} schemes are covered"),
    "glimpse": Text("ตัวอย่างสิ่งที่จะเห็น", "A glimpse of what you will see"),
    "glimpse_verdict": Text("ต้องตอบอีก 1 ข้อ", "One more answer needed"),
    "glimpse_score": Text("คะแนนที่เป็นไปได้", "Score still possible"),
    "glimpse_legend": Text("ทึบ = แน่นอน · ลาย = ยังไม่แน่นอน", "Solid = certain · hatched = not certain yet"),
    "glimpse_cut": Text("800 ตรวจ ณ พื้นที่", "800 site visit"),
    "glimpse_next": Text("ขาดอีก 160 คะแนน", "160 points to go:"),
    "glimpse_next_text": Text("จากคะแนนที่แน่นอนแล้ว จึงจะถึง 800", "from what is certain to the cut at 800"),
    "steps_heading": Text("หกขั้น เริ่มจากเลือกรางวัล", "Six steps, beginning with the choice of an award"),
    "find": Text("หารางวัล", "Find"),
    "find_text": Text(
        "ตอบข้อเท็จจริง 13 ข้อครั้งเดียว แล้วเห็นทั้ง 25 ประเภทเรียงตามผลการตรวจ",
        "Give 13 facts once and see all 25 tracks in the order of their verdicts.",
    ),
    "check": Text("ตรวจคุณสมบัติ", "Check"),
    "check_text": Text(
        "ตรวจทีละเงื่อนไข พร้อมเหตุผลและข้อความจากเอกสาร", "Condition by condition, with the reason and the printed words."
    ),
    "score": Text("ประเมินคะแนน", "Score"),
    "score_text": Text(
        "เห็นคะแนนที่ยังเป็นไปได้ และเส้นแบ่งทุกช่วงคะแนน", "The range still possible, with every cut drawn and named."
    ),
    "plan": Text("วางแผนปรับปรุง", "Plan"),
    "plan_text": Text("เห็นสิ่งที่ยังขาด และข้อที่เพิ่มคะแนนได้มากที่สุด", "What is missing, and which criterion can gain most."),
    "write": Text("เขียนผลงาน", "Write"),
    "write_text": Text(
        "เขียนตามแบบฟอร์มทีละข้อ พร้อมจำนวนคำโดยประมาณ", "The form, box by box, with an estimate of the words used."
    ),
    "report": Text("สรุปรายงาน", "Report"),
    "report_text": Text("พิมพ์เข้าที่ประชุมได้ทันที", "Ready to print for the meeting."),
    "examples_more": Text("ดูตัวอย่างอีก {n} เรื่อง", "{n} more examples"),
    "examples_heading": Text("ลองเปิดตัวอย่าง", "Try an example"),
    "examples_intro": Text(
        "ผลงานจริงในเอกสาร กรอกเฉพาะข้อที่เอกสารระบุ ข้ออื่นเว้นไว้ ลองแก้คำตอบได้ โดยไม่กระทบงานของท่าน",
        "Real works from the documents: what the documents say is filled in, the rest is left unknown. "
        "Change the answers freely; your own work is not touched.",
    ),
    "doors_heading": Text("สำหรับใคร", "Who it is for"),
    "unit": Text("ทีมของหน่วยงาน", "Unit teams"),
    "unit_text": Text(
        "ประเมินผลงานของตนเอง แล้วนำหน้าสรุปเข้าที่ประชุม", "Assess your own work and take the report to the meeting."
    ),
    "unit_action": Text("เปิดสมุดประเมิน", "Open the workbook"),
    "trainer": Text("วิทยากร", "Trainers"),
    "trainer_text": Text(
        "ให้ทั้งห้องประเมินกรณีเดียวกัน แล้วหารือในข้อที่เห็นต่างกัน", "Let a room rate the same case and talk about where it differs."
    ),
    "trainer_action": Text("เปิดห้องฝึกอบรม", "Open the workshop"),
    "analyst": Text("นักวิเคราะห์", "Analysts"),
    "analyst_text": Text(
        "เกณฑ์ทุกข้ออยู่ในไฟล์เกณฑ์ ซึ่งเป็นข้อความธรรมดา อ่านและแก้ไขได้โดยไม่ต้องเขียนโปรแกรม",
        "Every rule is in a text file that one can read and change, without programming.",
    ),
    "analyst_action": Text("อ่านคู่มือไฟล์เกณฑ์", "Read the guide to the rubric files"),
    "honest_heading": Text("ควรรู้ก่อนใช้", "Good to know"),
    "honest_years": Text(
        "เกณฑ์เป็นของปี 2558 ถึง 2564 ตามเอกสาร ปัจจุบันอาจเปลี่ยนแปลงแล้ว โปรดเทียบกับประกาศล่าสุดก่อนส่งผลงาน",
        "The rules are those of 2015 to 2021 (B.E. 2558 to 2564), as printed. They may have changed since: compare "
        "them with the latest announcement before you submit.",
    ),
    "honest_private": Text(
        "คำตอบเก็บไว้ที่เครื่องที่เปิดแอปนี้ และมีสำเนาในเบราว์เซอร์ ไม่ส่งออกไปที่อื่น และไม่ต้องใช้อินเทอร์เน็ต",
        "Answers are kept on the machine that runs this app, with a copy in this browser. "
        "Nothing is sent elsewhere, and no internet connection is needed.",
    ),
    "honest_result": Text(
        "ผลที่ได้เป็นการประเมินตนเอง ไม่ใช่ผลการพิจารณาของคณะกรรมการ",
        "The result is your own assessment, not the committee's decision.",
    ),
    "language_label": Text("ภาษา", "Language"),
    "skip": Text("ข้ามไปยังเนื้อหา", "Skip to the content"),
    "home": Text("กลับหน้าแรก", "Back to the start page"),
    "guide_title": Text("คู่มือไฟล์เกณฑ์", "Guide to the rubric files"),
}

WORKBOOK = {
    "loading": Text("กำลังเปิดสมุดประเมิน", "Opening the workbook"),
    "slow": Text(
        "ใช้เวลานานกว่าปกติ อาจมีผู้เปิดพร้อมกันหลายคน โปรดรอสักครู่หรือโหลดหน้านี้ใหม่ คำตอบที่เก็บไว้ไม่หาย",
        "This takes longer than usual; many people may be opening it at once. Wait a little, or reload the page: "
        "answers already kept are not lost.",
    ),
    "no_script": Text(
        "หน้านี้ต้องใช้ JavaScript โปรดเปิดใช้ในการตั้งค่าเบราว์เซอร์ แล้วโหลดหน้านี้ใหม่",
        "This page needs JavaScript. Allow it in the browser's settings and reload the page.",
    ),
    "fault": Text("สมุดประเมินหยุดทำงานกลางคัน", "The workbook has stopped"),
    "fault_text": Text(
        "เกิดข้อขัดข้องในระบบ ไม่ได้เกิดจากคำตอบของท่าน", "Something failed on our side; nothing you answered caused it."
    ),
    "gone": Text("หน้านี้ขาดจากเซิร์ฟเวอร์แล้ว", "This page has lost its place on the server"),
    "gone_text": Text(
        "อาจพักไว้นาน หรือเซิร์ฟเวอร์เพิ่งเริ่มทำงานใหม่",
        "It may have been left for a long time, or the server has just been started again.",
    ),
    "safe": Text(
        "โหลดหน้านี้ใหม่เพื่อทำต่อ คำตอบยังอยู่ครบในเบราว์เซอร์นี้",
        "Your answers are still kept in this browser: reload the page and go on.",
    ),
    "unsafe": Text(
        "โหลดหน้านี้ใหม่เพื่อเริ่มต้น ในเบราว์เซอร์นี้ยังไม่มีคำตอบที่เก็บไว้",
        "No answers are kept in this browser yet: reload the page and start from the beginning.",
    ),
    "reload": Text("โหลดหน้านี้ใหม่", "Reload this page"),
    "offline": Text(
        "ขาดการเชื่อมต่อกับเซิร์ฟเวอร์ กำลังเชื่อมต่อใหม่ คำตอบยังอยู่ครบในเบราว์เซอร์นี้",
        "The connection to the server is lost and is being restored. Your answers are still kept in this browser.",
    ),
    "too_long": Text(
        "ข้อความยาวเกินกว่าที่ระบบรับได้ จึงไม่ได้ส่ง คำตอบก่อนหน้านี้ยังอยู่ครบ โปรดตัดข้อความให้สั้นลง",
        "The text is too long and was not sent. Everything answered before is unchanged. Please make it shorter.",
    ),
    "stumble": Text(
        "คำสั่งล่าสุดทำไม่สำเร็จ คำตอบก่อนหน้านี้ยังอยู่ครบ โปรดลองอีกครั้ง หรือโหลดหน้านี้ใหม่",
        "The last step did not work. Earlier answers are unchanged. Try again, or reload the page.",
    ),
    "close": Text("ปิดข้อความนี้", "Close this message"),
}

ERRORS = {
    "missing": Text("ไม่พบหน้านี้", "There is no such page"),
    "missing_text": Text(
        "อาจพิมพ์ที่อยู่ผิด หรือหน้านี้ไม่มีแล้ว คำตอบที่เก็บไว้ในเบราว์เซอร์ไม่หาย",
        "The address may be mistyped, or the page is gone. Answers kept in this browser are not lost.",
    ),
    "refused": Text("เซิร์ฟเวอร์ไม่ตอบรับชื่อนี้", "This server does not answer to that name"),
    "refused_text": Text(
        "โปรดเปิดด้วยที่อยู่ที่เซิร์ฟเวอร์แจ้งเมื่อเริ่มทำงาน ผู้ดูแลระบบเพิ่มชื่ออื่นได้ด้วย SELFASSESS_HOSTS",
        "Open it under the address that the server printed when it started. "
        "Whoever runs it can add names with SELFASSESS_HOSTS.",
    ),
    "broken": Text("เปิดหน้านี้ไม่สำเร็จ", "This page could not be opened"),
    "broken_text": Text(
        "เกิดข้อขัดข้องในระบบ คำตอบที่เก็บไว้ในเบราว์เซอร์ไม่หาย โปรดลองใหม่ในอีกสักครู่",
        "Something failed on our side. Answers kept in this browser are not lost. Please try again in a moment.",
    ),
    "full": Text("ขณะนี้มีผู้ใช้เต็มจำนวน", "All places are taken right now"),
    "full_text": Text(
        "เซิร์ฟเวอร์รับผู้ใช้พร้อมกันได้ {n} คน หน้านี้จะลองใหม่เองทุก 15 วินาที คำตอบที่เก็บไว้ในเบราว์เซอร์ไม่หาย",
        "The server has room for {n} people at a time. This page tries again every 15 seconds. "
        "Answers kept in this browser are not lost.",
    ),
    "wait": Text("กำลังเตรียมหน้าให้ท่าน", "A place is being prepared for you"),
    "wait_text": Text(
        "มีผู้เปิดพร้อมกันหลายคน หน้านี้จะเปิดต่อเองในไม่กี่วินาที",
        "Several people are opening it at once. This page goes on by itself within seconds.",
    ),
    "again": Text("ลองใหม่", "Try again"),
}

RUNNING = {
    "ready": Text(
        "สมุดประเมินตนเองพร้อมใช้ที่ {address} (กด Ctrl-C เพื่อหยุด)", "The workbook is ready at {address} (Ctrl-C stops it)"
    ),
    "no_port": Text(
        "พอร์ต {first} ถึง {last}: ไม่มีพอร์ตใดว่าง โปรดเลือกพอร์ตอื่นด้วย --port ยังไม่ได้เริ่มเซิร์ฟเวอร์",
        "Ports {first} to {last}: none is free. Choose another with --port; nothing was started.",
    ),
    "no_address": Text(
        "ที่อยู่ {host}: ใช้รับการเชื่อมต่อบนเครื่องนี้ไม่ได้ ({reason}) โปรดตรวจค่า --host ยังไม่ได้เริ่มเซิร์ฟเวอร์",
        "Address {host}: this machine cannot listen on it ({reason}). Check --host; nothing was started.",
    ),
}
