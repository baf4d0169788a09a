"""Where a visit's work is kept: opened by its key, saved after every change, merged with what others did."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from selfassess.errors import SelfAssessError
from selfassess.store import Keys, Saved, Store, Version, complete_keys, default_place, open_store, read_key
from selfassess.text import Text
from selfassess.ui import sentences
from selfassess.ui.judged import RulesMoved, find_moved, note_judged
from selfassess.ui.session import Session
from selfassess.work import restore_work

__all__ = ["Keeping"]

_LONGEST_ADDRESS = 300
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
        asked = event if isinstance(event, Mapping) else {}
        action = _ACTIONS.get(str(asked.get("do")))
        if action is None:
            return False
        self.session.notice = None
        self._try(lambda: action(self, asked))
        return True

    def open(self, event: Mapping[str, object]) -> None:
        """Open a page: with the work that a key names, or with what the browser holds."""
        key, saved = event.get("key"), event.get("saved")
        is_example = any(each.id == event.get("example") for each in self.session.library.examples)
        if not isinstance(key, str) or is_example:
            self.session.handle(event)
            return
        try:
            found = self.store.find(key)
        except SelfAssessError as error:
            self.session.handle(event)
            is_link = not saved
            self.session.notice = ("error", error.message) if is_link else ("info", sentences.KEPT_COPY)
            return
        latest = found.latest
        self.keys = complete_keys(read_key(key)) if found.can_edit else Keys(edit="", read=read_key(key))
        base = event.get("base")
        has_copy = bool(saved) and isinstance(base, int) and 0 < base <= latest.number and found.can_edit
        # Which track opens, the browser knows for its own copy.
        track = event.get("track") or (None if saved else latest.document.get("track"))
        self.session.handle({**event, "saved": saved if has_copy else latest.document, "track": track})
        self.number = base if has_copy and isinstance(base, int) else latest.number
        self._remember(self.store.version(key, self.number) if has_copy else latest)
        self.deleted = found.deleted is not None
        self.session.is_closed = self.deleted or not found.can_edit
        self.state = "saved"
        self.moved = find_moved(self.session.library, latest.document)

    def keep(self) -> bool:
        """Save what has changed; True where the work at hand has changed by that, because others changed it too."""
        document = self.session.work.to_json()
        if self.session.example or self.session.is_closed or document == self._kept:
            return False
        if self.keys is None and not _has_content(document):
            return False
        return bool(self._try(lambda: self._save(document)))

    def _save(self, document: dict[str, object]) -> bool:
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
        work, _ = restore_work(self.session.library.questions, saved.document)
        self._beside = {name: saved.document[name] for name in _BESIDE if name in saved.document}
        self._kept = work.to_json()
        if self._kept == document:
            return False
        # Steps back would undo what others did.
        self.session.work, self.session.undo, self.session.redo = work, [], []
        return True

    def _remember(self, version: Version) -> None:
        self._kept = restore_work(self.session.library.questions, version.document)[0].to_json()
        self._beside = {name: version.document[name] for name in _BESIDE if name in version.document}

    def _look(self, _: Mapping[str, object]) -> None:
        """See whether others have saved something since; what is unsaved here goes along."""
        if self.key is None or self.session.example:
            return
        if self.store.latest_number(self.key) == self.number and self.state == "saved":
            return
        if self.session.is_closed:
            self._show_version(self.store.find(self.key).latest)
        else:
            self._save(self.session.work.to_json())

    def _show_version(self, version: Version) -> None:
        self.session.work = restore_work(self.session.library.questions, version.document)[0]
        self.session.undo, self.session.redo, self.number = [], [], version.number
        self._remember(version)

    def _drawer(self, event: Mapping[str, object]) -> None:
        self.is_drawer_open = event.get("open") is True
        here = str(event.get("here") or "")
        self.here = here if here.startswith(("http://", "https://")) and len(here) <= _LONGEST_ADDRESS else ""

    def _bring_back(self, event: Mapping[str, object]) -> None:
        number = event.get("number")
        if self.keys is None or self.session.is_closed or type(number) is not int:
            return
        version = self.store.version(self.keys.edit, number)
        self.session.change(restore_work(self.session.library.questions, version.document)[0])
        self.keep()

    def _delete(self, _: Mapping[str, object]) -> None:
        if self.keys is None or self.session.is_closed:
            return
        self.store.delete(self.keys.edit, who=self.session.who)
        self.deleted = self.session.is_closed = True

    def _undelete(self, _: Mapping[str, object]) -> None:
        if self.keys is None or not self.deleted:
            return
        self.store.undelete(self.keys.edit)
        self.deleted = self.session.is_closed = False

    def _accept(self, _: Mapping[str, object]) -> None:
        """Let the new rules count: from here on the work is noted as judged by them."""
        self.moved = None
        if self.keys is not None and not self.session.is_closed:
            self._save(self.session.work.to_json())

    def begin_anew(self) -> None:
        """From here on the work is another one, which gets keys of its own."""
        self.keys, self.number, self.state, self.moved = None, 0, "new", None
        self._kept, self._beside, self.deleted, self.session.is_closed = {}, {}, False, False

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
    return has_year or any(document.get(name) for name in ("answers", "about", "defence"))


_ACTIONS: dict[str, Callable[[Keeping, Mapping[str, object]], None]] = {
    "look": Keeping._look,
    "drawer": Keeping._drawer,
    "bring_back": Keeping._bring_back,
    "delete": Keeping._delete,
    "undelete": Keeping._undelete,
    "accept": Keeping._accept,
}
