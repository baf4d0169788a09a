"""The styles of a DOCX: TH SarabunPSK at 16 points, as Thai offices write, and what goes with it."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from selfassess.reports.word_runs import INKS, element, set_fonts, set_size

__all__ = ["FONT", "set_styles"]

FONT = "TH SarabunPSK"
"""The font of the offices; where a machine lacks it, another takes its place."""

_BRAND = "0A454B"
_STYLES: dict[str, tuple[str, float, bool, str, float, float]] = {
    # name: base, points, bold, ink, space before, space after
    "Title": ("Normal", 24, True, _BRAND, 0, 2),
    "Subtitle": ("Normal", 18, True, INKS["plain"], 0, 0),
    "Heading 1": ("Normal", 20, True, _BRAND, 14, 4),
    "Heading 2": ("Normal", 17, True, INKS["plain"], 10, 3),
    "Heading 3": ("Normal", 16, True, INKS["plain"], 8, 0),
    "Quiet": ("Normal", 14, False, INKS["quiet"], 0, 4),
    "Note": ("Normal", 14, False, INKS["quiet"], 0, 2),
    "Facts": ("Normal", 16, False, INKS["plain"], 0, 1),
    "Verdict": ("Normal", 20, True, INKS["plain"], 10, 4),
    "Cell": ("Normal", 14, False, INKS["plain"], 0, 0),
    "Cell note": ("Cell", 13, False, INKS["quiet"], 0, 0),
    "List Bullet": ("Normal", 16, False, INKS["plain"], 0, 2),
    "List Number": ("Normal", 16, False, INKS["plain"], 0, 2),
    "Footer": ("Normal", 14, False, INKS["quiet"], 0, 0),
}


def set_styles(document: Document) -> None:
    """Set every style that the papers use, and the language: Thai letters are Thai, Latin ones English."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    set_fonts(properties, FONT)
    set_size(properties, 16)
    properties.append(element("lang", val="en-US", eastAsia="en-US", bidi="th-TH"))
    normal = document.styles["Normal"]
    _set(normal, 16, False, INKS["plain"], 0, 4)
    for name, (base, points, bold, ink, before, after) in _STYLES.items():
        style = _find(document, name)
        style.base_style = document.styles[base]
        _set(style, points, bold, ink, before, after)
    _indent(document)
    _set_modern(document)


def _find(document: Document, name: str) -> ParagraphStyle:
    known = name in document.styles
    style = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)
    return style


def _set(style: ParagraphStyle, points: float, bold: bool, ink: str, before: float, after: float) -> None:
    properties = style.element.get_or_add_rPr()
    for old in list(properties):
        properties.remove(old)
    set_fonts(properties, FONT)
    style.font.color.rgb = RGBColor.from_string(ink)
    set_size(properties, points, bold=bold)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), 1.0


def _indent(document: Document) -> None:
    """What hangs, and what a page must not tear apart."""
    facts = document.styles["Facts"].paragraph_format
    facts.left_indent, facts.first_line_indent = Cm(4), Cm(-4)
    facts.tab_stops.add_tab_stop(Cm(4))
    document.styles["Note"].paragraph_format.left_indent = Cm(0.64)
    for name, kind in (("Title", "pBdr"), ("Footer", "tabs")):
        properties = document.styles[name].element.get_or_add_pPr()
        for old in properties.findall(qn(f"w:{kind}")):
            properties.remove(old)
    document.styles["Verdict"].paragraph_format.keep_with_next = True


def _set_modern(document: Document) -> None:
    """Let Word lay the document out as one of its own day, not in its compatibility mode, with Thai letters as Thai."""
    settings = document.settings.element
    for each in settings.iter(qn("w:compatSetting")):
        if each.get(qn("w:name")) == "compatibilityMode":
            each.set(qn("w:val"), "15")
    for each in settings.iter(qn("w:themeFontLang")):
        each.set(qn("w:bidi"), "th-TH")
