"""Words in two languages, and the digits and numbers of both.

Every sentence a person may read is a `Text`: Thai first, English complete. Nothing here knows a rule.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

__all__ = ["LANGUAGES", "Language", "Text", "format_number", "join_pairs", "keep_writable", "to_arabic_digits"]

Language = Literal["th", "en"]
LANGUAGES: tuple[Language, ...] = ("th", "en")

_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\v\f\x85]")
_UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in Thai and in English.

    Parameters
    ----------
    th, en : str
        The Thai and the English words; both say the same and neither is empty.

    Examples
    --------
    >>> hello = Text(th="ขาดอีก {n} เดือน", en="{n} more months")
    >>> hello["en"]
    '{n} more months'
    >>> hello.fill(n=2).th
    'ขาดอีก 2 เดือน'
    """

    th: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.th if language == "th" else self.en

    def fill(self, **values: object) -> Text:
        """Put values into both sentences, where they have `{name}`.

        A value that is itself a `Text` goes in by language, a `Decimal` as `format_number` writes it.
        """
        return Text(th=_filled(self.th, "th", values), en=_filled(self.en, "en", values))


def _filled(template: str, language: Language, values: dict[str, object]) -> str:
    for name, value in values.items():
        if isinstance(value, Text):
            word = value[language]
        elif isinstance(value, Decimal):
            word = format_number(value)
        else:
            word = str(value)
        template = template.replace("{" + name + "}", word)
    return template


def to_arabic_digits(typed: str) -> str:
    """Turn Thai digits into Arabic ones and leave everything else as it is.

    Examples
    --------
    >>> to_arabic_digits("๑,๔๐๐")
    '1,400'
    """
    return typed.translate(_THAI_DIGITS)


def join_pairs(typed: str) -> str:
    r"""Join the surrogate pairs of a text and take out halves of them: of all there is, only they cannot be encoded.

    Examples
    --------
    >>> join_pairs("ก\ud800ข\x00"), join_pairs("\ud83d\ude00") == "\U0001f600"
    ('กข\x00', True)
    """
    if not _HALF.search(typed):
        return typed
    whole = _PAIR.sub(lambda pair: pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le"), typed)
    return _HALF.sub("", whole)


def keep_writable(typed: str) -> str:
    r"""Take out of a text what no file can hold: halves of surrogate pairs and control characters.

    Line breaks of every kind become ``\n``; tabs stay.

    Examples
    --------
    >>> keep_writable("ก\x00ข\r\nค\ud800\tง")
    'กข\nค\tง'
    """
    return _UNWRITABLE.sub("", _LINE_END.sub("\n", join_pairs(typed)))


def format_number(number: Decimal) -> str:
    """Write a number exactly: thousands separated, no exponent, no needless zeros.

    Examples
    --------
    >>> format_number(Decimal("1400.50"))
    '1,400.5'
    >>> format_number(Decimal("750"))
    '750'
    """
    written = f"{number:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
