"""What is installed: the lists of packages agree, and the wheel works where the repository is not."""

from __future__ import annotations

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
import urllib.request
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.findall(r"^([a-z0-9][^ ]*)==([^ ]+)(?: ; (.+?))? \\$", LOCK, re.MULTILINE)
PINNED = {name: pin for name, pin, _ in PINS}

# Where the name one imports is not the name one installs.
INSTALLED_AS = {"PIL": "pillow", "docx": "python-docx", "yaml": "pyyaml"}


def read_requirements(*extras: str) -> dict[str, str]:
    """Map every package that pyproject.toml names to its range of versions."""
    written = list(PROJECT["dependencies"])
    for extra in extras:
        written += PROJECT["optional-dependencies"][extra]
    found = [Requirement(line) for line in written]
    return {canonicalize_name(each.name): str(each.specifier) for each in found if each.name != "selfassess"}


def list_imports(folder: Path) -> set[str]:
    """Name the packages of others that the modules of a folder import, as one installs them."""
    names = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Import():
                    names |= {alias.name.split(".")[0] for alias in node.names}
                case ast.ImportFrom(module=str(module)):
                    names.add(module.split(".")[0])
    others = names - sys.stdlib_module_names - {"selfassess", "tests", "benchmarks"}
    return {canonicalize_name(INSTALLED_AS.get(name, name)) for name in others}


def test_conda_gets_the_same_packages() -> None:
    listed = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    from_pip = next(entry["pip"] for entry in listed if isinstance(entry, dict))
    found = [Requirement(entry) for entry in [*(e for e in listed if isinstance(e, str)), *from_pip]]
    ranges: dict[str, str] = {canonicalize_name(each.name): str(each.specifier) for each in found}

    python = {"python": str(Requirement(f"python{PROJECT['requires-python']}").specifier), "pip": ""}
    assert ranges == read_requirements("lab", "postgres", "words", "test") | python


def test_the_package_imports_only_what_it_asks_for() -> None:
    assert list_imports(ROOT / "selfassess") - read_requirements("lab", "postgres", "words").keys() == set()


def test_tests_and_benchmarks_import_only_what_is_asked_for() -> None:
    asked = read_requirements("lab", "postgres", "words", "test").keys()
    assert list_imports(ROOT / "tests") - asked == set()
    assert list_imports(ROOT / "benchmarks") - asked == set()


def test_every_locked_package_has_hashes() -> None:
    blocks = re.split(r"\n(?=[a-z0-9])", LOCK.strip())
    assert len(blocks) == len(PINS) > 50
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_names_no_address() -> None:
    assert re.findall(r"\S*(?:://|file:|--index|--extra-index|--find-links)\S*", LOCK) == []


def test_the_lock_covers_what_pyproject_asks_for() -> None:
    asked = read_requirements("lab", "postgres", "words", "test")
    assert asked.keys() - PINNED.keys() == set()
    fits = {name: Requirement(f"{name}{wanted}").specifier.contains(PINNED[name]) for name, wanted in asked.items()}
    assert [name for name, does in fits.items() if not does] == [], "run `make lock`"


def test_what_runs_here_is_what_is_locked() -> None:
    here = {name: version(name) for name in read_requirements("lab", "postgres", "words", "test")}
    assert [(name, pin) for name, pin in here.items() if pin != PINNED[name]] == [], (
        "run `make clean`, then `make test`"
    )


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("exit 1", "Python 3.11 to 3.13 is needed"),
        ('case "$2" in *ensurepip*) exit 1;; *) exit 0;; esac', "sudo apt install python3-venv"),
    ],
    ids=["too-old", "without-venv"],
)
def test_make_says_what_is_missing(tmp_path: Path, script: str, sentence: str) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    python = tmp_path / "python-of-another-time"
    python.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    python.chmod(0o755)
    made = subprocess.run(
        ["make", "app", f"PYTHON={python}"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert made.returncode != 0
    assert sentence in made.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel out of the source package, so that both are known to be complete."""
    folder = tmp_path_factory.mktemp("built")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    unpack = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*unpack, str(next(folder.glob("*.tar.gz")))], cwd=folder, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel and what it asks for, at the locked versions, where nothing was before."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "venv", with_pip=True, symlinks=os.name != "nt")
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    constraints = folder / "constraints.txt"
    lines = [f"{name}=={pin}" + (f" ; {marker}" if marker else "") for name, pin, marker in PINS]
    constraints.write_text("\n".join(lines), encoding="utf-8")
    install = [str(python), "-m", "pip", "install", "--quiet", "--constraint", str(constraints), str(wheel)]
    done = subprocess.run(install, cwd=folder, check=False, capture_output=True, text=True)
    assert done.returncode == 0, f"pip needs the network here:\n{done.stderr}"
    return python


def run(python: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command in a folder that knows nothing of the repository."""
    call = [str(python.with_name("selfassess")), *words]
    return subprocess.run(call, cwd=python.parent, env=make_environment(), capture_output=True, text=True, check=False)


def make_environment() -> dict[str, str]:
    """Take away what could lead back to the repository or open a window."""
    hidden = ("PYTHON", "VIRTUAL_ENV", "SELFASSESS_", "JUPYTER", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    return {name: value for name, value in os.environ.items() if not name.startswith(hidden)} | {"PYTHONUTF8": "1"}


@pytest.mark.slow
def test_the_wheel_carries_everything_the_app_needs(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())

    def carries(folder: str, inside: str, pattern: str) -> None:
        expected = {f"{inside}/{path.relative_to(ROOT / folder).as_posix()}" for path in (ROOT / folder).rglob(pattern)}
        assert expected, folder
        assert expected - names == set()

    carries("rubrics", "selfassess/rubrics", "*.yaml")
    carries("notebooks", "selfassess/notebooks", "*.ipynb")
    carries("tests/cases", "selfassess/cases", "*.yaml")
    for pattern in ("*.py", "*.html", "*.j2", "*.js", "*.css", "*.woff2", "*.ttf", "*.txt", "*.typ", "*.json"):
        carries("selfassess", "selfassess", pattern)


@pytest.mark.slow
def test_the_wheel_brings_no_tests_and_no_foreign_folder(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"selfassess", f"selfassess-{PROJECT['version']}.dist-info"}


@pytest.mark.slow
def test_the_installed_command_lists_the_tracks(python: Path) -> None:
    listed = run(python, "list")
    assert listed.returncode == 0, listed.stderr
    assert "psa-2558" in listed.stdout


@pytest.mark.slow
def test_the_installed_command_passes_its_golden_cases(python: Path) -> None:
    tested = run(python, "test")
    assert tested.returncode == 0, tested.stdout + tested.stderr
    assert re.fullmatch(r"[1-9]\d* passed, 0 failed", tested.stdout.strip().splitlines()[-1])


@pytest.mark.slow
def test_the_installed_app_opens(python: Path) -> None:
    call = [str(python.with_name("selfassess")), "serve", "--port", "0"]
    server = subprocess.Popen(
        call, cwd=python.parent, env=make_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        assert server.stdout is not None
        address = find_address(server)
        assert 'href="/voila/render/assess.ipynb' in fetch(address)
        page = fetch(f"{address}voila/render/assess.ipynb")
        assert "application/vnd.jupyter.widget-view+json" in page, page
        assert "selfassess.ui.workbook.Workbook" in page, page
    finally:
        server.send_signal(signal.SIGTERM)
        said, _ = server.communicate(timeout=60)
    assert server.returncode == 0, said
    assert "Traceback" not in said


def find_address(server: subprocess.Popen[str]) -> str:
    """Read what the server prints until it says where it is."""
    assert server.stdout is not None
    started = time.monotonic()
    said = ""
    while time.monotonic() - started < 60 and (line := server.stdout.readline()):
        said += line
        if found := re.search(r"http://\S+?:\d+/", line):
            return found.group()
    raise AssertionError(f"The server did not say where it is:\n{said}")


def fetch(address: str) -> str:
    """Fetch a page as a browser does that has never been here."""
    with urllib.request.urlopen(address, timeout=120) as answer:
        assert answer.status == 200
        return str(answer.read().decode("utf-8"))
