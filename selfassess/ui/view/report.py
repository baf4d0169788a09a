"""Step "report": one page for the meeting, and behind it everything that it stands on."""

from __future__ import annotations

from selfassess.explain import describe_default, explain_judgement, explain_verdict
from selfassess.text import Text
from selfassess.typed import format_day
from selfassess.ui.view.appendix import list_sections
from selfassess.ui.view.messages import say_ripening
from selfassess.ui.view.panel import show_score, show_verdict
from selfassess.ui.view.plan import list_steps
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS
from selfassess.work import ABOUT_FIELDS

__all__ = ["show_report"]

_STEPS_SHOWN = 3


def show_report(scene: Scene) -> Plain:
    """Draw the step."""
    return {
        "heading": scene.say(WORDS["report_heading"]),
        "about": [_show_about(scene, field) for field in ABOUT_FIELDS],
        "lines": _show_lines(scene),
        "example": scene.say(WORDS["report_example"]) if scene.session.example else None,
        "first": _show_first(scene),
        "appendix_heading": scene.say(WORDS["report_appendix"]),
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
    document = scene.library.documents.get(scene.rubric.document)
    place = document.name if document else Text(th=scene.rubric.document, en=scene.rubric.document)
    lines = {
        "line_track": f"{scene.say(scene.track.name)} · {scene.say(scene.rubric.name)}",
        "line_cycle": scene.say(summary if scene.counts_months else cycle),
        "line_document": scene.say(place),
        "line_assessed": format_day(session.today, scene.language, full=True),
    }
    return [{"label": scene.say(WORDS[word]), "value": value} for word, value in lines.items()]


def _show_first(scene: Scene) -> Plain:
    """What the meeting needs: verdict with reasons, score with its bands, the next three steps."""
    result = scene.result
    default = describe_default(result)
    reasons = _show_reasons(scene)
    is_roadmap = scene.track.kind == "roadmap"  # its stages lead to the award, which stands last
    steps: list[Plain] = []
    for section in list_steps(scene):
        steps += [{"text": item["text"], "detail": item["detail"]} for item in section["items"]]
    return {
        "heading": scene.say(WORDS["report_first"]),
        "verdict": show_verdict(scene, result),
        "reasons": reasons + ([scene.say(default)] if default else []),
        "score": show_score(scene),
        "warnings": [scene.say(warning.text) for warning in result.warnings],
        "steps_heading": scene.say(WORDS["report_stages" if is_roadmap else "report_plan"]),
        "steps": steps if is_roadmap else steps[:_STEPS_SHOWN],
        "stamp": scene.say(WORDS["stamp"].fill(year=str(scene.rubric.year))),
    }


def _show_reasons(scene: Scene) -> list[str]:
    """Why, with the day on which a rule of time comes true."""
    not_met = scene.result.not_met
    days = {explain_judgement(each, scene.known, scene.rubric).text: say_ripening(scene, each) for each in not_met}
    reasons = explain_verdict(scene.result, scene.known)
    return [" · ".join(filter(None, (scene.say(each.text), days.get(each.text)))) for each in reasons]
