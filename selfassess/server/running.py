"""Starts the server, says where it is, and leaves nothing behind when it ends."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
import signal
import socket
import sys
import tempfile
import threading
import warnings
import webbrowser
from dataclasses import replace
from pathlib import Path

from tornado.httpserver import HTTPServer

from selfassess.errors import CallError
from selfassess.server.places import find_folder
from selfassess.server.settings import DEFAULT_PORT, Settings, read_settings
from selfassess.server.words import RUNNING
from selfassess.text import Language

__all__ = ["find_port", "serve"]

_TRIES = 50
_EVERYWHERE = {"0.0.0.0", "::", ""}


def serve(
    port: int | None = None,
    host: str = "127.0.0.1",
    open_browser: bool = True,
    language: Language = "th",
    notebooks: Path | None = None,
) -> None:
    """Serve the app until Ctrl-C or SIGTERM, then end every kernel.

    Parameters
    ----------
    port : int, optional
        The wished port; the next free one is taken where it is in use. 0 lets the system choose.
    host : str
        The address to listen on. The default is this machine only; ``0.0.0.0`` is the whole network.
    open_browser : bool
        Whether to open the landing page where the machine has a browser to show it in.
    language : str
        The language of the one line that is printed.
    notebooks : Path, optional
        A folder of notebooks that takes the place of the package's own.

    Raises
    ------
    CallError
        If no port is free, or the address is not one of this machine's.
    """
    settings = read_settings(port=port, host=host, open_browser=open_browser, language=language)
    asyncio.run(_run(replace(settings, notebooks=find_folder("notebooks", notebooks))))


def find_port(settings: Settings) -> socket.socket:
    """Listen on the wished port or the next free one.

    Raises
    ------
    CallError
        If none of fifty is free, or the address is not one of this machine's.
    """
    first = DEFAULT_PORT if settings.port is None else settings.port
    last = first if first == 0 else min(first + _TRIES, 65535)
    for port in range(first, last + 1):
        try:
            family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
            listening = socket.create_server((settings.host, port), family=family, backlog=128)
            listening.setblocking(False)
            return listening
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                reason = error.strerror or str(error)
                raise CallError(RUNNING["no_address"].fill(host=settings.host, reason=reason)) from None
    raise CallError(RUNNING["no_port"].fill(first=first, last=last))


async def _run(settings: Settings) -> None:
    # Jupyter takes a second to import; a wrong call is told without it.
    from selfassess.server.application import WorkbookServer
    from selfassess.server.landing import read_examples

    listening = find_port(settings)
    port = listening.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="selfassess-") as folder:
        server = WorkbookServer(settings, Path(folder))
        server.port = port
        stopped = _watch_signals()
        http = HTTPServer(server.build(), max_body_size=settings.message_limit, max_buffer_size=8_000_000)
        http.add_socket(listening)
        _announce(settings, port)
        # The first visitor to the landing page need not wait for the rubrics to be read.
        asyncio.get_running_loop().run_in_executor(None, read_examples)
        await stopped.wait()
        _ignore_what_is_cut_off()
        http.stop()
        await server.kernel_manager.end_all()
        await http.close_all_connections()


def _ignore_what_is_cut_off() -> None:
    # A page that was half sent, or a kernel half started, fails for nobody: no one waits for its task any more.
    logging.getLogger("asyncio").addFilter(lambda record: "exception was never retrieved" not in record.getMessage())
    # The next warm kernel is still waiting for its turn when its task is cancelled.
    warnings.filterwarnings("ignore", r"coroutine '\S+\._initialize' was never awaited", RuntimeWarning)


def _watch_signals() -> asyncio.Event:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(name, stopped.set)
        except NotImplementedError:  # Windows
            signal.signal(name, lambda *_: loop.call_soon_threadsafe(stopped.set))
    return stopped


def _announce(settings: Settings, port: int) -> None:
    shown = _own_address() if settings.host in _EVERYWHERE else settings.host
    address = f"http://{f'[{shown}]' if ':' in shown else shown}:{port}{settings.base_url}"
    print(RUNNING["ready"].fill(address=address)[settings.language], flush=True)
    if settings.open_browser and _has_browser():
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _own_address() -> str:
    """Find the address under which others on the network reach this machine; nothing is sent for it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _has_browser() -> bool:
    """Whether a window could open: text browsers in the terminal that runs the server are no help."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
