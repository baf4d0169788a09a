"""What the page says, before anything is done with it: no text of it may keep the page or a file from being written.

Half of a surrogate pair comes about where a text is cut in the middle of a sign such as 😀. It stands for nothing, and
no encoding takes it: one of them, repeated in a sentence or kept with the work, and nothing more can be sent or saved.
"""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import join_pairs

__all__ = ["DEEPEST", "hear"]

DEEPEST = 40
"""Levels of lists and mappings that an event may have; a kept work has less than 20."""


def hear(event: object) -> dict[str, object]:
    r"""Give an event with every text in it as it can be encoded; what is none is an event that asks for nothing.

    Parameters
    ----------
    event : object
        What came from the page.

    Examples
    --------
    >>> hear({"do": "who", "name": "ก\ud800", "more": [1, "\udc00ข"]})
    {'do': 'who', 'name': 'ก', 'more': [1, 'ข']}
    >>> hear("hello")
    {}
    """
    return _hear_mapping(event, 0) if isinstance(event, Mapping) else {}


def _hear_mapping(said: Mapping[object, object], depth: int) -> dict[str, object]:
    return {join_pairs(name): _hear(each, depth + 1) for name, each in said.items() if isinstance(name, str)}


def _hear(said: object, depth: int) -> object:
    if isinstance(said, str):
        return join_pairs(said)
    if depth > DEEPEST:
        return None
    if isinstance(said, Mapping):
        return _hear_mapping(said, depth)
    if isinstance(said, list | tuple):
        return [_hear(each, depth + 1) for each in said]
    return said
