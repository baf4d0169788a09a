"""The page as a visitor gets it: opening, a click, bytes and memory, beside Voila as it comes."""

from __future__ import annotations

import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Request, sync_playwright

from benchmarks.figures import Figure
from benchmarks.serving import count_bytes, read_pss, serve_ours, serve_stock, write_notebook

__all__ = ["measure"]

_TIMES = 7
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
_FLAGS += ["--disable-component-update", "--disable-sync"]
# Voila as it comes asks two public hosts for styles. They are refused at once, as if the network were fast.
_REFUSED = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
_READY = '[data-selfassess="ready"]'
_TRACK = "?track=psa-2558/service_innovation"
_LABEL = "import ipywidgets\nipywidgets.Label('one label')"
_TOGGLE = """
import ipywidgets
label, toggle = ipywidgets.Label("0"), ipywidgets.ToggleButton()
toggle.observe(lambda change: setattr(label, "value", str(change.new)), "value")
ipywidgets.VBox([toggle, label])
"""

# From the click to the frame after the watched text or attribute has changed.
_CLICK = """([clicked, watched]) => new Promise((resolve, reject) => {
    setTimeout(reject, 20000, "nothing changed");
    const place = document.querySelector(watched);
    const read = () => document.querySelector(watched)?.outerHTML;
    const before = read();
    const start = performance.now();
    const watch = new MutationObserver(() => {
        if (read() === before) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    document.querySelector(clicked).click();
})"""


class Requests(list[Request]):
    """The requests of one visit; a plain list's `append` is none that playwright takes."""

    def append(self, request: Request) -> None:
        """Note one request."""
        super().append(request)


def measure() -> list[Figure]:
    """Measure both servers side by side in one browser."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        stock = Path(folder)
        write_notebook(stock / "label.ipynb", _LABEL)
        write_notebook(stock / "toggle.ipynb", _TOGGLE)
        program = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=program, args=[*_FLAGS, _REFUSED])
        notebooks = Path(__file__).parent.parent / "notebooks"
        with serve_ours(notebooks, stock / "works.sqlite3") as ours, serve_stock(stock, 8950) as theirs:
            time.sleep(10)  # until the kernels of both are warm
            return [
                *_measure_opening(browser, ours, theirs),
                _measure_click(browser, ours, theirs),
                *_measure_bytes(browser, ours, theirs),
                _measure_memory(browser, ours, theirs),
            ]


def _open(context: BrowserContext, port: int, name: str, sign: str) -> tuple[Page, float]:
    page = context.new_page()
    start = time.perf_counter()
    page.goto(f"http://127.0.0.1:{port}/voila/render/{name}", wait_until="commit")
    page.wait_for_selector(sign, state="attached", timeout=60_000)
    return page, (time.perf_counter() - start) * 1000


def _measure_opening(browser: Browser, ours: int, theirs: int) -> list[Figure]:
    taken: dict[str, list[float]] = {"assess.ipynb": [], "label.ipynb": []}
    for _ in range(_TIMES):
        for name, port, sign in (("assess.ipynb", ours, _READY), ("label.ipynb", theirs, ".widget-label")):
            context = browser.new_context()
            taken[name].append(_open(context, port, name, sign)[1])
            context.close()
            time.sleep(3)  # until the pool of warm kernels is full again
    median, floor = (statistics.median(times) for times in taken.values())
    return [Figure("assess.ipynb until ready, new profile", median, floor, "ms", "Voila, one label", "<= 1.5 x")]


def _measure_click(browser: Browser, ours: int, theirs: int) -> Figure:
    context = browser.new_context()
    page, _ = _open(context, ours, f"assess.ipynb{_TRACK}", _READY)
    question = '[data-question="accepted_by_public"]'
    clicks = [[f'{question} input[value="{value}"]', "aside[data-verdict]"] for value in ("false", "true")]
    mine = _click(page, clicks)
    page, _ = _open(context, theirs, "toggle.ipynb", ".widget-label")
    floor = _click(page, [[".widget-toggle-button", ".widget-label"]] * 2)
    context.close()
    return Figure("click on an answer until repainted", mine, floor, "ms", "a toggle that writes a label", "<= 1.5 x")


def _click(page: Page, clicks: list[list[str]]) -> float:
    """Click after pauses of any length: a screen is painted every 17 ms, and clicks must not fall in step with that."""
    chance, taken = random.Random(2558), []
    page.wait_for_timeout(3000)  # until the pool of warm kernels is full again
    for turn in range(10 + 6 * _TIMES):
        page.wait_for_timeout(150 + chance.uniform(0, 50))
        taken.append(float(page.evaluate(_CLICK, clicks[turn % 2])))
    return statistics.median(taken[10:])


def _measure_bytes(browser: Browser, ours: int, theirs: int) -> list[Figure]:
    visits = []
    for port, name, sign in ((ours, "assess.ipynb", _READY), (theirs, "label.ipynb", ".widget-label")):
        context = browser.new_context()
        with count_bytes(port) as counter:
            for _ in range(2):
                counter.bytes, requests = 0, Requests()
                page = context.new_page()
                page.on("request", requests.append)
                page.goto(f"http://127.0.0.1:{counter.port}/voila/render/{name}", wait_until="commit")
                page.wait_for_selector(sign, state="attached", timeout=60_000)
                page.wait_for_timeout(1500)
                visits.append((counter.bytes / 1e6, sum(each.url.startswith("http") for each in requests)))
                page.close()
        context.close()
    (first, n), (second, m), (floor, k), (floor_again, j) = visits
    return [
        Figure(f"first visit on the wire, {n} requests", first, floor, "MB", f"Voila, {k} requests", "<= 1.6 MB"),
        Figure(
            f"second visit on the wire, {m} requests", second, floor_again, "MB", f"Voila, {j} requests", "<= 0.2 MB"
        ),
    ]


def _measure_memory(browser: Browser, ours: int, theirs: int) -> Figure:
    context = browser.new_context()
    values = []
    for port, name, sign in ((ours, f"assess.ipynb{_TRACK}", _READY), (theirs, "label.ipynb", ".widget-label")):
        page, _ = _open(context, port, name, sign)
        page.wait_for_timeout(1000)
        config = page.evaluate("JSON.parse(document.getElementById('jupyter-config-data').textContent)")
        values.append(read_pss(config["kernelId"]))
    context.close()
    return Figure("a visitor's kernel, PSS", values[0], values[1], "MB", "kernel with ipywidgets", "<= 1.3 x")
