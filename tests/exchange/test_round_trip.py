"""What leaves the program comes back as it was, in every format."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from selfassess.exchange.cells import read_cell, write_cell
from selfassess.exchange.file import read_assessment, write_assessment
from selfassess.exchange.importing import read_import
from selfassess.exchange.template import write_csv_template, write_xlsx_template
from selfassess.exchange.verifying import verify_assessment
from selfassess.exchange.workbook import write_workbook
from selfassess.text import LANGUAGES, Language
from selfassess.work import Work
from tests.exchange.works import LIBRARY, QUESTIONS, TRACKS, answers, restore, works

TODAY = date(2026, 3, 1)
SCHEMA = json.loads(
    (Path(__file__).parents[2] / "selfassess" / "exchange" / "assessment.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(SCHEMA)
tracks = st.sampled_from(TRACKS)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(works(), st.one_of(st.none(), tracks))
def test_the_file_gives_back_the_work_is_whole_and_verified_and_fits_the_schema(work: Work, track: str | None) -> None:
    data = write_assessment(LIBRARY, work, track, assessor="นิดา", today=TODAY)
    assessment = read_assessment(data)
    assert restore(assessment.document).to_json() == work.to_json()
    assert (assessment.track, assessment.year, assessment.assessor) == (track, work.year, "นิดา")
    assert assessment.seal_ok
    # A work that no track judges has no result that could be worked out again.
    assert verify_assessment(LIBRARY, assessment).is_verified == bool(assessment.result)
    VALIDATOR.validate(json.loads(data))
    imported = read_import(data, "a.selfassess.json", LIBRARY)
    assert (imported.document, imported.track, imported.warnings) == (assessment.document, track, ())


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(works(), tracks, st.sampled_from(LANGUAGES), st.sampled_from(["arabic", "thai"]))
def test_the_workbook_gives_back_the_work(work: Work, track: str, language: Language, digits: Any) -> None:
    data = write_workbook(LIBRARY, work, track, language=language, digits=digits, today=TODAY)
    imported = read_import(data, "a.xlsx", LIBRARY)
    assert restore(imported.document).to_json() == work.to_json()
    assert (imported.track, imported.year) == (track, work.year)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(works(), st.sampled_from(LANGUAGES), st.sampled_from([",", ";", "\t"]), st.booleans())
def test_csv_gives_back_the_answers(work: Work, language: Language, delimiter: str, has_mark: bool) -> None:
    plain = work.to_json()
    given_answers, since = plain["answers"], plain["since"]
    assert isinstance(given_answers, dict)
    assert isinstance(since, dict)
    header = {"th": ("รหัส", "คำตอบ", "นับตั้งแต่วันที่"), "en": ("Id", "Answer", "Counted since")}[language]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(header)
    for id, raw in given_answers.items():
        writer.writerow([id, write_cell(QUESTIONS[id], raw, language), since.get(id, "")])
    data = text.getvalue().encode("utf-8-sig" if has_mark else "utf-8")
    imported = read_import(data, "a.csv", LIBRARY)
    assert restore(imported.document).to_json() == {"about": {}, "answers": given_answers, "since": since} | {
        "cycle": {"year": None}
    }


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.sampled_from(sorted(QUESTIONS)), st.sampled_from(LANGUAGES))
def test_every_answer_comes_back_from_its_cell(data: st.DataObject, id: str, language: Language) -> None:
    question = QUESTIONS[id]
    raw = data.draw(answers(question))
    raw = sorted(raw) if isinstance(raw, list) else raw
    assert read_cell(question, write_cell(question, raw, language)) == raw


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_is_written_in_words_or_by_its_id_and_read_in_both(language: Language) -> None:
    for question in QUESTIONS.values():
        for option in question.options if question.type == "choice" else ():
            assert read_cell(question, option.id) == option.id
            assert read_cell(question, f"  {option.name[language].upper()} ") == option.id
        for option in question.options if question.type == "multi" else ():
            assert read_cell(question, write_cell(question, [option.id], language)) == [option.id]


@pytest.mark.parametrize("key", TRACKS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_template_is_read_as_an_empty_work_of_its_track(key: str, language: Language) -> None:
    rubric, track = LIBRARY.tracks[key]
    for name, data in (
        ("a.xlsx", write_xlsx_template(rubric, track, language, TODAY)),
        ("a.csv", write_csv_template(rubric, track, language)),
    ):
        imported = read_import(data, name, LIBRARY)
        assert restore(imported.document) == Work()
        assert imported.track == key


def test_evidence_of_one_question_may_stand_on_several_rows() -> None:
    text = "Id,Answer,Evidence,Kept by,Justification\npart1,450,a,b,why\npart1,,c,,\npart2,,,,because\n"
    document = read_import(text.encode(), "a.csv", LIBRARY).document
    assert document["answers"] == {"part1": "450"}
    assert document["defence"] == {
        "part1": {"justification": "why", "evidence": [{"title": "a", "keeper": "b"}, {"title": "c"}]},
        "part2": {"justification": "because"},
    }


def test_months_are_counted_where_only_the_first_day_is_given() -> None:
    document = read_import(b"Id,Answer,Counted since\nmonths_in_use,,13/2/2557\n", "a.csv", LIBRARY).document
    assert (document["answers"], document["since"]) == ({"months_in_use": "12"}, {"months_in_use": "13/2/2557"})


def test_what_is_typed_is_neither_rounded_nor_rewritten() -> None:
    typed = {"part1": "๔๔๙.๑๐", "part2": "300.9000000001", "units_total": "1,400", "psa_applied_on": "๑๓ ก.พ. ๒๕๕๘"}
    work = restore({"answers": typed})
    data = write_assessment(LIBRARY, work, None, today=TODAY)
    assert json.loads(data)["answers"][0]["values"] == typed
    assert read_assessment(data).answers == typed


def test_numbers_that_another_program_wrote_stay_exact() -> None:
    raw = (
        b'{"format": 1, "answers": [{"values": {"part1": 449.10, "part2": 300, "units_total": {"low": 1, "high": 2}}}]}'
    )
    assessment = read_assessment(raw)
    assert assessment.answers == {"part1": "449.10", "part2": "300", "units_total": {"low": "1", "high": "2"}}
    assert assessment.seal.state == "missing"


def test_the_same_work_gives_the_same_bytes() -> None:
    work = restore({"answers": {"part1": "450"}, "about": {"work": "ตู้ยา"}})
    assert write_assessment(LIBRARY, work, None, today=TODAY) == write_assessment(LIBRARY, work, None, today=TODAY)
    assert write_workbook(LIBRARY, work, TRACKS[0], today=TODAY) == write_workbook(
        LIBRARY, work, TRACKS[0], today=TODAY
    )
