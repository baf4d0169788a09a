"""A paper as one HTML file that needs nothing else: its style, its fonts and its pictures are in it."""

from __future__ import annotations

import base64
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from selfassess.reports.charts import draw_chart
from selfassess.reports.drawings import Chart
from selfassess.reports.paper import Paper

__all__ = ["render_html"]

_HERE = Path(__file__).parent
_WEB_FONTS = _HERE.parent / "ui" / "static" / "fonts"


def render_html(paper: Paper) -> bytes:
    """Write a paper as a page; every word is escaped, and the page may run no script and ask for nothing."""
    before, _, rest = paper.page_of.partition("{page}")
    between, _, after = rest.partition("{pages}")
    written = _read_template().render(
        paper=paper,
        blocks=[(type(block).__name__, block) for block in paper.blocks],
        foot=(before, between, after),
        counter="thai" if paper.digits == "thai" else "decimal",
    )
    return written.encode("utf-8")


@lru_cache(maxsize=1)
def _read_template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["picture"] = _draw
    environment.filters["quoted"] = _quote
    environment.globals["fonts"] = {
        weight: _encode((_WEB_FONTS / f"Sarabun-{name}.woff2").read_bytes(), "font/woff2")
        for weight, name in ((400, "Regular"), (700, "Bold"))
    }
    return environment.from_string((_HERE / "paper.html").read_text(encoding="utf-8"))


def _draw(chart: Chart) -> str:
    return _encode(draw_chart(chart, "svg"), "image/svg+xml")


def _encode(data: bytes, media: str) -> str:
    return f"data:{media};base64,{base64.b64encode(data).decode('ascii')}"


def _quote(words: str) -> str:
    """Words of ours as a text of CSS."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
