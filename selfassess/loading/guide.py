"""The tables of `rubrics/README.md`, which explain every key: read for the editors' schema and for a test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.loading.kinds import Kind
from selfassess.loading.library_schema import EXAMPLES, SOURCES
from selfassess.loading.origins import TRUSTS
from selfassess.loading.schema import RUBRIC
from selfassess.loading.tables import Listing, Table
from selfassess.text import Text

__all__ = ["Explained", "list_keys", "read_guide"]

_HEADING = re.compile(r"#{2,4} `([^`]+)`")
_ROW = re.compile(r"\| `([^`]+)` \| (✓?) ?\| (.+?) \| (.+?) \|")


@dataclass(frozen=True, slots=True)
class Explained:
    """One key as the guide explains it."""

    is_required: bool
    text: Text


def read_guide(markdown: str) -> dict[str, dict[str, Explained]]:
    """Read the tables of keys.

    Parameters
    ----------
    markdown : str
        The guide.

    Returns
    -------
    dict
        Name of a mapping (``conditions[]``) to its keys, each with its explanation.

    Examples
    --------
    >>> lines = ["### `bands[]`", "| `id` | ✓ | รหัส | an id |"]
    >>> read_guide(chr(10).join(lines))["bands[]"]["id"].text.en
    'an id'
    """
    tables: dict[str, dict[str, Explained]] = {}
    current = ""
    for line in markdown.splitlines():
        if line.startswith("#"):
            heading = _HEADING.match(line)
            current = heading[1] if heading else ""
        elif current and (row := _ROW.fullmatch(line)):
            tables.setdefault(current, {})[row[1]] = Explained(row[2] == "✓", Text(th=row[3], en=row[4]))
    return tables


def list_keys() -> dict[str, dict[str, bool]]:
    """Give every mapping of the three kinds of files with its keys, and whether each must be there."""
    keys = {table.name: {key.name: key.is_required for key in table.keys} for table in _walk(RUBRIC, SOURCES, EXAMPLES)}
    keys["text"] = {"th": True, "en": True}
    keys["source"] = {**dict.fromkeys(TRUSTS, False), "page": False, "th": True, "en": True}
    return keys


def _walk(*kinds: Kind) -> Iterator[Table]:
    for kind in kinds:
        if isinstance(kind, Listing):
            yield from _walk(kind.of)
        if isinstance(kind, Table):
            yield kind
            yield from _walk(*(key.kind for key in kind.keys))
