"""From entries that hold no fault to the frozen values of the model: tracks, rules and texts of one rubric."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

from selfassess.loading.building_forms import build_forms
from selfassess.loading.building_questions import build_questions
from selfassess.loading.building_scores import (
    build_bands,
    build_bonus,
    build_criteria,
    build_level_scale,
    build_readings,
)
from selfassess.loading.entries import Entry
from selfassess.model import (
    Ceiling,
    Condition,
    Contradiction,
    Note,
    ProcessStep,
    Prompt,
    Reading,
    Rubric,
    Stage,
    Term,
    Track,
    Warning,
)

__all__ = ["build_rubric"]


def build_rubric(entry: Entry) -> Rubric:
    """Build one rubric.

    Parameters
    ----------
    entry : Entry
        A rubric file without a fault.

    Returns
    -------
    Rubric
        Its frozen value; the questions of criteria and parts stand behind those of the section `questions`.
    """
    return Rubric(
        id=entry["id"],
        version=entry["version"],
        year=int(entry["year"]),
        name=entry["name"],
        issuer=entry["issuer"],
        document=entry["document"],
        tracks=tuple(_build_track(track, entry["id"]) for track in entry["tracks"]),
        questions=MappingProxyType(build_questions(entry)),
        conditions=tuple(_build_condition(condition) for condition in entry.get("conditions", ())),
        contradictions=tuple(_build_contradiction(one) for one in entry.get("contradictions", ())),
        criteria=build_criteria(entry),
        bonus=build_bonus(entry),
        bands=build_bands(entry),
        level_scale=build_level_scale(entry),
        warnings=tuple(_build_warning(warning) for warning in entry.get("warnings", ())),
        notes=tuple(_build_note(note) for note in entry.get("notes", ())),
        process=tuple(_build_step(step) for step in entry.get("process", ())),
        stages=tuple(_build_stage(stage) for stage in entry.get("stages", ())),
        glossary=tuple(_build_term(term) for term in entry.get("glossary", ())),
        prompts=tuple(_build_prompt(prompt) for prompt in entry.get("prompts", ())),
        reference_date=entry.get("reference_date"),
        forms=build_forms(entry),
    )


def _build_track(entry: Entry, rubric: str) -> Track:
    return Track(
        id=entry["id"], rubric=rubric, name=entry["name"], short=entry["short"], about=entry["about"],
        kind=entry["kind"], sources=entry["source"],
    )  # fmt: skip


def _build_condition(entry: Entry) -> Condition:
    shortfall: Any = entry.get("shortfall", {})
    readings = build_readings(entry) if "readings" in entry else (Reading(None, entry["test"], recommended=True),)
    return Condition(
        id=entry["id"], tracks=entry.names("tracks"), hardness=entry["hardness"], text=entry["text"],
        fix=entry["fix"], readings=readings, sources=entry["source"], when=entry.get("when"),
        shortfall=shortfall.get("amount"), shortfall_text=shortfall.get("text"),
        addressee=entry.get("addressee", False),
    )  # fmt: skip


def _build_contradiction(entry: Entry) -> Contradiction:
    test = entry["test"]
    questions = tuple(sorted(test.names, key=test.text.index))
    return Contradiction(
        id=entry["id"], tracks=entry.names("tracks"), test=test, text=entry["text"], questions=questions
    )


def _build_warning(entry: Entry) -> Warning:
    caps: Entry | None = entry.get("caps")
    return Warning(
        id=entry["id"], tracks=entry.names("tracks"), text=entry["text"], rule=entry.get("rule", "test"),
        test=entry.get("test"), score=entry.get("score"), sources=entry.get("source", ()), note=entry.get("note"),
        caps=Ceiling(caps["criterion"], caps["points"]) if caps is not None else None,
    )  # fmt: skip


def _build_note(entry: Entry) -> Note:
    return Note(id=entry["id"], text=entry["text"], about=entry.names("about"), sources=entry.get("source", ()))


def _build_step(entry: Entry) -> ProcessStep:
    return ProcessStep(
        id=entry["id"], tracks=entry.names("tracks"), name=entry["name"], when=entry.get("when"),
        first_day=entry.get("first_day"), last_day=entry.get("last_day"), sources=entry["source"],
    )  # fmt: skip


def _build_stage(entry: Entry) -> Stage:
    return Stage(id=entry["id"], name=entry["name"], years=entry["years"], sources=entry["source"])


def _build_term(entry: Entry) -> Term:
    return Term(term=entry["term"], meaning=entry["meaning"], sources=entry["source"])


def _build_prompt(entry: Entry) -> Prompt:
    return Prompt(
        id=entry["id"], kind=entry["kind"], text=entry["text"], serves=entry.names("serves"),
        sources=entry["source"], from_points=entry.get("from"), to_points=entry.get("to"),
    )  # fmt: skip
