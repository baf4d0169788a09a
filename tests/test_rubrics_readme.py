"""The guide `rubrics/README.md` explains every key, every word and every function, and nothing that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.grammar import FUNCTIONS, parse
from selfassess.loading import check_files
from selfassess.loading.guide import list_keys, read_guide
from selfassess.loading.kinds import Kind, OneOf
from selfassess.loading.schema import RUBRIC
from selfassess.loading.tables import Listing, Table

RUBRICS = Path(__file__).parent.parent / "rubrics"
GUIDE = (RUBRICS / "README.md").read_text(encoding="utf-8")


def list_words(kind: Kind) -> Iterator[str]:
    """Every word that a key may only choose from."""
    if isinstance(kind, OneOf):
        yield from kind.allowed
    if isinstance(kind, Listing):
        yield from list_words(kind.of)
    if isinstance(kind, Table):
        for key in kind.keys:
            yield from list_words(key.kind)


def test_the_guide_explains_every_mapping_and_no_other() -> None:
    assert set(read_guide(GUIDE)) == set(list_keys())


@pytest.mark.parametrize("mapping", sorted(list_keys()))
def test_the_guide_explains_every_key_no_other_and_which_must_be_there(mapping: str) -> None:
    explained = {key: one.is_required for key, one in read_guide(GUIDE)[mapping].items()}
    assert explained == list_keys()[mapping]


@pytest.mark.parametrize("word", sorted(set(list_words(RUBRIC))))
def test_the_guide_explains_every_word_a_key_may_choose(word: str) -> None:
    assert f"`{word}`" in GUIDE


@pytest.mark.parametrize("function", [*FUNCTIONS, "date", "year"])
def test_the_guide_explains_every_function(function: str) -> None:
    assert f"`{function}(" in GUIDE


def test_every_expression_of_the_guide_can_be_read() -> None:
    table = GUIDE[GUIDE.index("| เขียน · Write |") :].split("\n\n")[0]
    expressions = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    assert len(expressions) > len(FUNCTIONS)
    for expression in expressions:
        assert parse(expression).text == expression


def test_the_example_of_the_guide_has_no_fault(tmp_path: Path) -> None:
    example = GUIDE.split("```yaml\n")[1].split("```")[0]
    (tmp_path / "sources.yaml").write_bytes((RUBRICS / "sources.yaml").read_bytes())
    (tmp_path / "sample-2560.yaml").write_text(example, encoding="utf-8")
    assert check_files([tmp_path]) == ()


def test_the_guide_says_everything_in_both_languages() -> None:
    for explained in read_guide(GUIDE).values():
        for key in explained.values():
            assert re.search("[ก-ฮ]", key.text.th)
            assert re.search("[a-z]", key.text.en)
            assert not re.search("[ก-ฮ]", key.text.en)
