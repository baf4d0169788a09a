"""The way in and the way up on paper: the shortest way, the goal with its plan, and who does what by when."""

from __future__ import annotations

from typing import Any

from selfassess.reports.draft import Draft
from selfassess.reports.paper import Block, Bullet, Bullets, Cell, Column, Paragraph, Row, Table
from selfassess.ui.view.plan.digest import take_goal, take_tasks, take_way_in

__all__ = ["write_goal", "write_tasks", "write_way_in"]

_WIDTHS = {"title": 44, "owner": 20, "date": 20, "status": 16}


def write_way_in(draft: Draft) -> list[Block]:
    """Write the shortest way to become eligible; nothing where nothing is to be changed."""
    pen = draft.pen
    way: dict[str, Any] | None = take_way_in(draft.scene)
    if way is None or not way["changes"]:  # why there is no way stands among the conditions one by one
        return []
    items = tuple(
        Bullet(pen.write(each["text"]), (pen.write(each["by_label"]),), draft.marks(each["marks"]))
        for each in way["changes"]
    )
    said = [Paragraph(pen.write(each["text"])) for each in way["sentences"]]
    blocks: list[Block] = [draft.section(way["heading"]), *said, Paragraph(pen.write(way["label"])), Bullets(items)]
    if way["open"]:
        notes = ((pen.write(each["only"]),) if each["only"] else () for each in way["open"])
        still_open = tuple(Bullet(pen.write(each["text"]), note) for each, note in zip(way["open"], notes, strict=True))
        blocks += [Paragraph(pen.write(way["open_label"])), Bullets(still_open)]
    return [*blocks, Paragraph(pen.write(way["note"]))] if way["note"] else blocks


def write_goal(draft: Draft) -> list[Block]:
    """Write the goal that the unit chose, and the plan with the least effort; nothing where none was chosen."""
    pen = draft.pen
    goal: dict[str, Any] | None = take_goal(draft.scene)
    if goal is None:
        return []
    steps = tuple(
        Bullet(
            pen.write(f"{step['gain']} {step['text']}: {step['to']} ({step['running']})"),
            (pen.write(step["descriptor"]),) if step["descriptor"] else (),
        )
        for step in goal["steps"]
    )
    blocks: list[Block] = [draft.section(goal["heading"]), Paragraph(pen.write(goal["headline"]))]
    if steps:
        blocks.append(Bullets(steps, is_counted=True))
    return [*blocks, *(Paragraph(pen.write(each)) for each in goal["notes"])]


def write_tasks(draft: Draft) -> list[Block]:
    """Write the table of tasks as the unit noted it; nothing where nothing was noted."""
    pen = draft.pen
    tasks: dict[str, Any] | None = take_tasks(draft.scene)
    if tasks is None:
        return []
    return [
        draft.section(tasks["heading"]),
        Table(
            pen.write(tasks["heading"]),
            tuple(Column(pen.write(tasks["columns"][name]), width) for name, width in _WIDTHS.items()),
            tuple(_write_task(draft, row) for row in tasks["rows"]),
        ),
    ]


def _write_task(draft: Draft, row: dict[str, Any]) -> Row:
    """One task; what the unit typed stays as it was typed."""
    pen = draft.pen
    title = pen.copy(row["title"]) if row["is_own"] and row["title"] else pen.write(row["name"])
    due = pen.write(row["day"]) or pen.copy(row["date"]) or "–"
    told, wait = ((pen.write(row[name]),) if row[name] else () for name in ("told", "wait"))
    return Row(
        (
            Cell(title, notes=wait),
            Cell(pen.copy(row["owner"]) or "–"),
            Cell(due, notes=told),
            Cell(pen.write(row["state"])),
        )
    )
