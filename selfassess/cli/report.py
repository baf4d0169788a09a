"""A track's result for people to read in a terminal: verdict and reasons, score, bands, next steps, marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from selfassess.answers import Answers
from selfassess.asked import criteria_of, facts_of
from selfassess.assess import TrackResult
from selfassess.cycle import Cycle
from selfassess.eligibility import Outcome, Verdict
from selfassess.explain import describe_default, explain_judgement, explain_verdict
from selfassess.futile_wait import advise_fix, find_futile_wait
from selfassess.knowledge import AnswerKnowledge
from selfassess.model.sources import Sources
from selfassess.moved import move_condition, move_question
from selfassess.open_questions import find_open_questions
from selfassess.possible import Pieces
from selfassess.scoring import Score, derive_maximum
from selfassess.standing import BandStanding
from selfassess.text import Language, Text, format_number
from selfassess.wording import BAND_STATES, SIGNS, TRUST, name_verdict

__all__ = ["report_result"]

_SHOWN = 10
"""Open questions listed for a track; the rest is counted."""

_RULES = Text(
    th="เกณฑ์ปี {year}: {name} ปัจจุบันอาจเปลี่ยนแปลงแล้ว", en="Rules of {year}: {name}. They may have changed since."
)
_MOVED = Text(
    th="ข้อสมมุติ: เลื่อนวันที่ที่ใช้ตรวจทุกรายการไป {years} ปี เพื่อใช้กับรอบปี {year} ข้อความจากเอกสารคงวันที่ไว้ตามที่พิมพ์",
    en="assumed: every date that is judged by was moved by {years} years, to judge the cycle of {year}; "
    "sentences of the document keep their printed dates",
)
_STANDS_IN = Text(
    th="ข้อสมมุติ: ใช้ {days} แทนวันหรือปีในข้อความ “{text}”", en="assumed: {days} stands in for what is printed in “{text}”"
)
_SCORE = Text(th="คะแนน: {range} จาก {maximum}", en="Score: {range} of {maximum}")
_NO_POINTS = Text(
    th="คะแนน: ไม่คำนวณ เพราะคะแนนรวมไม่ตรงกับผลบวกของแต่ละส่วน", en="Score: none, as the total is not the sum of its parts"
)
_BY_READING = Text(th="หากตีความตาม {id}: {range}", en="if read as {id}: {range}")
_UNSCORED = Text(
    th="ไม่มีคะแนน เพราะไม่ตรงกับระดับใดในเอกสาร: {names}", en="without points, as no printed level fits: {names}"
)
_UNRATED = Text(th="ยังไม่ได้ประเมิน: {names}", en="not rated yet: {names}")
_PARTLY = Text(th="ยังประเมินไม่ครบ: {names}", en="partly rated: {names}")
_RANGED = Text(th="ประเมินเป็นช่วง: {names}", en="rated as a range: {names}")
_GAP = Text(th="ขาดอีก {n} คะแนน", en="{n} points missing")
_STRICT_GAP = Text(th="ต้องเพิ่มมากกว่า {n} คะแนน", en="more than {n} points missing")
_PASSED = Text(th="คะแนนสูงกว่าช่วงนี้แล้ว", en="the score is above it")
_LEVEL = Text(th="ระดับ {level} (ตาม {id})", en="Level {level} (read as {id})")
_NEXT = Text(th="ขั้นต่อไป", en="Next steps")
_ANSWER = Text(th="ตอบ: {ask} ({id})", en="Answer: {ask} ({id})")
_MORE = Text(th="และอีก {n} คำถาม", en="and {n} more")
_UNDEFENDED = Text(
    th="คำตอบที่ยังไม่มีหลักฐานหรือเหตุผล {n} ข้อ: {ids}", en="Claims without evidence or justification ({n}): {ids}"
)
_MAXIMUM = Text(th="คะแนนเต็ม", en="full score")
_MARKS = Text(th="ข้อควรทราบ", en="To know")


def report_result(
    result: TrackResult, answers: Answers, cycle: Cycle, language: Language, undefended: Sequence[str] = ()
) -> list[str]:
    """Write one track's result, a line an entry.

    Parameters
    ----------
    result : TrackResult
        As `selfassess.assess.assess_track` gives it.
    answers, cycle
        What it was worked out from.
    language : str
        ``"th"`` or ``"en"``.
    undefended : sequence of str
        The questions whose answers are claims without evidence or justification.
    """
    rubric = result.rubric
    known = AnswerKnowledge(rubric.questions, answers, cycle.years_moved(rubric.year))
    lines = [f"{result.track.key} · {result.track.name[language]}"]
    lines.append(_RULES.fill(year=str(rubric.year), name=rubric.name)[language])
    lines += (line[language] for line in _report_verdict(result, known))
    if result.score is not None:
        lines += (line[language] for line in _report_score(result, result.score))
    elif criteria_of(result.rubric, result.track):
        lines.append(_NO_POINTS[language])
    if undefended:
        lines.append(_UNDEFENDED.fill(n=len(undefended), ids=", ".join(undefended))[language])
    for heading, entries in ((_NEXT, _find_next(result, known)), (_MARKS, _find_marks(result, known, cycle))):
        once = dict.fromkeys(entry[language] for entry in entries)
        lines += [heading[language], *(f"  - {entry}" for entry in once)] if once else []
    return lines


def _report_verdict(result: TrackResult, known: AnswerKnowledge) -> Iterator[Text]:
    verdict = name_verdict(result.verdict, result.track.kind)
    default = describe_default(result)
    note = Text(th=f" ({default.th})", en=f" ({default.en})") if default else Text(th="", en="")
    yield _join(f"{SIGNS[result.verdict]} ", verdict, note)
    reasons = explain_verdict(result, known)
    if result.verdict is Verdict.INCOMPLETE:
        # The open questions themselves stand under the next steps.
        told = [reason for reason in reasons if reason.tone != "ask"]
        reasons = (*told, *reasons[len(told) : len(told) + 1])
    yield from (_join("  - ", reason.text) for reason in reasons[: _SHOWN + 1])
    if len(reasons) > _SHOWN + 1:
        yield _join("  - ", _MORE.fill(n=len(reasons) - _SHOWN - 1))


def _report_score(result: TrackResult, score: Score) -> Iterator[Text]:
    yield _SCORE.fill(range=_write_range(score.pieces), maximum=score.maximum)
    if len({_write_range(pieces) for pieces in score.by_reading.values()}) > 1:
        for id, pieces in score.by_reading.items():
            yield _join("  ", _BY_READING.fill(id=id, range=_write_range(pieces)))
    for words, found in (
        (_UNSCORED, [rating for rating in score.ratings if rating.is_unscored]),
        (_UNRATED, [rating for rating in score.ratings if rating.extent == "unrated"]),
        (_PARTLY, [rating for rating in score.ratings if rating.extent == "partly"]),
        (_RANGED, [rating for rating in score.ratings if rating.extent == "range"]),
    ):
        if found:
            yield _join("  ", words.fill(names=_list(each.criterion.name for each in found)))
    for standing in result.bands:
        yield _join("  ", _describe_band(standing))
    for id, level in result.levels.items():
        yield _join("  ", _LEVEL.fill(level=level, id=id))


def _write_range(pieces: Pieces) -> str:
    low, high = format_number(pieces[0][0]), format_number(pieces[-1][1])
    return low if low == high else f"{low} – {high}"


def _describe_band(standing: BandStanding) -> Text:
    line = _join("", standing.band.name, Text(th=" · ", en=": "), BAND_STATES[standing.state])
    gap = standing.gap
    if gap is None or standing.state == "reached":
        return line
    if gap.points == 0 and not gap.is_strict:
        return _join("", line, " · ", _PASSED) if standing.state == "not_reached" else line
    return _join("", line, " · ", (_STRICT_GAP if gap.is_strict else _GAP).fill(n=gap.points))


def _find_next(result: TrackResult, known: AnswerKnowledge) -> Iterator[Text]:
    """What to mend and what to answer, the verdict's own conditions first."""
    clash = find_futile_wait(result, known)
    if clash:
        yield advise_fix(next(each for each in result.judgements if each.condition is clash.least), clash)
    for hardnesses in (("hard",), ("advisory", "step")):
        for judgement in result.judgements:
            if judgement.condition.hardness in hardnesses and judgement.outcome is Outcome.NOT_MET:
                yield advise_fix(judgement, clash)
    questions = find_open_questions(result, known)
    yield from (_ANSWER.fill(ask=question.ask, id=question.id) for question in questions[:_SHOWN])
    if len(questions) > _SHOWN:
        yield _MORE.fill(n=len(questions) - _SHOWN)


def _find_marks(result: TrackResult, known: AnswerKnowledge, cycle: Cycle) -> Iterator[Text]:
    """Warnings, readings that decide, and whatever the result rests on that the document does not print."""
    yield from (warning.text for warning in result.warnings)
    for judgement in result.judgements:
        if judgement.outcome is Outcome.DEPENDS:
            yield explain_judgement(judgement, known, result.rubric).text
    if known.years_moved:
        yield _MOVED.fill(years=known.years_moved, year=str(cycle.year))
        yield from _find_moved(result, known.years_moved)
    grounds: dict[tuple[Text, Text], list[Text]] = {}
    for subject, sources in _find_grounds(result):
        for source in sources:
            if source.trust != "source":
                why = source.note or Text(th=source.page or "", en=source.page or "")
                grounds.setdefault((TRUST[source.trust], why), []).append(subject)
    for (trust, why), subjects in grounds.items():
        yield _join("", trust, ": ", why, " (", _list(dict.fromkeys(subjects)), ")")


def _find_moved(result: TrackResult, years: int) -> Iterator[Text]:
    """The days that stand in for the printed ones of the track's conditions and questions."""
    for judgement in result.judgements:
        days = move_condition(result.rubric, judgement.condition, years)
        if days:
            yield _STANDS_IN.fill(days=days, text=judgement.condition.text)
    for question in facts_of(result.rubric, result.track):
        days = move_question(result.rubric, question, years)
        if days:
            yield _STANDS_IN.fill(days=days, text=question.ask)


def _find_grounds(result: TrackResult) -> Iterator[tuple[Text, Sources]]:
    """The rules that this result rests on, each with its name and its sources."""
    for judgement in result.judgements:
        if judgement.outcome is not Outcome.NOT_APPLICABLE:
            yield judgement.condition.text, judgement.condition.sources
    total = derive_maximum(result.score) if result.score else None
    if total:
        yield _MAXIMUM, (total,)
    for rating in result.score.ratings if result.score else ():
        yield rating.criterion.name, rating.criterion.sources
        if rating.uses_parts:
            yield from ((part.name, part.sources) for part in rating.criterion.parts)
    for standing in result.bands:
        yield standing.band.name, standing.band.sources


def _list(texts: Iterable[Text]) -> Text:
    several = list(texts)
    return Text(th=", ".join(each.th for each in several), en="; ".join(each.en for each in several))


def _join(*parts: str | Text) -> Text:
    return Text(
        th="".join(part if isinstance(part, str) else part.th for part in parts),
        en="".join(part if isinstance(part, str) else part.en for part in parts),
    )
