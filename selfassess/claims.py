"""Claims: answers that speak for the unit and that a committee will ask about.

A claim is `true` where a hard condition asks for it, a level above the lowest printed one, or more than 0 points.
Without evidence or justification it is undefended. A rubric may exempt a question (`needs_defence: false`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache

from selfassess.answers import Answers, Interval
from selfassess.asked import criteria_of, is_asked
from selfassess.defence import Defence
from selfassess.expression import All, AnyOf, Call, Name, Node
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Question, Rubric, Track

__all__ = ["find_claims", "find_undefended"]

NOTHING = Defence()


def find_claims(rubric: Rubric, track: Track, known: AnswerKnowledge) -> tuple[Question, ...]:
    """The questions whose answers are claims, in the rubric's order.

    Parameters
    ----------
    rubric, track
        Whose conditions and criteria count.
    known : AnswerKnowledge
        The answers.
    """
    asked = wanted_truths(rubric, track) | _rating_ids(rubric, track, known.answers)
    return tuple(
        question
        for id, question in rubric.questions.items()
        if id in asked
        and question.needs_defence
        and _speaks_for(question, known.answers.get(id))
        and is_asked(rubric, track, id, known)
    )


def find_undefended(
    rubric: Rubric, track: Track, known: AnswerKnowledge, defence: Mapping[str, Defence]
) -> tuple[Question, ...]:
    """The claims behind which nothing stands yet, in the rubric's order."""
    return tuple(
        question for question in find_claims(rubric, track, known) if not defence.get(question.id, NOTHING).is_given
    )


@lru_cache(maxsize=256)
def wanted_truths(rubric: Rubric, track: Track) -> frozenset[str]:
    """The questions that some hard condition of the track wants answered by yes."""
    tests = [
        reading.test.root
        for condition in rubric.conditions
        if condition.hardness == "hard" and track.id in condition.tracks
        for reading in condition.readings
    ]
    return frozenset(name for test in tests for name in _affirmed(test))


def _affirmed(node: Node) -> Iterator[str]:
    """The questions that stand in a test by themselves; one behind `not` is no claim where it is true."""
    match node:
        case Name(id):
            yield id
        case All(operands) | AnyOf(operands):
            for operand in operands:
                yield from _affirmed(operand)
        case Call("at_least", (_, *tests), _):
            for test in tests:
                yield from _affirmed(test)


def _rating_ids(rubric: Rubric, track: Track, answers: Answers) -> set[str]:
    """What rates the track: each criterion, its parts only while it has no answer of its own, and the bonus."""
    ids: set[str] = set()
    for criterion in criteria_of(rubric, track):
        ids |= {criterion.id} if criterion.id in answers else {part.id for part in criterion.parts}
    bonus = rubric.bonus
    return ids | ({bonus.question} if bonus and track.id in bonus.tracks else set())


def _speaks_for(question: Question, value: object) -> bool:
    match value:
        case bool():
            return value
        case Decimal() if question.type == "levels":
            return value > question.levels[0].points
        case Decimal():
            return value > 0
        case Interval(low, _):
            return low > 0
    return False
