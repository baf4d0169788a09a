"""The file of a saved assessment, ``.selfassess.json``: written, and read back.

It holds what was answered exactly as it was typed, what stands behind it, the rules that judged it and the result,
so that anybody can work the result out again. ``assessment.schema.json`` describes it for other programs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from selfassess.answer_file import LARGEST
from selfassess.errors import CallError
from selfassess.exchange.assessment import Assessment, build_assessment
from selfassess.exchange.fingerprint import fingerprints
from selfassess.exchange.history import HistoryEntry, StoredVersion, list_history
from selfassess.exchange.json_text import read_json, write_json
from selfassess.exchange.judging import find_engine, judge, tracks_of
from selfassess.exchange.sealing import examine_seal, seal_document
from selfassess.exchange.shape import check_shape
from selfassess.exchange.upgrades import FORMAT, PLANNED, upgrade
from selfassess.model import Library
from selfassess.text import Text
from selfassess.work import Work

__all__ = ["SUFFIX", "Assessment", "read_assessment", "write_assessment"]

SUFFIX = ".selfassess.json"
"""The end of the name of such a file."""

_FAULTS_TOLD = 50
_NO_FILE = Text(th="{name}: ไม่พบไฟล์นี้", en="{name}: there is no such file.")
_NOT_OPENED = Text(th="{name}: เปิดอ่านไฟล์นี้ไม่ได้", en="{name}: this cannot be opened as a file.")
_NOT_OURS = Text(th="{name}: ไม่ใช่แบบประเมินที่บันทึกไว้", en="{name}: this is no saved assessment.")
_TOO_MUCH = Text(
    th="งานนี้มีข้อความมากเกินกว่าจะเก็บในไฟล์เดียว (เกิน {limit} ไบต์) จึงยังไม่ได้เขียนไฟล์ โปรดย่อหลักฐาน เหตุผล หรือร่างรายงาน",
    en="This work holds more text than one file may ({limit} bytes), so no file was written. "
    "Shorten evidence, justifications or drafts.",
)


def write_assessment(
    library: Library,
    work: Work,
    track: str | None,
    *,
    assessor: str = "",
    history: Iterable[StoredVersion | Mapping[str, object]] = (),
    today: date,
) -> bytes:
    """Write a work, the rules that judge it and the result as one sealed file.

    Parameters
    ----------
    library : Library
        The rubrics.
    work : Work
        The work; its answers are written as they were typed.
    track : str or None
        The open track, by which it is judged; without one, all that ask for anything that is answered.
    assessor : str
        The self-chosen name of who answered.
    history : iterable
        Versions of the store, or plain entries; where there are too many for a file, the oldest are left out and
        counted in ``history_left_out``.
    today : date
        The day on which the file is written.

    Raises
    ------
    CallError
        If there is more text than a file may have.
    """
    tracks = tracks_of(library, work.answers, track)
    plain = work.to_json()
    document = {
        # Older versions read what holds nothing that they do not know.
        "format": FORMAT if any(key in plain for key in PLANNED) else 1,
        "about": plain["about"],
        "cycle": _cycle(work, plain),
        "track": track,
        "answers": [_answer_set(plain, assessor)],
        **{key: plain[key] for key in ("conflicts", *PLANNED) if key in plain},
        "rubrics": fingerprints(library, tracks),
        "engine": find_engine(),
        "written": today.isoformat(),
        "result": {"tracks": judge(library, tracks, work.answers, work.year)},
    }
    return _fit(document, list_history(history))


def _fit(document: Mapping[str, object], history: list[HistoryEntry]) -> bytes:
    """The file with as much of its history as it may hold, the newest of it."""
    kept = history
    while True:
        left_out = len(history) - len(kept)
        counted = {"history_left_out": left_out} if left_out else {}
        data = write_json(seal_document({**document, "history": kept, **counted}))
        if len(data) <= LARGEST:
            return data
        if not kept:
            raise CallError(_TOO_MUCH.fill(limit=f"{LARGEST:,}"))
        kept = kept[len(kept) // 2 + 1 :]


def _cycle(work: Work, plain: Mapping[str, object]) -> dict[str, object]:
    answers = plain["answers"]
    given = answers.get("reference_date") if isinstance(answers, Mapping) else None
    return {"year": work.year, **({"reference_date": given} if isinstance(given, str) else {})}


def _answer_set(plain: Mapping[str, object], assessor: str) -> dict[str, object]:
    return {
        "assessor": assessor,
        "values": plain["answers"],
        "since": plain["since"],
        "defence": plain.get("defence", {}),
    }


def read_assessment(source: bytes | Path, name: str = "") -> Assessment:
    """Read the file of a saved assessment; its form is checked, its answers are not.

    Parameters
    ----------
    source : bytes or Path
        The file or its content.
    name : str
        What it is called in a sentence about it; a path says it itself.

    Raises
    ------
    CallError
        If there is no such file, it is none of ours, too new or too old, or not as it must be: every fault at once.
    """
    data = source if isinstance(source, bytes) else _read_bytes(source)
    name = name or (source.name if isinstance(source, Path) else SUFFIX)
    read = read_json(data, name)
    if not isinstance(read, dict) or "format" not in read:
        raise CallError(_NOT_OURS.fill(name=name))
    document = upgrade(read, name)
    faults = check_shape(document)[:_FAULTS_TOLD]
    if faults:
        raise CallError(
            Text(
                th="\n".join(f"{name}: {fault.th}" for fault in faults),
                en="\n".join(f"{name}: {fault.en}" for fault in faults),
            )
        )
    return build_assessment(document, examine_seal(read, data))


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise CallError(_NO_FILE.fill(name=path)) from None
    except (OSError, ValueError):
        raise CallError(_NOT_OPENED.fill(name=path)) from None
