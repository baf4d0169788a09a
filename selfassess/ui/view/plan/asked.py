"""What the way in and the plan ask for, as files carry it away: each task in words, with the day that time brings."""

from __future__ import annotations

from datetime import date

from selfassess.calendar_steps import list_steps
from selfassess.typed import parse_coming_day
from selfassess.ui.view.plan.cheapest import gain_tasks
from selfassess.ui.view.plan.course import fields_of, find_course, find_ways_in
from selfassess.ui.view.plan.way_in import fix_tasks, note_waits
from selfassess.ui.view.plan.way_notes import ways_to_show
from selfassess.ui.view.scene import Scene

__all__ = ["has_days", "list_asked"]


def list_asked(scene: Scene) -> dict[str, tuple[str, date | None]]:
    """List the tasks that the page shows without anybody having written them.

    Parameters
    ----------
    scene : Scene
        The work seen from its track.

    Returns
    -------
    dict
        By the id of the condition or criterion: the task with what is to be known of its wait, and the first day on
        which a rule of time holds, or None.
    """
    wanted = fix_tasks(scene) | gain_tasks(scene, find_course(scene))
    days, waits = _list_days(scene), {id: said for id, (_, said) in note_waits(scene).items()}
    return {id: (" · ".join(filter(None, [text, waits.get(id)])), days.get(id)) for id, (_, text) in wanted.items()}


def has_days(scene: Scene) -> bool:
    """Tell whether a calendar file of the plan would hold a day: of a step, of a task, or one that time brings."""
    steps = list_steps(scene.rubric, scene.track, scene.known.years_moved, scene.session.today)
    if any(each.first or each.last for each in steps) or _list_days(scene):
        return True
    dates = (value for name, value in fields_of(scene).items() if name.startswith("task.") and name.endswith(".date"))
    return any(parse_coming_day(each) for each in dates)


def _list_days(scene: Scene) -> dict[str, date]:
    """The days of the shortest way's waits, by the condition that each wait mends."""
    sets = ways_to_show(find_ways_in(scene))
    return {
        next(iter(change.conditions), change.question): change.day
        for change in (sets[0].changes if sets else ())
        if change.by == "time" and change.day is not None and not change.is_open
    }
