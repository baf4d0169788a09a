"""Works that somebody is planning for: answers, a goal, limits and tasks, as events of the page."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["PLANNED_WORKS"]

Event = Mapping[str, object]

_INNOVATION, _PARTICIPATION, _SELECTION = (
    "psa-2558/service_innovation",
    "tepga-2558/development",
    "dsdw-2560/selection",
)


def _answers(**answers: str) -> list[Event]:
    return [{"do": "answer", "question": id, "value": value} for id, value in answers.items()]


def _plan(track: str, fields: Mapping[str, str]) -> list[Event]:
    return [{"do": "plan", "track": track, "field": field, "value": value} for field, value in fields.items()]


PLANNED_WORKS: Mapping[str, tuple[str, list[Event]]] = {
    "planned-two-to-mend": (
        _INNOVATION,
        [
            *_answers(months_in_use="10", accepted_by_public="false", existed_in_thailand_before="false"),
            *_answers(part1="420", part2="250"),
            *_plan(
                _INNOVATION, {"goal": "site_visit", "task.part1.owner": "กลุ่มแผนงาน", "task.part1.date": "1/11/2569"}
            ),
            *_plan(_INNOVATION, {"task.own-1.title": "ขอข้อมูลจากจังหวัด", "task.own-1.date": "31/2/2570"}),
        ],
    ),
    "planned-in-vain": (
        _INNOVATION,
        _answers(months_in_use="10", months_since_invention="36", existed_in_thailand_before="true"),
    ),
    "planned-with-limits": (
        _PARTICIPATION,
        [
            *_answers(development_policy="6", development_culture="2", development_mechanism="2"),
            *_answers(development_support="3", development_transparency="3", development_plan="3"),
            *_answers(development_partnership_evaluation="30", development_satisfaction="8"),
            *_plan(_PARTICIPATION, {"goal": "good", "measure": "days", "effort.development_satisfaction": "days:3"}),
            *_plan(_PARTICIPATION, {"effort.development_partnership_evaluation": "days:5 baht:20000"}),
            *_plan(
                _PARTICIPATION, {"limit.development_partnership_evaluation": "40", "frozen.development_plan": "yes"}
            ),
        ],
    ),
    "planned-without-a-pass-mark": (
        _SELECTION,
        [
            *_answers(strategy_fit="10", innovation_form="5", clear_plan="5", staff_cooperation="5"),
            *_answers(stakeholder_participation="10", external_network="5", risk_consideration="0"),
            *_answers(process_efficiency="10", benefit_to_community="5", budget_requested="50000"),
            *_plan(_SELECTION, {"goal": "points:85", "effort.risk_consideration": "small"}),
        ],
    ),
}
