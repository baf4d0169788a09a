"""What follows from an answer, told below its question: refusals, contradictions, conditions."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.answers import Interval, is_answered
from selfassess.eligibility import Judgement, Outcome
from selfassess.explain import explain_judgement
from selfassess.futile_wait import advise_fix
from selfassess.maturity import find_ripening
from selfassess.model import Contradiction, Question
from selfassess.text import Text
from selfassess.typed import parse_day
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS

__all__ = ["say_ripening", "show_contradictions", "show_messages"]


def show_messages(
    scene: Scene, question: Question, shown: Sequence[str], judgements: Sequence[Judgement]
) -> list[Plain]:
    """What follows from an answer; a condition speaks up at the last answered question of those it asks for."""
    messages = show_contradictions(scene, question, scene.result.contradictions)
    if not is_answered(scene.session.work.answers, question.id):
        return messages
    for judgement in judgements:
        asked = [id for id in shown if id in judgement.condition.names]
        answered = [id for id in asked if is_answered(scene.session.work.answers, id)]
        if answered and answered[-1] == question.id:
            messages.extend(_message(scene, judgement))
    return messages


def show_contradictions(scene: Scene, question: Question, found: Sequence[Contradiction]) -> list[Plain]:
    """Those of the contradictions that a question takes part in."""
    return [
        {"tone": "error", "text": f"{scene.say(WORDS['contradiction'])} {scene.say(each.text)}", "mark": None}
        for each in found
        if question.id in each.questions
    ]


def _message(scene: Scene, judgement: Judgement) -> list[Plain]:
    """What follows from an answer: nothing while it is open, one quiet line when met."""
    reason = explain_judgement(judgement, scene.known, scene.rubric)
    is_hard = judgement.condition.hardness == "hard"
    known = scene.session.work.answers
    mark: Plain | None = None
    match judgement.outcome:
        case Outcome.UNKNOWN if any(isinstance(known.get(id), Interval) for id in judgement.condition.names):
            text, tone = WORDS["range_open"], "ask"
        case Outcome.UNKNOWN | Outcome.NOT_APPLICABLE:
            return []
        case Outcome.MET:
            text, tone = WORDS["meets_condition"], "ok"
        case Outcome.DEPENDS:
            text, tone = reason.text, "dep"
            mark = {
                "trust": "reading",
                "label": scene.say(WORDS["depends_mark"]),
                "why": _say_default(scene, judgement),
            }
        case _:
            text, tone = _shortfall(judgement) or reason.text, "no" if is_hard else "plain"
            if not is_hard:
                mark = {
                    "trust": "advisory",
                    "label": scene.say(WORDS["advisory_mark"]),
                    "why": scene.say(WORDS["advisory_why"]),
                }
    words = scene.say(text)
    if judgement.outcome is Outcome.NOT_MET:
        words = _say_fix(scene, judgement, words)
    return [{"tone": tone, "text": words, "mark": mark}]


def _say_fix(scene: Scene, judgement: Judgement, words: str) -> str:
    """What is missing, the day on which it comes true, and the next step; where waiting is in vain, only that."""
    fix = scene.say(advise_fix(judgement, scene.clash))
    if _is_in_vain(scene, judgement):
        return fix
    return " · ".join(filter(None, (words, say_ripening(scene, judgement)))) + " — " + fix


def _is_in_vain(scene: Scene, judgement: Judgement) -> bool:
    return scene.clash is not None and judgement.condition is scene.clash.least


def _shortfall(judgement: Judgement) -> Text | None:
    """Only what is missing: beside the question the condition need not be repeated."""
    words = judgement.condition.shortfall_text
    return words.fill(n=judgement.shortfall) if words and judgement.shortfall is not None else None


def _say_default(scene: Scene, judgement: Judgement) -> str:
    word = WORDS["default_met" if judgement.default is Outcome.MET else "default_not_met"]
    return scene.say(word)


def say_ripening(scene: Scene, judgement: Judgement) -> str:
    """The day on which a rule of time comes true, never one that has passed in the unit's own year.

    Empty where the condition is none of time, where it holds, and where waiting for it is in vain.
    """
    session = scene.session
    if judgement.outcome is not Outcome.NOT_MET or _is_in_vain(scene, judgement):
        return ""
    question = next(iter(judgement.condition.names), "")
    since = parse_day(session.work.since.get(question, ""))
    ripening = find_ripening(
        judgement.condition, dict(scene.rubric.questions), session.work.answers, session.reference_day, since
    )
    if ripening is None:
        return ""
    if session.work.year is not None and ripening.day < session.today:
        return scene.say(WORDS["day_has_passed"])
    return scene.say(WORDS["holds_on"].fill(day=say_day(ripening.day)))
