"""Counted lists of a DOCX: each begins at 1, in Thai or Arabic digits."""

from __future__ import annotations

from docx.document import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from selfassess.reports.word_runs import element

__all__ = ["begin_numbering", "set_numbering"]


def begin_numbering(document: Document, *, thai: bool) -> int:
    """Add a numbering that begins at 1 and give its number."""
    root = document.part.numbering_part.element
    kinds = [int(each.get(qn("w:abstractNumId"))) for each in root.findall(qn("w:abstractNum"))]
    kind = max(kinds, default=-1) + 1
    level = element("lvl", ilvl="0")
    level.append(element("start", val="1"))
    level.append(element("numFmt", val="thaiNumbers" if thai else "decimal"))
    level.append(element("lvlText", val="%1."))
    level.append(element("lvlJc", val="left"))
    place = element("pPr")
    place.append(element("ind", left="363", hanging="363"))
    level.append(place)
    abstract = element("abstractNum", abstractNumId=str(kind))
    abstract.append(element("multiLevelType", val="singleLevel"))
    abstract.append(level)
    last = root.findall(qn("w:abstractNum"))
    if last:
        last[-1].addnext(abstract)
    else:
        root.insert(0, abstract)
    return int(root.add_num(kind).numId)


def set_numbering(paragraph: Paragraph, number: int) -> None:
    """Put a paragraph into a numbering."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number
