"""Reading one file: its bytes, what kind of file it is, whether its format is known, its values and its faults."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Literal

from selfassess.loading.building import build_rubric
from selfassess.loading.building_library import build_documents, build_examples
from selfassess.loading.checks import Summary, check_examples, check_rubric, summarise
from selfassess.loading.checks.ids import check_unique
from selfassess.loading.entries import Entry
from selfassess.loading.inspection import Inspection, Message, Place
from selfassess.loading.library_schema import EXAMPLES, SOURCES
from selfassess.loading.marked import Marked
from selfassess.loading.schema import RUBRIC
from selfassess.loading.yaml_reading import read_yaml
from selfassess.model import Example, Rubric, SourceDocument

__all__ = ["FORMAT", "Surroundings", "Volume", "find_documents", "read_volume", "tell_kind"]

FORMAT = 1
"""The newest format of rubric files that this version reads."""

Kind = Literal["rubric", "sources", "examples"]
_SCHEMAS = {"rubric": RUBRIC, "sources": SOURCES, "examples": EXAMPLES}

EMPTY_FILE = Message(
    th=("ไฟล์ว่างเปล่า", "ต้องมีคีย์ format", 'เริ่มไฟล์ด้วย "format: 1"'),
    en=("found an empty file", "expected the key format", 'Begin the file with "format: 1".'),
)
TOO_NEW = Message(
    th=(
        "ไฟล์นี้เขียนด้วยรูปแบบที่ {format} ซึ่งใหม่กว่าโปรแกรมนี้",
        "โปรแกรมนี้อ่านได้ถึงรูปแบบที่ {newest}",
        "ติดตั้ง selfassess รุ่นใหม่กว่า ยังไม่ได้อ่านส่วนอื่นของไฟล์นี้",
    ),
    en=(
        "found format {format}, which is newer than this program",
        "expected format {newest} at most",
        "Install a newer selfassess. Nothing else of this file was read.",
    ),
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around a file.

    Attributes
    ----------
    documents : frozenset of str or None
        Ids of the source documents; None where there is no `sources.yaml`.
    rubrics : tuple of Summary
        The rubrics that an examples file speaks of.
    """

    documents: frozenset[str] | None = None
    rubrics: tuple[Summary, ...] = ()


@dataclass(slots=True)
class Volume:
    """One file that was read: its faults, and its frozen values where it has none."""

    inspection: Inspection
    summary: Summary | None = None
    rubrics: tuple[Rubric, ...] = ()
    documents: tuple[SourceDocument, ...] = ()
    examples: tuple[Example, ...] = field(default=())


def read_volume(path: Path, around: Surroundings) -> Volume:
    """Read one file, check it and build its values; nothing else of it is kept.

    Parameters
    ----------
    path : Path
        The file.
    around : Surroundings
        What other files say.
    """
    volume = Volume(Inspection(path, around.documents))
    kind, entry = _read_entry(path, volume.inspection)
    if entry is None:
        return volume
    if kind == "rubric":
        check_rubric(entry)
        volume.summary = summarise(entry)
    elif kind == "examples":
        check_examples(entry, around.rubrics)
    else:
        check_unique(entry.get("documents", ()))
    if not volume.inspection.faults:
        _build(kind, entry, volume)
    return volume


def _build(kind: Kind, entry: Entry, volume: Volume) -> None:
    if kind == "rubric":
        volume.rubrics = (build_rubric(entry),)
    elif kind == "examples":
        volume.examples = build_examples(entry)
    else:
        volume.documents = build_documents(entry)


def find_documents(folder: Path) -> frozenset[str] | None:
    """Give the ids of `sources.yaml` in a folder, None where there is none that can be read."""
    path = folder / "sources.yaml"
    if not path.is_file():
        return None
    _, entry = _read_entry(path, Inspection(path))
    return frozenset(one["id"] for one in entry.get("documents", ()) if "id" in one) if entry else None


def _read_entry(path: Path, inspection: Inspection) -> tuple[Kind, Entry | None]:
    marked = read_yaml(path.read_bytes(), inspection)
    kind = tell_kind(path)
    if marked is None and not inspection.faults:
        inspection.report(Place(1, 1), "YAML", EMPTY_FILE)
    if marked is None or _is_too_new(marked, inspection):
        return kind, None
    return kind, _SCHEMAS[kind].read(marked, "", inspection)


def tell_kind(path: Path) -> Kind:
    """Tell from its name what a file holds.

    Examples
    --------
    >>> tell_kind(Path("psa-2558.yaml")), tell_kind(Path("examples.yaml")), tell_kind(Path("new.sources.yaml"))
    ('rubric', 'examples', 'sources')
    """
    last = path.name.split(".")[-2] if "." in path.name else ""
    if last == "sources":
        return "sources"
    return "examples" if last == "examples" else "rubric"


def _is_too_new(marked: Marked, inspection: Inspection) -> bool:
    written = marked.value.get("format") if isinstance(marked.value, dict) else None
    if written is None or not isinstance(written.value, Decimal) or written.value <= FORMAT:
        return False
    inspection.report(written.place, "format", TOO_NEW, format=written.value, newest=FORMAT)
    return True
