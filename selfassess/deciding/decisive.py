"""The questions that decide: after them no further answer changes a track's verdict, or the state of one band.

"Settled" means two things at once: the verdict is not "incomplete", and it stays the same word under every completion
of what remains. Completions that contradict themselves are left out, as a contradiction counts only when certain.
"""

from __future__ import annotations

from selfassess.answers import Answers
from selfassess.assess import find_track
from selfassess.cycle import Cycle
from selfassess.deciding.band_search import search_band
from selfassess.deciding.chances import Decisive
from selfassess.deciding.verdict_search import search_verdict
from selfassess.model import Library

__all__ = ["find_decisive"]


def find_decisive(library: Library, key: str, answers: Answers, cycle: Cycle, band: str | None = None) -> Decisive:
    """Find the smallest sets of open questions that settle a track's verdict, or one band's state.

    Parameters
    ----------
    library : Library
        The rubrics.
    key : str
        ``RUBRIC/TRACK``.
    answers : mapping of str to Value
        The unit's answers; "not known yet" and a range leave a question open.
    cycle : Cycle
        The printed cycle, or the unit's own year.
    band : str, optional
        Id of a band of the track: then the questions are the criteria without a rating and the special addition.

    Raises
    ------
    CallError
        If there is no such track.
    LookupError
        If the track has no such band.

    Examples
    --------
    >>> from selfassess.cycle import PRINTED
    >>> from selfassess.loading import load_library
    >>> answers = {"applies_principles_or_tools": True, "likeness_to_past_winner": "different"}
    >>> found = find_decisive(load_library(), "psa-2558/service_development", answers, PRINTED)
    >>> found.every, [way.outcome.value for chance in found.some for way in chance.ways]
    ((('months_in_use',),), ['not_eligible', 'eligible'])
    """
    rubric, track = find_track(library, key)
    if band is not None:
        return search_band(rubric, track, answers, cycle, band)
    return search_verdict(rubric, track, answers, cycle)
