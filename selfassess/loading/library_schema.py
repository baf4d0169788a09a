"""What the two files beside the rubrics may say: `sources.yaml` and `examples.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from selfassess.loading.inspection import Inspection, join_where, shorten
from selfassess.loading.kind_words import NOT_AN_ID
from selfassess.loading.kinds import Kind, Number
from selfassess.loading.marked import BROKEN, Marked
from selfassess.loading.schema import DOCUMENT_ID, NAME, SOURCE, WORDS, YEAR, listed, needed
from selfassess.loading.tables import Key, Listing, Table
from selfassess.loading.writings import Id, Line
from selfassess.text import Text

__all__ = ["EXAMPLES", "SOURCES"]

LINE_NUMBER = Text(th="เลขบรรทัดจาก 1", en="a line number from 1")


@dataclass(frozen=True, slots=True)
class Slides(Kind):
    """Line of a document to the slide that stands there."""

    expected: Text = Text(th="ชุดของเลขบรรทัดกับเลขสไลด์", en="line numbers with slide numbers")
    example: str = "{12: 1, 14: 2}"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> dict[int, int] | None:
        if not isinstance(marked.value, dict):
            self.refuse(marked, where, inspection)
            return None
        slides: dict[int, int] = {}
        for key, value in marked.value.items():
            slide = Number(low=Decimal(1), is_whole=True).read(value, join_where(where, key), inspection)
            if not key.isdecimal() or int(key) < 1:
                inspection.report(
                    marked.keys[key], where, NOT_AN_ID, id=shorten(key), expected=LINE_NUMBER, example="{12: 1}"
                )
            elif slide is not None:
                slides[int(key)] = int(slide)
        return slides

    def describe(self) -> dict[str, Any]:
        return {"type": "object", "patternProperties": {"^[1-9][0-9]*$": {"type": "integer", "minimum": 1}}}


@dataclass(frozen=True, slots=True)
class AnswerMap(Kind):
    """Question id to an answer: a text, a number, true or false, a list of ids, or `{low, high}`."""

    expected: Text = Text(th="ชุดของรหัสคำถามกับคำตอบ", en="question ids with answers")
    example: str = "{months_in_use: 12}"

    def read(self, marked: Marked, where: str, inspection: Inspection) -> dict[str, Any] | None:
        if not isinstance(marked.value, dict):
            self.refuse(marked, where, inspection)
            return None
        return {key: _to_plain(value) for key, value in marked.value.items() if value.value is not BROKEN}

    def describe(self) -> dict[str, Any]:
        return {"type": "object"}


def _to_plain(marked: Marked) -> Any:
    if isinstance(marked.value, tuple):
        return tuple(_to_plain(item) for item in marked.value)
    if isinstance(marked.value, dict):
        return {key: _to_plain(value) for key, value in marked.value.items()}
    return marked.value


DOCUMENT = Table(name="documents[]", keys=(
    needed("id", DOCUMENT_ID), needed("file", Line()), NAME, needed("issuer", WORDS), needed("year", YEAR),
    Key("place", WORDS), needed("slides", Slides()), Key("notes", Listing(of=WORDS, example="[{th: …, en: …}]")),
))  # fmt: skip
FORMAT = needed("format", Number(low=Decimal(1), high=Decimal(1), is_whole=True, example="1"))
SOURCES = Table(name="sources.yaml", keys=(FORMAT, needed("documents", listed(DOCUMENT, least=1))))

EXAMPLE_ID = Id(
    pattern="[a-z][a-z0-9]*(?:-[a-z0-9]+)*",
    expected=Text(th="อักษร a-z ตัวเล็ก ตัวเลข และ -", en="lower-case a-z, digits and -"),
    example="dsdw-2560-1",
)
TRACK_KEY = Id(
    pattern="[a-z][a-z0-9]*(?:-[a-z0-9]+)*/[a-z][a-z0-9_]*",
    expected=Text(th="รหัสเกณฑ์/รหัสประเภท", en="rubric/track"),
    example="dsdw-2560/selection",
)
EXAMPLE = Table(name="examples[]", keys=(
    needed("id", EXAMPLE_ID), needed("track", TRACK_KEY), needed("title", WORDS), needed("unit", WORDS),
    needed("story", WORDS), needed("answers", AnswerMap()), SOURCE,
))  # fmt: skip
EXAMPLES = Table(name="examples.yaml", keys=(FORMAT, needed("examples", listed(EXAMPLE))))
