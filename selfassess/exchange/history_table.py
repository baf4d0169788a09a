"""The sheet of a workbook that tells what changed in a work, when and by whom; nothing of it is read back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from selfassess.exchange.book_tables import BookTable
from selfassess.exchange.history import HistoryEntry
from selfassess.exchange.history_words import HistoryTeller, write_moment
from selfassess.model import Library
from selfassess.text import Language, Text

__all__ = ["list_versions"]


def list_versions(
    history: Iterable[HistoryEntry],
    library: Library,
    language: Language,
    asks: Mapping[str, Text] = MappingProxyType({}),
) -> BookTable:
    """One row a change, the oldest first; `asks` are the questions as the cycle at hand asks them.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> change = {"kind": "plan", "id": "psa-2558/best_service.measure", "old": None, "new": "days"}
    >>> entry = {"version": 1, "at": "2026-03-01T09:00:00+00:00", "who": "ก", "changes": [change]}
    >>> list_versions([entry], load_library(), "en").rows[0][3:]
    ('Plan: Count effort in – Type 5, best public service', '', 'person-days')
    """
    entries = list(history)
    teller = HistoryTeller.of(entries, library, language, asks)
    rows = []
    for entry in entries:
        begin = (Decimal(entry["version"]), write_moment(entry["at"], language), entry["who"])
        for change in entry["changes"] or [{}]:
            rows.append((*begin, teller.name(change), teller.tell(change, "old"), teller.tell(change, "new")))
    return BookTable("history", ("version", "at", "who", "what", "old", "new"), tuple(rows))
