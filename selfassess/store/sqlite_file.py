"""The file of a store before SQLite opens it: made for its owner alone, and looked at without a touch."""

from __future__ import annotations

import os
from pathlib import Path

from selfassess.store.faults import fault

__all__ = ["APPLICATION", "check_header", "make_file"]

APPLICATION = int.from_bytes(b"SfAs", "big")
"""The mark in the header of the file by which a store of ours is known."""

_MAGIC = b"SQLite format 3\0"


def make_file(file: Path) -> None:
    """Make an empty file, and its folder, that only their owner may read; what is there already stays as it is."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not file.exists():
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def check_header(file: Path, known: int) -> None:
    """Refuse a file that is not a store, or has a newer format, without opening it as a database.

    Raises
    ------
    StoreError
        If it is something else, or newer.
    OSError
        If it cannot be read.
    """
    with file.open("rb") as opened:
        header = opened.read(100)
    if not header:
        return
    format, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    # A store that is just being made by somebody else has its mark in the log only; SQLite will tell.
    if len(header) < 100 or not header.startswith(_MAGIC) or application not in (0, APPLICATION):
        raise fault("foreign", file)
    if application == APPLICATION and format > known:
        raise fault("newer", file, found=format, known=known)
