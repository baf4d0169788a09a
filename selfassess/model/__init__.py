"""What a rubric is: plain frozen values, as `loading` builds them and the engine reads them.

No rule is judged here and nothing is read or written. Every id is a lower-case ASCII slug, stable for life.
"""

from __future__ import annotations

from selfassess.model.forms import Box, Form
from selfassess.model.guidance import ProcessStep, Prompt, Stage, Term
from selfassess.model.questions import Level, Option, Question
from selfassess.model.rubrics import Example, Library, Rubric, Track
from selfassess.model.rules import Ceiling, Condition, Contradiction, Note, Reading, Warning
from selfassess.model.scores import Band, Bonus, Criterion, LevelScale, Part
from selfassess.model.sources import Source, SourceDocument

__all__ = [
    "Band",
    "Bonus",
    "Box",
    "Ceiling",
    "Condition",
    "Contradiction",
    "Criterion",
    "Example",
    "Form",
    "Level",
    "LevelScale",
    "Library",
    "Note",
    "Option",
    "Part",
    "ProcessStep",
    "Prompt",
    "Question",
    "Reading",
    "Rubric",
    "Source",
    "SourceDocument",
    "Stage",
    "Term",
    "Track",
    "Warning",
]
