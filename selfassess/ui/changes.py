"""What has changed between two trees of plain values, so that a click sends little over the wire."""

from __future__ import annotations

__all__ = ["Change", "find_changes"]

Change = list[object]
"""A path of keys and places, and the value to put there: ``[["body", "questions", 3, "state"], "answered"]``."""


def find_changes(old: object, new: object) -> list[Change]:
    """List what to put where so that `old` becomes `new`.

    Parameters
    ----------
    old, new : object
        Dicts, lists and plain values, as JSON knows them.

    Returns
    -------
    list of Change
        Empty where both are equal; a dict with other keys or a list of another length is put whole.

    Examples
    --------
    >>> find_changes({"a": [1, 2], "b": 0}, {"a": [1, 3], "b": 0})
    [[['a', 1], 3]]
    """
    changes: list[Change] = []
    _compare(old, new, [], changes)
    return changes


def _compare(old: object, new: object, path: list[object], changes: list[Change]) -> None:
    if old is new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() == new.keys():
        for key, value in new.items():
            _compare(old[key], value, [*path, key], changes)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for place, value in enumerate(new):
            _compare(old[place], value, [*path, place], changes)
    elif old != new or type(old) is not type(new):
        changes.append([path, new])
