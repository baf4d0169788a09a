"""What the state of one band hangs on: the points still open, and what the special addition may add."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import pairwise

from selfassess.answers import Answers, Interval, is_answered
from selfassess.asked import criteria_of
from selfassess.cycle import Cycle
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test
from selfassess.model import Band, Bonus, Criterion, Part, Rubric, Track
from selfassess.possible import Pieces, add_pieces
from selfassess.scoring import rate_criterion

__all__ = ["Board", "Claim", "find_places", "find_samples", "lay_out"]

_ZERO: Pieces = ((Decimal(0), Decimal(0)),)
Claim = tuple[Decimal, ...]
"""What a claim adds under each reading."""


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the state of a band hangs on.

    Attributes
    ----------
    band : Band
        The band.
    fixed : tuple of pairs
        The points that nothing open changes.
    open : dict of str to pieces
        What each open question may give.
    claims : dict of tuple to int
        What the special addition may add under each reading, and with how many choices; one entry where it is known.
    bonus : str or None
        The question of the special addition while it is open.
    """

    band: Band
    fixed: Pieces
    open: dict[str, Pieces]
    claims: dict[Claim, frozenset[str]]
    bonus: str | None

    @property
    def questions(self) -> tuple[str, ...]:
        """All that is open, in the rubric's order; the special addition last."""
        return (*self.open, *([self.bonus] if self.bonus else []))

    @property
    def bounds(self) -> tuple[Decimal, ...]:
        """The scores, without the addition, at which the state may change under some claim."""
        ends = [end for end in (self.band.low, self.band.high) if end is not None]
        return tuple(sorted({end - added for end in ends for claim in self.claims for added in claim}))

    def sum_of(self, names: Sequence[str]) -> Pieces:
        """What some open criteria may give together."""
        return reduce(add_pieces, (self.open[name] for name in names if name in self.open), _ZERO)

    def state(self, score: Decimal, claim: Claim) -> str:
        """The state of the band at one score."""
        inside = {self.band.holds(score + added) for added in claim}
        if inside == {True}:
            return "undefined" if self.band.is_hole else "reached"
        return "open" if True in inside else "not_reached"

    def states(self, pieces: Pieces, claims: Sequence[Claim]) -> frozenset[str]:
        """Every state that is possible over some scores."""
        scores = list(find_samples(pieces, self.bounds))
        return frozenset(self.state(score, claim) for score in scores for claim in claims)


def lay_out(rubric: Rubric, track: Track, answers: Answers, cycle: Cycle, band: Band) -> Board:
    """Lay out what the state of a band hangs on."""
    fixed, open_ = _ZERO, dict[str, Pieces]()
    for criterion in criteria_of(rubric, track):
        if rate_criterion(criterion, answers).is_rated:
            fixed = add_pieces(fixed, rate_criterion(criterion, answers).pieces)
            continue
        certain, parts = _open_parts(criterion, answers)
        fixed = add_pieces(fixed, certain)
        open_ |= parts
    bonus = rubric.bonus if rubric.bonus and track.id in rubric.bonus.tracks else None
    claims: dict[Claim, frozenset[str]] = {(Decimal(0),): frozenset()}
    if bonus:
        claims = _find_claims(rubric, bonus, answers, cycle)
    is_open = bonus is not None and not is_answered(answers, bonus.question)
    return Board(band, fixed, open_, claims, bonus.question if bonus and is_open else None)


def _open_parts(criterion: Criterion, answers: Answers) -> tuple[Pieces, dict[str, Pieces]]:
    """What is certain of a criterion, and what is open: its own question, or its parts where these are rated."""
    if isinstance(answers.get(criterion.id), Interval) or not any(is_answered(answers, p.id) for p in criterion.parts):
        return _ZERO, {criterion.id: rate_criterion(criterion, answers).pieces}
    certain, found = Decimal(0), dict[str, Pieces]()
    for part in criterion.parts:
        match answers.get(part.id):
            case Decimal() as points:
                certain += points
            case Interval(low, high):
                found[part.id] = ((low, high),)
            case _:
                found[part.id] = ((Decimal(0), _most(criterion, part)),)
    return ((certain, certain),), found


def _most(criterion: Criterion, part: Part) -> Decimal:
    return criterion.maximum if part.maximum is None else part.maximum


def _find_claims(rubric: Rubric, bonus: Bonus, answers: Answers, cycle: Cycle) -> dict[Claim, frozenset[str]]:
    """What each number of chosen characteristics adds under each reading, with the first choice that does."""
    question = rubric.questions[bonus.question]
    ids = [option.id for option in question.options]
    given = answers.get(bonus.question)
    choices = [given] if isinstance(given, frozenset) else [frozenset(ids[:count]) for count in range(len(ids) + 1)]
    found: dict[Claim, frozenset[str]] = {}
    for choice in choices:
        known = AnswerKnowledge(rubric.questions, {**answers, bonus.question: choice}, cycle.years_moved(rubric.year))
        claim = tuple(bonus.adds if evaluate_test(each.test, known) else Decimal(0) for each in bonus.readings)
        found.setdefault(claim, choice)
    return found


def find_samples(pieces: Pieces, bounds: Sequence[Decimal]) -> Iterator[Decimal]:
    """Scores that stand for all: the ends of each piece, every bound in it, and one between any two of these."""
    for low, high in pieces:
        points = sorted({low, high, *(bound for bound in bounds if low < bound < high)})
        yield from points
        yield from ((first + second) / 2 for first, second in pairwise(points))


def find_places(base: Pieces, rest: Pieces, bounds: Sequence[Decimal]) -> Iterator[Decimal]:
    """Sums that stand for all: where an end of the rest meets a bound, and between."""
    meeting = sorted({bound - end for bound in bounds for piece in rest for end in piece})
    return find_samples(base, meeting)
