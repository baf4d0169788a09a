"""Every kind of fault in a rubric file, one small file each, and the words in which it is told.

`broken_rubrics/messages.txt` is the table: for each file its lines in English, then the same in Thai.
"""

from __future__ import annotations

import difflib
import shutil
from functools import cache
from pathlib import Path

import pytest

from selfassess.errors import Fault, RubricError
from selfassess.loading import check_files, load_library

BROKEN = Path(__file__).parent / "broken_rubrics"
GOOD = Path("good.yaml")
SOUND = {"good.yaml", "sources.yaml", "together/good.examples.yaml"}


def read_messages() -> dict[str, list[str]]:
    """Give the lines of `messages.txt` by the file they speak of."""
    messages: dict[str, list[str]] = {}
    for line in (BROKEN / "messages.txt").read_text(encoding="utf-8").splitlines():
        if line:
            messages.setdefault(line.split(":")[0], []).append(line)
    return messages


MESSAGES = read_messages()


@cache
def check(name: str) -> tuple[Fault, ...]:
    """Check one broken file, those of `together` beside the good one, as somebody in the folder would."""
    beside = [GOOD] if name.startswith("together/") and not name.endswith(".sources.yaml") else []
    return check_files([*beside, Path(name)])


@pytest.fixture(autouse=True)
def _in_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BROKEN)


@pytest.mark.parametrize("name", sorted(MESSAGES))
def test_a_broken_file_is_told_in_these_words_in_english_and_in_thai(name: str) -> None:
    faults = check(name)
    assert [fault.format("en") for fault in faults] + [fault.format("th") for fault in faults] == MESSAGES[name]


@pytest.mark.parametrize("name", sorted(set(MESSAGES) - {"several_faults.yaml"}))
def test_a_broken_file_has_one_fault(name: str) -> None:
    assert len(check(name)) == 1


def test_every_broken_file_has_its_words_and_every_words_their_file() -> None:
    files = {path.relative_to(BROKEN).as_posix() for path in BROKEN.rglob("*.yaml")}
    assert files - SOUND == set(MESSAGES)


@pytest.mark.parametrize("name", sorted(name for name in MESSAGES if "/" not in name and name != "several_faults.yaml"))
def test_a_broken_file_differs_from_the_good_one_in_one_place(name: str) -> None:
    good = GOOD.read_text(encoding="utf-8").splitlines()
    broken = Path(name).read_text(encoding="utf-8").splitlines()
    changes = [
        change for change in difflib.SequenceMatcher(None, good, broken, False).get_opcodes() if change[0] != "equal"
    ]
    assert len(changes) == 1


def test_the_good_files_have_no_fault() -> None:
    assert check_files([GOOD, Path("sources.yaml"), Path("together/good.examples.yaml")]) == ()


def test_all_faults_of_a_file_come_at_once_in_the_order_of_its_lines() -> None:
    faults = check("several_faults.yaml")
    lines = [fault.line for fault in faults]
    assert len(faults) == 8
    assert lines == sorted(lines)


def test_a_thai_message_has_no_english_sentence_and_an_english_one_no_thai_sentence() -> None:
    for lines in MESSAGES.values():
        half = len(lines) // 2
        assert not [line for line in lines[:half] if "พบ" in line or "ต้อง" in line]
        assert not [line for line in lines[half:] if "found" in line or "expected" in line]


def test_loading_raises_every_fault_of_every_file_and_loads_nothing(tmp_path: Path) -> None:
    for name in ("sources.yaml", "band_hole.yaml", "unknown_track.yaml"):
        shutil.copy(name, tmp_path / name)
    with pytest.raises(RubricError, match="found a hole 70 < x ≤ 75") as caught:
        load_library(tmp_path)
    assert 'Did you mean "quality"?' in str(caught.value)
    assert str(caught.value).endswith("No rubric was loaded.")
    assert caught.value.say("th").endswith("ยังไม่ได้โหลดเกณฑ์ใดเลย")
    assert len(caught.value.faults) == 3, "the two files also share an id"
