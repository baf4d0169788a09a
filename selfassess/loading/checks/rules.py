"""Conditions, readings and warnings: one way to be judged, one recommended reading, and nothing without its thing."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message
from selfassess.text import Text

__all__ = ["check_rules"]

ONE_OF_TWO = Message(
    th=("{found}", "ต้องมี {first} หรือ {second} อย่างใดอย่างหนึ่ง", "เติมหรือลบคีย์หนึ่ง"),
    en=("{found}", "expected {first} or {second}, one of them", "Add or remove one."),
)
ONE_RECOMMENDED = Message(
    th=("พบการตีความที่แนะนำ {count} แบบ", "ต้องแนะนำหนึ่งแบบ", "เขียน recommended: true ที่การตีความเดียว"),
    en=("found {count} recommended readings", "expected exactly one", "Write recommended: true in one of them."),
)
NO_PLACE_FOR_NUMBER = Message(
    th=("พบข้อความสิ่งที่ขาดที่ไม่มี {n} ในภาษา{language}", "ต้องมี {n} เป็นที่ของจำนวน", "เติม {n} เช่น “ขาดอีก {n} เดือน”"),
    en=(
        "found no {n} in the {language} text of what is missing",
        "expected a place for the number",
        'Add it, as in "{n} more months".',
    ),
)
SCORE_NEEDED = Message(
    th=("{found}", "ใช้ score คู่กับ rule: score_is เท่านั้น", "เติมหรือลบ score"),
    en=("{found}", "expected score with rule: score_is, and only with it", "Add or remove score."),
)
RULE_WITHOUT = Message(
    th=("พบ rule: {rule} ในประเภทที่ไม่มี {thing}", "ต้องมี {thing}", "แก้ rule หรือ tracks"),
    en=("found rule: {rule} in tracks without {thing}", "expected {thing}", "Mend rule or tracks."),
)
EMPTY_TRACK = Message(
    th=("ประเภท “{id}” ไม่มีเงื่อนไข หัวข้อคะแนน หรือขั้นตอนใด", "ต้องมีอย่างน้อยหนึ่งอย่าง", "เพิ่มเงื่อนไขหรือหัวข้อคะแนน หรือลบประเภทนี้"),
    en=(
        'found the track "{id}" with no condition, criterion or stage',
        "expected one at least",
        "Add a condition or a criterion, or remove the track.",
    ),
)
_BOTH = Text(th="พบทั้งสองคีย์", en="found both keys")
_NEITHER = Text(th="ไม่พบคีย์ใดเลย", en="found neither key")
_LANGUAGES = (("th", Text(th="ไทย", en="Thai")), ("en", Text(th="อังกฤษ", en="English")))


def check_rules(entry: Entry) -> None:
    """Check how conditions, readings and warnings are put together, and that every track has something."""
    for condition in entry.get("conditions", ()):
        _check_one_of(condition, "test", "readings")
        _check_recommended(condition)
        _check_shortfall(condition)
    for key in ("bonus", "level_scale"):
        if key in entry:
            _check_recommended(entry[key])
    for warning in entry.get("warnings", ()):
        _check_one_of(warning, "rule", "test")
        _check_warning(warning, entry)
    _check_tracks(entry)


def _check_one_of(owner: Entry, first: str, second: str) -> None:
    written = [key for key in (first, second) if owner.is_written(key)]
    if len(written) != 1:
        found = _BOTH if written else _NEITHER
        owner.report(second, ONE_OF_TWO, found=found, first=first, second=second)


def _check_recommended(owner: Entry) -> None:
    readings: Sequence[Entry] = owner.get("readings", ())
    count = sum(one.get("recommended", False) for one in readings)
    if readings and count != 1 and all("recommended" in one or not one.is_written("recommended") for one in readings):
        owner.report("readings", ONE_RECOMMENDED, count=count)


def _check_shortfall(condition: Entry) -> None:
    text = condition["shortfall"].get("text") if "shortfall" in condition else None
    for key, language in _LANGUAGES:
        if text is not None and "{n}" not in text[key]:
            condition["shortfall"].report("text", NO_PLACE_FOR_NUMBER, language=language)


def _check_warning(warning: Entry, entry: Entry) -> None:
    rule = warning.get("rule")
    if warning.is_written("score") != (rule == "score_is") and (rule or not warning.is_written("rule")):
        found = (
            Text(th="พบ score", en="found score")
            if warning.is_written("score")
            else Text(th="ไม่พบ score", en="found no score")
        )
        warning.report("score", SCORE_NEEDED, found=found)
    tracks = set(warning.names("tracks"))
    things = {
        "over_cap": ("bonus", _single(entry, "bonus")), "bonus_decides_band": ("bonus", _single(entry, "bonus")),
        "levels_differ": ("level_scale", _single(entry, "level_scale")),
        "parts_used": ("parts", [one for one in entry.get("criteria", ()) if one.is_written("parts")]),
        "parts_ignored": ("parts", [one for one in entry.get("criteria", ()) if one.is_written("parts")]),
        "score_is": ("criteria", entry.get("criteria", ())),
    }  # fmt: skip
    if rule in things and tracks:
        thing, owners = things[rule]
        if not any(tracks & set(owner.names("tracks")) for owner in owners):
            warning.report("rule", RULE_WITHOUT, rule=rule, thing=thing)


def _single(entry: Entry, key: str) -> list[Entry]:
    return [entry[key]] if key in entry else []


def _check_tracks(entry: Entry) -> None:
    """A track without a rule is a track that was forgotten; a roadmap has its stages."""
    owners = [*entry.get("conditions", ()), *entry.get("criteria", ())]
    if any(not owner.is_written("tracks") or "tracks" not in owner for owner in owners):
        return
    used = {track for owner in owners for track in owner.names("tracks")}
    for track in entry.get("tracks", ()):
        has_stages = track.get("kind") == "roadmap" and entry.is_written("stages")
        if "id" in track and track["id"] not in used and not has_stages:
            track.report("id", EMPTY_TRACK, id=track["id"])
