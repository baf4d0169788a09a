"""What the unit can set for the plan: effort, what is left alone, what is realistic this year, how large a step is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from selfassess.model import Criterion, Level
from selfassess.scoring import Score
from selfassess.standing import write_decimal
from selfassess.text import Text, format_number
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import Course, fields_of
from selfassess.ui.view.plan.effort_faults import Faults, find_faults
from selfassess.ui.view.scene import Plain, Scene

if TYPE_CHECKING:
    from selfassess.planning import Aside, Effort

__all__ = ["say_aside", "show_effort"]

_MEASURES = ("size", "days", "baht")
_SIZES = ("small", "medium", "large")
_STEPS = (("levels", True), ("points", False))


def show_effort(scene: Scene, course: Course) -> Plain | None:
    """Draw the settings, one row for each criterion; None where there is nothing to plan for."""
    score = course.score
    if score is None or course.plans is None:
        return None
    return {
        "heading": scene.say(PLAN_WORDS["effort_settings"]),
        "help": scene.say(PLAN_WORDS["effort_help"]),
        "step_help": _say_step(scene, score),
        "measure": course.constraints.measure,
        "measures": [{"value": each, "label": scene.say(PLAN_WORDS[f"measure_{each}"])} for each in _MEASURES],
        "sizes": [{"value": "", "label": scene.say(PLAN_WORDS["effort_assumed"])}]
        + [{"value": each, "label": scene.say(PLAN_WORDS[f"size_{each}"])} for each in _SIZES],
        "rows": [_show_row(scene, course, rating.criterion) for rating in score.ratings],
        "aside": [{"field": each.field, "text": say_aside(scene, each)} for each in course.aside],
    }


def say_aside(scene: Scene, aside: Aside) -> str:
    """Say of a setting that was made for the other route whether it counts now, and why not."""
    kind = aside.field.partition(".")[0]
    setting = PLAN_WORDS["step_size" if kind == "step" else kind]
    word = "aside_counts" if aside.counts else "aside_total" if aside.of_total else "aside_part"
    name = scene.say(aside.about.name)
    return scene.say(PLAN_WORDS[word]).replace("{setting}", scene.say(setting)).replace("{name}", name)


def _say_step(scene: Scene, score: Score) -> str:
    """What the word "step" means here: a printed level, and where none are printed a number of points."""
    is_printed = {bool(rating.criterion.levels) for rating in score.ratings}
    return " ".join(scene.say(PLAN_WORDS[f"step_{word}"]) for word, on in _STEPS if on in is_printed)


def _show_row(scene: Scene, course: Course, criterion: Criterion) -> Plain:
    """One criterion's settings; the size of a step only where no levels are printed."""
    fields, id = fields_of(scene), criterion.id
    faults = find_faults(scene, course)
    return {
        "id": id,
        "name": scene.say(criterion.name),
        "max": scene.say(PLAN_WORDS["out_of"].fill(max=format_number(criterion.maximum))),
        **_show_effort(faults, f"effort.{id}", course.constraints.efforts.get(id)),
        "levels": _show_levels(scene, course, criterion),
        "frozen": id in course.constraints.frozen,
        "limit": _show_points(faults, f"limit.{id}", fields),
        "step": None if criterion.levels else _show_points(faults, f"step.{id}", fields),
        "labels": {
            "effort": _say_of(scene, "effort_of", criterion.name),
            "limit": _say_of(scene, "limit_of", criterion.name),
            "step": _say_of(scene, "step_size_of", criterion.name),
        },
    }


def _show_points(faults: Faults, field: str, fields: Mapping[str, str]) -> Plain:
    return {"typed": faults.typed(field, fields.get(field, "")), "error": faults.say(field)}


def _say_of(scene: Scene, word: str, name: Text) -> str:
    return scene.say(PLAN_WORDS[word]).replace("{name}", scene.say(name))


def _show_levels(scene: Scene, course: Course, criterion: Criterion) -> list[Plain]:
    """The effort of each printed level, where it differs from the criterion's own."""
    faults, efforts = find_faults(scene, course), course.constraints.level_efforts
    return [
        {
            "points": write_decimal(level.points),
            "text": scene.say(level.text),
            **_show_effort(faults, _name_level(criterion, level), efforts.get((criterion.id, level.points))),
        }
        for level in criterion.levels
        if level.points > 0
    ]


def _name_level(criterion: Criterion, level: Level) -> str:
    return f"effort.{criterion.id}.{write_decimal(level.points)}"


def _show_effort(faults: Faults, field: str, effort: Effort | None) -> Plain:
    """An effort by its measures, the one at hand as it was typed; and what is wrong with that."""
    kept = {"size": "", "days": "", "baht": ""}
    if effort is not None:
        days, baht = (write_decimal(each) if each is not None else "" for each in (effort.days, effort.baht))
        kept = {"size": effort.size or "", "days": days, "baht": baht}
    own = kept[faults.measure]
    shown = kept if faults.measure == "size" else kept | {faults.measure: faults.typed(field, own)}
    return {"effort": shown, "error": faults.say(field, own)}
