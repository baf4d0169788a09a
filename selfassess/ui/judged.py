"""By which rules a work was judged and how it came out, and what has become of both since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.assess import assess_track
from selfassess.exchange.fingerprint import fingerprint
from selfassess.model import Library, Rubric
from selfassess.record import TrackRecord, record_result
from selfassess.ui.session import Session
from selfassess.work import restore_work

__all__ = ["Moved", "RulesMoved", "find_moved", "note_judged"]


@dataclass(frozen=True, slots=True)
class Moved:
    """One track whose rules have changed: how it was judged, and how it would be judged now."""

    key: str
    before: Mapping[str, object]
    now: TrackRecord | None


@dataclass(frozen=True, slots=True)
class RulesMoved:
    """The rubrics that have changed since they judged a work, as (id, version then, version now), and their tracks."""

    rubrics: tuple[tuple[str, str, str], ...]
    tracks: tuple[Moved, ...]


def note_judged(session: Session) -> dict[str, dict[str, object]]:
    """Note the rules and the result of the track that is open."""
    if session.track is None:
        return {}
    rubric = session.library.tracks[session.track][0]
    result = assess_track(session.library, session.track, session.work.answers, session.work.cycle)
    return {
        "rubrics": {rubric.id: {"version": rubric.version, "fingerprint": fingerprint(rubric)}},
        "results": {session.track: dict(record_result(result))},
    }


def find_moved(library: Library, document: Mapping[str, object]) -> RulesMoved | None:
    """Compare the rules that a kept work names with those at hand; None where they are the same."""
    noted, results = document.get("rubrics"), document.get("results")
    if not isinstance(noted, Mapping) or not isinstance(results, Mapping):
        return None
    rubrics = {rubric.id: rubric for rubric in library.rubrics}
    changed = {
        id: note for id, note in noted.items() if isinstance(note, Mapping) and _has_moved(rubrics.get(id), note)
    }
    if not changed:
        return None
    work, _ = restore_work(library.questions, document)
    tracks = []
    for key, before in results.items():
        if key.split("/")[0] in changed and isinstance(before, Mapping):
            is_known = key in library.tracks
            now = record_result(assess_track(library, key, work.answers, work.cycle)) if is_known else None
            tracks.append(Moved(key, before, now))
    versions = (
        (id, str(note.get("version")), rubrics[id].version if id in rubrics else "–") for id, note in changed.items()
    )
    return RulesMoved(tuple(versions), tuple(tracks))


def _has_moved(rubric: Rubric | None, note: Mapping[str, object]) -> bool:
    return rubric is None or note.get("fingerprint") != fingerprint(rubric)
