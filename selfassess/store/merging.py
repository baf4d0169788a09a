"""Two people's edits of one document brought together, by version and never by clock.

What only one of them changed is taken as it is. Where both changed the same thing differently, what was committed
first stays, and the document carries a conflict that holds both values until a person chooses. Nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from selfassess.store.conflicts import Alternative, add_conflict, alternatives_of, merge_alternatives
from selfassess.store.documents import Document, is_same
from selfassess.store.pieces import SECTIONS, Piece, Pieces, id_of, is_of_a_person, piece_of, put_together, take_apart

__all__ = ["merge"]


def merge(
    base: Document,
    mine: Document,
    theirs: Document,
    my_name: str = "",
    name_their: Callable[[str], str] = lambda id: "",
) -> Document:
    """Bring two edits of `base` together.

    Parameters
    ----------
    base : Document
        What both edits began from.
    mine : Document
        The edit that is being saved.
    theirs : Document
        What has been committed since.
    my_name : str
        The self-chosen name of who saves.
    name_their : callable
        Gives the name of who committed the value of a conflict's id; asked only where there is a conflict.

    Returns
    -------
    Document
        The merged document. A conflict about a question stands in ``conflicts`` under the question's id, others
        under ``about.FIELD``, ``cycle`` and ``defence.ID.FIELD``: ``kept`` is the value in the document, ``other``
        the one that waits, ``more`` the list of those of a third and fourth person. A document in which a conflict
        of its base is gone has resolved it; the answer it holds counts as chosen, even if it did not change.

    Examples
    --------
    >>> base = {"answers": {"in_use": "10", "part1": "400"}}
    >>> mine = {"answers": {"in_use": "12", "part1": "400"}}
    >>> theirs = {"answers": {"in_use": "11", "part1": "420"}}
    >>> merged = merge(base, mine, theirs, "สมใจ", lambda id: "มานะ")
    >>> merged["answers"]
    {'in_use': '11', 'part1': '420'}
    >>> merged["conflicts"]["in_use"]["kept"], merged["conflicts"]["in_use"]["other"]
    ({'value': '11', 'since': None, 'who': 'มานะ'}, {'value': '12', 'since': None, 'who': 'สมใจ'})
    """
    if is_same(mine, base) or is_same(mine, theirs):
        return theirs
    if is_same(theirs, base):
        return mine
    return _Merging(base, mine, theirs, my_name, name_their).run()


class _Merging:
    """One merge: the three documents, taken apart."""

    def __init__(
        self, base: Document, mine: Document, theirs: Document, my_name: str, name_their: Callable[[str], str]
    ) -> None:
        self.documents = (base, mine, theirs)
        self.base, self.mine, self.theirs = (take_apart(document) for document in self.documents)
        self.conflicts = [document.get("conflicts") or {} for document in self.documents]
        self.my_name, self.name_their = my_name, name_their
        self.pieces: Pieces = {}
        self.clashes: set[str] = set()

    def run(self) -> Document:
        for piece in {**self.theirs, **self.mine}:
            value = self.choose(piece)
            if value is not None:
                self.pieces[piece] = value
        document = put_together(self.pieces)
        _, mine, theirs = self.documents
        for section in SECTIONS:
            if section in mine or section in theirs:
                document.setdefault(section, {})
        for id in sorted({*self.clashes, *self.conflicts[0], *self.conflicts[1], *self.conflicts[2]}):
            self.settle(document, id)
        return document

    def choose(self, piece: Piece) -> Any:
        """The value of one piece; a clash is noted, and keeps what was committed."""
        mine, theirs = self.mine.get(piece), self.theirs.get(piece)
        if is_same(mine, theirs) or not self.is_touched(piece, 1, mine):
            return theirs
        if not self.is_touched(piece, 2, theirs) or not is_of_a_person(piece):
            return mine
        self.clashes.add(id_of(piece))
        return theirs

    def is_touched(self, piece: Piece, side: int, value: Any) -> bool:
        """True where a side changed the value, or chose it in a conflict of the base."""
        id = id_of(piece)
        has_chosen = is_of_a_person(piece) and id in self.conflicts[0] and id not in self.conflicts[side]
        return has_chosen or not is_same(value, self.base.get(piece))

    def settle(self, document: Document, id: str) -> None:
        """Write the conflict about one id, if something still waits beside what the document holds."""
        base, mine, theirs = (alternatives_of(conflicts.get(id)) for conflicts in self.conflicts)
        waiting = merge_alternatives(base, mine, theirs)
        piece = piece_of(id)
        if id in self.clashes:
            waiting.append(Alternative.of(piece, self.mine.get(piece), self.my_name))
        add_conflict(document, id, self.kept(piece, id), waiting)

    def kept(self, piece: Piece, id: str) -> Alternative:
        """What the document holds, with the name of who wrote it."""
        value = self.pieces.get(piece)
        now = Alternative.of(piece, value, "")
        for conflicts in (self.conflicts[2], self.conflicts[1]):
            if id in conflicts and Alternative.read(conflicts[id]["kept"]).is_like(now):
                return Alternative.read(conflicts[id]["kept"])
        is_theirs = is_same(value, self.theirs.get(piece))
        return now.by(self.name_their(id) if is_theirs else self.my_name)
