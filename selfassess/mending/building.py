"""Makes changes out of what mends the parts of a track's demands, always in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from selfassess.answers import Interval, Special, Value
from selfassess.eligibility import Judgement, Outcome, judge_condition
from selfassess.mending.bringing import bringer_of, find_amount, find_bringer, find_delay, find_nearest
from selfassess.mending.demands import Part
from selfassess.mending.fixes import BRINGERS, Change, FixSet
from selfassess.mending.leaning import is_linked
from selfassess.mending.present import Present, value_of
from selfassess.mending.ranges import find_range
from selfassess.mending.solving import Moment, Solution
from selfassess.mending.telling_years import tell_year
from selfassess.mending.waiting import Wait

__all__ = ["Builder"]

_NONE = Decimal(0)


class Builder:
    """Makes sets of changes out of what mends the parts, in an order that is always the same."""

    def __init__(self, present: Present, judged: Sequence[Judgement], moment: Moment, order: Mapping[str, int]) -> None:
        self.present = present
        self.judged = judged
        self.moment = moment
        self.order = order

    def build(self, part: Part, solution: Solution) -> FixSet:
        """The changes that mend one part."""
        made = [self._change(part, solution, name) for name in solution.changes]
        changes = [tell_year(self.present.questions[each.question], each, self.moment.reference) for each in made]
        wait = solution.wait
        if wait is None:
            return FixSet(tuple(changes), solution.along)
        along = {name: value for name, value in wait.values.items() if name != wait.question}
        return FixSet((self._wait(wait), *changes), along)

    def join(self, pieces: Sequence[FixSet]) -> FixSet:
        """One set out of one for each part."""
        changes = chain.from_iterable(piece.changes for piece in pieces)
        along = {name: value for piece in pieces for name, value in piece.along.items()}
        return FixSet(tuple(sorted(changes, key=lambda change: self._place(change.question))), along)

    def rank(self, fix_set: FixSet) -> tuple[object, ...]:
        """The smallest first, then the easiest, then the least, then as the track asks."""
        # Nobody has to bring about what is only unanswered: it may be so already.
        hardness = [_hardness(change for change in fix_set.changes if change.is_open is side) for side in (False, True)]
        changed = sum(not change.is_open for change in fix_set.changes)
        amount = sum((change.amount or Decimal(0) for change in fix_set.changes), Decimal(0))
        named = tuple((self._place(each.question), self._place_value(each)) for each in fix_set.changes)
        return len(fix_set.changes), hardness[0], changed, hardness[1], amount, named

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
        # Waiting is always a change: no value that the count may have now is enough.
        return Change(
            question=wait.question,
            conditions=self._waited_for(wait),
            to=wait.to,
            amount=wait.months,
            by="time",
            day=wait.day,
            is_open=False,
            low=wait.to,
            now=self.present.answers.get(wait.question),
            least=wait.least,
            first_day=wait.first_day,
            is_doubtful=wait.is_doubtful,
        )

    def _waited_for(self, wait: Wait) -> tuple[str, ...]:
        """The conditions that come to hold on the day that is waited for."""
        then = self.present.know(wait.values)
        fine = (Outcome.MET, Outcome.NOT_APPLICABLE)
        conditions = self._conditions(wait.question)
        held = {each.condition.id for each in self.judged if judge_condition(each.condition, then).outcome in fine}
        return tuple(id for id in conditions if id in held) or conditions

    def _change(self, part: Part, solution: Solution, name: str) -> Change:
        present, question = solution.present, self.present.questions[name]
        now, to = present.answers.get(name), value_of(question, solution.changes[name])
        by, day = find_bringer(question, now, to, self.moment.reference, self.moment.today)
        if by == "time" and name in present.falling:
            by = "nobody"
        is_doubted = name in present.doubted
        is_open = _is_open(now, solution.changes[name])
        nearest = find_nearest(now, to) if isinstance(now, Interval) and not is_open else None
        low, high = find_range(part, present, solution.changes, name) or (None, None)
        if solution.year is not None and question.type == "be_year" and bringer_of(question) == "time":
            low = solution.year if low is None else max(low, solution.year)
        if question.type == "months" and solution.wait is not None:
            # What is asked for is the count of today; until the day that is waited for it grows as well.
            low, high = (None if end is None else max(end - solution.wait.months, _NONE) for end in (low, high))
        return Change(
            question=name,
            conditions=self._conditions(name),
            to=to,
            amount=find_delay(question, now, to, self.moment.reference) if by == "time" else find_amount(now, to),
            by="unit" if is_doubted else by,
            day=None if is_doubted else day,
            is_open=is_open,
            is_correction=is_doubted,
            low=None if low is None else value_of(question, low),
            high=None if high is None else value_of(question, high),
            together=_find_together(part, solution, name),
            now=self.present.answers.get(name),
            least=None if nearest is None else find_amount(nearest, to),
            first_day=None if nearest is None else find_bringer(question, nearest, to, self.moment.reference)[1],
            follows=next(iter(solution.along.items()), None) if name == solution.last else None,
            year=solution.year if name == solution.last else None,
        )


def _hardness(changes: Iterable[Change]) -> list[int]:
    """Who must bring the changes about, the hardest first."""
    return sorted((BRINGERS.index(change.by) for change in changes), reverse=True)


def _is_open(now: Value | None, to: Value) -> bool:
    if isinstance(now, Interval):
        return isinstance(to, Decimal) and now.low <= to <= now.high
    return now is None or now is Special.UNKNOWN


def _find_together(part: Part, solution: Solution, name: str) -> tuple[str, ...]:
    """The other open numbers of a set that are set against this one."""
    demands = [demand for way in part.ways for demand in way if name in demand.test.names]
    linked = {other for demand in demands if is_linked(demand, solution.present) for other in demand.test.names}
    return tuple(other for other in solution.changes if other in linked - {name})
