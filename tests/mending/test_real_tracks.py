"""The smallest sets of changes on the shipped rubrics: enough, nothing in excess, and none overlooked."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.answers import Special, Value, read_answers
from selfassess.asked import hard_conditions_of
from selfassess.assess import assess_track
from selfassess.cycle import PRINTED, Cycle
from selfassess.eligibility import Outcome, Verdict, judge_condition
from selfassess.knowledge import AnswerKnowledge
from selfassess.loading import load_library
from selfassess.mending import Fixes, FixSet, carry_out, find_exclusions, find_fixes, find_neighbours, say_change
from selfassess.mending.demands import find_parts
from selfassess.model import Library, Question
from tests.mending.brute import is_eligible

DAY = date(2015, 2, 13)
LIBRARY = load_library()
TRACKS = [key for key, (rubric, track) in LIBRARY.tracks.items() if find_parts(rubric, track)]
AWARDS = [key for key in TRACKS if not LIBRARY.tracks[key][1].is_pseudo]


def values_of(question: Question) -> Sequence[Value]:
    """A few values on and around the printed bounds."""
    match question.type:
        case "yes_no":
            return [False, True]
        case "choice":
            return [option.id for option in question.options]
        case "multi":
            ids = [option.id for option in question.options]
            return [frozenset(ids[:size]) for size in range(len(ids) + 1)]
        case "be_year":
            return [Decimal(year) for year in (2553, 2555, 2556, 2557, 2558, 2559)]
        case "date":
            return [date(2014, 11, 30), DAY, date(2015, 2, 14), date(2017, 4, 18), date(2017, 8, 2)]
        case "percent":
            return [Decimal(n) for n in (0, 79, 80, 100)]
        case "amount_baht":
            return [Decimal(n) for n in (99_999, 100_000, 100_001)]
        case "points" | "number":
            return [Decimal(n) for n in (0, 30, 40, 100)]
    return [Decimal(n) for n in (1, 2, 3, 5, 11, 12, 16, 36, 37, 700, 1401)]


def asked_by(key: str) -> list[Question]:
    rubric, track = LIBRARY.tracks[key]
    names = frozenset[str]().union(*(part.names for part in find_parts(rubric, track)))
    return [question for id, question in rubric.questions.items() if id in names]


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, dict[str, Value]]:
    """A track and answers to most of what it asks."""
    key = draw(st.sampled_from(TRACKS))
    given = {question.id: draw(st.sampled_from([*values_of(question), Special.UNKNOWN])) for question in asked_by(key)}
    return key, given


@st.composite
def near_cases(draw: st.DrawFn) -> tuple[str, dict[str, Value]]:
    """A track, answers that open it, and a few of them changed or taken back: mostly one thing is in the way."""
    key = draw(st.sampled_from(TRACKS))
    given = dict(carry_out(draw(st.sampled_from([*find(key, {}).sets, FixSet(())])), {}))
    for question in draw(st.lists(st.sampled_from(asked_by(key)), min_size=1, max_size=3, unique=True)):
        given[question.id] = draw(st.sampled_from([*values_of(question), Special.UNKNOWN]))
    return key, given


def find(key: str, answers: dict[str, Value]) -> Fixes:
    return find_fixes(LIBRARY, key, answers, PRINTED, DAY)


def best(key: str, answers: dict[str, Value]) -> bool:
    return is_eligible(LIBRARY, key, answers)


@settings(max_examples=150)
@given(st.one_of(cases(), near_cases()))
def test_each_set_is_enough_and_nothing_of_it_can_be_left_out(case: tuple[str, dict[str, Value]]) -> None:
    key, answers = case
    fixes = find(key, answers)
    assert fixes.is_needed is (
        assess_track(LIBRARY, key, answers).verdict not in (Verdict.ELIGIBLE, Verdict.NOT_BARRED)
    )
    for each in fixes.sets[:20]:
        assert best(key, carry_out(each, answers))
        for left_out in each.changes:
            rest = {change.question: change.to for change in each.changes if change is not left_out}
            along = each.along if any(change.day and change is not left_out for change in each.changes) else {}
            assert not best(key, {**answers, **along, **rest})
    assert fixes.sets or fixes.clash or not fixes.is_needed, "there is always a way, or a reason why there is none"


def settled_by(key: str, answers: dict[str, Value]) -> set[str]:
    """What makes a condition apply and cannot be changed: that it were otherwise is no way around the condition."""
    rubric, track = LIBRARY.tracks[key]
    whens = [each.when for each in rubric.conditions if track.id in each.tracks and each.when]
    names = {name for when in whens for name in when.names if answers.get(name) is True}
    return {name for name in names if rubric.questions[name].bringer == "nobody"}


@settings(max_examples=25)
@given(cases())
def test_no_change_of_one_or_two_answers_is_overlooked(case: tuple[str, dict[str, Value]]) -> None:
    key, answers = case
    fixes = find(key, answers)
    if not fixes.is_needed or fixes.clash:
        return
    found = [{change.question for change in each.changes} for each in fixes.sets]
    settled = settled_by(key, answers)
    questions = [each for each in asked_by(key) if each.type != "months" and each.id not in settled][:8]
    for some in itertools.combinations(questions, 2):
        for values in itertools.product(*([answers[each.id], *values_of(each)] for each in some)):
            changed = {each.id: value for each, value in zip(some, values, strict=True) if value != answers[each.id]}
            if changed and best(key, {**answers, **changed}):
                assert any(names <= changed.keys() for names in found), changed


@pytest.mark.parametrize("key", TRACKS)
def test_without_any_answer_each_set_says_what_must_turn_out_so(key: str) -> None:
    fixes = find(key, {})
    assert all(change.is_open and change.amount is None for each in fixes.sets for change in each.changes)
    assert all(best(key, carry_out(each, {})) for each in fixes.sets)
    assert bool(fixes.sets) is fixes.is_needed


def answer(**given: Any) -> dict[str, Value]:
    return dict(read_answers(LIBRARY.questions, given))


JOINT = answer(
    has_joint_agreement=True, agreement_objectives_met=True, improvement_goals_met=True, months_operated=12,
    joint_plan_from_start=True, plan_states_duties=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ("departments", "bodies", "others", "expected"),
    [
        (1, 1, 1, [{"joint_departments": 2}]),
        (2, 0, 0, [{"joint_other_state_bodies": 1}, {"joint_other_organisations": 1}]),
        (3, 0, 0, [{"joint_other_state_bodies": 1}, {"joint_other_organisations": 1}]),
        (1, 0, 0, [
            {"joint_departments": 2, "joint_other_state_bodies": 1},
            {"joint_departments": 2, "joint_other_organisations": 1},
        ]),
        (2, 1, 0, []),
    ],
)  # fmt: skip
def test_agencies_are_added_so_that_every_reading_is_met(
    departments: int, bodies: int, others: int, expected: list[dict[str, int]]
) -> None:
    counts = answer(
        joint_departments=departments, joint_other_state_bodies=bodies, joint_other_organisations=others
    )  # fmt: skip
    fixes = find("psa-2558/integrated_service", {**JOINT, **counts})
    assert [{change.question: change.to for change in each.changes} for each in fixes.sets] == expected
    assert all(each.by == "unit" for each in fixes.sets)


@pytest.mark.parametrize(("serving", "amount"), [(7996, 4), (7999, 1), (8000, None)])
def test_four_fifths_of_the_units_is_counted_in_whole_units(serving: int, amount: int | None) -> None:
    answers = answer(
        is_core_mission_of_unit=True, accepted_by_public=True, complaint_received=False, same_standard_percent=80,
        months_in_use=12, units_total=10_000, units_serving=serving,
    )  # fmt: skip
    fixes = find("psa-2558/overall_standard", answers)
    assert fixes.is_needed is (amount is not None)
    if fixes.is_needed:
        easiest, *rest = (each.changes[0] for each in fixes.sets)
        assert (easiest.question, easiest.amount, easiest.by) == ("units_serving", amount, "unit")
        assert [(change.question, change.by) for change in rest] == [("units_total", "nobody")]


def test_a_past_complaint_is_undone_by_nobody() -> None:
    answers = answer(
        is_core_mission_of_unit=True, accepted_by_public=True, complaint_received=True, same_standard_percent=80,
        months_in_use=12, units_total=10, units_serving=10,
    )  # fmt: skip
    assert [(each.changes[0].question, each.by) for each in find("psa-2558/overall_standard", answers).sets] == [
        ("complaint_received", "nobody")
    ]


def test_a_day_that_lies_behind_is_moved_by_nobody_and_one_to_come_is_a_deadline() -> None:
    key = "tepga-2558/documents"
    for reference, sent, by in (
        (date(2015, 4, 20), "2015-04-01", "nobody"),
        (date(2015, 3, 1), "2015-04-01", "unit"),
        (date(2015, 4, 20), None, "nobody"),
        (date(2015, 3, 1), None, "unit"),
    ):
        given = answer(tepga_applied_on="2015-04-10", **({"tepga_sent_to_department_on": sent} if sent else {}))
        (only,) = find_fixes(LIBRARY, key, given, PRINTED, reference).sets
        (change,) = only.changes
        assert (change.by, change.day, change.is_open) == (by, date(2015, 3, 31), sent is None)


def test_an_own_year_moves_the_printed_days() -> None:
    given = answer(tepga_applied_on="2027-04-10")
    (only,) = find_fixes(LIBRARY, "tepga-2558/documents", given, Cycle(2570), date(2027, 1, 1)).sets
    assert only.changes[0].to == date(2027, 3, 31)


def test_answers_that_contradict_are_corrected_and_nothing_more() -> None:
    answers = answer(
        is_core_mission_of_unit=True, accepted_by_public=True, complaint_received=False, same_standard_percent=80,
        months_in_use=12, units_total=10, units_serving=12,
    )  # fmt: skip
    fixes = find("psa-2558/overall_standard", answers)
    found = [(each.changes[0].question, each.changes[0].to, each.changes[0].is_correction) for each in fixes.sets]
    assert found == [("units_total", 12, True), ("units_serving", 10, True)]


def test_a_neighbour_is_one_change_away_that_somebody_can_bring_about(library: Library) -> None:
    answers = {**JOINT, **answer(joint_departments=1, joint_other_state_bodies=2, joint_other_organisations=0)}
    answers |= answer(applies_principles_or_tools=True, likeness_to_past_winner="different", months_in_use=10)
    answers |= answer(selected_by_committee=False)
    found = find_neighbours(library, answers, PRINTED, DAY)
    near = {each.key: [(each.by, each.changes[0].question) for each in each.sets] for each in found}
    assert near["psa-2558/integrated_service"] == [("unit", "joint_departments")]
    assert near["psa-2558/service_development"] == [("time", "months_in_use")]
    assert "dsdw-2560/ismart_award" not in near, "nobody can bring the committee's choice about"
    assert "psa-2558/overall_standard" not in near


def test_neighbours_are_the_tracks_with_a_single_change(library: Library) -> None:
    answers = {**JOINT, **answer(joint_departments=1, joint_other_state_bodies=2, months_in_use=12)}
    near = {each.key for each in find_neighbours(library, answers, PRINTED, DAY)}
    single = {
        key
        for key in AWARDS
        for sets in [find(key, answers).sets]
        if not any(each.is_open for each in sets)
        if any(len(each.changes) == 1 and each.by != "nobody" for each in sets)
    }
    assert near == single


def test_an_open_question_is_no_lack(library: Library) -> None:
    assert find_neighbours(library, {}, PRINTED, DAY) == ()
    key, given = "lerdrat-2564/data_integration", answer(links_personal_data=True, owner_consented=False)
    assert key not in {each.key for each in find_neighbours(library, given, PRINTED, DAY)}
    given |= answer(owner_requested=False)
    assert key in {each.key for each in find_neighbours(library, given, PRINTED, DAY)}


def test_an_act_done_by_the_reader_s_own_day_is_undone_by_nobody() -> None:
    given = answer(proposal_sent_on="2017-04-20")
    for today, by in ((None, "unit"), (date(2026, 11, 20), "nobody"), (date(2017, 4, 19), "nobody"), (DAY, "unit")):
        fixes = find_fixes(LIBRARY, "dsdw-2560/documents", given, PRINTED, DAY, today=today)
        sent = next(each for each in fixes.sets[0].changes if each.question == "proposal_sent_on")
        assert (sent.by, sent.is_open) == (by, False), today


def test_answers_that_are_equally_good_are_one_open_change() -> None:
    fixes = find("tepga-2558/expansion", answer(tepga_applied_before=True))
    levels = [change for each in fixes.sets for change in each.changes if change.question == "tepga_project_level"]
    assert {change.choices for change in levels} == {("good", "excellent")}
    said = say_change(levels[0], LIBRARY.tracks["tepga-2558/expansion"][0])
    assert "“ระดับดี” หรือ “ระดับดีเยี่ยม”" in said.th
    assert len({str(each.changes) for each in fixes.sets}) == len(fixes.sets)


KEPT = answer(
    psa_won_level="outstanding", psa_won_type="integrated_service", psa_won_year=2553, application_year=2558,
    years_standard_kept=5, quality_method_shown=True, intention_declared=True, report_years=3,
)  # fmt: skip
AGAINST = ("R-16/award_from_2555",)


def test_what_only_a_reading_asks_for_is_told_apart_from_what_stands_against_every_reading() -> None:
    fixes = find("psa-2558/sustained_quality", KEPT)
    assert fixes.readings == AGAINST
    assert [each.readings for one in fixes.sets for each in one.changes] == [AGAINST]
    fixes = find("psa-2558/sustained_quality", {**KEPT, "report_years": Decimal(2)})
    assert fixes.readings == ()
    (only,) = fixes.towards
    assert ([(each.question, each.to) for each in only.changes], only.readings) == ([("report_years", 3)], AGAINST)
    marks = {each.question: each.readings for each in fixes.sets[0].changes}
    assert marks == {"psa_won_year": AGAINST, "report_years": ()}


def test_of_two_changes_each_is_marked_with_the_readings_that_ask_for_it_after_the_first() -> None:
    """Either of the two is enough for one reading, so that the first is what it asks for, answered or not."""
    rest = answer(
        existed_in_thailand_before=False, months_in_use=12, months_since_invention=36, accepted_by_public=True,
        affects_management_system=True, affects_service_to_people=True,
    )  # fmt: skip
    both, either = "R-13/both", "R-13/either"
    for none in (frozenset[str](), Special.UNKNOWN):
        given = {**rest, "new_technique_led_to": none, "intellectual_property": none}
        (only,) = find("psa-2558/service_innovation", given).sets
        assert [(each.question, each.readings) for each in only.changes] == [
            ("new_technique_led_to", (both, either)), ("intellectual_property", (both,)),
        ]  # fmt: skip
        given["new_technique_led_to"] = frozenset({"new_service"})
        (only,) = find("psa-2558/service_innovation", given).sets
        assert [(each.question, each.readings) for each in only.changes] == [("intellectual_property", (both,))]


@settings(max_examples=80)
@given(st.one_of(cases(), near_cases()))
def test_what_a_reading_asks_for_is_enough_for_it(case: tuple[str, dict[str, Value]]) -> None:
    key, answers = case
    rubric, track = LIBRARY.tracks[key]
    doubted = [each for each in hard_conditions_of(rubric, track) if len(each.readings) > 1]
    for each in find(key, answers).sets[:10]:
        for condition, reading in ((one, reading) for one in doubted for reading in one.readings):
            rest = tuple(change for change in each.changes if not change.readings or reading.id in change.readings)
            then = judge_condition(condition, AnswerKnowledge(rubric.questions, carry_out(FixSet(rest), answers)))
            assert then.by_reading[str(reading.id)] is Outcome.MET, (reading.id, each)


@settings(max_examples=80)
@given(st.one_of(cases(), near_cases()))
def test_without_a_change_that_only_a_reading_asks_for_the_verdict_depends(
    case: tuple[str, dict[str, Value]],
) -> None:
    key, answers = case
    fixes = find(key, answers)
    assert bool(fixes.readings) is (assess_track(LIBRARY, key, answers).verdict is Verdict.DEPENDS)
    for each in fixes.towards:
        assert assess_track(LIBRARY, key, carry_out(each, answers)).verdict is Verdict.DEPENDS
    for each in fixes.sets[:10]:
        for change in each.changes:
            rest = tuple(other for other in each.changes if other is not change)
            along = {} if change.by == "time" and change.day else each.along
            verdict = assess_track(LIBRARY, key, carry_out(FixSet(rest, along), answers)).verdict
            fitting = (Verdict.DEPENDS, Verdict.INCOMPLETE) if change.is_open else (Verdict.DEPENDS,)
            assert not change.readings or verdict in fitting


def test_a_year_is_waited_for_from_the_one_that_has_come() -> None:
    for applied, won, expected in (
        (2555, 2555, ("unit", Decimal(3), None)),
        (2556, 2556, ("time", Decimal(1), date(2016, 1, 1))),
    ):
        given = {**KEPT, **answer(application_year=applied, psa_won_year=won)}
        fixes = find("psa-2558/sustained_quality", given)
        change = next(each for one in fixes.sets for each in one.changes if each.question == "application_year")
        assert (change.by, change.amount, change.day) == expected


def test_never_applied_and_already_won_exclude_each_other(library: Library) -> None:
    (only,) = find_exclusions(library, {})
    assert only.tracks == ("tepga-2558/development", "tepga-2558/expansion")
    assert only.conditions == ("never_applied", "won_good_or_excellent")
    assert only.contradictions == ("won_without_applying",)
    assert only.questions == ("tepga_applied_before", "tepga_project_level")
    assert only.barred == ()
    (barred,) = find_exclusions(library, answer(tepga_applied_before=False, tepga_project_level="none"))
    assert barred.barred == ("tepga-2558/expansion",)


@settings(max_examples=60)
@given(st.data())
def test_tracks_that_exclude_each_other_are_never_both_eligible(data: st.DataObject) -> None:
    for exclusion in find_exclusions(LIBRARY, {}):
        questions = {each.id: each for key in exclusion.tracks for each in asked_by(key)}
        answers = {id: data.draw(st.sampled_from(values_of(each))) for id, each in questions.items()}
        assert not all(is_eligible(LIBRARY, key, answers) for key in exclusion.tracks)


def test_that_no_condition_applies_is_a_way_as_good_as_meeting_it() -> None:
    """Without personal data nobody's consent is asked for: `not_barred`, which is nothing to mend."""
    key = "lerdrat-2564/data_integration"
    ways = {each.changes[0].question: each for each in find(key, {}).sets}
    assert set(ways) == {"owner_consented", "owner_requested", "links_personal_data"}
    assert all(each.is_open for each in ways.values())
    assert assess_track(LIBRARY, key, carry_out(ways["links_personal_data"], {})).verdict is Verdict.NOT_BARRED
    linked: dict[str, Value] = {"links_personal_data": True, "owner_consented": False, "owner_requested": False}
    told = [(each.changes[0].question, each.changes[0].by) for each in find(key, linked).sets]
    assert told == [("owner_consented", "unit"), ("owner_requested", "unit")], "what is linked stays linked"


def test_what_an_open_answer_may_still_spare_comes_before_any_change() -> None:
    given = answer(owner_consented=False, owner_requested=False)
    first, *others = find("lerdrat-2564/data_integration", given).sets
    assert [(each.question, each.to, each.is_open) for each in first.changes] == [("links_personal_data", False, True)]
    assert {each.changes[0].question for each in others} == {"owner_consented", "owner_requested"}


def test_not_to_be_selected_is_no_way_to_papers_in_order() -> None:
    given = answer(
        proposal_sent_on="2017-04-10", budget_requested=90_000, selected_by_committee=True,
        final_report_sent_on="2017-08-05",
    )  # fmt: skip
    fixes = find_fixes(LIBRARY, "dsdw-2560/documents", given, PRINTED, DAY, today=date(2026, 11, 20))
    told = [[(each.question, each.by) for each in one.changes] for one in fixes.sets]
    assert told == [[("final_report_sent_on", "nobody")]]
    given = {**given, "selected_by_committee": Special.UNKNOWN}
    first = find_fixes(LIBRARY, "dsdw-2560/documents", given, PRINTED, DAY).sets[0].changes
    assert [(each.question, each.to, each.is_open) for each in first] == [("selected_by_committee", False, True)]


def test_a_track_without_a_condition_and_answers_that_contradict_are_no_neighbours() -> None:
    kpi = answer(kpi_total=90, kpi_part1=10, kpi_part2=10, kpi_part3=10)
    assert find("bma-2564/innovation_kpi", kpi).is_needed
    contradicting = answer(
        is_core_mission_of_unit=True, accepted_by_public=True, complaint_received=False, same_standard_percent=80,
        months_in_use=12, units_total=10, units_serving=12,
    )  # fmt: skip
    assert find("psa-2558/overall_standard", contradicting).is_needed
    near = {each.key for each in find_neighbours(LIBRARY, {**kpi, **contradicting}, PRINTED, DAY)}
    assert not near & {"bma-2564/innovation_kpi", "psa-2558/overall_standard"}
