"""What the page shows of the kept work: saved or not, its keys, its history in words, rules that have moved."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.eligibility import Verdict
from selfassess.errors import SelfAssessError
from selfassess.moments import say_moment
from selfassess.store import Version
from selfassess.store.changes import describe_changes
from selfassess.ui.judged import Moved
from selfassess.ui.keeping import Keeping
from selfassess.ui.qr import draw_qr
from selfassess.ui.view.changed import say_change
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS
from selfassess.wording import name_verdict

__all__ = ["show_saved"]


def show_saved(keeping: Keeping) -> Plain:
    """Draw it; history only while somebody looks at it."""
    scene = Scene(keeping.session, keeping.session.track)
    keys = keeping.keys
    return {
        "state": keeping.state,
        "number": keeping.number,
        "fault": scene.say(keeping.fault) if keeping.fault else None,
        "edit": keys.edit if keys else None,
        "read": keys.read if keys else None,
        "is_closed": bool(keeping.session.closed),
        "is_deleted": keeping.deleted,
        "who": keeping.session.who,
        "moved": _show_moved(scene, keeping),
        "drawer": _show_drawer(scene, keeping) if keeping.is_drawer_open else None,
    }


def _show_drawer(scene: Scene, keeping: Keeping) -> Plain:
    edit = keeping.keys.edit if keeping.keys else ""
    history = _show_history(scene, keeping)
    return {
        "history": history,
        "older": bool(history) and history[-1]["number"] != 1,
        "shown": keeping.shown,
        "qr": draw_qr(f"{keeping.here}#key={edit}") if keeping.here and edit else None,
    }


def _show_history(scene: Scene, keeping: Keeping) -> list[Plain]:
    """Every version with what changed in it, newest first."""
    if keeping.key is None:
        return []
    try:
        versions = keeping.store.versions(keeping.key, limit=keeping.shown + 1)
    except SelfAssessError:
        return []  # the page says already that the store cannot be read
    pairs = zip(versions, [*versions[1:], None], strict=True)
    lines = [_show_version(scene, version, before, keeping.number) for version, before in pairs]
    return _join_same([line for line in lines[: keeping.shown] if line])


def _join_same(lines: list[Plain]) -> list[Plain]:
    """A draft is saved as one types: what the same person did again and again is told once, by its newest version."""
    same = [None, *lines]
    return [
        line
        for newer, line in zip(same, lines, strict=False)
        if newer is None or (newer["who"], newer["changes"]) != (line["who"], line["changes"])
    ]


def _show_version(scene: Scene, version: Version, before: Version | None, now: int) -> Plain | None:
    old = before.document if before else {}
    changes = [words for each in describe_changes(old, version.document) if (words := say_change(scene, each))]
    if before and not changes:
        return None
    return {
        "number": version.number,
        "when": scene.say(say_moment(version.at)),
        "who": version.who or scene.say(WORDS["somebody"]),
        "changes": changes or [scene.say(WORDS["begun_here"])],
        "is_now": version.number == now,
    }


def _show_moved(scene: Scene, keeping: Keeping) -> Plain | None:
    moved = keeping.moved
    if moved is None:
        return None
    return {
        "rubrics": [
            scene.say(WORDS["rules_moved_line"].fill(rubric=id, old=old, new=new)) for id, old, new in moved.rubrics
        ],
        "tracks": [_show_track(scene, each) for each in moved.tracks],
    }


def _show_track(scene: Scene, moved: Moved) -> Plain:
    names = {key: track.name for key, (_, track) in scene.library.tracks.items()}
    name = names.get(moved.key)
    return {
        "name": scene.say(name) if name else moved.key,
        "before": _say_result(scene, moved.before),
        "now": _say_result(scene, moved.now) if moved.now else "–",
        "changed": moved.now is not None and dict(moved.before) != dict(moved.now),
    }


def _say_result(scene: Scene, record: Mapping[str, object]) -> str:
    key = f"{record.get('rubric')}/{record.get('track')}"
    kind = scene.library.tracks[key][1].kind if key in scene.library.tracks else "award"
    verdict = str(record.get("verdict"))
    words = scene.say(name_verdict(Verdict(verdict), kind)) if verdict in {each.value for each in Verdict} else verdict
    score = record.get("score")
    if not isinstance(score, Mapping):
        return words
    low, high = str(score.get("low")), str(score.get("high"))
    return f"{words} · {low if low == high else f'{low} – {high}'}"
