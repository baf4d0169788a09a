"""How a track stands in the search for the next best question: its deciding conditions and how many are open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from selfassess.answers import Answers
from selfassess.asked import contradictions_of
from selfassess.cycle import Cycle
from selfassess.deciding.cluster import FAILED, Standing, stand
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Condition, Contradiction, Rubric, Track

__all__ = ["Board", "count_open", "find_asking", "find_deciding", "lay_out"]


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """One track as it stands: its deciding conditions in order, with what each comes to."""

    rubric: Rubric
    track: Track
    known: AnswerKnowledge
    conditions: tuple[Condition, ...]
    standings: tuple[Standing, ...]

    @property
    def is_undecided(self) -> bool:
        """Whether some answer may still decide it."""
        return count_open(self.standings) > 0


def count_open(standings: Iterable[Standing]) -> int:
    """The conditions that are still open; none as soon as one has failed."""
    count = 0
    for each in standings:
        if each.low == FAILED:
            return 0
        count += not each.is_settled
    return count


def lay_out(rubric: Rubric, track: Track, answers: Answers, cycle: Cycle) -> Board:
    """Lay out how a track stands."""
    known = AnswerKnowledge(rubric.questions, answers, cycle.years_moved(rubric.year))
    conditions = find_deciding(rubric, track)
    return Board(rubric, track, known, conditions, tuple(stand(each, known) for each in conditions))


@lru_cache(maxsize=256)
def find_deciding(rubric: Rubric, track: Track) -> tuple[Condition, ...]:
    """The conditions that decide: the hard ones, and those that say whom the award addresses."""
    own = (each for each in rubric.conditions if track.id in each.tracks)
    return tuple(each for each in own if each.hardness == "hard" or each.addressee)


@lru_cache(maxsize=4096)
def find_asking(rubric: Rubric, track: Track, question: str) -> tuple[tuple[int, ...], tuple[Contradiction, ...]]:
    """Where among the deciding conditions a question is asked for, and the contradictions that it may bring about."""
    places = tuple(at for at, each in enumerate(find_deciding(rubric, track)) if question in each.names)
    return places, tuple(each for each in contradictions_of(rubric, track) if question in each.test.names)
