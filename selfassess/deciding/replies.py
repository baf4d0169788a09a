"""The answers that settle a verdict, named: each one, each choice, each stretch of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from selfassess.answers import Value
from selfassess.deciding.chances import Reply, Stretch, Way
from selfassess.deciding.cluster import NOTHING, Assignment, Cluster, Standing
from selfassess.deciding.telling import ends_of, find_points, find_values, is_number, is_whole, make_value
from selfassess.eligibility import Verdict
from selfassess.model import Question

__all__ = ["Cell", "list_cells", "name_ways", "stretch_over"]

_VERDICTS = (Verdict.NOT_BARRED, Verdict.ELIGIBLE, Verdict.DEPENDS, Verdict.NOT_ELIGIBLE)

_FIRST_YEAR, _LAST_YEAR = Decimal(2500), Decimal(2600)
_REMOTE = 10
"""Years at either end of those that can be typed, which nobody means."""

Cell = tuple[Fraction, Fraction | None, bool]
"""Numbers from one to another (None: without end), and whether the ends belong to them."""


def name_ways(
    clusters: Sequence[Cluster], names: tuple[str, ...], found: Sequence[tuple[Assignment, int]]
) -> tuple[Way, ...]:
    """Name the answers to a set of questions that settle the verdict.

    Of a single question all of them are named. Of several each combination is, a number or a set of choices among
    them by one that does it.
    """
    if len(names) == 1:
        return tuple(_name_single(clusters, names[0]))
    return tuple(_name_several(clusters, assignment, rank) for assignment, rank in found)


def _join(clusters: Iterable[Cluster], assignment: Assignment) -> Standing | None:
    standing = NOTHING
    given = dict(assignment)
    for cluster in clusters:
        its = cluster.judge(tuple((name, given[name]) for name in cluster.names if name in given))
        if its is None:
            return None
        standing = standing.joined(its)
    return standing


def _rank_of(clusters: Sequence[Cluster], assignment: Assignment) -> int | None:
    standing = _join(clusters, assignment)
    return standing.high if standing is not None and standing.is_settled else None


def _name_single(clusters: Sequence[Cluster], name: str) -> Iterator[Way]:
    cluster = next(each for each in clusters if name in each.names)
    question = cluster.known.questions[name]
    stretches: dict[int, list[Cell]] = {}
    values: dict[int, list[Value]] = {}
    if is_number(question):
        points = find_points(cluster.atoms, cluster.names, cluster.known)[name]
        for cell in list_cells(question, sorted(points), ends_of(question, cluster.known.answers)):
            rank = _rank_of(clusters, ((name, make_value(question, _inside(question, cell))),))
            if rank is not None:
                stretches.setdefault(rank, []).append(cell)
    for value in find_values(cluster.atoms, cluster.names, cluster.known)[name]:
        rank = _rank_of(clusters, ((name, value),))
        if rank is not None and not isinstance(value, _numbers_of(question)):
            values.setdefault(rank, []).append(value)
    ends = ends_of(question, cluster.known.answers) if is_number(question) else None
    for rank in sorted({*stretches, *values}, reverse=True):
        runs = stretch_over(stretches.get(rank, []), ends, is_whole(question)) if ends else ()
        runs = tuple(run for run in runs if question.type != "be_year" or not _is_remote(run))
        if runs or rank in values:
            yield Way((Reply((name,), tuple(values.get(rank, ())), runs),), _VERDICTS[rank])


def _is_remote(run: Stretch) -> bool:
    """Whether a stretch of years lies at the very end of those that can be typed at all: nobody means these."""
    return (run.low or _FIRST_YEAR) >= _LAST_YEAR - _REMOTE or (run.high or _LAST_YEAR) <= _FIRST_YEAR + _REMOTE


def _numbers_of(question: Question) -> tuple[type, ...]:
    """The types of answer that `stretches` tell already."""
    return (Decimal, date) if is_number(question) else ()


def list_cells(question: Question, points: Sequence[Fraction], ends: tuple[Fraction, Fraction | None]) -> list[Cell]:
    """Part the numbers that answer a question at some points: each point, and all between two of them."""
    low, high = ends
    found: list[Cell] = [(low, low, True)] if not points else []
    for at, point in enumerate(points):
        found.append((point, point, True))
        following = points[at + 1] if at + 1 < len(points) else high
        if following is None or following > point + (1 if is_whole(question) else 0):
            found.append((point, following, False))
    return found


def _inside(question: Question, cell: Cell) -> Fraction:
    low, high, _ = cell
    if low == high:
        return low
    return low + 1 if high is None or is_whole(question) else (low + high) / 2


def stretch_over(cells: Sequence[Cell], ends: tuple[Fraction, Fraction | None], whole: bool) -> tuple[Stretch, ...]:
    """Join neighbouring cells into stretches; a bound that is the domain's own end is left out."""
    runs: list[list[Cell]] = []
    for cell in cells:
        if runs and _touch(runs[-1][-1], cell, whole):
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return tuple(_stretch(run, ends) for run in runs)


def _touch(first: Cell, second: Cell, whole: bool) -> bool:
    if first[1] is None:
        return False
    if first[1] == second[0]:
        return first[2] or second[2]
    return whole and first[2] and second[2] and second[0] == first[1] + 1


def _stretch(run: Sequence[Cell], ends: tuple[Fraction, Fraction | None]) -> Stretch:
    (low, _, low_included), (_, high, high_included) = run[0], run[-1]
    return Stretch(
        None if low == ends[0] and low_included else _decimal(low),
        None if high is None or (high == ends[1] and high_included) else _decimal(high),
        low_included,
        high_included,
    )


def _decimal(number: Fraction) -> Decimal:
    return Decimal(number.numerator) / Decimal(number.denominator)


def _name_several(clusters: Sequence[Cluster], assignment: Assignment, rank: int) -> Way:
    questions = clusters[0].known.questions
    replies = []
    for at, (name, value) in enumerate(assignment):
        question = questions[name]
        others = assignment[:at] + assignment[at + 1 :]
        same = (
            [
                option.id
                for option in question.options
                if _rank_of(clusters, _order(clusters, (*others, (name, option.id)))) == rank
            ]
            if question.type == "choice"
            else []
        )
        is_example = isinstance(value, (Decimal, date, frozenset))
        replies.append(Reply((name,), tuple(same) if value in same else (value,), (), is_example))
    return Way(tuple(replies), _VERDICTS[rank])


def _order(clusters: Sequence[Cluster], assignment: Assignment) -> Assignment:
    place = {name: at for cluster in clusters for at, name in enumerate(cluster.names)}
    return tuple(sorted(assignment, key=lambda pair: place[pair[0]]))
