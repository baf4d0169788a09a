"""What is scored: criteria with their levels and parts, the special addition, bands and the scale of levels."""

from __future__ import annotations

from selfassess.loading.entries import Entry
from selfassess.model import Band, Bonus, Criterion, Level, LevelScale, Part, Reading

__all__ = ["build_bands", "build_bonus", "build_criteria", "build_level_scale", "build_levels", "build_readings"]


def build_readings(entry: Entry) -> tuple[Reading, ...]:
    """Build the readings of a condition or of the special addition."""
    return tuple(
        Reading(id=one["id"], test=one["test"], recommended=one.get("recommended", False), text=one["text"])
        for one in entry["readings"]
    )


def build_levels(entry: Entry) -> tuple[Level, ...]:
    """Build the printed levels of a criterion, lowest first; none where it has none."""
    return tuple(
        Level(points=level["points"], text=level["text"], sources=level["source"]) for level in entry.get("levels", ())
    )


def build_criteria(entry: Entry) -> tuple[Criterion, ...]:
    """Build the criteria of a rubric."""
    return tuple(_build_criterion(criterion) for criterion in entry.get("criteria", ()))


def _build_criterion(entry: Entry) -> Criterion:
    items = entry["parts"]["items"] if "parts" in entry else ()
    parts = tuple(
        Part(id=part["id"], name=part["name"], maximum=part.get("max"), sources=part["source"]) for part in items
    )
    return Criterion(
        id=entry["id"], tracks=entry.names("tracks"), name=entry["name"], maximum=entry["max"],
        sources=entry["source"], levels=build_levels(entry), parts=parts,
        parts_text=entry["parts"]["text"] if "parts" in entry else None,
    )  # fmt: skip


def build_bonus(entry: Entry) -> Bonus | None:
    """Build the special addition, None where the rubric has none."""
    if "bonus" not in entry:
        return None
    bonus: Entry = entry["bonus"]
    return Bonus(
        question=bonus["question"], adds=bonus["adds"], to=bonus["to"], tracks=bonus.names("tracks"),
        readings=build_readings(bonus), sources=bonus["source"], text=bonus["text"],
    )  # fmt: skip


def build_bands(entry: Entry) -> tuple[Band, ...]:
    """Build the bands of a rubric, lowest first."""
    bands = [_build_band(band) for band in entry.get("bands", ())]
    return tuple(sorted(bands, key=lambda band: (band.low is not None, band.low or 0, not band.low_included)))


def _build_band(entry: Entry) -> Band:
    return Band(
        id=entry["id"], tracks=entry.names("tracks"), name=entry["name"], meaning=entry["meaning"],
        short=entry["short"], low=entry.get("from", entry.get("above")), low_included="from" in entry,
        high=entry.get("to", entry.get("below")), high_included="to" in entry, gap=entry["gap"],
        is_hole=entry.get("hole", False), sources=entry["source"],
    )  # fmt: skip


def build_level_scale(entry: Entry) -> LevelScale | None:
    """Build the scale of levels, None where the rubric has none."""
    if "level_scale" not in entry:
        return None
    scale: Entry = entry["level_scale"]
    return LevelScale(
        tracks=scale.names("tracks"),
        anchors=tuple((anchor["score"], int(anchor["level"])) for anchor in scale["anchors"]),
        readings=tuple(
            (one["id"], one["rule"], one.get("recommended", False), one["text"]) for one in scale["readings"]
        ),
        sources=scale["source"],
        text=scale["text"],
    )
