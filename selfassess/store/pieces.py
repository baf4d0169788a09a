"""A document taken apart into the pieces that people change one by one, and put together again.

A piece is named by a tuple: ``("answers", id)`` is the answer to one question together with the day it counts from,
``("about", field)``, ``("cycle",)``, ``("defence", id, field)``, ``("plan", track, field)``,
``("drafts", box, field)``, ``("drafts", box, "dismissed", hint)`` for each hint that was put away,
``("progress", track, day)``, or ``(key,)`` for anything else at the top.
A piece that is null is the same as one that is not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from selfassess.store.documents import Document

__all__ = ["DEEP", "SECTIONS", "Piece", "Pieces", "id_of", "is_of_a_person", "piece_of", "put_together", "take_apart"]

Piece: TypeAlias = tuple[str, ...]
Pieces: TypeAlias = dict[Piece, Any]

SECTIONS = ("answers", "since", "about", "defence", "plan", "drafts", "progress", "conflicts")
"""The mappings at the top of a document that are merged entry by entry."""

DEEP = ("defence", "plan", "drafts", "progress")
"""Those of them whose entries are mappings too."""


def take_apart(document: Document) -> Pieces:
    """Give every piece but the conflicts.

    Examples
    --------
    >>> take_apart({"answers": {"in_use": "10"}, "about": {"work": "ตู้ยา"}, "cycle": {"year": None}, "conflicts": {}})
    {('answers', 'in_use'): {'value': '10', 'since': None}, ('about', 'work'): 'ตู้ยา', ('cycle',): {'year': None}}
    """
    answers, since = _section(document, "answers"), _section(document, "since")
    pieces: Pieces = {
        ("answers", id): {"value": answers.get(id), "since": since.get(id)}
        for id in {**answers, **since}
        if answers.get(id) is not None or since.get(id) is not None
    }
    pieces |= {("about", name): words for name, words in _section(document, "about").items()}
    for section in DEEP:
        for id, fields in _section(document, section).items():
            pieces |= {(section, id, name): value for name, value in fields.items()}
    pieces |= {(key,): value for key, value in document.items() if key not in SECTIONS}
    return {piece: value for piece, value in _split_hints(pieces).items() if value is not None}


def put_together(pieces: Pieces) -> Document:
    """Make a document out of pieces.

    Examples
    --------
    >>> put_together({("answers", "in_use"): {"value": "10", "since": None}, ("defence", "in_use", "owner"): "พัสดุ"})
    {'answers': {'in_use': '10'}, 'defence': {'in_use': {'owner': 'พัสดุ'}}}
    """
    document: Document = {}
    for piece, value in pieces.items():
        match piece:
            case ("answers", id):
                for section, part in (("answers", value["value"]), ("since", value["since"])):
                    if part is not None:
                        document.setdefault(section, {})[id] = part
            case ("drafts", id, "dismissed", hint):
                draft = document.setdefault("drafts", {}).setdefault(id, {})
                draft["dismissed"] = " ".join(sorted([*draft.get("dismissed", "").split(), hint]))
            case (section, id, name):
                document.setdefault(section, {}).setdefault(id, {})[name] = value
            case (section, name):
                document.setdefault(section, {})[name] = value
            case (key,):
                document[key] = value
    return document


def is_of_a_person(piece: Piece) -> bool:
    """True where a person wrote the piece, so that nothing of it may be lost; what is worked out can be made anew.

    Examples
    --------
    >>> is_of_a_person(("cycle",)), is_of_a_person(("results",))
    (True, False)
    >>> is_of_a_person(("progress", "psa-2558/best_service", "2026-11-20"))
    False
    """
    return piece == ("cycle",) or (len(piece) > 1 and piece[0] != "progress")


def id_of(piece: Piece) -> str:
    """The name of a piece among the conflicts: the question's id for an answer, else its place.

    Examples
    --------
    >>> id_of(("answers", "in_use")), id_of(("about", "work")), id_of(("defence", "in_use", "owner"))
    ('in_use', 'about.work', 'defence.in_use.owner')
    """
    return piece[1] if piece[0] == "answers" else ".".join(piece)


def piece_of(id: str) -> Piece:
    """The piece that a conflict is about: `id_of` read backwards.

    Examples
    --------
    >>> piece_of("in_use"), piece_of("defence.in_use.owner"), piece_of("cycle")
    (('answers', 'in_use'), ('defence', 'in_use', 'owner'), ('cycle',))
    """
    if id == "cycle":
        return ("cycle",)
    section, _, rest = id.partition(".")
    if section == "about" and rest:
        return ("about", rest)
    if section in DEEP and "." in rest:
        return (section, *rest.split(".", 1))
    return ("answers", id)


def _split_hints(pieces: Pieces) -> Pieces:
    """Each hint that was put away is a piece of its own: two people who put different ones away do not differ."""
    split: Pieces = {}
    for piece, value in pieces.items():
        is_hints = piece[0] == "drafts" and piece[2:] == ("dismissed",) and isinstance(value, str)
        split |= {(*piece, hint): True for hint in value.split()} if is_hints else {piece: value}
    return split


def _section(document: Document, name: str) -> Mapping[str, Any]:
    return document.get(name) or {}
