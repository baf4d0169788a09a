"""Whatever text an event carries: the page, the work and what is kept can be written in UTF-8."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.model import Library
from selfassess.ui.events import ACTIONS
from selfassess.ui.hearing import DEEPEST, hear
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.workbook import Workbook

PSA = "psa-2558/service_innovation"
STEPS = ("check", "score", "plan", "write", "report")
TODAY = date(2026, 11, 20)
HALF = "ก\ud800"

# Taken from whole pieces, for halves of pairs are one sign in five hundred otherwise.
PIECES = st.sampled_from(["ก", "1", " ", "\n", "\ud800", "\udc00", "\ud83d\ude00"]) | st.text(max_size=3)
TEXTS = st.lists(PIECES, min_size=1, max_size=4).map("".join)
PLAIN = TEXTS | st.recursive(
    TEXTS | st.none() | st.booleans() | st.integers(0, 2600),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
SAID = [
    {"do": "answer", "question": "part1"},
    {"do": "try", "question": "part2"},
    {"do": "since", "question": "months_in_use"},
    {"do": "plan", "track": PSA, "field": "limit.part1"},
    {"do": "plan", "track": PSA, "field": "task.own-1.title"},
    {"do": "draft", "box": "psa_q1"},
    {"do": "dismiss", "box": "psa_q1"},
    {"do": "about", "field": "work"},
    *({"do": do} for do in sorted(ACTIONS)),
]
FREE = (
    "value", "text", "over", "hint", "name", "day", "year", "example", "saved", "pending", "defence", "track",
    "question", "box", "field", "step", "reference_date", "today",
)  # fmt: skip
EVENTS = st.builds(
    lambda free, said: free | said, st.fixed_dictionaries(dict.fromkeys(FREE, PLAIN)), st.sampled_from(SAID)
)


def is_writable(plain: object) -> bool:
    try:
        return bool(json.dumps(plain, ensure_ascii=False, default=str).encode())
    except UnicodeEncodeError:
        return False


def pages(session: Session) -> list[object]:
    drawn: list[object] = []
    for step in STEPS:
        session.step = step
        drawn.append(show_page(session))
    return drawn


@settings(max_examples=60, deadline=None)
@given(events=st.lists(EVENTS, min_size=1, max_size=4))
def test_any_event_leaves_a_page_and_a_work_that_can_be_written(library: Library, events: list[object]) -> None:
    session = Session(library, TODAY, track=PSA, step="write")
    for event in events:
        session.handle(event)
        assert is_writable([session.work.to_json(), session.who, show_page(session)])


@pytest.mark.parametrize(
    "event",
    [
        {"do": "dismiss", "box": "psa_q1", "hint": HALF},
        {"do": "draft", "box": "psa_q1", "text": HALF},
        {"do": "try", "question": "part1", "value": HALF},
        {"do": "try", "question": "part1", "value": {"low": HALF, "high": "3"}},
        {"do": "answer", "question": "part1", "value": HALF},
        {"do": "answer", "question": "months_in_use", "value": [HALF]},
        {"do": "answer", "question": HALF, "value": HALF},
        {"do": "since", "question": "months_in_use", "value": HALF},
        {"do": "track", "track": HALF},
        {"do": "cycle", "year": HALF},
        {"do": "open", "example": HALF},
        {"do": "open", "saved": {"drafts": {"psa_q1": {"text": HALF, "dismissed": HALF}}, "about": {"work": HALF}}},
        {"do": "plan", "track": PSA, "field": "limit.part1", "value": HALF},
        {"do": "plan", "track": PSA, "field": "task.own-1.title", "value": HALF},
        {"do": "about", "field": "begun", "value": HALF},
        {"do": "who", "name": HALF},
    ],
)
def test_half_a_surrogate_pair_is_repeated_nowhere(library: Library, event: dict[str, object]) -> None:
    session = Session(library, TODAY, track=PSA, step="plan")
    session.handle(event)
    assert is_writable([show_page(session), session.work.to_json(), session.who])
    session.track = PSA
    assert is_writable(pages(session))


@pytest.mark.parametrize("do", ["open", "drawer", "export", "import", "answer", "dismiss"])
def test_the_whole_widget_sends_only_what_can_be_written(library: Library, tmp_path: Path, do: str) -> None:
    page = Workbook(library, TODAY, str(tmp_path / "works.sqlite3"))
    page._handle({"do": "track", "track": PSA, "step": "write"})
    said = dict.fromkeys(("question", "value", "example", "key", "to", "name", "here", "asked", "hint"), HALF)
    page._handle({**said, "do": do, "box": "psa_q1", "saved": {"about": {"work": HALF}}, "data": HALF})
    sent = {name: getattr(page, name) for name in ("view", "changes", "panel", "saved", "file", "words")}
    assert is_writable(sent)
    assert is_writable(page.session.work.to_json())


def test_a_hint_is_put_away_by_its_key_alone(library: Library) -> None:
    session = Session(library, TODAY, track=PSA)
    for hint in ("opinion-0123456789", "ความเห็น", "a\nb", "<b>", "x" * 1000):
        session.handle({"do": "dismiss", "box": "psa_q1", "hint": hint})
    assert session.work.drafts["psa_q1"] == {"dismissed": "a b opinion-0123456789"}


def test_what_is_nested_without_end_is_cut(library: Library) -> None:
    deep: object = HALF
    for _ in range(DEEPEST * 20):
        deep = {"more": [deep]}
    assert is_writable(hear({"do": "answer", "value": deep}))
    Session(library, TODAY).handle({"do": "open", "saved": deep})


def test_opening_another_work_forgets_what_was_tried_and_done_on_the_one_before(library: Library) -> None:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": PSA, "step": "plan"})
    session.handle({"do": "answer", "question": "part1", "value": "400"})
    session.handle({"do": "try", "question": "part1", "value": "600"})
    session.handle({"do": "try", "question": "part2", "value": "many"})
    session.handle({"do": "open", "saved": {"answers": {"part1": "100"}}, "track": PSA, "step": "plan"})
    assert (session.trial, session.refusals) == ({}, {})
    session.handle({"do": "try_apply"})
    session.handle({"do": "undo"})
    assert session.work.answers == {"part1": Decimal(100)}


def test_a_work_that_is_opened_after_an_example_is_no_example_and_is_kept(library: Library, tmp_path: Path) -> None:
    page = Workbook(library, TODAY, str(tmp_path / "works.sqlite3"))
    page._handle({"do": "open", "example": library.examples[0].id})
    page._handle({"do": "answer", "question": "part1", "value": "xyz"})
    page._handle({"do": "open", "saved": {"answers": {"part1": "10"}}})
    session = page.session
    assert (session.example, session.track, session.step, session.refusals) == (None, None, "find", {})
    assert session.work.answers == {"part1": Decimal(10)}
    assert page.keeping.state == "saved"


def test_an_example_that_is_opened_after_a_work_shows_no_refusal_of_it(library: Library) -> None:
    session = Session(library, TODAY)
    session.handle({"do": "answer", "question": "part1", "value": "xyz"})
    session.handle({"do": "open", "example": library.examples[0].id})
    assert session.refusals == {}


def test_what_was_refused_of_late_events_is_told_in_the_work_that_opens(library: Library) -> None:
    session = Session(library, TODAY)
    late = [{"do": "answer", "question": "part2", "value": "abc"}]
    session.handle({"do": "open", "saved": {"answers": {"part1": "10"}}, "pending": late})
    assert list(session.refusals) == ["part2"]


def test_a_page_that_brings_nothing_goes_on_with_what_is_there(library: Library) -> None:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": PSA, "step": "plan"})
    session.handle({"do": "answer", "question": "part1", "value": "400"})
    session.handle({"do": "open"})
    assert (session.work.answers, session.track, session.step) == ({"part1": Decimal(400)}, PSA, "plan")


def test_what_is_tried_is_no_trial_once_it_is_answered_so(library: Library) -> None:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": PSA, "step": "plan"})
    for question, value in (("part1", "500"), ("part2", "300")):
        session.handle({"do": "try", "question": question, "value": value})
    session.handle({"do": "answer", "question": "part2", "value": "300"})
    assert session.trial == {"part1": Decimal(500)}
    session.handle({"do": "try", "question": "part2", "value": "300"})
    assert session.trial == {"part1": Decimal(500)}


def test_a_page_that_opens_again_with_its_own_work_can_still_take_a_step_back(library: Library) -> None:
    session = Session(library, TODAY)
    session.handle({"do": "track", "track": PSA})
    session.handle({"do": "answer", "question": "months_in_use", "value": "5"})
    session.handle({"do": "open", "saved": session.work.to_json(), "track": PSA})
    session.handle({"do": "undo"})
    assert session.work.answers == {}
