"""How far a list of questions has been answered, in three counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selfassess.answers import Answers, is_answered
from selfassess.asked import facts_of, is_asked
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Rubric, Track

__all__ = ["Progress", "count_facts", "count_progress"]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a list of questions has been answered; what does not apply is in no count."""

    answered: int
    unknown: int
    untouched: int

    @property
    def total(self) -> int:
        """All that apply."""
        return self.answered + self.unknown + self.untouched


def count_progress(questions: Iterable[str], answers: Answers) -> Progress:
    """Count the answered, those "not known yet", and the untouched."""
    counts = {"answered": 0, "unknown": 0, "untouched": 0}
    for id in questions:
        kind = "answered" if is_answered(answers, id) else "unknown" if id in answers else "untouched"
        counts[kind] += 1
    return Progress(**counts)


def count_facts(rubric: Rubric, track: Track, known: AnswerKnowledge) -> Progress:
    """Count a track's facts; a question that stands for its printed default is not counted."""
    asked = [
        question.id
        for question in facts_of(rubric, track)
        if not question.default and is_asked(rubric, track, question.id, known)
    ]
    return count_progress(asked, known.answers)
