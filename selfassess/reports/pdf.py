"""A paper as PDF, set by typst: tagged, and by wish after PDF/UA-1 (accessible) and PDF/A-2a (to be archived)."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from selfassess.errors import SelfAssessError
from selfassess.reports.charts import draw_chart
from selfassess.reports.held import HELD
from selfassess.reports.paper import Block, Paper, Picture
from selfassess.text import Text

__all__ = ["render_pdf"]

_HERE = Path(__file__).parent
_FONTS = ["Sarabun", "DejaVu Sans Mono", "Libertinus Serif"]
"""Ours, and two that typst brings: the signs stand in DejaVu."""

_FAULT = Text(th="สร้าง PDF ไม่ได้: {why} ยังไม่ได้เขียนไฟล์ใด", en="The PDF could not be made: {why}. Nothing was written.")
_NO_LETTER = Text(
    th="ไม่มีฟอนต์สำหรับ “{letter}” จึงทำ PDF/UA หรือ PDF/A ไม่ได้ โปรดแก้ข้อความ หรือทำเป็น PDF ธรรมดา",
    en="No font has “{letter}”, so PDF/UA and PDF/A cannot be made. Change the words, or make an ordinary PDF.",
)
_REFUSED_LETTER = re.compile(r'the text `"(.+)"` could not be displayed')
_UNUSUAL = re.compile("[^\u0000-\u052f\u0e00-\u0e7f\u1e00-\u1fff\u2000-\u2bff]")
"""Letters that the shipped fonts may lack; for them the machine's fonts are looked through."""


def render_pdf(paper: Paper, *, accessible: bool = False, archive: bool = False) -> bytes:
    """Set a paper.

    Parameters
    ----------
    paper : Paper
        What stands on it.
    accessible : bool
        Hold it to PDF/UA-1.
    archive : bool
        Hold it to PDF/A-2a.

    Returns
    -------
    bytes
        The same for the same paper.

    Raises
    ------
    SelfAssessError
        If it cannot be set.
    """
    # Its types know of one file only, it itself of several.
    files: Any = {"main.typ": (_HERE / "paper.typ").read_bytes(), "words.json": json.dumps(HELD).encode()}
    pictures = [block for block in paper.blocks if isinstance(block, Picture)]
    names = {id(block): f"picture-{place}.svg" for place, block in enumerate(pictures)}
    files |= {names[id(block)]: draw_chart(block.chart, "svg") for block in pictures}
    written = json.dumps(_plain(paper, names), ensure_ascii=False)
    files["paper.json"] = written.encode()
    fonts = _find_fonts(of_machine=_UNUSUAL.search(written) is not None)
    standards: Any = ["ua-1"] * accessible + ["a-2a"] * archive
    try:
        made = typst.compile(files, font_paths=fonts, format="pdf", pdf_standards=standards, timestamp=0)
    except RuntimeError as error:
        raise SelfAssessError(_explain(str(error))) from error
    assert isinstance(made, bytes)
    return made


def _explain(why: str) -> Text:
    letter = _REFUSED_LETTER.search(why)
    return _NO_LETTER.fill(letter=letter[1]) if letter else _FAULT.fill(why=why.splitlines()[0])


@lru_cache(maxsize=2)
def _find_fonts(*, of_machine: bool) -> typst.Fonts:
    """The shipped fonts and those inside typst, so that a paper looks alike on every machine."""
    return typst.Fonts(include_system_fonts=of_machine, include_embedded_fonts=True, font_paths=[str(_HERE / "fonts")])


def _plain(paper: Paper, names: dict[int, str]) -> dict[str, Any]:
    day = paper.day
    return {
        "title": paper.title,
        "author": paper.author,
        "subject": paper.subject,
        "running": paper.running,
        "page_of": paper.page_of,
        "language": paper.language,
        "digits": paper.digits,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "fonts": _FONTS,
        "blocks": [_plain_block(block, names) for block in paper.blocks],
    }


def _plain_block(block: Block, names: dict[int, str]) -> dict[str, Any]:
    kind = {"kind": type(block).__name__}
    if isinstance(block, Picture):
        return {**kind, "alt": block.alt, "file": names[id(block)]}
    return {**kind, **asdict(block)}
