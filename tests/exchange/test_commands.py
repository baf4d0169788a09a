"""`selfassess verify`, `selfassess template`, and the undefended claims that `selfassess assess` lists."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pytest

from selfassess import cli
from selfassess.cli import assessing, templating, verifying
from selfassess.exchange.json_text import write_json
from selfassess.exchange.sealing import seal_document
from selfassess.model import Library
from tests.exchange.conftest import TRACK


class Ran(NamedTuple):
    """What a call left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(library: Library, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs `selfassess WORD…` in an empty folder."""
    monkeypatch.delenv("SELFASSESS_LANG", raising=False)
    monkeypatch.chdir(tmp_path)
    for command in (assessing, templating, verifying):
        monkeypatch.setattr(command, "load_library", lambda: library)

    def call(*words: object, given: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        status = cli.main([str(word) for word in words])
        caught = capsys.readouterr()
        return Ran(status, caught.out, caught.err)

    return call


def test_verify_of_a_whole_file_ends_with_nought(run: Run, saved: bytes) -> None:
    Path("a.selfassess.json").write_bytes(saved)
    ran = run("verify", "a.selfassess.json")
    assert (ran.status, ran.err) == (0, "")
    assert "Verified: " in ran.out
    assert run("verify", "-", given=saved) == ran
    thai = run("verify", "a.selfassess.json", "--lang", "th").out
    assert "ตรวจสอบแล้ว ผลตรงกับที่บันทึกในไฟล์ทุกประการ" in thai
    assert thai.splitlines()[-1].endswith("ไม่ได้แสดงว่าใครเป็นผู้จัดทำไฟล์")


def test_verify_of_a_changed_file_ends_with_one_and_says_what_differs(run: Run, saved: bytes) -> None:
    Path("a.json").write_bytes(saved.replace(b'"high": "610.5"', b'"high": "620.5"', 1))
    ran = run("verify", "a.json")
    assert (ran.status, ran.err) == (1, "")
    assert "score.high: the file says 620.5, worked out again 610.5" in ran.out
    assert Path("a.json").read_bytes() != saved


def test_verify_of_a_file_made_under_other_rules_ends_with_one(
    run: Run, saved: bytes, moved: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "load_library", lambda: moved)
    ran = run("verify", "-", given=saved)
    assert ran.status == 1
    assert "judged by version 1.1" in ran.out


def test_verify_of_a_file_without_any_result_ends_with_one_and_says_so(run: Run, saved: bytes) -> None:
    document = json.loads(saved) | {"rubrics": {}, "result": {"tracks": []}}
    ran = run("verify", "-", given=write_json(seal_document(document)))
    assert (ran.status, ran.err) == (1, "")
    assert "Not verified: nothing was worked out again." in ran.out
    assert "Verified: " not in ran.out


@pytest.mark.parametrize("language", ["en", "th"])
def test_verify_of_what_cannot_be_read_ends_with_two(run: Run, language: str) -> None:
    for given in (b"", b"x", b"{}", b'{"format": 2}', b"[" * 10_000, b"\xff"):
        ran = run("verify", "-", "--lang", language, given=given)
        assert (ran.status, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert any("ก" <= mark <= "๙" for mark in ran.err) == (language == "th")
    assert run("verify", "nowhere.json").status == 2
    assert run("verify").status == 2


def test_verify_as_json_holds_everything(run: Run, saved: bytes) -> None:
    ran = run("verify", "-", "--json", given=saved.replace("๔๕๐.๕๐".encode(), "๔๔๐.๕๐".encode()))
    assert ran.status == 1
    found = json.loads(ran.out)
    assert (found["verified"], found["seal"], found["changed"]) == (False, "broken", ["answers"])
    assert found["rubrics"]["psa-2558"]["same"] is True
    assert {"track": TRACK, "place": "score.high", "file": "610.5", "recomputed": "600.5"} in found["differences"]
    assert [each["score"]["high"] for each in found["result"]["file"]] == ["610.5"]
    assert [each["score"]["high"] for each in found["result"]["recomputed"]] == ["600.5"]
    assert "not show who wrote" in found["note"]["en"]


def test_template_writes_a_workbook_or_csv_and_never_over_another_file(run: Run) -> None:
    ran = run("template", TRACK)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "psa-2558-overall_standard.xlsx: written. Fill it in and import it in the workbook.\n"
    assert openpyxl.load_workbook("psa-2558-overall_standard.xlsx").sheetnames[0] == "คำตอบ"
    before = Path("psa-2558-overall_standard.xlsx").read_bytes()
    again = run("template", TRACK, "--lang", "th")
    assert (again.status, again.out) == (2, "")
    assert "มีไฟล์นี้อยู่แล้ว จึงไม่ได้เขียนทับ" in again.err
    assert Path("psa-2558-overall_standard.xlsx").read_bytes() == before
    assert run("template", TRACK, "--output", "b.CSV", "--lang", "en").status == 0
    assert Path("b.CSV").read_text(encoding="utf-8-sig").startswith("Id,Question")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((TRACK, "--output", "a.pdf"), "a.pdf: only .xlsx or .csv can be written."),
        ((TRACK, "--output", "nowhere/a.csv"), "nowhere/a.csv: the file cannot be written (No such file or directory)"),
        (("psa-2558/nowhere",), 'There is no track "psa-2558/nowhere".'),
        ((), "the following arguments are required: RUBRIC/TRACK"),
    ],
)
def test_a_template_that_cannot_be_written_gets_one_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("template", *words)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_assess_lists_undefended_claims_of_a_saved_assessment(run: Run, saved: bytes) -> None:
    ran = run("assess", "-", "--track", TRACK, "--json", given=saved)
    [found] = json.loads(ran.out)["tracks"]
    assert "part2" in found["undefended"]
    assert "part1" not in found["undefended"]
    out = run("assess", "-", "--track", TRACK, given=saved).out
    assert f"Claims without evidence or justification ({len(found['undefended'])}): " in out
    assert "คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล" in run("assess", "-", "--lang", "th", given=saved).out


def test_assess_of_plain_answers_keeps_the_keys_of_the_contract(run: Run) -> None:
    ran = run("assess", "-", "--track", TRACK, "--json", given=b'{"part1": 450}')
    [found] = json.loads(ran.out)["tracks"]
    assert "undefended" not in found
    out = run("assess", "-", "--track", TRACK, given=b'{"part1": 450}').out
    assert "Claims without evidence or justification (1): part1" in out


def test_assess_upgrades_and_reads_what_verify_reads(run: Run, saved: bytes) -> None:
    ran = run("assess", "-", "--track", TRACK, "--json", given=saved)
    [found] = json.loads(ran.out)["tracks"]
    [said] = json.loads(saved)["result"]["tracks"]
    assert {key: found[key] for key in said} == said
