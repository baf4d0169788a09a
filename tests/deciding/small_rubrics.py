"""Small rubrics made up at random, and every completion of their answers: what the search is compared with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product
from typing import Any

from hypothesis import strategies as st

from selfassess.answers import Special, Value
from selfassess.assess import assess_track
from selfassess.cycle import PRINTED
from selfassess.eligibility import Verdict
from selfassess.grammar import parse
from selfassess.model import (
    Band,
    Bonus,
    Condition,
    Contradiction,
    Criterion,
    Level,
    Library,
    Option,
    Question,
    Reading,
    Rubric,
    Track,
)
from selfassess.text import Text

TRACK = "small/only"
WORDS = Text(th="ก", en="a")

# Every question with all its answers that these tests can tell apart, and some more.
DOMAINS: Mapping[str, tuple[Value, ...]] = {
    "a": (True, False),
    "b": (True, False),
    "c": (True, False),
    "kind": ("one", "two", "three"),
    "m": tuple(Decimal(n) for n in range(7)),
    "n": tuple(Decimal(n) for n in range(7)),
    "marks": (frozenset(), frozenset({"x"}), frozenset({"y"}), frozenset({"x", "y"})),
    "y1": (*(Decimal(2550 + n) for n in range(5)), Special.NOT_APPLICABLE),
    "y2": (*(Decimal(2550 + n) for n in range(5)), Special.NOT_APPLICABLE),
}
TESTS = (
    "a", "not a", "b", "not b", "c", "a or b", "a and c", "not a or c", "kind == 'one'", "kind in ('one', 'two')",
    "m >= 3", "m < 4", "n >= 2", "m + n >= 5", "m * 100 >= 60 * n", "m - n == 1", "count(marks) >= 1",
    "has(marks, 'x')", "at_least(2, a, b, c)", "same(y1, y2)", "y1 >= year(2552)", "y1 - y2 >= 1", "True",
)  # fmt: skip
AGAINST = ("m > n", "a and b", "a and not b", "kind == 'one' and c", "y2 < y1")


def make_questions() -> dict[str, Question]:
    types: dict[str, dict[str, Any]] = {
        "a": {"type": "yes_no"},
        "b": {"type": "yes_no"},
        "c": {"type": "yes_no"},
        "kind": {"type": "choice", "options": tuple(Option(id, WORDS) for id in ("one", "two", "three"))},
        "m": {"type": "count", "maximum": Decimal(6)},
        "n": {"type": "count", "maximum": Decimal(6)},
        "marks": {"type": "multi", "options": tuple(Option(id, WORDS) for id in ("x", "y"))},
        "y1": {"type": "be_year", "allows_not_applicable": True},
        "y2": {"type": "be_year", "allows_not_applicable": True},
    }
    return {id: Question(id=id, ask=WORDS, **kind) for id, kind in types.items()}


QUESTIONS = make_questions()


def make_library(
    conditions: tuple[Condition, ...] = (),
    contradictions: tuple[Contradiction, ...] = (),
    questions: Mapping[str, Question] = QUESTIONS,
    criteria: tuple[Criterion, ...] = (),
    bands: tuple[Band, ...] = (),
    bonus: Bonus | None = None,
) -> Library:
    track = Track("only", "small", WORDS, WORDS, WORDS, "award", ())
    rubric = Rubric(
        id="small", version="1", year=2558, name=WORDS, issuer=WORDS, document="000", tracks=(track,),
        questions=questions, conditions=conditions, contradictions=contradictions, criteria=criteria, bonus=bonus,
        bands=bands, level_scale=None, warnings=(), notes=(), process=(), stages=(), glossary=(), prompts=(),
    )  # fmt: skip
    return Library((rubric,), {}, ())


def make_condition(at: int, tests: tuple[str, ...], when: str | None) -> Condition:
    readings = tuple(
        Reading(None if len(tests) == 1 else f"r{place}", parse(test), place == 0) for place, test in enumerate(tests)
    )
    return Condition(f"c{at}", ("only",), "hard", WORDS, WORDS, readings, (), parse(when) if when else None)


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """One to three conditions, some with two readings or a `when`, and now and then a contradiction."""
    test = st.sampled_from(TESTS)
    conditions = tuple(
        make_condition(
            at,
            tuple(draw(st.lists(test, min_size=1, max_size=2, unique=True))) if draw(st.booleans()) else (draw(test),),
            draw(test.filter("True".__ne__)) if draw(st.integers(0, 3)) == 0 else None,
        )
        for at in range(draw(st.integers(1, 3)))
    )
    against = draw(st.lists(st.sampled_from(AGAINST), max_size=2, unique=True))
    contradictions = tuple(
        Contradiction(f"x{at}", ("only",), parse(each), WORDS, ()) for at, each in enumerate(against)
    )
    return make_library(conditions, contradictions)


def names_in(library: Library) -> tuple[str, ...]:
    """The questions that the conditions and contradictions ask for."""
    (rubric,) = library.rubrics
    wanted = frozenset[str]().union(
        *(each.names for each in rubric.conditions), *(each.test.names for each in rubric.contradictions)
    )
    return tuple(id for id in DOMAINS if id in wanted)


def verdict_of(library: Library, answers: Mapping[str, Value]) -> Verdict:
    return assess_track(library, TRACK, answers, PRINTED).verdict


def completions(answers: Mapping[str, Value], names: tuple[str, ...]) -> Iterator[dict[str, Value]]:
    """Every way to answer what is still open among some questions."""
    rest = [name for name in names if name not in answers]
    for chosen in product(*(DOMAINS[name] for name in rest)):
        yield {**answers, **dict(zip(rest, chosen, strict=True))}


def make_level(points: str) -> Level:
    return Level(Decimal(points), WORDS, ())
