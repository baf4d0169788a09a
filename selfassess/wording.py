"""The fixed words of results, one per thing, for screen, paper and command line alike."""

from __future__ import annotations

import re
from collections.abc import Mapping

from selfassess.eligibility import Outcome, Verdict
from selfassess.text import Text

__all__ = ["BAND_STATES", "OUTCOMES", "SIGNS", "TRUST", "VERDICTS", "name_truth", "name_verdict"]

VERDICTS: Mapping[Verdict, Text] = {
    Verdict.ELIGIBLE: Text(th="มีคุณสมบัติ", en="Eligible"),
    Verdict.DEPENDS: Text(th="ขึ้นอยู่กับการตีความ", en="Depends on the reading"),
    Verdict.INCOMPLETE: Text(th="ต้องตอบเพิ่ม", en="Needs more answers"),
    Verdict.NOT_BARRED: Text(th="ไม่มีเงื่อนไขตัดสิทธิ์", en="Nothing bars it"),
    Verdict.NOT_ELIGIBLE: Text(th="ยังไม่มีคุณสมบัติ", en="Not eligible yet"),
    Verdict.INCONSISTENT: Text(th="คำตอบขัดแย้งกัน", en="Answers contradict"),
}

SIGNS: Mapping[Verdict, str] = {
    Verdict.ELIGIBLE: "✓",
    Verdict.DEPENDS: "◇",
    Verdict.INCOMPLETE: "?",
    Verdict.NOT_BARRED: "○",
    Verdict.NOT_ELIGIBLE: "✕",
    Verdict.INCONSISTENT: "⚠",
}

_PAPERS: Mapping[Verdict, Text] = {
    Verdict.ELIGIBLE: Text(th="เอกสารครบตามเงื่อนไข", en="Papers in order"),
    Verdict.NOT_ELIGIBLE: Text(th="เอกสารยังไม่เป็นไปตามเงื่อนไข", en="Papers not in order yet"),
}

OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.MET: Text(th="เป็นไปตามเงื่อนไข", en="met"),
    Outcome.NOT_MET: Text(th="ยังไม่เป็นไปตามเงื่อนไข", en="not met"),
    Outcome.UNKNOWN: Text(th="ยังตอบไม่ครบ", en="not known yet"),
    Outcome.NOT_APPLICABLE: Text(th="ไม่เกี่ยวข้อง", en="does not apply"),
    Outcome.DEPENDS: Text(th="ขึ้นอยู่กับการตีความ", en="depends on the reading"),
}

BAND_STATES: Mapping[str, Text] = {
    "reached": Text(th="อยู่ในช่วงนี้", en="in this band"),
    "not_reached": Text(th="ไม่อยู่ในช่วงนี้", en="not in this band"),
    "open": Text(th="ยังเป็นไปได้", en="still possible"),
    "undefined": Text(th="เอกสารไม่กำหนดผลไว้", en="not defined by the source"),
}

TRUST: Mapping[str, Text] = {
    "source": Text(th="ตามเอกสาร", en="as printed"),
    "derived": Text(th="อนุมานจากเอกสาร", en="derived"),
    "assumed": Text(th="ข้อสมมุติ", en="assumed"),
    "outside_official": Text(th="แหล่งทางการอื่น", en="other official source"),
    "outside_unofficial": Text(th="แหล่งไม่เป็นทางการ", en="unofficial source"),
}


_YES, _NO = Text(th="ใช่", en="Yes"), Text(th="ไม่ใช่", en="No")
_TRUTHS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile("ใช่หรือไม่$"), _YES.th, _NO.th),
    (re.compile("แล้วหรือไม่$"), "แล้ว", "ยัง"),
    (re.compile("(?<!ที่)เคย.*หรือไม่$"), "เคย", "ไม่เคย"),
    (re.compile("ได้(อย่าง[^ ]*)?หรือไม่$"), "ได้", "ไม่ได้"),
    (re.compile("(?<!การ)(?<!ที่)(?<!แบบ)(?<!อย่าง)มี(?!นาคม).*หรือไม่$"), "มี", "ไม่มี"),
)
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")


def name_truth(ask: Text, value: bool) -> Text:
    """Name a yes or a no in the words in which its question is asked; Thai answers with the question's own verb.

    Examples
    --------
    >>> name_truth(Text(th="ผลงานนี้เคยถูกร้องเรียนหรือไม่", en="…"), False).th
    'ไม่เคย'
    >>> name_truth(Text(th="จัดทำข้อตกลงแล้วหรือไม่", en="…"), True).th
    'แล้ว'
    >>> name_truth(Text(th="หน่วยงานอยู่ในสังกัดกรมอนามัยหรือไม่", en="…"), True).en
    'Yes'
    """
    asked, plain = _IN_BRACKETS.sub("", ask.th), _YES if value else _NO
    words = next(((yes, no) for pattern, yes, no in _TRUTHS if pattern.search(asked)), (_YES.th, _NO.th))
    return Text(th=words[0] if value else words[1], en=plain.en)


def name_verdict(verdict: Verdict, kind: str) -> Text:
    """Name a verdict; papers are in order or not, and never "eligible"."""
    if kind == "papers":
        return _PAPERS.get(verdict, VERDICTS[verdict])
    return VERDICTS[verdict]
