"""By which route a score is planned: a unit that rates the parts of a criterion plans with those parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selfassess.answers import Answers
from selfassess.model import Criterion
from selfassess.scoring import Rating, Score, rate_criterion

__all__ = ["follow_parts"]


def follow_parts(score: Score, answers: Answers) -> Score:
    """Put the parts in the place of every criterion that is rated by its parts.

    A total and its parts are two routes to the same points, and are never mixed: what would raise the total would put
    the ratings of its parts aside. A criterion stays whole where its parts have no maxima that add up to its own.

    Parameters
    ----------
    score : Score
        The track's score.
    answers : mapping
        The answers that it was worked out from.

    Returns
    -------
    Score
        The same points; each part is rated as a criterion of its own.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from selfassess import assess_track, load_library
    >>> answers = {"part1_quality": Decimal(90), "part2": Decimal(250)}
    >>> score = assess_track(load_library(), "psa-2558/service_innovation", answers).score
    >>> [(each.criterion.id, each.low) for each in follow_parts(score, answers).ratings][1:]  # doctest: +ELLIPSIS
    [('part1_quality', Decimal('90')), ..., ('part2', Decimal('250'))]
    """
    return replace(score, ratings=tuple(each for rating in score.ratings for each in _follow(rating, answers)))


def _follow(rating: Rating, answers: Answers) -> Iterator[Rating]:
    whole = rating.criterion
    maxima = [part.maximum for part in whole.parts if part.maximum is not None]
    if not rating.uses_parts or len(maxima) < len(whole.parts) or sum(maxima) != whole.maximum:
        yield rating
        return
    for part, maximum in zip(whole.parts, maxima, strict=True):
        yield rate_criterion(Criterion(part.id, whole.tracks, part.name, maximum, part.sources), answers)
