"""What must hold, what contradicts, what to know beside a result."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Literal

from selfassess.expression import Expression
from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["Ceiling", "Condition", "Contradiction", "Hardness", "Note", "Reading", "Warning"]

Hardness = Literal["hard", "advisory", "step"]


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
class Ceiling:
    """The points of a criterion above which a warning speaks; a plan does not go there while the warning holds."""

    criterion: str
    points: Decimal


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
    caps: Ceiling | None = None


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
