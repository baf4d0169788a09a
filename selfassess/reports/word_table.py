"""Tables of a DOCX: the header is repeated on every page and no row is torn in two."""

from __future__ import annotations

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.table import _Row as WordRow

from selfassess.reports.paper import Cell, Column, Row, Table
from selfassess.reports.word_runs import (
    INKS,
    add_paragraph,
    element,
    set_style,
    shade,
    write_marks,
    write_run,
    write_sign,
)

__all__ = ["TEXT_WIDTH", "write_table"]

TEXT_WIDTH = 16.5
"""Centimetres between the margins."""

_HEAD, _GROUP, _LINE = "D5E6E5", "EEF4F4", "9AA6AB"
_TORN = 1500
"""Letters from which a row may run over to the next page, as it might be longer than one."""

_ALIGNS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
}


def write_table(document: Document, table: Table) -> None:
    """Write a table at the end of a document."""
    made = document.add_table(rows=1 + len(table.rows), cols=len(table.columns))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _frame(made, table.name)
    shares = sum(column.width for column in table.columns)
    widths = [Cm(TEXT_WIDTH * column.width / shares) for column in table.columns]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    rows = list(made.rows)
    _write_head(rows[0], table.columns)
    for row, drawn in zip(rows[1:], table.rows, strict=True):
        _write_row(row, drawn, table.columns)
    for row in rows:
        for cell, width in zip(row._tr.tc_lst, widths, strict=False):
            cell.width = width
    add_paragraph(document, "Quiet")


def _frame(table: WordTable, name: str) -> None:
    """Thin lines, and what the table shows for those who do not see it."""
    properties = table._tbl.tblPr
    borders = element("tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(side, val="single", sz="4", space="0", color=_LINE))
    # The schema wants the lines before the layout.
    properties.find(qn("w:tblLayout")).addprevious(borders)
    properties.append(element("tblCaption", val=name))


def _write_head(row: WordRow, columns: tuple[Column, ...]) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(element("cantSplit"))
    properties.append(element("tblHeader"))
    for cell, column in zip(row.cells, columns, strict=True):
        paragraph = cell.paragraphs[0]
        set_style(paragraph, "Cell")
        paragraph.alignment = _ALIGNS[column.align]
        shade(cell._tc.get_or_add_tcPr(), _HEAD)
        write_run(paragraph, column.title, bold=True)


def _write_row(row: WordRow, drawn: Row, columns: tuple[Column, ...]) -> None:
    if sum(len(cell.text) + sum(map(len, cell.notes)) for cell in drawn.cells) < _TORN:
        row._tr.get_or_add_trPr().append(element("cantSplit"))
    cells = list(row.cells)
    if drawn.kind == "group":
        merged = cells[0].merge(cells[-1])
        shade(merged._tc.get_or_add_tcPr(), _GROUP)
        set_style(merged.paragraphs[0], "Cell")
        merged.paragraphs[0].paragraph_format.keep_with_next = True
        write_run(merged.paragraphs[0], drawn.cells[0].text, bold=True)
        return
    for cell, content, column in zip(cells, drawn.cells, columns, strict=True):
        if drawn.kind == "total":
            shade(cell._tc.get_or_add_tcPr(), _GROUP)
        _write_cell(cell, content, column, bold=drawn.kind == "total")


def _write_cell(cell: WordCell, content: Cell, column: Column, *, bold: bool) -> None:
    paragraph = cell.paragraphs[0]
    set_style(paragraph, "Cell")
    paragraph.alignment = _ALIGNS[column.align]
    if content.sign:
        write_sign(paragraph, content.sign, content.tone)
    if content.text:
        write_run(paragraph, content.text, ink=INKS[content.tone] if content.tone != "plain" else None, bold=bold)
    write_marks(paragraph, content.marks, content.cites)
    for note in content.notes:
        noted = add_paragraph(cell, "Cell note")
        noted.alignment = _ALIGNS[column.align]
        write_run(noted, note)
