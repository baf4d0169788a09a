"""The workbook as one widget: events in, one view-model out."""

from __future__ import annotations

import base64
import os
from datetime import date
from functools import cache
from pathlib import Path

import anywidget
import traitlets

from selfassess.loading import load_library
from selfassess.model import Library
from selfassess.ui.page_words import PAGE_WORDS
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page

__all__ = ["Workbook"]

_STATIC = Path(__file__).parent / "static"


@cache
def _script() -> str:
    """The page's script: one module whose chapters are files, joined in the order of their names."""
    chapters = [_STATIC / "preact-htm.js", *sorted(_STATIC.glob("[0-9]*.js"))]
    return "\n".join(chapter.read_text(encoding="utf-8") for chapter in chapters)


@cache
def _style() -> str:
    """The page's style. The served page brings the font as files; anywhere else it is put in, so nothing is fetched."""
    style = (_STATIC / "workbook.css").read_text(encoding="utf-8")
    return style if os.environ.get("SELFASSESS_SERVED") else _fonts() + style


def _fonts() -> str:
    faces = (_STATIC / "fonts.css").read_text(encoding="utf-8")
    for font in (_STATIC / "fonts").glob("*.woff2"):
        data = base64.b64encode(font.read_bytes()).decode("ascii")
        faces = faces.replace(f"fonts/{font.name}", f"data:font/woff2;base64,{data}")
    return faces


class Workbook(anywidget.AnyWidget):
    """The workbook for a notebook cell or the served page.

    Parameters
    ----------
    library : Library, optional
        The rubrics; the shipped ones without it.
    today : date, optional
        Replaced by the browser's day as soon as the page opens.
    """

    _esm = traitlets.Unicode(_script()).tag(sync=True)
    _css = traitlets.Unicode(_style()).tag(sync=True)
    view = traitlets.Dict(help="What the page draws now; see `show_page`.").tag(sync=True)
    words = traitlets.Dict(help="The fixed words of the current language.").tag(sync=True)

    def __init__(self, library: Library | None = None, today: date | None = None) -> None:
        super().__init__()
        self.session = Session(library or load_library(), today or date.today())
        self._show()
        self.on_msg(lambda _, event, __: self._handle(event))

    def _handle(self, event: object) -> None:
        self.session.handle(event)
        self._show()

    def _show(self) -> None:
        """Send words and view together; traitlets sends only what has changed."""
        with self.hold_sync():
            self.words = {key: text[self.session.language] for key, text in PAGE_WORDS.items()}
            self.view = show_page(self.session)
