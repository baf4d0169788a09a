"""The rules under which a file was made, beside those that are here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.exchange.fingerprint import fingerprints
from selfassess.model import Library

__all__ = ["Rules", "compare_rules"]


@dataclass(frozen=True, slots=True)
class Rules:
    """A rubric as the file names it and as it is here; `here` is None where there is none of that id."""

    id: str
    file: Mapping[str, str]
    here: Mapping[str, str] | None

    @property
    def is_same(self) -> bool:
        """Whether every rule and every word is the same."""
        return self.here is not None and self.here["fingerprint"] == self.file["fingerprint"]


def compare_rules(library: Library, noted: Mapping[str, Mapping[str, str]]) -> tuple[Rules, ...]:
    """Put each rubric that a file names beside the one of that id here.

    Parameters
    ----------
    library : Library
        The rubrics that are here.
    noted : mapping
        Version and fingerprint of each rubric by its id, as the file has them.
    """
    tracks = {rubric.id: key for key, (rubric, _) in library.tracks.items()}
    here = fingerprints(library, [tracks[id] for id in noted if id in tracks])
    return tuple(Rules(id, file, here.get(id)) for id, file in noted.items())
