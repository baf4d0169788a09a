"""What a visitor does and what it changes: every event of the page, without a widget.

An event is trusted no more than anything typed. What concerns answers is in `answering`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from selfassess.answers import Answers, Value
from selfassess.assess import TrackResult, assess_track
from selfassess.errors import SelfAssessError
from selfassess.model import Example, Library
from selfassess.text import LANGUAGES, Language, Text
from selfassess.typed import parse_day
from selfassess.ui import answering, focusing, planned, sentences, written
from selfassess.ui.answering import Refusal
from selfassess.work import Work, restore_work

__all__ = ["STEPS", "Refusal", "Session"]

STEPS = ("find", "check", "score", "plan", "write", "report")
OPEN_EVENTS = frozenset({"open", "go", "track", "papers", "language", "who", "focus", "try", "try_discard"})
"""What may be done to a work that may only be read."""
LONGEST_NAME = 80
"""Letters that a self-chosen name may have."""

_UNDO_DEPTH = 200
_KEPT = frozenset({"answer", "since", "about", "cycle", "defend", "choose", "plan", "draft", "dismiss"})
_LOG = logging.getLogger(__name__)


@dataclass
class Session:
    """One visitor's visit.

    Parameters
    ----------
    library : Library
        The rubrics.
    today : date
        The visitor's day, as the browser says; replaced when the page opens.
    drawn : dict
        Parts of the view that no answer changes, kept by the views.
    who : str
        The name that whoever is at the page has chosen for the history.
    closed : Text or None
        Why the work may only be read, where that is so: it was opened by a key to read, or it is deleted.
    focus : Focus or None
        The order of the facts while only what matters is asked.
    trial : dict of str to Value
        Answers that are tried for the track at hand without being given.
    judged : tuple or None
        The last result with what it was worked out from; see `judge`.
    """

    library: Library
    today: date
    language: Language = "th"
    step: str = "find"
    track: str | None = None
    example: Example | None = None
    work: Work = field(default_factory=Work)
    papers_open: bool = False
    who: str = ""
    closed: Text | None = None
    notice: tuple[str, Text] | None = None
    refusals: dict[str, Refusal] = field(default_factory=dict)
    drawn: dict[object, dict[str, object]] = field(default_factory=dict)
    focus: focusing.Focus | None = None
    trial: dict[str, Value] = field(default_factory=dict)
    undo: list[Work] = field(default_factory=list)
    redo: list[Work] = field(default_factory=list)
    judged: tuple[Answers, int | None, str, TrackResult] | None = field(default=None, repr=False)
    _joins: str | None = None

    def handle(self, event: object) -> None:
        """Do what an event asks; a fault becomes a sentence, never an exception."""
        self.notice = None
        asked = event if isinstance(event, Mapping) else {}
        action = _ACTIONS.get(str(asked.get("do")))
        if action is None:
            return
        if self.closed and asked["do"] not in OPEN_EVENTS:
            self.notice = ("info", self.closed)
            return
        before = self.work
        try:
            action(self, asked)
            self._note_progress(str(asked["do"]), before)
        except SelfAssessError as error:
            self.notice = ("error", error.message)
        except Exception:
            _LOG.exception("an event of the page failed")
            self.notice = ("error", sentences.FAULT)

    @property
    def reference_day(self) -> date:
        """The day up to which months are counted: the answer, the printed default, or today in an own year."""
        given = self.work.answers.get("reference_date")
        if isinstance(given, date):
            return given
        question = self.library.questions.get("reference_date")
        printed = parse_day(question.default) if question and question.default else None
        return printed if printed and self.work.year is None else self.today

    def change(self, work: Work, joins: str | None = None) -> None:
        """Put another state of the work in place, undoably; changes that follow each other and join are one step."""
        if work == self.work:
            return
        if joins is None or joins != self._joins or not self.undo or self.redo:
            self.undo = [*self.undo[-_UNDO_DEPTH:], self.work]
        self.redo = []
        self.work, self._joins = work, joins

    def begin_step(self) -> None:
        """Let what is changed next be a step of its own to undo."""
        self._joins = None

    def judge(self, key: str) -> TrackResult:
        """Say what a track comes to; worked out once for the same answers, which are replaced and never changed."""
        answers, year = self.work.answers, self.work.year
        last = self.judged
        if last is None or last[0] is not answers or last[1:3] != (year, key):
            last = self.judged = (answers, year, key, assess_track(self.library, key, answers, self.work.cycle))
        return last[3]

    def _note_progress(self, action: str, before: Work) -> None:
        """Where an event has changed answers: note where the score stands now."""
        has_changed = before.answers != self.work.answers or before.year != self.work.year
        if has_changed and action not in ("open", "clear"):
            planned.note_progress(self)

    def _open(self, event: Mapping[str, object]) -> None:
        self.today = parse_day(str(event.get("today") or "")) or self.today
        self._language(event)
        focusing.choose_focus(self, {"on": event.get("focus")})
        lost = 0
        wanted = event.get("example")
        example = next((each for each in self.library.examples if each.id == wanted), None)
        if example:
            self.example, self.track, self.step = example, example.track, "check"
            self.work, _ = restore_work(self.library.questions, {"answers": example.answers})
        elif event.get("saved"):
            self.work, lost = restore_work(self.library.questions, event["saved"])
            answering.count_again(self)
            self._replay(event.get("pending"))
        if event.get("track"):
            self._track({"track": event["track"], "step": event.get("step") or "check"})
        if event.get("pending") and not example:
            planned.note_progress(self)
        if lost:
            self.notice = ("info", sentences.LOST.fill(n=lost))
        if wanted and not example:
            self.notice = ("error", sentences.NO_EXAMPLE.fill(example=answering.show(wanted)))

    def _replay(self, pending: object) -> None:
        for late in pending if isinstance(pending, list) else []:
            if isinstance(late, Mapping) and late.get("do") in _KEPT:
                self._attempt(late)

    def _attempt(self, late: Mapping[str, object]) -> None:
        """Do one of several things that were not confirmed; one that cannot be done holds up no other."""
        try:
            _ACTIONS[str(late["do"])](self, late)
        except Exception:
            _LOG.exception("an event of an earlier visit failed")
            self.notice = ("error", sentences.LATE)

    @property
    def has_fixed_day(self) -> bool:
        """Whether the reference day is the same for everybody; today is another one tomorrow and elsewhere."""
        return "reference_date" in self.work.answers or self.work.year is None

    def _go(self, event: Mapping[str, object]) -> None:
        step = str(event.get("step"))
        if step == "find" and self.step != "find" and self.focus:
            self.focus = focusing.Focus()
        if step == "find" or (step in STEPS and self.track):
            self.step = step

    def _track(self, event: Mapping[str, object]) -> None:
        key = str(event.get("track"))
        if key not in self.library.tracks:
            self.notice = ("error", sentences.NO_TRACK.fill(track=answering.show(key)))
            return
        if key != self.track:
            planned.discard_trial(self, event)
        self.track = key
        self._go({"step": event.get("step") or "check"})

    def _papers(self, event: Mapping[str, object]) -> None:
        self.papers_open = event.get("open") is True

    def _language(self, event: Mapping[str, object]) -> None:
        for language in LANGUAGES:
            if event.get("lang") == language:
                self.language = language

    def _who(self, event: Mapping[str, object]) -> None:
        self.who = str(event.get("name") or "")[:LONGEST_NAME].strip()

    def _undo(self, _event: Mapping[str, object]) -> None:
        if self.undo:
            self.redo.append(self.work)
            self.work = self.undo.pop()
            self.refusals, self._joins = {}, None

    def _redo(self, _event: Mapping[str, object]) -> None:
        if self.redo:
            self.undo.append(self.work)
            self.work = self.redo.pop()
            self.refusals, self._joins = {}, None

    def _clear(self, _event: Mapping[str, object]) -> None:
        self.change(Work())
        self.refusals, self.step, self.trial = {}, "find", {}

    def _adopt(self, _event: Mapping[str, object]) -> None:
        self.example = None


_ACTIONS: dict[str, Callable[[Session, Mapping[str, object]], None]] = {
    "open": Session._open,
    "answer": answering.answer,
    "since": answering.count_since,
    "go": Session._go,
    "track": Session._track,
    "papers": Session._papers,
    "language": Session._language,
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
    "who": Session._who,
    "focus": focusing.choose_focus,
    "undo": Session._undo,
    "redo": Session._redo,
    "clear": Session._clear,
    "adopt": Session._adopt,
}
