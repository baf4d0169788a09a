"""A CSV file as a sheet of texts; UTF-8 only, whatever separates its columns.

The code page of Thai Windows (874, TIS-620) is refused: Excel writes a question mark there for every letter that it
does not have, and nobody would notice what was lost.
"""

from __future__ import annotations

import csv
import io

from selfassess.exchange.archive import refuse_file
from selfassess.exchange.cells import fold
from selfassess.exchange.grid import MOST_COLUMNS, MOST_ROWS, Cell, Sheet
from selfassess.exchange.json_text import decode_text
from selfassess.exchange.labels import COLUMNS
from selfassess.text import Text

__all__ = ["read_csv"]

_HEADERS = {fold(each[language]) for each in COLUMNS.values() for language in ("th", "en")}
_CODE_PAGE = Text(
    th="ไฟล์ CSV นี้ไม่ได้บันทึกเป็น UTF-8 (อาจเป็น Windows-874 หรือ TIS-620 ซึ่งทำให้บางตัวอักษรหายไป) "
    "ใน Excel โปรดเลือก “บันทึกเป็น” แล้วเลือก “CSV UTF-8”",
    en="this CSV file is not in UTF-8 (it may be Windows-874 or TIS-620, in which letters get lost). "
    "In Excel choose Save As, then “CSV UTF-8”.",
)
_DAMAGED = Text(th="อ่านเป็น CSV ไม่ได้ที่บรรทัด {line}", en="this is no CSV (line {line}).")
_TOO_MANY_ROWS = Text(th="มีเกิน {n} แถว จึงไม่ได้อ่าน", en="it has more than {n} rows, so it was not read.")
_FORMULA = Text(
    th="ขึ้นต้นด้วย = จึงอาจถูกอ่านเป็นสูตร โปรดพิมพ์คำตอบเป็นข้อความหรือตัวเลข",
    en="it begins with = and could be taken for a formula. Type the answer itself.",
)


def read_csv(data: bytes, name: str) -> Sheet:
    r"""Read a CSV file.

    Raises
    ------
    CallError
        If it is too large, in another encoding, or no CSV.

    Examples
    --------
    >>> sheet = read_csv("Id;Answer\r\npart1;450".encode(), "a.csv")
    >>> [[cell.words for cell in row] for row in sheet.rows]
    [['Id', 'Answer'], ['part1', '450']]
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or not _is_utf8(data):
        raise refuse_file(name, _CODE_PAGE)
    text = decode_text(data, name)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_find_delimiter(text), strict=True)
    rows: list[tuple[Cell, ...]] = []
    try:
        for row in reader:
            rows.append(tuple(_read_cell(words) for words in row[:MOST_COLUMNS]))
            if len(rows) > MOST_ROWS:
                raise refuse_file(name, _TOO_MANY_ROWS.fill(n=f"{MOST_ROWS:,}"))
    except csv.Error:
        raise refuse_file(name, _DAMAGED.fill(line=reader.line_num)) from None
    return Sheet(name, tuple(rows))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _find_delimiter(text: str) -> str:
    """What separates the columns: with it the most columns of the first line are ones that we know."""
    first = text.lstrip("\ufeff").splitlines()[0][:10_000]
    known = {mark: sum(fold(each.strip('" ')) in _HEADERS for each in first.split(mark)) for mark in ",;\t"}
    return max(known, key=lambda mark: known[mark])


def _read_cell(words: str) -> Cell:
    return Cell(words, _FORMULA if words.lstrip().startswith("=") else None)
