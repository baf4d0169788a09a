"""The seal of a file: a sum over everything in it. It shows damage and accident, and never who wrote the file.

Beside the seal stands a sum for each part, so that it can be told which of them is not as it was written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from selfassess.exchange.json_text import write_canonical, write_json

__all__ = ["Seal", "SealState", "examine_seal", "seal_document"]

SealState = Literal["whole", "layout", "broken", "missing"]

_BESIDE = ("parts", "seal")


@dataclass(frozen=True, slots=True)
class Seal:
    """What a seal shows.

    Attributes
    ----------
    state : str
        `whole`; `layout` where the content is as it was written and its blanks are not; `broken`; or `missing`
        where the file never had one.
    changed : tuple of str
        Of a broken seal: the parts that are not as they were written; ``seal`` and ``parts`` are the sums themselves.
    """

    state: SealState
    changed: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every byte is as it was written."""
        return self.state == "whole"


def seal_document(document: Mapping[str, object]) -> dict[str, object]:
    """Put the sums at the end of a document.

    Examples
    --------
    >>> sorted(seal_document({"format": 1}))
    ['format', 'parts', 'seal']
    """
    content = {key: value for key, value in document.items() if key not in _BESIDE}
    summed: dict[str, object] = {**content, "parts": {key: _sum(value) for key, value in content.items()}}
    return {**summed, "seal": _sum(summed)}


def examine_seal(document: Mapping[str, object], data: bytes) -> Seal:
    """Compare a document with its seal.

    Parameters
    ----------
    document : mapping of str to object
        What was read from the file.
    data : bytes
        The file itself: even a blank more is noticed.
    """
    if not set(_BESIDE) & document.keys():
        return Seal("missing")
    expected = seal_document(document)
    if {key: document.get(key) for key in _BESIDE} == {key: expected[key] for key in _BESIDE}:
        return Seal("whole" if write_json(document) == data else "layout")
    return Seal("broken", _find_changed(document, expected))


def _find_changed(document: Mapping[str, object], expected: Mapping[str, object]) -> tuple[str, ...]:
    if document.get("seal") == expected["seal"]:
        # With the sums worked out anew the seal fits: only they have changed.
        return ("parts",)
    noted, now = document.get("parts"), expected["parts"]
    if not isinstance(noted, Mapping) or not isinstance(now, Mapping):
        return ("parts",)
    changed = tuple(key for key in {**now, **noted} if noted.get(key) != now.get(key))
    return changed or ("seal",)


def _sum(value: object) -> str:
    return f"sha256:{hashlib.sha256(write_canonical(value)).hexdigest()}"
