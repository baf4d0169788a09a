"""Tasks that nothing asks for any more: whether they are done with, and where they stand now."""

from __future__ import annotations

from selfassess.asked import find_part
from selfassess.eligibility import Outcome
from selfassess.text import Text
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.panel import describe_range
from selfassess.ui.view.plan.course import find_course
from selfassess.ui.view.scene import Scene

__all__ = ["describe_past"]


def describe_past(scene: Scene, id: str) -> tuple[str, str]:
    """Say what became of a task, and what it was about.

    Parameters
    ----------
    scene : Scene
        The work seen from its track.
    id : str
        The condition, criterion or part that the task is named after.

    Returns
    -------
    tuple of str
        Why it is no longer asked for, and the task in words; what is reached is said with its points.
    """
    course, name = find_course(scene), _name(scene, id)
    rating = next((each for each in course.score.ratings if each.criterion.id == id), None) if course.score else None
    word = "task_past"
    if rating is not None and rating.low >= rating.criterion.maximum:
        word = "task_full"
    elif rating is not None and course.plans is not None and course.plans.is_reached:
        word = "task_reached"
    elif any(each.condition.id == id and each.outcome is Outcome.MET for each in scene.result.judgements):
        word = "task_met"
    title = scene.say(name)
    if rating is not None and word != "task_past":
        now = describe_range(rating.low, rating.high)
        title = scene.say(PLAN_WORDS["task_now"].fill(n=now)).replace("{name}", title)
    return scene.say(PLAN_WORDS[word]), title


def _name(scene: Scene, id: str) -> Text:
    """What it was about; a rule that the track does not have any more is told by its id."""
    rubric = scene.rubric
    named = next((each for each in rubric.criteria if each.id == id), None) or find_part(rubric, id)
    if named is not None:
        return named.name
    condition = next((each for each in rubric.conditions if each.id == id), None)
    return condition.text if condition else Text(th=id, en=id)
