"""What a PostgreSQL server refuses is one clear sentence, and a connection that broke is made anew."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from selfassess.store import StoreError, open_store
from selfassess.store.documents import Document

WORK: Document = {"answers": {"in_use": "10"}}
EDITED: Document = {"answers": {"in_use": "12"}}

Execute = Callable[[str], Any]


@contextmanager
def beside(url: str) -> Iterator[Execute]:
    """A connection beside the store's."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        yield lambda statement: connection.execute(statement.encode())


def test_a_work_that_is_locked_for_too_long(postgres: str) -> None:
    with open_store(postgres, timeout=0.2) as store, beside(postgres) as execute:
        keys, _ = store.create(WORK)
        other, _ = store.create(WORK)
        execute("BEGIN")
        execute("SELECT 1 FROM selfassess.assessment ORDER BY id FOR UPDATE")
        with pytest.raises(StoreError) as caught:
            store.save(keys.edit, 1, EDITED)
        assert "another program has kept the store locked for too long" in caught.value.say("en")
        assert store.find(keys.read).latest.document == WORK
        execute("ROLLBACK")
        assert store.save(keys.edit, 1, EDITED).number == 2
        assert store.save(other.edit, 1, EDITED).number == 2
        assert store.check() == []


@pytest.mark.parametrize(
    ("state", "english", "thai"),
    [
        ("53100", "the disk is full, so nothing was saved this time", "เนื้อที่จัดเก็บเต็ม"),
        ("42501", "the store cannot be opened or written", "ไม่มีสิทธิ์"),
        ("25006", "the store cannot be opened or written", "ไม่มีสิทธิ์"),
        ("XX001", "the store is damaged (broken)", "ที่เก็บงานเสียหาย (broken)"),
        ("22000", "the database reports a fault (broken)", "ฐานข้อมูลแจ้งข้อผิดพลาด (broken)"),
    ],
)
def test_what_the_server_refuses_in_the_middle(postgres: str, state: str, english: str, thai: str) -> None:
    with open_store(postgres) as store, beside(postgres) as execute:
        keys, _ = store.create(WORK)
        execute(
            "CREATE FUNCTION selfassess.refuse() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION 'broken' USING ERRCODE = '{state}'; END $$"
        )
        execute("CREATE TRIGGER refuse BEFORE UPDATE ON selfassess.assessment EXECUTE FUNCTION selfassess.refuse()")
        with pytest.raises(StoreError) as caught:
            store.save(keys.edit, 1, EDITED)
        assert english in caught.value.say("en")
        assert thai in caught.value.say("th")
        # The version was written before the refusal; none of it stays.
        assert store.check() == []
        execute("DROP TRIGGER refuse ON selfassess.assessment")
        assert store.save(keys.edit, 1, EDITED).number == 2


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"postgresql://unit:secret@127.0.0.1:{free.getsockname()[1]}/works"
        with pytest.raises(StoreError) as caught:
            open_store(url, timeout=2)
    assert "the database cannot be reached, so nothing was saved this time" in caught.value.say("en")
    assert "ติดต่อฐานข้อมูลไม่ได้" in caught.value.say("th")
    assert "secret" not in caught.value.say("en")


def test_a_connection_that_broke_is_made_anew(postgres: str) -> None:
    with open_store(postgres) as store, beside(postgres) as execute:
        keys, _ = store.create(WORK)
        end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'selfassess'"
        execute(end)
        assert store.find(keys.read).latest.document == WORK
        execute(end)
        assert store.save(keys.edit, 1, EDITED).number == 2
        execute(
            "CREATE FUNCTION selfassess.leave() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$"
        )
        execute("CREATE TRIGGER leave BEFORE UPDATE ON selfassess.assessment EXECUTE FUNCTION selfassess.leave()")
        # In the middle of a transaction it is not tried again: whoever saves is told, and may.
        with pytest.raises(StoreError, match="cannot be reached"):
            store.save(keys.edit, 2, WORK)
        execute("DROP TRIGGER leave ON selfassess.assessment")
        assert store.latest_number(keys.read) == 2
        assert store.save(keys.edit, 2, WORK).number == 3


def test_a_user_without_rights(postgres: str) -> None:
    open_store(postgres).close()
    with beside(postgres) as execute:
        execute("DROP ROLE IF EXISTS visitor")
        execute("CREATE ROLE visitor LOGIN")
    with pytest.raises(StoreError) as caught:
        open_store(postgres.replace("unit@", "visitor@"))
    assert "the store cannot be opened or written, and nothing was changed" in caught.value.say("en")


def test_the_store_keeps_to_a_schema_of_its_own(postgres: str) -> None:
    with open_store(postgres) as store, beside(postgres) as execute:
        store.create(WORK)
        where = "SELECT DISTINCT schemaname FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
        assert execute(where).fetchall() == [("selfassess",)]
