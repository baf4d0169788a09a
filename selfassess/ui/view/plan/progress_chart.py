"""How the score has moved from day to day, drawn against the goal."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from selfassess.snapshots import read_snapshot
from selfassess.text import format_number
from selfassess.typed import format_day
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.panel import describe_range
from selfassess.ui.view.plan.course import Course
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["show_progress_chart"]

_FEWEST = 2
_Day = tuple[date, Decimal, Decimal]


def show_progress_chart(scene: Scene, course: Course) -> Plain | None:
    """Draw the range of every day, and the goal as a line; only a sentence where there are fewer than two days."""
    score = scene.result.score
    if score is None:
        return None
    bonus = scene.rubric.bonus
    days = _read_days(scene, score.maximum + (bonus.adds if bonus and score.by_reading else 0))
    if not days:
        return None
    top = max([score.maximum, *(high for _, _, high in days)])
    lines = [_say_day(scene, each) for each in days]
    few = PLAN_WORDS["progress_few"].fill(n=len(days)) if len(days) < _FEWEST else None
    goal = course.target
    return {
        "heading": scene.say(PLAN_WORDS["progress"]),
        "few": scene.say(few) if few else None,
        "lines": lines,
        "lines_label": scene.say(PLAN_WORDS["progress_days"].fill(n=len(lines))),
        "area_label": scene.say(PLAN_WORDS["progress_area"]),
        "top_label": format_number(top),
        "points": [] if few else _place(days, top),
        "first_label": format_day(days[0][0], scene.language),
        "last_label": format_day(days[-1][0], scene.language),
        "goal": {
            "at": float(goal.low / top),
            "label": scene.say(PLAN_WORDS["progress_goal"].fill(n=goal.low)),
        }
        if goal
        else None,
    }


def _read_days(scene: Scene, most: Decimal) -> list[_Day]:
    """The days that are kept; a score that the track cannot have comes from a spoilt file or from other rules."""
    kept = scene.session.work.progress.get(scene.key or "", {})
    spans = ((date.fromisoformat(day), read_snapshot(written)) for day, written in kept.items())
    return [(day, *span) for day, span in spans if span and span[1] <= most]


def _say_day(scene: Scene, day: _Day) -> str:
    when, low, high = day
    words = PLAN_WORDS["progress_line"].fill(score=describe_range(low, high))
    return scene.say(words).replace("{day}", format_day(when, scene.language))


def _place(days: list[_Day], top: Decimal) -> list[Plain]:
    """Every day's place from left to right, and its range from the foot to the top, each as a part of the whole."""
    first, last = days[0][0], days[-1][0]
    whole = (last - first).days
    return [
        {"at": (day - first).days / whole, "low": float(low / top), "high": float(high / top)}
        for day, low, high in days
    ]
