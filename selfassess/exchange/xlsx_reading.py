"""The sheets of an uploaded workbook as texts; nothing is computed, followed or run."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from datetime import datetime, time
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any

from selfassess.exchange.archive import check_archive, refuse_file
from selfassess.exchange.grid import MOST_COLUMNS, MOST_ROWS, Cell, Sheet
from selfassess.exchange.workbook_text import from_workbook
from selfassess.text import Text

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

__all__ = ["read_sheets"]

_MOST_SHEETS = 40
_LAST_ROW = 1_048_576
_DAMAGED = Text(
    th="อ่านไฟล์ Excel นี้ไม่ได้ โปรดเปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่",
    en="this workbook cannot be read. Open it in Excel and save it as .xlsx again.",
)
_TOO_MANY_SHEETS = Text(th="มีเกิน {n} แผ่นงาน จึงไม่ได้อ่าน", en="it has more than {n} sheets, so it was not read.")
_TOO_MANY_ROWS = Text(
    th="แผ่นงาน “{sheet}” มีเกิน {n} แถว จึงไม่ได้อ่าน", en="the sheet “{sheet}” has more than {n} rows, so it was not read."
)
_FORMULA = Text(
    th="เป็นสูตร ซึ่งโปรแกรมนี้ไม่คำนวณ โปรดพิมพ์คำตอบเป็นข้อความหรือตัวเลข",
    en="this is a formula, which is not computed here. Type the answer itself.",
)
_ERROR = Text(th="เป็นค่าผิดพลาดของ Excel ({value})", en="this is an Excel error ({value}).")
_PERCENT = Text(
    th="จัดรูปแบบเป็นร้อยละ โปรดจัดรูปแบบเซลล์เป็นข้อความ แล้วพิมพ์ตัวเลขโดยไม่มี %",
    en="the cell is formatted as percent. Format it as text and type the number without %.",
)
_TIME = Text(th="มีเวลาอยู่ด้วย โปรดพิมพ์เฉพาะวันที่", en="it holds a time. Type the day only.")


def read_sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """Read every sheet of a workbook.

    Raises
    ------
    CallError
        If it may not be opened, cannot be read, or is larger than an answer sheet can be.
    """
    check_archive(data, name)
    import openpyxl

    try:
        with warnings.catch_warnings():
            # What openpyxl leaves out (pictures, validation) is not read here either.
            warnings.simplefilter("ignore")
            workbook = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
            sheets = list(_read_all(workbook))
    except Exception:
        # A workbook that somebody has made up can break any line of the reader.
        raise refuse_file(name, _DAMAGED) from None
    if len(sheets) > _MOST_SHEETS:
        raise refuse_file(name, _TOO_MANY_SHEETS.fill(n=_MOST_SHEETS))
    for sheet in sheets:
        if len(sheet.rows) > MOST_ROWS:
            raise refuse_file(name, _TOO_MANY_ROWS.fill(sheet=sheet.name, n=f"{MOST_ROWS:,}"))
    return tuple(sheets)


def _read_all(workbook: Workbook) -> Iterator[Sheet]:
    for sheet in islice(workbook.worksheets, _MOST_SHEETS + 1):
        if sheet.sheet_state == "visible":
            yield Sheet(str(sheet.title)[:40], tuple(_read_rows(sheet)))


def _read_rows(sheet: ReadOnlyWorksheet) -> Iterator[tuple[Cell, ...]]:
    """The rows up to the last that holds anything, but not much more than are allowed.

    Formatting alone can bring along a million empty rows, each of them the same tuple.
    """
    waiting = 0
    before: object = None
    for row in sheet.iter_rows(max_row=_LAST_ROW, max_col=MOST_COLUMNS):
        waiting += 1
        if row is not before and any(cell.value is not None for cell in row):
            # Empty rows before this one; a few too many are enough to be refused.
            yield from ((),) * min(waiting - 1, MOST_ROWS)
            yield tuple(map(_read_cell, row))
            waiting = 0
        before = row


def _read_cell(cell: Any) -> Cell:
    value = cell.value
    match cell.data_type:
        case "f":
            return Cell("=", _FORMULA)
        case "e":
            return Cell(str(value), _ERROR.fill(value=str(value)[:20]))
    match value:
        case None:
            return Cell()
        case bool():
            return Cell("true" if value else "false")
        case str():
            return Cell(from_workbook(value))
        case int() | float():
            words = _write_number(value)
            return Cell(words, _PERCENT if "%" in str(cell.number_format) else None)
        case datetime():
            return Cell(value.date().isoformat(), None if value.time() == time() else _TIME)
    return Cell(str(value)[:40], _TIME)


def _write_number(value: float) -> str:
    """A number as it was typed: no exponent, and no point where it is whole."""
    written = f"{Decimal(repr(value)):f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
