"""Counting the words of a Thai text outside the browser, by the same segmenter that the browser has.

Thai is written without blanks between words, and the documents do not say how a "คำ" is counted (R-29), so every
count is an estimate and its counter is named beside it. On the page the browser counts (`Intl.Segmenter`); here
`icu4py` does, which is ICU too. It is loaded when the first text is counted, and only if it is installed.
"""

from __future__ import annotations

import re

from selfassess.text import Text

__all__ = ["COUNTER", "count_words"]

COUNTER = Text(th="โปรแกรมตัดคำ ICU ของ Unicode", en="Unicode's word segmenter (ICU)")
"""Who counts; a count is shown with this name and the word "ประมาณ". In a hospital ICU alone is a ward."""

# A browser can send half a surrogate pair; ICU is not given one.
_HALF_PAIR = re.compile("[\ud800-\udfff]")
# ICU keeps letters together across "." and ":" (ก.พ.ร), the browser does not; both keep the point in 3.5.
_BETWEEN_LETTERS = re.compile(r"(?<!\d)[.:]|[.:](?!\d)")


def count_words(text: str) -> int | None:
    """Count the words of a text as `Intl.Segmenter("th", {granularity: "word"})` counts what is word-like.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    int or None
        An estimate; None where `icu4py` is not installed, for then nothing was counted.

    Examples
    --------
    >>> count_words("ใช้ภาษาง่าย ๆ")
    4
    >>> count_words("")
    0
    """
    try:
        from icu4py.breakers import WordBreaker
    except ImportError:
        return None
    return sum(_count_parts(segment) for segment in WordBreaker(_HALF_PAIR.sub("\ufffd", text), "th"))


def _count_parts(segment: str) -> int:
    """How many words a segment is: one, several letters with points between them, or none (blanks and marks)."""
    return sum(any(map(str.isalnum, part)) for part in _BETWEEN_LETTERS.split(segment))
