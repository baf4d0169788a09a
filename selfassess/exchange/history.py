"""The history of a work as plain entries: which version, when, by whom, and what changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol, TypedDict

from selfassess.store.changes import describe_changes

__all__ = ["LONGEST_TOLD", "HistoryEntry", "StoredVersion", "list_history"]

LONGEST_TOLD = 200
"""Letters that are told of a draft before and after a change."""


class HistoryEntry(TypedDict):
    """One version; `changes` are ``{kind, id, old, new}``, as `selfassess.store.changes` gives them."""

    version: int
    at: str
    who: str
    changes: list[dict[str, Any]]


class StoredVersion(Protocol):
    """A version as the store has it."""

    @property
    def number(self) -> int:
        """Counts from 1."""

    @property
    def at(self) -> datetime:
        """When it was saved."""

    @property
    def who(self) -> str:
        """Who saved it."""

    @property
    def document(self) -> dict[str, Any]:
        """The work as plain values."""


def list_history(versions: Iterable[StoredVersion | Mapping[str, object]]) -> list[HistoryEntry]:
    """Put a history into plain entries, the oldest first.

    Parameters
    ----------
    versions : iterable
        Versions of the store in any order, or entries that are plain already.

    Examples
    --------
    >>> list_history([{"version": 2, "at": "2026-03-01T09:00:00+00:00", "who": "นิดา"}])
    [{'version': 2, 'at': '2026-03-01T09:00:00+00:00', 'who': 'นิดา', 'changes': []}]
    """
    several = list(versions)
    plain = [_read_entry(each) for each in several if isinstance(each, Mapping)]
    stored = sorted((each for each in several if not isinstance(each, Mapping)), key=lambda each: each.number)
    before: dict[str, Any] = {}
    for each in stored:
        changes = [_shorten({**change}) for change in describe_changes(before, each.document)]
        plain.append({"version": each.number, "at": each.at.isoformat(), "who": each.who, "changes": changes})
        before = each.document
    return sorted(plain, key=lambda entry: entry["version"])


def _shorten(change: dict[str, Any]) -> dict[str, Any]:
    """A change without the whole of a draft: it is saved as one types, and a file must hold all that was saved."""
    if change["kind"] != "draft" and not (change["kind"] == "conflict" and change["id"].startswith("drafts.")):
        return change
    return {key: _cut(each) if key in ("old", "new") else each for key, each in change.items()}


def _cut(value: Any) -> Any:
    match value:
        case str():
            return f"{value[:LONGEST_TOLD]}…" if len(value) > LONGEST_TOLD else value
        case dict():
            return {key: _cut(each) for key, each in value.items()}
        case list():
            return [_cut(each) for each in value]
    return value


def _read_entry(entry: Mapping[str, object]) -> HistoryEntry:
    version, changes = entry.get("version"), entry.get("changes")
    return {
        "version": version if isinstance(version, int) else 0,
        "at": str(entry.get("at") or ""),
        "who": str(entry.get("who") or ""),
        "changes": [dict(each) for each in changes if isinstance(each, Mapping)] if isinstance(changes, list) else [],
    }
