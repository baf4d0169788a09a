"""The goal: which band, level or number of points is planned for, and how far away each is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from selfassess.assess import TrackResult
from selfassess.standing import BandStanding
from selfassess.text import format_number
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.panel import BAND_SIGNS, describe_gap
from selfassess.ui.view.plan.course import Course, fields_of, refusal_of
from selfassess.ui.view.scene import Plain, Scene
from selfassess.wording import BAND_STATES

if TYPE_CHECKING:
    from selfassess.planning import Target

__all__ = ["name_target", "say_hole", "say_missing", "show_goal"]


def show_goal(scene: Scene, course: Course) -> Plain:
    """Draw the goals to choose from; where the document prints none, a field for the unit's own points."""
    from selfassess.planning import list_targets

    targets = list_targets(scene.result)
    chosen = fields_of(scene).get("goal")
    used = course.target
    is_assumed = used is not None and used.id != chosen and bool(targets)
    note = PLAN_WORDS["goal_assumed"].fill(name=used.name) if is_assumed and used and course.plans else None
    notes = [say_hole(scene, scene.result), scene.say(note) if note else ""]
    rate_first = used is not None and course.plans is None
    return {
        "heading": scene.say(PLAN_WORDS["goal"]),
        "note": " · ".join(filter(None, notes)),
        "rate_first": scene.say(PLAN_WORDS["rate_first"]) if rate_first else "",
        "chosen": None if is_assumed or used is None else used.id,
        "used": used.id if used else None,
        "options": _show_options(scene),
        "own": None if targets else _show_own(scene, course, chosen or ""),
    }


def _show_options(scene: Scene) -> list[Plain]:
    from selfassess.planning import find_cushions, list_targets

    score = scene.result.score
    if score is None:
        return []
    targets = list_targets(scene.result)
    cushions = {each.target.id: each for each in find_cushions(score, targets)}
    options: list[Plain] = []
    for target in targets:
        cushion = cushions.get(target.id)
        is_held = cushion is not None
        standing = _standing_of(scene.result, target)
        is_near = score.high >= target.low if standing is None else standing.state == "open"
        options.append(
            {
                "value": target.id,
                "label": scene.say(target.name),
                "detail": scene.say(cushion.text) if cushion else say_missing(scene, scene.result, target),
                "sign": BAND_SIGNS["reached" if is_held else "open" if is_near else "not_reached"],
                "tone": "ok" if is_held else "plain",
                "sources": scene.sources(target.sources),
                "marks": scene.marks(target.sources),
            }
        )
    return options


def _standing_of(result: TrackResult, target: Target) -> BandStanding | None:
    return next((each for each in result.bands if each.band.id == target.id), None)


def say_missing(scene: Scene, result: TrackResult, target: Target) -> str:
    """Say what is missing to a goal that is not certain, in the words of the panel."""
    standing = _standing_of(result, target)
    if standing is None:
        low = result.score.low if result.score else Decimal(0)
        return scene.say(PLAN_WORDS["missing_strict" if target.is_strict else "missing"].fill(n=target.low - low))
    return describe_gap(scene, standing) or scene.say(BAND_STATES[standing.state])


def say_hole(scene: Scene, result: TrackResult) -> str:
    """Say that no printed range contains the score, where that is certain; else nothing."""
    return " · ".join(scene.say(each.band.name) for each in result.bands if each.state == "undefined")


def _show_own(scene: Scene, course: Course, chosen: str) -> Plain:
    """A number of points of the unit's own; what cannot be one is told, and kept as it was typed."""
    score = scene.result.score
    maximum = score.maximum if score else Decimal(0)
    refused = refusal_of(scene, "goal")
    typed, fault = refused or (chosen, None)
    return {
        "label": scene.say(PLAN_WORDS["goal_own"]),
        "help": scene.say(PLAN_WORDS["goal_own_help"]),
        "typed": typed.removeprefix("points:"),
        "after": scene.say(PLAN_WORDS["out_of"].fill(max=format_number(maximum))),
        "error": fault or (_say_out_of_reach(scene, maximum) if chosen and course.target is None else None),
        "detail": scene.say(PLAN_WORDS["goal_none"]) if course.target is None and not chosen else "",
    }


def _say_out_of_reach(scene: Scene, maximum: Decimal) -> str:
    return scene.say(PLAN_WORDS["goal_wrong"].fill(max=maximum))


def name_target(scene: Scene, course: Course) -> str:
    """The goal by its name."""
    return scene.say(course.target.name) if course.target else ""
