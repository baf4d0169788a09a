"""Why a verdict is what it is, in whole sentences: each reason with the question it hangs on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from selfassess.answers import is_answered
from selfassess.assess import TrackResult
from selfassess.eligibility import Judgement, Outcome, Verdict
from selfassess.futile_wait import find_futile_wait, say_clash
from selfassess.knowledge import AnswerKnowledge
from selfassess.maturity import Clash
from selfassess.model import Question, Rubric
from selfassess.moved import text_moved
from selfassess.open_questions import find_open_questions
from selfassess.text import Text
from selfassess.wording import VERDICTS

__all__ = ["Reason", "describe_default", "explain_judgement", "explain_verdict"]

Tone = Literal["ok", "no", "ask", "dep", "plain"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence of a verdict and the question that it hangs on, if it is one."""

    text: Text
    tone: Tone
    question: str | None = None


def explain_verdict(result: TrackResult, known: AnswerKnowledge) -> tuple[Reason, ...]:
    """Give the reasons of a verdict, the weightiest first; never empty.

    Parameters
    ----------
    result : TrackResult
        As `selfassess.assess.assess_track` gives it.
    known : AnswerKnowledge
        The answers that it was worked out from.
    """
    if result.verdict is Verdict.INCONSISTENT:
        return tuple(Reason(each.text, "no", _first(each.questions)) for each in result.contradictions)
    return (*_explain_addressee(result), *_explain_outcome(result, known))


def _explain_outcome(result: TrackResult, known: AnswerKnowledge) -> tuple[Reason, ...]:
    match result.verdict:
        case Verdict.NOT_ELIGIBLE:
            reasons = tuple(explain_judgement(judgement, known, result.rubric) for judgement in result.not_met)
            clash = find_futile_wait(result, known)
            return (_explain_clash(clash, result), *reasons) if clash else reasons
        case Verdict.INCOMPLETE:
            return _explain_incomplete(result, known)
        case Verdict.DEPENDS:
            return tuple(
                explain_judgement(judgement, known, result.rubric)
                for judgement in result.hard
                if judgement.outcome is Outcome.DEPENDS
            )
        case Verdict.ELIGIBLE:
            return (_explain_eligible(result),)
    return (_count_features(result),)


def _explain_clash(clash: Clash, result: TrackResult) -> Reason:
    question = _first(name for name in result.rubric.questions if name in clash.least.names)
    return Reason(say_clash(clash), "no", question)


def explain_judgement(judgement: Judgement, known: AnswerKnowledge, rubric: Rubric) -> Reason:
    """Say in one sentence how a condition comes out; in an own cycle with the days that stand in for printed ones."""
    condition = judgement.condition
    text = text_moved(rubric, condition, known.years_moved)
    question = _first(sorted(condition.names, key=list(known.questions).index))
    match judgement.outcome:
        case Outcome.NOT_MET if judgement.shortfall is not None and condition.shortfall_text is not None:
            missing = condition.shortfall_text.fill(n=judgement.shortfall)
            return Reason(Text(th=f"{missing.th} — {text.th}", en=f"{missing.en} — {text.en}"), "no", question)
        case Outcome.NOT_MET if condition.hardness == "step":
            return Reason(Text(th=f"ยังขาดขั้นตอน: {text.th}", en=f"Step missing: {text.en}"), "no", question)
        case Outcome.NOT_MET:
            return Reason(Text(th=f"ยังไม่เป็นไปตามเงื่อนไข: {text.th}", en=f"Not met: {text.en}"), "no", question)
        case Outcome.DEPENDS:
            return Reason(_explain_readings(judgement), "dep", question)
        case Outcome.UNKNOWN:
            return Reason(Text(th=f"ยังตอบไม่ครบ: {text.th}", en=f"Not known yet: {text.en}"), "ask", question)
        case Outcome.NOT_APPLICABLE:
            return Reason(Text(th=f"ไม่เกี่ยวข้อง: {text.th}", en=f"Does not apply: {text.en}"), "plain")
    return Reason(Text(th=f"เป็นไปตามเงื่อนไข: {text.th}", en=f"Met: {text.en}"), "ok", question)


def _explain_readings(judgement: Judgement) -> Text:
    readings = {reading.id: reading for reading in judgement.condition.readings}
    parts = [
        (readings[id].text or judgement.condition.text, outcome is Outcome.MET)
        for id, outcome in judgement.by_reading.items()
    ]
    holds = [text for text, met in parts if met]
    fails = [text for text, met in parts if not met]
    return Text(
        th=f"ผ่านหากตีความว่า {' หรือ '.join(text.th for text in holds)} "
        f"แต่ไม่ผ่านหากตีความว่า {' หรือ '.join(text.th for text in fails)}",
        en=f"Met if read as: {'; or: '.join(text.en.rstrip('.') for text in holds)}. "
        f"Not met if read as: {'; or: '.join(text.en.rstrip('.') for text in fails)}.",
    )


def _first(ids: Iterable[str]) -> str | None:
    return next(iter(ids), None)


def _ask_again(question: Question, known: AnswerKnowledge) -> Text:
    """The question, and where a range was given, that it does not tell yet."""
    if not is_answered(known.answers, question.id):
        return question.ask
    return Text(th=f"{question.ask.th} (ช่วงที่ตอบยังบอกไม่ได้)", en=f"{question.ask.en} (the range given does not tell yet)")


def _explain_incomplete(result: TrackResult, known: AnswerKnowledge) -> tuple[Reason, ...]:
    open_questions = find_open_questions(result, known)
    conditions = [judgement.condition for judgement in result.hard if judgement.outcome is Outcome.UNKNOWN]
    count = len(open_questions) or len(conditions)
    if count == 1 and open_questions:
        ask = _ask_again(open_questions[0], known)
        words = Text(th=f"ต้องตอบอีก 1 ข้อ: {ask.th}", en=f"One more answer is needed: {ask.en}")
        return (Reason(words, "ask", open_questions[0].id),)
    head = Reason(
        Text(th=f"ต้องตอบอีก {count} ข้อจึงจะทราบผล", en=f"{count} more answers are needed to tell"),
        "ask",
        open_questions[0].id if open_questions else None,
    )
    return (head, *(Reason(_ask_again(question, known), "ask", question.id) for question in open_questions))


def _explain_eligible(result: TrackResult) -> Reason:
    met = sum(judgement.outcome is Outcome.MET for judgement in result.hard)
    if met == 1:
        return Reason(Text(th="เป็นไปตามเงื่อนไขข้อเดียวที่เอกสารกำหนด", en="The one printed condition is met"), "ok")
    return Reason(Text(th=f"ครบทั้ง {met} เงื่อนไข", en=f"All {met} conditions are met"), "ok")


def _explain_addressee(result: TrackResult) -> list[Reason]:
    """Say first where an award is addressed to others than this unit."""
    return [
        Reason(
            Text(
                th=f"ไม่ตรงกับผู้ที่เอกสารกล่าวถึง: {judgement.condition.fix.th}",
                en=f"The document addresses others: {judgement.condition.fix.en}",
            ),
            "no",
            _first(sorted(judgement.condition.names)),
        )
        for judgement in result.judgements
        if judgement.condition.addressee and judgement.outcome is Outcome.NOT_MET
    ]


def _count_features(result: TrackResult) -> Reason:
    outcomes = [judgement.outcome for judgement in result.judgements]
    applying = [outcome for outcome in outcomes if outcome is not Outcome.NOT_APPLICABLE]
    met, missing = applying.count(Outcome.MET), applying.count(Outcome.NOT_MET)
    still_open = len(applying) - met - missing
    if result.track.kind == "roadmap" or not applying:
        return Reason(
            Text(
                th="เอกสารระบุเพียงขั้นตอน ไม่มีเงื่อนไขและไม่มีคะแนน",
                en="The document prints stages only: no condition and no score",
            )
            if result.track.kind == "roadmap"
            else Text(th="เอกสารไม่ได้กำหนดเงื่อนไขที่ตัดสิทธิ์", en="The document prints no disqualifying condition"),
            "plain",
        )
    if result.track.kind == "indicator":
        return Reason(
            Text(
                th=f"ทำแล้ว {met} จาก {len(applying)} ขั้นตอน ยังขาด {missing} ยังไม่ตอบ {still_open}",
                en=f"{met} of {len(applying)} steps done, {missing} missing, {still_open} not answered",
            ),
            "plain",
        )
    return Reason(
        Text(
            th=f"เอกสารไม่ได้กำหนดเงื่อนไขที่ตัดสิทธิ์ · เข้าลักษณะ {met} จาก {len(applying)} ข้อ ยังไม่ตอบ {still_open}",
            en=f"The document prints no disqualifying condition · {met} of {len(applying)} printed features hold, "
            f"{still_open} not answered",
        ),
        "plain",
    )


def describe_default(result: TrackResult) -> Text | None:
    """The verdict under the recommended readings, as a sentence; None where it does not depend on one."""
    if result.default is None:
        return None
    name = VERDICTS[result.default]
    return Text(th=f"ตามการตีความที่แนะนำ: {name.th}", en=f"Under the recommended readings: {name.en.lower()}")
