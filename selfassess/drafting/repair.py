"""A text that was pasted from a PDF and lost its ำ, or has blanks inside its syllables: what to change, as an offer.

Three things are mended: ํ and า that stand apart are put together; a blank before a mark that only stands on a letter is
taken out; a word of a curated list that has า for ำ gets it back. What could be right as it is, is offered apart from
the rest, place by place, for somebody to look at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from selfassess.drafting.excerpts import can_part
from selfassess.drafting.repair_words import BORDERLINE, DOUBTFUL, WITH_BLANK, WITHOUT_BLANK

__all__ = ["Change", "Place", "Repair", "offer_repair"]

_AROUND = 8
_CONTEXT = 16
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text would change: from one letter up to another, and what would stand there."""

    start: int
    end: int
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of place that would change: what stands there, what it would be, both cut where long, and where.

    `lead` and `tail` are what stands around the first place. What could also be right is not `is_sure`; each of its
    places is a change of its own.
    """

    before: str
    after: str
    places: tuple[Place, ...]
    lead: str = ""
    tail: str = ""
    is_sure: bool = True

    @property
    def times(self) -> int:
        """How often it would change."""
        return len(self.places)


@dataclass(frozen=True, slots=True)
class Repair:
    """A text with all that is sure mended, and every change: first those, then the doubtful, as they come."""

    text: str
    changes: tuple[Change, ...]


def _compile_words() -> str:
    words = "|".join(f"{before}{_lose(word)}{after}" for before, word, after in WITHOUT_BLANK)
    contexts = [*BORDERLINE, *(("", word, "") for word in WITH_BLANK)]
    parted = "|".join(f"{before}{_lose(word, blank=' ')}{after}" for before, word, after in contexts)
    return f"{words}|{parted}"


def _lose(word: str, blank: str = "[ ]?") -> str:
    """A word as it stands after its ำ became า, or a blank and า."""
    return word.replace("ำ", f"{blank}า")


_SIGN = re.compile(
    "(?P<apart>\u0e4d[ ]?([\u0e48-\u0e4b]?)[ ]?\u0e32|([\u0e48-\u0e4b])\u0e4d[ ]?\u0e32)"
    "|(?P<blank>(?<=[ก-ฮ])[ \u00a0]+(?=[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
    "|(?<=[ก-ฮ\u0e48-\u0e4b])[ \u00a0]+(?=\u0e33))"
    f"|(?P<word>{_compile_words()})"
)
_DOUBT = re.compile("|".join(f"{before}{_lose(word, '')}{after}" for before, word, after in (*DOUBTFUL, *BORDERLINE)))
_HINT = re.compile("[ \u00a0][\u0e31-\u0e3a\u0e47-\u0e4e]|า|\u0e4d")
_WHOLE = {
    word.replace("ำ", "า"): word
    for word in [*(word for _, word, _ in (*WITHOUT_BLANK, *DOUBTFUL)), *WITH_BLANK]
}  # fmt: skip


def offer_repair(text: str) -> Repair | None:
    """Offer the mended text, with the places it would change.

    Parameters
    ----------
    text : str
        What was pasted or written; it is never changed here.

    Returns
    -------
    Repair or None
        None where there is nothing to mend.

    Examples
    --------
    >>> offer_repair("ดาเนินการจานวน 3 แห่ง").text
    'ดำเนินการจำนวน 3 แห่ง'
    >>> [(change.after, change.is_sure) for change in offer_repair("ผลงานที่นาไปใช้").changes]
    [('นำไปใช้', False)]
    >>> offer_repair("ชาวนาเสนอให้ทาสีใหม่") is None
    True
    """
    if not _HINT.search(text):
        return None
    sure = _find_sure(text)
    kinds: dict[tuple[str, str], list[tuple[Place, Change]]] = {}
    for place in sure:
        change = _tell(text, place, is_sure=True)
        kinds.setdefault((change.before, change.after), []).append((place, change))
    changes = [replace(same[0][1], places=tuple(place for place, _ in same)) for same in kinds.values()]
    changes += [_tell(text, place, is_sure=False) for place in _find_doubtful(text, sure)]
    return Repair(_put(text, sure), tuple(changes)) if changes else None


def _find_sure(text: str) -> list[Place]:
    """All that is to be mended, in the order of the text; one round may uncover what the next one mends."""
    letters = [(letter, at, at + 1) for at, letter in enumerate(text)]
    touched: list[tuple[int, int]] = []
    while found := list(_SIGN.finditer("".join(letter for letter, _, _ in letters))):
        done, at = [], 0
        for match in found:
            start, end = letters[match.start()][1], letters[match.end() - 1][2]
            touched.append((start, end))
            done += letters[at : match.start()] + [(letter, start, end) for letter in _mend(match)]
            at = match.end()
        letters = done + letters[at:]
    return list(_gather(letters, _join(touched)))


def _mend(match: re.Match[str]) -> str:
    if match["apart"] is not None:
        return f"{match[2] or match[3] or ''}ำ"
    return "" if match["blank"] is not None else _WHOLE[match["word"].replace(" ", "")]


def _join(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that overlap are one."""
    joined: tuple[int, int] | None = None
    for start, end in sorted(spans):
        if joined and start < joined[1]:
            joined = joined[0], max(joined[1], end)
        else:
            yield from [joined] if joined else []
            joined = start, end
    yield from [joined] if joined else []


def _gather(letters: list[tuple[str, int, int]], spans: Iterable[tuple[int, int]]) -> Iterator[Place]:
    """What stands in the mended text for each span of the text."""
    at = 0
    for start, end in spans:
        while at < len(letters) and letters[at][1] < start:
            at += 1
        first = at
        while at < len(letters) and letters[at][1] < end:
            at += 1
        yield Place(start, end, "".join(letter for letter, _, _ in letters[first:at]))


def _find_doubtful(text: str, sure: list[Place]) -> Iterator[Place]:
    taken = {at for place in sure for at in range(place.start, place.end)}
    for match in _DOUBT.finditer(text):
        if taken.isdisjoint(range(*match.span())):
            yield Place(*match.span(), _WHOLE[match[0]])


def _put(text: str, places: list[Place]) -> str:
    parts, at = [], 0
    for place in places:
        parts += [text[at : place.start], place.after]
        at = place.end
    return "".join([*parts, text[at:]])


def _tell(text: str, place: Place, *, is_sure: bool) -> Change:
    """A change as it can be read: a mark or a blank alone says nothing without the letters around it."""
    start, end, found = place.start, place.end, text[place.start : place.end]
    if _WHOLE.get(found.replace(" ", "")) != place.after:
        start -= len(re.split(r"\s", text[max(0, start - _AROUND) : start])[-1])
        end += len(re.split(r"\s", text[end : end + _AROUND])[0])
    before, behind = text[start : place.start], text[place.end : end]
    shown = f"{before}{_cut(found)}{behind}", f"{before}{place.after}{behind}"
    return Change(*shown, (place,), *_look_around(text, start, end), is_sure)


def _look_around(text: str, start: int, end: int) -> tuple[str, str]:
    """A word or two before and behind, of the same line."""
    lead = text[max(0, start - _CONTEXT - 1) : start].split("\n")[-1]
    tail = text[end : end + _CONTEXT + 1].split("\n")[0]
    # Neither begins or ends inside a letter with its vowels and marks.
    if len(lead) > _CONTEXT:
        lead = f"…{text[next(at for at in range(start - len(lead), start + 1) if can_part(text, at)) : start]}"
    if len(tail) > _CONTEXT:
        tail = f"{tail[: next((at for at in range(_CONTEXT, 0, -1) if can_part(tail, at)), 0)]}…"
    return lead, tail


def _cut(found: str) -> str:
    """What was found, its middle left out where it is long: it may be a whole page of blanks."""
    half = _LONGEST_SHOWN // 2
    return found if len(found) <= _LONGEST_SHOWN else f"{found[:half]}…{found[-half:]}"
