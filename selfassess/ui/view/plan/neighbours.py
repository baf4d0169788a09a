"""The awards beside the track at hand: one change away, or not to be had together with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.model import Rubric
from selfassess.text import Text
from selfassess.ui.view.plan.course import find_neighbours_of
from selfassess.ui.view.plan.way_notes import say_closing
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.way_in_words import WAY_IN_WORDS

if TYPE_CHECKING:
    from selfassess.mending import Exclusion

__all__ = ["show_apart", "show_near"]


def show_near(scene: Scene) -> Plain | None:
    """Draw the other tracks that a single change would open, each with that change."""
    from selfassess.mending import say_change

    items: list[Plain] = []
    for found in find_neighbours_of(scene):
        if found.key != scene.key:
            beside, change = scene.with_track(found.key), found.sets[0].changes[0]
            said = say_closing(beside, change, say_change(change, beside.rubric))
            items.append(_item(scene, found.key, scene.say(said)))
    return _group(scene, "near", items)


def show_apart(scene: Scene) -> Plain | None:
    """Draw the other tracks that no answers can satisfy together with this one, and why."""
    from selfassess.mending import find_exclusions

    found = find_exclusions(scene.library, scene.session.work.answers)
    return _group(scene, "apart", [_show_exclusion(scene, each) for each in found if scene.key in each.tracks])


def _show_exclusion(scene: Scene, exclusion: Exclusion) -> Plain:
    own = exclusion.tracks.index(scene.key or "")
    key = exclusion.tracks[1 - own]
    texts = [_condition(scene.rubric, id) for id in exclusion.conditions]
    words = scene.say(WAY_IN_WORDS["apart_why"].fill(own=texts[own], other=texts[1 - own]))
    barred = scene.say(WAY_IN_WORDS["apart_barred"]) if key in exclusion.barred else ""
    return _item(scene, key, " ".join(filter(None, (words, barred))))


def _condition(rubric: Rubric, id: str) -> Text:
    """A printed condition as it stands within a sentence."""
    text = next(each.text for each in rubric.conditions if each.id == id)
    return Text(th=text.th, en=text.en.rstrip("."))


def _item(scene: Scene, key: str, text: str) -> Plain:
    rubric, track = scene.library.tracks[key]
    return {"track": key, "name": f"{scene.say(track.name)} · {scene.say(rubric.name)}", "text": text}


def _group(scene: Scene, id: str, items: list[Plain]) -> Plain | None:
    label = WAY_IN_WORDS[id].fill(n=len(items))
    return {"id": id, "label": scene.say(label), "items": items} if items else None
