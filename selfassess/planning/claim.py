"""The special addition beside a plan: given by every reading, by some, or not claimed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfassess.model import Bonus
from selfassess.model.sources import Sources
from selfassess.scoring import Score
from selfassess.text import Text

__all__ = ["Claim", "find_claim"]


@dataclass(frozen=True, slots=True)
class Claim:
    """The special addition: no raise, and counted where every reading adds it (`given`).

    Where only some readings add it the state is `depends`; where none does, as nothing of it is answered, `unclaimed`.
    """

    state: Literal["unclaimed", "depends", "given"]
    question: str
    points: Decimal
    text: Text
    sources: Sources


def find_claim(score: Score, bonus: Bonus | None) -> Claim | None:
    """Find the special addition, and whether all readings, some or none add it."""
    if bonus is None:
        return None
    adds = {pieces != score.base for pieces in score.by_reading.values()}
    state: Literal["unclaimed", "depends", "given"] = (
        "depends" if len(adds) > 1 else "given" if adds == {True} else "unclaimed"
    )
    return Claim(state, bonus.question, bonus.adds, bonus.text, bonus.sources)
