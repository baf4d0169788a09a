"""The smallest sets of changes equal what trying every change finds, on small rubrics drawn at random."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selfassess.answers import Special, Value
from selfassess.cycle import PRINTED
from selfassess.grammar import parse
from selfassess.mending import carry_out, find_fixes
from selfassess.model import Condition, Contradiction, Level, Option, Question, Reading
from selfassess.model.rules import Hardness
from tests.mending.brute import WORDS, is_eligible, keep_least, make_library, smallest_names, try_all

DAY = date(2015, 2, 13)
QUESTIONS = {
    question.id: question
    for question in (
        Question("b1", "yes_no", WORDS),
        Question("b2", "yes_no", WORDS),
        Question("b3", "yes_no", WORDS),
        Question("c1", "count", WORDS),
        Question("c2", "count", WORDS, minimum=Decimal(1)),
        Question("ch", "choice", WORDS, options=tuple(Option(id, WORDS) for id in "abc")),
        Question("y1", "be_year", WORDS),
        Question("y2", "be_year", WORDS),
        Question("m", "multi", WORDS, options=tuple(Option(id, WORDS) for id in "uv")),
        Question("l", "levels", WORDS, levels=tuple(Level(Decimal(p), WORDS, ()) for p in (5, 10))),
    )
}
YEARS = [Decimal(year) for year in range(2551, 2562)]
GRID: Mapping[str, Sequence[Value]] = {
    "b1": [False, True],
    "b2": [False, True],
    "b3": [False, True],
    "c1": [Decimal(n) for n in range(9)],
    "c2": [Decimal(n) for n in range(1, 9)],
    "ch": ["a", "b", "c"],
    "y1": YEARS,
    "y2": YEARS,
    "m": [frozenset(), frozenset("u"), frozenset("v"), frozenset("uv")],
    "l": [Decimal(5), Decimal(10)],
}
GIVEN: Mapping[str, Sequence[Value]] = {
    **GRID,
    "c1": [Decimal(n) for n in range(6)],
    "c2": [Decimal(n) for n in range(1, 6)],
    "y1": YEARS[3:8],
    "y2": YEARS[3:8],
}
ATOMS = [
    "b1", "not b1", "b2", "b3", "not b3", "c1 >= 3", "c1 > 3", "c1 == 2", "c1 != 2", "c1 * 2 < 7", "3 - c1 <= 1",
    "ceil(c1 / 2) >= 2", "c2 <= 2", "c2 > 3", "c1 + c2 >= 3", "c1 + c2 <= 3", "c1 * 100 >= 80 * c2", "c1 > c2",
    "c1 != c2", "ch == 'a'", "ch != 'a'", "ch in ('a', 'b')", "pick(ch, a=1, b=2, c=3) >= 2", "y1 >= year(2556)",
    "y1 < year(2556)", "y1 != year(2555)", "same(y1, y2)", "y1 - y2 >= 1", "most_same(y1, y2) >= 2", "y2 <= y1",
    "has(m, 'u')", "count(m) >= 1", "count(m) >= 2", "count(m) == 1", "l >= 10", "l != 10",
]  # fmt: skip


@st.composite
def formulas(draw: st.DrawFn) -> str:
    operands = draw(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=3, unique=True))
    if len(operands) == 3 and draw(st.booleans()):
        return f"at_least({draw(st.integers(1, 3))}, {', '.join(operands)})"
    text = operands[0]
    for operand in operands[1:]:
        text = draw(st.sampled_from([f"({text}) and ({operand})", f"({text}) or ({operand})"]))
        text = draw(st.sampled_from([text, text, f"not ({text})"]))
    return text


@st.composite
def conditions(draw: st.DrawFn) -> tuple[Condition, ...]:
    found = []
    for number in range(draw(st.integers(1, 3))):
        texts = draw(st.lists(formulas(), min_size=1, max_size=2))
        readings = tuple(
            Reading(f"R-{place}" if len(texts) > 1 else None, parse(text), recommended=place == 0)
            for place, text in enumerate(texts)
        )
        when = draw(st.sampled_from([None, None, None, "b1", "c1 >= 3", "ch == 'a'"]))
        hardness: Hardness = draw(st.sampled_from(["hard", "hard", "hard", "advisory"]))
        found.append(
            Condition(f"x{number}", ("t",), hardness, WORDS, WORDS, readings, (), parse(when) if when else None)
        )
    return tuple(found)


contradictions = st.sampled_from([None, "b1 and b2", "c1 > c2", "y1 < y2", "b3 and count(m) >= 1"]).map(
    lambda text: (Contradiction("z", ("t",), parse(text), WORDS, ()),) if text else ()
)
complete_answers = st.fixed_dictionaries({id: st.sampled_from(values) for id, values in GIVEN.items()})
partial_answers = st.fixed_dictionaries(
    {id: st.one_of(st.just(Special.UNKNOWN), st.sampled_from(values)) for id, values in GIVEN.items()}
)


def grid_of(chosen: Sequence[Condition], against: Sequence[Contradiction]) -> dict[str, Sequence[Value]]:
    names = frozenset[str]().union(*(each.names for each in chosen if each.hardness == "hard"))
    names = names.union(*(each.test.names for each in against))
    return {name: GRID[name] for name in sorted(names)}


def texts_of(chosen: Sequence[Condition]) -> str:
    return " ".join(reading.test.text for condition in chosen for reading in condition.readings)


def bridge(found: Sequence[Mapping[str, Value]]) -> list[Mapping[str, Value]]:
    """Only counts share out a shortfall: two years do not meet half way where one of them can go all the way."""
    return [
        each
        for each in found
        if not {"y1", "y2"} <= each.keys() or not any(other.keys() < each.keys() for other in found)
    ]


def blur(changes: Mapping[str, Value], is_counted: bool) -> frozenset[tuple[str, Value | int]]:
    """Where options only count, which of them is chosen is all the same."""
    return frozenset((n, len(v) if is_counted and isinstance(v, frozenset) else v) for n, v in changes.items())


@settings(max_examples=150)
@given(conditions(), contradictions, complete_answers)
def test_the_sets_are_exactly_the_smallest_of_all_changes(
    chosen: tuple[Condition, ...], against: tuple[Contradiction, ...], answers: dict[str, Value]
) -> None:
    grid = grid_of(chosen, against)
    assume(math.prod(map(len, grid.values())) <= 800)
    library = make_library(QUESTIONS, chosen, against)
    fixes = find_fixes(library, "r/t", answers, PRINTED, DAY)
    if not fixes.is_needed:
        assert fixes.sets == ()
        return
    least = bridge(keep_least(answers, list(try_all(library, "r/t", answers, grid))))
    is_counted = "has(m" not in texts_of(chosen)
    found = [{change.question: change.to for change in each.changes} for each in fixes.sets]
    assert {blur(each, is_counted) for each in bridge(found)} == {blur(each, is_counted) for each in least}
    assert len(found) == len({blur(each, is_counted) for each in found})


@settings(max_examples=150)
@given(conditions(), contradictions, partial_answers)
def test_each_set_is_enough_and_nothing_of_it_can_be_left_out(
    chosen: tuple[Condition, ...], against: tuple[Contradiction, ...], answers: dict[str, Value]
) -> None:
    library = make_library(QUESTIONS, chosen, against)
    fixes = find_fixes(library, "r/t", answers, PRINTED, DAY)
    for each in fixes.sets:
        assert is_eligible(library, "r/t", carry_out(each, answers))
        for left_out in each.changes:
            rest = {change.question: change.to for change in each.changes if change is not left_out}
            assert not is_eligible(library, "r/t", {**answers, **rest})
    sizes = [len(each.changes) for each in fixes.sets]
    assert sizes == sorted(sizes)
    assert fixes == find_fixes(library, "r/t", dict(reversed(answers.items())), PRINTED, DAY)


@settings(max_examples=100)
@given(conditions(), contradictions, partial_answers)
def test_with_open_questions_the_same_questions_have_to_change(
    chosen: tuple[Condition, ...], against: tuple[Contradiction, ...], answers: dict[str, Value]
) -> None:
    grid = grid_of(chosen, against)
    assume(math.prod(len(values) + 1 for values in grid.values()) <= 800)
    library = make_library(QUESTIONS, chosen, against)
    fixes = find_fixes(library, "r/t", answers, PRINTED, DAY)
    if fixes.is_needed:
        expected = smallest_names(list(try_all(library, "r/t", answers, grid)))
        assert smallest_names([[change.question for change in each.changes] for each in fixes.sets]) == expected


@settings(max_examples=100)
@given(conditions(), contradictions, partial_answers)
def test_every_value_between_the_bounds_of_a_change_does(
    chosen: tuple[Condition, ...], against: tuple[Contradiction, ...], answers: dict[str, Value]
) -> None:
    library = make_library(QUESTIONS, chosen, against)
    for each in find_fixes(library, "r/t", answers, PRINTED, DAY).sets:
        for change in each.changes:
            if not isinstance(change.to, Decimal) or change.question == "l":
                continue
            low = Decimal(0) if change.low is None else change.low
            high = Decimal(3000) if change.high is None else change.high
            for value in GRID[change.question]:
                is_inside = low <= value <= high  # type: ignore[operator]
                answered = {**carry_out(each, answers), change.question: value}
                assert not is_inside or is_eligible(library, "r/t", answered)
