"""What is to be done, as a list: what to mend, what to answer, how far every band is, where the points are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from selfassess.eligibility import Judgement, Outcome
from selfassess.explain import explain_judgement
from selfassess.futile_wait import advise_fix
from selfassess.moved import text_moved
from selfassess.open_questions import find_open_questions
from selfassess.scoring import Rating
from selfassess.ui.view.messages import say_ripening
from selfassess.ui.view.panel import describe_gap
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.view.score import step_up
from selfassess.ui.words import WORDS

__all__ = ["list_steps", "show_gain", "show_item"]


def list_steps(scene: Scene) -> list[dict[str, Any]]:
    """List what is to be done, the weightiest first; a section without items is left out.

    Each section has an `id` by which the page puts it in its place.
    """
    is_indicator = scene.track.kind == "indicator"
    drawers: list[tuple[str, str, Callable[[Scene], list[Plain]]]] = [
        ("contradictions", "plan_contradictions", _contradictions),
        ("mend", "plan_mend", lambda each: _judged(each, Outcome.NOT_MET, "hard")),
        ("readings", "plan_readings", lambda each: _judged(each, Outcome.DEPENDS, "hard")),
        ("answer", "plan_answer", _open_questions),
        ("gaps", "plan_gaps", _gaps),
        ("gains", "plan_gains", _gains),
        ("claims", "plan_claims", _claims),
        ("features", "plan_steps" if is_indicator else "plan_features", _features),
        ("open_features", "plan_open_steps" if is_indicator else "plan_open_features", _open_features),
        ("stages", "plan_stages", _stages),
        ("process", "plan_process", _advice),
    ]
    return [
        {"id": id, "heading": scene.say(WORDS[word]), "items": items}
        for id, word, draw in drawers
        if (items := draw(scene))
    ]


def show_item(text: str, detail: str = "", *, gain: str | None = None, question: str | None = None) -> Plain:
    """One thing to do: a sentence, a quieter one below it, and the question that it leads to."""
    return {
        "text": text,
        "detail": detail,
        "gain": gain,
        "question": question,
        "prompts": [],
        "marks": [],
        "sources": [],
    }


def _contradictions(scene: Scene) -> list[Plain]:
    return [show_item(scene.say(each.text), question=each.questions[0]) for each in scene.result.contradictions]


def _judged(scene: Scene, outcome: Outcome, *hardness: str) -> list[Plain]:
    found = [
        judgement
        for judgement in scene.result.judgements
        if judgement.outcome is outcome and judgement.condition.hardness in hardness
    ]
    # That waiting is in vain comes before whatever else could be mended.
    found.sort(key=lambda each: scene.clash is None or each.condition is not scene.clash.least)
    return [_show_judgement(scene, judgement) for judgement in found]


def _show_judgement(scene: Scene, judgement: Judgement) -> Plain:
    condition = judgement.condition
    reason = explain_judgement(judgement, scene.known, scene.rubric)
    fix = scene.say(advise_fix(judgement, scene.clash))
    detail = " · ".join(filter(None, (scene.say(reason.text), say_ripening(scene, judgement))))
    item = show_item(fix, detail, question=reason.question)
    return item | {
        "sources": scene.sources(condition.sources),
        "marks": scene.marks(condition.sources) + scene.moved_marks([condition]),
        "prompts": scene.prompts_for([condition.id, *condition.names]),
    }


def _open_questions(scene: Scene) -> list[Plain]:
    found = find_open_questions(scene.result, scene.known)
    return [show_item(scene.say(scene.ask(question)), question=question.id) for question in found]


def _gaps(scene: Scene) -> list[Plain]:
    items = []
    for standing in scene.result.bands:
        if standing.gap is None:
            continue
        words = describe_gap(scene, standing) or scene.say(WORDS["gap_none"])
        item = show_item(scene.say(standing.band.name), words)
        items.append(
            item | {"sources": scene.sources(standing.band.sources), "marks": scene.marks(standing.band.sources)}
        )
    for level, gap in scene.result.level_gaps.items():
        words = scene.say(WORDS["gap"].fill(n=gap.points)) if gap.points else scene.say(WORDS["gap_none"])
        items.append(show_item(f"{scene.say(WORDS['level'])} {level.removeprefix('level_')}", words))
    return items


def _gains(scene: Scene) -> list[Plain]:
    """The criteria that can still give points, the largest gain first; in printed order where equal."""
    score = scene.result.score
    if score is None:
        return []
    ratings = [rating for rating in score.ratings if rating.criterion.maximum > rating.low]
    return [show_gain(scene, rating) for rating in sorted(ratings, key=lambda each: each.low - each.criterion.maximum)]


def show_gain(scene: Scene, rating: Rating) -> Plain:
    """One criterion: how it is rated, and the points that it can still give."""
    criterion = rating.criterion
    up = step_up(scene, rating)
    standing = WORDS[f"gain_{rating.extent}"].fill(low=rating.low, high=rating.high, max=criterion.maximum)
    detail = " · ".join(scene.say(text) for text in (standing, up) if text)
    gain = scene.say(WORDS["gain"].fill(n=criterion.maximum - rating.low))
    item = show_item(scene.say(criterion.name), detail, gain=gain, question=criterion.id)
    serves = [criterion.id, *(part.id for part in criterion.parts)]
    return item | {
        "prompts": scene.prompts_for(serves),
        "sources": scene.sources(criterion.sources),
        "marks": scene.marks(criterion.sources),
    }


def _claims(scene: Scene) -> list[Plain]:
    """The special addition as something that may be claimed, while it is not claimed under every reading."""
    score, bonus = scene.result.score, scene.bonus
    if score is None or bonus is None or scene.session.work.answers.get(bonus.question) == frozenset():
        return []
    if all(pieces != score.base for pieces in score.by_reading.values()):
        return []
    ways = " · ".join(scene.say(reading.text or bonus.text) for reading in bonus.readings)
    detail = " · ".join(filter(None, (scene.say(WORDS["bonus_depends"]) if len(bonus.readings) > 1 else "", ways)))
    item = show_item(
        scene.say(bonus.text), detail, gain=scene.say(WORDS["gain"].fill(n=bonus.adds)), question=bonus.question
    )
    return [item | {"sources": scene.sources(bonus.sources), "marks": scene.marks(bonus.sources)}]


def _open_features(scene: Scene) -> list[Plain]:
    """Features and steps whose questions are open: one line each, with the way to the question."""
    items = []
    for judgement in scene.result.judgements:
        if judgement.outcome is Outcome.UNKNOWN and judgement.condition.hardness != "hard":
            reason = explain_judgement(judgement, scene.known, scene.rubric)
            text = text_moved(scene.rubric, judgement.condition, scene.known.years_moved)
            items.append(show_item(scene.say(text), question=reason.question))
    return items


def _stages(scene: Scene) -> list[Plain]:
    return [
        show_item(scene.say(stage.name), scene.say(stage.years))
        | {"sources": scene.sources(stage.sources), "marks": scene.stage_marks(stage)}
        for stage in scene.rubric.stages
    ]


def _features(scene: Scene) -> list[Plain]:
    return _judged(scene, Outcome.NOT_MET, "advisory", "step")


def _advice(scene: Scene) -> list[Plain]:
    """Advice that serves the whole track rather than one criterion."""
    drawn = scene.prompts_for([scene.track.id])
    return [show_item(str(prompt["text"])) | {"sources": prompt["sources"]} for prompt in drawn]
