"""The way in: the smallest sets of changes that make the track eligible, the smallest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.explain import advise_fix
from selfassess.ui.plan_words import PLAN_WORDS
from selfassess.ui.view.plan.course import find_ways_in
from selfassess.ui.view.plan.neighbours import show_apart, show_near
from selfassess.ui.view.plan.way_notes import name_readings, say_closing, say_readings, ways_to_show
from selfassess.ui.view.scene import Plain, Scene, say_day

if TYPE_CHECKING:
    from selfassess.mending import Change, Fixes, FixSet

__all__ = ["fix_tasks", "show_way_in"]

_OTHERS_SHOWN = 6
_TONES = {"unit": "ok", "time": "ask", "nobody": "plain"}


def show_way_in(scene: Scene) -> Plain | None:
    """Draw the shortest way, the others behind a fold, and why there is none where there is none."""
    fixes = find_ways_in(scene)
    near, apart = show_near(scene), show_apart(scene)
    if not fixes.is_needed and not near and not apart:
        return None
    sets = ways_to_show(fixes)
    others = sets[1 : 1 + _OTHERS_SHOWN]
    word = "other_ways" if len(others) == len(sets) - 1 else "other_ways_first"
    return {
        "heading": scene.say(PLAN_WORDS["way_in" if fixes.is_needed else "neighbours"]),
        "sentences": _show_sentences(scene, fixes),
        "shortest": _show_set(scene, sets[0], 1) if sets else None,
        "others_label": scene.say(PLAN_WORDS[word].fill(n=len(sets) - 1, shown=len(others))),
        "others": [_show_set(scene, each, at) for at, each in enumerate(others, start=2)],
        "conditions_label": scene.say(PLAN_WORDS["one_by_one"].fill(n=len(scene.result.not_met))),
        "near": near,
        "apart": apart,
    }


def _show_sentences(scene: Scene, fixes: Fixes) -> list[Plain]:
    """What is to be known before the changes: that waiting is in vain, that no way leads there."""
    from selfassess.mending import rests_on_nobody

    reading = say_readings(scene, fixes)
    if reading:
        return [reading]
    said: list[Plain] = []
    if fixes.clash is not None:
        judged = next((each for each in scene.result.judgements if each.condition is fixes.clash.least), None)
        said += [{"tone": "no", "text": scene.say(advise_fix(judged, fixes.clash))}] if judged else []
    if fixes.is_needed and not fixes.sets and not said:
        said.append({"tone": "no", "text": scene.say(PLAN_WORDS["no_way"])})
    elif fixes.sets and all(rests_on_nobody(each) for each in fixes.sets):
        said.append({"tone": "ask", "text": scene.say(PLAN_WORDS["no_way_by_unit"])})
    return said


def _show_set(scene: Scene, fix_set: FixSet, at: int) -> Plain:
    """One set: what has to be changed, and apart from it how the open questions have to turn out."""
    changes = [each for each in fix_set.changes if not each.is_open]
    still_open = [each for each in fix_set.changes if each.is_open]
    words = ("shortest_open" if still_open else "shortest", "open_way") if at == 1 else ("way_n", "way_n_open")
    word = words[not changes]
    ready = PLAN_WORDS["way_ready"].fill(day=say_day(fix_set.day)) if fix_set.day and len(changes) > 1 else None
    return {
        "label": scene.say(PLAN_WORDS[word].fill(n=len(changes) or len(still_open), m=len(still_open), at=at)),
        "changes": [_show_change(scene, each) for each in changes],
        "open_label": scene.say(PLAN_WORDS["open_too" if changes else "open_how"].fill(n=len(still_open))),
        "open": [_show_change(scene, each) for each in still_open],
        "ready": scene.say(ready) if ready else "",
    }


def _show_change(scene: Scene, change: Change) -> Plain:
    from selfassess.mending import say_change

    reading = name_readings(change)
    by = [PLAN_WORDS["still_open" if change.is_open else f"by_{change.by}"], *([reading] if reading else [])]
    return {
        "text": scene.say(say_closing(scene, change, say_change(change, scene.rubric))),
        "question": change.question,
        "by": "open" if change.is_open else change.by,
        "by_label": " · ".join(scene.say(each) for each in by),
        "tone": "ask" if change.is_open else _TONES[change.by],
    }


def fix_tasks(scene: Scene) -> dict[str, tuple[str, str]]:
    """What the shortest way gives somebody to do, by the condition that it mends; nothing that is only unanswered."""
    from selfassess.mending import say_change

    sets = ways_to_show(find_ways_in(scene))
    tasks: dict[str, tuple[str, str]] = {}
    for change in sets[0].changes if sets else ():
        if change.is_open or change.by == "nobody":
            continue
        id, text = next(iter(change.conditions), change.question), scene.say(say_change(change, scene.rubric))
        tasks[id] = ("fix", f"{tasks[id][1]} · {text}" if id in tasks else text)
    return tasks
