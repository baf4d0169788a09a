"""The questions that decide a verdict, against every completion of small rubrics and on the shipped ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from itertools import combinations, product
from math import prod

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selfassess.answers import Interval, Special, Value
from selfassess.assess import assess_track
from selfassess.cycle import PRINTED, Cycle
from selfassess.deciding import Decisive, Reply, Way, find_decisive
from selfassess.deciding.lines import find_atoms
from selfassess.deciding.telling import find_values
from selfassess.eligibility import Outcome, Verdict
from selfassess.errors import CallError
from selfassess.grammar import parse
from selfassess.knowledge import AnswerKnowledge
from selfassess.loading import load_library
from selfassess.model import Contradiction, Library
from tests.deciding.small_rubrics import (
    DOMAINS,
    TRACK,
    WORDS,
    completions,
    libraries,
    make_condition,
    make_library,
    names_in,
    verdict_of,
)

LIBRARY = load_library()
TRACKS = list(LIBRARY.tracks)
MOST_CASES = 1_500


class Truth:
    """Every completion of one small rubric, judged once, and what follows for any set of questions."""

    def __init__(self, library: Library, answers: Mapping[str, Value]) -> None:
        self.library, self.answers, self.names = library, dict(answers), names_in(library)
        self.open = tuple(name for name in self.names if name not in answers)
        self.full = [(each, verdict_of(library, each)) for each in completions(answers, self.names)]

    def is_settled(self, given_: Mapping[str, Value]) -> bool:
        """By the definition: the word is decided now, and the same under all completions that do not contradict."""
        now = verdict_of(self.library, {**self.answers, **given_})
        words = {word for each, word in self.full if word != "inconsistent" and given_.items() <= each.items()}
        return now != "incomplete" and (words <= {now} or now == "inconsistent")

    def possible(self, given_: Mapping[str, Value]) -> bool:
        return any(word != "inconsistent" and given_.items() <= each.items() for each, word in self.full)

    def assign(self, names: tuple[str, ...]) -> list[dict[str, Value]]:
        ways = (dict(zip(names, chosen, strict=True)) for chosen in product(*(DOMAINS[name] for name in names)))
        return [way for way in ways if self.possible(way)]

    def smallest(self, rule: Callable[[Iterable[bool]], bool]) -> set[tuple[str, ...]]:
        for size in range(len(self.open) + 1):
            found = {
                names
                for names in combinations(self.open, size)
                if rule([self.is_settled(w) for w in self.assign(names)])
            }
            if found:
                return found
        return set()


@st.composite
def cases(draw: st.DrawFn) -> tuple[Library, dict[str, Value]]:
    library = draw(libraries())
    names = names_in(library)
    # A year is given within those that are tried, so that others lie on both sides of it.
    answers = {
        name: draw(st.sampled_from(DOMAINS[name][1:4] if name in ("y1", "y2") else DOMAINS[name]))
        for name in names
        if draw(st.integers(0, 3)) == 0
    }
    assume(prod(len(DOMAINS[name]) + 1 for name in names if name not in answers) <= MOST_CASES)
    return library, answers


@settings(max_examples=400)
@given(cases())
def test_the_smallest_sets_are_those_of_an_exhaustive_search(case: tuple[Library, dict[str, Value]]) -> None:
    library, answers = case
    truth = Truth(library, answers)
    assume(truth.possible({}))
    found = find_decisive(library, TRACK, answers, PRINTED)
    assert found.is_settled == truth.is_settled({})
    if found.is_settled:
        assert (found.every, found.some) == ((), ())
        return
    assert set(found.every) == truth.smallest(all)
    assert {chance.questions for chance in found.some} == truth.smallest(any)
    for chance in found.some:
        told = {tuple(way.items()) for way in truth.assign(chance.questions) if truth.is_settled(way)}
        assert told
        if len(chance.questions) == 1:
            named = {
                (name, value)
                for each in told
                for name, value in each
                for way in chance.ways
                if fits(value, way.replies[0])
            }
            assert named == {pair for each in told for pair in each}


def fits(value: Value, reply: Reply) -> bool:
    """Whether an answer is one of those that a reply names."""
    if value in reply.values:
        return True
    if isinstance(value, frozenset):
        return len(value) in {len(each) for each in reply.values if isinstance(each, frozenset)}
    return isinstance(value, Decimal) and any(
        (run.low is None or value > run.low or (run.low_included and value == run.low))
        and (run.high is None or value < run.high or (run.high_included and value == run.high))
        for run in reply.stretches
    )


# --- the shipped rubrics -----------------------------------------------------------------------------------------


def complete(key: str, answers: Mapping[str, Value], dice: random.Random) -> dict[str, Value]:
    """Answer all that the track's conditions ask for, near the bounds that they print."""
    rubric, track = LIBRARY.tracks[key]
    conditions = [each for each in rubric.conditions if track.id in each.tracks]
    atoms = [atom for each in conditions for reading in each.readings for atom in find_atoms(reading.test.root)]
    atoms += [atom for each in conditions if each.when for atom in find_atoms(each.when.root)]
    wanted = [id for id in rubric.questions if any(id in each.names for each in conditions) and id not in answers]
    known = AnswerKnowledge(rubric.questions, answers)
    return {**answers, **{id: dice.choice(values) for id, values in find_values(atoms, wanted, known).items()}}


@pytest.mark.parametrize("key", TRACKS)
def test_after_the_decisive_answers_no_completion_changes_the_verdict(key: str) -> None:
    dice = random.Random(key)
    for _ in range(6):
        full = complete(key, {}, dice)
        answers = {id: value for id, value in full.items() if dice.random() < 0.5}
        found = find_decisive(LIBRARY, key, answers, PRINTED)
        for names in found.every or ((),):
            known = {**answers, **{id: full[id] for id in names}}
            now = assess_track(LIBRARY, key, known).verdict
            assert now is not Verdict.INCOMPLETE
            for _ in range(12):
                later = assess_track(LIBRARY, key, complete(key, known, dice)).verdict
                assert later in (now, Verdict.INCONSISTENT)


def list_groups(key: str) -> list[dict[str, tuple[Value, ...]]]:
    """The questions of the hard conditions with the answers that stand for all; together what some rule joins."""
    rubric, track = LIBRARY.tracks[key]
    hard = [each for each in rubric.conditions if track.id in each.tracks and each.hardness == "hard"]
    tests = [test for each in hard for test in (*(reading.test for reading in each.readings), each.when) if test]
    atoms = [atom for test in tests for atom in find_atoms(test.root)]
    wanted = [id for id in rubric.questions if any(id in each.names for each in hard)]
    against = [each.test.names.intersection(wanted) for each in rubric.contradictions if track.id in each.tracks]
    groups: list[frozenset[str]] = []
    for names in (*(each.names for each in hard), *filter(None, against)):
        joined = [group for group in groups if group & names]
        groups = [group for group in groups if group not in joined] + [names.union(*joined)]
    values = find_values(atoms, wanted, AnswerKnowledge(rubric.questions, {}))
    return [{id: values[id] for id in wanted if id in group} for group in groups]


def pass_alone(key: str, group: Mapping[str, tuple[Value, ...]]) -> dict[str, Value]:
    """The first answers to one group with which none of its conditions is open, or fails under any reading."""
    for chosen in product(*group.values()):
        answers = dict(zip(group, chosen, strict=True))
        result = assess_track(LIBRARY, key, answers)
        hard = [each for each in result.judgements if each.condition.hardness == "hard"]
        own = {each.outcome for each in hard if each.condition.names & group.keys()}
        if own <= {Outcome.MET, Outcome.NOT_APPLICABLE} and result.verdict is not Verdict.INCONSISTENT:
            return answers
    raise AssertionError(f"{key}: nothing passes {sorted(group)}")


@pytest.mark.parametrize("key", TRACKS)
def test_exactly_the_needed_questions_leave_the_verdict_to_them(key: str) -> None:
    """All answers of a group are gone through, while the others pass: without a needed one no set settles all."""
    needed = find_decisive(LIBRARY, key, {}, PRINTED).needed
    groups = list_groups(key)
    passing = {id: value for group in groups for id, value in pass_alone(key, group).items()}
    assert assess_track(LIBRARY, key, passing).verdict in (Verdict.ELIGIBLE, Verdict.NOT_BARRED)
    for group in groups:
        left_to: set[str] = set()
        for chosen in product(*group.values()):
            full = {**passing, **dict(zip(group, chosen, strict=True))}
            left_to |= {id for id in group.keys() - left_to if leaves_open(key, full, id)}
            if left_to == group.keys():
                break
        assert left_to == needed & group.keys()
    assert needed <= passing.keys()


def leaves_open(key: str, full: Mapping[str, Value], id: str) -> bool:
    """Whether the verdict hangs on one answer, where all answers may be given together."""
    without = {name: value for name, value in full.items() if name != id}
    is_open = assess_track(LIBRARY, key, without).verdict is Verdict.INCOMPLETE
    return is_open and assess_track(LIBRARY, key, full).verdict is not Verdict.INCONSISTENT


def reply_values(reply: Reply) -> list[Value]:
    """One answer for each end that a reply names, and those that it lists."""
    values: list[Value] = list(reply.values)
    for run in reply.stretches:
        values += [
            end
            for end, belongs in ((run.low, run.low_included), (run.high, run.high_included))
            if end is not None and belongs
        ]
    return values


@pytest.mark.parametrize("key", TRACKS)
def test_the_answers_that_are_named_settle_it_by_themselves(key: str) -> None:
    found = find_decisive(LIBRARY, key, {}, PRINTED)
    questions = LIBRARY.questions
    for chance in found.some:
        for way in chance.ways:
            for chosen in product(*(reply_values(reply) for reply in way.replies)):
                pairs = zip((reply.questions[0] for reply in way.replies), chosen, strict=True)
                answers = {id: value for id, value in pairs if questions[id].type != "date"}
                if answers:
                    assert assess_track(LIBRARY, key, answers).verdict == way.outcome


def only(found: Decisive) -> list[tuple[tuple[str, ...], Way]]:
    return [(chance.questions, way) for chance in found.some for way in chance.ways]


def test_two_questions_decide_everything() -> None:
    answers: dict[str, Value] = {
        "existed_in_thailand_before": False, "new_technique_led_to": frozenset({"new_service"}),
        "intellectual_property": frozenset({"patent"}), "months_since_invention": Decimal(20),
        "accepted_by_public": True, "affects_management_system": True,
    }  # fmt: skip
    found = find_decisive(LIBRARY, "psa-2558/service_innovation", answers, PRINTED)
    assert found.every == (("months_in_use", "affects_service_to_people"),)
    assert [names for names, _ in only(found)] == [("months_in_use",), ("affects_service_to_people",)]
    assert [str(run.high) for _, way in only(found) for run in way.replies[0].stretches] == ["12"]


def test_one_yes_is_enough_where_one_of_several_will_do() -> None:
    answers: dict[str, Value] = {"tepga_applied_before": False}
    found = find_decisive(LIBRARY, "tepga-2558/development", answers, PRINTED)
    assert found.every == (("fits_department_core_mission", "fits_urgent_government_policy"),)
    assert {(names, way.outcome, way.replies[0].values) for names, way in only(found)} == {
        (("fits_department_core_mission",), "eligible", (True,)),
        (("fits_urgent_government_policy",), "eligible", (True,)),
    }


def test_what_cannot_apply_decides_too() -> None:
    found = find_decisive(LIBRARY, "lerdrat-2564/data_integration", {"owner_consented": True}, PRINTED)
    assert found.every == (("links_personal_data",),)
    assert [way.outcome for _, way in only(found)] == ["eligible", "not_barred"]


def test_a_range_leaves_its_question_open() -> None:
    answers: dict[str, Value] = {"likeness_to_past_winner": "unlike", "applies_principles_or_tools": True}
    options = [option.id for option in LIBRARY.questions["likeness_to_past_winner"].options]
    answers["likeness_to_past_winner"] = next(id for id in options if id not in ("same", "similar"))
    answers["months_in_use"] = Interval(Decimal(10), Decimal(14))
    found = find_decisive(LIBRARY, "psa-2558/service_development", answers, PRINTED)
    assert found.every == (("months_in_use",),)
    runs = {way.outcome: way.replies[0].stretches for _, way in only(found)}
    assert {word: [(str(r.low), str(r.high)) for r in run] for word, run in runs.items()} == {
        "not_eligible": [("None", "12")],
        "eligible": [("12", "None")],
    }


def test_an_own_year_moves_the_days_that_decide() -> None:
    key = "tepga-2558/documents"
    printed, own = (find_decisive(LIBRARY, key, {}, cycle) for cycle in (PRINTED, Cycle(2570)))
    lows = [[way.replies[0].stretches[0].low for _, way in only(found)] for found in (printed, own)]
    assert [later - first for first, later in zip(*lows, strict=True) if first and later] == [4383, 4383]


def test_what_is_decided_asks_nothing() -> None:
    for answers in ({"months_in_use": Decimal(3)}, {"months_in_use": Decimal(9), "months_since_invention": Decimal(2)}):
        found = find_decisive(LIBRARY, "psa-2558/service_innovation", answers, PRINTED)
        assert found.is_settled
        assert (found.every, found.some, found.needed) == ((), (), frozenset())


def test_not_known_yet_is_as_open_as_no_answer() -> None:
    key = "psa-2558/service_development"
    assert find_decisive(LIBRARY, key, {"months_in_use": Special.UNKNOWN}, PRINTED) == find_decisive(
        LIBRARY, key, {}, PRINTED
    )


def test_a_track_or_a_band_that_does_not_exist_is_refused() -> None:
    with pytest.raises(CallError, match="no_such"):
        find_decisive(LIBRARY, "psa-2558/no_such", {}, PRINTED)
    with pytest.raises(LookupError, match="no band no_such"):
        find_decisive(LIBRARY, "psa-2558/service_innovation", {}, PRINTED, "no_such")


def test_answers_that_nothing_can_follow_are_no_way_out() -> None:
    """With `a` either answer to `b` contradicts, so that nobody gets there: `a` is never named, and needs no test."""
    rules = tuple(Contradiction(each, ("only",), parse(each), WORDS, ()) for each in ("a and b", "a and not b"))
    library = make_library((make_condition(0, ("not a and c",), None), make_condition(1, ("not b",), None)), rules)
    found = find_decisive(library, TRACK, {}, PRINTED)
    assert {(chance.questions, chance.ways[0].replies[0].values) for chance in found.some} == {
        (("b",), (True,)),
        (("c",), (False,)),
    }
