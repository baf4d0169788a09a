"""The last day for applications as a page tells it: whether it has gone by, and how far that day may be trusted."""

from __future__ import annotations

from selfassess.calendar_steps import DatedStep, is_long_past, list_steps
from selfassess.closing import find_closing
from selfassess.text import Text
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS

__all__ = ["find_closing_step", "list_closing_marks", "say_after", "say_closed", "show_closed"]

_CLOSED = Text(
    th="รอบปี {year} ปิดรับสมัครแล้ว (วันสุดท้าย {day})",
    en="Applications of {year} B.E. have closed (last day {day}).",
)
_CLOSED_ON = Text(
    th="ปิดรับสมัครแล้วเมื่อ {day} ({mark})",
    en="applications closed on {day} ({mark})",
)
_AFTER = Text(
    th="หลังวันสุดท้ายของการรับสมัคร ({day})",
    en="after the last day for applications ({day})",
)


def find_closing_step(scene: Scene) -> DatedStep | None:
    """Find the step on whose last day applications close, in the cycle at hand."""
    return find_closing(list_steps(scene.rubric, scene.track, scene.known.years_moved, scene.session.today))


def list_closing_marks(scene: Scene) -> list[Plain]:
    """How far the closing day may be trusted: it is assumed where it is moved, and printed where it is not."""
    closing = find_closing_step(scene)
    if closing is None or not closing.is_moved:
        return []
    why = WORDS["own_year_assumed"].fill(year=str(scene.session.work.year))
    return [{"trust": "assumed", "label": scene.say(WORDS["own_year_mark"]), "why": scene.say(why)}]


def show_closed(scene: Scene) -> Plain | None:
    """Say that applications of the unit's own year have closed; None where they have not, or the cycle is printed.

    The printed cycle says of itself that it is over; and the verdict is about the work, whatever the day.
    """
    closing = _find_closed(scene)
    if closing is None or closing.last is None:
        return None
    said = _CLOSED.fill(year=str(scene.session.work.year), day=say_day(closing.last))
    return {"text": scene.say(said), "marks": list_closing_marks(scene)}


def say_closed(scene: Scene) -> Text | None:
    """Say it as part of a line that names the year already."""
    closing = _find_closed(scene)
    return _CLOSED_ON.fill(day=say_day(closing.last), mark=WORDS["own_year_mark"]) if closing and closing.last else None


def _find_closed(scene: Scene) -> DatedStep | None:
    closing = find_closing_step(scene) if scene.session.work.year else None
    return closing if closing and closing.state == "past" else None


def say_after(scene: Scene) -> tuple[DatedStep, Text] | None:
    """The closing step, and what is said of a day after it; None where no day counts or all are long over."""
    steps = list_steps(scene.rubric, scene.track, scene.known.years_moved, scene.session.today)
    closing = find_closing(steps)
    if closing is None or closing.last is None or is_long_past(steps):
        return None
    return closing, _AFTER.fill(day=say_day(closing.last))
