"""Every event of the page, and what does it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from selfassess.ui import answering, focusing, going, opening, planned, undoing, written

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = ["ACTIONS", "OPEN_EVENTS"]

ACTIONS: Mapping[str, Callable[[Session, Mapping[str, object]], None]] = {
    "open": opening.open_visit,
    "answer": answering.answer,
    "since": answering.count_since,
    "go": going.go,
    "track": going.choose_track,
    "papers": going.open_papers,
    "language": going.choose_language,
    "cycle": answering.choose_cycle,
    "about": answering.tell_about,
    "defend": answering.defend,
    "choose": answering.choose,
    "plan": planned.plan,
    "draft": written.draft,
    "dismiss": written.dismiss,
    "try": planned.try_out,
    "try_apply": planned.apply_trial,
    "try_discard": planned.discard_trial,
    "who": going.name_oneself,
    "focus": focusing.choose_focus,
    "undo": undoing.undo,
    "redo": undoing.redo,
    "clear": undoing.clear,
    "adopt": going.adopt,
}
"""What does an event, by the word that it asks with."""

OPEN_EVENTS = frozenset({"open", "go", "track", "papers", "language", "who", "focus", "try", "try_discard"})
"""What may be done to a work that may only be read."""
