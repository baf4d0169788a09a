"""Every set of changes on a small grid, tried one by one: what the search for fixes is compared with."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from selfassess.answers import Answers, Special, Value
from selfassess.assess import assess_track
from selfassess.eligibility import Verdict
from selfassess.model import Condition, Contradiction, Library, Question, Rubric, Track
from selfassess.text import Text

WORDS = Text(th="ก", en="a")
Changes = Mapping[str, Value]


def make_library(
    questions: Mapping[str, Question], conditions: Sequence[Condition], contradictions: Sequence[Contradiction]
) -> Library:
    """A library of one rubric with one track."""
    track = Track("t", "r", WORDS, WORDS, WORDS, "award", ())
    rubric = Rubric(
        "r", "1.0", 2558, WORDS, WORDS, "d", (track,), questions, tuple(conditions), tuple(contradictions), (), None,
        (), None, (), (), (), (), (), (),
    )  # fmt: skip
    return Library((rubric,), {}, ())


def is_eligible(library: Library, key: str, answers: Answers) -> bool:
    """Whether nothing stands in the way; where no hard condition applies that is all a verdict can say."""
    return assess_track(library, key, answers).verdict in (Verdict.ELIGIBLE, Verdict.NOT_BARRED)


def try_all(library: Library, key: str, answers: Answers, grid: Mapping[str, Sequence[Value]]) -> Iterator[Changes]:
    """Every set of changes on the grid that makes the track eligible."""
    choices = [[None, *(value for value in values if value != answers.get(name))] for name, values in grid.items()]
    for chosen in itertools.product(*choices):
        changes = {name: value for name, value in zip(grid, chosen, strict=True) if value is not None}
        if is_eligible(library, key, {**answers, **changes}):
            yield changes


def is_nearer(now: Value | None, first: Value, second: Value) -> bool:
    """Whether a change goes no farther than another one in the same direction."""
    if isinstance(first, frozenset) and isinstance(second, frozenset) and isinstance(now, frozenset):
        return (now ^ first) <= (now ^ second)
    if isinstance(first, Decimal) and isinstance(second, Decimal) and isinstance(now, Decimal):
        return now <= first <= second or second <= first <= now
    return first == second


def keep_least(answers: Answers, found: Sequence[Changes]) -> list[Changes]:
    """Leave out every set within which another lies."""

    def is_within(first: Changes, second: Changes) -> bool:
        return all(n in second and is_nearer(answers.get(n), value, second[n]) for n, value in first.items())

    return [each for each in found if not any(is_within(other, each) and not is_within(each, other) for other in found)]


def smallest_names(found: Sequence[Sequence[str] | Changes]) -> set[frozenset[str]]:
    """The sets of questions that have to change, none within another."""
    names = {frozenset(each) for each in found}
    return {each for each in names if not any(other < each for other in names)}


def is_open(answers: Answers, name: str) -> bool:
    return answers.get(name, Special.UNKNOWN) is Special.UNKNOWN
