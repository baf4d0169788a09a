"""`selfassess test`: runs golden cases."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from selfassess.golden import find_shipped_cases, run_cases
from selfassess.loading import load_library

__all__ = ["run"]


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Run cases: one line a failure, and the count of both as the last line, in both languages the same."""
    paths = [Path(path) for path in arguments.paths] or [find_shipped_cases()]
    done = run_cases(load_library(), paths)
    failures = list(done.describe_failures(arguments.language))
    return [*failures, f"{done.passed} passed, {done.failed} failed"], int(done.failed > 0)
