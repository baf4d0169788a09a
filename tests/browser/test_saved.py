"""Saved work in a real browser: the mark that says so, links, two people, cut cables, dead kernels and servers."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, WebSocketRoute, expect

from selfassess.store import open_store
from tests.browser.axe import find_violations
from tests.serving import ROOT, Running, start_server, stop_server

pytestmark = pytest.mark.browser

KILLS = int(os.environ.get("SELFASSESS_KILLS", "5"))
WORKBOOK = "/voila/render/assess.ipynb"
TRACK = "?track=psa-2558/service_innovation"
SAVED = '[data-selfassess="saved"]'
KEY = 'a[data-selfassess="key"]'
MONTHS = '[data-question="months_in_use"] input[type="text"]'
YES = '[data-question="accepted_by_public"] input[value="true"]'


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("saved") / "works.sqlite3"


@pytest.fixture(scope="module")
def running(place: Path) -> Iterator[Running]:
    running = start_server(ROOT / "notebooks", SELFASSESS_POOL="1", SELFASSESS_STORE=str(place))
    yield running
    assert stop_server(running) == 0


@pytest.fixture
def visitor(chromium: Browser, running: Running) -> Iterator[BrowserContext]:
    context = chromium.new_context(base_url=running.address, viewport={"width": 1280, "height": 900})
    yield context
    context.close()


def open_page(context: BrowserContext, address: str = WORKBOOK + TRACK) -> Page:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    return page


def is_saved(page: Page, timeout: float = 15_000) -> None:
    expect(page.locator(SAVED)).to_have_attribute("data-state", "saved", timeout=timeout)


def type_months(page: Page, months: str) -> None:
    field = page.locator(MONTHS).first
    field.fill(months)
    field.press("Tab")


def read_kept(place: Path, href: str | None) -> dict[str, object]:
    with open_store(place) as store:
        answers: dict[str, object] = store.find(str(href)).latest.document["answers"]
        return answers


def test_nothing_is_said_before_there_is_anything_to_keep(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    expect(page.locator(SAVED)).to_have_count(0)
    expect(page.locator(KEY)).to_have_count(0)


def test_after_the_first_answer_the_page_says_saved_and_the_store_has_it(visitor: BrowserContext, place: Path) -> None:
    page = open_page(visitor)
    type_months(page, "๑๐")
    is_saved(page)
    assert read_kept(place, page.locator(KEY).get_attribute("href")) == {"months_in_use": "๑๐"}


def test_the_link_opens_the_work_in_another_browser_and_leaves_the_address_bar(
    chromium: Browser, visitor: BrowserContext, running: Running
) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    with chromium.new_context(base_url=running.address) as other:
        second = open_page(other, str(page.locator(KEY).get_attribute("href")))
        expect(second.locator(MONTHS).first).to_have_value("10")
        assert "key=" not in second.url
        type_months(second, "11")
        is_saved(second)
        expect(page.locator(MONTHS).first).to_have_value("11", timeout=15_000)


def test_both_see_both_answers_where_two_people_differ(
    chromium: Browser, visitor: BrowserContext, running: Running
) -> None:
    page = open_page(visitor)
    page.locator(YES).check()
    is_saved(page)
    with chromium.new_context(base_url=running.address) as other:
        second = open_page(other, str(page.locator(KEY).get_attribute("href")))
        # Neither sees the other's answer before both have given theirs.
        for each in (page, second):
            each.evaluate("Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })")
        type_months(page, "10")
        is_saved(page)
        type_months(second, "12")
        expect(second.locator(".sa-conflict")).to_contain_text("10", timeout=15_000)
        page.evaluate("Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })")
        expect(page.locator(".sa-conflict")).to_contain_text("12", timeout=15_000)
        page.locator(".sa-conflict button").last.click()
        expect(page.locator(".sa-conflict")).to_have_count(0)
        expect(page.locator(MONTHS).first).to_have_value("12")


def test_a_read_only_link_shows_the_work_and_nothing_can_be_changed(
    chromium: Browser, visitor: BrowserContext, running: Running
) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    page.locator(KEY).click()
    link = page.locator(".sa-copy input").nth(1).input_value()
    with chromium.new_context(base_url=running.address) as other:
        reader = open_page(other, link)
        expect(reader.locator(MONTHS).first).to_have_value("10")
        expect(reader.locator(MONTHS).first).to_be_disabled()
        expect(reader.locator(SAVED)).to_have_count(0)
        assert reader.evaluate("localStorage.getItem('selfassess:work')") is None


def test_a_wrong_link_says_so_and_leaves_what_this_browser_keeps(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    read = "() => { const { base, pending } = JSON.parse(localStorage.getItem('selfassess:work')) ?? {}; "
    page.wait_for_function(read + "return base === 1 && !pending?.length; }")
    kept = page.evaluate("localStorage.getItem('selfassess:work')")
    wrong = open_page(visitor, WORKBOOK + "#key=e" + "a" * 34)
    expect(wrong.locator(".sa-banners")).to_be_visible()
    assert wrong.evaluate("localStorage.getItem('selfassess:work')") == kept
    wrong.reload()
    expect(wrong.locator(SAVED)).to_have_attribute("data-state", "saved", timeout=15_000)


def test_the_same_browser_goes_on_with_the_same_work(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    href = page.locator(KEY).get_attribute("href")
    page.close()
    again = open_page(visitor, WORKBOOK)
    expect(again.locator(KEY)).to_have_attribute("href", str(href))
    expect(again.locator(SAVED)).to_have_attribute("data-state", "saved")


def test_the_drawer_tells_the_history_and_brings_a_version_back(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    type_months(page, "12")
    is_saved(page)
    page.locator(KEY).click()
    expect(page.locator(".sa-history > li").first).to_contain_text("10 เดือน → 12 เดือน")
    assert find_violations(page) == []
    page.locator(".sa-history > li").nth(1).get_by_role("button").click()
    expect(page.locator(MONTHS).first).to_have_value("10")
    page.keyboard.press("Escape")
    expect(page.locator(".sa-drawer")).to_have_count(0)


def test_a_deleted_work_can_be_brought_back_from_the_page(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    page.locator(KEY).click()
    page.get_by_role("button", name="ลบงานนี้").click()
    page.locator(".sa-confirm .sa-warn").click()
    expect(page.locator(MONTHS).first).to_be_disabled()
    page.get_by_role("button", name="เรียกคืนงานนี้").click()
    expect(page.locator(MONTHS).first).to_be_enabled()
    type_months(page, "11")
    is_saved(page)


def test_evidence_is_kept_with_the_answer(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    page.locator(YES).check()
    block = page.locator('[data-question="accepted_by_public"]')
    expect(block.locator(".sa-missing")).to_be_visible()
    block.locator(".sa-disclose", has_text="หลักฐาน").click()
    block.locator(".sa-evidence input").first.fill("หนังสือชมเชย ที่ สธ 1/2557")
    block.locator("textarea").fill("ผู้รับบริการยอมรับ")
    block.locator("textarea").press("Tab")
    is_saved(page)
    expect(block.locator(".sa-missing")).to_have_count(0)
    page.reload()
    block.locator(".sa-disclose", has_text="หลักฐาน").click()
    expect(block.locator(".sa-evidence input").first).to_have_value("หนังสือชมเชย ที่ สธ 1/2557")
    expect(block.locator("textarea")).to_have_value("ผู้รับบริการยอมรับ")


def test_while_the_cable_is_cut_answers_are_taken_and_saved_on_return(visitor: BrowserContext, place: Path) -> None:
    cable = Cable(visitor)
    page = open_page(visitor)
    page.locator(YES).check()
    is_saved(page)
    cable.cut(page)
    type_months(page, "10")
    expect(page.locator(SAVED)).to_have_attribute("data-state", "offline")
    assert read_kept(place, page.locator(KEY).get_attribute("href")) == {"accepted_by_public": True}
    cable.is_cut = False
    is_saved(page, 30_000)
    answers = read_kept(place, page.locator(KEY).get_attribute("href"))
    assert answers == {"accepted_by_public": True, "months_in_use": "10"}


@pytest.mark.parametrize(("kind", "start"), [("json", b"{"), ("pdf", b"%PDF-")])
def test_the_work_can_be_taken_away(visitor: BrowserContext, kind: str, start: bytes) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    page.locator('[data-step="report"]').click()
    with page.expect_download(timeout=60_000) as download:
        page.locator(f'[data-export="{kind}"]').click()
    assert Path(download.value.path()).read_bytes().startswith(start)
    expect(page.locator(".sa-making")).to_have_count(0)


def test_a_file_opens_as_a_work_of_its_own_and_the_other_is_set_aside(visitor: BrowserContext, tmp_path: Path) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    href = page.locator(KEY).get_attribute("href")
    answers = tmp_path / "work.selfassess.json"
    page.locator(KEY).click()
    with page.expect_download() as download:
        page.locator('.sa-drawer [data-export="json"]').click()
    download.value.save_as(answers)
    type_months(page, "12")
    is_saved(page)
    page.locator(".sa-drawer .sa-file").set_input_files(answers)
    expect(page.locator(MONTHS).first).to_have_value("10")
    expect(page.locator(KEY)).not_to_have_attribute("href", str(href), timeout=15_000)
    is_saved(page)
    page.wait_for_function("() => JSON.parse(localStorage.getItem('selfassess:aside'))?.works.length === 1")


def test_a_file_that_cannot_be_read_says_why_and_changes_nothing(visitor: BrowserContext, tmp_path: Path) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    torn = tmp_path / "work.selfassess.json"
    torn.write_text('{"format": 99}', encoding="utf-8")
    page.locator(KEY).click()
    page.locator(".sa-drawer .sa-file").set_input_files(torn)
    expect(page.locator('.sa-drawer [role="alert"]')).to_contain_text("ใหม่กว่า")  # where the file was chosen
    expect(page.locator(MONTHS).first).to_have_value("10")


def test_another_step_is_not_hidden_behind_the_drawer(visitor: BrowserContext) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    page.locator(KEY).click()
    expect(page.locator(".sa-drawer")).to_be_visible()
    page.locator('[data-step="report"]').click()
    expect(page.locator(".sa-report")).to_be_visible()
    expect(page.locator(".sa-drawer")).to_have_count(0)


def test_the_start_page_opens_a_work_by_its_pasted_link(
    chromium: Browser, visitor: BrowserContext, running: Running
) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    href = str(page.locator(KEY).get_attribute("href"))
    with chromium.new_context(base_url=running.address) as other:
        start = other.new_page()
        start.goto("/")
        start.locator("#reopen summary").click()
        start.locator("#key").fill("abc")
        start.locator("#key-form button").click()
        expect(start.locator("#key-fault")).to_be_visible()
        start.locator("#key").fill(href)
        start.locator("#key-form button").click()
        expect(start.locator(MONTHS).first).to_have_value("10", timeout=60_000)


def test_the_start_page_opens_a_file(chromium: Browser, running: Running, tmp_path: Path) -> None:
    answers = tmp_path / "answers.csv"
    with chromium.new_context(base_url=running.address) as other:
        start = other.new_page()
        start.goto("/")
        start.locator("#reopen summary").click()
        answers.write_text("no table", encoding="utf-8")
        start.locator("#file").set_input_files(answers)
        expect(start.locator('.sa-banner[data-tone="error"]').first).to_be_visible(timeout=60_000)


class Cable:
    """The connection of a visitor's pages, which can be cut and mended."""

    def __init__(self, visitor: BrowserContext) -> None:
        self.is_cut = False
        self.channels: list[WebSocketRoute] = []
        visitor.route_web_socket("**/channels*", self.carry)

    def carry(self, channel: WebSocketRoute) -> None:
        if self.is_cut:
            channel.close()
        else:
            self.channels.append(channel)
            channel.connect_to_server()

    def cut(self, *pages: Page) -> None:
        self.is_cut = True
        for channel in self.channels:
            channel.close()
        for page in pages:
            expect(page.locator(SAVED)).to_have_attribute("data-state", "offline")


def test_two_tabs_without_a_connection_lose_neither_answer(visitor: BrowserContext, place: Path) -> None:
    cable = Cable(visitor)
    page = open_page(visitor)
    page.locator(YES).check()
    is_saved(page)
    second = open_page(visitor, WORKBOOK)
    is_saved(second)
    href = page.locator(KEY).get_attribute("href")
    cable.cut(page, second)
    type_months(page, "31")
    page.wait_for_timeout(400)
    second.locator(YES.replace("true", "unknown")).check()
    second.wait_for_timeout(400)
    for each in (page, second):
        each.close()
    cable.is_cut = False
    again = open_page(visitor, WORKBOOK)
    is_saved(again, 30_000)
    assert read_kept(place, href) == {"accepted_by_public": "unknown", "months_in_use": "31"}


def test_evidence_typed_without_a_connection_keeps_every_field(visitor: BrowserContext) -> None:
    cable = Cable(visitor)
    page = open_page(visitor)
    page.locator(YES).check()
    is_saved(page)
    cable.cut(page)
    block = page.locator('[data-question="accepted_by_public"]')
    block.locator(".sa-disclose", has_text="หลักฐาน").click()
    lines = block.locator(".sa-evidence input")
    lines.nth(0).fill("คำสั่งที่ 12")
    lines.nth(0).press("Tab")
    expect(lines.nth(1)).to_be_focused()
    page.keyboard.type("ตู้เอกสาร 3")
    page.keyboard.press("Tab")
    block.locator("textarea").fill("ใช้จริงแล้ว")
    block.locator("textarea").press("Tab")
    cable.is_cut = False
    is_saved(page, 30_000)
    page.reload()
    block.locator(".sa-disclose", has_text="หลักฐาน").click()
    expect(lines.nth(0)).to_have_value("คำสั่งที่ 12")
    expect(lines.nth(1)).to_have_value("ตู้เอกสาร 3")
    expect(block.locator("textarea")).to_have_value("ใช้จริงแล้ว")


def test_an_undo_is_not_called_saved_before_it_is(visitor: BrowserContext, place: Path) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    with closing(sqlite3.connect(place, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.get_by_role("button", name="เลิกทำ").click()
        expect(page.locator(MONTHS).first).to_have_value("")
        expect(page.locator(SAVED)).to_have_attribute("data-state", "saving")
        other.execute("ROLLBACK")
    is_saved(page)


def test_a_reader_may_reload(chromium: Browser, visitor: BrowserContext, running: Running) -> None:
    page = open_page(visitor)
    type_months(page, "10")
    is_saved(page)
    page.locator(KEY).click()
    link = page.locator(".sa-copy input").nth(1).input_value()
    with chromium.new_context(base_url=running.address) as other:
        reader = open_page(other, link)
        reader.reload()
        expect(reader.locator(MONTHS).first).to_have_value("10", timeout=60_000)


def read_kernel(page: Page) -> str:
    """The id of the page's kernel."""
    return str(json.loads(page.locator("#jupyter-config-data").text_content() or "")["kernelId"])


def find_kernels(server: int, name: str = "ipykernel") -> list[int]:
    """The processes of the kernels that a server has started, or of the one whose id is given."""
    listed = subprocess.run(["ps", "-ewwo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()[1:]]
    return [int(pid) for pid, parent, words in rows if int(parent) == server and name in words]


@pytest.mark.slow
def test_kernels_killed_at_random_moments_lose_nothing_that_was_shown_as_saved(
    visitor: BrowserContext, running: Running, place: Path
) -> None:
    moments = random.Random(2570)
    page = open_page(visitor)
    type_months(page, "1")
    is_saved(page)
    href = page.locator(KEY).get_attribute("href")
    shown = 1
    for turn in range(2, KILLS + 2):
        type_months(page, str(turn))
        time.sleep(moments.uniform(0, 0.4))
        if page.locator(SAVED).get_attribute("data-state") == "saved":
            shown = turn
        old = read_kernel(page)
        (kernel,) = find_kernels(running.process.pid, old)
        os.kill(kernel, signal.SIGKILL)
        assert int(str(read_kept(place, href)["months_in_use"])) >= shown
        page.wait_for_function(
            "old => !document.getElementById('jupyter-config-data')?.textContent.includes(old)", arg=old, timeout=60_000
        )
        expect(page.locator(MONTHS).first).to_have_value(str(turn), timeout=60_000)
        page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
        is_saved(page, 60_000)
        assert read_kept(place, href)["months_in_use"] == str(turn)
        page.wait_for_timeout(3200)  # a page that had to begin anew twice within 3 s says so instead
    with open_store(place) as store:
        assert store.check() == []


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.mark.slow
def test_servers_killed_at_random_moments_lose_nothing_that_was_shown_as_saved(
    chromium: Browser, tmp_path: Path
) -> None:
    moments = random.Random(2558)
    place, port = tmp_path / "works.sqlite3", free_port()
    how = {"SELFASSESS_POOL": "1", "SELFASSESS_STORE": str(place)}
    running = start_server(ROOT / "notebooks", port=port, **how)
    with chromium.new_context(base_url=running.address) as visitor:
        page = open_page(visitor)
        type_months(page, "1")
        is_saved(page)
        href = page.locator(KEY).get_attribute("href")
        shown = 1
        for turn in range(2, KILLS + 2):
            type_months(page, str(turn))
            time.sleep(moments.uniform(0, 0.4))
            if page.locator(SAVED).get_attribute("data-state") == "saved":
                shown = turn
            for process in [running.process.pid, *find_kernels(running.process.pid)]:
                os.kill(process, signal.SIGKILL)
            running.process.wait()
            if running.process.stdout:
                running.process.stdout.close()
            assert int(str(read_kept(place, href)["months_in_use"])) >= shown
            running = start_server(ROOT / "notebooks", port=port, **how)
            assert running.address.rstrip("/").endswith(str(port))
            is_saved(page, 90_000)
            expect(page.locator(MONTHS).first).to_have_value(str(turn), timeout=60_000)
            assert read_kept(place, href)["months_in_use"] == str(turn)
            page.wait_for_timeout(3200)
    with open_store(place) as store:
        assert store.check() == []
    assert stop_server(running) == 0
