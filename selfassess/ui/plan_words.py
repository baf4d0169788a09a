"""The fixed words of the step "plan", Thai first and English complete; they travel only with that step."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["PAGE_KEYS", "PLAN_WORDS"]

PAGE_KEYS = (
    "see_award",
    "rate_now",
    "try_plan",
    "first_missing",
    "trial_apply",
    "apply_yes",
    "apply_back",
    "trial_discard",
    "trial_try",
    "running",
    "effort",
    "effort_levels",
    "measure",
    "days",
    "baht",
    "limit",
    "step_size",
    "frozen",
    "aside_remove",
    "task_add",
    "task_title",
    "task_owner",
    "task_date",
    "task_status",
    "task_own",
    "task_untitled",
    "task_remove",
)
"""Words that the page's script puts in by their key."""

PLAN_WORDS: Mapping[str, Text] = {
    "see_award": Text(th="ดูรางวัลนี้", en="See this award"),
    # the goal
    "way_up": Text(th="แนวทางสู่คะแนนเป้าหมาย", en="The way to the score you want"),
    "goal": Text(th="เลือกเป้าหมาย", en="Choose a goal"),
    "goal_assumed": Text(
        th="ยังไม่ได้เลือกเป้าหมาย ระบบจึงใช้ “{name}” ไปก่อน", en="Nothing is chosen yet; “{name}” is taken for now."
    ),
    "goal_none": Text(
        th="ตั้งเป้าหมายคะแนนก่อน แล้วระบบจะหาแผนที่ใช้ทรัพยากรน้อยที่สุดให้",
        en="Set a goal first; the plan with the least effort is then worked out.",
    ),
    "rate_first": Text(
        th="ยังไม่ได้ประเมินข้อใด โปรดประเมินก่อน เพื่อให้แผนเริ่มจากคะแนนที่ประเมินไว้ ข้อใดยังไม่มีผลงานเลย ให้ประเมินเป็น 0",
        en="Nothing is rated yet. Rate the criteria first, so that the plan starts from your points; where nothing has "
        "been done at all, rate it 0.",
    ),
    "rate_now": Text(th="ไปประเมินคะแนน", en="Go and rate"),
    "goal_own": Text(th="เป้าหมายคะแนนที่หน่วยงานกำหนดเอง", en="A points goal of your own"),
    "goal_wrong": Text(
        th="เป้าหมายต้องมากกว่า 0 และไม่เกิน {max} คะแนน", en="A goal is more than 0 and at most {max} points."
    ),
    "goal_own_help": Text(
        th="เอกสารไม่ได้กำหนดคะแนนผ่านหรือระดับรางวัล ตัวเลขนี้เป็นเป้าหมายของหน่วยงาน ไม่ใช่เกณฑ์ผ่าน",
        en="The document prints no pass mark and no level. This number is the unit's own goal, never a pass mark.",
    ),
    "out_of": Text(th="จาก {max} คะแนน", en="of {max} points"),
    "missing": Text(th="ขาดอีก {n} คะแนน", en="{n} points missing"),
    "missing_strict": Text(th="ต้องได้เพิ่มมากกว่า {n} คะแนน", en="more than {n} points missing"),
    # what if
    "trial": Text(th="ทดลองปรับคะแนนทีละเกณฑ์", en="Try other ratings"),
    "trial_help": Text(
        th="การทดลองไม่เปลี่ยนคำตอบจริง จนกว่าจะกด “ใช้เป็นคำตอบจริง” และยืนยัน",
        en="Trying changes no real answer until you press “Use as real answers” and confirm.",
    ),
    "trial_meter": Text(th="ทดลอง {tried}", en="tried {tried}"),
    "trial_strip": Text(th="ทดลอง: {real} → {tried}", en="Tried: {real} → {tried}"),
    "trial_reaches": Text(th="ถึง “{name}”", en="“{name}”: reached"),
    "trial_may": Text(th="อาจถึง “{name}” เมื่อตอบครบ", en="“{name}”: possible once all is answered"),
    "trial_reading": Text(th="ถึง “{name}” หรือไม่ ขึ้นอยู่กับการตีความ", en="“{name}”: depends on the reading"),
    "trial_misses": Text(th="ยังไม่ถึง “{name}”", en="“{name}”: not reached"),
    "trial_count": Text(th="ปรับ {n} ข้อ", en="{n} changed"),
    "trial_apply": Text(th="ใช้เป็นคำตอบจริง", en="Use as real answers"),
    "apply_ask": Text(th="เปลี่ยนคำตอบจริงตามที่ทดลองหรือไม่", en="Change the real answers to what was tried?"),
    "apply_help": Text(
        th="เปลี่ยนเมื่อผลงานถึงระดับนี้จริงแล้วและมีหลักฐาน หากยังเป็นเพียงแผน ให้กด “กลับ” "
        "แผน เป้าหมาย และตารางงานยังอยู่ครบโดยไม่ต้องเปลี่ยนคำตอบ",
        en="Do this once the work has reached these levels in fact, with evidence. While it is only a plan, "
        "press “Back”: the plan, the goal and the tasks stay without it.",
    ),
    "apply_changes": Text(th="คำตอบจริงที่จะเปลี่ยน", en="Real answers that will change"),
    "apply_more": Text(th="และอีก {n} ข้อ", en="and {n} more"),
    "apply_dropped": Text(
        th="คำตอบของข้อย่อย {n} ข้อจะถูกนำออก เพราะรวมแล้วไม่ตรงกับคะแนนที่ทดลอง",
        en="Answers to sub-criteria that will be taken out, as they do not add up to what was tried: {n}",
    ),
    "apply_yes": Text(th="เปลี่ยนคำตอบจริง", en="Change the real answers"),
    "apply_back": Text(th="กลับ", en="Back"),
    "trial_discard": Text(th="ยกเลิกการทดลอง", en="Discard the trial"),
    "trial_try": Text(th="ลอง", en="try"),
    "trial_try_of": Text(th="ลองให้คะแนน: {name}", en="Try a rating: {name}"),
    "trial_as_real": Text(th="ตามจริง ({value})", en="as it is ({value})"),
    "trial_beside": Text(th="จริง {real} → ลอง {tried}", en="real {real} → tried {tried}"),
    "trial_open": Text(th="ยังไม่ได้ประเมิน", en="not rated"),
    "trial_level": Text(th="{n} คะแนน: {text}", en="{n}: {text}"),
    # the cheapest plan
    "plan": Text(th="แผนที่ใช้ทรัพยากรน้อยที่สุด", en="The plan with the least effort"),
    "plan_to": Text(th="เพื่อให้ถึง “{name}”", en="to reach “{name}”"),
    "plan_to_points": Text(th="ให้ได้ {n} คะแนน", en="up to {n} points"),
    "running": Text(th="คะแนนรวม", en="score"),
    "task_raise": Text(th="{name}: ให้ได้ {n} คะแนน", en="{name}: up to {n} points"),
    "plan_from": Text(
        th="เริ่มจากคะแนนที่แน่นอน ข้อที่ยังไม่ได้ประเมินนับจากคะแนนต่ำสุดของข้อนั้น",
        en="It starts from the certain score: what is not rated counts with its lowest points.",
    ),
    "proven": Text(
        th="พิสูจน์แล้วว่าไม่มีแผนใดใช้ทรัพยากรน้อยกว่านี้ ภายใต้ข้อสมมุติและข้อจำกัดเดียวกัน",
        en="Proven: under the same assumptions and limits no plan needs less effort.",
    ),
    "also": Text(th="นับเป็นหน่วยอื่น: {effort}", en="In other measures: {effort}"),
    "ties": Text(th="แผนอื่นที่ใช้ทรัพยากรเท่ากัน ({n})", en="Other plans with the same effort ({n})"),
    "next_best": Text(th="แผนที่ดีรองลงมา", en="The next best plan"),
    "try_plan": Text(th="ทดลองตามแผนนี้", en="Put this plan into the trial"),
    "assumptions": Text(th="ข้อสมมุติของแผนนี้ ({n})", en="What this plan assumes ({n})"),
    "effort_settings": Text(th="ทรัพยากรและข้อจำกัดของหน่วยงาน (ไม่บังคับ)", en="The unit's own effort and limits (optional)"),
    "effort_help": Text(
        th="หากไม่กำหนด ถือว่าทุกขั้นใช้ทรัพยากร (คน เวลา หรือเงิน) ปานกลางเท่ากัน และเพิ่มได้ถึงคะแนนเต็ม "
        "หากนับเป็นวันหรือบาท ขั้นที่ยังไม่ได้ใส่ตัวเลขจะไม่นำมาคิด และไม่ถือว่าเป็น 0",
        en="Where nothing is set, every step counts as medium and may go up to its maximum. In days or baht, a step "
        "without a figure is left out, and not taken as 0.",
    ),
    "step_levels": Text(th="“1 ขั้น” คือการขึ้นไปอีก 1 ระดับคะแนนตามที่เอกสารพิมพ์ไว้", en="One step is one printed level up."),
    "step_points": Text(
        th="ข้อที่เอกสารไม่ได้พิมพ์ระดับคะแนน “1 ขั้น” คือคะแนนเท่ากับช่อง “เพิ่มขั้นละ” หากเว้นว่าง คือ 1 ใน 10 ของคะแนนเต็มข้อนั้น",
        en="Where no levels are printed, one step is as many points as “in steps of” says; where that is empty, a "
        "tenth of the maximum.",
    ),
    "units": Text(
        th="“หน่วย” ใช้เปรียบเทียบแผนเท่านั้น: 1 ขั้นที่ใช้ทรัพยากรน้อยนับ {small} หน่วย ปานกลาง {medium} หน่วย มาก {large} หน่วย "
        "(แบบประเมินนี้กำหนดเอง ไม่มีในเอกสาร)",
        en="Units only compare plans: a small step counts {small}, a medium one {medium}, a large one {large} (our own "
        "figures; no document has them).",
    ),
    "first_missing": Text(th="ไปยังช่องแรกที่ยังไม่ได้ใส่", en="Go to the first empty field"),
    "measure": Text(th="นับทรัพยากรเป็น", en="Count effort in"),
    "measure_size": Text(th="น้อย ปานกลาง มาก", en="small, medium, large"),
    "measure_days": Text(th="วันทำงานของบุคลากร", en="person-days"),
    "measure_baht": Text(th="งบประมาณ (บาท)", en="money (baht)"),
    "size_small": Text(th="น้อย", en="small"),
    "size_medium": Text(th="ปานกลาง", en="medium"),
    "size_large": Text(th="มาก", en="large"),
    "effort": Text(th="ทรัพยากรต่อขั้น", en="Effort per step"),
    "effort_of": Text(th="ทรัพยากรต่อขั้นของ {name}", en="Effort per step of {name}"),
    "effort_assumed": Text(th="ปานกลาง (สมมุติ)", en="medium (assumed)"),
    "days": Text(th="วัน", en="days"),
    "baht": Text(th="บาท", en="baht"),
    "effort_levels": Text(th="กำหนดทรัพยากรทีละระดับ", en="Set the effort level by level"),
    "frozen": Text(th="ปีนี้คงข้อนี้ไว้ตามเดิม", en="leave this one alone"),
    "limit": Text(th="ปีนี้ทำได้ไม่เกิน (คะแนน)", en="at most this year (points)"),
    "limit_of": Text(th="คะแนนสูงสุดที่ทำได้ในปีนี้ของ {name}", en="The most this year for {name}"),
    "aside_total": Text(
        th="“{name}” – {setting}: ไม่นำมาใช้ในแผน เพราะขณะนี้ประเมินเป็นข้อย่อย",
        en="“{name}”, {setting}: not used in the plan, as its parts are rated now.",
    ),
    "aside_part": Text(
        th="“{name}” – {setting}: ไม่นำมาใช้ในแผน เพราะขณะนี้ประเมินเป็นคะแนนรวม",
        en="“{name}”, {setting}: not used in the plan, as the total is rated now.",
    ),
    "aside_counts": Text(
        th="“{name}” – {setting}: ใช้กับข้อย่อยทุกข้อ",
        en="“{name}”, {setting}: counts for each of its parts.",
    ),
    "aside_remove": Text(th="ลบการกำหนดนี้", en="Remove this setting"),
    "step_size": Text(th="เพิ่มขั้นละ (คะแนน)", en="in steps of (points)"),
    "step_size_of": Text(th="คะแนนต่อขั้นของ {name}", en="Points per step of {name}"),
    # how sure
    "sure": Text(th="คะแนนนี้มั่นคงเพียงใด", en="How safe this score is"),
    "sure_step": Text(
        th="{name}: เอกสารไม่ได้พิมพ์ระดับคะแนน จึงสมมุติให้ 1 ขั้นเท่ากับ {n} คะแนน",
        en="{name}: no levels are printed; one step is taken as {n} points",
    ),
    "no_pivot": Text(
        th="ไม่มีเกณฑ์ข้อใดข้อเดียวที่หากได้คะแนนต่ำลง 1 ระดับหรือ 1 ขั้น จะทำให้ไม่ถึง “{band}”",
        en="No single criterion, judged one level or one step lower, would lose “{band}”.",
    ),
    # tasks
    "tasks": Text(th="ตารางงาน: ใครทำอะไร เมื่อใด", en="Who does what, and by when"),
    "tasks_help": Text(
        th="รายการมาจากแนวทางที่สั้นที่สุดและแผนข้างต้น หน่วยงานเพิ่มรายการเองได้",
        en="The rows come from the shortest way and the plan above; add your own.",
    ),
    "tasks_empty": Text(
        th="ยังไม่มีงานในตาราง หากมีงานที่ต้องทำ ให้กด “เพิ่มงาน” แล้วระบุชื่องาน ผู้รับผิดชอบ และกำหนดเสร็จ",
        en="No task yet. Where there is something to do, press “Add a task” and note what, who does it and by when.",
    ),
    "tasks_empty_goal": Text(
        th="ยังไม่มีงานในตาราง เมื่อประเมินคะแนนและเลือกเป้าหมายแล้ว งานตามแผนจะขึ้นที่นี่ หรือกด “เพิ่มงาน” เพื่อระบุงานของหน่วยงานเอง",
        en="No task yet. Once the criteria are rated and a goal is chosen, the plan's tasks appear here; or press "
        "“Add a task” to note one of your own.",
    ),
    "no_calendar": Text(
        th="เมื่อระบุกำหนดเสร็จของงานในตารางอย่างน้อย 1 งาน จะดาวน์โหลดกำหนดการสำหรับปฏิทิน (.ics) ได้",
        en="Once a task of the table has its due date, you can download the dates for your calendar (.ics).",
    ),
    "task_add": Text(th="เพิ่มงาน", en="Add a task"),
    "task_title": Text(th="งาน", en="Task"),
    "task_owner": Text(th="ผู้รับผิดชอบ", en="Owner"),
    "task_date": Text(th="กำหนดเสร็จ", en="Due"),
    "task_status": Text(th="สถานะ", en="Status"),
    "task_remove": Text(th="ลบงานนี้", en="Remove this task"),
    "task_todo": Text(th="ยังไม่เริ่ม", en="to do"),
    "task_doing": Text(th="กำลังทำ", en="doing"),
    "task_done": Text(th="เสร็จแล้ว", en="done"),
    "task_late": Text(th="เลยกำหนดแล้ว {n} วัน", en="days late: {n}"),
    "task_soon": Text(th="เหลืออีก {n} วัน", en="days left: {n}"),
    "task_today": Text(th="ครบกำหนดวันนี้", en="due today"),
    "task_no_day": Text(
        th="อ่านเป็นวันที่ไม่ได้ โปรดพิมพ์ เช่น 31/3/2570 ระบบเก็บข้อความไว้ แต่ยังไม่นับเป็นกำหนดเสร็จ",
        en="This cannot be read as a day. Type it like 31/3/2570 or 31/3/2027. The text is kept, but is no due date.",
    ),
    "task_no_day_short": Text(th="อ่านเป็นวันที่ไม่ได้", en="cannot be read as a day"),
    "task_no_such_day": Text(
        th="ไม่มีวันที่นี้ในปฏิทิน โปรดตรวจวันและเดือนอีกครั้ง ระบบเก็บข้อความไว้ แต่ยังไม่นับเป็นกำหนดเสร็จ",
        en="The calendar has no such day; please check day and month. The text is kept, but is no due date.",
    ),
    "task_no_such_day_short": Text(th="ไม่มีวันที่นี้ในปฏิทิน", en="no such day"),
    "task_short_year": Text(
        th="โปรดพิมพ์ปี พ.ศ. ให้ครบสี่หลัก เช่น 31/3/2570 ระบบเก็บข้อความไว้ แต่ยังไม่นับเป็นกำหนดเสร็จ",
        en="Please write the year with four digits, like 31/3/2570. The text is kept, but is no due date.",
    ),
    "task_read_as": Text(th="อ่านเป็นวันที่ {day}", en="Read as {day}:"),
    "task_own": Text(th="งานของหน่วยงาน", en="the unit's own"),
    "task_fix": Text(th="คุณสมบัติ", en="eligibility"),
    "task_gain": Text(th="เพิ่มคะแนน", en="points"),
    "task_past": Text(th="ไม่อยู่ในแผนปัจจุบัน", en="not in the current plan"),
    "task_full": Text(th="ได้คะแนนเต็มแล้ว", en="full points reached"),
    "task_reached": Text(th="ถึงเป้าหมายแล้ว", en="goal reached"),
    "task_met": Text(th="ผ่านเงื่อนไขแล้ว", en="condition met"),
    "task_now": Text(th="{name}: ขณะนี้ได้ {n} คะแนน", en="{name}: {n} points now"),
    "task_count": Text(th="เสร็จแล้ว {done} จาก {n} งาน", en="{done} of {n} done"),
    "task_untitled": Text(th="งานที่ยังไม่ได้ตั้งชื่อ", en="a task without a name"),
    # progress
    "progress": Text(th="ความคืบหน้าของคะแนน", en="How the score has moved"),
    "progress_few": Text(
        th="กราฟจะแสดงเมื่อมีคะแนนตั้งแต่ 2 วันขึ้นไป ขณะนี้มี {n} วัน",
        en="The chart appears once there are scores of two days; so far there are {n}.",
    ),
    "progress_line": Text(th="{day}: {score} คะแนน", en="{day}: {score} points"),
    "progress_days": Text(th="คะแนนทีละวัน ({n} วัน)", en="Day by day ({n})"),
    "progress_area": Text(th="ช่วงคะแนนที่เป็นไปได้", en="possible score"),
    "progress_goal": Text(th="เป้าหมาย {n}", en="goal {n}"),
}
