"""What every test may ask for, and how hypothesis works here: the same examples every time, and no files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from selfassess.loading import load_library
from selfassess.model import Library

# Tests share `tests.oracle`; a bare `pytest` does not put the project's folder on the path.
sys.path.insert(0, str(Path(__file__).parent.parent))

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def store_place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where anything that a test starts keeps works: never in the tester's own data folder."""
    place = str(tmp_path_factory.mktemp("store") / "works.sqlite3")
    os.environ["SELFASSESS_STORE"] = place
    return place


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped rubrics, documents and examples."""
    return load_library()
