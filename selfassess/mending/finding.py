"""Every smallest set of changes that makes a track's verdict `eligible`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from selfassess.answers import Answers
from selfassess.asked import contradictions_of, facts_of, hard_conditions_of
from selfassess.assess import find_track
from selfassess.cycle import Cycle
from selfassess.eligibility import Judgement, Verdict, decide_verdict, find_contradictions, judge_condition
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_test
from selfassess.mending.bringing import bringer_of
from selfassess.mending.building import Builder
from selfassess.mending.demands import Part, find_parts
from selfassess.mending.fixes import Fixes, FixSet
from selfassess.mending.merging import merge_choices
from selfassess.mending.present import Present
from selfassess.mending.reading_doubt import keep_towards, mark_readings, readings_against, rests_on_nobody
from selfassess.mending.search import meets_part
from selfassess.mending.solving import Moment, solve_part
from selfassess.mending.waiting import see_clash
from selfassess.model import Condition, Library, Rubric, Track

__all__ = ["find_fixes", "fix_track"]

_FINE = (Verdict.ELIGIBLE, Verdict.NOT_BARRED)


def find_fixes(
    library: Library,
    key: str,
    answers: Answers,
    cycle: Cycle,
    reference: date,
    since: Mapping[str, date] | None = None,
    today: date | None = None,
) -> Fixes:
    """Find every smallest set of changes that makes a track's verdict `eligible` under every reading.

    Where no hard condition applies, `not_barred` is as good: that none applies is a way to it like any other, and
    where a track prints none, only a contradiction can stand in its way.

    A number changes as little as it can. Where counts of the unit itself may share out a small shortfall, each way
    of sharing it is a set of its own; other numbers do not meet half way where one of them can go all the way.
    Waiting moves every count of months alike: what must hold besides, holds on the day that is waited for. "Not known
    yet" is no bar: what an open question must turn out to be is a change with `is_open`. Of a range that fails at every
    value, the farther end is certain to be enough; what only a reading asks for is marked with it.

    Parameters
    ----------
    library, key, answers, cycle
        As `selfassess.assess.assess_track` takes them.
    reference : date
        The day up to which the months count and from which one waits.
    since : mapping of str to date, optional
        For months: the day on which the count began, where it is known; then the calendar decides to the day.
    today : date, optional
        The reader's own day, up to which an answered act is done; unsaid, `reference`.

    Raises
    ------
    CallError
        If there is no such track.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from selfassess.cycle import PRINTED
    >>> from selfassess.loading import load_library
    >>> answers = {"applies_principles_or_tools": True, "likeness_to_past_winner": "different",
    ...            "months_in_use": Decimal(10)}
    >>> key = "psa-2558/service_development"
    >>> fixes = find_fixes(load_library(), key, answers, PRINTED, date(2015, 2, 13))
    >>> [(change.question, change.amount, change.by, change.day) for change in fixes.sets[0].changes]
    [('months_in_use', Decimal('2'), 'time', datetime.date(2015, 4, 13))]
    """
    rubric, track = find_track(library, key)
    return fix_track(rubric, track, answers, cycle, reference, since or {}, today=today)


def fix_track(
    rubric: Rubric,
    track: Track,
    answers: Answers,
    cycle: Cycle,
    reference: date,
    since: Mapping[str, date],
    most: int | None = None,
    today: date | None = None,
) -> Fixes:
    """As `find_fixes`; with `most`, nothing is found where more parts than that need mending."""
    moved = cycle.years_moved(rubric.year)
    hard = hard_conditions_of(rubric, track)

    def judge(given: Answers) -> list[Judgement]:
        known = AnswerKnowledge(rubric.questions, given, moved)
        return [judge_condition(condition, known) for condition in hard]

    judged = judge(answers)
    found = find_contradictions(contradictions_of(rubric, track), AnswerKnowledge(rubric.questions, answers, moved))
    if decide_verdict(judged, inconsistent=bool(found))[0] in _FINE:
        return Fixes((), is_needed=False)
    clash = see_clash(hard, rubric.questions, answers, reference, since)
    doubted = frozenset[str]().union(*(each.test.names for each in found))
    present = Present(rubric.questions, answers, moved, doubted)
    moment = Moment(rubric.year + moved, reference, since, clash is None, today)
    order = {question.id: place for place, question in enumerate(facts_of(rubric, track))}
    builder = Builder(present, judged, moment, order)
    applying = frozenset(each.id for each in hard if _applies_for_good(each, present))
    sets = _mend(find_parts(rubric, track, applying=applying), builder, most)
    if all(len(condition.readings) == 1 for condition in hard):
        return Fixes(sets, clash)
    sets = tuple(mark_readings(each, answers, judge) for each in sets)
    readings = () if found else readings_against(judged)
    towards: tuple[FixSet, ...] = ()
    if not readings and most is None and all(rests_on_nobody(each) for each in sets):
        parts = find_parts(rubric, track, is_any_reading=True, applying=applying)
        towards = keep_towards(_mend(parts, builder, most), answers, judge)
    return Fixes(sets, clash, readings=readings, towards=towards)


def _applies_for_good(condition: Condition, present: Present) -> bool:
    """Whether a condition applies by answers that nobody can change: what it asks for is then no way around it."""
    if condition.when is None or not evaluate_test(condition.when, present.know({})):
        return False
    names = condition.when.names
    return not names & present.doubted and all(bringer_of(present.questions[name]) == "nobody" for name in names)


def _mend(parts: Sequence[Part], builder: Builder, most: int | None) -> tuple[FixSet, ...]:
    """Every smallest set of changes that meets all parts, the smallest first."""
    lacking = [part for part in parts if not meets_part(part, builder.present, {})]
    if most is not None and len(lacking) > most:
        return ()
    mended = [
        [builder.build(part, each) for each in solve_part(part, builder.present, builder.moment)] for part in lacking
    ]
    sets = [builder.join(pieces) for pieces in product(*mended)]
    return merge_choices(sorted(sets, key=builder.rank))
