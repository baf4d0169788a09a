"""What there is to say about a text that somebody has written: its pages, hints, and what it lost in copying."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from selfassess.model import Box, Form
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.write_words import WRITE_WORDS

if TYPE_CHECKING:
    from selfassess.drafting import Change, Hint, Repair

__all__ = ["show_form_pages", "show_hints", "show_pages", "show_repair"]

_CHANGES_SHOWN = 12
_HINTS_SHOWN = 12


def show_pages(scene: Scene, texts: Collection[str], limit: int | None) -> Plain | None:
    """The estimated pages beside their printed ceiling; nothing where none is printed or nothing is written."""
    if limit is None or not texts:
        return None
    from selfassess.drafting import PAGE_ASSUMPTION, estimate_pages

    pages = estimate_pages(texts)
    words = WRITE_WORDS["pages_over" if pages > limit else "pages"]
    mark = {"trust": "assumed", "label": scene.say(WRITE_WORDS["pages_mark"]), "why": scene.say(PAGE_ASSUMPTION)}
    return {"label": scene.say(words.fill(n=pages, limit=limit)), "is_over": pages > limit, "marks": [mark]}


def show_form_pages(scene: Scene, form: Form, texts: Mapping[str, str]) -> Plain | None:
    """The estimated pages of a whole form; a box with a ceiling of its own does not count among them."""
    return show_pages(scene, [texts[box.id] for box in form.boxes if box.id in texts and not box.pages], form.pages)


def show_hints(scene: Scene, box: Box, texts: Mapping[str, str], put_away: Collection[str]) -> list[Plain]:
    """The hints about a box's text, the first of those that stand and all that were put away."""
    text = texts.get(box.id, "")
    if not text:
        return []
    others = tuple((id, other) for id, other in texts.items() if id != box.id)
    found = _find_hints(text, others, box, scene.session.work.about.get("work", ""))
    left = set(put_away)
    shown = [hint for hint in found if hint.key not in left][:_HINTS_SHOWN]
    return [
        {
            "key": hint.key,
            "kind": hint.kind,
            "text": scene.say(hint.text),
            "excerpt": hint.quote,
            "why": scene.say(hint.why),
            "sources": scene.sources(hint.sources),
            "other": hint.box,
        }
        for hint in found
        if hint.key in left or hint in shown
    ]


@lru_cache(maxsize=256)
def _find_hints(text: str, others: tuple[tuple[str, str], ...], box: Box, name: str) -> tuple[Hint, ...]:
    """The hints; the name of the work may stand in every box."""
    from selfassess.drafting import find_hints

    return find_hints(text, dict(others), box, names=[name] if name else [])


def show_repair(scene: Scene, text: str) -> Plain | None:
    """What the text may have lost on its way out of a PDF, word by word; nothing where nothing seems lost.

    Of what is sure, more than some stands in one line; of what is doubtful it waits until the first is decided. The key
    names these very words: who leaves them as they are is asked again only about others.
    """
    repair = _find_repair(text) if text else None
    if repair is None:
        return None
    befores = " ".join(sorted(change.before for change in repair.changes))
    sure, doubtful = ([each for each in repair.changes if each.is_sure is wanted] for wanted in (True, False))
    left = sure[_CHANGES_SHOWN:]
    more = {
        "label": scene.say(WRITE_WORDS["repair_more"].fill(n=len(left))),
        "places": [place for change in left for place in _show_places(change)],
        "is_sure": True,
    }
    shown = [_show_change(scene, each) for each in (*sure[:_CHANGES_SHOWN], *doubtful[:_CHANGES_SHOWN])]
    return {
        "key": f"repair-{zlib.crc32(befores.encode()):08x}",
        "changes": [*shown, *([more] if left else [])],
    }


def _show_change(scene: Scene, change: Change) -> Plain:
    return {
        "lead": change.lead,
        "before": change.before,
        "after": change.after,
        "tail": change.tail,
        "times": scene.say(WRITE_WORDS["repair_times"].fill(n=change.times)) if change.times > 1 else "",
        "is_sure": change.is_sure,
        "places": _show_places(change),
    }


def _show_places(change: Change) -> list[list[object]]:
    """From where to where, counted in letters, and what would stand there."""
    return [[place.start, place.end, place.after] for place in change.places]


@lru_cache(maxsize=32)
def _find_repair(text: str) -> Repair | None:
    from selfassess.drafting import offer_repair

    return offer_repair(text)
