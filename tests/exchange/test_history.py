"""The history in the file: from the store or plain, the oldest first, and never too much of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pytest

from selfassess.answer_file import LARGEST
from selfassess.defence import Defence
from selfassess.errors import CallError
from selfassess.exchange.file import read_assessment, write_assessment
from selfassess.exchange.history import list_history
from selfassess.model import Library
from selfassess.work import Work

TODAY = date(2026, 3, 1)


@dataclass(frozen=True)
class Version:
    """A version as the store has it."""

    number: int
    at: datetime
    who: str
    document: dict[str, Any] = field(default_factory=dict)


def test_versions_of_the_store_become_entries_that_say_what_changed() -> None:
    at = datetime(2026, 3, 1, 9, tzinfo=UTC)
    first = Version(1, at, "ก", {"answers": {"months_in_use": "10"}})
    second = Version(2, at, "ข", {"answers": {"months_in_use": "12"}, "track": "psa-2558/documents"})
    entries = list_history([second, first])
    assert [(entry["version"], entry["at"], entry["who"]) for entry in entries] == [
        (1, "2026-03-01T09:00:00+00:00", "ก"),
        (2, "2026-03-01T09:00:00+00:00", "ข"),
    ]
    assert entries[1]["changes"] == [{"kind": "answer", "id": "months_in_use", "old": "10", "new": "12"}]


def test_too_long_a_history_loses_its_oldest_versions_and_says_how_many(library: Library) -> None:
    entries = [
        {"version": number, "at": "", "who": "", "changes": [{"kind": "about", "new": "ก" * 3000}]}
        for number in range(1, 1201)
    ]
    data = write_assessment(library, Work(), None, history=entries, today=TODAY)
    assert len(data) <= LARGEST
    left_out = json.loads(data)["history_left_out"]
    kept = read_assessment(data)
    assert kept.seal_ok
    assert [entry["version"] for entry in kept.history] == list(range(left_out + 1, 1201))
    assert kept.history


def test_a_work_that_is_too_large_for_a_file_is_not_written(library: Library) -> None:
    work = Work(defence={id: Defence(justification="ก" * 20_000) for id in library.questions})
    with pytest.raises(CallError, match="holds more text than one file may") as caught:
        write_assessment(library, work, None, history=[{"version": 1}], today=TODAY)
    assert "จึงยังไม่ได้เขียนไฟล์" in caught.value.message.th
