"""The workbook as people and other programs see it: tidy tables, texts that stay texts, and no repair."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from selfassess.exchange.labels import SHEETS
from selfassess.exchange.template import write_csv_template, write_xlsx_template
from selfassess.exchange.workbook import write_workbook
from selfassess.exchange.workbook_text import LONGEST_CELL, to_workbook
from selfassess.model import Library
from selfassess.text import LANGUAGES, Language
from selfassess.work import Work
from tests.exchange.conftest import TRACK
from tests.exchange.works import HARD_TEXTS

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 3, 1)
SHEET_KEYS = ["summary", "answers", "evidence", "conditions", "criteria", "bands", "history"]
HISTORY = [
    {
        "version": 1,
        "at": "2026-02-01T02:00:00+00:00",
        "who": "=ก",
        "changes": [{"kind": "answer", "id": "months_in_use", "old": "10", "new": "12"}],
    }
]


def load(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


@pytest.fixture
def book(library: Library, work: Work) -> Any:
    return load(write_workbook(library, work, TRACK, today=TODAY, history=HISTORY))


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    header, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    return [dict(zip(header, row, strict=True)) for row in rows]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_sheet_is_one_table_with_a_frozen_header(library: Library, work: Work, language: Language) -> None:
    book = load(write_workbook(library, work, TRACK, language=language, today=TODAY))
    assert book.sheetnames == [SHEETS[key][language] for key in SHEET_KEYS]
    for key, sheet in zip(SHEET_KEYS, book.worksheets, strict=True):
        [table] = sheet.tables.values()
        assert (table.name, sheet.freeze_panes) == (key, "A2")
        assert table.ref.split(":")[0] == "A1"
        headers = [cell.value for cell in sheet[1]]
        assert [column.name for column in table.tableColumns] == headers
        assert len({header.lower() for header in headers}) == len(headers)
        assert sheet.print_title_rows == "$1:$1"
        assert all(sheet.column_dimensions[cell.column_letter].width > 8 for cell in sheet[1])
        assert {(cell.font.name, cell.font.sz) for row in sheet.iter_rows() for cell in row} == {("TH SarabunPSK", 16)}


def test_every_cell_is_a_text_or_a_number_worked_out_here(book: Any) -> None:
    kinds = {cell.data_type for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert kinds == {"s", "n"}
    numbers = {
        (sheet.title, sheet.cell(1, cell.column).value)
        for sheet in book.worksheets
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, int | float)
    }
    assert numbers == {
        ("สรุป", "คำตอบ"),
        ("คะแนน", "คะแนนต่ำสุดที่เป็นไปได้"),
        ("คะแนน", "คะแนนสูงสุดที่เป็นไปได้"),
        ("คะแนน", "คะแนนเต็ม"),
        ("ช่วงคะแนน", "ตั้งแต่"),
        ("ช่วงคะแนน", "ถึง"),
        ("ช่วงคะแนน", "ขาดอีก (คะแนน)"),
        ("ประวัติ", "ครั้งที่"),
    }


def test_what_people_typed_stands_there_as_it_was_typed(book: Any) -> None:
    answers = {row["รหัส"]: row for row in rows_of(book["คำตอบ"])}
    assert answers["part1"]["คำตอบ"] == "๔๕๐.๕๐"
    assert answers["part2"]["คำตอบ"] == "120 ถึง 160"
    assert answers["accepted_by_public"]["คำตอบ"] == "ใช่"
    assert answers["months_in_use"]["นับตั้งแต่วันที่"] == "13 ก.พ. 2557"
    assert answers["part2"]["ผู้รับผิดชอบ"] == "งานแผน"
    assert answers["part2"]["ข้อที่ยังไม่มีหลักฐานหรือเหตุผล"] == "ยังไม่มี"
    assert answers["part1"]["ข้อที่ยังไม่มีหลักฐานหรือเหตุผล"] is None
    [evidence] = rows_of(book["หลักฐาน"])
    assert (evidence["หลักฐาน"], evidence["ลิงก์"]) == ("รายงาน", "=HYPERLINK(1)")
    [change] = rows_of(book["ประวัติ"])
    assert (change["ผู้แก้ไข"], change["เดิม"], change["ใหม่"]) == ("=ก", "10", "12")


def test_what_came_out_stands_there_too(book: Any) -> None:
    summary = {row["รหัส"]: row["คำตอบ"] for row in rows_of(book["สรุป"])}
    assert summary["about.work"] == "ตู้ยาประจำบ้าน"
    assert summary["track"] == TRACK
    assert summary["result.score"] == "570.5 – 610.5 / 1000"
    assert summary["result.undefended"] > 0
    assert summary["result.written"] == "1 มี.ค. 2569"
    assert summary["result.fingerprint"].startswith("sha256:")
    assert "ไม่ใช่ผลการพิจารณารางวัล" in summary["result.note"]
    conditions = {row["รหัส"]: row for row in rows_of(book["เงื่อนไข"])}
    assert conditions["in_use_12_months"]["ผล"] == "เป็นไปตามเงื่อนไข"
    assert "«" in conditions["in_use_12_months"]["ที่มา"]
    bands = {row["รหัส"]: row for row in rows_of(book["ช่วงคะแนน"])}
    assert bands["good_range"]["ขาดอีก (คะแนน)"] == "มากกว่า 179.5"
    assert bands["site_visit"]["ขาดอีก (คะแนน)"] == 229.5


def test_thai_digits_change_what_is_worked_out_and_nothing_that_was_typed(library: Library, work: Work) -> None:
    book = load(write_workbook(library, work, TRACK, digits="thai", today=TODAY))
    summary = {row["รหัส"]: row["คำตอบ"] for row in rows_of(book["สรุป"])}
    assert summary["result.score"] == "๕๗๐.๕ – ๖๑๐.๕ / ๑๐๐๐"
    assert summary["track"] == TRACK
    answers = {row["รหัส"]: row for row in rows_of(book["คำตอบ"])}
    assert answers["part2"]["คำตอบ"] == "120 ถึง 160"
    assert rows_of(book["คะแนน"])[0]["คะแนนเต็ม"] == "๖๐๐"


def test_no_formula_no_link_and_no_macro_is_in_the_file(library: Library, work: Work) -> None:
    hard = replace(work, about={"work": "=1+1", "unit": "http://example.org"})
    data = write_workbook(library, hard, TRACK, today=TODAY)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        parts = b"".join(archive.read(name) for name in names if name.startswith("xl/worksheets/"))
    assert b"<f>" not in parts
    assert b"hyperlink" not in parts
    assert not [name for name in names if "vba" in name or "external" in name]


def test_a_work_with_nothing_in_it_gives_a_workbook_too(library: Library) -> None:
    for key in library.tracks:
        book = load(write_workbook(library, Work(), key, today=TODAY))
        assert len(book.worksheets) == len(SHEET_KEYS)


@pytest.mark.parametrize("words", HARD_TEXTS)
def test_no_text_is_too_hard_for_a_cell(library: Library, words: str) -> None:
    data = write_workbook(library, Work(about={"work": words}), TRACK, today=TODAY)
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert len(to_workbook(words * LONGEST_CELL)) <= LONGEST_CELL


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_offers_choices_and_says_how_to_fill_it_in(library: Library, language: Language) -> None:
    rubric, track = library.tracks["psa-2558/overall_standard"]
    book = load(write_xlsx_template(rubric, track, language, TODAY))
    assert book.sheetnames == [SHEETS[key][language] for key in ("answers", "guide", "choices")]
    assert book.worksheets[2].sheet_state == "hidden"
    sheet = book.worksheets[0]
    ids = [row[0].value for row in sheet.iter_rows(min_row=2)]
    assert ids[:6] == ["about.work", "about.unit", "about.province", "about.begun", "cycle.year", "track"]
    assert len(set(ids)) == len(ids)
    assert {"part1", "part1_efficiency", "months_in_use", "bonus_characteristics"} <= set(ids)
    lists = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    row = ids.index("accepted_by_public") + 2
    name, cells = lists[f"D{row}"].rsplit("!", 1)
    offered = [cell.value for line in book[name.strip("'=")][cells.replace("$", "")] for cell in line]
    assert offered == (["ใช่", "ไม่ใช่", "ยังไม่ทราบ"] if language == "th" else ["Yes", "No", "Not known yet"])
    assert f"D{ids.index('part1') + 2}" not in lists
    assert {sheet[f"D{number}"].number_format for number in (2, 10)} == {"@"}
    assert sheet.freeze_panes == "C2"


def test_the_template_as_csv_has_the_mark_by_which_excel_knows_its_encoding(library: Library) -> None:
    data = write_csv_template(*library.tracks["dsdw-2560/selection"], "th")
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert header[:4] == ["รหัส", "คำถาม", "ตอบอย่างไร", "คำตอบ"]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]
    levels = next(row for row in rows if row[0] == "innovation_form")
    assert "2.5 = " in levels[2]
    assert "ไม่มีข้อใดตรง" in levels[2]


def test_the_spreadsheet_libraries_are_imported_only_where_one_is_read_or_written() -> None:
    code = (
        "import sys, selfassess.exchange.importing, selfassess.exchange.file, selfassess.exchange.workbook, "
        "selfassess.exchange.template; print(sorted({'openpyxl', 'xlsxwriter', 'lxml', 'yaml'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert told == "[]\n"


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_workbook_and_template(library: Library, work: Work, tmp_path: Path) -> None:
    (tmp_path / "work.xlsx").write_bytes(write_workbook(library, work, TRACK, today=TODAY, history=HISTORY))
    (tmp_path / "empty.xlsx").write_bytes(write_xlsx_template(*library.tracks[TRACK], "th", TODAY))
    done = subprocess.run(
        [
            "soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
            "--outdir", str(tmp_path), str(tmp_path / "work.xlsx"), str(tmp_path / "empty.xlsx"),
        ],
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    texts = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.csv")}
    assert len(texts) == len(SHEET_KEYS) + 3
    assert "ตู้ยาประจำบ้าน" in texts["work-สรุป.csv"]
    assert "๔๕๐.๕๐" in texts["work-คำตอบ.csv"]
    assert "=HYPERLINK(1)" in texts["work-หลักฐาน.csv"]
    assert "about.work" in texts["empty-คำตอบ.csv"]
