"""The store in one file, by SQLite: a write-ahead log, every commit on the disk, and one writer at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import ClassVar

from selfassess.store.engine import Engine, Row
from selfassess.store.errors import StoreError
from selfassess.store.faults import explain_os_error, fault
from selfassess.store.sqlite_file import APPLICATION, check_header, make_file

__all__ = ["SQLiteEngine", "explain_sqlite"]

_FAULTS = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_PERM: "refused",
    sqlite3.SQLITE_READONLY: "refused",
    sqlite3.SQLITE_CANTOPEN: "refused",
    sqlite3.SQLITE_AUTH: "refused",
    sqlite3.SQLITE_NOTADB: "foreign",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_IOERR: "disk",
}

_PAUSE = 0.005


def explain_sqlite(error: sqlite3.Error, place: str) -> StoreError:
    """What SQLite refused, as one sentence."""
    return fault(_FAULTS.get(_code(error), "unexpected"), place, why=error)


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


class SQLiteEngine(Engine):
    """One file.

    Parameters
    ----------
    file : Path
        The file; its folder is made where there is none.
    timeout : float
        Seconds to wait for others who write.
    """

    words: ClassVar = {"whole": "INTEGER", "bytes": "BLOB", "strict": "STRICT"}
    # A transaction that writes has the only lock from its first moment on.
    for_update: ClassVar = ""
    _begin_writing: ClassVar = "BEGIN IMMEDIATE"
    _begin_reading: ClassVar = "BEGIN"

    def __init__(self, file: Path, timeout: float) -> None:
        super().__init__(str(file))
        self.file, self.timeout = file, timeout
        self._connection: sqlite3.Connection | None = None

    def prepare(self, *, create: bool, known: int) -> int:
        """Open the file; what is in it is looked at before anything is touched."""
        try:
            if create:
                make_file(self.file)
            check_header(self.file, known)
        except OSError as error:
            raise explain_os_error(error, self.file) from error
        with self._explained():
            self._connection = sqlite3.connect(self.file, timeout=0, isolation_level=None, check_same_thread=False)
        format = self.read_format()
        if format > known:
            raise fault("newer", self.place, found=format, known=known)
        if format == 0 and not create:
            raise fault("missing", self.place)
        self._set_up()
        return format

    def read_format(self) -> int:
        """The format in the file's header; 0 for an empty file."""
        # In this order: somebody else may be making the store between two of these questions.
        if not self.run("SELECT 1 FROM sqlite_schema LIMIT 1"):
            return 0
        [[application]], [[format]] = self.run("PRAGMA application_id"), self.run("PRAGMA user_version")
        if application != APPLICATION:
            raise fault("foreign", self.place)
        return int(format)

    def write_format(self, number: int, at: str) -> None:
        """Record the format in the table, and in the header where it is seen without opening the store."""
        super().write_format(number, at)
        self.run(f"PRAGMA application_id = {APPLICATION}")
        self.run(f"PRAGMA user_version = {number}")

    def find_damage(self) -> list[str]:
        """What SQLite's own checks find."""
        found = [str(words) for [words] in self.run("PRAGMA integrity_check") if words != "ok"]
        return found + [f"{table} {row} → {parent}" for table, row, parent, _ in self.run("PRAGMA foreign_key_check")]

    def copy_to(self, file: Path) -> bool:
        """Copy by SQLite's backup, into one file that needs no log beside it."""
        with self._lock, self._explained(), closing(sqlite3.connect(file)) as target:
            assert self._connection is not None
            self._connection.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
        return True

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _set_up(self) -> None:
        for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            self.run(f"PRAGMA {setting}")

    def _run(self, statement: str, values: Sequence[object]) -> list[Row]:
        """Run a statement, again and again while others are in the way: what was refused did nothing.

        SQLite's own patience ends in steps of a tenth of a second, in which those who came later get in first, and
        has none while a fresh file gets its log; asking every few milliseconds is fair enough and leaves no pauses.
        """
        assert self._connection is not None, "the store is closed"
        until = time.monotonic() + self.timeout
        while True:
            try:
                return self._connection.execute(statement, tuple(values)).fetchall()
            except sqlite3.Error as error:
                if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise explain_sqlite(error, self.place) from error
            time.sleep(_PAUSE)

    def _roll_back(self) -> None:
        if self._connection is not None and self._connection.in_transaction:
            self.run("ROLLBACK")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explain_sqlite(error, self.place) from error
