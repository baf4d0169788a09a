"""The scheme's steps and dates as a calendar: in order of time, today among them, what is late said in days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selfassess.calendar_papers import Paper, list_papers, say_paper
from selfassess.calendar_steps import DatedStep, is_long_past, list_steps, say_distance
from selfassess.moved import move_step
from selfassess.text import Text
from selfassess.typed import BUDDHIST_OFFSET
from selfassess.ui.view.scene import Plain, Scene, say_day
from selfassess.ui.words import WORDS
from selfassess.wording import TRUST

__all__ = ["offer_years", "show_calendar"]

_YEARS_OFFERED = 3

_HEADING = Text(th="ปฏิทินของรางวัล", en="Calendar of the award")
_SWITCH = Text(th="วันที่ตามรอบปี", en="Days of which cycle")
_PRINTED = Text(th="ตามเอกสาร ปี {year}", en="Printed, {year} B.E.")
_OWN = Text(th="รอบปี {year}", en="Year {year} B.E.")
_NO_DAY = Text(th="เอกสารไม่ได้พิมพ์วันที่ไว้", en="no day is printed")
_UNDATED = Text(
    th="เอกสารไม่ได้พิมพ์วันที่ของขั้นตอนเหล่านี้ไว้ จึงเรียงตามลำดับในเอกสาร",
    en="The document prints no day for any of these steps, so they stand in its order.",
)
_LONG_PAST = Text(
    th="กำหนดเวลาทั้งหมดเป็นของรอบปี {year} ซึ่งผ่านมานานแล้ว จึงไม่นับวันให้ทีละรายการ "
    "หากต้องการวางแผนสำหรับรอบปีของหน่วยงาน ให้เลือกรอบปีข้างต้น",
    en="All of these days belong to the cycle of {year} B.E., which is long over, so no days are counted. To plan for "
    "your unit's own year, choose it above.",
)
_OWN_YEAR = Text(
    th="วันที่ในรอบปี {year} เป็นข้อสมมุติ เลื่อนจากวันที่ในเอกสารปี {printed} โปรดตรวจสอบกับหน่วยงานเจ้าของรางวัล",
    en="The days of {year} B.E. are assumed: they are moved from those printed for {printed} B.E. Please check with "
    "the awarding body.",
)
_TODAY = Text(th="วันนี้ {day}", en="Today, {day}")
_SENT = Text(th="หน่วยงานส่งเมื่อวันที่ {day} · {kept}", en="sent on {day} · {kept}")
_PLANNED = Text(th="หน่วยงานจะส่งวันที่ {day} · {kept}", en="planned for {day} · {kept}")


def show_calendar(scene: Scene) -> Plain | None:
    """Draw the calendar; None where the document prints no procedure for the track."""
    steps = list_steps(scene.rubric, scene.track, scene.known.years_moved, scene.session.today)
    if not steps:
        return None
    is_dated = any(each.state != "undated" for each in steps)
    is_over = is_long_past(steps)
    return {
        "heading": scene.say(_HEADING),
        "switch": _show_switch(scene) if is_dated else None,
        "note": _note(scene, is_dated=is_dated, is_over=is_over),
        "assumed": scene.say(_say_own_year(scene)) if is_dated and scene.known.years_moved else None,
        "entries": _show_entries(scene, steps, is_over=is_over),
    }


def _note(scene: Scene, *, is_dated: bool, is_over: bool) -> str | None:
    if not is_dated:
        return scene.say(_UNDATED)
    year = str(scene.session.work.year or scene.rubric.year)
    return scene.say(_LONG_PAST.fill(year=year)) if is_over else None


def _say_own_year(scene: Scene) -> Text:
    return _OWN_YEAR.fill(year=str(scene.session.work.year), printed=str(scene.rubric.year))


def offer_years(scene: Scene) -> list[int]:
    """The own years that may be chosen: this one, the next two, and the one that is chosen."""
    this_year = scene.session.today.year + BUDDHIST_OFFSET
    chosen = scene.session.work.year
    return sorted({*range(this_year, this_year + _YEARS_OFFERED), *([chosen] if chosen else [])})


def _show_switch(scene: Scene) -> Plain:
    chosen = scene.session.work.year
    choices: list[Plain] = [{"value": None, "label": scene.say(_PRINTED.fill(year=str(scene.rubric.year)))}]
    choices += [{"value": str(year), "label": scene.say(_OWN.fill(year=str(year)))} for year in offer_years(scene)]
    return {"label": scene.say(_SWITCH), "year": str(chosen) if chosen else None, "choices": choices}


def _show_entries(scene: Scene, steps: Sequence[DatedStep], *, is_over: bool) -> list[Plain]:
    answers, years = scene.session.work.answers, scene.known.years_moved
    papers = {paper.step: paper for paper in list_papers(scene.rubric, answers, years)}
    entries = [_show_step(scene, each, papers.get(each.step.id), is_over=is_over) for each in steps]
    if any(each.state != "undated" for each in steps):
        entries.insert(_find_today(steps), _show_today(scene))
    return entries


def _find_today(steps: Sequence[DatedStep]) -> int:
    """Where today's mark stands: behind the last step that has begun; nobody knows it of a step without a day."""
    return max((at + 1 for at, each in enumerate(steps) if each.state in ("past", "now")), default=0)


def _show_today(scene: Scene) -> Plain:
    return {"kind": "today", "text": scene.say(_TODAY.fill(day=say_day(scene.session.today)))}


def _show_step(scene: Scene, each: DatedStep, paper: Paper | None, *, is_over: bool) -> Plain:
    step = each.step
    moved = move_step(step, scene.known.years_moved)
    kept = _show_paper(scene, paper) if paper else None
    is_due = paper is not None
    words = None if is_over or kept else say_distance(each, is_due=is_due)
    return {
        "kind": "step",
        "id": step.id,
        "name": scene.say(step.name),
        "when": scene.say(moved or step.when or _NO_DAY),
        "printed": scene.say(WORDS["as_printed"].fill(when=step.when)) if moved and step.when else None,
        "state": each.state,
        "distance": {"text": scene.say(words), "tone": _tone(each, is_due=is_due)} if words else None,
        "paper": kept,
        "marks": _show_marks(scene, each),
        "sources": scene.sources(step.sources),
    }


def _tone(each: DatedStep, *, is_due: bool) -> str:
    if each.state == "past" and is_due:
        return "no"
    return "ask" if each.state == "now" else "plain"


def _show_paper(scene: Scene, paper: Paper) -> Plain | None:
    today = scene.session.today
    kept = say_paper(paper, today)
    if kept is None or paper.sent is None:
        return None
    tone = "no" if paper.days_late or paper.days_early else "ok"
    said = _PLANNED if paper.sent > today else _SENT
    return {"text": scene.say(said.fill(day=say_day(paper.sent), kept=kept)), "tone": tone}


def _show_marks(scene: Scene, each: DatedStep) -> list[Plain]:
    """One mark a step: assumed where its days are moved, with whatever else is not plainly printed as its reason."""
    marks = scene.marks(each.step.sources)
    if not each.is_moved:
        return marks
    printed = WORDS["as_printed"].fill(when=each.step.when) if each.step.when else None
    reasons = [scene.say(text) for text in (printed, _say_own_year(scene)) if text]
    reasons += [str(mark["why"]) for mark in marks]
    return [{"trust": "assumed", "label": scene.say(TRUST["assumed"]), "why": " · ".join(_once(reasons))}]


def _once(reasons: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, reasons)))
