"""What is written into the boxes of a form: taken as it is typed, and never lost to what somebody else typed.

Two people may write in one box. What the page sends says over which text it was written; where that is not the text
at hand, both stay as a conflict until somebody chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from zlib import adler32

from selfassess.drafts import LONGEST_DRAFT
from selfassess.text import keep_writable
from selfassess.ui import sentences
from selfassess.ui.answering import Refusal
from selfassess.work import Work, sides_of

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = ["dismiss", "draft", "mark_of"]


def draft(session: Session, event: Mapping[str, object]) -> None:
    """Take the text of a box; changes of one box that follow each other are one step to undo, until one begins anew."""
    box, raw = str(event.get("box")), event.get("text")
    if not _is_known(session, box) or not isinstance(raw, str | None):
        return
    text, place = keep_writable(raw or ""), f"drafts.{box}.text"
    session.refusals.pop(place, None)
    if len(text) > LONGEST_DRAFT:
        session.refusals[place] = Refusal("", sentences.DRAFT_TOO_LONG)
        text = text[:LONGEST_DRAFT]
    held = session.work.drafts.get(box, {}).get("text", "")
    side = _find_side(session.work.conflicts.get(place), held, event.get("over"))
    if event.get("anew") is True:
        session.begin_step()
    if text != held or side not in ("kept", "new"):
        session.change(_write(session, box, text, side), joins=place)


def dismiss(session: Session, event: Mapping[str, object]) -> None:
    """Put a hint of a box away, or bring it back."""
    box, hint = str(event.get("box")), event.get("hint")
    if _is_known(session, box) and isinstance(hint, str) and hint:
        session.change(session.work.with_dismissed(box, hint, event.get("on") is not False))


def mark_of(text: str) -> str:
    """A short mark by which the page says over which text something was written.

    Examples
    --------
    >>> mark_of("ตู้ยา")
    '5-6a40132'
    """
    units = text.encode("utf-16-le", "surrogatepass")
    return f"{len(units) // 2}-{adler32(units):x}"


def _find_side(conflict: object, held: str, over: object) -> str:
    """Over which text something was written: the one held, one that waits in a conflict, or one that is gone."""
    marks = over if isinstance(over, list) else [over]
    if over is None or mark_of(held) in marks:
        return "kept"
    waiting = {name: side for name, side in sides_of(conflict).items() if name != "kept" and side}
    return next((name for name, side in waiting.items() if mark_of(str(side.get("value") or "")) in marks), "new")


def _write(session: Session, box: str, text: str, side: str) -> Work:
    """The work with a text in the box, or in the conflict about it."""
    work, place = session.work, f"drafts.{box}.text"
    sides = sides_of(work.conflicts[place]) if place in work.conflicts else {}
    entry = {"value": text or None, "since": None, "who": session.who}
    if side == "kept":
        written = work.with_draft(box, text)
        return _settle(written, place, {**sides, "kept": entry}) if sides else written
    held = {"value": work.drafts.get(box, {}).get("text"), "since": None, "who": ""}
    return _settle(work, place, {"kept": held, **sides, side: entry})


def _settle(work: Work, place: str, sides: Mapping[str, Mapping[str, object]]) -> Work:
    """Put the conflict in place, without what is the same as what is kept."""
    kept = sides["kept"]
    waiting = [dict(side) for name, side in sides.items() if name != "kept" and side.get("value") != kept.get("value")]
    rest = {name: each for name, each in work.conflicts.items() if name != place}
    if not waiting:
        return replace(work, conflicts=rest)
    conflict: dict[str, object] = {"kept": dict(kept), "other": waiting[0]}
    return replace(work, conflicts={**rest, place: conflict | ({"more": waiting[1:]} if waiting[1:] else {})})


def _is_known(session: Session, box: str) -> bool:
    """Whether a form has the box; what an older rubric's box holds may still be changed."""
    boxes = (each.id for rubric in session.library.rubrics for form in rubric.forms for each in form.boxes)
    return box in session.work.drafts or box in boxes
