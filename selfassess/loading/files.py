"""Which files there are, and reading all of them at once: the library, or every fault in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from selfassess.errors import CallError, Fault, RubricError
from selfassess.loading.checks import Summary, check_between
from selfassess.loading.reading import Surroundings, Volume, find_documents, read_volume, tell_kind
from selfassess.model import Library
from selfassess.text import Text

__all__ = ["check_files", "find_rubrics_folder", "load_library"]

_PACKAGE = Path(__file__).resolve().parent.parent


def find_rubrics_folder() -> Path:
    """Find the rubrics: the folder named by ``SELFASSESS_RUBRICS``, those of the wheel, or those of a checkout."""
    named = os.environ.get("SELFASSESS_RUBRICS")
    if named:
        return Path(named)
    shipped = _PACKAGE / "rubrics"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "rubrics"


def load_library(folder: Path | None = None) -> Library:
    """Load every rubric, document and worked example of a folder.

    Parameters
    ----------
    folder : Path or None
        Where the YAML files are; None is `find_rubrics_folder`.

    Returns
    -------
    Library
        Frozen values; rubrics in the order of their file names.

    Raises
    ------
    RubricError
        If any file has a fault; all faults of all files at once, and nothing is loaded.
    CallError
        If there is no such folder, or no rubric in it.

    Examples
    --------
    >>> library = load_library()
    >>> library.tracks["pmqa-2558/roadmap"][1].kind
    'roadmap'
    """
    volumes = _read_together(_list_files(folder or find_rubrics_folder()))
    faults = [fault for volume in volumes for fault in volume.inspection.faults]
    if faults:
        raise RubricError(faults)
    return Library(
        rubrics=tuple(rubric for volume in volumes for rubric in volume.rubrics),
        documents={document.id: document for volume in volumes for document in volume.documents},
        examples=tuple(example for volume in volumes for example in volume.examples),
    )


def check_files(paths: Sequence[Path] | None = None) -> tuple[Fault, ...]:
    """Check rubric files, documents and examples.

    Parameters
    ----------
    paths : sequence of Path or None
        Files and folders; None is every file of `find_rubrics_folder`. A file that is checked alone is
        checked against the `sources.yaml` beside it, if there is one.

    Returns
    -------
    tuple of Fault
        All faults of all files, by file, line and column; empty where all is in order.

    Raises
    ------
    CallError
        If a path does not exist or holds no YAML file.
    """
    wanted = [file for path in paths or [find_rubrics_folder()] for file in _list_files(path)]
    faults = [fault for volume in _read_together(wanted) for fault in volume.inspection.faults]
    return tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column, fault.where)))


def _read_together(paths: Sequence[Path]) -> list[Volume]:
    """Read files one after the other, worked examples last: they speak of the rubrics."""
    documents = {folder: find_documents(folder) for folder in {path.parent for path in paths}}
    ordered = sorted(dict.fromkeys(paths), key=_is_examples)
    volumes: list[Volume] = []
    for path in ordered:
        summaries = tuple(volume.summary for volume in volumes if volume.summary is not None)
        if _is_examples(path) and not summaries:
            summaries = _summarise_neighbours(path)
        volumes.append(read_volume(path, Surroundings(documents[path.parent], summaries)))
    check_between([volume.summary for volume in volumes if volume.summary is not None])
    return volumes


def _is_examples(path: Path) -> bool:
    return tell_kind(path) == "examples"


def _summarise_neighbours(path: Path) -> tuple[Summary, ...]:
    """The rubrics beside an examples file that is checked alone; their own faults are not told."""
    beside = [one for one in sorted(path.parent.glob("*.yaml")) if tell_kind(one) == "rubric"]
    volumes = [read_volume(one, Surroundings()) for one in beside]
    return tuple(volume.summary for volume in volumes if volume.summary is not None)


def _list_files(path: Path) -> list[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.yaml"))
        if files:
            return files
        raise CallError(Text(th=f"ไม่พบไฟล์ .yaml ใน {path}", en=f"There is no .yaml file in {path}."))
    if not path.is_file():
        raise CallError(Text(th=f"ไม่พบไฟล์หรือโฟลเดอร์ {path}", en=f"There is no file or folder {path}."))
    return [path]
