"""What every part of a view is drawn from: the session, the track at hand and its result, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from selfassess.asked import conditions_asking, facts_of, is_asked
from selfassess.assess import TrackResult, assess_all
from selfassess.claims import find_undefended
from selfassess.futile_wait import find_futile_wait
from selfassess.knowledge import AnswerKnowledge
from selfassess.maturity import Clash
from selfassess.model import Bonus, Condition, Library, Question, Rubric, Source, Stage, Track
from selfassess.moved import ask_in_cycle, move_condition, move_question
from selfassess.text import Language, Text
from selfassess.typed import format_day
from selfassess.ui.session import Session
from selfassess.ui.words import WORDS
from selfassess.wording import TRUST

__all__ = ["ADVICE", "Plain", "Scene", "say_day"]

ADVICE = frozenset({"advice", "explanation", "concept"})
"""The kinds of prompts that advise, as the documents do."""

Plain = dict[str, object]
"""A piece of the view-model: plain values, ready for JSON."""


def say_day(day: date) -> Text:
    """A day as a text of both languages."""
    return Text(th=format_day(day, "th"), en=format_day(day, "en"))


@dataclass(frozen=True)
class Scene:
    """A session seen from one track.

    Parameters
    ----------
    session : Session
        The visit.
    key : str or None
        The track shown; None where none is chosen yet.
    """

    session: Session
    key: str | None

    @property
    def library(self) -> Library:
        """The rubrics."""
        return self.session.library

    @property
    def language(self) -> Language:
        """The language of every sentence."""
        return self.session.language

    @cached_property
    def rubric(self) -> Rubric:
        """The track's rubric."""
        return self.library.tracks[self._key][0]

    @cached_property
    def track(self) -> Track:
        """The track itself."""
        return self.library.tracks[self._key][1]

    @property
    def _key(self) -> str:
        if self.key is None:
            raise LookupError("no track is chosen")
        return self.key

    @cached_property
    def result(self) -> TrackResult:
        """What the track says of the answers."""
        return self.session.judge(self._key)

    @cached_property
    def results(self) -> tuple[TrackResult, ...]:
        """What every track says of them."""
        return assess_all(self.library, self.session.work.answers, self.session.work.cycle)

    @cached_property
    def clash(self) -> Clash | None:
        """The two rules of time that shut each other out, where no day to come satisfies all."""
        return find_futile_wait(self.result, self.known)

    @cached_property
    def known(self) -> AnswerKnowledge:
        """The answers as tests of this rubric want them."""
        return self.knowledge_for(self.rubric)

    @cached_property
    def facts(self) -> tuple[Question, ...]:
        """The facts of the track that apply to the answers at hand."""
        rubric, track = self.rubric, self.track
        return tuple(fact for fact in facts_of(rubric, track) if is_asked(rubric, track, fact.id, self.known))

    @cached_property
    def counts_months(self) -> bool:
        """Whether the track asks for months, so that the day up to which they are counted matters."""
        return any(fact.default for fact in self.facts)

    @property
    def bonus(self) -> Bonus | None:
        """The special addition that the track allows, if there is one."""
        bonus = self.rubric.bonus
        return bonus if bonus and self.track.id in bonus.tracks else None

    @cached_property
    def undefended(self) -> frozenset[str]:
        """The ids of the claims behind which nothing stands yet."""
        found = find_undefended(self.rubric, self.track, self.known, self.session.work.defence)
        return frozenset(question.id for question in found)

    def knowledge_for(self, rubric: Rubric) -> AnswerKnowledge:
        """The answers as tests of a rubric want them."""
        work = self.session.work
        return AnswerKnowledge(rubric.questions, work.answers, work.cycle.years_moved(rubric.year))

    def with_track(self, key: str) -> Scene:
        """The same session seen from another track."""
        return Scene(self.session, key)

    def say(self, text: Text) -> str:
        """A text in the language of the page."""
        return text[self.language]

    def sources(self, sources: Iterable[Source]) -> list[Plain]:
        """Sources with their quotes, as the page shows them on demand; each once."""
        return [self._source(source) for source in dict.fromkeys(sources)]

    def _source(self, source: Source) -> Plain:
        drawn = self.session.drawn
        key = (source, self.language)
        if key not in drawn:
            drawn[key] = self._draw_source(source)
        return drawn[key]

    def _draw_source(self, source: Source) -> Plain:
        document = self.library.documents.get(source.document or "")
        return {
            "quote": source.quote,
            "where": self._place(source) if source.document else source.page,
            "document": self.say(document.name) if document else None,
            "trust": source.trust,
            "trust_label": self.say(TRUST[source.trust]),
            "note": self.say(source.note) if source.note else None,
        }

    def _place(self, source: Source) -> str:
        document = self.library.documents.get(source.document or "")
        slide = document.slides.get(source.line or 0) if document else None
        words = Text(th=f"เอกสาร {source.document}", en=f"Document {source.document}")
        spot = Text(th=f"สไลด์ {slide}", en=f"slide {slide}") if slide else None
        line = Text(th=f"บรรทัดที่ {source.line}", en=f"line {source.line}")
        return self.say(words) + " · " + self.say(spot or line)

    def marks(self, sources: Iterable[Source]) -> list[Plain]:
        """A small mark for each kind of source that is not printed, with its reason."""
        marks: dict[str, Plain] = {}
        for source in sources:
            if source.trust != "source" and source.trust not in marks:
                why = self.say(source.note) if source.note else ""
                marks[source.trust] = {"trust": source.trust, "label": self.say(TRUST[source.trust]), "why": why}
        return list(marks.values())

    def moved_marks(self, conditions: Iterable[Condition], question: Question | None = None) -> list[Plain]:
        """In an own year: a mark that the days which stand in for the printed ones are assumed."""
        why = self.moved_note(conditions, question)
        return [{"trust": "assumed", "label": self.say(WORDS["own_year_mark"]), "why": why}] if why else []

    def moved_note(self, conditions: Iterable[Condition], question: Question | None = None) -> str:
        """In an own year: which days stand in for those of some conditions, or of a question; else nothing."""
        years = self.known.years_moved
        found = [move_condition(self.rubric, condition, years) for condition in conditions]
        found.append(move_question(self.rubric, question, years) if question else None)
        days = dict.fromkeys(self.say(each) for each in found if each)
        year = str(self.session.work.year)
        return " · ".join(self.say(WORDS["stands_in"].fill(year=year)).replace("{days}", each) for each in days)

    def ask(self, question: Question) -> Text:
        """A question as it is asked in the cycle at hand."""
        return ask_in_cycle(self.rubric, question, self.session.work.year, self.session.today)

    def stage_marks(self, stage: Stage) -> list[Plain]:
        """The marks of a stage; its years stay as they are printed, whatever the cycle."""
        is_own = self.session.work.year is not None
        printed: Plain = {"trust": "derived", "label": self.say(WORDS["printed_cycle_mark"]), "why": ""}
        return self.marks(stage.sources) + ([printed] if is_own else [])

    def notes_about(self, ids: Iterable[str]) -> list[str]:
        """The register's notes that stand beside any of the ids."""
        wanted = set(ids)
        return [self.say(note.text) for note in self.rubric.notes if wanted & set(note.about)]

    def prompts_for(self, ids: Iterable[str]) -> list[Plain]:
        """The advice that serves any of the ids; single levels, questions and examples are the coaching's."""
        wanted = set(ids)
        found = [p for p in self.rubric.prompts if wanted & set(p.serves) and p.kind in ADVICE]
        return [{"text": self.say(prompt.text), "sources": self.sources(prompt.sources)} for prompt in found]

    def ids_around(self, question: str) -> list[str]:
        """A question's id with those of the conditions it serves here."""
        return [question, *(condition.id for condition in conditions_asking(self.rubric, self.track, question))]

    @property
    def typed(self) -> Mapping[str, str]:
        """Numbers and dates as they were typed."""
        return self.session.work.typed
