"""Sources: anchors into a document, and what is derived, assumed or from outside."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal, get_args

from selfassess.loading.inspection import Inspection, Message, join_where, name_near, shorten
from selfassess.loading.kind_words import UNKNOWN_KEY
from selfassess.loading.kinds import Kind
from selfassess.loading.marked import Marked
from selfassess.loading.texts import read_words
from selfassess.loading.writings import Line
from selfassess.model import Source
from selfassess.text import Text

__all__ = ["ANCHOR_PATTERN", "TRUSTS", "Origin"]

_Noted = Literal["derived", "assumed", "outside_official", "outside_unofficial"]
TRUSTS: tuple[_Noted, ...] = get_args(_Noted)
"""The trust words that a file may write; `source` is what a plain anchor has."""

ANCHOR_PATTERN = r"([0-9A-Za-z_-]+):([0-9]+)«([^«»\n]+)»"

BAD_ANCHOR = Message(
    th=("พบที่มา “{text}”", "ต้องเป็น เลขเอกสาร:เลขบรรทัด«ข้อความตามเอกสาร»", "เขียนแบบนี้: '004:24«ทั่วประเทศ»'"),
    en=(
        'found the source "{text}"',
        "expected document:line«verbatim quote»",
        "Write it like this: '004:24«ทั่วประเทศ»'",
    ),
)
NO_QUOTE = Message(
    th=("พบที่มา “{text}” ที่ไม่มีข้อความอ้างอิง", "ต้องมี «ข้อความตามเอกสาร»", "คัดลอกส่วนหนึ่งของบรรทัดนั้นมาใส่ใน « »"),
    en=(
        'found the source "{text}" without a quote',
        "expected «verbatim quote»",
        "Copy a part of that line between « and ».",
    ),
)
LINE_FROM_ONE = Message(
    th=("พบบรรทัดที่ {line}", "บรรทัดนับจาก 1", "ตรวจเลขบรรทัดในเอกสาร"),
    en=("found line {line}", "expected lines counted from 1", "Look up the line in the document."),
)
QUOTE_BLANKS = Message(
    th=("พบช่องว่างที่ต้นหรือท้าย «{quote}»", "ต้องไม่มีช่องว่างติดเครื่องหมาย « »", "ลบช่องว่างออก"),
    en=("found a blank at an end of «{quote}»", "expected none inside the marks", "Remove the blank."),
)
UNKNOWN_DOCUMENT = Message(
    th=("พบเอกสารรหัส “{id}”", "ต้องเป็นเอกสารใน sources.yaml", "{near}"),
    en=('found the document "{id}"', "expected one of sources.yaml", "{near}"),
)
ONE_TRUST = Message(
    th=("พบคำบอกความน่าเชื่อถือ {count} คำในที่มาเดียว", "ต้องมีคำเดียว", "แยกเป็นรายการ - คนละบรรทัด"),
    en=("found {count} trust words in one source", "expected one", "Make it a list, one source a line."),
)
NO_PAGE = Message(
    th=("ที่มาจากภายนอกไม่มี page", "ต้องบอกว่ามาจากหน้าใด", 'เติม page: "ชื่อหรือที่อยู่ของหน้า"'),
    en=("found an outside source without page", "expected the page it is from", 'Add page: "name or address".'),
)
NO_SOURCES = Message(
    th=("พบรายการที่มาว่าง", "ต้องมีที่มาอย่างน้อยหนึ่ง", "เติมที่มา หรือลบคีย์ออก"),
    en=("found an empty list of sources", "expected one or more", "Add a source, or leave the key out."),
)
NO_BASIS = Message(
    th=(
        "พบ {word} ซึ่งอนุญาตให้ตอบ “ไม่เกี่ยวข้อง” โดยไม่มีเหตุผล",
        "ต้องมีที่มาว่าทำไมตอบได้",
        "แทนด้วยที่มา เช่น {assumed: {th: …, en: …}}",
    ),
    en=(
        "found {word}, which allows not_applicable without a basis",
        "expected the source that allows it",
        "Write a source, such as {assumed: {th: …, en: …}}",
    ),
)


@dataclass(frozen=True, slots=True)
class Origin(Kind):
    """One source or a list of them.

    Attributes
    ----------
    is_basis : bool
        Whether it is the basis of `not_applicable`, where a plain `true` has a message of its own.
    """

    is_basis: bool = False
    expected: Text = Text(th="ที่มา", en="a source")
    example: str = "'004:24«ทั่วประเทศ»'"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> tuple[Source, ...] | None:
        if self.is_basis and isinstance(marked.value, bool):
            inspection.report(marked.place, where, NO_BASIS, word=marked.raw)
            return None
        if not isinstance(marked.value, tuple):
            source = self._read_one(marked, where, inspection)
            return None if source is None else (source,)
        if not marked.value:
            inspection.report(marked.place, where, NO_SOURCES)
        read = [self._read_one(item, f"{where}[{at}]", inspection) for at, item in enumerate(marked.value, start=1)]
        sources = tuple(source for source in read if source is not None)
        return sources if sources and len(sources) == len(read) else None

    def _read_one(self, marked: Marked, where: str, inspection: Inspection) -> Source | None:
        if isinstance(marked.value, str):
            return _read_anchor(marked, where, inspection)
        if isinstance(marked.value, dict):
            return self._read_noted(marked, where, inspection)
        self.refuse(marked, where, inspection)
        return None

    def _read_noted(self, marked: Marked, where: str, inspection: Inspection) -> Source | None:
        assert isinstance(marked.value, dict)
        if set(marked.value) & {"source", "document", "line", "quote"}:
            inspection.report(marked.place, where, NO_QUOTE, text="source")
            return None
        for key in set(marked.value) - set(TRUSTS):
            path, near = join_where(where, key), name_near(key, TRUSTS)
            inspection.report(marked.keys[key], path, UNKNOWN_KEY, key=shorten(key), near=near)
        trusts = [trust for trust in TRUSTS if trust in marked.value]
        if len(trusts) > 1 or not marked.value:
            inspection.report(marked.place, where, ONE_TRUST, count=len(trusts))
        if len(trusts) != 1:
            return None
        return self._read_note(marked.value[trusts[0]], trusts[0], join_where(where, trusts[0]), inspection)

    def _read_note(self, marked: Marked, trust: _Noted, where: str, inspection: Inspection) -> Source | None:
        if not isinstance(marked.value, dict):
            Kind(
                expected=Text(th="เหตุผลสองภาษา", en="the reason in two languages"), example='{th: "…", en: "…"}'
            ).refuse(marked, where, inspection)
            return None
        is_outside = trust.startswith("outside")
        known = ("page", "th", "en") if is_outside else ("th", "en")
        for key in set(marked.value) - set(known):
            path, near = join_where(where, key), name_near(key, known)
            inspection.report(marked.keys[key], path, UNKNOWN_KEY, key=shorten(key), near=near)
        note = read_words(marked, where, inspection)
        page = None
        if is_outside and "page" not in marked.value:
            inspection.report(marked.place, where, NO_PAGE)
        elif is_outside:
            page = Line().read(marked.value["page"], join_where(where, "page"), inspection)
        return None if note is None or is_outside != (page is not None) else Source(trust, note=note, page=page)

    def describe(self) -> dict[str, Any]:
        return {"$ref": "#/$defs/source"}


def _read_anchor(marked: Marked, where: str, inspection: Inspection) -> Source | None:
    text = str(marked.value)
    match = re.fullmatch(ANCHOR_PATTERN, text)
    if match is None:
        bare = re.fullmatch(r"[0-9A-Za-z_-]+:[0-9]+(?:«\s*»)?", text)
        inspection.report(marked.place, where, NO_QUOTE if bare else BAD_ANCHOR, text=shorten(text))
        return None
    document, line, quote = match[1], int(match[2]), match[3]
    if quote != quote.strip():
        inspection.report(
            marked.place, where, QUOTE_BLANKS if quote.strip() else NO_QUOTE, quote=shorten(quote), text=text
        )
    if line < 1:
        inspection.report(marked.place_in_text(match.start(2)), where, LINE_FROM_ONE, line=line)
    if inspection.documents is not None and document not in inspection.documents:
        near = name_near(document, sorted(inspection.documents))
        inspection.report(marked.place, where, UNKNOWN_DOCUMENT, id=shorten(document), near=near)
    return Source("source", document=document, line=line, quote=quote)
