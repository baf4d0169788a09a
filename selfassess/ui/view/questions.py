"""One question as a block: how it is asked, what was answered, and what follows from that."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from selfassess.answers import Interval, Special, Value, is_answered
from selfassess.asked import names_of
from selfassess.eligibility import Judgement, Outcome
from selfassess.explain import explain_judgement
from selfassess.maturity import find_ripening
from selfassess.model import Question
from selfassess.text import Text, format_number
from selfassess.typed import format_day, parse_day
from selfassess.ui.view.scene import Plain, Scene
from selfassess.ui.words import WORDS

__all__ = ["KINDS", "describe_answer", "show_question"]

KINDS = {"yes_no": "yes_no", "choice": "choice", "multi": "multi", "levels": "levels", "date": "date"}
_RANGED = ("points", "number", "count", "months", "years", "percent", "amount_baht")


def show_question(scene: Scene, question: Question, shown: Sequence[str], *, judged: bool = True) -> Plain:
    """Draw one question.

    Parameters
    ----------
    scene : Scene
        Seen from the question's track.
    question : Question
        What is asked.
    shown : sequence of str
        The questions of the same page in order: a condition speaks up at the last of those it asks for.
    judged : bool
        Whether conditions speak up at all (not among the facts of the step "find").
    """
    session = scene.session
    value = session.work.answers.get(question.id)
    refusal = session.refusals.get(question.id)
    kind = KINDS.get(question.type, "number")
    around = scene.ids_around(question.id)
    judgements = [each for each in scene.result.judgements if question.id in names_of(each.condition)]
    sources = [source for each in judgements for source in each.condition.sources]
    messages = _messages(scene, question, shown, judgements) if judged else _contradictions(scene, question)
    if refusal:
        words = scene.say(refusal.message).removeprefix(f"{question.id}: ")
        kept = scene.say(WORDS["answer_kept"]) if is_answered(session.work.answers, question.id) else ""
        messages.insert(0, {"tone": "error", "text": f"{words} {kept}".strip(), "mark": None})
    return {
        "id": question.id,
        "type": kind,
        "ask": scene.say(question.ask),
        "help": scene.say(question.help) if question.help else None,
        "unit": scene.say(question.unit) if question.unit else None,
        "inputmode": "numeric" if question.type in ("count", "be_year") else "decimal" if kind == "number" else "text",
        "options": _options(scene, question) if question.type in KINDS and kind != "date" else [],
        "instead": _instead(scene, question, value) if kind in ("number", "date") else [],
        "value": _checked(question, value),
        "typed": refusal.typed if refusal else _typed(scene, question, value),
        "unknown": value is Special.UNKNOWN,
        "state": "answered" if is_answered(session.work.answers, question.id) else "unknown" if value else "untouched",
        "messages": messages,
        "marks": scene.marks([*question.sources, *sources])
        + scene.moved_marks(judgement.condition for judgement in judgements),
        "sources": scene.sources([*sources, *question.sources]),
        "notes": scene.notes_about(around),
        "since": _since(scene, question),
        "prompts": scene.prompts_for(around),
        "parts": None,
        "range": _range(scene, question, value),
    }


def _options(scene: Scene, question: Question) -> list[Plain]:
    if question.type == "yes_no":
        options = [_option("true", scene.say(WORDS["yes"])), _option("false", scene.say(WORDS["no"]))]
    elif question.type == "levels":
        options = [
            _option(f"{level.points:f}", scene.say(level.text), points=format_number(level.points))
            for level in question.levels
        ]
        options.append(_option("none_of_these", scene.say(WORDS["none_of_these"]), points="–"))
    else:
        options = [_option(option.id, scene.say(option.name)) for option in question.options]
    if question.type == "multi":
        options.append(_option("none", scene.say(WORDS["none_of_multi"])))
    if question.allows_not_applicable:
        options.append(_option("not_applicable", scene.say(WORDS["not_applicable"])))
    return [*options, _option("unknown", scene.say(WORDS["unknown"]))]


def _instead(scene: Scene, question: Question, value: Value | None) -> list[Plain]:
    """What a typed question takes besides typing and "not known yet"."""
    if not question.allows_not_applicable:
        return []
    option = _option("not_applicable", scene.say(WORDS["not_applicable"]))
    return [option | {"checked": value is Special.NOT_APPLICABLE}]


def _option(value: str, label: str, *, points: str | None = None) -> Plain:
    return {"value": value, "label": label, "detail": None, "points": points}


def _checked(question: Question, value: Value | None) -> object:
    match value:
        case None:
            return None
        case Special():
            return [value.value] if question.type == "multi" else value.value
        case bool():
            return "true" if value else "false"
        case frozenset():
            return [option.id for option in question.options if option.id in value] or ["none"]
        case Decimal() if question.type == "levels":
            return next(f"{level.points:f}" for level in question.levels if level.points == value)
        case str():
            return value
    return None


def _typed(scene: Scene, question: Question, value: Value | None) -> str:
    if value is None or isinstance(value, Special | bool | str | frozenset | Interval):
        return ""
    if question.id in scene.typed:
        return scene.typed[question.id]
    if isinstance(value, Decimal):
        return f"{value:f}" if question.type == "be_year" else format_number(value)
    return format_day(value, scene.language)


def describe_answer(scene: Scene, question: Question) -> str:
    """Say an answer in words, for the report."""
    value = scene.session.work.answers.get(question.id)
    match value:
        case None if question.default:
            return scene.say(WORDS["stands_for"].fill(day=_day(scene.session.reference_day)))
        case None:
            return scene.say(WORDS["not_answered"])
        case Special():
            return scene.say(WORDS[value.value])
        case bool():
            return scene.say(WORDS["yes" if value else "no"])
        case Interval(low, high):
            return f"{format_number(low)} – {format_number(high)}"
        case frozenset():
            names = [scene.say(option.name) for option in question.options if option.id in value]
            return " · ".join(names) or scene.say(WORDS["none_of_multi"])
        case str():
            return next(scene.say(option.name) for option in question.options if option.id == value)
        case Decimal() if question.type == "levels":
            return next(scene.say(level.text) for level in question.levels if level.points == value)
        case Decimal():
            number = f"{value:f}" if question.type == "be_year" else format_number(value)
            return f"{number} {scene.say(question.unit)}" if question.unit and question.type != "be_year" else number
    return format_day(value, scene.language)


def _messages(scene: Scene, question: Question, shown: Sequence[str], judgements: Sequence[Judgement]) -> list[Plain]:
    messages = _contradictions(scene, question)
    if not is_answered(scene.session.work.answers, question.id):
        return messages
    for judgement in judgements:
        asked = [id for id in shown if id in names_of(judgement.condition)]
        answered = [id for id in asked if is_answered(scene.session.work.answers, id)]
        if answered and answered[-1] == question.id:
            messages.extend(_message(scene, judgement))
    return messages


def _contradictions(scene: Scene, question: Question) -> list[Plain]:
    return [
        {"tone": "error", "text": f"{scene.say(WORDS['contradiction'])} {scene.say(each.text)}", "mark": None}
        for each in scene.result.contradictions
        if question.id in each.questions
    ]


def _message(scene: Scene, judgement: Judgement) -> list[Plain]:
    """What follows from an answer: nothing while it is open, one quiet line when met."""
    reason = explain_judgement(judgement, scene.known)
    is_hard = judgement.condition.hardness == "hard"
    mark: Plain | None = None
    match judgement.outcome:
        case Outcome.UNKNOWN | Outcome.NOT_APPLICABLE:
            return []
        case Outcome.MET:
            text, tone = WORDS["meets_condition"], "ok"
        case Outcome.DEPENDS:
            text, tone = reason.text, "dep"
            mark = {
                "trust": "reading",
                "label": scene.say(WORDS["depends_mark"]),
                "why": _say_default(scene, judgement),
            }
        case _:
            text, tone = _shortfall(judgement) or reason.text, "no" if is_hard else "plain"
            if not is_hard:
                mark = {
                    "trust": "advisory",
                    "label": scene.say(WORDS["advisory_mark"]),
                    "why": scene.say(WORDS["advisory_why"]),
                }
    words = scene.say(text)
    if judgement.outcome is Outcome.NOT_MET:
        words = (
            " · ".join(filter(None, (words, _say_day(scene, judgement)))) + " — " + scene.say(judgement.condition.fix)
        )
    return [{"tone": tone, "text": words, "mark": mark}]


def _shortfall(judgement: Judgement) -> Text | None:
    """Only what is missing: beside the question the condition need not be repeated."""
    words = judgement.condition.shortfall_text
    return words.fill(n=judgement.shortfall) if words and judgement.shortfall is not None else None


def _say_default(scene: Scene, judgement: Judgement) -> str:
    word = WORDS["default_met" if judgement.default is Outcome.MET else "default_not_met"]
    return scene.say(word)


def _say_day(scene: Scene, judgement: Judgement) -> str:
    """The day on which a rule of time comes true, never a day that has passed in the unit's own year."""
    session = scene.session
    question = next(iter(names_of(judgement.condition)), "")
    since = parse_day(session.work.since.get(question, ""))
    ripening = find_ripening(
        judgement.condition, dict(scene.rubric.questions), session.work.answers, session.reference_day, since
    )
    if ripening is None:
        return ""
    if session.work.year is not None and ripening.day < session.today:
        return scene.say(WORDS["day_has_passed"])
    return scene.say(WORDS["holds_on"].fill(day=_day(ripening.day)))


def _day(day: date) -> Text:
    return Text(th=format_day(day, "th"), en=format_day(day, "en"))


def _since(scene: Scene, question: Question) -> Plain | None:
    if question.type != "months" or question.since is None:
        return None
    session = scene.session
    refusal = session.refusals.get(f"{question.id}.since")
    until = WORDS["counted_until"].fill(day=_day(session.reference_day))
    return {
        "label": scene.say(question.since),
        "typed": refusal.typed if refusal else session.work.since.get(question.id, ""),
        "sentence": scene.say(refusal.message if refusal else until),
        "error": refusal is not None,
    }


def _range(scene: Scene, question: Question, value: Value | None) -> Plain | None:
    if question.type not in _RANGED:
        return None
    low, high = (f"{value.low:f}", f"{value.high:f}") if isinstance(value, Interval) else ("", "")
    return {"label": scene.say(WORDS["answer_as_range"]), "low": low, "high": high, "open": bool(low)}
