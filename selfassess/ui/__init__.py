"""The page: what a visitor sees and does. Only this package knows widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selfassess.ui.workbook import Workbook

__all__ = ["Workbook"]


def __getattr__(name: str) -> object:
    """Bring the widget when it is asked for: a paper uses the views alone."""
    if name == "Workbook":
        from selfassess.ui.workbook import Workbook

        return Workbook
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
