"""The inspection of one file: what is known around it, the faults found in it, and how they are worded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from selfassess.errors import Fault
from selfassess.text import Text

__all__ = ["Inspection", "Message", "Place", "join_where", "name_near", "shorten"]

_LONGEST_SHOWN = 60


class Place(NamedTuple):
    """A place in a file, line and column counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Message:
    """The words of one kind of fault: what was found, what was expected, how to mend it.

    Examples
    --------
    >>> Message(th=("พบ {a}", "ต้องเป็น 1", "แก้เป็น 1"), en=("found {a}", "expected 1", "Write 1.")).fill(a=2)[0].en
    'found 2'
    """

    th: tuple[str, str, str]
    en: tuple[str, str, str]

    def fill(self, **values: object) -> tuple[Text, Text, Text]:
        """Put values into all three sentences."""
        found, expected, fix = (
            Text(th=thai, en=english).fill(**values) for thai, english in zip(self.th, self.en, strict=True)
        )
        return found, expected, fix


@dataclass(slots=True)
class Inspection:
    """One file under inspection.

    Attributes
    ----------
    path : Path
        The file, as the caller named it.
    documents : frozenset of str or None
        Ids of the source documents, None where there is no `sources.yaml` to know them from.
    faults : list of Fault
        Those found so far.
    """

    path: Path
    documents: frozenset[str] | None = None
    faults: list[Fault] = field(default_factory=list)

    def report(self, place: Place, where: str, message: Message, /, **values: object) -> None:
        """Add one fault."""
        found, expected, fix = message.fill(**values)
        self.faults.append(Fault(self.path, place.line, place.column, where, found, expected, fix))


def join_where(parent: str, key: str) -> str:
    """Name a place below another: ``conditions[3] no_complaint › test``."""
    return f"{parent} › {key}" if parent else key


def name_near(word: str, known: Iterable[str]) -> Text:
    """Suggest the nearest known word, or the list where none is near.

    Examples
    --------
    >>> name_near("nmae", ["name", "id"]).en
    'Did you mean "name"?'
    """
    known = list(known)
    near = get_close_matches(word[:80], known, n=1)
    if near:
        return Text(th=f"หมายถึง “{near[0]}” หรือไม่", en=f'Did you mean "{near[0]}"?')
    if not known:
        return Text(th="ลบออก หรือเพิ่มรหัสนั้นก่อน", en="Remove it, or add what it names first.")
    shown = ", ".join(known[:12]) + (", …" if len(known) > 12 else "")
    return Text(th=f"ที่มีให้ใช้คือ {shown}", en=f"There are: {shown}.")


def shorten(words: str) -> str:
    """Cut a long text for a message, on one line and without marks that do not print."""
    clean = "".join(mark if mark.isprintable() else " " for mark in words[: _LONGEST_SHOWN + 1])
    return clean if len(clean) <= _LONGEST_SHOWN else f"{clean[:_LONGEST_SHOWN]}…"
