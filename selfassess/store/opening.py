"""Opening a store: found or made, and brought to today's format."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import datetime

from selfassess.store.formats import FORMATS, Step, upgrade
from selfassess.store.places import make_engine
from selfassess.store.rows import now_in_utc, write_time
from selfassess.store.store import Store

__all__ = ["open_store"]


def open_store(
    place: str | os.PathLike[str],
    *,
    create: bool = True,
    timeout: float = 20.0,
    now: Callable[[], datetime] = now_in_utc,
    formats: Sequence[Step] = FORMATS,
) -> Store:
    """Open the store at a place, and bring it to today's format.

    Parameters
    ----------
    place : str or path
        A file, a folder, ``sqlite:///…`` or ``postgresql://…``.
    create : bool
        Whether to make an empty store where there is none.
    timeout : float
        Seconds to wait for others who write.
    now : callable
        Gives the time that versions are recorded with.
    formats : sequence of Step
        The steps of the schema; others than ours are for tests.

    Raises
    ------
    StoreError
        If it cannot be opened, is no store, or has a newer format.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder, open_store(folder) as store:
    ...     keys, saved = store.create({"answers": {"in_use": "10"}}, who="สมใจ")
    ...     saved = store.save(keys.edit, saved.number, {"answers": {"in_use": "12"}}, who="มานะ")
    ...     [(version.number, version.who) for version in store.versions(keys.read)]
    [(2, 'มานะ'), (1, 'สมใจ')]
    """
    engine = make_engine(place, timeout)
    try:
        found = engine.prepare(create=create, known=len(formats))
        upgrade(engine, found, lambda: write_time(now()), formats)
    except BaseException:
        engine.close()
        raise
    return Store(engine, now)
