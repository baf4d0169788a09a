"""A file that somebody hands over: the sealed file, a workbook or CSV; taken over as a whole or not at all."""

from __future__ import annotations

from pathlib import PureWindowsPath

from selfassess.answer_file import LARGEST
from selfassess.exchange.archive import refuse_file
from selfassess.exchange.csv_reading import read_csv
from selfassess.exchange.file import read_assessment
from selfassess.exchange.grid import ImportRefused, Sheet
from selfassess.exchange.imported import Imported
from selfassess.exchange.table_reading import TableReading
from selfassess.exchange.tables import find_tables
from selfassess.exchange.taking_over import take_over
from selfassess.exchange.xlsx_reading import read_sheets
from selfassess.model import Library
from selfassess.text import Text

__all__ = ["Imported", "read_import"]

_LONGEST_NAME = 120
_TOO_LARGE = Text(th="ไฟล์ใหญ่เกิน {limit} ไบต์ จึงไม่ได้อ่าน", en="larger than {limit} bytes, so it was not read.")
_EMPTY = Text(th="ไฟล์ว่างเปล่า", en="the file is empty.")
_OLD_EXCEL = Text(
    th="ไฟล์นี้เป็น Excel รุ่นเก่า (.xls) ซึ่งอ่านไม่ได้ โปรดบันทึกเป็น .xlsx",
    en="this is an old Excel file (.xls), which is not read. Save it as .xlsx.",
)
_PASSWORD = Text(
    th="ไฟล์นี้ตั้งรหัสผ่านไว้ จึงเปิดไม่ได้ โปรดนำรหัสผ่านออกแล้วบันทึกใหม่",
    en="this file is protected by a password. Take the password off and save it again.",
)
_PDF = Text(
    th="ไฟล์นี้เป็น PDF นำกลับเข้ามาไม่ได้ โปรดใช้ไฟล์ .selfassess.json หรือ .xlsx",
    en="this is a PDF, which cannot be read back. Use the .selfassess.json or the .xlsx file.",
)
_UNKNOWN = Text(
    th="ไม่รู้จักไฟล์ชนิดนี้ นำเข้าได้เฉพาะ .selfassess.json .xlsx และ .csv",
    en="this kind of file is not known. Only .selfassess.json, .xlsx and .csv can be imported.",
)
_NO_SHEET = Text(
    th="ไฟล์นี้ชื่อลงท้ายด้วย .xlsx แต่ไม่ใช่ตาราง Excel หรือเสียหาย โปรดเปิดด้วย Excel แล้วบันทึกใหม่",
    en="this is called .xlsx but is no Excel workbook, or it is damaged. Open it in Excel and save it again.",
)
_NO_TABLE = Text(
    th="ไม่พบตารางคำตอบ ต้องมีคอลัมน์ “รหัส” และ “คำตอบ” ดูแบบได้ด้วยคำสั่ง selfassess template",
    en="there is no table of answers; expected the columns “Id” and “Answer”, as selfassess template writes them.",
)


def read_import(data: bytes, name: str, library: Library) -> Imported:
    r"""Read a file that holds a work, whatever it is called.

    Parameters
    ----------
    data : bytes
        The file.
    name : str
        What it is called; stands in front of every sentence about it.
    library : Library
        Whose questions are answered.

    Raises
    ------
    CallError
        If the file as a whole cannot be read: one sentence.
    ImportRefused
        If anything in it is wrong: every fault with its sheet, row and column. Nothing is taken over then.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> read_import("รหัส,คำตอบ\npart1,๔๕๐\n".encode(), "a.csv", load_library()).document["answers"]
    {'part1': '๔๕๐'}
    """
    shown = _clean(name)
    if len(data) > LARGEST:
        raise refuse_file(shown, _TOO_LARGE.fill(limit=f"{LARGEST:,}"))
    if not data.strip():
        raise refuse_file(shown, _EMPTY)
    if data.startswith(b"PK"):
        return _read_tables(read_sheets(data, shown), shown, library)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise refuse_file(shown, _PASSWORD if "EncryptedPackage".encode("utf-16-le") in data else _OLD_EXCEL)
    if data.startswith(b"%PDF"):
        raise refuse_file(shown, _PDF)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return take_over(read_assessment(data, shown), shown, library)
    if shown.lower().endswith((".csv", ".txt", ".tsv")):
        return _read_tables((read_csv(data, shown),), shown, library)
    if shown.lower().endswith(".json"):
        read_assessment(data, shown)
    raise refuse_file(shown, _NO_SHEET if shown.lower().endswith(".xlsx") else _UNKNOWN)


def _clean(name: str) -> str:
    """The file's name without its folder, on one line."""
    last = PureWindowsPath(name).name or "-"
    return "".join(mark if mark.isprintable() else " " for mark in last)[-_LONGEST_NAME:]


def _read_tables(sheets: tuple[Sheet, ...], name: str, library: Library) -> Imported:
    tables = find_tables(sheets)
    if not any("answer" in table.columns for table in tables):
        raise refuse_file(name, _NO_TABLE)
    reading = TableReading(library)
    document = reading.read(tables)
    if reading.faults:
        raise ImportRefused(tuple(reading.faults))
    cycle = document["cycle"]
    year = cycle["year"] if isinstance(cycle, dict) else None
    return Imported(document, reading.track, year)
