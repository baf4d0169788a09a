"""Which forms a track has, and what is written in their boxes."""

from __future__ import annotations

from collections.abc import Iterable

from selfassess.model import Box, Form
from selfassess.progress import Progress
from selfassess.ui.view.scene import Scene

__all__ = ["count_boxes", "forms_of", "texts_of", "written_forms"]


def forms_of(scene: Scene) -> tuple[Form, ...]:
    """The forms of the track, in printed order."""
    return tuple(form for form in scene.rubric.forms if scene.track.id in form.tracks)


def texts_of(scene: Scene, boxes: Iterable[Box]) -> dict[str, str]:
    """What is written, by box; boxes without a word are left out."""
    drafts = scene.session.work.drafts
    found = {box.id: drafts.get(box.id, {}).get("text", "") for box in boxes}
    return {id: text for id, text in found.items() if text.strip()}


def written_forms(scene: Scene) -> dict[Form, dict[str, str]]:
    """The forms in which something is written, each with its texts by box."""
    return {form: texts for form in forms_of(scene) if (texts := texts_of(scene, form.boxes))}


def count_boxes(scene: Scene) -> Progress:
    """How many boxes are begun."""
    boxes = [box for form in forms_of(scene) if form.kind == "draft" for box in form.boxes]
    begun = len(texts_of(scene, boxes))
    return Progress(answered=begun, unknown=0, untouched=len(boxes) - begun)
