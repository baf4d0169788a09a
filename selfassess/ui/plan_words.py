"""The fixed words of the step "plan", Thai first and English complete; they travel only with that step."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["PAGE_KEYS", "PLAN_WORDS"]

PAGE_KEYS = (
    "see_award",
    "rate_now",
    "try_plan",
    "trial_apply",
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
    # the way in
    "way_in": Text(th="แนวทางให้มีคุณสมบัติครบ", en="The way to become eligible"),
    "shortest": Text(th="แนวทางที่สั้นที่สุด: แก้ {n} ข้อ", en="The shortest way: {n} to change"),
    "shortest_open": Text(
        th="แนวทางที่สั้นที่สุด: แก้ {n} ข้อ และยืนยันอีก {m} ข้อ", en="The shortest way: {n} to change, {m} to confirm"
    ),
    "open_way": Text(
        th="ยังไม่มีคำตอบใดขัดกับเงื่อนไข เหลือข้อที่ต้องตอบ {n} ข้อ", en="Nothing stands against it; still to be answered: {n}"
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
    "no_way": Text(
        th="ตามคำตอบขณะนี้ ไม่มีแนวทางใดที่ทำให้มีคุณสมบัติครบ ให้พิจารณารางวัลอื่นหรือผลงานอื่น",
        en="By these answers there is no way to become eligible. Consider another award, or another work.",
    ),
    "no_way_by_unit": Text(
        th="ทุกแนวทางขัดกับข้อเท็จจริงที่เปลี่ยนไม่ได้ หากคำตอบข้อนั้นถูกต้องแล้ว ให้พิจารณารางวัลอื่น",
        en="Against every way stands a fact that nobody can change. If it is answered rightly, consider another award.",
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
    "reading_named": Text(th="การตีความ {id} “{text}”", en="reading {id} “{text}”"),
    "reading_only": Text(th="จำเป็นเฉพาะตามการตีความ {ids}", en="only under the reading {ids}"),
    "after_closing": Text(
        th="{said} วันดังกล่าวอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ ({day})",
        en="{said}. That is after the last day for applications of this cycle ({day}).",
    ),
    "maybe_after_closing": Text(
        th="{said} วันดังกล่าวอาจอยู่หลังวันสุดท้ายของการรับสมัครรอบนี้ ({day})",
        en="{said}. That may be after the last day for applications of this cycle ({day}).",
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
        th="ยังไม่ได้ประเมินข้อใด โปรดประเมินก่อน เพื่อให้แผนเริ่มจากคะแนนที่ประเมินไว้ หากต้องการดูแผนที่เริ่มจาก 0 ให้เลือกเป้าหมาย",
        en="Nothing is rated yet. Rate the criteria first, so that the plan starts from your points; "
        "or choose a goal to see a plan from 0.",
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
        th="การทดลองไม่เปลี่ยนคำตอบจริง จนกว่าจะกด “ใช้เป็นคำตอบจริง”",
        en="Trying changes no real answer until you press “Use as real answers”.",
    ),
    "trial_meter": Text(th="ทดลอง {tried}", en="tried {tried}"),
    "trial_strip": Text(th="ทดลอง: {real} → {tried}", en="Tried: {real} → {tried}"),
    "trial_reaches": Text(th="ถึง “{name}”", en="“{name}”: reached"),
    "trial_may": Text(th="อาจถึง “{name}” เมื่อตอบครบ", en="“{name}”: possible once all is answered"),
    "trial_reading": Text(th="ถึง “{name}” หรือไม่ ขึ้นอยู่กับการตีความ", en="“{name}”: depends on the reading"),
    "trial_misses": Text(th="ยังไม่ถึง “{name}”", en="“{name}”: not reached"),
    "trial_count": Text(th="ปรับ {n} ข้อ", en="{n} changed"),
    "trial_apply": Text(th="ใช้เป็นคำตอบจริง", en="Use as real answers"),
    "trial_discard": Text(th="ยกเลิกการทดลอง", en="Discard the trial"),
    "trial_try": Text(th="ลอง", en="try"),
    "trial_try_of": Text(th="ลองให้คะแนน: {name}", en="Try a rating: {name}"),
    "trial_as_real": Text(th="ตามจริง ({value})", en="as it is ({value})"),
    "trial_beside": Text(th="จริง {real} → ลอง {tried}", en="real {real} → tried {tried}"),
    "trial_open": Text(th="ยังไม่ได้ประเมิน", en="not rated"),
    "trial_level": Text(th="{n} คะแนน: {text}", en="{n}: {text}"),
    "criteria_full": Text(th="เกณฑ์ที่ประเมินไว้เต็มแล้ว ({n})", en="Criteria with full points ({n})"),
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
        th="หากไม่กำหนด ถือว่าทุกขั้นใช้ทรัพยากร (คน เวลา หรือเงิน) ปานกลางเท่ากัน และเพิ่มได้ถึงคะแนนเต็ม",
        en="Where nothing is set, every step counts as medium and may go up to its maximum.",
    ),
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
    "task_own": Text(th="งานของหน่วยงาน", en="the unit's own"),
    "task_fix": Text(th="คุณสมบัติ", en="eligibility"),
    "task_gain": Text(th="เพิ่มคะแนน", en="points"),
    "task_past": Text(th="ไม่อยู่ในแผนปัจจุบันแล้ว", en="no longer in the plan"),
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
