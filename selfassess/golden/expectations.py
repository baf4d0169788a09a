"""What stands under `expect`: each key with the ids it may name, in the form of `selfassess.record`."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from selfassess.eligibility import Outcome, Verdict
from selfassess.golden.entries import Entries
from selfassess.golden.words import EMPTY
from selfassess.loading.inspection import join_where
from selfassess.loading.marked import Marked
from selfassess.model import Rubric, Track

__all__ = ["EXPECTED_KEYS", "Known", "read_expectations"]

_VERDICTS = tuple(verdict.value for verdict in Verdict)
_OUTCOMES = tuple(outcome.value for outcome in Outcome)


@dataclass(frozen=True, slots=True)
class Known:
    """The ids that a case of one track may name, by what they are."""

    conditions: Collection[str] = ()
    hard: Collection[str] = ()
    bands: Collection[str] = ()
    goals: Collection[str] = ()
    criteria: Collection[str] = ()
    warnings: Collection[str] = ()
    additions: Collection[str] = ()
    levels: Collection[str] = ()

    @classmethod
    def of(cls, rubric: Rubric, track: Track) -> Known:
        """Collect the ids of one track."""
        conditions = [each for each in rubric.conditions if track.id in each.tracks]
        bands = [each.id for each in rubric.bands if track.id in each.tracks]
        scale = rubric.level_scale if rubric.level_scale and track.id in rubric.level_scale.tracks else None
        bonus = rubric.bonus if rubric.bonus and track.id in rubric.bonus.tracks else None
        return cls(
            conditions=[each.id for each in conditions],
            hard=[each.id for each in conditions if each.hardness == "hard"],
            bands=bands,
            goals=bands + [f"level_{level}" for _, level in (scale.anchors[1:] if scale else ())],
            criteria=[each.id for each in rubric.criteria if track.id in each.tracks],
            warnings=[each.id for each in rubric.warnings if track.id in each.tracks],
            additions=[str(each.id) for each in bonus.readings] if bonus else [],
            levels=[id for id, *_ in scale.readings] if scale else [],
        )


def read_expectations(entries: Entries, marked: Marked, where: str, known: Known | None) -> dict[str, Any] | None:
    """Read what a case expects.

    Parameters
    ----------
    entries : Entries
        Reads the values and takes the faults.
    marked : Marked
        What stands under `expect`.
    where : str
        Its name for people.
    known : Known or None
        The ids of the track; None where the track itself is faulty: then only the keys are checked.
    """
    keys = entries.mapping(marked, where, EXPECTED_KEYS)
    if keys is not None and not marked.value:
        entries.inspection.report(marked.place, where, EMPTY)
    if keys is None or known is None:
        return None
    return {key: _READERS[key](entries, value, join_where(where, key), known) for key, value in keys.items()}


def _read_verdict(entries: Entries, marked: Marked, where: str, known: Known) -> object:
    return entries.one_of(marked, where, "verdict", _VERDICTS)


def _read_conditions(entries: Entries, marked: Marked, where: str, known: Known) -> object:
    return entries.by_id(
        marked, where, "condition", known.conditions, lambda each, at: entries.one_of(each, at, "outcome", _OUTCOMES)
    )


def _read_level(entries: Entries, marked: Marked, where: str, known: Known) -> object:
    if isinstance(marked.value, dict):
        return entries.by_id(marked, where, "reading", known.levels, entries.number)
    return entries.number(marked, where)


_Reader = Callable[[Entries, Marked, str, Known], object]

_READERS: dict[str, _Reader] = {
    "verdict": _read_verdict,
    "default": _read_verdict,
    "conditions": _read_conditions,
    "not_met": lambda e, marked, where, known: e.list_of(marked, where, "hard condition", known.hard),
    "shortfall": lambda e, marked, where, known: e.by_id(marked, where, "condition", known.conditions, e.number),
    "score": lambda e, marked, where, known: e.range(marked, where),
    "score_by_reading": lambda e, marked, where, known: e.by_id(marked, where, "reading", known.additions, e.range),
    "bands": lambda e, marked, where, known: e.list_of(marked, where, "band", known.bands),
    "gap": lambda e, marked, where, known: e.by_id(marked, where, "band", known.goals, e.gap),
    "level": _read_level,
    "unscored": lambda e, marked, where, known: e.list_of(marked, where, "criterion", known.criteria),
    "warnings": lambda e, marked, where, known: e.list_of(marked, where, "warning", known.warnings),
    "no_warnings": lambda e, marked, where, known: e.list_of(marked, where, "warning", known.warnings),
    "error": lambda e, marked, where, known: e.text(marked, where),
}

EXPECTED_KEYS = tuple(_READERS)
"""Every key that may stand under `expect`: the table of the contract's section 4."""
