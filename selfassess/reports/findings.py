"""What a meeting has to settle: what is missing, what nothing stands behind, what is open, what is assumed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selfassess.answers import Interval, is_answered
from selfassess.claims import find_claims
from selfassess.model import Question
from selfassess.reports.draft import Draft
from selfassess.reports.paper import Block, Bullet, Bullets, Cell, Column, Paragraph, Row, Table
from selfassess.reports.way_up import write_goal, write_tasks, write_way_in
from selfassess.reports.words import PAPER_WORDS
from selfassess.ui.report_words import REPORT_WORDS
from selfassess.ui.view.appendix import list_sections
from selfassess.ui.view.conflicts import show_conflicts
from selfassess.ui.view.controls import describe_answer
from selfassess.ui.view.plan import list_steps
from selfassess.ui.view.score import rating_questions
from selfassess.ui.words import WORDS
from selfassess.wording import TRUST

__all__ = ["write_open", "write_plan", "write_stages", "write_undefended"]

_PROMPTS = 3
_ELSEWHERE = ("answer", "gaps", "stages", "open_features")
"""Parts of the plan that have a table of their own on the paper."""


def write_plan(draft: Draft) -> list[Block]:
    """Write what is missing and the way up, in the order of the page's plan; nothing for stages alone."""
    pen, scene = draft.pen, draft.scene
    if scene.track.kind == "roadmap":
        tasks = write_tasks(draft)
        return [draft.chapter(REPORT_WORDS["report_way_up"]), *tasks] if tasks else []
    blocks: list[Block] = [draft.chapter(REPORT_WORDS["report_way_up"]), *write_way_in(draft)]
    sections: list[dict[str, Any]] = list_steps(scene)
    for section in sections:
        if section["id"] not in _ELSEWHERE:
            items = tuple(_show_item(draft, item) for item in section["items"])
            blocks += [draft.section(section["heading"]), Bullets(items)]
    blocks += [*write_goal(draft), *write_tasks(draft)]
    return blocks if len(blocks) > 1 else [*blocks, Paragraph(pen.say(WORDS["plan_empty"]))]


def _show_item(draft: Draft, item: dict[str, Any]) -> Bullet:
    pen = draft.pen
    said = " · ".join(pen.write(item[name]) for name in ("detail", "gain") if item[name])
    prompts = [pen.write(f"→ {prompt['text']}") for prompt in item["prompts"][:_PROMPTS]]
    return Bullet(pen.write(item["text"]), tuple([said] if said else []) + tuple(prompts), draft.marks(item["marks"]))


def write_stages(draft: Draft) -> list[Block]:
    """Write the stages of an award that prints neither conditions nor points."""
    pen, scene = draft.pen, draft.scene
    if not scene.rubric.stages:
        return []
    items = tuple(
        Bullet(
            pen.say(stage.name),
            (pen.say(stage.years),),
            draft.marks(scene.marks(stage.sources)),
            draft.cite(scene.sources(stage.sources)),
        )
        for stage in scene.rubric.stages
    )
    return [draft.chapter(REPORT_WORDS["report_stages"]), Bullets(items, is_counted=True)]


def write_undefended(draft: Draft) -> list[Block]:
    """Write the claims behind which nothing stands; nothing where nothing is claimed."""
    pen, scene = draft.pen, draft.scene
    if not find_claims(scene.rubric, scene.track, scene.known):
        return []
    heading = draft.chapter(PAPER_WORDS["undefended"])
    claims = [question for question in scene.rubric.questions.values() if question.id in draft.undefended]
    if not claims:
        return [heading, Paragraph(pen.say(PAPER_WORDS["undefended_none"]))]
    items = tuple(
        Bullet(pen.say(scene.ask(each)), (pen.say(PAPER_WORDS["answer"], value=describe_answer(scene, each)),))
        for each in claims
    )
    return [heading, Paragraph(pen.say(PAPER_WORDS["undefended_intro"])), Bullets(items, is_counted=True)]


def write_open(draft: Draft) -> list[Block]:
    """Write what has no certain answer, with whose turn it is, and what is assumed; nothing where nothing is asked."""
    pen, scene = draft.pen, draft.scene
    if not _list_asked(draft):
        return []
    rows = tuple(_list_open(draft))
    blocks: list[Block] = [
        draft.chapter(PAPER_WORDS["open_heading"]),
        draft.section(scene.say(PAPER_WORDS["open_list"])),
    ]
    if rows:
        columns = _columns(draft, ("question", 52), ("state", 28), ("owner", 20))
        blocks.append(Table(pen.say(PAPER_WORDS["open_list"]), columns, rows))
    else:
        blocks.append(Paragraph(pen.say(PAPER_WORDS["open_none"])))
    return blocks + _list_assumed(draft)


def _columns(draft: Draft, *columns: tuple[str, int]) -> tuple[Column, ...]:
    return tuple(Column(draft.pen.say(PAPER_WORDS[f"column_{name}"]), width) for name, width in columns)


def _list_open(draft: Draft) -> Iterator[Row]:
    pen, scene = draft.pen, draft.scene
    work = scene.session.work
    for question in _list_asked(draft):
        value, defence = work.answers.get(question.id), work.defence.get(question.id)
        said = pen.write(describe_answer(scene, question))
        if question.id in work.conflicts:
            said = _tell_sides(draft, question)
        elif isinstance(value, Interval):
            said = pen.say(PAPER_WORDS["answered_range"], value=said)
        elif is_answered(work.answers, question.id) or question.default:
            continue
        owner = pen.copy(defence.owner) if defence else ""
        yield Row((Cell(pen.say(scene.ask(question))), Cell(said, "?", "ask"), Cell(owner or "–")))


def _list_asked(draft: Draft) -> list[Question]:
    """Every question that the track asks of these answers."""
    return list(dict.fromkeys([*draft.scene.facts, *_rated(draft)]))


def _rated(draft: Draft) -> list[Question]:
    """The criteria that are rated themselves, and the parts of those that are rated by parts."""
    score, questions = draft.scene.result.score, draft.scene.rubric.questions
    by_parts = (
        {rating.criterion.id: rating.criterion.parts for rating in score.ratings if rating.uses_parts} if score else {}
    )
    return [
        each
        for question in rating_questions(draft.scene)
        for each in ([questions[part.id] for part in by_parts.get(question.id, ())] or [question])
    ]


def _tell_sides(draft: Draft, question: Question) -> str:
    """What several people answered, side by side, in words."""
    conflicts: list[dict[str, Any]] = show_conflicts(draft.scene)
    sides = next(each["sides"] for each in conflicts if each["place"] == question.id)
    values = " · ".join(str(side["value"]) for side in sides)
    return draft.pen.say(PAPER_WORDS["in_conflict"], values=values)


def _list_assumed(draft: Draft) -> list[Block]:
    """Write everything that is not printed and stands behind the result, and the readings used."""
    pen, scene = draft.pen, draft.scene
    sections: dict[str, Any] = {str(each["id"]): each["rows"] for each in list_sections(scene)}
    heading = draft.section(scene.say(PAPER_WORDS["assumed_list"]))
    drawn = sections.get("assumptions", [])
    if not drawn:
        return [heading, Paragraph(pen.say(PAPER_WORDS["assumed_none"]))]
    kinds = {scene.say(word) for word in (*TRUST.values(), WORDS["own_year_mark"])}
    rows = tuple(Row(_assumed_cells(draft, row, row["label"] in kinds)) for row in drawn)
    columns = _columns(draft, ("kind", 24), ("what", 76))
    return [heading, Table(heading.text, columns, rows)]


def _assumed_cells(draft: Draft, row: dict[str, Any], is_kind: bool) -> tuple[Cell, Cell]:
    """Under its kind stands what is assumed; a reading stands below the condition that it reads."""
    pen = draft.pen
    if is_kind:
        return Cell(marks=(pen.write(row["label"]),)), Cell(pen.write(row["value"]))
    mark = pen.say(PAPER_WORDS["reading_used"])
    return Cell(marks=(mark,)), Cell(pen.write(row["label"]), notes=(pen.write(row["value"]),))
