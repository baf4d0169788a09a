"""What was typed into the settings of the plan and does not count, each at its own field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import Course, refusal_of
from selfassess.ui.view.scene import Scene

__all__ = ["Faults", "find_faults"]

_AMOUNT = re.compile(r"(days|baht):(.*?)(?=\s(?:days|baht):|$)", re.DOTALL)
_LABELS = {"effort": "effort", "limit": "limit", "step": "step_size"}


@dataclass(frozen=True, slots=True)
class Faults:
    """The refusals of one track's settings.

    Attributes
    ----------
    scene : Scene
        The work seen from its track.
    measure : str
        What effort is counted in: only its field is shown.
    texts : mapping of str to str
        What is wrong with a value that was kept, by its field.
    """

    scene: Scene
    measure: str
    texts: Mapping[str, str]

    def typed(self, field: str, kept: str) -> str:
        """What stands in a field: what was typed and refused, else what was kept."""
        refused = refusal_of(self.scene, field)
        if refused is None:
            return kept
        return self._read_back(refused[0], kept) if field.startswith("effort.") else refused[0]

    def say(self, field: str, kept: str = "") -> str | None:
        """Say what is wrong with a field, its name first; None where nothing is."""
        refused = refusal_of(self.scene, field)
        text = refused[1] if refused else self.texts.get(field)
        if text is None or (refused and field.startswith("effort.") and self.typed(field, kept) == kept):
            return None
        kind, _, rest = field.partition(".")
        label, points = self.scene.say(PLAN_WORDS[_LABELS[kind]]), rest.partition(".")[2]
        return f"{label} · {points}: {text}" if points else f"{label}: {text}"

    def _read_back(self, typed: str, kept: str) -> str:
        """The amount that was typed in the measure at hand; that of another one does not belong into its field."""
        amounts: dict[str, str] = dict(_AMOUNT.findall(typed))
        return amounts.get(self.measure, kept)


def find_faults(scene: Scene, course: Course) -> Faults:
    """Collect them for the track at hand."""
    texts = {each.field: scene.say(each.text) for each in course.constraints.faults}
    return Faults(scene, course.constraints.measure, texts)
