"""`selfassess quotes`: looks up every quoted sentence in the source documents."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from selfassess.loading import load_library
from selfassess.quotes import check_quotes

__all__ = ["run"]


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Check the quotes: one line a fault, and the count of both as the last line."""
    checked = check_quotes(load_library(), Path(arguments.folder))
    lines = [fault[arguments.language] for fault in checked.faults]
    return [*lines, f"{checked.found} quotes found, {checked.missing} not found"], int(checked.missing > 0)
