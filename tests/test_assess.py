"""One track for one set of answers: which contradictions take the score away, and which tracks there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from selfassess.answers import read_answers
from selfassess.assess import TrackResult, assess_all, assess_track, find_track
from selfassess.eligibility import Verdict
from selfassess.errors import CallError
from selfassess.grammar import parse
from selfassess.model import Contradiction, Library
from selfassess.text import Text

W = Text(th="ก", en="a")


def assess_against(library: Library, key: str, test: str, answers: Mapping[str, object]) -> TrackResult:
    """The result of a track that has only this contradiction."""
    rubric, track = library.tracks[key]
    expression = parse(test)
    only = Contradiction("c", (track.id,), expression, W, tuple(sorted(expression.names)))
    changed = replace(rubric, contradictions=(only,))
    made = Library(tuple(changed if each is rubric else each for each in library.rubrics), library.documents, ())
    return assess_track(made, key, read_answers(library.questions, answers))


def test_a_total_against_one_of_its_parts_leaves_no_score(library: Library) -> None:
    answers = {"part1": 100, "part1_quality": 120, "part2": 400}
    result = assess_against(library, "psa-2558/overall_standard", "part1 < part1_quality", answers)
    assert result.verdict is Verdict.INCONSISTENT
    assert result.score is None
    assert (result.bands, dict(result.gaps)) == ((), {})


def test_parts_against_each_other_leave_the_score(library: Library) -> None:
    answers = {"part1_access": 100, "part1_quality": 120, "part2": 400}
    result = assess_against(library, "psa-2558/overall_standard", "part1_access < part1_quality", answers)
    assert result.verdict is Verdict.INCONSISTENT
    assert result.score is not None


def test_totals_against_each_other_leave_the_score(library: Library) -> None:
    result = assess_against(
        library, "psa-2558/overall_standard", "part1 < part2", {"part1": 100, "part1_quality": 100, "part2": 400}
    )
    assert result.verdict is Verdict.INCONSISTENT
    assert result.score is not None


def test_facts_against_each_other_leave_the_score(library: Library) -> None:
    answers = read_answers(library.questions, {"units_total": 1, "units_serving": 2, "part1": 450, "part2": 300})
    result = assess_track(library, "psa-2558/overall_standard", answers)
    assert result.verdict is Verdict.INCONSISTENT
    assert result.score is not None
    assert result.score.low == result.score.high == 750


def test_all_tracks_come_in_the_order_of_the_rubrics(library: Library) -> None:
    results = assess_all(library, {})
    assert [result.track.key for result in results] == list(library.tracks)
    assert [result.rubric.id for result in results] == [rubric.id for rubric, _ in library.tracks.values()]


def test_an_unknown_track_is_told_with_those_of_its_rubric_or_the_rubrics(library: Library) -> None:
    assert find_track(library, "psa-2558/documents")[1].is_pseudo
    with pytest.raises(CallError, match="tepga-2558/development, tepga-2558/expansion") as caught:
        find_track(library, "tepga-2558/nowhere")
    assert "psa-2558" not in str(caught.value)
    with pytest.raises(CallError, match="bma-2564, dsdw-2560, lerdrat-2564") as caught:
        assess_track(library, "psa/overall_standard", {})
    assert "psa-2558/" not in str(caught.value)
    assert len(str(caught.value)) < 300
