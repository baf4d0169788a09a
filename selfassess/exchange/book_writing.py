"""Tables into a workbook: real tables with frozen headers, in the offices' font, every text a text."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal
from unicodedata import category

from selfassess.exchange.book_tables import BookTable
from selfassess.exchange.workbook_text import to_workbook
from selfassess.standing import write_decimal
from selfassess.text import Language

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

__all__ = ["OPTIONS", "TEXT", "close_book", "find_height", "open_book", "to_thai_digits", "write_book", "write_table"]

# The offices' font; where it is not installed, Excel and LibreOffice take another Thai one.
OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": {"font_name": "TH SarabunPSK", "font_size": 16},
}
"""How every workbook is written; nothing a person typed becomes a formula, a link or a number."""

TEXT = {"text_wrap": True, "valign": "top", "num_format": 49}
"""The format of a cell that holds a text, whatever is typed into it."""

_EXACT_DIGITS = 15
_LINE, _HIGHEST = 24, 408
_FIRST_YEAR = 1901
"""Spreadsheets know no day before 1900, and have one too many in that year."""
_DAY = {
    "th": {"arabic": "[$-107041E]d mmm yyyy", "thai": "[$-D07041E]d mmm yyyy"},
    "en": {"arabic": "[$-409]d mmmm yyyy", "thai": "[$-409]d mmmm yyyy"},
}
"""How a day is shown: in Thai with the Buddhist year (calendar 07), in the digits of the paper."""
_FIXED_HEIGHT = re.compile(rb'(<row [^>]*?) customHeight="1"')
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_HELD = {"answer", "since", "justification", "owner", "title", "link", "place", "day", "keeper", "id", "old", "new"}
_HELD |= {"task", "date", "status", "note", "effort", "frozen", "limit", "step", "goal", "measure", "track"}
_HELD |= {"draft", "dismissed", "noted"}


def to_thai_digits(written: str) -> str:
    """Turn Arabic digits into Thai ones.

    Examples
    --------
    >>> to_thai_digits("750.5")
    '๗๕๐.๕'
    """
    return written.translate(_THAI_DIGITS)


def open_book(data: io.BytesIO, title: str, today: date) -> xlsxwriter.Workbook:
    """Begin a workbook that is written in memory."""
    import xlsxwriter

    book = xlsxwriter.Workbook(data, OPTIONS)
    book.set_properties({"title": to_workbook(title)[:250], "created": datetime(today.year, today.month, today.day)})
    return book


def write_book(
    tables: Iterable[BookTable],
    *,
    language: Language,
    digits: Literal["arabic", "thai"],
    title: str,
    today: date,
) -> bytes:
    """Write tables, one sheet each.

    Parameters
    ----------
    tables : iterable of BookTable
        In the order of the sheets.
    language : str
        Of the sheets' names and headers.
    digits : str
        The digits of numbers; what a person typed stays as it is.
    title, today
        The document's properties.
    """
    data = io.BytesIO()
    book = open_book(data, title, today)
    for table in tables:
        write_table(book, table, language, digits)
    return close_book(book, data)


def close_book(book: xlsxwriter.Workbook, data: io.BytesIO) -> bytes:
    """End a workbook; the heights of its rows stay what they are only until somebody types into them."""
    book.close()
    written = io.BytesIO()
    with zipfile.ZipFile(data) as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts.infolist():
            content = parts.read(part)
            if part.filename.startswith("xl/worksheets/"):
                # Without this a row has the height that we give it and still grows with its text.
                content = _FIXED_HEIGHT.sub(rb"\1", content)
            archive.writestr(part, content)
    return written.getvalue()


def find_height(row: Sequence[object], widths: Sequence[int]) -> float:
    """How high a row must be for its longest text, in points; marks above and below Thai letters take no room.

    Examples
    --------
    >>> find_height(["a", "น้ำ" * 20], [10, 10])
    96
    """
    lines = 1
    for value, width in zip(row, widths, strict=True):
        for_each = (sum(category(mark) != "Mn" for mark in line) for line in str(value or "").splitlines())
        lines = max(lines, sum(max(1, -(-letters // width)) for letters in for_each))
    return min(lines * _LINE, _HIGHEST)


def write_table(
    book: xlsxwriter.Workbook, table: BookTable, language: Language, digits: Literal["arabic", "thai"] = "arabic"
) -> Worksheet:
    """Write one table on a sheet of its own, which is given back."""
    sheet = book.add_worksheet(table.name(language))
    wrapped, number = book.add_format(TEXT), book.add_format({"valign": "top"})
    day = book.add_format({"valign": "top", "align": "left", "num_format": _DAY[language][digits]})
    heading = book.add_format({"text_wrap": True, "bold": True, "valign": "vcenter"})
    headers = table.headers(language)
    # A table has at least one row; that of an empty one stays blank.
    last = max(len(table.rows), 1)
    options = {
        "name": table.sheet,
        "style": "Table Style Light 9",
        "columns": [{"header": header, "header_format": heading} for header in headers],
    }
    sheet.add_table(0, 0, last, len(headers) - 1, options)
    for count, row in enumerate(table.rows, start=1):
        sheet.set_row(count, find_height(row, table.widths()))
        for column, value in enumerate(row):
            if isinstance(value, Decimal) and digits == "arabic" and len(value.as_tuple().digits) <= _EXACT_DIGITS:
                sheet.write_number(count, column, float(value), number)
            elif isinstance(value, date) and value.year >= _FIRST_YEAR:
                sheet.write_datetime(count, column, datetime(value.year, value.month, value.day), day)
            elif value is not None and value != "":
                words = _write(value, digits, is_held=table.columns[column] in _HELD)
                sheet.write_string(count, column, words, wrapped)
    sheet.set_row(0, find_height(headers, table.widths()))
    _lay_out(sheet, table.widths(), last)
    return sheet


def _write(value: str | Decimal | date, digits: str, *, is_held: bool) -> str:
    words = write_decimal(value) if isinstance(value, Decimal) else str(value)
    is_ours = isinstance(value, Decimal) or not is_held
    return to_workbook(to_thai_digits(words) if digits == "thai" and is_ours else words)


def _lay_out(sheet: Worksheet, widths: Sequence[int], last: int) -> None:
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:AZ{last + 1}"})
