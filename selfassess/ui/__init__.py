"""The page: what a visitor sees and does. Only this package knows widgets."""

from __future__ import annotations

from selfassess.ui.workbook import Workbook

__all__ = ["Workbook"]
