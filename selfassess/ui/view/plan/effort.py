"""What the unit can set for the plan: effort, what is left alone, what is realistic this year, how large a step is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.model import Criterion
from selfassess.standing import write_decimal
from selfassess.text import Text, format_number
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import Course, fields_of, refusal_of
from selfassess.ui.view.scene import Plain, Scene

if TYPE_CHECKING:
    from selfassess.planning import Effort

__all__ = ["show_effort"]

_MEASURES = ("size", "days", "baht")
_SIZES = ("small", "medium", "large")


def show_effort(scene: Scene, course: Course) -> Plain | None:
    """Draw the settings, one row for each criterion; None where there is nothing to plan for."""
    score = scene.result.score
    if score is None or course.plans is None:
        return None
    return {
        "heading": scene.say(PLAN_WORDS["effort_settings"]),
        "help": scene.say(PLAN_WORDS["effort_help"]),
        "measure": course.constraints.measure,
        "measures": [{"value": each, "label": scene.say(PLAN_WORDS[f"measure_{each}"])} for each in _MEASURES],
        "sizes": [{"value": "", "label": scene.say(PLAN_WORDS["effort_assumed"])}]
        + [{"value": each, "label": scene.say(PLAN_WORDS[f"size_{each}"])} for each in _SIZES],
        "rows": [_show_row(scene, course, rating.criterion) for rating in score.ratings],
    }


def _show_row(scene: Scene, course: Course, criterion: Criterion) -> Plain:
    """One criterion's settings; the size of a step only where no levels are printed."""
    fields, id = fields_of(scene), criterion.id
    constraints = course.constraints
    refused = {name: refusal_of(scene, f"{name}.{id}") for name in ("limit", "step", "effort")}
    faults = [each[1] for each in refused.values() if each]
    faults += [scene.say(each.text) for each in constraints.faults if id in each.field.split(".")]
    return {
        "id": id,
        "name": scene.say(criterion.name),
        "max": scene.say(PLAN_WORDS["out_of"].fill(max=format_number(criterion.maximum))),
        "effort": _show_effort(constraints.efforts.get(id)),
        "levels": _show_levels(scene, course, criterion),
        "frozen": id in constraints.frozen,
        "limit": _typed(refused["limit"], fields.get(f"limit.{id}")),
        "step": None if criterion.levels else _typed(refused["step"], fields.get(f"step.{id}")),
        "error": faults[0] if faults else None,
        "labels": {
            "effort": _say_of(scene, "effort_of", criterion.name),
            "limit": _say_of(scene, "limit_of", criterion.name),
            "step": _say_of(scene, "step_size_of", criterion.name),
        },
    }


def _typed(refused: tuple[str, str] | None, kept: str | None) -> str:
    return refused[0] if refused else kept or ""


def _say_of(scene: Scene, word: str, name: Text) -> str:
    return scene.say(PLAN_WORDS[word]).replace("{name}", scene.say(name))


def _show_levels(scene: Scene, course: Course, criterion: Criterion) -> list[Plain]:
    """The effort of each printed level, where it differs from the criterion's own."""
    return [
        {
            "points": write_decimal(level.points),
            "text": scene.say(level.text),
            "effort": _show_effort(course.constraints.level_efforts.get((criterion.id, level.points))),
        }
        for level in criterion.levels
        if level.points > 0
    ]


def _show_effort(effort: Effort | None) -> Plain:
    if effort is None:
        return {"size": "", "days": "", "baht": ""}
    days, baht = (write_decimal(each) if each is not None else "" for each in (effort.days, effort.baht))
    return {"size": effort.size or "", "days": days, "baht": baht}
