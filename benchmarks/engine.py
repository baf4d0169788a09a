"""All tracks for one set of answers, beside one pass over the same rules in plain Python."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date

from benchmarks.figures import Figure, median_ms
from selfassess import assess_all, load_library, read_answers
from selfassess.model import Library

__all__ = ["measure"]

_TIMES = 200


def measure() -> list[Figure]:
    """Measure the engine."""
    library = load_library()
    plain = _full_answers(library)
    answers = read_answers(library.questions, plain)
    ours = median_ms(lambda: assess_all(library, answers), _TIMES)
    reading = median_ms(lambda: read_answers(library.questions, plain), _TIMES)
    floor = median_ms(_plain_pass(library, plain), _TIMES)
    return [
        Figure("all 29 tracks, every question answered", ours, floor, "ms", "one pass in plain Python", "<= 10 ms"),
        Figure("checking those answers", reading, floor, "ms", "one pass in plain Python", "none"),
    ]


def _full_answers(library: Library) -> dict[str, object]:
    values: dict[str, object] = {}
    for id, question in library.questions.items():
        match question.type:
            case "yes_no":
                values[id] = True
            case "choice":
                values[id] = question.options[0].id
            case "multi":
                values[id] = [option.id for option in question.options]
            case "date":
                values[id] = "2015-02-13"
            case "be_year":
                values[id] = 2558
            case "levels":
                values[id] = question.levels[-1].points
            case _:
                values[id] = question.maximum or 30
    return values


def _plain_pass(library: Library, values: dict[str, object]) -> Callable[[], object]:
    """Every test of every track as a Python expression over the same answers, nothing missing, nothing explained."""
    names = {id: date.fromisoformat(v).toordinal() if v == "2015-02-13" else v for id, v in values.items()}
    names |= {
        "count": len, "has": lambda chosen, id: id in chosen, "ceil": math.ceil, "year": int,
        "at_least": lambda least, *tests: sum(map(bool, tests)) >= least,
        "same": lambda *years: len(set(years)) == 1, "most_same": lambda *years: max(map(years.count, years)),
        "date": lambda day: date.fromisoformat(day).toordinal(),
    }  # fmt: skip
    tests = [
        compile(reading.test.text, "<rubric>", "eval")
        for rubric in library.rubrics
        for condition in rubric.conditions
        for _ in condition.tracks
        for reading in condition.readings
    ]
    return lambda: [eval(test, names) for test in tests]
