"""Bands: together they hold every score once, each can be reached, and every hole is declared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from selfassess.loading.checks.reachable import Scores, find_scores
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Message

__all__ = ["check_bands"]

TWO_BOUNDS = Message(
    th=("พบทั้ง {first} และ {second}", "ต้องมีอย่างใดอย่างหนึ่ง", "ลบคีย์หนึ่งออก"),
    en=("found both {first} and {second}", "expected one of them", "Remove one."),
)
EMPTY_BAND = Message(
    th=("พบช่วง {span} ซึ่งไม่มีคะแนนใดอยู่", "ขอบล่างต้องต่ำกว่าขอบบน", "แก้ขอบของช่วง"),
    en=("found the band {span}, which holds no score", "expected the lower bound below the upper", "Mend the bounds."),
)
OVERLAP = Message(
    th=(
        "พบช่วง {span} ซ้อนกับช่วง {other} ({other_span}) ในประเภท {track}",
        "แต่ละคะแนนต้องอยู่ในช่วงเดียว",
        "แก้ขอบ เช่น ใช้ above แทน from หรือ below แทน to",
    ),
    en=(
        "found the band {span}, which overlaps {other} ({other_span}) in track {track}",
        "expected each score in one band",
        "Mend a bound, as by above for from, or below for to.",
    ),
)
HOLE = Message(
    th=(
        "พบช่องว่าง {gap} ในประเภท {track}",
        "ทุกคะแนนต้องอยู่ในช่วงใดช่วงหนึ่ง",
        "แก้ขอบ หรือเพิ่มช่วงที่มี hole: true ถ้าเอกสารไม่กำหนดผลไว้",
    ),
    en=(
        "found a hole {gap} in track {track}",
        "expected every score in some band",
        "Mend a bound, or add a band with hole: true where the source prints nothing.",
    ),
)
UNREACHABLE = Message(
    th=("พบช่วง {span} ซึ่งไม่มีคำตอบใดไปถึงในประเภท {track} (คะแนนสูงสุด {max})", "ต้องเป็นช่วงที่ไปถึงได้", "แก้ขอบ หรือแก้คะแนนเต็ม"),
    en=(
        "found the band {span}, which no answers can reach in track {track} (maximum {max})",
        "expected a band that can be reached",
        "Mend the bounds, or the maximum of a criterion.",
    ),
)
WRONG_GAP = Message(
    th=("พบ gap: {gap} ในช่วง {span}", "ต้องเป็น {expected}", "แก้เป็น gap: {expected}"),
    en=("found gap: {gap} for the band {span}", "expected {expected}", "Write gap: {expected}."),
)


@dataclass(frozen=True, slots=True)
class _Span:
    """A band with its bounds; None is open."""

    band: Entry
    low: Decimal | None
    low_included: bool
    high: Decimal | None
    high_included: bool

    def __str__(self) -> str:
        return _write_span(self.low, self.low_included, self.high, self.high_included)

    @property
    def low_key(self) -> str:
        """The key of the lower bound, else the one of the upper."""
        return next((key for key in ("from", "above", "below", "to") if self.band.is_written(key)), "id")

    @property
    def is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_included and self.high_included))

    def meets(self, scores: Scores) -> bool:
        """Whether some score can lie in it: every sum begins a stretch of the free width."""
        sums, free = scores
        return any(self._meets_stretch(start, start + free) for start in sums)

    def _meets_stretch(self, start: Decimal, end: Decimal) -> bool:
        above = self.low is None or end > self.low or (self.low_included and end == self.low)
        below = self.high is None or start < self.high or (self.high_included and start == self.high)
        return above and below


def check_bands(entry: Entry) -> None:
    """Check the bands of a rubric, track by track."""
    spans = [span for band in entry.get("bands", ()) if (span := _read_span(band)) is not None]
    whole = len(spans) == len(entry.get("bands", ()))
    for span in spans:
        _check_gap(span)
    for track in dict.fromkeys(track for span in spans for track in span.band.names("tracks")):
        mine = [span for span in spans if track in span.band.names("tracks")]
        scores = find_scores(entry, track)
        for span in mine:
            if scores is not None and not span.meets(scores):
                maximum = max(scores[0]) + scores[1]
                span.band.report(span.low_key, UNREACHABLE, span=str(span), track=track, max=maximum)
        if whole:
            _check_neighbours(sorted(mine, key=_order), track)


def _order(span: _Span) -> tuple[bool, Decimal, bool]:
    return span.low is not None, span.low or Decimal(0), not span.low_included


def _read_span(band: Entry) -> _Span | None:
    """Read the bounds; None where one is faulty or the band is empty."""
    sound = True
    for first, second in (("from", "above"), ("below", "to")):
        if band.is_written(first) and band.is_written(second):
            band.report(second, TWO_BOUNDS, first=first, second=second)
            sound = False
        sound = sound and all(key in band or not band.is_written(key) for key in (first, second))
    low, high = band.get("from", band.get("above")), band.get("to", band.get("below"))
    span = _Span(band, low, "from" in band, high, "to" in band)
    if sound and span.is_empty:
        band.report(span.low_key, EMPTY_BAND, span=str(span))
        return None
    return span if sound else None


def _check_neighbours(spans: list[_Span], track: str) -> None:
    if spans[0].low is not None:
        gap = _write_span(None, False, spans[0].low, not spans[0].low_included)
        spans[0].band.report(spans[0].low_key, HOLE, gap=gap, track=track)
    reach = spans[0]
    for span in spans[1:]:
        _check_pair(reach, span, track)
        if span.high is None or (reach.high is not None and span.high >= reach.high):
            reach = span
    if reach.high is not None:
        gap = _write_span(reach.high, not reach.high_included, None, False)
        key = "to" if reach.high_included else "below"
        reach.band.report(key, HOLE, gap=gap, track=track)


def _check_pair(before: _Span, span: _Span, track: str) -> None:
    """Two neighbours must touch: at one bound, which belongs to exactly one of them."""
    touching = before.high is not None and before.high == span.low
    both = before.high_included and span.low_included
    neither = not (before.high_included or span.low_included)
    overlapping = span.low is None or before.high is None or before.high > span.low
    if overlapping or (touching and both):
        other = before.band.get("id", "")
        span.band.report(span.low_key, OVERLAP, span=str(span), other=other, other_span=str(before), track=track)
    elif not touching or neither:
        gap = _write_span(before.high, not before.high_included, span.low, not span.low_included)
        span.band.report(span.low_key, HOLE, gap=gap, track=track)


def _write_span(low: Decimal | None, low_included: bool, high: Decimal | None, high_included: bool) -> str:
    """Write a stretch of scores x as mathematics does, ``70 ≤ x < 80``."""
    if low is not None and low == high and low_included and high_included:
        return f"x = {low:f}"
    if low is not None and high is not None:
        return f"{low:f} {'≤' if low_included else '<'} x {'≤' if high_included else '<'} {high:f}"
    if low is not None:
        return f"x {'≥' if low_included else '>'} {low:f}"
    return "x" if high is None else f"x {'≤' if high_included else '<'} {high:f}"


def _check_gap(span: _Span) -> None:
    """A goal's gap follows its lower bound: reached at it (`from`) or above it (`above`); a hole is no goal."""
    if "gap" not in span.band:
        return
    if span.low is None or span.band.get("hole", False):
        fits: tuple[str, ...] = ("none",)
    else:
        fits = ("inclusive",) if span.low_included else ("strict",)
        fits = (*fits, "none")
    if span.band["gap"] not in fits:
        span.band.report("gap", WRONG_GAP, gap=span.band["gap"], span=str(span), expected=fits[0])
