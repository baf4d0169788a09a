"""How a visit begins: with an example, with what the browser has kept, or with nothing.

Where a page is opened again in the same session (a notebook that is loaded anew), what it brings along takes the place
of what was there. A page that brings nothing goes on with what is there: its browser may keep nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from selfassess.model import Example
from selfassess.typed import parse_day
from selfassess.ui import planned, sentences
from selfassess.ui.answering import count_again, show
from selfassess.ui.focusing import choose_focus
from selfassess.ui.going import choose_language, choose_track
from selfassess.work import restore_work

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = ["open_visit"]

_SAID_AGAIN = frozenset({"answer", "since", "about", "cycle", "defend", "choose", "plan", "draft", "dismiss"})
"""Events that an earlier visit could not deliver and that are done now; the others are about that visit alone."""


def open_visit(session: Session, event: Mapping[str, object]) -> None:
    """Begin a visit; what cannot be read of the kept work is left out and counted, never a reason to begin anew."""
    before = session.work
    planned.discard_trial(session, event)
    session.today = parse_day(str(event.get("today") or "")) or session.today
    choose_language(session, event)
    choose_focus(session, {"on": event.get("focus")})
    wanted = event.get("example")
    example = next((each for each in session.library.examples if each.id == wanted), None)
    lost = 0
    if example:
        _open_example(session, example)
    elif event.get("saved"):
        _leave(session)
        session.work, lost = restore_work(session.library.questions, event["saved"])
        count_again(session)
        _say_again(session, event.get("pending"))
    if event.get("track"):
        choose_track(session, {"track": event["track"], "step": event.get("step") or "check"})
    if event.get("pending") and not example:
        planned.note_progress(session)
    if session.work != before:
        session.undo, session.redo = [], []  # steps back would put another work in the place of this one
    if lost:
        session.notice = ("info", sentences.LOST.fill(n=lost))
    if wanted and not example:
        session.notice = ("error", sentences.NO_EXAMPLE.fill(example=show(wanted)))


def _leave(session: Session) -> None:
    """Nothing of what was opened before belongs to what is opened now: an example takes its track along."""
    session.refusals = {}
    if session.example:
        session.example, session.track, session.step = None, None, "find"


def _open_example(session: Session, example: Example) -> None:
    session.refusals = {}
    session.example, session.track, session.step = example, example.track, "check"
    session.work, _ = restore_work(session.library.questions, {"answers": example.answers})


def _say_again(session: Session, pending: object) -> None:
    """Do what was not confirmed in an earlier visit; one event that cannot be done holds up no other."""
    for late in pending if isinstance(pending, list) else []:
        if isinstance(late, Mapping) and late.get("do") in _SAID_AGAIN:
            session.attempt(late)
