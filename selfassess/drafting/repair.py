"""A text that was pasted from a PDF and lost its ำ, or has blanks inside its syllables: the mended text, as an offer.

Three things are mended: ํ and า that stand apart are put together; a blank before a mark that only stands on a letter is
taken out; a word of a curated list that has า for ำ gets it back. What could be right as it is stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selfassess.drafting.repair_words import WITH_BLANK, WITHOUT_BLANK

__all__ = ["Change", "Repair", "offer_repair"]

_AROUND = 8
_LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of place that would change: what stands there, what it would be, how often; both cut where long."""

    before: str
    after: str
    times: int


@dataclass(frozen=True, slots=True)
class Repair:
    """A mended text and what is changed in it, in the order of the first place of each."""

    text: str
    changes: tuple[Change, ...]


def _compile() -> re.Pattern[str]:
    """All signs of a lost ำ in one expression; groups tell which."""
    words = "|".join(f"{before}{_lose(word)}{after}" for before, word, after in WITHOUT_BLANK)
    parted = "|".join(_lose(word, blank=" ") for word in WITH_BLANK)
    return re.compile(
        "(?P<apart>\u0e4d[ ]?([\u0e48-\u0e4b]?)[ ]?\u0e32|([\u0e48-\u0e4b])\u0e4d[ ]?\u0e32)"
        "|(?P<blank>(?<=[ก-ฮ])[ \u00a0]+(?=[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])"
        "|(?<=[ก-ฮ\u0e48-\u0e4b])[ \u00a0]+(?=\u0e33))"
        f"|(?P<word>{words}|{parted})"
    )


def _lose(word: str, blank: str = "[ ]?") -> str:
    """A word as it stands after its ำ became า, or a blank and า."""
    return word.replace("ำ", f"{blank}า")


_SIGN = _compile()
_HINT = re.compile("[ \u00a0][\u0e31-\u0e3a\u0e47-\u0e4e]|า|\u0e4d")


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
    >>> offer_repair("ชาวนาเสนอให้ทาสีใหม่") is None
    True
    """
    if not _HINT.search(text):
        return None
    counts: dict[tuple[str, str], int] = {}
    mended = text
    # One round may uncover what another mends; each leaves fewer blanks, ํ or า, so there is a last.
    while (once := _mend(mended, counts)) != mended:
        mended = once
    changes = tuple(Change(before, after, times) for (before, after), times in counts.items())
    return Repair(mended, changes) if changes else None


def _mend(text: str, counts: dict[tuple[str, str], int]) -> str:
    def mend(match: re.Match[str]) -> str:
        after = _mend_one(match)
        before, shown = _show(text, match, after)
        counts[before, shown] = counts.get((before, shown), 0) + 1
        return after

    return _SIGN.sub(mend, text)


def _mend_one(match: re.Match[str]) -> str:
    if match["apart"] is not None:
        return f"{match[2] or match[3] or ''}ำ"
    if match["blank"] is not None:
        return ""
    letters = match["word"].replace(" ", "")
    return _WHOLE[letters]


_WHOLE = {word.replace("ำ", "า"): word for word in [*(word for _, word, _ in WITHOUT_BLANK), *WITH_BLANK]}


def _show(text: str, match: re.Match[str], after: str) -> tuple[str, str]:
    """A change with a little of what stands around it, where the change alone could not be read."""
    if match["word"] is not None:
        return match[0], after
    found = _cut(match[0])
    before = re.split(r"\s", text[max(0, match.start() - _AROUND) : match.start()])[-1]
    behind = re.split(r"\s", text[match.end() : match.end() + _AROUND])[0]
    return f"{before}{found}{behind}", f"{before}{after}{behind}"


def _cut(found: str) -> str:
    """What was found, its middle left out where it is long: it may be a whole page of blanks."""
    half = _LONGEST_SHOWN // 2
    return found if len(found) <= _LONGEST_SHOWN else f"{found[:half]}…{found[-half:]}"
