"""What is planned and drafted, each place of it and each value in words."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text
from selfassess.ui.kept_words import KEPT_WORDS
from selfassess.ui.view.scene import Scene

__all__ = ["describe_planned", "name_box", "name_planned", "say_drafted"]


def name_planned(scene: Scene, track: str, field: str) -> str:
    """Say which field of a plan it is."""
    return scene.say(KEPT_WORDS["plan"]).replace("{what}", _name_field(scene, track, field))


def describe_planned(scene: Scene, track: str, field: str, value: object) -> str:
    """Say what a field of a plan holds."""
    words = str(value or "")
    kind = field.split(".")[0]
    if kind == "goal":
        return _name_goal(scene, track, words)
    if kind == "effort" and ":" in words:
        return " · ".join(_say_amount(scene, *part.split(":", 1)) for part in words.split(" ") if ":" in part)
    is_choice = kind in ("measure", "effort", "frozen") or field.endswith(".status")
    return scene.say(KEPT_WORDS[words]) if is_choice and words in KEPT_WORDS else words


def name_box(scene: Scene, id: str) -> str:
    """The heading of a box; its id where no form has it any more."""
    for rubric in scene.library.rubrics:
        for form in rubric.forms:
            for box in form.boxes:
                if box.id == id:
                    return scene.say(box.name)
    return id


def say_drafted(scene: Scene, change: Mapping[str, object]) -> str:
    """A change of a draft or its hints in words; texts are too long to be told."""
    id = str(change.get("id"))
    box = name_box(scene, id if change.get("kind") == "draft" else id.partition(".")[0])
    if change.get("kind") == "hint":
        word = "hint_away" if change.get("new") else "hint_back"
    else:
        word = "draft_emptied" if not change.get("new") else "draft_changed" if change.get("old") else "draft_begun"
    return scene.say(KEPT_WORDS[word]).replace("{box}", box)


def _name_field(scene: Scene, track: str, field: str) -> str:
    kind, *rest = field.split(".")
    if kind == "task" and len(rest) == 2:
        return scene.say(KEPT_WORDS["task"].fill(field=_word(rest[1]), name=_name_task(scene, track, rest[0])))
    if kind not in KEPT_WORDS or not rest:
        return scene.say(KEPT_WORDS[kind]) if kind in KEPT_WORDS else field
    word = KEPT_WORDS["effort_at" if kind == "effort" and len(rest) > 1 else kind]
    return scene.say(word.fill(name=_name_part(scene, track, rest[0]), points=".".join(rest[1:])))


def _name_task(scene: Scene, track: str, id: str) -> str:
    session = scene.session
    works = [session.work, *([session.turn.left] if session.turn else [])]  # a task that was just taken back has a name
    titles = (work.plan.get(track, {}).get(f"task.{id}.title") for work in works)
    untitled = scene.say(KEPT_WORDS["untitled"]) if id.startswith("own-") else ""
    return next(filter(None, titles), untitled) or _name_part(scene, track, id)


def _name_part(scene: Scene, track: str, id: str) -> str:
    """A criterion or a condition of a track by its id."""
    if track not in scene.library.tracks:
        return id
    rubric = scene.library.tracks[track][0]
    names = {each.id: each.text for each in rubric.conditions} | {each.id: each.name for each in rubric.criteria}
    return scene.say(names[id]) if id in names else id


def _name_goal(scene: Scene, track: str, goal: str) -> str:
    if goal.startswith("points:"):
        return _say_amount(scene, "points", goal.removeprefix("points:"))
    rubric = scene.library.tracks[track][0] if track in scene.library.tracks else None
    return next((scene.say(band.name) for band in rubric.bands if band.id == goal), goal) if rubric else goal


def _say_amount(scene: Scene, unit: str, amount: str) -> str:
    word = KEPT_WORDS.get(f"n_{unit}")
    return scene.say(word.fill(n=amount)) if word else amount


def _word(name: str) -> Text:
    return KEPT_WORDS.get(name, Text(th=name, en=name))
