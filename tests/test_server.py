"""The server without a browser: what it hands out, to whom, and what it refuses."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import time
import urllib.request
from collections.abc import AsyncIterator, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tornado.websocket import WebSocketClientConnection, WebSocketClosedError, websocket_connect

from selfassess.errors import CallError
from selfassess.server import words
from selfassess.server.assets import asset_url
from selfassess.server.channel import read_message
from selfassess.server.guide import render_guide
from selfassess.server.kernels import Doorkeeper
from selfassess.server.places import TEMPLATES, find_folder, find_notebooks
from selfassess.server.running import find_port
from selfassess.server.security import HEADERS, host_pattern
from selfassess.server.settings import Settings, read_settings
from selfassess.text import Text
from tests.serving import Running, start_server, stop_server, write_notebook

Result = TypeVar("Result")
LISTENING_WIDGET = """
import anywidget, traitlets
class Listener(anywidget.AnyWidget):
    _esm = "export default { render() {} }"
    heard = traitlets.Int(0).tag(sync=True)
widget = Listener()
widget.on_msg(lambda *_: setattr(widget, "heard", widget.heard + 1))
widget
"""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("notebooks")
    write_notebook(folder / "assess.ipynb", LISTENING_WIDGET)
    write_notebook(folder / "broken.ipynb", "print('printed first'); raise ValueError('the inner secret')")
    write_notebook(folder / "analyst_rules.ipynb", "1 + 1")
    (folder / "picture.png").write_bytes(b"not for visitors")
    running = start_server(folder, SELFASSESS_POOL="1")
    yield running
    assert stop_server(running) == 0


# What is decided without a server


def test_a_local_server_answers_to_local_names_only() -> None:
    pattern = re.compile(host_pattern("127.0.0.1", ("assess.example",)))
    answered = ["localhost", "127.0.0.1", "127.1.2.3", "::1", "assess.example"]
    refused = ["rebound.example", "192.168.1.2", "localhost.evil.example", "assess.example.evil"]
    assert [name for name in answered if not pattern.fullmatch(name)] == []
    assert [name for name in refused if pattern.fullmatch(name)] == []


def test_a_server_on_the_network_answers_to_addresses_but_not_to_foreign_names() -> None:
    pattern = re.compile(host_pattern("0.0.0.0"))
    assert [name for name in ("localhost", "10.0.0.7", "fe80::1") if not pattern.fullmatch(name)] == []
    assert pattern.fullmatch(socket.gethostname().lower())
    assert not pattern.fullmatch("rebound.example")
    assert re.fullmatch(host_pattern("0.0.0.0", ("*",)), "any.example")


def make_message(kind: str, **parts: object) -> str:
    """Write a message as a page sends it."""
    header = {"msg_id": "1", "msg_type": kind, "session": "s", "username": "", "version": "5.3", "date": ""}
    return json.dumps({"channel": "shell", "header": header, "parent_header": {}, "content": {}, **parts})


@pytest.mark.parametrize(
    "kind",
    [
        "execute_request",
        "shutdown_request",
        "interrupt_request",
        "inspect_request",
        "complete_request",
        "history_request",
        "input_reply",
        "debug_request",
    ],
)
def test_a_page_cannot_send(kind: str) -> None:
    assert read_message(make_message(kind)) is None


def test_a_page_can_send_widget_messages_and_nothing_beside_them() -> None:
    message = read_message(make_message("comm_msg", content={"comm_id": "a", "data": {}}, buffers=["x"], more=1))
    assert message
    assert message["content"] == {"comm_id": "a", "data": {}}
    assert "buffers" not in message
    assert "more" not in message


def test_a_page_may_open_the_channel_of_states_but_make_no_widget() -> None:
    assert read_message(make_message("comm_open", content={"target_name": "jupyter.widget.control"}))
    assert read_message(make_message("comm_open", content={"target_name": "jupyter.widget"})) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "1",
        "{}",
        '{"header": 3}',
        '{"header": {}, "content": []}',
        "[" * 100_000,
        b"\0\0\0\1",
        make_message("comm_msg", channel="control"),
        make_message("comm_msg", content="text"),
    ],
)
def test_what_is_no_message_is_dropped(text: str | bytes) -> None:
    assert read_message(text) is None


def test_one_who_comes_when_all_places_are_taken_is_told_so() -> None:
    door = Doorkeeper(visitors=3, starting=2)
    assert door.decide(open_kernels=2, ready=1) == "ready"
    assert door.decide(open_kernels=3, ready=1) == "full"
    with door.opening(), door.opening():
        assert door.decide(open_kernels=0, ready=0) == "wait"
        assert door.decide(open_kernels=1, ready=1) == "full"
    assert door.decide(open_kernels=0, ready=0) == "start"


def test_a_taken_port_leads_to_the_next_free_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        wished = taken.getsockname()[1]
        with find_port(Settings(port=wished)) as found:
            assert found.getsockname()[1] > wished


def test_a_foreign_address_is_refused_in_words() -> None:
    with pytest.raises(CallError, match=r"192\.0\.2\.1.*Check --host; nothing was started"):
        find_port(Settings(port=0, host="192.0.2.1"))


def test_settings_come_from_the_environment() -> None:
    given = {"SELFASSESS_POOL": "0", "SELFASSESS_HOSTS": "One.example, two.example", "SELFASSESS_BASE_URL": "assess"}
    settings = read_settings(given)
    assert (settings.pool, settings.names, settings.base_url) == (0, ("one.example", "two.example"), "/assess/")


@pytest.mark.parametrize("typed", ["many", "-1", "0", "1.5", ""])
def test_a_number_of_visitors_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(CallError, match=r"SELFASSESS_VISITORS: found .* expected a whole number from 1"):
        read_settings({"SELFASSESS_VISITORS": typed})


def test_a_folder_can_be_put_in_place_of_the_notebooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SELFASSESS_NOTEBOOKS", str(tmp_path))
    assert find_folder("notebooks") == tmp_path.resolve()
    monkeypatch.setenv("SELFASSESS_NOTEBOOKS", str(tmp_path / "nowhere"))
    with pytest.raises(CallError, match="nowhere: no such folder of notebooks"):
        find_folder("notebooks")


def test_the_analysts_notebooks_are_not_for_visitors(tmp_path: Path) -> None:
    for name in ("workshop.ipynb", "assess.ipynb", "analyst_cases.ipynb", "notes.txt"):
        (tmp_path / name).touch()
    assert find_notebooks(tmp_path) == ("assess.ipynb", "workshop.ipynb")


def test_the_guide_shows_html_as_text(tmp_path: Path) -> None:
    guide = tmp_path / "README.md"
    guide.write_text("# Keys\n\n<script>alert(1)</script>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", encoding="utf-8")
    html = render_guide(guide, 1)
    assert "<h1>Keys</h1>" in html
    assert "<table>" in html
    assert "<script>" not in html


@pytest.mark.parametrize("name", ["LANDING", "WORKBOOK", "ERRORS", "RUNNING"])
def test_every_word_is_there_in_both_languages(name: str) -> None:
    table: dict[str, Text] = getattr(words, name)
    thai = re.compile("[\u0e00-\u0e7f]")
    assert [key for key, text in table.items() if not thai.search(text.th)] == []
    assert [key for key, text in table.items() if not text.en or thai.search(text.en)] == []


@pytest.mark.parametrize("name", ["landing.html", "error.html", "guide.html"])
def test_a_template_takes_its_sentences_from_the_words(name: str) -> None:
    assert re.findall("[\u0e00-\u0e7f]+", (TEMPLATES / name).read_text(encoding="utf-8")) == []


# What a running server does


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        "/assess.ipynb",
        "/notebooks/assess.ipynb",
        "/voila/files/assess.ipynb",
        "/voila/files/picture.png",
        "/files/assess.ipynb",
        "/voila/api/contents/",
        "/voila/api/contents/assess.ipynb",
        "/api/contents/assess.ipynb",
        "/voila/tree",
        "/tree",
        "/lab",
        "/nbconvert/html/assess.ipynb",
        "/api/kernels",
        "/api/kernelspecs",
        "/api/sessions",
        "/api/terminals",
        "/terminals/1",
        "/api/status",
        "/api/me",
        "/login",
        "/metrics",
        "/voila/query/00000000-0000-0000-0000-000000000000",
        "/voila/execution/00000000-0000-0000-0000-000000000000",
        "/voila/render/",
        "/voila/render/analyst_rules.ipynb",
        "/voila/render/picture.png",
        "/voila/render/..%2f..%2fetc%2fpasswd",
        "/assets/x/..%2f..%2fapplication.py",
        "/assets/x/../../application.py",
        "/frontend/1/static/..%2f..%2fetc%2fpasswd",
    ],
)
def test_nothing_but_the_app_is_handed_out(running: Running, path: str) -> None:
    status, _, body = running.fetch(path)
    assert status == 404
    assert b"Listener" not in body
    assert b"not for visitors" not in body


@pytest.mark.slow
def test_the_page_holds_no_source_and_sets_no_cookie(running: Running) -> None:
    status, headers, body = running.fetch("/voila/render/assess.ipynb")
    assert status == 200
    assert b"import anywidget" not in body
    assert b"vnd.jupyter.widget-view+json" in body
    assert "Set-Cookie" not in headers
    assert headers["Cache-Control"] == "no-cache, no-store, must-revalidate"


@pytest.mark.slow
@pytest.mark.parametrize("path", ["/", "/voila/render/assess.ipynb", "/guide/rubrics", "/nothing"])
def test_every_page_carries_the_security_headers(running: Running, path: str) -> None:
    _, headers, _ = running.fetch(path)
    assert {name: headers.get(name) for name in HEADERS} == HEADERS


def test_the_content_policy_names_no_outside_host() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "unsafe-eval" not in policy
    assert re.findall(r"https?:|\*|ws{1,2}:", policy) == []


@pytest.mark.slow
def test_a_failed_notebook_tells_nothing_of_the_cause(running: Running) -> None:
    _, _, body = running.fetch("/voila/render/broken.ipynb")
    assert b'data-fault="cell"' in body
    assert words.WORKBOOK["fault"].th.encode() in body
    assert [
        word for word in (b"Traceback", b"ValueError", b"secret", b"printed first", b"Voil\xc3\xa0") if word in body
    ] == []


@pytest.mark.slow
@pytest.mark.parametrize("host", ["rebound.example", "localhost.evil.example", "127.0.0.1.evil.example"])
def test_a_foreign_host_name_is_refused(running: Running, host: str) -> None:
    status, _, body = running.fetch("/", Host=host)
    assert status == 403
    assert words.ERRORS["refused"].th.encode() in body


@pytest.mark.slow
def test_a_language_that_is_no_text_is_thai(running: Running) -> None:
    status, _, body = running.fetch("/?lang=%FF")
    assert status == 200
    assert b'lang="th"' in body


@pytest.mark.slow
def test_the_landing_page_has_a_door_for_each_notebook_there_is(running: Running) -> None:
    _, _, body = running.fetch("/?lang=en")
    page = body.decode()
    assert re.findall(r'data-door="(\w+)"', page) == ["unit", "analyst"]
    assert 'href="/voila/render/assess.ipynb?lang=en"' in page
    assert 'href="/guide/rubrics?lang=en"' in page
    assert not re.search("[\u0e00-\u0e7f]", page.replace("ไทย", ""))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/guide/rubrics", 200),
        (asset_url("page.css"), 200),
        ("/voila/render/assess.ipynb", 200),
        ("/voila/render/nothing.ipynb", 404),
        ("/nothing", 404),
    ],
)
def test_a_head_request_gets_the_head_of_the_answer_and_no_body(running: Running, path: str, status: int) -> None:
    with closing(HTTPConnection(running.address.split("/")[2], timeout=60)) as connection:
        answers = []
        for method in ("HEAD", "GET"):
            # Over one connection: a body behind the first answer would be taken for the second one.
            connection.request(method, path)
            answer = connection.getresponse()
            answer.read()
            answers.append((answer.status, answer.headers["Content-Length"]))
    assert answers[0] == answers[1]
    assert answers[0][0] == status


@pytest.mark.slow
def test_a_head_request_takes_no_place(tmp_path: Path) -> None:
    write_notebook(tmp_path / "assess.ipynb", "1")
    running = start_server(tmp_path, SELFASSESS_POOL="0", SELFASSESS_VISITORS="1")
    head = urllib.request.Request(f"{running.address}voila/render/assess.ipynb", method="HEAD")
    for _ in range(2):
        with urllib.request.urlopen(head, timeout=60) as answer:
            assert answer.status == 200
    assert running.open_notebook("assess.ipynb")
    assert stop_server(running) == 0


@pytest.mark.slow
def test_assets_are_sent_compressed_and_once(running: Running) -> None:
    _, _, page = running.fetch("/")
    found = re.search(r"/assets/\w+/page\.css", page.decode())
    assert found
    _, headers, packed = running.fetch(found[0], **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert "immutable" in headers["Cache-Control"]
    assert len(packed) < len(running.fetch(found[0])[2]) / 2
    assert running.fetch(found[0], **{"If-None-Match": headers["Etag"]})[0] == 304


def run(doing: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine in a thread of its own: the browser tests leave a loop running in the main one."""
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(asyncio.run, doing).result()


def name_channel(running: Running, kernel: str) -> str:
    """Write the address of a kernel's channel."""
    return f"{running.address.replace('http', 'ws')}api/kernels/{kernel}/channels?session_id=test"


@asynccontextmanager
async def connect(running: Running, kernel: str) -> AsyncIterator[WebSocketClientConnection]:
    """Open the channel of a kernel, as the page does that was opened with it."""
    channel = await websocket_connect(name_channel(running, kernel))
    yield channel
    channel.close()
    while await channel.read_message() is not None:
        pass


async def read_until(channel: WebSocketClientConnection, kind: str) -> dict[str, object]:
    """Read messages until one of a kind comes."""
    while True:
        text = await asyncio.wait_for(channel.read_message(), 20)
        assert text is not None, "the channel was closed"
        message: dict[str, dict[str, object]] = json.loads(text)
        if message["header"]["msg_type"] == kind:
            return message["content"]


@pytest.mark.slow
def test_an_execute_request_is_refused(running: Running, tmp_path: Path) -> None:
    trace = tmp_path / "executed"
    kernel = running.open_notebook("assess.ipynb")
    code = {"code": f"open({str(trace)!r}, 'w').close()", "silent": False, "user_expressions": {}}

    async def attack() -> list[str]:
        async with connect(running, kernel) as channel:
            await channel.write_message(make_message("kernel_info_request"))
            await read_until(channel, "kernel_info_reply")
            for where in ("shell", "control"):
                await channel.write_message(make_message("execute_request", content=code, channel=where))
            # Whatever was let through before this question is answered before it.
            await channel.write_message(make_message("comm_info_request"))
            seen: list[str] = []
            while "comm_info_reply" not in seen:
                seen.append(json.loads(await channel.read_message() or "")["header"]["msg_type"])
            return seen

    assert "execute_reply" not in run(attack())
    assert not trace.exists()


@pytest.mark.slow
def test_a_page_of_another_site_cannot_open_the_channel(running: Running) -> None:
    kernel = running.open_notebook("assess.ipynb")
    assert shake_hands(running, kernel, running.address.rstrip("/")) == 101
    assert shake_hands(running, kernel, "http://evil.example") == 403
    assert shake_hands(running, kernel, "null") == 403
    assert shake_hands(running, "00000000-0000-0000-0000-000000000000", running.address.rstrip("/")) == 404


def shake_hands(running: Running, kernel: str, origin: str) -> int:
    """Ask for a kernel's channel as a page of some origin does, and give the status of the answer."""
    connection = HTTPConnection(running.address.split("/")[2], timeout=20)
    headers = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13", "Origin": origin}
    connection.request(
        "GET",
        f"/api/kernels/{kernel}/channels?session_id=other",
        headers={**headers, "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="},
    )
    with closing(connection), closing(connection.getresponse()) as answer:
        return answer.status


@pytest.mark.slow
def test_ten_megabytes_close_the_channel_but_not_the_kernel(running: Running) -> None:
    kernel = running.open_notebook("assess.ipynb")

    async def overload() -> tuple[int | None, dict[str, object]]:
        channel = await websocket_connect(name_channel(running, kernel))
        with suppress(WebSocketClosedError):
            await channel.write_message(make_message("comm_msg", content={"data": "ก" * 3_400_000}))
        while await channel.read_message() is not None:
            pass
        channel.close()
        async with connect(running, kernel) as again:
            await again.write_message(make_message("kernel_info_request"))
            return channel.close_code, await read_until(again, "kernel_info_reply")

    code, info = run(overload())
    assert code in {1009, None}
    assert info["status"] == "ok"


@pytest.mark.slow
def test_a_page_that_is_left_gives_its_kernel_back(running: Running) -> None:
    kernel = running.open_notebook("assess.ipynb")
    assert running.fetch(f"/api/kernels/{kernel}")[0] == 200
    left = urllib.request.Request(f"{running.address}voila/api/shutdown/{kernel}", method="POST")
    with urllib.request.urlopen(left, timeout=30) as answer:
        assert answer.status == 204
    assert running.fetch(f"/api/kernels/{kernel}")[0] == 404


@pytest.mark.slow
def test_a_full_house_says_so_and_sigterm_ends_every_kernel(tmp_path: Path) -> None:
    write_notebook(tmp_path / "assess.ipynb", "1")
    running = start_server(tmp_path, SELFASSESS_POOL="0", SELFASSESS_VISITORS="1")
    kernel = running.open_notebook("assess.ipynb")
    status, _, body = running.fetch("/voila/render/assess.ipynb")
    assert status == 503
    assert words.ERRORS["full"].th.encode() in body
    assert b'http-equiv="refresh"' in body

    assert is_running(kernel)
    assert stop_server(running) == 0
    started = time.monotonic()
    while is_running(kernel) and time.monotonic() - started < 10:
        time.sleep(0.05)
    assert not is_running(kernel)


@pytest.mark.slow
def test_a_server_that_ends_while_kernels_are_to_come_does_not_complain(tmp_path: Path) -> None:
    write_notebook(tmp_path / "assess.ipynb", "1")
    complaints = tmp_path / "complaints.txt"
    with complaints.open("w") as file:
        running = start_server(tmp_path, file, SELFASSESS_POOL="1")
    # The second visitor takes the kernel that is warm by then, and the one after it still waits for its turn.
    for _ in range(2):
        running.open_notebook("assess.ipynb")
    assert stop_server(running) == 0
    assert complaints.read_text(encoding="utf-8") == ""


@pytest.mark.slow
def test_a_kernel_whose_page_is_away_is_ended_and_no_other(tmp_path: Path) -> None:
    write_notebook(tmp_path / "assess.ipynb", LISTENING_WIDGET)
    running = start_server(tmp_path, SELFASSESS_POOL="0", SELFASSESS_IDLE_SECONDS="3")
    here, away = running.open_notebook("assess.ipynb"), running.open_notebook("assess.ipynb")

    async def stay() -> int:
        async with connect(running, here):
            for _ in range(100):
                await asyncio.sleep(0.2)
                if running.fetch(f"/api/kernels/{away}")[0] == 404:
                    break
            return running.fetch(f"/api/kernels/{here}")[0]

    assert run(stay()) == 200
    assert running.fetch(f"/api/kernels/{away}")[0] == 404
    assert stop_server(running) == 0


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="only Linux tells what a process has loaded")
def test_a_visitors_kernel_loads_neither_tables_nor_pictures() -> None:
    running = start_server(Path(__file__).parent.parent / "notebooks", SELFASSESS_POOL="0")
    process = find_process(running.open_notebook("assess.ipynb"))
    assert process
    loaded = (process / "maps").read_text(encoding="utf-8")
    assert stop_server(running) == 0
    assert "zmq" in loaded
    assert re.findall(r"/(?:pandas|matplotlib|numpy)/", loaded) == []


def is_running(kernel: str) -> bool:
    """Whether a kernel's process is there."""
    return find_process(kernel) is not None


def find_process(kernel: str) -> Path | None:
    """Find the process of this machine that was started with a kernel's connection file."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if kernel.encode() in (process / "cmdline").read_bytes():
                return process
    return None
