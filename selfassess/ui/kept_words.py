"""The words for what is planned and drafted, where a conflict or the history tells of it."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["KEPT_WORDS"]

KEPT_WORDS: Mapping[str, Text] = {
    "plan": Text(th="แผน: {what}", en="Plan: {what}"),
    "draft": Text(th="ร่าง {box}", en="Draft, {box}"),
    "draft_begun": Text(th="ร่าง {box}: เริ่มเขียน", en="Draft, {box}: begun"),
    "draft_changed": Text(th="ร่าง {box}: แก้ไข", en="Draft, {box}: changed"),
    "draft_emptied": Text(th="ร่าง {box}: ลบข้อความ", en="Draft, {box}: emptied"),
    "hint_away": Text(th="ร่าง {box}: ซ่อนข้อสังเกต", en="Draft, {box}: a remark put away"),
    "hint_back": Text(th="ร่าง {box}: แสดงข้อสังเกตอีกครั้ง", en="Draft, {box}: a remark brought back"),
    "goal": Text(th="เป้าหมาย", en="goal"),
    "measure": Text(th="หน่วยนับทรัพยากร", en="what effort is counted in"),
    "effort": Text(th="ทรัพยากรที่ใช้กับ {name}", en="effort for {name}"),
    "effort_at": Text(th="ทรัพยากรที่ใช้กับ {name} ให้ถึง {points} คะแนน", en="effort to bring {name} to {points} points"),
    "frozen": Text(th="ปีนี้คง {name} ไว้ตามเดิม", en="left alone this year: {name}"),
    "limit": Text(th="คะแนนสูงสุดที่ทำได้ในปีนี้ของ {name}", en="the most this year for {name}"),
    "step": Text(th="คะแนนต่อขั้นของ {name}", en="points per step of {name}"),
    "task": Text(th="{field} ({name})", en="{field} ({name})"),
    "title": Text(th="ชื่องาน", en="title"),
    "untitled": Text(th="งานที่ยังไม่ได้ตั้งชื่อ", en="a task without a name"),
    "owner": Text(th="ผู้รับผิดชอบ", en="owner"),
    "date": Text(th="กำหนดเสร็จ", en="due date"),
    "status": Text(th="สถานะ", en="status"),
    "note": Text(th="หมายเหตุ", en="note"),
    "small": Text(th="น้อย", en="small"),
    "medium": Text(th="ปานกลาง", en="medium"),
    "large": Text(th="มาก", en="large"),
    "size": Text(th="น้อย ปานกลาง มาก", en="small, medium, large"),
    "days": Text(th="วันทำงานของบุคลากร", en="person-days"),
    "baht": Text(th="งบประมาณ (บาท)", en="money (baht)"),
    "n_days": Text(th="{n} วัน", en="{n} days"),
    "n_baht": Text(th="{n} บาท", en="{n} baht"),
    "n_points": Text(th="{n} คะแนน", en="{n} points"),
    "yes": Text(th="ใช่", en="yes"),
    "todo": Text(th="ยังไม่เริ่ม", en="to do"),
    "doing": Text(th="กำลังทำ", en="doing"),
    "done": Text(th="เสร็จแล้ว", en="done"),
}
