"""The plan of a track as a calendar file: its tasks that have a day, and the dated steps of the scheme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from hashlib import blake2s
from types import MappingProxyType

from selfassess.assess import find_track
from selfassess.calendar_steps import list_steps
from selfassess.errors import CallError
from selfassess.exchange.calendar_file import CalendarEvent, name_event, step_events, write_calendar
from selfassess.exchange.planned_labels import write_plan_cell
from selfassess.exchange.planned_tables import name_tasks
from selfassess.model import Library
from selfassess.plan_fields import task_of
from selfassess.text import Language, Text
from selfassess.typed import parse_coming_day
from selfassess.work import Work

__all__ = ["task_events", "write_plan_calendar"]

_NAME = Text(th="แผน {name}", en="Plan: {name}")
_OWNER = Text(th="ผู้รับผิดชอบ: {owner}", en="Owner: {owner}")
_STATE = Text(th="สถานะ: {state}", en="Status: {state}")
_UNREAD = Text(
    th="วันที่ที่พิมพ์ไว้ “{typed}” อ่านเป็นวันที่ไม่ได้ จึงไม่ได้ใช้ วันในปฏิทินนี้คือวันแรกที่ครบเงื่อนไขด้านเวลา",
    en="The typed date “{typed}” cannot be read and was not used. This is the first day on which the rule of time "
    "holds.",
)
_EMPTY = Text(
    th="ยังไม่มีวันที่ให้ใส่ในปฏิทิน โปรดระบุกำหนดเสร็จของงานในแผนก่อน",
    en="There is no day to put into a calendar. Give a task of the plan its due date first.",
)


def write_plan_calendar(
    library: Library,
    work: Work,
    track: str,
    *,
    key: str = "",
    language: Language = "th",
    today: date,
    asked: Mapping[str, tuple[str, date | None]] = MappingProxyType({}),
) -> bytes:
    """Write the tasks and the steps of one track as a calendar file.

    Parameters
    ----------
    library : Library
        The rubrics.
    work : Work
        Whose plan it is.
    track : str
        The track.
    key : str
        The key to read the work, where it is kept: it stays the same for life, whatever is renamed, and so the
        tasks keep their ids. Nothing of it can be read from them.
    language : str
        Of titles and notes.
    today : date
        The day on which it is written.
    asked : mapping
        What the shortest way and the plan ask for, by the id of the task: its words, and the day that time brings,
        which counts where the unit gave none.

    Raises
    ------
    CallError
        If there is no such track, or no day to write.
    """
    rubric, award = find_track(library, track)
    years = work.cycle.years_moved(rubric.year)
    place = f"{rubric.id}.{award.id}.{rubric.year + years}"
    steps = step_events(list_steps(rubric, award, years, today), place, language, award.short[language])
    events = (*steps, *task_events(library, work, track, language, key, asked))
    if not events:
        raise CallError(_EMPTY)
    name = work.about.get("work") or award.name[language]
    stamp = datetime(today.year, today.month, today.day, tzinfo=UTC)
    return write_calendar(events, name=_NAME.fill(name=name)[language], stamp=stamp, language=language)


def task_events(
    library: Library,
    work: Work,
    track: str,
    language: Language,
    key: str = "",
    asked: Mapping[str, tuple[str, date | None]] = MappingProxyType({}),
) -> tuple[CalendarEvent, ...]:
    """Make an event of every task that has a day that can be read, or one that time brings.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> work = Work().with_plan("psa-2558/best_service", "task.own-1.title", "ประชุม")
    >>> work = work.with_plan("psa-2558/best_service", "task.own-1.date", "13 ก.พ. 2570")
    >>> [(each.title, str(each.first)) for each in task_events(load_library(), work, "psa-2558/best_service", "th")]
    [('ประชุม – ประเภทที่ 5 บริการภาครัฐยอดเยี่ยม', '2027-02-13')]
    """
    fields = work.plan.get(track, {})
    names = name_tasks(library, track, language) | {id: title for id, (title, _) in asked.items()}
    days = {id: day for id, (_, day) in asked.items() if day}
    award = library.tracks[track][1].short[language] if track in library.tracks else ""
    return tuple(_list_tasks(fields, names, days, track, language, key, award))


def _list_tasks(
    fields: Mapping[str, str],
    names: Mapping[str, str],
    days: Mapping[str, date],
    track: str,
    language: Language,
    key: str,
    award: str,
) -> Iterator[CalendarEvent]:
    # Two works of a unit have tasks of the same ids; a calendar must not take one for the other. Names may change.
    whose = blake2s(key.encode(), digest_size=8, person=b"calendar").hexdigest() if key else "own"
    for id in dict.fromkeys([*days, *(task for field in fields if (task := task_of(field)))]):
        typed = fields.get(f"task.{id}.date", "")
        given = parse_coming_day(typed)
        day = given or days.get(id)
        if day is None:
            continue
        state, owner = fields.get(f"task.{id}.status", "todo"), fields.get(f"task.{id}.owner")
        lines = [_STATE.fill(state=write_plan_cell(state, language))[language], fields.get(f"task.{id}.note", "")]
        lines += [_OWNER.fill(owner=owner)[language]] if owner else []
        lines += [_UNREAD[language].replace("{typed}", typed)] if typed.strip() and given is None else []
        title = name_event(fields.get(f"task.{id}.title") or names.get(id, id), award)
        uid = f"{track.replace('/', '.')}.task.{id}.{whose}@selfassess"
        yield CalendarEvent(uid, day, day, title, "\n".join(line for line in lines if line))
