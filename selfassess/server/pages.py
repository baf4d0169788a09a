"""Plain pages written by the server, without a kernel: their language, their headers and their errors."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2
from tornado import web

from selfassess.server.assets import asset_url, font_faces
from selfassess.server.places import TEMPLATES
from selfassess.server.words import ERRORS, LANDING
from selfassess.text import Language, Text

__all__ = ["ErrorPages", "MissingHandler", "PageHandler", "RefusedHandler", "render_page"]


@cache
def _environment() -> jinja2.Environment:
    loader = jinja2.FileSystemLoader(TEMPLATES)
    return jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)


def render_page(template: str, language: Language, root: str = "/", **values: object) -> str:
    """Write one page in one language.

    Parameters
    ----------
    template : str
        File name in `server/template`.
    language : str
        ``"th"`` or ``"en"``; a `Text` goes through the filter ``say``.
    root : str
        Where the landing page lies: ``/``, or the prefix of a proxy.
    """
    page = _environment().get_template(template)
    return page.render(
        language=language,
        root=root,
        words=LANDING,
        say=lambda text: text[language],
        asset=lambda name: asset_url(name, root),
        fonts=font_faces(root),
        **values,
    )


class ErrorPages(web.RequestHandler):
    """Answers every failure with a page that says what happened, what is safe and what to do."""

    @property
    def language(self) -> Language:
        """English where the address asks for it, else Thai."""
        # Read as bytes: an address that is no text must not raise where errors are written.
        return "en" if self.request.query_arguments.get("lang", [b""])[-1] == b"en" else "th"

    def set_default_headers(self) -> None:
        """Send the security headers with every answer."""
        for name, value in self.settings["headers"].items():
            self.set_header(name, value)

    def write_error(self, status_code: int, **_: Any) -> None:
        """Write the error page; of the reason only its kind is told."""
        self.say_error("missing" if status_code in {403, 404, 405} else "broken")

    def say_error(self, kind: str, refresh: int | None = None, **values: object) -> None:
        """Write one of the error pages and finish.

        Parameters
        ----------
        kind : str
            A key of `words.ERRORS` that has a ``…_text`` beside it.
        refresh : int, optional
            After how many seconds the page asks again.
        """
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        text: Text = ERRORS[f"{kind}_text"].fill(**values)
        self.finish(
            render_page(
                "error.html",
                self.language,
                self.settings["base_url"],
                heading=ERRORS[kind],
                text=text,
                refresh=refresh,
                here=self.request.uri,
                again=ERRORS["again"],
            )
        )


class PageHandler(ErrorPages):
    """One page that is the same for everybody: not kept by browsers, but not sent twice either."""

    def head(self) -> None:
        """Answer as to GET; what stands in the body stays here."""
        self.get()

    def send_page(self, template: str, **values: object) -> None:
        """Write one page and finish."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-cache")
        self.finish(render_page(template, self.language, self.settings["base_url"], **values))


class MissingHandler(ErrorPages):
    """Everything that is not the app."""

    def prepare(self) -> None:
        """Say that there is no such page, whatever the method."""
        raise web.HTTPError(404)


class RefusedHandler(ErrorPages):
    """Requests under a name that does not lead here."""

    def prepare(self) -> None:
        """Refuse without a word of what else is served."""
        self.set_status(403)
        self.say_error("refused")
