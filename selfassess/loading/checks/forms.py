"""Forms: boxes that serve something there is, and no ceiling that its source does not print."""

from __future__ import annotations

import re

from selfassess.loading.checks.ids import NO_QUESTION, NOTHING_SERVED, check_known, check_unique, list_rated
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message, name_near

__all__ = ["check_forms"]

LIMIT_NOT_PRINTED = Message(
    th=(
        "พบ {key}: {limit} ซึ่งไม่มีในข้อความที่อ้าง",
        "ต้องอ้างข้อความที่มีตัวเลขนี้ เพดานที่เอกสารไม่ได้ระบุถือว่าไม่มี",
        "อ้างข้อความนั้น ระบุที่มาเป็น assumed หรือ outside หรือลบ {key} ออก",
    ),
    en=(
        "found {key}: {limit}, a number that none of its quotes has",
        "expected a quote with it, for a ceiling that is not printed does not exist",
        "Quote the words that have it, add an assumed or outside source, or remove {key}.",
    ),
)
LINE_WITHOUT_QUESTION = Message(
    th=("พบรายการตรวจสอบที่ไม่มี counts", "ต้องบอกคำถามที่ใช้ตรวจ", "เติม counts: รหัสคำถาม"),
    en=("found a line of a checklist without counts", "expected the question that answers it", "Add counts: its id."),
)

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def check_forms(entry: Entry) -> None:
    """Check the section `forms`; a box has an id of its own among all forms."""
    forms = entry.get("forms", ())
    boxes = [box for form in forms for box in form.get("boxes", ())]
    check_unique(boxes)
    questions = {one["id"] for one in [*entry.get("questions", ()), *list_rated(entry)] if "id" in one}
    served = questions | {one["id"] for one in entry.get("conditions", ()) if "id" in one}
    for box in boxes:
        check_known(box.get("serves", ()), served, NOTHING_SERVED, entry.inspection)
    for owner in [*forms, *boxes]:
        _check_counts(owner, questions)
        for key in ("words", "pages"):
            _check_limit(owner, key)
    for form in forms:
        _check_lines(form)


def _check_counts(owner: Entry, questions: set[str]) -> None:
    counts = owner.get("counts")
    if counts is not None and counts not in questions:
        owner.report("counts", NO_QUESTION, id=counts, near=name_near(counts, sorted(questions)))


def _check_limit(owner: Entry, key: str) -> None:
    """A ceiling stands as a number in one of the quotes, or is marked as not printed."""
    if key not in owner or "source" not in owner:
        return
    limit, sources = f"{owner[key]:f}", owner["source"]
    if any(source.trust not in ("source", "derived") for source in sources):
        return
    quotes = " ".join(source.quote for source in sources if source.quote).translate(_THAI_DIGITS)
    if limit not in re.findall(r"\d+", re.sub(r"(?<=\d),(?=\d)", "", quotes)):
        owner.report(key, LIMIT_NOT_PRINTED, key=key, limit=limit)


def _check_lines(form: Entry) -> None:
    for box in form.get("boxes", ()) if form.get("kind") == "checklist" else ():
        if not box.is_written("counts"):
            box.report("counts", LINE_WITHOUT_QUESTION)
