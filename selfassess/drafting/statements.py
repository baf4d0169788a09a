"""Whether a short passage states something, or only names something: a name may stand in every box."""

from __future__ import annotations

import re

from selfassess.drafting.signs import MEASURE

__all__ = ["is_claim", "is_name", "is_statement"]

_STATES = re.compile("ได้|ไม่|ทำให้|สามารถ|จึง|ลดลง|ลดเวลา|ลดขั้นตอน|เพิ่มขึ้น|น้อยลง|มากขึ้น|ดีขึ้น|เร็วขึ้น|เหลือ|ต้อง|แล้ว|เพื่อ")

_MARK = re.compile("^[^ก-๎A-Za-z]+")

_NAMED = (
    "โครงการ", "ระบบ", "นวัตกรรม", "ชื่อ", "รางวัล", "หลักสูตร", "คู่มือ", "แผน",
    "โรงพยาบาล", "โรงเรียน", "สำนัก", "กระทรวง", "กรม", "กอง", "ศูนย์", "สถาบัน", "มหาวิทยาลัย", "วิทยาลัย", "เทศบาล",
    "องค์การ", "องค์กร", "คณะ", "กลุ่ม", "ฝ่าย", "งาน", "จังหวัด", "อำเภอ", "ตำบล", "เขต", "หมู่บ้าน", "ชุมชน",
    "พระราช", "กฎ", "ระเบียบ", "ประกาศ", "ข้อบังคับ", "มติ", "มาตรฐาน",
)  # fmt: skip


def is_claim(letters: str) -> bool:
    """Whether a passage without its blanks measures or counts something.

    Examples
    --------
    >>> is_claim("ลดเวลารอจาก3ชั่วโมงเหลือ30นาที"), is_claim("โรงเรียนเฉลิมพระเกียรติ84พรรษา")
    (True, False)
    """
    return MEASURE.search(letters) is not None


def is_name(letters: str) -> bool:
    """Whether a passage may be the name of a work, a unit, a place or a law.

    Examples
    --------
    >>> is_name("โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านโนน"), is_name("โรงพยาบาลลดเวลารอจาก3ชั่วโมงเหลือ30นาที")
    (True, False)
    """
    return _opens_with_name(letters) and not is_claim(letters) and not _STATES.search(letters)


def is_statement(letters: str) -> bool:
    """Whether a passage says that something is, was or shall be so, and is no name.

    Examples
    --------
    >>> is_statement("ประชาชนรอคิวน้อยลง"), is_statement("ผู้รับบริการทุกกลุ่มวัย")
    (True, False)
    """
    return not _opens_with_name(letters) and (is_claim(letters) or _STATES.search(letters) is not None)


def _opens_with_name(letters: str) -> bool:
    """Whether it does behind the number or the mark of a list."""
    return _MARK.sub("", letters).startswith(_NAMED)
