"""A form that is a checklist: each line done, missing, not settled or not answered, as the answers have it."""

from __future__ import annotations

from selfassess.answers import Interval, is_answered
from selfassess.eligibility import Judgement, Outcome
from selfassess.explain import explain_judgement
from selfassess.model import Box, Form
from selfassess.ui.view.controls import describe_answer
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.write_words import WRITE_WORDS

__all__ = ["show_lines"]

_LOOKS = {"done": ("✓", "ok"), "missing": ("✕", "no"), "unknown": ("?", "ask"), "not_applicable": ("–", "plain")}


def show_lines(scene: Scene, form: Form) -> list[Plain]:
    """Draw the lines of a checklist, in printed order."""
    from selfassess.drafting import judge_lines

    states = judge_lines(form, {each.condition.id: each.outcome for each in scene.result.judgements})
    return [_show_line(scene, box, states[box.id]) for box in form.boxes]


def _show_line(scene: Scene, box: Box, state: str) -> Plain:
    judged = [each for each in scene.result.judgements if each.condition.id in box.serves]
    sign, tone = _LOOKS[state]
    is_open = state == "unknown" and _is_begun(scene, box, judged)
    return {
        "id": box.id,
        "name": scene.say(box.name),
        "ask": scene.say(box.ask),
        "state": state,
        "state_label": scene.say(WRITE_WORDS["line_open" if is_open else f"line_{state}"]),
        "sign": sign,
        "tone": tone,
        "detail": _explain_open(scene, box, judged) if is_open else _explain(scene, box, judged, state),
        "question": box.counts,
        "step": "check",
        "go": scene.say(WRITE_WORDS["line_go"]),
        "marks": [mark for mark in scene.marks(box.sources) if mark["trust"] == "assumed"],
        "sources": scene.sources(box.sources),
    }


def _explain(scene: Scene, box: Box, judged: list[Judgement], state: str) -> str:
    """What was answered, and where it is not enough what is missing."""
    question = scene.rubric.questions.get(box.counts or "")
    said = [describe_answer(scene, question)] if question and state in ("done", "missing") else []
    missing = [each for each in judged if each.outcome is Outcome.NOT_MET]
    said += [scene.say(explain_judgement(each, scene.known, scene.rubric).text) for each in missing]
    return " · ".join(filter(None, said))


def _is_begun(scene: Scene, box: Box, judged: list[Judgement]) -> bool:
    """Whether something was answered for a line that is not settled by it."""
    asked = {box.counts} if box.counts else {name for each in judged for name in each.condition.names}
    return any(name in scene.session.work.answers for name in asked)


def _explain_open(scene: Scene, box: Box, judged: list[Judgement]) -> str:
    """What was answered, and what else is to be known before the line is done or missing."""
    answers = scene.session.work.answers
    question = scene.rubric.questions.get(box.counts or "")
    said = [describe_answer(scene, question)] if question else []
    names = {name for each in judged if each.outcome is Outcome.UNKNOWN for name in each.condition.names}
    left = [fact for fact in scene.facts if fact.id in names - {box.counts} and not is_answered(answers, fact.id)]
    if left:
        asks = " · ".join(scene.say(scene.ask(fact)) for fact in left)
        said.append(scene.say(WRITE_WORDS["line_left"].fill(asks=asks)))
    elif any(isinstance(answers.get(name), Interval) for name in names):
        said.append(scene.say(WRITE_WORDS["line_range"]))
    readings = [each for each in judged if each.outcome is Outcome.DEPENDS]
    said += [scene.say(explain_judgement(each, scene.known, scene.rubric).text) for each in readings]
    return " · ".join(said)
