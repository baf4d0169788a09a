"""One plan: the criteria it brings up, what each takes, and the score behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from selfassess.model import Criterion, Level
from selfassess.planning.efforts import MEASURES, Measure, Total, add_up
from selfassess.planning.ladders import Rung
from selfassess.scoring import Rating

__all__ = ["Plan", "Raise"]


@dataclass(frozen=True, slots=True)
class Raise:
    """One criterion brought up, over one rung or several.

    Attributes
    ----------
    rating : Rating
        Where the criterion stands.
    rungs : tuple of Rung
        The rungs that are climbed, lowest first; at least one.
    """

    rating: Rating
    rungs: tuple[Rung, ...]

    @property
    def criterion(self) -> Criterion:
        """The criterion."""
        return self.rating.criterion

    @property
    def start(self) -> Decimal:
        """The points that are certain now."""
        return self.rating.low

    @property
    def end(self) -> Decimal:
        """The points that the plan brings it to."""
        return self.rungs[-1].points

    @property
    def gain(self) -> Decimal:
        """The points it adds."""
        return self.end - self.start

    @property
    def level(self) -> Level | None:
        """The printed level it ends at."""
        return self.rungs[-1].level

    def total(self, measure: Measure) -> Total:
        """What it takes."""
        return add_up((rung.effort for rung in self.rungs), measure)


@dataclass(frozen=True, slots=True)
class Plan:
    """A set of raises with the score before and behind it.

    Attributes
    ----------
    raises : tuple of Raise
        In printed order; empty where nothing has to change.
    start, score : Decimal
        The certain score, under the reading that gives the least, without and with the raises.
    measure : str
        What `cost` counts.
    """

    raises: tuple[Raise, ...]
    start: Decimal
    measure: Measure

    @property
    def score(self) -> Decimal:
        """The score it leads to."""
        return self.start + sum((each.gain for each in self.raises), Decimal(0))

    @property
    def totals(self) -> Mapping[Measure, Total]:
        """What it takes by each measure."""
        efforts = [rung.effort for each in self.raises for rung in each.rungs]
        return {measure: add_up(efforts, measure) for measure in MEASURES}

    @property
    def cost(self) -> Decimal:
        """What it takes by the measure that was kept lowest."""
        return self.totals[self.measure].amount
