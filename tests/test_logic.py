"""Three-valued logic, case by case: what is certain, what is not, and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from selfassess.answers import Interval, Special, Value
from selfassess.expression import Call, Comparison, Name, OptionId
from selfassess.grammar import parse
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_amount, evaluate_test
from selfassess.model import Level, Option, Question
from selfassess.span import NOWHERE, Span
from selfassess.text import Text

W = Text(th="ก", en="a")
D = Decimal
OPTIONS = tuple(Option(id, W) for id in ("a", "b", "c"))
QUESTIONS = {
    question.id: question
    for question in (
        Question("b", "yes_no", W),
        Question("b2", "yes_no", W),
        Question("b3", "yes_no", W),
        Question("n", "count", W),
        Question("one", "count", W, minimum=D(1)),
        Question("p", "percent", W),
        Question("pts", "points", W, maximum=D(600)),
        Question("free", "number", W),
        Question("y", "be_year", W, allows_not_applicable=True),
        Question("y2", "be_year", W, allows_not_applicable=True),
        Question("y3", "be_year", W),
        Question("d", "date", W),
        Question("ch", "choice", W, options=OPTIONS, allows_not_applicable=True),
        Question("kind", "choice", W, options=OPTIONS),
        Question("m", "multi", W, options=OPTIONS),
        Question("l", "levels", W, levels=(Level(D(5), W, ()), Level(D(10), W, ()))),
    )
}
NA = Special.NOT_APPLICABLE


def judge(text: str, answers: Mapping[str, Value], moved: int = 0) -> bool | None:
    return evaluate_test(parse(text), AnswerKnowledge(QUESTIONS, answers, moved))


def measure(text: str, answers: Mapping[str, Value], moved: int = 0) -> Decimal | None:
    return evaluate_amount(parse(text), AnswerKnowledge(QUESTIONS, answers, moved))


CASES: list[tuple[str, Mapping[str, Value], bool | None]] = [
    # Truth, not, and, or.
    ("True", {}, True),
    ("False", {}, False),
    ("b", {}, None),
    ("b", {"b": True}, True),
    ("b", {"b": Special.UNKNOWN}, None),
    ("not b", {"b": True}, False),
    ("not b", {}, None),
    ("b and b2", {"b": False}, False),
    ("b and b2", {"b": True}, None),
    ("b and b2", {"b": True, "b2": True}, True),
    ("b or b2", {"b": True}, True),
    ("b or b2", {"b": False}, None),
    ("b or b2", {"b": False, "b2": False}, False),
    ("at_least(2, b, b2, b3)", {"b": True, "b2": True}, True),
    ("at_least(2, b, b2, b3)", {"b": True}, None),
    ("at_least(2, b, b2, b3)", {"b": True, "b2": False}, None),
    ("at_least(2, b, b2, b3)", {"b": False, "b2": False}, False),
    # A missing number stands for every value its type allows.
    ("n >= 0", {}, True),
    ("n < 0", {}, False),
    ("n > 0", {}, None),
    ("one >= 1", {}, True),
    ("one >= 2", {}, None),
    ("p <= 100", {}, True),
    ("p > 100", {}, False),
    ("p >= 100", {}, None),
    ("p >= 0", {}, True),
    ("p > 0", {}, None),
    ("p < 100", {}, None),
    ("pts <= 600", {}, True),
    ("free >= 0", {}, True),
    ("free < 1000000", {}, None),
    ("y3 >= 2500", {}, True),
    ("y3 <= 2600", {}, True),
    ("y3 > 2600", {}, False),
    ("y3 > 2500", {}, None),
    ("y3 < 2600", {}, None),
    ("pts > 0", {}, None),
    ("pts < 600", {}, None),
    ("n + one >= 3", {"n": D(2)}, True),
    ("n + one >= 4", {"n": D(2)}, None),
    ("n - one < 2", {"n": D(2)}, True),
    ("n - one < 1", {"n": D(2)}, None),
    ("0 - n <= 0", {}, True),
    ("n * 2 >= 0", {}, True),
    ("2 * n >= 7", {"n": D(4)}, True),
    ("p * 2 <= 200", {}, True),
    ("p * 2 >= 200", {}, None),
    ("n / 100 >= 0.8", {"n": D(80)}, True),
    ("n / 100 >= 0.8", {"n": D(79)}, False),
    # Bounds.
    ("n >= 3", {"n": D(3)}, True),
    ("n > 3", {"n": D(3)}, False),
    ("n <= 3", {"n": D(3)}, True),
    ("n < 3", {"n": D(3)}, False),
    ("n == 3", {"n": D(3)}, True),
    ("n != 3", {"n": D(3)}, False),
    ("n == 3", {"n": D(4)}, False),
    ("n != 3", {"n": D(4)}, True),
    ("n == 3", {}, None),
    ("n != 3", {}, None),
    ("n == n", {}, None),
    # Intervals, both ends possible.
    ("n >= 3", {"n": Interval(D(3), D(5))}, True),
    ("n > 3", {"n": Interval(D(3), D(5))}, None),
    ("n > 5", {"n": Interval(D(3), D(5))}, False),
    ("n >= 5", {"n": Interval(D(3), D(5))}, None),
    ("n < 3", {"n": Interval(D(3), D(5))}, False),
    ("n <= 3", {"n": Interval(D(3), D(5))}, None),
    ("n == 6", {"n": Interval(D(3), D(5))}, False),
    ("n == 4", {"n": Interval(D(3), D(5))}, None),
    ("n == 2", {"n": Interval(D(3), D(5))}, False),
    ("n != 2", {"n": Interval(D(3), D(5))}, True),
    # A comparison with what does not apply does not hold.
    ("y >= 2555", {"y": NA}, False),
    ("y < 2555", {"y": NA}, False),
    ("y == 2555", {"y": NA}, False),
    ("y != 2555", {"y": NA}, False),
    ("2555 <= y", {"y": NA}, False),
    ("not (y >= 2555)", {"y": NA}, True),
    ("y - 2555 >= 0", {"y": NA}, False),
    ("2555 - y >= 0", {"y": NA}, False),
    ("y * 2 >= 0", {"y": NA}, False),
    ("ceil(y / 2) >= 0", {"y": NA}, False),
    # It may still turn out not to apply: then it may not hold, but it can fail already.
    ("y >= 2500", {}, None),
    ("y + 1 >= 2501", {}, None),
    ("1 + y >= 2501", {}, None),
    ("y * 2 >= 5000", {}, None),
    ("y / 2 >= 1250", {}, None),
    ("ceil(y / 2) >= 1250", {}, None),
    ("2500 <= y", {}, None),
    ("y < 2500", {}, False),
    ("y > 2600", {}, False),
    ("y != 2000", {}, None),
    # Choices.
    ("ch == 'a'", {"ch": "a"}, True),
    ("ch == 'a'", {"ch": "b"}, False),
    ("ch != 'a'", {"ch": "a"}, False),
    ("ch != 'a'", {"ch": "b"}, True),
    ("ch == 'a'", {}, None),
    ("ch == 'a'", {"ch": NA}, False),
    ("ch != 'a'", {"ch": NA}, False),
    ("ch in ('a', 'b')", {"ch": "b"}, True),
    ("ch in ('a', 'b')", {"ch": "c"}, False),
    ("ch in ('a', 'b')", {}, None),
    ("ch in ('a', 'b')", {"ch": NA}, False),
    ("pick(ch, a=1, b=2, c=3) >= 1", {}, None),
    ("pick(kind, a=1, b=2, c=3) >= 1", {}, True),
    ("pick(kind, a=1, b=2, c=3) >= 2", {}, None),
    ("pick(kind, a=1, b=2) >= 1", {}, None),
    ("pick(kind, a=1, b=2) > 2", {}, False),
    ("pick(ch, a=1, b=2) >= 1", {"ch": "c"}, False),
    ("pick(ch, a=1, b=2) >= 2", {"ch": "b"}, True),
    ("pick(ch, a=1, b=2) >= 1", {"ch": NA}, False),
    # Lists.
    ("has(m, 'a')", {"m": frozenset("a")}, True),
    ("has(m, 'a')", {"m": frozenset("b")}, False),
    ("has(m, 'a')", {}, None),
    ("count(m) >= 1", {"m": frozenset()}, False),
    ("count(m) >= 1", {"m": frozenset("ab")}, True),
    ("count(m) >= 1", {}, None),
    ("count(m) >= 0", {}, True),
    ("count(m) <= 3", {}, True),
    ("count(m) > 3", {}, False),
    # Years that must be the same.
    ("same(y, y2, y3)", {"y": D(2558), "y2": D(2558), "y3": D(2558)}, True),
    ("same(y, y2, y3)", {"y": D(2558), "y2": D(2558)}, None),
    ("same(y, y2, y3)", {"y": D(2558), "y2": D(2557)}, False),
    ("same(y, y2, y3)", {"y": NA}, False),
    ("same(y, y2, y3)", {}, None),
    ("most_same(y, y2, y3) >= 2", {"y": D(2558), "y2": NA, "y3": D(2558)}, True),
    ("most_same(y, y2, y3) >= 0", {}, True),
    ("most_same(y, y2, y3) >= 1", {}, None),
    ("most_same(y, y2, y3) >= 3", {}, None),
    ("most_same(y, y2, y3) > 3", {}, False),
    ("most_same(y, y2, y3) >= 2", {"y": D(2558), "y2": D(2558)}, None),
    # Levels: none of them may fit.
    ("l == 5", {"l": D(5)}, True),
    ("l == 5", {"l": Special.NONE_OF_THESE}, False),
    ("l >= 5", {}, None),
    ("l > 10", {}, False),
    ("l < 5", {}, False),
    # Days.
    ("d <= date('2015-02-13')", {"d": date(2015, 2, 13)}, True),
    ("d <= date('2015-02-13')", {"d": date(2015, 2, 14)}, False),
    ("d <= date('2015-02-13')", {}, None),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31')) >= 0", {}, True),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31')) >= 1", {}, None),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31')) > 5", {}, None),
]


@pytest.mark.parametrize(("text", "answers", "outcome"), CASES, ids=str)
def test_a_test_on_partly_known_answers(text: str, answers: Mapping[str, Value], outcome: bool | None) -> None:
    assert judge(text, answers) is outcome


AMOUNTS: list[tuple[str, Mapping[str, Value], str | None]] = [
    ("1", {}, "1"),
    ("3 - n", {"n": D(1)}, "2"),
    ("3 - n", {}, None),
    ("3 - n", {"n": Interval(D(1), D(2))}, None),
    ("ceil(80 * n / 100)", {"n": D(99)}, "80"),
    ("ceil(80 * n / 100)", {"n": D(100)}, "80"),
    ("ceil(n / 2)", {"n": Interval(D(3), D(4))}, "2"),
    ("ceil(n / 2)", {"n": Interval(D(2), D(4))}, None),
    ("3 - (y - y2)", {"y": NA, "y2": D(2555)}, None),
    ("3 - most_same(y, y2)", {"y": NA, "y2": D(2555)}, "2"),
    ("3 - most_same(y, y2)", {"y": NA, "y2": NA}, "3"),
    ("3 - most_same(y, y2)", {"y": NA}, None),
    ("pick(ch, a=20, b=15, c=10) - n", {"ch": "b", "n": D(9)}, "6"),
    ("pick(ch, a=20, b=15, c=10) - n", {"n": D(9)}, None),
    ("count(m)", {"m": frozenset("ab")}, "2"),
    ("d - date('2015-02-13')", {"d": date(2015, 3, 1)}, "16"),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31'))", {"d": date(2014, 12, 30)}, "2"),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31'))", {"d": date(2015, 1, 1)}, "0"),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31'))", {"d": date(2015, 1, 15)}, "0"),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31'))", {"d": date(2015, 1, 31)}, "0"),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31'))", {"d": date(2015, 2, 3)}, "3"),
    ("days_outside(d, date('2015-01-01'), date('2015-01-31'))", {}, None),
    ("n * 0.1", {"n": D(3)}, "0.3"),
]


@pytest.mark.parametrize(("text", "answers", "amount"), AMOUNTS, ids=str)
def test_an_amount_on_partly_known_answers(text: str, answers: Mapping[str, Value], amount: str | None) -> None:
    assert measure(text, answers) == (None if amount is None else D(amount))


def test_printed_days_and_years_move_with_the_cycle() -> None:
    assert judge("d <= date('2015-02-13')", {"d": date(2016, 2, 13)}, 1) is True
    assert judge("d <= date('2015-02-13')", {"d": date(2016, 2, 14)}, 1) is False
    assert judge("d <= date('2015-02-13')", {"d": date(2014, 2, 14)}, -1) is False
    assert judge("y3 >= year(2555)", {"y3": D(2567)}, 12) is True
    known = AnswerKnowledge(QUESTIONS, {"d": date(2015, 2, 14), "y3": D(2555)})
    assert evaluate_test(parse("d <= date('2015-02-13') or y3 != year(2555)"), known) is False
    assert judge("y3 >= year(2555)", {"y3": D(2566)}, 12) is False
    assert measure("y3 - 2555", {"y3": D(2566)}, 12) == 11


def test_exact_decimals_never_round() -> None:
    assert judge("p >= 80", {"p": D("79.9999999999")}) is False
    assert judge("n * 100 >= 80 * one", {"n": D(7996), "one": D(10000)}) is False
    assert judge("n / 10 + n / 5 == 0.3", {"n": D(1)}) is True


def test_a_span_has_a_single_value_only_where_it_is_known() -> None:
    assert Span.of(D(2)).single == 2
    assert Span(D(1), D(2)).single is None
    assert Span(D(2), D(2), may_be_missing=True).single is None
    assert Span(None, None).single is None
    assert NOWHERE.single is None


@pytest.mark.parametrize("root", [OptionId("a"), Call("count", (Name("m"),)), Call("has", (Name("m"),))])
def test_what_is_no_test_is_never_judged(root: OptionId | Call) -> None:
    expression = parse("b")
    with pytest.raises(TypeError, match="not a test"):
        evaluate_test(type(expression)("", root, frozenset()), AnswerKnowledge(QUESTIONS, {}))


@pytest.mark.parametrize("root", [OptionId("a"), Comparison(">", Name("n"), Name("n")), Call("same", (Name("y"),))])
def test_what_is_no_amount_is_never_measured(root: OptionId | Comparison | Call) -> None:
    expression = parse("n")
    with pytest.raises(TypeError, match="not an amount"):
        evaluate_amount(type(expression)("", root, frozenset()), AnswerKnowledge(QUESTIONS, {}))
