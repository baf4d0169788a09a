"""The cheapest choices of one option a group that reach a sum: exact, with every tie counted.

A dynamic programme over whole numbers. A group's first option is to stay (no gain, no cost); the others rise in
gain, and no rise costs less than a lower one of its group. A choice is *lean* if no group of it could be set one
option lower and still reach the sum: only lean choices are counted, so that nothing superfluous stands among ties.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from selfassess.planning.frontier import Frontier, Option, extend_frontier

__all__ = ["Choices", "Numbers", "choose"]

Numbers = tuple[int, ...]
"""The number of the option taken in each group."""

_State = tuple[int, int, int]
"""The gain so far, its cost so far, and the smallest gain that one option less would lose."""

_Moves = dict[_State, list[tuple[int, _State]]]
"""For every state before a group: the options that may be taken, with the state behind each."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The lean choices of one cost: how many there are in all, and the first of them.

    Attributes
    ----------
    cost : int
        What each of them costs.
    count : int
        How many there are.
    shown : tuple of Numbers
        Those that change the fewest groups first, then those that gain most, then those whose rises stand first.
    """

    cost: int
    count: int
    shown: tuple[Numbers, ...]


def choose(groups: Sequence[Sequence[Option]], need: int, shown: int) -> tuple[Choices | None, Numbers | None]:
    """Find the cheapest choices that gain at least `need`, and one of the next higher cost.

    Parameters
    ----------
    groups : sequence of sequences of Option
        The options of each group, ``(0, 0)`` first, rising in gain and never falling in cost.
    need : int
        The gain to reach; more than 0.
    shown : int
        How many of the cheapest choices to give at most.

    Returns
    -------
    tuple of Choices or None and tuple of int or None
        None where no choice reaches the sum, or no lean one costs more.

    Examples
    --------
    >>> best, following = choose([[(0, 0), (10, 2)], [(0, 0), (5, 1), (10, 2)], [(0, 0), (10, 9)]], 10, 9)
    >>> best
    Choices(cost=2, count=2, shown=((1, 0, 0), (0, 2, 0)))
    >>> following
    (0, 0, 1)
    """
    table = _Table(groups, need)
    least = table.least(0, need)
    if least is None:
        return None, None
    return table.choices(least, shown), table.following(least)


class _Table:
    """The groups with the least cost of whatever is still to gain behind each of them."""

    def __init__(self, groups: Sequence[Sequence[Option]], need: int) -> None:
        self.groups = groups
        self.need = need
        self.dear = sum(group[-1][1] for group in groups)
        self.behind: list[Frontier] = [([0], [0])]
        for group in reversed(groups):
            self.behind.append(extend_frontier(self.behind[-1], group, need))
        self.behind.reverse()

    def least(self, at: int, gain: int) -> int | None:
        """The least cost of gaining so much from a group on."""
        gains, costs = self.behind[at]
        place = bisect_left(gains, gain)
        return costs[place] if place < len(gains) else None

    def choices(self, cost: int, shown: int) -> Choices:
        """Every lean choice of just this cost, which is the least there is or that of some lean choice."""
        layers, moves = self._sweep(cost)
        ends = [state for state in layers[-1] if state[0] >= self.need and state[1] == cost]
        count = sum(layers[-1][state] for state in ends)
        return Choices(cost, count, tuple(_list_first(moves, ends, shown)))

    def following(self, least: int) -> Numbers | None:
        """One of the cheapest lean choices above the least cost: looked for a little higher each time."""
        wider = 1
        while True:
            limit = min(least + wider, self.dear)
            layers, moves = self._sweep(limit, keeps_two=True)
            ends = [state for state in layers[-1] if state[0] >= self.need and state[1] > least]
            if ends:
                cost = min(state[1] for state in ends)
                return next(_list_first(moves, [state for state in ends if state[1] == cost], 1))
            if limit == self.dear:
                return None
            wider *= 16

    def _sweep(self, limit: int, *, keeps_two: bool = False) -> tuple[list[dict[_State, int]], list[_Moves]]:
        """Every state from which a lean choice of at most this cost may still come, with how many ways lead to it."""
        layers: list[dict[_State, int]] = [{(0, 0, 0): 1}]
        moves: list[_Moves] = []
        for at in range(len(self.groups)):
            new: dict[_State, int] = {}
            here = {state: self._moves(at, state, limit) for state in layers[-1]}
            for state, count in layers[-1].items():
                for _, after in here[state]:
                    new[after] = new.get(after, 0) + count
            moves.append(here)
            layers.append(_keep_two(new) if keeps_two else new)
        return layers, moves

    def _moves(self, at: int, state: _State, limit: int) -> list[tuple[int, _State]]:
        """The options of a group that may still lead to a lean choice, with the state behind each."""
        gain, cost, smallest = state
        missing = self.need - gain
        if missing <= 0:
            # The sum is reached: whatever comes on top is superfluous, so nothing more need be looked at.
            return [(0, state)]
        moves, before, room = [], 0, limit - cost
        gains, costs = self.behind[at + 1]
        for number, (more, price) in enumerate(self.groups[at]):
            if price > room:
                break
            left = missing - more
            place = bisect_left(gains, left)
            if place < len(gains) and price + costs[place] <= room:
                rise = more - before
                lowest = smallest if not number or 0 < smallest < rise else rise
                if left > 0 or -left < lowest:
                    moves.append((number, (gain + more, cost + price, lowest)))
            before = more
        return moves


def _list_first(moves: Sequence[_Moves], ends: Sequence[_State], shown: int) -> Iterator[Numbers]:
    """The first choices, by the number of groups changed, the gain, and their place: the best known way first."""
    ahead = _look_ahead(moves, ends)
    start = (0, 0, 0)
    heap: list[tuple[int, int, Numbers, int, _State]] = []
    if start in ahead[0]:
        heap.append((*ahead[0][start], (), 0, start))
    found = 0
    while heap and found < shown:
        _, _, path, touched, state = heappop(heap)
        at = len(path)
        if at == len(moves):
            found += 1
            yield tuple(-number for number in path)
            continue
        for number, after in moves[at][state]:
            if after in ahead[at + 1]:
                more, gain = ahead[at + 1][after]
                changed = touched + bool(number)
                heappush(heap, (changed + more, gain, (*path, -number), changed, after))


def _look_ahead(moves: Sequence[_Moves], ends: Sequence[_State]) -> list[dict[_State, tuple[int, int]]]:
    """For every state that leads to an end: the fewest groups still to change, then the most gain (negative)."""
    behind: dict[_State, tuple[int, int]] = {end: (0, -end[0]) for end in ends}
    ahead = [behind]
    for layer in reversed(moves):
        here: dict[_State, tuple[int, int]] = {}
        for state, each in layer.items():
            ways = [(behind[to][0] + bool(number), behind[to][1]) for number, to in each if to in behind]
            if ways:
                here[state] = min(ways)
        ahead.append(here)
        behind = here
    return ahead[::-1]


def _keep_two(states: dict[_State, int]) -> dict[_State, int]:
    """Of states that differ in cost alone the two cheapest: with the least cost known, the third never comes first."""
    costs: dict[tuple[int, int], list[int]] = {}
    for gain, cost, smallest in states:
        costs.setdefault((gain, smallest), []).append(cost)
    return {
        (gain, cost, smallest): states[gain, cost, smallest]
        for (gain, smallest), each in costs.items()
        for cost in sorted(each)[:2]
    }
