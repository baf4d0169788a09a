"""What a unit writes into the boxes of a form, and the hints that it has put away; as kept with a work."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selfassess.text import keep_writable

__all__ = ["LONGEST_DRAFT", "MOST_BOXES", "is_box_id", "join_hints", "restore_drafts", "split_hints"]

LONGEST_DRAFT = 40_000
"""Letters that the text of one box may have."""

MOST_BOXES = 400
"""Boxes that a work may keep texts for."""

_MOST_HINTS = 200
_BOX = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_HINT = re.compile(r"[A-Za-z0-9_-]{1,120}")


def is_box_id(id: object) -> bool:
    """Whether a text may be the id of a box, be it known or not.

    Examples
    --------
    >>> is_box_id("psa_form3_problem"), is_box_id("a.b"), is_box_id(5)
    (True, False, False)
    """
    return isinstance(id, str) and _BOX.fullmatch(id) is not None


def split_hints(dismissed: object) -> tuple[str, ...]:
    """The keys of the hints that were put away, each once, in one order whoever put them away.

    Examples
    --------
    >>> split_hints("opinion repeated opinion")
    ('opinion', 'repeated')
    """
    keys = dismissed.split() if isinstance(dismissed, str) else []
    return tuple(sorted({key for key in keys if _HINT.fullmatch(key)})[:_MOST_HINTS])


def join_hints(keys: tuple[str, ...]) -> str:
    """The keys as one text, as they are kept.

    Examples
    --------
    >>> join_hints(("repeated", "opinion"))
    'opinion repeated'
    """
    return " ".join(split_hints(" ".join(keys)))


def restore_drafts(saved: object) -> dict[str, dict[str, str]]:
    """Bring back the drafts from plain values, which are trusted no more than anything typed.

    Examples
    --------
    >>> restore_drafts({"problem": {"text": "ผู้รับบริการรอนาน", "dismissed": "b a", "more": "x"}, "a.b": {"text": "y"}})
    {'problem': {'text': 'ผู้รับบริการรอนาน', 'dismissed': 'a b'}}
    """
    drafts: dict[str, dict[str, str]] = {}
    for box, fields in saved.items() if isinstance(saved, Mapping) else ():
        if len(drafts) < MOST_BOXES and is_box_id(box) and isinstance(fields, Mapping):
            drafts |= {box: draft} if (draft := _restore_one(fields)) else {}
    return drafts


def _restore_one(saved: Mapping[object, object]) -> dict[str, str]:
    text = saved.get("text")
    draft = {
        "text": keep_writable(text)[:LONGEST_DRAFT] if isinstance(text, str) else "",
        "dismissed": join_hints(split_hints(saved.get("dismissed"))),
    }
    return {name: words for name, words in draft.items() if words}
