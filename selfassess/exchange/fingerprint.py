"""The fingerprint of a rubric: one short text that is another as soon as any rule or any word of it is another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from selfassess.exchange.json_text import write_canonical
from selfassess.expression import Expression
from selfassess.model import Library, Rubric
from selfassess.standing import write_decimal

__all__ = ["fingerprint", "fingerprints"]


@lru_cache(maxsize=64)
def fingerprint(rubric: Rubric) -> str:
    """Work out the fingerprint of a rubric as it was loaded.

    Every field counts, in the order in which the rubric has its entries; how its file is laid out does not. A field
    that a rubric does not use is left out, so that a newer program, which may know more of them, finds the same.

    Examples
    --------
    >>> from selfassess.loading import load_library
    >>> fingerprint(load_library().rubrics[0])
    'sha256:...'
    """
    return f"sha256:{hashlib.sha256(write_canonical(_plain(rubric))).hexdigest()}"


def fingerprints(library: Library, tracks: Iterable[str]) -> dict[str, dict[str, str]]:
    """Give version and fingerprint of each rubric that some tracks belong to, by its id.

    Parameters
    ----------
    library : Library
        The rubrics.
    tracks : iterable of str
        Keys of tracks (``psa-2558/documents``), each of which must exist.
    """
    rubrics = {rubric.id: rubric for rubric, _ in (library.tracks[key] for key in tracks)}
    return {id: {"version": each.version, "fingerprint": fingerprint(each)} for id, each in rubrics.items()}


def _plain(value: object) -> object:
    """A value of the model as JSON has it; numbers as exact texts."""
    match value:
        case None | bool() | int() | str():
            return value
        case Decimal():
            return write_decimal(value)
        case date():
            return value.isoformat()
        case Expression():
            # What is written, not its tree: that may be built otherwise by a newer program.
            return " ".join(value.text.split())
        case tuple() | list():
            return [_plain(each) for each in value]
        case frozenset():
            return sorted(str(each) for each in value)
        case Mapping():
            # As pairs: the order in which questions are asked is a part of the rubric.
            return [[_plain(key), _plain(each)] for key, each in value.items()]
    if is_dataclass(value):
        used = (each for each in fields(value) if not _is_unused(each, getattr(value, each.name)))
        return {each.name: _plain(getattr(value, each.name)) for each in used}
    raise TypeError(f"a rubric holds {type(value).__name__}, which has no fingerprint")


def _is_unused(field: Field[object], value: object) -> bool:
    return field.default is not MISSING and type(value) is type(field.default) and value == field.default
