"""What a trial turns into real answers is said first; and what then becomes of the tasks of the plan."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

TODAY = date(2026, 11, 20)
INNOVATION = "psa-2558/service_innovation"


def visit(library: Library, track: str, **answers: str) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": track, "step": "plan"})
    for question, value in answers.items():
        session.handle({"do": "answer", "question": question, "value": value})
    return session


def attempt(session: Session, **values: str) -> None:
    for question, value in values.items():
        session.handle({"do": "try", "question": question, "value": value})


def plan(session: Session, field: str, value: str) -> None:
    session.handle({"do": "plan", "track": session.track, "field": field, "value": value})


def body(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return dict(page["body"])


def applying(session: Session) -> dict[str, Any]:
    return dict(body(session)["way_up"]["trial"]["strip"]["applying"])


def row_of(session: Session, id: str) -> dict[str, Any]:
    return next(each for each in body(session)["tasks"]["rows"] if each["id"] == id)


def test_every_real_answer_that_would_change_is_named_before_it_does(library: Library) -> None:
    session = visit(library, INNOVATION, part1="420")
    attempt(session, part1="600", part2="๒๕๐")
    asked = applying(session)
    assert asked["changes"] == ["ส่วนที่ 1 กระบวนการจัดการ: 420 → 600", "ส่วนที่ 2 ผลลัพธ์: ยังไม่ได้ประเมิน → 250"]
    assert "หลักฐาน" in asked["help"]
    assert "ไม่ต้องเปลี่ยน" in asked["help"]
    assert "part2" not in session.work.answers


def test_an_answer_that_fits_no_printed_level_is_not_told_as_zero(library: Library) -> None:
    session = visit(library, "dsdw-2560/selection", strategy_fit="none_of_these")
    attempt(session, strategy_fit="5")
    [change] = applying(session)["changes"]
    assert not change.split(": ")[-1].startswith("0 →")
    assert change.endswith("→ 5")


def test_many_changes_are_cut_short_and_counted(library: Library) -> None:
    session = next(
        visit(library, key)
        for key, (rubric, track) in library.tracks.items()
        if len([each for each in rubric.criteria if track.id in each.tracks]) > 6
    )
    rubric, track = library.tracks[session.track or ""]
    criteria = [each for each in rubric.criteria if track.id in each.tracks]
    attempt(session, **{each.id: str(each.maximum) for each in criteria})
    told = applying(session)["changes"]
    assert len(session.trial) > 6
    assert (len(told), told[-1]) == (4, f"และอีก {len(session.trial) - 3} ข้อ")


def test_parts_that_a_total_takes_the_place_of_are_counted(library: Library) -> None:
    found = [
        (key, criterion)
        for key, (rubric, track) in library.tracks.items()
        for criterion in rubric.criteria
        if track.id in criterion.tracks and len(criterion.parts) > 1
    ]
    assert found
    for key, criterion in found:
        session = visit(library, key)
        for part in criterion.parts:
            session.handle({"do": "answer", "question": part.id, "value": "0"})
        attempt(session, **{criterion.id: str(criterion.maximum)})
        before = set(session.work.answers)
        told = applying(session)["changes"][1:]
        session.handle({"do": "try_apply"})
        gone = before - set(session.work.answers)
        assert told == ([f"คำตอบของข้อย่อย {len(gone)} ข้อจะถูกนำออก เพราะรวมแล้วไม่ตรงกับคะแนนที่ทดลอง"] if gone else [])


def test_a_task_that_is_reached_says_so_and_one_that_fell_out_of_the_plan_does_not(library: Library) -> None:
    session = visit(library, INNOVATION, part1="420", part2="250")
    plan(session, "goal", "site_visit")
    plan(session, "task.part1.owner", "กลุ่มแผนงาน")
    plan(session, "task.part2.owner", "กลุ่มวิชาการ")
    assert row_of(session, "part2")["kind_label"] == "ไม่อยู่ในแผนปัจจุบัน"
    attempt(session, part1="600")
    session.handle({"do": "try_apply"})
    full, reached = row_of(session, "part1"), row_of(session, "part2")
    assert (full["kind_label"], full["title"]) == ("ได้คะแนนเต็มแล้ว", "ส่วนที่ 1 กระบวนการจัดการ: ขณะนี้ได้ 600 คะแนน")
    assert (reached["kind_label"], reached["title"]) == ("ถึงเป้าหมายแล้ว", "ส่วนที่ 2 ผลลัพธ์: ขณะนี้ได้ 250 คะแนน")
    assert full["owner"] == "กลุ่มแผนงาน"


def test_a_condition_that_is_met_by_now_says_so(library: Library) -> None:
    session = visit(library, INNOVATION, accepted_by_public="false")
    fix = next(each["id"] for each in body(session)["tasks"]["rows"] if each["kind"] == "fix")
    plan(session, f"task.{fix}.owner", "กลุ่มแผนงาน")
    session.handle({"do": "answer", "question": "accepted_by_public", "value": "true"})
    assert row_of(session, fix)["kind_label"] == "ผ่านเงื่อนไขแล้ว"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_trial_help_tells_of_the_question(library: Library, lang: str) -> None:
    session = visit(library, INNOVATION, part1="420")
    session.handle({"do": "language", "lang": lang})
    assert {"th": "ยืนยัน", "en": "confirm"}[lang] in body(session)["way_up"]["trial"]["help"]
