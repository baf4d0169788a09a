"""The questions that decide a track's verdict, put together from its clusters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product

from selfassess.answers import Answers
from selfassess.asked import contradictions_of, hard_conditions_of
from selfassess.cycle import Cycle
from selfassess.deciding.chances import Chance, Decisive
from selfassess.deciding.cluster import Assignment, Cluster
from selfassess.deciding.needed import find_needs
from selfassess.deciding.parting import find_clusters
from selfassess.deciding.replies import name_ways
from selfassess.deciding.shortest import find_shortcuts
from selfassess.eligibility import Verdict, decide_verdict, find_contradictions, judge_condition
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Rubric, Track

__all__ = ["can_matter", "search_verdict"]

_MOST_SETS = 60
"""Sets of the same size that are listed; nobody reads on so far."""


def search_verdict(rubric: Rubric, track: Track, answers: Answers, cycle: Cycle) -> Decisive:
    """Find what decides a track's verdict; the same answers are searched once.

    Parameters
    ----------
    rubric, track
        What judges.
    answers, cycle
        As `selfassess.deciding.find_decisive` takes them.
    """
    return _search(rubric, track, _keep(rubric, track, answers), cycle.years_moved(rubric.year))


def can_matter(rubric: Rubric, track: Track, answers: Answers, years: int, question: str) -> bool:
    """Whether some answer to a question can make a difference to a verdict that is open.

    Only the conditions that hang together with the question are looked at.
    """
    return _can_matter(rubric, track, _keep(rubric, track, answers), years, question)


@lru_cache(maxsize=2048)
def _can_matter(rubric: Rubric, track: Track, answers: Assignment, years: int, question: str) -> bool:
    conditions, contradictions = hard_conditions_of(rubric, track), contradictions_of(rubric, track)
    clusters = find_clusters(rubric, conditions, contradictions, dict(answers), years)
    own = next((each for each in clusters if question in each.names), None)
    return own is not None and any(question in names for names in find_needs(own, may_lapse=True).sets)


def _keep(rubric: Rubric, track: Track, answers: Answers) -> Assignment:
    """The answers that concern a track's verdict."""
    return tuple((id, answers[id]) for id in _names_of(rubric, track) if id in answers)


@lru_cache(maxsize=256)
def _names_of(rubric: Rubric, track: Track) -> tuple[str, ...]:
    conditions, contradictions = hard_conditions_of(rubric, track), contradictions_of(rubric, track)
    wanted = frozenset[str]().union(*(each.names for each in conditions), *(each.test.names for each in contradictions))
    return tuple(id for id in rubric.questions if id in wanted)


@lru_cache(maxsize=512)
def _search(rubric: Rubric, track: Track, answers: Assignment, years: int) -> Decisive:
    conditions, contradictions = hard_conditions_of(rubric, track), contradictions_of(rubric, track)
    known = AnswerKnowledge(rubric.questions, dict(answers), years)
    found = find_contradictions(contradictions, known)
    verdict, _ = decide_verdict([judge_condition(each, known) for each in conditions], inconsistent=bool(found))
    clusters = find_clusters(rubric, conditions, contradictions, known.answers, years)
    if verdict in (Verdict.INCONSISTENT, Verdict.NOT_ELIGIBLE) or not any(each.names for each in clusters):
        return Decisive(track.key, None, verdict, is_settled=True)
    every = _settle_all(clusters, list(rubric.questions))
    if every == ((),):
        return Decisive(track.key, None, verdict, is_settled=True)
    return Decisive(track.key, None, verdict, False, every, _settle_some(clusters, list(rubric.questions)))


def _settle_all(clusters: Sequence[Cluster], order: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The smallest sets that settle every case: what each cluster needs, or what one needs that fails anyhow."""
    open_clusters = [each for each in clusters if each.names]
    lapses = [0 in each.reach for each in clusters]
    needs = [
        find_needs(each, may_lapse=all(lapse for at, lapse in enumerate(lapses) if clusters[at] is not each))
        for each in open_clusters
    ]
    doomed = [names for each in needs if each.is_doomed for names in each.sets]
    if doomed:
        least = min(len(names) for names in doomed)
        return tuple(names for names in doomed if len(names) == least)
    place = {name: at for at, name in enumerate(order)}
    joined = islice(product(*(each.sets for each in needs)), _MOST_SETS)
    return tuple(tuple(sorted((name for names in some for name in names), key=place.__getitem__)) for some in joined)


def _settle_some(clusters: Sequence[Cluster], order: Sequence[str]) -> tuple[Chance, ...]:
    """The smallest sets that may settle it, with the answers that do."""
    place = {name: at for at, name in enumerate(order)}
    groups: dict[tuple[str, ...], list[tuple[Assignment, int]]] = {}
    for shortcut in find_shortcuts(clusters, order):
        names = tuple(sorted((name for name, _ in shortcut.answers), key=place.__getitem__))
        groups.setdefault(names, []).append((shortcut.answers, shortcut.rank))
    chances = (Chance(names, name_ways(clusters, names, ways)) for names, ways in groups.items())
    return tuple(each for each in chances if each.ways)
