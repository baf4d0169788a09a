"""The conditions as a checklist in the manner of the award's own form: ticks, answers, and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from selfassess.asked import conditions_asking
from selfassess.eligibility import Judgement, Outcome
from selfassess.model import Question
from selfassess.reports.draft import Draft
from selfassess.reports.paper import Block, Cell, Column, Paragraph, Row, Table
from selfassess.reports.standing import show_standing, write_day
from selfassess.reports.words import PAPER_WORDS
from selfassess.ui.view.appendix import list_sections
from selfassess.ui.view.controls import describe_answer

__all__ = ["write_checklist"]


def write_checklist(draft: Draft) -> list[Block]:
    """Write conditions, features or steps, and facts that no condition asks for; nothing for stages alone."""
    pen = draft.pen
    if draft.scene.track.kind == "roadmap":
        return []
    rows = list(_Checklist(draft).rows())
    heading = draft.chapter(PAPER_WORDS["checklist"])
    if not rows:
        return [heading, Paragraph(pen.say(PAPER_WORDS["no_conditions"]))]
    columns = tuple(
        Column(pen.say(PAPER_WORDS[f"column_{name}"]), width, "center" if name == "number" else "left")
        for name, width in (("number", 6), ("condition", 37), ("outcome", 24), ("evidence", 33))
    )
    intro = Paragraph(pen.say(PAPER_WORDS["checklist_intro"]), "quiet")
    return [heading, intro, Table(heading.text, columns, tuple(rows))]


@dataclass
class _Checklist:
    """The rows of the table; a question that two conditions ask for is answered at the first of them."""

    draft: Draft
    told: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def rows(self) -> Iterator[Row]:
        scene = self.draft.scene
        sections: dict[str, Any] = {str(each["id"]): each["rows"] for each in list_sections(scene)}
        hard = scene.result.hard
        rest = [each for each in scene.result.judgements if each.condition.hardness != "hard"]
        other = "steps" if scene.track.kind == "indicator" else "features"
        for group, section, judgements in (("hard", "conditions", hard), (other, other, rest)):
            if judgements:
                yield self._group(group)
            for judgement, drawn in zip(judgements, sections.get(section, []), strict=True):
                yield from self._judged(judgement, drawn)
        facts = [fact for fact in scene.facts if not conditions_asking(scene.rubric, scene.track, fact.id)]
        if facts:
            yield self._group("facts")
            yield from (self._asked(fact, "plain") for fact in facts)

    def _group(self, name: str) -> Row:
        return Row((Cell(self.draft.pen.say(PAPER_WORDS[f"group_{name}"])),), "group")

    def _judged(self, judgement: Judgement, drawn: dict[str, Any]) -> Iterator[Row]:
        """A condition; its questions below it, or in the same row where it is only one."""
        draft, scene = self.draft, self.draft.scene
        self.count += 1
        number = draft.pen.write(self.count)
        questions = [fact for fact in scene.facts if fact.id in judgement.condition.names]
        note = (draft.pen.write(drawn["note"]),) if drawn["note"] else ()
        # How a condition may be read belongs to its words; what is missing, to the outcome.
        is_reading = judgement.outcome is Outcome.DEPENDS
        outcome = Cell(draft.pen.write(drawn["value"]), drawn["sign"], drawn["tone"], () if is_reading else note)
        standing = Cell()
        if len(questions) == 1 and questions[0].id not in self.told:
            answered = draft.pen.say(PAPER_WORDS["answer"]).replace("{value}", self._answer(questions[0]))
            outcome = replace(outcome, notes=(answered, *self._since(questions[0]), *outcome.notes))
            standing = show_standing(draft, questions[0].id)
        condition = Cell(
            draft.pen.write(drawn["label"]),
            notes=note if is_reading else (),
            marks=draft.marks(drawn["marks"]),
            cites=draft.cite(drawn["sources"]),
        )
        yield Row((Cell(number), condition, outcome, standing))
        for question in questions if len(questions) > 1 or (questions and questions[0].id in self.told) else []:
            yield self._asked(question, "sub")
        self.told |= {question.id: number for question in questions if question.id not in self.told}

    def _asked(self, question: Question, kind: str) -> Row:
        """One question with its answer."""
        draft = self.draft
        ask = draft.pen.say(draft.scene.ask(question))
        standing = show_standing(draft, question.id)
        if question.id in self.told:
            standing = Cell(notes=(draft.pen.say(PAPER_WORDS["told_above"], number=self.told[question.id]),))
        answer = Cell(self._answer(question), notes=self._since(question))
        return Row((Cell(), Cell(ask), answer, standing), "sub" if kind == "sub" else "plain")

    def _answer(self, question: Question) -> str:
        return self.draft.pen.write(describe_answer(self.draft.scene, question))

    def _since(self, question: Question) -> tuple[str, ...]:
        """For months that are counted from a day: that day."""
        day = self.draft.scene.session.work.since.get(question.id)
        return (self.draft.pen.say(PAPER_WORDS["since"], day=write_day(self.draft, day)),) if day else ()
