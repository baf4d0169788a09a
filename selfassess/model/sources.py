"""What a number or a rule rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selfassess.text import Text

__all__ = ["Source", "SourceDocument", "Sources", "Trust"]

Trust = Literal["source", "derived", "assumed", "outside_official", "outside_unofficial"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a number or a rule comes from, and how far to trust it.

    Attributes
    ----------
    trust : str
        `source` (printed: has document, line and quote), `derived` (note names its terms), `assumed`
        (note gives the reason), `outside_official` or `outside_unofficial` (page names where from).
    document, line, quote : str, int, str or None
        The document id (``"004"``), its physical line from 1, and a verbatim part of that line.
    note : Text or None
        Terms of the derivation, reason of the assumption, or what the outside page says.
    page : str or None
        Name or address of an outside page.
    """

    trust: Trust
    document: str | None = None
    line: int | None = None
    quote: str | None = None
    note: Text | None = None
    page: str | None = None


Sources = tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One of the source documents: what it is, its year, and what unit its lines are (page, slide)."""

    id: str
    file: str
    name: Text
    issuer: Text
    year: int
    slides: Mapping[int, int]
    notes: tuple[Text, ...] = ()
