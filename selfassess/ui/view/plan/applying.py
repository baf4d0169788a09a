"""What is asked before the trial becomes real answers: which of them change, and that a plan needs none of it."""

from __future__ import annotations

from decimal import Decimal

from selfassess.answers import Interval, Special, Value, is_answered
from selfassess.asked import find_part
from selfassess.text import format_number
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.planned import parts_in_the_way
from selfassess.ui.view.conflicts import name_piece
from selfassess.ui.view.panel import describe_range
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS

__all__ = ["show_applying"]

_MOST_TOLD = 3
"""Changes that are told one by one: the strip stays in sight, so it stays small."""


def show_applying(scene: Scene) -> Plain:
    """Draw the question, with the real answers that would change."""
    session = scene.session
    lines = [_say_change(scene, id, value) for id, value in session.trial.items()]
    # Where one is left over, it takes no more room than the sentence that one is left over.
    shown = lines if len(lines) <= _MOST_TOLD + 1 else lines[:_MOST_TOLD]
    dropped = sum(is_answered(session.work.answers, part) for part in parts_in_the_way(session))
    more = [PLAN_WORDS["apply_more"].fill(n=len(lines) - len(shown))] if len(shown) < len(lines) else []
    more += [PLAN_WORDS["apply_dropped"].fill(n=dropped)] if dropped else []
    return {
        "question": scene.say(PLAN_WORDS["apply_ask"]),
        "help": scene.say(PLAN_WORDS["apply_help"]),
        "changes_label": scene.say(PLAN_WORDS["apply_changes"]),
        "changes": [*shown, *map(scene.say, more)],
    }


def _say_change(scene: Scene, id: str, tried: Value) -> str:
    return f"{_name(scene, id)}: {_say_real(scene, id)} → {_say_value(scene, tried)}"


def _name(scene: Scene, id: str) -> str:
    named = next((each for each in scene.rubric.criteria if each.id == id), None) or find_part(scene.rubric, id)
    return scene.say(named.name) if named else name_piece(scene, id)


def _say_real(scene: Scene, id: str) -> str:
    """What counts now: of a total also what its parts come to."""
    score = scene.result.score
    rating = next((each for each in score.ratings if each.criterion.id == id), None) if score else None
    if rating is not None and rating.uses_parts:
        return describe_range(rating.low, rating.high)
    return _say_value(scene, scene.session.work.answers.get(id))


def _say_value(scene: Scene, value: Value | None) -> str:
    match value:
        case Decimal():
            return format_number(value)
        case Interval(low, high):
            return describe_range(low, high)
        case Special():
            return scene.say(WORDS[value.value])
    return scene.say(PLAN_WORDS["trial_open"])
