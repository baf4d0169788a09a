"""The pictures of the documentation are taken here, and are those of today's page.

`make pictures` takes them anew; a test run compares them within a tolerance, since machines smooth letters
differently.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from matplotlib import image
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
DOCS = Path(__file__).parents[2] / "docs"
TOLERANCE = 0.02
"""Mean difference of two pictures, of 1: another layout or language differs by several times that."""


def show_check(page: Page) -> None:
    page.goto("/voila/render/assess.ipynb?track=psa-2558/service_innovation")
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")
    for question, typed in (("months_in_use", "10"), ("months_since_invention", "28")):
        page.locator(f'[data-question="{question}"] input[type="text"]').first.fill(typed)
    for question in ("accepted_by_public", "affects_management_system", "affects_service_to_people"):
        page.locator(f'[data-question="{question}"] input[value="true"]').first.check()
    page.locator('[data-question="existed_in_thailand_before"] input[value="false"]').first.check()
    page.wait_for_selector('[data-verdict="not_eligible"]', state="attached")
    page.locator('[data-step="score"]').click()
    for question, typed in (("part1", "450"), ("part2", "190")):
        page.locator(f'[data-question="{question}"] input[type="text"]').first.fill(typed)
        page.wait_for_timeout(600)
    page.locator('[data-step="check"]').click()
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    page.wait_for_timeout(300)


def test_the_picture_in_the_readme_is_of_todays_page(chromium: Browser, address: str, tmp_path: Path) -> None:
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 860})
    page = context.new_page()
    show_check(page)
    wanted = DOCS / "look.png"
    taken = wanted if os.environ.get("SELFASSESS_TAKE_PICTURES") else tmp_path / "look.png"
    page.screenshot(path=taken)
    context.close()
    today, kept = image.imread(taken), image.imread(wanted)
    assert today.shape == kept.shape
    difference = float(abs(today - kept).mean())
    assert difference < TOLERANCE, "the page looks different now: run `make pictures`, look at them, commit them"
