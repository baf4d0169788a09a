"""A moment of the clock as it is read in Thailand, wherever it was written down."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

from selfassess.text import Language, Text
from selfassess.typed import format_day, parse_day

__all__ = ["say_kept_day", "say_moment"]

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BANGKOK = timezone(timedelta(hours=7))


def say_moment(at: datetime) -> Text:
    """Write a moment as an office does.

    Examples
    --------
    >>> moment = say_moment(datetime.fromisoformat("2026-02-28T18:05:00+00:00"))
    >>> moment.th, moment.en
    ('1 มี.ค. 2569 01.05 น.', '1 March 2026 01:05')
    """
    local = at.astimezone(_BANGKOK)
    day = local.date()
    return Text(th=f"{format_day(day, 'th')} {local:%H.%M} น.", en=f"{format_day(day, 'en')} {local:%H:%M}")


def say_kept_day(words: str, language: Language) -> str:
    """Write a day as an office does where it is kept as programs write it; what somebody typed stays as it is.

    Examples
    --------
    >>> say_kept_day("2026-11-21", "th"), say_kept_day("21/11/2569", "th")
    ('21 พ.ย. 2569', '21/11/2569')
    """
    day = parse_day(words) if _ISO_DAY.fullmatch(words) else None
    return format_day(day, language) if day else words
