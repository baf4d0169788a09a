"""The whole view-model of the current step: what the browser draws, in one language."""

from __future__ import annotations

from collections.abc import Callable

from selfassess.answers import is_answered
from selfassess.asked import criteria_of
from selfassess.open_questions import find_open_questions
from selfassess.progress import Progress, count_progress
from selfassess.text import Text
from selfassess.typed import BUDDHIST_OFFSET, format_day
from selfassess.ui.session import STEPS, Session
from selfassess.ui.view.boxes import count_boxes, forms_of
from selfassess.ui.view.calendar import offer_years
from selfassess.ui.view.changed import say_turn
from selfassess.ui.view.check import show_check
from selfassess.ui.view.closing import show_closed
from selfassess.ui.view.conflicts import show_conflicts
from selfassess.ui.view.find import first_facts, show_find
from selfassess.ui.view.panel import show_panel
from selfassess.ui.view.plan import show_plan
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.view.score import rating_questions, show_score_step
from selfassess.ui.words import WORDS

__all__ = ["show_page", "show_side"]


def _show_write(scene: Scene) -> Plain:
    """Draw the step "write", which is loaded when somebody goes there and not when the page opens."""
    from selfassess.ui.view.write import show_write

    return show_write(scene)


def _show_report(scene: Scene) -> Plain:
    """Draw the step "report", which is loaded as late: it is the last one, and stands on all others."""
    from selfassess.ui.view.report import show_report

    return show_report(scene)


_STEPS: dict[str, Callable[[Scene], Plain]] = {
    "find": show_find,
    "check": show_check,
    "score": show_score_step,
    "plan": show_plan,
    "write": _show_write,
    "report": _show_report,
}


def show_page(session: Session) -> Plain:
    """Draw everything the page shows now.

    Parameters
    ----------
    session : Session
        The visit.

    Returns
    -------
    dict
        Plain values, ready for JSON; every sentence in the session's language, and none of them markup.
    """
    scene = Scene(session, session.track)
    notice = session.notice
    panel = show_side(scene) if session.track else None
    turn = say_turn(scene)
    return {
        "lang": session.language,
        "step": session.step,
        "ready": True,
        "title": scene.say(WORDS["title"]),
        "steps": [_show_step(scene, step) for step in STEPS],
        "track": _show_track(scene) if session.track else None,
        "example": _show_example(scene),
        "cycle": _show_cycle(scene),
        "can_undo": bool(session.undo),
        "can_redo": bool(session.redo),
        "turn": turn,
        "work": session.work.to_json() | {"track": session.track},
        "notice": {"kind": notice[0], "text": scene.say(notice[1])} if notice else None,
        "progress": _show_progress(scene, _progress(scene, session.step)),
        "panel": panel,
        "conflicts": show_conflicts(scene),
        "announce": " · ".join(filter(None, [turn, _announce(panel)])),
        "body": _STEPS[session.step](scene),
    }


def _progress(scene: Scene, step: str) -> Progress | None:
    answers = scene.session.work.answers
    if step == "find":
        return count_progress([fact.id for fact in first_facts(scene)], answers)
    if scene.key is None or step not in ("check", "score", "write"):
        return None
    if step == "write":
        return count_boxes(scene)
    if step == "check":
        return count_progress([fact.id for fact in scene.facts if not fact.default], answers)
    return count_progress(_ratings_counted(scene), answers)


def _ratings_counted(scene: Scene) -> list[str]:
    """Each criterion counts once: by its total, or by its parts where these are rated instead."""
    ids: list[str] = []
    answers = scene.session.work.answers
    parts = {c.id: [part.id for part in c.parts] for c in scene.rubric.criteria}
    for question in rating_questions(scene):
        own = parts.get(question.id, [])
        use_parts = not is_answered(answers, question.id) and any(is_answered(answers, part) for part in own)
        ids.extend(own if use_parts else [question.id])
    return ids


def _show_progress(scene: Scene, progress: Progress | None) -> Plain | None:
    if progress is None or progress.total == 0:
        return None
    return {
        "answered": progress.answered,
        "unknown": progress.unknown,
        "untouched": progress.untouched,
        "total": progress.total,
        "label": scene.say(_say_progress(scene, progress)),
    }


def _say_progress(scene: Scene, progress: Progress) -> Text:
    if scene.session.step == "write":
        from selfassess.ui.write_words import WRITE_WORDS

        return WRITE_WORDS["progress"].fill(n=progress.answered, total=progress.total)
    return WORDS["progress"].fill(a=progress.answered, u=progress.unknown, n=progress.untouched, total=progress.total)


def _show_step(scene: Scene, step: str) -> Plain:
    progress = _progress(scene, step)
    return {
        "id": step,
        "label": scene.say(WORDS[f"step_{step}"]),
        "hint": f"{progress.answered}/{progress.total}" if progress and progress.total else "",
        "current": step == scene.session.step,
        "enabled": step == "find" or scene.key is not None,
        "empty": scene.key is not None and _is_empty(scene, step),
    }


def _is_empty(scene: Scene, step: str) -> bool:
    """Whether there is nothing to do in a step of this track: it is shown, and passed over on the way on."""
    if step == "write":
        return not forms_of(scene)
    return step == "score" and not criteria_of(scene.rubric, scene.track)


def _show_track(scene: Scene) -> Plain:
    rubric, track = scene.rubric, scene.track
    document = scene.library.documents.get(rubric.document)
    return {
        "key": track.key,
        "name": scene.say(track.name),
        "short": scene.say(track.short),
        "rubric": scene.say(rubric.name),
        "year": str(rubric.year),
        "year_label": scene.say(WORDS["rules_of"].fill(year=str(rubric.year), ce=str(rubric.year - BUDDHIST_OFFSET))),
        "document": scene.say(document.name) if document else rubric.document,
        "issuer": scene.say(rubric.issuer),
        "about": scene.say(track.about),
        "kind": track.kind,
        "sources": scene.sources(track.sources),
        "old_rules": scene.say(WORDS["stamp"].fill(year=str(rubric.year))),
    }


def _show_example(scene: Scene) -> Plain | None:
    example = scene.session.example
    if example is None:
        return None
    return {
        "id": example.id,
        "title": scene.say(example.title),
        "unit": scene.say(example.unit),
        "sentence": scene.say(example.story),
        "sources": scene.sources(example.sources),
    }


def _show_cycle(scene: Scene) -> Plain:
    session = scene.session
    year = session.work.year
    refusal = session.refusals.get("reference_date")
    proposed = format_day(session.today, scene.language) if year else ""
    choices = [{"value": None, "label": scene.say(WORDS["cycle_printed"])}]
    for offered in offer_years(scene):
        choices.append({"value": str(offered), "label": scene.say(WORDS["cycle_own"].fill(year=str(offered)))})
    day = Text(th=format_day(session.reference_day, "th"), en=format_day(session.reference_day, "en"))
    cycle = WORDS["cycle_own"].fill(year=str(year)) if year else WORDS["cycle_printed"]
    counts_months = session.step == "find" or scene.key is None or scene.counts_months
    mark = {
        "trust": "assumed",
        "label": scene.say(WORDS["own_year_mark"]),
        "why": scene.say(WORDS["own_year_assumed"].fill(year=str(year))),
    }
    return {
        "year": str(year) if year else None,
        "label": scene.say(cycle),
        "summary": scene.say(WORDS["cycle_summary"].fill(cycle=cycle, day=day) if counts_months else cycle),
        "counts_months": counts_months,
        "reference_date": scene.say(day),
        "closed": show_closed(scene) if scene.key and session.step != "find" else None,
        "marks": [mark] if year else [],
        "needs_reference": counts_months and bool(year) and not is_answered(session.work.answers, "reference_date"),
        "typed_reference": refusal.typed if refusal else session.work.typed.get("reference_date", proposed),
        "error": scene.say(refusal.message).removeprefix("reference_date: ") if refusal else None,
        "choices": choices,
    }


def show_side(scene: Scene) -> Plain:
    """The panel, with the next question of the step that is still untouched."""
    answers = scene.session.work.answers
    deciding = [] if scene.session.step == "score" else list(find_open_questions(scene.result, scene.known))
    facts = [fact for fact in scene.facts if not fact.default]
    ratings = [scene.rubric.questions[id] for id in _ratings_counted(scene)]
    asked = deciding + (ratings + facts if scene.session.step == "score" else facts + ratings)
    open_ = next((question for question in asked if question.id not in answers), None)
    next_question = {"id": open_.id, "label": scene.say(scene.ask(open_))} if open_ else None
    return show_panel(scene) | {"next_question": next_question}


def _announce(panel: Plain | None) -> str:
    if panel is None:
        return ""
    verdict, score = panel["verdict"], panel["score"]
    words = str(verdict["label"]) if isinstance(verdict, dict) else ""
    return f"{words} · {score['label']}" if isinstance(score, dict) else words
