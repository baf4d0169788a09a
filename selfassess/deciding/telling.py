"""Telling values: for every open question a few answers that stand for all it may be answered.

Two answers are alike where no test can tell them apart. A yes or no, a choice and a set of choices have few answers.
A number tips a test where a comparison is level; the values there, beside and between stand for all others. Where a
comparison holds several open numbers, the tipping values of one are worked out from those of the others, twice over:
that reaches every case of the sums, shares and differences of two or three numbers that rubrics print.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, islice, pairwise, product

from selfassess import expression as ex
from selfassess.answers import Answers, Interval, Special, Value
from selfassess.deciding.lines import Line, find_lines, names_of
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Question
from selfassess.refusals import NUMERIC_TYPES, bounds_of

__all__ = ["ends_of", "find_points", "find_values", "is_number", "is_whole", "make_value"]

_ROUNDS = 2
"""How often tipping values are worked out from each other; see above."""
_MOST_POINTS = 40
_MOST_SUMS = 2_000
# A test over many open numbers has more cases than anybody can wait for; of these the lowest are looked at.
_LAST_DAY = Fraction(date.max.toordinal())
_NUMBERS = (*NUMERIC_TYPES, "date")


def is_number(question: Question) -> bool:
    """Whether the answer is a number, a year or a day."""
    return question.type in _NUMBERS


def is_whole(question: Question) -> bool:
    """Whether only whole numbers answer it."""
    return question.type in ("count", "be_year", "date")


def ends_of(question: Question, answers: Answers) -> tuple[Fraction, Fraction | None]:
    """The lowest and the highest answer that is possible; a range that was given narrows them."""
    given = answers.get(question.id)
    if isinstance(given, Interval):
        return Fraction(given.low), Fraction(given.high)
    if question.type == "date":
        return Fraction(1), _LAST_DAY
    low, high = bounds_of(question)
    return Fraction(low), None if high is None else Fraction(high)


def make_value(question: Question, number: Fraction) -> Value:
    """A number as an answer to a question."""
    if question.type == "date":
        return date.fromordinal(int(number))
    return Decimal(number.numerator) / Decimal(number.denominator)


def find_points(atoms: Sequence[ex.Node], wanted: Sequence[str], known: AnswerKnowledge) -> dict[str, set[Fraction]]:
    """For each open number the values at which some test tips, with their neighbours and the ends of its domain."""
    questions = [known.questions[id] for id in wanted if is_number(known.questions[id])]
    points = {each.id: {end for end in ends_of(each, known.answers) if end is not None} for each in questions}
    for each in questions:
        points[each.id] |= _years_alike(atoms, each, known)
    lines = list(find_lines(atoms, known.years_moved))
    for _ in range(_ROUNDS):
        found: dict[str, set[Fraction]] = {id: set() for id in points}
        for line in lines:
            for id, weight in line.weights:
                if id in points:
                    found[id] |= set(_tip(line, id, weight, points, known))
        for each in questions:
            points[each.id] |= set(_fit(each, known.answers, found[each.id]))
    return points


def _tip(
    line: Line, id: str, weight: Fraction, points: Mapping[str, set[Fraction]], known: AnswerKnowledge
) -> Iterator[Fraction]:
    """The values of one question at which a line tips, for the values that the others may have."""
    others: list[list[Fraction]] = []
    for other, factor in line.weights:
        if other != id:
            others.append([factor * value for value in _values_at(other, points, known)])
    for terms in islice(product(*others), _MOST_SUMS):
        yield -(line.constant + sum(terms, Fraction(0))) / weight


def _values_at(id: str, points: Mapping[str, set[Fraction]], known: AnswerKnowledge) -> list[Fraction]:
    if id in points:
        return sorted(points[id])[:_MOST_POINTS]
    if known.questions[id].type == "multi":
        held = known.chosen(id)
        return [Fraction(n) for n in (range(known.size(id) + 1) if held is None else [len(held)])]
    single = known.span(id).single
    return [] if single is None else [Fraction(single)]


def _fit(question: Question, answers: Answers, tips: Iterable[Fraction]) -> Iterator[Fraction]:
    """Each tipping value with one on either side, as far as the question takes them."""
    low, high = ends_of(question, answers)
    for tip in sorted(tips)[:_MOST_POINTS]:
        for point in (tip - 1, tip, tip + 1):
            rounded = {Fraction(math.floor(point)), Fraction(math.ceil(point))} if is_whole(question) else {point}
            yield from (each for each in rounded if each >= low and (high is None or each <= high))


def _years_alike(atoms: Sequence[ex.Node], question: Question, known: AnswerKnowledge) -> set[Fraction]:
    """For "the same year": one year for each that is asked for, and those that were answered."""
    found: set[Fraction] = set()
    low, high = ends_of(question, known.answers)
    middle = low if high is None else Fraction(math.floor((low + high) / 2))
    for atom in atoms:
        groups = [
            each for each in ex.walk(atom) if isinstance(each, ex.Call) and each.function in ("same", "most_same")
        ]
        if not groups or question.id not in names_of(atom):
            continue
        names = sorted(names_of(atom))
        singles = (known.span(name).single for name in names)
        found |= {Fraction(single) for single in singles if single is not None}
        found |= {middle + step for step in range(len(names))}
    return {each for each in found if each >= low and (high is None or each <= high)}


def find_values(
    atoms: Sequence[ex.Node], wanted: Sequence[str], known: AnswerKnowledge
) -> dict[str, tuple[Value, ...]]:
    """For each open question the answers that stand for all.

    Parameters
    ----------
    atoms : sequence of nodes
        The smallest tests that decide.
    wanted : sequence of str
        The open questions.
    known : AnswerKnowledge
        What is answered.
    """
    points = find_points(atoms, wanted, known)
    return {id: tuple(_list_values(known.questions[id], atoms, points, known)) for id in wanted}


def _list_values(
    question: Question, atoms: Sequence[ex.Node], points: Mapping[str, set[Fraction]], known: AnswerKnowledge
) -> Iterator[Value]:
    match question.type:
        case "yes_no":
            yield from (True, False)
        case "choice":
            yield from (option.id for option in question.options)
        case "multi":
            yield from _list_sets(question, atoms)
        case "levels":
            yield from (level.points for level in question.levels)
            yield Special.NONE_OF_THESE
        case _:
            yield from (make_value(question, point) for point in _with_middles(question, sorted(points[question.id])))
    if question.allows_not_applicable and not isinstance(known.answers.get(question.id), Interval):
        yield Special.NOT_APPLICABLE


def _with_middles(question: Question, points: Sequence[Fraction]) -> list[Fraction]:
    """The points, and where others lie between two of them, one of those."""
    if is_whole(question):
        return list(points) or [Fraction(0)]
    middles = [(low + high) / 2 for low, high in pairwise(points)]
    return sorted({*points, *middles}) or [Fraction(0)]


def _list_sets(question: Question, atoms: Sequence[ex.Node]) -> Iterator[Value]:
    """For each choice of the options that a test names, every number of the others."""
    named = {
        option.value
        for atom in atoms
        for node in ex.walk(atom)
        if isinstance(node, ex.Call) and node.function == "has" and question.id in names_of(node)
        for option in node.arguments
        if isinstance(option, ex.OptionId)
    }
    ids = [option.id for option in question.options]
    ours, others = [id for id in ids if id in named], [id for id in ids if id not in named]
    for size in range(len(ours) + 1):
        for some in combinations(ours, size):
            for count in range(len(others) + 1):
                yield frozenset([*some, *others[:count]])
