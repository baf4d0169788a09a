"""Where a visit's work is kept: opened by its key, saved after every change, merged with what others did."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from selfassess.errors import SelfAssessError
from selfassess.store import (
    Found,
    KeyRefused,
    Keys,
    Saved,
    Store,
    Version,
    complete_keys,
    default_place,
    is_edit_key,
    open_store,
    read_key,
)
from selfassess.text import Text
from selfassess.ui import sentences
from selfassess.ui.answering import count_again
from selfassess.ui.drawer import DRAWER_ACTIONS, SHOWN
from selfassess.ui.hearing import hear
from selfassess.ui.judged import RulesMoved, find_moved, note_judged
from selfassess.ui.session import Session
from selfassess.work import restore_work

__all__ = ["Keeping"]

_QUIET = frozenset({"look", "drawer"})
_LOG = logging.getLogger(__name__)
_BESIDE = ("track", "rubrics", "results")


@dataclass
class Keeping:
    """One visit's place in the store.

    Parameters
    ----------
    session : Session
        The visit.
    place : str, optional
        A path or an address as `open_store` takes it; by default what the environment or the platform names.

    Attributes
    ----------
    keys : Keys or None
        The keys of the work; None until it is kept. Whoever came with a key to read has no key to edit.
    number : int
        The version on which this page stands.
    state : str
        `new` (nothing kept yet), `saved`, or `failed` (then `fault` says why).
    moved : RulesMoved or None
        The rules that have changed since they judged this work, until that is accepted.
    """

    session: Session
    place: str | None = None
    keys: Keys | None = None
    number: int = 0
    state: str = "new"
    fault: Text | None = None
    deleted: bool = False
    moved: RulesMoved | None = None
    is_drawer_open: bool = False
    here: str = ""
    shown: int = SHOWN
    _wanted: Mapping[str, object] | None = None
    _kept: Mapping[str, object] = field(default_factory=dict)
    _beside: dict[str, object] = field(default_factory=dict)

    @cached_property
    def store(self) -> Store:
        """The store, opened when it is needed first."""
        return open_store(self.place or default_place(os.environ))

    @property
    def key(self) -> str | None:
        """The key that this page works with."""
        return (self.keys.edit or self.keys.read) if self.keys else None

    def handle(self, event: object) -> bool:
        """Do what an event asks of the kept work; False where it asks for nothing of the kind."""
        asked = hear(event)
        action = _ACTIONS.get(str(asked.get("do")))
        if action is None:
            return False
        if asked["do"] not in _QUIET:
            self.session.notice = self.session.turn = None
        self._try(lambda: action(self, asked))
        return True

    def open(self, event: Mapping[str, object]) -> None:
        """Open a page: with the work that a key names, or with what the browser holds."""
        key = event.get("key")
        is_example = any(each.id == event.get("example") for each in self.session.library.examples)
        if not isinstance(key, str) or is_example:
            if is_example or event.get("saved"):
                self.begin_anew()  # in a notebook a visit goes on, and may hold the keys of another work
            self.session.handle(event)
            return
        try:
            self._load(read_key(key), event)
        except KeyRefused as error:
            self.session.handle(event)
            self.session.notice = ("info", sentences.KEPT_COPY) if event.get("saved") else ("error", error.message)
        except SelfAssessError as error:
            self._wait(read_key(key), event, error)

    def _load(self, key: str, event: Mapping[str, object]) -> None:
        """Open a kept work; where the browser has a copy of it, that is what the page stands on until it is merged."""
        found = self.store.find(key)
        latest, base = found.latest, event.get("base")
        self.keys = complete_keys(key) if found.can_edit else Keys(edit="", read=key)
        self._wanted, self.session.closed = None, None
        has_copy = bool(event.get("saved")) and type(base) is int and base > 0 and found.can_edit
        # Which track opens, the browser knows for its own copy.
        track = event.get("track") or (None if event.get("saved") else latest.document.get("track"))
        self.session.handle({**event, "saved": event["saved"] if has_copy else latest.document, "track": track})
        self.number = base if has_copy and type(base) is int else latest.number
        self._remember(self.store.version(key, self.number) if self.number <= latest.number else latest)
        if self.number > latest.number:
            self._kept = {}  # the store is an older one, brought back: all that differs is for people to choose
        self.state, self.fault = "saved", None
        self._notice(found)
        self.moved = find_moved(self.session.library, latest.document)

    def _wait(self, key: str, event: Mapping[str, object], error: SelfAssessError) -> None:
        """The store cannot be read now: go on with the browser's copy under its key, or wait for the work itself."""
        base = event.get("base")
        self.keys = complete_keys(key) if is_edit_key(key) else Keys(edit="", read=key)
        self.state, self.fault = "failed", error.message
        if self._wanted is None:
            self.session.handle(event)
        if event.get("saved") and type(base) is int:
            self.number = base
        else:
            self._wanted, self.session.closed = event, sentences.WAITING

    def keep(self) -> bool:
        """Save what has changed; True where the work at hand has changed by that, because others changed it too."""
        has_changed = False
        for _ in range(2):  # what is merged may have to be counted and saved once more
            document = self.session.work.to_json()
            if self.session.example or self.session.closed or document == self._kept:
                break
            if self.keys is None and not _has_content(document):
                break
            has_changed |= bool(self._try(lambda document=document: self.save(document)))  # type: ignore[misc]
            if self.state == "failed":
                break
        return has_changed

    def save(self, document: dict[str, object]) -> bool:
        """Save a work as it is now; True where it has changed by that, because others changed it too."""
        whole = document | self._note()
        if self.keys is None:
            self.keys, saved = self.store.create(whole, who=self.session.who)
        else:
            saved = self.store.save(self.keys.edit, self.number, whole, who=self.session.who)
        return self._take(saved, document)

    def _note(self) -> dict[str, object]:
        """What is kept beside the work: its track, and by which rules it was judged how."""
        judged = {} if self.moved else note_judged(self.session)
        merged = dict(self._beside)
        for name, entries in judged.items():
            before = merged.get(name)
            merged[name] = {**(before if isinstance(before, Mapping) else {}), **entries}
        return merged | {"track": self.session.track}

    def _take(self, saved: Saved, document: Mapping[str, object]) -> bool:
        self.number, self.state, self.fault = saved.number, "saved", None
        self._remember(saved)
        if self._kept == document:
            return False
        self._show(saved)
        self.session.notice = self.session.notice or ("info", sentences.OTHERS)
        return True

    def _show(self, kept: Version | Saved) -> None:
        """Put what others did in place; steps back would undo it."""
        self.session.work = restore_work(self.session.library.questions, kept.document)[0]
        self.session.undo, self.session.redo, self.number = [], [], kept.number
        if self.session.has_fixed_day and not self.session.closed:
            count_again(self.session)

    def _remember(self, kept: Version | Saved) -> None:
        self._kept = restore_work(self.session.library.questions, kept.document)[0].to_json()
        self._beside = {name: kept.document[name] for name in _BESIDE if name in kept.document}

    def _notice(self, found: Found) -> None:
        """See whether the work may be changed."""
        self.deleted = found.deleted is not None
        reading = None if found.can_edit else sentences.READ_ONLY
        self.session.closed = sentences.DELETED if self.deleted else reading
        if self.session.closed:
            self.state, self.fault = "saved", None

    def _look(self, _: Mapping[str, object]) -> None:
        """See whether others have saved something since; what is unsaved here goes along."""
        if self.key is None or self.session.example:
            return
        if self._wanted is not None:
            self.open(self._wanted)
            return
        found = self.store.find(self.key)
        self._notice(found)
        if found.latest.number == self.number and self.state == "saved":
            return
        if self.session.closed:
            self._show(found.latest)
            self._remember(found.latest)
        else:
            self.save(self.session.work.to_json())

    def begin_anew(self) -> None:
        """From here on the work is another one, which gets keys of its own."""
        self.keys, self.number, self.state, self.moved, self.fault = None, 0, "new", None, None
        self._kept, self._beside, self.deleted, self.session.closed, self._wanted = {}, {}, False, None, None

    def list_history(self) -> list[Version]:
        """Every version of the work, newest first; none where nothing is kept."""
        return list(self.store.versions(self.key)) if self.key else []

    def _try(self, act: Callable[[], object]) -> object:
        """Do something with the store; a fault becomes a sentence and leaves everything as it was."""
        try:
            return act()
        except SelfAssessError as error:
            self.state, self.fault = "failed", error.message
        except Exception:
            _LOG.exception("the store failed")
            self.state, self.fault = "failed", sentences.FAULT
        return None


def _has_content(document: Mapping[str, object]) -> bool:
    cycle = document.get("cycle")
    has_year = isinstance(cycle, Mapping) and cycle.get("year") is not None
    return has_year or any(document.get(name) for name in ("answers", "about", "defence", "plan", "drafts"))


_ACTIONS: dict[str, Callable[[Keeping, Mapping[str, object]], None]] = {"look": Keeping._look, **DRAWER_ACTIONS}
