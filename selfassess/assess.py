"""One set of answers against one track, or all: verdict, score, bands, gaps, warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from selfassess.answers import Answers
from selfassess.asked import contradictions_of
from selfassess.cycle import PRINTED, Cycle
from selfassess.eligibility import (
    Judgement,
    Outcome,
    Verdict,
    decide_verdict,
    find_contradictions,
    judge_condition,
)
from selfassess.errors import CallError
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test
from selfassess.model import Contradiction, Criterion, Library, Rubric, Track, Warning
from selfassess.scoring import Score, score_criteria
from selfassess.standing import BandStanding, Gap, find_level_gaps, find_levels, possible_bands, stand_in_bands
from selfassess.text import Text

__all__ = ["TrackResult", "assess_all", "assess_track", "find_track"]


@dataclass(frozen=True, slots=True)
class TrackResult:
    """What a track says of a set of answers.

    Attributes
    ----------
    rubric, track
        What was judged.
    verdict, default : Verdict
        The verdict; where it depends, the one under the recommended readings, else None.
    judgements : tuple of Judgement
        Every condition, in printed order.
    contradictions : tuple of Contradiction
        Those that are certain.
    score : Score or None
        None where the source prints no points, or a total is not the sum of its parts.
    bands : tuple of BandStanding
        Every band of the track, lowest first; empty where none is printed.
    levels : mapping of str to Decimal
        Level of a single score by reading; empty where there is none.
    level_gaps : mapping of str to Gap
        Points missing to each printed level.
    warnings : tuple of Warning
        Those given, in the rubric's order.
    """

    rubric: Rubric
    track: Track
    verdict: Verdict
    default: Verdict | None
    judgements: tuple[Judgement, ...]
    contradictions: tuple[Contradiction, ...]
    score: Score | None
    bands: tuple[BandStanding, ...] = ()
    levels: Mapping[str, Decimal] = field(default_factory=dict)
    level_gaps: Mapping[str, Gap] = field(default_factory=dict)
    warnings: tuple[Warning, ...] = ()

    @property
    def hard(self) -> tuple[Judgement, ...]:
        """The hard conditions: they alone decide the verdict."""
        return tuple(each for each in self.judgements if each.condition.hardness == "hard")

    @property
    def not_met(self) -> tuple[Judgement, ...]:
        """The hard conditions that are not met."""
        return tuple(each for each in self.hard if each.outcome is Outcome.NOT_MET)

    @property
    def gaps(self) -> Mapping[str, Gap]:
        """Points missing to each band that is a goal, or to each printed level."""
        return {each.band.id: each.gap for each in self.bands if each.gap is not None} | dict(self.level_gaps)


def find_track(library: Library, key: str) -> tuple[Rubric, Track]:
    """Look up a track by its key.

    Raises
    ------
    CallError
        If there is no such track; the message names those of the rubric, or all.
    """
    if key in library.tracks:
        return library.tracks[key]
    rubric_id = key.partition("/")[0]
    same = [each for each in library.tracks if each.startswith(f"{rubric_id}/")]
    rubrics = ", ".join(rubric.id for rubric in library.rubrics)
    known = (
        Text(th=f"ที่มีคือ {', '.join(same)}", en=f"There are: {', '.join(same)}.")
        if same
        else Text(
            th=f"เกณฑ์ที่มีคือ {rubrics} ดูประเภทรางวัลได้ด้วยคำสั่ง list",
            en=f"The rubrics are {rubrics}; list names their tracks.",
        )
    )
    raise CallError(
        Text(th=f"ไม่มีประเภทรางวัล “{key[:80]}” {known.th}", en=f'There is no track "{key[:80]}". {known.en}')
    )


def assess_all(library: Library, answers: Answers, cycle: Cycle = PRINTED) -> tuple[TrackResult, ...]:
    """Judge one set of answers by every track, in the order of the rubrics."""
    return tuple(assess_track(library, key, answers, cycle) for key in library.tracks)


def assess_track(library: Library, key: str, answers: Answers, cycle: Cycle = PRINTED) -> TrackResult:
    """Judge a set of answers by one track.

    Parameters
    ----------
    library : Library
        The rubrics.
    key : str
        ``RUBRIC/TRACK``.
    answers : mapping of str to Value
        As `selfassess.answers.read_answers` gives them; those the track does not ask for are not used.
    cycle : Cycle
        The printed cycle, or the unit's own year.

    Raises
    ------
    CallError
        If there is no such track.
    """
    rubric, track = find_track(library, key)
    known = AnswerKnowledge(rubric.questions, answers, cycle.years_moved(rubric.year))
    judgements = tuple(judge_condition(each, known) for each in rubric.conditions if track.id in each.tracks)
    found = find_contradictions(contradictions_of(rubric, track), known)
    verdict, default = decide_verdict(judgements, inconsistent=bool(found))
    score = _find_score(rubric, track, answers, known, found)
    bands = tuple(band for band in rubric.bands if track.id in band.tracks)
    scale = rubric.level_scale if rubric.level_scale and track.id in rubric.level_scale.tracks else None
    single = score.low if score and score.low == score.high else None
    levels = find_levels(scale, single) if scale and single is not None else {}
    given = (each for each in rubric.warnings if track.id in each.tracks)
    return TrackResult(
        rubric=rubric,
        track=track,
        verdict=verdict,
        default=default,
        judgements=judgements,
        contradictions=found,
        score=score,
        bands=stand_in_bands(bands, score) if score else (),
        levels=levels,
        level_gaps=find_level_gaps(scale, score.low) if scale and score else {},
        warnings=tuple(each for each in given if _is_given(each, known, score, rubric, track, levels)),
    )


def _find_score(
    rubric: Rubric,
    track: Track,
    answers: Answers,
    known: AnswerKnowledge,
    found: tuple[Contradiction, ...],
) -> Score | None:
    criteria = [criterion for criterion in rubric.criteria if track.id in criterion.tracks]
    if not criteria or any(_concerns_total(each, criteria) for each in found):
        return None
    bonus = rubric.bonus if rubric.bonus and track.id in rubric.bonus.tracks else None
    return score_criteria(criteria, bonus, answers, known)


def _concerns_total(contradiction: Contradiction, criteria: list[Criterion]) -> bool:
    """Whether it sets a total against its parts: then there is no number to believe."""
    asked = set(contradiction.questions)
    return any(criterion.id in asked and any(part.id in asked for part in criterion.parts) for criterion in criteria)


def _is_given(
    warning: Warning,
    known: AnswerKnowledge,
    score: Score | None,
    rubric: Rubric,
    track: Track,
    levels: Mapping[str, Decimal],
) -> bool:
    if warning.rule == "always":
        return True
    if warning.rule == "test":
        return warning.test is not None and evaluate_test(warning.test, known) is True
    if score is None:
        return False
    match warning.rule:
        case "over_cap":
            return any(pieces != score.base and pieces[-1][1] > score.maximum for pieces in score.by_reading.values())
        case "bonus_decides_band":
            bands = [band for band in rubric.bands if track.id in band.tracks]
            without = possible_bands(bands, [score.base])
            return any(possible_bands(bands, [pieces]) != without for pieces in score.by_reading.values())
        case "parts_used":
            return any(rating.uses_parts for rating in score.ratings)
        case "parts_ignored":
            return any(rating.ignores_parts for rating in score.ratings)
        case "score_is":
            return score.low == score.high == warning.score
        case "levels_differ":
            return len(set(levels.values())) > 1
