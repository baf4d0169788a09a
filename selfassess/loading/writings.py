"""Kinds of values that stand in quotation marks: ids, days, expressions and plain lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from selfassess.expression import Expression
from selfassess.grammar import ExpressionFault, parse
from selfassess.loading import kind_words as words
from selfassess.loading.inspection import Inspection, shorten
from selfassess.loading.kinds import Kind
from selfassess.loading.marked import Marked
from selfassess.text import Text

__all__ = ["Day", "Formula", "Id", "Line", "find_placeholder"]

_PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|FIXME|XXX)\b|^\s*(?:lorem\b.*|x{3,}|todo|tbd|n/?a)\s*$", re.IGNORECASE | re.DOTALL
)
_ONLY_MARKS = re.compile(r"[\W_]+")


def find_placeholder(text: str) -> bool:
    """Tell whether a text still waits to be written.

    Examples
    --------
    >>> [find_placeholder(text) for text in ("TODO", "...", "xxx", "-", "?", "Lorem ipsum", "บาท", "%")]
    [True, True, True, True, True, True, False, False]
    """
    return bool(_PLACEHOLDER.search(text) or (_ONLY_MARKS.fullmatch(text.strip()) and text.strip() != "%"))


@dataclass(frozen=True, slots=True)
class Line(Kind):
    """A text that is the same in every language, such as the name of a file."""

    expected: Text = Text(th="ข้อความในเครื่องหมายคำพูด", en="a text in quotation marks")
    example: str = '"…"'
    is_text: ClassVar[bool] = True

    def read(self, marked: Marked, where: str, inspection: Inspection) -> str | None:
        if not isinstance(marked.value, str):
            self.refuse(marked, where, inspection)
        elif not marked.value.strip():
            inspection.report(marked.place, where, words.EMPTY_TEXT)
        elif find_placeholder(marked.value):
            inspection.report(marked.place, where, words.PLACEHOLDER, text=shorten(marked.value))
        else:
            return marked.value
        return None

    def describe(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}


@dataclass(frozen=True, slots=True)
class Id(Kind):
    """An id, of one of the forms that the guide lists."""

    pattern: str = "[a-z][a-z0-9_]*"
    expected: Text = Text(
        th="อักษร a-z ตัวเล็ก ตัวเลข และ _ ขึ้นต้นด้วยอักษร", en="lower-case a-z, digits and _, a letter first"
    )
    example: str = "months_in_use"
    is_text: ClassVar[bool] = True

    def read(self, marked: Marked, where: str, inspection: Inspection) -> str | None:
        if isinstance(marked.value, str) and re.fullmatch(self.pattern, marked.value):
            return marked.value
        if marked.value == "":
            inspection.report(marked.place, where, words.EMPTY_TEXT)
        elif isinstance(marked.value, str):
            shown = shorten(marked.value)
            inspection.report(
                marked.place, where, words.NOT_AN_ID, id=shown, expected=self.expected, example=self.example
            )
        else:
            self.refuse(marked, where, inspection)
        return None

    def describe(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


_COMMON_ERA = Text(th=" ค.ศ.", en=" of the common era")
_BUDDHIST_ERA = Text(th=" พ.ศ.", en=" of the Buddhist Era")


@dataclass(frozen=True, slots=True)
class Day(Kind):
    """A day in quotation marks: of the common era, or (`is_buddhist`) of the Buddhist Era."""

    is_buddhist: bool = False
    expected: Text = Text(th="วันที่ในเครื่องหมายคำพูด", en="a day in quotation marks")
    example: str = '"2015-02-13"'
    is_text: ClassVar[bool] = True

    def read(self, marked: Marked, where: str, inspection: Inspection) -> str | None:
        if not isinstance(marked.value, str):
            self.refuse(marked, where, inspection)
            return None
        day = self._find_day(marked.value, 543 * self.is_buddhist)
        if day is not None:
            return marked.value
        inspection.report(
            marked.place, where, words.BAD_DAY, text=shorten(marked.value),
            expected=_BUDDHIST_ERA if self.is_buddhist else _COMMON_ERA, example=self._find_sample(marked.value),
        )  # fmt: skip
        return None

    def _find_sample(self, written: str) -> str:
        """The same day in the other era, where it was only that; else the kind's own example."""
        day = self._find_day(written, 543 * (not self.is_buddhist))
        if day is None:
            return self.example
        return f'"{day.year + 543 * self.is_buddhist}{day:-%m-%d}"'

    @staticmethod
    def _find_day(written: str, offset: int) -> date | None:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
            return None
        try:
            day = date(int(written[:4]) - offset, int(written[5:7]), int(written[8:]))
        except ValueError:
            return None
        return day if 1857 <= day.year <= 2157 else None

    def describe(self) -> dict[str, Any]:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


@dataclass(frozen=True, slots=True)
class Formula(Kind):
    """A test or an amount, as `selfassess.grammar` reads it."""

    expected: Text = Text(th="นิพจน์ในเครื่องหมายคำพูด", en="an expression in quotation marks")
    example: str = '"months_in_use >= 12"'

    def read(self, marked: Marked, where: str, inspection: Inspection) -> Expression | None:
        if not isinstance(marked.value, str):
            self.refuse(marked, where, inspection)
            return None
        if find_placeholder(marked.value):
            inspection.report(marked.place, where, words.PLACEHOLDER, text=shorten(marked.value))
            return None
        try:
            return parse(marked.value)
        except ExpressionFault as fault:
            place = marked.place_in_text(fault.position)
            inspection.report(place, where, words.BAD_EXPRESSION, fault=fault.message)
            return None

    def describe(self) -> dict[str, Any]:
        return {"type": "string", "minLength": 1}
