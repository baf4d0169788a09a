"""Reports made in a process of their own, so that a visitor's kernel stays small and a fault stays outside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.errors import SelfAssessError
from selfassess.text import Language, Text

if TYPE_CHECKING:
    from selfassess.exchange.history import StoredVersion
    from selfassess.reports.paper import Digits
    from selfassess.work import Work

__all__ = ["make_report_apart"]

_TIMEOUT = 120.0
_TOO_LONG = Text(
    th="สร้างรายงานไม่เสร็จใน {seconds} วินาที จึงหยุดไว้ งานของท่านยังอยู่ครบ โปรดลองใหม่",
    en="The report was not finished in {seconds} seconds and was stopped. Your work is untouched; please try again.",
)
_FAILED = Text(
    th="สร้างรายงานไม่สำเร็จ งานของท่านยังอยู่ครบ โปรดลองใหม่ หรือเลือกไฟล์ชนิดอื่น",
    en="The report could not be made. Your work is untouched; please try again, or choose another kind of file.",
)


def make_report_apart(
    work: Work,
    track_key: str,
    to: str,
    *,
    language: Language = "th",
    digits: Digits = "arabic",
    today: date,
    accessible: bool = False,
    archive: bool = False,
    history: Iterable[StoredVersion | Mapping[str, object]] = (),
    rubrics: Path | None = None,
    timeout: float = _TIMEOUT,
) -> bytes:
    """Make a report as `selfassess.reports.make_report` does, in another process.

    Parameters
    ----------
    work, track_key, to, language, digits, today, accessible, archive, history
        As there.
    rubrics : Path or None
        The folder of rubrics; None is the one that `load_library` finds.
    timeout : float
        Seconds after which the process is ended.

    Raises
    ------
    SelfAssessError
        What the other process says is wrong; or one sentence where it fails or takes too long.
    """
    request = {
        "work": work.to_json(),
        "track": track_key,
        "to": to,
        "language": language,
        "digits": digits,
        "today": today.isoformat(),
        "accessible": accessible,
        "archive": archive,
        "history": _write_history(history),
        "rubrics": str(rubrics) if rubrics else None,
    }
    # Plain ASCII: half a surrogate pair, which a browser can send, has no UTF-8.
    return _ask(json.dumps(request).encode("ascii"), timeout)


def _write_history(history: Iterable[StoredVersion | Mapping[str, object]]) -> list[Mapping[str, object]]:
    versions = list(history)
    if not versions:
        return []
    from selfassess.exchange.history import list_history

    return [{**entry} for entry in list_history(versions)]


def _ask(request: bytes, timeout: float) -> bytes:
    """Hand a request over and take the file; it comes in a file of its own, as a library may print something."""
    with tempfile.TemporaryDirectory(prefix="selfassess-") as folder:
        made = Path(folder) / "made"
        call = [sys.executable, "-m", "selfassess.reports", str(made)]
        try:
            done = subprocess.run(call, input=request, capture_output=True, timeout=timeout, env=_environment(folder))
        except subprocess.TimeoutExpired:
            raise SelfAssessError(_TOO_LONG.fill(seconds=round(timeout))) from None
        except OSError as error:
            raise SelfAssessError(_FAILED) from error
        if done.returncode == 0 and made.is_file():
            return made.read_bytes()
        raise _read_fault(done.stderr)


def _environment(folder: str) -> dict[str, str]:
    """The same environment; without a home that can be written to, matplotlib keeps its list of fonts in ours."""
    has_home = "MPLCONFIGDIR" in os.environ or os.access(Path("~").expanduser(), os.W_OK)
    own = {} if has_home else {"MPLCONFIGDIR": folder}
    return {**os.environ, "PYTHONIOENCODING": "utf-8", **own}


def _read_fault(told: bytes) -> SelfAssessError:
    """The sentence in both languages that the other process ends with; anything else is a fault of ours."""
    last = told.decode("utf-8", "replace").strip().splitlines()[-1:]
    try:
        fault = json.loads(last[0]) if last else {}
    except ValueError:
        fault = {}
    if isinstance(fault, dict) and isinstance(fault.get("th"), str) and isinstance(fault.get("en"), str):
        return SelfAssessError(Text(th=fault["th"], en=fault["en"]))
    return SelfAssessError(_FAILED)
