"""An answer as it stands in a cell, in words that a person would type, and back again without loss."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from selfassess.exchange.labels import NONE_OF_MULTI, SPECIALS
from selfassess.model import Question
from selfassess.refusals import NUMERIC_TYPES
from selfassess.text import LANGUAGES, Language, Text
from selfassess.typed import parse_number
from selfassess.wording import name_truth

__all__ = ["fold", "offered_labels", "read_cell", "write_cell"]

_RANGE = re.compile(r"\s*(\S.*?)\s*(?:\bto\b|ถึง|–|—|(?<=[0-9๐-๙])\s*-)\s*(\S.*?)\s*")
_TRUTHS = {
    True: ("true", "yes", "ใช่", "แล้ว", "เคย", "ได้", "มี"),
    False: ("false", "no", "ไม่ใช่", "ยัง", "ไม่เคย", "ไม่ได้", "ไม่มี"),
}
_PARTS = re.compile(r"[;\n]")


def fold(words: str) -> str:
    """Words as they are compared: blanks, capitals and ways to encode the same Thai letter do not matter.

    Examples
    --------
    >>> fold("  Not  known YET ")
    'not known yet'
    """
    composed = unicodedata.normalize("NFC", words).replace("\N{THAI CHARACTER NIKHAHIT}\N{THAI CHARACTER SARA AA}", "ำ")
    return " ".join(composed.split()).casefold()


def write_cell(question: Question, raw: object, language: Language) -> str:
    """Write an answer as a person would type it.

    Parameters
    ----------
    question : Question
        What was asked.
    raw : object
        The answer as `selfassess.work.Work.to_json` gives it.
    language : str
        The language of labels; where a label could be read as something else, the id is written.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> questions = load_library().questions
    >>> write_cell(questions["part1"], {"low": "420.50", "high": "460"}, "en")
    '420.50 to 460'
    """
    for written in _ways_to_write(question, raw, language):
        if read_cell(question, written) == raw:
            return written
    return str(raw)


def read_cell(question: Question, words: str) -> object:
    """Read a cell as an answer to one question; what it does not understand stays a text, to be refused.

    Ids and the printed labels of both languages are understood. Texts for numbers and dates stay as they were typed.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> questions = load_library().questions
    >>> read_cell(questions["accepted_by_public"], "ใช่"), read_cell(questions["part1"], "๔๒๐ ถึง ๔๖๐")
    (True, {'low': '๔๒๐', 'high': '๔๖๐'})
    """
    folded = fold(words)
    for id, label in SPECIALS.items():
        if _is_allowed(question, id) and folded in (id, *_both(label)):
            return id
    match question.type:
        case "yes_no":
            return _read_truth(question, folded, words)
        case "choice":
            return _find_option(question, words)
        case "multi":
            return _read_several(question, words)
    if question.type in NUMERIC_TYPES and question.type != "be_year":
        return _read_range(words)
    return words


def offered_labels(question: Question, language: Language) -> list[str]:
    """What a list in the cell offers; empty where anything may be typed."""
    raws: list[object] = []
    match question.type:
        case "yes_no":
            raws = [True, False]
        case "choice":
            raws = [option.id for option in question.options]
        case "levels":
            raws = [f"{level.points:f}" for level in question.levels]
    if not raws:
        return []
    raws += [id for id in ("none_of_these", "not_applicable", "unknown") if _is_allowed(question, id)]
    return [write_cell(question, raw, language) for raw in raws]


def _is_allowed(question: Question, special: str) -> bool:
    allowed = {"unknown": True, "not_applicable": question.allows_not_applicable}
    return allowed.get(special, question.type == "levels")


def _both(label: Text) -> tuple[str, ...]:
    return tuple(fold(label[language]) for language in LANGUAGES)


def _ways_to_write(question: Question, raw: object, language: Language) -> Iterator[str]:
    """Ways to write an answer, the friendliest first."""
    match raw:
        case bool():
            yield name_truth(question.ask, raw)[language]
            yield "true" if raw else "false"
        case str():
            names = {option.id: option.name[language] for option in question.options}
            if raw in SPECIALS:
                yield SPECIALS[raw][language]
            elif raw in names:
                yield names[raw]
            yield raw
        case []:
            yield NONE_OF_MULTI[language]
            yield "none"
        case list():
            yield "; ".join(_name_option(question, str(id), language) for id in raw)
            yield "; ".join(map(str, raw))
        case {"low": low, "high": high}:
            yield f"{low} ถึง {high}" if language == "th" else f"{low} to {high}"


def _name_option(question: Question, id: str, language: Language) -> str:
    name = next((option.name[language] for option in question.options if option.id == id), id)
    return name if _find_option(question, name) == id and not _PARTS.search(name) else id


def _read_truth(question: Question, folded: str, words: str) -> bool | str:
    for value, plain in _TRUTHS.items():
        if folded in plain or folded in _both(name_truth(question.ask, value)):
            return value
    return words


def _find_option(question: Question, words: str) -> str:
    if any(option.id == words.strip() for option in question.options):
        return words.strip()
    folded = fold(words)
    found = {option.id for option in question.options if folded in _both(option.name)}
    return found.pop() if len(found) == 1 else words.strip()


def _read_several(question: Question, words: str) -> object:
    is_option = any(option.id == words.strip() for option in question.options)
    if not is_option and fold(words) in ("none", *_both(NONE_OF_MULTI)):
        return []
    return sorted(_find_option(question, part) for part in _PARTS.split(words) if part.strip())


def _read_range(words: str) -> object:
    found = _RANGE.fullmatch(words)
    if found is None or parse_number(found[1]) is None or parse_number(found[2]) is None:
        return words
    return {"low": found[1], "high": found[2]}
