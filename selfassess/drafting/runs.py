"""What two texts have in common, letter by letter: found in time that grows with their length, not its square.

A text is read once. Of every `WINDOW` places that follow each other one is picked, by what stands there and not by
where it stands: the piece of `PIECE` letters that comes first in the alphabet. Two texts that share `LENGTH` letters
share a whole window, so both pick the same piece of it; from there on the letters themselves are compared.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selfassess.drafting.passages import compact, is_blank, list_lines

__all__ = ["LENGTH", "Letters", "Run", "find_runs", "read_letters", "widen"]

LENGTH = 60
"""Letters, about 15 words, that must be equal; shorter repeats are names and set phrases."""

PIECE = 30
WINDOW = LENGTH - PIECE + 1
_MOST_PLACES = 8
"""Places of one piece that are compared; only a text of one word over and over has more."""

_LIST_MARK = re.compile("[^ก-๎A-Za-z]{0,6}")


@dataclass(frozen=True, slots=True)
class Letters:
    r"""A text without its blanks, its lines parted by ``\n``, and from where each letter comes."""

    letters: str
    places: array[int]
    picks: tuple[tuple[int, str], ...]
    index: Mapping[str, tuple[int, ...]]

    def is_edge(self, at: int) -> bool:
        """Whether a line or what stands between two blanks ends before a letter."""
        if at in (0, len(self.letters)) or "\n" in self.letters[at - 1 : at + 1]:
            return True
        return self.places[at] != self.places[at - 1] + 1

    def list_openings(self) -> Iterator[int]:
        """Where something begins that stands behind a blank."""
        before = -1
        for at, place in enumerate(self.places):
            if place != before + 1 or at == 0 or self.letters[at - 1] == "\n":
                yield at
            before = place

    def is_line(self, start: int, end: int) -> bool:
        """Whether some letters are a whole line, the number or the mark of a list before them left out."""
        begin = self.letters.rfind("\n", 0, start) + 1
        has_end = end == len(self.letters) or self.letters[end] == "\n"
        return has_end and _LIST_MARK.fullmatch(self.letters, begin, start) is not None


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of a text that stand elsewhere too: from where up to where, and where it begins there."""

    start: int
    end: int
    elsewhere: int


def read_letters(text: str) -> Letters:
    r"""Read a text once, for all that is compared with it.

    Examples
    --------
    >>> read_letters("ลด เวลา\nรอ").letters
    'ลดเวลา\nรอ'
    """
    parts, places = [], array("I")
    for line in list_lines(text):
        places.extend(at for at, sign in enumerate(line.text, line.start) if not is_blank(sign))
        places.append(line.end)
        parts.append(compact(line.text))
    letters = "\n".join(parts)
    picks = tuple((at, letters[at : at + PIECE]) for at in _pick(parts))
    index: dict[str, tuple[int, ...]] = {}
    for at, piece in picks:
        before = index.get(piece, ())
        index[piece] = before if len(before) == _MOST_PLACES else (*before, at)
    return Letters(letters, places, picks, index)


def _pick(lines: Iterable[str]) -> Iterator[int]:
    """A place of the smallest piece of each window, in the order of the text; the same one as long as it can be."""
    begin = 0
    for line in lines:
        pieces = [line[at : at + PIECE] for at in range(len(line) - PIECE + 1)] if len(line) >= LENGTH else []
        best = -1
        for last in range(WINDOW - 1, len(pieces)):
            first, before = last - WINDOW + 1, best
            if best < first:
                best = min(range(last, first - 1, -1), key=pieces.__getitem__)
            elif pieces[last] < pieces[best]:
                best = last
            if best != before:
                yield begin + best
        begin += len(line) + 1


def find_runs(ours: Letters, theirs: Letters | None) -> tuple[Run, ...]:
    """Find what a text shares with another one, or where there is none, what it has had before.

    Returns
    -------
    tuple of Run
        Each of at least `LENGTH` letters, in the order of the text. At each place the longest that was found.

    Examples
    --------
    >>> sentence = "".join(chr(0x0e01 + at % 46) for at in range(70))
    >>> find_runs(read_letters(f"ก่อนอื่น{sentence}"), read_letters(f"{sentence} จบ"))
    (Run(start=8, end=78, elsewhere=0),)
    """
    other = theirs or ours
    if theirs and ours.index.keys().isdisjoint(theirs.index.keys()):
        return ()
    runs: list[Run] = []
    reached = 0
    for at, piece in ours.picks:
        if at + PIECE > reached and piece in other.index:
            longest = _compare(ours, at, other, other.index[piece], not theirs)
            if longest.end - longest.start < LENGTH:
                longest = _compare(ours, at, other, _list_near(other, piece), not theirs)
            if longest.end - longest.start >= LENGTH:
                runs.append(longest)
                reached = longest.end
    return tuple(runs)


def _list_near(letters: Letters, piece: str) -> Iterator[int]:
    """Where a piece stands within a window of where it was picked: one of several in a window is."""
    for place in letters.index[piece]:
        near = letters.letters.find(piece, max(0, place - WINDOW), place + WINDOW + PIECE)
        while near >= 0:
            yield near
            near = letters.letters.find(piece, near + 1, place + WINDOW + PIECE)


def _compare(ours: Letters, at: int, theirs: Letters, places: Iterable[int], is_same: bool) -> Run:
    """The longest run through a place of a text and one of several places of another."""
    runs = (_compare_one(ours, at, theirs, place, is_same) for place in places)
    return max(runs, key=lambda run: run.end - run.start)


def _compare_one(ours: Letters, at: int, theirs: Letters, place: int, is_same: bool) -> Run:
    if is_same and place >= at:
        return Run(at, at, place)
    back = widen(ours.letters, at, theirs.letters, place, step=-1)
    ahead = widen(ours.letters, at, theirs.letters, place)
    if is_same:  # what repeats itself at once may not count its own letters
        back = min(back, at - place)
        ahead = min(ahead, at - place - back)
    return Run(at - back, at + ahead, place - back)


def widen(ours: str, at: int, theirs: str, place: int, step: int = 1) -> int:
    """How many letters of a line are equal from two places on, forwards or (step -1) backwards."""
    if step < 0:
        most = min(at - ours.rfind("\n", 0, at), place - theirs.rfind("\n", 0, place)) - 1
    else:
        ends = (ours.find("\n", at) % (len(ours) + 1), theirs.find("\n", place) % (len(theirs) + 1))
        most = min(ends[0] - at, ends[1] - place)
    equal, piece, is_near = 0, 32, False
    while equal < most and piece:
        piece = min(piece, most - equal)
        first, second = (at + equal, place + equal) if step > 0 else (at - equal - piece, place - equal - piece)
        if ours[first : first + piece] == theirs[second : second + piece]:
            equal += piece
            piece = piece if is_near else 2 * piece
        else:
            piece, is_near = piece // 2, True
    return equal
