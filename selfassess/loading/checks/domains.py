"""What each question can be answered with, and every expression that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selfassess.loading.checks.ids import list_rated
from selfassess.loading.entries import Entry
from selfassess.span import Span

__all__ = ["Domain", "OpenKnowledge", "find_domains", "list_expressions"]


@dataclass(frozen=True, slots=True)
class Domain:
    """The answers a question allows.

    Attributes
    ----------
    type : str
        As `selfassess.model.Question.type`.
    options : tuple of str
        Ids to choose from.
    low, high : Decimal or None
        Bounds of a number; None is open.
    points : tuple of Decimal
        The printed levels, where it has some.
    may_be_missing : bool
        Whether "not applicable" or "none of these" is an answer.
    """

    type: str
    options: tuple[str, ...] = ()
    low: Decimal | None = Decimal(0)
    high: Decimal | None = None
    points: tuple[Decimal, ...] = ()
    may_be_missing: bool = False

    @property
    def kind(self) -> str:
        """What it is in an expression: `truth`, `option`, `options`, `day` or `number`."""
        return {"yes_no": "truth", "choice": "option", "multi": "options", "date": "day"}.get(self.type, "number")


class OpenKnowledge:
    """Nothing is answered yet: what holds now holds for every answer there can be."""

    years_moved = 0

    def __init__(self, domains: dict[str, Domain]) -> None:
        self._domains = domains

    def truth(self, question: str) -> bool | None:
        """Unknown."""
        return None

    def span(self, question: str) -> Span:
        """All the numbers that the question allows."""
        domain = self._domains[question]
        return Span(domain.low, domain.high, may_be_missing=domain.may_be_missing)

    def choice(self, question: str) -> str | None:
        """Unknown."""
        return None

    def chosen(self, question: str) -> frozenset[str] | None:
        """Unknown."""
        return None

    def size(self, question: str) -> int:
        """How many ids there are to choose from."""
        return len(self._domains[question].options)


def find_domains(entry: Entry) -> dict[str, Domain]:
    """Give the domain of every question, criterion and part whose type could be read."""
    domains: dict[str, Domain] = {}
    for one in entry.get("questions", ()):
        if "id" in one and "type" in one:
            domains.setdefault(one["id"], _ask(one))
    for rated in list_rated(entry):
        points = tuple(level["points"] for level in rated.get("levels", ()) if "points" in level)
        if "id" in rated and (points or "max" in rated or not rated.is_written("max")):
            domains.setdefault(rated["id"], _rate(rated, points))
    return domains


def _ask(question: Entry) -> Domain:
    low, high = {
        "percent": (Decimal(0), Decimal(100)), "be_year": (Decimal(2500), Decimal(2600)), "date": (None, None),
    }.get(question["type"], (question.get("min", Decimal(0)), None))  # fmt: skip
    options = tuple(option["id"] for option in question.get("options", ()) if "id" in option)
    return Domain(question["type"], options, low, high, may_be_missing=question.is_written("not_applicable"))


def _rate(rated: Entry, points: tuple[Decimal, ...]) -> Domain:
    if points:
        return Domain("levels", (), min(points), max(points), points, may_be_missing=True)
    return Domain("points" if "max" in rated else "number", high=rated.get("max"))


def list_expressions(entry: Entry) -> Iterator[tuple[Entry, str]]:
    """Give every place of a rubric that may hold an expression: its mapping and the key."""
    for condition in entry.get("conditions", ()):
        yield condition, "when"
        yield condition, "test"
        yield from ((reading, "test") for reading in condition.get("readings", ()))
        if "shortfall" in condition:
            yield condition["shortfall"], "amount"
    for section in ("contradictions", "warnings"):
        yield from ((one, "test") for one in entry.get(section, ()))
    if "bonus" in entry:
        yield from ((reading, "test") for reading in entry["bonus"].get("readings", ()))
