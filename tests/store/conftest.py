"""Every test of the store runs on both engines, unless it is about one of them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from selfassess.store import Store, open_store
from tests.store.cluster import NO_SERVER, find_programs, run_cluster


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as the tests."""
    if find_programs() is None or find_spec("psycopg") is None:
        pytest.skip(NO_SERVER)
    # Nobody pulls its plug here; what survives a killed writer does not depend on it.
    with run_cluster("fsync=off", "max_connections=80") as url:
        yield url


@pytest.fixture
def postgres(cluster: str) -> str:
    """The URL of a database without a store."""
    import psycopg

    with psycopg.connect(cluster, autocommit=True) as connection:
        connection.execute("SET client_min_messages = warning")
        connection.execute("DROP SCHEMA IF EXISTS selfassess CASCADE")
    return cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A place without a store, on either engine."""
    if request.param == "sqlite":
        return str(tmp_path / "data" / "works.sqlite3")
    return str(request.getfixturevalue("postgres"))


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """An empty store on either engine."""
    with open_store(place, timeout=5) as opened:
        yield opened
