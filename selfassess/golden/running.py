"""Running golden cases: what each expects against what the rules say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from selfassess.answers import read_answers
from selfassess.assess import assess_track
from selfassess.errors import AnswerError, CallError, Fault
from selfassess.golden.case_file import Case, read_case_file
from selfassess.model import Library
from selfassess.record import record_result
from selfassess.text import Language, Text

__all__ = ["CaseResult", "GoldenRun", "check_case", "find_case_files", "find_shipped_cases", "run_cases"]

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class CaseResult:
    """One case that was run, and what came out otherwise than expected; nothing where it passed."""

    case: Case
    problems: tuple[Text, ...]

    def format(self, language: Language) -> str:
        """Say on one line where the case stands, its name and every difference."""
        name = f"{self.case.reference} {self.case.name}".strip()
        return f"{self.case.path}:{self.case.line}: {name}: " + "; ".join(text[language] for text in self.problems)


@dataclass(frozen=True, slots=True)
class GoldenRun:
    """All cases that were run, and the faults of those that could not be."""

    results: tuple[CaseResult, ...]
    faults: tuple[Fault, ...]

    @property
    def passed(self) -> int:
        """How many cases came out as expected."""
        return sum(not result.problems for result in self.results)

    @property
    def failed(self) -> int:
        """How many did not, a fault in a case file counting as one."""
        return len(self.results) - self.passed + len(self.faults)

    def describe_failures(self, language: Language) -> Iterator[str]:
        """Give one line a failure."""
        yield from (fault.format(language) for fault in self.faults)
        yield from (result.format(language) for result in self.results if result.problems)


def find_shipped_cases() -> Path:
    """Find the folder of golden cases that travels with the package, or the one of a checkout.

    Examples
    --------
    >>> find_shipped_cases().name
    'cases'
    """
    for folder in (_PACKAGE / "cases", _PACKAGE.parent / "tests" / "cases"):
        if folder.is_dir():
            return folder
    raise CallError(
        Text(th="ไม่พบกรณีทดสอบที่มากับโปรแกรม", en="The golden cases that travel with the package are missing.")
    )


def find_case_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """List the files of cases among files and folders, sorted within each folder.

    Raises
    ------
    CallError
        If a path does not exist, or a folder holds no YAML file.
    """
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise CallError(Text(th=f"{path}: ไม่พบไฟล์หรือโฟลเดอร์นี้", en=f"{path}: there is no such file or folder."))
        inside = sorted(each for each in path.rglob("*") if each.suffix in (".yaml", ".yml"))
        found = inside if path.is_dir() else [path]
        if not found:
            raise CallError(Text(th=f"{path}: ไม่มีไฟล์ .yaml ในโฟลเดอร์นี้", en=f"{path}: no .yaml file in this folder."))
        files += found
    return tuple(files)


def run_cases(library: Library, paths: Sequence[Path]) -> GoldenRun:
    """Run every golden case of some files and folders.

    Parameters
    ----------
    library : Library
        The rubrics that answer.
    paths : sequence of Path
        Files, or folders with files.
    """
    results: list[CaseResult] = []
    faults: list[Fault] = []
    for file in find_case_files(paths):
        cases, found = read_case_file(library, file, file.read_bytes())
        faults += found
        results += [CaseResult(case, check_case(library, case)) for case in cases]
    return GoldenRun(tuple(results), tuple(faults))


def check_case(library: Library, case: Case) -> tuple[Text, ...]:
    """Say what of one case comes out otherwise than expected; nothing where it passes."""
    refusal = case.expect.get("error")
    try:
        answers = read_answers(library.questions, case.answers)
    except AnswerError as error:
        if refusal is None:
            return (Text(th=f"คำตอบไม่ถูกรับ: {error.message.th}", en=f"the answers were refused: {error.message.en}"),)
        is_told = refusal in error.message.en or refusal in error.message.th
        return () if is_told else (_tell("error", refusal, error.message.en),)
    if refusal is not None:
        return (Text(th=f"ควรถูกปฏิเสธด้วย {refusal} แต่รับไว้", en=f"expected a refusal with {refusal}, found none"),)
    assert case.track is not None, "a case without a track expects a refusal"
    record = record_result(assess_track(library, case.track, answers))
    return tuple(
        _tell(key, wanted, found)
        for key, wanted in case.expect.items()
        if not _agrees(key, wanted, found := _find(record, key, wanted))
    )


def _find(record: Mapping[str, Any], key: str, wanted: object) -> object:
    """What was found, cut down to what the case names: the ids it leaves out are free.

    An empty mapping says that nothing is missing, by `shortfall` and `gap`; by `conditions` it names none.
    """
    found = record["warnings" if key == "no_warnings" else key]
    is_free = key == "conditions" or (bool(wanted) and key not in ("score", "level"))
    if is_free and isinstance(wanted, dict) and isinstance(found, dict):
        return {id: found.get(id) for id in wanted}
    return found


def _agrees(key: str, wanted: Any, found: Any) -> bool:
    match key:
        case "warnings":
            return set(wanted) <= set(found)
        case "no_warnings":
            return not set(wanted) & set(found)
        case "not_met" | "unscored":
            return sorted(wanted) == sorted(found)
    return bool(wanted == found)


def _tell(key: str, wanted: object, found: object) -> Text:
    expected, actual = (json.dumps(value, ensure_ascii=False) for value in (wanted, found))
    return Text(th=f"{key}: ควรได้ {expected} แต่ได้ {actual}", en=f"{key}: expected {expected}, found {actual}")
