"""Whether an uploaded workbook may be opened at all: told from its directory, before anything of it is unpacked."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from selfassess.errors import CallError
from selfassess.text import Text

__all__ = ["LARGEST_UNPACKED", "check_archive", "refuse_file"]

LARGEST_UNPACKED = 40_000_000
"""Bytes that all parts of a workbook may come to when they are unpacked."""

_MOST_PARTS = 300
_SUSPICIOUS_SIZE, _SUSPICIOUS_RATIO = 1_000_000, 250
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([^"']{1,40})["']""")

_DAMAGED = Text(
    th="ไฟล์ชำรุดหรือไม่ใช่ไฟล์ Excel (.xlsx) โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่",
    en="this file is damaged or is no Excel workbook (.xlsx). Open it in Excel and save it as .xlsx again.",
)
_BOMB = Text(
    th="ไฟล์ที่บีบอัดนี้ขยายแล้วใหญ่ผิดปกติ (เกินขนาดหรือสัดส่วนที่รับได้) จึงไม่ได้เปิด",
    en="this compressed file would grow beyond what a workbook may be, so it was not opened.",
)
_MACROS = Text(
    th="ไฟล์นี้มีแมโคร จึงไม่ได้เปิด โปรดบันทึกเป็น .xlsx ซึ่งไม่มีแมโคร",
    en="this file holds macros, so it was not opened. Save it as .xlsx, which has none.",
)
_ENCRYPTED = Text(
    th="ไฟล์นี้ตั้งรหัสผ่านไว้ จึงเปิดไม่ได้ โปรดนำรหัสผ่านออกแล้วบันทึกใหม่",
    en="this file is protected by a password. Take the password off and save it again.",
)
_BINARY = Text(
    th="ไฟล์นี้เป็น Excel แบบไบนารี (.xlsb) ซึ่งอ่านไม่ได้ โปรดบันทึกเป็น .xlsx",
    en="this is a binary Excel workbook (.xlsb), which is not read. Save it as .xlsx.",
)
_OTHER_OFFICE = Text(
    th="ไฟล์นี้ไม่ใช่ไฟล์ Excel (.xlsx) โปรดบันทึกเป็น .xlsx หรือ .csv",
    en="this is no Excel workbook (.xlsx). Save it as .xlsx or .csv.",
)
_ENTITIES = Text(
    th="ไฟล์นี้มีคำสั่งที่ไม่ควรมีในไฟล์ Excel (DOCTYPE หรือการเข้ารหัสอื่นนอกจาก UTF-8) จึงไม่ได้เปิด",
    en="this file holds what no workbook needs (a DOCTYPE, or an encoding other than UTF-8), so it was not opened.",
)


def check_archive(data: bytes, name: str) -> None:
    """Refuse a workbook that could do harm: bombs, macros, entities, passwords, other kinds of file.

    Raises
    ------
    CallError
        One sentence that says which it is; nothing was opened.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_directory(archive, name)
            for part in archive.infolist():
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _check_xml(archive.read(part), name)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        raise refuse_file(name, _DAMAGED) from None


def _check_directory(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    names = [part.filename.lower().replace("\\", "/") for part in parts]
    # What the directory says is also the most that is read of a part, whatever its bytes would grow to.
    sizes = [part.file_size for part in parts]
    ratios = [part.file_size // max(part.compress_size, 1) for part in parts if part.file_size > _SUSPICIOUS_SIZE]
    if len(parts) > _MOST_PARTS or sum(sizes) > LARGEST_UNPACKED or max(ratios, default=0) > _SUSPICIOUS_RATIO:
        raise refuse_file(name, _BOMB)
    if any(part.flag_bits & 1 for part in parts):
        raise refuse_file(name, _ENCRYPTED)
    if any("vbaproject" in each or "macrosheets" in each for each in names) or name.lower().endswith(
        (".xlsm", ".xltm")
    ):
        raise refuse_file(name, _MACROS)
    if "xl/workbook.bin" in names:
        raise refuse_file(name, _BINARY)
    if "xl/workbook.xml" not in names:
        raise refuse_file(name, _OTHER_OFFICE if {"mimetype", "[content_types].xml"} & set(names) else _DAMAGED)
    if len(set(names)) < len(names) or any(part.compress_type not in _METHODS for part in parts):
        raise refuse_file(name, _DAMAGED)


def _check_xml(part: bytes, name: str) -> None:
    encoding = _ENCODING.match(part.removeprefix(b"\xef\xbb\xbf"))
    is_other = encoding is not None and encoding[1].lower() not in (b"utf-8", b"us-ascii")
    if (
        is_other
        or b"<!DOCTYPE" in part
        or b"<!ENTITY" in part
        or not part.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<")
    ):
        raise refuse_file(name, _ENTITIES)
    if b"\0" in part[:200]:
        raise refuse_file(name, _ENTITIES)
    if b"macroEnabled" in part[:20_000] and b"ContentType" in part:
        raise refuse_file(name, _MACROS)


def refuse_file(name: str, why: Text) -> CallError:
    """The refusal of a file as a whole, in one sentence."""
    return CallError(Text(th=f"{name}: {why.th}", en=f"{name}: {why.en}"))
