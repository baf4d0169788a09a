"""What a visitor does and what it changes: every event of the page, without a widget.

An event is trusted no more than anything typed. A refused answer changes nothing that was answered before:
its sentence stands beside the question until it is put right.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from selfassess.answers import Value, read_answer
from selfassess.defence import read_defence
from selfassess.errors import AnswerError, SelfAssessError
from selfassess.model import Example, Library
from selfassess.months import count_months
from selfassess.text import LANGUAGES, Language, Text
from selfassess.typed import format_day, parse_day, parse_number
from selfassess.ui import sentences
from selfassess.work import ABOUT_FIELDS, LONGEST_ABOUT, Work, choose_side, restore_work, sides_of

__all__ = ["STEPS", "Refusal", "Session"]

STEPS = ("find", "check", "score", "plan", "report")
OPEN_EVENTS = frozenset({"open", "go", "track", "papers", "language", "who"})
"""What may be done to a work that may only be read."""
RANGED_TYPES = ("points", "number", "count", "months", "years", "percent", "amount_baht")
"""Types of questions that take "somewhere between" as an answer."""
LONGEST_NAME = 80
"""Letters that a self-chosen name may have."""

_UNDO_DEPTH = 200
_KEPT = frozenset({"answer", "since", "about", "cycle", "defend", "choose"})
_LONGEST_SHOWN = 200
_RANGE = re.compile(r"\s*([\d๐-๙][\d๐-๙.,]*)\s*(?:-|–|—|~|ถึง|to)\s*([\d๐-๙][\d๐-๙.,]*)\s*")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was typed into a question and refused, and the sentence that says why."""

    typed: str
    message: Text


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
    undo: list[Work] = field(default_factory=list)
    redo: list[Work] = field(default_factory=list)

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
        try:
            action(self, asked)
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

    def change(self, work: Work) -> None:
        """Put another state of the work in place, undoably."""
        if work == self.work:
            return
        self.undo = [*self.undo[-_UNDO_DEPTH:], self.work]
        self.redo = []
        self.work = work

    def _open(self, event: Mapping[str, object]) -> None:
        self.today = parse_day(str(event.get("today") or "")) or self.today
        self._language(event)
        lost = 0
        wanted = event.get("example")
        example = next((each for each in self.library.examples if each.id == wanted), None)
        if example:
            self.example, self.track, self.step = example, example.track, "check"
            self.work, _ = restore_work(self.library.questions, {"answers": example.answers})
        elif event.get("saved"):
            self.work, lost = restore_work(self.library.questions, event["saved"])
            self.count_again()
            self._replay(event.get("pending"))
        if event.get("track"):
            self._track({"track": event["track"], "step": event.get("step") or "check"})
        if lost:
            self.notice = ("info", sentences.LOST.fill(n=lost))
        if wanted and not example:
            self.notice = ("error", sentences.NO_EXAMPLE.fill(example=_show(wanted)))

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

    def _answer(self, event: Mapping[str, object]) -> None:
        id, raw = str(event.get("question")), event.get("value")
        typed = raw.strip() if isinstance(raw, str) else None
        self.refusals.pop(id, None)
        if raw is None or typed == "":
            self.change(self.work.with_answer(id, None))
            return
        try:
            value = self._read(id, typed if typed is not None else raw)
        except AnswerError as error:
            self.refusals[id] = Refusal(_show(raw), self._refuse_range(id, typed) or error.message)
            return
        is_typed = typed is not None and not isinstance(value, bool | str) and typed != getattr(value, "value", None)
        self.change(self.work.with_answer(id, value, typed if is_typed else None))
        self.count_again()

    def _refuse_range(self, id: str, typed: str | None) -> Text | None:
        """Where a range was typed into the field of one number: where ranges are typed."""
        question = self.library.questions.get(id)
        ends = _RANGE.fullmatch(typed) if typed and question and question.type in RANGED_TYPES else None
        if typed is None or ends is None or any(parse_number(end) is None for end in ends.groups()):
            return None
        return sentences.TYPED_RANGE.fill(typed=_show(typed))

    def _read(self, id: str, raw: object) -> Value:
        question = self.library.questions.get(id)
        if question and question.type == "yes_no" and raw in ("true", "false"):
            raw = raw == "true"
        return read_answer(self.library.questions, id, raw)

    def _since(self, event: Mapping[str, object]) -> None:
        id, typed = str(event.get("question")), str(event.get("value") or "").strip()
        self.refusals.pop(f"{id}.since", None)
        if not typed:
            self.change(replace(self.work, since={name: day for name, day in self.work.since.items() if name != id}))
            return
        day = parse_day(typed)
        months = count_months(day, self.reference_day) if day else None
        if months is None:
            self.refusals[f"{id}.since"] = Refusal(_show(typed), self._after() if day else sentences.NO_DAY)
            return
        self.refusals.pop(id, None)
        self.change(self.work.with_since(id, typed, read_answer(self.library.questions, id, months)))

    @property
    def has_fixed_day(self) -> bool:
        """Whether the reference day is the same for everybody; today is another one tomorrow and elsewhere."""
        return "reference_date" in self.work.answers or self.work.year is None

    def count_again(self) -> None:
        """Work the months out anew where the reference day has changed."""
        for id, typed in self.work.since.items():
            day = parse_day(typed)
            months = count_months(day, self.reference_day) if day else None
            if months is None:
                self.refusals[f"{id}.since"] = Refusal(typed, self._after())
            elif self.work.answers.get(id) != months:
                self.work = self.work.with_since(id, typed, months)

    def _after(self) -> Text:
        day = self.reference_day
        words = sentences.AFTER if self.work.year is None else sentences.AFTER_OWN
        return words.fill(day=Text(th=format_day(day), en=format_day(day, "en")))

    def _go(self, event: Mapping[str, object]) -> None:
        step = str(event.get("step"))
        if step == "find" or (step in STEPS and self.track):
            self.step = step

    def _track(self, event: Mapping[str, object]) -> None:
        key = str(event.get("track"))
        if key not in self.library.tracks:
            self.notice = ("error", sentences.NO_TRACK.fill(track=_show(key)))
            return
        self.track = key
        self._go({"step": event.get("step") or "check"})

    def _papers(self, event: Mapping[str, object]) -> None:
        self.papers_open = event.get("open") is True

    def _language(self, event: Mapping[str, object]) -> None:
        for language in LANGUAGES:
            if event.get("lang") == language:
                self.language = language

    def _cycle(self, event: Mapping[str, object]) -> None:
        raw = event.get("year")
        number = parse_number(str(raw)) if raw else None
        if raw and (number is None or number != int(number) or not 2500 <= number <= 2700):
            self.notice = ("error", sentences.NO_YEAR.fill(year=_show(raw)))
            return
        self.change(replace(self.work, year=int(number) if number else None))
        if event.get("reference_date"):
            self._answer({"question": "reference_date", "value": event["reference_date"]})
        self.count_again()

    def _about(self, event: Mapping[str, object]) -> None:
        name, words = str(event.get("field")), str(event.get("value") or "")
        if name not in ABOUT_FIELDS:
            return
        self.refusals.pop(f"about.{name}", None)
        if len(words) > LONGEST_ABOUT:
            self.refusals[f"about.{name}"] = Refusal("", sentences.TOO_LONG)
        elif name == "begun" and words.strip() and parse_day(words) is None:
            self.refusals["about.begun"] = Refusal("", sentences.NO_DAY)
        self.change(self.work.with_about(name, words))

    def _defend(self, event: Mapping[str, object]) -> None:
        id = str(event.get("question"))
        if id in self.library.questions:
            self.change(self.work.with_defence(id, read_defence(event.get("defence"))))

    def _choose(self, event: Mapping[str, object]) -> None:
        place, side = str(event.get("place")), str(event.get("side"))
        if side in sides_of(self.work.conflicts.get(place)) and place in self.work.conflicts:
            chosen = choose_side(self.work.to_json(), place, side)
            self.change(restore_work(self.library.questions, chosen)[0])
            self.count_again()

    def _who(self, event: Mapping[str, object]) -> None:
        self.who = str(event.get("name") or "")[:LONGEST_NAME].strip()

    def _undo(self, _event: Mapping[str, object]) -> None:
        if self.undo:
            self.redo.append(self.work)
            self.work = self.undo.pop()
            self.refusals = {}

    def _redo(self, _event: Mapping[str, object]) -> None:
        if self.redo:
            self.undo.append(self.work)
            self.work = self.redo.pop()
            self.refusals = {}

    def _clear(self, _event: Mapping[str, object]) -> None:
        self.change(Work())
        self.refusals, self.step = {}, "find"

    def _adopt(self, _event: Mapping[str, object]) -> None:
        self.example = None


def _show(raw: object) -> str:
    words = raw if isinstance(raw, str) else "" if isinstance(raw, Mapping) else str(raw)
    return words[:_LONGEST_SHOWN]


_ACTIONS: dict[str, Callable[[Session, Mapping[str, object]], None]] = {
    "open": Session._open,
    "answer": Session._answer,
    "since": Session._since,
    "go": Session._go,
    "track": Session._track,
    "papers": Session._papers,
    "language": Session._language,
    "cycle": Session._cycle,
    "about": Session._about,
    "defend": Session._defend,
    "choose": Session._choose,
    "who": Session._who,
    "undo": Session._undo,
    "redo": Session._redo,
    "clear": Session._clear,
    "adopt": Session._adopt,
}
