"""What can be wrong in a cell of a table that is read back."""

from __future__ import annotations

from selfassess.text import Text

__all__ = [
    "AFTER",
    "AT",
    "NOT_MONTHS",
    "NO_DAY",
    "NO_ID",
    "NO_PLACE",
    "NO_REFERENCE",
    "NO_TRACK",
    "NO_YEAR",
    "TOO_LONG",
    "TOO_MANY",
    "TWICE",
]

AT = Text(th="{place}: {why}", en="{place}: {why}")
NO_ID = Text(
    th="มีข้อมูลแต่ไม่มีรหัสคำถามในแถวนี้ โปรดใส่รหัส หรือลบข้อมูลออก",
    en="there is something here and no id in this row. Put the id of its question, or remove it.",
)
TWICE = Text(
    th="{id}: ตอบไว้แล้วที่ {first} ต้องตอบเพียงแห่งเดียว", en="{id}: answered before, at {first}; answer it in one place."
)
TOO_LONG = Text(th="ยาว {n} ตัวอักษร ต้องไม่เกิน {limit}", en="{n} letters; at most {limit} are kept.")
TOO_MANY = Text(th="{id}: มีหลักฐานเกิน {limit} รายการ", en="{id}: more than {limit} pieces of evidence.")
NO_YEAR = Text(th="ใช้ปี “{value}” ไม่ได้ ต้องเป็นปี พ.ศ. ตั้งแต่ 2500 ถึง 2700", en="“{value}” is no year from 2500 to 2700 B.E.")
NO_TRACK = Text(
    th="ไม่มีประเภทรางวัล “{value}” ดูรหัสได้ด้วยคำสั่ง selfassess list",
    en="there is no track “{value}”; selfassess list names them.",
)
NO_PLACE = Text(th="แถวนี้ใช้เฉพาะช่องคำตอบ โปรดลบข้อมูลในช่องนี้", en="this row has an answer only. Clear this cell.")
NO_DAY = Text(th="“{value}” ไม่ใช่วันที่ที่อ่านได้ เช่น 13/2/2558", en="“{value}” cannot be read as a day such as 13/2/2558.")
NOT_MONTHS = Text(
    th="{id}: คำถามนี้ไม่นับเดือนจากวันที่ โปรดลบวันที่ออก", en="{id}: this question counts no months. Clear the day."
)
NO_REFERENCE = Text(
    th="{id}: ยังนับเดือนไม่ได้ โปรดตอบจำนวนเดือน หรือตอบ reference_date",
    en="{id}: the months cannot be counted. Answer the months, or reference_date.",
)
AFTER = Text(
    th="{id}: วันที่นี้อยู่หลังวันอ้างอิง {day} โปรดตอบจำนวนเดือน หรือแก้ reference_date",
    en="{id}: this day lies after the reference date, {day}. Answer the months, or mend reference_date.",
)
