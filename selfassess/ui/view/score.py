"""Step "score": the criteria with their levels or points, and what is claimed beside them."""

from __future__ import annotations

from decimal import Decimal

from selfassess.asked import criteria_of
from selfassess.model import Criterion, Question
from selfassess.scoring import Rating
from selfassess.text import Text
from selfassess.ui.view.questions import show_question
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS

__all__ = ["rating_questions", "show_score_step", "step_up"]


def rating_questions(scene: Scene) -> list[Question]:
    """The questions that give points: each criterion's own, and the special addition's."""
    rubric = scene.rubric
    ids = [criterion.id for criterion in criteria_of(rubric, scene.track)]
    if scene.bonus:
        ids.append(scene.bonus.question)
    return [rubric.questions[id] for id in ids]


def show_score_step(scene: Scene) -> Plain:
    """Draw the step."""
    criteria = {criterion.id: criterion for criterion in criteria_of(scene.rubric, scene.track)}
    ratings = {rating.criterion.id: rating for rating in scene.result.score.ratings} if scene.result.score else {}
    return {
        "heading": scene.say(WORDS["score_heading"]),
        "intro": scene.say(WORDS["score_intro"]) if criteria else "",
        "empty": None if criteria else scene.say(WORDS["score_empty"]),
        "questions": [
            _show_rating(scene, question, criteria.get(question.id), ratings.get(question.id))
            for question in rating_questions(scene)
        ]
        if criteria
        else [],
    }


def _show_rating(scene: Scene, question: Question, criterion: Criterion | None, rating: Rating | None) -> Plain:
    drawn = show_question(scene, question, [question.id])
    if criterion is None:
        return _show_bonus(scene, drawn)
    drawn["sources"] = scene.sources([*criterion.sources, *(s for level in criterion.levels for s in level.sources)])
    drawn["marks"] = scene.marks(criterion.sources)
    drawn["notes"] = scene.notes_about([criterion.id])
    drawn["prompts"] = scene.prompts_for([criterion.id])
    drawn["messages"] = [*_messages(drawn), *_rating_messages(scene, rating)]
    drawn["parts"] = _show_parts(scene, criterion, rating)
    return drawn


def _messages(drawn: Plain) -> list[Plain]:
    messages = drawn["messages"]
    return list(messages) if isinstance(messages, list) else []


def _show_bonus(scene: Scene, drawn: Plain) -> Plain:
    bonus = scene.rubric.bonus
    assert bonus is not None
    drawn["help"] = scene.say(bonus.text)
    drawn["sources"], drawn["marks"] = scene.sources(bonus.sources), scene.marks(bonus.sources)
    score = scene.result.score
    if score and len(set(score.by_reading.values())) > 1:
        given = " · ".join(scene.say(each.text or bonus.text) for each in bonus.readings)
        mark = {"trust": "reading", "label": scene.say(WORDS["depends_mark"]), "why": given}
        drawn["messages"] = [
            *_messages(drawn),
            {"tone": "dep", "text": scene.say(WORDS["bonus_depends"]), "mark": mark},
        ]
    return drawn


def _rating_messages(scene: Scene, rating: Rating | None) -> list[Plain]:
    if rating is None:
        return []
    messages: list[Plain] = []
    if rating.is_unscored:
        messages.append({"tone": "plain", "text": scene.say(WORDS["unscored"]), "mark": None})
    up = step_up(scene, rating)
    if up:
        messages.append({"tone": "next", "text": scene.say(up), "mark": None})
    return messages


def step_up(scene: Scene, rating: Rating) -> Text | None:
    """What the next printed level asks and adds; None at the top, or where no level is printed."""
    levels = rating.criterion.levels
    if not levels or not rating.is_rated or rating.is_unscored:
        return None
    above = [level for level in levels if level.points > rating.low]
    if not above:
        return None
    gain = above[0].points - rating.low
    prompt = _level_prompt(scene, rating.criterion, rating.low, above[0].points)
    return WORDS["step_up"].fill(n=gain, text=prompt or above[0].text)


def _level_prompt(scene: Scene, criterion: Criterion, low: Decimal, high: Decimal) -> Text | None:
    for prompt in scene.rubric.prompts:
        if criterion.id in prompt.serves and (prompt.from_points, prompt.to_points) == (low, high):
            return prompt.text
    return None


def _show_parts(scene: Scene, criterion: Criterion, rating: Rating | None) -> Plain | None:
    if not criterion.parts:
        return None
    questions = []
    for part in criterion.parts:
        drawn = show_question(scene, scene.rubric.questions[part.id], [part.id])
        drawn["sources"], drawn["marks"] = scene.sources(part.sources), scene.marks(part.sources)
        questions.append(drawn)
    messages = []
    if rating and rating.ignores_parts:
        messages.append({"tone": "plain", "text": scene.say(WORDS["parts_not_used"]), "mark": None})
    return {
        "heading": scene.say(WORDS["rate_parts"]),
        "text": scene.say(criterion.parts_text) if criterion.parts_text else None,
        "marks": scene.marks(source for part in criterion.parts for source in part.sources),
        "open": bool(rating and rating.uses_parts),
        "messages": messages,
        "questions": questions,
    }
