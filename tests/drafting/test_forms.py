"""The report forms as the documents print them: their boxes, ceilings and what serves what."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest

from selfassess.drafting import judge_lines
from selfassess.eligibility import Outcome
from selfassess.loading import check_files
from selfassess.model import Form, Library


@pytest.fixture(scope="module")
def forms(library: Library) -> dict[str, Form]:
    return {f"{rubric.id}/{form.id}": form for rubric in library.rubrics for form in rubric.forms}


def words(form: Form) -> list[int | None]:
    return [box.words for box in form.boxes]


def test_every_form_of_the_documents_is_there(forms: dict[str, Form]) -> None:
    assert {key: (form.kind, len(form.boxes)) for key, form in forms.items()} == {
        "bma-2564/form1": ("checklist", 2),
        "bma-2564/form2": ("checklist", 3),
        "bma-2564/form3": ("checklist", 3),
        "bma-2564/form4": ("checklist", 4),
        "bma-2564/form5": ("checklist", 2),
        "dsdw-2560/proposal": ("draft", 7),
        "lerdrat-2564/service_report": ("draft", 10),
        "lerdrat-2564/participation_report": ("draft", 13),
        "psa-2558/form3": ("draft", 13),
    }


def test_form_3_has_a_summary_and_twelve_boxes_with_their_printed_ceilings(forms: dict[str, Form]) -> None:
    form = forms["psa-2558/form3"]
    assert words(form) == [None, 700, 700, 1400, 1400, 700, 700, 700, 700, 700, 1400, 700, 700]
    assert (form.words, form.pages, form.boxes[0].pages) == (10_500, 15, 3)
    assert [box.pages for box in form.boxes[1:]] == [None] * 12
    assert form.tracks == ("overall_standard", "integrated_service", "service_innovation", "service_development")


@pytest.mark.parametrize(
    "key", ["lerdrat-2564/service_report", "lerdrat-2564/participation_report", "dsdw-2560/proposal"]
)
def test_where_no_length_is_printed_there_is_none(forms: dict[str, Form], key: str) -> None:
    assert (forms[key].words, forms[key].pages) == (None, None)
    pages = {box.id: box.pages for box in forms[key].boxes if box.pages is not None}
    assert pages == ({"lerdrat_participation_q13": 1} if "participation" in key else {})


def test_a_ceiling_asks_the_question_that_its_condition_judges(library: Library, forms: dict[str, Form]) -> None:
    """The number in the box is the number in the condition on the same question."""
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    tests = {reading.test.text for condition in psa.conditions for reading in condition.readings}
    form = forms["psa-2558/form3"]
    for counts, limit in [(box.counts, box.words or box.pages) for box in form.boxes] + [(form.counts, form.pages)]:
        assert f"{counts} <= {limit}" in tests


def test_what_the_match_with_the_criteria_rests_on_is_said(forms: dict[str, Form]) -> None:
    for box in itertools.chain.from_iterable(form.boxes for form in forms.values() if form.kind == "draft"):
        assert box.sources[0].trust == "source"
        if box.id.startswith(("psa_q", "dsdw_")):
            assert "derived" in {source.trust for source in box.sources}


def test_every_scored_criterion_of_a_draft_is_served_by_some_box(library: Library) -> None:
    for rubric in library.rubrics:
        drafts = [form for form in rubric.forms if form.kind == "draft"]
        served = {id for form in drafts for box in form.boxes for id in box.serves}
        tracks = {track for form in drafts for track in form.tracks}
        for criterion in rubric.criteria:
            if tracks & set(criterion.tracks):
                assert criterion.id in served or {part.id for part in criterion.parts} <= served


def test_each_line_of_a_checklist_serves_the_condition_that_its_question_answers(library: Library) -> None:
    for rubric in library.rubrics:
        conditions = {condition.id: condition for condition in rubric.conditions}
        for box in (box for form in rubric.forms if form.kind == "checklist" for box in form.boxes):
            asked = {name for id in box.serves for reading in conditions[id].readings for name in reading.test.names}
            assert box.counts in asked


GOOD = Path(__file__).parents[1] / "broken_rubrics" / "good.yaml"
PRINTED = "source: '100:25«ความยาวไม่เกิน ๑,๔๐๐ คำ»'"


@pytest.mark.parametrize(
    ("source", "holds"),
    [
        (PRINTED, True),
        ("source: '100:25«ไม่เกิน 1400 คำ»'", True),
        ("source: '100:25«ไม่เกิน 11,400 คำ»'", False),
        ("source: {derived: {th: 'รวมสองข้อ ข้อละ 700', en: 'two of 700'}}", False),
        ("source: {assumed: {th: 'ค่าสมมุติ', en: 'assumed'}}", True),
        ("source: {outside_official: {page: 'คู่มือ', th: 'ตามคู่มือ', en: 'from the manual'}}", True),
    ],
)
def test_a_ceiling_stands_in_a_quote_or_is_marked_as_not_printed(tmp_path: Path, source: str, holds: bool) -> None:
    text = GOOD.read_text(encoding="utf-8")
    assert text.count(PRINTED) == 1
    (tmp_path / "one.yaml").write_text(text.replace(PRINTED, source), encoding="utf-8")
    faults = check_files([tmp_path / "one.yaml"])
    assert [fault.where.rpartition(" ")[2] for fault in faults] == ([] if holds else ["words"])


def line(serves: tuple[str, ...], form: Form) -> Form:
    """A checklist of one line."""
    return replace(form, boxes=(replace(form.boxes[0], serves=serves),))


def test_a_line_is_done_only_where_all_is_known_to_hold(forms: dict[str, Form]) -> None:
    for outcomes in itertools.product(Outcome, repeat=2):
        form = line(("one", "two"), forms["bma-2564/form1"])
        [state] = judge_lines(form, dict(zip(("one", "two"), outcomes, strict=True))).values()
        rest = [outcome for outcome in outcomes if outcome is not Outcome.NOT_APPLICABLE]
        if Outcome.NOT_MET in rest:
            assert state == "missing"
        elif not rest:
            assert state == "not_applicable"
        else:
            assert (state == "done") is (set(rest) == {Outcome.MET})
            assert state in ("done", "unknown")
    assert set(judge_lines(forms["bma-2564/form1"], {}).values()) == {"unknown"}


def test_what_a_box_asks_is_printed_or_said_to_be_in_our_words(forms: dict[str, Form]) -> None:
    ours = set()
    for box in (box for form in forms.values() for box in form.boxes):
        asked = plain(box.ask.th)
        quotes = [plain(source.quote) for source in box.sources if source.quote]
        is_printed = any(asked in quote or quote in asked for quote in quotes)
        notes = " ".join(source.note.th for source in box.sources if source.trust == "derived" and source.note)
        assert is_printed or "เรียบเรียง" in notes, box.id
        ours |= set() if is_printed else {box.id}
    assert "bma_form2_group" in ours


def plain(words: str) -> str:
    """Without blanks, item numbers, and what the printed text lost of its ำ."""
    return re.sub(r"^[\d.)]+|^1\.\d", "", words).replace("ำ", "า").replace(" ", "").replace("\u0e4d", "")
