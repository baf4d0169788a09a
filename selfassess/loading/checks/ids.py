"""Ids: none twice, and none that names nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.loading.entries import Entry, Placed
from selfassess.loading.inspection import Inspection, Message, name_near

__all__ = ["NOTHING_SERVED", "NO_QUESTION", "check_ids", "check_known", "check_unique", "list_rated"]

DUPLICATE_ID = Message(
    th=("พบรหัส “{id}” ซ้ำ (ครั้งแรกอยู่บรรทัด {line})", "แต่ละรหัสมีได้ครั้งเดียว", "เปลี่ยนรหัสหนึ่งเป็นรหัสอื่น"),
    en=('found the id "{id}" again (first in line {line})', "expected it once", "Give one of the two another id."),
)
NO_TRACK = Message(
    th=("พบประเภทรางวัล “{id}”", "ต้องเป็นรหัสใน tracks", "{near}"),
    en=('found the track "{id}"', "expected an id of tracks", "{near}"),
)
NOT_ADDED_THERE = Message(
    th=("พบประเภทรางวัล “{id}”", "ต้องเป็นประเภทที่มีหัวข้อคะแนนตามคีย์ to", "{near}"),
    en=('found the track "{id}"', "expected one that has the criterion named by to", "{near}"),
)
NO_CRITERION = Message(
    th=("พบหัวข้อคะแนน “{id}”", "ต้องเป็นรหัสใน criteria", "{near}"),
    en=('found the criterion "{id}"', "expected an id of criteria", "{near}"),
)
NO_QUESTION = Message(
    th=("พบคำถาม “{id}”", "ต้องเป็นรหัสใน questions", "{near}"),
    en=('found the question "{id}"', "expected an id of questions", "{near}"),
)
NOTHING_SERVED = Message(
    th=("พบรหัส “{id}”", "ต้องเป็นรหัสของหัวข้อคะแนน ข้อย่อย เงื่อนไข หรือคำถาม", "{near}"),
    en=('found the id "{id}"', "expected the id of a criterion, a part, a condition or a question", "{near}"),
)
NOTHING_NOTED = Message(
    th=("พบรหัส “{id}”", "ต้องเป็นรหัสของสิ่งที่มีในไฟล์นี้ เช่น ประเภทรางวัล คำถาม เงื่อนไข", "{near}"),
    en=('found the id "{id}"', "expected the id of something in this file, such as a track or a condition", "{near}"),
)
UNKNOWN_DOCUMENT = Message(
    th=("พบเอกสารรหัส “{id}”", "ต้องเป็นเอกสารใน sources.yaml", "{near}"),
    en=('found the document "{id}"', "expected one of sources.yaml", "{near}"),
)

_WITH_TRACKS = ("conditions", "contradictions", "criteria", "bands", "warnings", "process", "forms")
_WITH_IDS = (
    "tracks", "stages", "conditions", "contradictions", "bands", "warnings", "notes", "process", "prompts", "forms",
)  # fmt: skip


def check_ids(entry: Entry) -> None:
    """Check every id of a rubric: unique where it is given, known where it is used."""
    for section in _WITH_IDS:
        check_unique(entry.get(section, ()))
    check_unique([*entry.get("questions", ()), *list_rated(entry)])
    for question in entry.get("questions", ()):
        check_unique(question.get("options", ()))
    for owner in [*entry.get("conditions", ()), *_singles(entry)]:
        check_unique(owner.get("readings", ()))
    _check_tracks(entry)
    _check_bonus(entry)
    rated = {one["id"] for one in list_rated(entry) if "id" in one}
    served = rated | _ids(entry, "conditions") | _ids(entry, "questions")
    for prompt in entry.get("prompts", ()):
        check_known(prompt.get("serves", ()), served, NOTHING_SERVED, entry.inspection)
    noted = served.union(*(_ids(entry, section) for section in _WITH_IDS))
    for note in entry.get("notes", ()):
        check_known(note.get("about", ()), noted, NOTHING_NOTED, entry.inspection)
    documents = entry.inspection.documents
    if documents is not None and "document" in entry and entry["document"] not in documents:
        entry.report(
            "document", UNKNOWN_DOCUMENT, id=entry["document"], near=name_near(entry["document"], sorted(documents))
        )


def check_unique(entries: Iterable[Entry], key: str = "id") -> None:
    """Tell each id that stands a second time, at the second's place."""
    seen: dict[str, int] = {}
    for one in entries:
        if key in one:
            if one[key] in seen:
                one.report(key, DUPLICATE_ID, id=one[key], line=seen[one[key]])
            seen.setdefault(one[key], one.node(key).place.line)


def list_rated(entry: Entry) -> Iterator[Entry]:
    """Give every criterion and every part of one: they are questions too."""
    for criterion in entry.get("criteria", ()):
        yield criterion
        if "parts" in criterion:
            yield from criterion["parts"].get("items", ())


def _ids(entry: Entry, section: str) -> set[str]:
    return {one["id"] for one in entry.get(section, ()) if "id" in one}


def _singles(entry: Entry) -> list[Entry]:
    return [entry[key] for key in ("bonus", "level_scale") if key in entry]


def _check_tracks(entry: Entry) -> None:
    known = _ids(entry, "tracks")
    if not known:
        return
    for owner in [*(one for section in _WITH_TRACKS for one in entry.get(section, ())), *_singles(entry)]:
        check_known(owner.get("tracks", ()), known, NO_TRACK, entry.inspection)


def check_known(used: Iterable[Placed], known: set[str], message: Message, inspection: Inspection) -> None:
    """Tell each id that is none of the known ones, at its place."""
    for one in used:
        if one.value not in known:
            inspection.report(one.place, one.where, message, id=one.value, near=name_near(one.value, sorted(known)))


def _check_bonus(entry: Entry) -> None:
    if "bonus" not in entry:
        return
    bonus: Entry = entry["bonus"]
    for key, section, message in (("question", "questions", NO_QUESTION), ("to", "criteria", NO_CRITERION)):
        known = _ids(entry, section)
        if key in bonus and bonus[key] not in known:
            bonus.report(key, message, id=bonus[key], near=name_near(bonus[key], sorted(known)))
    allowed = {
        track for one in entry.get("criteria", ()) if one.get("id") == bonus.get("to") for track in one.names("tracks")
    }
    mine = [one for one in bonus.get("tracks", ()) if allowed and one.value in _ids(entry, "tracks")]
    check_known(mine, allowed, NOT_ADDED_THERE, entry.inspection)
