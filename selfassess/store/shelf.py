"""The rows of the store: works, their keys and their versions, read and written by the same SQL on both engines."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from selfassess.store.documents import TYPICAL, Document, pack
from selfassess.store.engine import Engine
from selfassess.store.keys import Keys, hash_key, make_keys, read_key
from selfassess.store.records import Version
from selfassess.store.refusals import refuse_key, refuse_number
from selfassess.store.rows import clean_name, read_time, read_version, write_time

__all__ = ["Entry", "Shelf"]

_HOLD = "SELECT latest FROM assessment WHERE id = (SELECT assessment FROM access_key WHERE hash = ?)"
_FIND = """SELECT assessment.id, can_edit, deleted, deleted_by, number, at, who, document
    FROM access_key
    JOIN assessment ON assessment.id = access_key.assessment
    JOIN version ON version.assessment = assessment.id AND version.number = assessment.latest
    WHERE hash = ?"""
_LATEST = """SELECT latest FROM access_key
    JOIN assessment ON assessment.id = access_key.assessment
    WHERE hash = ?"""
_VERSIONS = """SELECT number, at, who, document FROM version
    WHERE assessment = ? AND number > ? AND number <= ? ORDER BY number DESC"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in the store about the work of a key."""

    id: int
    can_edit: bool
    deleted: datetime | None
    deleted_by: str
    latest: Version


class Shelf:
    """The works in one database."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self.engine, self._now = engine, now

    def find(self, key: str) -> Entry:
        """Find a work. A key that opens nothing takes the same steps, down to reading a document."""
        rows = self.engine.run(_FIND, hash_key(read_key(key)))
        nothing = (0, 0, None, None, 0, write_time(self._now()), "", TYPICAL)
        id, can_edit, deleted, deleted_by, *latest = rows[0] if rows else nothing
        version = read_version(tuple(latest), self.engine.place)
        if not rows:
            raise refuse_key()
        return Entry(id, bool(can_edit), read_time(deleted) if deleted else None, deleted_by or "", version)

    def hold(self, key: str) -> Entry:
        """Find a work that nobody else can write until this transaction ends.

        It is found by a second statement, which sees what was committed while the first one waited.
        """
        self.engine.run(_HOLD + self.engine.for_update, hash_key(read_key(key)))
        return self.find(key)

    def latest_number(self, key: str) -> int:
        """The number of a work's latest version."""
        rows = self.engine.run(_LATEST, hash_key(read_key(key)))
        if not rows:
            raise refuse_key()
        return int(rows[0][0])

    def version(self, id: int, number: int) -> Version:
        """One version of a work."""
        found = self.versions(id, number - 1, number)
        if not found:
            raise refuse_number(number)
        return found[0]

    def versions(self, id: int, above: int, highest: int) -> tuple[Version, ...]:
        """The versions in a range, newest first."""
        return tuple(read_version(row, self.engine.place) for row in self.engine.run(_VERSIONS, id, above, highest))

    def add(self, document: Document, who: str) -> Keys:
        """Add a work with its first version."""
        keys, id = make_keys(), secrets.randbits(63)
        self.engine.run("INSERT INTO assessment (id, latest) VALUES (?, 1)", id)
        for key, can_edit in ((keys.edit, 1), (keys.read, 0)):
            statement = "INSERT INTO access_key (hash, assessment, can_edit) VALUES (?, ?, ?)"
            self.engine.run(statement, hash_key(key), id, can_edit)
        self._insert(id, 1, document, who)
        return keys

    def append(self, id: int, number: int, document: Document, who: str) -> None:
        """Add the next version of a work."""
        self._insert(id, number, document, who)
        self.engine.run("UPDATE assessment SET latest = ? WHERE id = ?", number, id)

    def mark_deleted(self, id: int, who: str) -> None:
        """Note when a work was deleted, and by whom."""
        statement = "UPDATE assessment SET deleted = ?, deleted_by = ? WHERE id = ?"
        self.engine.run(statement, write_time(self._now()), clean_name(who), id)

    def unmark_deleted(self, id: int) -> None:
        """Note that a work is there again."""
        self.engine.run("UPDATE assessment SET deleted = NULL, deleted_by = NULL WHERE id = ?", id)

    def remove_deleted(self, before: datetime) -> int:
        """Remove for good what was deleted before a time; give how many works."""
        return len(self.engine.run("DELETE FROM assessment WHERE deleted < ? RETURNING id", write_time(before)))

    def _insert(self, id: int, number: int, document: Document, who: str) -> None:
        statement = "INSERT INTO version (assessment, number, at, who, document) VALUES (?, ?, ?, ?, ?)"
        self.engine.run(statement, id, number, write_time(self._now()), clean_name(who), pack(document))
