"""The foot of every page of a DOCX: what the paper is, and the page numbers as fields."""

from __future__ import annotations

import re

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from selfassess.reports.paper import Paper
from selfassess.reports.word_runs import element, set_style, write_run
from selfassess.reports.word_table import TEXT_WIDTH

__all__ = ["write_foot"]

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def write_foot(document: Document, paper: Paper) -> None:
    """Write the foot."""
    section = document.sections[0]
    paragraph = section.footer.paragraphs[0]
    set_style(paragraph, "Footer")
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Cm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    write_run(paragraph, f"{paper.running}\t")
    for words in re.split(r"(\{pages?\})", paper.page_of):
        if words in _FIELDS:
            _write_field(paragraph, _FIELDS[words], thai=paper.digits == "thai")
        elif words:
            write_run(paragraph, words)


def _write_field(paragraph: Paragraph, name: str, *, thai: bool) -> None:
    """A field that Word works out anew; what stands in it until then is 1."""
    # In capitals, as the standard writes it: LibreOffice takes "ThaiArabic" for Thai letters (ก ข ค).
    instruction = f" {name} \\* THAIARABIC " if thai else f" {name} "
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "instruction":
            text = element("instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = instruction
            run._r.append(text)
        elif kind == "shown":
            run.text = "๑" if thai else "1"
        else:
            run._r.append(element("fldChar", fldCharType=kind))
