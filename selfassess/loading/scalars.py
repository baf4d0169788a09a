"""Plain YAML words: what they are, and which are refused because they are not what they look like."""

from __future__ import annotations

import re
from decimal import Decimal

from selfassess.loading.inspection import Message

__all__ = ["read_plain"]

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,10})?")
_NUMBER_LIKE = re.compile(
    r"[-+]?\.?[0-9][0-9_,.:]*(?:[eE][-+]?[0-9]+)?|[-+]?0[xXoObB][0-9a-fA-F_]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?")
_YES_NO = frozenset(("yes", "no", "on", "off", "y", "n"))
_NULL = frozenset(("", "~", "null", "Null", "NULL"))

BARE_WORD = Message(
    th=("พบคำ {word} ที่ไม่มีเครื่องหมายคำพูด", "ต้องเป็น true หรือ false", 'ถ้าเป็นข้อความ ให้เขียน "{word}"'),
    en=("found the bare word {word}", "expected true or false", 'If it is a text, write "{word}".'),
)
CAPITAL_WORD = Message(
    th=("พบ {word}", "ต้องเป็น true หรือ false ตัวพิมพ์เล็ก", "แก้เป็น {plain}"),
    en=("found {word}", "expected true or false in small letters", "Write {plain}."),
)
NO_VALUE = Message(
    th=("ไม่มีค่าหลังเครื่องหมาย :", "ต้องมีค่า", "เติมค่า หรือลบคีย์นี้ออก"),
    en=("found no value", "expected one", "Write a value, or leave the key out."),
)
ODD_NUMBER = Message(
    th=(
        "พบ {word} ซึ่ง YAML อ่านได้หลายแบบ",
        "ต้องเป็นเลขฐานสิบธรรมดา เช่น 10 หรือ 2.5",
        'เขียนตัวเลขใหม่ หรือ "{word}" ถ้าเป็นข้อความ',
    ),
    en=(
        "found {word}, which YAML can read in more than one way",
        "expected a plain decimal number such as 10 or 2.5",
        'Write the number plainly, or "{word}" if it is a text.',
    ),
)
BARE_DATE = Message(
    th=("พบวันที่ {word} ที่ไม่มีเครื่องหมายคำพูด", "ต้องเป็นวันที่ในเครื่องหมายคำพูด", 'แก้เป็น "{word}"'),
    en=("found the bare date {word}", "expected a date in quotation marks", 'Write "{word}".'),
)


def read_plain(word: str) -> str | bool | Decimal | Message:
    """Tell what a word without quotation marks is.

    Parameters
    ----------
    word : str
        As written.

    Returns
    -------
    str, bool, Decimal or Message
        The value; or the message why it is refused.

    Examples
    --------
    >>> read_plain("2.5"), read_plain("true"), read_plain("hard")
    (Decimal('2.5'), True, 'hard')
    >>> read_plain("No") is BARE_WORD and read_plain("010") is ODD_NUMBER and read_plain("2015-02-13") is BARE_DATE
    True
    """
    if word in ("true", "false"):
        return word == "true"
    if word.lower() in ("true", "false"):
        return CAPITAL_WORD
    if word.lower() in _YES_NO:
        return BARE_WORD
    if word in _NULL:
        return NO_VALUE
    if _NUMBER.fullmatch(word):
        return Decimal(word)
    if _DATE.fullmatch(word):
        return BARE_DATE
    return ODD_NUMBER if _NUMBER_LIKE.fullmatch(word) else word
