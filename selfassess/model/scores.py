"""What is rated and what the sum means."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfassess.model.questions import Level
from selfassess.model.rules import Reading
from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["Band", "Bonus", "Criterion", "LevelScale", "Part"]


@dataclass(frozen=True, slots=True)
class Part:
    """One sub-criterion or part of a total, read only while the total has no answer."""

    id: str
    name: Text
    maximum: Decimal | None
    sources: Sources


@dataclass(frozen=True, slots=True)
class Criterion:
    """One dimension judged on its own. Its id is its question's id."""

    id: str
    tracks: tuple[str, ...]
    name: Text
    maximum: Decimal
    sources: Sources
    levels: tuple[Level, ...] = ()
    parts: tuple[Part, ...] = ()
    parts_text: Text | None = None


@dataclass(frozen=True, slots=True)
class Bonus:
    """A special addition that a unit claims; not rated, and 0 while unanswered."""

    question: str
    adds: Decimal
    to: str
    tracks: tuple[str, ...]
    readings: tuple[Reading, ...]
    sources: Sources
    text: Text


@dataclass(frozen=True, slots=True)
class Band:
    """What a range of scores means.

    Attributes
    ----------
    low, high : Decimal or None
        Bounds; None is open. `low_included` and `high_included` say whether the bound belongs to it.
    is_hole : bool
        A gap in the source: nothing is printed for these scores.
    gap : str
        `none` (never a goal), `inclusive`, or `strict` ("more than").
    short : Text
        A few words for the meter ("ลงพื้นที่").
    """

    id: str
    tracks: tuple[str, ...]
    name: Text
    meaning: Text
    short: Text
    low: Decimal | None
    low_included: bool
    high: Decimal | None
    high_included: bool
    gap: Literal["none", "inclusive", "strict"]
    is_hole: bool
    sources: Sources

    def holds(self, score: Decimal) -> bool:
        """Whether one score lies in the band."""
        above = self.low is None or score > self.low or (self.low_included and score == self.low)
        below = self.high is None or score < self.high or (self.high_included and score == self.high)
        return above and below


@dataclass(frozen=True, slots=True)
class LevelScale:
    """Levels printed at single scores (anchors), with readings for what lies between."""

    tracks: tuple[str, ...]
    anchors: tuple[tuple[Decimal, int], ...]
    readings: tuple[tuple[str, Literal["floor", "linear", "ceiling"], bool, Text], ...]
    sources: Sources
    text: Text
