"""Notebooks stay thin: what is longer than a sentence or two belongs in the package."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest

NOTEBOOKS = sorted((Path(__file__).parent.parent / "notebooks").glob("*.ipynb"))

# Imports, assignments, calls and a last expression; all else is logic and has a module to live in.
ALLOWED = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.Expr)
LOGIC = (ast.Lambda, ast.IfExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def read_cells(path: Path) -> list[dict[str, Any]]:
    """Give the code cells of one notebook, each with its source in one piece."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell | {"source": "".join(cell["source"])} for cell in cells if cell["cell_type"] == "code"]


def test_there_are_notebooks() -> None:
    assert "assess.ipynb" in [path.name for path in NOTEBOOKS]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_cells_have_at_most_ten_lines(path: Path) -> None:
    assert [cell["source"] for cell in read_cells(path) if len(cell["source"].splitlines()) > 10] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_cells_hold_no_logic_and_no_magic(path: Path) -> None:
    for cell in read_cells(path):
        tree = ast.parse(cell["source"])  # a magic or a shell command is no Python and fails here
        assert [ast.unparse(node) for node in tree.body if not isinstance(node, ALLOWED)] == []
        assert [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, LOGIC)] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_are_saved_without_output(path: Path) -> None:
    assert [cell["source"] for cell in read_cells(path) if cell["outputs"] or cell["execution_count"] is not None] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_run_on_any_python_of_ours(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    nbformat.validate(notebook)
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
