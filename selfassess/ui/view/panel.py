"""The verdict and the score that stay in sight, and everything named on the meter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from selfassess.answers import is_answered
from selfassess.assess import TrackResult
from selfassess.eligibility import Verdict
from selfassess.explain import describe_default, explain_verdict
from selfassess.model import Band, Source
from selfassess.possible import Pieces
from selfassess.ranking import is_for_others
from selfassess.scoring import Extent, Score, derive_maximum
from selfassess.standing import BandStanding, write_decimal
from selfassess.text import Text, format_number
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS
from selfassess.wording import BAND_STATES, SIGNS, name_verdict

__all__ = ["BAND_SIGNS", "TONES", "describe_range", "show_panel", "show_score", "show_verdict"]

TONES = {
    Verdict.ELIGIBLE: "ok",
    Verdict.NOT_ELIGIBLE: "no",
    Verdict.INCOMPLETE: "ask",
    Verdict.DEPENDS: "dep",
    Verdict.NOT_BARRED: "plain",
    Verdict.INCONSISTENT: "no",
}
_OPEN: tuple[Extent, ...] = ("unrated", "partly", "range")
_BAND_TONES = {"reached": "ok", "not_reached": "plain", "open": "ask", "undefined": "dep"}
BAND_SIGNS = {"reached": "●", "not_reached": "–", "open": "◌", "undefined": "?"}


def show_verdict(scene: Scene, result: TrackResult) -> Plain:
    """A track's verdict with its word and its sign; met conditions of an award for others are no green light."""
    shown: Plain = {"track": result.track.key, "id": str(result.verdict)}
    if result.verdict is Verdict.ELIGIBLE and is_for_others(result):
        label = scene.say(WORDS["met_for_others"])
        return shown | {"label": label, "sign": SIGNS[Verdict.DEPENDS], "tone": TONES[Verdict.DEPENDS]}
    label = scene.say(name_verdict(result.verdict, result.track.kind))
    return shown | {"label": label, "sign": SIGNS[result.verdict], "tone": TONES[result.verdict]}


def show_panel(scene: Scene) -> Plain:
    """The panel of the track at hand."""
    result = scene.result
    default = describe_default(result)
    reasons = explain_verdict(result, scene.known)
    score = show_score(scene)
    if score and scene.session.trial and scene.session.step == "plan":
        # Only where something is tried out; and the trial itself draws with this module.
        from selfassess.ui.view.plan.trial import show_tried

        score["tried"] = show_tried(scene, score)
    return {
        "verdict": {
            **show_verdict(scene, result),
            "reasons": [{"text": scene.say(each.text), "question": each.question} for each in reasons],
            "default": scene.say(default) if default else None,
            "next": [],
        },
        "score": score,
        "next_question": None,
        "warnings": [{"id": each.id, "text": scene.say(each.text)} for each in result.warnings],
    }


def describe_range(low: Decimal, high: Decimal) -> str:
    """A range as people write it: one number where both ends are the same."""
    return format_number(low) if low == high else f"{format_number(low)} – {format_number(high)}"


def show_score(scene: Scene) -> Plain | None:
    """The score as a range on its scale, with every cut and band; None where there are no points."""
    result, score = scene.result, scene.result.score
    if score is None:
        return None
    scale = max([score.maximum, *(pieces[-1][1] for pieces in score.every_reading)])
    return {
        "low": write_decimal(score.low),
        "high": write_decimal(score.high),
        "max": write_decimal(score.maximum),
        "max_label": format_number(score.maximum),
        "max_marks": scene.marks(_maximum_sources(score)),
        "label": describe_range(score.low, score.high),
        "single": score.low == score.high,
        "scale_max": float(scale),
        "scale_label": format_number(scale),
        "low_at": float(score.low / scale),
        "high_at": float(score.high / scale),
        "unrated": _names(scene, score, "unrated"),
        "partly": _names(scene, score, "partly"),
        "ranged": _names(scene, score, "range"),
        "unscored": [scene.say(rating.criterion.name) for rating in score.ratings if rating.is_unscored],
        "bands": [_show_band(scene, standing, scale) for standing in result.bands],
        "cuts": _show_cuts(scene, scale),
        "readings": _show_readings(scene),
        "level": _show_level(scene),
        "marks": scene.marks(_split_sources(score)),
        "sentence": " · ".join(scene.say(text) for text in _describe_score(scene, score)),
    }


def _names(scene: Scene, score: Score, extent: Extent) -> list[str]:
    return [scene.say(rating.criterion.name) for rating in score.ratings if rating.extent == extent]


def _maximum_sources(score: Score) -> list[Source]:
    """What the full score rests on: the sum of several maxima, or the sources of the only one."""
    derived = derive_maximum(score)
    return [derived] if derived else [source for rating in score.ratings for source in rating.criterion.sources]


def _split_sources(score: Score) -> list[Source]:
    """What the score itself rests on without print: the split into parts, where it is used."""
    used = [rating.criterion for rating in score.ratings if rating.uses_parts]
    return [source for criterion in used for part in criterion.parts for source in part.sources]


def _describe_score(scene: Scene, score: Score) -> Iterator[Text]:
    """How far the criteria are rated, whether the special addition is still open, and that no pass mark is printed."""
    extents = Counter(rating.extent for rating in score.ratings)
    if extents["unrated"] == len(score.ratings):
        yield WORDS["nothing_rated"]
    elif extents["full"] < len(score.ratings):
        yield from (WORDS[f"some_{each}"].fill(n=extents[each]) for each in _OPEN if extents[each])
    elif score.unscored:
        yield WORDS["some_unscored"].fill(n=len(score.unscored))
    else:
        yield WORDS["all_rated"]
    bonus = scene.bonus
    if bonus and not extents["unrated"] and not is_answered(scene.session.work.answers, bonus.question):
        yield WORDS["bonus_open"].fill(n=bonus.adds)
    if not scene.result.bands and not scene.result.level_gaps:
        yield WORDS["no_pass_mark"]


def _show_band(scene: Scene, standing: BandStanding, scale: Decimal) -> Plain:
    band = standing.band
    return {
        "id": band.id,
        "label": scene.say(band.name),
        "meaning": " ".join([scene.say(band.meaning), *scene.notes_about([band.id])]),
        "short": scene.say(band.short),
        "state": standing.state,
        "state_label": scene.say(_state_word(scene, standing)),
        "sign": BAND_SIGNS[standing.state],
        "tone": "no" if standing.state == "reached" and band.gap == "none" else _BAND_TONES[standing.state],
        "gap": describe_gap(scene, standing),
        "from_at": float((band.low or Decimal(0)) / scale),
        "to_at": float((band.high if band.high is not None else scale) / scale),
        "marks": scene.marks(band.sources),
        "sources": scene.sources(band.sources),
    }


def _state_word(scene: Scene, standing: BandStanding) -> Text:
    """A band that the certain score has passed is passed, not missed."""
    score = scene.result.score
    passed = score is not None and standing.band.high is not None and score.low >= standing.band.high
    if standing.state == "not_reached" and passed:
        return WORDS["band_passed"]
    return BAND_STATES[standing.state]


def describe_gap(scene: Scene, standing: BandStanding) -> str | None:
    """The points still missing to a band, in words; None where none are or it is no goal."""
    gap = standing.gap
    if gap is None or (gap.points == 0 and not gap.is_strict):
        return None
    if gap.points == 0:
        return scene.say(WORDS["gap_strict_at"].fill(bound=standing.band.low))
    return scene.say(WORDS["gap_strict" if gap.is_strict else "gap"].fill(n=gap.points))


def _bound(band: Band) -> str:
    """A band's lower bound as people write it: 800, or >750 where it is not included."""
    return ("" if band.low_included else ">") + format_number(band.low or Decimal(0))


def _show_cuts(scene: Scene, scale: Decimal) -> list[Plain]:
    cuts = [
        {"at": float(each.band.low / scale), "label": f"{_bound(each.band)} {scene.say(each.band.short)}"}
        for each in scene.result.bands
        if each.band.low is not None and each.band.gap != "none"
    ]
    level_scale = scene.rubric.level_scale
    if level_scale and scene.result.level_gaps:
        word = WORDS["level"]
        cuts += [
            {"at": float(at / scale), "label": f"{format_number(at)} {scene.say(word)} {level}"}
            for at, level in level_scale.anchors[1:]
        ]
    return list(cuts)


def _show_readings(scene: Scene) -> list[Plain]:
    score, bonus = scene.result.score, scene.rubric.bonus
    if score is None or bonus is None or len(set(score.by_reading.values())) < 2:
        return []
    texts = {reading.id: reading.text for reading in bonus.readings}
    return [
        {"id": id, "label": scene.say(texts[id] or bonus.text), "value": _range_of(pieces)}
        for id, pieces in score.by_reading.items()
    ]


def _range_of(pieces: Pieces) -> str:
    return describe_range(pieces[0][0], pieces[-1][1])


def _show_level(scene: Scene) -> Plain | None:
    levels, level_scale = scene.result.levels, scene.rubric.level_scale
    if not levels or level_scale is None:
        return None
    texts = {id: text for id, _, _, text in level_scale.readings}
    values = list(levels.values())
    if len(set(values)) == 1:
        text = scene.say(WORDS["level_is"].fill(n=values[0]))
    else:
        text = scene.say(WORDS["level_between"].fill(low=min(values), high=max(values)))
    return {
        "text": text,
        "readings": [{"label": scene.say(texts[id]), "value": format_number(value)} for id, value in levels.items()]
        if len(set(values)) > 1
        else [],
    }
