"""Step "report": one page for the meeting, and behind it everything that it stands on."""

from __future__ import annotations

from selfassess.explain import describe_default, explain_judgement, explain_verdict
from selfassess.text import Text
from selfassess.typed import format_day
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.report_words import REPORT_WORDS
from selfassess.ui.view.appendix import list_sections
from selfassess.ui.view.closing import say_closed
from selfassess.ui.view.messages import say_ripening
from selfassess.ui.view.panel import show_score, show_verdict
from selfassess.ui.view.plan.digest import take_goal, take_tasks, take_way_in
from selfassess.ui.view.plan.next_steps import take_next_steps
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.view.writing import show_writing
from selfassess.ui.words import WORDS
from selfassess.work import ABOUT_FIELDS

__all__ = ["show_report"]


def show_report(scene: Scene) -> Plain:
    """Draw the step."""
    return {
        "heading": scene.say(REPORT_WORDS["report_heading"]),
        "about": [_show_about(scene, field) for field in ABOUT_FIELDS],
        "lines": _show_lines(scene),
        "example": scene.say(REPORT_WORDS["report_example"]) if scene.session.example else None,
        "first": _show_first(scene),
        "way_up": _show_way_up(scene),
        "writing": show_writing(scene),
        "appendix_heading": scene.say(REPORT_WORDS["report_appendix"]),
        "sections": list_sections(scene),
        "stamp": scene.say(WORDS["stamp"].fill(year=str(scene.rubric.year))),
    }


def _show_about(scene: Scene, field: str) -> Plain:
    """One line about the work; an example brings its own name and unit."""
    example = scene.session.example
    shown = {"work": scene.say(example.title), "unit": scene.say(example.unit)} if example else {}
    refusal = scene.session.refusals.get(f"about.{field}")
    return {
        "field": field,
        "label": scene.say(WORDS[f"about_{field}"]),
        "value": scene.session.work.about.get(field, shown.get(field, "")),
        "error": scene.say(refusal.message) if refusal else None,
    }


def _show_lines(scene: Scene) -> list[Plain]:
    """When, for which award, in which cycle and by which document this was worked out."""
    session = scene.session
    year = session.work.year
    cycle = WORDS["cycle_own"].fill(year=str(year)) if year else WORDS["cycle_printed"]
    summary = WORDS["cycle_summary"].fill(cycle=cycle, day=say_day(session.reference_day))
    told = [each for each in (summary if scene.counts_months else cycle, say_closed(scene)) if each]
    document = scene.library.documents.get(scene.rubric.document)
    place = document.name if document else Text(th=scene.rubric.document, en=scene.rubric.document)
    lines = {
        "line_track": f"{scene.say(scene.track.name)} · {scene.say(scene.rubric.name)}",
        "line_cycle": " · ".join(map(scene.say, told)),
        "line_document": scene.say(place),
        "line_assessed": format_day(session.today, scene.language, full=True),
    }
    return [{"label": scene.say(REPORT_WORDS[word]), "value": value} for word, value in lines.items()]


def _show_first(scene: Scene) -> Plain:
    """What the meeting needs: verdict with reasons, score with its bands, the next three steps."""
    result = scene.result
    default = describe_default(result)
    reasons = _show_reasons(scene)
    heading = REPORT_WORDS["report_stages" if scene.track.kind == "roadmap" else "report_plan"]
    return {
        "heading": scene.say(REPORT_WORDS["report_first"]),
        "verdict": show_verdict(scene, result),
        "reasons": reasons + ([scene.say(default)] if default else []),
        "score": show_score(scene),
        "warnings": [scene.say(warning.text) for warning in result.warnings],
        "steps_heading": scene.say(heading),
        "steps": take_next_steps(scene),
        "stamp": scene.say(WORDS["stamp"].fill(year=str(scene.rubric.year))),
    }


def _show_way_up(scene: Scene) -> Plain | None:
    """What is to be mended and by when, the goal with its plan, and who does what."""
    parts = {"way_in": take_way_in(scene), "goal": take_goal(scene), "tasks": take_tasks(scene)}
    if not any(parts.values()):
        return None
    heading, running = REPORT_WORDS["report_way_up"], PLAN_WORDS["running"]
    return {"heading": scene.say(heading), "words": {"running": scene.say(running)}, **parts}


def _show_reasons(scene: Scene) -> list[str]:
    """Why, with the day on which a rule of time comes true."""
    not_met = scene.result.not_met
    days = {explain_judgement(each, scene.known, scene.rubric).text: say_ripening(scene, each) for each in not_met}
    reasons = explain_verdict(scene.result, scene.known)
    return [" · ".join(filter(None, (scene.say(each.text), days.get(each.text)))) for each in reasons]
