"""The pictures of a paper before they are drawn: the score on its scale, and the criteria side by side."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from selfassess.reports.draft import Draft
from selfassess.reports.drawings import Bar, Cut, Meter, Profile, Span
from selfassess.reports.paper import Picture
from selfassess.reports.words import PAPER_WORDS
from selfassess.scoring import Rating, Score
from selfassess.text import format_number
from selfassess.ui.view.panel import describe_range, show_score
from selfassess.ui.words import WORDS

__all__ = ["show_meter", "show_profile", "sum_up"]


def show_meter(draft: Draft) -> list[Picture]:
    """Draw the score against the cuts; nothing where the document prints no points."""
    pen, score = draft.pen, show_score(draft.scene)
    if score is None:
        return []
    drawn: dict[str, Any] = score
    cuts = tuple(Cut(each["at"], pen.write(each["label"])) for each in drawn["cuts"])
    # A band that is no goal is not told as one that was reached.
    spans = [
        Span(each["from_at"], each["to_at"], each["state"] == "reached" and each["tone"] != "no")
        for each in drawn["bands"]
    ]
    label, maximum, zero = pen.write(drawn["label"]), pen.write(drawn["scale_label"]), pen.write(0)
    word = PAPER_WORDS["meter_alt_cuts" if cuts else "meter_alt"]
    alt = pen.say(word, zero=zero, maximum=maximum, label=label, cuts=", ".join(cut.label for cut in cuts))
    meter = Meter(
        drawn["low_at"],
        drawn["high_at"],
        label,
        maximum,
        zero,
        cuts,
        tuple(span for span in spans if span.high > span.low),
        pen.say(PAPER_WORDS["certain"]),
        pen.say(PAPER_WORDS["open"]),
        pen.say(PAPER_WORDS["reached"]),
    )
    return [Picture(meter, alt)]


def show_profile(draft: Draft) -> list[Picture]:
    """Draw the criteria side by side; nothing where there is only one."""
    score = draft.scene.result.score
    if score is None or len(score.ratings) < 2:
        return []
    pen = draft.pen
    bars = tuple(_show_bar(draft, number, rating) for number, rating in enumerate(score.ratings, start=1))
    told = "; ".join(f"{bar.name} {bar.value}" for bar in bars)
    profile = Profile(bars, pen.say(PAPER_WORDS["certain"]), pen.say(PAPER_WORDS["open"]))
    return [Picture(profile, pen.say(PAPER_WORDS["profile_alt"], bars=told))]


def _show_bar(draft: Draft, number: int, rating: Rating) -> Bar:
    pen, maximum = draft.pen, rating.criterion.maximum
    value = f"{describe_range(rating.low, rating.high)} / {format_number(maximum)}"
    name = pen.write(f"{number}. {draft.scene.say(rating.criterion.name)}")
    return Bar(name, pen.write(value), _share(rating.low, maximum), _share(rating.high, maximum))


def _share(points: Decimal, maximum: Decimal) -> float:
    """Where points lie on a bar; what the special addition brings beyond the maximum ends at its edge."""
    return min(1.0, float(points / maximum))


def sum_up(draft: Draft, score: Score) -> str:
    """The score in one line; that there is no pass mark where the document prints none."""
    pen, result = draft.pen, draft.scene.result
    word = PAPER_WORDS["total_single" if score.low == score.high else "total"]
    label, maximum = describe_range(score.low, score.high), format_number(score.maximum)
    line = pen.say(PAPER_WORDS["score_line"], word=word, label=label, maximum=maximum)
    return line if result.bands or result.level_gaps else f"{line} · {pen.say(WORDS['no_pass_mark'])}"
