"""The words for an expression that does not fit the questions it asks."""

from __future__ import annotations

from selfassess.loading.inspection import Message

__all__ = ["ALWAYS", "DAYS_REVERSED", "DAY_NOT_CE", "MISMATCH", "NEVER", "NOT_AN_AMOUNT", "NOT_A_TEST", "NO_OPTION"]

NOT_A_TEST = Message(
    th=("พบ “{text}” ซึ่งไม่ใช่คำถามใช่หรือไม่ใช่", "ต้องเป็นเงื่อนไขที่จริงหรือเท็จ", "เปรียบเทียบกับค่า เช่น months_in_use >= 12"),
    en=(
        'found "{text}", which is no yes or no',
        "expected a test that holds or fails",
        "Compare it, as in months_in_use >= 12.",
    ),
)
NOT_AN_AMOUNT = Message(
    th=("พบ “{text}” ซึ่งไม่ใช่จำนวน", "ต้องเป็นจำนวนที่ขาด", "เขียนผลต่าง เช่น 12 - months_in_use"),
    en=(
        'found "{text}", which is no amount',
        "expected how much is missing",
        "Write a difference, as in 12 - months_in_use.",
    ),
)
MISMATCH = Message(
    th=("พบ “{text}” ({kind})", "ต้องเป็น{expected}", "ดูชนิดของคำถามใน questions"),
    en=('found "{text}" ({kind})', "expected {expected}", "Look up the type of the question in questions."),
)
NO_OPTION = Message(
    th=("พบตัวเลือก “{option}” ซึ่งคำถาม {question} ไม่มี", "ต้องเป็นตัวเลือกของคำถามนั้น", "{near}"),
    en=('found the option "{option}", which {question} does not have', "expected one of its options", "{near}"),
)
NEVER = Message(
    th=("พบ “{text}” ซึ่งไม่มีคำตอบใดทำให้เป็นจริงได้{allowed}", "ต้องเป็นเงื่อนไขที่เป็นไปได้", "แก้ตัวเลข หรือแก้คำถาม"),
    en=(
        'found "{text}", which no answer can fulfil{allowed}',
        "expected a comparison that can come true",
        "Mend the number, or the question.",
    ),
)
ALWAYS = Message(
    th=("พบ “{text}” ซึ่งเป็นจริงเสมอไม่ว่าตอบอย่างไร{allowed}", "ต้องเป็นเงื่อนไขที่คำตอบเปลี่ยนผลได้", "แก้ตัวเลข หรือลบออก"),
    en=(
        'found "{text}", which holds whatever is answered{allowed}',
        "expected a comparison that an answer can change",
        "Mend the number, or leave it out.",
    ),
)
DAY_NOT_CE = Message(
    th=("พบวันที่ {day}", "ในนิพจน์ต้องเป็น ค.ศ.", "เขียนแบบนี้: date('{near}')"),
    en=("found the day {day}", "expected the common era in an expression", "Write date('{near}')."),
)
DAYS_REVERSED = Message(
    th=("พบวันแรก {first} ที่อยู่หลังวันสุดท้าย {last}", "วันแรกต้องมาก่อน", "สลับสองวันนี้"),
    en=(
        "found the first day {first} after the last day {last}",
        "expected the first day first",
        "Change their places.",
    ),
)
