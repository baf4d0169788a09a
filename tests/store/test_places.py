"""Where the store lies, and how the file is guarded."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.store import StoreError, default_place, open_store
from selfassess.store.places import make_engine
from selfassess.store.postgres import hide_password


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({"SELFASSESS_STORE": "/srv/works.sqlite3", "HOME": "/home/u"}, "linux", "/srv/works.sqlite3"),
        ({"SELFASSESS_STORE": "postgresql://h/d"}, "win32", "postgresql://h/d"),
        ({"XDG_DATA_HOME": "/data"}, "linux", "/data/selfassess/selfassess.sqlite3"),
        ({"HOME": "/home/u"}, "linux", "/home/u/.local/share/selfassess/selfassess.sqlite3"),
        (
            {"HOME": "/home/u", "XDG_DATA_HOME": "not/absolute"},
            "linux",
            "/home/u/.local/share/selfassess/selfassess.sqlite3",
        ),
        ({"HOME": "/Users/u"}, "darwin", "/Users/u/Library/Application Support/selfassess/selfassess.sqlite3"),
        ({"LOCALAPPDATA": "/u/Local"}, "win32", "/u/Local/selfassess/selfassess.sqlite3"),
        ({"HOME": "/u"}, "win32", "/u/AppData/Local/selfassess/selfassess.sqlite3"),
    ],
)
def test_the_environment_or_the_platform_names_the_place(environ: dict[str, str], platform: str, expected: str) -> None:
    assert Path(default_place(environ, platform)) == Path(expected) or default_place(environ, platform) == expected


def test_a_file_a_folder_and_a_url_name_the_same_store(tmp_path: Path) -> None:
    named: list[str | Path] = [
        tmp_path,
        tmp_path / "selfassess.sqlite3",
        f"{tmp_path}{os.sep}",
        f"sqlite:///{tmp_path}/selfassess.sqlite3",
    ]
    assert {make_engine(place, 1).place for place in named} == {str(tmp_path / "selfassess.sqlite3")}
    assert make_engine(f"{tmp_path}/new/", 1).place == str(tmp_path / "new" / "selfassess.sqlite3")
    assert make_engine("sqlite:///a%20b.sqlite3", 1).place == "a b.sqlite3"


@pytest.mark.parametrize("place", ["mysql://u:secret@h/d", "sqlite://data.sqlite3", "http://h/d"])
def test_a_url_of_another_kind_is_refused_without_telling_a_password(place: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(place)
    kind = place.partition("://")[0]
    assert caught.value.say("en") == (
        f"{kind}://…: works can be stored at sqlite:///… or postgresql://… only. Correct the address."
    )
    assert caught.value.say("th") == f"{kind}://…: เก็บงานได้ที่ sqlite:///… หรือ postgresql://… เท่านั้น โปรดแก้ที่อยู่"


def test_a_password_is_never_shown() -> None:
    assert hide_password("postgresql://u:p@ss@h/d?password=x") == "postgresql://h/d"
    assert make_engine("postgres://u:secret@h/d", 1).place == "postgresql://h/d"


def test_only_the_owner_may_read_the_file_and_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "data" / "works.sqlite3"
    with open_store(file) as store:
        store.create({})
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (file.parent, *file.parent.iterdir())}
    assert modes == {"data": 0o700, **dict.fromkeys((f"works.sqlite3{end}" for end in ("", "-wal", "-shm")), 0o600)}


def test_without_psycopg_the_sentence_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://localhost/works")
    assert 'Run: pip install "selfassess[postgres]".' in caught.value.say("en")
    assert 'โปรดสั่ง pip install "selfassess[postgres]"' in caught.value.say("th")


def test_the_store_is_cheap_to_import() -> None:
    code = "import sys, selfassess.store; print(sorted({'psycopg', 'yaml', 'ipywidgets'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
