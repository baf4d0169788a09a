"""Words that a PDF may have robbed of their ำ, each only where what is left can be no other Thai.

A word is written as it should be; where the text has it with า instead, it is offered back. What could also be right
stands apart, for somebody to look at: นาไป (a field goes, นำไป takes along), ทา (to paint), น้า (an aunt), and a word
whose letters may be those of two that meet there (คาถา + มวย). พานัก(เรียน), ชาระ(ดับ) and their like stay as they are.
Marks of regular expressions before and after a word say what must, or must not, stand there.
"""

from __future__ import annotations

__all__ = ["BORDERLINE", "DOUBTFUL", "WITHOUT_BLANK", "WITH_BLANK"]

_END = "(?![ก-ฺเ-๎])"

_KIN = ("แม่", "พ่อ", "ป้า", "ลุง", "ยาย", "น้า", "พี่", "น้อง")
# จา and จาน are also what somebody may be called.
_NO_CHA = "".join(f"(?<!{word})" for word in ("วา", "เจร", "พูด", "นิน", *_KIN))
_CHA = "|".join(f"(?<={word})" for word in _KIN)
# Ends of words such as นาฬิกา, อเมริกา and หลังคา; those of a `_PLUS` are offered, but only to be looked at.
_NO_KA = "(?<!ฬิ)(?<!ริ)(?<!ฎี)"
_NO_KA_PLUS = "(?<!ิ)(?<!ฎี)(?<!อี)(?<!ปาก)(?<!เมก)(?<!ลัง)(?<!ลาส)(?<!ไม)"
_NO_KHA = "(?<!รา)(?<!หลัง)(?<!ชาย)(?<!คง)(?<!หญ้า)(?<!มรร)"
_NO_KHA_PLUS = f"{_NO_KHA}(?<!ค้าง)(?<!ติด)(?<!นา)(?<!ปา)(?<!โค)(?<!โร)(?<!โส)"
_NO_LA = "(?<!เว)(?<!ศา)(?<!ป)(?<!ตุ)(?<!กะ)(?<!หว)(?<!ศิ)(?<!มา)"
_NO_DA = "(?<!ธรรม)(?<!มาร)(?<!บิ)(?<!ธิ)"
# So many words and names end in ลา that ลำดับ and ลำบาก are sure behind these alone, and at the start of a word.
_BEFORE_LA = (
    "ตาม", "เรียง", "จัด", "ที่", "ใน", "เป็น", "การ", "ขั้น", "ความ", "ยาก", "อย่าง", "มี", "ระบุ", "เลข",
    "และ", "หรือ",
)  # fmt: skip
_LA = f"(?:(?<![ก-๎])|{'|'.join(f'(?<={word})' for word in _BEFORE_LA)})"
# Behind คำถาม a letter that could go on from คาถา + ม (มวย, มอญ, มรดก, มด) leaves it in doubt; one with a tone mark
# could not, nor could these.
_NO_SPELL = "(?:(?![ก-ฮ](?![ัิ-ู]?[่-๋]))|(?=[ขจฉชซบปผฝพฟ]|หล|คือ|สา|สำ))"
_LIGHTING = "(?!เพลิง|ไฟ|เบิล|กระหาย|ร้อน|ทุกข์|กลิ่น|ขันธ์)"
# What is put on by painting, and what it is put on.
_PAINT = (
    "นิน", "สี", "ยา", "มัน", "แปรง", "กาว", "ปูน", "แป้ง", "ครีม", "เกอร์", "แล็ก", "เงา", "รัก", "พื้น",
    "ใช้", "นัน", "ฉัน", "บา",
)  # fmt: skip
_NO_PAINT = "".join(f"(?<!{word})" for word in _PAINT)
_NO_CRAFT = "(?!ไม้|เหล็ก|โลหะ|ปูน|ผนัง|สี|ศิลป|จิตรกรรม|หัตถ|ฝีมือ|ปั้น|แกะ|ประดิษฐ์|เฟอร์)"
# กา + ลังกา (a name), though ออกกำลังกาย is no such thing; กา + ลังเล (to hesitate), though กำลังเลือก is none.
_NO_LANKA = "(?!กา(?!ย(?![ะ-ฺ็-๎])))"
_NO_HESITATION = "(?!เล(?![ิ-ื่-๋]))"

_SURE: tuple[tuple[str, str, str], ...] = (
    # what must, or must not, stand before; the word; what must not stand after
    (f"{_NO_DA}(?<!นิ)(?<!เทว)(?<!ศาส)(?<!ลัด)(?<!สุ)(?<!จิน)", "ดำเนิน", "(?!เขา|ดิน|ทราย)"),
    (f"{_NO_CHA}(?<!กระ)(?<!ประ)(?<!ไบ)", "จำนวน", "(?!เวียน)"),
    ("(?<!อา)", "สำนักงาน", ""),
    ("(?<!อา)", "สำนักปลัด", ""),
    ("", "ระดับสำนัก", _END),
    ("", "กำหนด", ""),
    ("", "สำเร็จ", ""),
    ("", "สำคัญ", ""),
    ("", "สำหรับ", ""),
    ("(?<!อา)", "สำเนา", ""),
    ("(?<!เอก)(?<!ข่าว)(?<!วาร)", "สำรวจ", "(?![นี]|ก(?![ก-๎]))"),
    ("", "จิตสำนึก", ""),
    ("(?<!ระ)", "อำนวย", ""),
    ("(?<!ได)", "อำนาจ", ""),
    ("", "อำเภอ", ""),
    ("", "ตำบล", "(?!อนด์)"),
    ("", "ตำแหน่ง", ""),
    ("", "ตำรวจ", ""),
    (_NO_KA_PLUS, "กำลัง", f"{_NO_LANKA}{_NO_HESITATION}"),
    (_NO_KA_PLUS, "กำกับดูแล", ""),
    (_NO_KA_PLUS, "กำกับติดตาม", ""),
    ("", "การกำกับ", ""),
    (_NO_KHA_PLUS, "คำถาม", _NO_SPELL),
    (_NO_KHA_PLUS, "คำตอบ", ""),
    (_NO_KHA_PLUS, "คำสั่ง", ""),
    (_NO_KHA_PLUS, "คำร้อง", ""),
    ("", "คำแนะนำ", _END),
    ("", "แนะนำ", _END),
    ("", "คำนวณ", ""),
    ("", "คำนึงถึง", ""),
    ("", "ชำนาญ", ""),
    ("", "ชำระเงิน", ""),
    (_NO_CHA, "จำกัด", ""),
    (_NO_CHA, "จำเป็น", "(?!ห่วง)"),
    (_NO_CHA, "จำหน่าย", ""),
    (_NO_CHA, "จำแนก", ""),
    ("", "ประจำปี", ""),
    ("", "ประจำเดือน", ""),
    ("", "ประจำวัน", ""),
    ("", "งานประจำ", _END),
    ("(?<!ซู)", "บำรุง", "(?!รัง)"),
    ("(?<!คิว)", "บำบัด", "(?!ดล|ซบ|กรี|นี้|นั้น|เดี๋ยว|สี)"),
    ("", "บำเพ็ญ", ""),
    ("", "บำเหน็จ", ""),
    ("", "บำนาญ", ""),
    (_LA, "ลำดับ", _LIGHTING),
    (_LA, "ลำบาก", ""),
    ("", "การนำเสนอ", ""),
    ("", "แบบนำเสนอ", ""),
    ("", "ฟอร์มนำเสนอ", ""),
    ("", "หน่วยงานนำเสนอ", ""),
    ("", "การนำไปใช้", ""),
    ("", "ผู้นำชุมชน", ""),
    ("", "ผู้นำ", _END),
    (_NO_PAINT, "ทำงาน", _NO_CRAFT),
    ("", "จัดทำ", _END),
    ("", "จัดทำโครงการ", ""),
    ("", "จัดทำแผน", ""),
    ("", "จัดทำแบบ", ""),
    ("", "จัดทำรายงาน", ""),
    ("", "จัดทำข้อ", ""),
    ("", "จัดทำคู่มือ", ""),
    ("", "ทำเนียบ", ""),
    ("", "ราชดำริ", ""),
    ("", "ดำรงตำแหน่ง", ""),
    ("", "ผลกำไร", ""),
    ("", "ซ้ำซ้อน", ""),
    ("", "ซ้ำซาก", ""),
    ("", "ต่ำกว่า", ""),
    ("", "สม่ำเสมอ", ""),
    ("", "เหลื่อมล้ำ", "(?!สมัย|หลัง)"),
)

_ELSEWHERE: tuple[tuple[str, str, str], ...] = (
    # The same words where two others may meet; still not where they are sure to.
    (_NO_DA, "ดำเนิน", ""),
    (f"{_NO_CHA}(?<!กระ)(?<!ประ)(?<!ไบ)", "จำนวน", ""),
    ("(?<!เอก)", "สำรวจ", "(?![นี]|ก(?![ก-๎]))"),
    (_NO_KA, "กำลัง", _NO_LANKA),
    (_NO_KA, "กำกับดูแล", ""),
    (_NO_KA, "กำกับติดตาม", ""),
    (_NO_KHA, "คำถาม", "(?!หา|งค|นต)"),
    (_NO_KHA, "คำตอบ", ""),
    (_NO_KHA, "คำสั่ง", ""),
    (_NO_KHA, "คำร้อง", ""),
    (_NO_LA, "ลำดับ", _LIGHTING),
    (_NO_LA, "ลำบาก", ""),
    ("(?<!คิว)", "บำบัด", "(?!ดล|ซบ|กรี)"),
    ("(?<!นิน)(?<!สี)", "ทำงาน", ""),
)


def _set_apart(words: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str, str], ...]:
    """Words that neither begin nor end inside a syllable.

    Behind เ the first letter is part of เดา, เสา, เวลา …; before a vowel or a tone mark the last one begins another
    syllable.
    """
    return tuple(
        (f"(?<![เ-ไ]){before}", word, after if word.endswith("ำ") else f"{after}(?![ะ-ฺ็-๎])")
        for before, word, after in words
    )


WITHOUT_BLANK = _set_apart(_SURE)
"""Words that are sure, with a blank before their า or without."""

BORDERLINE = _set_apart(_ELSEWHERE)
"""Words that are sure with a blank before their า; without it they are offered one by one."""

WITH_BLANK: tuple[str, ...] = (
    # With a blank before its า no syllable could be meant, so the shorter words are safe too.
    "นำเสนอ", "นำไป", "นำมา", "นำแนว", "นำร่อง", "ทำให้", "ทำการ", "ทำหน้าที่", "ทำแบบ", "ทำโครงการ", "จัดทำ", "แนะนำ", "ผู้นำ",
    "คำว่า", "คำสั่ง", "คำตอบ", "จำเป็น", "ประจำ", "สำนัก", "กำกับ", "ชำระ", "บำรุง", "น้ำ", "ซ้ำ", "ต่ำ", "ล้ำ", "ค้ำ", "ย้ำ",
)  # fmt: skip

_NO_NA = "(?<!พัฒ)(?<!ศาส)(?<!โฆษ)(?<!สัมม)(?<!เสว)(?<!ปรารถ)(?<!วาส)(?<!ภาว)(?<!ชาว)(?<!พรรณ)(?<!หน้า)(?<!ไร่)"

DOUBTFUL: tuple[tuple[str, str, str], ...] = (
    # What stands there could be meant, though seldom in a report. The longer word comes first.
    (_NO_NA, "นำไปใช้", ""), (_NO_NA, "นำไป", ""), (_NO_NA, "นำมาใช้", ""), (f"{_NO_NA}(?<!ปา)", "นำมา", "(?!ตร|น|ส|ภิ)"),
    (_NO_NA, "นำเสนอ", ""), (_NO_NA, "นำเข้า", ""), (_NO_NA, "นำร่อง", ""), (_NO_NA, "นำแนว", ""), (_NO_NA, "นำผล", ""),
    (_NO_NA, "นำข้อมูล", ""), (_NO_NA, "นำความ", ""),
    ("", "กระทำ", "(?![ก-ฮ]์|ชาย|หอง)"), ("", "ทำให้", ""), ("", "ทำการ", ""), ("", "ทำหน้าที่", ""), ("", "ทำได้", ""),
    ("", "ทำแบบ", ""), ("", "ทำแผน", ""), ("", "ทำโครงการ", ""),
    ("", "คำว่า", ""), ("(?<!ห)(?<!คะ)(?<!เ)", "น้ำ", "(?!ว)"),
    ("(?<!เ)(?<!กระ)(?<!สุล)", "ต่ำ", "(?!ง)"),
    *((f"(?:{_CHA})", word, "(?!ห่วง)") for word in ("จำนวน", "จำเป็น", "จำหน่าย", "จำแนก", "จำกัด")),
)  # fmt: skip
"""Words that are offered one by one, never with the rest."""
