"""Where the notebooks, rubrics, templates and fonts lie: in the wheel, in a checkout, or where one says."""

from __future__ import annotations

import os
from pathlib import Path

from selfassess.errors import CallError
from selfassess.text import Text

__all__ = ["FONTS", "PACKAGE", "STATIC", "TEMPLATES", "find_folder", "find_notebooks"]

PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATES = PACKAGE / "server" / "template"
STATIC = TEMPLATES / "static"
FONTS = PACKAGE / "ui" / "static" / "fonts"


def find_folder(name: str, chosen: str | Path | None = None) -> Path:
    """Find a folder that travels with the package, unless another one is named.

    Parameters
    ----------
    name : str
        ``"notebooks"`` or ``"rubrics"``.
    chosen : str or Path, optional
        A folder that takes its place; without it the environment variable ``SELFASSESS_NOTEBOOKS`` or
        ``SELFASSESS_RUBRICS`` counts.

    Returns
    -------
    Path
        An existing folder: the chosen one, the one inside the wheel, or the one beside the package
        in a checkout, in this order.

    Raises
    ------
    CallError
        If the chosen folder does not exist, or the package has lost its own.

    Examples
    --------
    >>> find_folder("notebooks").name
    'notebooks'
    """
    wanted = chosen or os.environ.get(f"SELFASSESS_{name.upper()}")
    places = [Path(wanted).expanduser()] if wanted else [PACKAGE / name, PACKAGE.parent / name]
    for place in places:
        if place.is_dir():
            return place.resolve()
    raise CallError(
        Text(
            th=f"{places[0]}: ไม่พบโฟลเดอร์ {name} โปรดตรวจชื่อโฟลเดอร์ หรือเอาค่า SELFASSESS_{name.upper()} ออก",
            en=f"{places[0]}: no such folder of {name}. Check its name, or unset SELFASSESS_{name.upper()}.",
        )
    )


def find_notebooks(folder: Path) -> tuple[str, ...]:
    """Name the notebooks that visitors may open, sorted.

    Those of the analyst (`analyst_*`) are for JupyterLab and are never run for a visitor.
    """
    return tuple(sorted(path.name for path in folder.glob("*.ipynb") if not path.name.startswith("analyst_")))
