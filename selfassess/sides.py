"""Where two people changed the same thing: the values there are, and choosing one of them."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import keep_writable

__all__ = ["choose_side", "restore_conflicts", "sides_of"]

_DEEPEST = 12  # evidence, the deepest of what two people change, is 6 deep


def sides_of(conflict: object) -> dict[str, Mapping[str, object]]:
    """The values of a conflict by their names: ``kept``, ``other``, and from a third person on ``more.0`` and so on.

    Examples
    --------
    >>> list(sides_of({"kept": {"value": "1"}, "other": {"value": "2"}, "more": [{"value": "3"}]}))
    ['kept', 'other', 'more.0']
    """
    entries = _entries(conflict)
    more = entries.get("more")
    sides = {name: _entries(entries.get(name)) for name in ("kept", "other")}
    return sides | {f"more.{at}": _entries(each) for at, each in enumerate(more if isinstance(more, list) else [])}


def choose_side(document: Mapping[str, object], place: str, side: str) -> dict[str, object]:
    """Settle a conflict in a work's plain values by putting one of its two sides in place.

    Parameters
    ----------
    document : mapping
        As `Work.to_json` gives it.
    place : str
        The key of the conflict: a question's id, ``about.FIELD``, ``cycle``, ``defence.QUESTION.FIELD``,
        ``plan.TRACK.FIELD`` or ``drafts.BOX.text``.
    side : str
        A name as `sides_of` gives it.

    Examples
    --------
    >>> both = {"kept": {"value": "10"}, "other": {"value": "12"}}
    >>> choose_side({"answers": {"a": "10"}, "conflicts": {"a": both}}, "a", "other")["answers"]
    {'a': '12'}
    """
    conflicts = _entries(document.get("conflicts"))
    chosen = sides_of(conflicts.get(place)).get(side, {})
    rest = {name: each for name, each in conflicts.items() if name != place}
    plain = {**document, "conflicts": rest}
    # The fields of a plan have dots of their own.
    section, *path = place.split(".", 2) if "." in place else ["answers", place]
    if place == "cycle":
        return {**plain, "cycle": chosen.get("value")}
    if section == "answers":
        plain["since"] = _put(document.get("since"), [place], chosen.get("since"))
    return {**plain, section: _put(document.get(section), path, chosen.get("value"))}


def restore_conflicts(saved: object) -> dict[str, dict[str, object]]:
    r"""Bring back the conflicts from plain values, every text as it can be written.

    Examples
    --------
    >>> restore_conflicts({"about.work": {"kept": {"value": "ก\ud800", "who": "ข"}}, "about.unit": "x"})
    {'about.work': {'kept': {'value': 'ก', 'who': 'ข'}}}
    """
    return {place: each for place, raw in _entries(saved).items() if isinstance(each := _clean(raw), dict)}


def _clean(value: object, depth: int = 0) -> object:
    if depth > _DEEPEST:
        return None
    if isinstance(value, Mapping):
        return {key: _clean(each, depth + 1) for key, each in _entries(value).items()}
    if isinstance(value, list):
        return [_clean(each, depth + 1) for each in value]
    return keep_writable(value) if isinstance(value, str) else value


def _put(tree: object, path: list[str], value: object) -> dict[str, object]:
    """A mapping with one value put at a path, or taken out where it is None."""
    head, *rest = path
    entries = {key: entry for key, entry in _entries(tree).items() if key != head}
    inner = _put(_entries(tree).get(head), rest, value) if rest else value
    return entries if inner is None or inner == "" else {**entries, head: inner}


def _entries(raw: object) -> Mapping[str, object]:
    entries = raw if isinstance(raw, Mapping) else {}
    return {key: value for key, value in entries.items() if isinstance(key, str) and keep_writable(key) == key}
