"""Conditions parted into clusters that share no open question; the same cluster is made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from selfassess.answers import Answers
from selfassess.deciding.cluster import Assignment, Cluster, is_open
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Condition, Contradiction, Rubric

__all__ = ["find_clusters"]


def find_clusters(
    rubric: Rubric,
    conditions: Sequence[Condition],
    contradictions: Sequence[Contradiction],
    answers: Answers,
    years: int,
) -> tuple[Cluster, ...]:
    """Part conditions into clusters that share no open question.

    Conditions without an open question form one cluster of their own.
    """
    deciding = frozenset[str]().union(*(each.names for each in conditions))
    wanted = deciding.union(*(each.test.names for each in contradictions))
    open_names = [id for id in rubric.questions if id in wanted and is_open(answers, id)]
    together = [each.names for each in conditions] + [each.test.names for each in contradictions]
    groups = _join(names & set(open_names) for names in together)
    place = {name: at for at, group in enumerate(groups) for name in group}
    parts: dict[int, tuple[list[Condition], list[Contradiction]]] = {}
    for condition in conditions:
        parts.setdefault(_place(condition.names, place), ([], []))[0].append(condition)
    for contradiction in contradictions:
        at = _place(contradiction.test.names, place)
        if at in parts and at >= 0:
            parts[at][1].append(contradiction)
    return tuple(
        _find_cluster(
            rubric,
            tuple(own),
            tuple(against),
            tuple(id for id in open_names if place[id] == at and id in deciding),
            tuple(id for id in open_names if place[id] == at and id not in deciding),
            _keep(answers, own, against),
            years,
        )
        for at, (own, against) in sorted(parts.items())
    )


def _keep(answers: Answers, conditions: Iterable[Condition], contradictions: Iterable[Contradiction]) -> Assignment:
    wanted = frozenset[str]().union(*(each.names for each in conditions), *(each.test.names for each in contradictions))
    return tuple((id, answers[id]) for id in sorted(wanted) if id in answers)


def _place(names: Iterable[str], place: Mapping[str, int]) -> int:
    return next((place[name] for name in names if name in place), -1)


def _join(groups: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Join sets until no two of them have a member in common."""
    joined: list[frozenset[str]] = []
    for group in groups:
        apart = [each for each in joined if not each & group]
        joined = [*apart, group.union(*(each for each in joined if each & group))] if group else joined
    return joined


def _find_cluster(
    rubric: Rubric,
    conditions: tuple[Condition, ...],
    contradictions: tuple[Contradiction, ...],
    names: tuple[str, ...],
    hidden: tuple[str, ...],
    answers: Assignment,
    years: int,
) -> Cluster:
    key = tuple(each.id for each in conditions), tuple(each.id for each in contradictions)
    return _make_cluster(_Parts(rubric, conditions, contradictions, key), names, hidden, answers, years)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a cluster is made of, told apart by ids alone: comparing the rules themselves takes too long."""

    rubric: Rubric
    conditions: tuple[Condition, ...] = field(compare=False)
    contradictions: tuple[Contradiction, ...] = field(compare=False)
    key: object


@lru_cache(maxsize=512)
def _make_cluster(
    parts: _Parts, names: tuple[str, ...], hidden: tuple[str, ...], answers: Assignment, years: int
) -> Cluster:
    known = AnswerKnowledge(parts.rubric.questions, dict(answers), years)
    return Cluster(parts.conditions, parts.contradictions, names, hidden, known)
