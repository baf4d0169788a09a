"""Conditions that share open questions, judged together; whatever is in another cluster is independent of them.

A track's verdict is the weightiest of what its clusters come to, so each is searched by itself: this keeps the search
small, since rubrics print conditions of one to five questions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from itertools import combinations, product

from selfassess.answers import Answers, Interval, Value, is_answered
from selfassess.deciding.alike import merge_alike
from selfassess.deciding.lines import find_atoms
from selfassess.deciding.telling import find_values
from selfassess.deciding.truths import Truths
from selfassess.eligibility import Outcome, find_contradictions, judge_condition
from selfassess.expression import Node
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test
from selfassess.model import Condition, Contradiction

__all__ = ["FAILED", "Assignment", "Cluster", "Standing", "is_open", "stand"]

Assignment = tuple[tuple[str, Value], ...]
"""Answers to some open questions, in the rubric's order."""

FAILED = 3
"""The rank of what is not met, which outweighs all others."""
_RANK = {Outcome.NOT_APPLICABLE: 0, Outcome.MET: 1, Outcome.DEPENDS: 2, Outcome.NOT_MET: FAILED}
_MOST_TRIALS = 60_000
"""Cases that are looked at one by one; a larger cluster counts as open in every way, so that nothing untrue is said."""


def is_open(answers: Answers, question: str) -> bool:
    """Whether a question may still be answered: it has no answer yet, or only a range."""
    return not is_answered(answers, question) or isinstance(answers[question], Interval)


@dataclass(frozen=True, slots=True)
class Standing:
    """What some conditions come to: whether one is unknown, and between which ranks the weightiest lies.

    The ranks are those of a verdict: 0 does not apply, 1 met, 2 depends on the reading, 3 not met.
    """

    is_unknown: bool
    low: int
    high: int

    @property
    def is_settled(self) -> bool:
        """Whether no further answer changes it."""
        return self.low == FAILED or (not self.is_unknown and self.low == self.high)

    def joined(self, other: Standing) -> Standing:
        """Both together."""
        low, high = max(self.low, other.low), max(self.high, other.high)
        return Standing(self.is_unknown or other.is_unknown, low, high)


NOTHING = Standing(False, 0, 0)


@dataclass(frozen=True, eq=False)
class Cluster:
    """Conditions, the contradictions that concern them, and the questions that are still open among them.

    `hidden` are open questions that only the contradictions ask for: they decide nothing, but may shut answers out.
    """

    conditions: tuple[Condition, ...]
    contradictions: tuple[Contradiction, ...]
    names: tuple[str, ...]
    hidden: tuple[str, ...]
    known: AnswerKnowledge
    _standings: dict[Assignment, Standing | None] = field(default_factory=dict)
    _by_truths: dict[tuple[bool | None, ...], Standing | None] = field(default_factory=dict)

    @cached_property
    def atoms(self) -> tuple[Node, ...]:
        """The smallest tests that decide."""
        tests = [reading.test for each in self.conditions for reading in each.readings]
        tests += [each.when for each in self.conditions if each.when]
        tests += [each.test for each in self.contradictions]
        return tuple(dict.fromkeys(atom for test in tests for atom in find_atoms(test.root)))

    @cached_property
    def _truths(self) -> Truths:
        return Truths(self.atoms, (*self.names, *self.hidden), self.known)

    @cached_property
    def values(self) -> Mapping[str, tuple[Value, ...]]:
        """For each open question the answers that stand for all."""
        return merge_alike(self.atoms, find_values(self.atoms, (*self.names, *self.hidden), self.known), self.known)

    @cached_property
    def is_small(self) -> bool:
        """Whether every case can be looked at."""
        trials = 1
        for name in self.names:
            trials *= len(self.values[name]) + 1
        return trials <= _MOST_TRIALS

    @cached_property
    def reach(self) -> frozenset[int]:
        """The ranks that it may come to once all is answered."""
        if not self.is_small:
            return frozenset(range(FAILED + 1))
        return frozenset(each.high for way in self.assign(self.names) if (each := self.judge(way)) is not None)

    def judge(self, assignment: Assignment) -> Standing | None:
        """What the conditions come to once these answers are given; None where these contradict each other."""
        if assignment not in self._standings:
            self._standings[assignment] = self._judge(assignment)
        return self._standings[assignment]

    def _judge(self, assignment: Assignment) -> Standing | None:
        standing = self._stand(dict(assignment))
        if standing is None or self._is_shut(assignment):
            return None
        if self.contradictions and self.is_small and not standing.is_unknown and standing.low != standing.high:
            return self._narrow(assignment, standing)
        return standing

    def _stand(self, given: Mapping[str, Value]) -> Standing | None:
        """What the conditions come to, by what the smallest tests say; None where a contradiction is certain."""
        truths = self._truths.tell(given)
        if truths not in self._by_truths:
            known = AnswerKnowledge(self.known.questions, {**self.known.answers, **given}, self.known.years_moved)
            standing = reduce(Standing.joined, (stand(each, known) for each in self.conditions), NOTHING)
            self._by_truths[truths] = None if find_contradictions(self.contradictions, known) else standing
        return self._by_truths[truths]

    def _is_shut(self, assignment: Assignment) -> bool:
        """Whether all that decides is answered and every answer to what else the contradictions ask contradicts it."""
        if not self.hidden or len(assignment) < len(self.names):
            return False
        questions, years, given = (
            self.known.questions,
            self.known.years_moved,
            {**self.known.answers, **dict(assignment)},
        )
        trials = (AnswerKnowledge(questions, given | dict(more), years) for more in self.assign(self.hidden))
        return all(find_contradictions(self.contradictions, trial) for trial in trials)

    def _narrow(self, assignment: Assignment, standing: Standing) -> Standing:
        """Leave out what no answers to the rest bring about without contradicting these."""
        found = [each for way in self.complete(assignment) if (each := self.judge(way)) is not None]
        if not found:
            return standing
        return Standing(False, min(each.low for each in found), max(each.high for each in found))

    def complete(self, assignment: Assignment) -> Iterator[Assignment]:
        """Every way to answer the rest, with these answers."""
        given = dict(assignment)
        for more in self.assign([name for name in self.names if name not in given]):
            merged = given | dict(more)
            yield tuple((name, merged[name]) for name in self.names)

    def assign(self, names: Sequence[str], without: frozenset[tuple[str, Value]] = frozenset()) -> Iterator[Assignment]:
        """Every way to answer some of the open questions, but for some answers."""
        every = ([value for value in self.values[name] if (name, value) not in without] for name in names)
        for chosen in product(*every):
            yield tuple(zip(names, chosen, strict=True))

    def comes_about(self, assignment: Assignment) -> bool:
        """Whether some answers to the rest go with these without contradicting them."""
        if not self.contradictions:
            return True
        return any(self.judge(way) is not None for way in self.complete(assignment))

    def subsets(self, size: int) -> Iterator[tuple[str, ...]]:
        """Every set of so many open questions, in the rubric's order."""
        return combinations(self.names, size)


def stand(condition: Condition, known: AnswerKnowledge) -> Standing:
    """What one condition comes to."""
    outcome = judge_condition(condition, known).outcome
    if outcome is Outcome.UNKNOWN:
        return Standing(True, 0, FAILED)
    rank = _RANK[outcome]
    is_certain = outcome is not Outcome.MET or condition.when is None or evaluate_test(condition.when, known) is True
    # What is met without our knowing that it applies may still turn out not to apply.
    return Standing(False, rank if is_certain else 0, rank)
