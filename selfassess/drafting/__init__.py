"""Help with writing a report form: quiet hints, a repair that is offered, estimated pages, lines done or missing.

Everything here is pure, looks at texts only, and changes none of them.
"""

from __future__ import annotations

from selfassess.drafting.checklist import LineState, judge_lines
from selfassess.drafting.hints import Hint, find_hints
from selfassess.drafting.pages import CHARACTERS_PER_PAGE, PAGE_ASSUMPTION, estimate_pages
from selfassess.drafting.repair import Change, Place, Repair, offer_repair

__all__ = [
    "CHARACTERS_PER_PAGE",
    "PAGE_ASSUMPTION",
    "Change",
    "Hint",
    "LineState",
    "Place",
    "Repair",
    "estimate_pages",
    "find_hints",
    "judge_lines",
    "offer_repair",
]
