"""Documents as they lie in the store: JSON, compressed. What stands in them is the affair of who saves them."""

from __future__ import annotations

import json
import zlib
from typing import Any, TypeAlias

__all__ = ["TYPICAL", "Document", "is_same", "pack", "unpack"]

Document: TypeAlias = dict[str, Any]
"""A work as plain values: JSON's mappings, lists, texts, numbers, truths and null."""


def pack(document: Document) -> bytes:
    """Write a document down.

    Raises
    ------
    TypeError, ValueError
        If it holds what JSON has no word for: a mistake in the program, not of the person.

    Examples
    --------
    >>> unpack(pack({"answers": {"part1": "420.50"}}))
    {'answers': {'part1': '420.50'}}
    """
    # Plain ASCII: half a surrogate pair, which a browser can send, has no UTF-8 but comes back from JSON unchanged.
    text = json.dumps(document, allow_nan=False, separators=(",", ":"))
    return zlib.compress(text.encode("ascii"))


def unpack(packed: bytes) -> Document:
    """Read a document back.

    Raises
    ------
    ValueError
        If the bytes are damaged.
    """
    try:
        document = json.loads(zlib.decompress(packed))
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not isinstance(document, dict):
        raise ValueError("not a mapping")
    return document


def is_same(one: object, other: object) -> bool:
    """True where two plain values are the same in JSON, where `true` is not 1 and the order of keys is nothing.

    Examples
    --------
    >>> is_same({"a": 1, "b": 2}, {"b": 2, "a": 1}), is_same(1, True)
    (True, False)
    """
    return one is other or _write(one) == _write(other)


def _write(value: object) -> str:
    return json.dumps(value, sort_keys=True)


TYPICAL = pack({"answers": {f"question_{n}": {"low": str(n), "high": str(n * n)} for n in range(60)}})
"""Read in place of a document that is not there, so that a key that opens nothing takes as long as one that does."""
