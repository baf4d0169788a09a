"""One neutral paper: what stands on it and in which order, before anybody knows whether it becomes PDF, DOCX or HTML.

Every word is final: in its language, with its digits, free of what no document can carry.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from selfassess.reports.drawings import Chart
from selfassess.text import Language

__all__ = [
    "Block",
    "Bullet",
    "Bullets",
    "Cell",
    "Column",
    "Digits",
    "Facts",
    "Heading",
    "PageBreak",
    "Paper",
    "Paragraph",
    "Picture",
    "Row",
    "Table",
    "Title",
    "Tone",
    "Verdict",
]

Tone = Literal["plain", "ok", "no", "ask", "dep", "quiet"]
"""How a thing stands: fine, missing, open, depending on a reading; the words beside it say the same."""

Digits = Literal["arabic", "thai"]


@dataclass(frozen=True, slots=True)
class Title:
    """The paper's name, the award it is about, and a line that says what it is not."""

    text: str
    award: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered heading."""

    text: str
    level: Literal[1, 2, 3] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a quiet one is smaller."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with their values, a line each."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict as sign and word, and its reasons."""

    sign: str
    label: str
    tone: Tone
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One point of a list: what it says, what belongs to it, its marks and its numbers in the list of sources."""

    text: str
    notes: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of points, counted or not."""

    items: tuple[Bullet, ...]
    is_counted: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    Attributes
    ----------
    text : str
        What stands first.
    sign, tone
        A sign before it, and how it stands.
    notes : tuple of str
        Smaller lines below.
    marks : tuple of str
        Words such as "assumed", each in a frame of its own.
    cites : tuple of str
        Numbers of the list of sources.
    """

    text: str = ""
    sign: str = ""
    tone: Tone = "plain"
    notes: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its share of the width, and on which side its words stand."""

    title: str
    width: int
    align: Literal["left", "right", "center"] = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """A row; a group's one cell runs over the whole width."""

    cells: tuple[Cell, ...]
    kind: Literal["plain", "group", "sub", "total"] = "plain"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is repeated on every page; `name` says what it shows to those who do not see it."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart, and in words what one sees on it."""

    chart: Chart
    alt: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block: TypeAlias = Title | Heading | Paragraph | Facts | Verdict | Bullets | Table | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper.

    Attributes
    ----------
    title, author, subject : str
        What the file says of itself.
    running : str
        The line at the foot of every page.
    page_of : str
        The words around the page numbers, with `{page}` and `{pages}`.
    day : date
        The day it was written; the only date in the file.
    """

    title: str
    author: str
    subject: str
    running: str
    page_of: str
    language: Language
    digits: Digits
    day: date
    blocks: tuple[Block, ...]
