"""A track's result as plain values for JSON: texts, truths, lists and mappings, every decimal a text.

This is the form of `selfassess assess --json`, and what golden cases are compared with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypedDict

from selfassess.assess import TrackResult
from selfassess.possible import Pieces
from selfassess.standing import write_decimal

__all__ = ["Range", "TrackRecord", "record_result", "record_results"]


class Range(TypedDict):
    """The lowest and the highest score still possible; the same where it is certain."""

    low: str
    high: str


class TrackRecord(TypedDict):
    """One entry of `tracks`; decimals are texts, so that nothing is rounded on the way.

    `score` is None where the source prints no points or the answers give no number to believe, `default`
    is None unless the verdict depends on a reading, and `level` is one text where every reading agrees.
    """

    rubric: str
    track: str
    verdict: str
    default: str | None
    conditions: dict[str, str]
    not_met: list[str]
    shortfall: dict[str, str]
    score: Range | None
    score_by_reading: dict[str, Range]
    bands: list[str]
    gap: dict[str, str]
    level: str | dict[str, str] | None
    unscored: list[str]
    warnings: list[str]
    pseudo: bool


def record_results(results: Iterable[TrackResult]) -> dict[str, list[TrackRecord]]:
    """Put results into the one object that `assess --json` prints."""
    return {"tracks": [record_result(result) for result in results]}


def record_result(result: TrackResult) -> TrackRecord:
    """Put one track's result into plain values."""
    score = result.score
    return {
        "rubric": result.rubric.id,
        "track": result.track.id,
        "verdict": result.verdict.value,
        "default": result.default.value if result.default else None,
        "conditions": {each.condition.id: each.outcome.value for each in result.judgements},
        "not_met": [each.condition.id for each in result.not_met],
        "shortfall": {
            each.condition.id: write_decimal(each.shortfall) for each in result.judgements if each.shortfall is not None
        },
        "score": _record_range(score.pieces) if score else None,
        "score_by_reading": {id: _record_range(pieces) for id, pieces in score.by_reading.items()} if score else {},
        "bands": [each.band.id for each in result.bands if each.state != "not_reached"],
        "gap": {id: str(gap) for id, gap in result.gaps.items()},
        "level": _record_level(result.levels),
        "unscored": list(score.unscored) if score else [],
        "warnings": [warning.id for warning in result.warnings],
        "pseudo": result.track.is_pseudo,
    }


def _record_range(pieces: Pieces) -> Range:
    return {"low": write_decimal(pieces[0][0]), "high": write_decimal(pieces[-1][1])}


def _record_level(levels: Mapping[str, Decimal]) -> str | dict[str, str] | None:
    written = {id: write_decimal(level) for id, level in levels.items()}
    if len(set(written.values())) == 1:
        return next(iter(written.values()))
    return written or None
