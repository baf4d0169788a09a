"""`selfassess report`: a paper, a spreadsheet or the file that goes back in, of one work for one track."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from selfassess.answer_file import LARGEST, parse_answers, read_answer_file
from selfassess.answers import read_answers
from selfassess.assess import find_track
from selfassess.errors import CallError
from selfassess.exchange.file import SUFFIX, read_assessment
from selfassess.exchange.history import HistoryEntry
from selfassess.loading import load_library
from selfassess.model import Library
from selfassess.reports import FORMATS, make_report
from selfassess.text import Text
from selfassess.work import Work, restore_work

__all__ = ["run"]

_WRITTEN = Text(th="{path}: เขียนรายงานแล้ว", en="{path}: written.")
_NO_TRACK = Text(
    th="{file}: ไฟล์ไม่ได้ระบุประเภทรางวัล โปรดระบุด้วย --track RUBRIC/TRACK (ดูรหัสด้วย selfassess list)",
    en="{file}: the file names no track. Name one with --track RUBRIC/TRACK (selfassess list shows them).",
)
_EXISTS = Text(
    th="{path}: มีไฟล์นี้อยู่แล้ว จึงไม่ได้เขียนทับ โปรดระบุชื่อด้วย --output",
    en="{path}: this file is there already and was left as it is. Name one with --output.",
)
_NOT_WRITTEN = Text(th="{path}: เขียนไฟล์ไม่ได้ ({why})", en="{path}: the file cannot be written ({why}).")
_ONLY_PDF = Text(th="--pdf-ua และ --pdf-a ใช้ได้กับ --to pdf เท่านั้น", en="--pdf-ua and --pdf-a go with --to pdf only.")
_DAMAGED = Text(
    th="{file}: ไฟล์นี้เปลี่ยนแปลงหลังจากบันทึก ดูรายละเอียดได้ด้วยคำสั่ง selfassess verify",
    en="{file}: this file was changed after it was written; selfassess verify tells more.",
)


@dataclass(frozen=True)
class _Given:
    """What a file holds: the work, its track if it names one, its history, and whether its seal is broken."""

    work: Work
    track: str | None = None
    history: tuple[HistoryEntry, ...] = ()
    is_damaged: bool = False


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Write a report; a file that is there already is written over only where ``--output`` names it."""
    if (arguments.pdf_ua or arguments.pdf_a) and arguments.to != "pdf":
        raise CallError(_ONLY_PDF)
    library = load_library()
    given = _read(library, arguments.file)
    track = arguments.track or given.track
    if track is None:
        raise CallError(_NO_TRACK.fill(file=arguments.file))
    find_track(library, track)
    path = Path(arguments.output) if arguments.output else _name(arguments.file, track, arguments.to)
    data = make_report(
        library,
        given.work,
        track,
        arguments.to,
        language=getattr(arguments, "lang", "th"),
        digits=arguments.digits,
        today=date.today(),
        accessible=arguments.pdf_ua,
        archive=arguments.pdf_a,
        history=given.history,
    )
    _write(path, data, over=arguments.output is not None)
    lines = [_DAMAGED.fill(file=arguments.file)] if given.is_damaged else []
    return [line[arguments.language] for line in (*lines, _WRITTEN.fill(path=path))], 0


def _read(library: Library, file: str) -> _Given:
    """Read a saved assessment with all that stands in it, or a flat file of answers."""
    data = sys.stdin.buffer.read(LARGEST + 1) if file == "-" else None
    if not _is_saved(file, data):
        answers = parse_answers(data, file) if data is not None else read_answer_file(file, sys.stdin.buffer)
        return _Given(Work(read_answers(library.questions, answers.answers), year=answers.year))
    saved = read_assessment(Path(file) if data is None else data, file)
    read_answers(library.questions, saved.answers)
    work, _ = restore_work(library.questions, saved.document)
    return _Given(work, saved.track, saved.history, is_damaged=saved.seal.state == "broken")


def _is_saved(file: str, data: bytes | None) -> bool:
    """Whether a file is a saved assessment: by its name, or because it says its format."""
    if file.endswith(SUFFIX):
        return True
    try:
        found = json.loads(Path(file).read_bytes() if data is None else data)
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and "format" in found


def _name(file: str, track: str, to: str) -> Path:
    """Beside the file, named after it and the track."""
    source = Path("selfassess" if file == "-" else file)
    stem = source.name.removesuffix(SUFFIX) if source.name.endswith(SUFFIX) else source.stem
    return source.with_name(f"{stem}-{track.replace('/', '-')}{FORMATS[to]}")


def _write(path: Path, data: bytes, *, over: bool) -> None:
    try:
        with path.open("wb" if over else "xb") as file:
            file.write(data)
    except FileExistsError:
        raise CallError(_EXISTS.fill(path=path)) from None
    except (OSError, ValueError) as error:
        raise CallError(_NOT_WRITTEN.fill(path=path, why=getattr(error, "strerror", None) or error)) from None
