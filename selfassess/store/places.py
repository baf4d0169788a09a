"""Where saved work lies: what the option or the environment names, else the data folder of the platform."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote

from selfassess.store.engine import Engine
from selfassess.store.faults import fault

__all__ = ["default_place", "make_engine"]

_NAME = "selfassess.sqlite3"


def default_place(environ: Mapping[str, str], platform: str = sys.platform) -> str:
    """The place of the store: ``SELFASSESS_STORE``, a path or a URL, else a file in the data folder.

    Parameters
    ----------
    environ : mapping of str to str
        The environment's variables.
    platform : str
        As `sys.platform` names it.

    Examples
    --------
    >>> default_place({"SELFASSESS_STORE": "postgresql://host/works"})
    'postgresql://host/works'
    >>> default_place({"XDG_DATA_HOME": "/srv/data"}, "linux")
    '/srv/data/selfassess/selfassess.sqlite3'
    """
    named = environ.get("SELFASSESS_STORE", "").strip()
    return named or str(_data_folder(environ, platform) / "selfassess" / _NAME)


def _data_folder(environ: Mapping[str, str], platform: str) -> Path:
    home = Path(environ["HOME"]) if environ.get("HOME") else Path.home()
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    if platform == "darwin":
        return home / "Library" / "Application Support"
    named = Path(environ.get("XDG_DATA_HOME", ""))
    # A path that is not absolute counts as none, says the convention.
    return named if named.is_absolute() else home / ".local" / "share"


def make_engine(place: str | os.PathLike[str], timeout: float) -> Engine:
    """The engine for a place: a file, a folder, or a URL.

    Raises
    ------
    StoreError
        If the URL is of another kind.
    """
    named = os.fspath(place)
    scheme, mark, _ = named.partition("://")
    if mark and scheme in ("postgresql", "postgres"):
        from selfassess.store.postgres import PostgresEngine

        return PostgresEngine(named, timeout)
    if mark and not named.startswith("sqlite:///"):
        # Not the whole address: there may be a password in it.
        raise fault("scheme", f"{scheme}://…")
    from selfassess.store.sqlite import SQLiteEngine

    return SQLiteEngine(_find_file(unquote(named.removeprefix("sqlite:///")) if mark else named), timeout)


def _find_file(named: str) -> Path:
    path = Path(named).expanduser()
    return path / _NAME if named.endswith(("/", os.sep)) or path.is_dir() else path
