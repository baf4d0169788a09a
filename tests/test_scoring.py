"""One rating at a time: what it may still come to, whether it is rated, and where its points come from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from selfassess.answers import Interval, Special, Value
from selfassess.model import Criterion, Level, Part
from selfassess.scoring import rate_criterion
from selfassess.text import Text

W = Text(th="ก", en="a")
D = Decimal
FREE = Criterion("k", ("t",), W, D(10), ())
LEVELLED = Criterion("k", ("t",), W, D(10), (), levels=(Level(D(5), W, ()), Level(D(10), W, ())))
PARTED = Criterion("k", ("t",), W, D(10), (), parts=(Part("a", W, D(4), ()), Part("b", W, D(6), ())))
OPEN_PARTS = Criterion("k", ("t",), W, D(10), (), parts=(Part("a", W, None, ()), Part("b", W, None, ())))

# criterion, answers, low, high, and which of: rated, unscored, uses parts, ignores parts.
RATINGS: list[tuple[Criterion, Mapping[str, Value], int, int, str]] = [
    (FREE, {}, 0, 10, ""),
    (FREE, {"k": Special.UNKNOWN}, 0, 10, ""),
    (FREE, {"k": D(0)}, 0, 0, "rated"),
    (FREE, {"k": D(7)}, 7, 7, "rated"),
    (FREE, {"k": Interval(D(3), D(7))}, 3, 7, ""),
    (LEVELLED, {}, 0, 10, ""),
    (LEVELLED, {"k": D(5)}, 5, 5, "rated"),
    (LEVELLED, {"k": Special.NONE_OF_THESE}, 0, 0, "rated unscored"),
    (PARTED, {}, 0, 10, ""),
    (PARTED, {"a": Special.UNKNOWN}, 0, 10, ""),
    (PARTED, {"a": D(0)}, 0, 6, "uses"),
    (PARTED, {"b": D(6)}, 6, 10, "uses"),
    (PARTED, {"a": D(1), "b": D(2)}, 3, 3, "rated uses"),
    (PARTED, {"a": D(1), "b": Interval(D(2), D(5))}, 3, 6, "uses"),
    (PARTED, {"a": D(1), "b": Special.UNKNOWN}, 1, 7, "uses"),
    (PARTED, {"k": D(8), "a": D(1)}, 8, 8, "rated ignores"),
    (PARTED, {"k": D(8)}, 8, 8, "rated"),
    (PARTED, {"k": D(8), "a": Special.UNKNOWN}, 8, 8, "rated"),
    (PARTED, {"k": Interval(D(7), D(8)), "a": D(1)}, 7, 8, "ignores"),
    (PARTED, {"k": Special.UNKNOWN, "a": D(1)}, 1, 7, "uses"),
    (OPEN_PARTS, {"a": D(3)}, 3, 10, "uses"),
    (OPEN_PARTS, {"a": D(3), "b": Interval(D(1), D(9))}, 4, 10, "uses"),
    (OPEN_PARTS, {"a": D(3), "b": D(6)}, 9, 9, "rated uses"),
]


@pytest.mark.parametrize(("criterion", "answers", "low", "high", "words"), RATINGS)
def test_a_rating_says_what_it_may_come_to_and_why(
    criterion: Criterion, answers: Mapping[str, Value], low: int, high: int, words: str
) -> None:
    rating = rate_criterion(criterion, answers)
    assert (rating.low, rating.high) == (D(low), D(high))
    told = {
        "rated": rating.is_rated,
        "unscored": rating.is_unscored,
        "uses": rating.uses_parts,
        "ignores": rating.ignores_parts,
    }
    assert {word for word, holds in told.items() if holds} == set(words.split())


def test_printed_levels_leave_single_scores_possible_and_none_at_all() -> None:
    assert rate_criterion(LEVELLED, {}).pieces == tuple((D(points), D(points)) for points in (0, 5, 10))
