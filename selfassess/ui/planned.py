"""The plan and what is tried out: taken, refused, put in place.

A trial lives in the visit alone: nothing of it touches the answers until it is applied, as one step that can be undone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from selfassess.answers import Value
from selfassess.errors import AnswerError
from selfassess.plan_fields import is_plan_field, read_field, task_of
from selfassess.text import Text
from selfassess.typed import complete_year, find_day_fault, parse_coming_day
from selfassess.ui import sentences
from selfassess.ui.answering import Refusal, count_again, read_typed, refuse_range, show

if TYPE_CHECKING:
    from selfassess.ui.session import Session

__all__ = [
    "apply_trial",
    "discard_trial",
    "drop_answered",
    "note_progress",
    "parts_in_the_way",
    "plan",
    "tried_answers",
    "try_out",
]


def plan(session: Session, event: Mapping[str, object]) -> None:
    """Take one field of a track's plan, or a refusal at its place (``plan.TRACK.FIELD``)."""
    track, name = str(event.get("track")), str(event.get("field"))
    if track not in session.library.tracks or not is_plan_field(name):
        return
    raw = event.get("value")
    typed = raw.strip() if isinstance(raw, str) else ""
    place = f"plan.{track}.{name}"
    session.refusals.pop(place, None)
    work = session.work.with_plan(track, name, typed)
    if typed and read_field(name, typed) is None:
        session.refusals[place] = Refusal(show(typed), _refuse(name, typed))
    elif typed and name not in work.plan.get(track, {}):
        session.refusals[place] = Refusal(show(typed), sentences.PLAN_FULL)
    elif typed and name.startswith("task.") and name.endswith(".date") and parse_coming_day(typed) is None:
        session.refusals[place] = Refusal("", sentences.DAY_FAULTS[find_day_fault(complete_year(typed))])
    # A task of one's own goes away field by field, and comes back in one step.
    task = task_of(name)
    session.change(work, f"remove.{track}.{task}" if not typed and task and task.startswith("own-") else None)


def _refuse(name: str, typed: str) -> Text:
    """Why a field of the plan cannot hold what was typed."""
    kind = name.split(".")[0]
    if kind == "step":
        return sentences.NO_PLAN_STEP
    return sentences.NO_PLAN_AMOUNT if kind == "limit" or ":" in typed else sentences.NO_PLAN_VALUE


def try_out(session: Session, event: Mapping[str, object]) -> None:
    """Try an answer without giving it, or take that back; a refusal stands at ``try.QUESTION``."""
    id, raw = str(event.get("question")), event.get("value")
    typed = raw.strip() if isinstance(raw, str) else raw
    session.refusals.pop(f"try.{id}", None)
    if session.track is None:
        return
    if typed is None or typed == "":
        session.trial = {name: value for name, value in session.trial.items() if name != id}
        return
    try:
        value = read_typed(session, id, typed)
    except AnswerError as error:
        refused = refuse_range(session, id, typed if isinstance(typed, str) else None)
        session.refusals[f"try.{id}"] = Refusal(show(raw), refused or error.message)
        return
    session.trial = {**{name: other for name, other in session.trial.items() if name != id}, id: value}


def drop_answered(session: Session) -> None:
    """Forget of what is tried all that is answered so already: that is nothing to try."""
    answers = session.work.answers
    session.trial = {id: value for id, value in session.trial.items() if answers.get(id) != value}


def apply_trial(session: Session, _event: Mapping[str, object]) -> None:
    """Let what was tried count as answered, in one step."""
    work = session.work
    for part in parts_in_the_way(session):
        work = work.with_answer(part, None)
    for id, value in session.trial.items():
        work = work.with_answer(id, value)
        session.refusals.pop(id, None)
    session.trial = {}
    session.change(work)
    count_again(session)


def tried_answers(session: Session) -> dict[str, Value]:
    """The answers with everything that is tried put over them."""
    left_out = parts_in_the_way(session)
    return {id: value for id, value in session.work.answers.items() if id not in left_out} | session.trial


def parts_in_the_way(session: Session) -> frozenset[str]:
    """The parts of a total that is tried, where answers that do not add up would contradict each other."""
    if session.track is None or not session.trial:
        return frozenset()
    rubric, _ = session.library.tracks[session.track]
    tried = [criterion for criterion in rubric.criteria if criterion.id in session.trial]
    against = [each.test.names for each in rubric.contradictions]
    parts = [(criterion.id, part.id) for criterion in tried for part in criterion.parts]
    return frozenset(part for total, part in parts if any({total, part} <= names for names in against))


def discard_trial(session: Session, _event: Mapping[str, object]) -> None:
    """Forget what was tried."""
    session.trial = {}
    session.refusals = {place: each for place, each in session.refusals.items() if not place.startswith("try.")}


def note_progress(session: Session) -> None:
    """Note where the score of the track at hand stands on the visitor's day; no step that could be undone."""
    if session.track is None:
        return
    score = session.judge(session.track).score
    if score is not None:
        session.work = session.work.with_progress(session.track, session.today, score.low, score.high)
