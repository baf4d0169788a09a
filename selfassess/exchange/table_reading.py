"""What the tables of a file say, as the plain values of a work; every fault with the cell in which it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from selfassess.answers import read_answer
from selfassess.defence import LONGEST_JUSTIFICATION, LONGEST_LINE, MOST_EVIDENCE
from selfassess.errors import AnswerError
from selfassess.exchange import table_words
from selfassess.exchange.cells import read_cell
from selfassess.exchange.labels import (
    ABOUT_PREFIX,
    CYCLE_ROW,
    EVIDENCE_COLUMNS,
    FACTS,
    RESULT_PREFIX,
    TRACK_ROW,
)
from selfassess.exchange.planned_reading import PlannedReading
from selfassess.exchange.tables import Row, Table
from selfassess.model import Library
from selfassess.months import count_months
from selfassess.refusals import refuse_question
from selfassess.text import Text
from selfassess.typed import format_day, parse_day, parse_number
from selfassess.work import LONGEST_ABOUT

__all__ = ["TableReading"]

_READ = ("answer", "since", *EVIDENCE_COLUMNS, "justification", "owner")
_LONGEST = dict.fromkeys((*EVIDENCE_COLUMNS, "owner"), LONGEST_LINE) | {"justification": LONGEST_JUSTIFICATION}
_YEARS = (2500, 2700)


@dataclass
class TableReading:
    """What has been read from some tables so far.

    Parameters
    ----------
    library : Library
        Whose questions are answered.

    Attributes
    ----------
    track : str or None
        The track that the file names.
    faults : list of Text
        Everything that is wrong, in the order of the file.
    """

    library: Library
    track: str | None = None
    faults: list[Text] = field(default_factory=list)
    _year: int | None = None
    _about: dict[str, str] = field(default_factory=dict)
    _answers: dict[str, object] = field(default_factory=dict)
    _since: dict[str, str] = field(default_factory=dict)
    _defence: dict[str, dict[str, object]] = field(default_factory=dict)
    _places: dict[tuple[str, str], str] = field(default_factory=dict)

    def read(self, tables: tuple[Table, ...]) -> dict[str, object]:
        """Read tables, all faults at once in `faults`; the values are good only where there is none.

        Returns
        -------
        dict of str to object
            A work as `selfassess.work.restore_work` takes it.
        """
        for table in tables:
            self.faults += table.faults
            for row in table.rows if table.kind == "answers" else ():
                self._read_row(row)
        self._count_months()
        planned = PlannedReading(self.track, self.faults)
        for table in tables:
            if table.kind != "answers":
                planned.read(table)
        return {
            "answers": self._answers,
            "since": self._since,
            "about": self._about,
            "cycle": {"year": self._year},
            "defence": self._defence,
            **planned.sections,
        }

    def _read_row(self, row: Row) -> None:
        id = row.words("id").strip()
        # A blank answers nothing; what a work is called may be one.
        given = [each for each in _READ if row.words(each).strip() or (row.words(each) and _keeps_blanks(id, each))]
        if not given or id.startswith(RESULT_PREFIX):
            return
        broken = [column for column in ("id", *given) if self._refuse_cell(row, column)]
        if "id" in broken:
            return
        if not id:
            for column in given[:1]:
                self._fault(row, column, table_words.NO_ID)
        elif id in FACTS:
            self._read_fact(id, row, given)
        elif id not in self.library.questions:
            self._refuse(row, "id", refuse_question(self.library.questions, id))
        else:
            self._read_question(id, row, [column for column in given if column not in broken])

    def _refuse_cell(self, row: Row, column: str) -> bool:
        cell = row.cells.get(column)
        if cell is None or cell.fault is None:
            return False
        self._fault(row, column, cell.fault)
        return True

    def _read_fact(self, id: str, row: Row, given: list[str]) -> None:
        for column in given:
            if column != "answer":
                self._fault(row, column, table_words.NO_PLACE)
        words = row.words("answer")
        if not words or not self._is_first(id, row, "answer"):
            return
        if id.startswith(ABOUT_PREFIX):
            if len(words) > LONGEST_ABOUT:
                self._fault(row, "answer", table_words.TOO_LONG.fill(n=len(words), limit=LONGEST_ABOUT))
            self._about[id.removeprefix(ABOUT_PREFIX)] = words
        elif id == CYCLE_ROW:
            year = parse_number(words)
            if year is None or year != int(year) or not _YEARS[0] <= year <= _YEARS[1]:
                self._fault(row, "answer", table_words.NO_YEAR.fill(value=words[:40]))
                return
            self._year = int(year)
        elif id == TRACK_ROW:
            if words.strip() not in self.library.tracks:
                self._fault(row, "answer", table_words.NO_TRACK.fill(value=words[:80]))
            self.track = words.strip()

    def _read_question(self, id: str, row: Row, given: list[str]) -> None:
        question = self.library.questions[id]
        if "answer" in given and self._is_first(id, row, "answer"):
            raw = read_cell(question, row.words("answer"))
            try:
                read_answer(self.library.questions, id, raw)
            except AnswerError as error:
                self._refuse(row, "answer", error)
            self._answers[id] = raw
        if "since" in given and self._is_first(id, row, "since"):
            self._read_since(id, row)
        for column in given:
            if len(row.words(column)) > _LONGEST.get(column, LONGEST_JUSTIFICATION):
                self._fault(
                    row, column, table_words.TOO_LONG.fill(n=len(row.words(column)), limit=_LONGEST.get(column))
                )
        for column in ("justification", "owner"):
            if column in given and self._is_first(id, row, column):
                self._defence.setdefault(id, {})[column] = row.words(column)
        evidence = {column: row.words(column) for column in EVIDENCE_COLUMNS if column in given}
        if evidence:
            self._add_evidence(id, row, evidence)

    def _add_evidence(self, id: str, row: Row, evidence: Mapping[str, str]) -> None:
        kept = self._defence.setdefault(id, {}).setdefault("evidence", [])
        assert isinstance(kept, list)
        if len(kept) == MOST_EVIDENCE:
            self._fault(row, next(iter(evidence)), table_words.TOO_MANY.fill(id=id, limit=MOST_EVIDENCE))
            return
        kept.append(dict(evidence))

    def _read_since(self, id: str, row: Row) -> None:
        words = row.words("since")
        if self.library.questions[id].type != "months":
            self._fault(row, "since", table_words.NOT_MONTHS.fill(id=id))
        elif parse_day(words) is None:
            self._fault(row, "since", table_words.NO_DAY.fill(value=words[:40]))
        else:
            self._since[id] = words

    def _count_months(self) -> None:
        """Work out the months of which only the first day is given, up to the reference date."""
        until = self._reference_day()
        for id, words in self._since.items():
            since, place = parse_day(words), self._places[id, "since"]
            if id in self._answers or since is None:
                continue
            months = count_months(since, until) if until else None
            if months is not None:
                self._answers[id] = f"{months:f}"
                continue
            day = Text(th=format_day(until), en=format_day(until, "en")) if until else Text(th="", en="")
            why = (table_words.AFTER if until else table_words.NO_REFERENCE).fill(id=id, day=day)
            self.faults.append(table_words.AT.fill(place=place, why=why))

    def _reference_day(self) -> date | None:
        given = self._answers.get("reference_date")
        if isinstance(given, str):
            return parse_day(given)
        question = self.library.questions.get("reference_date")
        is_printed = self._year is None and question is not None and question.default is not None
        return parse_day(question.default) if is_printed and question and question.default else None

    def _is_first(self, id: str, row: Row, column: str) -> bool:
        first = self._places.setdefault((id, column), row.place(column))
        if first != row.place(column):
            self._fault(row, column, table_words.TWICE.fill(id=id, first=first))
            return False
        return True

    def _refuse(self, row: Row, column: str, error: AnswerError) -> None:
        for fault in error.faults:
            self._fault(row, column, fault.message)

    def _fault(self, row: Row, column: str, why: Text) -> None:
        self.faults.append(table_words.AT.fill(place=row.place(column), why=why))


def _keeps_blanks(id: str, column: str) -> bool:
    return column not in ("answer", "since") or id in FACTS
