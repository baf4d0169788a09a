"""The step "plan" as a whole; each part stays away where it has nothing to say."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.calendar_steps import is_long_past
from selfassess.calendar_steps import list_steps as list_days
from selfassess.text import Text
from selfassess.ui.plan_words import PAGE_KEYS, PLAN_WORDS
from selfassess.ui.view.calendar import show_calendar
from selfassess.ui.view.defence import show_completeness
from selfassess.ui.view.plan.asked import has_days
from selfassess.ui.view.plan.cheapest import gain_tasks, show_cheapest
from selfassess.ui.view.plan.course import Course, find_course, recall
from selfassess.ui.view.plan.effort import show_effort
from selfassess.ui.view.plan.goal import show_goal
from selfassess.ui.view.plan.progress_chart import show_progress_chart
from selfassess.ui.view.plan.sections import list_steps
from selfassess.ui.view.plan.sureness import show_sureness
from selfassess.ui.view.plan.tasks import show_tasks
from selfassess.ui.view.plan.trial import show_rows, show_trial
from selfassess.ui.view.plan.way_in import fix_tasks, show_way_in
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.view.score import rating_questions
from selfassess.ui.words import WORDS

__all__ = ["show_plan"]


def show_plan(scene: Scene) -> Plain:
    """Draw the step."""
    sections, course = list_steps(scene), find_course(scene)
    asked = [fact for fact in scene.facts if not fact.default] + rating_questions(scene)
    is_dated = has_days(scene)
    return {
        "heading": scene.say(WORDS["plan_heading"]),
        "intro": scene.say(_intro(scene, sections)),
        "words": {key: scene.say(PLAN_WORDS[key]) for key in PAGE_KEYS},
        "way_in": show_way_in(scene),
        "decisive": _show_decisive(scene),
        "way_up": _show_way_up(scene, course),
        "sections": _with_rows(scene, course, sections),
        "tasks": show_tasks(scene, fix_tasks(scene) | gain_tasks(scene, course)),
        "progress": show_progress_chart(scene, course),
        "calendar": show_calendar(scene),
        "completeness": show_completeness(scene, asked),
        "files": ["xlsx", "ics"] if is_dated else ["xlsx"],
        "files_note": "" if is_dated else scene.say(PLAN_WORDS["no_calendar"]),
    }


def _show_decisive(scene: Scene) -> Plain | None:
    """Draw the questions that decide; the search is long, so it is made once for the same answers."""
    from selfassess.ui.view.decisive import show_decisive

    session = scene.session
    given = (session.work.answers, session.work.year, session.today, session.language)
    return recall(scene, "decisive", given, lambda: show_decisive(scene))


def _intro(scene: Scene, sections: Sequence[object]) -> Text:
    """What the step is; where its days are those of a cycle that is over, that comes first."""
    if scene.track.kind == "roadmap":
        return WORDS["plan_roadmap"]
    if sections and scene.counts_months and _is_over(scene):
        return WORDS["plan_long_past"].fill(year=str(scene.rubric.year))
    return WORDS["plan_intro" if sections else "plan_empty"]


def _is_over(scene: Scene) -> bool:
    """Whether the cycle that is judged ended long ago."""
    return is_long_past(list_days(scene.rubric, scene.track, scene.known.years_moved, scene.session.today))


def _show_way_up(scene: Scene, course: Course) -> Plain | None:
    """Goal, plan, trial and how safe the score is; nothing where the source prints no points."""
    if scene.result.score is None:
        return None
    return {
        "heading": scene.say(PLAN_WORDS["way_up"]),
        "goal": show_goal(scene, course),
        "plan": show_cheapest(scene, course),
        "effort": show_effort(scene, course),
        "trial": show_trial(scene, course),
        "sureness": show_sureness(scene, course),
    }


def _with_rows(scene: Scene, course: Course, sections: list[Plain]) -> list[Plain]:
    """On the page every criterion has its trial and its coaching, also one with full points."""
    if scene.result.score is None:
        return sections
    rows: Plain = {"id": "gains", "heading": scene.say(WORDS["plan_gains"]), "items": show_rows(scene, course)}
    return [each for each in sections if each["id"] != "gains"] + [rows]
