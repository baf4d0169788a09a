"""Is the store whole? Everything in it is read once."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.store.engine import Engine, Row
from selfassess.store.errors import DamagedStore
from selfassess.store.rows import read_version
from selfassess.text import Text

__all__ = ["find_problems"]

_DATABASE = Text(th="ฐานข้อมูลเสียหาย: {why}", en="The database is damaged: {why}.")
_UNREADABLE = Text(th="งาน {id}: อ่านไม่ได้ ({why})", en="Work {id}: it cannot be read ({why}).")
_HOLES = Text(
    th="งาน {id}: ควรมีรุ่นที่ 1 ถึง {latest} ครบทุกรุ่น แต่พบ {found} รุ่น",
    en="Work {id}: expected every version from 1 to {latest}, found {found} of them.",
)
_KEYS = Text(
    th="งาน {id}: ไม่มีรหัสสำหรับแก้ไขหรือรหัสสำหรับอ่าน", en="Work {id}: the key to edit or the key to read is missing."
)


def find_problems(engine: Engine) -> list[Text]:
    """Give every problem, of the database and of each work; a work is named by a number that opens nothing."""
    try:
        with engine.reading():
            damage = [_DATABASE.fill(why=why) for why in engine.find_damage()]
            return damage or list(_walk(engine))
    except DamagedStore as error:
        return [error.message]


def _walk(engine: Engine) -> Iterator[Text]:
    for id, latest in engine.run("SELECT id, latest FROM assessment ORDER BY id"):
        rows = engine.run("SELECT number, at, who, document FROM version WHERE assessment = ? ORDER BY number", id)
        if [row[0] for row in rows] != list(range(1, latest + 1)):
            yield _HOLES.fill(id=id, latest=latest, found=len(rows))
        yield from _find_unreadable(engine, id, rows)
        keys = engine.run("SELECT can_edit FROM access_key WHERE assessment = ? ORDER BY can_edit", id)
        if {can_edit for [can_edit] in keys} != {0, 1}:
            yield _KEYS.fill(id=id)


def _find_unreadable(engine: Engine, id: int, rows: list[Row]) -> Iterator[Text]:
    for row in rows:
        try:
            read_version(row, engine.place)
        except DamagedStore as error:
            yield _UNREADABLE.fill(id=id, why=error.why)
