"""What is to be said beside a way in: the readings it hangs on, and whether a wait ends in time for applications."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from selfassess.closing import say_before
from selfassess.model import Reading
from selfassess.text import Text
from selfassess.typed import BUDDHIST_OFFSET
from selfassess.ui.view.closing import find_closing_step, list_closing_marks
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.way_in_words import WAY_IN_WORDS
from selfassess.ui.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from selfassess.mending import Change, Fixes, FixSet

__all__ = ["find_closing", "mark_closing", "name_readings", "say_closing", "say_readings", "say_ready", "ways_to_show"]


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
    named = [WAY_IN_WORDS["reading_named"].fill(text=_bare(each.text)) for each in readings]
    default = WORDS["default_not_met" if any(each.recommended for each in readings) else "default_met"]
    words = WAY_IN_WORDS["only_reading" if fixes.readings else "towards_reading"]
    return {"tone": "dep", "text": scene.say(words.fill(readings=_join(named), default=default))}


def _find_reading(scene: Scene, id: str) -> Reading:
    return next(each for one in scene.rubric.conditions for each in one.readings if each.id == id)


def _bare(text: Text | None) -> Text:
    """The words of a reading as they stand within a sentence."""
    return Text(th=text.th, en=text.en.rstrip(".")) if text else Text(th="", en="")


def _join(texts: Sequence[Text]) -> Text:
    return Text(th=" และ ".join(each.th for each in texts), en=" and ".join(each.en for each in texts))


def name_readings(scene: Scene, change: Change) -> Text | None:
    """Say in words which readings alone ask for a change; None where every reading does."""
    if not change.readings:
        return None
    quoted = [_bare(_find_reading(scene, id).text) for id in dict.fromkeys(change.readings)]
    said = Text(th=" หรือ ".join(f"“{each.th}”" for each in quoted), en=" or ".join(f"“{each.en}”" for each in quoted))
    return WAY_IN_WORDS["reading_only"].fill(readings=said)


def say_closing(scene: Scene, change: Change, said: Text) -> Text:
    """Add to what is said of a change whether the wait ends in time for applications."""
    closing, bare = find_closing(scene, change), _bare(said)
    return Text(th=f"{bare.th} {closing[1].th}", en=f"{bare.en}. {closing[1].en}") if closing else said


def say_ready(fix_set: FixSet) -> Text | None:
    """Say when all of a set can be there at the earliest: the day, or the year where no day of it is known."""
    if fix_set.year is not None:
        return WAY_IN_WORDS["way_ready_year"].fill(year=str(int(fix_set.year)))
    return WAY_IN_WORDS["way_ready"].fill(day=say_day(fix_set.day)) if fix_set.day else None


def find_closing(scene: Scene, change: Change) -> tuple[Literal["plain", "ask"], Text] | None:
    """Tell how a wait lies to the last day for applications: a tone, and a sentence; None where nothing can be told."""
    step = find_closing_step(scene)
    last = step.last if step else None
    if change.by != "time" or last is None:
        return None
    if change.day is None or scene.rubric.questions[change.question].type == "be_year":
        return _compare_year(scene, change, last)
    if change.day <= last:
        # Of a doubtful wait only the earliest day is known.
        return None if change.is_doubtful else ("plain", say_before(change.day, last))
    is_sure = (change.first_day or change.day) > last
    return "ask", WAY_IN_WORDS["after_closing" if is_sure else "maybe_after_closing"].fill(day=say_day(last))


def _compare_year(scene: Scene, change: Change, last: date) -> tuple[Literal["ask"], Text] | None:
    """Tell that a year which a change names begins after the last day; of one that began by then nothing is certain."""
    is_named = change.follows is not None or scene.rubric.questions[change.question].type == "be_year"
    if change.year is None or not is_named or change.year <= last.year + BUDDHIST_OFFSET:
        return None
    return "ask", WAY_IN_WORDS["after_closing_year"].fill(day=say_day(last))


def mark_closing(scene: Scene, change: Change) -> list[Plain]:
    """How far the day may be trusted with which a wait is compared; nothing where none is."""
    return list_closing_marks(scene) if find_closing(scene, change) else []
