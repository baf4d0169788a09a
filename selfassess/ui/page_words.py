"""The fixed words that the page's script puts in by their key."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.text import Text

__all__ = ["PAGE_WORDS"]

PAGE_WORDS: Mapping[str, Text] = {}
