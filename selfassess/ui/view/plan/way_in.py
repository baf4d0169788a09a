"""The way in: the smallest sets of changes that make the track eligible, the smallest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.asked import hard_conditions_of
from selfassess.eligibility import Outcome, Verdict
from selfassess.futile_wait import advise_fix
from selfassess.ui.view.plan.course import find_ways_in
from selfassess.ui.view.plan.neighbours import show_apart, show_near
from selfassess.ui.view.plan.way_notes import (
    find_closing,
    mark_closing,
    name_readings,
    say_closing,
    say_readings,
    say_ready,
    ways_to_show,
)
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.way_in_words import WAY_IN_WORDS

if TYPE_CHECKING:
    from selfassess.mending import Change, Fixes, FixSet

__all__ = ["fix_tasks", "note_waits", "show_way_in", "show_ways"]

_OTHERS_SHOWN = 6
_TONES = {"unit": "ok", "time": "ask", "nobody": "plain"}


def show_way_in(scene: Scene) -> Plain | None:
    """Draw the ways in and the awards beside this one; None where there is nothing to change and none stands near."""
    near, apart = show_near(scene), show_apart(scene)
    if not find_ways_in(scene).is_needed and not near and not apart:
        return None
    return show_ways(scene) | {
        "conditions_label": scene.say(WAY_IN_WORDS["one_by_one"].fill(n=len(scene.result.not_met))),
        "near": near,
        "apart": apart,
    }


def show_ways(scene: Scene) -> Plain:
    """Draw the shortest way, the others behind a fold, and why there is none where there is none."""
    fixes = find_ways_in(scene)
    sets = ways_to_show(fixes)
    others = sets[1 : 1 + _OTHERS_SHOWN]
    word = "other_ways" if len(others) == len(sets) - 1 else "other_ways_first"
    return {
        "heading": scene.say(WAY_IN_WORDS[_name_aim(scene) if fixes.is_needed else "neighbours"]),
        "sentences": _show_sentences(scene, fixes),
        "shortest": _show_set(scene, sets[0], 1) if sets else None,
        "others_label": scene.say(WAY_IN_WORDS[word].fill(n=len(sets) - 1, shown=len(others))) if others else "",
        "others": [_show_set(scene, each, at) for at, each in enumerate(others, start=2)],
    }


def _name_aim(scene: Scene) -> str:
    """Where the way leads: only a track with a condition that always applies can be called eligible."""
    if scene.track.is_pseudo:
        return "way_in_papers"
    hard = hard_conditions_of(scene.rubric, scene.track)
    if not hard:
        return "way_in_check"
    return "way_in_open" if all(each.when is not None for each in hard) else "way_in"


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
    papers = "_papers" if scene.track.is_pseudo else ""
    if fixes.is_needed and not fixes.sets and not said:
        # While an answer is missing the verdict is open, and so is whether there is a way.
        is_open = scene.result.verdict is Verdict.INCOMPLETE
        tone, word = ("ask", "no_way_yet") if is_open else ("no", f"no_way{papers}")
        said.append({"tone": tone, "text": scene.say(WAY_IN_WORDS[word])})
    elif fixes.sets and all(rests_on_nobody(each) for each in fixes.sets):
        said.append({"tone": "ask", "text": scene.say(WAY_IN_WORDS[f"no_way_by_unit{papers}"])})
    return said


def _show_set(scene: Scene, fix_set: FixSet, at: int) -> Plain:
    """One set: what has to be changed, and apart from it how the open questions have to turn out."""
    changes = [each for each in fix_set.changes if not each.is_open]
    still_open = [each for each in fix_set.changes if each.is_open]
    nothing = "open_way_soft" if _fails_softly(scene) else "open_way"
    words = ("shortest_open" if still_open else "shortest", nothing) if at == 1 else ("way_n", "way_n_open")
    word = words[not changes]
    ready = say_ready(fix_set) if len(changes) > 1 else None
    return {
        "label": scene.say(WAY_IN_WORDS[word].fill(n=len(changes) or len(still_open), m=len(still_open), at=at)),
        "changes": [_show_change(scene, each) for each in changes],
        "open_label": scene.say(WAY_IN_WORDS["open_too" if changes else "open_how"].fill(n=len(still_open))),
        "open": [_show_change(scene, each) for each in still_open],
        "ready": scene.say(ready) if ready else "",
    }


def _fails_softly(scene: Scene) -> bool:
    """Whether an answer goes against a condition that bars nobody."""
    soft = (each for each in scene.result.judgements if each.condition.hardness != "hard")
    return any(each.outcome is Outcome.NOT_MET for each in soft)


def _show_change(scene: Scene, change: Change) -> Plain:
    from selfassess.mending import say_change

    reading = name_readings(scene, change)
    who = scene.say(WAY_IN_WORDS["still_open" if change.is_open else f"by_{change.by}"])
    only = scene.say(reading) if reading else ""
    return {
        "text": scene.say(say_closing(scene, change, say_change(change, scene.rubric))),
        "question": change.question,
        "by": "open" if change.is_open else change.by,
        "by_label": " · ".join(filter(None, [who, only])),
        "who": who,
        "only": only,
        "tone": "ask" if change.is_open else _TONES[change.by],
        "marks": mark_closing(scene, change),
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


def note_waits(scene: Scene) -> dict[str, tuple[str, str]]:
    """What is to be said beside a task of the shortest way: a tone, and whether its wait ends in time."""
    sets = ways_to_show(find_ways_in(scene))
    found = ((each, find_closing(scene, each)) for each in (sets[0].changes if sets else ()) if not each.is_open)
    return {
        next(iter(change.conditions), change.question): (said[0], scene.say(said[1])) for change, said in found if said
    }
