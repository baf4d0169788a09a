"""What is wrong in a spreadsheet is told all at once, by sheet, row and column, and nothing is taken over then."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.styles.numbers import FORMAT_PERCENTAGE

from selfassess.defence import LONGEST_LINE
from selfassess.errors import CallError, SelfAssessError
from selfassess.exchange.file import read_assessment
from selfassess.exchange.grid import ImportRefused
from selfassess.exchange.importing import Imported, read_import
from selfassess.exchange.json_text import write_json
from selfassess.exchange.labels import NONE_OF_MULTI, SPECIALS
from selfassess.exchange.sealing import seal_document
from selfassess.exchange.template import write_xlsx_template
from selfassess.model import Library
from selfassess.store.documents import pack, unpack
from selfassess.store.shape import check_shape
from selfassess.text import Language, Text
from selfassess.ui.words import WORDS
from tests.exchange.works import LIBRARY, restore

TODAY = date(2026, 3, 1)
PLACES = {"th": ("คำตอบ", "รหัส"), "en": ("Answers", "Id")}


class Filled:
    """A template that is filled in, cell by cell."""

    def __init__(self, track: str = "psa-2558/overall_standard", language: Language = "th") -> None:
        data = write_xlsx_template(*LIBRARY.tracks[track], language, TODAY)
        self.book: Any = openpyxl.load_workbook(io.BytesIO(data))
        self.sheet = self.book[PLACES[language][0]]
        self.columns = {cell.value: cell.column_letter for cell in self.sheet[1]}
        self.rows = {row[0].value: row[0].row for row in self.sheet.iter_rows()}

    def put(self, id: str, value: object, column: str = "คำตอบ") -> Any:
        cell = self.sheet[f"{self.columns[column]}{self.rows[id]}"]
        cell.value = value
        return cell

    def read(self) -> Imported:
        data = io.BytesIO()
        self.book.save(data)
        return read_import(data.getvalue(), "a.xlsx", LIBRARY)


def faults(filled: Filled, language: Language = "th") -> list[str]:
    with pytest.raises(ImportRefused) as caught:
        filled.read()
    lines = caught.value.message[language].splitlines()
    assert len(lines) == len(caught.value.faults) + 1
    return lines


def test_every_fault_is_told_with_its_cell() -> None:
    filled = Filled()
    part1 = filled.put("part1", "601").coordinate
    part2 = filled.put("part2", "=1").coordinate
    won = filled.put("psa_won_level", "ชนะเลิศ").coordinate
    day = filled.put("months_in_use", "31/2/2557", "นับตั้งแต่วันที่").coordinate
    year = filled.put("cycle.year", "2015").coordinate
    why = filled.put("part1", "ก" * 4001, "เหตุผล").coordinate
    said = faults(filled)
    assert said == [
        f"คำตอบ!{year}: ใช้ปี “2015” ไม่ได้ ต้องเป็นปี พ.ศ. ตั้งแต่ 2500 ถึง 2700",
        f"คำตอบ!{won}: psa_won_level: ใช้ค่า “ชนะเลิศ” ไม่ได้ ต้องเป็นค่าใดค่าหนึ่งใน none, good, outstanding",
        f"คำตอบ!{day}: “31/2/2557” ไม่ใช่วันที่ที่อ่านได้ เช่น 13/2/2558",
        f"คำตอบ!{part1}: part1: ใช้ค่า “601” ไม่ได้ ต้องเป็นตัวเลขตั้งแต่ 0 ถึง 600",
        f"คำตอบ!{why}: ยาว 4001 ตัวอักษร ต้องไม่เกิน 4000",
        f"คำตอบ!{part2}: เป็นสูตร ซึ่งโปรแกรมนี้ไม่คำนวณ โปรดพิมพ์คำตอบเป็นข้อความหรือตัวเลข",
        "พบ 6 จุดที่ต้องแก้ จึงยังไม่ได้นำเข้าข้อมูลใดเลย",
    ]
    assert faults(filled, "en")[-1] == "Places to mend: 6. Nothing was imported."


CELLS: dict[str, tuple[str, str, object, str]] = {
    "a level that does not exist": ("คำตอบ", "part1", "-1", "part1: “-1” is not allowed"),
    "a word for a number": ("คำตอบ", "months_in_use", "12 เดือน", "Type digits only."),
    "a number for a word": ("คำตอบ", "accepted_by_public", 1, "accepted_by_public: “1” is not allowed"),
    "a range backwards": ("คำตอบ", "part1", "460 ถึง 420", "The first value must not be above the last."),
    "an option of another question": ("คำตอบ", "bonus_characteristics", "b1; b9", "“b1, b9” is not allowed"),
    "an option twice": ("คำตอบ", "bonus_characteristics", "b1; b1", "“b1, b1” is not allowed"),
    "another track": ("คำตอบ", "track", "psa-2558/x", "there is no track “psa-2558/x”"),
    "too long a name": ("คำตอบ", "about.work", "ก" * 301, "301 letters; at most 300 are kept"),
    "evidence of the year": ("หลักฐาน", "cycle.year", "x", "this row has an answer only"),
    "a day where none counts": ("นับตั้งแต่วันที่", "part1", "1/1/2557", "part1: this question counts no months"),
    "a day after the reference": ("นับตั้งแต่วันที่", "months_in_use", "1/1/2560", "after the reference date, 13 February"),
    "too long a line": ("หลักฐาน", "part1", "ก" * (LONGEST_LINE + 1), f"at most {LONGEST_LINE} are kept"),
    "an Excel error": ("คำตอบ", "part1", "#REF!", "this is an Excel error (#REF!)"),
    "a moment": ("คำตอบ", "reference_date", datetime(2015, 2, 13, 9), "it holds a time"),
    "no such question": ("รหัส", "part1", "part_1", "“part_1”: there is no question with this id. The nearest"),
    "no question": ("รหัส", "part1", None, "there is something here and no id in this row"),
    "a formula for an id": ("รหัส", "part1", "=A1", "this is a formula"),
}  # fmt: skip


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_that_cannot_be_taken_is_told_in_words(name: str) -> None:
    column, id, value, words = CELLS[name]
    filled = Filled()
    if column == "รหัส":
        filled.put(id, "450")
    cell = filled.put(id, value, column)
    [said, _] = faults(filled, "en")
    assert words in said
    place = filled.sheet[f"{filled.columns['คำตอบ']}{filled.rows[id]}"] if value is None else cell
    assert said.startswith(f"คำตอบ!{place.coordinate}: ")


def test_a_percent_cell_is_not_taken_for_a_hundredth() -> None:
    filled = Filled()
    filled.put("same_standard_percent", 0.8).number_format = FORMAT_PERCENTAGE
    [said, _] = faults(filled, "en")
    assert "the cell is formatted as percent" in said


def test_the_same_answer_in_two_places_is_told_with_both() -> None:
    filled = Filled()
    first = filled.put("part1", "450").coordinate
    row = filled.sheet.max_row + 1
    filled.sheet[f"A{row}"], filled.sheet[f"D{row}"] = "part1", "440"
    [said, _] = faults(filled, "en")
    assert said == f"คำตอบ!D{row}: part1: answered before, at คำตอบ!{first}; answer it in one place."


def test_more_evidence_than_is_kept_is_told() -> None:
    filled = Filled()
    for row in range(filled.sheet.max_row + 1, filled.sheet.max_row + 22):
        filled.sheet[f"A{row}"], filled.sheet[f"F{row}"] = "part1", "x"
    assert "part1: more than 20 pieces of evidence" in faults(filled, "en")[0]


def test_a_column_twice_is_told() -> None:
    with pytest.raises(ImportRefused, match=r"a\.csv!C1: the column “answer” stands there twice"):
        read_import(b"Id,Answer,answer\npart1,450,440\n", "a.csv", LIBRARY)


def test_what_a_spreadsheet_makes_of_numbers_and_days_is_understood() -> None:
    filled = Filled()
    filled.put("part1", 449.1)
    filled.put("part2", 300)
    filled.put("same_standard_percent", 79.99)
    filled.put("reference_date", datetime(2558, 2, 13))
    filled.put("accepted_by_public", True)
    filled.put("about.work", 2558)
    document = filled.read().document
    assert document["answers"] == {
        "part1": "449.1",
        "part2": "300",
        "same_standard_percent": "79.99",
        "reference_date": "2558-02-13",
        "accepted_by_public": True,
    }
    assert document["about"] == {"work": "2558"}
    assert restore(document).answers["reference_date"] == date(2015, 2, 13)


@pytest.mark.parametrize(
    ("id", "typed", "answer"),
    [
        ("accepted_by_public", "ใช่", True),
        ("accepted_by_public", " yes ", True),
        ("complaint_received", "เคย", True),
        ("complaint_received", "ไม่เคย", False),
        ("accepted_by_public", "NO", False),
        ("accepted_by_public", "ไม่ใช่", False),
        ("accepted_by_public", "ยังไม่ทราบ", "unknown"),
        ("psa_won_level", "Outstanding (ดีเด่น)", "outstanding"),
        ("psa_won_level", "ระดับดีเด่น", "outstanding"),
        ("psa_won_level", "outstanding", "outstanding"),
        ("bonus_characteristics", "b2;b1", ["b1", "b2"]),
        ("bonus_characteristics", "ไม่มีข้อใดเลย", []),
        ("bonus_characteristics", "none", []),
        ("part1", "420 - 460", {"low": "420", "high": "460"}),
        ("part1", "๔๒๐–๔๖๐", {"low": "๔๒๐", "high": "๔๖๐"}),
        ("part1", "420.50 to 460", {"low": "420.50", "high": "460"}),
    ],
)
def test_answers_are_read_in_both_languages_and_by_id(id: str, typed: str, answer: object) -> None:
    filled = Filled()
    filled.put(id, typed)
    assert filled.read().document["answers"] == {id: answer}


def test_the_words_of_answers_are_those_of_the_page() -> None:
    assert WORDS["none_of_multi"] == NONE_OF_MULTI
    assert all(words == WORDS[id] for id, words in SPECIALS.items())


def test_months_need_a_reference_date_in_an_own_year() -> None:
    filled = Filled()
    filled.put("cycle.year", "2570")
    filled.put("months_in_use", "1/1/2569", "นับตั้งแต่วันที่")
    assert "the months cannot be counted" in faults(filled, "en")[0]
    filled.put("reference_date", "1/2/2570")
    assert filled.read().document["answers"] == {"reference_date": "1/2/2570", "months_in_use": "13"}


def test_a_table_may_stand_anywhere_on_a_sheet_of_any_name() -> None:
    book: Any = openpyxl.Workbook()
    book.active.title = "ของเรา"
    for row in (["แบบกรอก"], [], ["", "คำตอบ", "รหัส"], ["", "450", "part1"]):
        book.active.append(row)
    book.create_sheet("อื่น").append(["สูตร", "=1+1"])
    data = io.BytesIO()
    book.save(data)
    assert read_import(data.getvalue(), "a.xlsx", LIBRARY).document["answers"] == {"part1": "450"}


# --- the sealed file ------------------------------------------------------------------------------------------------


def take(data: bytes, library: Library = LIBRARY) -> Imported:
    return read_import(data, "a.selfassess.json", library)


def test_a_file_whose_seal_is_broken_is_read_with_a_warning(saved: bytes) -> None:
    assert take(saved).warnings == ()
    [warning] = take(saved.replace("๔๕๐.๕๐".encode(), "๔๔๐.๕๐".encode())).warnings
    assert warning.en.startswith("This file was changed after it was written.")


def test_answers_that_are_not_allowed_refuse_the_file(saved: bytes) -> None:
    document = json.loads(saved)
    document["answers"][0]["values"] |= {"part1": "601", "nowhere": True}
    document["answers"][0]["since"] = {"part1": "1/1/2557", "months_in_use": "soon"}
    document["answers"][0]["defence"]["part2"] = {"owner": "ก" * (LONGEST_LINE + 1)}
    document["about"] |= {"name": "x", "work": "ก" * 301}
    with pytest.raises(ImportRefused) as caught:
        take(write_json(seal_document(document)))
    assert [line.removeprefix("a.selfassess.json: ") for line in str(caught.value).splitlines()] == [
        "about.work: expected a text of at most 300 letters.",
        "about.name: there is no such line.",
        "since.part1: expected a day, for a question that counts months.",
        "since.months_in_use: expected a day, for a question that counts months.",
        "defence.part2: expected evidence, justification and owner, in form and length as they are kept.",
        "part1: “601” is not allowed; expected a number from 0 to 600.",
        "“nowhere”: there is no question with this id.",
        "Places to mend: 7. Nothing was imported.",
    ]


def other_rules(then: str, now: str) -> Text:
    name = next(each.name for each in LIBRARY.rubrics if each.id == "psa-2558")
    return Text(
        th=f"{name.th}: ไฟล์นี้ทำขึ้นตามเกณฑ์รุ่น {then} ขณะนี้ประเมินตามเกณฑ์รุ่น {now} ซึ่งไม่เหมือนกัน ผลการประเมินจึงอาจต่างจากในไฟล์",
        en=f"{name.en}: the file was made under version {then} of the rules and is now judged by version {now}. "
        "The two are not the same, so the result may differ from that in the file.",
    )


def test_a_file_made_under_other_rules_says_so_even_where_every_answer_is_taken(saved: bytes) -> None:
    changed = tuple(
        replace(each, name=replace(each.name, en="Another name")) if each.id == "bma-2564" else each
        for each in LIBRARY.rubrics
    )
    assert take(saved, replace(LIBRARY, rubrics=changed)).warnings == ()
    document = json.loads(saved)
    for id, version in (("psa-2558", "0.9"), ("nowhere-2500", "3")):
        document["rubrics"][id] = {"version": version, "fingerprint": f"sha256:{'0' * 64}"}
    imported = take(write_json(seal_document(document)))
    assert imported.document == take(saved).document
    known, unknown = imported.warnings
    assert known == other_rules("0.9", "1.1")
    assert unknown.en == (
        "nowhere-2500: the file was made under version 3 of these rules. There are none of that id here, "
        "so it cannot be judged by them."
    )
    assert unknown.th.startswith("nowhere-2500: ไฟล์นี้ทำขึ้นตามเกณฑ์รุ่น 3 ที่นี่ไม่มีเกณฑ์นี้")


def test_under_other_rules_only_what_they_refuse_is_left_out_and_told(saved: bytes, moved: Library) -> None:
    imported = take(saved, moved)
    answers = imported.document["answers"]
    assert isinstance(answers, dict)
    assert "part1" not in answers
    assert "part2" in answers
    rules, answer = imported.warnings
    assert rules == other_rules("1.1", "2.0")
    assert answer.en.startswith("The rules have changed, so this answer was left out: part1: “๔๕๐.๕๐”")
    assert "part1" in imported.document["defence"]  # type: ignore[operator]


def test_several_assessors_and_a_track_that_is_gone_are_told(saved: bytes) -> None:
    document = json.loads(saved) | {"track": "psa-2558/gone"}
    document["answers"].append({"assessor": "ข", "values": {}})
    imported = take(write_json(seal_document(document)))
    assert imported.track is None
    assert [each.en for each in imported.warnings] == [
        "The file holds the answers of 2 assessors; only the first were taken.",
        "There is no track psa-2558/gone here.",
    ]
    assert read_assessment(write_json(document)).assessors == ("ก", "ข")


def test_conflicts_travel_with_the_work(library: Library, saved: bytes) -> None:
    both = {"kept": {"value": "450", "since": None, "who": "ก"}, "other": {"value": "440", "since": None, "who": "ข"}}
    document = json.loads(saved) | {"conflicts": {"part1": both}}
    work = restore(take(write_json(seal_document(document))).document)
    assert work.conflicts == {"part1": both}
    assert replace(work, conflicts={}) == restore(take(saved).document)


def test_a_conflict_that_no_store_would_keep_refuses_the_file(saved: bytes) -> None:
    side = {"value": "450", "since": None, "who": "ก"}
    conflicts = {
        "part1": {},
        "part2": {"kept": side},
        "about.work": {"kept": side, "other": {"value": "x"}},
        "cycle": {"kept": side, "other": side, "more": {}},
        "months_in_use": {"kept": side, "other": side},
    }
    with pytest.raises(ImportRefused) as caught:
        take(write_json(seal_document(json.loads(saved) | {"conflicts": conflicts})))
    words = "expected the values to choose from (kept and other), each with value, since and who."
    assert str(caught.value).splitlines()[:-1] == [
        f"a.selfassess.json: conflicts.{place}: {words}" for place in ("part1", "part2", "about.work", "cycle")
    ]


def test_whatever_is_taken_over_can_be_saved(saved: bytes) -> None:
    sides = [{"value": value, "since": None, "who": "ก"} for value in (450.5, {"low": 1e3, "high": 2000}, 440)]
    both = {"kept": sides[0], "other": sides[1], "more": [sides[2]]}
    year = {"kept": {**sides[0], "value": {"year": 2570}}, "other": {**sides[0], "value": None}}
    document = json.loads(saved) | {"conflicts": {"part1": both, "cycle": year}}
    taken = restore(take(write_json(seal_document(document))).document)
    plain = taken.to_json()
    check_shape(plain)
    assert unpack(pack(plain)) == plain
    assert taken.conflicts["part1"]["kept"] == {**sides[0], "value": "450.5"}
    assert taken.conflicts["cycle"] == year


def test_every_fault_is_one_that_people_can_be_told(saved: bytes) -> None:
    with pytest.raises(SelfAssessError) as caught:
        take(saved[:-20])
    assert str(caught.value).startswith("a.selfassess.json: this is not JSON (line ")


def test_a_file_that_is_only_called_a_workbook_is_not_told_to_be_one(library: Library) -> None:
    with pytest.raises(CallError) as refused:
        read_import(b"junk", "answers.xlsx", library)
    assert "Excel" in refused.value.message.th
    assert "damaged" in refused.value.message.en
