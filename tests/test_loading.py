"""The rubrics as they are shipped, the values built from them, and files that are hardly files at all."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.errors import CallError, RubricError
from selfassess.grammar import parse
from selfassess.loading import check_files, find_rubrics_folder, load_library
from selfassess.loading.checks.kinds_of_nodes import write_node
from selfassess.loading.inspection import Inspection
from selfassess.loading.yaml_reading import LARGEST, read_yaml
from selfassess.model import Library, Source

BROKEN = Path(__file__).parent / "broken_rubrics"
GOOD = (BROKEN / "good.yaml").read_text(encoding="utf-8")


def read_faults(data: bytes) -> list[str]:
    """The faults of one file's bytes, before anything is known of rubrics."""
    inspection = Inspection(Path("a.yaml"))
    read_yaml(data, inspection)
    return [fault.format("en") for fault in inspection.faults]


def test_the_shipped_files_have_no_fault() -> None:
    assert [fault.format("en") for fault in check_files()] == []


def test_the_shipped_library_holds_what_the_vocabulary_counts(library: Library) -> None:
    counts = {
        rubric.id: (
            len(rubric.tracks), len(rubric.questions), len(rubric.conditions), len(rubric.criteria), len(rubric.bands),
            len(rubric.warnings),
        )
        for rubric in library.rubrics
    }  # fmt: skip
    assert counts == {
        "bma-2564": (1, 23, 16, 1, 0, 2),
        "dsdw-2560": (3, 24, 15, 9, 0, 2),
        "lerdrat-2564": (13, 50, 36, 8, 0, 3),
        "pmqa-2558": (1, 0, 0, 0, 0, 0),
        "psa-2558": (7, 75, 54, 2, 4, 8),
        "tepga-2558": (4, 35, 10, 18, 4, 2),
    }
    assert sum(not track.is_pseudo for _, track in library.tracks.values()) == 25
    assert len(library.questions) == 206
    assert len(library.examples) == 17
    assert sorted(library.documents) == ["000", "001", "002", "003", "004"]


def test_a_criterion_is_a_question_with_its_levels(library: Library) -> None:
    question = library.questions["innovation_form"]
    assert question.type == "levels"
    assert [level.points for level in question.levels] == [Decimal("2.5"), Decimal(5), Decimal(10)]
    assert library.questions["part1"].maximum == 600
    assert library.questions["kpi_part1"].type == "number"
    assert library.questions["part1_quality"].type == "points"


def test_bands_stand_lowest_first_with_their_bounds(library: Library) -> None:
    bands = {band.id: band for band in library.tracks["psa-2558/overall_standard"][0].bands}
    assert list(bands) == ["not_passed", "undefined_750", "good_range", "site_visit"]
    assert bands["undefined_750"].is_hole
    assert bands["undefined_750"].holds(Decimal(750))
    assert not bands["good_range"].holds(Decimal(750))
    assert bands["good_range"].gap == "strict"


def test_a_condition_without_readings_has_one_without_a_name(library: Library) -> None:
    conditions = {one.id: one for one in library.tracks["psa-2558/overall_standard"][0].conditions}
    assert [reading.id for reading in conditions["core_mission"].readings] == [None]
    assert [reading.id for reading in conditions["no_complaint"].readings] == ["R-08/all", "R-08/last_branch"]


def test_a_contradiction_speaks_up_at_its_questions_in_the_order_of_its_test(library: Library) -> None:
    contradictions = {one.id: one for one in library.tracks["psa-2558/overall_standard"][0].contradictions}
    assert contradictions["serving_more_than_exist"].questions == ("units_serving", "units_total")


def test_sources_keep_trust_document_line_and_quote(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    rubric = load_library(tmp_path).rubrics[0]
    assert rubric.conditions[0].sources == (Source("source", document="100", line=7, quote="ไม่น้อยกว่า 1 ปี"),)
    outside = rubric.glossary[0].sources[0]
    assert (outside.trust, outside.page) == ("outside_unofficial", "พจนานุกรมตัวอย่าง")


def test_every_expression_can_be_written_out_and_read_again(library: Library) -> None:
    for rubric in library.rubrics:
        tests = [reading.test for condition in rubric.conditions for reading in condition.readings]
        amounts = [condition.shortfall for condition in rubric.conditions if condition.shortfall]
        for expression in [*tests, *amounts, *(one.test for one in rubric.contradictions)]:
            assert parse(write_node(expression.root)).root == expression.root


def test_values_are_frozen(library: Library) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        library.rubrics[0].year = 2570  # type: ignore[misc]
    with pytest.raises(TypeError, match="does not support item assignment"):
        library.rubrics[0].questions["works"] = None  # type: ignore[index]


def test_a_folder_named_by_the_environment_replaces_the_shipped_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.setenv("SELFASSESS_RUBRICS", str(tmp_path))
    assert find_rubrics_folder() == tmp_path
    assert [rubric.id for rubric in load_library().rubrics] == ["sample-2560"]


@pytest.mark.parametrize("name", ["nowhere", "nowhere.yaml", "empty"])
def test_a_path_without_rubrics_is_told_to_the_one_who_calls(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CallError, match="There is no") as caught:
        check_files([tmp_path / name])
    assert caught.value.say("th").startswith("ไม่พบไฟล์")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a: 1\nb: \xe9\n", "a.yaml:2:4: YAML: found the byte 0xe9, which is not UTF-8, expected a file in UTF-8. "),
        ("ก: \xe9".encode("cp874", "replace") + b"\x80", "a.yaml:1:1: YAML: found the byte 0xa1, which is not UTF-8"),
        (b"a: 1\nb: \x07\n", "a.yaml:2:4: YAML: found the control character U+0007, expected marks that print. "),
        (b"a" * (LARGEST + 1), f"a.yaml:1:1: YAML: found a file of {LARGEST + 1} bytes, expected at most {LARGEST}. "),
        (b"[" * 5000, "nested too deep, expected at most 20 levels. "),
        (b"a: @b\n", "a.yaml:1:4: YAML: found a character that cannot begin a value, such as a tab, @ or `, "),
        (b"? [a]\n: 1\n", "a.yaml:1:3: YAML: found a key that is not a plain word, expected a plain word. "),
        (b"12\n", ""),
    ],
)
def test_a_file_that_is_hardly_one_is_told_so(data: bytes, told: str) -> None:
    assert "".join(read_faults(data)[:1]).find(told) >= 0


@pytest.mark.parametrize("text", ["", "# only a comment\n"])
def test_an_empty_file_is_told_how_a_rubric_begins(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    told = [fault.format("en") for fault in check_files([path])]
    assert told == [f'{path}:1:1: YAML: found an empty file, expected the key format. Begin the file with "format: 1".']


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read_faults(b"\xef\xbb\xbfa: 1\n") == []


def test_a_rubric_that_is_only_a_number_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("12\n", encoding="utf-8")
    assert [fault.found.en for fault in check_files([path])] == ["found the number 12"]
    with pytest.raises(RubricError, match="found the number 12, expected keys and values"):
        load_library(tmp_path)


@given(
    st.integers(0, GOOD.count("\n") - 1),
    st.sampled_from(["", "true", "12", "[]", "{}", '"x"', "[[1]]", '"2.5"', "{a: 1}"]),
)
def test_whatever_stands_in_place_of_a_value_is_told_and_never_breaks_the_loader(
    tmp_path_factory: pytest.TempPathFactory, line: int, value: str
) -> None:
    lines = GOOD.splitlines()
    key, colon, _ = lines[line].partition(": ")
    lines[line] = f"{key}{colon}{value}" if colon else value
    path = tmp_path_factory.mktemp("rubric") / "a.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    for fault in check_files([path]):
        assert fault.line >= 1
        assert fault.format("th") != fault.format("en")


def test_loading_imports_neither_pydantic_nor_pandas() -> None:
    script = "import sys, selfassess.loading; print([name for name in ('pydantic', 'pandas') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
