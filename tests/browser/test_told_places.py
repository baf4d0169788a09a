"""Where a rule comes from, and that a year is closed, as they stand on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.serving import ROOT, Running, start_server, stop_server

pytestmark = pytest.mark.browser

INNOVATION = "/voila/render/assess.ipynb?track=psa-2558/service_innovation"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    place: Path = tmp_path_factory.mktemp("told") / "works.sqlite3"
    running = start_server(ROOT / "notebooks", SELFASSESS_POOL="1", SELFASSESS_STORE=str(place))
    yield running
    assert stop_server(running) == 0


def test_a_source_names_its_place_before_how_far_it_may_be_trusted(chromium: Browser, running: Running) -> None:
    with chromium.new_context(base_url=running.address) as context:
        page = context.new_page()
        page.goto(INNOVATION)
        page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
        texts = page.locator(".sa-source p.sa-quiet").all_text_contents()
        assert any(re.match(r"เอกสาร 004 · .+ ตามเอกสาร$", text) for text in texts)
        assert not [text for text in texts if "เอกสารเอกสาร" in text]


def test_a_year_whose_applications_are_over_says_so_under_the_heading(chromium: Browser, running: Running) -> None:
    with chromium.new_context(base_url=running.address) as context:
        context.clock.set_fixed_time("2026-11-21T09:00:00+07:00")
        page = context.new_page()
        page.goto(INNOVATION)
        page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
        expect(page.locator(".sa-closed")).to_have_count(0)
        page.locator(".sa-cycle summary").click()
        page.locator('.sa-cycle input[value="2569"]').check()
        expect(page.locator(".sa-closed")).to_contain_text("รอบปี 2569 ปิดรับสมัครแล้ว (วันสุดท้าย 13 ก.พ. 2569)")
        page.locator(".sa-closed .sa-mark").click()
        expect(page.locator(".sa-closed .sa-why")).to_contain_text("2569")
        page.locator('[data-step="report"]').click()
        expect(page.locator(".sa-report")).to_contain_text("ปิดรับสมัครแล้วเมื่อ 13 ก.พ. 2569")
