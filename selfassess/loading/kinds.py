"""Kinds of single values in a rubric file: what each accepts, and what is said of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from selfassess.loading import kind_words as words
from selfassess.loading.inspection import Inspection, name_near, shorten
from selfassess.loading.marked import BROKEN, Marked, describe_found
from selfassess.text import Text

__all__ = ["Flag", "Kind", "Number", "OneOf"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of value.

    Attributes
    ----------
    expected : Text
        What is expected, as a message names it.
    example : str
        How to write one.
    is_text : bool
        Whether a bare number or date in its place only lacks its quotation marks.
    """

    expected: Text = Text(th="ค่า", en="a value")
    example: str = "…"
    is_text: ClassVar[bool] = False

    def read(self, marked: Marked, where: str, inspection: Inspection) -> Any:
        """Check one value.

        Parameters
        ----------
        marked : Marked
            The value and its place.
        where : str
            Its name for people.
        inspection : Inspection
            Takes the faults.

        Returns
        -------
        object or None
            The value in the model's own type; None once a fault has been told.
        """
        raise NotImplementedError

    def refuse(self, marked: Marked, where: str, inspection: Inspection) -> None:
        """Tell that the value is of another type, unless its fault has been told already."""
        if marked.value is BROKEN:
            return
        bare = self.is_text and isinstance(marked.value, bool | Decimal)
        inspection.report(
            marked.place, where, words.QUOTE_IT if bare else words.WRONG_TYPE,
            found=describe_found(marked), expected=self.expected, example=self.example, raw=shorten(marked.raw),
        )  # fmt: skip

    def describe(self) -> dict[str, Any]:
        """Give the JSON Schema of the kind."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Flag(Kind):
    """`true` or `false`."""

    expected: Text = Text(th=" true หรือ false", en="true or false")
    example: str = "true"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> bool | None:
        if isinstance(marked.value, bool):
            return marked.value
        self.refuse(marked, where, inspection)
        return None

    def describe(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class OneOf(Kind):
    """One word out of a few."""

    allowed: tuple[str, ...] = ()
    expected: Text = Text(th="คำที่กำหนดไว้", en="one of the words of the guide")

    def read(self, marked: Marked, where: str, inspection: Inspection) -> str | None:
        if marked.value in self.allowed and isinstance(marked.value, str):
            return marked.value
        if isinstance(marked.value, str):
            inspection.report(
                marked.place, where, words.NOT_ONE_OF,
                word=shorten(marked.value), allowed=", ".join(self.allowed), near=name_near(marked.value, self.allowed),
            )  # fmt: skip
        else:
            self.refuse(marked, where, inspection)
        return None

    def describe(self) -> dict[str, Any]:
        return {"enum": list(self.allowed)}


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A plain decimal number, exact, within bounds."""

    low: Decimal = Decimal(0)
    high: Decimal | None = None
    is_whole: bool = False
    expected: Text = Text(th="ตัวเลข", en="a number")
    example: str = "12"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> Decimal | None:
        number = marked.value
        if not isinstance(number, Decimal):
            self.refuse(marked, where, inspection)
        elif self.is_whole and number != number.to_integral_value():
            inspection.report(marked.place, where, words.NOT_WHOLE, number=number)
        elif number < self.low or (self.high is not None and number > self.high):
            inspection.report(
                marked.place,
                where,
                words.OUT_OF_RANGE,
                number=marked.raw,
                expected=self._bounds(),
                example=self.example,
            )
        else:
            return number
        return None

    def _bounds(self) -> Text:
        low = f"{self.low:f}"
        if self.low == self.high:
            return Text(th=f" {low}", en=low)
        if self.high is None:
            return Text(th=f"ตัวเลขตั้งแต่ {low} ขึ้นไป", en=f"a number of {low} or more")
        return Text(th=f"ตัวเลขตั้งแต่ {low} ถึง {self.high:f}", en=f"a number from {low} to {self.high:f}")

    def describe(self) -> dict[str, Any]:
        described: dict[str, Any] = {"type": "integer" if self.is_whole else "number", "minimum": int(self.low)}
        return described if self.high is None else described | {"maximum": int(self.high)}
