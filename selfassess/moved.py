"""Which days stand in for the printed ones in an own cycle, in words: those of a rule, of a step, of a question.

A rule names its days in its test. A question or a rule that quotes the same sentence as a dated step of the
procedure has the days of that step. Nothing is moved in the printed cycle.
"""

from __future__ import annotations

from datetime import date

from selfassess.cycle import move_day
from selfassess.expression import Day, Year, walk
from selfassess.model import Condition, ProcessStep, Question, Rubric
from selfassess.model.sources import Source, Sources
from selfassess.text import Text
from selfassess.typed import format_day

__all__ = ["ask_in_cycle", "ask_moved", "move_condition", "move_question", "move_step", "text_moved"]

_REFERENCE_OWN = Text(
    th="วันอ้างอิงที่ใช้นับระยะเวลาของผลงานคือวันใด (หากไม่ตอบ ถือเป็นวันนี้ {day})",
    en="Up to which day are the months counted? (unanswered: today, {day})",
)
_MOVED_TO = Text(th=" (เลื่อนเป็น {days})", en=" (moved to {days})")


def move_condition(rubric: Rubric, condition: Condition, years: int) -> Text | None:
    """The days and years by which a condition is judged, moved; None where it names none or nothing is moved."""
    if not years:
        return None
    nodes = [node for reading in condition.readings for node in walk(reading.test.root)]
    words = [_say_day(move_day(day, years)) for day in sorted({n.value for n in nodes if isinstance(n, Day)})]
    words += [_say_year(year + years) for year in sorted({n.value for n in nodes if isinstance(n, Year)})]
    if words:
        return _span(*words)
    return _move_quoted(rubric, condition.sources, years)


def move_question(rubric: Rubric, question: Question, years: int) -> Text | None:
    """The days that a question's own text names, moved; one with a printed default is worded anew instead."""
    if not years or question.default:
        return None
    return _move_quoted(rubric, question.sources, years)


def move_step(step: ProcessStep, years: int) -> Text | None:
    """The time of a step, moved; None where it prints no day or nothing is moved."""
    first, last = _find_days(step)
    if not years or last is None:
        return None
    end = _say_day(move_day(last, years))
    if first is None:
        return Text(th=f"ภายในวันที่ {end.th}", en=f"by {end.en}")
    return end if first == last else _span(_say_day(move_day(first, years)), end)


def _find_days(step: ProcessStep) -> tuple[date | None, date | None]:
    """The first and the last day of a step, each None where it is not printed."""
    days = (step.first_day, step.last_day)
    first, last = (date.fromisoformat(day) if day else None for day in days)
    return first, last


def text_moved(rubric: Rubric, condition: Condition, years: int) -> Text:
    """A condition's text with the days that stand in for the printed ones."""
    return _add(condition.text, move_condition(rubric, condition, years))


def ask_moved(rubric: Rubric, question: Question, years: int) -> Text:
    """A question's text with the days that stand in for those it names."""
    return _add(question.ask, move_question(rubric, question, years))


def ask_in_cycle(rubric: Rubric, question: Question, year: int | None, today: date) -> Text:
    """A question as it is asked in a cycle, on every page, paper and sheet.

    Parameters
    ----------
    rubric, question : Rubric, Question
        The question, and the rubric that asks it.
    year : int or None
        The unit's own year (B.E.), or None for the printed cycle. In an own year what stands for an unanswered date is
        today and no printed day, and a question that names printed days names those that stand in for them too.
    today : date
        The reader's day.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> rubric, _ = load_library().tracks["psa-2558/service_innovation"]
    >>> ask_in_cycle(rubric, rubric.questions["reference_date"], 2570, date(2026, 11, 21)).en
    'Up to which day are the months counted? (unanswered: today, 21 November 2026)'
    """
    if question.default and year:
        return _REFERENCE_OWN.fill(day=_say_day(today))
    return ask_moved(rubric, question, year - rubric.year if year else 0)


def _add(text: Text, days: Text | None) -> Text:
    if days is None:
        return text
    note = _MOVED_TO.fill(days=days)
    return Text(th=text.th + note.th, en=text.en + note.en)


def _move_quoted(rubric: Rubric, sources: Sources, years: int) -> Text | None:
    for step in rubric.process:
        if any(_is_same(own, its) for own in sources for its in step.sources) and (moved := move_step(step, years)):
            return moved
    return None


def _is_same(own: Source, its: Source) -> bool:
    """Whether two sources quote the same words of the same line."""
    if own.document is None or (own.document, own.line) != (its.document, its.line) or not own.quote or not its.quote:
        return False
    return own.quote in its.quote or its.quote in own.quote


def _span(*words: Text) -> Text:
    return Text(th=" ถึง ".join(text.th for text in words), en=" to ".join(text.en for text in words))


def _say_day(day: date) -> Text:
    return Text(th=format_day(day, "th"), en=format_day(day, "en"))


def _say_year(year: int) -> Text:
    return Text(th=f"ปี {year}", en=f"{year} B.E.")
