"""What a verification has shown, in words: for people to read, and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selfassess.eligibility import Verdict
from selfassess.exchange.rules import Rules
from selfassess.exchange.sealing import Seal
from selfassess.exchange.verifying import Difference, Verification
from selfassess.model import Library
from selfassess.text import Language, Text
from selfassess.wording import name_verdict

__all__ = ["record_verification", "report_verification"]

SEAL_NOTE = Text(
    th="ค่าตรวจสอบนี้แสดงเพียงว่าไฟล์ชำรุดหรือถูกเปลี่ยนโดยไม่ตั้งใจหรือไม่ ไม่ได้แสดงว่าใครเป็นผู้จัดทำไฟล์",
    en="The seal shows damage and accident. It does not show who wrote the file.",
)

_VERIFIED = Text(
    th="ตรวจสอบแล้ว ผลตรงกับที่บันทึกในไฟล์ทุกประการ", en="Verified: the result is what the answers give under these rules."
)
_NOT_VERIFIED = Text(th="ไม่ผ่านการตรวจสอบ ดูรายละเอียดข้างต้น", en="Not verified; see above.")
_NOTHING_SHOWN = Text(th="ไม่ผ่านการตรวจสอบ เพราะไม่ได้คำนวณผลใดใหม่", en="Not verified: nothing was worked out again.")
_NO_RESULT = Text(
    th="ไฟล์ไม่มีผลของประเภทรางวัลใดเลย จึงไม่มีผลให้คำนวณใหม่",
    en="The file holds no result of any track, so there was nothing to work out again.",
)
_MOVED = Text(
    th="ไฟล์ครบถ้วน แต่เกณฑ์เปลี่ยนไปแล้ว ผลทั้งสองชุดแสดงไว้ข้างต้น",
    en="The file is whole, but the rules have changed since. Both results stand above.",
)
_SEAL: Mapping[str, Text] = {
    "whole": Text(
        th="ค่าตรวจสอบ: ครบถ้วน ไฟล์ไม่เปลี่ยนแปลงตั้งแต่บันทึก", en="Seal: whole. Nothing has changed since it was written."
    ),
    "layout": Text(
        th="ค่าตรวจสอบ: ไม่ผ่าน เนื้อหายังครบถ้วน แต่ช่องว่างหรือการขึ้นบรรทัดในไฟล์เปลี่ยนไป",
        en="Seal: refused. The content is as it was written, but blanks or line breaks in the file are not.",
    ),
    "broken": Text(
        th="ค่าตรวจสอบ: ไม่ผ่าน ไฟล์เปลี่ยนแปลงหลังจากบันทึก ส่วนที่เปลี่ยน: {parts}",
        en="Seal: refused. The file was changed after it was written. What changed: {parts}.",
    ),
    "missing": Text(
        th="ค่าตรวจสอบ: ไม่มีในไฟล์ จึงบอกไม่ได้ว่าไฟล์ครบถ้วนหรือไม่",
        en="Seal: none, so it cannot be told whether the file is whole.",
    ),
}
_PARTS: Mapping[str, Text] = {
    "format": Text(th="รูปแบบไฟล์", en="the format"),
    "about": Text(th="ข้อมูลผลงาน", en="what the work is"),
    "cycle": Text(th="รอบปี", en="the cycle"),
    "track": Text(th="ประเภทรางวัล", en="the track"),
    "answers": Text(th="คำตอบ หลักฐาน หรือเหตุผล", en="answers, evidence or justifications"),
    "conflicts": Text(th="คำตอบที่แก้ไม่ตรงกัน", en="answers that two people changed"),
    "rubrics": Text(th="รุ่นของเกณฑ์", en="the versions of the rules"),
    "engine": Text(th="รุ่นของโปรแกรม", en="the version of the program"),
    "written": Text(th="วันที่บันทึก", en="the day of writing"),
    "result": Text(th="ผลการประเมิน", en="the result"),
    "history": Text(th="ประวัติการแก้ไข", en="the history"),
    "parts": Text(th="ค่าตรวจสอบรายส่วน", en="the sums of the parts"),
    "seal": Text(th="ตัวค่าตรวจสอบเอง", en="the seal itself"),
}
_SAME_RULES = Text(
    th="เกณฑ์ {id} รุ่น {version}: ตรงกับที่ใช้ตัดสิน", en="Rules {id}, version {version}: the same that judged it."
)
_OTHER_RULES = Text(
    th="เกณฑ์ {id}: ไฟล์ใช้รุ่น {file} ({file_print}) ที่นี่มีรุ่น {here} ({here_print}) ซึ่งไม่เหมือนกัน",
    en="Rules {id}: judged by version {file} ({file_print}); here is version {here} ({here_print}), which is another.",
)
_NO_RULES = Text(
    th="เกณฑ์ {id}: ไฟล์ใช้รุ่น {file} ที่นี่ไม่มีเกณฑ์นี้ จึงคำนวณใหม่ไม่ได้",
    en="Rules {id}: judged by version {file}; there are none of that id here, so nothing was worked out again.",
)
_ENGINE = Text(
    th="โปรแกรม: ไฟล์เขียนด้วยรุ่น {file} ที่นี่คือรุ่น {here}", en="Program: written by version {file}; this is version {here}."
)
_REFUSED = Text(th="คำนวณใหม่ไม่ได้ เพราะเกณฑ์ที่นี่ไม่รับคำตอบนี้ {why}", en="Not worked out again; an answer is refused: {why}")
_NO_TRACK = Text(th="ที่นี่ไม่มีประเภทรางวัล {track}", en="There is no track {track} here.")
_SAME = Text(th="{track}: คำนวณใหม่ได้ผลเดียวกัน {result}", en="{track}: worked out again, the same: {result}")
_FILE = Text(th="{track}: ในไฟล์ {result}", en="{track}: the file says {result}")
_HERE = Text(th="{track}: คำนวณใหม่ {result}", en="{track}: worked out again {result}")
_DIFFERS = Text(
    th="  {place}: ในไฟล์ {file} คำนวณใหม่ {here}", en="  {place}: the file says {file}, worked out again {here}"
)
_SCORE = Text(th="คะแนน {range}", en="score {range}")
_NOTHING = Text(th="ไม่มี", en="nothing")


def record_verification(verification: Verification) -> dict[str, object]:
    """Put a verification into plain values, as `verify --json` prints it."""
    return {
        "verified": verification.is_verified,
        "seal": verification.seal.state,
        "changed": list(verification.seal.changed),
        "engine": {"file": verification.assessment.engine, "here": verification.engine},
        "rubrics": {
            each.id: {"same": each.is_same, "file": dict(each.file), "here": dict(each.here) if each.here else None}
            for each in verification.rules
        },
        "refused": [{"th": each.th, "en": each.en} for each in verification.refused],
        "missing": list(verification.missing),
        "differences": [
            {"track": each.track, "place": each.place, "file": each.file, "recomputed": each.here}
            for each in verification.differences
        ],
        "result": {
            "file": list(verification.assessment.result),
            "recomputed": list(verification.recomputed.values()),
        },
        "note": {"th": SEAL_NOTE.th, "en": SEAL_NOTE.en},
    }


def report_verification(verification: Verification, library: Library, language: Language) -> list[str]:
    """Say what a verification has shown, a line an entry, the last but one whether it is verified."""
    lines = [_describe_seal(verification.seal), *(_describe_rules(each) for each in verification.rules)]
    if verification.engine != verification.assessment.engine:
        lines.append(_ENGINE.fill(file=verification.assessment.engine or "–", here=verification.engine))
    lines += [_REFUSED.fill(why=each) for each in verification.refused]
    lines += [_NO_TRACK.fill(track=each) for each in verification.missing]
    if not verification.assessment.result:
        lines.append(_NO_RESULT)
    lines += _describe_results(verification, library)
    return [line[language] for line in (*lines, _conclude(verification), SEAL_NOTE)]


def _conclude(verification: Verification) -> Text:
    if verification.is_verified:
        return _VERIFIED
    if not verification.recomputed:
        return _NOTHING_SHOWN
    is_only_moved = verification.seal.is_whole and not verification.are_rules_same and not verification.refused
    return _MOVED if is_only_moved else _NOT_VERIFIED


def _describe_seal(seal: Seal) -> Text:
    parts = [_PARTS.get(each, Text(th=each[:40], en=each[:40])) for each in seal.changed]
    named = Text(th=", ".join(each.th for each in parts), en=", ".join(each.en for each in parts))
    return _SEAL[seal.state].fill(parts=named)


def _describe_rules(rules: Rules) -> Text:
    if rules.here is None:
        return _NO_RULES.fill(id=rules.id, file=rules.file["version"] or "–")
    if rules.is_same:
        return _SAME_RULES.fill(id=rules.id, version=rules.file["version"])
    return _OTHER_RULES.fill(
        id=rules.id,
        file=rules.file["version"] or "–",
        file_print=_shorten(rules.file["fingerprint"]),
        here=rules.here["version"],
        here_print=_shorten(rules.here["fingerprint"]),
    )


def _shorten(fingerprint: str) -> str:
    return fingerprint.removeprefix("sha256:")[:12] or "–"


def _describe_results(verification: Verification, library: Library) -> Iterator[Text]:
    said = {f"{each.get('rubric')}/{each.get('track')}": each for each in verification.assessment.result}
    for track, record in verification.recomputed.items():
        differences = [each for each in verification.differences if each.track == track]
        here = _describe_record(library, track, {**record})
        if not differences:
            yield _SAME.fill(track=track, result=here)
            continue
        yield _FILE.fill(track=track, result=_describe_record(library, track, said[track]))
        yield _HERE.fill(track=track, result=here)
        yield from (_describe_difference(each) for each in differences)


def _describe_difference(difference: Difference) -> Text:
    return _DIFFERS.fill(place=difference.place, file=_show(difference.file), here=_show(difference.here))


def _describe_record(library: Library, track: str, record: Mapping[str, object]) -> Text:
    """Verdict, score and bands in a few words."""
    rubric, found = library.tracks[track]
    written = str(record.get("verdict"))
    known = written in [each.value for each in Verdict]
    parts = [name_verdict(Verdict(written), found.kind) if known else Text(th=written[:40], en=written[:40])]
    score, bands = record.get("score"), record.get("bands")
    if isinstance(score, Mapping):
        low, high = str(score.get("low")), str(score.get("high"))
        parts.append(_SCORE.fill(range=low if low == high else f"{low} – {high}"))
    names = {band.id: band.name for band in rubric.bands}
    for id in bands if isinstance(bands, list) else []:
        parts.append(names.get(str(id), Text(th=str(id)[:40], en=str(id)[:40])))
    return Text(th=" · ".join(each.th for each in parts), en=" · ".join(each.en for each in parts))


def _show(value: object) -> Text:
    if value is None or value == [] or value == {}:
        return _NOTHING
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return Text(th=words[:200], en=words[:200])
