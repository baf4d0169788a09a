"""Prompts that are ours in part: a question names what it rests on, an example the work it speaks of."""

from __future__ import annotations

from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message

__all__ = ["check_prompts"]

NO_PRINTED = Message(
    th=("พบ {kind} ที่ไม่มีข้อความจากเอกสารเป็นที่มา", "ต้องมีอย่างน้อยหนึ่งข้อความ", "เติมที่มาแบบ '004:24«ทั่วประเทศ»'"),
    en=("found a prompt of kind {kind} without a printed sentence", "expected one or more", "Add '004:24«ทั่วประเทศ»'."),
)
NOT_OURS = Message(
    th=("พบ question ที่ไม่บอกว่าถ้อยคำเป็นของเรา", "ต้องมีที่มา derived", "เติม - derived: {th: …, en: …}"),
    en=(
        "found a prompt of kind question that does not say whose words it is",
        "expected a derived source",
        "Add - derived: {th: …, en: …}.",
    ),
)


def check_prompts(entry: Entry) -> None:
    """Check what questions and examples rest on."""
    for prompt in entry.get("prompts", ()):
        kind = prompt.get("kind")
        if kind in ("question", "example") and "source" in prompt:
            trusts = {source.trust for source in prompt["source"]}
            if "source" not in trusts:
                prompt.report("source", NO_PRINTED, kind=kind)
            elif kind == "question" and "derived" not in trusts:
                prompt.report("source", NOT_OURS)
