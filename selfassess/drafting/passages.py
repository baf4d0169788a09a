"""Parts of a Thai text: lines, clauses between blanks, and sentences where a joining word proves one.

Thai has no full stop. A line break ends a sentence. A blank may: it also stands around numbers, foreign words and the
items of a list. So a clause is what stands between two blanks, and only a clause that opens with a joining word (และ,
ซึ่ง, เพื่อ …) surely goes on with the sentence before it. Nothing else is joined: a sentence found here is never longer
than the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["BLANKS", "JOINS", "Passage", "compact", "is_blank", "list_lines", "list_sentences", "list_spans"]

# Blanks of every kind, and the zero-width space that word processors leave between Thai words.
_BLANK = r"\s\u200b"
_CLAUSE = re.compile(rf"[^{_BLANK}]+")
BLANKS = re.compile(rf"[{_BLANK}]+")
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
# Words that open no sentence of their own in a report; จาก, ตาม, ที่, แต่ and เนื่องจาก may, so they are left out.
JOINS = (
    "และ", "หรือ", "ซึ่ง", "โดย", "เพื่อ", "ทำให้", "ส่งผลให้", "รวมทั้ง", "รวมถึง", "ตลอดจน", "จึง", "อันเป็น",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a text, with its place."""

    start: int
    end: int
    text: str


def list_lines(text: str) -> Iterator[Passage]:
    """Give every line that is not empty."""
    return (Passage(match.start(), match.end(), match[0]) for match in _LINE.finditer(text))


def list_spans(text: str) -> list[tuple[int, int]]:
    """Give where everything that stands between blanks begins and ends.

    Examples
    --------
    >>> list_spans(" ลด และลดเวลา")
    [(1, 3), (4, 13)]
    """
    return [match.span() for match in _CLAUSE.finditer(text)]


def list_sentences(line: Passage, least: int = 0) -> Iterator[Passage]:
    """Give the sentences of a line as far as joining words prove them.

    Parameters
    ----------
    line : Passage
        The line.
    least : int
        Characters that a sentence must have, its blanks among them, to be given.

    Examples
    --------
    >>> [one.text for one in list_sentences(Passage(0, 40, "ลดขั้นตอน และลดเวลา ประชาชนพอใจ"))]
    ['ลดขั้นตอน และลดเวลา', 'ประชาชนพอใจ']
    """
    for start, end in _list_joined(line.text):
        if end - start >= least:
            yield Passage(line.start + start, line.start + end, line.text[start:end])


def _list_joined(text: str) -> Iterator[tuple[int, int]]:
    first, last = -1, -1
    for start, end in list_spans(text):
        if first >= 0 and not text.startswith(JOINS, start):
            yield first, last
            first = -1
        first, last = (start if first < 0 else first), end
    if first >= 0:
        yield first, last


def compact(text: str) -> str:
    """A text without its blanks, so that line breaks and spacing do not tell two copies apart."""
    return BLANKS.sub("", text)


def is_blank(sign: str) -> bool:
    """Whether a sign is one of the blanks that `compact` takes out."""
    return sign.isspace() or sign == "\u200b"
