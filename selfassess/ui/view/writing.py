"""How far the forms of the track are written: which boxes hold text, and how long each may be."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.model import Form
from selfassess.ui.view.boxes import written_forms
from selfassess.ui.view.drafted import show_form_pages
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.write_words import WRITE_WORDS

__all__ = ["show_writing"]

_COUNTED = ("count", "count_limit", "count_over", "counter", "no_counter", "no_counter_limit")
"""What the page says of a length: words are counted in the browser, here as in the step "write"."""


def show_writing(scene: Scene) -> Plain | None:
    """Draw the boxes in which something is written; None where nothing is.

    The texts themselves travel with the work, and are not repeated.
    """
    written = written_forms(scene)
    if not written:
        return None
    return {
        "heading": scene.say(WRITE_WORDS["written"]),
        "words": {name: scene.say(WRITE_WORDS[name]) for name in (*_COUNTED, "read", "texts_in_files")},
        "forms": [_show_form(scene, form, texts) for form, texts in written.items()],
    }


def _show_form(scene: Scene, form: Form, texts: Mapping[str, str]) -> Plain:
    left = [scene.say(box.name) for box in form.boxes if box.id not in texts]
    pages = show_form_pages(scene, form, texts)
    return {
        "id": form.id,
        "name": scene.say(form.name),
        "pages": pages["label"] if pages else "",
        "boxes": [
            {"id": box.id, "name": scene.say(box.name), "words": box.words} for box in form.boxes if box.id in texts
        ],
        "left": scene.say(WRITE_WORDS["left"].fill(n=len(left), names=" · ".join(left))) if left else "",
    }
