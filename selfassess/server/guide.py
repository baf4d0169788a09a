"""The guide to the rubric files, `rubrics/README.md`, as a page."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import mistune
from tornado import web

from selfassess.errors import CallError
from selfassess.server.pages import PageHandler
from selfassess.server.places import find_folder

__all__ = ["GuideHandler", "render_guide"]


@lru_cache(maxsize=4)
def render_guide(path: Path, changed: int) -> str:
    """Turn the guide's Markdown into HTML; raw HTML in it stays text.

    Parameters
    ----------
    path : Path
        The Markdown file.
    changed : int
        Its time of change, so that a changed file is read again.
    """
    markdown = mistune.create_markdown(escape=True, plugins=["table"])
    html = str(markdown(path.read_text(encoding="utf-8")))
    # What is wide scrolls by itself instead of widening the page; the keyboard reaches it.
    table = '<div class="wide" tabindex="0" role="region" aria-label="table"><table>'
    html = html.replace("<table>", table).replace("</table>", "</table></div>")
    return html.replace("<pre>", '<pre tabindex="0">')


class GuideHandler(PageHandler):
    """`/guide/rubrics`."""

    def get(self) -> None:
        """Write the guide, or say that this installation has none."""
        try:
            path = find_folder("rubrics") / "README.md"
        except CallError:
            raise web.HTTPError(404) from None
        if not path.is_file():
            raise web.HTTPError(404)
        self.send_page("guide.html", guide=render_guide(path, path.stat().st_mtime_ns))
