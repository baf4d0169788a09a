"""One visitor's visit, without a widget: what is at hand, and that every change of the work can be taken back.

An event is trusted no more than anything typed. What each of them does is in `events`.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from selfassess.answers import Answers, Value
from selfassess.assess import TrackResult, assess_track
from selfassess.errors import SelfAssessError
from selfassess.model import Example, Library
from selfassess.text import Language, Text
from selfassess.typed import parse_day
from selfassess.ui import planned, sentences
from selfassess.ui.answering import Refusal
from selfassess.ui.events import ACTIONS, OPEN_EVENTS
from selfassess.ui.focusing import Focus
from selfassess.ui.going import STEPS
from selfassess.ui.hearing import hear
from selfassess.ui.undoing import Turn
from selfassess.work import Work

__all__ = ["STEPS", "Refusal", "Session"]

_UNDO_DEPTH = 200
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
    turn : Turn or None
        What the last event took back or made again; None after any other.
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
    focus: Focus | None = None
    trial: dict[str, Value] = field(default_factory=dict)
    undo: list[Work] = field(default_factory=list)
    redo: list[Work] = field(default_factory=list)
    turn: Turn | None = None
    judged: tuple[Answers, int | None, str, TrackResult] | None = field(default=None, repr=False)
    _joins: str | None = None

    def handle(self, event: object) -> None:
        """Do what an event asks; a fault becomes a sentence, never an exception."""
        self.notice = self.turn = None
        asked = hear(event)
        action = ACTIONS.get(str(asked.get("do")))
        if action is None:
            return
        if self.closed and asked["do"] not in OPEN_EVENTS:
            self.notice = ("info", self.closed)
            return
        before = self.work
        try:
            action(self, asked)
            planned.drop_answered(self)
            self._note_progress(str(asked["do"]), before)
        except SelfAssessError as error:
            self.notice = ("error", error.message)
        except Exception:
            _LOG.exception("an event of the page failed")
            self.notice = ("error", sentences.FAULT)

    def attempt(self, late: Mapping[str, object]) -> None:
        """Do one of several events that came too late; one that cannot be done holds up no other."""
        try:
            ACTIONS[str(late["do"])](self, late)
        except Exception:
            _LOG.exception("an event of an earlier visit failed")
            self.notice = ("error", sentences.LATE)

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

    @property
    def has_fixed_day(self) -> bool:
        """Whether the reference day is the same for everybody; today is another one tomorrow and elsewhere."""
        return "reference_date" in self.work.answers or self.work.year is None
