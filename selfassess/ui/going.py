"""Where a visitor goes, and how the page is shown there: nothing of it changes the work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from selfassess.text import LANGUAGES
from selfassess.ui import planned, sentences
from selfassess.ui.answering import show
from selfassess.ui.focusing import Focus

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = ["STEPS", "adopt", "choose_language", "choose_track", "go", "name_oneself", "open_papers"]

STEPS = ("find", "check", "score", "plan", "write", "report")
"""The steps in their order; all but the first are those of a track."""
_LONGEST_NAME = 80


def go(session: Session, event: Mapping[str, object]) -> None:
    """Go to a step."""
    step = str(event.get("step"))
    if step == "find" and session.step != "find" and session.focus:
        session.focus = Focus()  # whoever comes back finds the facts in an order that suits the answers by now
    if step == "find" or (step in STEPS and session.track):
        session.step = step


def choose_track(session: Session, event: Mapping[str, object]) -> None:
    """Choose a track and go to one of its steps, by default to the first."""
    key = str(event.get("track"))
    if key not in session.library.tracks:
        session.notice = ("error", sentences.NO_TRACK.fill(track=show(key)))
        return
    if key != session.track:
        planned.discard_trial(session, event)
    session.track = key
    go(session, {"step": event.get("step") or "check"})


def open_papers(session: Session, event: Mapping[str, object]) -> None:
    """Unfold what concerns papers and dates, or fold it again."""
    session.papers_open = event.get("open") is True


def choose_language(session: Session, event: Mapping[str, object]) -> None:
    """Choose the language of the page; one that it does not have changes nothing."""
    for language in LANGUAGES:
        if event.get("lang") == language:
            session.language = language


def name_oneself(session: Session, event: Mapping[str, object]) -> None:
    """Take the name that whoever is at the page has chosen for the history."""
    session.who = str(event.get("name") or "")[:_LONGEST_NAME].strip()


def adopt(session: Session, _event: Mapping[str, object]) -> None:
    """Make an example one's own work."""
    session.example = None
