"""Which questions of a cluster must be answered so that nothing stays open, whatever the answers.

A question is needed if, with all others answered in some way, leaving out just this one leaves the verdict open: then
no set without it settles every case. Mostly the needed questions settle it together; where they do not, the smallest
sets that hold them and do are searched.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from selfassess.deciding.cluster import FAILED, Cluster, Standing

__all__ = ["Needs", "find_needs"]


@dataclass(frozen=True, slots=True)
class Needs:
    """The smallest sets of questions that settle a cluster in every case, and whether it fails in every case."""

    sets: tuple[tuple[str, ...], ...]
    is_doomed: bool


@lru_cache(maxsize=1024)
def find_needs(cluster: Cluster, *, may_lapse: bool) -> Needs:
    """Find the smallest sets that settle a cluster in every case.

    Parameters
    ----------
    cluster : Cluster
        With at least one open question.
    may_lapse : bool
        Whether everything else may turn out not to apply: then it matters whether what is met here applies.
    """
    if not cluster.is_small:
        return Needs((cluster.names,), is_doomed=False)
    ranks = cluster.reach
    needed = {name for name in cluster.names if _is_needed(cluster, name, may_lapse)}
    sets = _complete(cluster, needed, may_lapse)
    return Needs(sets, is_doomed=bool(ranks) and ranks == {FAILED})


def _is_settled(standing: Standing | None, may_lapse: bool) -> bool:
    """Whether it is settled here; what contradicts itself never comes about."""
    if standing is None or standing.low == FAILED:
        return True
    return not standing.is_unknown and (standing.low == standing.high or not may_lapse)


def _is_needed(cluster: Cluster, name: str, may_lapse: bool) -> bool:
    for assignment in cluster.assign(cluster.names):
        if cluster.judge(assignment) is None:
            continue
        without = tuple(pair for pair in assignment if pair[0] != name)
        if not _is_settled(cluster.judge(without), may_lapse):
            return True
    return False


def _complete(cluster: Cluster, needed: Iterable[str], may_lapse: bool) -> tuple[tuple[str, ...], ...]:
    """The smallest sets that hold the needed questions and settle every case."""
    base = set(needed)
    others = [name for name in cluster.names if name not in base]
    for size in range(len(others) + 1):
        sets = [_ordered(cluster.names, base | set(some)) for some in combinations(others, size)]
        if found := tuple(each for each in sets if _settles(cluster, each, may_lapse)):
            return found
    return (cluster.names,)


def _ordered(names: Sequence[str], chosen: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in chosen)


def _settles(cluster: Cluster, names: tuple[str, ...], may_lapse: bool) -> bool:
    return all(
        _is_settled(cluster.judge(assignment), may_lapse) or not cluster.comes_about(assignment)
        for assignment in cluster.assign(names)
    )
