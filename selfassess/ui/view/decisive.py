"""The questions that decide: after them the verdict, or a band, is certain whatever else is answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from selfassess.eligibility import Verdict
from selfassess.text import Text
from selfassess.ui.view.decisive_answers import say_reply
from selfassess.ui.view.panel import TONES
from selfassess.ui.view.scene import Plain, Scene
from selfassess.wording import BAND_STATES, SIGNS, name_verdict

if TYPE_CHECKING:
    from selfassess.deciding import Chance, Decisive, Way

__all__ = ["show_decisive"]

_WORDS: Mapping[str, Text] = {
    "heading": Text(th="คำถามที่ชี้ขาดผล", en="The questions that decide"),
    "verdict": Text(th="ผลการตรวจคุณสมบัติ", en="The verdict"),
    "verdict_text": Text(
        th="ตอบเฉพาะข้อเหล่านี้ก็ทราบผลการตรวจคุณสมบัติ", en="These alone tell whether the conditions are met."
    ),
    "band": Text(th="ช่วงคะแนน “{name}”", en="The band “{name}”"),
    "band_text": Text(
        th="คะแนนของข้อเหล่านี้ชี้ขาดว่าคะแนนรวมจะอยู่ในช่วงนี้หรือไม่",
        en="The points of these decide whether the total falls into this band.",
    ),
    "every_one": Text(
        th="ตอบข้อนี้ข้อเดียว ผลก็แน่นอน ไม่ว่าข้ออื่นจะเป็นอย่างไร",
        en="Answer this one question and the result is certain, whatever the rest.",
    ),
    "every": Text(
        th="ตอบ {n} ข้อนี้แล้วผลจะแน่นอน ไม่ว่าข้ออื่นจะเป็นอย่างไร",
        en="Answer these {n} and the result is certain, whatever the rest.",
    ),
    "or_one": Text(
        th="หรือตอบข้อนี้ข้อเดียว ผลก็แน่นอนเช่นกัน", en="Or answer this one question: the result is then certain, too."
    ),
    "or": Text(th="หรือตอบ {n} ข้อนี้ ผลก็แน่นอนเช่นกัน", en="Or answer these {n}: the result is then certain, too."),
    "way_one": Text(
        th="หากตอบว่า “{answer}” ข้อนี้ข้อเดียวก็ทราบผล: {outcome}",
        en="If the answer is “{answer}”, this one question tells the result: {outcome}",
    ),
    "way_alike": Text(
        th="หากตอบว่า “{answer}” ทั้ง {n} ข้อ ก็ทราบผล: {outcome}",
        en="If the answer to all {n} is “{answer}”, the result is known: {outcome}",
    ),
    "way": Text(
        th="หากตอบตามลำดับว่า {answer} ก็ทราบผล: {outcome}",
        en="If the answers, in this order, are {answer}, the result is known: {outcome}",
    ),
    "way_example": Text(
        th="เช่น หากตอบตามลำดับว่า {answer} ก็ทราบผล: {outcome}",
        en="For example: if the answers, in this order, are {answer}, the result is known: {outcome}",
    ),
    "way_sum": Text(th="หาก{answer} ก็ทราบผล: {outcome}", en="If {answer}, the result is known: {outcome}"),
}
Ways = dict[frozenset[str], list[Plain]]
"""The ways in which some questions may settle it, by these questions."""

_BAND_TONES = {"reached": "ok", "not_reached": "plain", "open": "dep", "undefined": "dep"}
_BAND_SIGNS = {"reached": "●", "not_reached": "–", "open": "◌", "undefined": "?"}


def show_decisive(scene: Scene) -> Plain | None:
    """Draw the questions that decide the track at hand; None where its verdict is settled and no band is open.

    Returns
    -------
    dict or None
        `heading`, and `groups`: the verdict where it is open, then each open band. A group has `id`, `name`, `text`,
        `every` (the smallest sets that settle it whatever is answered, each with `text` and `questions`) and `some`
        (questions that may settle it, with the `ways` in which they do). A question of `every` that may settle it
        alone has its `ways` there, and a whole set has those of the set, so that nothing is listed twice.
    """
    # Only the step that shows it pays for it: the page opens without it.
    from selfassess.deciding import find_decisive

    work = scene.session.work
    find = [None, *(each.band.id for each in scene.result.bands if each.band.gap != "none")]
    found = [find_decisive(scene.library, scene.track.key, work.answers, work.cycle, band) for band in find]
    groups = [_show_group(scene, each) for each in found if not each.is_settled]
    return {"heading": scene.say(_WORDS["heading"]), "groups": groups} if groups else None


def _show_group(scene: Scene, found: Decisive) -> Plain:
    if found.band is None:
        name, text = _WORDS["verdict"], _WORDS["verdict_text"]
    else:
        band = next(each.band for each in scene.result.bands if each.band.id == found.band)
        name, text = _WORDS["band"].fill(name=band.name), _WORDS["band_text"]
    return {
        "id": found.band or "verdict",
        "name": scene.say(name),
        "text": scene.say(text),
        **_show_sets(scene, found),
    }


def _show_sets(scene: Scene, found: Decisive) -> Plain:
    """Draw both kinds of sets; what may settle it stands with the questions where these are listed already."""
    # A question that stands in several sets has its ways at the first of them.
    ways = {_key(each): _show_ways(scene, found, each) for each in found.some}
    every = [_show_every(scene, names, ways, first=at == 0) for at, names in enumerate(found.every)]
    return {"every": every, "some": [_show_chance(scene, each, ways) for each in found.some if _key(each) in ways]}


def _key(chance: Chance) -> frozenset[str]:
    return frozenset(chance.questions)


def _show_every(scene: Scene, names: Sequence[str], ways: Ways, *, first: bool) -> Plain:
    """A set that settles it whatever is answered; it takes the ways that are its own out of all."""
    word = ("every" if first else "or") + ("_one" if len(names) == 1 else "")
    questions = [each | {"ways": ways.pop(frozenset({str(each["id"])}), [])} for each in _show_questions(scene, names)]
    return {
        "text": scene.say(_WORDS[word].fill(n=len(names))),
        "questions": questions,
        "ways": ways.pop(frozenset(names), []),
    }


def _show_questions(scene: Scene, names: Sequence[str]) -> list[Plain]:
    questions = scene.rubric.questions
    return [{"id": name, "label": scene.say(scene.ask(questions[name]))} for name in names]


def _show_chance(scene: Scene, chance: Chance, ways: Ways) -> Plain:
    return {"questions": _show_questions(scene, chance.questions), "ways": ways[_key(chance)]}


def _show_ways(scene: Scene, found: Decisive, chance: Chance) -> list[Plain]:
    return [_show_way(scene, found, _in_order(way, chance.questions)) for way in chance.ways]


def _in_order(way: Way, questions: Sequence[str]) -> Way:
    """A way whose answers stand in the order in which its questions are listed."""
    replies = sorted(way.replies, key=lambda reply: questions.index(reply.questions[0]))
    return replace(way, replies=tuple(replies))


def _show_way(scene: Scene, found: Decisive, way: Way) -> Plain:
    if found.band is None:
        verdict = Verdict(way.outcome)
        name, tone, sign = name_verdict(verdict, scene.track.kind), TONES[verdict], SIGNS[verdict]
    else:
        name, tone, sign = BAND_STATES[way.outcome], _BAND_TONES[way.outcome], _BAND_SIGNS[way.outcome]
    return {"text": _say_way(scene, way, scene.say(name)), "outcome": way.outcome, "tone": tone, "sign": sign}


def _say_way(scene: Scene, way: Way, outcome: str) -> str:
    said = [say_reply(scene, reply) for reply in way.replies]
    count = sum(len(reply.questions) for reply in way.replies)
    word, answer = _word_for(way, said), " · ".join(f"“{each}”" for each in said)
    if word in ("way_one", "way_alike"):
        answer = said[0]
    elif word == "way_sum":
        answer = said[0] if len(said) == 1 else f"{said[0]} · “{said[1]}”"
    # Not formatted: an option's own name may hold braces.
    text = scene.say(_WORDS[word]).replace("{outcome}", outcome).replace("{n}", str(count))
    return text.replace("{answer}", answer)


def _word_for(way: Way, said: Sequence[str]) -> str:
    """The sentence that fits: one answer, several alike, some in their order, an example, points added up."""
    if any(len(reply.questions) > 1 for reply in way.replies):
        return "way_sum"
    if len(said) == 1:
        return "way_one"
    if any(reply.is_example for reply in way.replies):
        return "way_example"
    return "way_alike" if len(set(said)) == 1 else "way"
