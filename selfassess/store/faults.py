"""The sentences for what disks, folders and databases refuse, whichever engine says so."""

from __future__ import annotations

import errno

from selfassess.store.errors import DamagedStore, StoreError
from selfassess.text import Text

__all__ = ["FAULTS", "explain_os_error", "fault"]

FAULTS = {
    "busy": Text(
        th="{place}: โปรแกรมอื่นใช้ที่เก็บงานอยู่นานเกินเวลาที่รอได้ ครั้งนี้จึงยังไม่ได้บันทึก โปรดรอสักครู่แล้วลองอีกครั้ง",
        en="{place}: another program has kept the store locked for too long, so nothing was saved this time. "
        "Wait a moment and try again.",
    ),
    "full": Text(
        th="{place}: เนื้อที่จัดเก็บเต็ม ครั้งนี้จึงยังไม่ได้บันทึก งานที่บันทึกไว้ก่อนแล้วยังอยู่ครบ โปรดเพิ่มเนื้อที่ว่างแล้วลองอีกครั้ง",
        en="{place}: the disk is full, so nothing was saved this time; what was saved before is all there. "
        "Make room and try again.",
    ),
    "refused": Text(
        th="{place}: ไม่มีสิทธิ์เปิดหรือเขียนที่เก็บงาน จึงไม่ได้แก้ไขสิ่งใด โปรดตรวจว่าผู้ใช้ที่รันโปรแกรมอ่านและเขียนได้ทั้งไฟล์และโฟลเดอร์",
        en="{place}: the store cannot be opened or written, and nothing was changed. "
        "See that the user who runs the program may read and write the file and its folder.",
    ),
    "disk": Text(
        th="{place}: อ่านหรือเขียนดิสก์ไม่สำเร็จ ({why}) ครั้งนี้จึงยังไม่ได้บันทึก โปรดตรวจดิสก์และเนื้อที่ว่างแล้วลองอีกครั้ง",
        en="{place}: the disk could not be read or written ({why}), so nothing was saved this time. "
        "Check the disk and the room on it, then try again.",
    ),
    "missing": Text(
        th="{place}: ไม่พบที่เก็บงาน จึงไม่ได้ทำสิ่งใด โปรดตรวจที่อยู่ หรือระบุด้วย --store",
        en="{place}: there is no store here, and nothing was done. Check the place, or name another with --store.",
    ),
    "no_file": Text(
        th="{place}: ไม่พบไฟล์ จึงไม่ได้ทำสิ่งใด โปรดตรวจชื่อไฟล์",
        en="{place}: there is no such file, and nothing was done. Check its name.",
    ),
    "foreign": Text(
        th="{place}: ไม่ใช่ที่เก็บงานของสมุดประเมิน จึงไม่ได้เปิดและไม่ได้แก้ไข โปรดระบุไฟล์อื่น",
        en="{place}: this is not a store of the workbook, so it was neither opened nor changed. Name another file.",
    ),
    "newer": Text(
        th="{place}: ที่เก็บงานมีรูปแบบ {found} แต่โปรแกรมรุ่นนี้รู้จักถึงรูปแบบ {known} จึงไม่ได้เปิดและไม่ได้แก้ไข โปรดใช้โปรแกรมรุ่นที่ใหม่กว่า",
        en="{place}: the store has format {found}, and this version of the program knows formats up to {known}, "
        "so it was neither opened nor changed. Use a newer version of the program.",
    ),
    "no_driver": Text(
        th='{place}: ยังไม่ได้ติดตั้งส่วนที่ใช้กับ PostgreSQL โปรดสั่ง pip install "selfassess[postgres]"',
        en='{place}: what PostgreSQL needs is not installed. Run: pip install "selfassess[postgres]".',
    ),
    "unreachable": Text(
        th="{place}: ติดต่อฐานข้อมูลไม่ได้ ครั้งนี้จึงยังไม่ได้บันทึก โปรดตรวจว่าฐานข้อมูลทำงานอยู่และที่อยู่ถูกต้อง แล้วลองอีกครั้ง",
        en="{place}: the database cannot be reached, so nothing was saved this time. "
        "See that it is running and that the address is right, then try again.",
    ),
    "unexpected": Text(
        th="{place}: ฐานข้อมูลแจ้งข้อผิดพลาด ({why}) ครั้งนี้จึงยังไม่ได้บันทึก โปรดตรวจด้วยคำสั่ง selfassess store check",
        en="{place}: the database reports a fault ({why}), so nothing was saved this time. "
        "Look into it with `selfassess store check`.",
    ),
    "scheme": Text(
        th="{place}: เก็บงานได้ที่ sqlite:///… หรือ postgresql://… เท่านั้น โปรดแก้ที่อยู่",
        en="{place}: works can be stored at sqlite:///… or postgresql://… only. Correct the address.",
    ),
}
"""What can be refused, by a short name."""

_OF_THE_SYSTEM = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EACCES: "refused",
    errno.EPERM: "refused",
    errno.EROFS: "refused",
    errno.ENOTDIR: "refused",
    errno.EISDIR: "refused",
    errno.EEXIST: "refused",
    errno.ENOENT: "missing",
}


def fault(name: str, place: object, **values: object) -> StoreError:
    """The error of a short name, about a place.

    Examples
    --------
    >>> print(fault("missing", "works.sqlite3"))
    works.sqlite3: there is no store here, and nothing was done. Check the place, or name another with --store.
    """
    if name == "damaged":
        why = str(values["why"])
        return DamagedStore(str(place), Text(th=why, en=why))
    return StoreError(FAULTS[name].fill(place=place, **values))


def explain_os_error(error: OSError, place: object) -> StoreError:
    """What the operating system refused, as one sentence."""
    return fault(_OF_THE_SYSTEM.get(error.errno or 0, "disk"), place, why=error.strerror or error)
