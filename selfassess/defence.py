"""What stands behind an answer: evidence that somebody can look up, a justification, and whose turn it is.

Only pointers are kept; the files themselves stay where they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from selfassess.text import keep_writable

__all__ = ["LONGEST_JUSTIFICATION", "LONGEST_LINE", "MOST_EVIDENCE", "Defence", "Evidence", "read_defence"]

LONGEST_LINE = 2000
"""Letters that one line of a piece of evidence may have."""

LONGEST_JUSTIFICATION = 4000
"""Letters that a justification may have."""

MOST_EVIDENCE = 20
"""Pieces of evidence that one answer may have."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that shows that an answer is true, and where it lies.

    Attributes
    ----------
    title : str
        What it is ("รายงานผลการสำรวจความพึงพอใจ 2557").
    link : str
        Its address, if it has one.
    place : str
        The name of the file or the shelf mark.
    day : str
        Its date, as it was typed.
    keeper : str
        Who keeps it.
    """

    title: str = ""
    link: str = ""
    place: str = ""
    day: str = ""
    keeper: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nobody could look anything up by it."""
        return not (self.title or self.link or self.place)


@dataclass(frozen=True, slots=True)
class Defence:
    """What stands behind one answer.

    Examples
    --------
    >>> Defence(justification="ใช้จริงตั้งแต่ มี.ค. 2557").is_given
    True
    >>> Defence(owner="งานสารบรรณ").is_given
    False
    """

    evidence: tuple[Evidence, ...] = ()
    justification: str = ""
    owner: str = ""

    @property
    def is_given(self) -> bool:
        """Whether there is any evidence or justification; an owner alone defends nothing."""
        return bool(self.justification.strip()) or any(not each.is_empty for each in self.evidence)

    def to_json(self) -> dict[str, object]:
        """Plain values for JSON, without what is empty."""
        evidence = [{name: text for name, text in asdict(each).items() if text} for each in self.evidence]
        plain = {"evidence": evidence, "justification": self.justification, "owner": self.owner}
        return {name: value for name, value in plain.items() if value}


def read_defence(raw: object) -> Defence:
    """Bring back a defence from plain values, which are trusted no more than anything typed.

    Too long a text is cut, what is no text is left out.

    Examples
    --------
    >>> read_defence({"justification": "ใช้จริง", "owner": 5})
    Defence(evidence=(), justification='ใช้จริง', owner='')
    """
    given = raw if isinstance(raw, Mapping) else {}
    listed = given.get("evidence")
    evidence = [_read_evidence(each) for each in listed[:MOST_EVIDENCE]] if isinstance(listed, list) else []
    return Defence(
        evidence=tuple(each for each in evidence if each != Evidence()),
        justification=_read_text(given.get("justification"), LONGEST_JUSTIFICATION),
        owner=_read_text(given.get("owner"), LONGEST_LINE),
    )


def _read_evidence(raw: object) -> Evidence:
    given = raw if isinstance(raw, Mapping) else {}
    return Evidence(**{field.name: _read_text(given.get(field.name), LONGEST_LINE) for field in fields(Evidence)})


def _read_text(raw: object, longest: int) -> str:
    return keep_writable(raw)[:longest] if isinstance(raw, str) else ""
