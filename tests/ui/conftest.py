"""The page's Python side, tested on the shipped rubrics without a widget."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from selfassess.model import Library
from selfassess.ui.session import Session

TODAY = date(2026, 11, 20)


@pytest.fixture
def session(library: Library) -> Session:
    return Session(library, TODAY)


@pytest.fixture
def answer(session: Session) -> Callable[[str, object], None]:
    return lambda question, value: session.handle({"do": "answer", "question": question, "value": value})
