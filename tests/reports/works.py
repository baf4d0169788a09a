"""Works with much to tell, one for each kind of track: what the tests of the papers write and look at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from selfassess.model import Library
from selfassess.work import Work, restore_work

__all__ = ["HARD", "HOSTILE", "TODAY", "WORKS", "open_work"]

TODAY = date(2026, 11, 20)

HARD = (
    "น้ำ ปั้น ผู้ ฏิ ที่ ญ ฐ ำ",
    "กตัญญูรู้คุณ ฐานะ ปฏิญญา ฏู ฎุ ฤๅ ฬิ ๆ ฯ",
    "ป่ำ ป้ำ ป๊ำ ป๋ำ ฝั่ง ฟื้น ปี่ ปุ๋ย ผึ้ง ถึง ซื้อ",
    "ศักดิ์สิทธิ์ พันธุ์ สัมฤทธิ์ เสน่ห์ ก๊วยเตี๋ยว เก๋ โต๊ะ เจี๊ยบ",
    "กระบวนการบริหารราชการแบบมีส่วนร่วมอย่างเป็นเลิศ",
    "การนำเทคโนโลยีดิจิทัลมาประยุกต์ใช้เพื่อเพิ่มประสิทธิภาพ",
    "๑๒ เดือน 12 เดือน ๒๕๕๘/2558 1,000.50 ๑,๐๐๐.๕๐",
)
"""Strings that Thai type goes wrong on; each fits on a line."""

HOSTILE = (
    '#import "x.typ": *',
    "$ sum_(i=1)^n $ #eval(read(1))",
    r"\u{41} \ \\ // */ /* `raw` ``` <label> @ref",
    "= หัวเรื่อง + - * _ ~ --- ...",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "{{ 7*7 }} {% raw %} {page} {pages} {value} {n}",
    "=HYPERLINK(1) +1 -1 @SUM(A1) %s %d ${x}",
    "]]> </w:t> &amp; & \" ' <!--",
)
"""Strings that a careless program would take for something else than words; each fits on a line."""

_EVIDENCE = {
    "title": "บันทึกข้อความขออนุมัติเปิดใช้ระบบ",
    "place": "ตู้เอกสาร 3 ชั้น 2",
    "day": "13/4/2557",
    "keeper": "งานสารบรรณ",
    "link": "https://example.go.th/d/124",
}
_ABOUT = {
    "work": "ระบบนัดหมายล่วงหน้าสำหรับผู้ป่วยโรคเรื้อรังในพื้นที่ห่างไกล",
    "unit": "ศูนย์อนามัยที่ 10 เชียงใหม่ กรมอนามัย",
    "province": "เชียงใหม่",
    "begun": "1/4/2557",
}

WORKS: Mapping[str, Mapping[str, object]] = {
    "psa-2558/service_innovation": {
        "about": _ABOUT,
        "answers": {
            "existed_in_thailand_before": False,
            "new_technique_led_to": ["new_service"],
            "intellectual_property": [],
            "months_since_invention": "30",
            "months_in_use": "10",
            "accepted_by_public": True,
            "affects_management_system": True,
            "affects_service_to_people": "unknown",
            "part1": {"low": "420", "high": "460"},
            "part2_objectives": "80",
            "part2_quality_efficiency": "75.5",
            "bonus_characteristics": ["b1"],
        },
        "defence": {
            "months_in_use": {
                "justification": "เปิดใช้จริงตั้งแต่วันที่ 13 เมษายน 2557 ตามบันทึกข้อความ และมีผู้ใช้บริการทุกเดือน",
                "evidence": [_EVIDENCE, {"title": "รายงานจำนวนผู้ใช้รายเดือน"}],
                "owner": "กลุ่มพัฒนาอนามัย",
            },
            "part1": {"justification": "คณะทำงานประเมินร่วมกัน 3 คน"},
        },
        "conflicts": {
            "accepted_by_public": {"kept": {"value": True, "who": "ก"}, "other": {"value": False, "who": "ข"}}
        },
    },
    "tepga-2558/expansion": {
        "about": {**_ABOUT, "work": "เครือข่ายชุมชนร่วมดูแลผู้สูงอายุ"},
        "answers": {
            "tepga_project_level": "good",
            "areas_expanded": "4",
            "further_developed": False,
            "fits_department_core_mission": True,
            "under_department_of_health": False,
            "expansion_policy": "4",
            "expansion_culture": "3",
            "expansion_mechanism": "2.5",
            "expansion_support": "4",
            "expansion_transparency": "5",
            "expansion_plan": "4",
            "expansion_growth": {"low": "2", "high": "4"},
            "expansion_partnership_evaluation": "41.25",
            "expansion_success": "unknown",
        },
        "defence": {"areas_expanded": {"evidence": [_EVIDENCE]}},
    },
    "dsdw-2560/selection": {
        "about": {"work": "ชุมชนไม่ทอดทิ้งกัน", "unit": "นิคมสร้างตนเองแห่งหนึ่ง"},
        "answers": {
            "belongs_to_dsdw": True,
            "attended_innovation_service_training": True,
            "form_of_work": ["newly_created"],
            "is_own_staff_training": False,
            "is_organisation_development": False,
            "social_innovation_is_new": True,
            "creates_value_for": ["community", "society"],
            "innovation_types": ["network", "process", "service"],
            "budget_requested": "95,000",
            "strategy_fit": "10",
            "innovation_form": "5",
            "clear_plan": "none_of_these",
            "staff_cooperation": "5",
            "stakeholder_participation": "10",
            "external_network": "10",
            "risk_consideration": "unknown",
        },
        "defence": {"strategy_fit": {"justification": "ตรงกับยุทธศาสตร์ที่ 2 ของกรม", "owner": "หัวหน้างานแผน"}},
    },
    "bma-2564/innovation_kpi": {
        "about": {"work": "รับเรื่องร้องทุกข์ออนไลน์", "unit": "สำนักงานเขตแห่งหนึ่ง"},
        "answers": {
            "opinions_invited": True,
            "bma_unit_kind": "district_office",
            "form1_sets": "12",
            "group_selected_idea": True,
            "ideas_selected": "1",
            "bma_form2_done": True,
            "projects_prepared": "1",
            "form4_sent_in_time": False,
            "bma_innovation_kind": "service",
            "kpi_part1": "25",
            "kpi_part2": "40",
            "kpi_part3": "12.5",
        },
    },
    "pmqa-2558/roadmap": {"about": {"work": "การพัฒนาองค์กรตามเกณฑ์ PMQA", "unit": "กองแห่งหนึ่ง"}, "answers": {}},
}
"""The works by the track that they are written for."""


def open_work(library: Library, track: str) -> Work:
    """One of the works, as it comes out of a file."""
    work, lost = restore_work(library.questions, WORKS[track])
    assert lost == 0
    return work
