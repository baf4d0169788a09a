"""The fixed words of the views, Thai first and English complete; a test counts what is missing."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["WORDS"]

WORDS: Mapping[str, Text] = {
    "title": Text(th="สมุดประเมินตนเอง", en="Self-assessment workbook"),
    "step_find": Text(th="หารางวัล", en="Find"),
    "step_check": Text(th="ตรวจคุณสมบัติ", en="Check"),
    "step_score": Text(th="ประเมินคะแนน", en="Score"),
    "step_plan": Text(th="วางแผนปรับปรุง", en="Plan"),
    "step_write": Text(th="เขียนผลงาน", en="Write"),
    "step_report": Text(th="สรุปรายงาน", en="Report"),
    "progress": Text(
        th="ตอบแล้ว {a} · ยังไม่ทราบ {u} · ยังไม่ตอบ {n} · รวม {total} ข้อ",
        en="{a} answered · {u} not known yet · {n} untouched · {total} in all",
    ),
    # answers
    "unknown": Text(th="ยังไม่ทราบ", en="Not known yet"),
    "not_applicable": Text(th="ไม่เกี่ยวข้อง", en="Does not apply"),
    "none_of_these": Text(th="ไม่มีข้อใดตรง", en="None of these fits"),
    "none_of_multi": Text(th="ไม่มีข้อใดเลย", en="None of them"),
    "not_answered": Text(th="ยังไม่ตอบ", en="Not answered"),
    "stands_for": Text(th="ยังไม่ตอบ ใช้วันที่ {day}", en="not answered; {day} is used"),
    "answer_kept": Text(th="ระบบยังใช้คำตอบเดิมอยู่: {value}", en="The earlier answer still counts: {value}."),
    "answer_as_range": Text(th="ไม่แน่ใจ ขอตอบเป็นช่วง", en="Not sure? Answer as a range"),
    "counted_until": Text(th="นับถึงวันที่ {day}", en="counted up to {day}"),
    # what follows from an answer
    "meets_condition": Text(th="เป็นไปตามเงื่อนไข", en="Meets the condition"),
    "contradiction": Text(th="คำตอบขัดแย้งกัน:", en="Answers contradict:"),
    "depends_mark": Text(th="ขึ้นอยู่กับการตีความ", en="depends on the reading"),
    "advisory_mark": Text(th="ไม่ตัดสิทธิ์", en="does not decide"),
    "advisory_why": Text(
        th="เอกสารพิมพ์ข้อนี้ไว้เป็นคำอธิบายหรือขั้นตอน ไม่ใช่เงื่อนไข จึงไม่เปลี่ยนผลการตรวจ",
        en="The document prints this as a description or a step, not as a condition; it never changes the verdict.",
    ),
    "default_met": Text(th="ตามการตีความที่แนะนำ: ผ่าน", en="Under the recommended reading: met"),
    "default_not_met": Text(th="ตามการตีความที่แนะนำ: ไม่ผ่าน", en="Under the recommended reading: not met"),
    "holds_on": Text(th="จะครบในวันที่ {day}", en="holds from {day}"),
    "day_has_passed": Text(
        th="หากนับถึงวันนี้จะครบแล้ว โปรดปรับวันอ้างอิง",
        en="counted up to today it would hold already; please set the reference date anew",
    ),
    "range_open": Text(
        th="ช่วงที่ตอบยังบอกไม่ได้ว่าเป็นไปตามเงื่อนไขหรือไม่", en="This range does not tell yet whether the condition is met"
    ),
    # evidence
    "defence_label": Text(th="หลักฐานและเหตุผล", en="Evidence and justification"),
    "defence_missing": Text(th="ยังไม่มีหลักฐานหรือเหตุผล", en="nothing behind it yet"),
    "undefended": Text(th="คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล", en="Answers without evidence or justification"),
    "completeness": Text(th="ความครบถ้วน", en="How complete it is"),
    "complete_answered": Text(th="ตอบแล้ว {n} จาก {total} ข้อ", en="{n} of {total} answered"),
    "complete_defended": Text(
        th="มีหลักฐานหรือเหตุผลแล้ว {n} จาก {total} ข้อที่ต้องมี", en="{n} of the {total} claims have evidence or a justification"
    ),
    "complete_open": Text(th="ยังไม่ตอบหรือยังไม่ทราบ {n} ข้อ", en="{n} still open or not known"),
    "complete_owner": Text(th="รอ {owner}: {n} ข้อ", en="{owner} has {n} to do"),
    "complete_nobody": Text(th="ยังไม่มีผู้รับผิดชอบ: {n} ข้อ", en="nobody's yet: {n}"),
    "piece_evidence": Text(th="หลักฐาน", en="Evidence"),
    "piece_justification": Text(th="เหตุผลประกอบ", en="Justification"),
    "piece_owner": Text(th="ผู้รับผิดชอบ", en="Owner"),
    "conflict_begun": Text(th="แก้ไขต่างกัน", en="Changed differently"),
    "conflict_settled": Text(th="เลือกแล้ว", en="Settled"),
    # back and forth
    "undone": Text(th="เลิกทำแล้ว", en="Taken back"),
    "redone": Text(th="ทำซ้ำแล้ว", en="Done again"),
    "points_of": Text(th="คะแนน ({name})", en="points ({name})"),
    "and_more": Text(th="และอีก {n} รายการ", en="and {n} more"),
    # saved work
    "somebody": Text(th="ไม่ระบุชื่อ", en="No name given"),
    "begun_here": Text(th="เริ่มงานนี้", en="Began this work"),
    "cycle_changed": Text(th="รอบปี", en="Cycle"),
    "rules_moved_line": Text(
        th="เกณฑ์ {rubric} รุ่น {old} ที่เคยใช้ตัดสินงานนี้ เปลี่ยนเป็นรุ่น {new} แล้ว",
        en="The rules {rubric} have changed since they judged this work: version {old} is now {new}.",
    ),
    # check
    "check_heading": Text(th="ตรวจคุณสมบัติ", en="Check the conditions"),
    "check_intro": Text(
        th="ตอบตามจริงทีละข้อ ผลการตรวจและเหตุผลเปลี่ยนทันทีที่ตอบ",
        en="Answer one by one; the verdict and its reasons follow at once.",
    ),
    "check_stages": Text(th="ขั้นตอนสู่รางวัล", en="Stages towards the award"),
    "check_empty": Text(
        th="เอกสารไม่ได้กำหนดเงื่อนไขให้ตรวจ แสดงเฉพาะขั้นตอนตามที่พิมพ์ไว้",
        en="The document prints no condition to check; only its stages are shown.",
    ),
    "papers_intro": Text(
        th="เอกสารและกำหนดเวลามีผลการตรวจของตนเอง ไม่เปลี่ยนผลการตรวจตัวผลงาน",
        en="Papers and dates have a verdict of their own and do not change that of the work.",
    ),
    "papers_summary": Text(
        th="ตรวจเอกสารและกำหนดเวลา (ตอบแล้ว {n} จาก {total} ข้อ)", en="Check papers and dates ({n} of {total} answered)"
    ),
    "printed_cycle_mark": Text(th="ปีตามที่พิมพ์ในเอกสาร ไม่ได้เลื่อน", en="years as printed, not moved"),
    "as_printed": Text(th="ตามเอกสาร: {when}", en="printed: {when}"),
    # score
    "score_heading": Text(th="ประเมินคะแนน", en="Estimate the score"),
    "score_intro": Text(
        th="ประเมินตามหลักฐานที่มี ข้อที่ยังไม่ประเมินจะนับเป็นช่วงตั้งแต่ 0 ถึงคะแนนเต็ม ไม่นับเป็นศูนย์",
        en="Rate by the evidence you have. What is not rated counts from 0 to its maximum, never as zero.",
    ),
    "score_empty": Text(
        th="เอกสารไม่ได้กำหนดคะแนนสำหรับประเภทนี้ จึงไม่มีการประเมินคะแนน",
        en="The document prints no points for this track, so there is no score.",
    ),
    "score_range": Text(th="คะแนนที่เป็นไปได้", en="Possible score"),
    "nothing_rated": Text(
        th="ยังไม่ได้ประเมินข้อใด จึงยังเป็นไปได้ทุกคะแนน", en="Nothing is rated yet: every score is possible."
    ),
    "some_unrated": Text(th="ยังไม่ได้ประเมิน {n} ข้อ", en="{n} not rated yet"),
    "some_partly": Text(th="ประเมินยังไม่ครบ {n} ข้อ", en="{n} partly rated"),
    "some_range": Text(th="ประเมินเป็นช่วง {n} ข้อ", en="{n} rated as a range"),
    "some_unscored": Text(
        th="ตอบครบทุกข้อ แต่ {n} ข้อไม่มีคำอธิบายระดับใดตรง จึงไม่มีคะแนน",
        en="All answered; {n} without a score, as no printed descriptor fits",
    ),
    "all_rated": Text(th="ประเมินครบทุกเกณฑ์", en="Every criterion is rated"),
    "bonus_open": Text(
        th="ยังไม่ได้ตอบคะแนนกรณีพิเศษ จึงยังไม่บวก {n} คะแนน",
        en="The special addition is not answered, so its {n} points are not added",
    ),
    "no_pass_mark": Text(th="เอกสารไม่ได้กำหนดคะแนนผ่านหรือระดับรางวัล", en="The document prints no pass mark and no level."),
    "gap": Text(th="ขาดอีก {n} คะแนน", en="{n} points missing"),
    "gap_strict": Text(th="ต้องได้เพิ่มมากกว่า {n} คะแนน", en="more than {n} points missing"),
    "gap_strict_at": Text(th="ต้องได้มากกว่า {bound} คะแนน", en="more than {bound} points are needed"),
    "gap_none": Text(th="คะแนนที่แน่นอนถึงแล้ว ไม่ขาดคะแนน", en="reached by the certain score, nothing missing"),
    "band_passed": Text(th="คะแนนสูงกว่าช่วงนี้แล้ว", en="the score is above this band"),
    "level": Text(th="ระดับ", en="Level"),
    "level_is": Text(th="ระดับ {n}", en="Level {n}"),
    "level_between": Text(
        th="อยู่ระหว่างระดับ {low} กับระดับ {high} (เอกสารไม่ระบุ)",
        en="Between level {low} and level {high} (the source does not say)",
    ),
    "unscored": Text(
        th="ไม่มีคำอธิบายระดับใดตรงกับผลงาน ข้อนี้จึงไม่มีคะแนน และไม่ถือเป็น 0 คะแนน",
        en="No printed descriptor fits: this criterion stays without a score, which is not taken as 0.",
    ),
    "step_up": Text(th="ระดับถัดไป +{n}: {text}", en="next level +{n}: {text}"),
    "gain": Text(th="สูงสุด +{n}", en="up to +{n}"),
    "rate_parts": Text(th="หรือประเมินทีละข้อย่อย", en="Or rate its parts"),
    "parts_not_used": Text(
        th="ใช้คะแนนรวมที่ตอบไว้ ไม่ได้นำคะแนนข้อย่อยมาคำนวณ", en="The total counts; the parts are not used."
    ),
    "bonus_depends": Text(
        th="เอกสารไม่ระบุว่าต้องมีครบทุกข้อหรือมีเพียงข้อเดียวก็พอ คะแนนจึงขึ้นอยู่กับการตีความ",
        en="The source does not say whether one characteristic is enough or all are needed; the score depends on it.",
    ),
    # plan
    "plan_heading": Text(th="วางแผนปรับปรุง", en="Plan the way up"),
    "plan_intro": Text(th="เรียงจากเรื่องที่ต้องทำก่อน", en="In the order in which it matters."),
    "met_for_others": Text(th="ครบเงื่อนไข แต่ให้แก่หน่วยงานอื่น", en="Conditions met, but given to others"),
    "plan_long_past": Text(
        th="เรียงจากเรื่องที่ต้องทำก่อน วันที่ต่าง ๆ นับตามรอบปี {year} ในเอกสาร ซึ่งผ่านไปแล้ว "
        "หากจะวางแผนสำหรับรอบใหม่ ให้เลือกรอบปีของหน่วยงานที่ “ตามรอบปีในเอกสาร” ด้านล่างนี้",
        en="In the order in which it matters. The days are those of the printed cycle of {year}, which is over. "
        "To plan for a new one, choose your own year below, where it says “the printed cycle”.",
    ),
    "plan_empty": Text(th="ไม่มีเรื่องที่ต้องทำเพิ่มตามเอกสาร", en="By the document there is nothing more to do."),
    "plan_roadmap": Text(
        th="เอกสารระบุเพียงขั้นตอน ไม่มีเงื่อนไขและไม่มีคะแนนให้วางแผน",
        en="The document prints stages only: there is no condition and no score to plan for.",
    ),
    "plan_stages": Text(th="ขั้นตอนตามเอกสาร", en="Stages of the document"),
    "plan_open_features": Text(th="ลักษณะตามเอกสารที่ยังไม่ได้ตอบ", en="Printed features not answered yet"),
    "plan_open_steps": Text(th="ขั้นตอนที่ยังไม่ได้ตอบ", en="Steps not answered yet"),
    "plan_contradictions": Text(th="แก้คำตอบที่ขัดแย้งกัน", en="Mend contradicting answers"),
    "plan_mend": Text(th="เงื่อนไขที่ต้องแก้ก่อนสมัคร", en="Conditions to mend before applying"),
    "plan_readings": Text(th="เรื่องที่ควรสอบถามหน่วยงานเจ้าของรางวัล", en="To settle with the awarding body"),
    "plan_answer": Text(th="ข้อที่ต้องตอบจึงจะทราบผล", en="Questions that decide the verdict"),
    "plan_gaps": Text(th="คะแนนที่ยังขาดถึงแต่ละช่วงหรือระดับ", en="Points missing to each band or level"),
    "plan_gains": Text(
        th="ข้อที่ยังเพิ่มคะแนนได้ เรียงจากเพิ่มได้มากไปน้อย", en="Where points can still be gained, the most first"
    ),
    "plan_claims": Text(
        th="คะแนนกรณีพิเศษที่ขอเพิ่มได้ (เป็นการขอ ไม่ใช่คะแนนประเมิน)",
        en="Special points that can be claimed (a claim, not a rating)",
    ),
    "plan_features": Text(th="ลักษณะตามเอกสารที่ยังไม่มี", en="Printed features that are still missing"),
    "plan_steps": Text(th="ขั้นตอนที่ยังขาด", en="Steps still missing"),
    "plan_process": Text(th="คำแนะนำทั่วไปจากเอกสาร", en="General advice of the document"),
    "gain_full": Text(th="ประเมินไว้ {low} จาก {max} คะแนน", en="rated {low} of {max}"),
    "gain_range": Text(
        th="ประเมินไว้เป็นช่วง {low} ถึง {high} จาก {max} คะแนน", en="rated as a range, {low} to {high} of {max}"
    ),
    "gain_unrated": Text(th="ยังไม่ได้ประเมิน คะแนนเต็ม {max}", en="not rated, {max} at most"),
    "gain_partly": Text(th="ยังประเมินไม่ครบ คะแนนเต็ม {max}", en="partly rated, {max} at most"),
    # about the work
    "about_work": Text(th="ชื่อผลงาน", en="Work"),
    "about_unit": Text(th="หน่วยงาน", en="Unit"),
    "about_province": Text(th="จังหวัด", en="Province"),
    "about_begun": Text(th="วันที่เริ่มดำเนินการ", en="Begun on"),
    "stamp": Text(
        th="เกณฑ์ตามเอกสารปี {year} อาจมีการเปลี่ยนแปลงแล้ว โปรดตรวจสอบกับหน่วยงานเจ้าของรางวัลก่อนสมัคร "
        "ผลนี้เป็นการประเมินตนเอง ไม่ใช่ผลการพิจารณารางวัล",
        en="Rules as printed for {year} B.E.; they may have changed since. Please check with the awarding body. "
        "This is a self-assessment, not a decision on an award.",
    ),
    # cycle
    "rules_of": Text(th="เกณฑ์ปี {year}", en="Rules of {year} ({ce})"),
    "cycle_printed": Text(th="ตามรอบปีในเอกสาร", en="The printed cycle"),
    "cycle_own": Text(th="รอบปี {year}", en="Year {year} B.E."),
    "cycle_summary": Text(th="{cycle} · นับถึง {day}", en="{cycle} · counted up to {day}"),
    "own_year_mark": Text(th="วันที่เป็นข้อสมมุติ", en="dates assumed"),
    "stands_in": Text(
        th="รอบปี {year} ใช้ {days} แทนวันหรือปีที่พิมพ์ในเอกสาร",
        en="In the cycle of {year} B.E., {days} stands in for what is printed.",
    ),
    "own_year_assumed": Text(
        th="วันที่ที่ใช้ตรวจและกำหนดการทุกรายการเลื่อนไปเป็นรอบปี {year} โดยสมมุติว่ากำหนดการของรอบนั้นตรงกับรอบปีในเอกสาร "
        "ข้อความจากเอกสารคงวันที่ไว้ตามที่พิมพ์",
        en="Every date that is judged by and every step is moved to {year} B.E., assuming that this cycle runs as the "
        "printed one did. Sentences of the document keep their printed dates.",
    ),
}
