"""Files of answers, as JSON or YAML, and saved assessments: read as data, with limits, and trusted in nothing.

Only the form is checked here; `selfassess.answers` checks every value.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import BinaryIO

from selfassess.defence import Defence, read_defence
from selfassess.errors import CallError
from selfassess.text import Text

__all__ = ["LARGEST", "AnswerFile", "parse_answers", "read_answer_file"]

LARGEST = 8_000_000
"""Bytes a file of answers or a saved assessment may have."""

_LONGEST_NUMBER = 40
_EMPTY = (
    "ไฟล์ว่างเปล่า ต้องมีรหัสคำถามกับคำตอบ เช่น part1: 450",
    "the file is empty; expected question ids with their answers, such as part1: 450.",
)


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """What a file of answers says.

    Attributes
    ----------
    answers : mapping of str to object
        Question id to value, not checked yet.
    year : int or None
        The unit's own year (B.E.) where a saved assessment names one.
    defence : mapping of str to Defence, or None
        What stands behind the answers of a saved assessment; None for plain answers, which have no place for it.
    """

    answers: Mapping[str, object]
    year: int | None = None
    defence: Mapping[str, Defence] | None = None


def read_answer_file(path: str, standard_input: BinaryIO) -> AnswerFile:
    """Read answers from a file, or from standard input where the path is ``-``.

    Raises
    ------
    CallError
        If there is no such file, it is too large, or it is no file of answers; one sentence each.
    """
    if path == "-":
        return parse_answers(standard_input.read(LARGEST + 1), path)
    try:
        with Path(path).open("rb") as file:
            return parse_answers(file.read(LARGEST + 1), path)
    except FileNotFoundError:
        raise _refuse(path, "ไม่พบไฟล์นี้", "there is no such file.") from None
    except (OSError, ValueError):
        raise _refuse(path, "เปิดอ่านไฟล์นี้ไม่ได้", "this cannot be opened as a file.") from None


def parse_answers(data: bytes, name: str) -> AnswerFile:
    """Read answers from bytes.

    Parameters
    ----------
    data : bytes
        JSON or YAML: the flat mapping of question id to value, or a saved assessment.
    name : str
        What the file is called; ``.json`` is read as JSON, ``.yaml`` and ``.yml`` as YAML, anything else as
        what it looks like.

    Examples
    --------
    >>> parse_answers(b'{"part1": 79.99}', "-").answers
    {'part1': Decimal('79.99')}
    """
    if len(data) > LARGEST:
        raise _refuse(
            name, f"ไฟล์ใหญ่เกิน {LARGEST:,} ไบต์ จึงไม่ได้อ่าน", f"larger than {LARGEST:,} bytes, so it was not read."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refuse(name, "ไม่ใช่ไฟล์ข้อความแบบ UTF-8", "not a text file in UTF-8.") from None
    if not text.strip():
        raise _refuse(name, *_EMPTY)
    found = _parse_json(text, name) if _is_json(text, name) else _parse_yaml(data, name)
    if not isinstance(found, dict):
        raise _refuse(
            name,
            "ไม่ใช่ไฟล์คำตอบ ต้องเป็นคู่ของรหัสคำถามกับคำตอบ",
            "not a file of answers; expected question ids with their answers.",
        )
    return _open_saved(found, name) if {"format", "answers"} & found.keys() else AnswerFile(found)


def _refuse(name: str, thai: str, english: str) -> CallError:
    return CallError(Text(th=f"{name}: {thai}", en=f"{name}: {english}"))


def _is_json(text: str, name: str) -> bool:
    suffix = Path(name).suffix.lower()
    if suffix in (".json", ".yaml", ".yml"):
        return suffix == ".json"
    start = text.lstrip()
    return start[:1] in ("{", "[") and start[1:].lstrip()[:1] in ('"', "}", "]", "{")


def _parse_json(text: str, name: str) -> object:
    try:
        return json.loads(
            text, parse_float=_read_decimal, parse_int=_read_decimal, parse_constant=str, object_pairs_hook=_once
        )
    except json.JSONDecodeError as error:
        place = f"{name}:{error.lineno}:{error.colno}"
        raise _refuse(place, "อ่านเป็น JSON ไม่ได้", "this is not JSON.") from None
    except _Repeated as error:
        raise _refuse(name, f"มีคีย์ {error} ซ้ำ", f"the key {error} stands there twice.") from None
    except RecursionError:
        raise _refuse(name, "ข้อมูลซ้อนกันลึกเกินไป", "lists or keys are nested too deep.") from None


class _Repeated(Exception):
    """A key that stands twice in one object."""


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _Repeated(f"“{key[:_LONGEST_NUMBER]}”")
        found[key] = value
    return found


def _read_decimal(written: str) -> object:
    """An exact number; one that is out of all proportion stays a text, for the question to refuse."""
    if len(written) > _LONGEST_NUMBER:
        return written
    try:
        number = Decimal(written)
    except InvalidOperation:
        return written
    return number if abs(number.adjusted()) < _LONGEST_NUMBER else written


def _parse_yaml(data: bytes, name: str) -> object:
    from selfassess.loading.inspection import Inspection
    from selfassess.loading.yaml_reading import read_yaml

    inspection = Inspection(Path("standard input" if name == "-" else name))
    marked = read_yaml(data, inspection)
    faults = inspection.faults
    if faults:
        raise CallError(
            Text(th="\n".join(each.format("th") for each in faults), en="\n".join(each.format("en") for each in faults))
        )
    if marked is None:
        raise _refuse(name, *_EMPTY)
    return marked.plain


def _open_saved(found: Mapping[str, object], name: str) -> AnswerFile:
    """Take the first set of answers out of a saved assessment."""
    from selfassess.exchange.upgrades import upgrade

    found = upgrade(found, name)
    sets = found.get("answers")
    first = sets[0] if isinstance(sets, list) and sets else None
    values = first.get("values") if isinstance(first, dict) else None
    if not isinstance(values, dict):
        raise _refuse(name, "แบบประเมินที่บันทึกไว้ไม่มีชุดคำตอบ", "this saved assessment holds no set of answers.")
    cycle = found.get("cycle")
    year = cycle.get("year") if isinstance(cycle, dict) else None
    defence = first.get("defence") if isinstance(first, dict) else None
    given = defence if isinstance(defence, dict) else {}
    return AnswerFile(values, _read_year(year, name), {id: read_defence(each) for id, each in given.items()})


def _read_year(written: object, name: str) -> int | None:
    if written is None:
        return None
    if isinstance(written, Decimal) and written == int(written) and 2500 <= written <= 2700:
        return int(written)
    raise _refuse(
        name, "ปีของรอบการประเมินต้องเป็น พ.ศ. 2500 ถึง 2700", "the year of its cycle is not one from 2500 to 2700 B.E."
    )
