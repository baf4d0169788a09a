"""The ratings that decide one band: exact, over every score that is still possible.

What is open is what each criterion without a full rating may still give, and the special addition where nobody has
said whether it is claimed. The state of a band changes only where a score crosses one of its bounds, under one of the
readings; so it is enough to look at the scores that meet a bound, and at one between any two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from selfassess.answers import Answers
from selfassess.asked import criteria_of
from selfassess.cycle import Cycle
from selfassess.deciding.band_board import Board, Claim, find_places, find_samples, lay_out
from selfassess.deciding.chances import Chance, Decisive, Reply, Way
from selfassess.deciding.replies import Cell, stretch_over
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Band, Rubric, Track
from selfassess.possible import Pieces, add_pieces, shift_pieces
from selfassess.scoring import score_criteria
from selfassess.standing import stand_in_bands

__all__ = ["search_band"]


def search_band(rubric: Rubric, track: Track, answers: Answers, cycle: Cycle, band: str) -> Decisive:
    """Find what decides the state of one band; see `selfassess.deciding.find_decisive`."""
    wanted = next((each for each in rubric.bands if each.id == band and track.id in each.tracks), None)
    if wanted is None:
        raise LookupError(f"{track.key} has no band {band}")
    board = lay_out(rubric, track, answers, cycle, wanted)
    now = _state_now(rubric, track, answers, cycle, wanted)
    if len(board.states(add_pieces(board.fixed, board.sum_of(board.questions)), list(board.claims))) == 1:
        return Decisive(track.key, band, now, is_settled=True)
    needed = tuple(name for name in board.questions if _is_needed(board, name))
    return Decisive(track.key, band, now, False, (needed,), _find_chances(board))


def _state_now(rubric: Rubric, track: Track, answers: Answers, cycle: Cycle, band: Band) -> str:
    known = AnswerKnowledge(rubric.questions, answers, cycle.years_moved(rubric.year))
    bonus = rubric.bonus if rubric.bonus and track.id in rubric.bonus.tracks else None
    score = score_criteria(criteria_of(rubric, track), bonus, answers, known)
    return stand_in_bands([band], score)[0].state


def _is_needed(board: Board, name: str) -> bool:
    """Whether some answers to all others leave the state to this one."""
    others = [other for other in board.questions if other != name]
    base = add_pieces(board.fixed, board.sum_of(others))
    if name == board.bonus:
        return any(len({board.state(x, claim) for claim in board.claims}) > 1 for x in find_samples(base, board.bounds))
    own = board.open[name]
    return any(
        len(board.states(shift_pieces(own, at), [claim])) > 1
        for at in find_places(base, own, board.bounds)
        for claim in board.claims
    )


def _find_chances(board: Board) -> tuple[Chance, ...]:
    """The smallest sets of open questions that some answers settle."""
    for size in range(1, len(board.questions) + 1):
        found = [(names, _find_ways(board, names)) for names in combinations(board.questions, size)]
        if chances := tuple(Chance(names, ways) for names, ways in found if ways):
            return chances
    return ()


def _find_ways(board: Board, names: tuple[str, ...]) -> tuple[Way, ...]:
    """How answers to some open questions settle the state, whatever the rest is answered."""
    rest = board.sum_of([other for other in board.questions if other not in names])
    own = board.sum_of(names)
    groups = [[claim] for claim in board.claims] if board.bonus in (None, *names) else [list(board.claims)]
    ways = []
    for claims in groups:
        cells: dict[str, list[Cell]] = {}
        for cell, place in _list_places(board, own, rest):
            states = board.states(shift_pieces(rest, place), claims)
            if len(states) == 1:
                cells.setdefault(min(states), []).append(cell)
        ways += [Way(_name(board, names, own, run, claims), state) for state, run in sorted(cells.items())]
    return tuple(ways)


def _list_places(board: Board, own: Pieces, rest: Pieces) -> Iterator[tuple[Cell, Decimal]]:
    """The sums of some criteria, in cells over which nothing changes, each with a score in it."""
    fixed = board.fixed[0][0]
    for piece in own:
        points = sorted(set(find_places(shift_pieces((piece,), fixed), rest, board.bounds)))
        for at, point in enumerate(points):
            # Every second one lies between two that count, and stands for all between them.
            low, high = (point, point) if at % 2 == 0 else (points[at - 1], points[at + 1])
            yield (Fraction(low - fixed), Fraction(high - fixed), low == high), point


def _name(
    board: Board, names: tuple[str, ...], own: Pieces, cells: Sequence[Cell], claims: Sequence[Claim]
) -> tuple[Reply, ...]:
    rated = tuple(name for name in names if name != board.bonus)
    replies = []
    if rated:
        ends = (Fraction(own[0][0]), Fraction(own[-1][1]))
        replies.append(Reply(rated, (), stretch_over(cells, ends, whole=False)))
    if board.bonus in names:
        replies.append(Reply((str(board.bonus),), tuple(board.claims[claim] for claim in claims)))
    return tuple(replies)
