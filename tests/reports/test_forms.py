"""The drafts of a form on the papers: question by question, as they were typed."""

from __future__ import annotations

import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from selfassess.model import Library
from selfassess.reports import make_report
from selfassess.reports.content import write_paper
from selfassess.reports.paper import Block, Digits, Heading, Paper, Paragraph
from selfassess.text import LANGUAGES, Language
from selfassess.word_counter import count_words
from selfassess.work import Work
from tests.reports.reading import needs_poppler, read_pdf
from tests.reports.works import HARD, HOSTILE, TODAY, open_work

TRACK = "psa-2558/service_innovation"
needs_icu = pytest.mark.skipif(count_words("ก") is None, reason="there is no icu4py; install selfassess[words]")
TEXT = "เดิมผู้ป่วยรอรับยา 4 ชั่วโมงต่อครั้ง\n\nจึงพัฒนาระบบนัดหมายล่วงหน้า"


def write(library: Library, drafts: dict[str, str], *, language: Language = "th", digits: Digits = "arabic") -> Paper:
    work = Work()
    for box, text in drafts.items():
        work = work.with_draft(box, text)
    return write_paper(library, work, TRACK, language=language, digits=digits, today=TODAY)


def part_of(paper: Paper) -> list[Block]:
    """The blocks of the chapter, without its heading."""
    titles = ("ข้อความที่ร่างตามแบบฟอร์ม", "Draft of the form")
    starts = [at for at, each in enumerate(paper.blocks) if isinstance(each, Heading) and each.text.endswith(titles)]
    if not starts:
        return []
    rest = paper.blocks[starts[0] + 1 :]
    ends = [at for at, each in enumerate(rest) if isinstance(each, Heading) and each.level == 1]
    return list(rest[: ends[0]])


def words_of(blocks: list[Block]) -> list[str]:
    return [each.text for each in blocks if isinstance(each, Heading | Paragraph)]


def test_a_paper_without_drafts_has_no_such_chapter(library: Library) -> None:
    assert part_of(write(library, {})) == []
    assert part_of(write(library, {"psa_q1": " \n "})) == []
    assert part_of(write(library, {"dsdw_work": "งานของอีกแบบฟอร์มหนึ่ง"})) == []


@needs_icu
def test_each_box_stands_under_its_question_with_its_paragraphs(library: Library) -> None:
    blocks = part_of(write(library, {"psa_q1": TEXT, "psa_q2": "คณะทำงาน"}))
    headings = [each.text for each in blocks if isinstance(each, Heading) and each.level == 3]
    assert headings == ["ข้อ 1 ปัญหาและสภาพการปฏิบัติงานเดิม", "ข้อ 2 ผู้เสนอแนวทางแก้ปัญหาและผู้มีส่วนได้ส่วนเสีย"]
    at = blocks.index(Paragraph("เดิมผู้ป่วยรอรับยา 4 ชั่วโมงต่อครั้ง"))
    assert blocks[at + 1] == Paragraph("จึงพัฒนาระบบนัดหมายล่วงหน้า")
    about = blocks[at - 1]
    assert isinstance(about, Paragraph)
    assert about.text.startswith("1. ปัญหา และสภาพการปฏิบัติงานเดิม")
    assert f"ประมาณ {count_words(TEXT)} จาก 700 คำ" in about.text
    assert "ยังไม่ได้เขียน 11 ข้อ: บทสรุปผู้บริหาร · ข้อ 3" in words_of(blocks)[-1]


@needs_icu
def test_an_estimate_is_called_one_with_its_counter_and_says_by_how_much_it_is_over(library: Library) -> None:
    words = words_of(part_of(write(library, {"psa_q1": "ผู้ป่วยรอนาน " * 300})))
    assert "จำนวนคำเป็นค่าประมาณ" in words[0]
    assert "ICU" in words[0]
    count = count_words("ผู้ป่วยรอนาน " * 300) or 0
    assert any(f"ประมาณ {count:,} จาก 700 คำ เกินอยู่ประมาณ {count - 700:,} คำ" in each for each in words)
    assert any("จากที่กำหนดไม่เกิน 15 หน้า" in each for each in words)


def test_where_nobody_can_count_no_number_of_words_is_shown(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selfassess.reports.forms.count_words", lambda _: None)
    words = words_of(part_of(write(library, {"psa_q1": TEXT})))
    assert not any("คำเป็นค่าประมาณ" in each or "จาก 700 คำ" in each for each in words)
    assert "จึงพัฒนาระบบนัดหมายล่วงหน้า" in words


@needs_icu
def test_thai_digits_are_ours_and_never_those_that_were_typed(library: Library) -> None:
    words = words_of(part_of(write(library, {"psa_q1": "รอ 4 ชั่วโมง"}, digits="thai")))
    assert "รอ 4 ชั่วโมง" in words
    assert any("จาก ๗๐๐ คำ" in each for each in words)


def test_english_has_the_question_in_english_and_the_text_as_typed(library: Library) -> None:
    words = words_of(part_of(write(library, {"psa_q1": TEXT}, language="en")))
    assert "1 Problem and former way of working" in words
    assert "จึงพัฒนาระบบนัดหมายล่วงหน้า" in words


@given(text=st.text(max_size=300))
def test_no_letter_of_a_text_becomes_anything_but_text(library: Library, text: str) -> None:
    blocks = part_of(write(library, {"psa_q1": text}))
    assert all("\n" not in each.text for each in blocks if isinstance(each, Paragraph) and each.tone == "plain")


@pytest.fixture(scope="module")
def hostile(library: Library) -> Work:
    return open_work(library, TRACK).with_draft("psa_q1", "\n".join([*HARD, *HOSTILE]))


@needs_poppler
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_holds_every_hard_and_hostile_line(library: Library, hostile: Work, language: Language) -> None:
    found = read_pdf(make_report(library, hostile, TRACK, "pdf", language=language, today=TODAY))
    assert [line for line in (*HARD, *HOSTILE) if line not in found] == []


def test_the_docx_holds_every_line_as_a_paragraph_below_a_heading_that_stays_with_it(
    library: Library, hostile: Work
) -> None:
    document = Document(io.BytesIO(make_report(library, hostile, TRACK, "docx", today=TODAY)))
    paragraphs = list(document.paragraphs)
    texts = [each.text for each in paragraphs]
    assert [line for line in (*HARD, *HOSTILE) if line not in texts] == []
    at = texts.index("ข้อ 1 ปัญหาและสภาพการปฏิบัติงานเดิม")
    style = paragraphs[at].style
    assert style is not None
    assert style.name == "Heading 3"
    assert paragraphs[at + 1].paragraph_format.keep_with_next


def test_the_paper_can_be_archived_and_read_aloud(library: Library, hostile: Work) -> None:
    work = hostile.with_draft("psa_q1", TEXT)
    assert make_report(library, work, TRACK, "pdf", today=TODAY, accessible=True, archive=True).startswith(b"%PDF")


def test_html_escapes_what_was_typed_and_keeps_its_paragraphs(library: Library) -> None:
    work = Work().with_draft("psa_q1", "<script>alert(1)</script>\nข้อสอง")
    page = make_report(library, work, TRACK, "html", today=TODAY).decode("utf-8")
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<p>ข้อสอง</p>" in page
    assert "<h4>ข้อ 1 ปัญหาและสภาพการปฏิบัติงานเดิม</h4>" in page
