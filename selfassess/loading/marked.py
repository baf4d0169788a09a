"""Values of a YAML file with the place where each stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from selfassess.loading.inspection import Place, shorten
from selfassess.text import Text

__all__ = ["BROKEN", "Broken", "Marked", "describe_found"]


class Broken(Enum):
    """What stands in place of a value whose fault has been told already."""

    TOLD = "told"


BROKEN = Broken.TOLD

_NO_KEYS: Mapping[str, Place] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Marked:
    """A value and its place.

    Attributes
    ----------
    value : str, bool, Decimal, tuple, dict or Broken
        A scalar; a tuple of `Marked`; or a dict of key to `Marked`.
    place : Place
        Where it begins, the quotation mark included.
    raw : str
        A scalar as it is written, without its quotation marks.
    is_quoted : bool
        Whether it stands in quotation marks.
    keys : mapping of str to Place
        Where each key of a mapping stands.
    """

    value: str | bool | Decimal | tuple[Marked, ...] | dict[str, Marked] | Broken
    place: Place
    raw: str = ""
    is_quoted: bool = False
    keys: Mapping[str, Place] = field(default_factory=lambda: _NO_KEYS)

    @property
    def plain(self) -> object:
        """The value without its places: a text, a truth, a `Decimal`, a list or a mapping of such."""
        match self.value:
            case tuple() as items:
                return [item.plain for item in items]
            case dict() as entries:
                return {key: entry.plain for key, entry in entries.items()}
        return self.value

    def place_in_text(self, position: int) -> Place:
        """The place of one mark of a scalar, counted from 0 behind the opening quotation mark."""
        return Place(self.place.line, self.place.column + position + self.is_quoted)


def describe_found(marked: Marked) -> Text:
    """Say what a value is: a text, a number, true, a list, keys and values."""
    match marked.value:
        case bool():
            return Text(th=f"ค่า {marked.raw}", en=f"the value {marked.raw}")
        case Decimal():
            return Text(th=f"ตัวเลข {shorten(marked.raw)}", en=f"the number {shorten(marked.raw)}")
        case str():
            return Text(th=f"ข้อความ “{shorten(marked.raw)}”", en=f'the text "{shorten(marked.raw)}"')
        case tuple():
            return Text(th=f"รายการ {_write(marked)}", en=f"the list {_write(marked)}")
    return Text(th=f"ชุดของคีย์กับค่า {_write(marked)}", en=f"the keys and values {_write(marked)}")


def _write(marked: Marked) -> str:
    """Write a list or a mapping shortly, as YAML would."""
    match marked.value:
        case tuple(items):
            return shorten(f"[{', '.join(_write(item) for item in items[:9])}]")
        case dict(pairs):
            return shorten(f"{{{', '.join(f'{key}: {_write(value)}' for key, value in list(pairs.items())[:9])}}}")
    return marked.raw
