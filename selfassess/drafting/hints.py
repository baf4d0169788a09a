"""Quiet hints on a draft: each quotes the passage, says the lesson it follows, and can be dismissed for good.

A hint is never about a text being short (adv.05), and there is none where the sign is doubtful.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2s
from typing import Literal

from selfassess.drafting import hint_words as words
from selfassess.drafting.excerpts import quote
from selfassess.drafting.hint_words import HintWords
from selfassess.drafting.passages import Passage, compact, list_lines, list_sentences
from selfassess.drafting.repeats import find_repeats
from selfassess.drafting.signs import (
    COUNTED_PEOPLE,
    FIGURE,
    NO_RESULT,
    OPINION,
    SHORTEST_WORD,
    THAI,
    has_figure,
    has_people,
)
from selfassess.model import Box
from selfassess.model.sources import Sources
from selfassess.text import Text

__all__ = ["Hint", "HintKind", "find_hints"]

HintKind = Literal[
    "repeated", "repeated_elsewhere", "no_figure", "figures_crowd", "opinion", "long_sentence", "no_people"
]

_WRITTEN = 200
"""Characters from which on a text is far enough along to miss something in it."""

_NEAR = 60
"""Characters around a word of opinion in which a figure makes it a matter of fact."""

_LONG = 300
"""Characters of a sentence, about 70 words, that is very long; the longest of the source documents are near 150."""

_CROWD = 6
"""Figures in lines that follow each other from which on they are a crowd; fewer are a sentence with its numbers."""


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint.

    Attributes
    ----------
    key : str
        Stable while the passage stays: what is dismissed stays dismissed. Letters, digits, ``_`` and ``-`` only.
    kind : str
        Which rule found it.
    text : Text
        What is seen, in one sentence.
    why : Text
        The lesson of the documents, and how the passage was found.
    quote : str
        The passage, shortened; empty where the hint is about the whole box.
    sources : tuple of Source
        Where the lesson stands.
    box : str or None
        The other box that has the passage too.
    """

    key: str
    kind: HintKind
    text: Text
    why: Text
    quote: str
    sources: Sources
    box: str | None = None


def find_hints(
    text: str,
    others: Mapping[str, str],
    box: Box,
    dismissed: Collection[str] = (),
    names: Collection[str] = (),
) -> tuple[Hint, ...]:
    """Find what a writer may want to look at again in one box.

    Parameters
    ----------
    text : str
        What is written in the box.
    others : mapping of str to str
        What is written in the form's boxes, by box id; the box itself does not count as another.
    box : Box
        The box; what it `expects` decides which rules apply.
    dismissed : collection of str
        Keys of hints that were dismissed for this box.
    names : collection of str
        Names that may be repeated, such as that of the work.

    Returns
    -------
    tuple of Hint
        In the order of the text, those about the whole box last; each key once.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> boxes = {box.id: box for rubric in load_library().rubrics for form in rubric.forms for box in form.boxes}
    >>> [hint.quote for hint in find_hints("ประชาชนพอใจเป็นอย่างมาก", {}, boxes["psa_q8"])]
    ['ประชาชนพอใจเป็นอย่างมาก']
    """
    elsewhere = {id: other for id, other in others.items() if id != box.id}
    placed, missing = _look_at(text, box.expects)
    hints: dict[str, Hint] = {}
    for _, hint in sorted([*_find_repeated(text, elsewhere, names), *placed], key=lambda pair: pair[0]):
        hints.setdefault(hint.key, hint)
    hints |= {hint.key: hint for hint in missing}
    return tuple(hint for key, hint in hints.items() if key not in dismissed)


@lru_cache(maxsize=64)
def _look_at(text: str, expects: tuple[str, ...]) -> tuple[tuple[tuple[int, Hint], ...], tuple[Hint, ...]]:
    """What follows from one text alone; kept, for at each pause only one of twelve has changed."""
    opinions = _find_opinions(text) if "facts" in expects else ()
    return (*_find_long(text), *_find_crowds(text), *opinions), tuple(_find_missing(text, expects))


def _hint(kind: HintKind, said: HintWords, mark: str = "", shown: str = "", box: str | None = None) -> Hint:
    key = f"{kind}-{blake2s(mark.encode('utf-8', 'replace'), digest_size=5).hexdigest()}" if mark else kind
    return Hint(key, kind, said.text, said.why, shown, said.lesson.sources, box)


def _find_repeated(text: str, others: Mapping[str, str], names: Collection[str]) -> Iterator[tuple[int, Hint]]:
    for mark, box, passage in find_repeats(text, others, names):
        shown = quote(text, passage.start, passage.end)
        if box is None:
            yield passage.start, _hint("repeated", words.REPEATED, mark, shown)
        else:
            yield passage.start, _hint("repeated_elsewhere", words.REPEATED_ELSEWHERE, mark, shown, box)


def _find_long(text: str) -> Iterator[tuple[int, Hint]]:
    for line in list_lines(text):
        if len(line.text) < _LONG:
            continue
        for sentence in list_sentences(line, _LONG):
            if len(letters := compact(sentence.text)) >= _LONG:
                shown = quote(text, sentence.start, sentence.end)
                yield sentence.start, _hint("long_sentence", words.LONG_SENTENCE, letters[:40], shown)


def _find_opinions(text: str) -> Iterator[tuple[int, Hint]]:
    told: set[str] = set()
    for match in OPINION.finditer(text):
        if match[0] in told:
            continue
        around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if not has_figure(around):
            told.add(match[0])
            shown = quote(text, *match.span(), before=30, behind=10)
            yield match.start(), _hint("opinion", words.say_opinion(match[0]), match[0], shown)


def _find_crowds(text: str) -> Iterator[tuple[int, Hint]]:
    """Lines that follow each other and have more figures than words; a pasted table is one of them."""
    crowd: list[Passage] = []
    for line in [*list_lines(text), None]:
        if line is not None and _has_more_figures(line.text):
            crowd.append(line)
            continue
        if sum(len(FIGURE.findall(one.text)) for one in crowd) >= _CROWD:
            mark = compact(crowd[0].text)[:40]
            shown = quote(text, crowd[0].start, crowd[0].end)
            yield crowd[0].start, _hint("figures_crowd", words.FIGURES_CROWD, mark, shown)
        crowd = []


def _has_more_figures(line: str) -> bool:
    figures = len(FIGURE.findall(line))
    if figures < 2:
        return False
    latin = sum(word.isascii() and word.isalpha() for word in line.split())
    thai = sum(map(len, THAI.findall(line)))
    return figures > latin + thai / SHORTEST_WORD


def _find_missing(text: str, expects: tuple[str, ...]) -> Iterator[Hint]:
    """What the document asks for and the box, though it is well under way, does not have."""
    if len(compact(text)) < _WRITTEN:
        return
    if "figures" in expects and not has_figure(NO_RESULT.sub(" ", text)):
        yield _hint("no_figure", words.NO_FIGURE)
    if "people" in expects and not COUNTED_PEOPLE.search(text):
        yield _hint("no_people", words.PEOPLE_NOT_COUNTED if has_people(text) else words.NO_PEOPLE)
