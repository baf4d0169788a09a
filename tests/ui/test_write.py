"""The step "write": forms, what is written, and what the page says about it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.write_words import PAGE_NAMES, WRITE_WORDS
from selfassess.ui.written import mark_of

PSA = "psa-2558/service_innovation"
BMA = "bma-2564/innovation_kpi"
_THAI = re.compile(r"[ก-๙]")


def show(session: Session, track: str) -> dict[str, Any]:
    session.handle({"do": "track", "track": track, "step": "write"})
    return show_page(session)


def write(session: Session, box: str, text: str) -> None:
    session.handle({"do": "draft", "box": box, "text": text})


def boxes_of(page: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {box["id"]: box for form in page["body"]["forms"] for box in form.get("boxes", ())}


def lines_of(page: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {line["id"]: line for form in page["body"]["forms"] for line in form["lines"]}


def step_of(page: dict[str, Any], id: str) -> dict[str, Any]:
    return next(step for step in page["steps"] if step["id"] == id)


def test_every_word_stands_in_both_languages_with_the_same_holes() -> None:
    for name, text in WRITE_WORDS.items():
        assert _THAI.search(text.th), name
        assert text.en.strip(), name
        assert not _THAI.search(text.en), name
        assert set(re.findall(r"\{\w+\}", text.th)) == set(re.findall(r"\{\w+\}", text.en)), name
    assert set(PAGE_NAMES) <= set(WRITE_WORDS)


def test_the_form_of_2558_has_twelve_boxes_and_a_summary_with_their_printed_ceilings(session: Session) -> None:
    boxes = boxes_of(show(session, PSA))
    assert len(boxes) == 13
    ceilings = {id: box["words"] for id, box in boxes.items()}
    assert sorted(words for words in ceilings.values() if words) == [700] * 9 + [1400] * 3
    assert {id for id, words in ceilings.items() if words == 1400} == {"psa_q3", "psa_q4", "psa_q8"}
    assert boxes["psa_summary"]["words"] is None


@pytest.mark.parametrize(
    ("track", "count"),
    [
        (PSA, 13),
        ("lerdrat-2564/service_innovation", 10),
        ("lerdrat-2564/effective_participation", 13),
        ("lerdrat-2564/engaged_citizen", 13),
        ("dsdw-2560/selection", 7),
        ("tepga-2558/expansion", 0),
        ("pmqa-2558/roadmap", 0),
    ],
)
def test_each_scheme_shows_the_boxes_that_its_document_prints(session: Session, track: str, count: int) -> None:
    assert len(boxes_of(show(session, track))) == count


def test_the_step_of_a_track_without_a_form_says_so_and_is_passed_over(session: Session) -> None:
    page = show(session, "tepga-2558/expansion")
    assert "ไม่ได้พิมพ์แบบฟอร์ม" in page["body"]["empty"]
    assert page["body"]["forms"] == []
    assert step_of(page, "write")["empty"]
    assert not step_of(show(session, PSA), "write")["empty"]


def test_every_box_of_every_track_tells_what_it_serves_and_leads_there(session: Session, library: Library) -> None:
    for key, (_, track) in library.tracks.items():
        if track.is_pseudo:
            continue
        asked: set[str] = set()
        for step in ("check", "score"):
            session.handle({"do": "track", "track": key, "step": step})
            asked |= set(re.findall(r'"id": "(\w+)"', json.dumps(show_page(session)["body"])))
        for box in boxes_of(show(session, key)).values():
            for served in box["serves"]:
                assert served["text"]
                assert served["question"] is None or served["question"] in asked, (key, box["id"], served)
            # The document asks one thing of a single track among two: its box says so in its name.
            assert box["serves"] or key.startswith("lerdrat-2564/"), (key, box["id"])


def test_every_box_and_line_has_a_source_with_a_quote_in_both_languages(session: Session, library: Library) -> None:
    for language in ("th", "en"):
        session.handle({"do": "language", "lang": language})
        for key, (_, track) in library.tracks.items():
            if track.is_pseudo:
                continue
            body = show(session, key)["body"]
            items = [each for form in body["forms"] for each in (form, *form.get("boxes", form.get("lines")))]
            for each in items:
                assert any(source["quote"] for source in each["sources"]), each["id"]
                assert each["name"]


def texts_of(plain: object) -> Iterator[str]:
    """Every text of a view but what is quoted."""
    if isinstance(plain, dict):
        yield from (text for key, each in plain.items() if key != "quote" for text in texts_of(each))
    elif isinstance(plain, list):
        yield from (text for each in plain for text in texts_of(each))
    elif isinstance(plain, str):
        yield plain


def test_english_shows_no_thai_but_what_is_quoted(session: Session, library: Library) -> None:
    session.handle({"do": "language", "lang": "en"})
    for key, (_, track) in library.tracks.items():
        if not track.is_pseudo:
            assert [text for text in texts_of(show(session, key)["body"]) if _THAI.search(text)] == [], key


def test_progress_counts_boxes_that_hold_more_than_blanks(session: Session) -> None:
    assert step_of(show(session, PSA), "write")["hint"] == "0/13"
    write(session, "psa_q1", "ผู้ป่วยรอนาน")
    write(session, "psa_q2", " \n ")
    page = show(session, PSA)
    assert step_of(page, "write")["hint"] == "1/13"
    assert page["progress"]["label"] == "มีข้อความแล้ว 1 จาก 13 ข้อ"
    assert page["work"]["drafts"]["psa_q1"]["text"] == "ผู้ป่วยรอนาน"


def test_that_limits_are_ceilings_is_said_once_and_only_where_there_are_limits(session: Session) -> None:
    ceilings = show(session, PSA)["body"]["ceilings"]
    assert "ไม่จำเป็นต้องเขียนให้ครบจำนวนคำ" in ceilings["text"]
    assert ceilings["sources"]
    assert show(session, "dsdw-2560/selection")["body"]["ceilings"] is None


def test_what_somebody_typed_is_plain_text_and_the_body_does_not_repeat_it(session: Session) -> None:
    hostile = "<script>alert(1)</script> {n} ${x} &amp;"
    write(session, "psa_q1", hostile)
    page = show(session, PSA)
    assert page["work"]["drafts"]["psa_q1"]["text"] == hostile
    assert "alert(1)" not in json.dumps({**page["body"], "forms": [
        {**form, "boxes": [{**box, "hints": []} for box in form["boxes"]]} for form in page["body"]["forms"]
    ]})  # fmt: skip


def test_pages_are_estimated_beside_their_ceiling_and_marked_as_an_estimate(session: Session) -> None:
    assert show(session, PSA)["body"]["forms"][0]["pages"] is None
    write(session, "psa_q1", "ผู้ป่วยรอนาน " * 40)
    pages = show(session, PSA)["body"]["forms"][0]["pages"]
    assert re.fullmatch(r"ประมาณ [\d.]+ หน้า จากที่กำหนดไม่เกิน 15 หน้า", pages["label"])
    assert pages["is_over"] is False
    assert pages["marks"][0]["trust"] == "assumed"
    assert pages["marks"][0]["why"]


def test_the_summary_has_pages_of_its_own_that_the_report_does_not_count(session: Session) -> None:
    write(session, "psa_summary", "ผู้ป่วยรอนาน " * 1000)
    page = show(session, PSA)
    assert boxes_of(page)["psa_summary"]["pages"]["is_over"]
    assert page["body"]["forms"][0]["pages"] is None


def test_a_hint_tells_its_lesson_and_stays_listed_when_it_is_put_away(session: Session) -> None:
    sentence = "เราตั้งใจลดเวลารอคอยของผู้ป่วยโรคเรื้อรังทุกคนให้สั้นลงอย่างต่อเนื่องในทุกคลินิกของหน่วยงาน"
    write(session, "psa_q1", sentence)
    write(session, "psa_q2", sentence)
    box = boxes_of(show(session, PSA))["psa_q2"]
    hint = next(each for each in box["hints"] if each["kind"] == "repeated_elsewhere")
    assert hint["text"]
    assert hint["why"]
    assert any("อย่าเขียนประเด็นเดิมซ้ำไปซ้ำมา" in source["quote"] for source in hint["sources"])
    session.handle({"do": "dismiss", "box": "psa_q2", "hint": hint["key"], "on": True})
    box = boxes_of(show(session, PSA))["psa_q2"]
    assert hint["key"] in box["put_away"]
    assert hint["key"] in [each["key"] for each in box["hints"]]
    session.handle({"do": "undo"})
    assert boxes_of(show(session, PSA))["psa_q2"]["put_away"] == []


def test_only_a_few_hints_are_sent_and_all_that_were_put_away(session: Session) -> None:
    sentence = "เราตั้งใจลดเวลารอคอยของผู้ป่วยกลุ่มที่ {n} ให้สั้นลงอย่างต่อเนื่องในทุกคลินิกของหน่วยงานในจังหวัด"
    text = "\n".join(sentence.replace("{n}", "กขคงจฉชซฌญฎฏฐฑฒณดตถท"[at] * 9) for at in range(20))
    write(session, "psa_q1", text)
    write(session, "psa_q2", text)
    hints = boxes_of(show(session, PSA))["psa_q2"]["hints"]
    assert 0 < len(hints) <= 12
    for hint in hints:
        session.handle({"do": "dismiss", "box": "psa_q2", "hint": hint["key"], "on": True})
    later = [each["key"] for each in boxes_of(show(session, PSA))["psa_q2"]["hints"]]
    assert {each["key"] for each in hints} <= set(later)


def test_what_begins_anew_is_a_step_of_its_own_to_undo(session: Session) -> None:
    write(session, "psa_q1", "สานักงาน")
    write(session, "psa_q1", "สานักงานเขต")
    session.handle({"do": "draft", "box": "psa_q1", "text": "สำนักงานเขต", "anew": True})
    write(session, "psa_q1", "สำนักงานเขตแห่งหนึ่ง")
    session.handle({"do": "undo"})
    assert session.work.drafts["psa_q1"]["text"] == "สานักงานเขต"
    session.handle({"do": "undo"})
    assert "psa_q1" not in session.work.drafts


def test_an_empty_box_is_never_nagged(session: Session, library: Library) -> None:
    for key, (_, track) in library.tracks.items():
        if not track.is_pseudo:
            assert not any(box["hints"] or box["repair"] for box in boxes_of(show(session, key)).values())


def test_a_repair_is_offered_word_by_word_and_nothing_is_changed(session: Session) -> None:
    write(session, "psa_q1", "นาเสนอแนวทางการทางานของสานักงานเขต")
    page = show(session, PSA)
    repair = boxes_of(page)["psa_q1"]["repair"]
    change = next(each for each in repair["changes"] if each["before"] == "สานักงาน")
    assert (change["lead"], change["after"], change["tail"]) == ("…แนวทางการทางานของ", "สำนักงาน", "เขต")
    assert [each["before"] for each in repair["changes"] if not each["is_sure"]] == ["นาเสนอ"]
    assert page["work"]["drafts"]["psa_q1"]["text"] == "นาเสนอแนวทางการทางานของสานักงานเขต"
    assert re.fullmatch(r"[a-z0-9-]+", repair["key"])
    places = sorted((place for each in repair["changes"] for place in each["places"]), reverse=True)
    text = "นาเสนอแนวทางการทางานของสานักงานเขต"
    for start, end, after in places:
        text = text[:start] + after + text[end:]
    write(session, "psa_q1", text)
    assert text == "นำเสนอแนวทางการทำงานของสำนักงานเขต"
    assert boxes_of(show(session, PSA))["psa_q1"]["repair"] is None


def test_of_many_words_some_are_told_and_the_rest_is_one_line_that_changes_them_all(session: Session) -> None:
    write(session, "psa_q1", " ".join(f"{word}ท ี่" for word in "กขคงจฉชซดตถทธนปผ") + " สานักงาน สานักงาน")
    changes = boxes_of(show(session, PSA))["psa_q1"]["repair"]["changes"]
    assert len(changes) == 13
    assert changes[-1]["label"] == "และอีก 5 คำ"
    assert len(changes[-1]["places"]) == 6
    write(session, "psa_q1", "สานักงาน สานักงาน")
    [change] = boxes_of(show(session, PSA))["psa_q1"]["repair"]["changes"]
    assert change["times"] == "พบ 2 ครั้ง"


def test_a_repair_that_was_left_is_known_by_its_words(session: Session) -> None:
    write(session, "psa_q1", "สานักงานเขต")
    first = boxes_of(show(session, PSA))["psa_q1"]["repair"]["key"]
    write(session, "psa_q1", "สานักงานเขต และอื่น ๆ")
    assert boxes_of(show(session, PSA))["psa_q1"]["repair"]["key"] == first


def test_the_forms_of_the_indicator_are_checklists_that_follow_from_the_answers(session: Session) -> None:
    lines = lines_of(show(session, BMA))
    assert {line["state"] for line in lines.values()} == {"unknown"}
    for question, value in (
        ("opinions_invited", "true"), ("bma_unit_kind", "district_office"), ("form1_sets", "12"),
        ("runs_over_one_fiscal_year", "false"), ("ideas_selected", "1"),
    ):  # fmt: skip
        session.handle({"do": "answer", "question": question, "value": value})
    page = show(session, BMA)
    lines = lines_of(page)
    assert lines["bma_form1_invited"]["state"] == "done"
    assert lines["bma_form1_sets"]["state"] == "missing"
    assert "12 ชุด" in lines["bma_form1_sets"]["detail"]
    assert "3 ชุด" in lines["bma_form1_sets"]["detail"]
    assert lines["bma_form1_sets"]["question"] == "form1_sets"
    assert lines["bma_form3_yearly_targets"]["state"] == "not_applicable"
    assert lines["bma_form2_recorded"]["state"] == "unknown"
    assert page["body"]["forms"][0]["progress"] == "ครบแล้ว 1 จาก 2 รายการ"
    assert not any(form["kind"] == "draft" for form in page["body"]["forms"])


@pytest.mark.parametrize(
    ("kind", "sets", "label", "details"),
    [
        (None, None, "ยังไม่ได้ตอบ", ()),
        ("bureau", None, "ยังไม่ได้ตอบ", ()),
        (None, "12", "ยังสรุปไม่ได้", ("12 ชุด", "ยังไม่ได้ตอบ: ")),
        (None, "20", "ครบแล้ว", ("20 ชุด",)),
        ("unknown", "12", "ยังสรุปไม่ได้", ("12 ชุด", "ยังไม่ได้ตอบ: ")),
        ("bureau", {"low": "10", "high": "30"}, "ยังสรุปไม่ได้", ("10 – 30", "ช่วงที่ตอบไว้")),
        ("central_office", {"low": "10", "high": "30"}, "ครบแล้ว", ("10 – 30",)),
        ("bureau", "unknown", "ยังสรุปไม่ได้", ("ยังไม่ทราบ",)),
    ],
)
def test_a_line_of_which_something_was_answered_is_never_called_not_answered(
    session: Session, kind: str | None, sets: object, label: str, details: tuple[str, ...]
) -> None:
    session.handle({"do": "answer", "question": "bma_unit_kind", "value": kind})
    session.handle({"do": "answer", "question": "form1_sets", "value": sets})
    line = lines_of(show(session, BMA))["bma_form1_sets"]
    assert line["state_label"] == label
    assert all(detail in line["detail"] for detail in details)
    assert bool(line["detail"]) is bool(details)


def test_a_text_that_was_cut_is_said_to_be(session: Session) -> None:
    write(session, "psa_q1", "ก" * 40_001)
    box = boxes_of(show(session, PSA))["psa_q1"]
    assert "40,000" in box["error"]
    assert boxes_of(show(session, PSA))["psa_q2"]["error"] == ""


def test_a_read_only_work_shows_its_texts_and_takes_none(session: Session) -> None:
    write(session, "psa_q1", "ผู้ป่วยรอนาน")
    session.closed = WRITE_WORDS["empty"]
    write(session, "psa_q1", "อื่น")
    assert show(session, PSA)["work"]["drafts"]["psa_q1"]["text"] == "ผู้ป่วยรอนาน"


def test_nothing_that_judges_texts_is_loaded_before_somebody_writes() -> None:
    program = """
import sys
from datetime import date
from selfassess.loading import load_library
from selfassess.ui.session import STEPS, Session
from selfassess.ui.view.page import show_page
import selfassess.ui.workbook
session = Session(load_library(), date(2026, 11, 20))
for step in STEPS:
    session.handle({"do": "track", "track": "psa-2558/service_innovation", "step": step})
    show_page(session)
heavy = ("icu", "icu4py", "selfassess.drafting")
print([name for name in sys.modules if name.startswith(heavy)])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("typed", ["a\ud800b", "a\x00b", "a\x1fb", "a\uffffb"])
def test_a_draft_that_no_file_can_hold_is_cleaned_and_the_paper_is_written(session: Session, typed: str) -> None:
    session.handle({"do": "track", "track": PSA, "step": "write"})
    session.handle({"do": "draft", "box": "psa_q1", "text": typed, "over": mark_of("")})
    assert session.work.drafts["psa_q1"]["text"] == "ab"
    session.handle({"do": "draft", "box": "psa_q1", "text": "abc", "over": mark_of("ab")})
    assert (session.work.drafts["psa_q1"]["text"], session.work.conflicts) == ("abc", {})
    day = date(2026, 11, 20)
    write_paper(session.library, session.work, PSA, language="th", digits="arabic", today=day)
