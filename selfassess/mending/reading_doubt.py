"""What only one reading of a condition asks for: without it the verdict depends on the reading, and bars nobody."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from selfassess.answers import Answers
from selfassess.eligibility import Judgement, Outcome, Verdict, decide_verdict
from selfassess.mending.fixes import Change, FixSet, carry_out

__all__ = ["keep_towards", "mark_readings", "readings_against", "rests_on_nobody"]

_MET = frozenset({Outcome.MET, Outcome.NOT_APPLICABLE})

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
    """Mark the changes that only some readings ask for, each taken after those before it.

    Where a reading is content with either of two changes, the first one is what it asks for; the second is marked with
    the readings that want both.
    """
    marked = list(fix_set.changes)
    doubtful = [at for at, change in enumerate(marked) if _find_asking(fix_set, [change], answers, judge)]
    for place, at in enumerate(doubtful):
        left_out = [marked[other] for other in doubtful[place:]]
        marked[at] = replace(marked[at], readings=_find_asking(fix_set, left_out, answers, judge))
    return replace(fix_set, changes=tuple(marked))


def _find_asking(fix_set: FixSet, left_out: Sequence[Change], answers: Answers, judge: Judge) -> tuple[str, ...]:
    """The readings that alone stand against a track, or may, while some changes of a set are left out."""
    rest = tuple(each for each in fix_set.changes if each not in left_out)
    is_waiting = any(change.by == "time" and change.day is not None for change in left_out)
    left = judge(carry_out(FixSet(rest, {} if is_waiting else fix_set.along), answers))
    lacking = [each for each in left if each.outcome not in _MET]
    if not all(_MET.intersection(each.by_reading.values()) for each in lacking):
        return ()
    return tuple(id for each in lacking for id, outcome in each.by_reading.items() if outcome not in _MET)


def keep_towards(sets: Sequence[FixSet], answers: Answers, judge: Judge) -> tuple[FixSet, ...]:
    """The sets that somebody can bring about and after which the verdict depends on the reading only."""
    found = []
    for each in sets:
        readings = () if rests_on_nobody(each) else readings_against(judge(carry_out(each, answers)))
        found += [replace(each, readings=readings)] if readings else []
    return tuple(found)
