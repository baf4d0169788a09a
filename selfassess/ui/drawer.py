"""What the drawer of a kept work does: its history, a version brought back, deleting and undeleting, new rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from selfassess.ui import sentences
from selfassess.work import restore_work

if TYPE_CHECKING:
    from selfassess.ui.keeping import Keeping

__all__ = ["DRAWER_ACTIONS", "SHOWN", "accept_rules", "bring_back", "delete", "show_drawer", "undelete"]

SHOWN = 100
"""Versions that the history shows at first."""

_LONGEST_ADDRESS = 300


def show_drawer(keeping: Keeping, event: Mapping[str, object]) -> None:
    """Open the drawer or close it; `here` is the address of the page, which the keys are shown with."""
    keeping.is_drawer_open = event.get("open") is True
    here, shown = str(event.get("here") or ""), event.get("shown")
    keeping.here = here if here.startswith(("http://", "https://")) and len(here) <= _LONGEST_ADDRESS else ""
    keeping.shown = shown if type(shown) is int and shown > 0 else SHOWN


def bring_back(keeping: Keeping, event: Mapping[str, object]) -> None:
    """Go on with the work as it was in a version; that can be undone."""
    number = event.get("number")
    if keeping.keys is None or keeping.session.closed or type(number) is not int:
        return
    version = keeping.store.version(keeping.keys.edit, number)
    keeping.session.change(restore_work(keeping.session.library.questions, version.document)[0])
    keeping.session.notice = ("info", sentences.BROUGHT_BACK)


def delete(keeping: Keeping, _: Mapping[str, object]) -> None:
    """Delete the work; it can be brought back for a while."""
    if keeping.keys is None or keeping.session.closed:
        return
    keeping.store.delete(keeping.keys.edit, who=keeping.session.who)
    keeping.deleted, keeping.session.closed = True, sentences.DELETED


def undelete(keeping: Keeping, _: Mapping[str, object]) -> None:
    """Bring a deleted work back."""
    if keeping.keys is None or not keeping.keys.edit or not keeping.deleted:
        return
    keeping.store.undelete(keeping.keys.edit)
    keeping.deleted, keeping.session.closed = False, None


def accept_rules(keeping: Keeping, _: Mapping[str, object]) -> None:
    """Let the new rules count: from here on the work is noted as judged by them."""
    keeping.moved = None
    if keeping.keys is not None and not keeping.session.closed:
        keeping.save(keeping.session.work.to_json())


DRAWER_ACTIONS: Mapping[str, Callable[[Keeping, Mapping[str, object]], None]] = {
    "drawer": show_drawer,
    "bring_back": bring_back,
    "delete": delete,
    "undelete": undelete,
    "accept": accept_rules,
}
"""What is done for which event."""
