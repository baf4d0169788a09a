"""Mappings that were read: their values in the model's types, and where each stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from selfassess.loading.inspection import Inspection, Message, Place, join_where
from selfassess.loading.marked import Marked

__all__ = ["Entry", "Placed"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A plain value of a list, with its place."""

    value: Any
    place: Place
    where: str


@dataclass(slots=True)
class Entry:
    """One mapping that was read: its values in the model's types, and the place of each.

    A key whose value is faulty is not there, so that a check looks only at what can be judged.

    Attributes
    ----------
    where : str
        Its name for people: ``conditions[3] no_complaint``.
    marked : Marked
        What it was read from.
    values : dict
        Key to value; lists of mappings are tuples of `Entry`, other lists tuples of `Placed`.
    inspection : Inspection
        Takes the faults of later checks.
    """

    where: str
    marked: Marked
    inspection: Inspection
    values: dict[str, Any] = field(default_factory=dict)

    def __getitem__(self, key: str) -> Any:
        return self.values[key]

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a key, or the default where it is left out or faulty."""
        return self.values.get(key, default)

    def names(self, key: str) -> tuple[Any, ...]:
        """The plain values of a list."""
        return tuple(placed.value for placed in self.values.get(key, ()))

    def is_written(self, key: str) -> bool:
        """Whether the file has the key, faulty or not."""
        return isinstance(self.marked.value, dict) and key in self.marked.value

    def node(self, key: str) -> Marked:
        """What stands at a key; the entry itself where the key is left out."""
        assert isinstance(self.marked.value, dict)
        return self.marked.value.get(key, self.marked)

    def report(self, key: str, message: Message, /, *, position: int | None = None, **values: object) -> None:
        """Tell a fault at the value of a key, at a mark of it, or at the entry where the key is left out."""
        node = self.node(key)
        place = node.place if position is None else node.place_in_text(position)
        self.inspection.report(place, join_where(self.where, key), message, **values)
