"""What if: other ratings beside the real ones; nothing of it counts before it is applied."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from selfassess.answers import Special
from selfassess.asked import find_part
from selfassess.assess import TrackResult, assess_track
from selfassess.scoring import Rating, Score
from selfassess.standing import write_decimal
from selfassess.text import Text, format_number
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.planned import tried_answers
from selfassess.ui.view.coaching import show_coaching
from selfassess.ui.view.panel import describe_range
from selfassess.ui.view.plan.applying import show_applying
from selfassess.ui.view.plan.course import Course
from selfassess.ui.view.plan.goal import say_hole, say_missing
from selfassess.ui.view.plan.sections import show_gain
from selfassess.ui.view.scene import Plain, Scene

if TYPE_CHECKING:
    from selfassess.planning import Target

__all__ = ["show_rows", "show_trial", "show_tried", "tried_result"]

_LONGEST_LEVEL = 90
"""Letters of a level's descriptor in a list to choose from; the whole stands with the question and the coaching."""


def tried_result(scene: Scene) -> TrackResult | None:
    """What the track says of the answers with everything that is tried; None where nothing is."""
    session = scene.session
    if not session.trial or scene.key is None:
        return None
    return assess_track(scene.library, scene.key, tried_answers(session), session.work.cycle)


def show_trial(scene: Scene, course: Course) -> Plain:
    """Draw the head of the trial and, while something is tried, the strip with both scores."""
    return {
        "heading": scene.say(PLAN_WORDS["trial"]),
        "help": scene.say(PLAN_WORDS["trial_help"]),
        "strip": _show_strip(scene, course),
    }


def show_tried(scene: Scene, drawn: Plain) -> Plain | None:
    """Place what is tried on the scale of the meter that shows the real score."""
    result = tried_result(scene)
    if result is None or result.score is None:
        return None
    low, high, scale = result.score.low, result.score.high, Decimal(str(drawn["scale_max"]))
    label = PLAN_WORDS["trial_meter"].fill(tried=describe_range(low, high))
    return {"label": scene.say(label), "low_at": float(low / scale), "high_at": float(min(high, scale) / scale)}


def _show_strip(scene: Scene, course: Course) -> Plain | None:
    result, real = tried_result(scene), scene.result.score
    if result is None or result.score is None or real is None:
        return None
    tried = result.score
    words = PLAN_WORDS["trial_strip"].fill(
        real=describe_range(real.low, real.high), tried=describe_range(tried.low, tried.high)
    )
    tone, state = _say_state(scene, course.target, result)
    return {
        "text": scene.say(words),
        "tone": tone,
        "state": " · ".join(filter(None, [state, say_hole(scene, result)])),
        "applying": show_applying(scene),
    }


def _say_state(scene: Scene, target: Target | None, result: TrackResult) -> tuple[str, str]:
    """Whether what is tried reaches the goal: for certain, perhaps, or not; what is missing as the panel says it."""
    from selfassess.planning import certain_score

    if target is None or result.score is None:
        return "plain", scene.say(PLAN_WORDS["trial_count"].fill(n=len(scene.session.trial)))
    name = scene.say(target.name)
    if target.holds(certain_score(result.score)):
        return "ok", scene.say(PLAN_WORDS["trial_reaches"]).replace("{name}", name)
    word = _find_word(target, result.score)
    said = scene.say(PLAN_WORDS[word]).replace("{name}", name)
    joined = said + (" " if scene.language == "th" else ", ") + say_missing(scene, result, target)
    return "no" if word == "trial_misses" else "ask", joined


def _find_word(target: Target, score: Score) -> str:
    """What may still bring about a goal that is not certain: more answers, the reading alone, or nothing."""
    ends = {(target.holds(pieces[0][0]), target.holds(pieces[-1][1])) for pieces in score.every_reading}
    if (False, True) in ends:
        return "trial_may"
    return "trial_reading" if (True, True) in ends else "trial_misses"


def show_rows(scene: Scene, course: Course) -> list[dict[str, Any]]:
    """Draw every criterion with what is tried beside it, in printed order, which no answer changes."""
    score = course.score
    if score is None:
        return []
    best = course.plans.best if course.plans else None
    aims = {each.criterion.id: each.end for each in best.raises} if best else {}
    return [_show_row(scene, rating, aims.get(rating.criterion.id)) for rating in score.ratings]


def _show_row(scene: Scene, rating: Rating, aim: Decimal | None) -> dict[str, Any]:
    """One criterion; the coaching leads up to where the plan wants it."""
    is_full = rating.low >= rating.criterion.maximum
    row, part = show_gain(scene, rating), find_part(scene.rubric, rating.criterion.id)
    return row | {
        "gain": None if is_full else row["gain"],
        "prompts": [],
        "control": _show_control(scene, rating),
        "coaching": show_coaching(scene, part or rating, aim),
    }


def _show_control(scene: Scene, rating: Rating) -> Plain:
    """The control: printed levels as a list, points as a field; what was refused stands beside it as it was typed."""
    criterion, session = rating.criterion, scene.session
    tried = session.trial.get(criterion.id)
    refusal = session.refusals.get(f"try.{criterion.id}")
    value = write_decimal(tried) if isinstance(tried, Decimal) else str(tried) if isinstance(tried, Special) else ""
    label = scene.say(PLAN_WORDS["trial_try_of"]).replace("{name}", scene.say(criterion.name))
    return {
        "label": label,
        "value": refusal.typed if refusal else value,
        "error": scene.say(refusal.message).removeprefix(f"{criterion.id}: ") if refusal else None,
        "beside": _say_beside(scene, rating, tried) if tried is not None else "",
        "options": _list_levels(scene, rating) if criterion.levels else None,
    }


def _say_beside(scene: Scene, rating: Rating, tried: object) -> str:
    """The real rating and the tried one, side by side."""
    new = format_number(tried) if isinstance(tried, Decimal) else scene.say(PLAN_WORDS["trial_open"])
    return scene.say(PLAN_WORDS["trial_beside"].fill(real=_say_real(scene, rating), tried=new))


def _say_real(scene: Scene, rating: Rating) -> str:
    if rating.extent == "unrated":
        return scene.say(PLAN_WORDS["trial_open"])
    return describe_range(rating.low, rating.high)


def _list_levels(scene: Scene, rating: Rating) -> list[Plain]:
    as_real = scene.say(PLAN_WORDS["trial_as_real"].fill(value=_say_real(scene, rating)))
    levels: list[Plain] = [
        {"value": write_decimal(level.points), "label": _shorten(scene, level.points, level.text)}
        for level in rating.criterion.levels
    ]
    return [{"value": "", "label": as_real}, *levels]


def _shorten(scene: Scene, points: Decimal, text: Text) -> str:
    words = scene.say(text)
    cut = words if len(words) <= _LONGEST_LEVEL else words[:_LONGEST_LEVEL].rstrip() + "…"
    return scene.say(PLAN_WORDS["trial_level"].fill(n=points)).replace("{text}", cut)
