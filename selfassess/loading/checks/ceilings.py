"""Ceilings of warnings: they name a criterion of their tracks, and leave out something that could be had."""

from __future__ import annotations

from selfassess.loading.checks.ids import NO_CRITERION
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message, name_near

__all__ = ["check_ceilings"]

NO_TEST = Message(
    th=("พบ caps คู่กับ rule: {rule}", "ใช้ caps คู่กับ test หรือ rule: always เท่านั้น", "ลบ caps หรือเขียน test"),
    en=("found caps with rule: {rule}", "expected it with test or with rule: always", "Remove caps, or write a test."),
)
NOTHING_CAPPED = Message(
    th=("พบ points เป็น {points} ซึ่งไม่ต่ำกว่าคะแนนเต็ม {max} ของ {criterion}", "ต้องต่ำกว่าคะแนนเต็ม", "แก้ตัวเลข หรือลบ caps"),
    en=(
        "found {points} points, not below the maximum of {criterion}, {max}",
        "expected fewer",
        "Mend the number, or remove caps.",
    ),
)
NO_LEVEL = Message(
    th=("พบ points เป็น {points} ซึ่งไม่ใช่ระดับของ {criterion}", "ต้องเป็นระดับที่เอกสารระบุ คือ {levels}", "แก้ตัวเลข"),
    en=("found {points} points, no level of {criterion}", "expected one of its levels: {levels}", "Mend the number."),
)


def check_ceilings(entry: Entry) -> None:
    """Check the key `caps` of every warning."""
    for warning in entry.get("warnings", ()):
        if "caps" not in warning:
            continue
        if warning.get("rule", "always") != "always":
            warning.report("caps", NO_TEST, rule=warning["rule"])
        _check_ceiling(warning["caps"], set(warning.names("tracks")), entry)


def _check_ceiling(caps: Entry, tracks: set[str], entry: Entry) -> None:
    mine = [one for one in entry.get("criteria", ()) if "id" in one and tracks <= set(one.names("tracks"))]
    known = {one["id"]: one for one in mine}
    id, points = caps.get("criterion"), caps.get("points")
    if id is None or not tracks:
        return
    if id not in known:
        caps.report("criterion", NO_CRITERION, id=id, near=name_near(id, sorted(known)))
    elif points is not None and "max" in known[id]:
        _check_points(caps, known[id])


def _check_points(caps: Entry, criterion: Entry) -> None:
    levels = [level["points"] for level in criterion.get("levels", ()) if "points" in level]
    points, id = caps["points"], criterion["id"]
    if points >= criterion["max"]:
        caps.report("points", NOTHING_CAPPED, points=points, max=criterion["max"], criterion=id)
    elif levels and points not in levels:
        written = ", ".join(f"{one:f}" for one in levels)
        caps.report("points", NO_LEVEL, points=points, criterion=id, levels=written)
