"""Only what matters in the step "find", and the questions that decide in the step "plan", without a widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from selfassess.ui.session import Session
from selfassess.ui.view.decisive import show_decisive
from selfassess.ui.view.find import show_find
from selfassess.ui.view.scene import Scene

Answer = Callable[[str, object], None]


def body(session: Session) -> dict[str, Any]:
    return show_find(Scene(session, session.track))


def ids(drawn: list[dict[str, Any]]) -> list[str]:
    return [each["id"] for each in drawn]


def shown(session: Session) -> list[str]:
    return ids(body(session)["questions"])


def folded(session: Session) -> list[str]:
    fold = body(session)["focus"]["folded"]
    return ids(fold["questions"]) if fold else []


def answered(session: Session) -> list[str]:
    fold = body(session)["focus"]["answered"]
    return ids(fold["questions"]) if fold else []


def test_it_is_off_until_it_is_asked_for_and_then_the_printed_order_comes_back(session: Session) -> None:
    printed = shown(session)
    focus = body(session)["focus"]
    assert (focus["on"], focus["best"], focus["folded"]) == (False, None, None)
    session.handle({"do": "focus", "on": True})
    assert shown(session) != printed
    assert sorted(shown(session)) == sorted(printed)
    session.handle({"do": "focus", "on": False})
    assert shown(session) == printed


def test_only_true_switches_it_on(session: Session) -> None:
    wrong: tuple[object, ...] = (None, "true", 1, [], {"on": True})
    for on in wrong:
        session.handle({"do": "focus", "on": on})
        assert session.focus is None


def test_the_best_fact_comes_first_with_how_many_awards_it_may_settle(session: Session) -> None:
    session.handle({"do": "focus", "on": True})
    drawn = body(session)
    best = drawn["focus"]["best"]
    assert best["id"] == drawn["questions"][0]["id"] == "applicant_kind"
    assert best["label"] == "ข้อนี้ช่วยตัดสินได้มากที่สุด"
    assert best["settles"] == "คำตอบข้อนี้ข้อเดียวอาจทำให้ทราบผลได้ 10 รางวัล"


def test_what_was_answered_stays_with_all_above_it(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    before = shown(session)
    for place in (4, 2, 7):
        id = shown(session)[place]
        kept = shown(session)[: place + 1]
        answer(id, "unknown")
        assert shown(session)[: place + 1] == kept
    assert sorted(shown(session) + folded(session)) == sorted(before)


def test_what_can_change_no_verdict_is_folded_away_and_comes_back(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    shown(session)
    answer("months_in_use", "3")
    gone = folded(session)
    assert {"complaint_received", "existed_in_thailand_before"} <= set(gone)
    assert body(session)["focus"]["folded"]["label"].startswith(f"อีก {len(gone)} ข้อ")
    assert not set(gone) & set(shown(session))
    answer("months_in_use", None)
    assert folded(session) == []


def test_the_fold_says_that_awards_addressed_to_others_are_left_aside(session: Session, answer: Answer) -> None:
    answer("months_in_use", "3")
    session.handle({"do": "focus", "on": True})
    left = "(ไม่นับรางวัลที่ไม่ตรงกับผู้ที่เอกสารกล่าวถึง)"
    assert left not in body(session)["focus"]["folded"]["label"]
    answer("belongs_to_dsdw", "false")
    assert body(session)["focus"]["folded"]["label"].endswith(left)


def test_a_fact_above_that_no_longer_matters_is_said_to_be_idle_instead_of_jumping(
    session: Session, answer: Answer
) -> None:
    session.handle({"do": "focus", "on": True})
    order = shown(session)
    last = order[-1]
    answer("months_in_use", "12")
    session.handle({"do": "go", "step": "find"})
    before = shown(session)
    answer("belongs_to_dsdw", "false")
    above = before[: before.index("belongs_to_dsdw")]
    assert shown(session)[: len(above)] == above
    idle = body(session)["focus"]["idle"]
    assert set(idle) <= set(above)
    assert last in shown(session) + folded(session)


def test_what_is_answered_in_the_fold_stays_there(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    shown(session)
    answer("months_in_use", "3")
    id, order = folded(session)[0], shown(session)
    answer(id, "unknown")
    assert id in folded(session)
    assert shown(session) == order


def test_going_back_to_the_step_orders_it_anew(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    shown(session)
    id = shown(session)[5]
    answer(id, "unknown")
    session.handle({"do": "track", "track": "psa-2558/service_innovation"})
    session.handle({"do": "go", "step": "find"})
    assert id not in shown(session), "what is answered does not stand in the way of what is asked"
    assert answered(session) == [id]
    assert body(session)["focus"]["answered"]["label"] == "ข้อที่ตอบแล้ว (1)"
    assert body(session)["focus"]["best"]["id"] == shown(session)[0]


def test_what_was_answered_before_is_folded_away_and_stays_there_while_it_is_changed(
    session: Session, answer: Answer
) -> None:
    answer("applicant_kind", "unknown")
    answer("months_in_use", "12")
    session.handle({"do": "focus", "on": True})
    assert sorted(answered(session)) == ["applicant_kind", "months_in_use"]
    assert body(session)["focus"]["best"]["id"] == shown(session)[0]
    answer("months_in_use", "13")
    shown(session)
    answer("applicant_kind", None)
    assert sorted(answered(session)) == ["applicant_kind", "months_in_use"], "nothing jumps under a thumb"
    answer(shown(session)[0], "unknown")
    assert "applicant_kind" in shown(session), "and what is asked again comes back with the next answer"
    assert answered(session) == ["months_in_use"]


def test_asking_for_the_next_one_puts_away_what_is_answered(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    first = shown(session)[0]
    answer(first, "unknown")
    assert shown(session)[0] == first
    session.handle({"do": "focus", "on": True})
    assert answered(session) == [first]
    assert body(session)["focus"]["best"]["id"] == shown(session)[0]


def test_undo_and_an_own_year_are_followed(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    start = shown(session)
    answer("months_in_use", "3")
    assert folded(session)
    session.handle({"do": "undo"})
    assert folded(session) == []
    session.handle({"do": "cycle", "year": "2570"})
    assert sorted(shown(session)) == sorted(start)


def test_when_nothing_here_matters_any_more_it_says_so(session: Session, answer: Answer) -> None:
    session.handle({"do": "focus", "on": True})
    for _ in range(20):
        best = body(session)["focus"]["best"]
        if best is None:
            break
        answer(best["id"], "unknown")
    focus = body(session)["focus"]
    assert focus["best"] is None
    assert "ตรวจคุณสมบัติ" in focus["done"]


def test_it_can_be_asked_for_in_a_work_that_may_only_be_read(session: Session) -> None:
    from selfassess.text import Text

    session.closed = Text(th="อ่านอย่างเดียว", en="read only")
    session.handle({"do": "focus", "on": True})
    assert session.focus is not None


def test_a_reload_asks_as_before(session: Session) -> None:
    session.handle({"do": "open", "today": "2026-11-20", "focus": True})
    assert body(session)["focus"]["on"]
    session.handle({"do": "open", "today": "2026-11-20"})
    assert not body(session)["focus"]["on"]


# --- the questions that decide, as the step "plan" shows them ------------------------------------------------------


def decisive(session: Session, key: str) -> dict[str, Any] | None:
    return show_decisive(Scene(session, key))


def ways_of(group: dict[str, Any]) -> list[str]:
    """All answers that settle it, wherever they stand."""
    places = [*group["every"], *group["some"]]
    places = [place for each in places for place in (*each["questions"], each)]
    return [way["text"] for place in places for way in place.get("ways", [])]


def test_two_questions_and_one_answer_that_ends_it(session: Session, answer: Answer) -> None:
    for id, value in (
        ("existed_in_thailand_before", "false"), ("new_technique_led_to", ["new_service"]),
        ("intellectual_property", ["patent"]), ("months_since_invention", "20"), ("accepted_by_public", "true"),
        ("affects_management_system", "true"),
    ):  # fmt: skip
        answer(id, value)
    drawn = decisive(session, "psa-2558/service_innovation")
    assert drawn is not None
    group = drawn["groups"][0]
    (every,) = group["every"]
    assert (group["id"], every["text"]) == ("verdict", "ตอบ 2 ข้อนี้แล้วผลจะแน่นอน ไม่ว่าข้ออื่นจะเป็นอย่างไร")
    assert ids(every["questions"]) == ["months_in_use", "affects_service_to_people"]
    assert group["some"] == [], "each question stands where it is listed first"
    ways = [way["text"] for question in every["questions"] for way in question["ways"]]
    assert ways == [
        "หากตอบว่า “น้อยกว่า 12 เดือน” ข้อนี้ข้อเดียวก็ทราบผล: ยังไม่มีคุณสมบัติ",
        "หากตอบว่า “ไม่ใช่” ข้อนี้ข้อเดียวก็ทราบผล: ยังไม่มีคุณสมบัติ",
    ]


def test_each_open_band_has_its_own(session: Session, answer: Answer) -> None:
    session.language = "en"
    answer("part1", "500")
    drawn = decisive(session, "psa-2558/service_innovation")
    assert drawn is not None
    groups = {group["id"]: group for group in drawn["groups"]}
    assert list(groups) == ["verdict", "good_range", "site_visit"]
    ways = ways_of(groups["site_visit"])
    assert ways == [
        "If the answer is “less than 250 points”, this one question tells the result: not in this band",
        "If the answer is “300 points or more”, this one question tells the result: in this band",
    ]


def test_where_all_is_certain_nothing_is_shown(session: Session, answer: Answer) -> None:
    assert decisive(session, "pmqa-2558/roadmap") is None
    answer("tepga_applied_before", "true")
    for id in (
        "policy",
        "culture",
        "mechanism",
        "support",
        "transparency",
        "plan",
        "partnership_evaluation",
        "satisfaction",
    ):
        answer(f"development_{id}", "1")
    assert decisive(session, "tepga-2558/development") is None


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_track_says_it_in_whole_words(session: Session, language: Any) -> None:
    session.language = language
    for key in session.library.tracks:
        for group in (decisive(session, key) or {"groups": []})["groups"]:
            texts = [group["name"], group["text"], *(each["text"] for each in group["every"])]
            texts += ways_of(group)
            assert all(text.strip() and "{" not in text and "  " not in text for text in texts)
            assert all(each["questions"] for each in group["every"])
            listed = [frozenset(ids(each["questions"])) for each in [*group["every"], *group["some"]]]
            alone = {id for each in group["every"] for id in ids(each["questions"])}
            assert len(set(listed)) == len(listed), "no set stands twice"
            assert not any({id} == set(ids(each["questions"])) for each in group["some"] for id in alone)
