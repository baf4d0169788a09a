"""Whether waiting helps: two rules of time that no day to come satisfies together."""

from __future__ import annotations

import pytest

from selfassess.answers import read_answers
from selfassess.assess import assess_track
from selfassess.explain import explain_verdict
from selfassess.futile_wait import advise_fix, find_futile_wait
from selfassess.knowledge import AnswerKnowledge
from selfassess.maturity import Clash, find_clash
from selfassess.model import Library

TRACK = "psa-2558/service_innovation"


def _clash(library: Library, **given: object) -> Clash | None:
    rubric, track = library.tracks[TRACK]
    conditions = [each for each in rubric.conditions if track.id in each.tracks]
    return find_clash(conditions, rubric.questions, read_answers(library.questions, given))


@pytest.mark.parametrize(
    ("in_use", "since_invention", "is_vain"),
    [
        (10, 34, False),  # 12 - 10 = 2 months to wait, 36 - 34 = 2 months left: on one day both hold
        (10, 35, True),  # 2 to wait, 1 left
        (10, 36, True),
        (0, 24, False),  # 12 to wait, 12 left
        (0, "24.01", True),
        (11, 40, True),  # the second has run out already
        (12, 40, False),  # nothing is waited for
    ],
)
def test_waiting_is_in_vain_where_the_one_rule_runs_out_before_the_other_ripens(
    library: Library, in_use: int, since_invention: object, is_vain: bool
) -> None:
    clash = _clash(library, months_in_use=in_use, months_since_invention=since_invention)
    assert (clash is not None) is is_vain
    if clash:
        assert (clash.least.id, clash.most.id) == ("in_use_12_months", "invented_within_36_months")


def test_waiting_is_in_vain_exactly_where_the_rubric_warns_of_it(library: Library) -> None:
    for in_use in range(12):
        for since_invention in range(in_use, 60):
            given = {"months_in_use": in_use, "months_since_invention": since_invention}
            result = assess_track(library, TRACK, read_answers(library.questions, given))
            warned = any(warning.id == "tight_window" for warning in result.warnings)
            assert warned == (_clash(library, **given) is not None), given


def test_of_a_range_the_best_value_decides_and_what_is_open_decides_nothing(library: Library) -> None:
    assert _clash(library, months_in_use={"low": 5, "high": 10}, months_since_invention=34) is None
    assert _clash(library, months_in_use={"low": 5, "high": 10}, months_since_invention=35) is not None
    assert _clash(library, months_in_use=10, months_since_invention={"low": 34, "high": 50}) is None
    assert _clash(library, months_in_use=10) is None
    assert _clash(library, months_since_invention=36) is None


def test_the_verdict_says_first_that_waiting_does_not_help_and_advises_something_else(library: Library) -> None:
    answers = read_answers(library.questions, {"months_in_use": 10, "months_since_invention": 36})
    result = assess_track(library, TRACK, answers)
    known = AnswerKnowledge(result.rubric.questions, answers)
    first = explain_verdict(result, known)[0]
    assert first.text.th.startswith("รอต่อไปไม่ช่วย")
    assert first.text.en.startswith("Waiting does not help")
    clash = find_futile_wait(result, known)
    judged = {each.condition.id: each for each in result.not_met}
    fix = advise_fix(judged["in_use_12_months"], clash)
    assert "ใช้ผลงานต่อไป" not in fix.th
    assert "พิจารณาเสนอผลงานอื่น" in fix.th
    assert "Keep the work in use" not in fix.en
