"""What is said of a step back or forward: it may belong to another step of the page than the one that is shown."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.keeping import Keeping
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

TODAY = date(2026, 11, 20)
TRACK = "psa-2558/service_innovation"
OWNER = "แผน: ผู้รับผิดชอบ (ส่วนที่ 1 กระบวนการจัดการ)"


@pytest.fixture
def session(library: Library) -> Session:
    session = Session(library, TODAY)
    say(session, "track", track=TRACK, step="score")
    return session


def say(session: Session, do: str, **event: object) -> None:
    session.handle({"do": do, **event})


def plan(session: Session, field: str, value: object) -> None:
    say(session, "plan", track=TRACK, field=field, value=value)


def draw(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


def turn(session: Session, do: str) -> str:
    """Go one step back or forward; what is then said, to the eye and to the ear."""
    say(session, do)
    page = draw(session)
    told = str(page["turn"])
    assert page["announce"].startswith(told)
    return told


def test_what_is_taken_back_and_made_again_is_said_until_the_next_event(session: Session) -> None:
    say(session, "answer", question="part1", value="420")
    plan(session, "task.part1.owner", "กลุ่มแผนงาน")
    assert draw(session)["turn"] == ""
    assert turn(session, "undo") == f"เลิกทำแล้ว: {OWNER}"
    assert turn(session, "undo") == "เลิกทำแล้ว: คะแนน (ส่วนที่ 1 กระบวนการจัดการ)"
    assert turn(session, "redo") == "ทำซ้ำแล้ว: คะแนน (ส่วนที่ 1 กระบวนการจัดการ)"
    assert turn(session, "redo") == f"ทำซ้ำแล้ว: {OWNER}"
    assert turn(session, "redo") == "", "there is nothing left to make again"
    say(session, "undo")
    say(session, "go", step="check")
    assert draw(session)["turn"] == ""


def test_english_and_many_changes(session: Session) -> None:
    say(session, "language", lang="en")
    for question, value in {"part1": "420", "part2": "250", "months_in_use": "12"}.items():
        say(session, "answer", question=question, value=value)
    say(session, "clear")
    assert turn(session, "undo") == "Taken back: points (Part 1, management process) and 2 more"


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ({"do": "about", "field": "work", "value": "ตู้ยา"}, "ชื่อผลงาน"),
        ({"do": "cycle", "year": "2570"}, "รอบปี"),
        ({"do": "draft", "box": "psa_q1", "text": "ผู้ป่วยรอนาน"}, "เริ่มเขียน"),
        ({"do": "plan", "track": TRACK, "field": "goal", "value": "site_visit"}, "แผน: เป้าหมาย"),
        ({"do": "plan", "track": TRACK, "field": "frozen.part2", "value": "yes"}, "ปีนี้คง ส่วนที่ 2 ผลลัพธ์"),
        ({"do": "since", "question": "months_in_use", "value": "1/1/2557"}, "นำผลงานไปใช้จริงมาแล้วกี่เดือน"),
    ],
)
def test_every_kind_of_change_has_a_name(session: Session, event: dict[str, object], told: str) -> None:
    session.handle(event)
    assert session.undo, event
    assert told in turn(session, "undo")


def test_a_task_of_ones_own_is_named_and_comes_back_in_one_step(session: Session) -> None:
    plan(session, "task.own-1.title", "ประชุม")
    assert turn(session, "undo") == "เลิกทำแล้ว: แผน: ชื่องาน (ประชุม)"
    say(session, "redo")
    plan(session, "task.own-1.owner", "กลุ่มแผนงาน")
    kept = session.work
    for name in ("title", "owner", "date", "status", "note"):
        plan(session, f"task.own-1.{name}", None)
    assert turn(session, "undo") == "เลิกทำแล้ว: แผน: ชื่องาน (ประชุม) และอีก 1 รายการ"
    assert session.work == kept


def test_what_was_typed_is_only_text_and_never_long(session: Session) -> None:
    typed = "<b onmouseover=alert(1)>{name}</b>" * 10
    plan(session, "task.own-1.title", typed)
    told = turn(session, "undo")
    assert "<b onmouseover" in told
    assert len(told) < 120


def test_looking_at_the_kept_work_leaves_it_and_another_version_does_not(library: Library, tmp_path: Any) -> None:
    session = Session(library, TODAY)
    keeping = Keeping(session, str(tmp_path / "works.sqlite3"))
    keeping.open({"do": "open", "track": TRACK})
    plan(session, "goal", "site_visit")
    keeping.keep()
    say(session, "undo")
    keeping.keep()
    keeping.handle({"do": "look"})
    assert session.turn is not None
    keeping.handle({"do": "bring_back", "number": 1})
    assert session.turn is None
