"""A PostgreSQL server of our own: made in a folder of its own, started on a free port, stopped and removed."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["NO_SERVER", "find_programs", "run_cluster"]

NO_SERVER = (
    "PostgreSQL's server programs or psycopg are not installed, so the store is tested on SQLite alone "
    "(Debian: sudo apt install postgresql)"
)


def find_programs() -> Path | None:
    """The newest folder with PostgreSQL's server programs."""
    on_path = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
    here = [Path(on_path).parent] if on_path else []
    return next((folder for folder in [*reversed(folders), *here] if (folder / "initdb").exists()), None)


@contextmanager
def run_cluster(*settings: str) -> Iterator[str]:
    """Run a server and give its URL; anybody on this machine may log in while it runs."""
    programs = find_programs()
    assert programs is not None, NO_SERVER
    folder = Path(tempfile.mkdtemp(prefix="selfassess-postgres-"))
    user = _choose_user(folder)
    try:
        make: list[str | Path] = [
            programs / "initdb",
            "-D",
            folder / "data",
            "-U",
            "unit",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C",
        ]
        subprocess.run([*make, "--no-sync"], user=user, cwd=folder, check=True, capture_output=True)
        port = _find_port()
        options = [f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *settings]
        words = [word for option in options for word in ("-c", option)]
        with (folder / "log").open("wb") as log:
            start: list[str | Path] = [programs / "postgres", "-D", folder / "data", *words]
            server = subprocess.Popen(start, user=user, cwd=folder, stderr=log, stdout=log)
            try:
                _wait_until_ready(programs, port, server, folder / "log")
                yield f"postgresql://unit@127.0.0.1:{port}/postgres"
            finally:
                # Its "fast" way out: it does not wait for those who are still connected.
                server.send_signal(signal.SIGINT)
                server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _choose_user(folder: Path) -> int | None:
    """Whoever may run it: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry.pw_uid for entry in pwd.getpwall()}
    user = known.get("postgres", known["nobody"])
    os.chown(folder, user, -1)
    return user


def _find_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait_until_ready(programs: Path, port: int, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 30
    while subprocess.run([programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False).returncode:
        assert server.poll() is None, log.read_text(encoding="utf-8", errors="replace")
        assert time.monotonic() < until, "PostgreSQL did not start within 30 seconds"
        time.sleep(0.05)
