"""`selfassess list`: rubrics and tracks, with year and issuer."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator

from selfassess.loading import load_library
from selfassess.model import Rubric, Track
from selfassess.text import Language, Text

__all__ = ["run"]

_PSEUDO = Text(th="เอกสารและกำหนดเวลา ไม่ใช่รางวัล", en="papers and dates, no award")


def run(arguments: Namespace) -> tuple[list[str], int]:
    """List every rubric with its tracks."""
    rubrics = load_library().rubrics
    if arguments.json:
        return [json.dumps({"rubrics": [_record(rubric) for rubric in rubrics]}, ensure_ascii=False, indent=2)], 0
    return [line for rubric in rubrics for line in _describe(rubric, arguments.language)], 0


def _describe(rubric: Rubric, language: Language) -> Iterator[str]:
    yield f"{rubric.id}  {rubric.year}  {rubric.name[language]} · {rubric.issuer[language]}"
    width = max(len(track.key) for track in rubric.tracks)
    for track in rubric.tracks:
        pseudo = f" [pseudo: {_PSEUDO[language]}]" if track.is_pseudo else ""
        yield f"  {track.key:<{width}}  {track.name[language]}{pseudo}"


def _record(rubric: Rubric) -> dict[str, object]:
    return {
        "id": rubric.id,
        "version": rubric.version,
        "year": rubric.year,
        "name": _both(rubric.name),
        "issuer": _both(rubric.issuer),
        "document": rubric.document,
        "tracks": [_record_track(rubric, track) for track in rubric.tracks],
    }


def _record_track(rubric: Rubric, track: Track) -> dict[str, object]:
    return {
        "id": track.id,
        "key": track.key,
        "name": _both(track.name),
        "kind": track.kind,
        "scored": any(track.id in criterion.tracks for criterion in rubric.criteria),
        "pseudo": track.is_pseudo,
    }


def _both(text: Text) -> dict[str, str]:
    return {"th": text.th, "en": text.en}
