"""A saved assessment taken over as the work of today: what would get lost on the way is told or refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfassess.answers import read_answer
from selfassess.defence import read_defence
from selfassess.drafts import restore_drafts
from selfassess.errors import AnswerError
from selfassess.exchange.assessment import Assessment
from selfassess.exchange.grid import ImportRefused
from selfassess.exchange.imported import Imported
from selfassess.exchange.rules import Rules, compare_rules
from selfassess.model import Library
from selfassess.plan_fields import restore_plan
from selfassess.refusals import refuse_question
from selfassess.snapshots import restore_progress
from selfassess.store.shape import is_conflict
from selfassess.text import Text
from selfassess.typed import parse_day
from selfassess.work import ABOUT_FIELDS, LONGEST_ABOUT

__all__ = ["take_over"]

_DAMAGED = Text(
    th="ไฟล์นี้เปลี่ยนแปลงหลังจากบันทึก โปรดตรวจทานคำตอบทุกข้อ ดูรายละเอียดได้ด้วยคำสั่ง selfassess verify",
    en="This file was changed after it was written. Please check every answer; selfassess verify tells more.",
)
_OTHERS = Text(
    th="ไฟล์มีคำตอบของผู้ประเมิน {n} คน นำเข้าเฉพาะคนแรก",
    en="The file holds the answers of {n} assessors; only the first were taken.",
)
_TRACK_GONE = Text(th="ที่นี่ไม่มีประเภทรางวัล {track}", en="There is no track {track} here.")
_OTHER_RULES = Text(
    th="{name}: ไฟล์นี้ทำขึ้นตามเกณฑ์รุ่น {then} ขณะนี้ประเมินตามเกณฑ์รุ่น {now} ซึ่งไม่เหมือนกัน ผลการประเมินจึงอาจต่างจากในไฟล์",
    en="{name}: the file was made under version {then} of the rules and is now judged by version {now}. "
    "The two are not the same, so the result may differ from that in the file.",
)
_NO_RULES = Text(
    th="{id}: ไฟล์นี้ทำขึ้นตามเกณฑ์รุ่น {then} ที่นี่ไม่มีเกณฑ์นี้ จึงประเมินตามเกณฑ์นี้ไม่ได้",
    en="{id}: the file was made under version {then} of these rules. There are none of that id here, "
    "so it cannot be judged by them.",
)
_LEFT_OUT = Text(
    th="เกณฑ์เปลี่ยนไปแล้ว จึงไม่ได้นำเข้าคำตอบนี้ {why}", en="The rules have changed, so this answer was left out: {why}"
)
_LONG_LINE = Text(
    th="{place}: ต้องเป็นข้อความไม่เกิน {limit} ตัวอักษร", en="{place}: expected a text of at most {limit} letters."
)
_DEFENCE = Text(
    th="{place}: ต้องเป็นหลักฐาน เหตุผล และผู้รับผิดชอบ ในรูปแบบและความยาวที่กำหนด",
    en="{place}: expected evidence, justification and owner, in form and length as they are kept.",
)
_SINCE = Text(th="{place}: ต้องเป็นวันที่ของคำถามที่นับเดือน", en="{place}: expected a day, for a question that counts months.")
_CONFLICT = Text(
    th="{place}: ต้องมีคำตอบที่แก้ไม่ตรงกันครบทุกฉบับ (kept และ other) แต่ละฉบับมี value, since และ who",
    en="{place}: expected the values to choose from (kept and other), each with value, since and who.",
)
_NOT_KEPT = Text(
    th="{place}: ชื่อช่อง รูปแบบ หรือความยาวไม่เป็นไปตามที่กำหนด",
    en="{place}: expected a field that there is, in form and length as it is kept.",
)
_NO_FIELD = Text(th="{place}: ไม่มีช่องชื่อนี้", en="{place}: there is no such line.")
_RESTORED = {"plan": restore_plan, "drafts": restore_drafts, "progress": restore_progress}


def take_over(assessment: Assessment, name: str, library: Library) -> Imported:
    """A saved assessment: what the rules of today refuse is left out only where they have changed since."""
    refused = list(_find_refused(assessment, library))
    faults = [Text(th=f"{name}: {each.th}", en=f"{name}: {each.en}") for each in _check(assessment.document, library)]
    moved = [each for each in compare_rules(library, assessment.rubrics) if not each.is_same]
    if faults or (refused and not moved):
        faults += [Text(th=f"{name}: {each.th}", en=f"{name}: {each.en}") for _, each in refused]
        raise ImportRefused(tuple(faults))
    document = dict(assessment.document)
    ids = {id for id, _ in refused}
    for section in ("answers", "since"):
        kept = document.get(section)
        if isinstance(kept, Mapping):
            document[section] = {id: each for id, each in kept.items() if id not in ids}
    track = assessment.track if assessment.track in library.tracks else None
    told = (_describe_rules(each, library) for each in moved)
    warnings = [*_warn(assessment, track), *told, *(_LEFT_OUT.fill(why=each) for _, each in refused)]
    return Imported(document, track, assessment.year, tuple(warnings))


def _warn(assessment: Assessment, track: str | None) -> Iterator[Text]:
    if not assessment.seal.is_whole:
        yield _DAMAGED
    if len(assessment.assessors) > 1:
        yield _OTHERS.fill(n=len(assessment.assessors))
    if assessment.track is not None and track is None:
        yield _TRACK_GONE.fill(track=assessment.track[:80])


def _describe_rules(rules: Rules, library: Library) -> Text:
    """Rules that are not those under which the file was made: their name, their version then and now."""
    then = rules.file["version"][:40] or "–"
    if rules.here is None:
        return _NO_RULES.fill(id=rules.id[:80], then=then)
    name = next(rubric.name for rubric in library.rubrics if rubric.id == rules.id)
    return _OTHER_RULES.fill(name=name, then=then, now=rules.here["version"])


def _find_refused(assessment: Assessment, library: Library) -> Iterator[tuple[str, Text]]:
    for id, raw in assessment.answers.items():
        try:
            read_answer(library.questions, id, raw)
        except AnswerError as error:
            yield from ((id, fault.message) for fault in error.faults)
    for id in _entries(assessment.document, "defence"):
        if id not in library.questions and id not in assessment.answers:
            yield from ((id, fault.message) for fault in refuse_question(library.questions, id).faults)


def _check(document: Mapping[str, object], library: Library) -> Iterator[Text]:
    """What would be cut or left out when the work is brought back."""
    about, since, defence, answers = (_entries(document, key) for key in ("about", "since", "defence", "answers"))
    conflicts = _entries(document, "conflicts")
    for name, words in about.items():
        if name not in ABOUT_FIELDS:
            yield _NO_FIELD.fill(place=f"about.{name[:40]}")
        elif len(str(words)) > LONGEST_ABOUT:
            yield _LONG_LINE.fill(place=f"about.{name}", limit=LONGEST_ABOUT)
    for id, day in since.items():
        question = library.questions.get(id)
        is_counted = question is None or question.type == "months"
        if not is_counted or id not in answers or parse_day(str(day)) is None:
            yield _SINCE.fill(place=f"since.{id[:80]}")
    for id, raw in defence.items():
        if read_defence(raw).to_json() != _without_empty(raw):
            yield _DEFENCE.fill(place=f"defence.{id[:80]}")
    for section, restored in _RESTORED.items():
        yield from _find_cut(section, _entries(document, section), restored(document.get(section)))
    for place, conflict in conflicts.items():
        if not is_conflict(conflict):
            # The store would refuse every save of it.
            yield _CONFLICT.fill(place=f"conflicts.{place[:80]}")


def _find_cut(section: str, given: Mapping[str, object], kept: Mapping[str, Mapping[str, str]]) -> Iterator[Text]:
    """The fields of a plan, a draft or the progress that would not come back as they are."""
    for key, fields in given.items():
        for name, words in fields.items() if isinstance(fields, Mapping) else ():
            if words not in ("", kept.get(key, {}).get(name)):
                yield _NOT_KEPT.fill(place=f"{section}.{key[:80]}.{str(name)[:80]}")


def _without_empty(raw: object) -> object:
    """What stands behind an answer without the lines that were left empty."""
    match raw:
        case dict():
            kept = {key: _without_empty(each) for key, each in raw.items()}
            return {key: each for key, each in kept.items() if each not in ("", [], {})}
        case list():
            return [each for each in map(_without_empty, raw) if each != {}]
    return raw


def _entries(document: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = document.get(key)
    return found if isinstance(found, Mapping) else {}
