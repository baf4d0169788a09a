"""The table of tasks: what the way in and the plan ask for, and what the unit adds, with owner, date and status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from selfassess.text import Text
from selfassess.typed import parse_day
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import fields_of
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["show_tasks", "tell_due"]

_OWN = re.compile(r"own-(\d+)")
_STATES = ("todo", "doing", "done")


def show_tasks(scene: Scene, wanted: Mapping[str, tuple[str, str]]) -> Plain:
    """Draw the table.

    Parameters
    ----------
    scene : Scene
        The work at hand.
    wanted : mapping of str to pair of str
        What the way in (`fix`) and the plan (`gain`) ask for, by its id: the kind, and the task in words.
    """
    ids = [*wanted, *(id for id in _kept_ids(scene) if id not in wanted)]
    rows = [_show_task(scene, id, wanted.get(id)) for id in ids]
    done = sum(row["status"] == "done" for row in rows)
    return {
        "heading": scene.say(PLAN_WORDS["tasks"]),
        "help": scene.say(PLAN_WORDS["tasks_help"]) if wanted else "",
        "rows": rows,
        "count": scene.say(PLAN_WORDS["task_count"].fill(done=done, n=len(rows))) if rows else "",
        "next": f"own-{1 + max((int(found[1]) for id in ids if (found := _OWN.fullmatch(id))), default=0)}",
        "states": [{"value": each, "label": scene.say(PLAN_WORDS[f"task_{each}"])} for each in _STATES],
    }


def _kept_ids(scene: Scene) -> Iterator[str]:
    """The tasks that something was noted about, each once; the unit's own in the order in which they were added."""
    seen = dict.fromkeys(field.split(".")[1] for field in fields_of(scene) if field.startswith("task."))
    own = sorted((id for id in seen if _OWN.fullmatch(id)), key=lambda id: int(id[4:]))
    yield from (id for id in seen if not _OWN.fullmatch(id))
    yield from own


def _show_task(scene: Scene, id: str, wanted: tuple[str, str] | None) -> Plain:
    kept = {name: fields_of(scene).get(f"task.{id}.{name}", "") for name in ("title", "owner", "date", "status")}
    is_own = _OWN.fullmatch(id) is not None
    kind = "own" if is_own else wanted[0] if wanted else "past"
    title = kept["title"] if is_own else wanted[1] if wanted else _name(scene, id)
    status = kept["status"] or "todo"
    due = tell_due(kept["date"], scene.session.today, is_done=status == "done")
    return {
        "id": id,
        "title": title,
        "name": title or scene.say(PLAN_WORDS["task_untitled"]),
        "kind": kind,
        "kind_label": scene.say(PLAN_WORDS[f"task_{kind}"]),
        "is_own": is_own,
        "owner": kept["owner"],
        "date": kept["date"],
        "due": scene.say(due[1]) if due else "",
        "due_tone": due[0] if due else "plain",
        "status": status,
    }


def _name(scene: Scene, id: str) -> str:
    """What a task that nothing asks for any more was about."""
    for criterion in scene.rubric.criteria:
        if criterion.id == id:
            return scene.say(criterion.name)
    for condition in scene.rubric.conditions:
        if condition.id == id:
            return scene.say(condition.text)
    return id


def tell_due(typed: str, today: date, *, is_done: bool) -> tuple[str, Text] | None:
    """How late or how soon a task is due: the tone, and the sentence; None where nothing is to be said.

    Examples
    --------
    >>> tell_due("1/12/2569", date(2026, 12, 4), is_done=False)[1].en
    'days late: 3'
    >>> tell_due("31/2/2570", date(2026, 12, 4), is_done=True)[0]
    'error'
    """
    if not typed.strip():
        return None
    day = parse_day(typed)
    if day is None:
        return "error", PLAN_WORDS["task_no_day"]
    if is_done:
        return None
    left = (day - today).days
    if left < 0:
        return "ask", PLAN_WORDS["task_late"].fill(n=-left)
    return "plain", PLAN_WORDS["task_soon"].fill(n=left) if left else PLAN_WORDS["task_today"]
