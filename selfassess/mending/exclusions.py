"""Tracks that no answers can both satisfy: one wants never to have applied where the other wants to have won.

Found by the conditions themselves, never from a list: two conditions shut each other out where no values of the
questions that they ask for, and that agree with each other, meet both. What sets several numbers against each other
is left aside, so that what is said is certain, though not everything that excludes may be found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import chain, combinations, product

from selfassess.answers import Answers, Special, Value
from selfassess.asked import hard_conditions_of
from selfassess.eligibility import Outcome, judge_condition
from selfassess.knowledge import AnswerKnowledge
from selfassess.mending.bounds import NUMERIC, read_line
from selfassess.mending.candidates import find_candidates
from selfassess.mending.demands import Demand, Ways, ways_to_meet, ways_to_spare
from selfassess.mending.present import Present
from selfassess.mending.turns import find_turns
from selfassess.model import Condition, Contradiction, Library, Question, Rubric, Track

__all__ = ["Exclusion", "find_exclusions"]


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Two tracks that the same work can never satisfy together.

    Attributes
    ----------
    tracks : tuple of str
        Their keys, in the order of the rubrics.
    conditions : tuple of str
        The condition of each that shuts the other one out.
    contradictions : tuple of str
        The contradictions between answers by which they do; empty where they disagree on the very same question.
    questions : tuple of str
        The questions that they disagree on.
    barred : tuple of str
        The tracks, of the two, that the present answers shut out already.
    """

    tracks: tuple[str, str]
    conditions: tuple[str, str]
    contradictions: tuple[str, ...]
    questions: tuple[str, ...]
    barred: tuple[str, ...] = ()


def find_exclusions(library: Library, answers: Answers) -> tuple[Exclusion, ...]:
    """Find the tracks that shut each other out, and which of them the answers have shut out already.

    Parameters
    ----------
    library : Library
        The rubrics.
    answers : mapping of str to Value
        The present answers; none of them is needed.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> found = find_exclusions(load_library(), {"tepga_applied_before": True})
    >>> [(each.tracks, each.barred) for each in found]
    [(('tepga-2558/development', 'tepga-2558/expansion'), ('tepga-2558/development',))]
    """
    return tuple(
        _with_barred(library.rubrics[place], exclusion, answers)
        for place, rubric in enumerate(library.rubrics)
        for exclusion in _exclusions_of(rubric)
    )


def _with_barred(rubric: Rubric, found: Exclusion, answers: Answers) -> Exclusion:
    known = AnswerKnowledge(rubric.questions, answers)
    conditions = {condition.id: condition for condition in rubric.conditions}
    barred = tuple(
        key
        for key, id in zip(found.tracks, found.conditions, strict=True)
        if judge_condition(conditions[id], known).outcome is Outcome.NOT_MET
    )
    return Exclusion(found.tracks, found.conditions, found.contradictions, found.questions, barred)


@lru_cache(maxsize=32)
def _exclusions_of(rubric: Rubric) -> tuple[Exclusion, ...]:
    awards = [track for track in rubric.tracks if not track.is_pseudo]
    found = (_compare(rubric, first, second) for first, second in combinations(awards, 2))
    return tuple(each for each in found if each is not None)


def _compare(rubric: Rubric, first: Track, second: Track) -> Exclusion | None:
    against = [each for each in rubric.contradictions if {first.id, second.id} & set(each.tracks)]
    for one, other in product(hard_conditions_of(rubric, first), hard_conditions_of(rubric, second)):
        for some in _related(one, other, against):
            if one is not other and not _is_possible(rubric.questions, one, other, some):
                shared = frozenset[str]().union(*(each.test.names for each in some)) or one.names & other.names
                questions = tuple(id for id in rubric.questions if id in shared & (one.names | other.names))
                ids = tuple(each.id for each in some)
                return Exclusion((first.key, second.key), (one.id, other.id), ids, questions)
    return None


def _related(one: Condition, other: Condition, against: Sequence[Contradiction]) -> Iterator[tuple[Contradiction, ...]]:
    """What may set two conditions against each other: a question of both, or a contradiction that asks for both."""
    if one.names & other.names:
        yield ()
    for each in against:
        if each.test.names & one.names and each.test.names & other.names:
            yield (each,)


def _is_possible(
    questions: Mapping[str, Question], one: Condition, other: Condition, against: Sequence[Contradiction]
) -> bool:
    wanted: list[Ways] = [ways_to_meet(one), ways_to_meet(other), *(ways_to_spare(each.test) for each in against)]
    present = Present(questions, {}, 0)
    return any(_can_hold(tuple(dict.fromkeys(chain.from_iterable(way))), present) for way in product(*wanted))


def _can_hold(demands: Sequence[Demand], present: Present) -> bool:
    """Whether some answers meet all demands; what cannot be looked at value by value is taken to hold."""
    demands = [demand for demand in demands if _is_plain(demand, present)]
    names = sorted({name for demand in demands for name in demand.test.names})
    values = [_values(demands, present, name) for name in names]
    for chosen in product(*values):
        known = present.know(dict(zip(names, chosen, strict=True)))
        if all(demand.is_met(known) for demand in demands):
            return True
    return False


def _is_plain(demand: Demand, present: Present) -> bool:
    numbers = [name for name in demand.test.names if present.questions[name].type in NUMERIC]
    return not numbers or (len(demand.test.names) == 1 and read_line(demand.test.root, 0) is not None)


def _values(demands: Sequence[Demand], present: Present, name: str) -> list[Value]:
    """One value of every kind that the demands tell apart; and none at all."""
    asking = [demand for demand in demands if name in demand.test.names]
    if present.questions[name].type in NUMERIC:
        turns: set[Decimal] = {turn for demand in asking for turn in find_turns(demand, present, name, {})}
        return [Special.UNKNOWN, *sorted(turns)]
    special = [Special.NOT_APPLICABLE] if present.questions[name].allows_not_applicable else []
    return [Special.UNKNOWN, *special, *find_candidates(asking, present, 0, frozenset())[name]]
