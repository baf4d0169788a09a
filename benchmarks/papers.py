"""A report of 60 questions in each format, once imports are warm, beside an empty typst document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import typst

from benchmarks.figures import Figure, median_ms
from selfassess import load_library
from selfassess.asked import facts_of
from selfassess.model import Library
from selfassess.reports import make_report
from selfassess.work import Work, restore_work

__all__ = ["measure"]

_TIMES = 5
_QUESTIONS = 60
_TRACK = "psa-2558/service_innovation"
_TODAY = date(2026, 11, 20)
_NUMBERS = count(1)


def measure() -> list[Figure]:
    """Measure the papers."""
    library = _widen(load_library())
    work = _answer_all(library)
    floor = median_ms(lambda: typst.compile(b"#set document(date: none)"), _TIMES, warm=2)
    return [
        Figure(
            f"a report of {_QUESTIONS} questions as {to.upper()}",
            median_ms(lambda to=to: _make(library, work, to), _TIMES, warm=1),  # type: ignore[misc]
            floor,
            "ms",
            "an empty typst document",
            "< 1,000 ms",
        )
        for to in ("pdf", "docx", "xlsx", "html")
    ]


def _make(library: Library, work: Work, to: str) -> bytes:
    """Make a report that no earlier one was like: typst remembers what it has set, and charts are kept."""
    from selfassess.reports.charts import draw_chart

    draw_chart.cache_clear()
    number = next(_NUMBERS)
    defence = {id: replace(each, justification=f"{number} {each.justification}") for id, each in work.defence.items()}
    work = replace(work, about={**work.about, "work": f"{work.about['work']} {number}"}, defence=defence)
    return make_report(library, work, _TRACK, to, today=_TODAY, digits="thai")


def _widen(library: Library) -> Library:
    """Let one track ask what it takes other tracks of its scheme to ask, until it asks enough."""
    rubric, track = library.tracks[_TRACK]
    conditions = [each for each in rubric.conditions if track.id in each.tracks]
    for other in rubric.conditions:
        wide = replace(rubric, conditions=tuple(conditions))
        if len(facts_of(wide, track)) >= _QUESTIONS:
            break
        if other not in conditions:
            conditions.append(replace(other, tracks=(track.id,)))
    others = tuple(each for each in library.rubrics if each.id != rubric.id)
    return Library((wide, *others), library.documents, library.examples)


def _answer_all(library: Library) -> Work:
    """Every question answered, with evidence and a justification behind each."""
    rubric, _ = library.tracks[_TRACK]
    answers: dict[str, object] = {}
    for id, question in rubric.questions.items():
        match question.type:
            case "yes_no":
                answers[id] = True
            case "choice":
                answers[id] = question.options[0].id
            case "multi":
                answers[id] = [option.id for option in question.options]
            case "date":
                answers[id] = "2558-02-13"
            case "be_year":
                answers[id] = "2558"
            case _:
                answers[id] = str(question.maximum or 30)
    defence = {
        "justification": "คณะทำงานตรวจแล้วตามบันทึกข้อความและรายงานประจำเดือน " * 3,
        "evidence": [{"title": "รายงานผลการดำเนินงานประจำปี", "place": "ตู้เอกสาร 3 ชั้น 2", "day": "13/4/2557"}],
    }
    about = {"work": "ระบบนัดหมายล่วงหน้า", "unit": "หน่วยงานตัวอย่าง"}
    work, lost = restore_work(
        library.questions, {"answers": answers, "about": about, "defence": dict.fromkeys(answers, defence)}
    )
    assert lost == 0
    return work
