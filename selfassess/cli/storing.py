"""`selfassess store`: looks after saved work."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from selfassess.errors import CallError
from selfassess.store import DamagedStore, default_place, open_store
from selfassess.text import Language, Text, to_arabic_digits

__all__ = ["read_span", "run"]

_IN_ORDER = Text(th="{place}: ที่เก็บงานอยู่ในสภาพดี", en="{place}: the store is in order.")
_NONE_YET = Text(th="{place}: ยังไม่มีงานที่บันทึกไว้", en="{place}: no work has been saved yet.")
_PROBLEMS = Text(
    th="{place}: พบปัญหา {n} รายการ โปรดหยุดใช้ที่เก็บนี้ แล้วกู้คืนจากไฟล์สำรอง",
    en="{place}: problems found: {n}. Stop using the store and bring back a backup.",
)
_BACKED_UP = Text(th="{file}: สำรองงานทั้งหมดแล้ว", en="{file}: all works are backed up.")
_RESTORED = Text(th="{place}: กู้คืนงานทั้งหมดจาก {file} แล้ว", en="{place}: all works are restored from {file}.")
_PRUNED = Text(th="{place}: ลบถาวรแล้ว {n} งาน", en="{place}: works removed for good: {n}.")

_DAYS = {"d": 1, "w": 7, "y": 365}


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Check, back up, restore or prune the store that is named, or the usual one."""
    tasks: dict[str, Callable[[Namespace, str], tuple[list[str], int]]] = {
        "check": _check,
        "backup": _back_up,
        "restore": _restore,
        "prune": _prune,
    }
    return tasks[arguments.task](arguments, arguments.store or default_place(os.environ))


def read_span(typed: str) -> timedelta:
    """Read a span of time: days, weeks or years of 365 days.

    Raises
    ------
    CallError
        If it is none.

    Examples
    --------
    >>> read_span("90d").days, read_span("12w").days, read_span("2y").days
    (90, 84, 730)
    """
    found = re.fullmatch(r"([0-9]{1,4})([dwy])", to_arabic_digits(typed.strip().lower()))
    if not found:
        raise CallError(
            Text(
                th=f"--older-than {typed}: ต้องเป็นจำนวนวัน สัปดาห์ หรือปี เช่น 90d, 12w หรือ 2y จึงยังไม่ได้ลบสิ่งใด",
                en=f"--older-than {typed}: expected days, weeks or years, such as 90d, 12w or 2y. Nothing was removed.",
            )
        )
    return timedelta(days=int(found[1]) * _DAYS[found[2]])


def _check(arguments: Namespace, place: str) -> tuple[list[str], int]:
    language: Language = arguments.language
    is_named = arguments.store or os.environ.get("SELFASSESS_STORE")
    if not is_named and not Path(place).exists():
        return [_NONE_YET.fill(place=place)[language]], 0
    try:
        with open_store(place, create=False) as store:
            problems = store.check()
            told = (_PROBLEMS if problems else _IN_ORDER).fill(place=store.place, n=len(problems))
    except DamagedStore as error:
        return [error.say(language)], 1
    return [*(problem[language] for problem in problems), told[language]], int(bool(problems))


def _back_up(arguments: Namespace, place: str) -> tuple[list[str], int]:
    with open_store(place, create=False) as store:
        store.backup(Path(arguments.file))
    return [_BACKED_UP.fill(file=arguments.file)[arguments.language]], 0


def _restore(arguments: Namespace, place: str) -> tuple[list[str], int]:
    with open_store(place) as store:
        store.restore(Path(arguments.file), replace=arguments.replace)
        told = _RESTORED.fill(place=store.place, file=arguments.file)
    return [told[arguments.language]], 0


def _prune(arguments: Namespace, place: str) -> tuple[list[str], int]:
    span = read_span(arguments.older_than)
    with open_store(place, create=False) as store:
        told = _PRUNED.fill(place=store.place, n=store.prune(span))
    return [told[arguments.language]], 0
