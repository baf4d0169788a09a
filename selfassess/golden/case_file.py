"""Files of golden cases, read strictly and all faults at once. Nothing is judged here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selfassess.errors import Fault
from selfassess.golden.entries import Entries
from selfassess.golden.expectations import Known, read_expectations
from selfassess.golden.words import EMPTY, EMPTY_FILE, NO_TRACK
from selfassess.loading.inspection import Inspection, Place, join_where
from selfassess.loading.marked import BROKEN, Marked
from selfassess.loading.yaml_reading import read_yaml
from selfassess.model import Library, Rubric

__all__ = ["Case", "read_case_file"]

_CASE_KEYS = ("name", "reference", "track", "answers", "expect")


@dataclass(frozen=True, slots=True)
class Case:
    """One golden case.

    Attributes
    ----------
    path, line : Path, int
        Where it stands.
    name, reference : str
        A sentence, and the number of the case where it has one.
    track : str or None
        ``RUBRIC/TRACK``; None where the case checks the answers alone.
    answers : mapping of str to object
        As they stand in the file, not checked yet.
    expect : mapping of str to object
        Key of the contract's table to a value in the form of `selfassess.record`.
    """

    path: Path
    line: int
    name: str
    reference: str
    track: str | None
    answers: Mapping[str, object]
    expect: Mapping[str, Any]


def read_case_file(library: Library, path: Path, data: bytes) -> tuple[tuple[Case, ...], tuple[Fault, ...]]:
    """Read one file of golden cases.

    Parameters
    ----------
    library : Library
        The rubrics whose ids the cases may name.
    path : Path
        The file's name, for messages.
    data : bytes
        What stands in it.

    Returns
    -------
    tuple of Case, tuple of Fault
        The cases without a fault, and every fault of the others and of the file.
    """
    inspection = Inspection(path)
    marked = read_yaml(data, inspection)
    if marked is None and not inspection.faults:
        inspection.report(Place(1, 1), "YAML", EMPTY_FILE)
    # What is not sound YAML may not say what it seems to: then no case of the file is run.
    is_sound = not inspection.faults
    cases = _read_cases(Entries(inspection), marked, library) if marked is not None else ()
    faults = sorted(inspection.faults, key=lambda fault: (fault.line, fault.column))
    return cases if is_sound else (), tuple(faults)


def _read_cases(entries: Entries, marked: Marked, library: Library) -> tuple[Case, ...]:
    keys = entries.mapping(marked, "", ("rubric", "cases"), ("rubric", "cases"))
    if keys is None:
        return ()
    rubrics = {rubric.id: rubric for rubric in library.rubrics}
    id = entries.one_of(keys["rubric"], "rubric", "rubric", rubrics) if "rubric" in keys else None
    items = entries.items(keys["cases"], "cases") if "cases" in keys else None
    if items == ():
        entries.inspection.report(keys["cases"].place, "cases", EMPTY)
    if id is None or items is None:
        return ()
    read = [_CaseReader(entries, library, rubrics[id], f"cases[{n}]").read(item) for n, item in enumerate(items, 1)]
    return tuple(case for case in read if case is not None)


@dataclass(frozen=True, slots=True)
class _CaseReader:
    """Reads one case of a rubric; `where` is its name for people."""

    entries: Entries
    library: Library
    rubric: Rubric
    where: str

    def read(self, marked: Marked) -> Case | None:
        inspection = self.entries.inspection
        faults = len(inspection.faults)
        keys = self.entries.mapping(marked, self.where, _CASE_KEYS, ("name", "answers", "expect"))
        if keys is None:
            return None
        texts = {key: self.entries.text(keys[key], self._at(key)) for key in ("name", "reference") if key in keys}
        track = self._track(keys)
        expect = self._expect(keys, track)
        answers = self._answers(keys, expect or {})
        if len(inspection.faults) > faults or answers is None or expect is None:
            return None
        return Case(
            path=inspection.path,
            line=marked.place.line,
            name=texts["name"] or "",
            reference=texts.get("reference") or "",
            track=f"{self.rubric.id}/{track}" if track else None,
            answers=answers,
            expect=expect,
        )

    def _at(self, key: str) -> str:
        return join_where(self.where, key)

    def _track(self, keys: Mapping[str, Marked]) -> str | None:
        tracks = [track.id for track in self.rubric.tracks]
        return self.entries.one_of(keys["track"], self._at("track"), "track", tracks) if "track" in keys else None

    def _expect(self, keys: Mapping[str, Marked], track: str | None) -> dict[str, Any] | None:
        if "expect" not in keys:
            return None
        expected = keys["expect"]
        if "track" not in keys and expected.keys and "error" not in expected.keys:
            self.entries.inspection.report(expected.place, self._at("expect"), NO_TRACK)
        found = next((each for each in self.rubric.tracks if each.id == track), None)
        is_faulty = found is None and ("track" in keys or "error" not in expected.keys)
        known = None if is_faulty else Known.of(self.rubric, found) if found else Known()
        return read_expectations(self.entries, expected, self._at("expect"), known)

    def _answers(self, keys: Mapping[str, Marked], expect: Mapping[str, Any]) -> dict[str, object] | None:
        marked = keys.get("answers")
        entries = self.entries.mapping(marked, self._at("answers")) if marked else None
        if marked is None or entries is None:
            return None
        # A case may test that an unknown question is refused, but then it expects the very id in the message.
        refused = str(expect.get("error"))
        self.entries.know_all(
            marked, self._at("answers"), "question", {*self.library.questions, *(id for id in entries if id in refused)}
        )
        plain = {id: entry.plain for id, entry in entries.items()}
        return None if _holds_broken(plain) else plain


def _holds_broken(value: object) -> bool:
    if isinstance(value, dict):
        return any(_holds_broken(entry) for entry in value.values())
    return any(_holds_broken(item) for item in value) if isinstance(value, list) else value is BROKEN
