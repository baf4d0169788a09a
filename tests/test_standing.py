"""Sets of possible scores, the bands they meet, and levels printed at single scores."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from selfassess.model import Band, LevelScale
from selfassess.possible import Pieces, add_pieces, is_inside, meets, shift_pieces, single_points
from selfassess.standing import Gap, find_level_gaps, find_levels, write_decimal
from selfassess.text import Text

W = Text(th="ก", en="a")
D = Decimal


def pieces(*bounds: tuple[int, int]) -> Pieces:
    return tuple((D(low), D(high)) for low, high in bounds)


@pytest.mark.parametrize(
    ("first", "second", "total"),
    [
        ([(0, 0)], [(3, 3)], [(3, 3)]),
        ([(0, 0), (5, 5)], [(0, 0), (10, 10)], [(0, 0), (5, 5), (10, 10), (15, 15)]),
        ([(0, 0), (5, 5)], [(0, 0), (5, 5)], [(0, 0), (5, 5), (10, 10)]),
        ([(0, 0), (5, 5)], [(0, 4)], [(0, 4), (5, 9)]),
        ([(0, 0), (4, 4)], [(0, 4)], [(0, 8)]),
        ([(0, 0), (3, 3)], [(0, 4)], [(0, 7)]),
        ([(0, 0), (1, 1)], [(0, 4), (10, 10)], [(0, 5), (10, 10), (11, 11)]),
        ([(0, 9), (1, 2)], [(0, 0)], [(0, 9)]),
        ([(0, 2), (5, 6)], [(0, 3)], [(0, 9)]),
        ([(0, 1), (5, 7), (6, 9)], [(0, 0)], [(0, 1), (5, 9)]),
        ([(0, 1), (5, 9), (6, 7)], [(0, 0)], [(0, 1), (5, 9)]),
    ],
)
def test_sums_are_kept_as_few_stretches_lowest_first(
    first: list[tuple[int, int]], second: list[tuple[int, int]], total: list[tuple[int, int]]
) -> None:
    assert add_pieces(pieces(*first), pieces(*second)) == pieces(*total)
    assert add_pieces(pieces(*second), pieces(*first)) == pieces(*total)


def test_points_are_single_sorted_and_once() -> None:
    assert single_points([D(5), D(0), D(5)]) == pieces((0, 0), (5, 5))
    assert shift_pieces(pieces((0, 1), (5, 5)), D(50)) == pieces((50, 51), (55, 55))


def band(low: int | None, high: int | None, *, with_low: bool = False, with_high: bool = False) -> Band:
    bounds = [None if bound is None else D(bound) for bound in (low, high)]
    return Band("b", ("t",), W, W, W, bounds[0], with_low, bounds[1], with_high, "none", False, ())


MEETINGS: Sequence[tuple[Band, Pieces, bool, bool]] = [
    (band(750, 800), pieces((750, 800)), True, False),
    (band(750, 800), pieces((751, 799)), True, True),
    (band(750, 800), pieces((700, 750)), False, False),
    (band(750, 800), pieces((800, 900)), False, False),
    (band(750, 800), pieces((700, 751)), True, False),
    (band(750, 800), pieces((799, 900)), True, False),
    (band(750, 800), pieces((700, 900)), True, False),
    (band(750, 800), pieces((700, 750), (800, 900)), False, False),
    (band(750, 750, with_low=True, with_high=True), pieces((750, 750)), True, True),
    (band(750, 750, with_low=True, with_high=True), pieces((700, 800)), True, False),
    (band(750, 750, with_low=True, with_high=True), pieces((751, 800)), False, False),
    (band(800, None, with_low=True), pieces((700, 800)), True, False),
    (band(800, None, with_low=True), pieces((800, 1050)), True, True),
    (band(800, None), pieces((700, 800)), False, False),
    (band(None, 750), pieces((750, 800)), False, False),
    (band(None, 750), pieces((0, 750)), True, False),
    (band(None, 750), pieces((0, 749)), True, True),
    (band(None, None), pieces((0, 0)), True, True),
]


@pytest.mark.parametrize(("where", "scores", "some", "every"), MEETINGS)
def test_a_band_holds_some_or_all_of_the_possible_scores(where: Band, scores: Pieces, some: bool, every: bool) -> None:
    assert meets(scores, where) is some
    assert is_inside(scores, where) is every


SCALE = LevelScale(
    ("t",),
    ((D(60), 1), (D(70), 2), (D(80), 3)),
    (("R/floor", "floor", True, W), ("R/linear", "linear", False, W), ("R/ceiling", "ceiling", False, W)),
    (),
    W,
)


@pytest.mark.parametrize(
    ("score", "floor", "linear", "ceiling"),
    [
        ("0", "1", "1", "1"),
        ("59.99", "1", "1", "1"),
        ("60", "1", "1", "1"),
        ("60.01", "1", "1.001", "2"),
        ("65", "1", "1.5", "2"),
        ("70", "2", "2", "2"),
        ("79.99", "2", "2.999", "3"),
        ("80", "3", "3", "3"),
        ("95", "3", "3", "3"),
    ],
)
def test_a_level_between_the_printed_ones_depends_on_the_reading(
    score: str, floor: str, linear: str, ceiling: str
) -> None:
    levels = find_levels(SCALE, D(score))
    assert levels == {"R/floor": D(floor), "R/linear": D(linear), "R/ceiling": D(ceiling)}


def test_a_gap_to_every_level_above_the_lowest() -> None:
    gaps = {id: str(gap) for id, gap in find_level_gaps(SCALE, D("69.5")).items()}
    assert gaps == {"level_2": "0.5", "level_3": "10.5"}
    assert {id: str(gap) for id, gap in find_level_gaps(SCALE, D(75)).items()} == {"level_2": "0", "level_3": "5"}


@pytest.mark.parametrize(
    ("number", "written"),
    [("0", "0"), ("100", "100"), ("100.0", "100"), ("0.10", "0.1"), ("1E+3", "1000"), ("1234567.5", "1234567.5")],
)
def test_a_decimal_is_written_exactly_for_machines(number: str, written: str) -> None:
    assert write_decimal(D(number)) == written
    assert str(Gap(D(number), is_strict=True)) == f">{written}"
