"""What the file of a saved assessment holds, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from selfassess.exchange.history import HistoryEntry, list_history
from selfassess.exchange.sealing import Seal
from selfassess.exchange.upgrades import PLANNED

__all__ = ["Assessment", "build_assessment"]


@dataclass(frozen=True)
class Assessment:
    """What a file holds.

    Attributes
    ----------
    document : mapping of str to object
        The work of the first assessor, as `selfassess.work.restore_work` takes it.
    track : str or None
        The track that was open.
    assessor : str
        Who gave the first set of answers.
    assessors : tuple of str
        Everybody who gave one.
    rubrics : mapping
        Version and fingerprint of each rubric that judged it, by its id.
    engine, written : str
        The version of the program that wrote it, and the day.
    result : tuple of mappings
        What it says of each track, as `selfassess assess --json` does.
    history : tuple of HistoryEntry
        Every version, the oldest first.
    seal : Seal
        Whether the file is as it was written.
    """

    document: Mapping[str, object]
    track: str | None
    assessor: str
    assessors: tuple[str, ...]
    rubrics: Mapping[str, Mapping[str, str]]
    engine: str
    written: str
    result: tuple[Mapping[str, object], ...]
    history: tuple[HistoryEntry, ...]
    seal: Seal

    @property
    def year(self) -> int | None:
        """The unit's own year (B.E.), or None for the printed cycle."""
        cycle = self.document.get("cycle")
        year = cycle.get("year") if isinstance(cycle, Mapping) else None
        return year if isinstance(year, int) else None

    @property
    def answers(self) -> Mapping[str, object]:
        """The answers as typed, not checked."""
        values = self.document.get("answers")
        return values if isinstance(values, Mapping) else {}

    @property
    def seal_ok(self) -> bool:
        """Whether every byte is as it was written."""
        return self.seal.is_whole


def build_assessment(document: Mapping[str, object], seal: Seal) -> Assessment:
    """Put a document of the newest format, whose form has been checked, into an assessment."""
    sets = _list(document, "answers")
    first = sets[0]
    work: dict[str, object] = {
        "answers": {id: _exact(value) for id, value in _mapping(first, "values").items()},
        "since": first.get("since", {}),
        "about": document.get("about", {}),
        "cycle": {"year": _mapping(document, "cycle").get("year")},
    }
    optional = {"defence": first.get("defence"), "conflicts": _without_decimals(document.get("conflicts"))}
    optional |= {key: document.get(key) for key in PLANNED}
    work |= {key: given for key, given in optional.items() if given}
    track = document.get("track")
    return Assessment(
        document=work,
        track=track if isinstance(track, str) else None,
        assessor=str(first.get("assessor", "")),
        assessors=tuple(str(each.get("assessor", "")) for each in sets),
        rubrics={
            id: {"version": str(each["version"]), "fingerprint": str(each["fingerprint"])}
            for id, each in _mapping(document, "rubrics").items()
        },
        engine=str(document.get("engine", "")),
        written=str(document.get("written", "")),
        result=tuple(_list(_mapping(document, "result"), "tracks")),
        history=tuple(list_history(_list(document, "history"))),
        seal=seal,
    )


def _exact(value: object) -> object:
    """A value as the work keeps it: a number that another program wrote becomes the text that it was."""
    match value:
        case bool():
            return value
        case int() | Decimal():
            return f"{value:f}" if isinstance(value, Decimal) else str(value)
        case Mapping():
            return {key: _exact(each) for key, each in value.items()}
        case list():
            return [_exact(each) for each in value]
    return value


def _without_decimals(value: object) -> object:
    """What waits in a conflict, as the store can keep it; whole numbers stay, as the year of a cycle is one."""
    match value:
        case Decimal():
            return f"{value:f}"
        case Mapping():
            return {key: _without_decimals(each) for key, each in value.items()}
        case list():
            return [_without_decimals(each) for each in value]
    return value


def _mapping(document: Mapping[str, object], key: str) -> Mapping[str, Mapping[str, object]]:
    found = document.get(key)
    return found if isinstance(found, Mapping) else {}


def _list(document: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    found = document.get(key)
    return found if isinstance(found, list) else []
