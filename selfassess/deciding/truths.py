"""What the smallest tests say of some answers: each is evaluated once for the answers that it asks for.

Whatever is made of these tests by "and", "or", "not" and "at least" hangs on what they say, and on nothing else; so
answers of which they say the same need not be judged again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfassess import expression as ex
from selfassess.answers import Value
from selfassess.deciding.lines import names_of
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test

__all__ = ["Truths"]


class Truths:
    """The smallest tests of some rules, over answers to their open questions.

    Parameters
    ----------
    atoms : sequence of nodes
        The tests.
    names : sequence of str
        The open questions.
    known : AnswerKnowledge
        What is answered besides.
    """

    def __init__(self, atoms: Sequence[ex.Node], names: Sequence[str], known: AnswerKnowledge) -> None:
        self._known = known
        self._tests = [
            (ex.Expression("", atom, frozenset()), tuple(name for name in names if name in names_of(atom)))
            for atom in atoms
        ]
        self._told: list[dict[tuple[Value | None, ...], bool | None]] = [{} for _ in self._tests]

    def tell(self, given: Mapping[str, Value]) -> tuple[bool | None, ...]:
        """What each test says once these answers are given."""
        found = []
        for (test, names), told in zip(self._tests, self._told, strict=True):
            key = tuple([given.get(name) for name in names])
            if key not in told:
                told[key] = evaluate_test(test, self._trial(given))
            found.append(told[key])
        return tuple(found)

    def _trial(self, given: Mapping[str, Value]) -> AnswerKnowledge:
        known = self._known
        return AnswerKnowledge(known.questions, {**known.answers, **given}, known.years_moved)
