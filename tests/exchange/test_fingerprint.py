"""The fingerprint of a rubric: another for every other rule or word, and the same wherever it is worked out."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from selfassess.exchange.fingerprint import fingerprint, fingerprints
from selfassess.expression import Expression
from selfassess.grammar import parse
from selfassess.loading import load_library
from selfassess.model import Condition, Library, Question, Reading, Rubric, Track
from selfassess.text import Text

ROOT = Path(__file__).parents[2]
WORDS = Text(th="ก", en="a")


def small() -> Rubric:
    """A rubric small enough to be written here whole."""
    reading = Reading(None, parse("months_in_use  >=   12"), True)
    return Rubric(
        id="sample-2560",
        version="1.0",
        year=2560,
        name=WORDS,
        issuer=WORDS,
        document="004",
        tracks=(Track("service", "sample-2560", WORDS, WORDS, WORDS, "award", ()),),
        questions={"months_in_use": Question("months_in_use", "months", WORDS, minimum=Decimal("1.50"))},
        conditions=(Condition("in_use", ("service",), "hard", WORDS, WORDS, (reading,), ()),),
        contradictions=(),
        criteria=(),
        bonus=None,
        bands=(),
        level_scale=None,
        warnings=(),
        notes=(),
        process=(),
        stages=(),
        glossary=(),
        prompts=(),
    )


def test_it_is_this_text_on_every_machine_and_in_every_version() -> None:
    # A newer program must find the same, or every file that was ever written would seem to be of other rules.
    assert fingerprint(small()) == "sha256:a92b88aa468c3c0754f330c2e8bc4a61f0b516845ac30b2d82430029c8267421"


def test_it_does_not_depend_on_how_numbers_and_tests_are_laid_out() -> None:
    rubric = small()
    other = replace(
        rubric,
        questions={"months_in_use": replace(rubric.questions["months_in_use"], minimum=Decimal("1.5"))},
        conditions=(replace(rubric.conditions[0], readings=(Reading(None, parse("months_in_use >= 12"), True),)),),
    )
    assert fingerprint(other) == fingerprint(rubric)


def walk(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every value within a rubric that is no container, with the way to it."""
    if isinstance(value, Expression):
        yield path, value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from walk(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, tuple):
        for place, each in enumerate(value):
            yield from walk(each, (*path, place))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from walk(each, (*path, key))
    else:
        yield path, value


def other_than(value: Any) -> Any:
    match value:
        case None:
            return "something"
        case bool():
            return not value
        case str():
            return f"{value} "
        case int() | Decimal():
            return value + 1
        case date():
            return value.replace(year=value.year + 1)
        case Expression():
            return parse(f"not ({value.text})")
    raise AssertionError(value)


def put(tree: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The same tree with one value replaced."""
    if not path:
        return value
    head, *rest = path
    if isinstance(tree, tuple):
        return tuple(put(each, tuple(rest), value) if place == head else each for place, each in enumerate(tree))
    if isinstance(tree, Mapping):
        return {key: put(each, tuple(rest), value) if key == head else each for key, each in tree.items()}
    return replace(tree, **{head: put(getattr(tree, head), tuple(rest), value)})


def shape_of(path: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple("*" if isinstance(step, int) or count == 1 else step for count, step in enumerate(path))


def test_it_is_another_for_another_value_of_every_field(library: Library) -> None:
    # One place of each kind; the smallest rubrics first, as their fingerprints are the fastest.
    tried: set[tuple[Any, ...]] = set()
    for rubric in sorted(library.rubrics, key=lambda rubric: len(rubric.questions)):
        places = {shape_of(path): (path, value) for path, value in walk(rubric)}
        for shape in places.keys() - tried:
            path, value = places[shape]
            assert fingerprint(put(rubric, path, other_than(value))) != fingerprint(rubric), path
        tried |= places.keys()
    assert len(tried) > 150


def test_it_is_another_where_the_order_is(library: Library) -> None:
    rubric = library.rubrics[0]
    backwards = dict(list(rubric.questions.items())[::-1])
    assert fingerprint(replace(rubric, questions=backwards)) != fingerprint(rubric)
    assert fingerprint(replace(rubric, conditions=rubric.conditions[::-1])) != fingerprint(rubric)


def test_what_cannot_stand_in_a_rubric_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="a rubric holds float"):
        fingerprint(replace(small(), year=1.5))  # type: ignore[arg-type]


def test_it_is_the_same_in_every_process(library: Library) -> None:
    code = (
        "from selfassess.loading import load_library; from selfassess.exchange.fingerprint import fingerprint;"
        "print(*map(fingerprint, load_library().rubrics))"
    )
    for seed in ("0", "4711"):
        told = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        assert told == [fingerprint(rubric) for rubric in library.rubrics]
    assert [fingerprint(rubric) for rubric in load_library().rubrics] == told
    assert len(set(told)) == len(told)


def test_the_rubrics_of_some_tracks_are_named_once_each(library: Library) -> None:
    named = fingerprints(library, ["psa-2558/documents", "psa-2558/overall_standard", "bma-2564/innovation_kpi"])
    assert list(named) == ["psa-2558", "bma-2564"]
    assert {each["version"] for each in named.values()} == {"1.1"}
    assert named["psa-2558"]["fingerprint"] == fingerprint(library.tracks["psa-2558/documents"][0])
