"""Works drawn at random over every question there is, typed in every way a person may, for hypothesis."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from selfassess.defence import Defence, Evidence
from selfassess.loading import load_library
from selfassess.model import Question
from selfassess.refusals import bounds_of
from selfassess.work import ABOUT_FIELDS, Work, restore_work

LIBRARY = load_library()
QUESTIONS = LIBRARY.questions
TRACKS = list(LIBRARY.tracks)

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

# What files and spreadsheets like to change: formulas, escapes, marks over vowels, ends of lines, halves of pairs.
HARD_TEXTS = [
    "น้ำ ปั้น ผู้ ฏิ ที่ ญ ฐ ำ ปั๊มน้ำมัน", "=1+1", "=cmd|' /C calc'!A0", "+66 2 123", "-", "@line", "'", '"', ";",
    ",", "\t", "http://example.org/?a=b&c", "mailto:a", "_x0041_", "_x005F_x0041_", "x005F_", "␛", "␛0041␛", "a\nb",
    "a\r\nb", "a\rb", " ", "  spaced  ", "\x0b", "\x00", "\x1f", "\x7f", "\ud83d", "\udc00", "\ufffe", "\uffff", "😀",
    "e\u0301", "ํา", "true", "unknown", "450", "๔๕๐", "1e5", "NaN", "null", "{}", "[]", "<b>", "&amp;", "]]>",
    "\u200b", "\u2028", "#REF!", "50%",
]  # fmt: skip


def texts(longest: int) -> st.SearchStrategy[str]:
    return st.one_of(st.sampled_from(HARD_TEXTS), st.text(max_size=20), st.text(max_size=longest))


def lines() -> st.SearchStrategy[str]:
    return texts(60)


@st.composite
def numbers(draw: st.DrawFn, question: Question) -> str:
    """A number as a person may type it."""
    low, high = bounds_of(question)
    whole = question.type in ("count", "be_year")
    places = 0 if whole else draw(st.integers(0, 4))
    least, most = int(low), int(high if high is not None else low + 10**9)
    number = Decimal(draw(st.integers(least, most)))
    if places and (high is None or number < high):
        number += Decimal(draw(st.integers(0, 10**places - 1))).scaleb(-places)
    written = f"{number:,f}" if draw(st.booleans()) and question.type != "be_year" else f"{number:f}"
    return written.translate(_THAI) if draw(st.booleans()) else written


DAYS = ["2015-02-13", "2558-02-13", "13/2/2558", "๑๓ ก.พ. ๒๕๕๘", "1 มกราคม 2557", "1 January 2014", "29.2.2555"]


@st.composite
def answers(draw: st.DrawFn, question: Question) -> Any:
    """An answer as plain values, as a file or the page may have it."""
    specials = ["unknown"]
    specials += ["not_applicable"] if question.allows_not_applicable else []
    specials += ["none_of_these"] if question.type == "levels" else []
    if draw(st.integers(0, 5)) == 0:
        return draw(st.sampled_from(specials))
    match question.type:
        case "yes_no":
            return draw(st.booleans())
        case "choice":
            return draw(st.sampled_from([option.id for option in question.options]))
        case "multi":
            return draw(st.lists(st.sampled_from([option.id for option in question.options]), unique=True))
        case "levels":
            points = f"{draw(st.sampled_from(question.levels)).points:f}"
            return draw(st.sampled_from([points, points.translate(_THAI)]))
        case "date":
            return draw(st.sampled_from(DAYS))
    if question.type != "be_year" and draw(st.integers(0, 3)) == 0:
        return draw(ranges(question))
    return draw(numbers(question))


@st.composite
def ranges(draw: st.DrawFn, question: Question) -> dict[str, str]:
    low, high = bounds_of(question)
    ends = sorted(draw(st.lists(st.integers(int(low), int(high or 10**6)), min_size=2, max_size=2, unique=True)))
    return {"low": f"{ends[0]}.0" if question.type != "count" else f"{ends[0]}", "high": str(ends[1])}


def evidence() -> st.SearchStrategy[Evidence]:
    return st.builds(Evidence, title=lines(), link=lines(), place=lines(), day=lines(), keeper=lines())


def defences() -> st.SearchStrategy[Defence]:
    return st.builds(
        Defence,
        evidence=st.lists(evidence(), max_size=3).map(tuple),
        justification=texts(200),
        owner=lines(),
    )


FIELDS: dict[str, st.SearchStrategy[str]] = {
    "goal": st.sampled_from(["outstanding", "points:77.5"]),
    "measure": st.sampled_from(["size", "days", "baht"]),
    "effort.part1": st.sampled_from(["small", "medium", "large", "days:3", "days:0.5 baht:5000"]),
    "effort.part1.10": st.sampled_from(["small", "baht:5000"]),
    "effort.part1.12.5": st.sampled_from(["large", "days:1.25"]),
    "frozen.part2": st.just("yes"),
    "limit.part1": st.sampled_from(["0", "12.50"]),
    "step.part1": st.sampled_from(["5", "0.5"]),
    "task.part1.owner": lines(),
    "task.in_use.date": st.sampled_from(DAYS),
    "task.part1.status": st.sampled_from(["doing", "done"]),  # "todo" is what no status means; a sheet says it of both
    "task.own-12.title": lines(),
    "task.own-2.note": lines(),
}


def plans() -> st.SearchStrategy[dict[str, dict[str, str]]]:
    plan = st.fixed_dictionaries({}, optional=FIELDS)
    return st.dictionaries(st.sampled_from([*TRACKS, "gone-2557/best"]), plan, max_size=2)


def drafts() -> st.SearchStrategy[dict[str, dict[str, str]]]:
    hints = st.sampled_from(["", "opinion", "long opinion:3"])
    long = st.sampled_from(["ก" * 40_000, "_x" * 20_000, "\x01" * 9_000, "😀" * 20_000])
    draft = st.fixed_dictionaries({"text": st.one_of(lines(), texts(200), long), "dismissed": hints})
    return st.dictionaries(st.sampled_from(["problem", "box-2", "gone_box"]), draft, max_size=2)


def progress() -> st.SearchStrategy[dict[str, dict[str, str]]]:
    days = st.dates(date(1900, 1, 1), date(2300, 1, 1)).map(date.isoformat)
    spans = st.sampled_from(["0 100", "62.5 80", "420.25 820.5"])
    return st.dictionaries(st.sampled_from(TRACKS), st.dictionaries(days, spans, max_size=3), max_size=2)


@st.composite
def works(draw: st.DrawFn) -> Work:
    """A work as the page would keep it."""
    ids = draw(st.lists(st.sampled_from(list(QUESTIONS)), unique=True, max_size=12))
    given = {id: draw(answers(QUESTIONS[id])) for id in ids}
    months = [id for id in ids if QUESTIONS[id].type == "months"]
    defended = draw(st.lists(st.sampled_from(ids or ["part1"]), unique=True, max_size=4))
    raw = {
        "answers": given,
        "since": {id: draw(st.sampled_from(DAYS)) for id in months if draw(st.booleans())},
        "about": {name: words for name in ABOUT_FIELDS if (words := draw(lines()))},
        "cycle": {"year": draw(st.one_of(st.none(), st.integers(2500, 2700)))},
        "defence": {id: plain for id in defended if (plain := draw(defences()).to_json())},
        "plan": draw(plans()),
        "drafts": draw(drafts()),
        "progress": draw(progress()),
    }
    work, lost = restore_work(QUESTIONS, raw)
    assert lost == 0, raw
    return work


def restore(document: object) -> Work:
    """A work out of what an import gives; nothing may get lost on the way."""
    work, lost = restore_work(QUESTIONS, document)
    assert lost == 0
    return work
