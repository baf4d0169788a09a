"""Points: levels that rise to the maximum, parts that add up to it, and no number beyond what can be had."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from selfassess.loading.checks.ids import list_rated
from selfassess.loading.checks.reachable import find_maximum
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message

__all__ = ["check_points"]

FALLING = Message(
    th=("พบ {points} คะแนนต่อจาก {before}", "คะแนนของระดับต้องเพิ่มขึ้น", "เรียงระดับจากน้อยไปมาก และไม่ซ้ำกัน"),
    en=(
        "found {points} points after {before}",
        "expected levels that rise",
        "Put the levels in order, each higher than the one before.",
    ),
)
TOP_LEVEL = Message(
    th=("พบระดับสูงสุด {points} คะแนน", "ต้องเท่ากับคะแนนเต็ม {max}", "แก้ระดับสูงสุด หรือแก้ max"),
    en=("found a top level of {points} points", "expected the maximum, {max}", "Mend the top level, or max."),
)
PARTS_SUM = Message(
    th=("พบข้อย่อยที่รวมกันได้ {sum} คะแนน", "ต้องเท่ากับคะแนนเต็ม {max}", "แก้ max ของข้อย่อย หรือของหัวข้อ"),
    en=(
        "found parts that add up to {sum}",
        "expected the maximum, {max}",
        "Mend the max of a part, or of the criterion.",
    ),
)
PARTS_MIXED = Message(
    th=("พบข้อย่อยบางข้อที่ไม่มี max", "ต้องมี max ทุกข้อ หรือไม่มีเลยทุกข้อ", "เติม max ให้ครบ หรือลบออกทั้งหมด"),
    en=(
        "found a part without max beside parts with one",
        "expected max in all of them or in none",
        "Add it, or remove all of them.",
    ),
)
LEVELS_AND_PARTS = Message(
    th=("พบทั้ง levels และ parts ในหัวข้อเดียวกัน", "ต้องมีอย่างใดอย่างหนึ่ง", "ลบ levels หรือ parts"),
    en=("found both levels and parts in one criterion", "expected one of them", "Remove levels or parts."),
)
ZERO_MAX = Message(
    th=("พบ {key} เป็น 0", "ต้องมากกว่า 0", "แก้ตัวเลข หรือลบออก"),
    en=("found {key} of 0", "expected more than 0", "Mend the number, or remove the entry."),
)
ANCHORS_FALL = Message(
    th=("พบ {key} เป็น {value} ต่อจาก {before}", "ต้องเพิ่มขึ้นทีละขั้น", "เรียง anchors จากน้อยไปมาก"),
    en=(
        "found the {key} {value} after {before}",
        "expected anchors that rise",
        "Put the anchors in order, lowest first.",
    ),
)
BEYOND = Message(
    th=("พบ {value} คะแนน", "คะแนนสูงสุดที่เป็นไปได้คือ {max}", "แก้ตัวเลข"),
    en=("found {value} points", "expected {max} at most, all that can be had", "Mend the number."),
)
PROMPT_POINTS = Message(
    th=("พบคำแนะนำชนิด {kind}", "ชนิด next_level ต้องมี from และ to ชนิดอื่นต้องไม่มี", "เติมหรือลบ from และ to"),
    en=(
        "found a prompt of kind {kind}",
        "expected from and to with next_level, and only with it",
        "Add or remove from and to.",
    ),
)
PROMPT_FALLS = Message(
    th=("พบ to เป็น {to} ซึ่งไม่มากกว่า from ที่ {start}", "ระดับถัดไปต้องสูงกว่า", "แก้ from หรือ to"),
    en=("found to {to}, not above from {start}", "expected a higher level", "Mend from or to."),
)
PROMPT_NO_LEVEL = Message(
    th=("พบ {value} คะแนน ซึ่งไม่ใช่ระดับของ {criterion}", "ต้องเป็นระดับที่เอกสารระบุ คือ {levels}", "แก้ตัวเลข"),
    en=("found {value} points, no level of {criterion}", "expected one of its levels: {levels}", "Mend the number."),
)


def check_points(entry: Entry) -> None:
    """Check every number of points of a rubric but those of bands."""
    for rated in list_rated(entry):
        _refuse_zero(rated, "max")
    for criterion in entry.get("criteria", ()):
        _check_levels(criterion)
        _check_parts(criterion)
    if "bonus" in entry:
        _refuse_zero(entry["bonus"], "adds")
    if "level_scale" in entry:
        _check_scale(entry["level_scale"], entry)
    for prompt in entry.get("prompts", ()):
        _check_prompt(prompt, entry)
    for warning in entry.get("warnings", ()):
        _refuse_beyond(warning, "score", find_maximum(entry, warning.names("tracks")))


def _refuse_zero(owner: Entry, key: str) -> None:
    if owner.get(key) == 0:
        owner.report(key, ZERO_MAX, key=key)


def _refuse_beyond(owner: Entry, key: str, maximum: Decimal | None) -> None:
    if key in owner and maximum is not None and owner[key] > maximum:
        owner.report(key, BEYOND, value=owner[key], max=maximum)


def _check_levels(criterion: Entry) -> None:
    levels = [level for level in criterion.get("levels", ()) if "points" in level]
    for before, level in pairwise(levels):
        if level["points"] <= before["points"]:
            level.report("points", FALLING, points=level["points"], before=before["points"])
    if levels and "max" in criterion and _rise(criterion):
        top = levels[-1]
        if top["points"] != criterion["max"]:
            top.report("points", TOP_LEVEL, points=top["points"], max=criterion["max"])


def _rise(criterion: Entry) -> bool:
    points = [level.get("points") for level in criterion.get("levels", ())]
    return None not in points and all(before < after for before, after in pairwise(points))


def _check_parts(criterion: Entry) -> None:
    if criterion.is_written("parts") and criterion.is_written("levels"):
        criterion.report("parts", LEVELS_AND_PARTS)
    parts = criterion["parts"].get("items", ()) if "parts" in criterion else ()
    with_max = [part for part in parts if part.is_written("max")]
    without = [part for part in parts if not part.is_written("max")]
    if with_max and without:
        without[0].report("max", PARTS_MIXED)
    elif with_max and "max" in criterion and all("max" in part for part in parts):
        total = sum((part["max"] for part in parts), Decimal(0))
        if total != criterion["max"]:
            criterion["parts"].report("items", PARTS_SUM, sum=total, max=criterion["max"])


def _check_scale(scale: Entry, entry: Entry) -> None:
    anchors = scale.get("anchors", ())
    for before, anchor in pairwise(anchors):
        for key in ("score", "level"):
            if key in before and key in anchor and anchor[key] <= before[key]:
                anchor.report(key, ANCHORS_FALL, key=key, value=anchor[key], before=before[key])
    for anchor in anchors:
        _refuse_beyond(anchor, "score", find_maximum(entry, scale.names("tracks")))


def _check_prompt(prompt: Entry, entry: Entry) -> None:
    kind = prompt.get("kind")
    written = [key for key in ("from", "to") if prompt.is_written(key)]
    if kind is not None and len(written) != (2 if kind == "next_level" else 0):
        prompt.report("kind", PROMPT_POINTS, kind=kind)
        return
    if "from" in prompt and "to" in prompt and prompt["to"] <= prompt["from"]:
        prompt.report("to", PROMPT_FALLS, to=prompt["to"], start=prompt["from"])
    for criterion in entry.get("criteria", ()):
        if criterion.get("id") in prompt.names("serves"):
            _check_prompt_levels(prompt, criterion)


def _check_prompt_levels(prompt: Entry, criterion: Entry) -> None:
    points = [level["points"] for level in criterion.get("levels", ()) if "points" in level]
    levels = ", ".join(f"{one:f}" for one in points)
    for key in ("from", "to"):
        if points and key in prompt and prompt[key] not in points and _rise(criterion):
            prompt.report(key, PROMPT_NO_LEVEL, value=prompt[key], criterion=criterion["id"], levels=levels)
    if not criterion.is_written("levels"):
        _refuse_beyond(prompt, "to", criterion.get("max"))
