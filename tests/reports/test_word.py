"""Papers as DOCX: an ordinary document with styles, in which every word comes back."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Facts, Heading, Paper
from selfassess.reports.word import render_docx
from tests.reports.reading import needs_poppler, needs_soffice, read_pdf
from tests.reports.works import HARD, HOSTILE, TODAY, WORKS, open_work

INNOVATION = "psa-2558/service_innovation"


@pytest.fixture(scope="module")
def paper(library: Library) -> Paper:
    return write_paper(library, open_work(library, INNOVATION), INNOVATION, today=TODAY, digits="thai")


@pytest.fixture(scope="module")
def document(paper: Paper) -> Any:
    return Document(io.BytesIO(render_docx(paper)))


def read_lines(data: bytes) -> list[str]:
    """Every paragraph, those in tables too, with the values of facts on their own."""
    document = Document(io.BytesIO(data))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    found = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    return [part for paragraph in found for part in paragraph.text.split("\t")]


@pytest.mark.parametrize("words", [HARD, HOSTILE], ids=["hard", "hostile"])
def test_every_string_comes_back_letter_by_letter(paper: Paper, words: tuple[str, ...]) -> None:
    short = replace(paper, blocks=(*paper.blocks[:1], Facts(tuple((str(n), each) for n, each in enumerate(words)))))
    assert set(words) <= set(read_lines(render_docx(short)))


def test_headings_and_lists_have_their_styles(document: Any) -> None:
    styles = {paragraph.text: paragraph.style.name for paragraph in document.paragraphs}
    assert styles["รายงานผลการประเมินตนเอง"] == "Title"
    assert styles["๑. แบบตรวจคุณสมบัติของผลงาน"] == "Heading 1"
    assert styles["ช่วงคะแนนและความหมาย"] == "Heading 2"
    assert "List Number" in styles.values()


def test_thai_is_th_sarabun_at_sixteen_points(document: Any) -> None:
    normal = document.styles["Normal"].element.rPr
    assert normal.find(qn("w:rFonts")).get(qn("w:cs")) == "TH SarabunPSK"
    assert normal.find(qn("w:szCs")).get(qn("w:val")) == "32"
    language = document.styles.element.find(qn("w:docDefaults")).find(".//" + qn("w:lang"))
    assert (language.get(qn("w:val")), language.get(qn("w:bidi"))) == ("en-US", "th-TH")


def test_bold_is_bold_in_thai_too(document: Any) -> None:
    for name in ("Title", "Heading 1", "Heading 2"):
        assert document.styles[name].element.rPr.find(qn("w:bCs")) is not None
    heads = [run for table in document.tables for cell in table.rows[0].cells for run in cell.paragraphs[0].runs]
    assert all(run._r.rPr.find(qn("w:bCs")) is not None for run in heads)


def test_every_table_repeats_its_header_and_says_what_it_shows(document: Any) -> None:
    assert len(document.tables) == 6
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_pages_are_numbered_by_fields(document: Any) -> None:
    foot = document.sections[0].footer._element
    assert [each.text for each in foot.iter(qn("w:instrText"))] == [
        " PAGE \\* THAIARABIC ",
        " NUMPAGES \\* THAIARABIC ",
    ]


def test_each_counted_list_begins_at_one(document: Any) -> None:
    lists = [each._p.pPr.numPr.numId.val for each in document.paragraphs if each.style.name == "List Number"]
    assert len(set(lists)) == 2
    kinds = document.part.numbering_part.element.xpath(".//w:abstractNum/w:lvl/w:numFmt[@w:val='thaiNumbers']")
    assert len(kinds) == 2


def test_pictures_say_what_one_sees(document: Any) -> None:
    told = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(told) == 3
    assert told[0].startswith("แถบคะแนนจาก ๐ ถึง ๑,๐๐๐")


def test_the_properties_of_a_run_stand_in_the_order_of_the_schema(document: Any) -> None:
    order = ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "lang"]
    roots = [document.element, document.styles.element, document.sections[0].footer._element]
    for root in roots:
        for properties in root.iter(qn("w:rPr")):
            names = [each.tag.split("}")[1] for each in properties if each.tag.split("}")[1] in order]
            assert names == sorted(names, key=order.index)


def test_word_lays_it_out_as_one_of_its_own_day(document: Any) -> None:
    modes = document.settings.element.xpath(".//w:compatSetting[@w:name='compatibilityMode']/@w:val")
    assert modes == ["15"]


def test_the_lines_of_a_table_stand_where_the_schema_wants_them(document: Any) -> None:
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook", "tblCaption"]
    for table in document.tables:
        names = [each.tag.split("}")[1] for each in table._tbl.tblPr]
        assert names == sorted(names, key=order.index)


@pytest.mark.parametrize("track", WORKS)
def test_the_same_paper_gives_the_same_bytes(library: Library, track: str) -> None:
    paper = write_paper(library, open_work(library, track), track, today=TODAY)
    assert render_docx(paper) == render_docx(paper)


@pytest.mark.slow
@needs_soffice
@needs_poppler
def test_libreoffice_opens_it(paper: Paper, tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(render_docx(paper))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    call = ["soffice", home, "--headless", "--convert-to", "pdf", "paper.docx"]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    told = "".join(read_pdf((tmp_path / "paper.pdf").read_bytes()).split())
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert [heading for heading in headings if "".join(heading.split()) not in told] == []
    assert "https://example.go.th/d/124" in told
