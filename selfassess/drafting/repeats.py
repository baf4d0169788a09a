"""Passages that stand twice: word for word, over a length that no common phrase has.

A shorter one is told too where it stands whole, from blank to blank, in two boxes: if it measures something, or if it
is a line of its own that states something. A name may be repeated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from selfassess.drafting.passages import Passage
from selfassess.drafting.runs import LENGTH, Letters, Run, find_runs, read_letters, widen
from selfassess.drafting.statements import is_claim, is_name, is_statement

__all__ = ["LENGTH", "SHORTEST", "find_repeats"]

SHORTEST = 24
"""Letters that a passage must have to be told where it stands whole in two boxes."""

_SHORTEST_NAME = 8
"""Characters of a name that may be repeated; a shorter one is part of too many other words to be left out."""

_LEAD = 8
"""Letters before a passage, such as the end of a joining word, that may happen to be equal as well."""

_DEPENDENT = frozenset("ะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎")
"""Signs that stand on a letter or behind one: no word begins with them."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A text, and where each passage between blanks begins, by its first letters."""

    whole: Letters
    openings: Mapping[str, int]


def find_repeats(
    text: str, others: Mapping[str, str], names: Collection[str] = ()
) -> Iterator[tuple[str, str | None, Passage]]:
    """Find what a text has twice, or has in common with other texts.

    Parameters
    ----------
    text : str
        The text of a box.
    others : mapping of str to str
        Box to text.
    names : collection of str
        Names that may be repeated, such as that of the work and of the unit.

    Yields
    ------
    tuple of str, str or None, and Passage
        The equal characters, the other box (None: the text itself), and where it stands in this text. Passages that
        follow each other are one.

    Examples
    --------
    >>> here, there = "ดังนี้ ลดเวลารอจาก 3 ชั่วโมงเหลือ 30 นาที", "ลดเวลารอจาก 3 ชั่วโมงเหลือ 30 นาที"
    >>> [(box, passage.text) for _, box, passage in find_repeats(here, {"results": there})]
    [('results', 'ลดเวลารอจาก 3 ชั่วโมงเหลือ 30 นาที')]
    """
    ignored = frozenset(name for name in names if len(name) >= _SHORTEST_NAME)
    found: list[tuple[Run, str | None]] = [(run, None) for run in _find_shared(text, None, ignored)]
    for id, other in others.items():
        found += [(run, id) for run in _find_shared(text, other, ignored)]
    ours, reached = _read(text, ignored).whole, -1
    for run, box in sorted(found, key=lambda pair: (pair[0].start, pair[1] is not None)):
        is_going_on = run.start <= reached or (run.start == reached + 1 and ours.letters[reached] == "\n")
        if not is_going_on:
            start, end = ours.places[run.start], ours.places[run.end - 1] + 1
            yield ours.letters[run.start : min(run.end, run.start + LENGTH)], box, Passage(start, end, text[start:end])
        reached = max(reached, run.end)


@lru_cache(maxsize=512)
def _find_shared(text: str, other: str | None, ignored: frozenset[str]) -> tuple[Run, ...]:
    """What two texts share, or one has twice; kept for each two, for at a pause only one of twelve has changed."""
    ours, theirs = _read(text, ignored), None if other is None else _read(other, ignored)
    found = find_runs(ours.whole, theirs.whole if theirs else None)
    runs = [_align(run, ours.whole, (theirs or ours).whole) for run in found]
    told = [run for run in runs if not is_name(ours.whole.letters[run.start : run.end])]
    return (*told, *_find_whole(ours, theirs)) if theirs else tuple(told)


@lru_cache(maxsize=32)
def _read(text: str, ignored: frozenset[str]) -> _Read:
    for name in ignored:
        text = text.replace(name, " " * len(name))
    whole = read_letters(text)
    openings: dict[str, int] = {}
    for at in whole.list_openings():
        opening = whole.letters[at : at + SHORTEST]
        if len(opening) == SHORTEST and "\n" not in opening:
            openings.setdefault(opening, at)
    return _Read(whole, openings)


def _find_whole(ours: _Read, theirs: _Read) -> Iterator[Run]:
    """Shorter passages that stand in both texts from blank to blank."""
    for opening in ours.openings.keys() & theirs.openings.keys():
        at, place = ours.openings[opening], theirs.openings[opening]
        equal = widen(ours.whole.letters, at, theirs.whole.letters, place)
        while equal >= SHORTEST and not (ours.whole.is_edge(at + equal) and theirs.whole.is_edge(place + equal)):
            equal -= 1
        run = Run(at, at + equal, place)
        if SHORTEST <= equal < LENGTH and _is_told(run, ours.whole, theirs.whole):
            yield run


def _is_told(run: Run, ours: Letters, theirs: Letters) -> bool:
    letters = ours.letters[run.start : run.end]
    if is_name(letters):
        return False
    is_line = ours.is_line(run.start, run.end) and theirs.is_line(run.elsewhere, run.elsewhere + run.end - run.start)
    return is_claim(letters) or (is_line and is_statement(letters))


def _align(run: Run, ours: Letters, theirs: Letters) -> Run:
    """A run from where its sentence begins: not from the end of the word before, and never inside a syllable."""
    lead = range(min(_LEAD, run.end - run.start))
    edges = (skip for skip in lead if ours.is_edge(run.start + skip) or theirs.is_edge(run.elsewhere + skip))
    bases = (skip for skip in lead if ours.letters[run.start + skip] not in _DEPENDENT)
    skip = next(edges, next(bases, 0))
    return Run(run.start + skip, run.end, run.elsewhere + skip)
