"""Step "report": one page to read and print, with every assumption it stands on."""

from __future__ import annotations

from selfassess.answers import Special
from selfassess.explain import describe_default, explain_judgement, explain_verdict
from selfassess.model import Question
from selfassess.text import format_number
from selfassess.ui.view.check import asked_facts
from selfassess.ui.view.controls import describe_answer
from selfassess.ui.view.panel import TONES, describe_gap, describe_range
from selfassess.ui.view.plan import show_plan
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.view.score import rating_questions
from selfassess.ui.words import WORDS
from selfassess.ui.work import ABOUT_FIELDS
from selfassess.wording import BAND_STATES, OUTCOMES, SIGNS, TRUST, name_verdict

__all__ = ["show_report"]

_OUTCOME_SIGNS = {"met": "✓", "not_met": "✕", "unknown": "?", "not_applicable": "–", "depends": "◇"}
_OUTCOME_TONES = {"met": "ok", "not_met": "no", "unknown": "ask", "not_applicable": "plain", "depends": "dep"}


def show_report(scene: Scene) -> Plain:
    """Draw the step."""
    sections = [_verdict(scene), _conditions(scene), _answers(scene), _score(scene), _plan(scene), _assumptions(scene)]
    return {
        "heading": scene.say(WORDS["report_heading"]),
        "about": [
            {
                "field": field,
                "label": scene.say(WORDS[f"about_{field}"]),
                "value": scene.session.work.about.get(field, ""),
            }
            for field in ABOUT_FIELDS
        ],
        "sections": [section for section in sections if section["rows"] or section["paragraphs"]],
        "stamp": scene.say(WORDS["stamp"].fill(year=str(scene.rubric.year))),
    }


def _section(scene: Scene, id: str, rows: list[Plain], paragraphs: list[str] | None = None) -> Plain:
    return {
        "id": id,
        "heading": scene.say(WORDS[f"report_{id}"]),
        "rows": rows,
        "paragraphs": paragraphs or [],
        "sources": [],
    }


def _row(label: str, value: str, *, sign: str = "", tone: str = "plain", note: str = "") -> Plain:
    return {"label": label, "value": value, "sign": sign, "tone": tone, "marks": [], "note": note, "sources": []}


def _verdict(scene: Scene) -> Plain:
    result = scene.result
    word = scene.say(name_verdict(result.verdict, result.track.kind))
    row = _row(scene.say(scene.track.name), word, sign=SIGNS[result.verdict], tone=TONES[result.verdict])
    reasons = [scene.say(each.text) for each in explain_verdict(result, scene.known)]
    default = describe_default(result)
    warnings = [scene.say(warning.text) for warning in result.warnings]
    return _section(scene, "verdict", [row], reasons + ([scene.say(default)] if default else []) + warnings)


def _conditions(scene: Scene) -> Plain:
    rows = []
    for judgement in scene.result.judgements:
        condition = judgement.condition
        shown = explain_judgement(judgement, scene.known).text if judgement.shortfall is not None else None
        row = _row(
            scene.say(condition.text),
            scene.say(OUTCOMES[judgement.outcome]),
            sign=_OUTCOME_SIGNS[judgement.outcome],
            tone=_OUTCOME_TONES[judgement.outcome],
            note=scene.say(shown) if shown else "",
        )
        advisory = [] if condition.hardness == "hard" else [_mark(scene, "advisory", "advisory_mark", "advisory_why")]
        rows.append(
            row
            | {
                "marks": scene.marks(condition.sources) + scene.moved_marks([condition]) + advisory,
                "sources": scene.sources(condition.sources),
            }
        )
    return _section(scene, "conditions", rows)


def _mark(scene: Scene, trust: str, label: str, why: str) -> Plain:
    return {"trust": trust, "label": scene.say(WORDS[label]), "why": scene.say(WORDS[why])}


def _answers(scene: Scene) -> Plain:
    return _section(scene, "answers", [_answer_row(scene, fact) for fact in asked_facts(scene)])


def _answer_row(scene: Scene, question: Question) -> Plain:
    value = scene.session.work.answers.get(question.id)
    is_open = value is None or value is Special.UNKNOWN
    since = scene.session.work.since.get(question.id)
    note = f"{scene.say(question.since)} {since}" if since and question.since else ""
    row = _row(scene.say(question.ask), describe_answer(scene, question), tone="ask" if is_open else "plain", note=note)
    return row | {"marks": scene.marks(question.sources)}


def _score(scene: Scene) -> Plain:
    score = scene.result.score
    if score is None:
        return _section(scene, "score", [], [scene.say(WORDS["score_empty"])])
    rows = []
    for rating in score.ratings:
        value = describe_range(rating.low, rating.high) + f" / {format_number(rating.criterion.maximum)}"
        note = WORDS["unscored"] if rating.is_unscored else None if rating.is_rated else WORDS["not_answered"]
        row = _row(scene.say(rating.criterion.name), value, note=scene.say(note) if note else "")
        parts = [source for part in rating.criterion.parts for source in part.sources] if rating.uses_parts else []
        rows.append(
            row
            | {
                "marks": scene.marks([*rating.criterion.sources, *parts]),
                "sources": scene.sources(rating.criterion.sources),
            }
        )
    for question in rating_questions(scene)[len(score.ratings) :]:
        rows.append(_row(scene.say(question.ask), describe_answer(scene, question)))
    rows.append(_row(scene.say(WORDS["score_range"]), describe_range(score.low, score.high), tone="total"))
    for standing in scene.result.bands:
        missing = describe_gap(scene, standing) or ""
        state = scene.say(BAND_STATES[standing.state])
        row = _row(scene.say(standing.band.name), state, note=missing)
        rows.append(
            row | {"marks": scene.marks(standing.band.sources), "sources": scene.sources(standing.band.sources)}
        )
    for level, gap in scene.result.level_gaps.items():
        words = scene.say(WORDS["gap"].fill(n=gap.points)) if gap.points else scene.say(WORDS["gap_none"])
        rows.append(_row(f"{scene.say(WORDS['level'])} {level.removeprefix('level_')}", words))
    meanings = [scene.say(each.band.meaning) for each in scene.result.bands if each.state in ("reached", "undefined")]
    return _section(scene, "score", rows, meanings)


def _plan(scene: Scene) -> Plain:
    """The next steps of the plan, as rows: what to do, and why."""
    rows: list[Plain] = []
    sections = show_plan(scene)["sections"]
    for section in sections if isinstance(sections, list) else []:
        for item in section["items"]:
            prompts = " · ".join(str(prompt["text"]) for prompt in item["prompts"][:2])
            rows.append(_row(str(item["text"]), str(item["detail"]), note=prompts) | {"sources": item["sources"]})
    return _section(scene, "plan", rows)


def _assumptions(scene: Scene) -> Plain:
    """Everything that is not printed and stands behind this page, and the readings used."""
    rows = []
    result = scene.result
    for judgement in result.judgements:
        for reading in judgement.condition.readings:
            if reading.id and reading.recommended:
                label = f"{reading.id} · {scene.say(judgement.condition.text)}"
                rows.append(_row(label, scene.say(reading.text or judgement.condition.text)))
    seen = [s for j in result.judgements for s in j.condition.sources]
    seen += [s for each in result.bands for s in each.band.sources]
    if result.score:
        seen += [s for rating in result.score.ratings for s in rating.criterion.sources]
        seen += [s for r in result.score.ratings if r.uses_parts for p in r.criterion.parts for s in p.sources]
    for source in dict.fromkeys(seen):
        if source.trust != "source" and source.note:
            rows.append(_row(scene.say(TRUST[source.trust]), scene.say(source.note)))
    paragraphs = (
        [scene.say(WORDS["own_year_assumed"].fill(year=str(scene.session.work.year)))]
        if scene.session.work.year
        else []
    )
    return _section(scene, "assumptions", rows, paragraphs + scene.notes_about([scene.track.id]))
