"""Formats of the file: the newest, older ones step by step, too old, too new, and what is none of ours."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from selfassess.defence import LONGEST_JUSTIFICATION, LONGEST_LINE, MOST_EVIDENCE
from selfassess.errors import CallError
from selfassess.exchange import file as file_module
from selfassess.exchange.file import read_assessment
from selfassess.exchange.importing import read_import
from selfassess.exchange.json_text import write_json
from selfassess.exchange.upgrades import FORMAT, STEPS, upgrade
from selfassess.model import Library
from selfassess.work import LONGEST_ABOUT
from tests.exchange.works import restore

ROOT = Path(__file__).parents[2]
SAVED = ROOT / "tests" / "saved" / "assessments"
SCHEMA = json.loads((ROOT / "selfassess" / "exchange" / "assessment.schema.json").read_text(encoding="utf-8"))


def test_every_format_there_ever_was_has_a_file_here() -> None:
    kept = {json.loads(path.read_text(encoding="utf-8"))["format"] for path in SAVED.glob("*.selfassess.json")}
    assert kept == set(range(1, FORMAT + 1))
    assert set(STEPS) == set(range(1, FORMAT))


@pytest.mark.parametrize("path", sorted(SAVED.glob("*.selfassess.json")), ids=lambda path: str(path.name))
def test_a_file_of_an_older_version_says_today_what_it_said_then(path: Path, library: Library) -> None:
    assessment = read_assessment(path)
    assert assessment.seal_ok
    assert assessment.track == "psa-2558/overall_standard"
    assert assessment.answers == {
        "part1": "๔๕๐.๕๐",
        "part2": {"low": "120", "high": "160"},
        "accepted_by_public": True,
        "psa_won_level": "good",
        "bonus_characteristics": ["b1", "b2"],
        "months_in_use": "12",
        "reference_date": "13/2/2558",
    }
    work = restore(read_import(path.read_bytes(), path.name, library).document)
    assert work.about == {"work": "ตู้ยาประจำบ้าน", "unit": "หน่วยงานตัวอย่าง"}
    assert work.since == {"months_in_use": "13 ก.พ. 2557"}
    assert work.defence["part1"].justification == "ตามรายงานปี 2557"
    assert work.defence["part1"].evidence[0].link == "=HYPERLINK(1)"
    assert [entry["version"] for entry in assessment.history] == [1, 2]


def split_values(document: dict[str, object]) -> dict[str, object]:
    """A step as one may be: what once was one mapping becomes a set by assessor."""
    return {**document, "answers": [{"assessor": "", "values": document["answers"]}]}


def test_an_older_format_goes_through_every_step_in_turn() -> None:
    steps = {2: split_values, 3: lambda document: {**document, "about": {"work": document.get("name", "")}}}
    old = {"format": 2, "name": "ตู้ยา", "answers": {"part1": "450"}}
    untouched = copy.deepcopy(old)
    new = upgrade(old, "a.json", steps, newest=4)
    assert new["format"] == 4
    assert new["about"] == {"work": "ตู้ยา"}
    assert new["answers"] == [{"assessor": "", "values": {"part1": "450"}}]
    assert old == untouched


def test_an_upgraded_file_is_read_and_its_seal_is_that_of_the_older_form(
    monkeypatch: pytest.MonkeyPatch, saved: bytes
) -> None:
    steps = {1: lambda document: {**document, "about": {"work": "upgraded"}}}
    monkeypatch.setattr(file_module, "upgrade", lambda document, name: upgrade(document, name, steps, newest=2))
    assessment = read_assessment(saved)
    assert assessment.document["about"] == {"work": "upgraded"}
    assert assessment.seal_ok


TOLD: dict[str, tuple[dict[str, Any], str, str]] = {
    "too new": ({"format": 3}, "saved in format 3, newer than this program reads (2)", "ซึ่งใหม่กว่าโปรแกรมนี้"),
    "far too new": ({"format": 10**6}, "newer than this program reads", "ซึ่งใหม่กว่าโปรแกรมนี้"),
    "nought": ({"format": 0}, "neither a file of answers nor a saved assessment", "ไม่ใช่ไฟล์คำตอบ"),
    "a word": ({"format": "one"}, "neither a file of answers nor a saved assessment", "ไม่ใช่ไฟล์คำตอบ"),
    "true": ({"format": True}, "neither a file of answers nor a saved assessment", "ไม่ใช่ไฟล์คำตอบ"),
    "a half": ({"format": 1.5}, "neither a file of answers nor a saved assessment", "ไม่ใช่ไฟล์คำตอบ"),
    "none": ({"part1": 450}, "this is no saved assessment", "ไม่ใช่แบบประเมินที่บันทึกไว้"),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_cannot_be_read_is_told_apart_and_left_untouched(name: str, tmp_path: Path) -> None:
    content, english, thai = TOLD[name]
    path = tmp_path / "a.selfassess.json"
    path.write_bytes(write_json(json.loads(json.dumps(content))))
    before = path.read_bytes()
    with pytest.raises(CallError) as caught:
        read_assessment(path)
    assert english in caught.value.message.en
    assert thai in caught.value.message.th
    assert str(caught.value).startswith("a.selfassess.json: ")
    assert path.read_bytes() == before


def test_too_old_is_told_with_the_oldest_that_is_read() -> None:
    steps = {3: split_values}
    for old in (1, 2):
        with pytest.raises(CallError, match=rf"saved in format {old}, older than this program reads \(3\)") as caught:
            upgrade({"format": old}, "a.json", steps, newest=4)
        assert "เก่าเกินกว่าที่โปรแกรมนี้อ่านได้ (ตั้งแต่ 3)" in caught.value.message.th


def test_every_place_that_is_not_as_it_must_be_is_told_at_once() -> None:
    document = {
        "format": 1,
        "about": {"work": 5},
        "cycle": {"year": 2015},
        "track": 7,
        "answers": [{"values": []}, {"values": {}, "since": {"a": 1}, "defence": {"a": []}}, "x"],
        "rubrics": {"psa-2558": {"version": 1}},
        "result": {"tracks": {}},
        "history": [{"version": "1", "changes": ["x"]}, 5],
        "engine": None,
    }
    with pytest.raises(CallError) as caught:
        read_assessment(write_json(document), "a.json")
    assert str(caught.value).splitlines() == [
        "a.json: answers[1].values: expected keys and values.",
        "a.json: answers[2].since.a: expected a text.",
        "a.json: answers[2].defence.a: expected keys and values.",
        "a.json: answers[3]: expected keys and values.",
        "a.json: about.work: expected a text.",
        "a.json: cycle.year: expected a year from 2500 to 2700 B.E., or null.",
        "a.json: track: expected the key of a track, or null.",
        "a.json: rubrics.psa-2558.version: expected a text.",
        "a.json: rubrics.psa-2558.fingerprint: expected a text.",
        "a.json: engine: expected a text.",
        "a.json: result.tracks: expected a list.",
        "a.json: history[1].version: expected a whole number.",
        "a.json: history[1].changes[1]: expected keys and values.",
        "a.json: history[2]: expected keys and values.",
    ]
    assert "answers[1].values: ต้องเป็นชุดของคีย์กับค่า" in caught.value.message.th


def test_a_file_with_nothing_but_answers_is_enough() -> None:
    assessment = read_assessment(b'{"format": 1, "answers": [{"values": {}}], "of_a_later_program": 1}')
    assert (assessment.track, assessment.year, assessment.history, assessment.result) == (None, None, (), ())


def test_the_schema_has_the_limits_of_the_program() -> None:
    parts = SCHEMA["$defs"]
    defence = parts["defence"]["properties"]
    assert (parts["line"]["maxLength"], parts["text"]["maxLength"]) == (LONGEST_ABOUT, LONGEST_LINE)
    assert (defence["justification"]["maxLength"], defence["evidence"]["maxItems"]) == (
        LONGEST_JUSTIFICATION,
        MOST_EVIDENCE,
    )


def test_the_schema_is_one_and_refuses_what_no_file_has(saved: bytes) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA)
    side = {"value": "450", "since": None, "who": "ก"}
    both = {"kept": side, "other": side | {"value": {"year": None}}, "more": [side]}
    document = json.loads(saved) | {"conflicts": {"part1": both}}
    assert validator.is_valid(document)
    for path, value in (
        (("conflicts", "part1"), {}),
        (("conflicts", "part1", "other"), {"value": "450"}),
        (("format",), 2),
        (("cycle", "year"), 2015),
        (("answers",), []),
        (("answers", 0, "values", "part1"), 450),
        (("answers", 0, "values", "Part 1"), "450"),
        (("answers", 0, "defence", "part1", "notes"), "x"),
        (("about", "name"), "x"),
        (("result", "tracks", 0, "verdict"), "wins"),
        (("result", "tracks", 0, "score", "low"), 450.5),
        (("seal",), "md5:0"),
        (("more",), 1),
    ):
        broken = copy.deepcopy(document)
        inner: Any = broken
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value
        assert not validator.is_valid(broken), path
    for key in SCHEMA["required"]:
        assert not validator.is_valid({name: value for name, value in document.items() if name != key}), key
