"""The tables on a sheet: where their header stands, which columns they have, and their rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.exchange.cells import fold
from selfassess.exchange.grid import Cell, Sheet
from selfassess.exchange.labels import COLUMNS, EVIDENCE_COLUMNS
from selfassess.text import LANGUAGES, Text

__all__ = ["Row", "Table", "find_tables"]

_HEADER_WITHIN = 30
_NAMES: Mapping[str, str] = {
    **{fold(words[language]): key for key, words in COLUMNS.items() for language in LANGUAGES},
    **{key: key for key in COLUMNS},
}
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
    """A table that holds answers or evidence, and what is wrong with its header."""

    columns: Mapping[str, int]
    rows: tuple[Row, ...]
    faults: tuple[Text, ...]


def find_tables(sheets: tuple[Sheet, ...]) -> tuple[Table, ...]:
    """The tables of a file that are read: those with a column for the id and one for answers or evidence.

    Examples
    --------
    >>> sheet = Sheet("a", ((Cell("Id"), Cell("Answer")), (Cell("part1"), Cell("450"))))
    >>> [[row.place("answer") for row in table.rows] for table in find_tables((sheet,))]
    [['a!B2']]
    """
    return tuple(table for sheet in sheets for table in _find_table(sheet))


def _find_table(sheet: Sheet) -> Iterator[Table]:
    for number, row in enumerate(sheet.rows[:_HEADER_WITHIN]):
        named = [(column, _NAMES.get(fold(cell.words))) for column, cell in enumerate(row)]
        columns = {name: column for column, name in reversed(named) if name is not None}
        if "id" in columns and {"answer", *EVIDENCE_COLUMNS} & columns.keys():
            faults = tuple(
                _TWICE.fill(place=sheet.place(number, column), name=row[column].words[:40])
                for column, name in named
                if name is not None and columns[name] != column
            )
            rows = (_read_row(sheet, count, columns) for count in range(number + 1, len(sheet.rows)))
            yield Table(columns, tuple(row for row in rows if any(cell.words for cell in row.cells.values())), faults)
            return


def _read_row(sheet: Sheet, number: int, columns: Mapping[str, int]) -> Row:
    row = sheet.rows[number]
    return Row(
        cells={name: row[column] if column < len(row) else Cell() for name, column in columns.items()},
        places={name: sheet.place(number, column) for name, column in columns.items()},
    )
