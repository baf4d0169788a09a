"""The step "find" with only what matters, in a real browser: order, fold, keyboard, a reload, a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import find_violations

pytestmark = pytest.mark.browser
WORKBOOK = "/voila/render/assess.ipynb"


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=address, viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    yield page
    context.close()


def open_workbook(page: Page, query: str = "") -> None:
    page.goto(WORKBOOK + query)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")


def shown(page: Page) -> list[str]:
    """The facts in their order, without those that are folded away."""
    ids: list[str] = page.eval_on_selector_all(
        ".sa-section > :not(details) [data-question]", "all => all.map(each => each.dataset.question)"
    )
    return ids


def switch(page: Page) -> None:
    page.get_by_role("switch", name="ถามเฉพาะข้อที่มีผล").focus()
    page.keyboard.press("Space")


def test_all_of_it_by_keyboard_and_nothing_jumps(page: Page) -> None:
    open_workbook(page)
    printed = page.eval_on_selector_all("[data-question]", "all => all.map(each => each.dataset.question)")
    switch(page)
    best = page.locator(".sa-fact.is-best")
    expect(best).to_contain_text("ข้อนี้ช่วยตัดสินได้มากที่สุด")
    expect(best.locator("[data-question]")).to_have_attribute("data-question", "applicant_kind")
    assert sorted(shown(page)) == sorted(printed)

    # The way to the best question leads to its first control; the space bar answers it.
    page.get_by_role("button", name="ไปยังข้อที่ช่วยตัดสินได้มากที่สุด").focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-question="applicant_kind"] input').first).to_be_focused()
    page.keyboard.press("Space")
    expect(best.locator("[data-question]")).to_have_attribute("data-question", "months_in_use")
    expect(page.locator('[data-question="applicant_kind"] input').first).to_be_focused()

    field = page.locator('[data-question="months_in_use"] input[type="text"]').first
    field.scroll_into_view_if_needed()
    field.focus()
    before, at = shown(page), field.bounding_box()
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    fold = page.locator("details.sa-focus-fold")
    expect(fold).to_be_visible()
    after, then = shown(page), field.bounding_box()
    assert after[: before.index("months_in_use") + 1] == before[: before.index("months_in_use") + 1]
    assert at is not None
    assert then is not None
    assert abs(then["y"] - at["y"]) < 2

    # What was folded away says how many they are, and opens.
    count = fold.locator("[data-question]").count()
    summary = fold.locator("> summary")
    expect(summary).to_contain_text(f"อีก {count} ข้อไม่เปลี่ยนผลการตรวจคุณสมบัติของรางวัลใดแล้ว")
    expect(fold.locator("[data-question]").first).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(fold.locator("[data-question]").first).to_be_visible()
    assert sorted(
        shown(page)
        + page.eval_on_selector_all(
            "details.sa-focus-fold [data-question]", "all => all.map(each => each.dataset.question)"
        )
    ) == sorted(printed)
    assert find_violations(page) == []


def test_a_reload_asks_as_before_and_switched_off_all_is_as_printed(page: Page) -> None:
    open_workbook(page)
    printed = shown(page)
    assert page.locator(".sa-fact").count() == 0
    switch(page)
    expect(page.locator(".sa-fact.is-best")).to_be_visible()
    page.reload()
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")
    expect(page.get_by_role("switch")).to_be_checked()
    expect(page.locator(".sa-fact.is-best")).to_be_visible()
    switch(page)
    expect(page.locator(".sa-fact")).to_have_count(0)
    assert page.eval_on_selector_all("[data-question]", "all => all.map(each => each.dataset.question)") == printed


def test_who_asks_for_the_next_one_finds_it_first_and_the_answered_ones_put_away(page: Page) -> None:
    open_workbook(page)
    switch(page)
    best = page.locator(".sa-fact.is-best")
    expect(best.locator("[data-question]")).to_have_attribute("data-question", "applicant_kind")
    best.locator("input").first.check()
    expect(best.locator("[data-question]")).to_have_attribute("data-question", "months_in_use")
    assert shown(page)[0] == "applicant_kind", "nothing jumps under a thumb"
    page.get_by_role("button", name="ไปยังข้อที่ช่วยตัดสินได้มากที่สุด").click()
    fold = page.locator('details[data-fold="answered"]')
    expect(fold.locator("> summary")).to_contain_text("ข้อที่ตอบแล้ว (1)")
    assert shown(page)[0] == "months_in_use"
    expect(best.locator("input").first).to_be_focused()
    expect(best.locator("input").first).to_be_in_viewport()
    fold.locator("> summary").click()
    expect(fold.locator('[data-question="applicant_kind"] input').first).to_be_checked()
    assert find_violations(page) == []
