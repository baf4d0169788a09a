"""Runs of a DOCX: every property twice, as Word keeps one for Latin and one for Thai letters."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from selfassess.reports.paper import Tone

__all__ = [
    "GROUNDS",
    "INKS",
    "add_paragraph",
    "element",
    "set_fonts",
    "set_size",
    "set_style",
    "shade",
    "write_marks",
    "write_run",
    "write_sign",
]

INKS: dict[Tone, str] = {
    "plain": "1B2530",
    "ok": "1C6738",
    "no": "9C272B",
    "ask": "704C00",
    "dep": "4A3E8E",
    "quiet": "46525F",
}
GROUNDS: dict[Tone, str] = {
    "plain": "EEF1F1",
    "ok": "E8F4EB",
    "no": "FCEEEC",
    "ask": "FCF4E0",
    "dep": "F0EDFB",
    "quiet": "EEF1F1",
}
_SIGN_FONT = "Segoe UI Symbol"
_MARK_SIZE, _CITE_SIZE, _SIGN_SIZE = 12.0, 12.0, 11.0


def element(name: str, /, **values: str) -> BaseOxmlElement:
    """An element of WordprocessingML with its attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in values.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_fonts(properties: BaseOxmlElement, font: str) -> None:
    """Name a font for every script; those of the theme go, which would win."""
    for old in properties.findall(qn("w:rFonts")):
        properties.remove(old)
    properties.insert(0, element("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font))


def set_size(properties: BaseOxmlElement, points: float, *, bold: bool = False) -> None:
    """Set size and weight for Latin and Thai letters alike."""
    for name in ("b", "bCs", "sz", "szCs"):
        for old in properties.findall(qn(f"w:{name}")):
            properties.remove(old)
    written = str(round(points * 2))
    added = [element("sz", val=written), element("szCs", val=written)]
    for each in ([element("b"), element("bCs")] if bold else []) + added:
        _insert(properties, each)


_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "color", "spacing", "w", "kern",
    "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "vertAlign", "rtl", "cs", "lang",
)  # fmt: skip


def _insert(properties: BaseOxmlElement, added: BaseOxmlElement) -> None:
    """Put a property where the schema wants it; Word calls a file damaged where it stands elsewhere."""
    place = _ORDER.index(added.tag.split("}")[1])
    for count, each in enumerate(properties):
        name = each.tag.split("}")[1]
        if name in _ORDER and _ORDER.index(name) > place:
            properties.insert(count, added)
            return
    properties.append(added)


def add_paragraph(place: Document | WordCell, style: str, text: str = "") -> Paragraph:
    """Add a paragraph in one of our styles."""
    paragraph = place.add_paragraph(text)
    set_style(paragraph, style)
    return paragraph


def set_style(paragraph: Paragraph, style: str) -> None:
    """Give a paragraph a style by its id; by its name, python-docx looks through all styles for every paragraph."""
    paragraph._p.style = style.replace(" ", "")


def shade(properties: BaseOxmlElement, fill: str) -> None:
    """Give a paragraph or a cell a ground."""
    properties.append(element("shd", val="clear", color="auto", fill=fill))


def write_run(
    paragraph: Paragraph, text: str, *, ink: str | None = None, size: float | None = None, bold: bool | None = None
) -> Run:
    """Write words at the end of a paragraph; a new line in them becomes a line break."""
    run = paragraph.add_run(text)
    if ink is not None:
        run.font.color.rgb = RGBColor.from_string(ink)
    if bold:
        run.font.bold = run.font.cs_bold = True
    if size is not None:
        run.font.size = Pt(size)
        _insert(run._r.get_or_add_rPr(), element("szCs", val=str(round(size * 2))))
    return run


def write_sign(paragraph: Paragraph, sign: str, tone: Tone) -> None:
    """Write a sign such as a tick, in a font that has it."""
    run = write_run(paragraph, f"{sign} ", ink=INKS[tone], size=_SIGN_SIZE)
    set_fonts(run._r.get_or_add_rPr(), _SIGN_FONT)


def write_marks(paragraph: Paragraph, marks: Iterable[str], cites: tuple[str, ...] = ()) -> None:
    """Write the numbers of sources, and words such as "assumed", smaller."""
    if cites:
        write_run(paragraph, f" [{', '.join(cites)}]", ink=INKS["quiet"], size=_CITE_SIZE)
    for mark in marks:
        write_run(paragraph, f" ({mark})", ink=INKS["ask"], size=_MARK_SIZE)
