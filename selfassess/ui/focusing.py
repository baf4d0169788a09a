"""The facts of the step "find" in the order in which they settle the most, while "only what matters" is asked.

Nothing jumps under a thumb: a fact that was just answered stays where it is, with all above it, and only what is
still unanswered below it changes its order. What can change no verdict any more is folded away, and so is what was
answered before the facts were put in order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from selfassess.answers import Answers
from selfassess.model import Question

if TYPE_CHECKING:
    from selfassess.deciding import Weight
    from selfassess.ui.session import Session

__all__ = ["Focus", "arrange", "choose_focus", "follow"]


@dataclass(frozen=True, slots=True)
class Focus:
    """How the facts stand while only what matters is asked.

    Attributes
    ----------
    shown, answered, folded : tuple of str
        The ids shown in their order, and those that are folded away: answered before, and without any effect.
    idle : frozenset of str
        Shown ones, unanswered, that can change no verdict any more: they stand above what was just answered.
    best : str or None
        The best one to answer next.
    settles : int
        Awards that an answer to it may settle.
    answers, year
        What this was worked out from.
    """

    shown: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    idle: frozenset[str] = frozenset()
    best: str | None = None
    settles: int = 0
    answers: Answers = field(default_factory=dict)
    year: int | None = None

    @property
    def is_arranged(self) -> bool:
        """Whether the facts have been put in order before."""
        return bool(self.shown + self.answered + self.folded)


def choose_focus(session: Session, event: Mapping[str, object]) -> None:
    """Ask only what matters, or all again."""
    session.focus = Focus() if event.get("on") is True else None


def follow(session: Session, facts: Sequence[Question]) -> Focus:
    """Give the facts as they stand now; worked out anew only where answers or cycle have changed."""
    # Only who asks for it pays for it: the page opens without it.
    from selfassess.deciding import weigh_questions

    before, work = session.focus or Focus(), session.work
    if before.is_arranged and before.answers == work.answers and before.year == work.year:
        return before
    keys = [key for key, (_, track) in session.library.tracks.items() if not track.is_pseudo]
    ids = [fact.id for fact in facts]
    weights = weigh_questions(session.library, keys, work.answers, work.cycle, ids)
    focus = replace(arrange(before, ids, work.answers, weights), answers=dict(work.answers), year=work.year)
    if session.focus is not None:
        session.focus = focus
    return focus


def arrange(before: Focus, ids: Sequence[str], answers: Answers, weights: Sequence[Weight]) -> Focus:
    """Put the facts in order.

    Parameters
    ----------
    before : Focus
        How they stood; an empty one where they are ordered for the first time.
    ids : sequence of str
        All facts in their printed order.
    answers : mapping of str to Value
        The answers now; "not known yet" counts as one here, as it would be a nuisance to ask again.
    weights : sequence of Weight
        As `selfassess.deciding.weigh_questions` gives them for these answers.
    """
    from selfassess.deciding import order_weights

    untouched = [each for each in order_weights(weights) if each.question not in answers]
    ranked = [each.question for each in untouched if each.matters]
    best = next((each for each in untouched if each.matters), None)
    changed = [id for id in ids if before.answers.get(id) != answers.get(id)]
    thumb = changed[0] if len(changed) == 1 and before.is_arranged else None
    if thumb in before.shown:
        shown = _arrange_below(before, before.shown.index(str(thumb)) + 1, answers, ranked)
    elif thumb is not None:
        shown = before.shown
    else:
        shown = (*(id for id in before.shown if id in answers), *ranked)
    # What was answered in one fold does not move to the other one under the thumb.
    done = [id for id in ids if id in (answers if thumb is None else before.answered) and id not in shown]
    return Focus(
        shown,
        tuple(done),
        tuple(id for id in ids if id not in shown and id not in done),
        frozenset(id for id in shown if id not in answers and id not in ranked),
        best.question if best else None,
        best.settles if best else 0,
    )


def _arrange_below(before: Focus, start: int, answers: Answers, ranked: Sequence[str]) -> tuple[str, ...]:
    """Keep what stands above a place and every answered fact; put the others below it in the order of their rank."""
    head = before.shown[:start]
    waiting = [id for id in ranked if id not in head]
    below = []
    for id in before.shown[start:]:
        if id in answers:
            below.append(id)
        elif waiting:
            below.append(waiting.pop(0))
    return (*head, *below, *waiting)
