"""Passages that stand twice: word for word, over a length that no common phrase has."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from selfassess.drafting.passages import Passage, compact, list_lines, list_spans

__all__ = ["LENGTH", "find_repeats"]

LENGTH = 60
"""Characters without blanks, about 15 words, that must be equal; shorter repeats are names and set phrases."""

_SHORTEST_NAME = 8


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
        The equal characters, the other box (None: the text itself), and where it stands in this text.
    """
    ignored = frozenset(name for name in names if len(name) >= _SHORTEST_NAME)
    theirs = {box: _open(other, ignored) for box, other in others.items() if not _is_apart(text, other, ignored)}
    seen: set[str] = set()
    is_going_on = False
    for key, (start, end) in _list_openings(text, ignored):
        other = next((box for box, keys in theirs.items() if key in keys), None)
        is_repeat = key in seen or other is not None
        if is_repeat and not is_going_on:
            yield key, None if key in seen else other, Passage(start, end, text[start:end])
        seen.add(key)
        is_going_on = is_repeat


@lru_cache(maxsize=512)
def _is_apart(text: str, other: str, ignored: frozenset[str]) -> bool:
    """Whether two texts have nothing in common; kept for each two, for at each pause only one of twelve has changed."""
    return _open(text, ignored).isdisjoint(_open(other, ignored))


@lru_cache(maxsize=32)
def _open(text: str, ignored: frozenset[str]) -> frozenset[str]:
    return frozenset(key for key, _ in _list_openings(text, ignored))


@lru_cache(maxsize=32)
def _list_openings(text: str, ignored: frozenset[str]) -> tuple[tuple[str, tuple[int, int]], ...]:
    """What follows each blank of a text, `LENGTH` characters of it, within its line.

    Of what stands twice in the text itself, a repeat goes on while the next opening was seen too; it is left out, for
    nothing more is told of it: a text of one word over and over has two openings.
    """
    for name in ignored:
        text = text.replace(name, " " * len(name))
    openings: list[tuple[str, tuple[int, int]]] = []
    seen: set[str] = set()
    was_seen = False
    for opening in (opening for line in list_lines(text) for opening in _open_line(line)):
        is_seen = opening[0] in seen
        if not (is_seen and was_seen):
            openings.append(opening)
            seen.add(opening[0])
        was_seen = is_seen
    return tuple(openings)


def _open_line(line: Passage) -> Iterator[tuple[str, tuple[int, int]]]:
    letters = compact(line.text)
    if len(letters) < LENGTH:
        return
    spans = list_spans(line.text)
    at, last = 0, 0
    reached = spans[0][1] - spans[0][0]
    for start, end in spans:
        if len(letters) - at < LENGTH:
            return
        while reached - at < LENGTH:
            last += 1
            reached += spans[last][1] - spans[last][0]
        yield letters[at : at + LENGTH], (line.start + start, line.start + spans[last][1])
        at += end - start
