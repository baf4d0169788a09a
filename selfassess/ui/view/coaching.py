"""How to raise one criterion: its next printed level, the documents' advice, a question to ask, a work that did it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from selfassess.model import Criterion, Level, Part, Prompt
from selfassess.scoring import Rating
from selfassess.text import Text, format_number
from selfassess.ui.view.scene import ADVICE, Plain, Scene

__all__ = ["show_coaching"]

_NEXT_LEVEL = Text(th="ระดับถัดไป {points} คะแนน", en="The next level, {points} points")
_LEVEL = Text(th="ระดับ {points} คะแนน", en="Level of {points} points")
_WORDS = {
    "summary": Text(th="ทำอย่างไรให้คะแนนสูงขึ้น", en="How to raise it"),
    "ask_yourself": Text(th="ลองถามตนเอง", en="Ask yourself"),
    "ours": Text(th="(คำถามของผู้จัดทำแบบประเมิน จากข้อความในเอกสาร)", en="(our questions, from what the document says)"),
    "advice": Text(th="คำแนะนำ", en="Advice"),
    "examples": Text(th="ตัวอย่างจากเอกสาร", en="Examples from the documents"),
    "parts": Text(th="ข้อย่อย", en="Its parts"),
}
_NO_LEVELS = Text(
    th="เอกสารไม่ได้พิมพ์ระดับคะแนนของเกณฑ์ข้อนี้ไว้ มีเพียงคะแนนเต็ม {max} คะแนน จึงไม่มีคำอธิบายของระดับถัดไป",
    en="No levels are printed for this criterion, only its maximum of {max} points, so no document says what a next "
    "step would ask.",
)
_LEVELS_OF_TOTALS = Text(
    th="เอกสารพิมพ์เพียงคะแนนรวมของแต่ละระดับ ไม่ได้อธิบายว่าต้องทำสิ่งใดเพิ่มจึงจะถึงระดับนั้น",
    en="The document prints only the total of each level, and does not say what a next step would ask.",
)
_NO_LEVELS_OF_PART = Text(
    th="เอกสารไม่ได้พิมพ์ระดับคะแนนของข้อย่อยนี้ไว้ จึงไม่มีคำอธิบายของระดับถัดไป",
    en="No levels are printed for this part, so no document says what a next step would ask.",
)
_AT_TOP = Text(th="อยู่ในระดับสูงสุดที่เอกสารพิมพ์ไว้แล้ว", en="It is at the highest printed level already.")
_NOT_RATED = Text(
    th="เกณฑ์ข้อนี้ยังไม่ได้ประเมินเป็นระดับเดียว จึงแสดงทุกระดับที่เอกสารพิมพ์ไว้",
    en="This criterion is not rated at one level yet, so every printed level is shown.",
)
_NO_EXAMPLES = Text(th="เอกสารไม่มีตัวอย่างผลงานสำหรับข้อนี้", en="The documents hold no example for this item.")


def show_coaching(scene: Scene, about: Rating | Criterion | Part, target_points: Decimal | None = None) -> Plain:
    """Draw what helps a unit to raise one criterion or one part.

    Parameters
    ----------
    scene : Scene
        The track at hand.
    about : Rating, Criterion or Part
        What is to be raised; a rating knows where the unit stands, too.
    target_points : Decimal, optional
        Up to where it is to be raised: the printed levels on the way there are shown, after the next one.

    Returns
    -------
    dict
        `next_level` and `on_the_way` (printed levels), or `no_levels` or `note` (why there is none), `advice`,
        `ask_yourself`, `examples`, `no_examples`, and `parts`, each of the same shape.
    """
    if isinstance(about, Part):
        return _coach(scene, about, scene.say(_NO_LEVELS_OF_PART), [])
    rating = about if isinstance(about, Rating) else None
    criterion = about.criterion if isinstance(about, Rating) else about
    no_levels = None if criterion.levels else _say_no_levels(scene, criterion)
    drawn = _coach(scene, criterion, no_levels, [show_coaching(scene, part) for part in criterion.parts])
    return drawn | _show_levels(scene, criterion, rating, target_points)


def _say_no_levels(scene: Scene, criterion: Criterion) -> str:
    scale = scene.rubric.level_scale
    has_totals = scale is not None and scene.track.id in scale.tracks
    return scene.say(_LEVELS_OF_TOTALS if has_totals else _NO_LEVELS.fill(max=criterion.maximum))


def _coach(scene: Scene, about: Criterion | Part, no_levels: str | None, parts: list[Plain]) -> Plain:
    prompts = [prompt for prompt in scene.rubric.prompts if about.id in prompt.serves]
    examples = _show_prompts(scene, prompts, {"example"})
    return {
        "id": about.id,
        "name": scene.say(about.name),
        "next_level": None,
        "on_the_way": [],
        "no_levels": no_levels,
        "note": None,
        "advice": _show_prompts(scene, prompts, ADVICE),
        "ask_yourself": _show_prompts(scene, prompts, {"question"}),
        "examples": examples,
        "no_examples": None if examples else scene.say(_NO_EXAMPLES),
        "words": {name: scene.say(text) for name, text in _WORDS.items()},
        "parts": parts,
    }


def _show_prompts(scene: Scene, prompts: Iterable[Prompt], kinds: Iterable[str]) -> list[Plain]:
    return [
        {
            "id": prompt.id,
            "text": scene.say(prompt.text),
            "sources": scene.sources(prompt.sources),
            "marks": scene.marks(prompt.sources),
        }
        for prompt in prompts
        if prompt.kind in kinds
    ]


def _show_levels(scene: Scene, criterion: Criterion, rating: Rating | None, target: Decimal | None) -> Plain:
    """The levels above where the unit stands; a criterion that nobody has rated has no next one, but all of them."""
    if not criterion.levels:
        return {}
    if rating is None or not (rating.is_rated or rating.is_unscored):
        every = [_show_level(scene, criterion, None, level, 1) for level in criterion.levels]
        return {"note": scene.say(_NOT_RATED), "on_the_way": every}
    # What no printed level fits stands below the lowest, even where that is printed as 0.
    stands = None if rating.is_unscored else rating.low
    above = [level for level in criterion.levels if stands is None or level.points > stands]
    if not above:
        return {"note": scene.say(_AT_TOP)}
    further = [level for level in above[1:] if target is not None and level.points <= target]
    steps = _climb(stands, [above[0], *further])
    drawn = [_show_level(scene, criterion, start, level, at) for at, (start, level) in enumerate(steps)]
    return {"next_level": drawn[0], "on_the_way": drawn[1:]}


def _climb(stands: Decimal | None, levels: Sequence[Level]) -> list[tuple[Decimal | None, Level]]:
    starts = [stands, *(level.points for level in levels)]
    return list(zip(starts, levels, strict=False))


def _show_level(scene: Scene, criterion: Criterion, start: Decimal | None, level: Level, at: int) -> Plain:
    how = next(
        (
            prompt
            for prompt in scene.rubric.prompts
            if criterion.id in prompt.serves and (prompt.from_points, prompt.to_points) == (start, level.points)
        ),
        None,
    )
    points = format_number(level.points)
    heading = (_LEVEL if at else _NEXT_LEVEL).fill(points=points)
    sources = [*level.sources, *(how.sources if how else ())]
    return {
        "heading": scene.say(heading),
        "points": points,
        "gain": None if start is None else format_number(level.points - start),
        "text": scene.say(level.text),
        "how": scene.say(how.text) if how and how.kind == "next_level" else None,
        "sources": scene.sources(sources),
        "marks": scene.marks(sources),
    }
