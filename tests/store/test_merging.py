"""Merging by version: nothing is lost, whoever comes first, and a person chooses where two differ."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from selfassess.store.documents import Document, is_same
from selfassess.store.merging import merge
from selfassess.store.pieces import id_of, is_of_a_person, take_apart
from tests.store.works import edits, values_of, work

Edits = tuple[Document, Document, Document]


def answers(**values: object) -> Document:
    return {"answers": values}


def value(value: object, who: str, since: object = None) -> dict[str, object]:
    return {"value": value, "since": since, "who": who}


def merge_named(base: Document, mine: Document, theirs: Document) -> Document:
    return merge(base, mine, theirs, "mine", lambda id: "theirs")


def ids_of(*documents: Document) -> set[str]:
    """Every place that a person can write in some of the works."""
    pieces = {piece for document in documents for piece in take_apart(document) if is_of_a_person(piece)}
    return {id_of(piece) for piece in pieces} | {id for document in documents for id in document.get("conflicts", {})}


def is_among(value: object, values: list[Any]) -> bool:
    return any(is_same(value, other) for other in values)


def sort_all(values: list[Any]) -> list[str]:
    return sorted(json.dumps(each, sort_keys=True) for each in values)


@given(work(), work())
def test_a_side_that_changed_nothing_leaves_the_other_as_it_is(base: Document, edit: Document) -> None:
    assert merge(base, edit, base) == edit
    assert merge(base, base, edit) == edit
    assert merge(base, edit, edit) == edit


@given(edits())
def test_every_value_that_a_side_changed_to_is_there_or_waits(three: Edits) -> None:
    base, mine, theirs = three
    merged = merge_named(base, mine, theirs)
    for id in ids_of(*three):
        before = values_of(base, id)
        for side in (mine, theirs):
            now, *waiting = values_of(side, id)
            changed = [] if is_same(now, before[0]) else [now]
            added = [each for each in waiting if not is_among(each, before[1:])]
            for each in changed + added:
                assert is_among(each, values_of(merged, id)), id


@given(edits())
def test_nothing_is_made_up(three: Edits) -> None:
    merged = merge_named(*three)
    for id in ids_of(merged):
        known = [each for document in three for each in values_of(document, id)]
        assert all(is_among(each, known) for each in values_of(merged, id))


@given(edits())
def test_whoever_comes_first_the_same_values_are_there(three: Edits) -> None:
    base, mine, theirs = three
    one, other = merge_named(base, mine, theirs), merge_named(base, theirs, mine)
    for id in ids_of(one, other):
        assert sort_all(values_of(one, id)) == sort_all(values_of(other, id)), id
    assert set(one.get("conflicts", {})) == set(other.get("conflicts", {}))


@given(edits())
def test_edits_of_different_places_meet_without_a_conflict(three: Edits) -> None:
    base, mine, theirs = ({**document, "conflicts": {}} for document in three)
    touched = [
        {id for id in ids_of(base, side) if not is_same(values_of(base, id), values_of(side, id))}
        for side in (mine, theirs)
    ]
    merged = merge_named(base, mine, theirs)
    assert set(merged["conflicts"]) <= touched[0] & touched[1]


@given(edits())
def test_what_a_conflict_keeps_is_what_the_work_holds(three: Edits) -> None:
    merged = merge_named(*three)
    for id, conflict in merged.get("conflicts", {}).items():
        kept, *others = ([entry["value"], entry["since"]] for entry in (conflict["kept"], conflict["other"]))
        others += [[entry["value"], entry["since"]] for entry in conflict.get("more", [])]
        assert is_same(kept, values_of(merged, id)[0])
        assert not is_among(kept, others)


def test_different_answers_meet_without_a_question() -> None:
    merged = merge(answers(a="1", b="1"), answers(a="2", b="1"), answers(a="1", b="2"))
    assert merged == answers(a="2", b="2")


def test_both_answers_wait_for_a_person() -> None:
    merged = merge_named(answers(in_use="10"), answers(in_use="12"), answers(in_use="11"))
    assert merged == {
        "answers": {"in_use": "11"},
        "conflicts": {"in_use": {"kept": value("11", "theirs"), "other": value("12", "mine")}},
    }


def test_two_who_write_in_one_box_keep_both_texts() -> None:
    base, mine, theirs = ({"drafts": {"problem": {"text": text}}} for text in ("ก", "ข", "ค"))
    merged = merge_named(base, mine, theirs)
    assert merged["drafts"] == {"problem": {"text": "ค"}}
    assert merged["conflicts"] == {
        "drafts.problem.text": {"kept": value("ค", "theirs"), "other": value("ข", "mine")},
    }


def test_two_who_write_in_different_boxes_or_plan_different_fields_meet() -> None:
    base = {"plan": {"a/b": {"goal": "good"}}}
    mine = {"plan": {"a/b": {"goal": "good", "task.x.owner": "ก"}}, "drafts": {"one": {"text": "1"}}}
    theirs = {"plan": {"a/b": {"goal": "best"}}, "drafts": {"two": {"text": "2"}}}
    assert merge_named(base, mine, theirs) == {
        "plan": {"a/b": {"goal": "best", "task.x.owner": "ก"}},
        "drafts": {"one": {"text": "1"}, "two": {"text": "2"}},
    }


def test_hints_that_two_put_away_are_all_away_and_one_brought_back_is_back() -> None:
    base, mine, theirs = ({"drafts": {"p": {"dismissed": hints}}} for hints in ("a b", "a b c", "b d"))
    assert merge_named(base, mine, theirs) == {"drafts": {"p": {"dismissed": "b c d"}}}


def test_progress_is_worked_out_and_never_waits_for_a_person() -> None:
    days = [{"progress": {"a/b": {"2026-11-20": span}}} for span in ("0 10", "2 10", "3 10")]
    merged = merge_named(*days)
    assert merged["progress"]["a/b"]["2026-11-20"] in ("2 10", "3 10")
    assert "conflicts" not in merged


def test_an_answer_and_its_day_move_together() -> None:
    base = {"answers": {"a": "10"}, "since": {"a": "2558-01-01"}}
    mine = {"answers": {"a": "12"}, "since": {}}
    theirs = {"answers": {"a": "11"}, "since": {"a": "2558-02-01"}}
    merged = merge_named(base, mine, theirs)
    assert (merged["answers"], merged["since"]) == ({"a": "11"}, {"a": "2558-02-01"})
    assert merged["conflicts"]["a"]["other"] == value("12", "mine")


def test_a_cleared_answer_is_a_value_too() -> None:
    merged = merge_named(answers(a="1"), answers(), answers(a="2"))
    assert merged["conflicts"]["a"] == {"kept": value("2", "theirs"), "other": value(None, "mine")}
    merged = merge_named(answers(a="1"), answers(a="2"), answers())
    assert merged["answers"] == {}
    assert merged["conflicts"]["a"] == {"kept": value(None, "theirs"), "other": value("2", "mine")}


def test_true_is_not_one() -> None:
    merged = merge(answers(a=1), answers(a=True), {**answers(a=1), "about": {"unit": "7"}})
    assert merged["answers"]["a"] is True


@pytest.mark.parametrize(
    ("id", "at"),
    [
        ("about.work", lambda word: {"about": {"work": word}}),
        ("cycle", lambda word: {"cycle": {"year": word}}),
        ("defence.in_use.justification", lambda word: {"defence": {"in_use": {"justification": word}}}),
    ],
)
def test_what_stands_beside_the_answers_waits_in_the_same_way(id: str, at: Any) -> None:
    merged = merge_named(at(1), at(2), at(3))
    (waiting,) = merged["conflicts"].items()
    assert waiting[0] == id
    assert {**at(3), "conflicts": {}} == {**merged, "conflicts": {}}
    kept, other = (3, 2) if id != "cycle" else ({"year": 3}, {"year": 2})
    assert waiting[1] == {"kept": value(kept, "theirs"), "other": value(other, "mine")}


def test_the_list_of_evidence_is_one_value_and_its_neighbours_are_others() -> None:
    def defend(**fields: object) -> Document:
        return {"defence": {"in_use": fields}}

    base, first, second = [{"title": "a"}], [{"title": "a"}, {"title": "b"}], [{"title": "a"}, {"title": "c"}]
    merged = merge_named(defend(evidence=base, owner="x"), defend(evidence=first, owner="x"), defend(evidence=base))
    assert merged == defend(evidence=first)
    merged = merge_named(defend(evidence=base), defend(evidence=first), defend(evidence=second, owner="y"))
    assert merged["defence"] == {"in_use": {"evidence": second, "owner": "y"}}
    assert merged["conflicts"]["defence.in_use.evidence"]["other"] == value(first, "mine")


CONFLICT: Document = {
    "answers": {"a": "11", "b": "1"},
    "conflicts": {"a": {"kept": value("11", "x"), "other": value("12", "y")}},
}


def test_choosing_resolves_a_conflict() -> None:
    chosen = {"answers": {"a": "12", "b": "1"}, "conflicts": {}}
    elsewhere = {**CONFLICT, "answers": {"a": "11", "b": "2"}}
    assert merge_named(CONFLICT, chosen, CONFLICT) == chosen
    for merged in (merge_named(CONFLICT, chosen, elsewhere), merge_named(CONFLICT, elsewhere, chosen)):
        assert merged == {"answers": {"a": "12", "b": "2"}, "conflicts": {}}


def test_two_who_choose_differently_are_asked_again() -> None:
    kept, other = {"answers": {"a": "11", "b": "1"}}, {"answers": {"a": "12", "b": "1"}}
    merged = merge_named(CONFLICT, kept, other)
    assert merged["answers"]["a"] == "12"
    assert merged["conflicts"]["a"] == {"kept": value("12", "theirs"), "other": value("11", "mine")}


def test_the_answer_of_a_third_person_waits_beside_the_others() -> None:
    third = answers(a="13", b="1")
    merged = merge_named(answers(a="10", b="1"), third, CONFLICT)
    assert merged["conflicts"]["a"] == {
        "kept": value("11", "x"),
        "other": value("12", "y"),
        "more": [value("13", "mine")],
    }


def test_an_answer_that_waits_already_does_not_wait_twice() -> None:
    merged = merge_named(answers(a="10", b="1"), answers(a="12", b="1"), CONFLICT)
    assert merged["conflicts"] == CONFLICT["conflicts"]


def test_choosing_without_having_seen_a_third_answer_leaves_it_waiting() -> None:
    chosen = answers(a="12", b="1")
    third = {**CONFLICT, "conflicts": {"a": {**CONFLICT["conflicts"]["a"], "more": [value("13", "z")]}}}
    merged = merge_named(CONFLICT, chosen, third)
    assert merged["answers"]["a"] == "12"
    assert merged["conflicts"]["a"] == {"kept": value("12", "mine"), "other": value("13", "z")}


def test_what_is_worked_out_is_taken_from_who_changed_it_last() -> None:
    base, mine, theirs = ({"results": n, "answers": {"a": n}} for n in (1, 2, 3))
    assert merge_named(base, mine, theirs)["results"] == 2
    assert merge_named(base, {**base, "about": {"unit": "7"}}, theirs)["results"] == 3
