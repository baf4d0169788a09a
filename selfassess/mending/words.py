"""The fixed words of what to mend: Thai first, English complete."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.model.questions import Bringer
from selfassess.text import Text

__all__ = [
    "ADD_OPTIONS",
    "AGREE",
    "ALL_OPTIONS",
    "ANY_OPTIONS",
    "BETWEEN",
    "BETWEEN_DAYS",
    "BRINGERS_SAID",
    "CANNOT",
    "CANNOT_BE_UNDONE",
    "CHECK",
    "CHECK_AGREES",
    "CHECK_RANGE",
    "DAY",
    "FOLLOWS",
    "FROM_DAY",
    "IN_YEAR",
    "LEAST",
    "LOWER",
    "LOWER_NAMED",
    "LOWER_RANGE",
    "MAKE_IT",
    "MAKE_IT_YEAR",
    "MOST",
    "MOVE_DAY",
    "MUST_BE",
    "MUST_BE_NAMED",
    "NOT_APPLICABLE",
    "NUMBER",
    "OPTIONS",
    "PERCENT",
    "PERCENTAGE_POINT",
    "PERCENTAGE_POINTS",
    "QUOTED",
    "QUOTED_ANSWER",
    "RAISE",
    "RAISE_NAMED",
    "RAISE_RANGE",
    "RANGE",
    "TAKES",
    "TAKES_RANGE",
    "UNTIL_DAY",
    "WAIT",
    "WAIT_DOUBTFUL",
    "WAIT_OPEN",
    "WAIT_RANGE",
    "WITH_UNIT",
    "YEAR",
]

BRINGERS_SAID: Mapping[Bringer, Text] = {
    "unit": Text(th="หน่วยงานทำได้เอง", en="The unit can bring this about"),
    "time": Text(th="ต้องรอเวลา", en="Only time can bring this about"),
    "nobody": Text(th="ข้อเท็จจริงที่เปลี่ยนไม่ได้", en="Nobody can bring this about"),
}

WAIT = Text(
    th="รออีก{amount} (ครบในวันที่ {day}) จึงจะเป็นไปตามเงื่อนไข “{condition}”",
    en="Wait {amount} more (until {day}), until this holds: “{condition}”",
)
WAIT_RANGE = Text(
    th="รออีก{least} ถึง{amount} แล้วแต่ว่าจำนวนจริงเป็นเท่าใดในช่วงที่ตอบ (ครบระหว่างวันที่ {first} ถึงวันที่ {day}) "
    "จึงจะเป็นไปตามเงื่อนไข “{condition}”",
    en="Wait {least} to {amount} more, depending on where in the range the true number lies (until a day from {first} "
    "to {day}), until this holds: “{condition}”",
)
WAIT_DOUBTFUL = Text(
    th="ตอบจำนวนที่แน่นอนในข้อ “{ask}” ก่อน เพราะผลขึ้นอยู่กับว่าจำนวนจริงเป็นเท่าใดในช่วงที่ตอบ "
    "หากเป็นค่าสูงสุดของช่วง ให้รออีก{amount} (ครบในวันที่ {day}) จึงจะเป็นไปตามเงื่อนไข “{condition}” "
    "แต่หากเป็นค่าต่ำ อาจไม่มีวันใดที่ครบทุกเงื่อนไข",
    en="Answer this with the exact number first: “{ask}” It depends on where in the range the true number lies. At the "
    "highest value, wait {amount} more (until {day}), until this holds: “{condition}”. At low values there may be no "
    "day on which all conditions hold.",
)
WAIT_OPEN = Text(
    th="รออีก{least} ถึง{amount} แล้วแต่คำตอบข้อ “{ask}” ซึ่งยังไม่ได้ตอบ (ครบระหว่างวันที่ {first} ถึงวันที่ {day}) "
    "จึงจะเป็นไปตามเงื่อนไข “{condition}”",
    en="Wait {least} to {amount} more, depending on this answer, which is still missing: “{ask}” (until a day from "
    "{first} to {day}), until this holds: “{condition}”",
)
FOLLOWS = Text(
    th="{said} ทั้งนี้ คำตอบข้อ “{ask}” ต้องไม่ก่อน{year}",
    en="{said}. Then this cannot be earlier than {year}: “{ask}”",
)
TAKES = Text(
    th="ต้องใช้เวลาอีก{amount} (จาก{now} เป็น{to}) ในข้อ “{ask}”",
    en="It takes {amount} more (from {now} to {to}): “{ask}”",
)
IN_YEAR = Text(
    th="รออีก{amount} จึงจะตอบได้ว่า{to} ในข้อ “{ask}”",
    en="Wait {amount} more, until this can be answered {to}: “{ask}”",
)
RAISE = Text(
    th="เพิ่มอีก{amount} (จาก{now} เป็น{to}) ในข้อ “{ask}”",
    en="Add {amount} (from {now} to {to}): “{ask}”",
)
RAISE_NAMED = Text(th="เพิ่ม{what}อีก{amount} (จาก{now} เป็น{to})", en=RAISE.en)
LOWER = Text(
    th="ลดลง{amount} (จาก{now} เหลือ{to}) ในข้อ “{ask}”",
    en="Take off {amount} (from {now} to {to}): “{ask}”",
)
LOWER_NAMED = Text(th="ลด{what}ลง{amount} (จาก{now} เหลือ{to})", en=LOWER.en)
TAKES_RANGE = Text(
    th="ต้องใช้เวลาอีก{least} ถึง{amount} แล้วแต่ว่าจำนวนจริงเป็นเท่าใดในช่วงที่ตอบ (จนเป็น{to}) ในข้อ “{ask}”",
    en="It takes {least} to {amount} more, depending on where in the range the true number lies (up to {to}): “{ask}”",
)
RAISE_RANGE = Text(
    th="เพิ่มอีก{least} ถึง{amount} แล้วแต่ว่าจำนวนจริงเป็นเท่าใดในช่วงที่ตอบ (ให้เป็น{to}) ในข้อ “{ask}”",
    en="Add {least} to {amount}, depending on where in the range the true number lies (up to {to}): “{ask}”",
)
LOWER_RANGE = Text(
    th="ลดลง{least} ถึง{amount} แล้วแต่ว่าจำนวนจริงเป็นเท่าใดในช่วงที่ตอบ (ให้เหลือ{to}) ในข้อ “{ask}”",
    en="Take off {least} to {amount}, depending on where in the range the true number lies (down to {to}): “{ask}”",
)
MOVE_DAY = Text(
    th="เปลี่ยนวันที่ {now} เป็น{range} ในข้อ “{ask}”",
    en="Change the day from {now}; it must be {range}: “{ask}”",
)
ADD_OPTIONS = Text(th="ทำให้มีเพิ่มจริง{options} ตามข้อ “{ask}”", en="Bring about {options}: “{ask}”")
MAKE_IT = Text(
    th="ดำเนินการให้ตอบได้ว่า “{to}” ในข้อ “{ask}”",
    en="See to it that the answer can be “{to}”: “{ask}”",
)
MAKE_IT_YEAR = Text(
    th="ดำเนินการให้ตอบได้ว่า{to} (ขณะนี้ตอบว่า{now}) ในข้อ “{ask}”",
    en="See to it that the answer can be {to} (now {now}): “{ask}”",
)
MUST_BE = Text(th="ต้องตอบได้ว่า “{to}” ในข้อ “{ask}”", en="The answer must be “{to}”: “{ask}”")
MUST_BE_NAMED = Text(th="ต้องตอบได้{options} ในข้อ “{ask}”", en="The answer must name {options}: “{ask}”")
RANGE = Text(th="ต้องตอบได้{range} ในข้อ “{ask}”", en="The answer must be {range}: “{ask}”")
AGREE = Text(
    th="คำตอบข้อ “{ask}” ต้องสอดคล้องกับข้อ {others} ตามเงื่อนไข “{condition}”",
    en="The answer to “{ask}” must fit that to {others}, as this condition says: “{condition}”",
)
CANNOT = Text(
    th="แก้ไขไม่ได้: ต้องตอบได้ว่า “{to}” ในข้อ “{ask}” แต่คำตอบขณะนี้คือ “{now}”",
    en="Cannot be mended: the answer would have to be “{to}” but is “{now}”: “{ask}”",
)
CANNOT_BE_UNDONE = Text(
    th="แก้ไขไม่ได้: ต้องเป็น{range} ในข้อ “{ask}” แต่คำตอบขณะนี้คือ{now}",
    en="Cannot be mended: it would have to be {range} but is {now}: “{ask}”",
)
CHECK = Text(
    th="ตรวจสอบคำตอบข้อ “{ask}” อีกครั้ง เพราะขัดแย้งกับคำตอบข้ออื่น คำตอบอย่างน้อยข้อหนึ่งจึงไม่ถูกต้อง",
    en="Check the answer to “{ask}” again: it contradicts another one, so at least one of them is wrong.",
)
CHECK_AGREES = Text(
    th="{check} คำตอบข้อนี้จะไม่ขัดแย้งเมื่อเป็น{range}",
    en="{check} It agrees when it is {range}.",
)
CHECK_RANGE = Text(
    th="{check} คำตอบข้อนี้จะไม่ขัดแย้งและเป็นไปตามเงื่อนไขเมื่อเป็น{range}",
    en="{check} It agrees and meets the conditions when it is {range}.",
)

LEAST = Text(th="อย่างน้อย{low}", en="at least {low}")
MOST = Text(th="ไม่เกิน{high}", en="at most {high}")
BETWEEN = Text(th="ตั้งแต่{low} ถึง{high}", en="from {low} to {high}")
UNTIL_DAY = Text(th="ภายในวันที่ {high}", en="by {high}")
FROM_DAY = Text(th="ตั้งแต่วันที่ {low}", en="from {low} on")
NUMBER = Text(th=" {number}", en="{number}")
BETWEEN_DAYS = Text(th="ระหว่างวันที่ {low} ถึงวันที่ {high}", en="from {low} to {high}")
DAY = Text(th="วันที่ {low}", en="{low}")

WITH_UNIT = Text(th=" {number} {unit}", en="{number} {unit}")
PERCENTAGE_POINTS = Text(th=" {number} จุดร้อยละ", en="{number} percentage points")
PERCENTAGE_POINT = Text(th=PERCENTAGE_POINTS.th, en="{number} percentage point")
PERCENT = Text(th="ร้อยละ {number}", en="{number} percent")
YEAR = Text(th=" พ.ศ. {number}", en="B.E. {number}")
NOT_APPLICABLE = Text(th="ไม่เกี่ยวข้อง", en="does not apply")
OPTIONS = Text(th="{number} รายการ", en="{number} of the list")
ANY_OPTIONS = Text(th="อย่างน้อย {number} รายการ", en="at least {number} of the list")
ALL_OPTIONS = Text(th="ครบทั้ง {number} รายการ", en="all {number} of the list")
QUOTED_ANSWER = Text(th=" “{now}”", en="“{now}”")
QUOTED = Text(th="“{ask}”", en="“{ask}”")
