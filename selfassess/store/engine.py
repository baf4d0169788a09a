"""What the store asks of a database: statements, and transactions that hold all or nothing.

Both engines run the same SQL, written with ``?`` for a value; what differs is said here in a few words.
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar, TypeAlias

__all__ = ["Engine", "Row"]

Row: TypeAlias = tuple[Any, ...]


class Engine(ABC):
    """One connection of this process, shared by its threads one after the other.

    Attributes
    ----------
    place : str
        Where the store is, as sentences name it; never with a password.
    words : mapping of str to str
        What a statement of the schema is filled with: the types, and how a table is made strict.
    for_update : str
        How a row is locked until the transaction ends.
    """

    words: ClassVar[dict[str, str]]
    for_update: ClassVar[str]
    _begin_writing: ClassVar[str]
    _begin_reading: ClassVar[str]

    def __init__(self, place: str) -> None:
        self.place = place
        self._lock = threading.RLock()
        self._in_transaction = False

    def run(self, statement: str, *values: object) -> list[Row]:
        """Run one statement and give its rows.

        Raises
        ------
        StoreError
            If the disk, the folder or the database refuses.
        """
        with self._lock:
            return self._run(statement, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that may write: all of it is on the disk when it ends, or none where it fails."""
        with self._transaction(self._begin_writing):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One transaction that sees the store as it is at its first statement, whatever others write."""
        with self._transaction(self._begin_reading):
            yield

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        with self._lock:
            self.run(begin)
            self._in_transaction = True
            try:
                yield
                self.run("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._in_transaction = False

    @abstractmethod
    def _run(self, statement: str, values: Sequence[object]) -> list[Row]: ...

    @abstractmethod
    def _roll_back(self) -> None:
        """End a failed transaction, if the database has not ended it by itself."""

    @abstractmethod
    def prepare(self, *, create: bool, known: int) -> int:
        """Make the place ready for the schema, and give the format of the store in it, 0 where it is empty.

        Parameters
        ----------
        create : bool
            Whether an empty store may be made where there is none.
        known : int
            The highest format that is known; a higher one is refused before anything is touched.

        Raises
        ------
        StoreError
            If there is no store and none may be made, or it is not ours, or has a newer format.
        """

    @abstractmethod
    def read_format(self) -> int:
        """The format of the store as the current transaction sees it."""

    def write_format(self, number: int, at: str) -> None:
        """Record, inside a transaction, that the store now has a format."""
        self.run("INSERT INTO migration (number, at) VALUES (?, ?)", number, at)

    @abstractmethod
    def find_damage(self) -> list[str]:
        """What the database itself finds wrong, in its own words."""

    @abstractmethod
    def copy_to(self, file: Path) -> bool:
        """Copy the whole store into a file by the database's own means; False where it has none."""

    @abstractmethod
    def close(self) -> None:
        """Close the connection; more than once does no harm."""
