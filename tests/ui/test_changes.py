"""What a click sends: the changes alone, and together with the view exactly the new one."""

from __future__ import annotations

import copy
import json
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.ui import Workbook
from selfassess.ui.changes import Change, find_changes
from selfassess.ui.view.page import show_page

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.text(max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=12,
)


def put(tree: object, changes: list[Change]) -> object:
    """What the page's script does with the changes."""
    box: Any = {"tree": copy.deepcopy(tree)}
    for path, value in changes:
        at: Any = box
        way: list[Any] = ["tree", *cast("list[object]", path)]
        for key in way[:-1]:
            at = at[key]
        at[way[-1]] = value
    return box["tree"]


@given(PLAIN, PLAIN)
def test_the_changes_turn_one_tree_into_the_other(old: object, new: object) -> None:
    assert json.dumps(put(old, find_changes(old, new)), sort_keys=True) == json.dumps(new, sort_keys=True)


def test_a_click_sends_little_and_the_page_has_it_all() -> None:
    workbook = Workbook()
    workbook._handle({"do": "track", "track": "psa-2558/service_innovation", "step": "check"})
    whole = workbook.view
    workbook._handle({"do": "answer", "question": "accepted_by_public", "value": "true"})
    assert workbook.view is whole
    page = put({**workbook.view, "panel": workbook.panel}, workbook.changes)
    assert page == show_page(workbook.session)
    assert len(json.dumps(workbook.changes)) * 10 < len(json.dumps(workbook.view))


def test_verdict_and_score_are_sent_before_the_rest_of_the_page() -> None:
    workbook = Workbook()
    workbook._handle({"do": "track", "track": "psa-2558/service_innovation", "step": "check"})
    sent: list[str] = []
    workbook.observe(lambda change: sent.append(change.name), ["panel", "changes", "saved"])
    workbook._handle({"do": "answer", "question": "accepted_by_public", "value": "false"})
    assert sent[:2] == ["panel", "changes"]


def test_a_click_waits_for_the_panel_only_where_one_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("selfassess.ui.workbook.time.sleep", pauses.append)
    workbook = Workbook()
    workbook._handle({"do": "track", "track": "psa-2558/service_innovation", "step": "check"})
    workbook._handle({"do": "answer", "question": "accepted_by_public", "value": "false"})
    assert len(pauses) == 1
    workbook._handle({"do": "go", "step": "find"})
    workbook._handle({"do": "answer", "question": "accepted_by_public", "value": "true"})
    assert len(pauses) == 1


def test_turning_the_page_sends_the_whole_view() -> None:
    workbook = Workbook()
    workbook._handle({"do": "track", "track": "psa-2558/service_innovation", "step": "check"})
    workbook._handle({"do": "go", "step": "score"})
    assert workbook.changes == []
    assert workbook.view["step"] == "score"
