"""What stands behind an answer, as lines of a table."""

from __future__ import annotations

from selfassess.defence import Defence, Evidence
from selfassess.reports.draft import Draft
from selfassess.reports.paper import Cell
from selfassess.reports.words import PAPER_WORDS
from selfassess.typed import format_day, parse_day
from selfassess.ui.words import WORDS

__all__ = ["show_standing", "write_day"]

_NOTHING = Defence()


def show_standing(draft: Draft, question: str) -> Cell:
    """Draw the evidence, the justification and the owner of one answer; say so where a claim has nothing behind it."""
    pen, defence = draft.pen, draft.scene.session.work.defence.get(question, _NOTHING)
    lines = [_write_evidence(draft, each) for each in defence.evidence if each != Evidence()]
    if defence.justification.strip():
        lines.append(_put(draft, "justification", "why", pen.copy(defence.justification)))
    if defence.owner.strip():
        lines.append(_put(draft, "owner", "who", pen.copy(defence.owner)))
    if question in draft.undefended:
        return Cell(pen.say(WORDS["defence_missing"]), sign="!", tone="ask", notes=tuple(lines))
    return Cell("\n".join(lines))


def _write_evidence(draft: Draft, evidence: Evidence) -> str:
    """One piece of evidence: what it is, of which day, where it lies and who keeps it."""
    pen = draft.pen
    parts = [pen.copy(evidence.title), pen.copy(evidence.place)]
    if evidence.day.strip():
        parts.append(_put(draft, "day_of", "day", write_day(draft, evidence.day)))
    parts.append(pen.copy(evidence.link))
    if evidence.keeper.strip():
        parts.append(_put(draft, "keeper", "who", pen.copy(evidence.keeper)))
    return _put(draft, "evidence", "what", " · ".join(part for part in parts if part))


def _put(draft: Draft, word: str, name: str, typed: str) -> str:
    """Put what was typed into a sentence of ours, digit for digit."""
    return draft.pen.say(PAPER_WORDS[word]).replace(f"{{{name}}}", typed)


def write_day(draft: Draft, typed: str) -> str:
    """A typed day as an office writes it; what is none stays as it was typed."""
    day = parse_day(typed)
    if day is None:
        return draft.pen.copy(typed)
    return draft.pen.write(format_day(day, draft.scene.language, full=True))
