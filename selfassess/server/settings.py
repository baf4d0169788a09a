"""What the person who runs the server may choose, with defaults for one office computer."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from selfassess.errors import CallError
from selfassess.server.places import find_folder
from selfassess.text import Language, Text

__all__ = ["DEFAULT_PORT", "Settings", "read_settings"]

DEFAULT_PORT = 8866


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one run.

    Attributes
    ----------
    notebooks : Path
        The folder of notebooks to serve.
    port : int or None
        The wished port; None starts at `DEFAULT_PORT` and 0 leaves it to the system.
    host : str
        The address to listen on; the default is this machine only.
    base_url : str
        The path under which everything lies, with a slash at both ends; a proxy may need a longer one.
    names : tuple of str
        Further host names under which browsers may ask (a reverse proxy's); ``*`` allows any.
    pool : int
        Kernels kept warm for each notebook of the app.
    visitors : int
        How many may have the app open at the same time.
    starting : int
        How many kernels may be starting at the same time; later visitors wait in a page that says so.
    message_limit : int
        Bytes of the largest message that a page may send.
    idle_seconds : int
        After how long without its page a kernel is ended.
    """

    notebooks: Path = field(default_factory=lambda: find_folder("notebooks"))
    port: int | None = None
    host: str = "127.0.0.1"
    base_url: str = "/"
    names: tuple[str, ...] = ()
    pool: int = 2
    visitors: int = 80
    starting: int = 4
    message_limit: int = 1_000_000
    idle_seconds: int = 900
    open_browser: bool = True
    language: Language = "th"


def read_settings(environment: Mapping[str, str] = os.environ, **chosen: object) -> Settings:
    """Read the choices made through environment variables; those passed by name win.

    Parameters
    ----------
    environment : mapping
        ``SELFASSESS_HOSTS`` (names, separated by commas), ``SELFASSESS_BASE_URL`` (a path),
        ``SELFASSESS_POOL``, ``SELFASSESS_VISITORS`` and ``SELFASSESS_IDLE_SECONDS`` (numbers) are read.
    **chosen
        Attributes of `Settings`.

    Raises
    ------
    CallError
        If a number is not one.

    Examples
    --------
    >>> read_settings({"SELFASSESS_VISITORS": "20"}, port=9000).visitors
    20
    """
    found: dict[str, object] = {}
    for name, smallest in (("SELFASSESS_POOL", 0), ("SELFASSESS_VISITORS", 1), ("SELFASSESS_IDLE_SECONDS", 1)):
        if (typed := environment.get(name)) is not None:
            found[name.removeprefix("SELFASSESS_").lower()] = _read_number(name, typed, smallest)
    if environment.get("SELFASSESS_HOSTS"):
        found["names"] = tuple(
            name.strip().lower() for name in environment["SELFASSESS_HOSTS"].split(",") if name.strip()
        )
    if environment.get("SELFASSESS_BASE_URL"):
        found["base_url"] = f"/{environment['SELFASSESS_BASE_URL'].strip('/')}/".replace("//", "/")
    return Settings(**{**found, **chosen})  # type: ignore[arg-type]


def _read_number(name: str, typed: str, smallest: int) -> int:
    if typed.isdecimal() and int(typed) >= smallest:
        return int(typed)
    raise CallError(
        Text(
            th=f"{name}: พบ {typed!r} แต่ต้องเป็นจำนวนเต็มตั้งแต่ {smallest} ขึ้นไป โปรดแก้ค่าหรือเอาออก ยังไม่ได้เริ่มเซิร์ฟเวอร์",
            en=f"{name}: found {typed!r}, expected a whole number from {smallest}. "
            "Correct or unset it; nothing was started.",
        )
    )
