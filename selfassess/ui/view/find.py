"""Step "find": a dozen facts once, and every track ranked by them with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selfassess.answers import is_answered
from selfassess.asked import conditions_asking
from selfassess.assess import TrackResult
from selfassess.explain import Reason, explain_verdict
from selfassess.model import Question
from selfassess.progress import count_facts
from selfassess.ranking import is_for_others, rank_tracks
from selfassess.text import Text
from selfassess.ui.find_words import FIND_WORDS
from selfassess.ui.focusing import Focus, follow
from selfassess.ui.view.panel import describe_range, show_verdict
from selfassess.ui.view.questions import show_question
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["first_facts", "show_find"]

_REASONS_SHOWN = 4


def first_facts(scene: Scene) -> list[Question]:
    """The facts that are asked once, in their order."""
    facts = [question for question in scene.library.questions.values() if question.first is not None]
    return sorted(facts, key=lambda question: question.first or 0)


def show_find(scene: Scene) -> Plain:
    """Draw the step."""
    facts = first_facts(scene)
    answers = scene.session.work.answers
    ranking = rank_tracks(scene.results, answers)
    found = list({each.id: each for result in scene.results for each in result.contradictions}.values())
    focus = follow(scene.session, facts) if scene.session.focus else None
    order = [fact.id for fact in facts] if focus is None else focus.shown

    def draw(ids: Sequence[str]) -> list[Plain]:
        asked = (scene.library.questions[id] for id in ids)
        return [show_question(_home(scene, fact), fact, [], contradictions=found) for fact in asked]

    started = any(is_answered(answers, question.id) for question in scene.library.questions.values())
    return {
        "heading": scene.say(FIND_WORDS["find_heading"]),
        "intro": scene.say(FIND_WORDS["find_intro"]),
        "questions": draw(order),
        "focus": _show_focus(scene, focus, draw),
        "tracks_heading": scene.say(FIND_WORDS["tracks_heading"]),
        "empty": None if started else scene.say(FIND_WORDS["find_empty"]),
        "groups": [
            {
                "id": group,
                "heading": scene.say(FIND_WORDS[f"group_{group}"]),
                "short": scene.say(FIND_WORDS[f"short_{group}"]),
                "tracks": [_show_row(scene, result) for result in members],
            }
            for group, members in ranking.groups
        ],
        "apart": [_show_row(scene, result) for result in ranking.apart],
        "apart_heading": scene.say(FIND_WORDS["apart_heading"]),
    }


def _show_focus(scene: Scene, focus: Focus | None, draw: Callable[[Sequence[str]], list[Plain]]) -> Plain:
    """The switch "only what matters", and while it is on: the best fact to answer next, and what is folded away."""
    drawn: Plain = {
        "on": focus is not None,
        "label": scene.say(FIND_WORDS["focus"]),
        "help": scene.say(FIND_WORDS["focus_help"]),
        "best": None,
        "idle": {},
        "answered": None,
        "folded": None,
        "done": None,
    }
    if focus is None:
        return drawn
    answered = FIND_WORDS["focus_answered"].fill(n=len(focus.answered))
    return drawn | {
        "best": _show_best(scene, focus) if focus.best else None,
        "idle": dict.fromkeys(sorted(focus.idle), scene.say(FIND_WORDS["focus_idle"])),
        "answered": _show_fold(scene, answered, draw(focus.answered)),
        "folded": _show_fold(scene, _say_folded(scene, len(focus.folded)), draw(focus.folded)),
        "done": None if focus.best else scene.say(FIND_WORDS["focus_done"]),
    }


def _say_folded(scene: Scene, count: int) -> Text:
    """How many change no verdict; an award that is given to others is none of the unit's, and not asked for."""
    folded = FIND_WORDS["focus_folded_one" if count == 1 else "focus_folded"].fill(n=count)
    if not any(is_for_others(result) for result in scene.results):
        return folded
    others = FIND_WORDS["focus_others"]
    return Text(th=f"{folded.th} {others.th}", en=f"{folded.en} {others.en}")


def _show_fold(scene: Scene, label: Text, questions: list[Plain]) -> Plain | None:
    return {"label": scene.say(label), "questions": questions} if questions else None


def _show_best(scene: Scene, focus: Focus) -> Plain:
    """The mark at the best fact to answer next, and the way to it."""
    word = FIND_WORDS["focus_settles_one" if focus.settles == 1 else "focus_settles"]
    return {
        "id": focus.best,
        "label": scene.say(FIND_WORDS["focus_best"]),
        "settles": scene.say(word.fill(n=focus.settles)) if focus.settles else None,
        "go": scene.say(FIND_WORDS["focus_go"]),
    }


def _home(scene: Scene, question: Question) -> Scene:
    """The scene of a track that asks the question, so that its sources can be shown."""
    for key, (rubric, track) in scene.library.tracks.items():
        if question.id in rubric.questions and conditions_asking(rubric, track, question.id):
            return scene.with_track(key)
    return scene.with_track(next(iter(scene.library.tracks)))


def _show_row(scene: Scene, result: TrackResult) -> Plain:
    known = scene.knowledge_for(result.rubric)
    answers = scene.session.work.answers
    reasons = explain_verdict(result, known)
    progress = count_facts(result.rubric, result.track, known)
    score = result.score
    is_rated = score is not None and any(is_answered(answers, rating.criterion.id) for rating in score.ratings)
    return {
        **show_verdict(scene, result),
        "key": result.track.key,
        "name": scene.say(result.track.name),
        "short": scene.say(result.track.short),
        "rubric": scene.say(result.rubric.name),
        "year": str(result.rubric.year),
        "reason": scene.say(reasons[0].text),
        "more": [scene.say(reason.text) for reason in reasons[1:_REASONS_SHOWN]],
        "more_label": _label_more(scene, reasons[1:]),
        "score": describe_range(score.low, score.high) if score and is_rated else None,
        "action": scene.say(
            FIND_WORDS["action_roadmap" if result.track.kind == "roadmap" else f"action_{result.verdict}"]
        ),
        "progress": scene.say(FIND_WORDS["progress_short"].fill(n=progress.answered, total=progress.total))
        if progress.total
        else None,
    }


def _label_more(scene: Scene, more: Sequence[Reason]) -> str | None:
    """What stands behind the first reason, with its true count: the questions it speaks of, or other reasons."""
    if not more:
        return None
    shown = min(len(more), _REASONS_SHOWN - 1)
    word = "more_asked" if all(reason.tone == "ask" for reason in more) else "more_reasons"
    if shown < len(more):
        return scene.say(FIND_WORDS[f"{word}_first"].fill(shown=shown, n=len(more)))
    return scene.say(FIND_WORDS[word].fill(n=len(more)))
