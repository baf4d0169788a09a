"""One step back, one step forward, and all of it away: each of them can be taken back again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from selfassess.store.changes import Change, describe_changes
from selfassess.work import Work

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = ["Turn", "clear", "redo", "undo"]


@dataclass(frozen=True, slots=True)
class Turn:
    """A step back or forward, as it is told until the next event.

    Attributes
    ----------
    word : str
        Whether something was taken back or made again.
    changes : tuple of Change
        What it was, as it was changed first.
    left : Work
        The state that was left.
    """

    word: Literal["undone", "redone"]
    changes: tuple[Change, ...]
    left: Work


def undo(session: Session, _event: Mapping[str, object]) -> None:
    """Take the last change back."""
    if session.undo:
        left = session.work
        session.redo.append(left)
        _put_back(session, session.undo.pop())
        session.turn = Turn("undone", _find_changes(session.work, left), left)


def redo(session: Session, _event: Mapping[str, object]) -> None:
    """Make the change again that was taken back last."""
    if session.redo:
        left = session.work
        session.undo.append(left)
        _put_back(session, session.redo.pop())
        session.turn = Turn("redone", _find_changes(left, session.work), left)


def _find_changes(before: Work, after: Work) -> tuple[Change, ...]:
    return tuple(describe_changes(before.to_json(), after.to_json()))


def _put_back(session: Session, work: Work) -> None:
    """Put a former state in place; what was refused beside another one is no longer true."""
    session.work, session.refusals = work, {}
    session.begin_step()


def clear(session: Session, _event: Mapping[str, object]) -> None:
    """Begin with an empty work, in the first step."""
    session.change(Work())
    session.refusals, session.step, session.trial = {}, "find", {}
