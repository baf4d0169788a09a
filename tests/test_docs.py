"""What the documentation says can be done, can be done."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.server.settings import Settings
from selfassess.store import open_store

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("[a-z]*/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE))
TEXTS = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())

# The commands of README's console block, in its order.
CALLS = re.findall(r"^\$ selfassess (.+)$", README, re.MULTILINE)

# The variables of README's table, each with its default.
VARIABLES = dict(re.findall(r"^\| `(SELFASSESS_\w+)` \| .+ \| (.+) \|$", README, re.MULTILINE))

# Words in backquotes that look like a path and are none: addresses, patterns, names of verdicts.
PATH = re.compile(r"(?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:md|py|toml|yml|yaml|lock|ipynb|txt|png)")
MADE_HERE = {".venv", "answers.yaml", "my-answers.yaml"}


def read_code(text: str) -> list[str]:
    """Give what stands in backquotes or in an indented or fenced block."""
    fenced = re.findall(r"^```.*?$(.*?)^```", text, re.MULTILINE | re.DOTALL)
    inline = re.findall(r"`([^`\n]+)`", text)
    return [*inline, *(line for block in fenced for line in block.splitlines()), *re.findall(r"^    (.+)$", text, re.M)]


def call(*words: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command line as it is installed here."""
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, "-m", "selfassess", *words],
        cwd=folder or ROOT,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def find_all(pattern: str, path: Path) -> set[str]:
    """Find a pattern in all the code of a page."""
    return {found for code in read_code(path.read_text(encoding="utf-8")) for found in re.findall(pattern, code)}


@TEXTS
def test_every_make_target_exists(path: Path) -> None:
    assert find_all(r"\bmake ([a-z]+)", path) - TARGETS == set()


def test_every_make_target_is_explained() -> None:
    assert {target for target in TARGETS if f"make {target}" not in README + CONTRIBUTING} == {"help"}


@TEXTS
def test_every_path_exists(path: Path) -> None:
    missing = set()
    for code in re.findall(r"`([^`\n]+)`", path.read_text(encoding="utf-8")):
        is_reading = re.match(r"[A-Z]-\d\d/", code)
        if PATH.fullmatch(code) and not is_reading and code.split("/")[0] not in MADE_HERE:
            missing |= {code} - {code for base in (ROOT, path.parent) if (base / code).exists()}
    assert missing == set()


@TEXTS
def test_every_link_leads_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    headings = {make_anchor(title) for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    lost = []
    for target in re.findall(r"\]\(([^)]+)\)", text):
        place, _, heading = target.partition("#")
        if "://" not in target and not ((path.parent / place).exists() if place else heading in headings):
            lost.append(target)
    assert lost == []


def make_anchor(heading: str) -> str:
    """Write a heading as a link within a page names it."""
    return re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-")


@TEXTS
def test_every_module_named_exists(path: Path) -> None:
    named = find_all(r"(?<![\w.])selfassess(?:\.\w+)+", path)
    assert [name for name in sorted(named) if importlib.util.find_spec(name) is None] == []


@TEXTS
def test_every_subcommand_named_exists(path: Path) -> None:
    shown = call("--help").stdout
    named = find_all(r"(?:^|[\s$/\\])selfassess ([a-z]+)\b", path)
    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", shown)] == []


def test_the_tour_of_the_command_line_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = re.search(r"^```yaml\n# answers.yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert written
    (tmp_path / "answers.yaml").write_text(written.group(1), encoding="utf-8")
    assert len(CALLS) >= 5
    # The tour looks after a store that somebody has used.
    monkeypatch.setenv("SELFASSESS_STORE", str(tmp_path / "works.sqlite3"))
    with open_store(tmp_path / "works.sqlite3") as store:
        store.create({"answers": {"months_in_use": "10"}})
    for words in CALLS:
        done = call(*shlex.split(words), folder=tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), words
        assert done.stdout.strip(), words


@pytest.mark.parametrize("option", [*re.findall(r"`selfassess serve (--[a-z]+)[^`]*`", README), "--host"])
def test_the_options_of_serve_exist(option: str) -> None:
    assert option in call("serve", "--help").stdout


def test_every_variable_that_is_read_is_explained_and_no_other() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "selfassess").rglob("*.py"))
    named = set(re.findall(r"SELFASSESS_[A-Z_]+", code))
    # The server sets this one for its kernels, nobody else.
    assert named - {"SELFASSESS_SERVED"} == set(VARIABLES)


@pytest.mark.parametrize("name", ["base_url", "pool", "visitors", "idle_seconds"])
def test_the_default_of_a_variable_is_that_of_the_settings(name: str) -> None:
    assert VARIABLES[f"SELFASSESS_{name.upper()}"] == f"`{getattr(Settings(), name)}`"


def test_a_file_has_one_name_in_thai() -> None:
    code = [path for path in (ROOT / "selfassess").rglob("*") if path.suffix in {".py", ".html", ".j2", ".js"}]
    assert [path.name for path in (*PAGES, *code) if "แฟ้ม" in path.read_text(encoding="utf-8")] == []


def test_no_file_names_the_folder_it_lies_in() -> None:
    here = f"{ROOT.parent.as_posix()}/".encode()
    folders = ("selfassess", "rubrics", "notebooks", "tests", "benchmarks", "docs", ".ci")
    paths = [*ROOT.glob("*.*"), ROOT / "Makefile", *(path for name in folders for path in (ROOT / name).rglob("*.*"))]
    texts = [path for path in paths if path.is_file() and path.suffix not in {".pyc", ".png", ".ttf", ".woff2"}]
    assert len(texts) > 50
    assert [path.name for path in texts if here in path.read_bytes()] == []
