"""What the step "find" puts away under "only what matters" changes no verdict, whatever else will be answered."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.answers import Value
from selfassess.assess import assess_all
from selfassess.deciding import weigh_questions
from selfassess.eligibility import Verdict
from selfassess.loading import load_library
from selfassess.model import Question
from selfassess.ranking import is_for_others
from selfassess.ui.focusing import Focus, follow
from selfassess.ui.session import Session

LIBRARY = load_library()
FACTS = sorted((each for each in LIBRARY.questions.values() if each.first), key=lambda each: each.first or 0)
ASKED = [id for id in LIBRARY.questions if id != "reference_date"]
NUMBERS = tuple(Decimal(n) for n in (0, 1, 2, 3, 5, 11, 12, 13, 24, 36, 37, 400))
DAYS = tuple(date(year, 6, 1) for year in (2010, 2014, 2015, 2020))
COMPLETIONS = 6


def list_values(question: Question) -> tuple[Value, ...]:
    """Answers on both sides of what the rubrics ask."""
    ids = [option.id for option in question.options]
    match question.type:
        case "yes_no":
            return (True, False)
        case "choice":
            return tuple(ids)
        case "multi":
            return (frozenset(), *(frozenset({id}) for id in ids), frozenset(ids[:2]), frozenset(ids))
        case "levels":
            return tuple(level.points for level in question.levels)
        case "date":
            return DAYS
        case "be_year":
            return tuple(Decimal(year) for year in (2555, 2557, 2558, 2560, 2564))
    return NUMBERS


VALUES = {id: list_values(LIBRARY.questions[id]) for id in ASKED}


def judge(answers: dict[str, Value]) -> dict[str, Verdict]:
    """The verdicts of the awards that are ranked; one that is given to others is none of the unit's."""
    results = [each for each in assess_all(LIBRARY, answers) if not each.track.is_pseudo]
    return {each.track.key: each.verdict for each in results if not is_for_others(each)}


def find_put_away(answers: dict[str, Value]) -> tuple[str, ...]:
    session = Session(LIBRARY, date(2026, 11, 20), focus=Focus())
    for id, value in answers.items():
        session.work = session.work.with_answer(id, value)
    return follow(session, FACTS).folded


def test_every_value_is_looked_at() -> None:
    """Whatever a condition can tell apart in the facts is tried: else the property below would prove little."""
    assert all(VALUES[fact.id] for fact in FACTS)
    weights = weigh_questions(LIBRARY, list(LIBRARY.tracks), {}, Session(LIBRARY, date(2026, 11, 20)).work.cycle, ASKED)
    assert sum(each.matters for each in weights) > len(FACTS) / 2


@settings(max_examples=60, deadline=None)
@given(
    chosen=st.dictionaries(st.sampled_from([fact.id for fact in FACTS]), st.integers(0, 99), max_size=len(FACTS)),
    seed=st.integers(0, 2**32),
)
def test_a_fact_that_is_put_away_changes_no_verdict_under_any_completion(chosen: dict[str, int], seed: int) -> None:
    answers: dict[str, Value] = {id: VALUES[id][at % len(VALUES[id])] for id, at in chosen.items() if id in VALUES}
    if Verdict.INCONSISTENT in judge(answers).values():
        return
    put_away, chance = find_put_away(answers), random.Random(seed)
    for question in put_away:
        for _ in range(COMPLETIONS):
            rest = {id: chance.choice(VALUES[id]) for id in ASKED if id not in answers and id != question}
            seen = [judge({**answers, **rest, question: value}) for value in VALUES[question]]
            for key in frozenset().union(*seen):
                verdicts = {each[key] for each in seen if key in each} - {Verdict.INCONSISTENT}
                assert len(verdicts) <= 1, (question, key)
