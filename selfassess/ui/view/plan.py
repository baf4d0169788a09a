"""Step "plan": what to mend, what to answer, how far every band is, and where the points are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selfassess.answers import is_answered
from selfassess.eligibility import Judgement, Outcome
from selfassess.explain import explain_judgement, find_open_questions
from selfassess.scoring import Rating
from selfassess.ui.view.panel import describe_gap
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.view.score import step_up
from selfassess.ui.words import WORDS

__all__ = ["show_plan"]


def show_plan(scene: Scene) -> Plain:
    """Draw the step; a section without items says so or is left out."""
    drawers: list[tuple[str, Callable[[Scene], list[Plain]]]] = [
        ("plan_contradictions", _contradictions),
        ("plan_mend", lambda each: _judged(each, Outcome.NOT_MET, "hard")),
        ("plan_readings", lambda each: _judged(each, Outcome.DEPENDS, "hard")),
        ("plan_answer", _open_questions),
        ("plan_gaps", _gaps),
        ("plan_gains", _gains),
        ("plan_steps" if scene.track.kind == "indicator" else "plan_features", _features),
        ("plan_open_steps" if scene.track.kind == "indicator" else "plan_open_features", _open_features),
        ("plan_stages", _stages),
        ("plan_process", _advice),
    ]
    sections = [{"heading": scene.say(WORDS[name]), "items": items} for name, draw in drawers if (items := draw(scene))]
    return {
        "heading": scene.say(WORDS["plan_heading"]),
        "intro": scene.say(WORDS[_intro(scene, sections)]),
        "sections": sections,
    }


def _intro(scene: Scene, sections: Sequence[object]) -> str:
    if scene.track.kind == "roadmap":
        return "plan_roadmap"
    return "plan_intro" if sections else "plan_empty"


def _item(text: str, detail: str = "", *, gain: str | None = None, question: str | None = None) -> Plain:
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
    return [_item(scene.say(each.text), question=each.questions[0]) for each in scene.result.contradictions]


def _judged(scene: Scene, outcome: Outcome, *hardness: str) -> list[Plain]:
    return [
        _show_judgement(scene, judgement)
        for judgement in scene.result.judgements
        if judgement.outcome is outcome and judgement.condition.hardness in hardness
    ]


def _show_judgement(scene: Scene, judgement: Judgement) -> Plain:
    condition = judgement.condition
    reason = explain_judgement(judgement, scene.known)
    item = _item(scene.say(condition.fix), scene.say(reason.text), question=reason.question)
    return item | {
        "sources": scene.sources(condition.sources),
        "marks": scene.marks(condition.sources),
        "prompts": scene.prompts_for([condition.id, *condition.names]),
    }


def _open_questions(scene: Scene) -> list[Plain]:
    found = find_open_questions(scene.result, scene.known)
    return [_item(scene.say(question.ask), question=question.id) for question in found]


def _gaps(scene: Scene) -> list[Plain]:
    items = []
    for standing in scene.result.bands:
        if standing.gap is None:
            continue
        words = describe_gap(scene, standing) or scene.say(WORDS["gap_none"])
        item = _item(scene.say(standing.band.name), words)
        items.append(
            item | {"sources": scene.sources(standing.band.sources), "marks": scene.marks(standing.band.sources)}
        )
    for level, gap in scene.result.level_gaps.items():
        words = scene.say(WORDS["gap"].fill(n=gap.points)) if gap.points else scene.say(WORDS["gap_none"])
        items.append(_item(f"{scene.say(WORDS['level'])} {level.removeprefix('level_')}", words))
    return items


def _gains(scene: Scene) -> list[Plain]:
    """The criteria that can still give points, the largest gain first; in printed order where equal."""
    score = scene.result.score
    if score is None:
        return []
    ratings = [rating for rating in score.ratings if rating.criterion.maximum > rating.low]
    return [_show_gain(scene, rating) for rating in sorted(ratings, key=lambda each: each.low - each.criterion.maximum)]


def _show_gain(scene: Scene, rating: Rating) -> Plain:
    criterion = rating.criterion
    up = step_up(scene, rating)
    word = "gain_of" if rating.is_rated else "gain_partly" if _is_started(scene, rating) else "gain_unrated"
    standing = WORDS[word].fill(low=rating.low, max=criterion.maximum)
    detail = " · ".join(scene.say(text) for text in (standing, up) if text)
    gain = scene.say(WORDS["gain"].fill(n=criterion.maximum - rating.low))
    item = _item(scene.say(criterion.name), detail, gain=gain, question=criterion.id)
    serves = [criterion.id, *(part.id for part in criterion.parts)]
    return item | {
        "prompts": scene.prompts_for(serves),
        "sources": scene.sources(criterion.sources),
        "marks": scene.marks(criterion.sources),
    }


def _is_started(scene: Scene, rating: Rating) -> bool:
    return rating.uses_parts or is_answered(scene.session.work.answers, rating.criterion.id)


def _open_features(scene: Scene) -> list[Plain]:
    """Features and steps whose questions are open: one line each, with the way to the question."""
    items = []
    for judgement in scene.result.judgements:
        if judgement.outcome is Outcome.UNKNOWN and judgement.condition.hardness != "hard":
            reason = explain_judgement(judgement, scene.known)
            items.append(_item(scene.say(judgement.condition.text), question=reason.question))
    return items


def _stages(scene: Scene) -> list[Plain]:
    return [
        _item(scene.say(stage.name), scene.say(stage.years)) | {"sources": scene.sources(stage.sources)}
        for stage in scene.rubric.stages
    ]


def _features(scene: Scene) -> list[Plain]:
    return _judged(scene, Outcome.NOT_MET, "advisory", "step")


def _advice(scene: Scene) -> list[Plain]:
    """Advice that serves the whole track rather than one criterion."""
    drawn = scene.prompts_for([scene.track.id])
    return [_item(str(prompt["text"])) | {"sources": prompt["sources"]} for prompt in drawn]
