"""What two people changed differently, each value in words, until somebody chooses."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.answers import read_answer
from selfassess.defence import read_defence
from selfassess.errors import AnswerError
from selfassess.ui.kept_words import KEPT_WORDS
from selfassess.ui.view.controls import describe_value
from selfassess.ui.view.kept import describe_planned, name_box, name_planned
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS
from selfassess.work import sides_of

__all__ = ["describe_piece", "name_piece", "show_conflicts"]

_LONGEST = 200
_LONGEST_DRAFT = 4000  # between two drafts one can choose only by reading them


def show_conflicts(scene: Scene) -> list[Plain]:
    """Draw every conflict of the work, wherever its question stands."""
    return [_show(scene, place, conflict) for place, conflict in scene.session.work.conflicts.items()]


def _show(scene: Scene, place: str, conflict: Mapping[str, object]) -> Plain:
    sides = [
        {
            "side": name,
            "value": describe_piece(scene, place, side.get("value")),
            "who": str(side.get("who") or scene.say(WORDS["somebody"])),
        }
        for name, side in sides_of(conflict).items()
    ]
    return {"place": place, "label": name_piece(scene, place), "question": _question_of(place), "sides": sides}


def _question_of(place: str) -> str | None:
    section, _, rest = place.partition(".")
    if section == "defence":
        return rest.rpartition(".")[0]
    return None if section in ("about", "cycle", "plan", "drafts") else place


def name_piece(scene: Scene, place: str) -> str:
    """Say what a place of the work is: a question, what stands behind it, a line about the work, a box of a form."""
    section, _, rest = place.partition(".")
    question = scene.library.questions.get(_question_of(place) or "")
    if section == "cycle":
        return scene.say(WORDS["cycle_changed"])
    if section == "about" and f"about_{rest}" in WORDS:
        return scene.say(WORDS[f"about_{rest}"])
    if section == "plan":
        return name_planned(scene, *_split(rest))
    if section == "drafts":
        return scene.say(KEPT_WORDS["draft"]).replace("{box}", name_box(scene, _split(rest)[0]))
    if question is None:
        return place
    asked = scene.say(scene.ask(question))
    if section != "defence":
        return asked
    return f"{scene.say(WORDS['piece_' + rest.rpartition('.')[2]])}: {asked}"


def describe_piece(scene: Scene, place: str, raw: object) -> str:
    """Say in words what stood in a place of the work."""
    section, _, rest = place.partition(".")
    question = scene.library.questions.get(_question_of(place) or "")
    if section == "cycle":
        year = raw.get("year") if isinstance(raw, Mapping) else None
        return scene.say(WORDS["cycle_own"].fill(year=str(year)) if year else WORDS["cycle_printed"])
    if section == "defence":
        defence = read_defence({rest.rpartition(".")[2]: raw})
        titles = "; ".join(each.title or each.place or each.link for each in defence.evidence)
        return _shorten(titles or defence.justification or defence.owner)
    if section == "plan":
        return _shorten(describe_planned(scene, *_split(rest), raw))
    if section == "drafts":
        return _shorten(str(raw or ""), _LONGEST_DRAFT)
    if section == "about" or question is None:
        return _shorten(str(raw or ""))
    try:
        value = None if raw is None else read_answer(scene.library.questions, question.id, raw)
    except AnswerError:
        return _shorten(str(raw))
    return describe_value(scene, question, value)


def _split(rest: str) -> tuple[str, str]:
    """A track or a box, and the field of it."""
    head, _, field = rest.partition(".")
    return head, field


def _shorten(words: str, longest: int = _LONGEST) -> str:
    return f"{words[:longest]}…" if len(words) > longest else words or "–"
