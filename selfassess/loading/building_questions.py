"""The questions of a rubric: those it lists, and one for each criterion and each part of one."""

from __future__ import annotations

from decimal import Decimal

from selfassess.loading.building_scores import build_levels
from selfassess.loading.entries import Entry
from selfassess.model import Option, Question

__all__ = ["build_question", "build_questions"]


def build_questions(entry: Entry) -> dict[str, Question]:
    """Build every question of a rubric, in the order of the file; a criterion is a question too."""
    questions = [build_question(question) for question in entry.get("questions", ())]
    for criterion in entry.get("criteria", ()):
        questions.append(_build_criterion_question(criterion))
        if "parts" in criterion:
            questions += [_build_part_question(part) for part in criterion["parts"].get("items", ())]
    return {question.id: question for question in questions}


def build_question(entry: Entry) -> Question:
    """Build one question of the section `questions`."""
    options = tuple(
        Option(id=option["id"], name=option["name"], sources=option.get("source", ()))
        for option in entry.get("options", ())
    )
    return Question(
        id=entry["id"], type=entry["type"], ask=entry["ask"], help=entry.get("help"), unit=entry.get("unit"),
        options=options, minimum=entry.get("min"), maximum=Decimal(100) if entry["type"] == "percent" else None,
        allows_not_applicable="not_applicable" in entry, not_applicable_basis=entry.get("not_applicable", ()),
        sources=entry.get("source", ()), first=int(entry["first"]) if "first" in entry else None,
        since=entry.get("since"), default=entry.get("default"), needs_defence=entry.get("needs_defence", True),
        bringer=entry.get("bringer"),
    )  # fmt: skip


def _build_criterion_question(entry: Entry) -> Question:
    levels = build_levels(entry)
    return Question(
        id=entry["id"], type="levels" if levels else "points", ask=entry["ask"], help=entry.get("help"),
        help_sources=entry.get("help_source", ()), levels=levels, minimum=Decimal(0), maximum=entry["max"],
        sources=entry["source"],
    )  # fmt: skip


def _build_part_question(entry: Entry) -> Question:
    maximum = entry.get("max")
    return Question(
        id=entry["id"], type="number" if maximum is None else "points", ask=entry["ask"], minimum=Decimal(0),
        maximum=maximum, sources=entry["source"],
    )  # fmt: skip
