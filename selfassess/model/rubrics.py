"""One award scheme, its tracks, and all schemes together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from selfassess.model.forms import Form
from selfassess.model.guidance import ProcessStep, Prompt, Stage, Term
from selfassess.model.questions import Question
from selfassess.model.rules import Condition, Contradiction, Note, Warning
from selfassess.model.scores import Band, Bonus, Criterion, LevelScale
from selfassess.model.sources import SourceDocument, Sources
from selfassess.text import Text

__all__ = ["Example", "Library", "Rubric", "Track", "TrackKind"]

TrackKind = Literal["award", "indicator", "roadmap", "papers"]


@dataclass(frozen=True, eq=False, slots=True)
class Track:
    """One award category one can apply for; `papers` is the pseudo-track of forms and dates. Equal only to itself."""

    id: str
    rubric: str
    name: Text
    short: Text
    about: Text
    kind: TrackKind
    sources: Sources

    @property
    def key(self) -> str:
        """The id with its rubric, as everywhere outside: ``psa-2558/service_innovation``."""
        return f"{self.rubric}/{self.id}"

    @property
    def is_pseudo(self) -> bool:
        """Whether it holds papers and dates instead of an award."""
        return self.kind == "papers"


@dataclass(frozen=True, eq=False, slots=True)
class Rubric:
    """One award scheme in one year. Equal only to itself, so that what follows from it alone is worked out once."""

    id: str
    version: str
    year: int
    name: Text
    issuer: Text
    document: str
    tracks: tuple[Track, ...]
    questions: Mapping[str, Question]
    conditions: tuple[Condition, ...]
    contradictions: tuple[Contradiction, ...]
    criteria: tuple[Criterion, ...]
    bonus: Bonus | None
    bands: tuple[Band, ...]
    level_scale: LevelScale | None
    warnings: tuple[Warning, ...]
    notes: tuple[Note, ...]
    process: tuple[ProcessStep, ...]
    stages: tuple[Stage, ...]
    glossary: tuple[Term, ...]
    prompts: tuple[Prompt, ...]
    reference_date: str | None = None
    forms: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example of the documents: what it says filled in, the rest honestly unknown."""

    id: str
    track: str
    title: Text
    unit: Text
    story: Text
    answers: Mapping[str, object]
    sources: Sources


@dataclass(frozen=True)
class Library:
    """All rubrics together, the documents they quote and the worked examples."""

    rubrics: tuple[Rubric, ...]
    documents: Mapping[str, SourceDocument]
    examples: tuple[Example, ...]

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        """Every question of every rubric by its id; one asked by two rubrics is the same in both."""
        return {id: question for rubric in self.rubrics for id, question in rubric.questions.items()}

    @cached_property
    def tracks(self) -> Mapping[str, tuple[Rubric, Track]]:
        """Every track with its rubric by its key (``psa-2558/documents``), in printed order."""
        return {track.key: (rubric, track) for rubric in self.rubrics for track in rubric.tracks}
