"""What a file that was handed over holds, once it has been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.text import Text

__all__ = ["Imported"]


@dataclass(frozen=True)
class Imported:
    """What a file holds, checked, for `selfassess.work.restore_work`.

    Attributes
    ----------
    document : mapping of str to object
        The work as plain values.
    track : str or None
        The track that the file names.
    year : int or None
        The unit's own year (B.E.).
    warnings : tuple of Text
        What the person should know: a broken seal, rules that have changed.
    """

    document: Mapping[str, object]
    track: str | None
    year: int | None
    warnings: tuple[Text, ...] = ()
