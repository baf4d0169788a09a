"""Texts in two languages: `{th: "…", en: "…"}`, both finished, neither in place of the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from selfassess.loading import kind_words as words
from selfassess.loading.inspection import Inspection, join_where, name_near, shorten
from selfassess.loading.kinds import Kind
from selfassess.loading.marked import Marked
from selfassess.loading.writings import find_placeholder
from selfassess.text import Text

__all__ = ["Words", "read_words"]

_LANGUAGES = {"th": Text(th="ไทย", en="Thai"), "en": Text(th="อังกฤษ", en="English")}
_THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]")
_LATIN = re.compile("[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Words(Kind):
    """A text in Thai and English.

    Attributes
    ----------
    may_be_foreign : bool
        Whether the Thai side may be a foreign word without a Thai letter, as in a glossary ("PDCA"), and the
        English side the same Thai abbreviation.
    """

    may_be_foreign: bool = False
    expected: Text = Text(th="ข้อความสองภาษา", en="a text in two languages")
    example: str = '{th: "…", en: "…"}'

    def read(self, marked: Marked, where: str, inspection: Inspection) -> Text | None:
        if not isinstance(marked.value, dict):
            self.refuse(marked, where, inspection)
            return None
        for key in marked.value:
            if key not in _LANGUAGES:
                place, path = marked.keys[key], join_where(where, key)
                inspection.report(place, path, words.UNKNOWN_KEY, key=shorten(key), near=name_near(key, _LANGUAGES))
        return read_words(marked, where, inspection, may_be_foreign=self.may_be_foreign)

    def describe(self) -> dict[str, Any]:
        return {"$ref": "#/$defs/text"}


def read_words(marked: Marked, where: str, inspection: Inspection, *, may_be_foreign: bool = False) -> Text | None:
    """Read the `th` and `en` of a mapping; its other keys are the caller's."""
    assert isinstance(marked.value, dict)
    thai = _read_side(marked, "th", where, inspection)
    english = _read_side(marked, "en", where, inspection)
    if thai is None or english is None:
        return None
    foreign = may_be_foreign or _is_abbreviation(thai)
    if not _THAI.search(thai) and _LATIN.search(thai) and not foreign:
        inspection.report(marked.value["th"].place, join_where(where, "th"), words.SWAPPED_THAI, text=shorten(thai))
        return None
    if _THAI.search(english) and not _LATIN.search(english) and not (may_be_foreign and thai == english):
        inspection.report(
            marked.value["en"].place, join_where(where, "en"), words.SWAPPED_ENGLISH, text=shorten(english)
        )
        return None
    return Text(th=thai, en=english)


def _is_abbreviation(text: str) -> bool:
    return len(text) <= 12 and text.upper() == text


def _read_side(marked: Marked, key: str, where: str, inspection: Inspection) -> str | None:
    assert isinstance(marked.value, dict)
    side, path = marked.value.get(key), join_where(where, key)
    if side is None:
        inspection.report(marked.place, where, words.MISSING_LANGUAGE, language=_LANGUAGES[key], key=key)
    elif not isinstance(side.value, str):
        Kind(expected=Text(th="ข้อความในเครื่องหมายคำพูด", en="a text in quotation marks"), example='"…"').refuse(
            side, path, inspection
        )
    elif not side.value.strip():
        inspection.report(side.place, path, words.EMPTY_TEXT)
    elif find_placeholder(side.value):
        inspection.report(side.place, path, words.PLACEHOLDER, text=shorten(side.value))
    else:
        return side.value
    return None
