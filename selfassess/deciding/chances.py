"""What is said of the questions that decide: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selfassess.answers import Value

__all__ = ["Chance", "Decisive", "Reply", "Stretch", "Way"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """All numbers between two bounds; None is without bound, and each bound may belong to it or not.

    For a date the bounds are day numbers (`date.toordinal`).
    """

    low: Decimal | None
    high: Decimal | None
    low_included: bool = True
    high_included: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """What is answered to one question, or to several that are added up.

    Attributes
    ----------
    questions : tuple of str
        One question; several only for points that count as their sum.
    values : tuple of Value
        The answers that do it, each by itself; of a set of choices, one for each number of choices.
    stretches : tuple of Stretch
        Of a number, all that do it.
    is_example : bool
        Whether `values` holds one answer that does it and others may, as with numbers that are compared.
    """

    questions: tuple[str, ...]
    values: tuple[Value, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """Replies that settle it together, and what it then comes to: a verdict's word, or a band's state."""

    replies: tuple[Reply, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Chance:
    """A smallest set of questions that may settle it, with the answers that do."""

    questions: tuple[str, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Decisive:
    """The questions that decide a verdict or a band.

    Attributes
    ----------
    key, band
        The track, and the band or None.
    outcome : str
        The verdict's word or the band's state as it is now.
    is_settled : bool
        Whether no further answer changes it; then both lists are empty.
    every : tuple of tuples of str
        The smallest sets that settle it whatever they are answered; mostly one, in the rubric's order.
    some : tuple of Chance
        The smallest sets that settle it if they are answered in the ways named.
    """

    key: str
    band: str | None
    outcome: str
    is_settled: bool
    every: tuple[tuple[str, ...], ...] = ()
    some: tuple[Chance, ...] = ()

    @property
    def needed(self) -> frozenset[str]:
        """Every question that may still make a difference: the members of all sets in `every`."""
        return frozenset(id for names in self.every for id in names)
