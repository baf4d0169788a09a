"""The sentences for what a person asks of the store and cannot have."""

from __future__ import annotations

from selfassess.store.errors import KeyRefused, StoreError
from selfassess.text import Text

__all__ = ["refuse_deleted", "refuse_key", "refuse_number", "refuse_pruning", "refuse_reader"]


def refuse_key() -> KeyRefused:
    """The refusal of a complete key that opens nothing."""
    return KeyRefused(
        Text(
            th="ไม่มีงานที่เปิดด้วยรหัสนี้ โปรดตรวจว่าเป็นรหัสของงานนี้ และเปิดในระบบเดียวกับที่บันทึกงานไว้",
            en="This key opens no work here. See that it is the work's key and that the work was saved on this system.",
        )
    )


def refuse_reader() -> KeyRefused:
    """The refusal to change a work by the key that can only read it."""
    return KeyRefused(
        Text(
            th="รหัสนี้ใช้อ่านได้อย่างเดียว จึงไม่ได้แก้ไขงาน โปรดขอรหัสสำหรับแก้ไขจากเจ้าของงาน",
            en="This key can only read, so the work was not changed. Ask its owner for the key that can edit.",
        )
    )


def refuse_deleted() -> KeyRefused:
    """The refusal to change a work that was deleted."""
    return KeyRefused(
        Text(
            th="งานนี้ถูกลบแล้ว จึงยังไม่ได้บันทึก โปรดกู้คืนงานก่อนแล้วลองอีกครั้ง",
            en="This work has been deleted, so nothing was saved. Bring it back first, then try again.",
        )
    )


def refuse_number(number: int) -> StoreError:
    """The refusal of a version that is not there."""
    return StoreError(
        Text(
            th=f"งานนี้ไม่มีรุ่นที่ {number} โปรดเลือกรุ่นจากประวัติ",
            en=f"This work has no version {number}. Choose one from its history.",
        )
    )


def refuse_pruning(days: int) -> StoreError:
    """The refusal to remove what can still be brought back."""
    return StoreError(
        Text(
            th=f"งานที่ลบแล้วต้องกู้คืนได้ {days} วัน จึงยังไม่ได้ลบถาวร โปรดระบุตั้งแต่ {days} วันขึ้นไป เช่น --older-than {days}d",
            en=f"A deleted work can be brought back for {days} days, so none was removed. "
            f"Give {days} days or more, such as --older-than {days}d.",
        )
    )
