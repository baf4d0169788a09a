"""What stands on a paper, whatever it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.errors import CallError
from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Bullets, Facts, Heading, Paper, Picture, Table, Title, Verdict
from selfassess.reports.pen import clean
from selfassess.text import LANGUAGES, Language
from selfassess.work import Work
from tests.reports.works import HOSTILE, TODAY, WORKS, open_work

INNOVATION = "psa-2558/service_innovation"


def words_of(value: object) -> Iterator[str]:
    """Every text of a paper."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_of(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("digits", "language", "tone", "kind", "align"):
                yield from words_of(getattr(value, field.name))


def tables_of(paper: Paper) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def headings_of(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Heading)]


@pytest.fixture(scope="module")
def paper(library: Library) -> Paper:
    return write_paper(library, open_work(library, INNOVATION), INNOVATION, today=TODAY)


def test_the_first_page_names_work_unit_award_and_the_year_of_the_rules(paper: Paper) -> None:
    title, facts = paper.blocks[:2]
    assert isinstance(title, Title)
    assert isinstance(facts, Facts)
    assert title.award == "ประเภทที่ 3 รางวัลนวัตกรรมการบริการที่เป็นเลิศ"
    lines = dict(facts.lines)
    assert lines["ชื่อผลงาน"] == "ระบบนัดหมายล่วงหน้าสำหรับผู้ป่วยโรคเรื้อรังในพื้นที่ห่างไกล"
    assert lines["หน่วยงาน"] == "ศูนย์อนามัยที่ 10 เชียงใหม่ กรมอนามัย"
    assert lines["วันที่เริ่มดำเนินการ"] == "1 เมษายน 2557"
    assert lines["ปีของเกณฑ์"] == "เกณฑ์ปี 2558"
    assert lines["ประเมินเมื่อ"] == "20 พฤศจิกายน 2569"


def test_what_is_not_named_is_said_to_be_missing(library: Library) -> None:
    facts = write_paper(library, Work(), INNOVATION, today=TODAY).blocks[1]
    assert isinstance(facts, Facts)
    assert facts.lines[:2] == (("ชื่อผลงาน", "ยังไม่ได้ระบุ"), ("หน่วยงาน", "ยังไม่ได้ระบุ"))


def test_the_verdict_stands_with_its_sign_and_its_reasons(paper: Paper) -> None:
    verdict = next(block for block in paper.blocks if isinstance(block, Verdict))
    assert (verdict.sign, verdict.label, verdict.tone) == ("✕", "ยังไม่มีคุณสมบัติ", "no")
    assert any("ยังขาดอีก 2 เดือน" in reason for reason in verdict.reasons)


def test_the_sections_come_in_the_order_of_a_meeting(paper: Paper) -> None:
    assert [heading for heading in headings_of(paper) if re.match(r"\d\. ", heading)] == [
        "1. แบบตรวจคุณสมบัติของผลงาน",
        "2. คะแนน",
        "3. สิ่งที่ยังขาดและแนวทางปรับปรุง",
        "4. คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล",
        "5. ข้อที่ยังไม่แน่นอนและข้อสมมุติที่ใช้",
        "6. ที่มาของเกณฑ์",
        "7. ข้อมูลสำหรับคำนวณซ้ำ",
    ]


def test_the_checklist_ticks_each_condition_and_shows_what_stands_behind_it(paper: Paper) -> None:
    rows = [row.cells for row in tables_of(paper)[0].rows if len(row.cells) == 4]
    months = next(cells for cells in rows if "ไม่น้อยกว่า 1 ปี" in cells[1].text)
    assert (months[2].sign, months[2].tone) == ("✕", "no")
    assert "คำตอบ: 10 เดือน" in months[2].notes
    assert "ตู้เอกสาร 3 ชั้น 2 · ลงวันที่ 13 เมษายน 2557 · https://example.go.th/d/124" in months[3].text
    assert "ผู้รับผิดชอบ: กลุ่มพัฒนาอนามัย" in months[3].text
    accepted = next(cells for cells in rows if "ยอมรับจากสาธารณะ" in cells[1].text)
    assert (accepted[2].sign, accepted[3].sign, accepted[3].text) == ("✓", "!", "ยังไม่มีหลักฐานหรือเหตุผล")


def test_a_question_of_two_conditions_shows_its_evidence_at_the_first(library: Library) -> None:
    papers = (write_paper(library, Work(), track, today=TODAY) for track in library.tracks)
    told = [words for paper in papers for words in words_of(paper) if "ดูลำดับที่" in words]
    assert told
    assert all(re.fullmatch(r"ดูลำดับที่ \d+", words) for words in told)


def test_the_score_is_shown_by_criterion_part_and_sum(paper: Paper) -> None:
    rows = {row.cells[1].text: row for row in tables_of(paper)[1].rows}
    assert rows["ส่วนที่ 1 กระบวนการจัดการ"].cells[3].text == "420 – 460"
    assert rows["– 2.2 คุณภาพและประสิทธิภาพการให้บริการ"].cells[3].text == "75.5"
    assert rows["– 2.2 คุณภาพและประสิทธิภาพการให้บริการ"].kind == "sub"
    assert rows["คะแนนรวมที่เป็นไปได้"].cells[3].text == "575.5 – 815.5"
    assert rows["คะแนนรวมที่เป็นไปได้"].kind == "total"


def test_pictures_say_in_words_what_one_sees(paper: Paper) -> None:
    told = [block.alt for block in paper.blocks if isinstance(block, Picture)]
    assert len(told) == 3
    assert told[0] == ("แถบคะแนนจาก 0 ถึง 1,000 คะแนนที่เป็นไปได้ 575.5 – 815.5 เส้นแบ่งที่ >750 พิจารณาระดับดี, 800 ตรวจ ณ พื้นที่")


def test_undefended_claims_and_open_answers_are_listed(paper: Paper) -> None:
    undefended = next(
        block for block in paper.blocks[paper.blocks.index(_find(paper, "4.")) :] if isinstance(block, Bullets)
    )
    assert "ผลงานนี้ได้รับการยอมรับจากสาธารณะหรือไม่" in [item.text for item in undefended.items]
    opened = {row.cells[0].text: row.cells[1].text for row in _table(paper, "ข้อที่ยังไม่มีคำตอบแน่นอน").rows}
    assert opened["ผลงานนี้ได้รับการยอมรับจากสาธารณะหรือไม่"] == "มีคำตอบต่างกัน: ใช่ · ไม่ใช่"
    assert "ตอบเป็นช่วง 420 – 460" in opened.values()
    assert "ยังไม่ทราบ" in opened.values()


def _find(paper: Paper, number: str) -> Heading:
    return next(block for block in paper.blocks if isinstance(block, Heading) and block.text.startswith(number))


def _table(paper: Paper, name: str) -> Table:
    return next(table for table in tables_of(paper) if name in table.name)


def test_every_assumption_wears_its_mark(paper: Paper) -> None:
    rows = _table(paper, "ข้อสมมุติและการตีความ").rows
    assert {row.cells[0].marks for row in rows} == {("การตีความ",), ("อนุมานจากเอกสาร",), ("ข้อสมมุติ",)}


def test_every_number_of_a_source_is_on_the_list(paper: Paper) -> None:
    cited = {int(cite) for table in tables_of(paper) for row in table.rows for cell in row.cells for cite in cell.cites}
    listed = [int(row.cells[0].text) for row in _table(paper, "ที่มาของเกณฑ์").rows]
    assert listed == list(range(1, len(listed) + 1))
    assert cited == set(listed)


def test_a_quote_is_copied_letter_by_letter_whatever_the_digits(library: Library) -> None:
    thai = write_paper(library, open_work(library, INNOVATION), INNOVATION, today=TODAY, digits="thai")
    assert "“4.มีการนำผลงานไปใช้แล้วจริง เป็นระยะเวลาไม่น้อยกว่า 1 ปี”" in set(words_of(thai))


def test_what_is_needed_to_recompute_it_is_named(paper: Paper) -> None:
    facts = dict(next(block for block in reversed(paper.blocks) if isinstance(block, Facts)).lines)
    assert facts["รหัสรางวัล"] == INNOVATION
    assert facts["เกณฑ์ที่ใช้"] == "psa-2558 รุ่น 1.1"
    assert re.fullmatch(r"sha256( [0-9a-f]{8}){8}", facts["ลายนิ้วมือของเกณฑ์"])
    assert re.fullmatch(r"sha256( [0-9a-f]{8}){8}", facts["ลายนิ้วมือของคำตอบ"])
    assert "ไม่ยืนยันว่าใครเป็นผู้จัดทำ" in " ".join(words_of(paper))


def test_the_number_of_the_newest_saved_version_is_named(library: Library) -> None:
    history = [{"version": 2, "at": "2026-11-01T09:00:00+00:00", "who": ""}, {"version": 12, "at": "", "who": ""}]
    paper = write_paper(library, Work(), INNOVATION, today=TODAY, digits="thai", history=history)
    assert ("บันทึกครั้งที่", "๑๒") in [line for block in paper.blocks if isinstance(block, Facts) for line in block.lines]


def test_thai_digits_are_everywhere_but_in_what_was_typed_quoted_or_is_an_id(library: Library) -> None:
    paper = write_paper(library, open_work(library, INNOVATION), INNOVATION, today=TODAY, digits="thai")
    kept = ("“", "R-13", "ศูนย์อนามัยที่ 10", "หลักฐาน:", "เหตุผล:", "sha256", "psa-2558", "0.1.0", "selfassess")
    found = [
        words for words in words_of(paper) if re.search("[0-9]", words) and not any(each in words for each in kept)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_track_makes_a_paper_whose_tables_are_whole(library: Library, language: Language) -> None:
    for track in library.tracks:
        paper = write_paper(library, Work(), track, today=TODAY, language=language)
        for table in tables_of(paper):
            for row in table.rows:
                assert len(row.cells) == (1 if row.kind == "group" else len(table.columns))
        left = {words for words in words_of(paper) if re.search(r"\{\w+\}", words)}
        assert left == {paper.page_of}


def test_an_english_paper_is_english_but_for_quotes(library: Library) -> None:
    paper = write_paper(library, Work(), INNOVATION, today=TODAY, language="en")
    # A level keeps its Thai name beside the English one.
    said = (re.sub(r"\([ก-๙]+\)", "", words) for words in words_of(paper) if not words.startswith("“"))
    assert [words for words in said if re.search("[ก-๙]", words)] == []


def test_stages_alone_make_a_short_paper(library: Library) -> None:
    paper = write_paper(library, open_work(library, "pmqa-2558/roadmap"), "pmqa-2558/roadmap", today=TODAY)
    assert [heading for heading in headings_of(paper) if heading[0].isdigit()] == [
        "1. ขั้นตอนตามเอกสาร",
        "2. ที่มาของเกณฑ์",
        "3. ข้อมูลสำหรับคำนวณซ้ำ",
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_what_was_typed_stands_there_as_it_was_typed(library: Library, words: str) -> None:
    work = open_work(library, INNOVATION).with_about("work", words)
    paper = write_paper(library, work, INNOVATION, today=TODAY, digits="thai")
    assert words in dict(paper.blocks[1].lines).values()  # type: ignore[union-attr]
    assert paper.running == words


@pytest.mark.parametrize("track", WORKS)
def test_the_same_work_makes_the_same_paper(library: Library, track: str) -> None:
    work = open_work(library, track)
    assert write_paper(library, work, track, today=TODAY) == write_paper(library, work, track, today=TODAY)


def test_an_unknown_track_is_refused(library: Library) -> None:
    with pytest.raises(CallError, match="There is no track"):
        write_paper(library, Work(), "psa-2558/nothing", today=TODAY)


@given(st.text())
def test_no_text_holds_what_a_document_cannot_carry(typed: str) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\ufffe\uffff]", clean(typed))
    assert clean(clean(typed)) == clean(typed)
