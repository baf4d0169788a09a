"""`selfassess check`: every fault of rubric files at once."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from selfassess.loading import check_files
from selfassess.text import Text

__all__ = ["run"]

_IN_ORDER = Text(th="ไม่พบข้อผิดพลาด", en="No fault found.")
_FAULTS = Text(th="พบ {n} จุดที่ต้องแก้", en="{n} faults found.")
_ONE_FAULT = Text(th="พบ 1 จุดที่ต้องแก้", en="1 fault found.")


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Check the files and say ``file:line:column: where: what. How to fix it.`` for each fault."""
    faults = check_files([Path(path) for path in arguments.paths] or None)
    if not faults:
        return [_IN_ORDER[arguments.language]], 0
    told = _ONE_FAULT if len(faults) == 1 else _FAULTS.fill(n=len(faults))
    return [*(fault.format(arguments.language) for fault in faults), told[arguments.language]], 1
