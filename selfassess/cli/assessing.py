"""`selfassess assess`: one set of answers against one track, or all."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence

from selfassess.answer_file import read_answer_file
from selfassess.answers import Answers, read_answers
from selfassess.assess import TrackResult, assess_track, find_track
from selfassess.claims import find_undefended
from selfassess.cli.report import report_result
from selfassess.cycle import Cycle
from selfassess.defence import Defence
from selfassess.errors import CallError
from selfassess.knowledge import AnswerKnowledge
from selfassess.loading import load_library
from selfassess.record import record_results
from selfassess.text import Text
from selfassess.typed import parse_number

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
    undefended = [_list_undefended(result, answers, cycle, file.defence or {}) for result in results]
    if arguments.json:
        # Plain answers have no place for evidence: what they leave undefended, they cannot tell.
        listed = undefended if file.defence is not None else None
        return [json.dumps(_record(results, listed), ensure_ascii=False, indent=2)], 0
    pairs = zip(results, undefended, strict=True)
    blocks = [report_result(result, answers, cycle, arguments.language, open_claims) for result, open_claims in pairs]
    return [line for block in blocks for line in (*block, "")][:-1], 0


def _record(results: Sequence[TrackResult], undefended: Sequence[Sequence[str]] | None) -> dict[str, object]:
    """The object of `--json`; each track of a saved assessment also lists its undefended claims."""
    records: list[dict[str, object]] = [{**each} for each in record_results(results)["tracks"]]
    for record, ids in zip(records, undefended or (), strict=False):
        record["undefended"] = ids
    return {"tracks": records}


def _list_undefended(result: TrackResult, answers: Answers, cycle: Cycle, defence: Mapping[str, Defence]) -> list[str]:
    rubric = result.rubric
    known = AnswerKnowledge(rubric.questions, answers, cycle.years_moved(rubric.year))
    return [question.id for question in find_undefended(rubric, result.track, known, defence)]


def _check_year(typed: object) -> int | None:
    """The year of `--year`; what cannot be one is refused in one sentence that says what can."""
    if typed is None:
        return None
    year = parse_number(str(typed))
    if year is not None and year == int(year) and _FIRST_YEAR <= year <= _LAST_YEAR:
        return int(year)
    raise CallError(
        Text(
            th=f"--year {str(typed)[:40]}: ต้องเป็นปี พ.ศ. ตั้งแต่ {_FIRST_YEAR} ถึง {_LAST_YEAR}",
            en=f"--year {str(typed)[:40]}: expected a year of the Buddhist Era from {_FIRST_YEAR} to {_LAST_YEAR}.",
        )
    )
