"""What the engines say of the work at hand; worked out once for the same answers and the same plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from selfassess.typed import parse_day
from selfassess.ui.view.scene import Scene

if TYPE_CHECKING:
    from datetime import date

    from selfassess.mending import Fixes, Neighbour
    from selfassess.planning import Aside, Constraints, Plans, Target
    from selfassess.scoring import Score

__all__ = ["Course", "fields_of", "find_course", "find_neighbours_of", "find_ways_in", "recall", "refusal_of"]

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Course:
    """The way up of one track: the goal, what the unit set, and the plans that reach it.

    Attributes
    ----------
    constraints : Constraints
        What the unit set, as it was understood.
    target : Target or None
        The goal that is planned for; None where there is none to plan for.
    plans : Plans or None
        The plans for it; None while nothing is rated: a plan from nothing helps nobody.
    score : Score or None
        The score as it is planned: by the parts of a criterion where the unit rates those.
    aside : tuple of Aside
        Settings that were made for the other route, the total's or its parts'.
    """

    constraints: Constraints
    target: Target | None
    plans: Plans | None
    score: Score | None = None
    aside: tuple[Aside, ...] = ()


def recall(scene: Scene, name: str, given: tuple[object, ...], find: Callable[[], Found]) -> Found:
    """Give what was found before for the same things, or find it; one finding is kept for each name and track."""
    place = ("plan", name, scene.key)
    kept = scene.session.drawn.get(place)
    if kept is None or kept["given"] != given:
        kept = scene.session.drawn[place] = {"given": given, "found": find()}
    return cast("Found", kept["found"])


def fields_of(scene: Scene) -> Mapping[str, str]:
    """The plan of the track at hand, as it was typed."""
    return scene.session.work.plan.get(scene.key or "", {})


def refusal_of(scene: Scene, field: str) -> tuple[str, str] | None:
    """What was typed into a field of the plan and could not be kept, and why not."""
    refused = scene.session.refusals.get(f"plan.{scene.key}.{field}")
    return (refused.typed, scene.say(refused.message)) if refused else None


def find_course(scene: Scene) -> Course:
    """Work out the way up; nothing to plan for where the source prints no points."""
    fields = {name: value for name, value in fields_of(scene).items() if not name.startswith("task.")}
    work = scene.session.work
    return recall(scene, "course", (work.answers, work.year, fields), lambda: _find_course(scene, fields))


def _find_course(scene: Scene, fields: Mapping[str, str]) -> Course:
    from selfassess import planning

    work, result = scene.session.work, scene.result
    if result.score is None:
        return Course(planning.NO_CONSTRAINTS, None, None)
    score = planning.follow_parts(result.score, work.answers)
    counting, aside = planning.follow_fields(fields, result.score, score)
    constraints = planning.read_constraints(counting, [rating.criterion for rating in score.ratings])
    target = planning.find_target(result, constraints.goal)
    if target is None or all(rating.extent == "unrated" for rating in score.ratings):
        return Course(constraints, target, None, score, aside)
    caps = planning.find_caps(result, work.answers, work.cycle)
    plans = planning.find_plans(score, target, constraints, caps, bonus=scene.bonus)
    return Course(constraints, target, plans, score, aside)


def find_ways_in(scene: Scene) -> Fixes:
    """Work out the smallest sets of changes that make the track eligible."""
    from selfassess.mending import find_fixes

    session, key = scene.session, scene.key or ""
    work, since = session.work, _days_since(scene)
    given = (work.answers, work.year, session.reference_day, since, session.today)
    return recall(
        scene,
        "ways_in",
        given,
        lambda: find_fixes(
            scene.library, key, work.answers, work.cycle, session.reference_day, since=since, today=session.today
        ),
    )


def find_neighbours_of(scene: Scene) -> tuple[Neighbour, ...]:
    """Work out which tracks are one change away, and which shut each other out."""
    from selfassess.mending import find_neighbours

    session = scene.session
    work, since = session.work, _days_since(scene)
    given = (work.answers, work.year, session.reference_day, since, session.today)
    return recall(
        scene,
        "neighbours",
        given,
        lambda: find_neighbours(
            scene.library, work.answers, work.cycle, session.reference_day, since=since, today=session.today
        ),
    )


def _days_since(scene: Scene) -> dict[str, date]:
    """The days from which months are counted, where they were typed."""
    return {id: day for id, typed in scene.session.work.since.items() if (day := parse_day(typed))}
