"""The workbook in a real browser, as served: the marks other people's tests rely on, and what a person does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import find_violations

pytestmark = pytest.mark.browser
WORKBOOK = "/voila/render/assess.ipynb"
STEPS = ("find", "check", "score", "plan", "report")


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    yield page
    context.close()


def open_workbook(page: Page, query: str = "") -> None:
    page.goto(WORKBOOK + query)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")


def type_into(page: Page, question: str, text: str) -> None:
    field = page.locator(f'[data-question="{question}"] input[type="text"]').first
    field.fill(text)
    field.blur()


def choose(page: Page, question: str, value: str) -> None:
    page.locator(f'[data-question="{question}"] input[value="{value}"]').first.check()


def verdict(page: Page, track: str, word: str) -> None:
    page.wait_for_selector(f'[data-track="{track}"][data-verdict="{word}"]', state="attached")


def test_the_page_is_thai_and_knows_twenty_five_tracks(page: Page) -> None:
    open_workbook(page)
    assert page.locator("html").get_attribute("lang") == "th"
    tracks = page.eval_on_selector_all("[data-track]", "all => all.map(each => each.dataset.track)")
    assert len(set(tracks)) == 25


def test_answers_change_verdict_score_and_bands_at_once(page: Page) -> None:
    track = "psa-2558/service_innovation"
    open_workbook(page, f"?track={track}")
    verdict(page, track, "incomplete")
    type_into(page, "months_in_use", "๑๐")
    verdict(page, track, "not_eligible")
    type_into(page, "months_in_use", "12")
    type_into(page, "months_since_invention", "36")
    for question, value in (
        ("existed_in_thailand_before", "false"), ("accepted_by_public", "true"), ("affects_management_system", "true"),
        ("affects_service_to_people", "true"), ("new_technique_led_to", "new_service"),
        ("intellectual_property", "none"),
    ):  # fmt: skip
        choose(page, question, value)
    verdict(page, track, "depends")
    choose(page, "intellectual_property", "patent")
    verdict(page, track, "eligible")
    page.locator('[data-step="score"]').click()
    type_into(page, "part1", "600")
    page.wait_for_selector('[data-selfassess="score"][data-low="600"][data-high="1000"]', state="attached")
    assert page.locator('[data-band="site_visit"]').first.get_attribute("data-state") == "open"
    type_into(page, "part2", "150")
    page.wait_for_selector('[data-band="undefined_750"][data-state="undefined"]', state="attached")


def test_what_cannot_be_read_is_told_in_a_sentence_and_the_earlier_answer_stays(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/overall_standard")
    page.locator('[data-step="score"]').click()
    type_into(page, "part1", "450")
    page.wait_for_selector('[data-selfassess="score"][data-low="450"]', state="attached")
    for typed in ("601", "๔๕๐ คะแนน", "<script>alert(1)</script>", "ก" * 100_000):
        type_into(page, "part1", typed)
        message = page.locator('[data-question="part1"] [data-tone="error"]')
        expect(message).to_contain_text("600")
        expect(message).to_contain_text("ระบบยังใช้คำตอบเดิมอยู่")
    page.wait_for_selector('[data-selfassess="score"][data-low="450"]', state="attached")
    assert page.locator("script:not([src])", has_text="alert(1)").count() == 0


def test_every_example_opens_on_its_track(page: Page, library: object) -> None:
    for example in library.examples:  # type: ignore[attr-defined]
        open_workbook(page, f"?example={example.id}")
        page.wait_for_selector(f'[data-track="{example.track}"]', state="attached")
    assert page.evaluate("localStorage.getItem('selfassess:work')") is None


def test_work_is_there_again_after_the_page_was_closed(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/service_development")
    type_into(page, "months_in_use", "11")
    verdict(page, "psa-2558/service_development", "not_eligible")
    page.wait_for_function("localStorage.getItem('selfassess:work')?.includes('months_in_use')")
    page.goto("/")
    expect(page.get_by_role("link", name=re.compile("ทำต่อ"))).to_be_visible()
    open_workbook(page, "?track=psa-2558/service_development")
    expect(page.locator('[data-question="months_in_use"] input[type="text"]').first).to_have_value("11")


def test_undo_and_starting_anew(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/service_development")
    type_into(page, "months_in_use", "11")
    verdict(page, "psa-2558/service_development", "not_eligible")
    page.get_by_role("button", name="เลิกทำ").click()
    verdict(page, "psa-2558/service_development", "incomplete")
    page.get_by_role("button", name="ทำซ้ำ").click()
    verdict(page, "psa-2558/service_development", "not_eligible")


@pytest.mark.parametrize("width", [1280, 390, 1920])
def test_every_step_is_free_of_serious_findings_and_fits_its_width(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    open_workbook(page, "?example=psa-2558-5")
    for step in STEPS:
        page.locator(f'[data-step="{step}"]').click()
        page.wait_for_selector(f'[data-step="{step}"][aria-current="step"]')
        assert find_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_english_shows_no_thai_but_what_is_quoted(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/service_innovation")
    page.get_by_role("button", name="English").click()
    page.wait_for_selector('[data-step="find"]:has-text("Find")')
    for step in STEPS:
        page.locator(f'[data-step="{step}"]').click()
        page.wait_for_selector(f'[data-step="{step}"][aria-current="step"]')
        text = page.evaluate(
            """() => {
              const root = document.querySelector('.sa').cloneNode(true);
              root.querySelectorAll('blockquote, q, [lang="th"]').forEach(each => each.remove());
              return root.textContent;
            }"""
        )
        left = [word for word in re.findall(r"[ก-๙]+", text) if word not in ("ดี", "ดีเด่น", "ระดับดี", "ระดับดีเด่น")]
        assert left == [], (step, left[:10])


def test_every_control_is_reached_by_keyboard_in_reading_order(page: Page) -> None:
    open_workbook(page, "?track=tepga-2558/development")
    page.locator("body").focus()
    reached: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "document.activeElement.closest('[data-question]')?.dataset.question"
                " ?? document.activeElement.dataset.step ?? ''"
            )
        )
    order = [each for at, each in enumerate(reached) if each and each not in reached[:at]]
    shown = page.eval_on_selector_all("main [data-question]", "all => all.map(each => each.dataset.question)")
    steps = [each for each in order if each in STEPS]
    assert steps == [step for step in STEPS if step in steps]
    questions = [each for each in order if each in shown]
    assert len(questions) >= 3
    assert questions == [each for each in shown if each in questions]


def test_the_live_region_tells_the_verdict(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/service_development")
    type_into(page, "months_in_use", "11")
    expect(page.locator('[aria-live="polite"]').first).to_contain_text("ยังไม่มีคุณสมบัติ")


def test_an_own_year_asks_for_the_reference_date_and_marks_its_dates(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/service_development")
    page.evaluate("localStorage.clear()")
    page.get_by_text("ตามรอบปีในเอกสาร").first.click()
    page.get_by_role("radio").filter(has_text="").last.scroll_into_view_if_needed()
    page.locator('input[type="radio"][value="2570"], label:has-text("2570") input').first.check()
    page.wait_for_function("document.body.innerText.includes('รอบปี 2570')")


def test_the_marks_of_what_is_not_built_yet_are_absent(page: Page) -> None:
    open_workbook(page, "?example=psa-2558-5")
    assert page.locator('[data-selfassess="saved"], [data-selfassess="key"], [data-step="write"]').count() == 0


def test_a_lost_connection_is_told_calmly_and_the_answers_stay_in_the_browser(page: Page) -> None:
    open_workbook(page, "?track=psa-2558/service_development")
    type_into(page, "months_in_use", "12")
    page.wait_for_function("localStorage.getItem('selfassess:work')?.includes('months_in_use')")
    page.context.set_offline(True)
    page.evaluate("window.dispatchEvent(new Event('offline'))")
    choose(page, "applies_principles_or_tools", "true")
    page.wait_for_function("localStorage.getItem('selfassess:work')?.includes('applies_principles_or_tools')")
    kept = json.loads(page.evaluate("localStorage.getItem('selfassess:work')"))
    assert kept["work"]["answers"]["months_in_use"] == "12"
