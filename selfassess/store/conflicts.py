"""What waits beside an answer until a person chooses: the values of a conflict, and who wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from selfassess.store.documents import Document, is_same
from selfassess.store.pieces import Piece

__all__ = ["Alternative", "add_conflict", "alternatives_of", "merge_alternatives"]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of the values of a conflict; a value of None was cleared, and only an answer has a `since`."""

    value: Any
    since: Any
    who: str

    @classmethod
    def of(cls, piece: Piece, value: Any, who: str) -> Alternative:
        """The value of a piece."""
        if piece[0] == "answers":
            return cls(**(value or {"value": None, "since": None}), who=who)
        return cls(value, None, who)

    @classmethod
    def read(cls, entry: Mapping[str, Any]) -> Alternative:
        """Read it as a document has it."""
        return cls(entry["value"], entry["since"], entry["who"])

    def is_like(self, other: Alternative) -> bool:
        """True where both stand for the same value, whoever wrote it."""
        return is_same([self.value, self.since], [other.value, other.since])

    def is_in(self, several: Iterable[Alternative]) -> bool:
        """True where one of several stands for the same value."""
        return any(self.is_like(other) for other in several)

    def by(self, who: str) -> Alternative:
        """The same value by somebody else."""
        return replace(self, who=who)


def alternatives_of(conflict: Mapping[str, Any] | None) -> list[Alternative]:
    """The values that wait in a conflict; none where there is no conflict."""
    if conflict is None:
        return []
    return [Alternative.read(entry) for entry in (conflict["other"], *conflict.get("more", ()))]


def merge_alternatives(
    base: list[Alternative], mine: list[Alternative], theirs: list[Alternative]
) -> list[Alternative]:
    """What still waits after two edits: gone is only what one of them, having seen it, took away.

    Examples
    --------
    >>> ten, twelve, fifteen = (Alternative(value, None, "") for value in ("10", "12", "15"))
    >>> [each.value for each in merge_alternatives([ten, twelve], [ten], [ten, twelve, fifteen])]
    ['10', '15']
    """
    kept = [each for each in theirs if each.is_in(mine) or not each.is_in(base)]
    return kept + [each for each in mine if not each.is_in(theirs) and not each.is_in(base)]


def add_conflict(document: Document, id: str, kept: Alternative, waiting: Iterable[Alternative]) -> None:
    """Put a conflict into a document, if something waits that differs from what is kept."""
    others: list[Alternative] = []
    for each in waiting:
        if not each.is_like(kept) and not each.is_in(others):
            others.append(each)
    if not others:
        return
    first, *rest = (asdict(each) for each in others)
    conflict = {"kept": asdict(kept), "other": first}
    document.setdefault("conflicts", {})[id] = {**conflict, "more": rest} if rest else conflict
