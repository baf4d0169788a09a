"""What stands behind the answers: at each question, and over the whole track."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict

from selfassess.answers import is_answered
from selfassess.claims import find_claims
from selfassess.defence import Defence
from selfassess.model import Question
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS

__all__ = ["list_undefended", "show_completeness", "show_defence"]

_NOTHING = Defence()


def show_defence(scene: Scene, question: Question) -> Plain:
    """Draw the evidence, the justification and the owner of one answer."""
    defence = scene.session.work.defence.get(question.id, _NOTHING)
    return {
        "label": scene.say(WORDS["defence_label"]),
        "missing": scene.say(WORDS["defence_missing"]) if question.id in scene.undefended else None,
        "count": len(defence.evidence) + bool(defence.justification),
        "evidence": [asdict(each) for each in defence.evidence],
        "justification": defence.justification,
        "owner": defence.owner,
    }


def list_undefended(scene: Scene) -> list[Question]:
    """The claims of the track behind which nothing stands."""
    return [question for question in _claims(scene) if question.id in scene.undefended]


def _claims(scene: Scene) -> tuple[Question, ...]:
    return find_claims(scene.rubric, scene.track, scene.known)


def show_completeness(scene: Scene, asked: list[Question]) -> Plain:
    """Draw what is answered, defended and open, whose turn it is, and the claims behind which nothing stands."""
    return {
        "heading": scene.say(WORDS["completeness"]),
        "lines": _count(scene, asked),
        "undefended_heading": scene.say(WORDS["undefended"]),
        "undefended": [{"text": scene.say(scene.ask(each)), "question": each.id} for each in list_undefended(scene)],
    }


def _count(scene: Scene, asked: list[Question]) -> list[str]:
    work = scene.session.work
    answered = [each for each in asked if is_answered(work.answers, each.id)]
    claims, undefended = _claims(scene), list_undefended(scene)
    lines = [scene.say(WORDS["complete_answered"].fill(n=len(answered), total=len(asked)))]
    if claims:
        words = WORDS["complete_defended"].fill(n=len(claims) - len(undefended), total=len(claims))
        lines.append(scene.say(words))
    waiting = [each for each in asked if each not in answered] + undefended
    turns = Counter(work.defence.get(each.id, _NOTHING).owner.strip() for each in waiting)
    if set(turns) - {""}:
        nobody = turns.pop("", 0)
        lines += [scene.say(WORDS["complete_owner"].fill(owner=owner, n=n)) for owner, n in turns.most_common()]
        lines += [scene.say(WORDS["complete_nobody"].fill(n=nobody))] if nobody else []
    elif len(asked) > len(answered):
        lines.append(scene.say(WORDS["complete_open"].fill(n=len(asked) - len(answered))))
    return lines
