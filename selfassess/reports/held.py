"""Thai words that typst's segmenter would cut at the end of a line, and those before which a sign must stay.

It also lets a line begin with the sign that follows a Thai word: ), ”, / and others. Both were found by setting every
sentence of the rubrics one piece a line and reading what was cut; words that are typed may still be cut there.
"""

from __future__ import annotations

import re

__all__ = ["HELD"]

_WORDS = """
    กรุงเทพมหานคร นครศรีธรรมราช นวัตกรรม รางวัล คะแนน อย่างไร อะไร ตัวชี้วัด รูปแบบ ขั้นตอน ยั่งยืน หุ้นส่วน ใบสมัคร
    พื้นที่ กล่าวถึง ร้อยละ ต้นแบบ ต้นฉบับ ปรึกษาหารือ คิดค้น ย้อนหลัง องค์กร องค์การ กรอก ชุมชน ภารกิจ พอดี
    บางส่วน ยอมรับ ก้าวกระโดด เบื้องต้น ปลอดภัย ตีความ กลั่นกรอง เข้มแข็ง อ้างอิง ปัญญา หมวด คล้ายคลึง คุณค่า คุณภาพ
    รวบรวม เครื่องมือ กลไก ช่องทาง รวดเร็ว ชัดเจน ครบถ้วน โปร่งใส เทคโนโลยี สารสนเทศ สมรรถภาพ สมณสารูป ข้าราชการ
    ข้อมูล ผลงาน หน่วยงาน ผลลัพธ์ ผลผลิต เสนอแนะ ข้อเท็จจริง ล่วงหน้า คลาดเคลื่อน เลขานุการ ข่าวสาร หมายถึง
    ต่อเนื่อง ถัดไป ยกระดับ เนื้อหา แผนผัง โรงเรียน วงเงิน วงเล็บ มหาชน น้ำหนัก เป็นต้น ร่วมกัน ทันสมัย เชิงรุก ผู้เก็บรักษา ผู้รับผิดชอบ
    ลายลักษณ์อักษร ประจักษ์ รูปธรรม กระบวนการ มูลค่า งบประมาณ เชิงอรรถ ดอกจัน บทเรียน รับฟัง ประกอบการ
    มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
    ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. พ.ศ. ค.ศ. ก.พ.ร. อ.ก.พ.ร. ก.ก. กทม.
"""
_TAILS = """
    การ ขยายผล กิจกรรม ข้อ พัฒนา คำ เอกสาร สมมุติ งาน ต่าง บริหาร นับ ส่วน ผล ผลิต ตอน จน อื่น คร รัฐ ค่า ประชาชน สมัคร
    กรมอนามัย ประมาณ ทำ ต้น พิจารณา อนุสิทธิบัตร สิทธิบัตร รับ ด้วย สุด พอใจ ทุน ลักษณะ บุคคล กำหนด กระทรวง รายงาน สาขา
    อุปสรรค ครอบครัว แบบ มูล อำนาจ ตรง ปี กรม บัตร อนุมาน คิดริเริ่ม ปฏิบัติ ประโยชน์ กัน มี ต่อยอด วน ระหว่าง ประเทศ นี้
    ร่วม นโยบาย ประชาสังคม ระบบ ติดตาม สอบ สำเร็จ ดี พิเศษ รัฐวิสาหกิจ กลาง ควบคุม นำ ก่อน ดิน กิจ ง่าย คำตอบ หลักฐาน
"""
"""Words that stand before a sign in the rubrics and begin with a consonant."""

_SYLLABLE = "[เแโใไ][ก-ฮ][ก-ฮะ-ฺ็-๎]{0,6}"
"""Where a vowel is written first, a syllable begins."""

_REPEATED = "ต่าง อื่น ใหม่ ใด นั้น จริง เรื่อย หลาย"
"""Words before the sign of repetition, which never begins a line."""


def _list(words: str) -> str:
    """The longest first, so that a word is found before a part of it."""
    return "|".join(sorted((re.escape(word) for word in words.split()), key=lambda word: (-len(word), word)))


_SIGNS = r"[”’)\],:;?!…/%ฯๆ]+"

_NUMBER = r"[0-9๐-๙][0-9๐-๙,.]*"
_UNITS = "ปี|เดือน|วัน|ข้อ|คะแนน|แห่ง|คน|ครั้ง|บาท|ระดับ|ฉบับ|หน้า|คำ|พื้นที่|หน่วยงาน"
_COUNTED = f"{_NUMBER} (?:{_UNITS})|(?:ปี|พ.ศ.|ระดับ|ข้อ) {_NUMBER}"
"""A number and what it counts."""

HELD = "|".join(
    [
        f"(?:{_COUNTED}|{_list(_WORDS)}|{_list(_TAILS)}|{_SYLLABLE}){_SIGNS}",
        _COUNTED,
        f"(?:{_list(_REPEATED)}) ?ๆ",
        _list(_WORDS),
    ]
)
"""A regular expression of everything that must stay in one piece."""
