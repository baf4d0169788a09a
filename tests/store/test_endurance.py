"""Writers that are killed, and many that write at once: nothing that was saved is lost, on either engine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="a writer is a fork of the test")]


def run(module: str, *words: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.store.{module}", *map(str, words)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_a_killed_writer_said_was_saved_is_there(place: str) -> None:
    found = re.fullmatch(r"200 killed, (\d+) of them after a promise\n", run("killing", place, 200, 2558))
    # The others died while they opened the store, or before their first save was through.
    assert found
    assert int(found[1]) > 50


def test_fifty_write_at_once_and_nothing_is_lost(place: str) -> None:
    assert run("crowding", place, 50, 100).startswith("5000 writes, 0 errors")


def test_fifty_make_the_same_store_at_once(place: str) -> None:
    assert run("crowding", place, 50, 1, "fresh").startswith("50 writes, 0 errors")
