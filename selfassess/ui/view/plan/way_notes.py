"""What is to be said beside a way in: the readings it hangs on, and a wait beyond the last day for applications."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.calendar_steps import list_steps
from selfassess.model import Reading
from selfassess.text import Text
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from selfassess.mending import Change, Fixes, FixSet

__all__ = ["APPLICATION_STEPS", "name_readings", "say_closing", "say_readings", "ways_to_show"]

APPLICATION_STEPS = frozenset({"application", "applications_taken", "proposals_sent"})
"""The steps of the schemes whose last day is that for applications."""


def ways_to_show(fixes: Fixes) -> tuple[FixSet, ...]:
    """The ways worth showing: never what cannot be mended where it is only a reading that asks for it."""
    from selfassess.mending import rests_on_nobody

    if fixes.readings:
        return tuple(each for each in fixes.sets if not rests_on_nobody(each))
    return fixes.towards or fixes.sets


def say_readings(scene: Scene, fixes: Fixes) -> Plain | None:
    """Say which readings alone stand against the track, now or after the ways shown; None where facts do."""
    ids = fixes.readings or (fixes.towards[0].readings if fixes.towards else ())
    if not ids:
        return None
    readings = [_find_reading(scene, id) for id in ids]
    named = [PLAN_WORDS["reading_named"].fill(id=_short(str(each.id)), text=_bare(each.text)) for each in readings]
    default = WORDS["default_not_met" if any(each.recommended for each in readings) else "default_met"]
    words = PLAN_WORDS["only_reading" if fixes.readings else "towards_reading"]
    return {"tone": "dep", "text": scene.say(words.fill(readings=_join(named), default=default))}


def _find_reading(scene: Scene, id: str) -> Reading:
    return next(each for one in scene.rubric.conditions for each in one.readings if each.id == id)


def _bare(text: Text | None) -> Text:
    """The words of a reading as they stand within a sentence."""
    return Text(th=text.th, en=text.en.rstrip(".")) if text else Text(th="", en="")


def _join(texts: Sequence[Text]) -> Text:
    return Text(th=" และ ".join(each.th for each in texts), en=" and ".join(each.en for each in texts))


def _short(id: str) -> str:
    return id.partition("/")[0]


def name_readings(change: Change) -> Text | None:
    """Say that only a reading asks for a change; None where every reading does."""
    ids = ", ".join(dict.fromkeys(map(_short, change.readings)))
    return PLAN_WORDS["reading_only"].fill(ids=ids) if ids else None


def say_closing(scene: Scene, change: Change, said: Text) -> Text:
    """Add to what is said of a change that the wait ends, or may end, after the last day for applications."""
    last = _find_last_day(scene)
    if change.by != "time" or change.day is None or last is None or change.day <= last:
        return said
    is_sure = (change.first_day or change.day) > last
    words = PLAN_WORDS["after_closing" if is_sure else "maybe_after_closing"]
    return words.fill(said=_bare(said), day=say_day(last))


def _find_last_day(scene: Scene) -> date | None:
    steps = list_steps(scene.rubric, scene.track, scene.known.years_moved, scene.session.today)
    return max((each.last for each in steps if each.step.id in APPLICATION_STEPS and each.last), default=None)
