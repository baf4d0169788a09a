"""The tables on a sheet: where their header stands, which columns they have, and their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.exchange.cells import fold
from selfassess.exchange.grid import Cell, Sheet
from selfassess.exchange.labels import COLUMNS, EVIDENCE_COLUMNS
from selfassess.exchange.planned_labels import DRAFT_COLUMNS, PLAN_COLUMNS, PROGRESS_COLUMNS
from selfassess.text import LANGUAGES, Text

__all__ = ["Row", "Table", "find_tables"]

_HEADER_WITHIN = 30
_KINDS = {
    "answers": (COLUMNS, {"answer", *EVIDENCE_COLUMNS}),
    "plan": (PLAN_COLUMNS, {"task"}),
    "drafts": (DRAFT_COLUMNS, {"draft"}),
    "progress": (PROGRESS_COLUMNS, {"noted"}),
}
"""The kinds of tables: their columns, and those of which one must be there beside the id."""


def _name_all(columns: Mapping[str, Text]) -> dict[str, str]:
    return {fold(words[language]): key for key, words in columns.items() for language in LANGUAGES} | {
        key: key for key in columns
    }


_NAMES = {kind: _name_all(columns) for kind, (columns, _) in _KINDS.items()}
_TWICE = Text(th="{place}: มีคอลัมน์ “{name}” ซ้ำ", en="{place}: the column “{name}” stands there twice.")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its cells by column, and where each stands."""

    cells: Mapping[str, Cell]
    places: Mapping[str, str]

    def words(self, column: str) -> str:
        """The text of a column; empty where the table has no such column."""
        cell = self.cells.get(column)
        return cell.words if cell else ""

    def place(self, column: str) -> str:
        """Where the text of a column stands, or the row begins."""
        return self.places.get(column) or self.places["id"]


@dataclass(frozen=True, slots=True)
class Table:
    """A table that holds answers or evidence, a plan or drafts (its `kind`), and what is wrong with its header."""

    columns: Mapping[str, int]
    rows: tuple[Row, ...]
    faults: tuple[Text, ...]
    kind: str = "answers"


def find_tables(sheets: tuple[Sheet, ...]) -> tuple[Table, ...]:
    """The tables of a file that are read: those with a column for the id and one for what they hold.

    Examples
    --------
    >>> sheet = Sheet("a", ((Cell("Id"), Cell("Answer")), (Cell("part1"), Cell("450"))))
    >>> [[row.place("answer") for row in table.rows] for table in find_tables((sheet,))]
    [['a!B2']]
    """
    return tuple(table for sheet in sheets for table in _find_table(sheet))


def _find_table(sheet: Sheet) -> Iterator[Table]:
    begins = ((number, kind) for number in range(min(_HEADER_WITHIN, len(sheet.rows))) for kind in _KINDS)
    for number, kind in begins:
        row = sheet.rows[number]
        named = [(column, _NAMES[kind].get(fold(cell.words))) for column, cell in enumerate(row)]
        columns = {name: column for column, name in reversed(named) if name is not None}
        if "id" in columns and _KINDS[kind][1] & columns.keys():
            faults = tuple(
                _TWICE.fill(place=sheet.place(number, column), name=row[column].words[:40])
                for column, name in named
                if name is not None and columns[name] != column
            )
            rows = (_read_row(sheet, count, columns) for count in range(number + 1, len(sheet.rows)))
            yield Table(
                columns, tuple(row for row in rows if any(cell.words for cell in row.cells.values())), faults, kind
            )
            return


def _read_row(sheet: Sheet, number: int, columns: Mapping[str, int]) -> Row:
    row = sheet.rows[number]
    return Row(
        cells={name: row[column] if column < len(row) else Cell() for name, column in columns.items()},
        places={name: sheet.place(number, column) for name, column in columns.items()},
    )
