"""The score as tables: criterion by criterion, and every band or level with the points missing to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from selfassess.model import Question
from selfassess.reports.draft import Draft
from selfassess.reports.meters import show_meter, show_profile, sum_up
from selfassess.reports.paper import Block, Bullet, Bullets, Cell, Column, Paragraph, Row, Table, Tone
from selfassess.reports.standing import show_standing
from selfassess.reports.words import PAPER_WORDS
from selfassess.scoring import Rating, Score
from selfassess.standing import BandStanding
from selfassess.text import format_number
from selfassess.ui.view.appendix import list_sections
from selfassess.ui.view.controls import describe_answer
from selfassess.ui.view.panel import describe_range, show_score
from selfassess.ui.view.score import rating_questions
from selfassess.ui.words import WORDS

__all__ = ["write_scores"]

_COLUMNS: tuple[tuple[str, int, Literal["left", "right", "center"]], ...] = (
    ("number", 6, "center"),
    ("criterion", 34, "left"),
    ("maximum", 14, "right"),
    ("points", 17, "right"),
    ("evidence", 29, "left"),
)


def write_scores(draft: Draft) -> list[Block]:
    """Write the section; a sentence where the document prints no points, nothing where it prints stages alone."""
    pen, score = draft.pen, draft.scene.result.score
    if draft.scene.track.kind == "roadmap":
        return []
    heading = draft.chapter(PAPER_WORDS["score"])
    drawn: dict[str, Any] | None = show_score(draft.scene)
    if score is None or drawn is None:
        return [heading, Paragraph(pen.say(WORDS["score_empty"]))]
    columns = tuple(Column(pen.say(PAPER_WORDS[f"column_{name}"]), width, align) for name, width, align in _COLUMNS)
    blocks: list[Block] = [heading, Paragraph(sum_up(draft, score)), *show_meter(draft)]
    blocks.append(Table(heading.text, columns, tuple(_list_criteria(draft, score))))
    blocks += _list_readings(draft, drawn)
    blocks += _list_bands(draft, drawn) + _list_levels(draft)
    profile = show_profile(draft)
    return [*blocks, draft.section(draft.scene.say(PAPER_WORDS["profile"])), *profile] if profile else blocks


def _list_criteria(draft: Draft, score: Score) -> Iterator[Row]:
    """A row a criterion with its parts, one for the special addition, and the total."""
    scene, pen = draft.scene, draft.pen
    sections: dict[str, Any] = {str(each["id"]): each["rows"] for each in list_sections(scene)}
    drawn = iter(sections["score"])
    for number, rating in enumerate(score.ratings, start=1):
        yield _show_criterion(draft, number, rating, next(drawn))
        for part in rating.criterion.parts if rating.uses_parts else ():
            row = next(drawn)
            maximum = format_number(part.maximum) if part.maximum is not None else ""
            points = Cell(pen.write(row["value"]))
            cells = Cell(), Cell(pen.write(row["label"])), Cell(pen.write(maximum)), points
            yield Row((*cells, show_standing(draft, part.id)), "sub")
    yield from (_show_claim(draft, question) for question in rating_questions(scene)[len(score.ratings) :])
    word = PAPER_WORDS["total_single" if score.low == score.high else "total"]
    total = Cell(pen.write(describe_range(score.low, score.high)))
    yield Row((Cell(), Cell(pen.say(word)), Cell(pen.write(format_number(score.maximum))), total, Cell()), "total")


def _show_claim(draft: Draft, question: Question) -> Row:
    """The special addition: what it may bring, and what the unit claims; how it counts is told by the readings."""
    pen, bonus = draft.pen, draft.scene.rubric.bonus
    answer = pen.say(PAPER_WORDS["answer"], value=describe_answer(draft.scene, question))
    cites = draft.cite(draft.scene.sources(bonus.sources if bonus else ()))
    name = Cell(pen.say(draft.scene.ask(question)), notes=(answer,), cites=cites)
    adds = Cell(pen.write(f"+{format_number(bonus.adds)}" if bonus else ""))
    return Row((Cell(), name, adds, Cell(), show_standing(draft, question.id)))


def _show_criterion(draft: Draft, number: int, rating: Rating, row: dict[str, Any]) -> Row:
    pen, criterion = draft.pen, rating.criterion
    notes = [pen.write(row["note"])] if row["note"] else []
    if criterion.levels and rating.is_rated and not rating.is_unscored:
        notes.append(pen.write(describe_answer(draft.scene, draft.scene.rubric.questions[criterion.id])))
    name = Cell(
        pen.say(criterion.name), notes=tuple(notes), marks=draft.marks(row["marks"]), cites=draft.cite(row["sources"])
    )
    points = "–" if rating.is_unscored else pen.write(describe_range(rating.low, rating.high))
    tone: Tone = "plain" if rating.is_rated else "ask"
    maximum = Cell(pen.write(format_number(criterion.maximum)))
    return Row((Cell(pen.write(number)), name, maximum, Cell(points, tone=tone), show_standing(draft, criterion.id)))


def _list_readings(draft: Draft, drawn: dict[str, Any]) -> list[Block]:
    """Where readings differ: the score, and the level, under each."""
    pen, blocks = draft.pen, list[Block]()
    for word, readings in (
        ("by_reading", drawn["readings"]),
        ("level_by_reading", (drawn["level"] or {}).get("readings")),
    ):
        if readings:
            items = tuple(Bullet(pen.write(f"{each['label']}: {each['value']}")) for each in readings)
            blocks += [Paragraph(pen.say(PAPER_WORDS[word])), Bullets(items)]
    return blocks


def _list_bands(draft: Draft, drawn: dict[str, Any]) -> list[Block]:
    """The bands, and below them once what the register notes about any of them."""
    pen, scene = draft.pen, draft.scene
    standings = scene.result.bands
    if not standings:
        return []
    rows = tuple(
        Row(_band_cells(draft, standing, band)) for standing, band in zip(standings, drawn["bands"], strict=True)
    )
    notes = scene.notes_about(standing.band.id for standing in standings)
    quiet = [Paragraph(pen.write(note), "quiet") for note in dict.fromkeys(notes)]
    return [
        draft.section(scene.say(PAPER_WORDS["bands"])),
        _table(draft, "bands", ("band", "state", "gap"), rows),
        *quiet,
    ]


def _band_cells(draft: Draft, standing: BandStanding, band: dict[str, Any]) -> tuple[Cell, ...]:
    pen = draft.pen
    name = Cell(
        pen.write(band["label"]),
        notes=(pen.say(standing.band.meaning),),
        marks=draft.marks(band["marks"]),
        cites=draft.cite(band["sources"]),
    )
    state = Cell(pen.write(band["state_label"]), band["sign"], band["tone"])
    return name, state, Cell(pen.write(band["gap"] or "–"))


def _list_levels(draft: Draft) -> list[Block]:
    """The levels of an indicator, with the points missing to each."""
    gaps, pen = draft.scene.result.level_gaps, draft.pen
    if not gaps:
        return []
    drawn: dict[str, Any] = show_score(draft.scene) or {}
    level = drawn.get("level")
    rows = tuple(
        Row(
            (
                Cell(pen.write(f"{draft.scene.say(WORDS['level'])} {id.removeprefix('level_')}")),
                Cell(pen.say(WORDS["gap"], n=gap.points) if gap.points else pen.say(WORDS["gap_none"])),
            )
        )
        for id, gap in gaps.items()
    )
    blocks: list[Block] = [draft.section(draft.scene.say(PAPER_WORDS["levels"]))]
    if level:
        blocks.append(Paragraph(pen.write(level["text"])))
    return [*blocks, _table(draft, "levels", ("level", "gap"), rows)]


def _table(draft: Draft, name: str, columns: tuple[str, ...], rows: tuple[Row, ...]) -> Table:
    widths = {"band": 52, "level": 30, "state": 24, "gap": 24}
    heads = tuple(Column(draft.pen.say(PAPER_WORDS[f"column_{each}"]), widths[each]) for each in columns)
    return Table(draft.pen.say(PAPER_WORDS[name]), heads, rows)
