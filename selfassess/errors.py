"""What can go wrong, sorted by who can mend it: the person answering, editing a rubric, or running it.

Every message exists in Thai and English and says, without blame: where, what was found, what was expected,
how to mend it, and what was or was not done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from selfassess.text import Language, Text

__all__ = ["AnswerError", "AnswerFault", "CallError", "Fault", "RubricError", "SelfAssessError", "ServerError"]


class SelfAssessError(Exception):
    """The base of all expected errors.

    Parameters
    ----------
    message : Text
        One sentence or more, in both languages.

    Examples
    --------
    >>> error = CallError(Text(th="ไม่มีไฟล์ a.yaml", en="There is no file a.yaml."))
    >>> print(error)
    There is no file a.yaml.
    >>> error.say("th")
    'ไม่มีไฟล์ a.yaml'
    """

    def __init__(self, message: Text) -> None:
        super().__init__(message.en)
        self.message = message

    def __str__(self) -> str:
        return self.message.en

    def say(self, language: Language) -> str:
        """Give the message in one language."""
        return self.message[language]


class CallError(SelfAssessError):
    """The call itself was wrong, such as a track or a file that does not exist. Mended by who runs it."""


class ServerError(SelfAssessError):
    """The server cannot start or go on, such as a port that is taken. Mended by who runs it."""


@dataclass(frozen=True, slots=True)
class AnswerFault:
    """One answer that is refused: its question, and a sentence that names it, the value and what is allowed."""

    question: str
    message: Text


class AnswerError(SelfAssessError):
    """Answers that are refused; nothing was computed. Mended by the person answering.

    Parameters
    ----------
    faults : sequence of AnswerFault
        All of them at once.
    """

    def __init__(self, faults: Sequence[AnswerFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(
            Text(
                th="\n".join(fault.message.th for fault in self.faults),
                en="\n".join(fault.message.en for fault in self.faults),
            )
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a rubric file; lines and columns count from 1.

    Attributes
    ----------
    path : Path
        The file, as it was named by the caller.
    line, column : int
        Where an editor should put its cursor.
    where : str
        The place in the rubric's own words: ``conditions[3] no_complaint › test``, counted from 1.
    found, expected, fix : Text
        What stands there, what should, and how to mend it.
    """

    path: Path
    line: int
    column: int
    where: str
    found: Text
    expected: Text
    fix: Text

    def format(self, language: Language) -> str:
        """Say it on one line: ``file:line:column: where: what was found, what was expected. How to fix it``.

        Thai marks the end of a clause with a blank, not with a comma or a full stop.
        """
        place = f"{self.path}:{self.line}:{self.column}: {self.where}"
        if language == "th":
            return f"{place}: {self.found.th} {self.expected.th} {self.fix.th}"
        return f"{place}: {self.found.en}, {self.expected.en}. {self.fix.en}"


class RubricError(SelfAssessError):
    """Rubric files with faults, all of them at once; nothing was loaded. Mended by the person editing the rubric.

    Parameters
    ----------
    faults : sequence of Fault
        In any order; kept by file, line and column.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.path, fault.line, fault.column, fault.where)))
        thai = [fault.format("th") for fault in self.faults]
        english = [fault.format("en") for fault in self.faults]
        super().__init__(
            Text(
                th="\n".join([*thai, f"พบ {len(thai)} จุดที่ต้องแก้ จึงยังไม่ได้โหลดเกณฑ์ใดเลย"]),
                en="\n".join([*english, f"Faults to mend: {len(english)}. No rubric was loaded."]),
            )
        )
