"""Months that were typed: up to which day they count is said beside them, and when that day changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

Answer = Callable[[str, object], None]
TRACK = "psa-2558/service_innovation"


@pytest.fixture
def own(session: Session) -> Session:
    """A unit that assesses itself for 2570, at the step "check"; today is the reference date."""
    session.handle({"do": "cycle", "year": "2570"})
    session.handle({"do": "track", "track": TRACK, "step": "check"})
    return session


def counted(session: Session) -> dict[str, str | None]:
    body: Any = show_page(session)["body"]
    return {each["id"]: each["counted"] for section in body["sections"] for each in section["questions"]}


def refer(session: Session, day: str) -> None:
    session.handle({"do": "cycle", "year": "2570", "reference_date": day})


def test_beside_typed_months_stands_up_to_which_day_they_count(own: Session, answer: Answer) -> None:
    assert set(counted(own).values()) == {None}
    answer("months_in_use", "๑๐")
    shown = counted(own)
    assert shown["months_in_use"] == "ตัวเลขที่พิมพ์ถือว่านับถึงวันอ้างอิง 20 พ.ย. 2569"
    assert [id for id, text in shown.items() if text] == ["months_in_use"]
    refer(own, "13/2/2570")
    assert counted(own)["months_in_use"] == (
        "ตัวเลขที่พิมพ์ถือว่านับถึงวันอ้างอิง 13 ก.พ. 2570 หากตอบที่ “เริ่มใช้งานจริงตั้งแต่วันที่” แทน ระบบจะนับให้ใหม่ทุกครั้งที่วันอ้างอิงเปลี่ยน"
    )
    own.handle({"do": "language", "lang": "en"})
    told_en = counted(own)["months_in_use"]
    assert told_en is not None
    assert told_en.startswith("The number typed is taken as counted up to the reference date, 13 February 2027.")


@pytest.mark.parametrize("value", [None, "unknown"])
def test_where_no_number_stands_nothing_is_said(own: Session, answer: Answer, value: object) -> None:
    answer("months_in_use", "10")
    answer("months_in_use", value)
    assert counted(own)["months_in_use"] is None


def test_a_range_counts_up_to_that_day_too_and_a_day_since_when_says_it_itself(own: Session, answer: Answer) -> None:
    answer("months_in_use", {"low": "10", "high": "14"})
    assert counted(own)["months_in_use"]
    own.handle({"do": "since", "question": "months_in_use", "value": "1/2/2569"})
    assert counted(own)["months_in_use"] is None


def told(session: Session) -> str | None:
    return session.notice[1].th if session.notice else None


def test_a_new_reference_date_names_the_questions_whose_months_were_typed_and_only_once(
    own: Session, answer: Answer
) -> None:
    answer("months_in_use", "10")
    own.handle({"do": "since", "question": "months_since_invention", "value": "1/2/2568"})
    refer(own, "13/2/2570")
    assert told(own) == (
        "วันอ้างอิงเปลี่ยนเป็น 13 ก.พ. 2570 จำนวนเดือนที่พิมพ์ไว้ยังเป็นตัวเลขเดิม และถือว่านับถึงวันอ้างอิงใหม่ "
        "โปรดตรวจข้อ “นำผลงานไปใช้จริงมาแล้วกี่เดือน (นับถึงวันอ้างอิง)”"
    )
    refer(own, "13/2/2570")
    assert told(own) is None
    answer("reference_date", "14/2/2570")
    assert told(own), "wherever the date is changed"


def test_without_typed_months_or_with_the_same_day_nothing_is_said(own: Session, answer: Answer) -> None:
    refer(own, "13/2/2570")
    assert told(own) is None
    own.handle({"do": "since", "question": "months_in_use", "value": "1/2/2569"})
    refer(own, "14/2/2570")
    assert told(own) is None
    answer("months_since_invention", "20")
    assert told(own) is None


def test_another_cycle_changes_the_reference_date_too(own: Session, answer: Answer) -> None:
    answer("months_in_use", "10")
    own.handle({"do": "cycle", "year": None})
    assert "13 ก.พ. 2558" in (told(own) or "")
