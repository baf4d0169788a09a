"""What to mend: the smallest sets of changes that make a track's conditions hold, said in plain words.

Nothing here advises to claim what is not so: an answer is changed by changing the work, by waiting, or by nobody.
"""

from __future__ import annotations

from selfassess.mending.exclusions import Exclusion, find_exclusions
from selfassess.mending.finding import find_fixes
from selfassess.mending.fixes import BRINGERS, Change, Fixes, FixSet, carry_out
from selfassess.mending.neighbours import Neighbour, find_neighbours
from selfassess.mending.reading_doubt import rests_on_nobody
from selfassess.mending.saying import say_bringer, say_change

__all__ = [
    "BRINGERS",
    "Change",
    "Exclusion",
    "FixSet",
    "Fixes",
    "Neighbour",
    "carry_out",
    "find_exclusions",
    "find_fixes",
    "find_neighbours",
    "rests_on_nobody",
    "say_bringer",
    "say_change",
]
