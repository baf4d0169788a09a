"""The best question to ask next: the one after which the least is still undecided over all tracks.

A track is undecided while its verdict or whom it addresses is open; it is decided as soon as a hard condition, or the
one that says to whom it is addressed, is not met.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from selfassess.answers import Answers, Value
from selfassess.cycle import Cycle
from selfassess.deciding.cluster import Standing, is_open, stand
from selfassess.deciding.trial_answers import find_answers
from selfassess.deciding.undecided import Board, count_open, find_asking, lay_out
from selfassess.deciding.verdict_search import can_matter
from selfassess.eligibility import find_contradictions
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Library

__all__ = ["Weight", "order_weights", "rank_questions", "weigh_questions"]


@dataclass(frozen=True, slots=True)
class Weight:
    """How much one open question may settle.

    Attributes
    ----------
    question : str
        Its id.
    matters : bool
        Whether some answer to it can still make a difference to some track.
    settles : int
        Tracks, undecided now, that some answer to it alone decides.
    tracks, conditions : Fraction
        Tracks still undecided, and conditions still open in these, after an answer; the mean over its answers.
    worst_tracks, worst_conditions : int
        The same after the answer that leaves the most.
    """

    question: str
    matters: bool
    settles: int
    tracks: Fraction
    conditions: Fraction
    worst_tracks: int
    worst_conditions: int


def rank_questions(
    library: Library, keys: Sequence[str], answers: Answers, cycle: Cycle, questions: Sequence[str]
) -> tuple[str, ...]:
    """Order the open questions, the best one to ask next first.

    For each question every answer that the conditions tell apart from the others is tried, all counted alike. First
    comes the question with the fewest tracks left undecided in the mean; then with the fewest open conditions in
    these; then, for both, the one whose worst answer leaves the fewest; then the order in which they were given.
    Those that can make no difference any more come last. Answered questions are left out.

    Parameters
    ----------
    library : Library
        The rubrics.
    keys : sequence of str
        The tracks that count.
    answers, cycle
        The unit's answers and the cycle.
    questions : sequence of str
        Ids in their printed order.

    Examples
    --------
    >>> from selfassess.cycle import PRINTED
    >>> from selfassess.loading import load_library
    >>> answers = {"likeness_to_past_winner": "different"}
    >>> asked = ["part1", "likeness_to_past_winner", "months_in_use"]
    >>> rank_questions(load_library(), ["psa-2558/service_development"], answers, PRINTED, asked)
    ('months_in_use', 'part1')
    """
    weights = weigh_questions(library, keys, answers, cycle, questions)
    return tuple(each.question for each in order_weights(weights))


def order_weights(weights: Iterable[Weight]) -> tuple[Weight, ...]:
    """Order weighed questions, the best one to ask next first; see `rank_questions`."""
    return tuple(sorted(weights, key=_order))


def _order(weight: Weight) -> tuple[object, ...]:
    return (
        not weight.matters,
        weight.tracks,
        weight.conditions,
        weight.worst_tracks,
        weight.worst_conditions,
    )


def weigh_questions(
    library: Library, keys: Sequence[str], answers: Answers, cycle: Cycle, questions: Sequence[str]
) -> tuple[Weight, ...]:
    """Weigh each open question, in the order given; see `rank_questions`."""
    boards = [lay_out(*library.tracks[key], answers, cycle) for key in keys]
    return tuple(_weigh(boards, id) for id in questions if is_open(answers, id))


def _weigh(boards: Sequence[Board], question: str) -> Weight:
    asking = [each for each in boards if each.is_undecided and find_asking(each.rubric, each.track, question)[0]]
    base = [count_open(each.standings) for each in boards]
    now = (sum(count > 0 for count in base), sum(base))
    outcomes = dict.fromkeys(_try_all(asking, question))
    left = [_count_left(now, asking, outcome) for outcome in outcomes] or [now]
    return Weight(
        question,
        matters=any(_matters(each, question) for each in asking),
        settles=len({at for outcome in outcomes for at, own in enumerate(outcome) if count_open(own) == 0}),
        tracks=Fraction(sum(tracks for tracks, _ in left), len(left)),
        conditions=Fraction(sum(conditions for _, conditions in left), len(left)),
        worst_tracks=max(tracks for tracks, _ in left),
        worst_conditions=max(conditions for _, conditions in left),
    )


def _count_left(
    now: tuple[int, int], asking: Sequence[Board], outcome: Sequence[tuple[Standing, ...]]
) -> tuple[int, int]:
    """Tracks and conditions still open after an answer, from those that are open now."""
    tracks, conditions = now
    for board, own in zip(asking, outcome, strict=True):
        count = count_open(own)
        tracks -= count == 0
        conditions += count - count_open(board.standings)
    return tracks, conditions


def _try_all(asking: Sequence[Board], question: str) -> Iterator[tuple[tuple[Standing, ...], ...]]:
    """What the tracks come to after each answer that does not contradict the others."""
    for value in find_answers(asking, question):
        outcome = [_try(board, question, value) for board in asking]
        if all(own is not None for own in outcome):
            yield tuple(own for own in outcome if own is not None)


def _try(board: Board, question: str, value: Value) -> tuple[Standing, ...] | None:
    known = AnswerKnowledge(board.rubric.questions, {**board.known.answers, question: value}, board.known.years_moved)
    places, against = find_asking(board.rubric, board.track, question)
    if find_contradictions(against, known):
        return None
    standings = list(board.standings)
    for at in places:
        standings[at] = stand(board.conditions[at], known)
    return tuple(standings)


def _matters(board: Board, question: str) -> bool:
    """Whether some answer can still make a difference to one undecided track."""
    places, _ = find_asking(board.rubric, board.track, question)
    if any(board.conditions[at].addressee and not board.standings[at].is_settled for at in places):
        return True
    return can_matter(board.rubric, board.track, board.known.answers, board.known.years_moved, question)
