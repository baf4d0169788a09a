"""The server's pages in a real browser: the front door, the way in, and what is seen when something fails."""

from __future__ import annotations

import json
import re
import shutil
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, WebSocketRoute, expect

from selfassess.server.words import LANDING, WORKBOOK
from tests.browser.axe import find_violations
from tests.serving import Running, start_server, stop_server, write_notebook

pytestmark = pytest.mark.browser

# A widget that does what it is told, so that a test can make it fail.
STAND_IN = '''
import os
import anywidget, traitlets
class StandIn(anywidget.AnyWidget):
    _esm = """
    export default { render({ model, el }) {
      const draw = () => { el.innerHTML = `<p data-selfassess="ready">${model.get("answer")}</p>`; };
      model.on("change:answer", draw);
      draw();
      window.send = (content, callbacks) => model.send(content, callbacks);
    } };
    """
    answer = traitlets.Unicode("nothing yet").tag(sync=True)
    def hear(self, widget, content, buffers):
        if content["do"] == "fail":
            raise ValueError("the inner secret")
        if content["do"] == "die":
            os._exit(1)
        self.answer = content["do"]
widget = StandIn()
widget.on_msg(widget.hear)
widget
'''
KEPT = {"format": 1, "work": {"about": {"work": "คลินิก <b>หมอครอบครัว</b>"}}, "at": "2026-11-20T07:05:00Z"}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("notebooks")
    write_notebook(folder / "assess.ipynb", STAND_IN)
    write_notebook(folder / "broken.ipynb", "raise ValueError('the inner secret')")
    write_notebook(folder / "label.ipynb", "import ipywidgets; ipywidgets.Label('a plain label')")
    running = start_server(folder, SELFASSESS_POOL="1")
    yield running
    assert stop_server(running) == 0


@pytest.fixture
def page(chromium: Browser, running: Running) -> Iterator[Page]:
    context = chromium.new_context(base_url=running.address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def open_stand_in(page: Page, name: str = "assess.ipynb") -> None:
    page.goto(f"/voila/render/{name}")
    page.wait_for_selector('[data-selfassess="ready"]')


def read_kernel(page: Page) -> str:
    """Give the id of the page's kernel."""
    config = json.loads(page.locator("#jupyter-config-data").text_content() or "")
    return str(config["kernelId"])


def follow_channels(page: Page) -> list[WebSocketRoute]:
    """Let the page's channels go through hands that can cut them; the list grows with every new one."""
    channels: list[WebSocketRoute] = []

    def connect(route: WebSocketRoute) -> None:
        route.connect_to_server()
        channels.append(route)

    page.route_web_socket(re.compile("/channels"), connect)
    return channels


# The front door


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("width", [390, 1280, 1920])
def test_the_landing_page_suits_every_width_and_everybody(page: Page, width: int, language: str) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"/?lang={language}")
    assert page.locator("html").get_attribute("lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert find_violations(page) == []


def test_the_landing_page_offers_the_seventeen_examples(page: Page) -> None:
    page.goto("/")
    links = page.locator(".examples a")
    assert links.count() == 17
    addresses = [str(link.get_attribute("href")) for link in links.all()]
    assert "/voila/render/assess.ipynb?example=dsdw-2560-1" in addresses
    assert all(len((link.text_content() or "").strip()) > 5 for link in links.all())


def test_the_language_can_be_switched(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("link", name=LANDING["start"].en)).to_be_visible()
    page.get_by_role("link", name="ไทย").click()
    expect(page.get_by_role("link", name=LANDING["start"].th)).to_be_visible()


def test_the_landing_page_offers_to_go_on_where_this_browser_left_off(page: Page) -> None:
    page.goto("/")
    expect(page.locator("#kept")).to_be_hidden()
    page.evaluate("kept => localStorage.setItem('selfassess:work', JSON.stringify(kept))", KEPT)
    page.reload()
    expect(page.locator("#kept")).to_contain_text("คลินิก <b>หมอครอบครัว</b>")
    expect(page.locator("#kept")).to_contain_text("20 พฤศจิกายน 2569")
    assert find_violations(page) == []

    page.get_by_role("link", name=LANDING["start_over"].th).click()
    assert page.url.endswith("/voila/render/assess.ipynb?new=1")


@pytest.mark.parametrize("kept", ["not json", "[]", "{}", "null", '{"work": 3}', '{"work": {"about": 1}, "at": {}}'])
def test_foreign_things_in_the_storage_do_no_harm(page: Page, kept: str) -> None:
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(error.message))
    page.goto("/")
    page.evaluate("kept => localStorage.setItem('selfassess:work', kept)", kept)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert failures == []


@pytest.mark.parametrize("path", ["/guide/rubrics", "/nothing"])
def test_the_other_pages_suit_everybody_too(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert find_violations(page) == []


# No request leaves the machine


FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]


@pytest.mark.parametrize("outside", ["refused", "silent"])
@pytest.mark.parametrize("path", ["", "voila/render/assess.ipynb", "voila/render/label.ipynb"])
def test_no_request_leaves_the_machine(chromium: Browser, running: Running, outside: str, path: str) -> None:
    with socket.socket() as wall:
        # Takes every connection and never says a word, as a firewall that drops packets.
        wall.bind(("127.0.0.1", 0))
        wall.listen(50)
        rule = f"MAP * 127.0.0.1:{wall.getsockname()[1]}" if outside == "silent" else "MAP * ~NOTFOUND"
        flags = [*FLAGS, f"--host-resolver-rules={rule}, EXCLUDE 127.0.0.1"]
        browser = chromium.browser_type.launch(executable_path=shutil.which("chromium"), args=flags)
        page = browser.new_page()
        hosts: set[str | None] = set()
        page.on("request", lambda request: hosts.add(urlsplit(request.url.removeprefix("blob:")).hostname))
        page.on("websocket", lambda channel: hosts.add(urlsplit(channel.url).hostname))
        page.goto(running.address + path)
        page.wait_for_selector(".hero, [data-selfassess=ready], .widget-label", timeout=20_000)
        browser.close()
    assert hosts - {None} == {"127.0.0.1"}


def test_the_real_workbook_gets_ready_behind_a_wall(chromium: Browser, address: str) -> None:
    flags = [*FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    browser = chromium.browser_type.launch(executable_path=shutil.which("chromium"), args=flags)
    page = browser.new_page()
    bad: list[str] = []
    page.on("requestfailed", lambda request: bad.append(request.url))
    page.on("response", lambda answer: bad.append(answer.url) if answer.status >= 400 else None)
    page.goto(f"{address}/voila/render/assess.ipynb")
    page.wait_for_selector('[data-selfassess="ready"]', state="attached")
    browser.close()
    assert bad == []


# The workbook's page when all is well, and when it is not


def test_a_message_goes_to_the_kernel_and_its_answer_comes_back(page: Page) -> None:
    open_stand_in(page)
    page.evaluate("send({do: 'สวัสดี <script>'})")
    expect(page.locator("[data-selfassess=ready]")).to_have_text("สวัสดี")
    expect(page.locator("#loading")).to_be_hidden()
    assert page.locator("html").get_attribute("lang") == "th"


def test_the_kernel_tells_when_it_has_dealt_with_a_message(page: Page) -> None:
    open_stand_in(page)
    states = page.evaluate(
        """() => new Promise((resolve) => {
            const seen = [];
            const status = ({ content }) => {
                seen.push(content.execution_state);
                if (content.execution_state === "idle") resolve(seen);
            };
            send({ do: "nothing yet" }, { iopub: { status } });
        })"""
    )
    assert states == ["busy", "idle"]


def test_a_notebook_of_other_widgets_is_shown_too(page: Page) -> None:
    page.goto("/voila/render/label.ipynb")
    expect(page.locator(".widget-label")).to_have_text("a plain label", timeout=20_000)


def test_a_failed_notebook_shows_one_sentence_and_a_way_on(page: Page) -> None:
    page.goto("/voila/render/broken.ipynb")
    fault = page.locator("#fault")
    expect(fault).to_contain_text(WORKBOOK["fault"].th)
    expect(fault.get_by_role("link", name=WORKBOOK["reload"].th)).to_be_visible()
    expect(page.locator("#loading")).to_be_hidden()
    assert not re.search("Traceback|ValueError|secret|Voil", page.content().replace("data-voila", ""))
    assert find_violations(page) == []


def test_what_is_safe_is_told_as_it_is(page: Page) -> None:
    page.goto("/voila/render/broken.ipynb")
    expect(page.locator("#fault")).to_contain_text(WORKBOOK["unsafe"].th)
    page.evaluate("kept => localStorage.setItem('selfassess:work', JSON.stringify(kept))", KEPT)
    page.goto("/voila/render/broken.ipynb?lang=en")
    expect(page.locator("#fault")).to_contain_text(WORKBOOK["safe"].en)
    expect(page.locator("#fault")).not_to_contain_text(WORKBOOK["reload"].th, use_inner_text=True)


def test_a_fault_in_the_kernel_never_shows_its_trace(page: Page) -> None:
    frames: list[str] = []
    page.on("websocket", lambda channel: channel.on("framereceived", lambda frame: frames.append(str(frame))))
    open_stand_in(page)
    page.evaluate("send({do: 'fail'})")
    expect(page.locator("#notice")).to_contain_text(WORKBOOK["stumble"].th, use_inner_text=True)
    page.evaluate("send({do: 'still here'})")
    expect(page.locator("[data-selfassess=ready]")).to_have_text("still here")
    assert [frame for frame in frames if "Traceback" in frame or "secret" in frame] == []
    assert "secret" not in page.content()
    page.get_by_role("button", name=WORKBOOK["close"].th).click()
    expect(page.locator("#notice")).to_be_hidden()


def test_a_kernel_that_dies_is_told(page: Page) -> None:
    open_stand_in(page)
    page.evaluate("send({do: 'die'})")
    expect(page.locator("#fault")).to_contain_text(WORKBOOK["fault"].th, timeout=15_000)
    page.get_by_role("link", name=WORKBOOK["reload"].th).click()
    page.wait_for_selector('[data-selfassess="ready"]')


def test_ten_megabytes_of_text_are_refused_in_words_and_nothing_is_lost(page: Page) -> None:
    open_stand_in(page)
    page.evaluate("send({do: 'ก'.repeat(3_400_000)})")
    expect(page.locator("#notice")).to_contain_text(WORKBOOK["too_long"].th, use_inner_text=True)
    page.evaluate("send({do: 'short again'})")
    expect(page.locator("[data-selfassess=ready]")).to_have_text("short again")


def test_a_lost_connection_is_restored_and_what_was_said_meanwhile_arrives(page: Page) -> None:
    open_channels = follow_channels(page)
    open_stand_in(page)
    open_channels[0].close(code=1001)
    page.evaluate("send({do: 'said in between'})")
    expect(page.locator("[data-selfassess=ready]")).to_have_text("said in between", timeout=15_000)
    expect(page.locator("#offline")).to_be_hidden()
    assert len(open_channels) > 1


def test_a_page_that_was_closed_for_idleness_says_so(page: Page) -> None:
    open_channels = follow_channels(page)
    open_stand_in(page)
    left = page.request.post(f"/voila/api/shutdown/{read_kernel(page)}")
    assert left.status == 204
    open_channels[0].close(code=1001)
    expect(page.locator("#fault")).to_contain_text(WORKBOOK["gone"].th, timeout=15_000, use_inner_text=True)


def test_a_closed_tab_gives_its_kernel_back(page: Page, running: Running) -> None:
    open_stand_in(page)
    kernel = read_kernel(page)
    page.goto("/")
    for _ in range(50):
        if running.fetch(f"/api/kernels/{kernel}")[0] == 404:
            return
        page.wait_for_timeout(100)
    raise AssertionError("the kernel still runs")


def test_without_javascript_the_page_says_what_it_needs(chromium: Browser, running: Running) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{running.address}voila/render/assess.ipynb")
    expect(page.locator("noscript p")).to_be_visible()
    page.goto(f"{running.address}voila/render/broken.ipynb")
    expect(page.locator("#fault h1[data-reason=fault]")).to_be_visible()
    context.close()


def test_nothing_the_page_does_breaks_its_own_content_policy(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    open_stand_in(page)
    page.goto("/")
    assert [text for text in complaints if "Content Security Policy" in text] == []
