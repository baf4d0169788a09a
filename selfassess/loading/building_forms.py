"""The forms of a rubric and their boxes."""

from __future__ import annotations

from selfassess.loading.entries import Entry
from selfassess.model import Box, Form

__all__ = ["build_forms"]


def build_forms(entry: Entry) -> tuple[Form, ...]:
    """Build every form of a rubric, in the order of the file."""
    return tuple(_build_form(form) for form in entry.get("forms", ()))


def _build_form(entry: Entry) -> Form:
    return Form(
        id=entry["id"], tracks=entry.names("tracks"), name=entry["name"], text=entry["text"], kind=entry["kind"],
        pages=_ceiling(entry, "pages"), counts=entry.get("counts"),
        boxes=tuple(_build_box(box) for box in entry["boxes"]), sources=entry["source"],
    )  # fmt: skip


def _build_box(entry: Entry) -> Box:
    return Box(
        id=entry["id"], name=entry["name"], ask=entry["ask"], wants=entry.get("wants"), serves=entry.names("serves"),
        words=_ceiling(entry, "words"), pages=_ceiling(entry, "pages"), counts=entry.get("counts"),
        expects=entry.names("expects"), sources=entry["source"],
    )  # fmt: skip


def _ceiling(entry: Entry, key: str) -> int | None:
    return int(entry[key]) if key in entry else None
