"""What could be changed so that a track's conditions hold: plain values, and how they are put in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from selfassess.answers import Answers, Value
from selfassess.maturity import Clash
from selfassess.model.questions import Bringer
from selfassess.typed import BUDDHIST_OFFSET

__all__ = ["BRINGERS", "Change", "FixSet", "Fixes", "carry_out"]

BRINGERS: tuple[Bringer, ...] = ("unit", "time", "nobody")
"""Who can bring a change about, the easiest first."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that has to become another.

    Attributes
    ----------
    question : str
        Whose answer it is.
    conditions : tuple of str
        The hard conditions that hang on it and do not hold yet.
    to : Value
        The nearest answer that does.
    amount : Decimal or None
        How far that is, in the unit of the question; None where nothing is counted or nothing was answered.
    by : str
        Who can bring it about: the ``unit``, ``time`` or ``nobody``.
    day : date or None
        The day on which time brings it, or by which an act has to be done.
    is_open : bool
        Nothing decides against it yet: the answer only has to turn out so.
    is_correction : bool
        The present answer contradicts another one, so one of them is wrong.
    low, high : Value or None
        Of a number, a year or a day: every value from `low` to `high` does, None being without end.
    together : tuple of str
        Other open questions of the set with which its value has to fit; then `to` is only one example.
    now : Value or None
        The answer as it stands; None where there is none.
    least, first_day : Decimal and date, or None
        Of a range that time brings: how long it takes at least, and the first day on which it may be there; `amount`
        and `day` are those of its least value.
    is_doubtful : bool
        Only the greatest value of a range is known to come in time; for others the wait may be in vain.
    choices : tuple of Value
        Of an open choice: every answer that does, `to` being the first; empty where there is only one.
    readings : tuple of str
        The readings that alone ask for it; without it the verdict depends on the reading.
    follows : tuple of str and Decimal, or None
        A question about a year that is not asked to change, but cannot lie before this change is there; and the first
        year that does.
    year : Decimal or None
        A year still to come before which it cannot be there, nor the one that follows it; None where there is none.
    """

    question: str
    conditions: tuple[str, ...]
    to: Value
    amount: Decimal | None
    by: Bringer
    day: date | None
    is_open: bool
    is_correction: bool = False
    low: Value | None = None
    high: Value | None = None
    together: tuple[str, ...] = ()
    now: Value | None = None
    least: Decimal | None = None
    first_day: date | None = None
    is_doubtful: bool = False
    choices: tuple[Value, ...] = ()
    readings: tuple[str, ...] = ()
    follows: tuple[str, Decimal] | None = None
    year: Decimal | None = None


@dataclass(frozen=True, slots=True)
class FixSet:
    """Changes that together make every hard condition hold, and none of which can be left out.

    Attributes
    ----------
    changes : tuple of Change
        In the order in which the track asks.
    along : mapping of str to Value
        The other counts of months as they stand on the day that is waited for, and the years that follow a change.
    readings : tuple of str
        The readings under which a condition still does not hold after it; empty where all do.
    """

    changes: tuple[Change, ...]
    along: Mapping[str, Value] = field(default_factory=dict)
    readings: tuple[str, ...] = ()

    @property
    def by(self) -> Bringer:
        """Who must bring about the hardest of the changes."""
        return max((change.by for change in self.changes), key=BRINGERS.index, default="unit")

    @property
    def day(self) -> date | None:
        """The first day on which all that time must bring is there; None where nothing is waited for.

        Where only its year is known it is the 1st of January, and `year` tells so.
        """
        waits = [each for each in self.changes if each.by == "time"]
        days = [each.day for each in waits if each.day]
        return max([*days, *(_begin(each.year) for each in waits if each.year)], default=None)

    @property
    def year(self) -> Decimal | None:
        """The year before which not all of it is there, where nothing tells a day of that year or a later one."""
        years = (each.year for each in self.changes if each.by == "time" and each.year)
        latest = max(years, default=None)
        return latest if latest and _begin(latest) == self.day else None

    @property
    def is_open(self) -> bool:
        """Whether only answers are missing, and nothing has to be changed."""
        return all(change.is_open for change in self.changes)


def _begin(year: Decimal) -> date:
    return date(int(year) - BUDDHIST_OFFSET, 1, 1)


@dataclass(frozen=True, slots=True)
class Fixes:
    """Every smallest set of changes that makes a track's verdict `eligible`.

    Where no hard condition applies, no verdict can be better than `not_barred`; then that is the aim.

    Attributes
    ----------
    sets : tuple of FixSet
        The smallest first, of the same size the easiest first; empty where there is nothing to mend or no way.
    clash : Clash or None
        Two rules of time that no day to come satisfies together: then no set rests on waiting.
    is_needed : bool
        Whether there is anything to mend: the verdict is neither `eligible` nor `not_barred`.
    readings : tuple of str
        Where the verdict is `depends`: the readings that alone stand against it.
    towards : tuple of FixSet
        Where every set asks for what nobody can bring about: the sets after which the verdict is `depends`.
    """

    sets: tuple[FixSet, ...]
    clash: Clash | None = None
    is_needed: bool = True
    readings: tuple[str, ...] = ()
    towards: tuple[FixSet, ...] = ()


def carry_out(fix_set: FixSet, answers: Answers) -> dict[str, Value]:
    """The answers as they would be after a set of changes, on the day on which all of it holds."""
    return {**answers, **fix_set.along, **{change.question: change.to for change in fix_set.changes}}
