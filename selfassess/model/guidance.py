"""What a unit may read beside its result: steps, stages, terms and prompts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["ProcessStep", "Prompt", "PromptKind", "Stage", "Term"]

PromptKind = Literal["advice", "explanation", "concept", "next_level", "question", "example"]


@dataclass(frozen=True, slots=True)
class ProcessStep:
    """One step of the scheme's procedure with its printed time."""

    id: str
    tracks: tuple[str, ...]
    name: Text
    when: Text | None
    first_day: str | None
    last_day: str | None
    sources: Sources


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage towards an award that prints no condition and no score (PMQA); text only."""

    id: str
    name: Text
    years: Text
    sources: Sources


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the documents and what it means."""

    term: Text
    meaning: Text
    sources: Sources


@dataclass(frozen=True, slots=True)
class Prompt:
    """One sentence that asks for the next step.

    `kind` is `advice` (printed as such), `explanation` (from a question's own explanation), `concept`,
    `next_level` (the wording is ours, the level the source's; then `from_points` and `to_points` are set),
    `question` (one question to ask oneself, ours, from the printed sentence it rests on) or `example` (a work of
    the documents that did it; never with a score).
    `serves` lists ids of criteria, parts, conditions or questions; `mapping_is_ours` says whether the source
    itself ties the sentence to them.
    """

    id: str
    kind: PromptKind
    text: Text
    serves: tuple[str, ...]
    sources: Sources
    from_points: Decimal | None = None
    to_points: Decimal | None = None
