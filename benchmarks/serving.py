"""Servers to measure: ours and Voila as it comes, each behind a counter of every byte on the wire."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Counter", "count_bytes", "read_pss", "serve_ours", "serve_stock", "write_notebook"]

ROOT = Path(__file__).parent.parent


@dataclass
class Counter:
    """A port of this machine that passes everything on and counts it, headers and channels too."""

    target: int
    port: int = 0
    bytes: int = 0

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.target)
        with suppress(asyncio.CancelledError):
            await asyncio.gather(self._copy(reader, back), self._copy(there, writer))

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await reader.read(65536):
                self.bytes += len(data)
                writer.write(data)
                await writer.drain()
        with suppress(ConnectionError, RuntimeError):
            writer.close()


@contextmanager
def count_bytes(target: int) -> Iterator[Counter]:
    """Put a counter before a port, for as long as the block lasts."""
    counter = Counter(target)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    starting = asyncio.start_server(counter._pass_on, "127.0.0.1", 0)
    server = asyncio.run_coroutine_threadsafe(starting, loop).result()
    counter.port = server.sockets[0].getsockname()[1]
    try:
        yield counter
    finally:
        asyncio.run_coroutine_threadsafe(_end_all(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()


async def _end_all() -> None:
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


@contextmanager
def _run(command: list[str], pattern: str, **environment: str) -> Iterator[int]:
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    ) as server:
        assert server.stdout
        found = next(filter(None, (re.search(pattern, line) for line in server.stdout)))
        threading.Thread(target=server.stdout.read, daemon=True).start()
        try:
            yield int(found[1])
        finally:
            server.terminate()
            server.wait(30)


def serve_ours(folder: Path, store: Path) -> AbstractContextManager[int]:
    """Serve a folder of notebooks as `selfassess serve` does, with a store of its own; the block gets the port."""
    call = "from selfassess.server import serve; serve(port=0, open_browser=False)"
    where = {"SELFASSESS_NOTEBOOKS": str(folder), "SELFASSESS_STORE": str(store)}
    return _run([sys.executable, "-c", call], r"http://[\d.]+:(\d+)/", **where)


def serve_stock(folder: Path, port: int) -> AbstractContextManager[int]:
    """Serve a folder with Voila as it comes, its kernels warm as ours are; the block gets the port."""
    options = ["--no-browser", f"--port={port}", "--preheat_kernel=True", "--pool_size=2", "--Voila.ip=127.0.0.1"]
    return _run([sys.executable, "-m", "voila", str(folder), *options], r"http://[\w.]+:(\d+)/")


def write_notebook(path: Path, source: str) -> None:
    """Write a notebook of one cell."""
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook), encoding="utf-8")


def read_pss(kernel: str) -> float:
    """Read a kernel's share of the memory in MB, by the id that its connection file is named after (Linux)."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if f"kernel-{kernel}.json".encode() in (process / "cmdline").read_bytes():
                found = re.search(r"^Pss:\s+(\d+)", (process / "smaps_rollup").read_text(), re.MULTILINE)
                return int(found[1]) / 1024 if found else 0.0
    raise LookupError(kernel)
