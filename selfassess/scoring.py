"""The score of a track as a range, from its ratings; nothing is guessed and nothing rounded.

Source: contract.md section 3, vocabulary.md section 1.3 of the project's specification.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from selfassess.answers import Answers, Interval, Special, is_answered
from selfassess.logic import Knowledge, evaluate_test
from selfassess.model import Bonus, Criterion
from selfassess.model.sources import Source
from selfassess.possible import Pieces, add_pieces, shift_pieces, single_points
from selfassess.text import Text, format_number

__all__ = ["Extent", "Rating", "Score", "derive_maximum", "rate_criterion", "score_criteria"]

Extent = Literal["full", "range", "partly", "unrated"]

_NOTHING: Pieces = ((Decimal(0), Decimal(0)),)


@dataclass(frozen=True, slots=True)
class Rating:
    """What one criterion may still come to.

    Attributes
    ----------
    criterion : Criterion
        The criterion.
    pieces : tuple of pairs
        The points still possible.
    extent : str
        `full`: its total, or every one of its parts, has a single value or `none_of_these`; `range`: all is
        answered, some of it only as a range; `partly`: some part has no answer; `unrated`: nothing is answered.
    is_unscored : bool
        No printed descriptor fits.
    uses_parts, ignores_parts : bool
        Scored from its parts; parts answered beside an answered total.
    """

    criterion: Criterion
    pieces: Pieces
    extent: Extent
    is_unscored: bool = False
    uses_parts: bool = False
    ignores_parts: bool = False

    @property
    def is_rated(self) -> bool:
        """Whether nothing about it is open."""
        return self.extent == "full"

    @property
    def low(self) -> Decimal:
        """The points that are certain."""
        return self.pieces[0][0]

    @property
    def high(self) -> Decimal:
        """The points that are still possible at most."""
        return self.pieces[-1][1]


@dataclass(frozen=True, slots=True)
class Score:
    """A track's score.

    Attributes
    ----------
    ratings : tuple of Rating
        One per criterion, in printed order.
    pieces : tuple of pairs
        The scores still possible under the recommended reading.
    by_reading : mapping of str to pieces
        The same for each reading of the special addition; empty where there is none.
    base : tuple of pairs
        The scores without the special addition.
    maximum : Decimal
        Sum of the criteria's maxima, without the special addition.
    """

    ratings: tuple[Rating, ...]
    pieces: Pieces
    by_reading: Mapping[str, Pieces]
    base: Pieces
    maximum: Decimal

    @property
    def low(self) -> Decimal:
        """The score that is certain: every unrated criterion at 0."""
        return self.pieces[0][0]

    @property
    def high(self) -> Decimal:
        """The score still possible at most."""
        return self.pieces[-1][1]

    @property
    def every_reading(self) -> tuple[Pieces, ...]:
        """The possible scores under each reading, or the only ones."""
        return tuple(self.by_reading.values()) or (self.pieces,)

    @property
    def unscored(self) -> tuple[str, ...]:
        """Ids of the criteria that no printed descriptor fits."""
        return tuple(rating.criterion.id for rating in self.ratings if rating.is_unscored)


def score_criteria(criteria: Sequence[Criterion], bonus: Bonus | None, answers: Answers, known: Knowledge) -> Score:
    """Work out the range of a track's score.

    Parameters
    ----------
    criteria : sequence of Criterion
        The track's criteria; at least one.
    bonus : Bonus or None
        The special addition. It is a claim: while it is unanswered nothing is added.
    answers, known
        The answers, and the same as tests want them.
    """
    ratings = tuple(rate_criterion(criterion, answers) for criterion in criteria)
    base = _NOTHING
    for rating in ratings:
        base = add_pieces(base, rating.pieces)
    maximum = sum((criterion.maximum for criterion in criteria), Decimal(0))
    if bonus is None:
        return Score(ratings, base, {}, base, maximum)
    by_reading = {
        str(reading.id): shift_pieces(base, bonus.adds) if evaluate_test(reading.test, known) else base
        for reading in bonus.readings
    }
    recommended = next(str(reading.id) for reading in bonus.readings if reading.recommended)
    return Score(ratings, by_reading[recommended], by_reading, base, maximum)


def derive_maximum(score: Score) -> Source | None:
    """Say what the full score rests on where it is a sum: no document prints it (domain.md 3.1 to 3.5).

    Returns
    -------
    Source or None
        A derivation that names its terms; None for a single criterion, whose maximum has sources of its own.
    """
    if len(score.ratings) < 2:
        return None
    terms = " + ".join(format_number(rating.criterion.maximum) for rating in score.ratings)
    total = format_number(score.maximum)
    note = Text(
        th=f"เอกสารไม่ได้พิมพ์คะแนนเต็มรวมไว้ คำนวณจากคะแนนเต็มของทุกข้อ: {terms} = {total}",
        en=f"The full score is not printed; it is the sum of the maxima: {terms} = {total}.",
    )
    return Source("derived", note=note)


def rate_criterion(criterion: Criterion, answers: Answers) -> Rating:
    """Say what points one criterion may still get.

    Its own answer counts; without one its parts are added up, each unanswered part from 0 to its maximum.
    """
    any_part = any(is_answered(answers, part.id) for part in criterion.parts)
    match answers.get(criterion.id):
        case Decimal() as points:
            return Rating(criterion, ((points, points),), "full", ignores_parts=any_part)
        case Interval(low, high):
            return Rating(criterion, ((low, high),), "range", ignores_parts=any_part)
        case Special.NONE_OF_THESE:
            return Rating(criterion, _NOTHING, "full", is_unscored=True)
    if any_part:
        return _rate_parts(criterion, answers)
    if criterion.levels:
        pieces = single_points([Decimal(0), *(level.points for level in criterion.levels)])
        return Rating(criterion, pieces, "unrated")
    return Rating(criterion, ((Decimal(0), criterion.maximum),), "unrated")


def _rate_parts(criterion: Criterion, answers: Answers) -> Rating:
    low = high = Decimal(0)
    extent: Extent = "full"
    for part in criterion.parts:
        match answers.get(part.id):
            case Decimal() as points:
                low, high = low + points, high + points
            case Interval(least, most):
                low, high = low + least, high + most
                extent = "partly" if extent == "partly" else "range"
            case _:
                high, extent = high + (criterion.maximum if part.maximum is None else part.maximum), "partly"
    # A part may have no printed maximum; the total's own then bounds the sum.
    high = max(low, min(high, criterion.maximum))
    return Rating(criterion, ((low, high),), extent, uses_parts=True)
