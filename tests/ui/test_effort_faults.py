"""The settings of the plan: a refusal stands at its field, a unit may be written, and what is missing is said once."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

TODAY = date(2026, 11, 20)
TRACK = "psa-2558/service_innovation"


@pytest.fixture
def session(library: Library) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": TRACK, "step": "plan"})
    for question, value in {"part1": "420", "part2": "250"}.items():
        session.handle({"do": "answer", "question": question, "value": value})
    plan(session, "goal", "site_visit")
    return session


def plan(session: Session, field: str, value: str) -> None:
    session.handle({"do": "plan", "track": session.track, "field": field, "value": value})


def way_up(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return dict(page["body"]["way_up"])


def row_of(session: Session, id: str = "part1") -> dict[str, Any]:
    return next(each for each in way_up(session)["effort"]["rows"] if each["id"] == id)


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("effort.part1", "days:๑๕ วัน", "days:15"),
        ("effort.part1", "days:15 คน-วัน baht:5,000บาท", "days:15 baht:5000"),
        ("effort.part1", "days:1.5 person-days", "days:1.5"),
        ("limit.part1", "500 คะแนน", "500"),
        ("step.part1", "๑๐ points", "10"),
        ("goal", "points:800 คะแนน", "points:800"),
        ("effort.part1", "days:15 บาท", None),
        ("effort.part1", "days:15 เดือน", None),
        ("limit.part1", "15 วัน", None),
        ("limit.part1", "คะแนน", None),
        ("task.part1.owner", "5 คะแนน", "5 คะแนน"),
    ],
)
def test_a_fields_own_unit_may_stand_behind_its_number(
    session: Session, field: str, typed: str, kept: str | None
) -> None:
    plan(session, field, "" if field != "goal" else "site_visit")
    plan(session, field, typed)
    assert session.work.plan[TRACK].get(field) == kept


def test_a_refusal_stands_at_its_field_with_its_name_and_what_was_typed(session: Session) -> None:
    plan(session, "measure", "days")
    plan(session, "effort.part1", "days:๑๕ เดือน")
    plan(session, "limit.part1", "มาก")
    plan(session, "step.part1", "0")
    row = row_of(session)
    assert row["effort"]["days"] == "๑๕ เดือน"
    assert row["error"].startswith("ทรัพยากรต่อขั้น: โปรดพิมพ์เป็นตัวเลข")
    assert (row["limit"]["typed"], row["step"]["typed"]) == ("มาก", "0")
    assert row["limit"]["error"].startswith("ปีนี้ทำได้ไม่เกิน (คะแนน): ")
    assert "มากกว่า 0" in row["step"]["error"]
    other = row_of(session, "part2")
    assert [other["error"], other["limit"]["error"], other["step"]["error"]] == [None] * 3


def test_a_refused_amount_belongs_to_its_measure(session: Session) -> None:
    plan(session, "measure", "days")
    plan(session, "effort.part1", "days:x baht:500")
    assert row_of(session)["effort"] == {"size": "", "days": "x", "baht": ""}
    plan(session, "measure", "size")
    assert row_of(session)["error"] is None
    plan(session, "effort.part1", "days:3")
    plan(session, "measure", "days")
    assert (row_of(session)["effort"]["days"], row_of(session)["error"]) == ("3", None)


def test_what_is_kept_and_does_not_count_is_said_at_its_field_alone(session: Session) -> None:
    plan(session, "limit.part1", "9999")
    row = row_of(session)
    assert row["limit"]["typed"] == "9999"
    assert "600" in row["limit"]["error"]
    assert way_up(session)["plan"]["faults"] == []


def test_a_refusal_at_one_level_stands_there(library: Library) -> None:
    key, criterion = next(
        (key, criterion)
        for key, (rubric, track) in library.tracks.items()
        for criterion in rubric.criteria
        if track.id in criterion.tracks and sum(level.points > 0 for level in criterion.levels) > 1
    )
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": key, "step": "plan"})
    session.handle({"do": "answer", "question": criterion.id, "value": str(criterion.levels[0].points)})
    points = next(f"{level.points:f}" for level in criterion.levels if level.points > 0)
    rubric, _ = library.tracks[key]
    plan(session, "goal", rubric.bands[0].id if rubric.bands else f"points:{criterion.maximum}")
    plan(session, "measure", "baht")
    plan(session, f"effort.{criterion.id}.{points}", "baht:มาก")
    row = row_of(session, criterion.id)
    errors = {each["points"]: each["error"] for each in row["levels"] if each["error"]}
    assert list(errors) == [points]
    assert errors[points].startswith(f"ทรัพยากรต่อขั้น · {points}: ")
    assert row["error"] is None


def test_step_and_unit_are_explained_where_they_are_used(session: Session) -> None:
    up = way_up(session)
    assert "“1 ขั้น” คือ" in up["effort"]["step_help"]
    assert "เพิ่มขั้นละ" in up["effort"]["step_help"]
    assert "น้อยนับ 1 หน่วย ปานกลาง 2 หน่วย มาก 4 หน่วย" in up["plan"]["units"]
    plan(session, "measure", "days")
    assert way_up(session)["plan"]["units"] == ""


def test_what_is_missing_is_said_once_with_the_way_to_it(session: Session) -> None:
    plan(session, "measure", "days")
    plan_shown = way_up(session)["plan"]
    said = " ".join([*plan_shown["headlines"], *plan_shown["notes"], *plan_shown["held"]])
    assert said.count("ส่วนที่ 1") == said.count("ส่วนที่ 2") == 1
    assert plan_shown["missing"] == "part1"
    plan(session, "effort.part1", "days:2")
    assert way_up(session)["plan"]["missing"] == "part2"
    plan(session, "effort.part2", "days:2")
    assert way_up(session)["plan"]["missing"] is None
    plan(session, "frozen.part2", "yes")
    assert any("ส่วนที่ 2" in each for each in way_up(session)["plan"]["held"]), (
        "what else holds a criterion is still said"
    )
