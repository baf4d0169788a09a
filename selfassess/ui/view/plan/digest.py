"""The way up as somebody takes it into a meeting: the shortest way in, the goal that was chosen, the tasks noted.

The step "report" and the papers show the same, so what is taken along is chosen here once.
"""

from __future__ import annotations

from typing import Any

from selfassess.typed import complete_year, find_day_fault, format_day, parse_coming_day
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.cheapest import gain_tasks, show_cheapest
from selfassess.ui.view.plan.course import fields_of, find_course
from selfassess.ui.view.plan.tasks import show_tasks
from selfassess.ui.view.plan.way_in import fix_tasks, show_ways
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["take_goal", "take_tasks", "take_way_in"]

_NO_WAY: Plain = {"label": "", "changes": [], "open_label": "", "open": [], "ready": ""}


def take_way_in(scene: Scene) -> Plain | None:
    """Take the shortest way to become eligible, or why there is none; None where nothing is to be changed."""
    ways: dict[str, Any] = show_ways(scene)
    shortest: dict[str, Any] = ways["shortest"] or _NO_WAY
    if not shortest["changes"] and not ways["sentences"]:
        return None
    more = [shortest["ready"], ways["others_label"] if ways["others"] else ""]
    return {
        "heading": ways["heading"],
        "sentences": ways["sentences"],
        "label": shortest["label"],
        "changes": shortest["changes"],
        "open_label": shortest["open_label"],
        "open": shortest["open"],
        "note": " · ".join(filter(None, more)),
    }


def take_goal(scene: Scene) -> Plain | None:
    """Take the goal that the unit chose, with its plan of the least effort; None where none was chosen."""
    plan: dict[str, Any] | None = show_cheapest(scene, find_course(scene))
    if plan is None or "goal" not in fields_of(scene):
        return None
    return {
        "heading": f"{plan['heading']} {plan['to']}",
        "headline": plan["headlines"][0],
        "steps": plan["steps"],
        "notes": [
            *plan["notes"],
            *plan["held"],
            *(plan["unpriced"] if plan["steps"] else []),
            *(str(each["note"]) for each in plan["assumed"] if each["note"]),
        ],
    }


def take_tasks(scene: Scene) -> Plain | None:
    """Take the table of tasks; None where nothing was noted in it."""
    if not any(field.startswith("task.") for field in fields_of(scene)):
        return None
    tasks: dict[str, Any] = show_tasks(scene, fix_tasks(scene) | gain_tasks(scene, find_course(scene)))
    states = {each["value"]: each["label"] for each in tasks["states"]}
    return {
        "heading": tasks["heading"],
        "count": tasks["count"],
        "columns": {name: scene.say(PLAN_WORDS[f"task_{name}"]) for name in ("title", "owner", "date", "status")},
        "rows": [
            row | {"day": _say_day(scene, row["date"]), "told": _tell(scene, row), "state": states[row["status"]]}
            for row in tasks["rows"]
        ],
    }


def _say_day(scene: Scene, typed: str) -> str:
    """A typed day as an office writes it; empty where it is none, for then it stays as it was typed."""
    day = parse_coming_day(typed)
    return format_day(day, scene.language, full=True) if day else ""


def _tell(scene: Scene, row: dict[str, Any]) -> str:
    """That a task is late or too late for the application, or that its day cannot be read.

    How many days are left is for the step "plan" alone.
    """
    if row["due_tone"] == "error":
        is_missing = find_day_fault(complete_year(row["date"])) == "no_such_day"
        return scene.say(PLAN_WORDS["task_no_such_day_short" if is_missing else "task_no_day_short"])
    return " · ".join(filter(None, [row["due"] if row["due_tone"] == "ask" else "", row["beyond"]]))
