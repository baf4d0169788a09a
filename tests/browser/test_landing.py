"""The landing page in a real browser: the schemes it names, the examples, and the works that were set aside."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from selfassess.server.words import LANDING
from tests.browser.axe import find_violations

pytestmark = pytest.mark.browser
OLD = {"format": 1, "work": {"about": {"work": "คลินิก <b>หมอครอบครัว</b>"}}, "at": "2026-11-20T07:05:00Z"}
NEW = {"format": 1, "work": {"about": {"work": "งานใหม่กว่า"}, "answers": {"months_in_use": "11"}}, "at": "2026"}


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    context = chromium.new_context(base_url=address, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto("/")
    yield page
    context.close()


def keep(page: Page, kept: object, aside: object) -> None:
    """Put works into the browser's storage and show the page anew."""
    page.evaluate("kept => localStorage.setItem('selfassess:work', JSON.stringify(kept))", kept)
    page.evaluate("works => localStorage.setItem('selfassess:aside', JSON.stringify({format: 1, works}))", aside)
    page.reload()


def read(page: Page, key: str) -> object:
    return json.loads(page.evaluate(f"localStorage.getItem('selfassess:{key}')") or "null")


def test_the_six_schemes_are_named_with_their_years(page: Page) -> None:
    names = page.locator(".schemes li").all_inner_texts()
    assert len(names) == 6
    assert all(re.search(r"25\d\d", name) for name in names)


def test_four_examples_are_in_sight_and_the_others_on_demand(page: Page) -> None:
    shown = page.locator(".examples a").locator("visible=true")
    expect(shown).to_have_count(4)
    page.get_by_text(LANDING["examples_more"].fill(n=13).th).click()
    expect(shown).to_have_count(17)
    assert find_violations(page) == []


def test_a_work_set_aside_changes_places_with_the_kept_one(page: Page) -> None:
    keep(page, NEW, [OLD])
    line = page.locator("#aside li")
    expect(line).to_contain_text("คลินิก <b>หมอครอบครัว</b>")
    expect(line).to_contain_text("20 พฤศจิกายน 2569")
    assert find_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    line.get_by_role("link").click()
    assert read(page, "work") == OLD
    assert read(page, "aside") == {"format": 1, "works": [NEW]}


def test_a_work_is_removed_only_when_asked_twice(page: Page) -> None:
    keep(page, NEW, [OLD])
    page.locator("#aside button").click()
    assert read(page, "aside") == {"format": 1, "works": [OLD]}
    page.get_by_role("button", name=LANDING["aside_sure"].th).click()
    expect(page.locator("#aside")).to_be_hidden()
    assert read(page, "aside") is None
    assert read(page, "work") == NEW


def test_the_guide_in_both_languages_offers_no_choice_of_one(page: Page) -> None:
    page.goto("/guide/rubrics")
    expect(page.locator(".bar nav")).to_have_count(0)
