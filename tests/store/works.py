"""Works that hypothesis makes up: small, so that two edits of one often meet, and of every shape that JSON has."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from selfassess.store.conflicts import Alternative, add_conflict, alternatives_of
from selfassess.store.documents import Document, is_same
from selfassess.store.pieces import DEEP, SECTIONS, piece_of, put_together, take_apart

__all__ = ["any_document", "edit_of", "edits", "values_of", "work"]

VALUES = st.sampled_from(["1", "2", True, 1, ["low", "mid"], {"low": "1", "high": "2"}])
IDS = st.sampled_from(["in_use", "part1", "part2"])
DAYS = st.sampled_from(["2558-02-13", "2559-01-01"])
WORDS = st.sampled_from(["ตู้ยา", "คลินิก", "unit 7"])
PLACES = st.one_of(
    IDS,
    st.sampled_from(["about.work", "about.unit", "cycle", "defence.part1.owner", "defence.in_use.evidence"]),
    st.sampled_from(
        ["plan.psa-2558/a.goal", "plan.psa-2558/a.task.own-1.owner", "drafts.problem.text", "drafts.b-2.text"]
    ),
)
CYCLES = st.fixed_dictionaries({"year": st.one_of(st.none(), st.sampled_from([2569, 2570]))})

JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=8,
)


@st.composite
def any_document(draw: st.DrawFn) -> Document:
    """A work with values of any shape, and sections that nobody knows yet."""
    document: Document = draw(st.dictionaries(st.text(min_size=1).filter(lambda key: key not in SECTIONS), JSON))
    for section in ("answers", "since", "about"):
        document[section] = draw(st.dictionaries(st.text(), JSON, max_size=4))
    for section in DEEP:
        document[section] = draw(st.dictionaries(st.text(), st.dictionaries(st.text(), JSON, max_size=3), max_size=2))
    return document


def _value(id: str) -> st.SearchStrategy[Any]:
    """A value that may stand at the place of a conflict's id; None is cleared."""
    if id == "cycle":
        return CYCLES
    if "." in id:
        return st.one_of(st.none(), WORDS)
    answer = st.fixed_dictionaries({"value": VALUES, "since": st.one_of(st.none(), DAYS)})
    return st.one_of(st.none(), answer)


@st.composite
def work(draw: st.DrawFn) -> Document:
    """A work, perhaps with conflicts that wait."""
    return draw(edit_of({}))


@st.composite
def edit_of(draw: st.DrawFn, base: Document) -> Document:
    """A work edited at a few places, some conflicts resolved and others met."""
    pieces = take_apart(base)
    for id in draw(st.lists(PLACES, unique=True)):
        value = draw(_value(id))
        pieces = {**pieces, piece_of(id): value} if value is not None else _without(pieces, piece_of(id))
    if draw(st.booleans()):
        pieces = {**pieces, ("results",): draw(VALUES)}
    document = put_together(pieces)
    conflicts = {id: conflict for id, conflict in (base.get("conflicts") or {}).items() if draw(st.booleans())}
    for id in draw(st.lists(PLACES, unique=True, max_size=2)):
        others = draw(st.lists(_value(id), min_size=1, max_size=2))
        conflicts[id] = {"kept": None, "others": [Alternative.of(piece_of(id), other, "other") for other in others]}
    document["conflicts"] = _consistent(pieces, conflicts)
    return document


@st.composite
def edits(draw: st.DrawFn) -> tuple[Document, Document, Document]:
    """A work, and two edits of it."""
    base = draw(work())
    return base, draw(edit_of(base)), draw(edit_of(base))


def _without(pieces: dict[Any, Any], piece: tuple[str, ...]) -> dict[Any, Any]:
    return {name: value for name, value in pieces.items() if name != piece}


def _consistent(pieces: dict[Any, Any], conflicts: dict[str, Any]) -> dict[str, Any]:
    """Conflicts as the store leaves them: what is kept is what the work holds, and the others differ from it."""
    document: Document = {"conflicts": {}}
    for id, conflict in conflicts.items():
        waiting = conflict["others"] if "others" in conflict else alternatives_of(conflict)
        add_conflict(document, id, Alternative.of(piece_of(id), pieces.get(piece_of(id)), "kept"), waiting)
    found: dict[str, Any] = document["conflicts"]
    return found


def values_of(document: Document, id: str) -> list[Any]:
    """Every value that a work holds at a place: the one that counts, and those that wait."""
    now = Alternative.of(piece_of(id), take_apart(document).get(piece_of(id)), "")
    conflict = (document.get("conflicts") or {}).get(id)
    waiting = [conflict["other"], *conflict.get("more", [])] if conflict else []
    found: list[Any] = [[now.value, now.since]]
    for each in ([entry["value"], entry["since"]] for entry in waiting):
        if not any(is_same(each, other) for other in found):
            found.append(each)
    return found
