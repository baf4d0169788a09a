"""The ways to mend one part of what a track demands: by changes at once, or by waiting and changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from selfassess.answers import Value
from selfassess.mending.bounded import bound_open
from selfassess.mending.bounds import step_of
from selfassess.mending.candidates import find_candidates
from selfassess.mending.demands import Part
from selfassess.mending.following import follow_years
from selfassess.mending.leaning import find_leaning
from selfassess.mending.present import Present
from selfassess.mending.ranges import merge_open
from selfassess.mending.search import Changes, find_changes, is_within
from selfassess.mending.sharing import find_sharing, leave_halfway
from selfassess.mending.waiting import Wait, find_wait

__all__ = ["Moment", "Solution", "lean", "solve_part"]


@dataclass(frozen=True, slots=True)
class Moment:
    """From when one looks: the year of the cycle, the day, the days on which counts began, whether waiting helps.

    `today` is the reader's own day where it is another one: an act that was done by then stays done. `earliest` are
    the first days on which open counts may have begun.
    """

    year: int
    reference: date
    since: Mapping[str, date]
    may_wait: bool
    today: date | None = None
    earliest: Mapping[str, date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Solution:
    """Changes that mend a part, after waiting or at once; `present` are the answers on that day.

    `along` are the years that follow a change, `year` the one before which none of them can lie, and `last` the change
    that takes until then.
    """

    wait: Wait | None
    changes: Changes
    present: Present
    along: Mapping[str, Decimal] = field(default_factory=dict)
    year: Decimal | None = None
    last: str | None = None


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
    followed = follow_years(part, present, found, moment.reference, lambda later: _find_from(part, later, moment))
    kept = [Solution(None, each.changes, each.present, each.along, each.year, each.last) for each in followed]
    for each in _wait(part, present, candidates, moment) if moment.may_wait else ():
        if not any(is_within(other.changes, each.changes, present) for other in kept):
            kept.append(each)
    return _doubt_least(kept, present)


def _wait(
    part: Part, present: Present, candidates: Mapping[str, Sequence[Value]], moment: Moment
) -> Iterator[Solution]:
    """What waiting mends; an open count is waited for within the bounds that the others set to it."""
    bounded, earliest = bound_open(part, present, moment.since)
    moment = replace(moment, earliest=earliest)
    for wait in _find_waits(part, bounded, candidates, moment):
        yield from _wait_out(part, bounded, wait, moment)


def _wait_out(part: Part, present: Present, wait: Wait, moment: Moment) -> list[Solution]:
    """What waiting and changes on that day mend; of a range for every value of it, where that asks for no more."""
    found = _find_after(part, present, wait, moment)
    if not wait.is_doubtful:
        return found
    given = (_counts(present), present.answers, moment.reference, moment.since, moment.earliest.get(wait.question))
    certain = find_wait(wait.question, wait.to, *given, is_certain=True)
    surely = _find_after(part, present, certain, moment) if certain else []
    return [next((sure for sure in surely if sure.changes.keys() <= each.changes.keys()), each) for each in found]


def _find_after(part: Part, present: Present, wait: Wait, moment: Moment) -> list[Solution]:
    later = lean(part, replace(present, answers={**present.answers, **wait.values}))
    found = _find_from(part, later, moment)
    return [
        Solution(wait, changes, later)
        for changes in found
        if wait.question not in changes
        # What would have to stay as it is today contradicts the waiting.
        and not any(present.answers.get(name) == value for name, value in changes.items())
    ]


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


def _find_from(part: Part, present: Present, moment: Moment) -> list[Changes]:
    return _find(part, present, _find_candidates(part, present, moment))


def _find(part: Part, present: Present, candidates: Mapping[str, Sequence[Value]]) -> list[Changes]:
    found = leave_halfway(part, present, find_changes(part, present, candidates))
    return merge_open(part, present, found)


def _find_candidates(
    part: Part, present: Present, moment: Moment, is_wide: bool = False
) -> Mapping[str, Sequence[Value]]:
    demands = list(dict.fromkeys(demand for way in part.ways for demand in way))
    return find_candidates(demands, present, moment.year, find_sharing(part, present), is_wide)


def _counts(present: Present) -> list[str]:
    return [name for name, question in present.questions.items() if question.type == "months"]


def _find_waits(part: Part, present: Present, candidates: Mapping[str, Sequence[Value]], moment: Moment) -> list[Wait]:
    """Waiting until some count of months is enough for what it is not enough for yet, the shortest first."""
    counts = _counts(present)
    given = (counts, present.answers, moment.reference, moment.since)
    waits = [
        wait
        for name in counts
        if name not in present.doubted
        for value in candidates.get(name, ())
        if isinstance(value, Decimal)
        if (wait := find_wait(name, value, *given, moment.earliest.get(name)))
        if _is_waited_for(part, present, wait)
    ]
    return sorted(waits, key=lambda wait: (wait.day, wait.months))


def _is_waited_for(part: Part, present: Present, wait: Wait) -> bool:
    """Whether some demand is not met yet by any value of the count, is met on that day, and not before."""
    before = wait.to - step_of(present.questions[wait.question])
    now, then, just_before = (present.know(each) for each in ({}, wait.values, {**wait.values, wait.question: before}))
    asking = {each for way in part.ways for each in way if wait.question in each.test.names and not each.is_lenient}
    return any(
        each.fails(now) if wait.is_doubtful else not each.is_met(now)
        for each in asking
        if each.is_met(then) and not each.is_met(just_before)
    )
