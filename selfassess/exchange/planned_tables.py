"""The tables of a plan and of drafts, as texts; what they hold comes back from them without loss."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from selfassess.exchange.book_tables import BookTable, Value
from selfassess.exchange.planned_labels import (
    DRAFT_COLUMNS,
    PLAN_COLUMNS,
    PROGRESS_COLUMNS,
    WHOLE_PLAN,
    write_effort,
    write_plan_cell,
)
from selfassess.exchange.workbook_text import LONGEST_CELL, to_workbook
from selfassess.model import Library
from selfassess.plan_fields import TASK_STATES
from selfassess.snapshots import read_snapshot
from selfassess.text import Language, Text
from selfassess.typed import parse_coming_day, parse_day
from selfassess.work import Work

__all__ = ["list_drafts", "list_plan", "list_progress", "name_tasks", "split_draft"]

_LONGEST_PIECE = 30_000
_WHOLE = Text(th="แผนทั้งหมด", en="The plan as a whole")


def list_plan(
    library: Library, work: Work, language: Language, track: str = "", asked: Mapping[str, str] = MappingProxyType({})
) -> BookTable:
    """One row a task: what, who, when, how far; and what the plan itself is made from.

    Parameters
    ----------
    library, work, language
        The rubrics, the work, and the language of headers.
    track : str
        The track that is judged.
    asked : mapping of str to str
        What its shortest way and its plan ask for, by the id of the task; also where nobody has noted anything yet.
    """
    plans = {**work.plan, **({track: work.plan.get(track, {})} if asked else {})}
    rows = [
        row
        for key, fields in plans.items()
        for row in _list_rows(library, key, fields, language, asked if key == track else {})
    ]
    return BookTable("plan", tuple(PLAN_COLUMNS), tuple(rows), PLAN_COLUMNS)


def list_drafts(library: Library, work: Work, language: Language) -> BookTable:
    """One row a box; a text that no cell can hold goes on in the next row."""
    names = {box.id: box.name for rubric in library.rubrics for form in rubric.forms for box in form.boxes}
    order = [*(id for id in names if id in work.drafts), *(id for id in work.drafts if id not in names)]
    rows = []
    for id in order:
        draft = work.drafts[id]
        name = names[id][language] if id in names else ""
        for count, piece in enumerate(split_draft(draft.get("text", "")), start=1):
            first = count == 1
            rows.append((id if first else f"{id}.{count}", name, piece, draft.get("dismissed", "") if first else ""))
    return BookTable("drafts", tuple(DRAFT_COLUMNS), tuple(rows), DRAFT_COLUMNS)


def list_progress(work: Work) -> BookTable:
    """One row for each day on which the score of a track changed."""
    rows: list[tuple[Value, ...]] = []
    for track, days in work.progress.items():
        rows += [(track, parse_day(day), *ends) for day, span in days.items() if (ends := read_snapshot(span))]
    return BookTable("progress", tuple(PROGRESS_COLUMNS), tuple(rows), PROGRESS_COLUMNS)


def split_draft(text: str) -> tuple[str, ...]:
    """A text in pieces that fit into a cell each, however they are escaped; an empty text is one empty piece.

    Examples
    --------
    >>> [len(piece) for piece in split_draft("ก" * 35_000)]
    [30000, 5000]
    """
    escaped = to_workbook(text)
    if (
        len(escaped) < LONGEST_CELL
        and 7 * sum(letter < " " or letter > "\uffff" for letter in text) + len(escaped) < _LONGEST_PIECE
    ):
        return (text,)
    pieces, begun, size = [], 0, 0
    for at, letter in enumerate(text):
        # Spreadsheets count in UTF-16, and write what they cannot hold as seven signs.
        wide = (
            7 if letter < " " else len(to_workbook(letter)) if len(to_workbook(letter)) > 1 else 1 + (letter > "\uffff")
        )
        wide = 7 if letter in "_x" else wide
        if size + wide > _LONGEST_PIECE:
            pieces.append(text[begun:at])
            begun, size = at, 0
        size += wide
    return (*pieces, text[begun:])


def _list_rows(
    library: Library, track: str, fields: Mapping[str, str], language: Language, asked: Mapping[str, str]
) -> Iterator[tuple[Value, ...]]:
    whole = {name: write_plan_cell(fields.get(name, ""), language) for name in ("goal", "measure")}
    if any(whole.values()):
        yield _row({"id": WHOLE_PLAN, "track": track, "task": _WHOLE[language], **whole})
    names = name_tasks(library, track, language) | dict(asked)
    for id in dict.fromkeys([*asked, *(field.split(".")[1] for field in fields if "." in field)]):
        row: dict[str, Value] = {name: fields.get(f"task.{id}.{name}", "") for name in ("owner", "date", "note")}
        row["read"] = parse_coming_day(fields.get(f"task.{id}.date", ""))
        row["status"] = write_plan_cell(fields.get(f"task.{id}.status", TASK_STATES[0]), language)
        row["frozen"] = write_plan_cell(fields.get(f"frozen.{id}", ""), language)
        row |= {name: fields.get(f"{name}.{id}", "") for name in ("limit", "step")}
        row["effort"] = write_effort(fields, id, language)
        yield _row({"id": id, "track": track, "task": fields.get(f"task.{id}.title") or names.get(id, ""), **row})


def _row(values: Mapping[str, Value]) -> tuple[Value, ...]:
    return tuple(values.get(column, "") for column in PLAN_COLUMNS)


def name_tasks(library: Library, track: str, language: Language) -> dict[str, str]:
    """What the criteria, their parts and the conditions of a track are called, by their ids; a task is named after one.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> name_tasks(load_library(), "gone-2557/best", "th")
    {}
    """
    if track not in library.tracks:
        return {}
    rubric = library.tracks[track][0]
    conditions = {condition.id: condition.text[language] for condition in rubric.conditions}
    parts = {part.id: part.name[language] for criterion in rubric.criteria for part in criterion.parts}
    return conditions | {criterion.id: criterion.name[language] for criterion in rubric.criteria} | parts
