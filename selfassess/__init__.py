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

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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

if not TYPE_CHECKING:
    # Imported when they are first asked for: the command line starts in a third of the time without them.
    _HOMES = {
        "AnswerError": "errors",
        "CallError": "errors",
        "Cycle": "cycle",
        "RubricError": "errors",
        "SelfAssessError": "errors",
        "assess_all": "assess",
        "assess_track": "assess",
        "load_library": "loading",
        "read_answers": "answers",
    }

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
