"""A small, strict part of YAML: one document of lists, keys, quoted texts, plain numbers, true and false.

Anchors, aliases, tags, merges, bare yes/no, empty values, dates and numbers that are not what they look
like are refused, each at its place. Nothing here knows what a rubric is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from selfassess.loading import yaml_words as words
from selfassess.loading.inspection import Inspection, Message, Place, join_where, shorten
from selfassess.loading.marked import BROKEN, Marked
from selfassess.loading.scalars import read_plain

__all__ = ["LARGEST", "read_yaml"]

LARGEST = 2_000_000
"""Bytes a file may have; the largest rubric has a twentieth of it."""

_DEEPEST = 20
_NOT_PRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_yaml(data: bytes, inspection: Inspection) -> Marked | None:
    """Read one file.

    Parameters
    ----------
    data : bytes
        The whole file.
    inspection : Inspection
        Takes the faults.

    Returns
    -------
    Marked or None
        The value of the only document; None where it cannot be read at all, and without a fault where there is
        none: what belongs into an empty file, its reader knows. Faulty values are `BROKEN`.
    """
    text = _decode(data, inspection)
    if text is None:
        return None
    try:
        return _Composer(inspection, yaml.parse(text, Loader=yaml.CSafeLoader)).compose()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        inspection.report(place, "YAML", words.find_syntax_message(str(getattr(error, "problem", ""))))
    except _TooDeep as error:
        inspection.report(error.place, error.where, words.TOO_DEEP, limit=_DEEPEST)
    return None


def _decode(data: bytes, inspection: Inspection) -> str | None:
    if len(data) > LARGEST:
        inspection.report(Place(1, 1), "YAML", words.TOO_LARGE, size=len(data), limit=LARGEST)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
        inspection.report(Place(line, column), "YAML", words.NOT_UTF8, byte=f"{data[error.start]:#04x}")
        return None
    if odd := _NOT_PRINTABLE.search(text):
        place = Place(text.count("\n", 0, odd.start()) + 1, odd.start() - text.rfind("\n", 0, odd.start()))
        inspection.report(place, "YAML", words.NOT_PRINTABLE, code=f"U+{ord(odd[0]):04X}")
        return None
    return text


class _TooDeep(Exception):
    def __init__(self, place: Place, where: str) -> None:
        super().__init__(where)
        self.place = place
        self.where = where


class _Composer:
    """Puts the parser's events together, with a place and a name for every value."""

    def __init__(self, inspection: Inspection, events: Iterator[Any]) -> None:
        self._inspection = inspection
        self._events = events

    def compose(self) -> Marked | None:
        """Read the first document; a second one is a fault."""
        marked: Marked | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and marked is not None:
                self._inspection.report(_place(event), "YAML", words.SECOND_DOCUMENT)
                break
            if isinstance(event, ScalarEvent | AliasEvent | MappingStartEvent | SequenceStartEvent):
                marked = self._value(event, "", 0)
        return marked

    def _value(self, event: Any, where: str, depth: int) -> Marked:
        place = _place(event)
        if depth > _DEEPEST:
            raise _TooDeep(place, where)
        if isinstance(event, AliasEvent):
            return self._refuse(place, where, words.ALIAS, name=event.anchor)
        if getattr(event, "anchor", None):
            self._refuse(place, where, words.ANCHOR, name=event.anchor)
        if getattr(event, "tag", None):
            self._refuse(place, where, words.TAG, name=event.tag)
        if isinstance(event, SequenceStartEvent):
            return Marked(tuple(self._items(where, depth)), place)
        if isinstance(event, MappingStartEvent):
            return self._mapping(place, where, depth)
        return self._scalar(event, where)

    def _items(self, where: str, depth: int) -> Iterator[Marked]:
        for count, event in enumerate(self._events, start=1):
            if isinstance(event, SequenceEndEvent):
                return
            yield self._value(event, f"{where}[{count}]", depth + 1)

    def _mapping(self, place: Place, where: str, depth: int) -> Marked:
        values: dict[str, Marked] = {}
        keys: dict[str, Place] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            key, key_place = self._key(event, where, depth), _place(event)
            value = self._value(next(self._events), join_where(where, key or "?"), depth + 1)
            if key in values:
                first = keys[key].line
                self._refuse(key_place, join_where(where, key), words.DUPLICATE_KEY, key=shorten(key), line=first)
            elif key is not None:
                values[key], keys[key] = value, key_place
                if key == "id" and isinstance(value.value, str) and where.endswith("]"):
                    where = f"{where} {shorten(value.value)}"
        return Marked(values, place, keys=keys)

    def _key(self, event: Any, where: str, depth: int) -> str | None:
        if not isinstance(event, ScalarEvent):
            self._value(event, where, depth)
            self._refuse(_place(event), where, words.KEY_NOT_A_WORD)
            return None
        if event.anchor:
            self._refuse(_place(event), where, words.ANCHOR, name=event.anchor)
        if event.value == "<<" and not event.style:
            self._refuse(_place(event), where, words.MERGE)
            return None
        read = event.value if event.style else read_plain(event.value)
        if isinstance(read, Message | bool):
            self._refuse(_place(event), where, words.KEY_NOT_A_WORD)
            return None
        return str(event.value)

    def _scalar(self, event: Any, where: str) -> Marked:
        raw: str = event.value
        place = _place(event)
        if event.style:
            return Marked(raw, place, raw, is_quoted=event.style in "'\"")
        read: str | bool | Decimal | Message = read_plain(raw)
        if isinstance(read, Message):
            return self._refuse(place, where, read, word=shorten(raw), plain=raw.lower())
        return Marked(read, place, raw)

    def _refuse(self, place: Place, where: str, message: Message, **values: object) -> Marked:
        self._inspection.report(place, where or "YAML", message, **values)
        return Marked(BROKEN, place)


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)
