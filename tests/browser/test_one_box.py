"""Two people who write in one box of a form at the same time: both texts stay, and each keeps typing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.serving import ROOT, Running, start_server, stop_server

pytestmark = pytest.mark.browser

WORKBOOK = "/voila/render/assess.ipynb"
FIELD = '[data-box="psa_q1"] textarea'
SAVED = '[data-selfassess="saved"]'
CONFLICT = '[data-box="psa_q1"] .sa-conflict'


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    place: Path = tmp_path_factory.mktemp("box") / "works.sqlite3"
    running = start_server(ROOT / "notebooks", SELFASSESS_POOL="1", SELFASSESS_STORE=str(place))
    yield running
    assert stop_server(running) == 0


def open_step(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    page.locator('[data-step="write"]').click()
    page.wait_for_selector(FIELD)
    return page


def is_saved(page: Page) -> None:
    expect(page.locator(SAVED)).to_have_attribute("data-state", "saved", timeout=15_000)


def test_both_texts_stay_where_two_people_write_in_one_box(chromium: Browser, running: Running) -> None:
    with (
        chromium.new_context(base_url=running.address) as here,
        chromium.new_context(base_url=running.address) as there,
    ):
        page = open_step(here, WORKBOOK + "?track=psa-2558/service_innovation")
        page.locator(FIELD).fill("เดิม")
        page.locator(FIELD).blur()
        is_saved(page)
        other = open_step(there, str(page.locator('a[data-selfassess="key"]').get_attribute("href")))
        expect(other.locator(FIELD)).to_have_value("เดิม")
        # Here somebody stands in the box while the other's text comes in.
        page.locator(FIELD).focus()
        other.locator(FIELD).fill("ของเขา")
        other.locator(FIELD).blur()
        is_saved(other)
        page.wait_for_function("() => localStorage.getItem('selfassess:work').includes('ของเขา')", timeout=15_000)
        expect(page.locator(FIELD)).to_have_value("เดิม")
        page.locator(FIELD).press("End")
        page.locator(FIELD).press_sequentially("ของเรา", delay=120)
        expect(page.locator(CONFLICT)).to_contain_text("เดิมของเรา", timeout=15_000)
        expect(page.locator(CONFLICT)).to_contain_text("ของเขา")
        expect(page.locator(FIELD)).to_have_value("เดิมของเรา")
        expect(other.locator(CONFLICT)).to_contain_text("เดิมของเรา", timeout=15_000)
        other.locator(CONFLICT).get_by_role("button").last.click()
        expect(other.locator(CONFLICT)).to_have_count(0)
        expect(other.locator(FIELD)).to_have_value("เดิมของเรา")
