"""What can go wrong with saved work: one sentence each, with what to do and what was or was not done."""

from __future__ import annotations

from selfassess.errors import SelfAssessError
from selfassess.text import Text

__all__ = ["DamagedStore", "KeyRefused", "StoreError"]


class StoreError(SelfAssessError):
    """Saved work that cannot be read or written. Mended by who runs the store, or by trying again.

    Examples
    --------
    >>> from selfassess.store import open_store
    >>> open_store("mysql://host/works")
    Traceback (most recent call last):
    ...
    selfassess.store.errors.StoreError: mysql://…: works can be stored at sqlite:///… or postgresql://… only. ...
    """


class KeyRefused(StoreError):
    """A key that opens nothing, or not what was asked for. Mended by the person who has the key."""


class DamagedStore(StoreError):
    """A store in which something is broken. Mended by restoring a backup."""

    def __init__(self, place: str, why: Text) -> None:
        super().__init__(_DAMAGED.fill(place=place, why=why))
        self.why = why


_DAMAGED = Text(
    th="{place}: ที่เก็บงานเสียหาย ({why}) โปรดหยุดใช้ที่เก็บนี้ แล้วกู้คืนจากไฟล์สำรองด้วยคำสั่ง selfassess store restore",
    en="{place}: the store is damaged ({why}). Stop using it and bring back a backup with `selfassess store restore`.",
)
