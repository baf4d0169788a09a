from __future__ import annotations

from decimal import Decimal

import pytest

from selfassess.answers import Interval, read_answers
from selfassess.claims import find_claims, find_undefended
from selfassess.defence import LONGEST_JUSTIFICATION, LONGEST_LINE, MOST_EVIDENCE, Defence, Evidence, read_defence
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Library

INNOVATION = "psa-2558/service_innovation"


def claims(library: Library, key: str, **answers: object) -> list[str]:
    rubric, track = library.tracks[key]
    known = AnswerKnowledge(rubric.questions, read_answers(library.questions, answers))
    return [question.id for question in find_claims(rubric, track, known)]


def test_a_yes_that_a_hard_condition_asks_for_is_a_claim(library: Library) -> None:
    assert claims(library, INNOVATION, accepted_by_public=True) == ["accepted_by_public"]


def test_no_and_unknown_claim_nothing(library: Library) -> None:
    assert claims(library, INNOVATION, accepted_by_public=False) == []
    assert claims(library, INNOVATION, accepted_by_public="unknown") == []


def test_a_yes_that_speaks_against_the_unit_is_no_claim(library: Library) -> None:
    assert claims(library, INNOVATION, existed_in_thailand_before=True) == []


@pytest.mark.parametrize(("points", "found"), [("0", []), ("0.5", ["part1"]), ("600", ["part1"])])
def test_more_than_no_points_are_a_claim(library: Library, points: str, found: list[str]) -> None:
    assert claims(library, INNOVATION, part1=Decimal(points)) == found


def test_a_range_is_a_claim_once_it_is_certainly_above_nothing(library: Library) -> None:
    assert claims(library, INNOVATION, part1={"low": "0", "high": "5"}) == []
    assert claims(library, INNOVATION, part1={"low": "1", "high": "5"}) == ["part1"]
    assert Interval(Decimal(1), Decimal(5)).low == 1


def test_a_level_is_a_claim_only_above_the_lowest_printed_one(library: Library) -> None:
    key, (rubric, track) = next(
        (key, pair)
        for key, pair in library.tracks.items()
        if any(c.levels and key.split("/")[1] in c.tracks for c in pair[0].criteria)
    )
    criterion = next(each for each in rubric.criteria if each.levels and track.id in each.tracks)
    lowest, *_, highest = (level.points for level in criterion.levels)
    assert criterion.id not in claims(library, key, **{criterion.id: lowest})
    assert criterion.id in claims(library, key, **{criterion.id: highest})
    assert criterion.id not in claims(library, key, **{criterion.id: "none_of_these"})


def test_an_answer_that_a_track_does_not_ask_for_is_no_claim_there(library: Library) -> None:
    assert claims(library, "bma-2564/innovation_kpi", accepted_by_public=True) == []


@pytest.mark.parametrize(
    ("defence", "is_defended"),
    [
        (Defence(), False),
        (Defence(owner="งานสารบรรณ"), False),
        (Defence(justification="  "), False),
        (Defence(evidence=(Evidence(day="13/2/2558", keeper="สมใจ"),)), False),
        (Defence(evidence=(Evidence(title="คำสั่ง"),)), True),
        (Defence(justification="ใช้จริง"), True),
    ],
)
def test_only_evidence_or_a_justification_defends_a_claim(
    library: Library, defence: Defence, is_defended: bool
) -> None:
    rubric, track = library.tracks[INNOVATION]
    known = AnswerKnowledge(rubric.questions, {"accepted_by_public": True})
    found = [each.id for each in find_undefended(rubric, track, known, {"accepted_by_public": defence})]
    assert found == ([] if is_defended else ["accepted_by_public"])


def test_what_is_too_long_is_cut_and_what_is_no_text_is_left_out() -> None:
    long = "ก" * 9000
    read = read_defence(
        {"evidence": [{"title": long, "link": 3}] * 99, "justification": long, "owner": ["a"], "other": 1}
    )
    assert len(read.evidence) == MOST_EVIDENCE
    assert len(read.evidence[0].title) == LONGEST_LINE
    assert read.evidence[0].link == ""
    assert len(read.justification) == LONGEST_JUSTIFICATION
    assert read.owner == ""


@pytest.mark.parametrize("raw", [None, 3, "x", [], {"evidence": 3}, {"evidence": [None, 3]}])
def test_foreign_values_defend_nothing(raw: object) -> None:
    assert read_defence(raw) == Defence()
