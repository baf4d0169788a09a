"""Which questions a verdict still waits for."""

from __future__ import annotations

from selfassess.answers import Answers, Interval, is_answered
from selfassess.asked import facts_of, is_asked
from selfassess.assess import TrackResult
from selfassess.eligibility import Outcome
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Question

__all__ = ["find_open_questions"]


def find_open_questions(result: TrackResult, known: AnswerKnowledge) -> tuple[Question, ...]:
    """The questions that a track's undecided hard conditions still need, in the rubric's order.

    Parameters
    ----------
    result : TrackResult
        As `selfassess.assess.assess_track` gives it.
    known : AnswerKnowledge
        The answers that it was worked out from.

    Returns
    -------
    tuple of Question
        Those that are asked here and not answered for certain; empty where the verdict hangs on none of them.
    """
    rubric, track = result.rubric, result.track
    wanted: set[str] = set()
    for judgement in result.hard:
        if judgement.outcome is Outcome.UNKNOWN:
            wanted |= judgement.condition.names
    return tuple(
        question
        for question in facts_of(rubric, track)
        if question.id in wanted
        and not _is_settled(known.answers, question.id)
        and is_asked(rubric, track, question.id, known)
    )


def _is_settled(answers: Answers, question: str) -> bool:
    """Whether an answer leaves nothing open; a range may still span a limit."""
    return is_answered(answers, question) and not isinstance(answers[question], Interval)
