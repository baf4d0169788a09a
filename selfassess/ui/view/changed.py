"""What has changed between two states of the work, in the words that the history and the ways back share."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.ui.view.conflicts import describe_piece, name_piece
from selfassess.ui.view.kept import say_drafted
from selfassess.ui.view.scene import Scene
from selfassess.ui.words import WORDS

__all__ = ["name_change", "say_change", "say_turn"]

_LONGEST_NAME = 90
"""Letters that are told of a name beside the ways back; a question may be much longer."""


def say_turn(scene: Scene) -> str:
    """Say what the last step back or forward has taken back or made again; nothing after any other event."""
    turn = scene.session.turn
    if turn is None:
        return ""
    # A day from which months are counted changes their number, too.
    told = [each for each in turn.changes if each["kind"] != "since"] or turn.changes
    named = list(dict.fromkeys(_name_shortly(scene, each) for each in told))
    if not named:
        return scene.say(WORDS[turn.word])
    first = f"{named[0][:_LONGEST_NAME].rstrip()}…" if len(named[0]) > _LONGEST_NAME else named[0]
    more = f" {scene.say(WORDS['and_more'].fill(n=len(named) - 1))}" if len(named) > 1 else ""
    return f"{scene.say(WORDS[turn.word])}: {first}{more}"


def _name_shortly(scene: Scene, change: Mapping[str, object]) -> str:
    """A rating by what is rated, for its question is long; anything else as the history names it."""
    id = change.get("id") if change.get("kind") == "answer" else None
    criteria = [each for rubric in scene.library.rubrics for each in rubric.criteria]
    names = {each.id: each.name for each in criteria} | {part.id: part.name for each in criteria for part in each.parts}
    return scene.say(WORDS["points_of"].fill(name=names[id])) if id in names else name_change(scene, change)


def name_change(scene: Scene, change: Mapping[str, object]) -> str:
    """One change by what it is about."""
    kind, id = str(change.get("kind")), str(change.get("id"))
    if kind == "conflict":
        word = WORDS["conflict_begun" if change.get("new") else "conflict_settled"]
        return f"{scene.say(word)}: {name_piece(scene, id)}"
    if kind in ("draft", "hint"):
        return say_drafted(scene, change)
    return name_piece(scene, _place_of(kind, id))


def say_change(scene: Scene, change: Mapping[str, object]) -> str:
    """One change in words: what, from, to; an empty text where there is nothing to tell."""
    kind, id = str(change.get("kind")), str(change.get("id"))
    if kind == "since":
        return ""
    if kind in ("conflict", "draft", "hint"):
        return name_change(scene, change)
    place = _place_of(kind, id)
    old, new = (describe_piece(scene, place, change.get(side)) for side in ("old", "new"))
    return f"{name_piece(scene, place)}: {old} → {new}" if old != new else ""


def _place_of(kind: str, id: str) -> str:
    return id if kind in ("answer", "since", "cycle") else f"{kind}.{id}"
