"""The history in the file: from the store or plain, the oldest first, and never too much of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest

from selfassess.answer_file import LARGEST
from selfassess.defence import Defence
from selfassess.errors import CallError
from selfassess.exchange.file import read_assessment, write_assessment
from selfassess.exchange.history import list_history
from selfassess.exchange.history_table import list_versions
from selfassess.model import Library
from selfassess.text import Language
from selfassess.work import Work

TODAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Version:
    """A version as the store has it."""

    number: int
    at: datetime
    who: str
    document: dict[str, Any] = field(default_factory=dict)


def test_versions_of_the_store_become_entries_that_say_what_changed() -> None:
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    first = Version(1, at, "ก", {"answers": {"months_in_use": "10"}})
    second = Version(2, at, "ข", {"answers": {"months_in_use": "12"}, "track": "psa-2558/documents"})
    entries = list_history([second, first])
    assert [(entry["version"], entry["at"], entry["who"]) for entry in entries] == [
        (1, "2026-03-01T09:00:00+00:00", "ก"),
        (2, "2026-03-01T09:00:00+00:00", "ข"),
    ]
    assert entries[1]["changes"] == [{"kind": "answer", "id": "months_in_use", "old": "10", "new": "12"}]


def test_too_long_a_history_loses_its_oldest_versions_and_says_how_many(library: Library) -> None:
    entries = [
        {"version": number, "at": "", "who": "", "changes": [{"kind": "about", "new": "ก" * 3000}]}
        for number in range(1, 1201)
    ]
    data = write_assessment(library, Work(), None, history=entries, today=TODAY)
    assert len(data) <= LARGEST
    left_out = json.loads(data)["history_left_out"]
    kept = read_assessment(data)
    assert kept.seal_ok
    assert [entry["version"] for entry in kept.history] == list(range(left_out + 1, 1201))
    assert kept.history


def test_a_work_that_is_too_large_for_a_file_is_not_written(library: Library) -> None:
    work = Work(defence={id: Defence(justification="ก" * 20_000) for id in library.questions})
    with pytest.raises(CallError, match="holds more text than one file may") as caught:
        write_assessment(library, work, None, history=[{"version": 1}], today=TODAY)
    assert "จึงยังไม่ได้เขียนไฟล์" in caught.value.message.th


INNOVATION = "psa-2558/service_innovation"
CHANGED: list[tuple[dict[str, Any], tuple[str, str, str]]] = [
    (
        {"kind": "plan", "id": f"{INNOVATION}.task.part1.owner", "new": "กลุ่มแผนงาน"},
        ("แผน: ผู้รับผิดชอบ – ส่วนที่ 1 กระบวนการจัดการ", "", "กลุ่มแผนงาน"),
    ),
    (
        {"kind": "plan", "id": f"{INNOVATION}.task.own-1.status", "old": "doing", "new": "done"},
        ("แผน: สถานะ – ประชุม {n} คณะทำงาน", "กำลังทำ", "เสร็จแล้ว"),
    ),
    (
        {"kind": "plan", "id": f"{INNOVATION}.task.own-1.title", "new": "ประชุม {n} คณะทำงาน"},
        ("แผน: ชื่องาน – ประชุม {n} คณะทำงาน", "", "ประชุม {n} คณะทำงาน"),
    ),
    (
        {"kind": "plan", "id": f"{INNOVATION}.goal", "old": "points:700", "new": "site_visit"},
        (
            "แผน: เป้าหมาย – ประเภทที่ 3 รางวัลนวัตกรรมการบริการ",
            "700 คะแนน",
            "เข้าสู่ขั้นตอนการตรวจประเมิน ณ พื้นที่",
        ),
    ),
    (
        {"kind": "plan", "id": f"{INNOVATION}.effort.part1.450.5", "new": "days:3 baht:5000"},
        ("แผน: ทรัพยากรต่อขั้น – ส่วนที่ 1 กระบวนการจัดการ, ถึง 450.5 คะแนน", "", "3 วัน 5000 บาท"),
    ),
    (
        {"kind": "plan", "id": f"{INNOVATION}.frozen.part2", "old": "yes"},
        ("แผน: ปีนี้คงข้อนี้ไว้ตามเดิม – ส่วนที่ 2 ผลลัพธ์", "ใช่", ""),
    ),
    ({"kind": "draft", "id": "psa_q1", "new": "ก"}, ("ร่าง: ", "", "ก")),
    ({"kind": "about", "id": "work", "new": "ตู้ยา"}, ("ชื่อผลงาน", "", "ตู้ยา")),
    (
        {"kind": "cycle", "id": "cycle", "old": {"year": None}, "new": {"year": 2570}},
        ("รอบปี", "ตามรอบปีในเอกสาร", "2570"),
    ),
    (
        {"kind": "defence", "id": "part1.evidence", "new": [{"title": "รายงาน"}, {"link": "https://a.example"}]},
        ("หลักฐาน: ", "", "รายงาน; https://a.example"),
    ),
    ({"kind": "answer", "id": "accepted_by_public", "new": True}, ("ผลงานนี้ได้รับการยอมรับจากสาธารณะหรือไม่", "", "ใช่")),
    (
        {
            "kind": "conflict",
            "id": f"plan.{INNOVATION}.limit.part1",
            "new": {"kept": {"value": "4"}, "other": {"value": "5"}},
        },
        ("แก้ไขต่างกัน: แผน: ปีนี้ทำได้ไม่เกิน (คะแนน) – ส่วนที่ 1 กระบวนการจัดการ", "", "4 | 5"),
    ),
]


def test_the_sheet_names_what_changed_and_when_in_words(library: Library) -> None:
    at = "2026-02-28T18:05:00.123456+00:00"
    history = list_history([{"version": 3, "at": at, "who": "ก", "changes": [change for change, _ in CHANGED]}])
    rows = list_versions(history, library, "th").rows
    assert {row[1] for row in rows} == {"1 มี.ค. 2569 01.05 น."}
    for row, (_, (what, old, new)) in zip(rows, CHANGED, strict=True):
        assert (str(row[3])[: len(what)], row[4], row[5]) == (what, old, new)
    told = str(rows)
    assert not any(id in told for id in (INNOVATION, "task.", "effort.", "+00:00"))


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("value", [None, 5, "x", ["x", 5], [{"title": 5}], {"kept": 5}, {"kept": {"value": []}}])
def test_what_a_file_made_up_is_told_as_it_is(library: Library, value: object, language: Language) -> None:
    kinds = ("plan", "draft", "hint", "about", "cycle", "defence", "answer", "since", "conflict", None, ["x"])
    ids = ("", "part1", "gone/x.task", f"{INNOVATION}.task.own-1.title", "plan", "drafts.x", "defence..x", 5, None)
    changes = [{"kind": kind, "id": id, "old": value, "new": value} for kind in kinds for id in ids]
    history = list_history([{"version": 1, "at": "9999-12-31T23:59:59+00:00", "who": "", "changes": changes}])
    table = list_versions(history, library, language)
    assert len(table.rows) == len(changes)
    assert {type(each) for row in table.rows for each in row[1:]} == {str}
