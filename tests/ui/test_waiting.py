"""What the page says of rules of time: the day on which one comes true, or that waiting does not help."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

Answer = Callable[[str, object], None]
VAIN = {"th": "รอต่อไปไม่ช่วย", "en": "Waiting does not help"}
WAIT = {"th": "ใช้ผลงานต่อไป", "en": "Keep the work in use"}


def _show(session: Session, step: str) -> dict[str, Any]:
    session.handle({"do": "track", "track": "psa-2558/service_innovation", "step": step})
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


@pytest.mark.parametrize("language", ["th", "en"])
def test_where_no_day_satisfies_all_every_step_says_so_first_and_none_advises_to_wait(
    session: Session, answer: Answer, language: str
) -> None:
    session.handle({"do": "language", "lang": language})
    answer("months_in_use", "10")
    answer("months_since_invention", "36")
    answer("existed_in_thailand_before", "true")
    said = []
    for section in _show(session, "check")["body"]["sections"]:
        said += [each["messages"][0]["text"] for each in section["questions"] if each["id"] == "months_in_use"]
    said.append(_show(session, "check")["panel"]["verdict"]["reasons"][0]["text"])
    said.append(_show(session, "plan")["body"]["sections"][0]["items"][0]["text"])
    first = _show(session, "report")["body"]["first"]
    said += [first["reasons"][0], first["steps"][0]["text"]]
    rows = [row for group in _show(session, "find")["body"]["groups"] for row in group["tracks"]]
    said += [row["reason"] for row in rows if row["key"] == "psa-2558/service_innovation"]
    assert len(said) == 6
    assert all(each.startswith(VAIN[language]) for each in said), said
    for step in ("check", "plan", "report"):
        page = json.dumps(_show(session, step), ensure_ascii=False)
        assert WAIT[language] not in page, step
        assert "จะครบในวันที่" not in page, step
        assert "holds from" not in page, step


def test_the_plan_and_the_first_page_give_the_day_on_which_a_rule_of_time_comes_true(
    session: Session, answer: Answer
) -> None:
    answer("months_in_use", "10")
    day = "จะครบในวันที่ 13 เม.ย. 2558"
    assert day in _show(session, "plan")["body"]["sections"][0]["items"][0]["detail"]
    report = _show(session, "report")["body"]
    assert any(day in reason for reason in report["first"]["reasons"])
    assert day in report["first"]["steps"][0]["detail"]
    conditions = next(section for section in report["sections"] if section["id"] == "conditions")
    assert any(day in row["note"] for row in conditions["rows"])
