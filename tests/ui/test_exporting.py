"""Files that leave the page and files that come back, as the widget makes and takes them."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import zipfile
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from selfassess.errors import SelfAssessError
from selfassess.model import Library
from selfassess.store import Keys
from selfassess.store.keys import make_keys
from selfassess.ui.exporting import KINDS, Export, import_file, make_export
from selfassess.ui.keeping import Keeping
from selfassess.ui.session import Session

TRACK = "psa-2558/service_innovation"
STARTS = {"json": b"{", "pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "html": b"<!"}


@pytest.fixture
def keeping(library: Library, tmp_path: Path) -> Keeping:
    keeping = Keeping(Session(library, date(2026, 11, 20)), str(tmp_path / "works.sqlite3"))
    keeping.open({"do": "open", "track": TRACK})
    for question, value in (("months_in_use", "๑๐"), ("accepted_by_public", "true"), ("part1", "420.5")):
        keeping.session.handle({"do": "answer", "question": question, "value": value})
    keeping.session.handle({"do": "about", "field": "work", "value": 'ตู้ยา: "ฝากไว้"/2557'})
    keeping.session.handle(
        {"do": "defend", "question": "accepted_by_public", "defence": {"evidence": [{"title": "หนังสือชมเชย"}]}}
    )
    keeping.keep()
    return keeping


def make(keeping: Keeping, **event: object) -> Export:
    """Make a file as the kernel's loop does; here a loop may be running already, for a browser of other tests."""
    with ThreadPoolExecutor(1) as apart:
        return apart.submit(lambda: asyncio.run(make_export(keeping, event))).result()


def export(keeping: Keeping, kind: str, **event: object) -> bytes:
    made = make(keeping, to=kind, **event)
    assert made.media == KINDS[kind][1]
    return base64.b64decode(made.data)


def bring(keeping: Keeping, data: bytes, name: str) -> None:
    import_file(keeping, {"name": name, "data": base64.b64encode(data).decode()})


@pytest.mark.parametrize("kind", ["json", "xlsx"])
def test_a_work_taken_away_comes_back_as_it_was(keeping: Keeping, kind: str) -> None:
    before, key = keeping.session.work.to_json(), keeping.key
    data = export(keeping, kind)
    keeping.session.handle({"do": "clear"})
    bring(keeping, data, f"work{KINDS[kind][0]}")
    assert keeping.session.work.to_json() == before
    assert keeping.session.track == TRACK
    keeping.keep()
    assert keeping.key != key, "what comes from a file is a work of its own"


def test_the_days_of_the_plan_are_made_into_a_calendar(keeping: Keeping) -> None:
    keeping.session.handle({"do": "plan", "track": TRACK, "field": "task.own-1.date", "value": "31/1/2570"})
    made = make(keeping, to="ics")
    assert made.name.endswith(".ics")
    assert b"DTSTART;VALUE=DATE:20270131" in base64.b64decode(made.data)


def test_a_calendar_that_is_made_again_moves_its_tasks_and_adds_none(keeping: Keeping) -> None:
    def ids() -> list[bytes]:
        lines = base64.b64decode(make(keeping, to="ics").data).replace(b"\r\n ", b"").splitlines()
        return [line for line in lines if line.startswith(b"UID:") and b".task." in line]

    keeping.session.handle({"do": "plan", "track": TRACK, "field": "task.own-1.date", "value": "31/1/2570"})
    before = ids()
    assert keeping.keys
    keeping.session.handle({"do": "about", "field": "work", "value": "ชื่อใหม่"})
    assert ids() == before
    keeping.keys = Keys(edit="", read=keeping.keys.read)
    assert ids() == before, "whoever may only read has the same calendar"
    assert keeping.keys.read[1:].encode() not in before[0]
    keeping.keys = make_keys()
    assert set(ids()) & set(before) == set(), "another work has tasks of its own"


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_every_paper_is_made(keeping: Keeping, kind: str) -> None:
    assert export(keeping, kind, digits="thai").startswith(STARTS[kind])


def test_the_file_is_named_after_the_work_and_fits_every_system(keeping: Keeping) -> None:
    made = make(keeping, to="json")
    assert made.name == "ตู้ยา ฝากไว้ 2557.selfassess.json"


def test_the_history_goes_along(keeping: Keeping) -> None:
    saved = json.loads(export(keeping, "json"))
    assert len(saved["history"]) == 1


@pytest.mark.parametrize("kind", ["exe", "", "../json", None, 3])
def test_an_unknown_kind_is_refused(keeping: Keeping, kind: object) -> None:
    with pytest.raises(SelfAssessError):
        make(keeping, to=kind)


def test_a_paper_needs_an_award(library: Library, tmp_path: Path) -> None:
    with pytest.raises(SelfAssessError):
        make(Keeping(Session(library, date(2026, 11, 20)), str(tmp_path / "a")), to="pdf")


def make_bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 50_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("work.selfassess.json", b"{"),
        ("work.selfassess.json", b'{"format": 99}'),
        ("work.selfassess.json", b"[" * 100_000),
        ("work.xlsx", b"no archive"),
        ("work.xlsx", make_bomb()),
        ("work.csv", "\ufeffรหัส".encode("utf-16")),
        ("work.exe", b"MZ"),
        ("", b""),
    ],
    ids=["torn", "newer", "deep", "no archive", "bomb", "utf-16", "foreign", "empty"],
)
def test_a_faulty_file_changes_nothing(keeping: Keeping, name: str, data: bytes) -> None:
    before, key = keeping.session.work, keeping.key
    with pytest.raises(SelfAssessError) as refused:
        bring(keeping, data, name)
    assert refused.value.message.th
    assert (keeping.session.work, keeping.key) == (before, key)


def test_what_is_no_base64_is_refused(keeping: Keeping) -> None:
    with pytest.raises(SelfAssessError):
        import_file(keeping, {"name": "a.json", "data": "%%%"})
