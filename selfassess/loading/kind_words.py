"""The words for a value that is not what its key asks for."""

from __future__ import annotations

from selfassess.loading.inspection import Message

__all__ = [
    "BAD_DAY", "BAD_EXPRESSION", "EMPTY_TEXT", "FEW_ITEMS", "MISSING_KEY", "MISSING_LANGUAGE", "NOT_AN_ID",
    "NOT_ONE_OF", "NOT_WHOLE", "NO_SOURCE", "OUT_OF_RANGE", "PLACEHOLDER", "QUOTE_IT", "SWAPPED_ENGLISH",
    "SWAPPED_THAI", "TWICE_IN_LIST", "UNKNOWN_KEY", "WRONG_TYPE",
]  # fmt: skip

UNKNOWN_KEY = Message(
    th=("พบคีย์ “{key}” ซึ่งไม่มีในรูปแบบ", "ต้องเป็นคีย์ที่คู่มือ rubrics/README.md อธิบายไว้", "{near}"),
    en=('found the unknown key "{key}"', "expected a key that rubrics/README.md explains", "{near}"),
)
MISSING_KEY = Message(
    th=("ไม่มีคีย์ “{key}”", "ต้องมี{expected}", "เติม {key}: {example}"),
    en=('found no key "{key}"', "expected {expected}", "Add {key}: {example}"),
)
NO_SOURCE = Message(
    th=(
        "พบตัวเลขหรือกติกาที่ไม่มีที่มา",
        "ต้องมี source",
        "เติม source: '004:24«ข้อความตามเอกสาร»' หรือ derived, assumed, outside_official, outside_unofficial",
    ),
    en=(
        "found a number or a rule without a source",
        "expected the key source",
        "Add source: '004:24«words of the document»', or derived, assumed, outside_official, outside_unofficial.",
    ),
)
WRONG_TYPE = Message(
    th=("พบ{found}", "ต้องเป็น{expected}", "เขียนแบบนี้: {example}"),
    en=("found {found}", "expected {expected}", "Write it like this: {example}"),
)
QUOTE_IT = Message(
    th=("พบ{found}", "ต้องเป็น{expected}", 'ใส่เครื่องหมายคำพูด: "{raw}"'),
    en=("found {found}", "expected {expected}", 'Put it in quotation marks: "{raw}"'),
)
MISSING_LANGUAGE = Message(
    th=("ไม่มีข้อความภาษา{language}", "ต้องมีทั้ง th และ en", 'เติม {key}: "…"'),
    en=("found no {language} text", "expected both th and en", 'Add {key}: "…"'),
)
EMPTY_TEXT = Message(
    th=("พบข้อความว่าง", "ต้องมีข้อความ", "เขียนข้อความ หรือลบคีย์ออก"),
    en=("found an empty text", "expected words", "Write the text, or leave the key out."),
)
PLACEHOLDER = Message(
    th=("พบ “{text}” ซึ่งเป็นข้อความที่ยังไม่ได้เขียน", "ต้องเป็นข้อความจริง", "เขียนข้อความให้เสร็จ หรือลบคีย์ออก"),
    en=('found the placeholder "{text}"', "expected a finished text", "Write the text, or leave the key out."),
)
SWAPPED_THAI = Message(
    th=("พบ “{text}” ใน th ซึ่งไม่มีอักษรไทย", "ต้องเป็นภาษาไทย", "ตรวจว่าสลับ th กับ en หรือไม่"),
    en=('found "{text}" as th, without a Thai letter', "expected Thai", "Look whether th and en changed places."),
)
SWAPPED_ENGLISH = Message(
    th=("พบ “{text}” ใน en ซึ่งมีแต่อักษรไทย", "ต้องเป็นภาษาอังกฤษ", "ตรวจว่าสลับ th กับ en หรือไม่"),
    en=('found "{text}" as en, in Thai letters only', "expected English", "Look whether th and en changed places."),
)
NOT_AN_ID = Message(
    th=("พบรหัส “{id}”", "ต้องเป็น{expected}", "ตัวอย่าง: {example}"),
    en=('found the id "{id}"', "expected {expected}", "For example: {example}"),
)
NOT_ONE_OF = Message(
    th=("พบ “{word}”", "ต้องเป็นค่าใดค่าหนึ่งใน {allowed}", "{near}"),
    en=('found "{word}"', "expected one of {allowed}", "{near}"),
)
NOT_WHOLE = Message(
    th=("พบ {number}", "ต้องเป็นจำนวนเต็ม", "ตัดเศษออก"),
    en=("found {number}", "expected a whole number", "Leave out the fraction."),
)
OUT_OF_RANGE = Message(
    th=("พบ {number}", "ต้องเป็น{expected}", "แก้ตัวเลข เช่น {example}"),
    en=("found {number}", "expected {expected}", "Mend the number, for example {example}."),
)
BAD_DAY = Message(
    th=("พบ “{text}” ซึ่งไม่ใช่วันที่ที่มีจริง", "ต้องเป็นวันที่ในรูปแบบ{expected}", "เขียนแบบนี้: {example}"),
    en=('found "{text}", which is no day', "expected a day{expected}", "Write it like this: {example}"),
)
BAD_EXPRESSION = Message(
    th=("{fault}", "ต้องเป็นนิพจน์ที่คู่มืออธิบายไว้", "ดูหัวข้อ “นิพจน์” ใน rubrics/README.md"),
    en=("{fault}", "expected an expression of the guide", 'See "Expressions" in rubrics/README.md.'),
)
FEW_ITEMS = Message(
    th=("พบรายการที่มี {count} ข้อ", "ต้องมีอย่างน้อย {least} ข้อ", "เติมให้ครบ หรือลบคีย์ออก"),
    en=("found a list of {count}", "expected {least} or more", "Add what is missing, or leave the key out."),
)
TWICE_IN_LIST = Message(
    th=("พบ “{word}” ซ้ำในรายการ", "แต่ละค่ามีได้ครั้งเดียว", "ลบตัวที่ซ้ำออก"),
    en=('found "{word}" twice in a list', "expected it once", "Remove one of the two."),
)
