"""The words of what can be wrong in a file of golden cases."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.loading.inspection import Message
from selfassess.text import Text

__all__ = ["EMPTY", "EMPTY_FILE", "MISSING", "NO_TRACK", "THINGS", "UNKNOWN", "WRONG"]

UNKNOWN = Message(
    th=("ไม่มี{thing} “{word}”", "ต้องเป็นชื่อที่มีอยู่", "{near}"),
    en=('there is no {thing} "{word}"', "expected one that exists", "{near}"),
)
MISSING = Message(
    th=("ไม่มีคีย์ {key}", "ต้องมีคีย์นี้", "เพิ่ม {key}: ตามด้วยค่า"),
    en=("the key {key} is missing", "expected it here", "Add {key}: and its value."),
)
EMPTY = Message(
    th=("ไม่มีอะไรให้ตรวจ", "ต้องมีอย่างน้อยหนึ่งรายการ", "เพิ่มสิ่งที่คาดหวัง หรือลบออกทั้งหมด"),
    en=("there is nothing to check", "expected at least one entry", "Write what you expect, or remove it altogether."),
)
EMPTY_FILE = Message(
    th=("ไฟล์ว่างเปล่า", "ต้องมีคีย์ rubric และ cases", 'เริ่มไฟล์ด้วย "rubric:" และรหัสเกณฑ์'),
    en=("found an empty file", "expected the keys rubric and cases", 'Begin it with "rubric:" and the id of a rubric.'),
)
NO_TRACK = Message(
    th=("ไม่มีคีย์ track", "กรณีที่ไม่มี track ตรวจได้เฉพาะ error", "เพิ่ม track: ตามด้วยรหัสประเภทรางวัล"),
    en=("the key track is missing", "only error can be checked without a track", "Add track: and the id of a track."),
)
WRONG = Message(
    th=("พบ{found}", "ต้องเป็น{expected}", "แก้ค่านี้"),
    en=("found {found}", "expected {expected}", "Write it so."),
)

THINGS: Mapping[str, Text] = {
    "key": Text(th="คีย์", en="key"),
    "rubric": Text(th="เกณฑ์", en="rubric"),
    "track": Text(th="ประเภทรางวัล", en="track"),
    "question": Text(th="คำถาม", en="question"),
    "condition": Text(th="เงื่อนไขของประเภทรางวัลนี้ชื่อ", en="condition of this track"),
    "hard condition": Text(th="เงื่อนไขที่มีผลต่อคุณสมบัติชื่อ", en="hard condition of this track"),
    "band": Text(th="ช่วงคะแนนของประเภทรางวัลนี้ชื่อ", en="band of this track"),
    "criterion": Text(th="เกณฑ์ให้คะแนนของประเภทรางวัลนี้ชื่อ", en="criterion of this track"),
    "reading": Text(th="การตีความของประเภทรางวัลนี้ชื่อ", en="reading of this track"),
    "warning": Text(th="คำเตือนของประเภทรางวัลนี้ชื่อ", en="warning of this track"),
    "verdict": Text(th="ผลการตรวจชื่อ", en="verdict"),
    "outcome": Text(th="ผลของเงื่อนไขชื่อ", en="outcome"),
    "mapping": Text(th="ชุดของคีย์กับค่า", en="keys and values"),
    "list": Text(th="รายการ เช่น [a, b]", en="a list such as [a, b]"),
    "text": Text(th="ข้อความ", en="a text"),
    "number": Text(th="ตัวเลข", en="a number"),
    "gap": Text(th='ตัวเลข หรือ ">ตัวเลข"', en='a number, or ">x" where the bound is strict'),
}
"""What a file may name or hold, as it stands in a sentence."""
