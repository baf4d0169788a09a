"""A paper as DOCX: an ordinary document with styles, headings and tables that an office can go on writing in."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from itertools import pairwise

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from selfassess.reports.charts import draw_chart
from selfassess.reports.paper import (
    Block,
    Bullet,
    Bullets,
    Facts,
    Heading,
    PageBreak,
    Paper,
    Paragraph,
    Picture,
    Table,
    Title,
    Verdict,
)
from selfassess.reports.word_foot import write_foot
from selfassess.reports.word_numbers import begin_numbering, set_numbering
from selfassess.reports.word_runs import GROUNDS, INKS, add_paragraph, shade, write_marks, write_run, write_sign
from selfassess.reports.word_styles import set_styles
from selfassess.reports.word_table import TEXT_WIDTH, write_table

__all__ = ["render_docx"]

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The only day in the parts of the file, so that the same paper gives the same bytes."""


def render_docx(paper: Paper) -> bytes:
    """Write a paper as a document for Word and LibreOffice.

    Thai stands in TH SarabunPSK at 16 points, as offices write; the font itself cannot travel in the file.
    """
    document = Document()
    set_styles(document)
    _describe(document, paper)
    write_foot(document, paper)
    for before, block in pairwise((None, *paper.blocks)):
        if block is not None:
            _write_block(document, block, paper)
        if isinstance(before, PageBreak) and isinstance(block, Heading):
            document.paragraphs[-1].paragraph_format.page_break_before = True
        if isinstance(before, Heading) and before.level == 3:
            document.paragraphs[-1].paragraph_format.keep_with_next = True  # a question stays with its text
    written = io.BytesIO()
    document.save(written)
    return _without_time(written.getvalue())


def _describe(document: WordDocument, paper: Paper) -> None:
    section, core = document.sections[0], document.core_properties
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    # Word holds these lines to 255 letters.
    core.title, core.author, core.subject = paper.title[:255], paper.author[:255], paper.subject[:255]
    core.language = {"th": "th-TH", "en": "en-US"}[paper.language]
    core.created = core.modified = datetime(paper.day.year, paper.day.month, paper.day.day)
    core.last_modified_by = core.comments = ""


def _write_block(document: WordDocument, block: Block, paper: Paper) -> None:
    match block:
        case Title():
            add_paragraph(document, "Title", block.text)
            add_paragraph(document, "Subtitle", block.award)
            add_paragraph(document, "Quiet", block.scheme)
        case Heading():
            add_paragraph(document, f"Heading {block.level}", block.text)
        case Paragraph(text, tone):
            paragraph = add_paragraph(document, "Quiet" if tone == "quiet" else "Normal")
            write_run(paragraph, text, ink=INKS[tone])
        case Facts():
            for name, value in block.lines:
                _write_fact(document, name, value)
        case Verdict():
            _write_verdict(document, block)
        case Bullets():
            _write_bullets(document, block, paper)
        case Table():
            write_table(document, block)
        case Picture():
            _write_picture(document, block)
        case PageBreak():
            pass  # the heading that follows begins the page


def _write_fact(document: WordDocument, name: str, value: str) -> None:
    """A name and its value on one line, the value's own lines below each other."""
    paragraph = add_paragraph(document, "Facts")
    write_run(paragraph, f"{name}\t", ink=INKS["quiet"])
    write_run(paragraph, value)


def _write_verdict(document: WordDocument, verdict: Verdict) -> None:
    paragraph = add_paragraph(document, "Verdict")
    shade(paragraph._p.get_or_add_pPr(), GROUNDS[verdict.tone])
    write_sign(paragraph, verdict.sign, verdict.tone)
    write_run(paragraph, verdict.label, ink=INKS[verdict.tone])
    for reason in verdict.reasons:
        add_paragraph(document, "List Bullet", reason)


def _write_bullets(document: WordDocument, block: Bullets, paper: Paper) -> None:
    numbering = begin_numbering(document, thai=paper.digits == "thai") if block.is_counted else None
    for item in block.items:
        paragraph = add_paragraph(document, "List Number" if block.is_counted else "List Bullet")
        if numbering is not None:
            set_numbering(paragraph, numbering)
        _write_bullet(document, paragraph, item)


def _write_bullet(document: WordDocument, paragraph: WordParagraph, item: Bullet) -> None:
    write_run(paragraph, item.text)
    write_marks(paragraph, item.marks, item.cites)
    if item.notes:
        paragraph.paragraph_format.keep_with_next = True
    for note in item.notes:
        write_run(add_paragraph(document, "Note"), note)


def _write_picture(document: WordDocument, picture: Picture) -> None:
    paragraph = document.add_paragraph()
    drawn = paragraph.add_run().add_picture(io.BytesIO(draw_chart(picture.chart, "png")), width=Cm(TEXT_WIDTH))
    for side in ("distT", "distB", "distL", "distR"):
        drawn._inline.set(side, "0")
    named = drawn._inline.docPr
    named.set("descr", picture.alt)
    named.set("title", picture.alt[:255])


def _without_time(data: bytes) -> bytes:
    """The same file with its parts all of one day."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(zipfile.ZipInfo(part.filename, _FIRST_DAY), old.read(part), zipfile.ZIP_DEFLATED)
    return written.getvalue()
