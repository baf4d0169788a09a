"""The plan, what is tried out, and what is written into boxes: kept, undone, refused, and never lost to anybody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from selfassess.drafts import LONGEST_DRAFT
from selfassess.model import Library
from selfassess.ui.keeping import Keeping
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.view.saved import show_saved
from selfassess.ui.written import mark_of

TODAY = date(2026, 11, 20)
TRACK = "psa-2558/service_innovation"
OTHER = "psa-2558/best_service"
BOX = "psa_q1"
PLACE = f"drafts.{BOX}.text"


@pytest.fixture
def session(library: Library) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": TRACK})
    return session


def say(session: Session, do: str, **event: object) -> None:
    session.handle({"do": do, **event})


def plan(session: Session, field: str, value: object, track: str = TRACK) -> None:
    say(session, "plan", track=track, field=field, value=value)


def write(session: Session, text: str, over: str | None = None, box: str = BOX) -> None:
    say(session, "draft", box=box, text=text, **({} if over is None else {"over": [mark_of(over)]}))


def test_a_field_of_the_plan_is_set_cleared_and_undone(session: Session) -> None:
    plan(session, "limit.part1", "๑,๒๐๐.๕")
    plan(session, "task.own-1.title", "ประชุมคณะทำงาน")
    assert session.work.plan[TRACK] == {"limit.part1": "1200.5", "task.own-1.title": "ประชุมคณะทำงาน"}
    plan(session, "limit.part1", None)
    say(session, "undo")
    assert "limit.part1" in session.work.plan[TRACK]
    say(session, "undo")
    say(session, "undo")
    assert session.work.plan == {}
    say(session, "redo")
    assert session.work.plan[TRACK] == {"limit.part1": "1200.5"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("measure", "kg"),
        ("effort.part1", "huge"),
        ("step.part1", "0"),
        ("limit.part1", "-5"),
        ("task.part1.status", "x"),
    ],
)
def test_what_a_field_cannot_hold_is_refused_and_the_earlier_value_counts(
    session: Session, field: str, value: str
) -> None:
    plan(session, "goal", "outstanding")
    plan(session, field, value)
    assert session.work.plan == {TRACK: {"goal": "outstanding"}}
    assert session.refusals[f"plan.{TRACK}.{field}"].typed == value
    plan(session, field, "")
    assert session.refusals == {}


def test_a_day_that_cannot_be_read_is_kept_as_typed_and_said(session: Session) -> None:
    plan(session, "task.part1.date", "ปลายปี")
    assert session.work.plan[TRACK] == {"task.part1.date": "ปลายปี"}
    assert f"plan.{TRACK}.task.part1.date" in session.refusals


def test_a_full_plan_says_so(session: Session) -> None:
    for number in range(61):
        plan(session, f"task.own-{number}.title", "งาน")
    assert len(session.work.plan[TRACK]) == 60
    assert f"plan.{TRACK}.task.own-60.title" in session.refusals


@pytest.mark.parametrize("event", [{"track": "no/such", "field": "goal"}, {"field": "no.such"}, {"track": 5}, {}])
def test_events_about_nothing_change_nothing(session: Session, event: dict[str, object]) -> None:
    for what in ("plan", "draft", "dismiss"):
        say(session, what, value="x", text="x", hint="x", **event)
        say(session, what, **event)
    assert session.work.to_json() == Session(session.library, TODAY).work.to_json()
    assert session.undo == []


def test_typing_in_one_box_is_one_step_to_undo(session: Session) -> None:
    for text in ("ผู้", "ผู้รับบริการ", "ผู้รับบริการรอนาน"):
        write(session, text)
    write(session, "x", box="psa_q2")
    write(session, "ผู้รับบริการรอ 45 นาที")
    texts = []
    for _ in range(3):
        say(session, "undo")
        texts.append({box: draft["text"] for box, draft in session.work.drafts.items()})
    assert texts == [{BOX: "ผู้รับบริการรอนาน", "psa_q2": "x"}, {BOX: "ผู้รับบริการรอนาน"}, {}]
    assert session.undo == []
    say(session, "redo")
    write(session, "ใหม่")
    say(session, "undo")
    assert session.work.drafts[BOX]["text"] == "ผู้รับบริการรอนาน"


def test_a_text_that_is_too_long_is_cut_and_said(session: Session) -> None:
    write(session, "ก" * (LONGEST_DRAFT + 1))
    assert len(session.work.drafts[BOX]["text"]) == LONGEST_DRAFT
    assert PLACE in session.refusals


def test_a_text_over_one_that_is_gone_waits_beside_it(session: Session) -> None:
    write(session, "ก")
    write(session, "ข", over="ก")
    write(session, "ค", over="ก")
    assert session.work.drafts[BOX]["text"] == "ข"
    assert session.work.conflicts[PLACE]["other"] == {"value": "ค", "since": None, "who": ""}
    write(session, "คง", over="ค")
    write(session, "ขด", over="ข")
    assert session.work.drafts[BOX]["text"] == "ขด"
    assert session.work.conflicts[PLACE] == {
        "kept": {"value": "ขด", "since": None, "who": ""},
        "other": {"value": "คง", "since": None, "who": ""},
    }
    say(session, "choose", place=PLACE, side="other")
    assert session.work.drafts[BOX]["text"] == "คง"
    assert session.work.conflicts == {}


def test_what_is_said_again_after_a_lost_connection_leaves_no_conflict(session: Session) -> None:
    for _ in range(2):
        write(session, "ก", over="")
        write(session, "กข", over="ก")
    assert session.work.drafts[BOX]["text"] == "กข"
    assert session.work.conflicts == {}


def test_hints_are_put_away_and_brought_back(session: Session) -> None:
    say(session, "dismiss", box=BOX, hint="opinion", on=True)
    say(session, "dismiss", box=BOX, hint="long", on=True)
    say(session, "dismiss", box=BOX, hint="opinion", on=False)
    assert session.work.drafts == {BOX: {"dismissed": "long"}}


def test_a_trial_touches_no_answer_until_it_is_applied_in_one_step(session: Session) -> None:
    say(session, "answer", question="part1", value="400")
    say(session, "try", question="part1", value="๔๕๐")
    say(session, "try", question="part2", value="100")
    assert session.trial == {"part1": Decimal(450), "part2": Decimal(100)}
    assert session.work.answers == {"part1": Decimal(400)}
    say(session, "try", question="part1", value="400")
    assert set(session.trial) == {"part2"}, "what is answered so already is nothing to try"
    say(session, "try", question="part1", value="450")
    say(session, "try_apply")
    assert session.work.answers == {"part1": Decimal(450), "part2": Decimal(100)}
    assert session.trial == {}
    say(session, "undo")
    assert session.work.answers == {"part1": Decimal(400)}


def test_a_trial_is_checked_like_an_answer_and_forgotten_with_its_track(session: Session) -> None:
    say(session, "try", question="part1", value="-5")
    say(session, "try", question="no_such", value="5")
    assert session.trial == {}
    assert set(session.refusals) == {"try.part1", "try.no_such"}
    say(session, "try", question="part1", value="450")
    assert "try.part1" not in session.refusals
    say(session, "try", question="part1", value=None)
    assert session.trial == {}
    say(session, "try", question="part1", value="450")
    say(session, "track", track=TRACK)
    assert session.trial
    say(session, "track", track=OTHER)
    assert session.trial == {}
    assert session.refusals == {}


def test_a_trial_is_discarded_and_leaves_no_step(session: Session) -> None:
    say(session, "try", question="part1", value="450")
    say(session, "try_discard")
    say(session, "try_apply")
    assert (session.trial, session.undo, session.work.answers) == ({}, [], {})


def test_progress_is_noted_where_an_answer_changed_the_score(session: Session) -> None:
    say(session, "answer", question="part1", value="400")
    first = session.work.progress[TRACK]
    assert first == {"2026-11-20": "400 800"}
    session.today = date(2026, 11, 21)
    write(session, "ก")
    say(session, "try", question="part1", value="450")
    assert session.work.progress[TRACK] == first
    say(session, "answer", question="part1", value="450")
    assert session.work.progress[TRACK] == {"2026-11-20": "400 800", "2026-11-21": "450 850"}
    say(session, "undo")
    assert session.work.progress[TRACK] == first, "a day that ends as the one before is none of change"


def test_a_score_that_the_track_cannot_have_is_not_drawn(session: Session) -> None:
    say(session, "answer", question="part1", value="400")
    days = {"2026-11-18": "999999 9999999", "2026-11-19": "300 1050", "2026-11-20": "4 8", "2026-11-21": "0 1050.1"}
    session.work = replace(session.work, progress={TRACK: days})
    session.handle({"do": "track", "track": TRACK, "step": "plan"})
    page: Any = show_page(session)
    chart = page["body"]["progress"]
    assert len(chart["points"]) == 2
    assert chart["top_label"] == "1,050"


def test_what_was_done_without_a_connection_is_done_at_the_next_visit(library: Library) -> None:
    session = Session(library, TODAY)
    late = [
        {"do": "plan", "track": TRACK, "field": "goal", "value": "outstanding"},
        {"do": "draft", "box": BOX, "text": "ก", "over": [mark_of("")]},
        {"do": "dismiss", "box": BOX, "hint": "opinion", "on": True},
        {"do": "answer", "question": "part1", "value": "400"},
        {"do": "try", "question": "part1", "value": "450"},
    ]
    session.handle({"do": "open", "today": "2026-11-20", "saved": {"answers": {}}, "pending": late, "track": TRACK})
    assert session.work.plan == {TRACK: {"goal": "outstanding"}}
    assert session.work.drafts == {BOX: {"text": "ก", "dismissed": "opinion"}}
    assert session.work.progress == {TRACK: {"2026-11-20": "400 800"}}
    assert session.trial == {}


@pytest.fixture
def visit(library: Library, tmp_path: Path) -> Callable[..., Keeping]:
    def open_page(**event: object) -> Keeping:
        keeping = Keeping(Session(library, TODAY), str(tmp_path / "works.sqlite3"))
        keeping.open({"do": "open", "today": "2026-11-20", "lang": "en", **event})
        keeping.keep()
        return keeping

    return open_page


def do(keeping: Keeping, what: str, **event: object) -> None:
    if not keeping.handle({"do": what, **event}):
        keeping.session.handle({"do": what, **event})
    keeping.keep()


def test_two_people_in_one_box_keep_both_texts_and_choose(visit: Callable[..., Keeping]) -> None:
    mine = visit(track=TRACK)
    do(mine, "who", name="ก")
    do(mine, "draft", box=BOX, text="เดิม", over=[mark_of("")])
    assert mine.keys is not None, "a draft alone is a work to keep"
    theirs = visit(key=mine.keys.edit)
    do(theirs, "who", name="ข")
    do(theirs, "draft", box=BOX, text="ของเขา", over=[mark_of("เดิม")])
    # This page has seen the other's text arrive while its own was being typed over the earlier one.
    do(mine, "look")
    do(mine, "draft", box=BOX, text="ของเรา", over=[mark_of("เดิม")])
    do(theirs, "look")
    for keeping in (mine, theirs):
        work = keeping.session.work
        found = {work.drafts[BOX]["text"], str(work.conflicts[PLACE]["other"]["value"])}  # type: ignore[index]
        assert found == {"ของเขา", "ของเรา"}
    shown: Any = show_page(theirs.session)["conflicts"]
    [conflict] = shown
    assert {side["value"] for side in conflict["sides"]} == {"ของเขา", "ของเรา"}
    assert conflict["label"].startswith("Draft, ")
    do(theirs, "choose", place=PLACE, side="other")
    do(mine, "look")
    assert mine.session.work.conflicts == {}
    assert mine.session.work.drafts[BOX]["text"] == "ของเรา"


def test_two_people_planning_different_things_meet_and_the_same_thing_is_a_conflict(
    visit: Callable[..., Keeping],
) -> None:
    mine = visit(track=TRACK)
    do(mine, "plan", track=TRACK, field="goal", value="outstanding")
    assert mine.keys is not None
    theirs = visit(key=mine.keys.edit)
    do(mine, "plan", track=TRACK, field="task.own-1.title", value="ประชุม")
    do(theirs, "plan", track=TRACK, field="task.own-1.owner", value="สารบรรณ")
    do(mine, "look")
    assert set(mine.session.work.plan[TRACK]) == {"goal", "task.own-1.title", "task.own-1.owner"}
    do(mine, "plan", track=TRACK, field="task.own-1.status", value="doing")
    do(theirs, "plan", track=TRACK, field="task.own-1.status", value="done")
    shown: Any = show_page(theirs.session)["conflicts"]
    [conflict] = shown
    assert conflict["label"] == "Plan: status (ประชุม)"
    assert {side["value"] for side in conflict["sides"]} == {"doing", "done"}


def test_the_history_tells_of_plans_and_drafts_in_words(visit: Callable[..., Keeping]) -> None:
    keeping = visit(track=TRACK)
    do(keeping, "draft", box=BOX, text="ก")
    do(keeping, "draft", box=BOX, text="กข")
    do(keeping, "draft", box=BOX, text="กขค")
    do(keeping, "dismiss", box=BOX, hint="opinion", on=True)
    do(keeping, "plan", track=TRACK, field="effort.part1", value="days:3 baht:5000")
    do(keeping, "plan", track=TRACK, field="task.own-1.owner", value="สารบรรณ")
    do(keeping, "draft", box=BOX, text="")
    do(keeping, "drawer", open=True)
    drawer: Any = show_saved(keeping)["drawer"]
    told = [line for version in drawer["history"] for line in version["changes"]]
    starts = ["emptied", "สารบรรณ", "3 days · 5000 baht", "put away", "changed", "begun"]
    assert [end in line for line, end in zip(told, starts, strict=True)] == [True] * 6, told
