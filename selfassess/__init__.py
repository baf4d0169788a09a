"""Self-assessment of a Thai public-sector work against award rubrics.

Examples
--------
>>> from selfassess import assess_track, load_library, read_answers
>>> library = load_library()
>>> answers = read_answers(library.questions, {"part1": 450, "part2": "300.5"})
>>> result = assess_track(library, "psa-2558/overall_standard", answers)
>>> result.verdict.value, result.score.low
('incomplete', Decimal('750.5'))
"""

from __future__ import annotations

from selfassess.answers import read_answers
from selfassess.assess import assess_all, assess_track
from selfassess.cycle import Cycle
from selfassess.errors import AnswerError, CallError, RubricError, SelfAssessError
from selfassess.loading import load_library

__all__ = [
    "AnswerError",
    "CallError",
    "Cycle",
    "RubricError",
    "SelfAssessError",
    "assess_all",
    "assess_track",
    "load_library",
    "read_answers",
]
