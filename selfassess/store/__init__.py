"""Saved work: kept in one SQLite file or in PostgreSQL, opened by a key, merged when two people edit it at once.

The store keeps documents of plain values and knows only how to merge them. It is cheap to import; what PostgreSQL
needs is imported when a URL asks for it.
"""

from __future__ import annotations

from selfassess.store.changes import Change, describe_changes
from selfassess.store.errors import DamagedStore, KeyRefused, StoreError
from selfassess.store.keys import Keys, complete_keys, is_edit_key, read_key
from selfassess.store.opening import open_store
from selfassess.store.places import default_place
from selfassess.store.records import Found, Saved, Version
from selfassess.store.store import Store

__all__ = [
    "Change",
    "DamagedStore",
    "Found",
    "KeyRefused",
    "Keys",
    "Saved",
    "Store",
    "StoreError",
    "Version",
    "complete_keys",
    "default_place",
    "describe_changes",
    "is_edit_key",
    "open_store",
    "read_key",
]
