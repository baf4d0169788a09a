"""The first page: whose work, for which award, by which rules; the verdict with its reasons, and what to do next."""

from __future__ import annotations

from typing import Any

from selfassess.reports.draft import Draft
from selfassess.reports.meters import show_meter, sum_up
from selfassess.reports.paper import Block, Bullet, Bullets, Facts, Heading, Paragraph, Title, Tone, Verdict
from selfassess.reports.standing import write_day
from selfassess.reports.words import PAPER_WORDS
from selfassess.ui.words import WORDS

__all__ = ["write_cover"]

_REASONS = 6
_NAME = 50
_OPTIONAL = ("province", "begun")


def write_cover(draft: Draft, report: dict[str, Any]) -> list[Block]:
    """Write the first page.

    Parameters
    ----------
    draft : Draft
        The paper being written.
    report : dict
        The view-model of the page's report step.
    """
    pen, scene, first = draft.pen, draft.scene, report["first"]
    blocks: list[Block] = [
        Title(pen.write(report["heading"]), pen.say(scene.track.name), pen.say(scene.rubric.name)),
        Facts(tuple(_list_about(draft, report) + _list_lines(draft, report))),
    ]
    if report["example"]:
        blocks.append(Paragraph(pen.write(report["example"]), "ask"))
    blocks.append(_show_verdict(draft, first))
    if scene.result.score:
        blocks += [Paragraph(sum_up(draft, scene.result.score)), *show_meter(draft)]
    blocks += [Paragraph(pen.write(warning), "ask") for warning in first["warnings"]]
    if first["steps"]:
        steps = tuple(Bullet(pen.write(_join(step["text"], step["detail"]))) for step in first["steps"])
        blocks += [Heading(pen.say(PAPER_WORDS["steps"])), Bullets(steps, is_counted=True)]
    return [*blocks, Paragraph(pen.write(report["stamp"]), "quiet")]


def _join(text: str, detail: str) -> str:
    """A step with its detail where it is only a name, such as that of a band; the reasons stand above already."""
    return f"{text}: {detail}" if detail and len(text) <= _NAME else text


def _list_about(draft: Draft, report: dict[str, Any]) -> list[tuple[str, str]]:
    """What the unit says of its work, as it was typed; the name and the unit even where they are missing."""
    pen, lines = draft.pen, []
    for each in report["about"]:
        typed = pen.copy(each["value"])
        if each["field"] == "begun":
            typed = write_day(draft, typed)
        if typed or each["field"] not in _OPTIONAL:
            lines.append((pen.write(each["label"]), typed or pen.say(PAPER_WORDS["not_given"])))
    return lines


def _list_lines(draft: Draft, report: dict[str, Any]) -> list[tuple[str, str]]:
    """By which rules and when; the award, which the page names first, stands above already."""
    pen, rubric = draft.pen, draft.scene.rubric
    year = (pen.say(PAPER_WORDS["rules_year"]), pen.say(WORDS["rules_of"], year=rubric.year, ce=rubric.year - 543))
    given = [(pen.write(line["label"]), pen.write(line["value"])) for line in report["lines"]]
    return [year, *given[1:]]


def _show_verdict(draft: Draft, first: dict[str, Any]) -> Verdict:
    pen, verdict, reasons = draft.pen, first["verdict"], first["reasons"]
    shown = [pen.write(reason) for reason in reasons[:_REASONS]]
    if len(reasons) > _REASONS:
        shown.append(pen.say(PAPER_WORDS["more_reasons"], n=len(reasons) - _REASONS))
    tone: Tone = verdict["tone"]
    return Verdict(verdict["sign"], pen.write(verdict["label"]), tone, tuple(shown))
