"""Working a saved assessment out again: whether the file is whole, and the rules and the result are the same.

Everything is worked out here, without a network. What differs is told as it can be: by part, by rubric, by number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.answers import read_answers
from selfassess.errors import AnswerError
from selfassess.exchange.assessment import Assessment
from selfassess.exchange.judging import find_engine, judge
from selfassess.exchange.rules import Rules, compare_rules
from selfassess.exchange.sealing import Seal
from selfassess.model import Library
from selfassess.record import TrackRecord
from selfassess.text import Text

__all__ = ["Difference", "Verification", "verify_assessment"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One place of a track's result, what the file says and what comes out here; None where there is nothing."""

    track: str
    place: str
    file: object
    here: object


@dataclass(frozen=True)
class Verification:
    """What working a file out again has shown.

    Attributes
    ----------
    assessment : Assessment
        The file.
    seal : Seal
        Whether it is as it was written.
    engine : str
        The version of this program.
    rules : tuple of Rules
        The rubrics that judged it.
    refused : tuple of Text
        Answers that the rules here do not allow; then nothing was worked out.
    missing : tuple of str
        Tracks of the result that do not exist here.
    recomputed : mapping of str to TrackRecord
        What comes out here, by track.
    differences : tuple of Difference
        Where that is not what the file says.
    """

    assessment: Assessment
    seal: Seal
    engine: str
    rules: tuple[Rules, ...]
    refused: tuple[Text, ...]
    missing: tuple[str, ...]
    recomputed: Mapping[str, TrackRecord]
    differences: tuple[Difference, ...]

    @property
    def are_rules_same(self) -> bool:
        """Whether every rubric that judged it is here unchanged."""
        return all(each.is_same for each in self.rules)

    @property
    def is_verified(self) -> bool:
        """Whether the file is whole, made under the rules that are here, and says what comes out.

        A file with no result to work out again is not: nothing was shown.
        """
        nothing_else = not (self.refused or self.missing or self.differences)
        return bool(self.recomputed) and self.seal.is_whole and self.are_rules_same and nothing_else


def verify_assessment(library: Library, assessment: Assessment) -> Verification:
    """Work an assessment out again and compare.

    Parameters
    ----------
    library : Library
        The rubrics that are here.
    assessment : Assessment
        As `selfassess.exchange.file.read_assessment` gives it.
    """
    said = [(f"{each.get('rubric')}/{each.get('track')}", each) for each in assessment.result]
    named = dict.fromkeys(key for key, _ in said)
    known = tuple(key for key in named if key in library.tracks)
    refused: tuple[Text, ...] = ()
    recomputed: dict[str, TrackRecord] = {}
    try:
        answers = read_answers(library.questions, assessment.answers)
        recomputed = dict(zip(known, judge(library, known, answers, assessment.year), strict=True))
    except AnswerError as error:
        refused = tuple(fault.message for fault in error.faults)
    engine = find_engine()
    is_same_engine = engine == assessment.engine
    # Each of them: a file may hold two results of one track.
    compared = (_compare(key, each, recomputed[key], is_same_engine) for key, each in said if key in recomputed)
    return Verification(
        assessment=assessment,
        seal=assessment.seal,
        engine=engine,
        rules=_compare_rules(library, assessment),
        refused=refused,
        missing=tuple(key for key in named if key not in library.tracks),
        recomputed=recomputed,
        differences=tuple(each for differences in compared for each in differences),
    )


def _compare_rules(library: Library, assessment: Assessment) -> tuple[Rules, ...]:
    named = {str(each.get("rubric")): {"version": "", "fingerprint": ""} for each in assessment.result}
    return compare_rules(library, {**named, **assessment.rubrics})


def _compare(track: str, file: Mapping[str, object], here: TrackRecord, is_same_engine: bool) -> Iterator[Difference]:
    """Where two records differ; a key that only a newer or an older program knows is no difference."""
    now: Mapping[str, object] = {**here}
    for key in {**now, **file}:
        if (key in now and key in file) or is_same_engine:
            yield from _compare_values(track, key, file.get(key), now.get(key))


def _compare_values(track: str, place: str, file: object, here: object) -> Iterator[Difference]:
    if isinstance(file, Mapping) and isinstance(here, Mapping):
        for key in {**here, **file}:
            yield from _compare_values(track, f"{place}.{key}", file.get(key), here.get(key))
    elif file != here or type(file) is not type(here):
        yield Difference(track, place, file, here)
