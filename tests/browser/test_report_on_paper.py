"""The report as the browser prints it: no page that is nearly empty, and where the drafts' full text stands."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
WORKBOOK = "/voila/render/assess.ipynb?track=psa-2558/service_innovation"


def open_work(page: Page) -> None:
    """A work with something to mend, points, a goal, a task and a draft."""
    page.goto(WORKBOOK)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")
    fill(page, '[data-question="months_in_use"] input[type="text"]', "10")
    page.locator('[data-step="score"]').click()
    fill(page, '[data-question="part1"] input[type="text"]', "420")
    fill(page, '[data-question="part2"] input[type="text"]', "250")
    page.locator('[data-step="write"]').click()
    page.locator('[data-box="psa_q1"] textarea').fill("ก่อนปรับปรุง ประชาชนรอรับบริการเฉลี่ย 95 นาที")
    page.locator('[data-box="psa_q1"] textarea').blur()
    page.locator('[data-step="report"]').click()
    expect(page.locator('[data-part="writing"]')).to_be_attached()


def fill(page: Page, where: str, text: str) -> None:
    field = page.locator(where).first
    field.fill(text)
    field.press("Tab")


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler reads the printed pages")
def test_no_page_is_nearly_empty(chromium: Browser, address: str, tmp_path: Path) -> None:
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    open_work(page)
    # What the unit says of its work makes the first page a little too long.
    for field in page.locator(".sa-about input").all()[:3]:
        field.fill("ลดเวลารอคอยของผู้รับบริการที่เดินทางมาจากพื้นที่ห่างไกล " * 4)
        field.press("Tab")
    pages = print_pages(page, tmp_path)
    assert [len(lines) for lines in pages[:-1] if len(lines) < 12] == []
    # What begins the way up stands with what it begins: never a label at the foot of a page.
    assert not any(lines[-1].startswith("แนวทางที่สั้นที่สุด") for lines in pages)
    context.close()


def print_pages(page: Page, folder: Path) -> list[list[str]]:
    """The lines of each printed page that are not blank."""
    paper = folder / "report.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True).stdout
    return [[line for line in each.splitlines() if line.strip()] for each in text.split("\f")[:-1]]


def test_paper_says_where_the_full_text_of_the_drafts_stands_and_the_page_does_not(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    open_work(page)
    line = page.locator('[data-part="writing"] .sa-printed-only')
    expect(line).to_be_hidden()
    page.emulate_media(media="print")
    expect(line).to_have_text("ข้อความฉบับเต็มของทุกข้ออยู่ในไฟล์ PDF และ Word ซึ่งดาวน์โหลดได้จากขั้น “สรุปรายงาน”")
    expect(line).to_be_visible()
    context.close()
