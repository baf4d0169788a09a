"""Coaching and calendar as the page shows them: what is asked next, and what is late, said calmly."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from selfassess.model import Criterion, Library
from selfassess.scoring import Rating
from selfassess.ui.session import Session
from selfassess.ui.view.calendar import show_calendar
from selfassess.ui.view.coaching import show_coaching
from selfassess.ui.view.scene import Scene

Answer = Callable[[str, object], None]
DSDW = "dsdw-2560/selection"


def rating_of(session: Session, id: str, key: str = DSDW) -> tuple[Scene, Rating]:
    scene = Scene(session, key)
    assert scene.result.score is not None
    return scene, next(each for each in scene.result.score.ratings if each.criterion.id == id)


def coach(session: Session, id: str, target: Decimal | None = None, key: str = DSDW) -> Any:
    scene, rating = rating_of(session, id, key)
    return json.loads(json.dumps(show_coaching(scene, rating, target)))


def test_the_next_printed_level_and_those_up_to_the_target(session: Session, answer: Answer) -> None:
    answer("risk_consideration", "0")
    shown = coach(session, "risk_consideration", Decimal(15))
    assert (shown["next_level"]["points"], shown["next_level"]["gain"]) == ("10", "10")
    assert shown["next_level"]["text"] == "มีแผนบริหารความเสี่ยง"
    assert shown["next_level"]["how"] == "พิจารณาความเสี่ยงของผลงานและจัดทำแผนบริหารความเสี่ยง"
    assert [(level["points"], level["gain"]) for level in shown["on_the_way"]] == [("15", "5")]
    assert coach(session, "risk_consideration")["on_the_way"] == []


def test_an_unrated_criterion_shows_every_level_and_gains_nothing(session: Session) -> None:
    shown = coach(session, "innovation_form")
    assert shown["next_level"] is None
    assert [(level["points"], level["gain"]) for level in shown["on_the_way"]] == [
        ("2.5", None), ("5", None), ("10", None),
    ]  # fmt: skip
    assert "ยังไม่ได้ประเมิน" in shown["note"]


def test_at_the_top_and_below_the_lowest_level(session: Session, answer: Answer) -> None:
    answer("clear_plan", "10")
    assert coach(session, "clear_plan")["note"] == "อยู่ในระดับสูงสุดที่เอกสารพิมพ์ไว้แล้ว"
    answer("clear_plan", "none_of_these")
    assert coach(session, "clear_plan")["next_level"]["points"] == "5"


def test_where_no_levels_are_printed_it_says_so_and_never_makes_one_up(session: Session, library: Library) -> None:
    for key, (rubric, track) in library.tracks.items():
        if not any(track.id in each.tracks for each in rubric.criteria):
            continue
        scene = Scene(session, key)
        for criterion in (each for each in rubric.criteria if track.id in each.tracks):
            shown = show_coaching(scene, criterion)
            assert (shown["no_levels"] is None) is bool(criterion.levels)
            assert not shown["next_level"]
            assert shown["ask_yourself"]
            assert bool(shown["examples"]) is (shown["no_examples"] is None)
            parts = shown["parts"]
            assert isinstance(parts, list)
            assert [each["id"] for each in parts] == [part.id for part in criterion.parts]
            assert all(each["ask_yourself"] and each["no_levels"] for each in parts)


def test_the_totals_of_printed_levels_are_not_called_missing(session: Session) -> None:
    shown = coach(session, "kpi_total", key="bma-2564/innovation_kpi")
    assert shown["no_levels"].startswith("เอกสารพิมพ์เพียงคะแนนรวมของแต่ละระดับ")


def test_a_bare_criterion_is_coached_in_both_languages(session: Session) -> None:
    scene = Scene(session, DSDW)
    criterion: Criterion = scene.rubric.criteria[0]
    session.handle({"do": "language", "lang": "en"})
    assert show_coaching(scene, criterion)["name"] == criterion.name.en


def entries(calendar: Any) -> dict[str, Any]:
    return {each.get("id", "today"): each for each in calendar["entries"]}


def calendar_of(session: Session, key: str) -> Any:
    return json.loads(json.dumps(show_calendar(Scene(session, key))))


def test_a_cycle_that_is_long_over_is_said_once_and_no_day_is_counted(session: Session) -> None:
    shown = calendar_of(session, "psa-2558/service_innovation")
    assert "2558" in shown["note"]
    assert [each["distance"] for each in shown["entries"] if each["kind"] == "step"] == [None] * 8
    assert shown["entries"][-1] == {"kind": "today", "text": "วันนี้ 20 พ.ย. 2569"}
    assert shown["switch"]["year"] is None


def test_an_own_year_counts_days_and_marks_every_moved_one(session: Session) -> None:
    session.today = date(2027, 2, 25)
    session.handle({"do": "cycle", "year": "2570"})
    shown = calendar_of(session, "psa-2558/service_innovation")
    found = entries(shown)
    assert found["application"]["distance"] == {"text": "เลยกำหนด 12 วัน", "tone": "no"}
    assert found["paper_check"]["distance"]["text"] == "อยู่ในช่วงนี้ เหลืออีก 23 วัน"
    assert [each["kind"] for each in shown["entries"]].index("today") == 2
    steps = [each for each in shown["entries"] if each["kind"] == "step"]
    assert all(mark["trust"] == "assumed" for each in steps for mark in each["marks"])
    assert all(len(each["marks"]) == 1 for each in steps)
    assert "ตามเอกสาร: 24 เม.ย. 58" in found["notice"]["marks"][0]["why"]
    assert shown["note"] is None
    assert "2570" in shown["assumed"]


def test_the_units_own_paper_says_by_how_many_days_it_missed_its_bound(session: Session, answer: Answer) -> None:
    answer("proposal_sent_on", "20 เม.ย. 2560")
    paper = entries(calendar_of(session, DSDW))["proposals_sent"]["paper"]
    assert paper == {"text": "หน่วยงานส่งเมื่อวันที่ 20 เม.ย. 2560 · ช้ากว่ากำหนด 2 วัน", "tone": "no"}
    session.today = date(2017, 4, 19)
    paper = entries(calendar_of(session, DSDW))["proposals_sent"]["paper"]
    assert paper == {"text": "หน่วยงานจะส่งวันที่ 20 เม.ย. 2560 · จะช้ากว่ากำหนด 2 วัน", "tone": "no"}
    answer("proposal_sent_on", "18 เม.ย. 2560")
    assert entries(calendar_of(session, DSDW))["proposals_sent"]["paper"]["tone"] == "ok"


def test_where_nothing_is_dated_there_is_no_switch_and_no_today(session: Session) -> None:
    shown = calendar_of(session, "bma-2564/innovation_kpi")
    assert shown["switch"] is None
    assert "today" not in entries(shown)
    assert "ไม่ได้พิมพ์วันที่" in shown["note"]


@pytest.mark.parametrize("key", ["lerdrat-2564/top", "pmqa-2558/roadmap"])
def test_a_track_without_a_procedure_has_no_calendar(session: Session, key: str) -> None:
    assert show_calendar(Scene(session, key)) is None
