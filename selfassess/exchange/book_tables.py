"""The tables of a work's workbook, as texts and numbers; how they look is the writer's affair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from selfassess.assess import TrackResult
from selfassess.eligibility import Judgement
from selfassess.exchange.book_words import HEADERS, KINDS, LESS_THAN, MORE_THAN, OPEN, WIDTHS
from selfassess.exchange.cells import write_cell
from selfassess.exchange.labels import EVIDENCE_COLUMNS, SHEETS
from selfassess.model import Library, Question, Source
from selfassess.model.sources import Sources
from selfassess.moved import text_moved
from selfassess.scoring import Rating
from selfassess.standing import BandStanding, write_decimal
from selfassess.text import Language, Text
from selfassess.wording import BAND_STATES, OUTCOMES, TRUST

__all__ = [
    "BookTable",
    "Value",
    "list_answers",
    "list_bands",
    "list_conditions",
    "list_criteria",
    "list_evidence",
]

Value = str | Decimal | date | None
"""What a cell holds: words, a number, a day, or nothing."""


@dataclass(frozen=True, slots=True)
class BookTable:
    """One table: its sheet, its columns by their keys, and its rows."""

    sheet: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    words: Mapping[str, Text] = field(default_factory=lambda: HEADERS)

    def headers(self, language: Language) -> list[str]:
        """The words above the columns."""
        return [self.words[column][language] for column in self.columns]

    def name(self, language: Language) -> str:
        """What the sheet is called."""
        return SHEETS[self.sheet][language]

    def widths(self) -> list[int]:
        """How wide the columns are, in letters."""
        # The summary has one wide column for whatever came out.
        wide = {"answer": 70} if self.sheet == "summary" else {}
        return [wide.get(column) or WIDTHS.get(column, 16) for column in self.columns]


def list_answers(
    questions: Mapping[str, tuple[Question, Text]],
    document: Mapping[str, Mapping[str, object]],
    undefended: set[str],
    language: Language,
) -> BookTable:
    """One row a question as it is asked in its cycle: what was answered, and what stands behind it beside evidence."""
    answers, since, defence = document["answers"], document["since"], document.get("defence", {})
    rows = []
    for id, (question, ask) in questions.items():
        behind = defence.get(id, {})
        given = behind if isinstance(behind, Mapping) else {}
        rows.append(
            (
                id,
                ask[language],
                write_cell(question, answers[id], language) if id in answers else "",
                str(since.get(id, "")),
                str(given.get("justification", "")),
                str(given.get("owner", "")),
                OPEN[language] if id in undefended else "",
            )
        )
    return BookTable("answers", ("id", "ask", "answer", "since", "justification", "owner", "open"), tuple(rows))


def list_evidence(
    questions: Mapping[str, tuple[Question, Text]], defence: Mapping[str, object], language: Language
) -> BookTable:
    """One row a piece of evidence."""
    rows = []
    for id, (_, ask) in questions.items():
        behind = defence.get(id)
        evidence = behind.get("evidence", []) if isinstance(behind, Mapping) else []
        for each in evidence:
            rows.append((id, ask[language], *(str(each.get(column, "")) for column in EVIDENCE_COLUMNS)))
    return BookTable("evidence", ("id", "ask", *EVIDENCE_COLUMNS), tuple(rows))


def list_conditions(result: TrackResult, language: Language, years_moved: int = 0) -> BookTable:
    """One row a condition, in printed order, with the days that stand in for the printed ones."""
    columns = ("id", "condition", "kind", "outcome", "readings", "missing", "next", "source")
    return BookTable(
        "conditions", columns, tuple(_condition_row(result, each, language, years_moved) for each in result.judgements)
    )


def _condition_row(
    result: TrackResult, judgement: Judgement, language: Language, years_moved: int
) -> tuple[Value, ...]:
    condition = judgement.condition
    readings = "; ".join(f"{id}: {OUTCOMES[each][language]}" for id, each in judgement.by_reading.items())
    return (
        condition.id,
        text_moved(result.rubric, condition, years_moved)[language],
        KINDS[condition.hardness][language],
        OUTCOMES[judgement.outcome][language],
        readings,
        judgement.shortfall,
        condition.fix[language] if judgement.outcome.value == "not_met" else "",
        write_sources(condition.sources, language),
    )


def list_criteria(
    result: TrackResult, library: Library, answers: Mapping[str, object], language: Language
) -> BookTable:
    """One row a criterion, with the points still possible."""

    def row(rating: Rating) -> tuple[Value, ...]:
        criterion = rating.criterion
        question = library.questions[criterion.id]
        answer = write_cell(question, answers[criterion.id], language) if criterion.id in answers else ""
        sources = write_sources(criterion.sources, language)
        return (criterion.id, criterion.name[language], answer, rating.low, rating.high, criterion.maximum, sources)

    ratings = result.score.ratings if result.score else ()
    columns = ("id", "criterion", "answer", "low", "high", "most", "source")
    # "answer" would make it a table that is read back.
    return BookTable(
        "criteria", tuple("outcome" if each == "answer" else each for each in columns), tuple(map(row, ratings))
    )


def list_bands(result: TrackResult, language: Language) -> BookTable:
    """One row a band, lowest first."""

    def row(standing: BandStanding) -> tuple[Value, ...]:
        band, gap = standing.band, standing.gap
        low = _bound(band.low, band.low_included, MORE_THAN, language)
        high = _bound(band.high, band.high_included, LESS_THAN, language)
        missing: Value = None
        if gap is not None:
            missing = MORE_THAN.fill(n=write_decimal(gap.points))[language] if gap.is_strict else gap.points
        state, sources = BAND_STATES[standing.state][language], write_sources(band.sources, language)
        return (band.id, band.name[language], low, high, state, missing, band.meaning[language], sources)

    columns = ("id", "band", "from", "to", "state", "gap", "meaning", "source")
    return BookTable("bands", columns, tuple(map(row, result.bands)))


def _bound(points: Decimal | None, is_included: bool, words: Text, language: Language) -> Value:
    return points if points is None or is_included else words.fill(n=write_decimal(points))[language]


def write_sources(sources: Sources, language: Language) -> str:
    """Where something comes from, each source on a line, with its mark where it is not printed."""
    return "\n".join(_write_source(source, language) for source in sources)


def _write_source(source: Source, language: Language) -> str:
    if source.trust == "source":
        return f"{source.document}:{source.line} «{source.quote}»"
    why = source.note[language] if source.note else ""
    return " ".join(part for part in (f"{TRUST[source.trust][language]}:", source.page or "", why) if part)
