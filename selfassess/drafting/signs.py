"""What is looked for in a text: figures, opinions, people. Word lists are data; one adds to them here."""

from __future__ import annotations

import re

__all__ = [
    "COUNTED_PEOPLE",
    "FIGURE",
    "MEASURE",
    "NO_RESULT",
    "OPINION",
    "SHORTEST_WORD",
    "THAI",
    "has_figure",
    "has_people",
]  # fmt: skip

_DIGITS = "0-9๐-๙"
# Possessive: a number is taken whole or not at all, so that a text of digits takes no longer than another.
_NUMBER = rf"(?<![{_DIGITS}])(?<![{_DIGITS}][.,:/])[{_DIGITS}]++(?:[.,:/][{_DIGITS}]++)*+"

FIGURE = re.compile(_NUMBER)
"""A number in Arabic or Thai digits; 1,400 and 12.5 are one."""

# Bounded, so that a text of number words takes no longer than another; the end of a longer row is found as well.
_NUMBER_IN_WORDS = "(?:หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน(?!นา|ช้าง)){1,24}+"
_COUNTED = "คน|ราย|ครัวเรือน|ครอบครัว|หมู่บ้าน|ชุมชน|แห่ง|โรงเรียน|โรงพยาบาล|หน่วยงาน|กลุ่ม|รูป|ท่าน|ตำบล|อำเภอ|จังหวัด|พื้นที่|เครือข่าย"
_MEASURED = "วินาที|นาที|ชั่วโมง|วัน|สัปดาห์|เดือน|ปี|บาท|เท่า|ครั้ง|ขั้นตอน|ฉบับ|ชุด|ชิ้น|เครื่อง|คะแนน|ไร่|เมตร|กิโลเมตร|ลิตร|ตัน"

# หก, ห้า and พัน are other words too, so a number in words is one only before what it counts.
_FIGURE_IN_WORDS = re.compile(rf"{_NUMBER_IN_WORDS}\s*+(?:{_COUNTED}|{_MEASURED})")

# ล้านนา and ล้านช้าง are lands.
_AMOUNT = re.compile("ร้อยละ|ครึ่งหนึ่ง|เท่าตัว|สองเท่า|สามเท่า|ล้าน(?!นา|ช้าง)")

MEASURE = re.compile(rf"{_NUMBER}\s*+(?:{_COUNTED}|{_MEASURED}|%)|ร้อยละ\s*+{_NUMBER}|{_FIGURE_IN_WORDS.pattern}")
"""A number with what it counts or measures."""

NO_RESULT = re.compile(
    rf"(?:พ\.?\s?ศ\.?|ค\.?\s?ศ\.?|ปีงบประมาณ|ปี)\s*+(?:พ\.?\s?ศ\.?\s*+)?{_NUMBER}(?:\s*+[-–]\s*+{_NUMBER})?"
    rf"|^[ \t]*+[(]?{_NUMBER}[.)]",
    re.MULTILINE,
)
"""Numbers that are no result: years, and the numbers of a list."""

_PEOPLE = (
    "ประชาชน", "ผู้รับบริการ", "ผู้ใช้บริการ", "ผู้ป่วย", "ผู้สูงอายุ", "ผู้พิการ", "คนพิการ", "ผู้ปกครอง",
    "ผู้ประกอบการ", "ผู้ได้รับ", "ผู้มีส่วนได้", "ผู้ด้อยโอกาส", "กลุ่มเป้าหมาย", "เกษตรกร", "นักเรียน",
    "นักศึกษา", "เยาวชน", "เด็ก", "สตรี", "มารดา", "แม่", "หญิง", "ครอบครัว", "ครัวเรือน", "ชุมชน", "ชาวบ้าน",
    "ราษฎร", "แรงงาน", "เจ้าหน้าที่", "ข้าราชการ", "บุคลากร", "พระภิกษุ", "สามเณร", "ลูกค้า", "สมาชิก",
)  # fmt: skip

COUNTED_PEOPLE = re.compile(
    rf"{_NUMBER}\s*+(?:{_COUNTED}|%)|{_NUMBER_IN_WORDS}\s*+(?:{_COUNTED})"
    rf"|(?:ร้อยละ|จำนวน)\s*+(?:กว่า|ประมาณ)?\s*+{_NUMBER}"
    "|ทั้งประเทศ|ทั่วประเทศ|ทั้งจังหวัด|ทุกคน|ทุกราย|ทุกหน่วย|ทุกครัวเรือน|ทั้งหมด"
)
"""How many they are, or that it is all of them."""

# ระดับดีมาก, ระดับ “ดีเยี่ยม” and รางวัลดีเยี่ยม are names of levels.
_NO_LEVEL = "".join(f"(?<!{word}{mark})" for word in ("ระดับ", "รางวัล") for mark in ("", " ", "[“\"'(]", " [“\"'(]"))

OPINION = re.compile(
    f"{_NO_LEVEL}(?:ดีมาก|ดีเยี่ยม|ดีที่สุด)|เป็นอย่างดี|เป็นอย่างยิ่ง|เป็นอย่างมาก|อย่างเห็นได้ชัด|น่าพอใจ|น่าประทับใจ|น่าภาคภูมิใจ|"
    "มากมาย|(?<!ความ)คิดว่า|เชื่อว่า|รู้สึกว่า|น่าจะ|คงจะ|เราเห็นว่า|ข้าพเจ้าเห็นว่า|แน่นอนว่า"
)
"""Words of opinion; with a figure near by they are not told."""

SHORTEST_WORD = 2
"""Letters and marks of the shortest Thai words (ปี, คน); by it words are never counted too few."""

THAI = re.compile("[ก-๎]+")


def has_figure(text: str) -> bool:
    """Whether a text has a number, in digits or written out.

    Examples
    --------
    >>> has_figure("ลดลงครึ่งหนึ่ง"), has_figure("เหลือสิบห้านาที"), has_figure("ลดลงมาก")
    (True, True, False)
    """
    is_in_words = _AMOUNT.search(text) or _FIGURE_IN_WORDS.search(text)
    return bool(is_in_words or FIGURE.search(text))


def has_people(text: str) -> bool:
    """Whether a text names people who are affected."""
    return any(word in text for word in _PEOPLE)
