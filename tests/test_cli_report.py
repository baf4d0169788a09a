"""A track's result in a terminal: what it says first, of ranges, of sums, and of an own cycle."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from selfassess.answers import read_answers
from selfassess.assess import assess_track
from selfassess.cli import assessing
from selfassess.cli.report import report_result
from selfassess.cycle import PRINTED, Cycle
from selfassess.errors import CallError
from selfassess.model import Library
from selfassess.text import Language


def _report(
    library: Library, track: str, given: Mapping[str, object], *, cycle: Cycle = PRINTED, language: Language = "en"
) -> list[str]:
    answers = read_answers(library.questions, given)
    return report_result(assess_track(library, track, answers, cycle), answers, cycle, language)


def test_the_next_steps_say_first_that_waiting_does_not_help_and_never_to_wait(library: Library) -> None:
    given: dict[str, object] = {
        "months_in_use": 10,
        "months_since_invention": 36,
        "existed_in_thailand_before": True,
    }
    lines = _report(library, "psa-2558/service_innovation", given)
    assert lines[lines.index("Next steps") + 1].startswith("  - Waiting does not help")
    assert not any("Keep the work in use" in line for line in lines)
    assert sum("Consider another work" in line for line in lines) == 1


def test_ranges_and_missing_parts_are_told_apart_from_what_is_not_rated(library: Library) -> None:
    both = {"part1": {"low": 420, "high": 460}, "part2": {"low": 300, "high": 320}}
    lines = _report(library, "psa-2558/overall_standard", both)
    assert "  rated as a range: Part 1, management process; Part 2, results" in lines
    assert not any("not rated yet" in line for line in lines)
    lines = _report(library, "psa-2558/overall_standard", {"part1_quality": 100})
    assert "  partly rated: Part 1, management process" in lines
    assert "  not rated yet: Part 2, results" in lines


def test_a_full_score_that_is_a_sum_is_to_be_known(library: Library) -> None:
    lines = _report(library, "psa-2558/overall_standard", {})
    assert any("derived: " in line and "600 + 400 = 1,000" in line for line in lines[lines.index("To know") :])
    lines = _report(library, "bma-2564/innovation_kpi", {}, language="th")
    assert any("อนุมานจากระดับ 5 = 100" in line for line in lines)


def test_an_own_cycle_names_the_days_that_stand_in_for_printed_ones(library: Library) -> None:
    lines = _report(library, "dsdw-2560/selection", {}, cycle=Cycle(2570), language="th")
    assert any("ใช้ 20 มี.ค. 2570 ถึง 22 มี.ค. 2570 แทนวันหรือปีในข้อความ" in line for line in lines)
    assert not any("แทนวันหรือปี" in line for line in _report(library, "dsdw-2560/selection", {}, language="th"))


@pytest.mark.parametrize("typed", ["abc", "2570.5", "1999", 3000, "x" * 500])
def test_a_year_that_is_none_is_refused_in_one_sentence_with_the_allowed_range(typed: object) -> None:
    with pytest.raises(CallError) as caught:
        assessing._check_year(typed)
    assert "2500" in caught.value.message.th
    assert "expected a year of the Buddhist Era from 2500 to 2700." in caught.value.message.en
    assert len(caught.value.message.en) < 140


@pytest.mark.parametrize("typed", [2570, "2570", "๒๕๗๐"])
def test_a_year_may_be_typed_in_thai_digits(typed: object) -> None:
    assert assessing._check_year(typed) == 2570
