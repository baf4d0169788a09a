"""What changed between two versions, as plain records that a history can put into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypedDict

from selfassess.store.documents import Document, is_same
from selfassess.store.pieces import take_apart

__all__ = ["Change", "describe_changes"]

Kind = Literal["answer", "since", "about", "cycle", "defence", "plan", "draft", "hint", "conflict"]


class Change(TypedDict):
    """One change; `old` or `new` is None where there was or is nothing.

    `id` is the question for an answer, its day and a conflict, ``QUESTION.FIELD`` for a defence, the field for what
    the work is about, ``cycle`` for the cycle, ``TRACK.FIELD`` for a plan, the box for a draft, and ``BOX.HINT`` for a
    hint that was put away.
    """

    kind: Kind
    id: str
    old: Any
    new: Any


def describe_changes(old: Document, new: Document) -> list[Change]:
    """Tell what changed; what is worked out, such as results, is left out.

    Examples
    --------
    >>> describe_changes({"answers": {"in_use": "10"}}, {"answers": {"in_use": "12"}, "about": {"work": "ตู้ยา"}})
    [{'kind': 'answer', 'id': 'in_use', 'old': '10', 'new': '12'}, {'kind': 'about', 'id': 'work', 'old': None, \
'new': 'ตู้ยา'}]
    """
    before, after = _list_all(old), _list_all(new)
    # In the order in which the new version has them; what is gone comes last.
    return [
        Change(kind=place[0], id=place[1], old=before.get(place), new=after.get(place))
        for place in {**after, **before}
        if not is_same(before.get(place), after.get(place))
    ]


def _list_all(document: Document) -> Mapping[tuple[Kind, str], Any]:
    return dict(_walk(document))


def _walk(document: Document) -> Iterator[tuple[tuple[Kind, str], Any]]:
    for piece, value in take_apart(document).items():
        match piece:
            case ("answers", id):
                yield ("answer", id), value["value"]
                yield ("since", id), value["since"]
            case ("about", name):
                yield ("about", name), value
            case ("defence", id, name):
                yield ("defence", f"{id}.{name}"), value
            case ("plan", track, name):
                yield ("plan", f"{track}.{name}"), value
            case ("drafts", box, "text"):
                yield ("draft", box), value
            case ("drafts", box, "dismissed", hint):
                yield ("hint", f"{box}.{hint}"), value
            case ("cycle",):
                yield ("cycle", "cycle"), value
    for id, conflict in (document.get("conflicts") or {}).items():
        yield ("conflict", id), conflict
