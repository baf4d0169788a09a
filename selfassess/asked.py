"""Which rules are those of a track, which questions it asks, and which of them apply to the answers at hand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from selfassess.logic import Knowledge, evaluate_test
from selfassess.model import Condition, Contradiction, Criterion, Part, Question, Rubric, Track

__all__ = [
    "conditions_asking",
    "contradictions_of",
    "criteria_of",
    "facts_of",
    "find_part",
    "hard_conditions_of",
    "is_asked",
]


def criteria_of(rubric: Rubric, track: Track) -> tuple[Criterion, ...]:
    """The criteria that give the track points, in printed order."""
    return tuple(criterion for criterion in rubric.criteria if track.id in criterion.tracks)


def find_part(rubric: Rubric, id: str) -> Part | None:
    """The part of a criterion by its id; None where no part bears it."""
    return next((part for criterion in rubric.criteria for part in criterion.parts if part.id == id), None)


def hard_conditions_of(rubric: Rubric, track: Track) -> tuple[Condition, ...]:
    """The conditions that decide the track's verdict, in printed order."""
    return tuple(each for each in rubric.conditions if track.id in each.tracks and each.hardness == "hard")


def contradictions_of(rubric: Rubric, track: Track) -> tuple[Contradiction, ...]:
    """The contradictions between answers that concern the track, in printed order."""
    return tuple(each for each in rubric.contradictions if track.id in each.tracks)


@lru_cache(maxsize=4096)
def conditions_asking(rubric: Rubric, track: Track, question: str) -> tuple[Condition, ...]:
    """The track's conditions that a question serves."""
    return tuple(each for each in rubric.conditions if track.id in each.tracks and question in each.names)


@lru_cache(maxsize=256)
def facts_of(rubric: Rubric, track: Track) -> tuple[Question, ...]:
    """The questions of a track that rate nothing, in the order of its conditions; those with a printed default last.

    A question of several conditions stands at the first of them; what no condition asks for comes after those.
    """
    wanted: set[str] = set()
    for condition in rubric.conditions:
        if track.id in condition.tracks:
            wanted |= condition.names
    for contradiction in rubric.contradictions:
        if track.id in contradiction.tracks:
            wanted |= contradiction.test.names
    for warning in rubric.warnings:
        if track.id in warning.tracks and warning.test:
            wanted |= warning.test.names
    wanted -= _rating_ids(rubric)
    if any(rubric.questions[id].type == "months" for id in wanted):
        wanted |= {question.id for question in rubric.questions.values() if question.default}
    conditions = [condition for condition in rubric.conditions if track.id in condition.tracks]
    place = {id: at for at, condition in reversed(list(enumerate(conditions))) for id in condition.names}
    facts = [question for question in rubric.questions.values() if question.id in wanted]
    facts.sort(key=lambda question: (question.default is not None, place.get(question.id, len(conditions))))
    return tuple(facts)


def _rating_ids(rubric: Rubric) -> set[str]:
    ids = {criterion.id for criterion in rubric.criteria}
    ids |= {part.id for criterion in rubric.criteria for part in criterion.parts}
    return ids | ({rubric.bonus.question} if rubric.bonus else set())


def is_asked(rubric: Rubric, track: Track, question: str, known: Knowledge) -> bool:
    """Whether a question still applies: not where every condition it serves is out of play.

    A condition is out of play where its `when` certainly does not hold; the question of the `when` itself
    always applies.
    """
    serving: Sequence[Condition] = conditions_asking(rubric, track, question)
    if not serving:
        return True
    return any(
        condition.when is None or question in condition.when.names or evaluate_test(condition.when, known) is not False
        for condition in serving
    )
