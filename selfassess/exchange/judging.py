"""By which tracks a work is judged, and by which version of the program."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from selfassess.answers import Answers, is_answered
from selfassess.asked import criteria_of, facts_of
from selfassess.assess import assess_track
from selfassess.cycle import Cycle
from selfassess.model import Library, Question, Rubric, Track
from selfassess.record import TrackRecord, record_result

__all__ = ["find_engine", "judge", "questions_of", "tracks_of"]


def find_engine() -> str:
    """The version of this program; ``unknown`` where it is run without being installed."""
    try:
        return version("selfassess")
    except PackageNotFoundError:
        return "unknown"


def questions_of(rubric: Rubric, track: Track) -> tuple[Question, ...]:
    """Every question that a track asks: facts first, then what rates it, each in the rubric's order."""
    rating = [id for each in criteria_of(rubric, track) for id in (each.id, *(part.id for part in each.parts))]
    if rubric.bonus and track.id in rubric.bonus.tracks:
        rating.append(rubric.bonus.question)
    facts = {question.id: question for question in facts_of(rubric, track)}
    rated = {id: question for id, question in rubric.questions.items() if id in rating}
    return tuple({**facts, **rated}.values())


def tracks_of(library: Library, answers: Answers, track: str | None) -> tuple[str, ...]:
    """The track that is open; without one, all that ask for anything that is answered."""
    if track is not None:
        return (track,)
    answered = {id for id in answers if is_answered(answers, id)}
    return tuple(
        key
        for key, (rubric, each) in library.tracks.items()
        if answered & {question.id for question in questions_of(rubric, each)}
    )


def judge(library: Library, tracks: tuple[str, ...], answers: Answers, year: int | None) -> list[TrackRecord]:
    """Judge answers by some tracks; one record each."""
    return [record_result(assess_track(library, key, answers, Cycle(year))) for key in tracks]
