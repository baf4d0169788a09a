"""What every section of a paper is written from: the result in view, the pen, the list of sources, the numbering."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from selfassess.claims import find_undefended
from selfassess.exchange.history import StoredVersion
from selfassess.reports.paper import Heading
from selfassess.reports.pen import Pen
from selfassess.text import Text
from selfassess.ui.view.scene import Plain, Scene

__all__ = ["Citations", "Draft"]


@dataclass
class Citations:
    """The sources that a paper names, each once, in the order in which they are first named."""

    entries: dict[tuple[object, ...], Plain] = field(default_factory=dict)

    def number(self, sources: object) -> list[int]:
        """Put sources on the list and give their places, counted from 1.

        Parameters
        ----------
        sources : object
            A list of the view-model's sources.
        """
        listed = sources if isinstance(sources, list) else []
        keys = [(each["quote"], each["where"], each["note"], each["trust"]) for each in listed]
        for key, each in zip(keys, listed, strict=True):
            self.entries.setdefault(key, each)
        places = list(self.entries)
        return [places.index(key) + 1 for key in dict.fromkeys(keys)]


@dataclass
class Draft:
    """A paper being written.

    Parameters
    ----------
    scene : Scene
        The work seen from the track.
    pen : Pen
        Language and digits.
    history : sequence
        The saved versions of the work, in any order.
    """

    scene: Scene
    pen: Pen
    history: Sequence[StoredVersion | Mapping[str, object]] = ()
    citations: Citations = field(default_factory=Citations)
    _chapters: Iterator[int] = field(default_factory=lambda: count(1))

    def chapter(self, title: Text) -> Heading:
        """The next numbered heading."""
        number = next(self._chapters)
        return Heading(self.pen.write(f"{number}. {title[self.scene.language]}"))

    def section(self, title: str) -> Heading:
        """A heading below it, in words that are ours."""
        return Heading(self.pen.write(title), 2)

    def cite(self, sources: object) -> tuple[str, ...]:
        """The numbers of sources on the list, as they are written."""
        return tuple(self.pen.write(number) for number in self.citations.number(sources))

    def marks(self, marks: object) -> tuple[str, ...]:
        """The marks of a row, as they are written."""
        listed = marks if isinstance(marks, list) else []
        return tuple(dict.fromkeys(self.pen.write(mark["label"]) for mark in listed))

    @cached_property
    def undefended(self) -> frozenset[str]:
        """The questions whose claims nothing stands behind."""
        scene = self.scene
        found = find_undefended(scene.rubric, scene.track, scene.known, scene.session.work.defence)
        return frozenset(question.id for question in found)
