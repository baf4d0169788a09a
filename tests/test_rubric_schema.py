"""The JSON Schema for editors: made from the loader's tables, and as strict as they are on names and types."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]

from selfassess.loading.inspection import Inspection
from selfassess.loading.marked import Marked
from selfassess.loading.schema_file import NAME, make_schema
from selfassess.loading.yaml_reading import read_yaml

TESTS = Path(__file__).parent
RUBRICS = TESTS.parent / "rubrics"
SHIPPED = sorted(path for path in RUBRICS.glob("*.yaml") if path.stem not in ("sources", "examples"))


def read_plain(path: Path) -> Any:
    """A rubric file as an editor sees it."""
    marked = read_yaml(path.read_bytes(), Inspection(path))
    assert marked is not None
    return to_plain(marked)


def to_plain(marked: Marked) -> Any:
    match marked.value:
        case dict(pairs):
            return {key: to_plain(value) for key, value in pairs.items()}
        case tuple(items):
            return [to_plain(item) for item in items]
        case Decimal() as number:
            return int(number) if number == int(number) else float(number)
    return marked.value


@pytest.fixture(scope="module")
def validator() -> Any:
    schema = json.loads((RUBRICS / NAME).read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def test_the_schema_file_is_what_the_loader_makes_of_its_tables_and_the_guide() -> None:
    guide = (RUBRICS / "README.md").read_text(encoding="utf-8")
    made = make_schema(guide)
    assert (RUBRICS / NAME).read_text(encoding="utf-8") == made, "run: python -m selfassess.loading.schema_file"


@pytest.mark.parametrize("path", [*SHIPPED, TESTS / "broken_rubrics" / "good.yaml"], ids=lambda path: path.stem)
def test_a_rubric_without_a_fault_fits_the_schema(validator: Any, path: Path) -> None:
    assert [error.json_path for error in validator.iter_errors(read_plain(path))] == []


@pytest.mark.parametrize(
    "name",
    [
        "bad_anchor", "below_zero", "missing_key", "missing_language", "newer_format", "no_source", "not_one_of",
        "source_without_quote", "two_trusts", "unknown_key", "unknown_trust", "version_not_quoted", "wrong_type_flag",
        "wrong_type_list", "wrong_type_number", "wrong_type_text", "year_not_buddhist",
    ],
)  # fmt: skip
def test_an_editor_marks_a_wrong_name_or_type(validator: Any, name: str) -> None:
    assert list(validator.iter_errors(read_plain(TESTS / "broken_rubrics" / f"{name}.yaml")))


def test_every_key_of_the_schema_has_an_explanation_in_both_languages(validator: Any) -> None:
    def walk(schema: Any) -> list[str]:
        found = []
        for name, key in schema.get("properties", {}).items():
            found += [name] if "\n\n" not in key.get("description", "") else []
            found += walk(key) + walk(key.get("items", {}))
        return found

    assert walk({"properties": validator.schema["properties"]}) == []
