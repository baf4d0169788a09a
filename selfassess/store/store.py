"""The store of saved works: opened by keys, saved by version, merged where two people meet."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

from selfassess.store.authors import Authors
from selfassess.store.checking import find_problems
from selfassess.store.copying import back_up, bring_in
from selfassess.store.documents import Document, is_same
from selfassess.store.engine import Engine
from selfassess.store.keys import Keys
from selfassess.store.merging import merge
from selfassess.store.records import Found, Saved, Version
from selfassess.store.refusals import refuse_deleted, refuse_pruning, refuse_reader
from selfassess.store.rows import clean_name
from selfassess.store.shape import check_shape
from selfassess.store.shelf import Entry, Shelf
from selfassess.text import Text

__all__ = ["KEPT", "Store"]

KEPT = timedelta(days=30)
"""How long a deleted work can be brought back, at least."""


class Store:
    """An open store; made by `open_store`. It belongs to one process, whose threads may share it.

    Every method may raise `StoreError`. Saving again after one is always safe: what did get saved is not saved twice.
    """

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine, self._now = engine, now
        self._shelf = Shelf(engine, now)

    @property
    def place(self) -> str:
        """Where the store is, as it may be shown."""
        return self._engine.place

    def create(self, document: Document, who: str = "") -> tuple[Keys, Saved]:
        """Keep a new work, and give the only copy of its two keys."""
        check_shape(document)
        with self._engine.writing():
            keys = self._shelf.add(document, who)
        return keys, _saved(1, document)

    def find(self, key: str) -> Found:
        """Give the work that a key opens, deleted or not."""
        entry = self._shelf.find(key)
        return Found(entry.can_edit, entry.latest, entry.deleted, entry.deleted_by)

    def latest_number(self, key: str) -> int:
        """Give the number of the latest version; cheap enough to be asked every few seconds."""
        return self._shelf.latest_number(key)

    def save(self, key: str, base: int, document: Document, who: str = "") -> Saved:
        """Save an edit in one transaction; it is on the disk when this returns.

        Parameters
        ----------
        key : str
            A key that may edit.
        base : int
            The number of the version that was edited. One that is not there, because the store was brought back
            from an older backup, counts as an empty work: whatever differs becomes a conflict.
        document : Document
            The whole work as edited.
        who : str
            The self-chosen name of who edited.

        Returns
        -------
        Saved
            What now is the latest version, with what others saved in between.
        """
        check_shape(document)
        with self._engine.writing():
            entry = self._hold_to_edit(key)
            merged = document if base == entry.latest.number else self._merge(entry, base, document, who)
            return self._append(entry, merged, who)

    def versions(self, key: str, limit: int | None = None, offset: int = 0) -> tuple[Version, ...]:
        """Give the versions, newest first."""
        entry = self._shelf.find(key)
        highest = entry.latest.number - offset
        return self._shelf.versions(entry.id, 0 if limit is None else highest - limit, highest)

    def version(self, key: str, number: int) -> Version:
        """Give one version."""
        return self._shelf.version(self._shelf.find(key).id, number)

    def delete(self, key: str, who: str = "") -> None:
        """Delete a work; `undelete` brings it back until `prune` takes it, after 30 days at the earliest."""
        with self._engine.writing():
            entry = self._hold(key)
            if entry.deleted is None:
                self._shelf.mark_deleted(entry.id, who)

    def undelete(self, key: str) -> None:
        """Bring a deleted work back as it was."""
        with self._engine.writing():
            self._shelf.unmark_deleted(self._hold(key).id)

    def prune(self, older_than: timedelta, now: datetime | None = None) -> int:
        """Remove for good what was deleted longer ago than a span of 30 days or more; give how many works.

        Works that nobody deleted are never removed.
        """
        if older_than < KEPT:
            raise refuse_pruning(KEPT.days)
        with self._engine.writing():
            return self._shelf.remove_deleted((now or self._now()) - older_than)

    def check(self) -> list[Text]:
        """Read everything and give what is wrong: nothing for a store in order."""
        return find_problems(self._engine)

    def backup(self, file: str | os.PathLike[str]) -> None:
        """Write the whole store into one new file, which `restore` reads into a store of either engine."""
        back_up(self._engine, Path(file))

    def restore(self, file: str | os.PathLike[str], *, replace: bool = False) -> None:
        """Bring a backup in, all of it or nothing.

        Parameters
        ----------
        file : str or path
            The backup.
        replace : bool
            Whether works that are in this store may be replaced; otherwise it must be empty.
        """
        bring_in(self._engine, Path(file), replace=replace)

    def close(self) -> None:
        """Close the store; more than once does no harm."""
        self._engine.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _hold(self, key: str) -> Entry:
        entry = self._shelf.hold(key)
        if not entry.can_edit:
            raise refuse_reader()
        return entry

    def _hold_to_edit(self, key: str) -> Entry:
        entry = self._hold(key)
        if entry.deleted is not None:
            raise refuse_deleted()
        return entry

    def _merge(self, entry: Entry, base: int, document: Document, who: str) -> Document:
        began = self._shelf.versions(entry.id, base - 1, base)
        authors = Authors(self._shelf, entry, base)
        common = began[0].document if began else {}
        return merge(common, document, entry.latest.document, clean_name(who), authors.name)

    def _append(self, entry: Entry, document: Document, who: str) -> Saved:
        latest = entry.latest
        if is_same(document, latest.document):
            return _saved(latest.number, latest.document)
        self._shelf.append(entry.id, latest.number + 1, document, who)
        return _saved(latest.number + 1, document)


def _saved(number: int, document: Document) -> Saved:
    return Saved(number, document, tuple(document.get("conflicts") or ()))
