"""Step "write": the forms that the scheme prints, box by box, with what is written and what there is to say about it.

What judges a text is loaded when the step is drawn for the first time, not when the page opens.
"""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.asked import conditions_asking, criteria_of
from selfassess.model import Box, Condition, Form
from selfassess.text import Text
from selfassess.ui.view.boxes import forms_of, texts_of
from selfassess.ui.view.drafted import show_form_pages, show_hints, show_pages, show_repair
from selfassess.ui.view.form_lines import show_lines
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.write_words import PAGE_NAMES, WRITE_WORDS

__all__ = ["show_write"]

_CEILINGS = "adv.05"
"""The advice that a limit need not be used up; it is said once, so that nobody is urged to write more."""


def show_write(scene: Scene) -> Plain:
    """Draw the step."""
    forms = forms_of(scene)
    is_written = any(form.kind == "draft" for form in forms)
    return {
        "heading": _say(scene, "heading" if is_written or not forms else "heading_checklist"),
        "intro": _say(scene, "intro" if is_written else "intro_checklist") if forms else "",
        "empty": None if forms else _say(scene, "empty"),
        "ceilings": _show_ceilings(scene, forms),
        "forms": [
            _show_checklist(scene, each) if each.kind == "checklist" else _show_draft(scene, each) for each in forms
        ],
        "words": {name: scene.say(WRITE_WORDS[name]) for name in PAGE_NAMES},
    }


def _say(scene: Scene, name: str, **values: object) -> str:
    return scene.say(WRITE_WORDS[name].fill(**values))


def _show_ceilings(scene: Scene, forms: tuple[Form, ...]) -> Plain | None:
    if not any(form.words for form in forms):
        return None
    advice = next((prompt for prompt in scene.rubric.prompts if prompt.id == _CEILINGS), None)
    return {"text": scene.say(advice.text), "sources": scene.sources(advice.sources)} if advice else None


def _show_form(scene: Scene, form: Form) -> Plain:
    return {
        "id": form.id,
        "kind": form.kind,
        "name": scene.say(form.name),
        "text": scene.say(form.text),
        "sources": scene.sources(form.sources),
        "pages": None,
    }


def _show_checklist(scene: Scene, form: Form) -> Plain:
    lines = show_lines(scene, form)
    done = sum(line["state"] == "done" for line in lines)
    total = sum(line["state"] != "not_applicable" for line in lines)
    return _show_form(scene, form) | {"lines": lines, "progress": _say(scene, "progress_lines", n=done, total=total)}


def _show_draft(scene: Scene, form: Form) -> Plain:
    texts = texts_of(scene, form.boxes)
    return _show_form(scene, form) | {
        "pages": show_form_pages(scene, form, texts),
        "progress": _say(scene, "progress", n=len(texts), total=len(form.boxes)) if len(forms_of(scene)) > 1 else "",
        "boxes": [_show_box(scene, box, texts) for box in form.boxes],
    }


def _show_box(scene: Scene, box: Box, texts: Mapping[str, str]) -> Plain:
    text = texts.get(box.id, "")
    put_away = scene.session.work.drafts.get(box.id, {}).get("dismissed", "").split()
    refusal = scene.session.refusals.get(f"drafts.{box.id}.text")
    marks = [mark for mark in scene.marks(box.sources) if mark["trust"] == "assumed"]
    return {
        "id": box.id,
        "name": scene.say(box.name),
        "ask": scene.say(box.ask),
        "wants": scene.say(box.wants) if box.wants else "",
        "serves": _show_served(scene, box),
        "words": box.words,
        "pages": show_pages(scene, [text] if text else [], box.pages),
        "hints": show_hints(scene, box, texts, put_away),
        "put_away": put_away,
        "repair": show_repair(scene, text),
        "error": scene.say(refusal.message) if refusal else "",
        "marks": marks,
        "sources": scene.sources(box.sources),
    }


def _show_served(scene: Scene, box: Box) -> list[Plain]:
    """What the box serves of this track, each with the question that leads there."""
    served: list[Plain] = []
    for criterion in criteria_of(scene.rubric, scene.track):
        names = {criterion.id: criterion.name} | {part.id: part.name for part in criterion.parts}
        for id in (id for id in names if id in box.serves):
            served.append({"text": scene.say(names[id]), "question": id, "step": "score"})
    conditions = {each.id: each for each in scene.rubric.conditions if scene.track.id in each.tracks}
    for id in box.serves:
        if id in conditions:
            served.append(_show_condition(scene, conditions[id]))
        elif conditions_asking(scene.rubric, scene.track, id):
            question = scene.rubric.questions[id]
            served.append({"text": scene.say(scene.ask(question)), "question": id, "step": "check"})
    return served


def _show_condition(scene: Scene, condition: Condition) -> Plain:
    asked = next((fact.id for fact in scene.facts if fact.id in condition.names), None)
    text: Text = condition.text
    return {"text": scene.say(text), "question": asked, "step": "check"}
