"""The least cost of every gain that a row of groups can still bring."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["Frontier", "Option", "extend_frontier"]

Option = tuple[int, int]
"""Gain and cost of one option, both from its group's start."""

Frontier = tuple[list[int], list[int]]
"""Gains, and the costs that rise with them: each the least cost of gaining at least so much."""


def extend_frontier(behind: Frontier, group: Sequence[Option], need: int) -> Frontier:
    """Put one more group in front: of equal cost the most gain, and no more gain than is needed.

    Examples
    --------
    >>> extend_frontier(([0, 5], [0, 1]), [(0, 0), (10, 2)], 12)
    ([0, 5, 10, 12], [0, 1, 2, 3])
    """
    # Cost and the gain still missing in one whole number: they add, sort and compare together.
    wide = need.bit_length() + 1
    keys = [cost << wide | need - gain for gain, cost in zip(*behind, strict=True)]
    longer: list[int] = []
    for more, price in group:
        reaching = bisect_left(behind[0], need - more)
        longer += [key + (price << wide) - more for key in keys[:reaching]]
        if reaching < len(keys):
            longer.append(behind[1][reaching] + price << wide)
    longer.sort()
    gains: list[int] = []
    costs: list[int] = []
    missing, mask = need + 1, (1 << wide) - 1
    for key in longer:
        if key & mask < missing:
            missing = key & mask
            gains.append(need - missing)
            costs.append(key >> wide)
    return gains, costs
