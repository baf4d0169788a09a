"""What the report stands on: conditions, answers, points, steps, and every assumption and reading used."""

from __future__ import annotations

from collections.abc import Callable

from selfassess.answers import Special
from selfassess.defence import Defence
from selfassess.eligibility import Judgement, Outcome
from selfassess.explain import explain_judgement
from selfassess.model import Question, Source
from selfassess.scoring import Rating, derive_maximum
from selfassess.text import Text, format_number
from selfassess.ui.report_words import REPORT_WORDS
from selfassess.ui.view.controls import describe_answer
from selfassess.ui.view.defence import list_undefended
from selfassess.ui.view.messages import say_ripening
from selfassess.ui.view.panel import describe_gap, describe_range
from selfassess.ui.view.plan import list_steps
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.view.score import rating_questions
from selfassess.ui.words import WORDS
from selfassess.wording import BAND_STATES, OUTCOMES, TRUST

__all__ = ["list_sections"]

_SIGNS = {"met": "✓", "not_met": "✕", "unknown": "?", "not_applicable": "–", "depends": "◇"}
_TONES = {"met": "ok", "not_met": "no", "unknown": "ask", "not_applicable": "plain", "depends": "dep"}
_STEP_WORDS = {Outcome.MET: "step_done", Outcome.NOT_MET: "step_missing", Outcome.UNKNOWN: "step_open"}


def list_sections(scene: Scene) -> list[Plain]:
    """Draw every section that has something to say."""
    is_steps = scene.track.kind == "indicator"
    drawers: list[tuple[str, Callable[[Scene], list[Plain]]]] = [
        ("conditions", _list_conditions),
        ("steps" if is_steps else "features", _list_features),
        ("stages", _list_stages),
        ("answers", lambda each: [_answer_row(each, fact) for fact in each.facts]),
        ("score", _list_score),
        ("evidence", _list_evidence),
        (
            "undefended",
            lambda each: [
                _row(each.say(each.ask(question)), describe_answer(each, question))
                for question in list_undefended(each)
            ],
        ),
        ("plan", _list_plan),
        ("assumptions", _list_assumptions),
    ]
    sections = [_section(scene, id, rows) for id, draw in drawers if (rows := draw(scene))]
    if not scene.result.score:
        sections.append(_section(scene, "score", []) | {"paragraphs": [scene.say(WORDS["score_empty"])]})
    return sections


def _section(scene: Scene, id: str, rows: list[Plain]) -> Plain:
    return {"id": id, "heading": scene.say(REPORT_WORDS[f"report_{id}"]), "rows": rows, "paragraphs": [], "sources": []}


def _row(label: str, value: str, *, sign: str = "", tone: str = "plain", note: str = "") -> Plain:
    return {"label": label, "value": value, "sign": sign, "tone": tone, "marks": [], "note": note, "sources": []}


def _list_conditions(scene: Scene) -> list[Plain]:
    return [_judged_row(scene, each) for each in scene.result.hard]


def _list_features(scene: Scene) -> list[Plain]:
    return [_judged_row(scene, each) for each in scene.result.judgements if each.condition.hardness != "hard"]


def _judged_row(scene: Scene, judgement: Judgement) -> Plain:
    condition, outcome = judgement.condition, judgement.outcome
    words = OUTCOMES[outcome]
    if condition.hardness == "step" and outcome in _STEP_WORDS:
        words = REPORT_WORDS[_STEP_WORDS[outcome]]
    note = ""
    if judgement.shortfall is not None and condition.shortfall_text is not None:
        short = scene.say(condition.shortfall_text.fill(n=judgement.shortfall))
        note = " · ".join(filter(None, (short, say_ripening(scene, judgement))))
    elif outcome is Outcome.DEPENDS:
        note = scene.say(explain_judgement(judgement, scene.known, scene.rubric).text)
    note = " · ".join(filter(None, (note, scene.moved_note([condition]))))
    row = _row(scene.say(condition.text), scene.say(words), sign=_SIGNS[outcome], tone=_TONES[outcome], note=note)
    marks = scene.marks(condition.sources) + scene.moved_marks([condition])
    return row | {"marks": marks, "sources": scene.sources(condition.sources)}


def _list_stages(scene: Scene) -> list[Plain]:
    return [
        _row(scene.say(stage.name), scene.say(stage.years))
        | {"marks": scene.stage_marks(stage), "sources": scene.sources(stage.sources)}
        for stage in scene.rubric.stages
    ]


def _answer_row(scene: Scene, question: Question) -> Plain:
    value = scene.session.work.answers.get(question.id)
    is_open = value is None or value is Special.UNKNOWN
    since = scene.session.work.since.get(question.id)
    note = f"{scene.say(question.since)} {since}" if since and question.since else ""
    ask = scene.say(scene.ask(question))
    row = _row(ask, describe_answer(scene, question), tone="ask" if is_open else "plain", note=note)
    return row | {"marks": scene.marks(question.sources) + scene.moved_marks([], question)}


def _list_score(scene: Scene) -> list[Plain]:
    score = scene.result.score
    if score is None:
        return []
    rows = [row for rating in score.ratings for row in _rating_rows(scene, rating)]
    for question in rating_questions(scene)[len(score.ratings) :]:
        rows.append(_row(scene.say(scene.ask(question)), describe_answer(scene, question)))
    rows.append(_row(scene.say(WORDS["score_range"]), describe_range(score.low, score.high), tone="total"))
    return rows + _band_rows(scene)


def _rating_rows(scene: Scene, rating: Rating) -> list[Plain]:
    """A criterion, and the parts it was rated by."""
    criterion = rating.criterion
    value = f"{describe_range(rating.low, rating.high)} / {format_number(criterion.maximum)}"
    note = (
        WORDS["unscored"]
        if rating.is_unscored
        else None
        if rating.is_rated
        else REPORT_WORDS[f"extent_{rating.extent}"]
    )
    parts = [source for part in criterion.parts for source in part.sources] if rating.uses_parts else []
    row = _row(scene.say(criterion.name), value, note=scene.say(note) if note else "")
    rows = [row | {"marks": scene.marks([*criterion.sources, *parts]), "sources": scene.sources(criterion.sources)}]
    if rating.uses_parts:
        questions = [(part, scene.rubric.questions[part.id]) for part in criterion.parts]
        rows += [_row(f"– {scene.say(part.name)}", describe_answer(scene, question)) for part, question in questions]
    return rows


def _band_rows(scene: Scene) -> list[Plain]:
    rows = []
    for standing in scene.result.bands:
        band = standing.band
        row = _row(
            scene.say(band.name), scene.say(BAND_STATES[standing.state]), note=describe_gap(scene, standing) or ""
        )
        rows.append(row | {"marks": scene.marks(band.sources), "sources": scene.sources(band.sources)})
    for level, gap in scene.result.level_gaps.items():
        words = WORDS["gap"].fill(n=gap.points) if gap.points else WORDS["gap_none"]
        rows.append(_row(f"{scene.say(WORDS['level'])} {level.removeprefix('level_')}", scene.say(words)))
    return rows


def _list_evidence(scene: Scene) -> list[Plain]:
    """What stands behind each answer that has anything behind it."""
    questions = scene.rubric.questions
    given = {id: each for id, each in scene.session.work.defence.items() if id in questions and each.is_given}
    return [
        _row(scene.say(scene.ask(questions[id])), _say_evidence(defence), note=defence.justification)
        for id, defence in given.items()
    ]


def _say_evidence(defence: Defence) -> str:
    shown = ([each.title, each.place, each.link, each.day, each.keeper] for each in defence.evidence)
    return "; ".join(" · ".join(filter(None, parts)) for parts in shown)


def _list_plan(scene: Scene) -> list[Plain]:
    """The steps of the plan, as rows: what to do, and why."""
    rows: list[Plain] = []
    for section in list_steps(scene):
        for item in section["items"]:
            prompts = " · ".join(str(prompt["text"]) for prompt in item["prompts"][:2])
            rows.append(_row(str(item["text"]), str(item["detail"]), note=prompts) | {"sources": item["sources"]})
    return rows


def _list_assumptions(scene: Scene) -> list[Plain]:
    """Everything that is not printed and stands behind this report, and the readings used."""
    session = scene.session
    rows = []
    if session.work.year:
        words = WORDS["own_year_assumed"].fill(year=str(session.work.year))
        rows.append(_row(scene.say(WORDS["own_year_mark"]), scene.say(words)))
    for judgement in scene.result.judgements:
        for reading in judgement.condition.readings:
            if reading.id and reading.recommended:
                words = reading.text or judgement.condition.text
                rows.append(_row(scene.say(judgement.condition.text), scene.say(_as_read(words))))
    for source in dict.fromkeys(_sources_used(scene)):
        if source.trust != "source" and source.note:
            rows.append(_row(scene.say(TRUST[source.trust]), scene.say(source.note)))
    return rows


def _as_read(words: Text) -> Text:
    return Text(th=f"ใช้การตีความว่า {words.th}", en=f"Read as: {words.en}")


def _sources_used(scene: Scene) -> list[Source]:
    result = scene.result
    used = [source for judgement in result.judgements for source in judgement.condition.sources]
    used += [source for standing in result.bands for source in standing.band.sources]
    total = derive_maximum(result.score) if result.score else None
    used += [total] if total else []
    for rating in result.score.ratings if result.score else ():
        used += rating.criterion.sources
        used += [source for part in rating.criterion.parts for source in part.sources if rating.uses_parts]
    if result.score and scene.rubric.bonus:
        used += scene.rubric.bonus.sources
    used += [s for fact in scene.facts for s in fact.sources]
    return used
