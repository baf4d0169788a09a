"""All tracks for one set of answers, in the order in which they are worth a look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from selfassess.answers import Answers, is_answered
from selfassess.assess import TrackResult
from selfassess.eligibility import Outcome, Verdict

__all__ = ["Ranking", "is_for_others", "rank_tracks"]

Group = Literal["eligible", "depends", "incomplete", "not_barred", "not_eligible", "unaddressed"]
_GROUP: dict[Verdict, Group] = {
    Verdict.ELIGIBLE: "eligible",
    Verdict.DEPENDS: "depends",
    Verdict.INCOMPLETE: "incomplete",
    Verdict.INCONSISTENT: "incomplete",
    Verdict.NOT_BARRED: "not_barred",
    Verdict.NOT_ELIGIBLE: "not_eligible",
}


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranked tracks by group, and those set apart.

    Attributes
    ----------
    groups : tuple of (str, results)
        `eligible`, `depends`, `incomplete` (also where answers contradict), `not_barred`, `not_eligible`, and
        last `unaddressed`, whose awards are given to others; empty groups are left out.
    apart : tuple of TrackResult
        Indicators that concern units of one body only, while no question of theirs is answered.
    """

    groups: tuple[tuple[Group, tuple[TrackResult, ...]], ...]
    apart: tuple[TrackResult, ...]


def rank_tracks(results: Sequence[TrackResult], answers: Answers) -> Ranking:
    """Rank the tracks; papers are no award and stay out.

    Within a group: fewer open conditions first, then more met ones, then the
    printed order. A track that is merely not barred never stands above one whose conditions are met.
    """
    awards = [result for result in results if not result.track.is_pseudo]
    apart = tuple(result for result in awards if _is_apart(result, answers))
    ranked = sorted((result for result in awards if result not in apart), key=_order)
    order: tuple[Group, ...] = ("eligible", "depends", "incomplete", "not_barred", "not_eligible", "unaddressed")
    groups = []
    for group in order:
        members = tuple(result for result in ranked if _find_group(result) == group)
        if members:
            groups.append((group, members))
    return Ranking(tuple(groups), apart)


def _find_group(result: TrackResult) -> Group:
    return "unaddressed" if is_for_others(result) else _GROUP[result.verdict]


def is_for_others(result: TrackResult) -> bool:
    """Whether the award is addressed to others than this unit, whatever its conditions come to."""
    return any(each.condition.addressee and each.outcome is Outcome.NOT_MET for each in result.judgements)


def _is_apart(result: TrackResult, answers: Answers) -> bool:
    if result.track.kind != "indicator":
        return False
    asked = frozenset[str]().union(*(judgement.condition.names for judgement in result.judgements))
    return not any(is_answered(answers, question) for question in asked)


def _order(result: TrackResult) -> tuple[bool, int, int]:
    hard = [each.outcome for each in result.hard]
    every = [each.outcome for each in result.judgements]
    deciding = hard if result.verdict is not Verdict.NOT_BARRED else every
    return (
        result.verdict is Verdict.INCONSISTENT,
        deciding.count(Outcome.UNKNOWN) + deciding.count(Outcome.NOT_MET),
        -every.count(Outcome.MET),
    )
