"""A passage as it is quoted: on one line, and where it is cut, cut where a reader would part the words.

Thai writes its words without blanks. A cut is made at a blank where one is near, else before a joining word (และ,
ซึ่ง, โดย …), else where a syllable surely ends: before a vowel that is written before its consonant, or behind ะ and ำ.
Where there is none of these it is at least never made inside a letter with its vowels and marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from selfassess.drafting.passages import BLANKS, JOINS, is_blank

__all__ = ["can_part", "quote", "shorten"]

_LEADING = frozenset("เแโใไ")
"""Vowels that are written before their consonant: what they begin goes on behind them."""

_DEPENDENT = frozenset("ะัาำิีึืฺุูๅๆฯ็่้๊๋์ํ๎")
"""Signs that stand on a letter or behind one: nothing begins with them."""

_NEAR_BLANK, _NEAR = 30, 16
"""Characters that may be left out to reach a blank, and to reach another good place."""

_LINE_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")


def can_part(text: str, at: int) -> bool:
    """Whether a text may be parted at a place without tearing a syllable that can be seen to go on.

    Examples
    --------
    >>> can_part("ความแออัด", 4), can_part("ความแออัด", 5), can_part("นำ", 1)
    (True, False, False)
    """
    if at <= 0 or at >= len(text):
        return True
    before, behind = text[at - 1], text[at]
    if before in _LEADING or behind in _DEPENDENT:
        return False
    # A digit or a Latin letter in the middle of its own kind: 12,400 is not 12, nor is a half word one.
    return not (_is_western(before) and _is_western(behind)) and not (_is_point(text, at) or _is_point(text, at - 1))


def _is_western(sign: str) -> bool:
    return sign.isdigit() or (sign.isascii() and sign.isalpha())


def _is_point(text: str, at: int) -> bool:
    """Whether a sign is the point or the comma inside a number."""
    return text[at] in ".," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _is_edge(text: str, at: int) -> bool:
    """Whether what stands between two blanks begins or ends at a place."""
    return at <= 0 or at >= len(text) or is_blank(text[at - 1]) or is_blank(text[at])


def _is_joint(text: str, at: int) -> bool:
    return text.startswith(JOINS, at) and can_part(text, at)


def _ends_syllable(text: str, at: int) -> bool:
    return can_part(text, at) and (text[at] in _LEADING or text[at - 1] in "ะำ")


_PLACES: tuple[tuple[Callable[[str, int], bool], int], ...] = (
    (_is_edge, _NEAR_BLANK),
    (_is_joint, _NEAR),
    (_ends_syllable, _NEAR),
)
"""What a good place for a cut is, the best first, and how far it may be looked for."""


def _find_cut(text: str, at: int, step: int, least: int) -> int:
    """The best place for a cut, from one on in the direction in which the quotation gets shorter, up to the least."""
    for is_good, most in _PLACES:
        far = max(least, at - most) if step < 0 else min(least, at + most)
        for place in range(at, far + step, step):
            if is_good(text, place):
                return place
    return next((place for place in range(at, least + step, step) if can_part(text, place)), at)


def shorten(text: str, most: int = 90) -> str:
    """A passage on one line, cut with … where it is long.

    Examples
    --------
    >>> shorten("ลดขั้นตอน ลดเวลา ประชาชนพึงพอใจ", most=20)
    'ลดขั้นตอน ลดเวลา…'
    >>> shorten("จะลดความแออัด", most=10)
    'จะลดความ…'
    """
    flat = BLANKS.sub(" ", text).strip()
    if len(flat) <= most:
        return flat
    return f"{flat[: _find_cut(flat, most, -1, most // 2)].rstrip()}…"


def quote(text: str, start: int, end: int, before: int = 0, behind: int = 0) -> str:
    """Quote a passage of a text, with … where the words around it are cut off.

    Parameters
    ----------
    text : str
        The whole text.
    start, end : int
        The passage.
    before, behind : int
        Characters of the same line around it that may be shown too.

    Examples
    --------
    >>> quote("บริการใหม่ทำให้ประชาชนพอใจมากที่สุดในประเทศ เพราะรวดเร็ว", 26, 35, before=16, behind=6)
    '…ทำให้ประชาชนพอใจมากที่สุดในประเทศ…'
    """
    first, last = _go_back(text, start, before), _go_on(text, end, behind)
    lead = "…" if before and _LINE_BREAK.split(text[:first])[-1].strip() else ""
    # A whole passage between blanks stands for itself.
    is_cut = behind > 0 or not _is_edge(text, last)
    tail = "…" if is_cut and _LINE_BREAK.split(text[last:])[0].strip() else ""
    shown = shorten(text[first:last])
    return f"{lead}{shown}" if shown.endswith("…") else f"{lead}{shown}{tail}"


def _go_back(text: str, start: int, most: int) -> int:
    """Where a quotation begins: as far before the passage as it may, at a good place."""
    if not most:
        return next((at for at in range(start, len(text)) if can_part(text, at)), start)
    line = start - len(_LINE_BREAK.split(text[max(0, start - most - 1) : start])[-1])
    first = max(line, start - most)
    return first if _is_edge(text, first) else _find_cut(text, first, 1, start)


def _go_on(text: str, end: int, most: int) -> int:
    """Where it ends: behind the passage at a blank that is near, or at another good place."""
    if not most:
        return next((at for at in range(end, 0, -1) if can_part(text, at)), end)
    line = end + len(_LINE_BREAK.split(text[end : end + most + _NEAR])[0])
    last = min(line, end + most)
    near = next((at for at in range(last, line + 1) if _is_edge(text, at)), None)
    return near if near is not None else _find_cut(text, last, -1, end)
