"""The way in and the way up on paper: the shortest way, the goal with its plan, and who does what by when."""

from __future__ import annotations

from typing import Any

from selfassess.reports.draft import Draft
from selfassess.reports.paper import Block, Bullet, Bullets, Cell, Column, Paragraph, Row, Table
from selfassess.reports.standing import write_day
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.cheapest import gain_tasks, show_cheapest
from selfassess.ui.view.plan.course import fields_of, find_course
from selfassess.ui.view.plan.tasks import show_tasks
from selfassess.ui.view.plan.way_in import fix_tasks, show_way_in

__all__ = ["write_goal", "write_tasks", "write_way_in"]


def write_way_in(draft: Draft) -> list[Block]:
    """Write the shortest way to become eligible; nothing where nothing is to be changed."""
    pen = draft.pen
    way: dict[str, Any] | None = show_way_in(draft.scene)
    if way is None or not way["shortest"] or not way["shortest"]["changes"]:
        return []
    shortest = way["shortest"]
    items = tuple(Bullet(pen.write(each["text"]), (pen.write(each["by_label"]),)) for each in shortest["changes"])
    blocks: list[Block] = [draft.section(way["heading"]), Paragraph(pen.write(shortest["label"])), Bullets(items)]
    if shortest["open"]:
        still_open = tuple(Bullet(pen.write(each["text"])) for each in shortest["open"])
        blocks += [Paragraph(pen.write(shortest["open_label"])), Bullets(still_open)]
    more = [shortest["ready"], way["others_label"] if way["others"] else ""]
    said = " · ".join(filter(None, more))
    return [*blocks, Paragraph(pen.write(said))] if said else blocks


def write_goal(draft: Draft) -> list[Block]:
    """Write the goal that the unit chose, and the plan with the least effort; nothing where none was chosen."""
    pen, scene = draft.pen, draft.scene
    course = find_course(scene)
    plan: dict[str, Any] | None = show_cheapest(scene, course)
    if plan is None or "goal" not in fields_of(scene):
        return []
    steps = tuple(
        Bullet(
            pen.write(f"{step['gain']} {step['text']}: {step['to']} ({step['running']})"),
            (pen.write(step["descriptor"]),) if step["descriptor"] else (),
        )
        for step in plan["steps"]
    )
    blocks: list[Block] = [
        draft.section(f"{plan['heading']} {plan['to']}"),
        Paragraph(pen.write(plan["headlines"][0])),
    ]
    if steps:
        blocks.append(Bullets(steps, is_counted=True))
    notes = [*plan["notes"], *plan["held"], *(str(each["note"]) for each in plan["assumed"] if each["note"])]
    return [*blocks, *(Paragraph(pen.write(each)) for each in notes)]


def write_tasks(draft: Draft) -> list[Block]:
    """Write the table of tasks as the unit noted it; nothing where nothing was noted."""
    pen, scene = draft.pen, draft.scene
    if not any(field.startswith("task.") for field in fields_of(scene)):
        return []
    tasks: dict[str, Any] = show_tasks(scene, fix_tasks(scene) | gain_tasks(scene, find_course(scene)))
    states = {each["value"]: each["label"] for each in tasks["states"]}
    columns = (("title", 44), ("owner", 20), ("date", 20), ("status", 16))
    return [
        draft.section(tasks["heading"]),
        Table(
            pen.write(tasks["heading"]),
            tuple(Column(pen.say(PLAN_WORDS[f"task_{name}"]), width) for name, width in columns),
            tuple(_write_task(draft, row, states) for row in tasks["rows"]),
        ),
    ]


def _write_task(draft: Draft, row: dict[str, Any], states: dict[str, str]) -> Row:
    """One task; what the unit typed stays as it was typed."""
    pen = draft.pen
    title = pen.copy(row["title"]) if row["is_own"] and row["title"] else pen.write(row["name"])
    due = write_day(draft, row["date"]) if row["date"] else "–"
    is_told = row["due"] and row["due_tone"] in ("ask", "error")
    told = pen.say(PLAN_WORDS["task_no_day_short"]) if row["due_tone"] == "error" else pen.write(row["due"])
    return Row(
        (
            Cell(title),
            Cell(pen.copy(row["owner"]) or "–"),
            Cell(due, notes=(told,) if is_told else ()),
            Cell(pen.write(states[row["status"]])),
        )
    )
