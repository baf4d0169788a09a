"""One question as a block: how it is asked, what was answered, and what follows from that."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.answers import Interval, Special, Value, is_answered
from selfassess.asked import conditions_asking
from selfassess.model import Contradiction, Question
from selfassess.ui.answering import RANGED_TYPES
from selfassess.ui.counting import say_count
from selfassess.ui.session import Refusal
from selfassess.ui.view.controls import describe_answer, show_checked, show_instead, show_options, show_typed
from selfassess.ui.view.defence import show_defence
from selfassess.ui.view.messages import show_contradictions, show_messages
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS

__all__ = ["show_question"]

_KINDS = {"yes_no": "yes_no", "choice": "choice", "multi": "multi", "levels": "levels", "date": "date"}


def show_question(
    scene: Scene, question: Question, shown: Sequence[str], *, contradictions: Sequence[Contradiction] | None = None
) -> Plain:
    """Draw one question.

    Parameters
    ----------
    scene : Scene
        Seen from the question's track.
    question : Question
        What is asked.
    shown : sequence of str
        The questions of the same page in order: a condition speaks up at the last of those it asks for.
    contradictions : sequence of Contradiction, optional
        Among the facts of the step "find" no condition speaks up, and the contradictions of all tracks are told.
    """
    session = scene.session
    value = session.work.answers.get(question.id)
    refusal = session.refusals.get(question.id)
    kind = _KINDS.get(question.type, "number")
    judgements = [each for each in scene.result.judgements if question.id in each.condition.names]
    if contradictions is None:
        messages = show_messages(scene, question, shown, judgements)
    else:
        messages = show_contradictions(scene, question, contradictions)
    if refusal:
        messages = [_show_refusal(scene, question, refusal)]
    return {
        **_show_printed(scene, question),
        "instead": show_instead(scene, question, value) if kind in ("number", "date") else [],
        "value": show_checked(question, value),
        "typed": refusal.typed if refusal else show_typed(scene, question, value),
        "unknown": value is Special.UNKNOWN,
        "state": _state(scene, question),
        "messages": messages,
        "since": _since(scene, question),
        "counted": scene.say(counted) if (counted := say_count(session, question)) else None,
        "parts": None,
        "range": _range(scene, question, value),
        "defence": show_defence(scene, question),
    }


def _show_printed(scene: Scene, question: Question) -> Plain:
    """What no answer changes: drawn once for a track, a language and a cycle, as quotes are most of a view."""
    session = scene.session
    key = (scene.key, question.id, session.language, session.work.year, session.today)
    if key not in session.drawn:
        session.drawn[key] = _draw_printed(scene, question)
    return session.drawn[key]


def _draw_printed(scene: Scene, question: Question) -> Plain:
    kind = _KINDS.get(question.type, "number")
    around = scene.ids_around(question.id)
    conditions = conditions_asking(scene.rubric, scene.track, question.id)
    sources = [source for condition in conditions for source in condition.sources]
    moved = scene.moved_note(conditions)
    return {
        "id": question.id,
        "type": kind,
        "ask": scene.say(scene.ask(question)),
        "help": " ".join(filter(None, (scene.say(question.help) if question.help else "", moved))) or None,
        "help_marks": scene.marks(question.help_sources),
        "unit": scene.say(question.unit) if question.unit else None,
        "unit_first": question.type == "be_year",
        "inputmode": "decimal" if kind == "number" else "text",
        "options": show_options(scene, question) if question.type in _KINDS and kind != "date" else [],
        "marks": scene.marks([*question.sources, *sources]) + scene.moved_marks(conditions, question),
        "sources": scene.sources([*sources, *question.sources]),
        "notes": scene.notes_about(around),
        "prompts": scene.prompts_for(around),
    }


def _state(scene: Scene, question: Question) -> str:
    answers = scene.session.work.answers
    if question.id in scene.session.refusals:
        return "refused"
    return "answered" if is_answered(answers, question.id) else "unknown" if question.id in answers else "untouched"


def _show_refusal(scene: Scene, question: Question, refusal: Refusal) -> Plain:
    words = scene.say(refusal.message).removeprefix(f"{question.id}: ")
    if is_answered(scene.session.work.answers, question.id):
        words += " " + scene.say(WORDS["answer_kept"]).replace("{value}", describe_answer(scene, question))
    return {"tone": "error", "text": words, "mark": None}


def _since(scene: Scene, question: Question) -> Plain | None:
    if question.type != "months" or question.since is None:
        return None
    session = scene.session
    refusal = session.refusals.get(f"{question.id}.since")
    until = WORDS["counted_until"].fill(day=say_day(session.reference_day))
    return {
        "label": scene.say(question.since),
        "typed": refusal.typed if refusal else session.work.since.get(question.id, ""),
        "sentence": scene.say(refusal.message if refusal else until),
        "error": refusal is not None,
    }


def _range(scene: Scene, question: Question, value: Value | None) -> Plain | None:
    if question.type not in RANGED_TYPES:
        return None
    low, high = (f"{value.low:f}", f"{value.high:f}") if isinstance(value, Interval) else ("", "")
    return {"label": scene.say(WORDS["answer_as_range"]), "low": low, "high": high, "open": bool(low)}
