"""The fewest answers that settle a verdict at all: one "no", or all that it takes to be sure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selfassess.answers import Value
from selfassess.deciding.cluster import FAILED, Assignment, Cluster, Standing

__all__ = ["Shortcut", "find_shortcuts"]

_MOST_TOGETHER = 3
"""In a cluster too large to look at case by case, only fewer answers than these are tried together."""
_MOST_KEPT = 400
"""Ways to put two clusters together that are kept; nobody reads on so far."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Answers that settle a verdict by themselves, and the rank that it comes to."""

    answers: Assignment
    rank: int


def find_shortcuts(clusters: Sequence[Cluster], order: Sequence[str]) -> tuple[Shortcut, ...]:
    """Find every smallest set of answers that settles the verdict.

    A verdict of "not eligible" needs one cluster that fails; any other needs every cluster settled. So each cluster
    is searched by itself and the shortest ways are put together.

    Parameters
    ----------
    clusters : sequence of Cluster
        All the clusters of a track, none of which fails yet.
    order : sequence of str
        The open questions in the order in which they are to be named.
    """
    found: list[Shortcut] = []
    partial: dict[tuple[int, int], list[Assignment]] = {(0, 0): [()]}
    for cluster in clusters:
        shortest = _search(cluster)
        failing = shortest.pop((FAILED, FAILED), [])
        found += [Shortcut(each, FAILED) for each in failing]
        partial = _put_together(partial, shortest)
    for (low, high), ways in partial.items():
        if low == high:
            found += [Shortcut(way, low) for way in ways]
    least = min((len(each.answers) for each in found), default=0)
    place = {name: at for at, name in enumerate(order)}
    smallest = [each for each in found if len(each.answers) == least]
    return tuple(sorted(smallest, key=lambda each: sorted(place[name] for name, _ in each.answers)))


def _search(cluster: Cluster) -> dict[tuple[int, int], list[Assignment]]:
    """For each standing that leaves nothing unknown, the fewest answers that bring it about.

    An answer that settles the cluster by itself is left out of longer ones: more answers beside it change nothing.
    """
    alone = frozenset(pair for name in cluster.names for (pair,) in cluster.assign([name]) if _ends(cluster, pair))
    found: dict[tuple[int, int], list[Assignment]] = {}
    largest = len(cluster.names) if cluster.is_small else min(len(cluster.names), _MOST_TOGETHER - 1)
    for size in range(largest + 1):
        here: dict[tuple[int, int], list[Assignment]] = {}
        for names in cluster.subsets(size):
            for assignment in cluster.assign(names, alone if size > 1 else frozenset()):
                key = _key(cluster.judge(assignment))
                if key is not None and key not in found and cluster.comes_about(assignment):
                    here.setdefault(key, []).append(assignment)
        found |= here
    return found


def _ends(cluster: Cluster, pair: tuple[str, Value]) -> bool:
    """Whether one answer contradicts what is known, or settles the one standing there is beside it."""
    key = _key(standing) if (standing := cluster.judge((pair,))) else None
    return standing is None or (key is not None and key[0] == key[1])


def _key(standing: Standing | None) -> tuple[int, int] | None:
    if standing is None:
        return None
    if standing.low == FAILED:
        return FAILED, FAILED
    return None if standing.is_unknown else (standing.low, standing.high)


def _put_together(
    ways: dict[tuple[int, int], list[Assignment]], more: dict[tuple[int, int], list[Assignment]]
) -> dict[tuple[int, int], list[Assignment]]:
    """Join the ways of some clusters with those of one more, and keep the shortest for each standing."""
    joined: dict[tuple[int, int], list[Assignment]] = {}
    for (low, high), some in ways.items():
        for (its_low, its_high), its in more.items():
            key = max(low, its_low), max(high, its_high)
            joined[key] = _keep_shortest([*joined.get(key, []), *_cross(some, its)])
    return joined


def _cross(first: Iterable[Assignment], second: Sequence[Assignment]) -> list[Assignment]:
    return [one + other for one in first for other in second][:_MOST_KEPT]


def _keep_shortest(ways: list[Assignment]) -> list[Assignment]:
    least = min(len(way) for way in ways)
    return [way for way in ways if len(way) == least]
