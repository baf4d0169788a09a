"""Which other values of an answer are worth trying: those at which some demand begins to be met."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations, islice, product

from selfassess import expression as ex
from selfassess.answers import Value
from selfassess.mending.bounds import NUMERIC, fits, read_line, step_of
from selfassess.mending.demands import Demand
from selfassess.mending.present import Present
from selfassess.mending.turns import asks_for_the_same, find_turns
from selfassess.model import Question
from selfassess.refusals import bounds_of

__all__ = ["find_candidates"]

Candidates = Mapping[str, Sequence[Value]]

_SHARED_AT_MOST = 12
"""A shortfall of more than this is not shared out among several counts: one of them takes it all."""
_OTHERS_AT_MOST = 200
"""Ways in which the other numbers of a comparison are tried; a long sum has more of them than anybody can wait for."""
_ROUNDS = 3
"""How often the values found are set against each other; each round reaches one comparison further."""


def find_candidates(
    demands: Sequence[Demand], present: Present, year: int, sharing: frozenset[str], is_wide: bool = False
) -> Candidates:
    """The values worth trying for every question of some demands, in a fixed order.

    Parameters
    ----------
    demands : sequence of Demand
        All demands that share questions.
    present : Present
        The answers to start from.
    year : int
        A year to take as an example where any would do.
    sharing : frozenset of str
        The counts among which a shortfall may be shared out.
    is_wide : bool
        Whether to try the ends of what may be answered as well, where nothing nearer is enough.
    """
    names = sorted({name for demand in demands for name in demand.test.names}, key=list(present.questions).index)
    numbers = [name for name in names if present.questions[name].type in NUMERIC]
    found: dict[str, list[Value]] = {n: list(_choices(demands, present, n)) for n in names if n not in numbers}
    trying = _Trying(demands, present, year, sharing, {name: {} for name in numbers}, is_wide)
    numeric = [demand for demand in demands if demand.test.names & set(numbers)]
    for _ in range(_ROUNDS if len(numeric) > 1 or len(sharing & set(numbers)) > 1 else 1):
        trying.extend()
    # Of days the last is the one to name first: until then there is time.
    return found | {n: sorted(v, reverse=present.questions[n].type == "date") for n, v in trying.found.items()}


def _choices(demands: Sequence[Demand], present: Present, name: str) -> Iterator[Value]:
    question, now = present.questions[name], present.answers.get(name)
    match question.type:
        case "yes_no":
            yield from (value for value in (True, False) if value is not now)
        case "choice":
            yield from (option.id for option in question.options if option.id != now)
        case "levels":
            yield from (level.points for level in question.levels if level.points != now)
        case "multi":
            yield from _selections(question, now if isinstance(now, frozenset) else None, _asked_for(demands, name))


def _asked_for(demands: Sequence[Demand], name: str) -> frozenset[str]:
    """The options that are asked for one by one; the others only count."""
    nodes = (node for demand in demands for node in ex.walk(demand.test.root))
    return frozenset(
        node.arguments[1].value
        for node in nodes
        if isinstance(node, ex.Call) and node.function == "has" and isinstance(node.arguments[1], ex.OptionId)
        if isinstance(node.arguments[0], ex.Name) and node.arguments[0].id == name
    )


def _selections(question: Question, now: frozenset[str] | None, special: frozenset[str]) -> Iterator[frozenset[str]]:
    """Every selection of the options asked for, and of the others each number, kept as close to now as can be."""
    chosen = now or frozenset[str]()
    others = [option.id for option in question.options if option.id not in special]
    others.sort(key=lambda id: id not in chosen)
    picked = chain.from_iterable(combinations(sorted(special), size) for size in range(len(special) + 1))
    for some, size in product(picked, range(len(others) + 1)):
        selection = frozenset(some) | frozenset(others[:size])
        if selection != now:
            yield selection


@dataclass(frozen=True)
class _Trying:
    """Numbers found so far; each may show where another has to lie. The order in which they were found is kept."""

    demands: Sequence[Demand]
    present: Present
    year: int
    sharing: frozenset[str]
    found: dict[str, dict[Decimal, None]]
    is_wide: bool

    def extend(self) -> None:
        """Find the values at which a demand turns, the others being what they are or may become."""
        fresh: dict[str, list[Decimal]] = {name: [] for name in self.found}
        for demand in self.demands:
            names = [name for name in demand.test.names if name in self.found]
            for name in sorted(names):
                fresh[name] += self._solve(demand, name, sorted(set(names) - {name}))
        for name, values in fresh.items():
            now = self.present.number(name)
            self.found[name].update(dict.fromkeys(value for value in values if value != now))

    def _solve(self, demand: Demand, name: str, others: Sequence[str]) -> Iterator[Decimal]:
        ranges = [self._known(other) for other in others]
        for values in islice(product(*ranges), _OTHERS_AT_MOST):
            given = dict(zip(others, values, strict=True))
            if asks_for_the_same(demand):
                yield from (value for value in values if fits(self.present.questions[name], value))
                continue
            is_met = self._judge(demand, name, given)
            turns = find_turns(demand, self.present, name, given)
            nearest = list(self._nearest(name, turns, is_met))
            yield from nearest
            if name in self.sharing and self.sharing & set(others):
                yield from self._shares(name, nearest)

    def _judge(self, demand: Demand, name: str, given: Mapping[str, Decimal]) -> Callable[[Decimal], bool]:
        """Judge a demand by one number, the others being given; a line needs no more than adding up."""
        line = read_line(demand.test.root, self.present.years_moved)
        if line is not None:
            return lambda value: line.holds({**given, name: value}) is demand.holds
        return _memo(lambda value: demand.is_met(self.present.know({**given, name: value})))

    def _known(self, name: str) -> list[Decimal]:
        question = self.present.questions[name]
        if question.type == "be_year" and self.present.number(name) is None:
            return list(self.found[name]) or [self._example(question)]
        known = [*self.present.ends(name), *self.found[name]]
        if self.is_wide:
            # A sum and its parts may be so far apart that none of them alone can close the gap.
            known += [bound for bound in bounds_of(question) if bound is not None]
        return list(dict.fromkeys(known)) or [self._example(question)]

    def _example(self, question: Question) -> Decimal:
        if question.type == "be_year":
            return Decimal(self.year)
        return question.minimum or Decimal(0)

    def _nearest(self, name: str, turns: Iterable[Decimal], is_met: Callable[[Decimal], bool]) -> Iterator[Decimal]:
        """Of the values that meet a demand the nearest on either side; of an open answer those at the very bound."""
        step, now = step_of(self.present.questions[name]), self.present.number(name)
        meeting = sorted(value for value in set(turns) if is_met(value))
        if now is None:
            yield from (value for value in meeting if not (is_met(value - step) and is_met(value + step)))
            return
        yield from [value for value in meeting if value > now][:1]
        yield from [value for value in meeting if value < now][-1:]

    def _shares(self, name: str, nearest: Iterable[Decimal]) -> Iterator[Decimal]:
        """Every whole number on the way to a value that is not far: several counts may each go a part of it."""
        question = self.present.questions[name]
        start = self.present.number(name)
        start = self._example(question) if start is None else start
        for value in nearest:
            low, high = sorted((start, value))
            if high - low <= _SHARED_AT_MOST:
                yield from (low + part for part in range(int(high - low) + 1) if fits(question, low + part))


def _memo(judge: Callable[[Decimal], bool]) -> Callable[[Decimal], bool]:
    """Judge each value once: the same turn and its neighbours are asked for again and again."""
    seen: dict[Decimal, bool] = {}

    def look(value: Decimal) -> bool:
        if value not in seen:
            seen[value] = judge(value)
        return seen[value]

    return look
