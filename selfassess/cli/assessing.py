"""`selfassess assess`: one set of answers against one track, or all."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from selfassess.answer_file import read_answer_file
from selfassess.answers import read_answers
from selfassess.assess import assess_track, find_track
from selfassess.cli.report import report_result
from selfassess.cycle import Cycle
from selfassess.errors import CallError
from selfassess.loading import load_library
from selfassess.record import record_results
from selfassess.text import Text

__all__ = ["run"]

_FIRST_YEAR, _LAST_YEAR = 2500, 2700


def run(arguments: Namespace) -> tuple[list[str], int]:
    """Judge a file of answers; any verdict is a success."""
    year = _check_year(arguments.year)
    library = load_library()
    if arguments.track is not None:
        find_track(library, arguments.track)
    file = read_answer_file(arguments.answers, sys.stdin.buffer)
    answers = read_answers(library.questions, file.answers)
    cycle = Cycle(year if year is not None else file.year)
    keys = library.tracks if arguments.track is None else [arguments.track]
    results = [assess_track(library, key, answers, cycle) for key in keys]
    if arguments.json:
        return [json.dumps(record_results(results), ensure_ascii=False, indent=2)], 0
    blocks = [report_result(result, answers, cycle, arguments.language) for result in results]
    return [line for block in blocks for line in (*block, "")][:-1], 0


def _check_year(year: int | None) -> int | None:
    if year is None or _FIRST_YEAR <= year <= _LAST_YEAR:
        return year
    raise CallError(
        Text(
            th=f"--year {year}: ต้องเป็นปี พ.ศ. ตั้งแต่ {_FIRST_YEAR} ถึง {_LAST_YEAR}",
            en=f"--year {year}: expected a year of the Buddhist Era from {_FIRST_YEAR} to {_LAST_YEAR}.",
        )
    )
