"""The forms that a scheme asks a unit to write or to fill in, box by box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["Box", "Expectation", "Form", "FormKind"]

FormKind = Literal["draft", "checklist"]
Expectation = Literal["figures", "facts", "people"]


@dataclass(frozen=True, slots=True)
class Box:
    """One question, column or line of a form.

    Attributes
    ----------
    id : str
        A slug without dots, unique over all rubrics; the text of a unit is saved under it.
    name : Text
        A short heading.
    ask : Text
        The question as it is printed; where the words are ours, a derived source says so.
    wants : Text or None
        What the document says it wants to read there.
    serves : tuple of str
        Criteria, parts, conditions and questions that it serves; `sources` say whether that is the document's
        word or ours.
    words, pages : int or None
        The printed ceilings; None where none is printed.
    counts : str or None
        The question that asks for its length or its number, or whether it is done.
    expects : tuple of str
        What the document asks for there: `figures`, `facts`, `people` (who and how many are affected).
    sources : tuple of Source
        Where all that is written.
    """

    id: str
    name: Text
    ask: Text
    wants: Text | None
    serves: tuple[str, ...]
    words: int | None
    pages: int | None
    counts: str | None
    expects: tuple[Expectation, ...]
    sources: Sources


@dataclass(frozen=True, slots=True)
class Form:
    """One form: a `draft` is written box by box, a `checklist` is done or missing line by line.

    `pages` is the printed ceiling of the boxes that have none of their own; `counts` is the question that asks
    for the pages of the whole.
    """

    id: str
    tracks: tuple[str, ...]
    name: Text
    text: Text
    kind: FormKind
    pages: int | None
    counts: str | None
    boxes: tuple[Box, ...]
    sources: Sources

    @property
    def words(self) -> int | None:
        """All printed ceilings of words together; None where no box has one."""
        ceilings = [box.words for box in self.boxes if box.words is not None]
        return sum(ceilings) if ceilings else None
