"""What a rubric is: plain frozen values, as `loading` builds them and the engine reads them.

No rule is judged here and nothing is read or written. Every id is a lower-case ASCII slug, stable for life.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from selfassess.expression import Expression
from selfassess.text import Text

__all__ = [
    "Band",
    "Bonus",
    "Condition",
    "Contradiction",
    "Criterion",
    "Example",
    "Level",
    "LevelScale",
    "Library",
    "Note",
    "Option",
    "Part",
    "ProcessStep",
    "Prompt",
    "Question",
    "Reading",
    "Rubric",
    "Source",
    "SourceDocument",
    "Stage",
    "Term",
    "Track",
    "Warning",
]

Trust = Literal["source", "derived", "assumed", "outside_official", "outside_unofficial"]
QuestionType = Literal[
    "yes_no", "count", "number", "months", "years", "percent", "amount_baht",
    "be_year", "date", "choice", "multi", "points", "levels",
]  # fmt: skip
Hardness = Literal["hard", "advisory", "step"]
TrackKind = Literal["award", "indicator", "roadmap", "papers"]


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


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a `choice` or `multi` question."""

    id: str
    name: Text
    sources: Sources = ()


@dataclass(frozen=True, slots=True)
class Level:
    """One printed step of a criterion: its points and the descriptor that defines it."""

    points: Decimal
    text: Text
    sources: Sources


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked once, whichever tracks use it.

    Attributes
    ----------
    ask : Text
        The question in our own plain words.
    help : Text or None
        One quiet sentence below the question.
    unit : Text or None
        What the number counts ("เดือน").
    minimum, maximum : Decimal or None
        Bounds of a number, both allowed.
    options, levels : tuple
        Choices of `choice` and `multi`; printed steps of `levels`.
    allows_not_applicable : bool
        Whether `not_applicable` is an answer; `not_applicable_basis` says why.
    sources : tuple of Source
        Where the question's own numbers come from; empty for a plain question.
    first : int or None
        Place among the facts that the step "find" asks once, from 1; None elsewhere.
    since : Text or None
        For months: asks for the day on which the count starts.
    default : str or None
        What an unanswered question stands for, as a person would type it.
    """

    id: str
    type: QuestionType
    ask: Text
    help: Text | None = None
    unit: Text | None = None
    options: tuple[Option, ...] = ()
    levels: tuple[Level, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    allows_not_applicable: bool = False
    not_applicable_basis: Sources = ()
    sources: Sources = ()
    first: int | None = None
    since: Text | None = None
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One documented way to understand a sentence. `id` is None where there is only one."""

    id: str | None
    test: Expression
    recommended: bool
    text: Text | None = None


@dataclass(frozen=True)
class Condition:
    """What must hold whatever the score.

    Attributes
    ----------
    text : Text
        The printed wording, tidied of damage; the source's quote keeps it verbatim.
    fix : Text
        The next step for a unit that does not meet it.
    hardness : str
        `hard` decides the verdict; `advisory` and `step` never do.
    addressee : bool
        Whether it says to whom the award is addressed (an unmet one is the first reason shown).
    when : Expression or None
        It applies only where this holds.
    shortfall : Expression or None
        How much is missing; `shortfall_text` is the sentence with `{n}`, `unit` the bare unit.
    """

    id: str
    tracks: tuple[str, ...]
    hardness: Hardness
    text: Text
    fix: Text
    readings: tuple[Reading, ...]
    sources: Sources
    when: Expression | None = None
    shortfall: Expression | None = None
    shortfall_text: Text | None = None
    addressee: bool = False

    @cached_property
    def names(self) -> frozenset[str]:
        """Every question that it asks for, in its tests and in its `when`."""
        tests = [reading.test for reading in self.readings] + ([self.when] if self.when else [])
        return frozenset[str]().union(*(test.names for test in tests))


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Answers that cannot both be true; `questions` are those to speak up at."""

    id: str
    tracks: tuple[str, ...]
    test: Expression
    text: Text
    questions: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class Warning:
    """What to know beside a result.

    `rule` is `test` (given when the test certainly holds), `always`, or one that the scoring answers:
    `over_cap`, `bonus_decides_band`, `parts_used`, `parts_ignored`, `score_is`, `levels_differ`.
    """

    id: str
    tracks: tuple[str, ...]
    text: Text
    rule: Literal[
        "test", "always", "over_cap", "bonus_decides_band", "parts_used", "parts_ignored", "score_is", "levels_differ"
    ]
    test: Expression | None = None
    score: Decimal | None = None
    sources: Sources = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """An entry of the readings register (`R-10`) that changes no result, shown where it matters.

    `about` lists the ids (track, question, condition, criterion, band) beside which it stands; an empty
    one stands with the whole rubric.
    """

    id: str
    text: Text
    about: tuple[str, ...]
    sources: Sources = ()


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

    `kind` is `advice` (printed as such), `explanation` (from a question's own explanation), `concept`, or
    `next_level` (the wording is ours, the level the source's; then `from_points` and `to_points` are set).
    `serves` lists ids of criteria, parts, conditions or questions; `mapping_is_ours` says whether the source
    itself ties the sentence to them.
    """

    id: str
    kind: Literal["advice", "explanation", "concept", "next_level"]
    text: Text
    serves: tuple[str, ...]
    sources: Sources
    from_points: Decimal | None = None
    to_points: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Track:
    """One award category one can apply for; `papers` is the pseudo-track of forms and dates."""

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


@dataclass(frozen=True, slots=True)
class Rubric:
    """One award scheme in one year."""

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
