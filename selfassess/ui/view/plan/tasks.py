"""The table of tasks: what the way in and the plan ask for, and what the unit adds, with owner, date and status."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from selfassess.text import Text
from selfassess.typed import complete_year, find_day_fault, format_day, parse_coming_day
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.closing import list_closing_marks, say_after
from selfassess.ui.view.plan.course import fields_of, find_course
from selfassess.ui.view.plan.past_tasks import describe_past
from selfassess.ui.view.plan.way_in import note_waits
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["show_tasks", "tell_due"]

_OWN = re.compile(r"own-(\d+)")
_DAY_FAULTS = {"unreadable": "task_no_day", "no_such_day": "task_no_such_day", "short_year": "task_short_year"}
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
    waits = note_waits(scene)
    rows = [_show_task(scene, id, wanted.get(id), waits.get(id)) for id in ids]
    done = sum(row["status"] == "done" for row in rows)
    return {
        "heading": scene.say(PLAN_WORDS["tasks"]),
        "help": scene.say(PLAN_WORDS["tasks_help"]) if wanted else "",
        "empty": "" if rows else scene.say(_say_empty(scene)),
        "rows": rows,
        "count": scene.say(PLAN_WORDS["task_count"].fill(done=done, n=len(rows))) if rows else "",
        "next": f"own-{1 + max((int(found[1]) for id in ids if (found := _OWN.fullmatch(id))), default=0)}",
        "states": [{"value": each, "label": scene.say(PLAN_WORDS[f"task_{each}"])} for each in _STATES],
    }


def _say_empty(scene: Scene) -> Text:
    """Why the table has no row yet, and how one comes into it."""
    is_unplanned = scene.result.score is not None and find_course(scene).plans is None
    return PLAN_WORDS["tasks_empty_goal" if is_unplanned else "tasks_empty"]


def _kept_ids(scene: Scene) -> Iterator[str]:
    """The tasks that something was noted about, each once; the unit's own in the order in which they were added."""
    seen = dict.fromkeys(field.split(".")[1] for field in fields_of(scene) if field.startswith("task."))
    own = sorted((id for id in seen if _OWN.fullmatch(id)), key=lambda id: int(id[4:]))
    yield from (id for id in seen if not _OWN.fullmatch(id))
    yield from own


def _show_task(scene: Scene, id: str, wanted: tuple[str, str] | None, wait: tuple[str, str] | None) -> Plain:
    kept = {name: fields_of(scene).get(f"task.{id}.{name}", "") for name in ("title", "owner", "date", "status")}
    is_own = _OWN.fullmatch(id) is not None
    kind = "own" if is_own else wanted[0] if wanted else "past"
    past, named = describe_past(scene, id) if kind == "past" else ("", wanted[1] if wanted else "")
    title = kept["title"] if is_own else named
    status = kept["status"] or "todo"
    is_asked = wanted is not None and status != "done"
    due = tell_due(kept["date"], scene.session.today, is_done=status == "done")
    beyond = _say_beyond(scene, kept["date"]) if is_asked else ""
    tone, told = wait if wait and is_asked else ("plain", "")
    return {
        "id": id,
        "title": title,
        "name": title or scene.say(PLAN_WORDS["task_untitled"]),
        "kind": kind,
        "kind_label": past or scene.say(PLAN_WORDS[f"task_{kind}"]),
        "is_own": is_own,
        "owner": kept["owner"],
        "date": kept["date"],
        "due": scene.say(due[1]) if due else "",
        "due_tone": due[0] if due else "plain",
        "beyond": beyond,
        "wait": told,
        "wait_tone": tone,
        "marks": list_closing_marks(scene) if told or beyond else [],
        "status": status,
    }


def _say_beyond(scene: Scene, typed: str) -> str:
    """Say that what the application itself needs is due after the last day for it; empty where it is not."""
    day, after = parse_coming_day(typed), say_after(scene)
    is_beyond = day is not None and after is not None and after[0].last is not None and day > after[0].last
    return scene.say(after[1]) if after and is_beyond else ""


def tell_due(typed: str, today: date, *, is_done: bool) -> tuple[str, Text] | None:
    """How late or how soon a task is due: the tone, and the sentence; None where nothing is to be said.

    Examples
    --------
    >>> tell_due("1/12/2569", date(2026, 12, 4), is_done=False)[1].en
    'days late: 3'
    >>> tell_due("31/2/2570", date(2026, 12, 4), is_done=True)[0]
    'error'
    >>> tell_due("5 ธ.ค. 69", date(2026, 12, 4), is_done=False)[1].en
    'Read as 5 December 2026: days left: 1'
    """
    if not typed.strip():
        return None
    whole = complete_year(typed)
    day = parse_coming_day(typed)
    if day is None:
        return "error", PLAN_WORDS[_DAY_FAULTS[find_day_fault(whole)]]
    read = PLAN_WORDS["task_read_as"].fill(day=_write_day(day)) if whole != typed else None
    if is_done:
        return ("plain", read) if read else None
    tone, due = _count_down((day - today).days)
    return tone, Text(th=f"{read.th} {due.th}", en=f"{read.en} {due.en}") if read else due


def _write_day(day: date) -> Text:
    return Text(th=format_day(day), en=format_day(day, "en"))


def _count_down(left: int) -> tuple[str, Text]:
    if left < 0:
        return "ask", PLAN_WORDS["task_late"].fill(n=-left)
    return "plain", PLAN_WORDS["task_soon"].fill(n=left) if left else PLAN_WORDS["task_today"]
