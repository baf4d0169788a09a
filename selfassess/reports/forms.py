"""What is written for the report's form: question by question, as it was typed."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.model import Box, Form
from selfassess.reports.draft import Draft
from selfassess.reports.paper import Block, Heading, Paragraph
from selfassess.reports.words import PAPER_WORDS
from selfassess.ui.view.boxes import written_forms
from selfassess.ui.view.drafted import show_form_pages, show_pages
from selfassess.ui.write_words import WRITE_WORDS
from selfassess.word_counter import COUNTER, count_words

__all__ = ["write_forms"]


def write_forms(draft: Draft) -> list[Block]:
    """Write the drafts of the track's forms; nothing where nothing is written."""
    written = written_forms(draft.scene)
    if not written:
        return []
    blocks: list[Block] = [draft.chapter(WRITE_WORDS["written"]), Paragraph(_introduce(draft), "quiet")]
    for form, texts in written.items():
        blocks += _write_form(draft, form, texts)
    return blocks


def _introduce(draft: Draft) -> str:
    """What this is, and by whom words are counted, where anybody could count them."""
    pen = draft.pen
    if count_words("") is None:
        return pen.say(PAPER_WORDS["forms_intro"])
    return f"{pen.say(PAPER_WORDS['forms_intro'])} {pen.say(PAPER_WORDS['forms_counted'], counter=COUNTER)}"


def _write_form(draft: Draft, form: Form, texts: Mapping[str, str]) -> list[Block]:
    pen, scene = draft.pen, draft.scene
    blocks: list[Block] = [draft.section(scene.say(form.name))]
    pages = show_form_pages(scene, form, texts)
    if pages:
        blocks.append(Paragraph(pen.write(pages["label"]), "quiet"))
    for box in form.boxes:
        if box.id in texts:
            blocks += _write_box(draft, box, texts[box.id])
    left = [scene.say(box.name) for box in form.boxes if box.id not in texts]
    if left:
        blocks.append(Paragraph(pen.say(WRITE_WORDS["left"], n=len(left), names=" · ".join(left)), "quiet"))
    return blocks


def _write_box(draft: Draft, box: Box, text: str) -> list[Block]:
    pen = draft.pen
    about = [pen.say(box.ask), _count(draft, box, text)]
    pages = show_pages(draft.scene, [text], box.pages)
    about.append(pen.write(pages["label"]) if pages else "")
    return [
        Heading(pen.say(box.name), 3),
        Paragraph(" · ".join(filter(None, about)), "quiet"),
        *(Paragraph(line) for each in text.splitlines() if (line := pen.copy(each))),
    ]


def _count(draft: Draft, box: Box, text: str) -> str:
    """The estimated number of words in the words of the page; nothing where nobody could count."""
    words = count_words(text)
    if words is None:
        return ""
    limit = box.words or 0
    name = "count" if not limit else "count_over" if words > limit else "count_limit"
    return draft.pen.say(WRITE_WORDS[name], n=f"{words:,}", limit=f"{limit:,}", over=f"{words - limit:,}")
