"""Files that mean harm, or are just something else: one clear sentence each, quickly, and nothing is run."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfassess.answer_file import LARGEST
from selfassess.errors import SelfAssessError
from selfassess.exchange.file import read_assessment
from selfassess.exchange.grid import MOST_ROWS
from selfassess.exchange.importing import read_import
from selfassess.exchange.template import write_xlsx_template
from tests.exchange.works import LIBRARY

TEMPLATE = write_xlsx_template(*LIBRARY.tracks["psa-2558/overall_standard"], "en", date(2026, 3, 1))


def refusal(data: bytes, name: str = "a.xlsx") -> str:
    """What is said of a file; in both languages, shortly, and with its name in front."""
    with pytest.raises(SelfAssessError) as caught:
        read_import(data, name, LIBRARY)
    assert any("ก" <= mark <= "๙" for mark in caught.value.message.th)
    assert len(str(caught.value)) < 2000
    return str(caught.value)


def rezip(data: bytes, change: Callable[[str, bytes], bytes | None], **more: bytes) -> bytes:
    """The same archive with parts changed, left out (None) or added."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as parts, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            content = change(name, parts.read(name))
            if content is not None:
                archive.writestr(name, content)
        for name, content in more.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return written.getvalue()


def keep(name: str, content: bytes) -> bytes:
    return content


# --- JSON -----------------------------------------------------------------------------------------------------------

JSON: dict[str, tuple[bytes, str]] = {
    "nested deeply": (b'{"format": 1, "answers": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested deeper than 24"),
    "nested deeply and open": (b'{"a":' * 500_000, "nested deeper than 24"),
    "a key twice": (b'{"format": 1, "format": 1}', "the key “format” stands there twice"),
    "a key twice within": (b'{"format": 1, "answers": [{"values": {"a": 1, "a": 2}}]}', "the key “a” stands there"),
    "NaN": (b'{"format": 1, "answers": [{"values": {"part1": NaN}}]}', "NaN, which is no number"),
    "infinity": (b'{"format": 1, "answers": [{"values": {"part1": -Infinity}}]}', "-Infinity, which is no number"),
    "a huge exponent": (b'{"format": 1, "answers": [{"values": {"part1": 1e999999999}}]}', "which is no number"),
    "a huge number": (
        b'{"format": 1, "answers": [{"values": {"part1": ' + b"9" * 10_000 + b"}}]}",
        "999…, which is no",
    ),
    "10 MB of text": (b'{"format": 1, "about": {"work": "' + b"x" * 10_000_000 + b'"}}', f"larger than {LARGEST:,}"),
    "open quotes": (b'{"format": "' + b"\\" * 1_000_000, "this is not JSON"),
    "broken": (b'{"format": 1,\n "answers": }', "this is not JSON (line 2, column 13)"),
    "UTF-16": ('{"format": 1}'.encode("utf-16"), "not"),
    "TIS-620": ('{"format": 1, "about": {"work": "ตู้ยา"}}'.encode("cp874"), "not a text file in UTF-8"),
    "a list": (b"[1, 2]", "this is no saved assessment"),
    "the page's own storage": (b'{"format": 1, "work": {"answers": {}}}', "answers: expected a list with at least one"),
    "empty": (b"", "the file is empty"),
    "blank": (b" \n ", "the file is empty"),
}


@pytest.mark.parametrize("name", JSON)
def test_json_that_means_harm_is_refused(name: str) -> None:
    data, words = JSON[name]
    assert words in refusal(data, "a.selfassess.json")


@pytest.mark.parametrize("name", sorted(set(JSON) - {"empty", "blank"}))
def test_so_it_is_where_it_is_to_be_verified(name: str) -> None:
    with pytest.raises(SelfAssessError):
        read_assessment(JSON[name][0], "a.selfassess.json")


def test_a_file_that_is_not_there_or_no_file_gets_one_sentence(tmp_path: Any) -> None:
    for path, words in ((tmp_path / "no", "there is no such file"), (tmp_path, "cannot be opened as a file")):
        with pytest.raises(SelfAssessError, match=words):
            read_assessment(path)


# --- workbooks ------------------------------------------------------------------------------------------------------


def filled(row: int = 8, **cells: object) -> bytes:
    """The template with some cells of one row filled in."""
    book = openpyxl.load_workbook(io.BytesIO(TEMPLATE))
    for column, value in cells.items():
        book["Answers"][f"{column}{row}"] = value
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def bomb(size: int) -> bytes:
    return rezip(
        TEMPLATE, lambda name, part: b"<a>" + b" " * size + b"</a>" if name.endswith("sharedStrings.xml") else part
    )


def lie_about_size(data: bytes) -> bytes:
    """A bomb whose directory claims that nothing will come of it."""
    raw = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        true = next(part.file_size for part in archive.infolist() if part.filename.endswith("sharedStrings.xml"))
    packed = true.to_bytes(4, "little")
    start = 0
    while (place := raw.find(packed, start)) >= 0:
        raw[place : place + 4] = (100).to_bytes(4, "little")
        start = place + 4
    return bytes(raw)


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><sst>&c;</sst>'
EXTERNAL = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><sst>&b;</sst>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

BOOKS: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "a bomb": (lambda: bomb(60_000_000), "a.xlsx", "would grow beyond what a workbook may be"),
    "a dense bomb": (lambda: bomb(20_000_000), "a.xlsx", "would grow beyond what a workbook may be"),
    "a bomb that lies": (lambda: lie_about_size(bomb(60_000_000)), "a.xlsx", "damaged or is no Excel workbook"),
    "many parts": (
        lambda: rezip(TEMPLATE, keep, **{f"x{n}": b"" for n in range(400)}),
        "a.xlsx",
        "would grow beyond",
    ),
    "macros": (lambda: rezip(TEMPLATE, keep, xl__vbaProject_dot_bin=b"x"), "a.xlsx", "holds macros"),
    "old macros": (lambda: rezip(TEMPLATE, keep, xl__macrosheets__sheet1_dot_xml=b"<a/>"), "a.xlsx", "holds macros"),
    "named as macros": (lambda: TEMPLATE, "A.XLSM", "holds macros"),
    "said to be macros": (
        lambda: rezip(
            TEMPLATE,
            lambda name, part: (
                part.replace(b"spreadsheetml.sheet.main", b"sheet.macroEnabled.main")
                if name.startswith("[Content")
                else part
            ),
        ),
        "a.xlsx",
        "holds macros",
    ),
    "entities": (
        lambda: rezip(TEMPLATE, lambda name, part: ENTITIES if name.endswith("sharedStrings.xml") else part),
        "a.xlsx",
        "holds what no workbook needs",
    ),
    "an entity from a file": (
        lambda: rezip(TEMPLATE, lambda name, part: EXTERNAL if name.endswith("sharedStrings.xml") else part),
        "a.xlsx",
        "holds what no workbook needs",
    ),
    "entities in UTF-16": (
        lambda: rezip(
            TEMPLATE,
            lambda name, part: ENTITIES.decode().encode("utf-16") if name.endswith("sharedStrings.xml") else part,
        ),
        "a.xlsx",
        "holds what no workbook needs",
    ),
    "another encoding": (
        lambda: rezip(TEMPLATE, lambda name, part: part.replace(b"UTF-8", b"UTF-7") if "sheet1" in name else part),
        "a.xlsx",
        "an encoding other than UTF-8",
    ),
    "broken XML": (
        lambda: rezip(TEMPLATE, lambda name, part: part[:-40] if "sheet1.xml" in name else part),
        "a.xlsx",
        "this workbook cannot be read",
    ),
    "no strings": (
        lambda: rezip(TEMPLATE, lambda name, part: None if name.endswith("sharedStrings.xml") else part),
        "a.xlsx",
        "this workbook cannot be read",
    ),
    "half an archive": (lambda: TEMPLATE[: len(TEMPLATE) // 2], "a.xlsx", "damaged or is no Excel workbook"),
    "only two letters": (lambda: b"PK", "a.xlsx", "damaged or is no Excel workbook"),
    "another archive": (lambda: rezip(TEMPLATE, lambda *_: None, a=b"b"), "a.zip", "damaged or is no Excel workbook"),
    "a document": (
        lambda: rezip(TEMPLATE, lambda name, part: None if name.startswith("xl/") else part),
        "a.docx",
        "this is no Excel workbook",
    ),
    "OpenDocument": (
        lambda: rezip(TEMPLATE, lambda *_: None, mimetype=b"application/vnd.oasis"),
        "a.ods",
        "this is no Excel workbook",
    ),
    "binary": (lambda: rezip(TEMPLATE, keep, xl__workbook_dot_bin=b"x"), "a.xlsb", "a binary Excel workbook"),
    "an old workbook": (lambda: OLE, "a.xls", "an old Excel file (.xls)"),
    "a password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "a.xlsx", "protected by a password"),
    "a PDF": (lambda: b"%PDF-1.7", "a.pdf", "this is a PDF"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n", "a.png", "this kind of file is not known"),
    "a program": (lambda: b"MZ\x90\x00", "a.exe", "this kind of file is not known"),
    "too large": (lambda: b"PK" + b"\0" * LARGEST, "a.xlsx", "larger than"),
    "no table": (lambda: filled(1, A="x", D="y"), "a.xlsx", "there is no table of answers"),
    "too many rows": (lambda: filled(MOST_ROWS + 2, A="part1"), "a.xlsx", "has more than 3,000 rows"),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_workbook_that_means_harm_is_refused(name: str) -> None:
    make, called, words = BOOKS[name]
    said = refusal(make(), called)
    assert said.startswith(f"{called}: ")
    assert words in said


@pytest.mark.parametrize("formula", ["=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://example.org")', "=[1]Sheet!A1"])
def test_a_formula_is_refused_with_its_place_and_never_computed(formula: str) -> None:
    assert refusal(filled(D=formula)).splitlines()[0] == (
        "Answers!D8: this is a formula, which is not computed here. Type the answer itself."
    )


def test_the_same_as_a_text_is_only_a_text() -> None:
    book = openpyxl.load_workbook(io.BytesIO(TEMPLATE))
    cell = book["Answers"]["K8"]
    cell.value, cell.data_type = "=cmd|' /C calc'!A0", "s"
    data = io.BytesIO()
    book.save(data)
    defence = read_import(data.getvalue(), "a.xlsx", LIBRARY).document["defence"]
    assert defence == {"is_core_mission_of_unit": {"justification": "=cmd|' /C calc'!A0"}}


def test_links_to_other_files_are_not_followed() -> None:
    link = b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    data = rezip(filled(D="Yes"), keep, xl__externalLinks__externalLink1_dot_xml=link)
    assert read_import(data, "a.xlsx", LIBRARY).document["answers"] == {"is_core_mission_of_unit": True}


def attempt(data: bytes, name: str) -> str:
    """What is said of a file, which may also be read: nothing, then."""
    try:
        read_import(data, name, LIBRARY)
    except SelfAssessError as error:
        return str(error)
    return ""


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(TEMPLATE) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_workbook_gets_a_sentence_or_is_read(place: int, noise: bytes) -> None:
    assert "Traceback" not in attempt(TEMPLATE[:place] + noise + TEMPLATE[place + len(noise) :], "a.xlsx")


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.json", "a.xlsx", "a", "../../a.csv", "a\n.csv", ""]))
def test_whatever_is_handed_over_gets_a_sentence(noise: bytes, name: str) -> None:
    for data in (noise, b"PK\x03\x04" + noise, b"{" + noise, b"Id,Answer\n" + noise):
        assert "\n" not in attempt(data, name).partition(":")[0]


# --- CSV ------------------------------------------------------------------------------------------------------------

TABLES: dict[str, tuple[bytes, str]] = {
    "the code page of Thai Windows": ("รหัส,คำตอบ\npart1,450\n".encode("cp874"), "Windows-874 or TIS-620"),
    "UTF-16": ("Id,Answer\npart1,450\n".encode("utf-16"), "not in UTF-8"),
    "a formula": (b"Id,Answer\npart1,=450\n", "a.csv!B2: it begins with = and could be taken for a formula"),
    "a command": (b"Id,Answer,Justification\npart1,450,=cmd|' /C calc'!A0\n", "a.csv!C2: it begins with ="),
    "no header": (b"part1,450\n", "there is no table of answers"),
    "no such columns": (b"Id,Name\npart1,450\n", "there is no table of answers"),
    "too many rows": (b"Id,Answer\n" + b"part1,\n" * (MOST_ROWS + 1), "more than 3,000 rows"),
    "an open quote": (b'Id,Answer\n"part1,450\n', "this is no CSV (line"),
    "a huge cell": (b"Id,Answer\npart1," + b"9" * 1_000_000, "this is no CSV (line"),
    "a cell of 100 kB": (b"Id,Answer\npart1," + b"9" * 100_000, "a.csv!B2: part1: “999"),
    "a zero byte": (b"Id,Answer\npart1,4\x0050\n", "part1: “4"),
}


@pytest.mark.parametrize("name", TABLES)
def test_csv_that_means_harm_is_refused(name: str) -> None:
    data, words = TABLES[name]
    assert words in refusal(data, "a.csv")


def test_the_name_of_a_file_cannot_change_a_sentence() -> None:
    assert refusal(b"x", "C:\\secret\\folder\\a\n\x1b[31m.csv").startswith("a  [31m.csv: ")
    assert len(refusal(b"x", "x" * 100_000 + ".csv")) < 400
