"""One measured figure beside its floor, and how a table of them is printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

__all__ = ["Figure", "median_ms", "print_figures"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value, its floor in the same run, and what we aim at, in words."""

    what: str
    value: float
    floor: float
    unit: str
    floor_is: str
    target: str

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.value / self.floor


def median_ms(run: Callable[[], object], times: int, *, warm: int = 5) -> float:
    """The median time of a call in milliseconds, after a few that are not counted."""
    for _ in range(warm):
        run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def print_figures(figures: Iterable[Figure]) -> None:
    """Print one line a figure."""
    for each in figures:
        print(
            f"{each.what:<58} {each.value:>9.2f} {each.unit:<3} floor {each.floor:>8.2f} {each.unit:<3}"
            f" ({each.floor_is}) ratio {each.ratio:>6.2f}  target {each.target}"
        )
