"""Texts as cells can hold them: what a workbook has no place for is written in a way that comes back unchanged."""

from __future__ import annotations

import re

__all__ = ["LONGEST_CELL", "from_workbook", "to_workbook"]

LONGEST_CELL = 32_767
"""Letters that a cell may have."""

_MARK = "\N{SYMBOL FOR ESCAPE}"
# Halves of pairs and marks that no XML may hold; and what looks like an escape of the file format itself.
_HARD = re.compile(f"[\ud800-\udfff\ufffe\uffff{_MARK}]|_(?=[xX][0-9a-fA-F]{{4}}_)|x(?=005F_)")
_ESCAPED = re.compile(f"{_MARK}([0-9A-F]{{4}}){_MARK}")
_CONTROL = re.compile("_x(00[01][0-9A-Fa-f])_")


def to_workbook(words: str) -> str:
    """Write a text so that a cell can hold it; nearly every text stays as it is.

    Examples
    --------
    >>> to_workbook("=1+1"), to_workbook("_x0041_")
    ('=1+1', '␛005F␛x0041_')
    """
    return _HARD.sub(lambda found: f"{_MARK}{ord(found[0]):04X}{_MARK}", words)[:LONGEST_CELL]


def from_workbook(words: str) -> str:
    r"""Read a text of a cell back.

    Examples
    --------
    >>> from_workbook(to_workbook("_x0041_")), from_workbook("a_x000B_b")
    ('_x0041_', 'a\x0bb')
    """
    plain = _CONTROL.sub(lambda found: chr(int(found[1], 16)), words)
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), plain)
