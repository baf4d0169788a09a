"""Worked examples: each names a track and questions that exist, and answers within their bounds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from selfassess.loading.checks.domains import Domain
from selfassess.loading.checks.ids import check_unique
from selfassess.loading.checks.library import Summary
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message, name_near
from selfassess.loading.marked import describe_found

__all__ = ["check_examples"]

NO_TRACK = Message(
    th=("พบประเภทรางวัล “{id}”", "ต้องเป็น รหัสเกณฑ์/รหัสประเภท ที่มีอยู่", "{near}"),
    en=('found the track "{id}"', "expected rubric/track of a rubric that is there", "{near}"),
)
NO_QUESTION = Message(
    th=("พบคำถาม “{id}”", "ต้องเป็นคำถามของเกณฑ์ที่มีอยู่", "{near}"),
    en=('found the question "{id}"', "expected a question of some rubric", "{near}"),
)
BAD_ANSWER = Message(
    th=("พบ{found} เป็นคำตอบของคำถาม {id} ชนิด {type}", "ต้องเป็นคำตอบที่คำถามนี้รับได้", "แก้คำตอบ หรือลบออกถ้าเอกสารไม่ได้บอก"),
    en=(
        "found {found} as the answer to {id} of type {type}",
        "expected one that the question allows",
        "Mend it, or leave it out where the document does not say.",
    ),
)
_NUMBERS = ("count", "number", "months", "years", "percent", "amount_baht", "points")


def check_examples(entry: Entry, rubrics: Sequence[Summary]) -> None:
    """Check the worked examples against the rubrics they speak of."""
    domains = {id: domain for rubric in rubrics for id, domain in rubric.domains.items()}
    tracks = [track for rubric in rubrics for track in rubric.tracks]
    examples = entry.get("examples", ())
    check_unique(examples)
    for example in examples:
        if "track" in example and example["track"] not in tracks:
            example.report("track", NO_TRACK, id=example["track"], near=name_near(example["track"], tracks))
        for id, answer in example.get("answers", {}).items():
            _check_answer(example, id, answer, domains)


def _check_answer(example: Entry, id: str, answer: Any, domains: dict[str, Domain]) -> None:
    answers = example.node("answers")
    assert isinstance(answers.value, dict)
    where = f"{example.where} › answers › {id}"
    if id not in domains:
        near = name_near(id, sorted(domains))
        example.inspection.report(answers.keys[id], where, NO_QUESTION, id=id, near=near)
    elif not _is_allowed(answer, domains[id]):
        found, place = describe_found(answers.value[id]), answers.value[id].place
        example.inspection.report(place, where, BAD_ANSWER, found=found, id=id, type=domains[id].type)


def _is_allowed(answer: Any, domain: Domain) -> bool:
    if answer == "unknown":
        return True
    if answer in ("not_applicable", "none_of_these"):
        return domain.may_be_missing and (answer == "none_of_these") == bool(domain.points)
    match domain.type:
        case "yes_no":
            return isinstance(answer, bool)
        case "choice":
            return answer in domain.options
        case "multi":
            return isinstance(answer, tuple) and set(answer) <= set(domain.options) and len(set(answer)) == len(answer)
        case "date":
            return isinstance(answer, str) and _is_day(answer)
        case "levels":
            return answer in domain.points and not isinstance(answer, bool)
    if isinstance(answer, dict) and domain.type in _NUMBERS:
        low: Any = answer.get("low")
        high: Any = answer.get("high")
        return set(answer) == {"low", "high"} and _fits(low, domain) and _fits(high, domain) and bool(low <= high)
    return _fits(answer, domain)


def _is_day(written: str) -> bool:
    if not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        return False
    year = int(written[:4])
    try:
        date(year - 543 if year >= 2400 else year, int(written[5:7]), int(written[8:]))
    except ValueError:
        return False
    return True


def _fits(answer: Any, domain: Domain) -> bool:
    if not isinstance(answer, Decimal):
        return False
    whole = domain.type not in ("count", "be_year") or answer == answer.to_integral_value()
    low, high = domain.low, domain.high
    return whole and (low is None or answer >= low) and (high is None or answer <= high)
