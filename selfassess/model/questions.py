"""What is asked, and what may be answered."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["Bringer", "Level", "Option", "Question", "QuestionType"]

QuestionType = Literal[
    "yes_no", "count", "number", "months", "years", "percent", "amount_baht",
    "be_year", "date", "choice", "multi", "points", "levels",
]  # fmt: skip

Bringer = Literal["unit", "time", "nobody"]
"""Who can bring it about that an answer becomes another one."""


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
        One quiet sentence below the question; `help_sources` says where its own numbers come from.
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
    bringer : str or None
        Who can bring another answer about; None leaves it to the type: time for months, else the unit.
    needs_defence : bool
        Whether a committee will ask for evidence; not for what anybody knows, such as what kind of office it is.
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
    needs_defence: bool = True
    help_sources: Sources = ()
    bringer: Bringer | None = None
