"""The documents and the worked examples that stand beside the rubrics."""

from __future__ import annotations

from types import MappingProxyType

from selfassess.loading.entries import Entry
from selfassess.model import Example, SourceDocument

__all__ = ["build_documents", "build_examples"]


def build_documents(entry: Entry) -> tuple[SourceDocument, ...]:
    """Build the source documents of `sources.yaml`."""
    return tuple(_build_document(one) for one in entry["documents"])


def _build_document(entry: Entry) -> SourceDocument:
    return SourceDocument(
        id=entry["id"], file=entry["file"], name=entry["name"], issuer=entry["issuer"], year=int(entry["year"]),
        slides=MappingProxyType(entry["slides"]), notes=entry.names("notes"),
    )  # fmt: skip


def build_examples(entry: Entry) -> tuple[Example, ...]:
    """Build the worked examples of `examples.yaml`; their answers stay as they are written."""
    return tuple(_build_example(one) for one in entry["examples"])


def _build_example(entry: Entry) -> Example:
    return Example(
        id=entry["id"], track=entry["track"], title=entry["title"], unit=entry["unit"], story=entry["story"],
        answers=MappingProxyType(entry["answers"]), sources=entry["source"],
    )  # fmt: skip
