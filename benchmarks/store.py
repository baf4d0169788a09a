"""A save, on both engines, beside a bare insert and commit of the same bytes by the same driver."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure
from selfassess.store import open_store
from selfassess.store.documents import Document, pack
from tests.store.cluster import NO_SERVER, find_programs, run_cluster

__all__ = ["measure"]

_TIMES = 500
_QUESTIONS = 60


def measure() -> list[Figure]:
    """Measure the store; on SQLite alone where there is no PostgreSQL."""
    with TemporaryDirectory() as folder:
        file = Path(folder)
        figures = _compare("SQLite", _save(str(file / "works.sqlite3")), _insert_in_sqlite(file / "floor.sqlite3"))
    if find_programs() is None or find_spec("psycopg") is None:
        print(NO_SERVER)
        return figures
    with run_cluster() as url:
        return figures + _compare("PostgreSQL", _save(url), _insert_in_postgres(url))


def _compare(engine: str, ours: Iterator[None], floor: Iterator[None]) -> list[Figure]:
    """Time both in turns, so that what else the disk has to do falls on both."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(_TIMES):
        for steps, times in zip((ours, floor), taken, strict=True):
            start = time.perf_counter()
            next(steps)
            times.append((time.perf_counter() - start) * 1000)
    parts: dict[str, Callable[[list[float]], float]] = {
        "median": statistics.median,
        "99 of 100": lambda times: statistics.quantiles(times, n=100)[98],
    }
    return [
        Figure(f"a save, {engine}, {part}", of(taken[0]), of(taken[1]), "ms", "a bare insert and commit", "none")
        for part, of in parts.items()
    ]


def _edit(count: int) -> Document:
    return {"answers": {f"question_{n}": {"low": f"{n}", "high": f"{count * n}"} for n in range(_QUESTIONS)}}


def _save(place: str) -> Iterator[None]:
    with open_store(place) as store:
        keys, saved = store.create(_edit(0))
        while True:
            saved = store.save(keys.edit, saved.number, _edit(saved.number))
            yield


def _insert_in_sqlite(file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE floor (document BLOB)")
        packed = pack(_edit(1))
        while True:
            connection.execute("INSERT INTO floor VALUES (?)", (packed,))
            yield


def _insert_in_postgres(url: str) -> Iterator[None]:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE TABLE floor (document BYTEA)")
        packed = pack(_edit(1))
        while True:
            connection.execute("INSERT INTO floor VALUES (%s)", (packed,))
            yield
