"""The landing page `/`: what this is, start, continue, try an example, a door for each kind of user."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from selfassess.errors import SelfAssessError
from selfassess.model import Library
from selfassess.server.pages import PageHandler
from selfassess.text import Language, Text

__all__ = [
    "ExampleGroup",
    "LandingHandler",
    "ShownExample",
    "group_examples",
    "read_examples",
    "read_rubric_names",
    "read_track_names",
]

STEPS = ("find", "check", "score", "plan", "write", "report")


@dataclass(frozen=True, slots=True)
class ShownExample:
    """One worked example as the landing page shows it."""

    id: str
    title: Text
    unit: Text


@dataclass(frozen=True, slots=True)
class ExampleGroup:
    """The worked examples of one rubric."""

    name: Text
    year: int
    examples: tuple[ShownExample, ...]


def group_examples(library: Library) -> tuple[ExampleGroup, ...]:
    """Put the worked examples under their rubrics, in the order of the file."""
    groups: dict[str, list[ShownExample]] = {}
    for example in library.examples:
        shown = ShownExample(example.id, example.title, example.unit)
        groups.setdefault(example.track.split("/")[0], []).append(shown)
    rubrics = {rubric.id: rubric for rubric in library.rubrics}
    return tuple(ExampleGroup(rubrics[id].name, rubrics[id].year, tuple(shown)) for id, shown in groups.items())


@cache
def _read_library() -> Library | None:
    from selfassess.loading import load_library

    try:
        return load_library()
    except SelfAssessError as error:
        # A rubric with a fault must not take the front door with it: the workbook says what is wrong.
        logging.getLogger(__name__).warning("%s", error)
        return None


def read_examples() -> tuple[ExampleGroup, ...]:
    """Read the worked examples of the shipped rubrics; none where the rubrics have a fault."""
    library = _read_library()
    return group_examples(library) if library else ()


def read_rubric_names() -> tuple[Text, ...]:
    """Read the name of every rubric; it carries the year."""
    library = _read_library()
    return tuple(rubric.name for rubric in library.rubrics) if library else ()


def read_track_names() -> dict[str, Text]:
    """Read the short name of every track by its key, to say which one a kept work is about."""
    library = _read_library()
    return {key: track.short for key, (_, track) in library.tracks.items()} if library else {}


class LandingHandler(PageHandler):
    """`/`."""

    def initialize(
        self,
        notebooks: Sequence[str],
        examples: Callable[[], Sequence[ExampleGroup]] = read_examples,
        names: Callable[[], dict[str, Text]] = read_track_names,
        rubrics: Callable[[], Sequence[Text]] = read_rubric_names,
    ) -> None:
        """Take the notebooks that are served, and where examples and names come from."""
        self._notebooks = notebooks
        self._examples = examples
        self._names = names
        self._rubrics = rubrics

    def get(self) -> None:
        """Write the page."""
        language: Language = self.language
        groups = self._examples()
        self.send_page(
            "landing.html",
            doors=[door for door, notebook in _DOORS.items() if notebook is None or notebook in self._notebooks],
            notebook_of=_DOORS,
            steps=STEPS,
            groups=groups,
            more_examples=sum(len(group.examples) - 1 for group in groups),
            rubrics=self._rubrics(),
            names={key: name[language] for key, name in self._names().items()},
        )


# The analyst's door opens the guide, which needs no notebook.
_DOORS: dict[str, str | None] = {"unit": "assess.ipynb", "trainer": "workshop.ipynb", "analyst": None}
