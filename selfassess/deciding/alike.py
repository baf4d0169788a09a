"""Answers that no test tells apart, counted once: this keeps a search small without losing a case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfassess import expression as ex
from selfassess.answers import Value
from selfassess.deciding.lines import names_of
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test

__all__ = ["merge_alike"]


def merge_alike(
    atoms: Sequence[ex.Node], values: Mapping[str, tuple[Value, ...]], known: AnswerKnowledge
) -> dict[str, tuple[Value, ...]]:
    """Keep one of those answers that no test tells apart, where a question shares no comparison with another."""
    merged = {}
    for id, every in values.items():
        own = [atom for atom in atoms if id in names_of(atom)]
        if any(names_of(atom) & (values.keys() - {id}) for atom in own):
            merged[id] = every
            continue
        kept: dict[tuple[bool | None, ...], Value] = {}
        for value in every:
            trial = AnswerKnowledge(known.questions, {**known.answers, id: value}, known.years_moved)
            told = tuple(evaluate_test(ex.Expression("", atom, frozenset()), trial) for atom in own)
            kept.setdefault(told, value)
        merged[id] = tuple(kept.values())
    return merged
