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
from selfassess.ui.changes import Change, find_changes
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
    view = traitlets.Dict(help="What the page draws; see `show_page`.").tag(sync=True)
    changes: traitlets.List[Change] = traitlets.List(
        help="What has changed in `view` since it was sent; see `find_changes`."
    ).tag(sync=True)
    words = traitlets.Dict(help="The fixed words of the current language.").tag(sync=True)

    def __init__(self, library: Library | None = None, today: date | None = None) -> None:
        super().__init__()
        self._page: list[object] = []
        self.session = Session(library or load_library(), today or date.today())
        self._show()
        self.on_msg(lambda _, event, __: self._handle(event))

    def _handle(self, event: object) -> None:
        self.session.handle(event)
        self._show()

    def _show(self) -> None:
        """Send the whole view when the page turns, and only what has changed in it while it stays."""
        view = show_page(self.session)
        page = [view["lang"], view["step"], self.session.track]
        with self.hold_sync():
            self.words = {key: text[self.session.language] for key, text in PAGE_WORDS.items()}
            if page != self._page:
                self.view, self.changes, self._page = view, [], page
            else:
                self.changes = find_changes(self.view, view)
