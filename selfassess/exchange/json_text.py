"""JSON that is read from outside, with limits, and written so that the same values give the same bytes."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import NoReturn

from selfassess.answer_file import LARGEST
from selfassess.errors import CallError
from selfassess.text import Text

__all__ = ["DEEPEST", "decode_text", "read_json", "write_canonical", "write_json"]

DEEPEST = 24
"""Levels of lists and mappings that a file may have."""

_LONGEST_NUMBER = 40
_TOKENS = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[{\]}]', re.DOTALL)
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF_PAIR = re.compile("[\ud800-\udfff]")

_TOO_LARGE = Text(th="ไฟล์ใหญ่เกิน {limit} ไบต์ จึงไม่ได้อ่าน", en="larger than {limit} bytes, so it was not read.")
_NOT_UTF8 = Text(
    th="ไม่ใช่ไฟล์ข้อความแบบ UTF-8 โปรดบันทึกใหม่โดยเลือก UTF-8",
    en="not a text file in UTF-8. Save it again as UTF-8.",
)
_EMPTY = Text(th="ไฟล์ว่างเปล่า", en="the file is empty.")
_NOT_JSON = Text(
    th="อ่านเป็น JSON ไม่ได้ที่บรรทัด {line} คอลัมน์ {column}", en="this is not JSON (line {line}, column {column})."
)
_TWICE = Text(th="มีคีย์ “{key}” ซ้ำ", en="the key “{key}” stands there twice.")
_TOO_DEEP = Text(th="ข้อมูลซ้อนกันลึกเกิน {limit} ชั้น", en="lists or keys are nested deeper than {limit} levels.")
_NO_NUMBER = Text(th="มีค่า {value} ซึ่งไม่ใช่ตัวเลขที่ใช้ได้", en="it holds {value}, which is no number that can be used.")


def decode_text(data: bytes, name: str) -> str:
    """Give the text of a file in UTF-8, with or without a byte order mark.

    Raises
    ------
    CallError
        If the file is too large, empty, or in another encoding.
    """
    if len(data) > LARGEST:
        _refuse(name, _TOO_LARGE.fill(limit=f"{LARGEST:,}"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(name, _NOT_UTF8)
    if not text.strip():
        _refuse(name, _EMPTY)
    return text


def read_json(data: bytes, name: str) -> object:
    """Read a JSON file that nobody vouches for.

    Whole numbers come as `int`, all others as `Decimal`, so that nothing is rounded.

    Raises
    ------
    CallError
        If it is no JSON, or JSON that could mean two things: a key twice, NaN. One sentence.

    Examples
    --------
    >>> read_json(b'{"year": 2570, "part1": 79.99}', "a.json")
    {'year': 2570, 'part1': Decimal('79.99')}
    """
    text = decode_text(data, name)
    if _depth(text) > DEEPEST:
        _refuse(name, _TOO_DEEP.fill(limit=DEEPEST))
    try:
        return json.loads(
            text,
            parse_float=_read_number,
            parse_int=_read_number,
            parse_constant=_read_number,
            object_pairs_hook=_once,
        )
    except json.JSONDecodeError as error:
        _refuse(name, _NOT_JSON.fill(line=error.lineno, column=error.colno))
    except _Ambiguous as error:
        _refuse(name, error.why)


def write_json(value: object) -> bytes:
    """Write values as the file has them: indented, in their order, ending with a line break.

    Examples
    --------
    >>> print(write_json({"about": {"work": "ตู้ยา"}}).decode(), end="")
    {
      "about": {
        "work": "ตู้ยา"
      }
    }
    """
    return _encode(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False, default=str) + "\n")


def write_canonical(value: object) -> bytes:
    """Write values in the one form that is summed up by a seal: keys sorted, no blanks, UTF-8.

    Examples
    --------
    >>> write_canonical({"b": 1, "a": ["x"]})
    b'{"a":["x"],"b":1}'
    """
    written = json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_tag_number
    )
    return _encode(written)


def _encode(text: str) -> bytes:
    # Half a surrogate pair, which a browser can send, has no UTF-8; JSON has a way to write it.
    whole = _PAIR.sub(lambda found: found[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
    return _HALF_PAIR.sub(lambda found: f"\\u{ord(found[0]):04x}", whole).encode("utf-8")


def _tag_number(value: object) -> object:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    raise TypeError(f"{type(value).__name__} has no place in JSON")


def _depth(text: str) -> int:
    deepest = depth = 0
    for token in _TOKENS.finditer(text):
        mark = token[0][0]
        depth += (mark in "[{") - (mark in "]}")
        deepest = max(deepest, depth)
    return deepest


class _Ambiguous(Exception):
    """JSON that is well formed but could mean two things."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _Ambiguous(_TWICE.fill(key=_show(key)))
        found[key] = value
    return found


def _read_number(written: str) -> int | Decimal:
    digits = written.lstrip("-")
    if digits.isdigit() and len(digits) <= 15:
        return int(written)
    if len(written) <= _LONGEST_NUMBER and digits[:1].isdigit():
        number = Decimal(written)
        if abs(number.adjusted()) < _LONGEST_NUMBER:
            return number
    raise _Ambiguous(_NO_NUMBER.fill(value=_show(written)))


def _show(words: str) -> str:
    shown = "".join(mark if mark.isprintable() else " " for mark in words[:_LONGEST_NUMBER])
    return shown if len(words) <= _LONGEST_NUMBER else f"{shown}…"


def _refuse(name: str, why: Text) -> NoReturn:
    raise CallError(Text(th=f"{name}: {why.th}", en=f"{name}: {why.en}")) from None
