"""Quotes are looked up on their line: found, on another line, nowhere, or without a document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from selfassess import cli
from selfassess.cli import quoting
from selfassess.errors import CallError
from selfassess.model import Library, Note, Rubric, Source, SourceDocument
from selfassess.quotes import check_quotes, find_quotes
from selfassess.text import Text

W = Text(th="ก", en="a")
LINES = ["first line\n", "the second line\x0cwith a form feed\n", "ข้อความ ภาษาไทย\n", "the second line\n"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("".join(LINES), encoding="utf-8")
    return tmp_path


def build(library: Library, *sources: Source) -> Library:
    """A library whose only sources are these, all in one note of the first rubric."""
    rubric: Rubric = replace(
        library.rubrics[0], tracks=(), questions={}, conditions=(), contradictions=(), criteria=(), bonus=None,
        bands=(), level_scale=None, warnings=(), process=(), stages=(), glossary=(), prompts=(), forms=(),
        notes=(Note("R-01", W, (), sources),),
    )  # fmt: skip
    document = SourceDocument("900", "a.txt", W, W, 2558, {})
    return Library((rubric,), {"900": document}, ())


def quote(line: int, words: str, document: str = "900") -> Source:
    return Source("source", document, line, words)


def test_quotes_on_their_line_are_found(library: Library, folder: Path) -> None:
    made = build(
        library, quote(1, "first"), quote(2, "with a form feed"), quote(3, "ภาษาไทย"), quote(4, "the second line")
    )
    assert check_quotes(made, folder) == (checked := check_quotes(made, folder))
    assert (checked.found, checked.missing, checked.faults) == (4, 0, ())


def test_a_quote_on_another_line_is_told_with_the_lines_where_it_stands(library: Library, folder: Path) -> None:
    checked = check_quotes(build(library, quote(1, "the second line")), folder)
    assert (checked.found, checked.missing) == (0, 1)
    assert (
        checked.faults[0].en == "bma-2564 R-01: 900:1: “the second line” does not stand on this line but on line 2, 4."
    )
    assert "แต่อยู่ในบรรทัด 2, 4" in checked.faults[0].th


@pytest.mark.parametrize("line", [0, 3, 5, 99])
def test_a_quote_that_stands_nowhere_is_told(library: Library, folder: Path, line: int) -> None:
    checked = check_quotes(build(library, quote(line, "third line"), quote(1, "first")), folder)
    assert (checked.found, checked.missing) == (1, 1)
    assert checked.faults[0].en == f"bma-2564 R-01: 900:{line}: “third line” stands nowhere in the document."


def test_a_line_past_the_end_is_told_with_the_right_one(library: Library, folder: Path) -> None:
    checked = check_quotes(build(library, quote(99, "first line")), folder)
    assert "900:99: “first line” does not stand on this line but on line 1." in checked.faults[0].en


def test_a_missing_document_is_told_once_with_the_number_of_its_quotes(library: Library, tmp_path: Path) -> None:
    checked = check_quotes(build(library, quote(1, "first"), quote(1, "line"), quote(1, "x", document="901")), tmp_path)
    assert (checked.found, checked.missing) == (0, 3)
    assert [fault.en.split(":")[0] for fault in checked.faults] == ["document 900", "document 901"]
    assert "its 2 quotes cannot be looked up" in checked.faults[0].en


def test_a_quote_that_serves_twice_counts_once(library: Library, folder: Path) -> None:
    made = build(library, quote(1, "first"), quote(1, "first"), Source("derived", note=W))
    assert check_quotes(made, folder).found == 1
    assert [where for where, _ in find_quotes(made)] == ["bma-2564 R-01", "bma-2564 R-01"]


def test_a_folder_that_is_not_there_is_a_faulty_call(library: Library, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="there is no such folder"):
        check_quotes(library, tmp_path / "nowhere")


def test_every_condition_criterion_and_band_has_its_quotes_looked_up(library: Library) -> None:
    places = {where for where, _ in find_quotes(library)}
    for rubric in library.rubrics:
        rules = [(rule.id, rule.sources) for rule in rubric.conditions]
        rules += [(rule.id, rule.sources) for rule in rubric.criteria]
        rules += [(rule.id, rule.sources) for rule in rubric.bands]
        quoted = {f"{rubric.id} {id}" for id, sources in rules if any(source.quote for source in sources)}
        assert quoted - places == set()
    assert any(where in places for where in (example.id for example in library.examples))


def test_the_command_says_one_line_a_fault_and_counts_last(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(quoting, "load_library", lambda: build(library, quote(1, "first"), quote(2, "nothing")))
    assert cli.main(["quotes", str(folder)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("bma-2564 R-01: 900:2: “nothing”")
    assert lines[1:] == ["1 quotes found, 1 not found"]
    monkeypatch.setattr(quoting, "load_library", lambda: build(library, quote(1, "first")))
    assert cli.main(["quotes", str(folder)]) == 0
    assert capsys.readouterr().out == "1 quotes found, 0 not found\n"
    assert cli.main(["quotes", str(folder / "nowhere")]) == 2
    caught = capsys.readouterr()
    assert (caught.out, "there is no such folder" in caught.err) == ("", True)


DOCUMENTS = Path(__file__).parent.parent.parent / "shared" / "documents"


@pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the source documents are not beside the project here")
def test_every_quote_of_the_shipped_rubrics_stands_in_its_document(library: Library) -> None:
    checked = check_quotes(library, DOCUMENTS)
    assert [fault.en for fault in checked.faults] == []
    assert checked.found > 400
