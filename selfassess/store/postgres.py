"""The store in a PostgreSQL database, in a schema of its own; psycopg is imported here, when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

from selfassess.store.engine import Engine, Row
from selfassess.store.errors import StoreError
from selfassess.store.faults import fault

if TYPE_CHECKING:
    import psycopg

__all__ = ["PostgresEngine", "hide_password"]

_SCHEMA = "selfassess"
# So that two who make the same store at once do so one after the other.
_MAKING = 7233151

_FAULTS = {
    "55P03": "busy",
    "40P01": "busy",
    "53100": "full",
    "53300": "busy",
    "42501": "refused",
    "25006": "refused",
    "XX001": "damaged",
    "XX002": "damaged",
}


def hide_password(url: str) -> str:
    """The address as it may be shown.

    Examples
    --------
    >>> hide_password("postgresql://unit:secret@host:5432/works?sslpassword=secret")
    'postgresql://host:5432/works'
    """
    parts = urlsplit(url)
    return f"postgresql://{parts.netloc.rpartition('@')[2]}{parts.path}"


class PostgresEngine(Engine):
    """One database.

    Parameters
    ----------
    url : str
        ``postgresql://…`` as psycopg understands it.
    timeout : float
        Seconds to wait for others who write, and for the server.
    """

    words: ClassVar = {"whole": "BIGINT", "bytes": "BYTEA", "strict": ""}
    for_update: ClassVar = " FOR UPDATE"
    _begin_writing: ClassVar = "BEGIN"
    _begin_reading: ClassVar = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def __init__(self, url: str, timeout: float) -> None:
        super().__init__(hide_password(url))
        self._url, self.timeout = url, timeout
        self._connection: psycopg.Connection[Row] | None = None

    def prepare(self, *, create: bool, known: int) -> int:
        """Connect, and make the schema where there is none."""
        self._connect()
        has_schema = bool(self.run("SELECT 1 FROM pg_namespace WHERE nspname = ?", _SCHEMA))
        if not has_schema and not create:
            raise fault("missing", self.place)
        if not has_schema:
            with self.writing():
                self.run("SELECT pg_advisory_xact_lock(?)", _MAKING)
                self.run(f"CREATE SCHEMA IF NOT EXISTS {_SCHEMA}")
        format = self._look_up_format()
        if format > known:
            raise fault("newer", self.place, found=format, known=known)
        if format == 0 and not create:
            raise fault("missing", self.place)
        return format

    def read_format(self) -> int:
        """The format, once nobody else is changing it."""
        self.run("SELECT pg_advisory_xact_lock(?)", _MAKING)
        return self._look_up_format()

    def _look_up_format(self) -> int:
        # Not by to_regclass, which may remember that there was no table before somebody else made it.
        if not self.run("SELECT 1 FROM pg_tables WHERE schemaname = ? AND tablename = 'migration'", _SCHEMA):
            return 0
        [[format]] = self.run(f"SELECT max(number) FROM {_SCHEMA}.migration")
        return int(format or 0)

    def find_damage(self) -> list[str]:
        """None: PostgreSQL tells of damage when it reads, and everything is read."""
        return []

    def copy_to(self, file: Path) -> bool:
        """False: a copy goes row by row into a file of SQLite."""
        return False

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _connect(self) -> psycopg.Connection[Row]:
        try:
            import psycopg
        except ImportError as error:
            raise fault("no_driver", self.place) from error
        milliseconds = int(self.timeout * 1000)
        with self._explained():
            self._connection = psycopg.connect(
                self._url,
                autocommit=True,
                connect_timeout=max(2, int(self.timeout)),
                options=f"-c search_path={_SCHEMA} -c lock_timeout={milliseconds} -c synchronous_commit=on",
                application_name="selfassess",
            )
        return self._connection

    def _run(self, statement: str, values: Sequence[object]) -> list[Row]:
        """Run a statement; a connection that broke since the last one, as by a restart of the server, is made anew."""
        try:
            return self._execute(statement, values)
        except StoreError:
            # Outside a transaction nothing is written but its BEGIN, so that nothing can happen twice.
            if self._in_transaction or self._connection is None or not self._connection.broken:
                raise
            self._connect()
            return self._execute(statement, values)

    def _execute(self, statement: str, values: Sequence[object]) -> list[Row]:
        assert self._connection is not None, "the store is closed"
        with self._explained():
            done = self._connection.execute(statement.replace("?", "%s").encode(), tuple(values) or None)
            return done.fetchall() if done.description else []

    def _roll_back(self) -> None:
        if self._connection is not None and not self._connection.closed:
            self.run("ROLLBACK")

    @contextmanager
    def _explained(self) -> Iterator[None]:
        import psycopg

        try:
            yield
        except psycopg.Error as error:
            raise _explain(error, self.place) from error


def _explain(error: psycopg.Error, place: str) -> StoreError:
    """What PostgreSQL refused, as one sentence."""
    import psycopg

    state = error.sqlstate or ""
    is_lost = state[:2] in ("08", "57") or (not state and isinstance(error, psycopg.OperationalError))
    why = error.diag.message_primary or str(error).splitlines()[0]
    return fault(_FAULTS.get(state, "unreachable" if is_lost else "unexpected"), place, why=why)
