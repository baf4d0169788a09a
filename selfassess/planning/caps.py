"""Warnings that set a ceiling: what the unit's own answers make unlikely, a plan does not count on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selfassess.answers import Answers
from selfassess.assess import TrackResult
from selfassess.cycle import PRINTED, Cycle
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test
from selfassess.model import Criterion, Warning

__all__ = ["Cap", "find_caps"]


@dataclass(frozen=True, slots=True)
class Cap:
    """The points of a criterion above which a warning would certainly be given."""

    criterion: str
    points: Decimal
    warning: Warning


def find_caps(result: TrackResult, answers: Answers, cycle: Cycle = PRINTED) -> tuple[Cap, ...]:
    """Find the ceilings that the answers at hand bring with them.

    A warning that speaks of a high rating is not given before that rating is; so its test is asked as if the
    criterion were rated above the ceiling. Only a test that then certainly holds counts: what is not answered
    is no reason to hold anything down.

    Parameters
    ----------
    result : TrackResult
        The track's result.
    answers : mapping of str to Value
        The answers it comes from.
    cycle : Cycle
        The cycle they were judged in.
    """
    if result.score is None:
        return ()
    criteria = {rating.criterion.id: rating.criterion for rating in result.score.ratings}
    found = []
    for warning in result.rubric.warnings:
        cap = warning.caps
        if cap is None or result.track.id not in warning.tracks or cap.criterion not in criteria:
            continue
        if _is_given_above(warning, criteria[cap.criterion], cap.points, result, answers, cycle):
            found.append(Cap(cap.criterion, cap.points, warning))
    return tuple(found)


def _is_given_above(
    warning: Warning, criterion: Criterion, points: Decimal, result: TrackResult, answers: Answers, cycle: Cycle
) -> bool:
    if warning.test is None:
        return warning.rule == "always"
    rubric = result.rubric
    above = [level.points for level in criterion.levels if level.points > points] or [criterion.maximum]
    years = cycle.years_moved(rubric.year)
    knowns = (AnswerKnowledge(rubric.questions, {**answers, criterion.id: each}, years) for each in above)
    return any(evaluate_test(warning.test, known) is True for known in knowns)
