"""A server of its own for a test: a folder of small notebooks, served as anybody would start it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import IO

__all__ = ["Running", "start_server", "stop_server", "write_notebook"]

ROOT = Path(__file__).parent.parent


def write_notebook(path: Path, source: str) -> None:
    """Write a notebook of one cell."""
    cell: dict[str, object] = {
        "cell_type": "code",
        "id": "a",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    notebook = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook), encoding="utf-8")


@dataclass(frozen=True)
class Running:
    """A server of its own, with the folder it serves."""

    address: str
    folder: Path
    process: subprocess.Popen[str]

    def fetch(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Ask for a page and give status, headers and body, whatever the status is."""
        request = urllib.request.Request(self.address.rstrip("/") + path, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, dict(error.headers), error.read()

    def open_notebook(self, name: str) -> str:
        """Open a notebook as a visitor does and give the id of its kernel."""
        found = re.search(rb'"kernelId": "([\w-]+)"', self.fetch(f"/voila/render/{name}")[2])
        assert found
        return found[1].decode()


def start_server(
    folder: Path, complaints: int | IO[str] = subprocess.DEVNULL, /, *, port: int = 0, **environment: str
) -> Running:
    """Start a server for a folder of notebooks and wait until it says where it is."""
    call = f"from selfassess.server import serve; serve(port={port}, open_browser=False)"
    process = subprocess.Popen(
        [sys.executable, "-c", call],
        env={**os.environ, "PYTHONPATH": str(ROOT), "SELFASSESS_NOTEBOOKS": str(folder), **environment},
        stdout=subprocess.PIPE,
        stderr=complaints,
        text=True,
    )
    assert process.stdout
    found = re.search(r"http://\S+/", process.stdout.readline())
    assert found, "the server did not say where it is"
    return Running(found[0], folder, process)


def stop_server(running: Running) -> int:
    """End a server as a service manager does, and give its exit status."""
    running.process.send_signal(signal.SIGTERM)
    status = running.process.wait(timeout=30)
    assert running.process.stdout
    running.process.stdout.close()
    return status
