"""Reports in a process of their own, and the way into each kind of file."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from selfassess.errors import CallError, SelfAssessError
from selfassess.model import Library
from selfassess.reports import FORMATS, make_report
from selfassess.reports.apart import make_report_apart
from tests.reports.works import HARD, HOSTILE, TODAY, open_work

INNOVATION = "psa-2558/service_innovation"
STAGES = "pmqa-2558/roadmap"
STARTS = {"pdf": b"%PDF-", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04", "html": b"<!doctype html>", "json": b"{"}
STARTS |= {"ics": b"BEGIN:VCALENDAR\r\n"}


@pytest.mark.parametrize("to", FORMATS)
def test_each_kind_of_file_is_made(library: Library, to: str) -> None:
    if to == "xlsx":
        pytest.importorskip("selfassess.exchange.workbook", reason="the workbook is not there yet")
    made = make_report(library, open_work(library, INNOVATION), INNOVATION, to, today=TODAY)
    assert made.lstrip().startswith(STARTS[to])


def test_another_kind_is_refused(library: Library) -> None:
    with pytest.raises(CallError, match="“odt” is no kind of file that can be made"):
        make_report(library, open_work(library, STAGES), STAGES, "odt", today=TODAY)


def test_another_process_makes_the_same_bytes(library: Library) -> None:
    work = open_work(library, INNOVATION).with_about("work", f"{HARD[0]} {HOSTILE[0]}")
    options: dict[str, Any] = {"today": TODAY, "digits": "thai", "accessible": True}
    made = make_report_apart(work, INNOVATION, "pdf", **options)
    assert made == make_report(library, work, INNOVATION, "pdf", **options)


def test_a_refusal_comes_back_as_a_sentence_in_both_languages(library: Library) -> None:
    with pytest.raises(SelfAssessError, match="There is no track") as caught:
        make_report_apart(open_work(library, STAGES), "psa-2558/nothing", "pdf", today=TODAY)
    assert "ไม่มี" in caught.value.say("th")


def test_one_that_takes_too_long_is_ended(library: Library) -> None:
    with pytest.raises(
        SelfAssessError, match=r"was not finished in 0 seconds and was stopped\. Your work is untouched"
    ):
        make_report_apart(open_work(library, STAGES), STAGES, "pdf", today=TODAY, timeout=0.01)


@pytest.mark.parametrize("told", [b"", b"Traceback ...\nMemoryError", b'{"th": 1}', b"[1]"])
def test_one_that_fails_gives_a_sentence_and_no_traceback(
    library: Library, monkeypatch: pytest.MonkeyPatch, told: bytes
) -> None:
    done = subprocess.CompletedProcess([], 1, b"", told)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    with pytest.raises(SelfAssessError, match=r"The report could not be made\. Your work is untouched"):
        make_report_apart(open_work(library, STAGES), STAGES, "pdf", today=TODAY)


def test_half_a_letter_does_not_stop_it(library: Library) -> None:
    work = open_work(library, STAGES).with_about("work", "งาน\ud83d\x00")
    assert make_report_apart(work, STAGES, "html", today=TODAY).decode("utf-8")


def test_nothing_heavy_is_loaded_until_a_paper_is_made() -> None:
    code = "import sys, json, selfassess.reports, selfassess.reports.apart; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"typst", "docx", "matplotlib", "numpy", "jinja2", "ipywidgets", "selfassess.assess"}
    assert heavy & set(json.loads(done.stdout)) == set()
