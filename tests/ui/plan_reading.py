"""The step "plan" as somebody reads it: its view as plain text, in the order of the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

__all__ = ["read_plan"]

View = dict[str, Any]


def read_plan(page: View) -> str:
    """Write out everything that the step says, folded or not, but the sources and the coaching."""
    body = page["body"]
    lines = [f"# {body['heading']}", page["track"]["name"], *_read_panel(page["panel"]), "", body["intro"]]
    parts = {each["id"]: each for each in body["sections"]}
    lines += _read_section(parts.get("contradictions"))
    lines += _read_way_in(body["way_in"])
    for id in ("mend", "readings"):
        lines += _read_section(parts.get(id))
    lines += _read_decisive(body["decisive"]) if body["decisive"] else []
    lines += _read_section(None if body["decisive"] or body["way_in"] else parts.get("answer"))
    lines += _read_way_up(body["way_up"], parts.get("gains"))
    for id in ("claims", "features", "open_features", "stages"):
        lines += _read_section(parts.get(id))
    lines += _read_tasks(body["tasks"])
    lines += _read_section(parts.get("process"))
    lines += ["", f"## {body['completeness']['heading']}", *(f"- {line}" for line in body["completeness"]["lines"])]
    return "\n".join(lines) + "\n"


def _read_panel(panel: View) -> Iterator[str]:
    yield panel["verdict"]["label"]
    if panel["score"]:
        yield f"{panel['score']['label']} / {panel['score']['max_label']}"


def _read_section(section: View | None) -> Iterator[str]:
    if not section:
        return
    yield from ("", f"## {section['heading']}")
    for item in section["items"]:
        yield from _read_item(item)


def _read_item(item: View) -> Iterator[str]:
    yield " ".join(filter(None, ("-", item["text"], item["gain"] and f"[{item['gain']}]")))
    if item["detail"]:
        yield f"  {item['detail']}"
    for prompt in item["prompts"]:
        yield f"  → {prompt['text']}"


def _read_way_in(way: View | None) -> Iterator[str]:
    if not way:
        return
    yield from ("", f"## {way['heading']}", *(each["text"] for each in way["sentences"]))
    if way["shortest"]:
        yield from _read_set(way["shortest"], "###")
    if way["others"]:
        yield from ("", f"### {way['others_label']}")
        for other in way["others"]:
            yield from _read_set(other, "####")
    for group in (way["near"], way["apart"]):
        if group:
            yield from ("", f"### {group['label']}")
            yield from (f"- {item['name']}: {item['text']}" for item in group["items"])


def _read_set(way: View, mark: str) -> Iterator[str]:
    yield f"{mark} {way['label']}"
    yield from (f"- {each['text']} ({each['by_label']})" for each in way["changes"])
    yield from [way["ready"]] if way["ready"] else []
    if way["open"]:
        yield way["open_label"]
        yield from (f"- {each['text']}{' (' + each['only'] + ')' if each['only'] else ''}" for each in way["open"])


def _read_decisive(decisive: View) -> Iterator[str]:
    yield from ("", f"## {decisive['heading']}")
    for group in decisive["groups"]:
        yield from (f"### {group['name']}", group["text"])
        for each in group["every"]:
            yield each["text"]
            for question in each["questions"]:
                yield f"- {question['label']}"
                yield from (f"  - {way['text']}" for way in question["ways"])
            yield from (f"- {way['text']}" for way in each["ways"])
        for each in group["some"]:
            yield " · ".join(question["label"] for question in each["questions"])
            yield from (f"- {way['text']}" for way in each["ways"])


def _read_way_up(way: View | None, gains: View | None) -> Iterator[str]:
    if not way:
        return
    yield from ("", f"## {way['heading']}")
    yield from _read_goal(way["goal"])
    if way["plan"]:
        yield from _read_cheapest(way["plan"])
    yield from ("", f"### {way['trial']['heading']}", way["trial"]["help"])
    for item in gains["items"] if gains else []:
        yield from _read_item(item)
    if way["sureness"]:
        yield from ("", f"### {way['sureness']['heading']}", *filter(None, [way["sureness"]["none"]]))
        yield from (f"- {each['text']}" for each in way["sureness"]["items"])
        marks = " ".join(f"[{each['label']}]" for each in way["sureness"]["steps_marks"])
        yield from (f"{each} {marks}" for each in way["sureness"]["steps"])


def _read_goal(goal: View) -> Iterator[str]:
    yield from ("", f"### {goal['own']['label'] if goal['own'] else goal['heading']}")
    for option in goal["options"]:
        mark = "(x)" if option["value"] == goal["chosen"] else "( )"
        yield f"{mark} {option['label']}: {option['detail']}"
    if goal["own"]:
        yield from (f"[{goal['own']['typed']}] {goal['own']['after']}", goal["own"]["help"])
        yield from filter(None, [goal["own"]["error"], goal["own"]["detail"]])
    yield from filter(None, [goal["note"], goal["rate_first"]])


def _read_cheapest(plan: View) -> Iterator[str]:
    yield from ("", f"### {plan['heading']} {plan['to']}", plan["headlines"][0], *filter(None, [plan["units"]]))
    for at, step in enumerate(plan["steps"], start=1):
        yield f"{at}. {step['gain']} {step['text']}, {step['to']} ({step['running']})"
        yield from [f"   {step['descriptor']}"] if step["descriptor"] else []
    yield from [*plan["notes"], *plan["headlines"][1:]]
    yield from (f"- {text}" for text in [*plan["held"], *plan["faults"]])
    if plan["assumed"]:
        yield plan["assumed_label"]
        yield from (f"- {source['note']}" for source in plan["assumed"])
    for label, others in ((plan["ties_label"], plan["ties"]), (plan["next_label"], plan["next"])):
        if others:
            yield label
            for other in others:
                yield f"- {' · '.join(other['steps'])} ({other['cost']})"


def _read_tasks(tasks: View) -> Iterator[str]:
    yield from ("", f"## {tasks['heading']}", *filter(None, [tasks["count"], tasks["empty"]]))
    for row in tasks["rows"]:
        said = " · ".join(filter(None, (row["owner"], row["date"], row["due"])))
        yield f"- [{row['kind_label']}] {row['title']}{f' ({said})' if said else ''}"
        yield from [f"  ! {row['wait']}"] if row["wait"] else []
