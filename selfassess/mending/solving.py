"""The ways to mend one part of what a track demands: by changes at once, or by waiting and changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from selfassess.answers import Interval, Value
from selfassess.mending.candidates import find_candidates
from selfassess.mending.demands import Part
from selfassess.mending.leaning import find_leaning
from selfassess.mending.present import Present
from selfassess.mending.ranges import merge_open
from selfassess.mending.search import Changes, find_changes, is_within
from selfassess.mending.sharing import find_sharing, leave_halfway
from selfassess.mending.waiting import Wait, find_wait

__all__ = ["Moment", "Solution", "lean", "solve_part"]


@dataclass(frozen=True, slots=True)
class Moment:
    """From when one looks: the year of the cycle, the day, the days on which counts began, whether waiting helps."""

    year: int
    reference: date
    since: Mapping[str, date]
    may_wait: bool


@dataclass(frozen=True, slots=True)
class Solution:
    """Changes that mend a part, after waiting or at once; `present` are the answers on that day."""

    wait: Wait | None
    changes: Changes
    present: Present


def lean(part: Part, present: Present) -> Present:
    """The same answers, knowing which way the open numbers of a part lean."""
    demands = dict.fromkeys(demand for way in part.ways for demand in way)
    leaning = {side: frozenset(names) for side, names in find_leaning(demands, present).items()}
    rising, falling, fitting = leaning["rising"], leaning["falling"], leaning["fitting"]
    return replace(present, rising=rising, falling=falling, fitting=fitting)


def solve_part(part: Part, present: Present, moment: Moment) -> list[Solution]:
    """Every smallest way to mend a part, those without waiting first."""
    present = lean(part, present)
    candidates = _find_candidates(part, present, moment)
    found = _find(part, present, candidates)
    if not found and moment.may_wait:
        found = _find(part, present, _find_candidates(part, present, moment, is_wide=True))
    kept = [Solution(None, each, present) for each in found]
    for wait in _find_waits(present, candidates, moment) if moment.may_wait else ():
        later = lean(part, replace(present, answers={**present.answers, **wait.values}))
        for changes in _find(part, later, _find_candidates(part, later, moment)):
            is_new = not any(is_within(other.changes, changes, present) for other in kept)
            if is_new and wait.question not in changes:
                kept.append(Solution(wait, changes, later))
    return _doubt_least(kept, present)


def _doubt_least(found: list[Solution], present: Present) -> list[Solution]:
    """Leave out what corrects more of the answers that contradict each other than another way to mend the same."""

    def asked(solution: Solution) -> frozenset[str]:
        return frozenset(solution.changes) | ({solution.wait.question} if solution.wait else set())

    def corrected(solution: Solution) -> int:
        return len(present.doubted.intersection(solution.changes))

    return [
        each
        for each in found
        if not any(asked(other) <= asked(each) and corrected(other) < corrected(each) for other in found)
    ]


def _find(part: Part, present: Present, candidates: Mapping[str, Sequence[Value]]) -> list[Changes]:
    found = leave_halfway(part, present, find_changes(part, present, candidates))
    return merge_open(part, present, found)


def _find_candidates(
    part: Part, present: Present, moment: Moment, is_wide: bool = False
) -> Mapping[str, Sequence[Value]]:
    demands = list(dict.fromkeys(demand for way in part.ways for demand in way))
    return find_candidates(demands, present, moment.year, find_sharing(part, present), is_wide)


def _find_waits(present: Present, candidates: Mapping[str, Sequence[Value]], moment: Moment) -> list[Wait]:
    """Waiting until some count of months comes to a value worth trying, the shortest first."""
    counts = [name for name, question in present.questions.items() if question.type == "months"]
    waits = [
        wait
        for name in counts
        if isinstance(present.answers.get(name), Decimal | Interval)
        for value in candidates.get(name, ())
        if isinstance(value, Decimal)
        if (wait := find_wait(name, value, counts, present.answers, moment.reference, moment.since))
    ]
    return sorted(waits, key=lambda wait: (wait.day, wait.months))
