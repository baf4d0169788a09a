"""Questions: keys that fit their type, numbers with a source, and none that no track asks."""

from __future__ import annotations

from selfassess.loading.checks.domains import list_expressions
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message
from selfassess.loading.kind_words import MISSING_KEY, NO_SOURCE
from selfassess.text import Text

__all__ = ["check_questions"]

_CHOICES = ("choice", "multi")
_NUMBERS = ("count", "number", "months", "years", "percent", "amount_baht")
_FITS = {
    "options": _CHOICES,
    "since": ("months",),
    "min": _NUMBERS,
    "unit": (*_NUMBERS, "be_year"),
    "default": ("date",),
}

WRONG_KEY = Message(
    th=("พบคีย์ “{key}” ในคำถามชนิด {type}", "คีย์นี้ใช้กับชนิด {fits} เท่านั้น", "ลบคีย์ออก หรือแก้ type"),
    en=(
        'found the key "{key}" in a question of type {type}',
        "expected it only with {fits}",
        "Remove the key, or mend type.",
    ),
)
UNUSED = Message(
    th=(
        "คำถาม “{id}” ไม่มีประเภทรางวัลใดใช้",
        "ต้องใช้ในเงื่อนไข คะแนนพิเศษ ข้อขัดแย้ง หรือข้อควรระวังอย่างน้อยหนึ่งแห่ง",
        "ใช้ในนิพจน์ หรือลบคำถามออก",
    ),
    en=(
        'found the question "{id}", which no track asks',
        "expected it in some condition, bonus, contradiction or warning",
        "Use it in an expression, or remove it.",
    ),
)


def check_questions(entry: Entry) -> None:
    """Check the section `questions` of a rubric."""
    used = _find_used(entry)
    for question in entry.get("questions", ()):
        _check_keys(question)
        if "min" in question and not question.is_written("source"):
            question.report("min", NO_SOURCE)
        if "id" in question and used is not None and question["id"] not in used:
            question.report("id", UNUSED, id=question["id"])


def _check_keys(question: Entry) -> None:
    kind = question.get("type")
    if kind is None:
        return
    for key, fits in _FITS.items():
        if question.is_written(key) and kind not in fits:
            question.report(key, WRONG_KEY, key=key, type=kind, fits=", ".join(fits))
    if kind in _CHOICES and not question.is_written("options"):
        expected = Text(th="ตัวเลือก", en="the options to choose from")
        question.report("options", MISSING_KEY, key="options", expected=expected, example="[{id: …, name: …}]")


def _find_used(entry: Entry) -> set[str] | None:
    """Every question that something of a track asks; None while an expression is faulty and might ask more."""
    used = {"reference_date"} if entry.is_written("reference_date") else set()
    if "bonus" in entry:
        used.add(entry["bonus"].get("question", ""))
    if any(not (one.is_written("test") or one.is_written("readings")) for one in entry.get("conditions", ())):
        return None
    for owner, key in list_expressions(entry):
        if key in owner:
            used |= owner[key].names
        elif owner.is_written(key):
            return None
    return used
