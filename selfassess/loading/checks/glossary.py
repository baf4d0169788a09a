"""The glossary: no word explained twice."""

from __future__ import annotations

from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message

__all__ = ["check_glossary"]

SAME_TERM = Message(
    th=("พบคำ “{term}” ซ้ำ (ครั้งแรกอยู่บรรทัด {line})", "แต่ละคำอธิบายครั้งเดียว", "รวมเป็นคำเดียว"),
    en=('found the term "{term}" again (first in line {line})', "expected it once", "Make one entry of the two."),
)


def check_glossary(entry: Entry) -> None:
    """Check that each Thai term of the section `glossary` stands once."""
    seen: dict[str, int] = {}
    for one in entry.get("glossary", ()):
        if "term" in one:
            term = one["term"].th
            if term in seen:
                one.report("term", SAME_TERM, term=term, line=seen[term])
            seen.setdefault(term, one.marked.place.line)
