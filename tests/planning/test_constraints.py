"""What the unit sets for its plan: read strictly, and what cannot be read is told and left out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfassess.planning import NO_CONSTRAINTS, Constraints, Effort, read_constraints, read_effort
from tests.planning.small import levelled, unlevelled

D = Decimal
CRITERIA = [levelled("form", "2.5", "5", "10"), unlevelled("part1", "600")]


def test_every_field_is_read() -> None:
    fields = {
        "goal": "good_range", "measure": "baht", "effort.form": "large", "effort.form.2.5": "days:3 baht:5,000",
        "effort.part1.60": "small days:1.5", "frozen.form": "yes", "limit.part1": "๕๐๐", "step.part1": "12.5",
        "task.own-1.title": "ประชุม", "task.form.date": "1 ม.ค. 2570",
    }  # fmt: skip
    assert read_constraints(fields, CRITERIA) == Constraints(
        goal="good_range",
        measure="baht",
        efforts={"form": Effort("large")},
        level_efforts={
            ("form", D("2.5")): Effort(days=D(3), baht=D(5000)),
            ("part1", D(60)): Effort("small", days=D("1.5")),
        },
        frozen=frozenset({"form"}),
        limits={"part1": D(500)},
        steps={"part1": D("12.5")},
    )
    assert read_constraints({}, CRITERIA) == NO_CONSTRAINTS


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("measure", "hours", "expected size, days or baht"),
        ("effort.form", "huge", "expected small, medium or large, or person-days or baht"),
        ("effort.form", "days:-1", "expected small, medium or large, or person-days or baht"),
        ("effort.form", "days:1.234", "with two decimals at most"),
        ("effort.form", "days:1 days:2", "expected small, medium or large"),
        ("effort.form", "baht:99999999999", "expected small, medium or large"),
        ("effort.form.3", "small", "there is no such level"),
        ("effort.part1.601", "small", "there is no such level"),
        ("effort.part1.x", "small", "there is no such level"),
        ("effort.gone", "small", "there is no such criterion in this track"),
        ("frozen.form", "no", "expected yes"),
        ("frozen.gone", "yes", "there is no such criterion in this track"),
        ("limit.part1", "601", "expected points from 0 to 600"),
        ("limit.part1", "มาก", "expected points from 0 to 600"),
        ("step.part1", "0", "expected points from 12 to 600 with two decimals at most"),
        ("step.part1", "0.01", "expected points from 12 to 600"),
        ("step.part1", "12.345", "with two decimals at most"),
        ("step.form", "2.5", "this criterion goes up by its printed levels"),
        ("limit.part1.3", "5", "this field is not known"),
        ("colour.part1", "red", "this field is not known"),
        ("", "", "this field is not known"),
        ("goal", "x" * 81, "too long"),
        ("effort." + "x" * 200, "small", "too long"),
    ],
)
def test_a_bad_value_is_left_out_and_told_in_both_languages(field: str, value: str, words: str) -> None:
    read = read_constraints({field: value, "frozen.part1": "yes"}, CRITERIA)
    assert read.frozen == {"part1"}
    assert (read.efforts, read.level_efforts, read.limits, read.steps) == ({}, {}, {}, {})
    (fault,) = read.faults
    assert words in fault.text.en
    assert fault.text.th != fault.text.en
    assert (fault.field, fault.value) == (field[:40], value[:40])


def test_a_flood_of_faults_is_cut() -> None:
    assert len(read_constraints({f"x{at}": "" for at in range(1000)}, CRITERIA).faults) == 50


@pytest.mark.parametrize("typed", ["", " ", "days:", "days", "baht:x", "small large", "small" * 40, "days:1 baht"])
def test_what_is_no_effort_is_none(typed: str) -> None:
    assert read_effort(typed) is None


def test_a_size_that_was_not_given_is_medium_but_days_and_baht_are_not_known() -> None:
    assert Effort().amount("size") == 2
    assert Effort("small", days=D(0)).amount("days") == 0
    assert Effort("large").amount("days") is Effort("large").amount("baht") is None
