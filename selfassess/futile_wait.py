"""Where waiting is in vain: two rules of time that no day to come satisfies together, and what to do instead."""

from __future__ import annotations

from selfassess.assess import TrackResult
from selfassess.eligibility import Judgement
from selfassess.knowledge import AnswerKnowledge
from selfassess.maturity import Clash, find_clash
from selfassess.text import Text

__all__ = ["advise_fix", "find_futile_wait", "say_clash"]

_WAITING = Text(
    th="รอต่อไปไม่ช่วย เพราะเมื่อครบเงื่อนไข “{least}” แล้ว จะไม่เป็นไปตามเงื่อนไข “{most}” จึงไม่มีวันใดที่ครบทั้งสองเงื่อนไข",
    en="Waiting does not help: by the day on which “{least}” holds, “{most}” no longer does, so no day satisfies both.",
)
_INSTEAD = Text(
    th="ให้พิจารณาเสนอผลงานอื่น หรือรางวัลอื่นที่ไม่มีเงื่อนไขใดเงื่อนไขหนึ่งในสองข้อนี้",
    en="Consider another work, or an award that does not have one of the two.",
)


def find_futile_wait(result: TrackResult, known: AnswerKnowledge) -> Clash | None:
    """Where no day to come satisfies all rules of time of a track: the two that shut each other out.

    Parameters
    ----------
    result : TrackResult
        As `selfassess.assess.assess_track` gives it.
    known : AnswerKnowledge
        The answers that it was worked out from.

    Returns
    -------
    Clash or None
        None where waiting may still help, or where nothing has to be waited for.
    """
    return find_clash((judgement.condition for judgement in result.hard), known.questions, known.answers)


def say_clash(clash: Clash) -> Text:
    """Say why waiting does not help: no day to come satisfies both rules of time."""
    return _WAITING.fill(least=_bare(clash.least.text), most=_bare(clash.most.text))


def advise_fix(judgement: Judgement, clash: Clash | None) -> Text:
    """The next step for a condition that is not met; never to wait where no day can satisfy all rules of time.

    Parameters
    ----------
    judgement : Judgement
        A condition that is not met.
    clash : Clash or None
        As `find_futile_wait` gives it.
    """
    if clash is None or judgement.condition is not clash.least:
        return judgement.condition.fix
    words = say_clash(clash)
    return Text(th=f"{words.th} {_INSTEAD.th}", en=f"{words.en} {_INSTEAD.en}")


def _bare(text: Text) -> Text:
    """A printed sentence as it stands within another."""
    return Text(th=text.th, en=text.en.rstrip("."))
