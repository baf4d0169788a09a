"""The best question to ask next, against counting by hand over all tracks; and how fast it is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.answers import Value
from selfassess.assess import TrackResult, assess_all
from selfassess.cycle import PRINTED
from selfassess.deciding import rank_questions, weigh_questions
from selfassess.eligibility import Outcome, Verdict
from selfassess.loading import load_library

LIBRARY = load_library()
KEYS = [key for key, (_, track) in LIBRARY.tracks.items() if not track.is_pseudo]
FACTS = [q.id for q in sorted((q for q in LIBRARY.questions.values() if q.first), key=lambda q: q.first or 0)]
# One answer for each that the conditions can tell apart, written down by hand from the rubrics.
TRIED: Mapping[str, tuple[Value, ...]] = {
    "applicant_kind": ("state_agency", "private_sector", "people_sector", "person_or_group"),
    **dict.fromkeys(
        (
            "belongs_to_dsdw", "under_department_of_health", "is_core_mission_of_unit", "existed_in_thailand_before",
            "accepted_by_public", "complaint_received", "tepga_applied_before",
        ),
        (True, False),
    ),
    "months_in_use": tuple(Decimal(n) for n in (0, 11, 12, 13, 36, 37, 400)),
    "months_since_invention": tuple(Decimal(n) for n in (0, 11, 12, 36, 37, 400)),
    "joint_departments": tuple(Decimal(n) for n in range(6)),
    "psa_won_level": ("none", "good", "outstanding"),
    "form_of_work": (frozenset(), frozenset({"cuts_steps"}), frozenset({"cuts_steps", "newly_created"})),
}  # fmt: skip


def open_conditions(result: TrackResult) -> tuple[str, ...]:
    """The conditions of a track that are still to be decided; none once one of them has failed."""
    deciding = [each for each in result.judgements if each.condition.hardness == "hard" or each.condition.addressee]
    if result.verdict is Verdict.INCONSISTENT or any(each.outcome is Outcome.NOT_MET for each in deciding):
        return ()
    return tuple(each.condition.id for each in deciding if each.outcome is Outcome.UNKNOWN)


Seen = tuple[tuple[bool, tuple[str, ...], tuple[Outcome, ...]], ...]


def look(answers: Mapping[str, Value]) -> Seen:
    """All that may tell two answers apart, over all tracks."""
    results = [each for each in assess_all(LIBRARY, answers) if not each.track.is_pseudo]
    return tuple(
        (
            each.verdict is Verdict.INCONSISTENT,
            open_conditions(each),
            tuple(j.outcome for j in each.judgements if j.condition.hardness == "hard" or j.condition.addressee),
        )
        for each in results
    )


def weigh_by_hand(answers: Mapping[str, Value], question: str) -> tuple[Fraction, Fraction, int, int] | None:
    seen = dict.fromkeys(look({**answers, question: value}) for value in TRIED[question])
    kept = [each for each in seen if not any(wrong for wrong, _, _ in each)]
    counts = [(sum(bool(ids) for _, ids, _ in each), sum(len(ids) for _, ids, _ in each)) for each in kept]
    if not counts:
        return None
    tracks, conditions = zip(*counts, strict=True)
    return Fraction(sum(tracks), len(counts)), Fraction(sum(conditions), len(counts)), max(tracks), max(conditions)


ANSWERS = st.dictionaries(st.sampled_from(FACTS), st.integers(0, 9)).map(
    lambda chosen: {id: TRIED[id][at % len(TRIED[id])] for id, at in chosen.items()}
)


@settings(max_examples=30)
@given(ANSWERS)
def test_the_weights_are_those_counted_by_hand(answers: dict[str, Value]) -> None:
    if any(wrong for wrong, _, _ in look(answers)):
        return
    for weight in weigh_questions(LIBRARY, KEYS, answers, PRINTED, FACTS):
        told = (weight.tracks, weight.conditions, weight.worst_tracks, weight.worst_conditions)
        if weight.matters:
            assert told == weigh_by_hand(answers, weight.question), weight.question


@settings(max_examples=25)
@given(ANSWERS)
def test_what_does_not_matter_changes_no_verdict_that_is_open(answers: dict[str, Value]) -> None:
    before = {each.track.key: each for each in assess_all(LIBRARY, answers)}
    for weight in weigh_questions(LIBRARY, KEYS, answers, PRINTED, FACTS):
        if weight.matters:
            continue
        for value in TRIED[weight.question]:
            for after in assess_all(LIBRARY, {**answers, weight.question: value}):
                now = before[after.track.key]
                if not after.track.is_pseudo and after.verdict is not Verdict.INCONSISTENT and open_conditions(now):
                    assert after.verdict is now.verdict


def test_the_order_is_that_of_the_weights_and_always_the_same() -> None:
    weights = {each.question: each for each in weigh_questions(LIBRARY, KEYS, {}, PRINTED, FACTS)}
    ranked = rank_questions(LIBRARY, KEYS, {}, PRINTED, FACTS)
    assert sorted(ranked) == sorted(FACTS)
    assert ranked[0] == "applicant_kind"
    order = [(weights[id].tracks, weights[id].conditions, weights[id].worst_tracks) for id in ranked]
    assert order == sorted(order)
    assert ranked == rank_questions(LIBRARY, KEYS, {}, PRINTED, FACTS)


def test_what_cannot_matter_comes_last_and_what_is_answered_not_at_all() -> None:
    answers: dict[str, Value] = {"belongs_to_dsdw": False, "months_in_use": Decimal(3)}
    ranked = rank_questions(LIBRARY, KEYS, answers, PRINTED, FACTS)
    assert not {"belongs_to_dsdw", "months_in_use"} & set(ranked)
    weights = {each.question: each for each in weigh_questions(LIBRARY, KEYS, answers, PRINTED, FACTS)}
    folded = [id for id in ranked if not weights[id].matters]
    # Three months in use rule out three awards at once, so that their own questions need not be asked.
    assert {"form_of_work", "is_core_mission_of_unit", "existed_in_thailand_before", "complaint_received"} <= set(
        folded
    )
    assert list(ranked[-len(folded) :]) == folded


def test_equal_questions_stand_in_the_order_given() -> None:
    answers: dict[str, Value] = {"belongs_to_dsdw": False, "months_in_use": Decimal(3)}
    folded = ["form_of_work", "complaint_received"]
    for questions in (folded, folded[::-1]):
        assert list(rank_questions(LIBRARY, KEYS, answers, PRINTED, questions)) == questions


def test_it_is_ready_before_the_next_frame_is_drawn() -> None:
    """At every click the page ranks anew; a generous bound, as machines differ."""
    weigh_questions(LIBRARY, KEYS, {}, PRINTED, FACTS)
    took = []
    for months in range(5):
        started = time.perf_counter()
        weigh_questions(LIBRARY, KEYS, {"months_in_use": Decimal(10 + months)}, PRINTED, FACTS)
        took.append(time.perf_counter() - started)
    assert min(took) < 0.05
