"""The paper's content, written once from the engine and the page's own views, whatever becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from selfassess.assess import find_track
from selfassess.exchange.history import StoredVersion
from selfassess.model import Library
from selfassess.reports.checklist import write_checklist
from selfassess.reports.cover import write_cover
from selfassess.reports.draft import Draft
from selfassess.reports.ending import write_proof, write_sources
from selfassess.reports.findings import write_open, write_plan, write_stages, write_undefended
from selfassess.reports.forms import write_forms
from selfassess.reports.paper import Block, Digits, PageBreak, Paper
from selfassess.reports.pen import Pen
from selfassess.reports.scores import write_scores
from selfassess.reports.words import PAPER_WORDS
from selfassess.text import Language
from selfassess.ui.session import Session
from selfassess.ui.view.report import show_report
from selfassess.ui.view.scene import Scene
from selfassess.work import Work

__all__ = ["write_paper"]

_SECTIONS: tuple[Callable[[Draft], list[Block]], ...] = (
    write_checklist,
    write_stages,
    write_scores,
    write_plan,
    write_undefended,
    write_open,
    write_forms,
    write_sources,
    write_proof,
)


def write_paper(
    library: Library,
    work: Work,
    track_key: str,
    *,
    language: Language = "th",
    digits: Digits = "arabic",
    today: date,
    history: Sequence[StoredVersion | Mapping[str, object]] = (),
) -> Paper:
    """Write the paper of one work for one track.

    Parameters
    ----------
    library : Library
        The rubrics.
    work : Work
        The answers and what stands beside them.
    track_key : str
        The track, such as ``psa-2558/service_innovation``.
    language, digits
        The language of every sentence, and the digits of every number that is ours.
    today : date
        The day that the paper bears; nothing here reads a clock.
    history : sequence
        The saved versions, in any order; the paper tells the number of the newest.

    Raises
    ------
    CallError
        If there is no such track.
    """
    find_track(library, track_key)
    scene = Scene(Session(library, today, language, track=track_key, step="report", work=work), track_key)
    draft = Draft(scene, Pen(language, digits), history)
    report = show_report(scene)
    blocks = [*write_cover(draft, report), PageBreak()]
    for write in _SECTIONS:
        blocks += write(draft)
    pen, about = draft.pen, work.about
    name = pen.copy(about.get("work", "")) or pen.say(scene.track.short)
    return Paper(
        title=f"{pen.write(report['heading'])}: {name}",
        author=pen.copy(about.get("unit", "")),
        subject=pen.say(scene.track.name),
        running=name,
        page_of=pen.say(PAPER_WORDS["page_of"]),
        language=language,
        digits=digits,
        day=today,
        blocks=tuple(blocks),
    )
