"""Formats of a saved assessment: which can be read, and one step from each older one to the next.

A step takes the whole document as plain values and gives it back in the next format. It is never changed again once
a version with it has been given out; a file of that format lies in ``tests/saved/assessments``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

from selfassess.errors import CallError
from selfassess.text import Text

__all__ = ["FORMAT", "PLANNED", "STEPS", "Step", "upgrade"]

FORMAT = 2
"""The newest format; format 2 adds what is planned and drafted."""

PLANNED = ("plan", "drafts", "progress")
"""The keys of format 2. A file without them is written as format 1, so that older versions read it."""


Step = Callable[[dict[str, object]], dict[str, object]]

STEPS: Mapping[int, Step] = {1: lambda document: {key: each for key, each in document.items() if key not in PLANNED}}
"""The step from each older format to the next. In format 1 nothing was planned: what stood there meant nothing."""

_NOT_OURS = Text(
    th="{name}: ไม่ใช่ไฟล์คำตอบหรือแบบประเมินที่บันทึกไว้", en="{name}: neither a file of answers nor a saved assessment."
)
_TOO_NEW = Text(
    th="{name}: แบบประเมินนี้บันทึกด้วยรูปแบบที่ {found} ซึ่งใหม่กว่าโปรแกรมนี้ (อ่านได้ถึง {newest}) "
    "ไฟล์ไม่ถูกแก้ไข โปรดติดตั้ง selfassess รุ่นใหม่กว่า",
    en="{name}: saved in format {found}, newer than this program reads ({newest}). Install a newer selfassess. "
    "The file was left as it is.",
)
_TOO_OLD = Text(
    th="{name}: แบบประเมินนี้บันทึกด้วยรูปแบบที่ {found} ซึ่งเก่าเกินกว่าที่โปรแกรมนี้อ่านได้ (ตั้งแต่ {oldest}) "
    "ไฟล์ไม่ถูกแก้ไข โปรดเปิดและบันทึกใหม่ด้วย selfassess รุ่นที่อ่านรูปแบบนั้นได้",
    en="{name}: saved in format {found}, older than this program reads ({oldest}). Open it in a version that reads "
    "that format and save it again. The file was left as it is.",
)


def upgrade(
    document: Mapping[str, object], name: str, steps: Mapping[int, Step] = STEPS, newest: int = FORMAT
) -> dict[str, object]:
    """Bring a saved assessment to the newest format, one step after the other.

    Parameters
    ----------
    document : mapping of str to object
        The file's content, plain values.
    name : str
        What the file is called.
    steps, newest
        For tests: other formats than those there are.

    Raises
    ------
    CallError
        If it is no saved assessment, or one that is too new or too old; one sentence each.

    Examples
    --------
    >>> upgrade({"format": 1, "answers": []}, "a.json")
    {'format': 2, 'answers': []}
    """
    found = document.get("format")
    is_number = isinstance(found, int | Decimal) and not isinstance(found, bool)
    if not is_number or found != int(found) or found < 1:  # type: ignore[call-overload,operator]
        raise CallError(_NOT_OURS.fill(name=name))
    number = int(found)  # type: ignore[call-overload]
    if number > newest:
        raise CallError(_TOO_NEW.fill(name=name, found=str(number), newest=str(newest)))
    if any(each not in steps for each in range(number, newest)):
        oldest = next(each for each in range(newest, 0, -1) if each - 1 not in steps)
        raise CallError(_TOO_OLD.fill(name=name, found=str(number), oldest=str(oldest)))
    plain = {**document, "format": number}
    for each in range(number, newest):
        plain = {**steps[each](plain), "format": each + 1}
    return plain
