"""What the pictures of a paper show, before they are drawn: places from 0 to 1, and words that are final."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["Bar", "Chart", "Cut", "Meter", "Profile", "Span"]


@dataclass(frozen=True, slots=True)
class Cut:
    """A named place on a scale from 0 to 1."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a scale from 0 to 1, and whether it is something to reach and the score certainly lies in it."""

    low: float
    high: float
    is_reached: bool


@dataclass(frozen=True, slots=True)
class Meter:
    """The score against the cuts; `low` is certain, up to `high` is open; `reached` names the stretch it lies in."""

    low: float
    high: float
    label: str
    maximum: str
    zero: str
    cuts: tuple[Cut, ...]
    spans: tuple[Span, ...]
    certain: str
    open: str
    reached: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One criterion of a profile: its name, its points in words, and what of it is certain and open, from 0 to 1."""

    name: str
    value: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Profile:
    """The criteria side by side."""

    bars: tuple[Bar, ...]
    certain: str
    open: str


Chart: TypeAlias = Meter | Profile
