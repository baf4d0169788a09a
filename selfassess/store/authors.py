"""Who wrote the value that a conflict keeps; looked up only where there is a conflict."""

from __future__ import annotations

from functools import cached_property

from selfassess.store.documents import is_same
from selfassess.store.pieces import piece_of, take_apart
from selfassess.store.shelf import Entry, Shelf

__all__ = ["Authors"]


class Authors:
    """The people who saved the versions of one work since a base.

    Parameters
    ----------
    shelf : Shelf
        The open store.
    entry : Entry
        The work.
    base : int
        The number of the version before the first that counts.
    """

    def __init__(self, shelf: Shelf, entry: Entry, base: int) -> None:
        self._shelf, self._entry, self._base = shelf, entry, base

    def name(self, id: str) -> str:
        """The name of who last changed what a conflict's id stands for."""
        piece = piece_of(id)
        for (who, pieces), (_, before) in zip(self._versions, self._versions[1:], strict=False):
            if not is_same(pieces.get(piece), before.get(piece)):
                return who
        return self._versions[-1][0]

    @cached_property
    def _versions(self) -> list[tuple[str, dict[tuple[str, ...], object]]]:
        versions = self._shelf.versions(self._entry.id, self._base - 1, self._entry.latest.number)
        return [(version.who, take_apart(version.document)) for version in versions or [self._entry.latest]]
