"""The workbook of a work (XLSX): tidy tables that people can sort and that can be read back without loss.

What a person typed is a text in every cell, never a formula or a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from selfassess.answers import Answers
from selfassess.assess import TrackResult, assess_track
from selfassess.claims import find_undefended
from selfassess.exchange.book_tables import (
    BookTable,
    list_answers,
    list_bands,
    list_conditions,
    list_criteria,
    list_evidence,
)
from selfassess.exchange.book_writing import to_thai_digits, write_book
from selfassess.exchange.fingerprint import fingerprint
from selfassess.exchange.history import StoredVersion, list_history
from selfassess.exchange.history_table import list_versions
from selfassess.exchange.judging import find_engine, questions_of
from selfassess.exchange.labels import ABOUT_PREFIX, ABOUT_ROWS, CYCLE_ROW, FACTS, RESULT_PREFIX, TRACK_ROW
from selfassess.exchange.planned_tables import list_drafts, list_plan, list_progress
from selfassess.knowledge import AnswerKnowledge
from selfassess.model import Library, Question
from selfassess.moved import ask_in_cycle
from selfassess.standing import write_decimal
from selfassess.text import Language, Text
from selfassess.typed import format_day
from selfassess.wording import name_verdict
from selfassess.work import Work

__all__ = ["write_workbook"]

_RESULT: Mapping[str, Text] = {
    "track": Text(th="ประเภทรางวัล", en="Track"),
    "rules": Text(th="เกณฑ์", en="Rules"),
    "verdict": Text(th="ผลการตรวจคุณสมบัติ", en="Verdict"),
    "score": Text(th="คะแนนที่เป็นไปได้", en="Possible score"),
    "bands": Text(th="ช่วงคะแนนที่เป็นไปได้", en="Possible bands"),
    "warnings": Text(th="ข้อควรทราบ", en="To know"),
    "undefended": Text(th="คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล (ข้อ)", en="Claims without evidence or justification"),
    "fingerprint": Text(th="ลายนิ้วมือของเกณฑ์", en="Fingerprint of the rules"),
    "engine": Text(th="รุ่นของโปรแกรม", en="Version of the program"),
    "written": Text(th="วันที่จัดทำ", en="Written on"),
    "note": Text(th="หมายเหตุ", en="Note"),
}
_NOTE = Text(
    th="เป็นการประเมินตนเอง ไม่ใช่ผลการพิจารณารางวัล เกณฑ์ปี {year} ปัจจุบันอาจเปลี่ยนแปลงแล้ว",
    en="A self-assessment, not a decision about an award. Rules of {year}; they may have changed since.",
)
_RULES = Text(th="{name} ({id} รุ่น {version})", en="{name} ({id}, version {version})")


def write_workbook(
    library: Library,
    work: Work,
    track: str,
    *,
    language: Language = "th",
    digits: Literal["arabic", "thai"] = "arabic",
    today: date,
    history: Iterable[StoredVersion | Mapping[str, object]] = (),
    asked: Mapping[str, tuple[str, date | None]] = MappingProxyType({}),
) -> bytes:
    """Write a work and how one track judges it as a workbook.

    Parameters
    ----------
    library : Library
        The rubrics.
    work : Work
        The work; what was typed stands in its cells as it was typed.
    track : str
        The track that judges it.
    language : str
        Of headers, labels and rules.
    digits : str
        The digits of what is worked out.
    today : date
        The day on which it is written.
    history : iterable
        Versions of the store, or plain entries.
    asked : mapping
        What the shortest way and the plan ask for, by the id of the task: its words, and the day that time brings.

    Raises
    ------
    CallError
        If there is no such track.
    """
    result = assess_track(library, track, work.answers, work.cycle)
    plain = _plain(work)
    questions = _list_questions(library, result, plain, work.year, today)
    titles = {id: title for id, (title, _) in asked.items()}
    tables = [
        _summarize(work, result, today, language, digits),
        list_answers(questions, plain, _find_undefended(result, work), language),
        list_evidence(questions, plain.get("defence", {}), language),
        list_conditions(result, language, work.cycle.years_moved(result.rubric.year)),
        list_criteria(result, library, plain["answers"], language),
        list_bands(result, language),
        *([list_plan(library, work, language, track, titles)] if work.plan or titles else []),
        *([list_drafts(library, work, language)] if work.drafts else []),
        *([list_progress(work)] if work.progress else []),
        list_versions(list_history(history), library, language, {id: ask for id, (_, ask) in questions.items()}),
    ]
    title = work.about.get("work") or result.track.name[language]
    return write_book(tables, language=language, digits=digits, title=title, today=today)


def _plain(work: Work) -> dict[str, Mapping[str, object]]:
    return {key: value for key, value in work.to_json().items() if isinstance(value, Mapping)}


def _list_questions(
    library: Library, result: TrackResult, plain: Mapping[str, Mapping[str, object]], year: int | None, today: date
) -> dict[str, tuple[Question, Text]]:
    """Every question of the track as its cycle asks it, and behind them every other about which anything was said."""
    said = {*plain["answers"], *plain.get("defence", {})}
    asked = {question.id: question for question in questions_of(result.rubric, result.track)}
    others = {id: question for id, question in library.questions.items() if id in said}
    asking = {id: rubric for rubric in (*library.rubrics, result.rubric) for id in rubric.questions}
    return {
        id: (question, ask_in_cycle(asking[id], question, year, today)) for id, question in {**asked, **others}.items()
    }


def _find_undefended(result: TrackResult, work: Work) -> set[str]:
    known = _know(result, work.answers, work)
    return {each.id for each in find_undefended(result.rubric, result.track, known, work.defence)}


def _know(result: TrackResult, answers: Answers, work: Work) -> AnswerKnowledge:
    return AnswerKnowledge(result.rubric.questions, answers, work.cycle.years_moved(result.rubric.year))


def _summarize(work: Work, result: TrackResult, today: date, language: Language, digits: str) -> BookTable:
    """What the work is, which can be read back, and what came out, which is not."""
    facts = {f"{ABOUT_PREFIX}{name}": work.about.get(name, "") for name in ABOUT_ROWS}
    facts |= {CYCLE_ROW: str(work.year) if work.year else "", TRACK_ROW: result.track.key}
    rows: list[tuple[str | Decimal | None, ...]] = [(id, FACTS[id][language], words) for id, words in facts.items()]
    rows += [
        (f"{RESULT_PREFIX}{id}", _RESULT[id][language], _in_digits(id, words, digits))
        for id, words in _list_results(work, result, today, language)
    ]
    return BookTable("summary", ("id", "what", "answer"), tuple(rows))


def _in_digits(id: str, words: str | Decimal, digits: str) -> str | Decimal:
    if isinstance(words, Decimal) or digits != "thai" or id in ("rules", "fingerprint", "engine"):
        return words
    return to_thai_digits(words)


def _list_results(
    work: Work, result: TrackResult, today: date, language: Language
) -> Iterator[tuple[str, str | Decimal]]:
    rubric, track, score = result.rubric, result.track, result.score
    yield "track", track.name[language]
    yield "rules", _RULES.fill(name=rubric.name, id=rubric.id, version=rubric.version)[language]
    yield "verdict", name_verdict(result.verdict, track.kind)[language]
    if score:
        low, high = write_decimal(score.low), write_decimal(score.high)
        yield (
            "score",
            f"{low} / {write_decimal(score.maximum)}"
            if low == high
            else f"{low} – {high} / {write_decimal(score.maximum)}",
        )
    possible = [each.band.name[language] for each in result.bands if each.state != "not_reached"]
    if possible:
        yield "bands", ", ".join(possible)
    if result.warnings:
        yield "warnings", "\n".join(each.text[language] for each in result.warnings)
    yield "undefended", Decimal(len(_find_undefended(result, work)))
    yield "fingerprint", fingerprint(rubric)
    yield "engine", find_engine()
    yield "written", format_day(today, language)
    yield "note", _NOTE.fill(year=str(rubric.year))[language]
