"""Reading the values of a case file strictly: each asks for one kind of value and tells what else it found."""

from __future__ import annotations

from collections.abc import Callable, Collection
from decimal import Decimal
from typing import TypeVar

from selfassess.golden.words import MISSING, THINGS, UNKNOWN, WRONG
from selfassess.loading.inspection import Inspection, Place, join_where, name_near, shorten
from selfassess.loading.marked import BROKEN, Marked, describe_found
from selfassess.standing import write_decimal
from selfassess.typed import parse_number

__all__ = ["Entries"]

T = TypeVar("T")


class Entries:
    """Reads marked values; every fault goes to the inspection, and None stands for a faulty value."""

    def __init__(self, inspection: Inspection) -> None:
        self.inspection = inspection

    def mapping(
        self, marked: Marked, where: str, allowed: Collection[str] | None = None, required: Collection[str] = ()
    ) -> dict[str, Marked] | None:
        """Keys and values; with `allowed`, no other key may stand there."""
        if not isinstance(marked.value, dict):
            self.refuse(marked, where, "mapping")
            return None
        if allowed is not None:
            self.know_all(marked, where, "key", allowed)
        for key in required:
            if key not in marked.keys:
                self.inspection.report(marked.place, where or "YAML", MISSING, key=key)
        return {key: entry for key, entry in marked.value.items() if allowed is None or key in allowed}

    def items(self, marked: Marked, where: str) -> tuple[Marked, ...] | None:
        """The items of a list."""
        if isinstance(marked.value, tuple):
            return marked.value
        self.refuse(marked, where, "list")
        return None

    def text(self, marked: Marked, where: str) -> str | None:
        """A text that says something."""
        if isinstance(marked.value, str) and marked.value.strip():
            return marked.value
        self.refuse(marked, where, "text")
        return None

    def number(self, marked: Marked, where: str) -> str | None:
        """A number, as results write it."""
        if isinstance(marked.value, Decimal):
            return write_decimal(marked.value)
        self.refuse(marked, where, "number")
        return None

    def range(self, marked: Marked, where: str) -> dict[str, str | None] | None:
        """A single number, or its lowest and highest value."""
        if not isinstance(marked.value, dict):
            number = self.number(marked, where)
            return {"low": number, "high": number}
        bounds = self.mapping(marked, where, ("low", "high"), ("low", "high")) or {}
        return {key: self.number(bound, join_where(where, key)) for key, bound in bounds.items()}

    def gap(self, marked: Marked, where: str) -> str | None:
        """Points missing: a number, or ``">x"`` where the bound is strict."""
        if isinstance(marked.value, Decimal):
            return write_decimal(marked.value)
        number = parse_number(marked.value[1:]) if isinstance(marked.value, str) and marked.value[:1] == ">" else None
        if number is None:
            self.refuse(marked, where, "gap")
            return None
        return f">{write_decimal(number)}"

    def one_of(self, marked: Marked, where: str, thing: str, known: Collection[str]) -> str | None:
        """A known word."""
        word = self.text(marked, where)
        if word is None or word in known:
            return word
        self.report_unknown(marked.place, where, thing, word, known)
        return None

    def list_of(self, marked: Marked, where: str, thing: str, known: Collection[str]) -> list[str | None]:
        """A list of known words."""
        items = self.items(marked, where) or ()
        return [self.one_of(item, f"{where}[{count}]", thing, known) for count, item in enumerate(items, start=1)]

    def by_id(
        self, marked: Marked, where: str, thing: str, known: Collection[str], read: Callable[[Marked, str], T]
    ) -> dict[str, T]:
        """Known ids with a value each."""
        entries = self.mapping(marked, where) or {}
        self.know_all(marked, where, thing, known)
        return {id: read(entry, join_where(where, id)) for id, entry in entries.items()}

    def know_all(self, marked: Marked, where: str, thing: str, known: Collection[str]) -> None:
        """Tell the keys of a mapping that are not known."""
        for key, place in marked.keys.items():
            if key not in known:
                self.report_unknown(place, join_where(where, key), thing, key, known)

    def report_unknown(self, place: Place, where: str, thing: str, word: str, known: Collection[str]) -> None:
        """Tell a word that is not known, with the nearest one."""
        near = name_near(word, known)
        self.inspection.report(place, where, UNKNOWN, thing=THINGS[thing], word=shorten(word), near=near)

    def refuse(self, marked: Marked, where: str, expected: str) -> None:
        """Tell a value of another kind, unless its fault has been told already."""
        if marked.value is not BROKEN:
            self.inspection.report(
                marked.place, where or "YAML", WRONG, found=describe_found(marked), expected=THINGS[expected]
            )
