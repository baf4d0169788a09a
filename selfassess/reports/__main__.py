"""`python -m selfassess.reports FILE`: makes the report that a request on standard input asks for, into FILE.

Not a command for people: `selfassess.reports.apart` speaks to it. What is wrong ends standard error, as JSON.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from selfassess.errors import SelfAssessError
from selfassess.loading import load_library
from selfassess.reports import make_report
from selfassess.work import restore_work

__all__ = ["main"]


def main(arguments: list[str], request: bytes) -> int:
    """Make one report.

    Returns
    -------
    int
        0 where the file is written, 2 where something is wrong with the request.
    """
    asked: Mapping[str, Any] = json.loads(request)
    try:
        Path(arguments[0]).write_bytes(_make(asked))
    except SelfAssessError as error:
        sys.stderr.write("\n" + json.dumps({"th": error.message.th, "en": error.message.en}) + "\n")
        return 2
    return 0


def _make(asked: Mapping[str, Any]) -> bytes:
    library = load_library(Path(asked["rubrics"]) if asked["rubrics"] else None)
    work, _ = restore_work(library.questions, asked["work"])
    return make_report(
        library,
        work,
        asked["track"],
        asked["to"],
        language=asked["language"],
        digits=asked["digits"],
        today=date.fromisoformat(asked["today"]),
        accessible=asked["accessible"],
        archive=asked["archive"],
        history=asked["history"],
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdin.buffer.read()))
