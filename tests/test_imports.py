"""Which module may know which: notebooks → ui → engine → model → errors, and no arrow runs up."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import selfassess

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "selfassess"

# From what knows nobody to what may know all below it. A folder counts as one; a module that is not listed
# belongs to the engine.
LAYERS = [
    {"text"},
    {"errors", "typed", "cycle", "expression"},
    {"model"},
    {"engine", "loading"},
    {"store", "exchange", "answer_file", "word_counter"},
    {"ui", "cli", "server", "reports"},
]
LISTED = set().union(*LAYERS) - {"engine"}


def modules() -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imports_of(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, anywhere in it but where only types are checked."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part_of(module: str) -> str:
    """The part of the package that a module belongs to."""
    name = (module + ".").split(".")[1]
    return "cli" if name == "__main__" else name


def layer_of(module: str) -> int:
    """How high a module of the package stands."""
    name = part_of(module) if part_of(module) in LISTED else "engine"
    return next(height for height, layer in enumerate(LAYERS) if name in layer)


def own_imports(module: str) -> set[str]:
    """The modules of the package that a module imports."""
    found = set()
    for name in imports_of(MODULES[module]):
        while name and name not in MODULES:
            name = name.rpartition(".")[0]
        found |= {name} - {"", module}
    return found


@pytest.mark.parametrize("module", [module for module in MODULES if module != "selfassess"])
def test_no_arrow_runs_up(module: str) -> None:
    above = {other for other in own_imports(module) if layer_of(other) > layer_of(module)}
    assert above == set()


@pytest.mark.parametrize("module", MODULES)
def test_the_three_doors_do_not_know_each_other(module: str) -> None:
    doors = {"ui", "cli", "server"}
    own = part_of(module)
    known = {part_of(other) for other in own_imports(module)} & doors
    if own == "cli":
        # The command line starts the server, and only when it is told to.
        known -= {"server"}
    if own == "reports":
        # A paper says what the page says, by the same views.
        known -= {"ui"}
    assert known <= ({own} if own in doors else set())


def outside(module: str) -> set[str]:
    """The packages that a module takes from elsewhere."""
    return {name.partition(".")[0] for name in imports_of(MODULES[module])} - {"selfassess", "__future__"}


@pytest.mark.parametrize("module", MODULES)
def test_only_the_ui_knows_widgets_and_only_the_loading_knows_yaml(module: str) -> None:
    used = outside(module)
    if not module.startswith(("selfassess.ui", "selfassess.server")):
        assert used & {"ipywidgets", "traitlets", "anywidget", "voila", "tornado"} == set()
    if not module.startswith("selfassess.loading"):
        assert "yaml" not in used


PURE = [module for module in MODULES if layer_of(module) <= layer_of("selfassess.engine") and module != "selfassess"]


@pytest.mark.parametrize("module", [module for module in PURE if not module.startswith("selfassess.loading")])
def test_the_engine_needs_nothing_but_python(module: str) -> None:
    assert outside(module) <= sys.stdlib_module_names


@pytest.mark.parametrize("module", PURE)
def test_the_engine_prints_nothing_and_reads_no_clock(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert called & {"print", "input", "date.today", "datetime.now", "datetime.today", "time.time"} == set()


def run_alone(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.strip()


@pytest.mark.parametrize("module", ["selfassess.ui", "selfassess.ui.workbook", "selfassess.server", "selfassess.cli"])
def test_the_way_to_the_page_imports_neither_pandas_nor_matplotlib(module: str) -> None:
    heavy = "{'pandas', 'matplotlib', 'numpy', 'pydantic'}"
    assert run_alone(f"import sys, {module}; print(sorted({heavy} & set(sys.modules)))") == "[]"


def test_the_command_line_starts_without_what_a_command_needs() -> None:
    code = "import sys, selfassess.cli; "
    blocked = "{'yaml', 'selfassess.assess', 'selfassess.loading', 'selfassess.model'}"
    assert run_alone(f"{code}print(sorted({blocked} & set(sys.modules)))") == "[]"


def test_every_public_name_is_there_when_it_is_asked_for_and_no_other() -> None:
    assert [getattr(selfassess, name).__name__ for name in selfassess.__all__] == selfassess.__all__
    assert set(selfassess.__all__) <= set(dir(selfassess))
    with pytest.raises(AttributeError, match="module 'selfassess' has no attribute 'assess_some'"):
        selfassess.assess_some  # type: ignore[attr-defined]  # noqa: B018


def test_the_engine_runs_without_yaml_and_widgets() -> None:
    code = "import sys, selfassess.assess, selfassess.explain, selfassess.ranking, selfassess.record; "
    blocked = "{'ipywidgets', 'anywidget', 'voila', 'tornado', 'pandas'}"
    assert run_alone(f"{code}print(sorted({blocked} & set(sys.modules)))") == "[]"


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda path: str(path.name))
def test_a_notebook_knows_the_package_by_its_front_doors(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    used = {
        name.rpartition(".")[0]
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.ImportFrom) and node.module
        for name in (f"{node.module}.{alias.name}" for alias in node.names)
    }
    assert {name for name in used if name.startswith("selfassess")} <= {"selfassess", "selfassess.ui"}
