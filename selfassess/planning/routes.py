"""By which route a score is planned: a unit that rates the parts of a criterion plans with those parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from selfassess.answers import Answers
from selfassess.model import Criterion, Part
from selfassess.scoring import Rating, Score, rate_criterion

__all__ = ["Aside", "follow_fields", "follow_parts"]

_SETTINGS = frozenset({"effort", "frozen", "limit", "step"})


@dataclass(frozen=True, slots=True)
class Aside:
    """A setting of the plan about a total whose parts are rated now, or about a part whose total is rated now.

    Attributes
    ----------
    field : str
        The field of the plan, such as ``limit.part1``.
    about : Criterion or Part
        What it was set for.
    of_total : bool
        Whether that is the total.
    counts : bool
        Whether it still counts: a total that is left alone leaves each of its parts alone.
    """

    field: str
    about: Criterion | Part
    of_total: bool
    counts: bool


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


def follow_fields(fields: Mapping[str, str], score: Score, followed: Score) -> tuple[dict[str, str], tuple[Aside, ...]]:
    """Sort the settings of a plan by whether they are about what is rated now.

    Parameters
    ----------
    fields : mapping of str to str
        The settings as they are saved.
    score, followed : Score
        The track's score, and what `follow_parts` made of it.

    Returns
    -------
    tuple
        The settings that count, and those that were made for the other route: they are kept and told.
    """
    now = {rating.criterion.id for rating in followed.ratings}
    totals = {rating.criterion.id: rating.criterion for rating in score.ratings if rating.criterion.id not in now}
    parts = {part.id: part for rating in score.ratings for part in rating.criterion.parts if part.id not in now}
    counting, aside = dict(fields), []
    for name, value in fields.items():
        kind, id, *_ = f"{name}.".split(".")
        about = totals.get(id) or parts.get(id)
        if kind not in _SETTINGS or about is None:
            continue
        del counting[name]
        is_frozen = isinstance(about, Criterion) and kind == "frozen"
        aside.append(Aside(name, about, isinstance(about, Criterion), is_frozen))
        if isinstance(about, Criterion) and is_frozen:
            counting |= {f"frozen.{part.id}": value for part in about.parts}
    return counting, tuple(aside)
