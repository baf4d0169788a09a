"""Every smallest set of changes that makes a track's verdict `eligible`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, product

from selfassess.answers import Answers, Interval, Special, Value
from selfassess.asked import facts_of
from selfassess.assess import find_track
from selfassess.cycle import Cycle
from selfassess.eligibility import Judgement, Outcome, Verdict, decide_verdict, find_contradictions, judge_condition
from selfassess.knowledge import AnswerKnowledge
from selfassess.mending.bringing import find_amount, find_bringer
from selfassess.mending.demands import Part, find_parts
from selfassess.mending.fixes import BRINGERS, Change, Fixes, FixSet
from selfassess.mending.leaning import is_linked
from selfassess.mending.present import Present, value_of
from selfassess.mending.ranges import find_range
from selfassess.mending.search import meets_part
from selfassess.mending.solving import Moment, Solution, solve_part
from selfassess.mending.waiting import Wait, see_clash
from selfassess.model import Library, Rubric, Track

__all__ = ["find_fixes", "fix_track"]

_FINE = (Verdict.ELIGIBLE, Verdict.NOT_BARRED)


def find_fixes(
    library: Library,
    key: str,
    answers: Answers,
    cycle: Cycle,
    reference: date,
    since: Mapping[str, date] | None = None,
) -> Fixes:
    """Find every smallest set of changes that makes a track's verdict `eligible` under every reading.

    Where a track prints no hard condition, the aim is `not_barred`: only a contradiction can stand in its way.

    A number changes as little as it can. Where counts of the unit itself may share out a small shortfall, each way
    of sharing it is a set of its own; other numbers do not meet half way where one of them can go all the way.
    Waiting moves every count of months alike: what must hold besides, holds on the day that is waited for. "Not known
    yet" is no bar: what an open question must turn out to be is a change with `is_open`.

    Parameters
    ----------
    library, key, answers, cycle
        As `selfassess.assess.assess_track` takes them.
    reference : date
        The day up to which the months count and from which one waits.
    since : mapping of str to date, optional
        For months: the day on which the count began, where it is known; then the calendar decides to the day.

    Raises
    ------
    CallError
        If there is no such track.

    Examples
    --------
    >>> from selfassess.cycle import PRINTED
    >>> from selfassess.loading import load_library
    >>> answers = {"applies_principles_or_tools": True, "likeness_to_past_winner": "different",
    ...            "months_in_use": Decimal(10)}
    >>> key = "psa-2558/service_development"
    >>> fixes = find_fixes(load_library(), key, answers, PRINTED, date(2015, 2, 13))
    >>> [(change.question, change.amount, change.by, change.day) for change in fixes.sets[0].changes]
    [('months_in_use', Decimal('2'), 'time', datetime.date(2015, 4, 13))]
    """
    rubric, track = find_track(library, key)
    return fix_track(rubric, track, answers, cycle, reference, since or {})


def fix_track(
    rubric: Rubric,
    track: Track,
    answers: Answers,
    cycle: Cycle,
    reference: date,
    since: Mapping[str, date],
    most: int | None = None,
) -> Fixes:
    """As `find_fixes`; with `most`, nothing is found where more parts than that need mending."""
    moved = cycle.years_moved(rubric.year)
    known = AnswerKnowledge(rubric.questions, answers, moved)
    hard = [each for each in rubric.conditions if track.id in each.tracks and each.hardness == "hard"]
    judged = [judge_condition(condition, known) for condition in hard]
    found = find_contradictions([each for each in rubric.contradictions if track.id in each.tracks], known)
    if decide_verdict(judged, inconsistent=bool(found))[0] in _FINE:
        return Fixes((), is_needed=False)
    clash = see_clash(hard, rubric.questions, answers, reference, since)
    doubted = frozenset[str]().union(*(each.test.names for each in found))
    present = Present(rubric.questions, answers, moved, doubted)
    lacking = [part for part in find_parts(rubric, track) if not meets_part(part, present, {})]
    if most is not None and len(lacking) > most:
        return Fixes((), clash)
    moment = Moment(rubric.year + moved, reference, since, clash is None)
    order = {question.id: place for place, question in enumerate(facts_of(rubric, track))}
    builder = _Builder(present, judged, moment, order)
    mended = [[builder.build(part, each) for each in solve_part(part, present, moment)] for part in lacking]
    sets = [builder.join(pieces) for pieces in product(*mended)]
    return Fixes(tuple(sorted(sets, key=builder.rank)), clash)


class _Builder:
    """Makes sets of changes out of what mends the parts, in an order that is always the same."""

    def __init__(self, present: Present, judged: Sequence[Judgement], moment: Moment, order: Mapping[str, int]) -> None:
        self.present = present
        self.judged = judged
        self.moment = moment
        self.order = order

    def build(self, part: Part, solution: Solution) -> FixSet:
        """The changes that mend one part."""
        changes = [self._change(part, solution, name) for name in solution.changes]
        wait = solution.wait
        if wait is None:
            return FixSet(tuple(changes))
        along = {name: value for name, value in wait.values.items() if name != wait.question}
        return FixSet((self._wait(wait), *changes), along)

    def join(self, pieces: Sequence[FixSet]) -> FixSet:
        """One set out of one for each part."""
        changes = chain.from_iterable(piece.changes for piece in pieces)
        along = {name: value for piece in pieces for name, value in piece.along.items()}
        return FixSet(tuple(sorted(changes, key=lambda change: self._place(change.question))), along)

    def rank(self, fix_set: FixSet) -> tuple[object, ...]:
        """The smallest first, then the easiest, then the least, then as the track asks."""
        hardness = sorted((BRINGERS.index(change.by) for change in fix_set.changes), reverse=True)
        changed = sum(not change.is_open for change in fix_set.changes)
        amount = sum((change.amount or Decimal(0) for change in fix_set.changes), Decimal(0))
        named = tuple((self._place(each.question), self._place_value(each)) for each in fix_set.changes)
        return len(fix_set.changes), hardness, changed, amount, named

    def _place(self, name: str) -> tuple[int, int]:
        return self.order.get(name, len(self.order)), list(self.present.questions).index(name)

    def _place_value(self, change: Change) -> str:
        options = [option.id for option in self.present.questions[change.question].options]
        match change.to:
            case frozenset() as chosen:
                return " ".join(f"{options.index(id):03}" for id in sorted(chosen, key=options.index))
            case str() as id:
                return f"{options.index(id):03}"
            case Decimal() as number:
                return f"{number:020.4f}"
        return str(change.to)

    def _conditions(self, name: str) -> tuple[str, ...]:
        asking = [each for each in self.judged if name in each.condition.names]
        lacking = [each for each in asking if each.outcome not in (Outcome.MET, Outcome.NOT_APPLICABLE)]
        return tuple(each.condition.id for each in lacking or asking)

    def _wait(self, wait: Wait) -> Change:
        now = self.present.answers.get(wait.question)
        is_open = isinstance(now, Interval)
        conditions = self._conditions(wait.question)
        return Change(wait.question, conditions, wait.to, wait.months, "time", wait.day, is_open, low=wait.to, now=now)

    def _change(self, part: Part, solution: Solution, name: str) -> Change:
        present, question = solution.present, self.present.questions[name]
        now, to = present.answers.get(name), value_of(question, solution.changes[name])
        by, day = find_bringer(question, now, to, self.moment.reference)
        if by == "time" and name in present.falling:
            by = "nobody"
        is_doubted = name in present.doubted
        low, high = find_range(part, present, solution.changes, name) or (None, None)
        return Change(
            question=name,
            conditions=self._conditions(name),
            to=to,
            amount=find_amount(now, to),
            by="unit" if is_doubted else by,
            day=None if is_doubted else day,
            is_open=_is_open(now, solution.changes[name]),
            is_correction=is_doubted,
            low=None if low is None else value_of(question, low),
            high=None if high is None else value_of(question, high),
            together=_find_together(part, solution, name),
            now=self.present.answers.get(name),
        )


def _is_open(now: Value | None, to: Value) -> bool:
    if isinstance(now, Interval):
        return isinstance(to, Decimal) and now.low <= to <= now.high
    return now is None or now is Special.UNKNOWN


def _find_together(part: Part, solution: Solution, name: str) -> tuple[str, ...]:
    """The other open numbers of a set that are set against this one."""
    demands = [demand for way in part.ways for demand in way if name in demand.test.names]
    linked = {other for demand in demands if is_linked(demand, solution.present) for other in demand.test.names}
    return tuple(other for other in solution.changes if other in linked - {name})
