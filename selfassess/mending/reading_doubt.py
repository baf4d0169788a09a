"""What only one reading of a condition asks for: without it the verdict depends on the reading, and bars nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from selfassess.answers import Answers
from selfassess.eligibility import Judgement, Outcome, Verdict, decide_verdict
from selfassess.mending.fixes import Change, FixSet, carry_out

__all__ = ["keep_towards", "mark_readings", "readings_against", "rests_on_nobody"]

Judge = Callable[[Answers], Sequence[Judgement]]
"""Judges the hard conditions of a track by some answers."""


def readings_against(judged: Sequence[Judgement]) -> tuple[str, ...]:
    """The readings that alone stand against a track; empty unless its verdict depends on the reading."""
    if decide_verdict(judged, inconsistent=False)[0] is not Verdict.DEPENDS:
        return ()
    pairs = (pair for each in judged if each.outcome is Outcome.DEPENDS for pair in each.by_reading.items())
    return tuple(id for id, outcome in pairs if outcome is not Outcome.MET)


def rests_on_nobody(fix_set: FixSet) -> bool:
    """Whether something that is answered already would have to be otherwise, and nobody can bring that about."""
    return any(change.by == "nobody" and not change.is_open for change in fix_set.changes)


def mark_readings(fix_set: FixSet, answers: Answers, judge: Judge) -> FixSet:
    """Mark the changes without which the verdict would depend on the reading."""
    return replace(fix_set, changes=tuple(_mark(fix_set, each, answers, judge) for each in fix_set.changes))


def _mark(fix_set: FixSet, change: Change, answers: Answers, judge: Judge) -> Change:
    rest = tuple(each for each in fix_set.changes if each is not change)
    is_waiting = change.by == "time" and change.day is not None
    left = carry_out(FixSet(rest, {} if is_waiting else fix_set.along), answers)
    readings = readings_against(judge(left))
    return replace(change, readings=readings) if readings else change


def keep_towards(sets: Sequence[FixSet], answers: Answers, judge: Judge) -> tuple[FixSet, ...]:
    """The sets that somebody can bring about and after which the verdict depends on the reading only."""
    found = []
    for each in sets:
        readings = () if rests_on_nobody(each) else readings_against(judge(carry_out(each, answers)))
        found += [replace(each, readings=readings)] if readings else []
    return tuple(found)
