"""What the store gives back: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from selfassess.store.documents import Document

__all__ = ["Found", "Saved", "Version"]


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a work.

    Attributes
    ----------
    number : int
        Counts from 1 without a hole.
    at : datetime
        When it was saved, in UTC. Shown to people; nothing is decided by it.
    who : str
        The self-chosen name of who saved it; may be empty.
    document : Document
        The work as plain values.
    """

    number: int
    at: datetime
    who: str
    document: Document


@dataclass(frozen=True, slots=True)
class Saved:
    """What has been committed.

    Attributes
    ----------
    number : int
        The version that now is the latest; that of before where nothing changed.
    document : Document
        The work as it now is: other people's edits merged in.
    conflicts : tuple of str
        The ids about which somebody has to choose, of this merge and of earlier ones. Each is explained in the
        document's ``conflicts``.
    """

    number: int
    document: Document
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a key opens.

    Attributes
    ----------
    can_edit : bool
        Whether the key may change the work.
    latest : Version
        The work as it is.
    deleted : datetime or None
        When it was deleted, if it was; `Store.undelete` brings it back.
    deleted_by : str
        The self-chosen name of who deleted it.
    """

    can_edit: bool
    latest: Version
    deleted: datetime | None = None
    deleted_by: str = ""
