"""A work that is written, and a library in which one rule is another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from selfassess.exchange.file import write_assessment
from selfassess.model import Library
from selfassess.work import Work, restore_work

TRACK = "psa-2558/overall_standard"


@pytest.fixture
def work(library: Library) -> Work:
    """A work with something of everything."""
    work, lost = restore_work(
        library.questions,
        {
            "answers": {
                "part1": "๔๕๐.๕๐",
                "part2": {"low": "120", "high": "160"},
                "accepted_by_public": True,
                "psa_won_level": "good",
                "bonus_characteristics": ["b1", "b2"],
                "months_in_use": "12",
                "reference_date": "13/2/2558",
            },
            "since": {"months_in_use": "13 ก.พ. 2557"},
            "about": {"work": "ตู้ยาประจำบ้าน", "unit": "หน่วยงานตัวอย่าง"},
            "defence": {
                "part1": {
                    "evidence": [{"title": "รายงาน", "link": "=HYPERLINK(1)", "keeper": "งานสารบรรณ"}],
                    "justification": "ตามรายงานปี 2557",
                },
                "part2": {"owner": "งานแผน"},
            },
        },
    )
    assert lost == 0
    return work


@pytest.fixture
def saved(library: Library, work: Work) -> bytes:
    """The same as a file."""
    history = [
        {"version": 2, "at": "2026-02-02T02:00:00+00:00", "who": "ข", "changes": [{"kind": "about", "id": "work"}]},
        {"version": 1, "at": "2026-02-01T02:00:00+00:00", "who": "ก"},
    ]
    return write_assessment(library, work, TRACK, assessor="ก", history=history, today=date(2026, 3, 1))


@pytest.fixture
def moved(library: Library) -> Library:
    """The library a year later: part 1 counts less, and the version says so."""
    rubric = next(each for each in library.rubrics if each.id == "psa-2558")
    part1 = replace(rubric.questions["part1"], maximum=Decimal(400))
    bands = tuple(replace(band, low=Decimal(500)) if band.id == "good_range" else band for band in rubric.bands)
    other = replace(rubric, version="2.0", questions={**rubric.questions, "part1": part1}, bands=bands)
    return replace(library, rubrics=tuple(other if each is rubric else each for each in library.rubrics))
