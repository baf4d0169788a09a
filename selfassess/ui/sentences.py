"""What the page says when an event cannot be done."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text
from selfassess.typed import DayFault

FAULT = Text(
    th="เกิดข้อผิดพลาดในระบบ คำตอบที่ให้ไว้ก่อนหน้านี้ยังอยู่ครบ โปรดลองอีกครั้ง หรือโหลดหน้านี้ใหม่",
    en="Something went wrong. Everything answered so far is safe. Please try again or reload the page.",
)
LOST = Text(
    th="นำคำตอบเดิมกลับมาแล้ว ยกเว้น {n} ข้อที่อ่านไม่ได้ โปรดตอบข้อเหล่านั้นใหม่",
    en="Your earlier answers are back, except {n} that could not be read. Please answer those again.",
)
AFTER = Text(
    th="วันที่นี้อยู่หลังวันอ้างอิง {day} หากเป็นผลงานปัจจุบัน ให้เลือก “รอบปี” ของหน่วยงานก่อน จำนวนเดือนที่ตอบไว้ยังไม่เปลี่ยน",
    en="This day lies after the reference date, {day}. For a work of today choose your own year first; "
    "the earlier number of months still counts.",
)
AFTER_OWN = Text(
    th="วันที่นี้อยู่หลังวันอ้างอิง {day} โปรดแก้วันที่นี้ หรือปรับวันอ้างอิงที่ “รอบปี” จำนวนเดือนที่ตอบไว้ยังไม่เปลี่ยน",
    en="This day lies after the reference date, {day}. Correct it, or set the reference date anew; "
    "the earlier number of months still counts.",
)
COUNTED_UNTIL = Text(
    th="ตัวเลขที่พิมพ์ถือว่านับถึงวันอ้างอิง {day}",
    en="The number typed is taken as counted up to the reference date, {day}.",
)
COUNTED_ANEW = Text(
    th="หากตอบที่ “{since}” แทน ระบบจะนับให้ใหม่ทุกครั้งที่วันอ้างอิงเปลี่ยน",
    en="Answer “{since}” instead, and it is counted anew whenever the reference date changes.",
)
COUNTS_STAY = Text(
    th="วันอ้างอิงเปลี่ยนเป็น {day} จำนวนเดือนที่พิมพ์ไว้ยังเป็นตัวเลขเดิม และถือว่านับถึงวันอ้างอิงใหม่ โปรดตรวจข้อ {names}",
    en="The reference date is now {day}. The months that were typed stay as they are, "
    "and are now taken as counted up to it. Please check {names}.",
)
TYPED_RANGE = Text(
    th="“{typed}” เป็นช่วง แต่ช่องนี้รับตัวเลขเดียว หากต้องการตอบเป็นช่วง ให้เปิด “ไม่แน่ใจ ขอตอบเป็นช่วง” แล้วพิมพ์ค่าต่ำสุดและค่าสูงสุด",
    en="“{typed}” is a range, and this field takes one number. To answer as a range, "
    "open “Not sure? Answer as a range” and type its lowest and its highest value.",
)
NO_EXAMPLE = Text(
    th="ไม่พบตัวอย่าง “{example}” งานของท่านยังอยู่ครบ", en="There is no example “{example}”. Your own work is untouched."
)
TOO_LONG = Text(th="ยาวเกิน 300 ตัวอักษร ระบบเก็บไว้เฉพาะส่วนแรก", en="Longer than 300 letters; only the first part is kept.")
DRAFT_TOO_LONG = Text(
    th="ข้อความยาวเกิน 40,000 ตัวอักษร ระบบเก็บไว้เฉพาะส่วนแรก", en="Longer than 40,000 letters; only the first part is kept."
)
NO_PLAN_VALUE = Text(
    th="ช่องนี้รับเฉพาะตัวเลขที่ไม่ติดลบ หรือตัวเลือกที่มีให้ ค่าเดิมยังไม่เปลี่ยน",
    en="This field takes a number that is not negative, or one of the choices offered. The earlier value still counts.",
)
NO_PLAN_AMOUNT = Text(
    th="โปรดพิมพ์เป็นตัวเลขที่ไม่ติดลบ เช่น 15 ค่าเดิมยังไม่เปลี่ยน",
    en="Please type a number that is not negative, such as 15. The earlier value still counts.",
)
NO_PLAN_STEP = Text(
    th="โปรดพิมพ์เป็นตัวเลขที่มากกว่า 0 เช่น 15 ค่าเดิมยังไม่เปลี่ยน",
    en="Please type a number above 0, such as 15. The earlier value still counts.",
)
PLAN_FULL = Text(
    th="แผนนี้มีงานครบ 60 งานแล้ว โปรดลบงานที่ไม่ใช้ก่อนเพิ่มงานใหม่",
    en="This plan is full (60 tasks). Please remove a task that is not needed before adding another.",
)
DAY_FAULTS: Mapping[DayFault, Text] = {
    "unreadable": Text(
        th="อ่านวันที่นี้ไม่ได้ โปรดพิมพ์วันที่ เช่น 13/2/2558 หรือ 13 ก.พ. 2558",
        en="This cannot be read as a day. Please type a date such as 13/2/2558 or 2015-02-13.",
    ),
    "no_such_day": Text(
        th="ไม่มีวันที่นี้ในปฏิทิน โปรดตรวจวันและเดือนอีกครั้ง",
        en="The calendar has no such day. Please check the day and the month.",
    ),
    "short_year": Text(
        th="โปรดพิมพ์ปี พ.ศ. ให้ครบสี่หลัก เช่น 13/2/2558 หรือ 13 ก.พ. 2558",
        en="Please write the year with four digits, for example 13/2/2558 or 2015-02-13.",
    ),
}
"""Why what was typed is no day, by its fault."""
NO_TRACK = Text(
    th="ไม่พบประเภทรางวัล “{track}” โปรดเลือกจากรายการด้านล่าง",
    en="There is no award track “{track}”. Please choose one from the list below.",
)
NO_YEAR = Text(
    th="ใช้ปี “{year}” ไม่ได้ โปรดระบุปี พ.ศ. ระหว่าง 2500 ถึง 2700",
    en="The year “{year}” cannot be used. Please give a year of the Buddhist Era from 2500 to 2700.",
)
READ_ONLY = Text(
    th="งานนี้เปิดด้วยลิงก์สำหรับอ่านอย่างเดียว จึงแก้ไขไม่ได้",
    en="This work was opened by a link for reading only and cannot be changed here.",
)
KEPT_COPY = Text(
    th="ไม่พบงานนี้ในที่เก็บของเครื่องที่เปิดแอป ระบบใช้สำเนาในเบราว์เซอร์นี้ และจะบันทึกเป็นงานใหม่",
    en="The store of this app does not hold this work. The copy in this browser is used and saved as a new work.",
)
DELETED = Text(
    th="งานนี้ถูกลบแล้ว จึงแก้ไขไม่ได้ ผู้ที่มีลิงก์สำหรับแก้ไขเรียกคืนได้ภายใน 30 วัน",
    en="This work was deleted and cannot be changed. Whoever has the link to change it can bring it back for 30 days.",
)
WAITING = Text(
    th="ยังเปิดงานนี้ไม่ได้ เพราะที่เก็บงานใช้ไม่ได้ชั่วคราว ระบบจะลองใหม่เองโดยไม่ต้องทำอะไร",
    en="This work cannot be opened yet: the place where works are kept cannot be read just now. It is tried again.",
)
LATE = Text(
    th="คำตอบบางข้อที่ให้ไว้ขณะไม่ได้เชื่อมต่อนำกลับมาไม่ได้ โปรดตรวจคำตอบอีกครั้ง",
    en="Some of what was answered without a connection could not be brought back. Please check your answers.",
)
OTHERS = Text(
    th="มีผู้อื่นแก้ไขงานนี้ หน้านี้แสดงคำตอบล่าสุดแล้ว ดูรายละเอียดได้ที่ “งานนี้”",
    en="Somebody else has changed this work. This page shows the latest answers; “This work” tells what changed.",
)
BROUGHT_BACK = Text(
    th="กลับไปใช้ฉบับที่เลือกแล้ว คำตอบที่เปลี่ยนหลังจากฉบับนั้นเปลี่ยนตามไปด้วย หากไม่ต้องการ กด “เลิกทำ”",
    en="The chosen version is back, and what was changed after it is changed back too. “Undo” takes that back.",
)
