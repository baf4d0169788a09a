"""The end of a paper: every source with its quote, and what is needed to recompute the result."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version

from selfassess.exchange.fingerprint import fingerprint
from selfassess.exchange.history import list_history
from selfassess.exchange.json_text import write_canonical
from selfassess.reports.draft import Draft
from selfassess.reports.paper import Block, Bullet, Bullets, Cell, Column, Facts, Paragraph, Row, Table
from selfassess.reports.words import PAPER_WORDS
from selfassess.typed import format_day
from selfassess.ui.view.scene import Plain
from selfassess.work import Work

__all__ = ["fingerprint_answers", "write_proof", "write_sources"]

_GROUP = 8


def write_sources(draft: Draft) -> list[Block]:
    """Write the list of the sources that the paper has named, and the documents they stand in."""
    pen, entries = draft.pen, draft.citations.entries.values()
    if not entries:
        return []
    columns = tuple(
        Column(pen.say(PAPER_WORDS[f"column_{name}"]), width, "center" if name == "number" else "left")
        for name, width in (("number", 6), ("quote", 64), ("where", 30))
    )
    heading = draft.chapter(PAPER_WORDS["sources"])
    rows = tuple(_show_source(draft, number, entry) for number, entry in enumerate(entries, start=1))
    intro = Paragraph(pen.say(PAPER_WORDS["sources_intro"]), "quiet")
    return [heading, intro, Table(heading.text, columns, rows), *_list_documents(draft)]


def _show_source(draft: Draft, number: int, entry: Plain) -> Row:
    pen, quote, note = draft.pen, entry["quote"], entry["note"]
    notes = (pen.write(note),) if note else ()
    marks = () if entry["trust"] == "source" else (pen.write(entry["trust_label"]),)
    said = pen.say(PAPER_WORDS["quoted"]).replace("{quote}", pen.copy(quote)) if quote else ""
    words = Cell(said, notes=notes, marks=marks) if said else Cell("\n".join(notes), marks=marks)
    return Row((Cell(pen.write(number)), words, Cell(pen.write(entry["where"] or "–"))))


def _list_documents(draft: Draft) -> list[Block]:
    """The documents behind the list, by the ids that stand in it."""
    scene = draft.scene
    names = {entry["document"] for entry in draft.citations.entries.values()}
    found = [each for each in scene.library.documents.values() if scene.say(each.name) in names]
    items = tuple(Bullet(draft.pen.say(PAPER_WORDS["document"], id=each.id, name=each.name)) for each in found)
    return [draft.section(scene.say(PAPER_WORDS["documents"])), Bullets(items)] if items else []


def write_proof(draft: Draft) -> list[Block]:
    """Write what somebody needs who wants to recompute the result, and what a fingerprint shows and does not."""
    pen, scene = draft.pen, draft.scene
    rubric, session = scene.rubric, scene.session
    lines = {
        "track": scene.track.key,
        "rubric": pen.say(PAPER_WORDS["proof_version"], id=rubric.id).replace("{version}", rubric.version),
        "rubric_print": _group(fingerprint(rubric)),
        "engine": _find_version(),
        **_find_reference(draft),
        "answers": pen.write(len(session.work.answers)),
        "answers_print": _group(fingerprint_answers(session.work)),
    }
    saved = _find_saved(draft)
    facts = [(pen.say(PAPER_WORDS[f"proof_{name}"]), value) for name, value in (lines | saved).items()]
    return [
        draft.chapter(PAPER_WORDS["proof"]),
        Paragraph(pen.say(PAPER_WORDS["proof_intro"])),
        Facts(tuple(facts)),
        Paragraph(pen.say(PAPER_WORDS["proof_seal"]), "quiet"),
    ]


def _find_reference(draft: Draft) -> dict[str, str]:
    """The day up to which months are counted, where the rules count any."""
    scene = draft.scene
    if not any(question.default for question in scene.facts):
        return {}
    return {"reference": draft.pen.write(format_day(scene.session.reference_day, scene.language, full=True))}


def _find_saved(draft: Draft) -> dict[str, str]:
    """Which of the saved versions this is, where the work is saved at all."""
    numbers = [entry["version"] for entry in list_history(draft.history)]
    return {"saved": draft.pen.write(max(numbers))} if numbers else {}


def fingerprint_answers(work: Work) -> str:
    """The sum of the answers as they are kept, in the form of the file's other sums.

    Examples
    --------
    >>> fingerprint_answers(Work())[:23]
    'sha256:44136fa355b3678a'
    """
    return f"sha256:{hashlib.sha256(write_canonical(work.to_json()['answers'])).hexdigest()}"


def _group(digest: str) -> str:
    """A fingerprint in groups of eight, so that a line can end between them and an eye can compare them."""
    kind, _, sum = digest.partition(":")
    return " ".join([kind, *(sum[at : at + _GROUP] for at in range(0, len(sum), _GROUP))])


def _find_version() -> str:
    try:
        return version("selfassess")
    except PackageNotFoundError:
        return "–"
