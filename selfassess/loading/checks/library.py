"""What must hold between several rubrics: their ids, the questions they share, the order of the first facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from selfassess.loading.checks.domains import Domain, find_domains
from selfassess.loading.checks.ids import list_rated
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Inspection, Message, Place, join_where

__all__ = ["Summary", "check_between", "summarise"]

SAME_RUBRIC = Message(
    th=("พบรหัสเกณฑ์ “{id}” ซ้ำกับ {other}", "แต่ละไฟล์มีรหัสของตนเอง", "เปลี่ยน id ของไฟล์หนึ่ง"),
    en=(
        'found the rubric "{id}" again, as in {other}',
        "expected one file for each",
        "Give one of the two another id.",
    ),
)
DIFFERENT_QUESTION = Message(
    th=(
        "พบคำถาม “{id}” ที่ {key} ต่างจากใน {other} บรรทัด {line}",
        "คำถามเดียวกันต้องเหมือนกันทุกไฟล์ เพราะตอบครั้งเดียว",
        "แก้ให้เหมือนกัน หรือใช้รหัสอื่น",
    ),
    en=(
        'found the question "{id}" with another {key} than in {other} line {line}',
        "expected the same question in every file, for it is answered once",
        "Make them equal, or give one another id.",
    ),
)
SAME_FIRST = Message(
    th=("พบลำดับ first {first} ซ้ำกับคำถาม “{other}”", "แต่ละลำดับมีคำถามเดียว", "เปลี่ยนตัวเลขหนึ่ง"),
    en=("found first {first}, the place of {other} too", "expected each place once", "Change one of the two numbers."),
)

SAME_BOX = Message(
    th=(
        "พบช่องของแบบฟอร์ม “{id}” ซ้ำกับใน {other} บรรทัด {line}",
        "แต่ละช่องมีรหัสเดียวในทุกไฟล์ เพราะข้อความที่เขียนบันทึกตามรหัสนี้",
        "เปลี่ยนรหัสหนึ่งเป็นรหัสอื่น",
    ),
    en=(
        'found the box "{id}" of a form again, as in {other} line {line}',
        "expected each box once in all files, for what is written is saved under its id",
        "Give one of the two another id.",
    ),
)

_KEYS = ("type", "ask", "help", "unit", "since", "min", "max", "default", "first", "options")


@dataclass(frozen=True, slots=True)
class _Shared:
    """A question as other rubrics must repeat it: its values in the order of `_KEYS`, and their places."""

    id: str
    line: int
    where: str
    values: tuple[Any, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What other files need to know of a rubric, so that its file need not be kept.

    Attributes
    ----------
    inspection : Inspection
        Its path, and where its faults go.
    id, place : str or None and Place
        The rubric's id and where it stands.
    tracks : tuple of str
        Keys of its tracks, ``psa-2558/documents``.
    questions : tuple
        Its questions, those of criteria and parts too.
    domains : dict of str to Domain
        What each can be answered with.
    boxes : tuple
        Ids of the boxes of its forms, each with its place and its name for people.
    """

    inspection: Inspection
    id: str | None
    place: Place
    tracks: tuple[str, ...]
    questions: tuple[_Shared, ...]
    domains: dict[str, Domain]
    boxes: tuple[tuple[str, Place, str], ...] = ()


def summarise(entry: Entry) -> Summary:
    """Keep of a rubric what `check_between` and the check of the examples need."""
    asked = [*entry.get("questions", ()), *list_rated(entry)]
    return Summary(
        inspection=entry.inspection,
        id=entry.get("id"),
        place=entry.node("id").place,
        tracks=tuple(f"{entry.get('id')}/{track.get('id')}" for track in entry.get("tracks", ())),
        questions=tuple(_share(question) for question in asked if "id" in question),
        domains=find_domains(entry),
        boxes=tuple(_list_boxes(entry)),
    )


def _list_boxes(entry: Entry) -> Iterator[tuple[str, Place, str]]:
    for form in entry.get("forms", ()):
        for box in form.get("boxes", ()):
            if "id" in box:
                yield box["id"], box.node("id").place, join_where(box.where, "id")


def _share(question: Entry) -> _Shared:
    options = [(option.get("id"), option.get("name")) for option in question.get("options", ())]
    values = (*(question.get(key) for key in _KEYS[:-1]), options)
    return _Shared(
        question["id"],
        question.node("id").place.line,
        question.where,
        values,
        tuple(question.node(key).place for key in _KEYS),
    )


def check_between(rubrics: Sequence[Summary]) -> None:
    """Check rubrics that are read together."""
    seen: dict[str, Summary] = {}
    for rubric in rubrics:
        if rubric.id is not None and seen.setdefault(rubric.id, rubric) is not rubric:
            other = seen[rubric.id].inspection.path.name
            rubric.inspection.report(rubric.place, "id", SAME_RUBRIC, id=rubric.id, other=other)
    questions: dict[str, tuple[Summary, _Shared]] = {}
    places: dict[Any, str] = {}
    for rubric in rubrics:
        for question in rubric.questions:
            _check_shared(questions.setdefault(question.id, (rubric, question)), rubric, question)
            _check_first(places, rubric, question)
    _check_boxes(rubrics)


def _check_shared(earlier: tuple[Summary, _Shared], rubric: Summary, question: _Shared) -> None:
    owner, first = earlier
    at = next((at for at, pair in enumerate(zip(first.values, question.values, strict=True)) if pair[0] != pair[1]), -1)
    if owner is rubric or at < 0:
        return
    rubric.inspection.report(
        question.places[at], join_where(question.where, _KEYS[at]), DIFFERENT_QUESTION,
        id=question.id, key=_KEYS[at], other=owner.inspection.path.name, line=first.line,
    )  # fmt: skip


def _check_boxes(rubrics: Sequence[Summary]) -> None:
    seen: dict[str, tuple[Summary, int]] = {}
    for rubric in rubrics:
        for id, place, where in rubric.boxes:
            owner, line = seen.setdefault(id, (rubric, place.line))
            if owner is not rubric and owner.id != rubric.id:
                other = owner.inspection.path.name
                rubric.inspection.report(place, where, SAME_BOX, id=id, other=other, line=line)


def _check_first(places: dict[Any, str], rubric: Summary, question: _Shared) -> None:
    at = _KEYS.index("first")
    first = question.values[at]
    if first is not None and places.setdefault(first, question.id) != question.id:
        where = join_where(question.where, "first")
        rubric.inspection.report(question.places[at], where, SAME_FIRST, first=first, other=places[first])
