"""A sheet as it was read, from a workbook or from CSV: texts with the place where each stands."""

from __future__ import annotations

from dataclasses import dataclass

from selfassess.errors import SelfAssessError
from selfassess.text import Text

__all__ = ["MOST_COLUMNS", "MOST_FAULTS", "MOST_ROWS", "Cell", "ImportRefused", "Sheet", "name_column"]

MOST_ROWS = 3_000
MOST_COLUMNS = 60
MOST_FAULTS = 100
"""Faults that are told at once."""

_NOTHING_DONE = Text(th="พบ {n} จุดที่ต้องแก้ จึงยังไม่ได้นำเข้าข้อมูลใดเลย", en="Places to mend: {n}. Nothing was imported.")


class ImportRefused(SelfAssessError):
    """A file whose answers cannot be taken over: every fault with its place. Mended by the person who filled it in.

    Parameters
    ----------
    faults : sequence of Text
        One sentence each, the place first.
    """

    def __init__(self, faults: tuple[Text, ...]) -> None:
        self.faults = faults
        told = [*faults[:MOST_FAULTS], _NOTHING_DONE.fill(n=len(faults))]
        super().__init__(Text(th="\n".join(each.th for each in told), en="\n".join(each.en for each in told)))


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, empty where there is none, and why it cannot be taken as a text, if it cannot."""

    words: str = ""
    fault: Text | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its name, and its rows from the first."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]

    def place(self, row: int, column: int) -> str:
        """The name of a cell, counted from 0, as a spreadsheet shows it (``คำตอบ!C7``)."""
        return f"{self.name}!{name_column(column)}{row + 1}"


def name_column(column: int) -> str:
    """The letters of a column, counted from 0.

    Examples
    --------
    >>> name_column(2), name_column(26), name_column(59)
    ('C', 'AA', 'BH')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
