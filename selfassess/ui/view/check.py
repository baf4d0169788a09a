"""Step "check": the track's conditions as a checklist, papers and stages beside it."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.answers import is_answered
from selfassess.model import ProcessStep
from selfassess.moved import move_step
from selfassess.progress import count_progress
from selfassess.ui.view.panel import show_verdict
from selfassess.ui.view.questions import show_question
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS

__all__ = ["papers_of", "show_check"]


def show_check(scene: Scene) -> Plain:
    """Draw the step."""
    facts = scene.facts
    shown = [fact.id for fact in facts]
    intro = WORDS["check_intro" if facts else "check_empty"]
    papers = papers_of(scene)
    return {
        "heading": scene.say(WORDS["check_stages" if scene.track.kind == "roadmap" else "check_heading"]),
        "intro": scene.say(intro),
        "about": scene.say(scene.track.about),
        "notes": scene.notes_about([scene.track.id, ""]) + _rubric_notes(scene),
        "sections": [{"heading": None, "questions": [show_question(scene, fact, shown) for fact in facts]}],
        "contradictions": [
            {"text": scene.say(each.text), "questions": list(each.questions)} for each in scene.result.contradictions
        ],
        "papers": _show_papers(papers, shown) if papers else None,
        "stages": [
            {
                "name": scene.say(stage.name),
                "years": scene.say(stage.years),
                "sources": scene.sources(stage.sources),
                "marks": scene.stage_marks(stage),
            }
            for stage in scene.rubric.stages
        ],
        "process": _show_process(scene),
    }


def _rubric_notes(scene: Scene) -> list[str]:
    return [scene.say(note.text) for note in scene.rubric.notes if not note.about]


def papers_of(scene: Scene) -> Scene | None:
    """The pseudo-track of papers and dates that belongs beside this track.

    The papers of the Lertrat awards concern `engaged_citizen` only (contract.md 2).
    """
    key = f"{scene.rubric.id}/documents"
    if (
        key not in scene.library.tracks
        or scene.track.is_pseudo
        or (scene.rubric.id == "lerdrat-2564" and scene.track.id != "engaged_citizen")
    ):
        return None
    return scene.with_track(key)


def _show_papers(papers: Scene, above: Sequence[str]) -> Plain:
    """Draw the papers; their questions only once somebody opens them, and none that is asked above."""
    facts = [fact for fact in papers.facts if fact.id not in above]
    shown = [fact.id for fact in facts]
    answers = papers.session.work.answers
    progress = count_progress(shown, answers)
    is_open = papers.session.papers_open or any(is_answered(answers, fact.id) for fact in facts if fact.first is None)
    return {
        "heading": papers.say(papers.track.name),
        "summary": papers.say(WORDS["papers_summary"].fill(n=progress.answered, total=progress.total)),
        "open": is_open,
        "intro": papers.say(WORDS["papers_intro"]),
        "verdict": show_verdict(papers, papers.result),
        "questions": [show_question(papers, fact, shown) for fact in facts] if is_open else [],
    }


def _show_process(scene: Scene) -> list[Plain]:
    return [_show_step(scene, step) for step in scene.rubric.process if scene.track.id in step.tracks]


def _show_step(scene: Scene, step: ProcessStep) -> Plain:
    """A step with its time; in an own year the time that stands in for the printed one, and that one beside it."""
    moved = move_step(step, scene.known.years_moved)
    when = [moved, WORDS["as_printed"].fill(when=step.when)] if moved and step.when else [moved or step.when]
    year = WORDS["own_year_assumed"].fill(year=str(scene.session.work.year))
    mark = {"trust": "assumed", "label": scene.say(WORDS["own_year_mark"]), "why": scene.say(year)}
    return {
        "name": scene.say(step.name),
        "when": " · ".join(scene.say(each) for each in when if each) or None,
        "sources": scene.sources(step.sources),
        "marks": scene.marks(step.sources) + ([mark] if moved else []),
    }
