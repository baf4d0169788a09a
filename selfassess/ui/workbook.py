"""The workbook as one widget: events in, one view-model out."""

from __future__ import annotations

import asyncio
import base64
import logging
import os
import time
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path

import anywidget
import traitlets

from selfassess.errors import SelfAssessError
from selfassess.loading import load_library
from selfassess.model import Library
from selfassess.ui.changes import Change, find_changes
from selfassess.ui.exporting import import_file, make_export
from selfassess.ui.hearing import hear
from selfassess.ui.keeping import Keeping
from selfassess.ui.page_words import PAGE_WORDS
from selfassess.ui.sentences import FAULT
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page, show_side
from selfassess.ui.view.saved import show_saved
from selfassess.ui.view.scene import Scene

__all__ = ["Workbook"]

_LOG = logging.getLogger(__name__)
_BREATH = 0.02  # seconds
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
    store : str, optional
        Where works are kept, as `selfassess.store.open_store` takes it; by default what the environment or the
        platform names.
    """

    _esm = traitlets.Unicode(_script()).tag(sync=True)
    _css = traitlets.Unicode(_style()).tag(sync=True)
    view = traitlets.Dict(help="What the page draws; see `show_page`.").tag(sync=True)
    changes: traitlets.List[Change] = traitlets.List(
        help="What has changed in `view` since it was sent; see `find_changes`."
    ).tag(sync=True)
    panel = traitlets.Any(help="Verdict and score of the track at hand; see `show_side`.").tag(sync=True)
    words = traitlets.Dict(help="The fixed words of the current language.").tag(sync=True)
    saved = traitlets.Dict(help="Whether the work is kept, by which keys, and its history; see `show_saved`.").tag(
        sync=True
    )
    file = traitlets.Dict(
        help="The last file that was asked for: name, media type and bytes as base64, or why not."
    ).tag(sync=True)

    def __init__(self, library: Library | None = None, today: date | None = None, store: str | None = None) -> None:
        super().__init__()
        self._page: list[object] = []
        self.session = Session(library or load_library(), today or date.today())
        self.keeping = Keeping(self.session, store)
        self._show()
        self.on_msg(lambda _, event, __: self._handle(event))

    def _handle(self, event: object) -> None:
        """Do what an event asks: first the page shows it, then it is saved, then the page says so."""
        asked = hear(event)
        if asked.get("do") == "open":
            self.keeping.open(asked)
        elif asked.get("do") == "export":
            self._export(asked)
            return
        elif asked.get("do") == "import":
            self._import(asked)
        elif not self.keeping.handle(asked):
            self.session.handle(asked)
        if asked.get("do") == "answer":
            self._show_panel()
        self._show()
        if self.keeping.keep():
            self._show()
        self.saved = show_saved(self.keeping)

    def _import(self, event: Mapping[str, object]) -> None:
        try:
            import_file(self.keeping, event)
        except SelfAssessError as error:
            self.session.notice = ("error", error.message)

    def _export(self, event: Mapping[str, object]) -> None:
        """Make a file beside the page's own work: whoever goes on answering does not wait for it."""
        wished = self._make_file(event)
        try:
            self._making = asyncio.get_running_loop().create_task(wished)
        except RuntimeError:
            asyncio.run(wished)

    async def _make_file(self, event: Mapping[str, object]) -> None:
        about = {"to": str(event.get("to")), "asked": event.get("asked")}
        try:
            self.file = about | asdict(await make_export(self.keeping, event))
        except SelfAssessError as error:
            self.file = about | {"error": error.message[self.session.language]}
        except Exception:
            _LOG.exception("a file could not be made")
            self.file = about | {"error": FAULT[self.session.language]}

    def _show_panel(self) -> None:
        """Send verdict and score first: they are what an answer is given for, and the rest takes twice as long.

        Then let the processor go: on two of them, drawing the rest would hold up the server that carries the verdict
        and the browser that draws it (26 instead of 18 ms from a click until both are seen).
        """
        if self.session.track and self.session.step != "find":  # there nothing stands beside the questions
            self.panel = show_side(Scene(self.session, self.session.track))
            time.sleep(_BREATH)

    def _show(self) -> None:
        """Send the whole view when the page turns, and only what has changed in it while it stays."""
        view = show_page(self.session)
        panel = view.pop("panel")
        page = [view["lang"], view["step"], self.session.track]
        with self.hold_sync():
            self.panel = panel
            self.words = {key: text[self.session.language] for key, text in PAGE_WORDS.items()}
            if page != self._page:
                self.view, self.changes, self._page = view, [], page
            else:
                self.changes = find_changes(self.view, view)
