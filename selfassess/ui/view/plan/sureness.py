"""How safe the score is: which single criterion, judged one level lower, would lose the goal."""

from __future__ import annotations

from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import Course
from selfassess.ui.view.plan.goal import name_target
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["show_sureness"]


def show_sureness(scene: Scene, course: Course) -> Plain | None:
    """Draw it for what is held now; None while the goal is not reached, for then there is nothing to lose."""
    from selfassess.planning import STEP_SOURCE, find_pivots

    score, target = course.score, course.target
    if score is None or target is None or course.plans is None or not course.plans.is_reached:
        return None
    pivots = find_pivots(score, target, course.constraints)
    none = scene.say(PLAN_WORDS["no_pivot"]).replace("{band}", name_target(scene, course))
    assumed = [
        PLAN_WORDS["sure_step"].fill(name=each.criterion.name, n=each.criterion.maximum / 10)
        for each in score.ratings
        if each.low and not each.criterion.levels and each.criterion.id not in course.constraints.steps
    ]
    return {
        "heading": scene.say(PLAN_WORDS["sure"]),
        "steps": [scene.say(each) for each in assumed],
        "steps_marks": scene.marks([STEP_SOURCE]) if assumed else [],
        "items": [{"text": scene.say(each.text), "question": each.criterion.id} for each in pivots],
        "none": "" if pivots else none,
    }
