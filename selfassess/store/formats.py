"""The schema as a list of steps, each made once in a store's life and recorded in it.

A change of the schema is a new step at the end; a step that has been published never changes. `tests/saved` keeps
a store of every format, and a test opens each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from selfassess.store.engine import Engine

__all__ = ["FORMATS", "Step", "upgrade"]

Step: TypeAlias = Sequence[str]
"""Statements that lead from one format to the next; ``{whole}``, ``{bytes}`` and ``{strict}`` are the engine's."""

FORMATS: Sequence[Step] = [
    (
        # Ids are random, so that a store can be copied into another engine as it is.
        """CREATE TABLE assessment (
            id {whole} PRIMARY KEY,
            latest {whole} NOT NULL CHECK (latest > 0),
            deleted TEXT,
            deleted_by TEXT
        ) {strict}""",
        """CREATE TABLE access_key (
            hash {bytes} PRIMARY KEY,
            assessment {whole} NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
            can_edit {whole} NOT NULL CHECK (can_edit IN (0, 1))
        ) {strict}""",
        "CREATE INDEX access_key_of_assessment ON access_key (assessment)",
        """CREATE TABLE version (
            assessment {whole} NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
            number {whole} NOT NULL CHECK (number > 0),
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            document {bytes} NOT NULL,
            PRIMARY KEY (assessment, number)
        ) {strict}""",
    ),
]


def upgrade(engine: Engine, found: int, now: Callable[[], str], steps: Sequence[Step] = FORMATS) -> None:
    """Bring a store to today's format, in one transaction: all steps that are missing, or none.

    Parameters
    ----------
    engine : Engine
        The open store.
    found : int
        The format it had when it was opened; 0 where it is empty.
    now : callable
        Gives the time to record.
    steps : sequence of Step
        All steps, the first leads to format 1.
    """
    if found == len(steps):
        return
    with engine.writing():
        # Somebody else may have been faster.
        found = engine.read_format()
        if found == 0:
            engine.run(
                "CREATE TABLE migration (number {whole} PRIMARY KEY, at TEXT NOT NULL) {strict}".format(**engine.words)
            )
        for number in range(found + 1, len(steps) + 1):
            for statement in steps[number - 1]:
                engine.run(statement.format(**engine.words))
            engine.write_format(number, now())
