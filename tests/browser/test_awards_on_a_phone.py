"""The step "find" on a phone: how many awards stand where, in words, and the way down to them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 320])
def test_the_strip_counts_in_words_and_leads_to_a_heading_that_can_be_read(
    chromium: Browser, address: str, width: int
) -> None:
    context = chromium.new_context(base_url=address, viewport={"width": width, "height": 844})
    page = context.new_page()
    page.goto("/voila/render/assess.ipynb")
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")
    strip = page.locator(".sa-find-strip")
    expect(strip.locator(".sa-counts")).to_contain_text("ตอบเพิ่ม 13")
    assert strip.evaluate("each => each.scrollWidth <= each.clientWidth")
    strip.click()
    heading = page.locator(".sa-ranking > h2")
    expect(heading).to_be_in_viewport(ratio=1)
    foot = page.locator(".sa-steps").evaluate("each => each.getBoundingClientRect().bottom")
    assert heading.evaluate("each => each.getBoundingClientRect().top") >= foot
    context.close()
