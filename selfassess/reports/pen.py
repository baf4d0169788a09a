"""How words get onto the paper: in one language, with one kind of digits, without what no document can carry."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from selfassess.reports.paper import Digits
from selfassess.text import Language, Text

__all__ = ["Pen", "clean"]

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_KEPT_CONTROLS = "\n\t"
_BLANK_LINES = re.compile(r"\n{3,}")
_CODE = re.compile(r"[!-~]*[A-Za-z][!-~]*")
"""A word with Latin letters: an address, an id, a version. Its digits are part of its name."""


def clean(typed: str) -> str:
    r"""Take out of a text what XML and PDF cannot carry, or what would turn the line around.

    Examples
    --------
    >>> clean("ก\x00\u202eข\r\nค\ud800")
    'กข\nค'
    """
    lined = typed.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(letter for letter in lined if letter in _KEPT_CONTROLS or _is_carried(letter))
    return _BLANK_LINES.sub("\n\n", kept.replace("\t", " ")).strip()


def _is_carried(letter: str) -> bool:
    """Zero-width spaces and joiners stay: they belong to Thai line breaking and to other scripts."""
    return letter in "\u200b\u200c\u200d" or unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Cn")


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes sentences of ours; what was typed or quoted goes through `copy`, digit for digit.

    Examples
    --------
    >>> pen = Pen("th", "thai")
    >>> pen.say(Text(th="ขาดอีก {n} เดือน", en="{n} more months").fill(n=12))
    'ขาดอีก ๑๒ เดือน'
    >>> pen.copy("ศูนย์อนามัยที่ 10")
    'ศูนย์อนามัยที่ 10'
    """

    language: Language
    digits: Digits

    def say(self, text: Text, **values: object) -> str:
        """Write a text of ours in the paper's language."""
        return self.write(text.fill(**values)[self.language] if values else text[self.language])

    def write(self, words: object) -> str:
        """Write words of ours that are in the paper's language already.

        Examples
        --------
        >>> Pen("th", "thai").write("18-20 มีนาคม 2558 psa-2558/1 (2558)")
        '๑๘-๒๐ มีนาคม ๒๕๕๘ psa-2558/1 (๒๕๕๘)'
        """
        written = clean(str(words))
        if self.digits == "arabic":
            return written
        parts = zip([*_CODE.split(written)], [*_CODE.findall(written), ""], strict=True)
        return "".join(part.translate(_THAI) + code for part, code in parts)

    def copy(self, words: object) -> str:
        """Copy what was typed or quoted."""
        return clean(str(words))
