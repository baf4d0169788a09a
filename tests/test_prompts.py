"""The prompts of the shipped rubrics: none missing, each with what it rests on, and no example says too much."""

from __future__ import annotations

import re
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from selfassess.loading import find_rubrics_folder, load_library
from selfassess.model import Criterion, Library, Part, Prompt, Rubric
from selfassess.ui.session import Session
from selfassess.ui.view.coaching import show_coaching
from selfassess.ui.view.scene import Scene

LIBRARY = load_library()
CRITERIA: list[tuple[Rubric, Criterion | Part]] = [
    (rubric, each) for rubric in LIBRARY.rubrics for each in rubric.criteria
]
PARTS = [(rubric, part) for rubric in LIBRARY.rubrics for criterion in rubric.criteria for part in criterion.parts]
RATED = [*CRITERIA, *PARTS]
PROMPTS = [(rubric, prompt) for rubric in LIBRARY.rubrics for prompt in rubric.prompts]


def of_kind(*kinds: str) -> list[tuple[Rubric, Prompt]]:
    return [(rubric, prompt) for rubric, prompt in PROMPTS if prompt.kind in kinds]


@pytest.mark.parametrize(("rubric", "about"), RATED, ids=lambda each: each.id)
def test_every_criterion_and_every_part_has_a_question_and_another_prompt(
    rubric: Rubric, about: Criterion | Part
) -> None:
    kinds = [prompt.kind for prompt in rubric.prompts if about.id in prompt.serves]
    assert "question" in kinds
    assert set(kinds) & {"advice", "explanation", "concept", "next_level"}


@pytest.mark.parametrize(("rubric", "prompt"), of_kind("question"), ids=lambda each: each.id)
def test_a_question_rests_on_a_printed_sentence_and_says_that_it_is_ours(rubric: Rubric, prompt: Prompt) -> None:
    assert {source.trust for source in prompt.sources} >= {"source", "derived"}
    assert prompt.text.en.endswith(("?", ".")), prompt.id
    assert "?" in prompt.text.en
    assert not prompt.text.th.endswith("?"), "Thai asks without a question mark"


@pytest.mark.parametrize(("rubric", "prompt"), of_kind("example"), ids=lambda each: each.id)
def test_an_example_quotes_its_document_and_carries_no_score_and_no_win(rubric: Rubric, prompt: Prompt) -> None:
    printed = [source for source in prompt.sources if source.trust == "source"]
    assert printed
    assert all(source.quote and source.line for source in printed)
    assert any(source.trust == "derived" for source in prompt.sources)
    assert "คะแนน" not in prompt.text.th
    assert not re.search(r"\b(score|points?|wins?|won)\b", prompt.text.en)


@pytest.mark.parametrize(("rubric", "prompt"), of_kind("example"), ids=lambda each: each.id)
def test_an_example_names_the_work_in_both_languages(rubric: Rubric, prompt: Prompt) -> None:
    assert "“" in prompt.text.en or "“" not in prompt.text.th


def test_what_must_be_neither_is_never_said_to_be_not_both(library: Library) -> None:
    [box] = [box for rubric in library.rubrics for form in rubric.forms for box in form.boxes if box.id == "dsdw_work"]
    assert box.wants
    assert "neither training of the unit's own staff nor development" in box.wants.en


def test_works_submitted_in_2558_are_said_to_be_submitted_and_nothing_more(library: Library) -> None:
    sent = [prompt for _, prompt in of_kind("example") if any(each.line == 44 for each in prompt.sources)]
    assert len(sent) == 5
    for prompt in sent:
        assert "ส่งผลงาน" in prompt.text.th
        assert "สมัคร" in prompt.text.th
        assert "ได้รับรางวัล" not in prompt.text.th
        assert any(source.note and "ไม่ได้พิมพ์ผลการพิจารณา" in source.note.th for source in prompt.sources)


def test_a_next_level_is_one_step_between_printed_levels() -> None:
    for rubric, prompt in of_kind("next_level"):
        for criterion in rubric.criteria:
            if criterion.id in prompt.serves:
                assert {prompt.from_points, prompt.to_points} <= {level.points for level in criterion.levels}


@pytest.mark.parametrize("kind", ["question", "example"])
def test_an_analyst_adds_one_without_python_and_it_shows_on_the_page(tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "rubrics"
    shutil.copytree(find_rubrics_folder(), folder)
    place = folder / "dsdw-2560.yaml"
    written = place.read_text(encoding="utf-8")
    added = (
        f"prompts:\n- id: own.{kind}\n  kind: {kind}\n"
        '  text: {th: "ข้อความที่เพิ่งเพิ่ม", en: "a sentence just added?"}\n'
        "  serves: [clear_plan]\n  source:\n  - '000:73«มีแผนการดำเนินการครบถ้วน»'\n"
        '  - {derived: {th: "ของผู้จัดทำแบบประเมิน", en: "ours"}}\n'
    )
    assert written.count("\nprompts:\n") == 1
    place.write_text(written.replace("prompts:\n", added), encoding="utf-8")
    library = load_library(folder)
    scene = Scene(Session(library, date(2026, 11, 20)), "dsdw-2560/selection")
    criterion = next(each for each in scene.rubric.criteria if each.id == "clear_plan")
    shown = show_coaching(scene, criterion)
    texts = [each["text"] for each in shown[{"question": "ask_yourself", "example": "examples"}[kind]]]  # type: ignore[attr-defined]
    assert texts[0] == "ข้อความที่เพิ่งเพิ่ม"
    assert criterion.maximum == Decimal(10)
