"""What a verification notices, and what it says."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selfassess.errors import SelfAssessError
from selfassess.exchange.file import read_assessment, write_assessment
from selfassess.exchange.json_text import write_json
from selfassess.exchange.sealing import seal_document
from selfassess.exchange.verify_words import record_verification, report_verification
from selfassess.exchange.verifying import Verification, verify_assessment
from selfassess.model import Library
from selfassess.text import LANGUAGES
from selfassess.work import restore_work
from tests.exchange.works import LIBRARY

SMALL = write_assessment(
    LIBRARY,
    restore_work(LIBRARY.questions, {"answers": {"part1": "450", "accepted_by_public": True}})[0],
    "psa-2558/overall_standard",
    today=date(2026, 3, 1),
)


def verify(library: Library, data: bytes) -> Verification:
    return verify_assessment(library, read_assessment(data))


def say(library: Library, data: bytes, language: Any = "en") -> str:
    return "\n".join(report_verification(verify(library, data), library, language))


def change(data: bytes, **changes: object) -> bytes:
    """The file with other parts, its seal as it was."""
    return write_json(json.loads(data) | changes)


def is_verified(data: bytes) -> bool:
    try:
        return verify(LIBRARY, data).is_verified
    except SelfAssessError:
        return False


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SMALL) - 1), st.integers(1, 255))
def test_one_byte_changed_anywhere_is_noticed(place: int, other: int) -> None:
    assert is_verified(SMALL)
    assert not is_verified(SMALL[:place] + bytes([SMALL[place] ^ other]) + SMALL[place + 1 :])


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SMALL)), st.sampled_from(list(b' \n\t,"{}[]0a\xe0\x00')))
def test_one_byte_more_or_less_anywhere_is_noticed(place: int, more: int) -> None:
    assert not is_verified(SMALL[:place] + bytes([more]) + SMALL[place:])
    assert not is_verified(SMALL[:place] + SMALL[place + 1 :]) or place == len(SMALL)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300), st.integers(0, len(SMALL)))
def test_whatever_is_put_into_a_file_gets_a_sentence_and_never_a_traceback(noise: bytes, place: int) -> None:
    is_verified(SMALL[:place] + noise + SMALL[place:])
    is_verified(noise)


def test_a_file_as_it_was_written_is_verified(library: Library, saved: bytes) -> None:
    found = verify(library, saved)
    assert found.is_verified
    assert record_verification(found)["verified"] is True
    said = say(library, saved)
    assert "Seal: whole." in said
    assert "Rules psa-2558, version 1.1: the same that judged it." in said
    assert said.splitlines()[-1] == "The seal shows damage and accident. It does not show who wrote the file."


def test_another_result_is_told_with_both_numbers(library: Library, saved: bytes) -> None:
    [record] = json.loads(saved)["result"]["tracks"]
    assert record["score"]["high"] == "610.5"
    record["score"]["high"] = "620.5"
    said = say(library, change(saved, result={"tracks": [record]}))
    assert "What changed: the result." in said
    assert "score.high: the file says 620.5, worked out again 610.5" in said
    assert "Not verified" in said


PARTS = {
    "about": ({"work": "another"}, "what the work is"),
    "history": ([], "the history"),
    "written": ("2026-03-02", "the day of writing"),
    "engine": ("0.0.1", "the version of the program"),
    "track": (None, "the track"),
    "cycle": ({"year": 2570}, "the cycle"),
}


@pytest.mark.parametrize("part", PARTS)
def test_the_part_that_was_changed_is_named_and_no_other(library: Library, saved: bytes, part: str) -> None:
    value, words = PARTS[part]
    data = change(saved, **{part: value})
    assert verify(library, data).seal.changed == (part,)
    assert f"What changed: {words}." in say(library, data)


def test_a_changed_answer_is_told_with_what_it_does_to_the_result(library: Library, saved: bytes) -> None:
    said = say(library, saved.replace("๔๕๐.๕๐".encode(), "๔๔๐.๕๐".encode()), "th")
    assert "ส่วนที่เปลี่ยน: คำตอบ หลักฐาน หรือเหตุผล" in said
    assert "score.high: ในไฟล์ 610.5 คำนวณใหม่ 600.5" in said


def test_an_answer_that_is_not_allowed_is_told(library: Library, saved: bytes) -> None:
    said = say(library, saved.replace("๔๕๐.๕๐".encode(), "๙๕๐.๕๐".encode()))
    assert "an answer is refused: part1: “๙๕๐.๕๐” is not allowed" in said


def test_only_the_seal_or_only_the_sums_may_be_what_was_changed(library: Library, saved: bytes) -> None:
    document = json.loads(saved)
    other = "sha256:" + "0" * 64
    assert verify(library, change(saved, seal=other)).seal.changed == ("seal",)
    parts = {**document["parts"], "about": other}
    assert verify(library, change(saved, parts=parts)).seal.changed == ("parts",)
    del document["parts"]
    assert verify(library, write_json(document)).seal.state == "broken"


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf%s", b"%s\n", b" %s"])
def test_blanks_alone_are_told_apart_from_content(library: Library, saved: bytes, data: bytes) -> None:
    found = verify(library, data % saved)
    assert (found.seal.state, found.is_verified, found.differences) == ("layout", False, ())
    assert "The content is as it was written, but blanks" in say(library, data % saved)


def test_the_order_of_keys_means_nothing(library: Library, saved: bytes) -> None:
    document = dict(sorted(json.loads(saved).items()))
    assert verify(library, write_json(document)).is_verified


def test_other_rules_are_told_with_both_results(library: Library, moved: Library) -> None:
    answers = restore_work(library.questions, {"answers": {"part1": "390", "part2": "150"}})[0]
    data = write_assessment(library, answers, "psa-2558/overall_standard", today=date(2026, 3, 1))
    found = verify(moved, data)
    assert (found.seal.is_whole, found.are_rules_same, found.is_verified) == (True, False, False)
    said = say(moved, data)
    assert "Rules psa-2558: judged by version 1.1 (" in said
    assert "here is version 2.0 (" in said
    assert "the file says Needs more answers · score 540 · does not pass" in said
    assert (
        "worked out again Needs more answers · score 540 · does not pass the assessment · the range considered" in said
    )
    assert "Both results stand above." in said
    thai = say(moved, data, "th")
    assert "ไฟล์ใช้รุ่น 1.1" in thai
    assert "ที่นี่มีรุ่น 2.0" in thai


def test_other_rules_that_give_the_same_result_are_still_told(library: Library) -> None:
    rubric = library.rubrics[0]
    words = replace(rubric.name, en="Another name")
    other = replace(library, rubrics=(replace(rubric, name=words), *library.rubrics[1:]))
    work = restore_work(library.questions, {"answers": {"kpi_total": "90"}})[0]
    data = write_assessment(library, work, "bma-2564/innovation_kpi", today=date(2026, 3, 1))
    found = verify(other, data)
    assert (found.differences, found.is_verified) == ((), False)
    assert "worked out again, the same:" in say(other, data)


def test_rules_that_are_not_here_are_told(library: Library, saved: bytes) -> None:
    without = replace(library, rubrics=tuple(each for each in library.rubrics if each.id != "psa-2558"))
    document = json.loads(saved)
    document["answers"][0]["values"] = {}
    said = say(without, write_json(seal_document(document)))
    assert "Rules psa-2558: judged by version 1.1; there are none of that id here" in said
    assert "There is no track psa-2558/overall_standard here." in said
    assert "Not verified: nothing was worked out again." in said


def test_another_engine_that_comes_to_another_result_is_told(library: Library, saved: bytes) -> None:
    document = json.loads(saved) | {"engine": "0.0.1"}
    document["result"]["tracks"][0]["bands"] = []
    document["result"]["tracks"][0]["known_only_then"] = 5
    found = verify(library, write_json(seal_document(document)))
    assert [each.place for each in found.differences] == ["bands"]
    said = say(library, write_json(seal_document(document)))
    assert "Program: written by version 0.0.1; this is version " in said


def test_a_file_without_a_seal_is_not_verified(library: Library, saved: bytes) -> None:
    document = {key: value for key, value in json.loads(saved).items() if key not in ("seal", "parts")}
    assert verify(library, write_json(document)).seal.state == "missing"
    assert "Seal: none" in say(library, write_json(document))


@pytest.mark.parametrize("has_rubrics", [True, False])
def test_a_file_without_any_result_is_not_verified(library: Library, saved: bytes, has_rubrics: bool) -> None:
    document = json.loads(saved) | {"result": {"tracks": []}}
    document["rubrics"] = document["rubrics"] if has_rubrics else {}
    data = write_json(seal_document(document))
    found = verify(library, data)
    assert (found.seal.is_whole, found.recomputed, found.is_verified) == (True, {}, False)
    assert record_verification(found)["verified"] is False
    said = say(library, data).splitlines()
    assert "The file holds no result of any track, so there was nothing to work out again." in said
    assert said[-2] == "Not verified: nothing was worked out again."
    thai = say(library, data, "th").splitlines()
    assert "ไฟล์ไม่มีผลของประเภทรางวัลใดเลย จึงไม่มีผลให้คำนวณใหม่" in thai
    assert thai[-2] == "ไม่ผ่านการตรวจสอบ เพราะไม่ได้คำนวณผลใดใหม่"


def test_an_empty_work_shows_nothing(library: Library) -> None:
    data = write_assessment(library, restore_work(library.questions, {})[0], None, today=date(2026, 3, 1))
    assert say(library, data).splitlines()[-2] == "Not verified: nothing was worked out again."


def test_of_two_results_of_one_track_both_are_compared(library: Library, saved: bytes) -> None:
    document = json.loads(saved)
    [record] = document["result"]["tracks"]
    document["result"]["tracks"] = [{**record, "score": {**record["score"], "high": "620.5"}}, record]
    found = verify(library, write_json(seal_document(document)))
    assert [(each.place, each.file) for each in found.differences] == [("score.high", "620.5")]
    assert not found.is_verified


def test_rules_that_the_file_does_not_name_are_not_said_to_be_nowhere(library: Library, saved: bytes) -> None:
    said = say(library, write_json(seal_document(json.loads(saved) | {"rubrics": {}})))
    assert "Rules psa-2558: judged by version – (–); here is version 1.1 (" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_can_be_said_in_both_languages(library: Library, saved: bytes, language: Any) -> None:
    others: dict[str, Any] = {"rubrics": {"x": {"version": "1", "fingerprint": "2"}}, "engine": "1"}
    changed = [change(saved, about={}), change(saved, result={"tracks": []}), change(saved, **others)]
    for data in (saved, saved + b" ", *changed):
        for line in report_verification(verify(library, data), library, language):
            assert "{" not in line
            assert any("ก" <= mark <= "๙" for mark in line) == (language == "th")
