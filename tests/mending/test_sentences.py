"""Changes in words: golden sentences in Thai and in English."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from selfassess.answers import read_answers
from selfassess.cycle import PRINTED
from selfassess.mending import find_fixes, say_bringer, say_change
from selfassess.model import Library

DAY = date(2015, 2, 13)
GOLDEN: list[tuple[str, str, dict[str, Any], str, str]] = [
    (
        "psa-2558/service_development", "months_in_use", {"months_in_use": 10},
        "รออีก 2 เดือน (ครบในวันที่ 13 เมษายน 2558) จึงจะเป็นไปตามเงื่อนไข "
        "“มีการนำผลงานไปใช้แล้วจริง เป็นระยะเวลาไม่น้อยกว่า 1 ปี”",
        "Wait 2 months more (until 13 April 2015), until this holds: "
        "“The work has been in real use for not less than 1 year”",
    ),
    (
        "psa-2558/integrated_service", "joint_departments", {"joint_departments": 1},
        "เพิ่มส่วนราชการที่ทำงานร่วมกันอีก 1 แห่ง (จาก 1 เป็น 2)",
        "Add 1 government department (from 1 to 2): “How many government departments work together?”",
    ),
    (
        "psa-2558/overall_standard", "units_serving", {"units_total": 10_000, "units_serving": 7_996},
        "เพิ่มหน่วยบริการที่ให้บริการตามผลงานนี้แล้วอีก 4 แห่ง (จาก 7,996 เป็น 8,000)",
        "Add 4 service units (from 7,996 to 8,000): “In how many service units is this service given already?”",
    ),
    (
        "psa-2558/overall_standard", "same_standard_percent", {"same_standard_percent": "75.5"},
        "เพิ่มอีก 4.5 จุดร้อยละ (จากร้อยละ 75.5 เป็นร้อยละ 80) ในข้อ "
        "“หน่วยบริการที่แสดงผลการให้บริการเป็นมาตรฐานเดียวกันได้ คิดเป็นร้อยละเท่าใด”",
        "Add 4.5 percentage points (from 75.5 percent to 80 percent): "
        "“In what percentage of service units are results of the same standard shown?”",
    ),
    (
        "psa-2558/service_innovation", "accepted_by_public", {},
        "ต้องตอบได้ว่า “ใช่” ในข้อ “ผลงานนี้ได้รับการยอมรับจากสาธารณะหรือไม่”",
        "The answer must be “Yes”: “Is the work accepted by the public?”",
    ),
    (
        "psa-2558/overall_standard", "complaint_received", {"complaint_received": True},
        "แก้ไขไม่ได้: ต้องตอบได้ว่า “ไม่เคย” ในข้อ “ผลงานนี้เคยถูกร้องเรียนหรือไม่” แต่คำตอบขณะนี้คือ “เคย”",
        "Cannot be mended: the answer would have to be “No” but is “Yes”: “Has the work ever been complained about?”",
    ),
    (
        "psa-2558/documents", "summary_pages", {"summary_pages": 5},
        "ลดบทสรุปผู้บริหาร (Executive Summary) ลง 2 หน้า (จาก 5 เหลือ 3)",
        "Take off 2 pages (from 5 to 3): “Pages of the executive summary”",
    ),
    (
        "psa-2558/documents", "psa_applied_on", {},
        "ต้องตอบได้ระหว่างวันที่ 1 ธันวาคม 2557 ถึงวันที่ 13 กุมภาพันธ์ 2558 ในข้อ "
        "“ยื่นใบสมัครขอรับรางวัลบริการภาครัฐแห่งชาติวันที่ใด”",
        "The answer must be from 1 December 2014 to 13 February 2015: "
        "“Date of the application for the Thailand Public Service Awards”",
    ),
    (
        "psa-2558/sustained_quality", "application_year", {"application_year": 2558, "psa_won_year": 2556},
        "รออีก 1 ปี จึงจะตอบได้ว่า พ.ศ. 2559 ในข้อ “หน่วยงานสมัครขอรับรางวัลในปี พ.ศ. ใด”",
        "Wait 1 year more, until this can be answered B.E. 2559: “Year (B.E.) of the application”",
    ),
    (
        "psa-2558/overall_standard", "same_standard_percent", {"same_standard_percent": {"low": 70, "high": 75}},
        "เพิ่มอีก 5 ถึง 10 จุดร้อยละ แล้วแต่ว่าจำนวนจริงเป็นเท่าใดในช่วงที่ตอบ (ให้เป็นร้อยละ 80) ในข้อ "
        "“หน่วยบริการที่แสดงผลการให้บริการเป็นมาตรฐานเดียวกันได้ คิดเป็นร้อยละเท่าใด”",
        "Add 5 to 10 percentage points, depending on where in the range the true number lies (up to 80 percent): "
        "“In what percentage of service units are results of the same standard shown?”",
    ),
    (
        "psa-2558/sustained_quality", "psa_won_year", {"psa_won_year": "not_applicable", "application_year": 2558},
        "แก้ไขไม่ได้: ต้องเป็น พ.ศ. 2555 ในข้อ “ผลงานนี้ได้รับรางวัลบริการภาครัฐแห่งชาติในปี พ.ศ. ใด "
        "(หากได้รับหลายครั้ง ให้ตอบครั้งที่ได้ระดับสูงสุด)” แต่คำตอบขณะนี้คือ “ไม่เกี่ยวข้อง”",
        "Cannot be mended: it would have to be B.E. 2555 but is “does not apply”: “In which year (B.E.) did this work "
        "win the Thailand Public Service Award? (If several times, the one at the highest level.)”",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("key", "question", "given", "thai", "english"), GOLDEN)
def test_a_change_is_said_in_these_words(
    library: Library, key: str, question: str, given: dict[str, Any], thai: str, english: str
) -> None:
    fixes = find_fixes(library, key, read_answers(library.questions, given), PRINTED, DAY)
    change = next(each for each in fixes.sets[0].changes if each.question == question)
    said = say_change(change, library.tracks[key][0])
    assert said.th == thai
    assert said.en == english


def test_who_can_bring_it_about_is_said_in_these_words() -> None:
    assert say_bringer("unit").th == "หน่วยงานทำได้เอง"
    assert say_bringer("time").th == "ต้องรอเวลา"
    assert say_bringer("nobody").th == "ข้อเท็จจริงที่เปลี่ยนไม่ได้"


def test_every_change_of_every_track_without_answers_has_whole_sentences(library: Library) -> None:
    for key, (rubric, _) in library.tracks.items():
        for each in find_fixes(library, key, {}, PRINTED, DAY).sets:
            for change in each.changes:
                said = say_change(change, rubric)
                assert "{" not in said.th + said.en
                assert "  " not in said.th + said.en
                assert len(said.th) > 20
                assert len(said.en) > 20
