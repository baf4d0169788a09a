"""What to do next, at most three things: to mend or answer first, then the plan's steps, then what is not rated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.report_words import REPORT_WORDS
from selfassess.ui.view.plan.digest import take_goal
from selfassess.ui.view.plan.sections import list_steps
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS

__all__ = ["take_next_steps"]

_MOST = 3
_FIRST = ("contradictions", "mend", "readings", "answer")
"""What keeps the unit out comes before every point."""

_NO_ACTION = "gaps"
"""How far every band is, is no step: it stands beside the score already."""


def take_next_steps(scene: Scene) -> list[Plain]:
    """Take what to do next; all stages of a roadmap, for they lead to the award, which stands last."""
    sections: list[dict[str, Any]] = [each for each in list_steps(scene) if each["id"] != _NO_ACTION]
    if scene.track.kind == "roadmap":
        return [_show(item) for each in sections for item in each["items"]]
    first = [item for each in sections if each["id"] in _FIRST for item in each["items"]]
    points = _list_points(scene)
    # A criterion is named once: by its step of the plan, or as not rated, before it is by what it may still give.
    left = [each for each in sections if each["id"] not in _FIRST and not (points and each["id"] == "gains")]
    # A step of the process that is not done is an action; what a criterion may still give is only named.
    left.sort(key=lambda each: each["id"] != "features")
    return [_show(item) for item in [*first, *points, *(item for each in left for item in each["items"])]][:_MOST]


def _show(item: Plain) -> Plain:
    return {"text": item["text"], "detail": item["detail"]}


def _list_points(scene: Scene) -> list[Plain]:
    """The steps of the plan for the goal that was chosen, and then the criteria that are not rated."""
    goal: dict[str, Any] = take_goal(scene) or {"steps": []}
    running = scene.say(PLAN_WORDS["running"])
    planned = {step["question"] for step in goal["steps"]}
    steps: list[Plain] = [
        {"text": f"{step['text']} {step['to']}", "detail": f"{running} {step['running']}"} for step in goal["steps"]
    ]
    return steps + [item for id, item in _list_unrated(scene) if id not in planned]


def _list_unrated(scene: Scene) -> Iterator[tuple[str, Plain]]:
    for rating in scene.result.score.ratings if scene.result.score else ():
        if rating.extent in ("unrated", "partly"):
            name, maximum = rating.criterion.name, rating.criterion.maximum
            text = scene.say(REPORT_WORDS["next_rate"].fill(name=name))
            yield (
                rating.criterion.id,
                {"text": text, "detail": scene.say(WORDS[f"gain_{rating.extent}"].fill(max=maximum))},
            )
