"""What changed between two versions."""

from __future__ import annotations

from hypothesis import given

from selfassess.store import describe_changes
from selfassess.store.documents import Document
from tests.store.works import edits, work


def test_every_kind_of_change_is_told() -> None:
    old = {
        "answers": {"in_use": "10", "gone": True},
        "since": {"in_use": "2558-01-01"},
        "about": {"work": "ตู้ยา"},
        "cycle": {"year": None},
        "defence": {"in_use": {"owner": "พัสดุ"}},
        "conflicts": {},
        "results": 1,
    }
    conflict: Document = {"kept": {}, "other": {}}
    new = {
        "answers": {"in_use": "12", "fresh": "1"},
        "since": {"in_use": "2557-11-01"},
        "about": {"work": "ตู้ยาชุมชน"},
        "cycle": {"year": 2570},
        "defence": {"in_use": {"owner": "แผนงาน"}},
        "conflicts": {"in_use": conflict},
        "results": 2,
    }
    assert [(each["kind"], each["id"], each["old"], each["new"]) for each in describe_changes(old, new)] == [
        ("answer", "in_use", "10", "12"),
        ("since", "in_use", "2558-01-01", "2557-11-01"),
        ("answer", "fresh", None, "1"),
        ("about", "work", "ตู้ยา", "ตู้ยาชุมชน"),
        ("defence", "in_use.owner", "พัสดุ", "แผนงาน"),
        ("cycle", "cycle", {"year": None}, {"year": 2570}),
        ("conflict", "in_use", None, conflict),
        ("answer", "gone", True, None),
    ]


@given(work())
def test_nothing_changed_is_nothing_told(document: Document) -> None:
    assert describe_changes(document, document) == []


@given(edits())
def test_the_way_back_tells_the_same_changes_the_other_way_round(three: tuple[Document, Document, Document]) -> None:
    _, one, other = three
    there = {(each["kind"], each["id"]): (each["old"], each["new"]) for each in describe_changes(one, other)}
    back = {(each["kind"], each["id"]): (each["new"], each["old"]) for each in describe_changes(other, one)}
    assert there == back


def test_plans_and_drafts_are_told_and_progress_is_not() -> None:
    old = {"plan": {"a/b": {"goal": "good"}}, "drafts": {"problem": {"text": "ก", "dismissed": "x y"}}}
    new = {
        "plan": {"a/b": {"goal": "best"}},
        "drafts": {"problem": {"text": "ข", "dismissed": "y"}},
        "progress": {"a/b": {"2026-11-20": "0 10"}},
    }
    assert describe_changes(old, new) == [
        {"kind": "plan", "id": "a/b.goal", "old": "good", "new": "best"},
        {"kind": "draft", "id": "problem", "old": "ก", "new": "ข"},
        {"kind": "hint", "id": "problem.x", "old": True, "new": None},
    ]
