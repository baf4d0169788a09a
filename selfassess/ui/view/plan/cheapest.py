"""The plan with the least effort that reaches the goal, step by step, and everything that it assumes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.standing import write_decimal
from selfassess.text import format_number
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import Course
from selfassess.ui.view.plan.effort import say_aside
from selfassess.ui.view.plan.goal import name_target
from selfassess.ui.view.scene import Plain, Scene

if TYPE_CHECKING:
    from selfassess.planning import Plan, Plans
    from selfassess.planning.ladders import Held

__all__ = ["gain_tasks", "show_cheapest"]


def show_cheapest(scene: Scene, course: Course) -> Plain | None:
    """Draw the plan; None where there is no goal to plan for."""
    from selfassess.planning import say_plans

    plans = course.plans
    if plans is None:
        return None
    shown = plans.best or plans.best_reachable
    # Without the figures nobody knows what to do: then no steps are drawn, and no "best".
    is_needed = not plans.is_reached and (plans.best is not None or not plans.uncompared)
    # Whose figures are missing is said in a sentence already.
    unpriced = [each for each in plans.held if each.kind == "no_figure" and each.criterion in plans.uncompared]
    return {
        "heading": scene.say(PLAN_WORDS["plan"]),
        "to": scene.say(PLAN_WORDS["plan_to"]).replace("{name}", name_target(scene, course)),
        "tone": "ok" if plans.is_reached else "ask" if plans.best is None else "next",
        "headlines": [scene.say(text) for text in say_plans(plans)],
        "notes": _show_notes(scene, plans) if is_needed else [],
        "steps": _show_steps(scene, shown) if is_needed else [],
        "try_values": [[each.criterion.id, write_decimal(each.end)] for each in shown.raises] if is_needed else [],
        "ties_label": scene.say(PLAN_WORDS["ties"].fill(n=len(plans.ties))),
        "ties": [_show_other(scene, each) for each in plans.ties] if is_needed else [],
        "next_label": scene.say(PLAN_WORDS["next_best"]),
        "next": [_show_other(scene, plans.next_best)] if is_needed and plans.next_best else [],
        "units": _say_units(scene) if is_needed and plans.measure == "size" and shown.raises else "",
        "missing": plans.uncompared[0].id if plans.uncompared else None,
        "held": [_say_held(scene, each) for each in plans.held if each not in unpriced]
        + [say_aside(scene, each) for each in course.aside],
        "unpriced": [_say_held(scene, each) for each in unpriced],
        "faults": _list_faults(scene, course),
        **_show_assumed(scene, plans if is_needed else None),
    }


def _say_units(scene: Scene) -> str:
    from selfassess.planning.efforts import SIZES

    return scene.say(PLAN_WORDS["units"].fill(**SIZES))


def _say_held(scene: Scene, held: Held) -> str:
    return f"{scene.say(held.criterion.name)}: {scene.say(held.text)}"


def _list_faults(scene: Scene, course: Course) -> list[str]:
    """What could not be read of the saved plan and has no field where it could be said."""
    ids = {rating.criterion.id for rating in course.score.ratings} if course.score else set()
    found = [each for each in course.constraints.faults if each.field != "goal"]
    return [scene.say(each.text) for each in found if each.field.partition(".")[2].partition(".")[0] not in ids]


def _show_notes(scene: Scene, plans: Plans) -> list[str]:
    """That nothing takes less, where the plan starts from, and what it takes in the other measures."""
    from selfassess.planning import say_cost

    shown = plans.best or plans.best_reachable
    is_open = any(not each.rating.is_rated for each in shown.raises)
    notes = [PLAN_WORDS["proven"]] if plans.best and not plans.uncompared else []
    notes += [PLAN_WORDS["plan_from"]] if is_open else []
    # A size is only assumed where days or money are counted, so it says nothing more.
    others = [
        say_cost(total, measure)
        for measure, total in shown.totals.items()
        if measure not in (plans.measure, "size") and total.amount
    ]
    notes += [PLAN_WORDS["also"].fill(effort=each) for each in others]
    return [scene.say(each) for each in notes]


def _show_steps(scene: Scene, plan: Plan) -> list[Plain]:
    """Every step with its gain, what it asks for, and the score before and after it."""
    from selfassess.planning import explain_plan

    names = {each.criterion.id: scene.say(each.criterion.name) for each in plan.raises}
    return [
        {
            "gain": f"+{format_number(step.gain)}",
            "text": names[step.criterion],
            "to": scene.say(PLAN_WORDS["plan_to_points"].fill(n=step.end)),
            "running": f"{format_number(step.before)} → {format_number(step.after)}",
            "descriptor": scene.say(step.descriptor) if step.descriptor else "",
            "question": step.criterion,
        }
        for step in explain_plan(plan)
    ]


def _show_other(scene: Scene, plan: Plan) -> Plain:
    from selfassess.planning import explain_plan, say_cost

    cost = scene.say(say_cost(plan.cost, plan.measure))
    return {"steps": [scene.say(step.text) for step in explain_plan(plan)], "cost": cost}


def _show_assumed(scene: Scene, plans: Plans | None) -> Plain:
    """What no document prints and the plan rests on, each with its trust word."""
    assumed = scene.sources(plans.assumed) if plans else []
    label = PLAN_WORDS["assumptions"].fill(n=len(assumed))
    return {"assumed": assumed, "assumed_label": scene.say(label) if assumed else ""}


def gain_tasks(scene: Scene, course: Course) -> dict[str, tuple[str, str]]:
    """What the plan gives somebody to do, by the criterion that it raises; nothing where no plan reaches the goal."""
    from selfassess.planning import explain_plan

    best = course.plans.best if course.plans else None
    names = {each.criterion.id: each.criterion.name for each in best.raises} if best else {}
    return {
        step.criterion: ("gain", scene.say(PLAN_WORDS["task_raise"].fill(name=names[step.criterion], n=step.end)))
        for step in (explain_plan(best) if best else ())
    }
