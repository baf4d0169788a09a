"""Mappings with named keys and lists of them: the larger kinds of a rubric file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from selfassess.loading import kind_words as words
from selfassess.loading.entries import Entry, Placed
from selfassess.loading.inspection import Inspection, join_where, name_near, shorten
from selfassess.loading.kinds import Kind
from selfassess.loading.marked import BROKEN, Marked
from selfassess.text import Text

__all__ = ["Key", "Listing", "Table"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping: its name, its kind, whether it must be there."""

    name: str
    kind: Kind
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class Listing(Kind):
    """A list of one kind.

    Attributes
    ----------
    of : Kind
        The kind of its items.
    least : int
        How many it must have.
    is_unique : bool
        Whether no plain value may stand twice.
    """

    of: Kind = field(default_factory=Kind)
    least: int = 0
    is_unique: bool = True
    expected: Text = Text(th="รายการ", en="a list")
    example: str = "[…]"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> tuple[Any, ...] | None:
        if not isinstance(marked.value, tuple):
            self.refuse(marked, where, inspection)
            return None
        if len(marked.value) < self.least:
            count = len(marked.value)
            inspection.report(marked.place, where, words.FEW_ITEMS, count=count, least=self.least)
        items = tuple(self._read_items(marked.value, where, inspection))
        if isinstance(self.of, Table):
            return items
        self._refuse_twins(items, inspection)
        return items

    def _read_items(self, items: tuple[Marked, ...], where: str, inspection: Inspection) -> Iterator[Any]:
        for at, item in enumerate(items, start=1):
            path = f"{where}[{at}]"
            value = self.of.read(item, path, inspection)
            if isinstance(value, Entry):
                yield value
            elif value is not None:
                yield Placed(value, item.place, path)

    def _refuse_twins(self, items: tuple[Placed, ...], inspection: Inspection) -> None:
        seen: list[Any] = []
        for item in items:
            if self.is_unique and item.value in seen:
                inspection.report(item.place, item.where, words.TWICE_IN_LIST, word=item.value)
            seen.append(item.value)

    def describe(self) -> dict[str, Any]:
        described: dict[str, Any] = {"type": "array", "items": self.of.describe()}
        return described | {"minItems": self.least} if self.least else described


@dataclass(frozen=True, slots=True)
class Table(Kind):
    """A mapping with named keys.

    Attributes
    ----------
    name : str
        As the guide heads its section: ``conditions[].readings[]``.
    keys : tuple of Key
        In the order of the guide.
    """

    name: str = ""
    keys: tuple[Key, ...] = ()
    expected: Text = Text(th="ชุดของคีย์กับค่า", en="keys and values")
    example: str = "{id: …, …}"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> Entry | None:
        if not isinstance(marked.value, dict):
            self.refuse(marked, where, inspection)
            return None
        entry = Entry(_label(marked, where), marked, inspection)
        meant = self._refuse_unknown(entry)
        for key in self.keys:
            if key.name in marked.value:
                value = key.kind.read(marked.value[key.name], join_where(entry.where, key.name), inspection)
                if value is not None:
                    entry.values[key.name] = value
            elif key.is_required and key.name not in meant:
                self._tell_missing(entry, key)
        return entry

    def _refuse_unknown(self, entry: Entry) -> set[str]:
        """Tell unknown keys; give those that they were likely meant to be, which are then not told as missing."""
        known = [key.name for key in self.keys]
        meant: set[str] = set()
        for name, place in entry.marked.keys.items():
            if name not in known:
                meant.update(get_close_matches(name[:80], known, n=1))
                path, near = join_where(entry.where, shorten(name)), name_near(name, known)
                entry.inspection.report(place, path, words.UNKNOWN_KEY, key=shorten(name), near=near)
        return meant

    @staticmethod
    def _tell_missing(entry: Entry, key: Key) -> None:
        where, place = entry.where or "rubric", entry.marked.place
        if key.name == "source":
            entry.inspection.report(place, where, words.NO_SOURCE)
        else:
            entry.inspection.report(
                place, where, words.MISSING_KEY, key=key.name, expected=key.kind.expected, example=key.kind.example
            )

    def describe(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": {key.name: key.kind.describe() for key in self.keys},
            "required": [key.name for key in self.keys if key.is_required],
        }


def _label(marked: Marked, where: str) -> str:
    assert isinstance(marked.value, dict)
    id = marked.value.get("id")
    named = id is not None and id.value is not BROKEN and isinstance(id.value, str) and where.endswith("]")
    return f"{where} {shorten(id.raw)}" if named and id is not None else where
