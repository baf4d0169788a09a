"""Papers as PDF: the words come back whole, nothing typed is taken for markup, and the pages look as approved."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import typst
from fontTools.ttLib import TTFont
from PIL import Image

from selfassess.errors import SelfAssessError
from selfassess.model import Library
from selfassess.reports import pdf
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Facts, Paper
from selfassess.reports.pdf import render_pdf
from tests.reports.level_marks import level_marks
from tests.reports.reading import FEW, compare_pages, needs_poppler, read_pdf, take_pages
from tests.reports.works import HARD, HOSTILE, TODAY, WORKS, open_work

APPROVED = Path(__file__).with_name("approved")
STAGES = "pmqa-2558/roadmap"
INNOVATION = "psa-2558/service_innovation"
FONTS = Path(pdf.__file__).with_name("fonts")


@pytest.fixture
def stages(library: Library) -> Paper:
    return write_paper(library, open_work(library, STAGES), STAGES, today=TODAY)


def with_words(paper: Paper, words: tuple[str, ...]) -> Paper:
    """The paper with words among its facts, a line each."""
    return replace(paper, blocks=(*paper.blocks[:1], Facts(tuple((str(n), each) for n, each in enumerate(words)))))


@needs_poppler
@pytest.mark.parametrize("words", [HARD, HOSTILE], ids=["hard", "hostile"])
def test_every_string_comes_back_letter_by_letter(stages: Paper, words: tuple[str, ...]) -> None:
    lines = [line.partition(" ")[2] for line in read_pdf(render_pdf(with_words(stages, words))).splitlines()]
    assert [each for each in words if each not in lines] == []


@needs_poppler
@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_every_syllable_comes_back_letter_by_letter(weight: str) -> None:
    consonants = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
    syllables = [
        f"{consonant}{tone}ำน" if vowel == "ำ" else f"{consonant}{vowel}{tone}น"
        for consonant, vowel, tone in itertools.product(consonants, ["", *"ัิีึืุู็ำ"], ["", *"่้๊๋์"])
    ]
    words = "\\ ".join(f'#"{each}"' for each in syllables)
    source = f'#set text(font: "Sarabun", weight: "{weight}", lang: "th", fallback: false)\n{words}'
    made = typst.compile(source.encode(), font_paths=typst.Fonts(False, True, [str(FONTS)]))
    assert isinstance(made, bytes)
    assert read_pdf(made).split() == syllables


@needs_poppler
def test_a_long_justification_comes_back_in_its_column(library: Library) -> None:
    work = open_work(library, INNOVATION)
    told = read_pdf(render_pdf(write_paper(library, work, INNOVATION, today=TODAY)))
    justification = work.defence["months_in_use"].justification
    assert "".join(justification.split()) in "".join(told.split())


@needs_poppler
@pytest.mark.parametrize(("digits", "expected"), [("thai", "๑๒๓๔๕๖๗๘๙"), ("arabic", "123456789")])
def test_every_page_has_its_number(library: Library, digits: Any, expected: str) -> None:
    paper = write_paper(library, open_work(library, INNOVATION), INNOVATION, today=TODAY, digits=digits)
    found = re.findall(r"หน้า (\S+) จาก (\S+)", read_pdf(render_pdf(paper)))
    assert found == [(number, expected[len(found) - 1]) for number in expected[: len(found)]]
    assert len(found) > 5


@pytest.mark.parametrize("track", WORKS)
@pytest.mark.parametrize(("accessible", "archive"), [(True, False), (False, True), (True, True)])
def test_it_holds_to_the_standards(library: Library, track: str, accessible: bool, archive: bool) -> None:
    paper = write_paper(library, open_work(library, track), track, today=TODAY)
    made = render_pdf(paper, accessible=accessible, archive=archive)
    assert (b"<pdfuaid:part>1</pdfuaid:part>" in made) is accessible
    assert (b"<pdfaid:part>2</pdfaid:part>" in made) is archive
    assert b"/MarkInfo" in made


def test_setting_it_gives_no_warning(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def compile_and_tell(*args: Any, **options: Any) -> Any:
        made, warnings = typst.compile_with_warnings(*args, **options)
        told.extend(str(warning) for warning in warnings)
        return made

    monkeypatch.setattr(typst, "compile", compile_and_tell)
    for track in WORKS:
        render_pdf(write_paper(library, open_work(library, track), track, today=TODAY))
    assert told == []


def test_the_same_paper_gives_the_same_bytes(stages: Paper) -> None:
    assert render_pdf(stages) == render_pdf(stages)


@needs_poppler
def test_its_fonts_are_in_it(stages: Paper, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(render_pdf(stages))
    told = subprocess.run(["pdffonts", "paper.pdf"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    fonts = [line.split() for line in told.splitlines()[2:]]
    assert {font[0].split("+")[1] for font in fonts} <= {
        "Sarabun-Regular",
        "Sarabun-Bold",
        "DejaVuSansMono-Bold",
        "DejaVuSansMono",
    }
    assert {font[-5] for font in fonts} == {"yes"}


def test_letters_that_our_fonts_lack_do_not_stop_an_ordinary_pdf(stages: Paper) -> None:
    assert render_pdf(replace(stages, running="\U0001f3fa\u1000漢")).startswith(b"%PDF")


def test_a_fault_of_the_setting_becomes_a_sentence(stages: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> bytes:
        raise RuntimeError('PDF/UA-1 error: the text `"漢"` could not be displayed with font `"Sarabun"`')

    monkeypatch.setattr(typst, "compile", fail)
    with pytest.raises(SelfAssessError, match="No font has “漢”, so PDF/UA and PDF/A cannot be made"):
        render_pdf(stages, accessible=True)


def test_the_fonts_are_the_original_ones_with_their_marks_levelled(tmp_path: Path) -> None:
    level_marks(FONTS.parent.parent / "ui" / "static" / "fonts", tmp_path)
    for name in ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf"):
        ours, made = TTFont(FONTS / name), TTFont(tmp_path / name)
        assert ours.getGlyphOrder() == made.getGlyphOrder()
        assert all(ours["glyf"][glyph] == made["glyf"][glyph] for glyph in ours.getGlyphOrder())
        assert [ours.getTableData(tag) == made.getTableData(tag) for tag in ("GSUB", "GPOS", "cmap")] == [True] * 3


PAGES: list[tuple[str, Any, int]] = [
    (INNOVATION, "thai", 8),
    ("tepga-2558/expansion", "arabic", 4),
    ("dsdw-2560/selection", "thai", 3),
    ("bma-2564/innovation_kpi", "arabic", 4),
    (STAGES, "thai", 2),
]


@needs_poppler
@pytest.mark.parametrize(("track", "digits", "count"), PAGES, ids=[track for track, _, _ in PAGES])
def test_the_pages_look_as_approved(library: Library, tmp_path: Path, track: str, digits: Any, count: int) -> None:
    paper = write_paper(library, open_work(library, track), track, today=TODAY, digits=digits)
    pages = take_pages(render_pdf(paper), tmp_path)[:count]
    assert len(pages) == count
    look_at(track.partition("/")[0], pages)


def look_at(name: str, pages: list[Image.Image]) -> None:
    """Compare pages with the approved ones; with SELFASSESS_TAKE_PICTURES=1, approve them."""
    paths = [APPROVED / f"{name}-{number}.png" for number in range(1, len(pages) + 1)]
    if os.environ.get("SELFASSESS_TAKE_PICTURES"):
        APPROVED.mkdir(exist_ok=True)
        for path, page in zip(paths, pages, strict=True):
            page.quantize(16).save(path, optimize=True)
    apart = {
        path.name: compare_pages(page, Image.open(path).convert("L")) for path, page in zip(paths, pages, strict=True)
    }
    assert {name: share for name, share in apart.items() if share > FEW} == {}


def test_a_page_that_looks_otherwise_is_noticed() -> None:
    page = Image.new("L", (331, 468), 255)
    other = page.copy()
    other.paste(0, (30, 40, 90, 48))
    assert compare_pages(page, other) > FEW
    assert compare_pages(page, page.resize((10, 10))) == 1.0
