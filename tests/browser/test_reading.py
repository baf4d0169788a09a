"""What a reader sees on a phone, on a desk and on paper: whole lines, whole words, and the document named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from selfassess.loading import load_library
from selfassess.server.words import LANDING

pytestmark = pytest.mark.browser
BREAKS = """
word => [...document.querySelectorAll("main b, main p, main h1, main h2, main h3, main li, main span")].filter(node => {
    const text = node.firstChild;
    const at = text?.nodeType === 3 ? text.data.indexOf(word) : -1;
    if (at < 0) return false;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
}).map(node => node.innerText)
"""


@pytest.fixture
def pages(chromium: Browser, address: str) -> Iterator[Any]:
    contexts = []

    def open_page(path: str, width: int = 1280) -> Page:
        contexts.append(chromium.new_context(base_url=address, viewport={"width": width, "height": 844}))
        page: Page = contexts[-1].new_page()
        page.goto(path)
        if "assess.ipynb" in path:
            page.wait_for_selector('[data-selfassess="ready"]', timeout=60_000)
        return page

    yield open_page
    for context in contexts:
        context.close()


def test_a_phone_shows_year_and_document_of_the_rules_in_whole_lines(pages: Any) -> None:
    page = pages("/voila/render/assess.ipynb?track=psa-2558/service_development", 390)
    document = page.locator(".sa-rules-document")
    expect(document).to_be_visible()
    expect(document).to_contain_text("18-20 มีนาคม 2558")
    expect(page.locator(".sa-rules")).to_contain_text("เกณฑ์ปี 2558")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_no_line_of_the_landing_page_ends_inside_a_word(pages: Any) -> None:
    page = pages("/")
    page.evaluate("document.fonts.ready")
    for word in ("สุขภาพ", "ประเมิน", "คุณสมบัติ", "เงื่อนไข", "หน่วยงาน", "เอกสาร", "ตัวชี้วัด"):
        assert page.evaluate(BREAKS, word) == [], word


def test_the_landing_page_counts_the_first_facts_truly() -> None:
    questions = load_library().questions.values()
    count = sum(question.first is not None for question in questions)
    assert f" {count} ข้อ" in LANDING["find_text"].th
    assert f" {count} facts" in LANDING["find_text"].en


def test_on_paper_every_heading_has_room_for_the_marks_above_its_letters(pages: Any) -> None:
    page = pages("/voila/render/assess.ipynb?example=psa-2558-1")
    page.locator('[data-step="report"]').click()
    page.wait_for_selector(".sa-report-section")
    page.emulate_media(media="print")
    rooms = page.evaluate(
        """[...document.querySelectorAll('.sa-report :is(h1, h2, h3)')].map(node => {
            const style = getComputedStyle(node);
            return parseFloat(style.paddingTop) / parseFloat(style.fontSize);
        })"""
    )
    assert len(rooms) > 5
    assert min(rooms) >= 0.35


def test_the_way_on_leaves_out_a_step_with_nothing_in_it(pages: Any) -> None:
    page = pages("/voila/render/assess.ipynb?track=pmqa-2558/roadmap")
    expect(page.locator(".sa-next-step")).to_contain_text("วางแผนปรับปรุง")


def test_a_refused_number_is_told_to_screen_readers_and_a_typed_range_is_sent_where_it_belongs(pages: Any) -> None:
    page = pages("/voila/render/assess.ipynb?track=psa-2558/overall_standard")
    page.locator('[data-step="score"]').click()
    field = page.locator('[data-question="part1"] input[type="text"]').first
    field.fill("420-460")
    field.blur()
    question = page.locator('[data-question="part1"]')
    expect(question).to_contain_text("ขอตอบเป็นช่วง” แล้วพิมพ์")
    expect(question.locator("legend")).to_contain_text("คำตอบที่พิมพ์ใช้ไม่ได้")
    expect(page.locator(".sa-glance").first).to_contain_text("อนุมานจากเอกสาร")
