"""Steps of the procedure: a first day that does not come after the last."""

from __future__ import annotations

from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message

__all__ = ["check_process"]

DAYS_REVERSED = Message(
    th=("พบวันสุดท้าย {last} ก่อนวันแรก {first}", "วันสุดท้ายต้องไม่มาก่อนวันแรก", "แก้ first_day หรือ last_day"),
    en=(
        "found the last day {last} before the first day {first}",
        "expected it not before",
        "Mend first_day or last_day.",
    ),
)


def check_process(entry: Entry) -> None:
    """Check the section `process`; days are ISO texts, so they compare as they stand."""
    for step in entry.get("process", ()):
        if "first_day" in step and "last_day" in step and step["last_day"] < step["first_day"]:
            step.report("last_day", DAYS_REVERSED, first=step["first_day"], last=step["last_day"])
