"""The step "plan" in a real browser: goal, trial, effort, the table of tasks, by keyboard and on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

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
    expect(strip.locator(".sa-applying")).to_be_focused()
    expect(strip).to_contain_text("ส่วนที่ 1 กระบวนการจัดการ: 420 → 600")
    page.keyboard.press("Escape")
    expect(strip.get_by_role("button", name="ใช้เป็นคำตอบจริง")).to_be_focused()
    page.keyboard.press("Enter")
    strip.get_by_role("button", name="เปลี่ยนคำตอบจริง").click()
    expect(strip).to_have_count(0)
    expect(page.locator('[data-part="goal"] legend')).to_be_focused()
    expect(page.locator('[data-selfassess="score"]')).to_have_attribute("data-low", "850")
    expect(page.locator('[data-part="sureness"]')).to_be_visible()


CTRL_Z = """field => field.dispatchEvent(
    new KeyboardEvent("keydown", { code: "KeyZ", ctrlKey: true, bubbles: true, cancelable: true, composed: true }))"""


def test_the_keys_of_undo_say_what_they_took_back_and_leave_text_fields_alone(page: Page) -> None:
    owner = page.locator('[data-task="part1"] [data-field="owner"] input')
    type_into(page, '[data-task="part1"] [data-field="owner"] input', "กลุ่มแผนงาน")
    is_saved(page)
    assert owner.evaluate(CTRL_Z), "in a text field these keys stay the browser's own"
    page.locator('[data-part="goal"] input').first.focus()
    expect(page.locator(".sa-turned")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(page.locator(".sa-turned")).to_contain_text("ผู้รับผิดชอบ (ส่วนที่ 1")
    expect(owner).to_have_value("")
    page.keyboard.press("Control+Shift+z")
    expect(owner).to_have_value("กลุ่มแผนงาน")


def test_a_refused_number_is_marked_at_its_field(page: Page) -> None:
    page.locator('[data-fold="effort"] > summary').click()
    page.locator('[data-fold="effort"] input[value="days"]').check()
    page.get_by_role("button", name="ไปยังช่องแรกที่ยังไม่ได้ใส่").click()
    field = page.locator('[data-effort="part1"] .sa-field').first
    expect(field).to_be_focused()
    type_into(page, '[data-effort="part1"] .sa-field', "๑๕ เดือน")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator('[data-effort="part1"] .sa-message')).to_contain_text("ทรัพยากรต่อขั้น")
    type_into(page, '[data-effort="part1"] .sa-field', "๑๕ วัน")
    expect(page.locator('[data-effort="part1"] .sa-message')).to_have_count(0)
    expect(field).to_have_value("15")


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


def test_no_row_of_the_effort_moves_while_it_is_set(page: Page) -> None:
    effort = page.locator('[data-fold="effort"]')
    effort.locator("summary").first.click()
    steps = page.locator('[data-part="plan"] .sa-steps-up')
    stand = rows_of(effort)
    for named, raised in ((True, "ส่วนที่ 2"), (False, "ส่วนที่ 1")):
        effort.locator('[data-effort="part1"] input[type="checkbox"]').set_checked(named)
        expect(steps.first).to_contain_text(raised)
        assert rows_of(effort) == stand
    for measure, asked in (("days", "วัน"), ("baht", "บาท")):
        effort.locator(f'input[value="{measure}"]').check()
        expect(effort.locator(".sa-unit").first).to_have_text(asked)
        expect(steps).to_have_count(0)  # without the figures there is no plan
        assert rows_of(effort) == stand
    effort.locator('input[value="size"]').check()
    expect(steps).to_have_count(1)
    assert rows_of(effort) == stand


def rows_of(effort: Locator) -> list[list[float]]:
    """Where each row stands on the page, and how tall it is."""
    rows: list[list[float]] = effort.locator(".sa-effort-row").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect()).map((box) => [box.top + scrollY, box.height])"
    )
    return rows


def test_the_panel_hides_no_words_and_its_legend_begins_where_its_lines_begin(page: Page) -> None:
    page.set_viewport_size({"width": page.evaluate("innerWidth"), "height": 800})
    page.get_by_role("button", name="ทดลองตามแผนนี้").click()
    expect(page.locator(".sa-meter-tried")).to_have_count(1)
    if page.locator(".sa-strip").is_visible():
        page.locator(".sa-strip").click()
    indents = page.locator(".sa-panel .sa-legend").evaluate(
        "(line) => [...line.children].map((each) => each.offsetLeft - line.offsetLeft)"
    )
    assert indents.count(0) == len({*page.locator(".sa-panel .sa-legend > span").evaluate_all(TOPS)})
    body = page.locator(".sa-panel-body")
    assert body.evaluate("(each) => getComputedStyle(each, '::after').content") == "none"
    ends = body.evaluate(
        "(each) => { each.scrollTop = 1e6;"
        " return [each, each.lastElementChild].map((one) => one.getBoundingClientRect().bottom); }"
    )
    assert ends[1] <= ends[0] + 1


TOPS = "all => all.map((each) => each.offsetTop)"


def test_the_table_of_tasks_survives_a_reload(page: Page) -> None:
    type_into(page, '[data-task="part1"] [data-field="owner"] input', "กลุ่มแผนงาน")
    type_into(page, '[data-task="part1"] [data-field="date"] input', "31/12/2600")
    page.locator('[data-task="part1"] select').select_option("doing")
    page.get_by_role("button", name="เพิ่มงาน").click()
    expect(page.locator('[data-task="own-1"] [data-field="title"] input')).to_be_focused()
    page.keyboard.type("ขอข้อมูลจากสำนักงานจังหวัด")
    page.keyboard.press("Tab")
    type_into(page, '[data-task="own-1"] [data-field="date"] input', "31/2/2570")
    expect(page.locator('[data-task="own-1"] .sa-due')).to_contain_text("ยังไม่นับเป็นกำหนดเสร็จ")
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


def test_the_report_takes_the_plan_the_tasks_and_the_lengths_along(page: Page) -> None:
    page.locator('[data-part="goal"] input[value="site_visit"]').check()
    type_into(page, '[data-task="part1"] [data-field="owner"] input', "กลุ่มแผนงาน")
    type_into(page, '[data-task="part1"] [data-field="date"] input', "1/11/2569")
    page.locator('[data-step="write"]').click()
    type_into(page, '[data-box="psa_q1"] textarea', "ผู้ป่วยรอนาน " * 300)
    count = page.locator('[data-box="psa_q1"] .sa-count-line > span').first.inner_text()
    page.locator('[data-step="report"]').click()
    taken = page.locator(".sa-taken-part")
    expect(taken.locator('[data-taken="way_in"] .sa-change')).to_have_count(2)
    expect(taken.locator('[data-taken="goal"]')).to_contain_text("670 → 850")
    row = taken.get_by_role("row", name="ส่วนที่ 1")
    expect(row.get_by_role("cell", name="กลุ่มแผนงาน")).to_be_visible()
    expect(row.get_by_role("cell", name="1 พฤศจิกายน 2569")).to_be_visible()
    box = taken.locator('[data-box="psa_q1"]')
    expect(box).to_have_attribute("data-over", "true")
    assert box.locator(".sa-count-line").inner_text() == count
    box.locator("summary").click()
    expect(box.locator(".sa-draft-text")).to_contain_text("ผู้ป่วยรอนาน")
    assert find_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_is_open_in_the_report_is_printed_and_what_is_closed_is_not(page: Page) -> None:
    page.locator('[data-step="write"]').click()
    for box, text in {"psa_q1": "ผู้ป่วยรอนาน", "psa_q2": "คณะทำงาน"}.items():
        type_into(page, f'[data-box="{box}"] textarea', text)
    page.locator('[data-step="report"]').click()
    page.locator('.sa-taken-box[data-box="psa_q1"] summary').click()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator('.sa-taken-box[data-box="psa_q1"] .sa-draft-text')).to_be_visible()
    expect(page.locator('.sa-taken-box[data-box="psa_q2"] .sa-draft-text')).to_be_hidden()
    expect(page.locator('[data-taken="way_in"] .sa-complete')).to_be_visible()
