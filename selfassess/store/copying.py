"""Backups: one file of SQLite, whichever engine the store has, that can be brought into either."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from selfassess.store.checking import find_problems
from selfassess.store.engine import Engine
from selfassess.store.errors import StoreError
from selfassess.store.faults import explain_os_error, fault
from selfassess.store.formats import FORMATS, upgrade
from selfassess.store.rows import now_in_utc, write_time
from selfassess.store.sqlite import SQLiteEngine, explain_sqlite
from selfassess.store.sqlite_file import APPLICATION, check_header, make_file
from selfassess.text import Text

__all__ = ["back_up", "bring_in"]

# Each after those it refers to.
_TABLES = {
    "assessment": ("id", "latest", "deleted", "deleted_by"),
    "access_key": ("assessment", "hash", "can_edit"),
    "version": ("assessment", "number", "at", "who", "document"),
}

_EXISTS = Text(
    th="{file}: มีไฟล์ชื่อนี้อยู่แล้ว จึงยังไม่ได้สำรอง โปรดตั้งชื่ออื่น เช่น ใส่วันที่ไว้ในชื่อ",
    en="{file}: there is already such a file, so no backup was made. Choose another name, such as one with the date.",
)
_BROKEN = Text(
    th="{file}: ไฟล์สำรองเสียหาย จึงไม่ได้กู้คืนและไม่ได้แก้ไขสิ่งใด โปรดใช้ไฟล์สำรองอื่น พบว่า {why}",
    en="{file}: the backup is damaged, so nothing was restored or changed. Use another backup. Found: {why}",
)
_NOT_EMPTY = Text(
    th="{place}: ที่เก็บงานนี้มีงานอยู่แล้ว จึงยังไม่ได้กู้คืน หากต้องการแทนที่งานทั้งหมดด้วยไฟล์สำรอง โปรดสั่งอีกครั้งพร้อม --replace",
    en="{place}: there are works in this store, so nothing was restored. "
    "To replace all of them by the backup, give --replace as well.",
)


def back_up(engine: Engine, file: Path) -> None:
    """Write a store into one new file; it has its name only once it is complete.

    Raises
    ------
    StoreError
        If the file exists, or cannot be written.
    """
    if file.exists():
        raise StoreError(_EXISTS.fill(file=file))
    part = file.with_name(f"{file.name}.part")
    try:
        part.unlink(missing_ok=True)
        make_file(part)
        try:
            if not engine.copy_to(part):
                _export(engine, part)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise explain_os_error(error, file) from error


def bring_in(engine: Engine, file: Path, *, replace: bool) -> None:
    """Bring a backup into a store, in one transaction.

    Raises
    ------
    StoreError
        If the file is no backup, is damaged or newer, or the store is not empty; nothing was changed then.
    """
    with _open_copy(file) as backup:
        for problem in find_problems(backup):
            raise StoreError(_BROKEN.fill(file=file, why=problem))
        with engine.writing():
            if engine.run("SELECT 1 FROM assessment LIMIT 1") and not replace:
                raise StoreError(_NOT_EMPTY.fill(place=engine.place))
            engine.run("DELETE FROM assessment")
            _copy_rows(backup, engine)


def _export(engine: Engine, file: Path) -> None:
    with _opened(file) as target, engine.reading(), target.writing():
        _copy_rows(engine, target)


@contextmanager
def _opened(file: Path) -> Iterator[SQLiteEngine]:
    """A store in a file of which there is no other user."""
    engine = SQLiteEngine(file, timeout=5)
    try:
        found = engine.prepare(create=True, known=len(FORMATS))
        upgrade(engine, found, lambda: write_time(now_in_utc()))
        yield engine
        # One file, without a log beside it.
        engine.run("PRAGMA journal_mode = DELETE")
    finally:
        engine.close()


@contextmanager
def _open_copy(file: Path) -> Iterator[SQLiteEngine]:
    """A backup in today's format; an older one is upgraded in a copy, and stays as it is."""
    if not file.exists():
        raise fault("no_file", file)
    try:
        check_header(file, len(FORMATS))
        with TemporaryDirectory() as folder:
            copy = Path(folder) / "store.sqlite3"
            make_file(copy)
            _copy_file(file, copy)
            with _opened(copy) as engine:
                yield engine
    except OSError as error:
        raise explain_os_error(error, file) from error


def _copy_file(file: Path, copy: Path) -> None:
    source = f"{file.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(source, uri=True)) as reader, closing(sqlite3.connect(copy)) as writer:
            reader.backup(writer)
            [application] = writer.execute("PRAGMA application_id").fetchone()
    except sqlite3.Error as error:
        raise explain_sqlite(error, os.fspath(file)) from error
    if application != APPLICATION:
        raise fault("foreign", file)


def _copy_rows(source: Engine, target: Engine) -> None:
    """Copy all works, one after the other, so that a large store needs no large memory."""
    for [id] in source.run("SELECT id FROM assessment ORDER BY id"):
        for table, columns in _TABLES.items():
            names, marks = ", ".join(columns), ", ".join("?" for _ in columns)
            own = "id" if table == "assessment" else "assessment"
            for row in source.run(f"SELECT {names} FROM {table} WHERE {own} = ?", id):
                target.run(f"INSERT INTO {table} ({names}) VALUES ({marks})", *row)
