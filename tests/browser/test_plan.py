"""The step "plan" in a real browser: goal, trial, effort, the table of tasks, by keyboard and on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import find_violations
from tests.serving import ROOT, Running, start_server, stop_server

pytestmark = pytest.mark.browser

WORKBOOK = "/voila/render/assess.ipynb"
TRACK = "?track=psa-2558/service_innovation"
STRIP = ".sa-trial-strip"
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    store = tmp_path_factory.mktemp("plan") / "works.sqlite3"
    running = start_server(ROOT / "notebooks", SELFASSESS_POOL="1", SELFASSESS_STORE=str(store))
    yield running
    assert stop_server(running) == 0


@pytest.fixture(params=[DESKTOP, PHONE], ids=["1280", "390"])
def visitor(request: pytest.FixtureRequest, chromium: Browser, running: Running) -> Iterator[BrowserContext]:
    context = chromium.new_context(base_url=running.address, viewport=request.param)
    yield context
    context.close()


@pytest.fixture
def page(visitor: BrowserContext) -> Page:
    """A work that two conditions keep out and that is 80 points short of its goal, at the step "plan"."""
    page = visitor.new_page()
    page.goto(WORKBOOK + TRACK)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    type_into(page, '[data-question="months_in_use"] input[type="text"]', "10")
    page.locator('[data-question="accepted_by_public"] input[value="false"]').check()
    page.locator('[data-step="score"]').click()
    type_into(page, '[data-question="part1"] input[type="text"]', "420")
    type_into(page, '[data-question="part2"] input[type="text"]', "250")
    expect(page.locator('[data-selfassess="score"]')).to_have_attribute("data-low", "670")
    page.locator('[data-step="plan"]').click()
    expect(page.locator('[data-section="way_up"]')).to_be_visible(timeout=20_000)
    return page


def type_into(page: Page, selector: str, text: str) -> None:
    field = page.locator(selector).first
    field.fill(text)
    field.press("Tab")


def is_saved(page: Page) -> None:
    expect(page.locator('[data-selfassess="saved"]')).to_have_attribute("data-state", "saved", timeout=15_000)


def test_the_shortest_way_says_who_can_bring_each_change_about(page: Page) -> None:
    way = page.locator('[data-section="way_in"]')
    expect(way.locator(".sa-change:visible")).to_have_count(2)
    expect(way.locator('[data-by="time"]').first).to_contain_text("13 เมษายน 2558")
    expect(way.locator('[data-by="unit"]').first).to_contain_text("หน่วยงานทำได้เอง")
    expect(way.locator("[data-by] .sa-sign").first).to_be_attached()
    way.locator(".sa-change .sa-link").first.click()
    expect(page.locator('[data-question="months_in_use"] input[type="text"]').first).to_be_focused()


def test_the_plan_is_tried_beside_the_real_score_and_then_taken_over(page: Page) -> None:
    page.locator('[data-part="goal"] input[value="site_visit"]').check()
    expect(page.locator('[data-part="plan"]')).to_contain_text("เข้าสู่ขั้นตอนการตรวจประเมิน ณ พื้นที่")
    page.get_by_role("button", name="ทดลองตามแผนนี้").click()
    strip = page.locator(STRIP)
    expect(strip).to_have_attribute("data-trial", "ok")
    expect(strip).to_contain_text("670 → 850")
    expect(page.locator('[data-selfassess="score"]')).to_have_attribute("data-low", "670")
    expect(page.locator(".sa-meter-tried")).to_have_count(1)
    strip.get_by_role("button", name="ใช้เป็นคำตอบจริง").click()
    expect(strip).to_have_count(0)
    expect(page.locator('[data-selfassess="score"]')).to_have_attribute("data-low", "850")
    expect(page.locator('[data-part="sureness"]')).to_be_visible()


def test_a_trial_is_discarded_without_a_trace_and_a_refused_one_says_why(page: Page) -> None:
    field = '[data-criterion="part2"] .sa-try-points input'
    type_into(page, field, "999")
    expect(page.locator('[data-criterion="part2"] [data-tone="error"]')).to_be_visible()
    expect(page.locator(STRIP)).to_have_count(0)
    type_into(page, field, "300")
    expect(page.locator(STRIP)).to_contain_text("670 → 720")
    expect(page.locator(STRIP)).to_have_attribute("data-trial", "no")
    page.get_by_role("button", name="ยกเลิกการทดลอง").click()
    expect(page.locator(STRIP)).to_have_count(0)
    expect(page.locator(field)).to_have_value("")
    expect(page.locator('[data-selfassess="score"]')).to_have_attribute("data-low", "670")


def test_what_is_left_alone_and_what_it_takes_change_the_plan(page: Page) -> None:
    plan = page.locator('[data-part="plan"]')
    expect(plan.locator(".sa-steps-up")).to_contain_text("ส่วนที่ 1")
    plan.locator('[data-fold="effort"] > summary').click()
    plan.locator('[data-effort="part1"] input[type="checkbox"]').check()
    expect(plan.locator(".sa-steps-up")).to_contain_text("ส่วนที่ 2")
    expect(plan.locator(".sa-steps-up")).not_to_contain_text("ส่วนที่ 1")
    plan.locator('[data-effort="part2"] select').first.select_option("large")
    type_into(page, '[data-effort="part2"] label:has-text("ไม่เกิน") input', "300")
    expect(plan).to_contain_text("ไม่มีแผนใด")
    is_saved(page)


def test_the_table_of_tasks_survives_a_reload(page: Page) -> None:
    type_into(page, '[data-task="part1"] [data-field="owner"] input', "กลุ่มแผนงาน")
    type_into(page, '[data-task="part1"] [data-field="date"] input', "31/12/2600")
    page.locator('[data-task="part1"] select').select_option("doing")
    page.get_by_role("button", name="เพิ่มงาน").click()
    expect(page.locator('[data-task="own-1"] [data-field="title"] input')).to_be_focused()
    page.keyboard.type("ขอข้อมูลจากสำนักงานจังหวัด")
    page.keyboard.press("Tab")
    type_into(page, '[data-task="own-1"] [data-field="date"] input', "31/2/2570")
    expect(page.locator('[data-task="own-1"] .sa-due')).to_contain_text("อ่านเป็นวันที่ไม่ได้")
    is_saved(page)
    page.reload()
    page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    page.locator('[data-step="plan"]').click()
    expect(page.locator('[data-task="part1"] [data-field="owner"] input')).to_have_value("กลุ่มแผนงาน")
    expect(page.locator('[data-task="part1"] select')).to_have_value("doing")
    expect(page.locator('[data-task="own-1"] [data-field="title"] input')).to_have_value("ขอข้อมูลจากสำนักงานจังหวัด")
    expect(page.locator('[data-task="own-1"] [data-field="date"] input')).to_have_value("31/2/2570")
    page.locator('[data-task="own-1"] .sa-clear').click()
    expect(page.locator('[data-task="own-1"]')).to_have_count(0)


def test_everything_is_within_reach_of_the_keyboard(page: Page) -> None:
    page.locator('[data-part="goal"] input').first.focus()
    page.keyboard.press("Space")
    expect(page.locator('[data-part="goal"] input').first).to_be_checked()
    page.keyboard.press("ArrowDown")
    expect(page.locator('[data-part="goal"] input').nth(1)).to_be_checked()
    page.get_by_role("button", name="ทดลองตามแผนนี้").focus()
    page.keyboard.press("Enter")
    expect(page.locator(STRIP)).to_be_visible()
    page.locator('[data-task="part1"] select').focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator('[data-task="part1"] select')).to_have_value("doing")


def test_nothing_is_serious_to_axe_and_nothing_is_wider_than_the_page(page: Page) -> None:
    page.get_by_role("button", name="ทดลองตามแผนนี้").click()
    page.get_by_role("button", name="เพิ่มงาน").click()
    page.evaluate("for (const fold of document.querySelectorAll('.sa-main details')) fold.open = true")
    assert find_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
