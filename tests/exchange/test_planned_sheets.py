"""The plan and the drafts in a spreadsheet: one row a task or a box, read back, every fault with its cell."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from selfassess.errors import CallError
from selfassess.exchange.file import read_assessment, write_assessment
from selfassess.exchange.grid import ImportRefused
from selfassess.exchange.history import LONGEST_TOLD, list_history
from selfassess.exchange.importing import Imported, read_import
from selfassess.exchange.json_text import write_json
from selfassess.exchange.plan_calendar import write_plan_calendar
from selfassess.exchange.planned_tables import split_draft
from selfassess.exchange.sealing import seal_document
from selfassess.exchange.workbook import write_workbook
from selfassess.exchange.workbook_text import LONGEST_CELL, to_workbook
from selfassess.store import open_store
from selfassess.work import Work
from tests.exchange.works import LIBRARY, restore

TODAY = date(2026, 11, 20)
TRACK = "psa-2558/overall_standard"
OTHER = "psa-2558/service_innovation"
WORK = restore(
    {
        "about": {"work": "ตู้ยา"},
        "plan": {
            TRACK: {
                "goal": "points:700",
                "measure": "days",
                "effort.part1": "small",
                "effort.part1.10": "days:3 baht:5000",
                "frozen.part2": "yes",
                "limit.part1": "420.5",
                "task.part1.owner": "=สารบรรณ",
                "task.part1.date": "31 ม.ค. 2570",
                "task.part1.status": "doing",
                "task.own-1.title": "+ประชุม\nคณะทำงาน",
                "task.own-1.date": "ปลายปี",
            },
            OTHER: {"task.part1.note": "-"},
        },
        "drafts": {"psa_q1": {"text": "=1+1\n@ผู้รับบริการ", "dismissed": "long opinion"}, "gone": {"text": "ก" * 40_000}},
        "progress": {TRACK: {"2026-11-20": "62.5 1000"}},
    }
)


def book_of(language: Any = "th") -> Any:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(LIBRARY, WORK, TRACK, language=language, today=TODAY)))


def read(book: Any) -> Imported:
    data = io.BytesIO()
    book.save(data)
    return read_import(data.getvalue(), "a.xlsx", LIBRARY)


def rows_of(sheet: Any) -> list[dict[str, Any]]:
    header, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    return [dict(zip(header, row, strict=True)) for row in rows]


def faults(book: Any) -> list[str]:
    with pytest.raises(ImportRefused) as caught:
        read(book)
    return [fault.en for fault in caught.value.faults]


def test_each_task_has_a_row_in_words_and_what_was_typed_is_a_text() -> None:
    book = book_of()
    whole, part1, part2, own, other = rows_of(book["แผน"])
    assert (whole["เป้าหมาย"], whole["นับทรัพยากรเป็น"]) == ("points:700", "วันทำงานของบุคลากร")
    criteria = {each.id: each.name.th for each in LIBRARY.tracks[TRACK][0].criteria}
    assert part1["งาน"] == criteria["part1"]
    assert (part1["ผู้รับผิดชอบ"], part1["กำหนดเสร็จ"], part1["สถานะ"]) == ("=สารบรรณ", "31 ม.ค. 2570", "กำลังทำ")
    assert part1["ทรัพยากรต่อขั้น"] == "น้อย\nถึง 10 คะแนน: 3 วัน 5000 บาท"
    assert part1["ปีนี้ทำได้ไม่เกิน (คะแนน)"] == "420.5"
    assert part2["ปีนี้คงข้อนี้ไว้ตามเดิม"] == "ใช่"
    assert (own["รหัส"], own["งาน"]) == ("own-1", "+ประชุม\nคณะทำงาน")
    assert (other["ประเภทรางวัล"], other["หมายเหตุ"]) == (OTHER, "-")
    drafts = rows_of(book["ร่าง"])
    assert [row["รหัส"] for row in drafts] == ["psa_q1", "gone", "gone.2"]
    assert drafts[0]["ข้อความร่าง"] == "=1+1\n@ผู้รับบริการ"
    kinds = {cell.data_type for name in ("แผน", "ร่าง") for row in book[name].iter_rows(min_row=2) for cell in row}
    assert kinds <= {"s", "n", "d"}, "no formula"


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_sheets_give_back_what_they_were_made_from(language: Any) -> None:
    assert restore(read(book_of(language)).document) == WORK


def test_a_status_stands_in_every_row_and_a_day_is_a_day_that_sorts() -> None:
    whole, part1, part2, own, other = rows_of(book_of()["แผน"])
    assert [row["สถานะ"] for row in (whole, part1, part2, own, other)] == [
        None, "กำลังทำ", "ยังไม่เริ่ม", "ยังไม่เริ่ม", "ยังไม่เริ่ม",
    ]  # fmt: skip
    assert part1["วันที่ (อ่านได้)"] == datetime(2027, 1, 31)
    assert own["วันที่ (อ่านได้)"] is None, "“ปลายปี” is no day"
    cell = book_of()["แผน"]["F3"]
    assert (cell.is_date, cell.number_format) == (True, "[$-107041E]d mmm yyyy")
    assert rows_of(book_of()["ความคืบหน้า"])[0]["คะแนนเมื่อสิ้นวันที่"] == datetime(2026, 11, 20)


def test_what_was_changed_in_the_sheets_is_read() -> None:
    book = book_of()
    plan, drafts = book["แผน"], book["ร่าง"]
    plan.append(["own-2", None, "ส่งรายงาน", "แผนงาน", "1/2/2570", None, "เสร็จแล้ว", None, "3 วัน"])
    drafts.append(["psa_q2", None, "ข้อความ"])
    document: Any = read(book).document
    assert {key: value for key, value in document["plan"][TRACK].items() if "own-2" in key} == {
        "task.own-2.title": "ส่งรายงาน",
        "task.own-2.owner": "แผนงาน",
        "task.own-2.date": "1/2/2570",
        "task.own-2.status": "done",
        "effort.own-2": "days:3",
    }
    assert document["drafts"]["psa_q2"] == {"text": "ข้อความ"}


def test_every_fault_is_told_with_its_cell() -> None:
    book = book_of("en")
    plan, drafts, progress = book["Plan"], book["Drafts"], book["Progress"]
    plan["G3"] = "perhaps"
    plan["I3"] = "small\nlots"
    plan["K3"] = "much"
    plan["D5"] = "x" * 301
    plan["B6"] = "no track"
    plan.append(["Part 1", None, None, "somebody"])
    plan.append(["own-1", None, "twice"])
    drafts.append(["a.b", None, "text"])
    drafts.append(["psa_q1", None, "twice"])
    drafts["C4"] = "ก" * 20_000
    progress["B2"] = "some day"
    assert faults(book) == [
        "Plan!G3: “perhaps” cannot be used in this column.",
        "Plan!K3: “much” cannot be used in this column.",
        "Plan!I3: “small\nlots” cannot be used in this column.",
        "Plan!D5: 301 letters; at most 300 are kept.",
        "Plan!B6: expected the key of the plan's track, such as psa-2558/best_service.",
        "Plan!A7: “Part 1” cannot be the id of a task; a unit's own tasks are own-1, own-2 and so on.",
        "Plan!C8: task.own-1.title: answered before, at Plan!C5; answer it in one place.",
        "Drafts!C4: 50000 letters; at most 40000 are kept.",
        "Drafts!A5: “a.b” is no id of a box of a form.",
        "Drafts!C6: psa_q1: answered before, at Drafts!C2; answer it in one place.",
        "Progress!B2: “some day” cannot be read as a day such as 13/2/2558.",
    ]


@pytest.mark.parametrize("letters", ["ก", "_x0041_", "😀", "\x01", "\ud83d", "␛", "a\n"])
def test_no_draft_is_too_long_for_its_cells(letters: str) -> None:
    text = (letters * 40_000)[:40_000]
    pieces = split_draft(text)
    assert "".join(pieces) == text
    assert all(len(to_workbook(piece).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_CELL for piece in pieces)


def test_a_file_without_a_plan_is_one_that_older_versions_read() -> None:
    assert b'"format": 1' in write_assessment(LIBRARY, Work(), TRACK, today=TODAY)
    data = write_assessment(LIBRARY, WORK, TRACK, today=TODAY)
    assert b'"format": 2' in data
    assert restore(read_assessment(data).document) == WORK


def test_a_plan_that_was_changed_after_it_was_written_breaks_the_seal() -> None:
    data = write_assessment(LIBRARY, WORK, TRACK, today=TODAY)
    for before, after in (("points:700", "points:701"), ("@ผู้รับบริการ", "@ผู้ให้บริการ"), ("62.5 1000", "63.5 1000")):
        changed = data.replace(before.encode(), after.encode())
        assert changed != data
        assert not read_assessment(changed).seal_ok


@pytest.mark.parametrize(
    ("section", "value", "told"),
    [
        ("plan", {TRACK: {"measure": "kg"}}, f"plan.{TRACK}.measure: expected a field that there is"),
        ("plan", {TRACK: {"goal": 5}}, f"plan.{TRACK}.goal: expected a text"),
        ("drafts", {"a.b": {"text": "x"}}, "drafts.a.b.text: expected a field that there is"),
        ("drafts", {"a": {"text": "x" * 40_001}}, "drafts.a.text: expected a field that there is"),
        ("drafts", {"a": ["x"]}, "drafts.a: expected keys and values"),
        ("progress", {TRACK: {"2026-02-30": "1 2"}}, f"progress.{TRACK}.2026-02-30: expected a field that there is"),
    ],
)
def test_what_would_be_cut_from_a_file_refuses_it(section: str, value: object, told: str) -> None:
    document = {"format": 2, "answers": [{"values": {}}], section: value}
    data = write_json(seal_document(document))
    with pytest.raises((ImportRefused, CallError)) as caught:
        read_import(data, "a.selfassess.json", LIBRARY)
    assert told in caught.value.message.en


def test_the_history_of_a_file_holds_the_beginning_of_a_draft_only(tmp_path: Any) -> None:
    with open_store(tmp_path / "a.sqlite3") as store:
        keys, _ = store.create({"drafts": {"psa_q1": {"text": "ก" * 9_000}}})
        [entry] = list_history(store.versions(keys.edit))
    [change] = entry["changes"]
    assert change["new"] == "ก" * LONGEST_TOLD + "…"


def test_the_calendar_holds_the_tasks_that_have_a_day_and_the_steps() -> None:
    written = write_plan_calendar(LIBRARY, WORK, TRACK, today=TODAY).decode()
    lines = written.replace("\r\n ", "").splitlines()
    assert "DTSTART;VALUE=DATE:20270131" in lines
    assert [line for line in lines if line.startswith("DESCRIPTION:") and "สารบรรณ" in line]
    tasks = [line for line in lines if line.startswith("UID:") and ".task." in line]
    assert len(tasks) == 1, "a task whose day cannot be read has no place in a calendar"
    steps = [line for line in lines if line.startswith("UID:") and ".task." not in line]
    assert len(steps) == sum(
        bool(step.first_day or step.last_day)
        for step in LIBRARY.tracks[TRACK][0].process
        if "overall_standard" in step.tracks
    )
    assert written == write_plan_calendar(LIBRARY, WORK, TRACK, today=TODAY).decode()


def test_a_calendar_without_a_day_is_not_made() -> None:
    key = next(key for key, (rubric, track) in LIBRARY.tracks.items() if not _has_days(rubric, track))
    with pytest.raises(CallError, match=r"no day|ยังไม่มีวันที่"):
        write_plan_calendar(LIBRARY, Work(), key, today=TODAY)


def _has_days(rubric: Any, track: Any) -> bool:
    return any(track.id in step.tracks and (step.first_day or step.last_day) for step in rubric.process)
