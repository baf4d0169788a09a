"""The pictures of a paper, drawn by matplotlib with the shipped font; imported only where one is drawn."""

from __future__ import annotations

import io
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Rectangle
from matplotlib.textpath import TextPath

from selfassess.reports.drawings import Bar, Chart, Cut, Meter, Profile, Span

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["draw_chart"]

_FONTS = Path(__file__).with_name("fonts")
_WIDTH = 16.5 / 2.54
"""Inches: the width of the text on the paper."""

_DPI = 200
_INK, _QUIET, _BRAND = "#1b2530", "#46525f", "#0e5a61"
_GROUND, _REACHED = "#e4e8e8", "#c3e0cc"
_STYLE: Any = {"svg.hashsalt": "selfassess", "svg.fonttype": "path", "hatch.linewidth": 0.9, "hatch.color": _BRAND}
_SIZE = 9.0
_ROW, _HALF = 0.2, 0.09
"""Inches: a line of words, and half the height of a bar."""


@lru_cache(maxsize=8)
def draw_chart(chart: Chart, form: Literal["svg", "png"]) -> bytes:
    """Draw a chart.

    Parameters
    ----------
    chart : Meter or Profile
        What to draw; every word is final.
    form : str
        ``svg`` with its letters as paths, or ``png``; the same chart gives the same bytes.
    """
    with mpl.rc_context(_STYLE):
        figure = _draw_meter(chart) if isinstance(chart, Meter) else _draw_profile(chart)
        written = io.BytesIO()
        if form == "svg":
            FigureCanvasSVG(figure).print_figure(written, format="svg", metadata={"Date": None, "Creator": None})
        else:
            FigureCanvasAgg(figure).print_figure(written, format="png", metadata={"Software": None})
        return written.getvalue()


def _begin(inches: float) -> tuple[Figure, Axes]:
    """A figure of the paper's width whose axes count inches downwards, so that words keep their distance."""
    figure = Figure(figsize=(_WIDTH, inches), dpi=_DPI)
    axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
    axes.set_xlim(0, _WIDTH)
    axes.set_ylim(inches, 0)
    axes.axis("off")
    return figure, axes


def _write(
    axes: Axes, x: float, y: float, words: str, *, align: str = "left", ink: str = _INK, bold: bool = False
) -> None:
    """Write words whose middle is at a height."""
    font = FontProperties(fname=str(_FONTS / f"Sarabun-{'Bold' if bold else 'Regular'}.ttf"), size=_SIZE)
    axes.text(x, y, words, ha=align, va="center", color=ink, fontproperties=font, parse_math=False)


@lru_cache(maxsize=64)
def _measure(words: str) -> float:
    """How wide words are, in inches."""
    font = FontProperties(fname=str(_FONTS / "Sarabun-Regular.ttf"), size=_SIZE)
    # The corners of its curves lie a hair outside them, and are found a hundred times as fast.
    across = TextPath((0, 0), words, prop=font).vertices[:, 0]
    return float(across.max() - across.min()) / 72 if len(across) else 0.0


def _fill(axes: Axes, low: float, high: float, y: float, half: float, color: str, *, hatch: str | None = None) -> None:
    edge = {"edgecolor": _BRAND, "linewidth": 0.8} if hatch else {"linewidth": 0.0}
    axes.add_patch(Rectangle((low, y - half), high - low, 2 * half, facecolor=color, hatch=hatch, **edge))


def _fill_score(axes: Axes, left: float, width: float, y: float, low: float, high: float) -> None:
    """The certain part solid, the open part hatched; a mark where both end at the same point."""
    if high > low:
        _fill(axes, left + low * width, left + high * width, y, _HALF, "white", hatch="/////")
    if low > 0:
        _fill(axes, left, left + low * width, y, _HALF, _BRAND)


def _draw_meter(meter: Meter) -> Figure:
    rows = _stack(meter.cuts)
    top, ground = _ROW * (max(rows, default=-1) + 1) + 0.1, 0.14
    y = top + ground
    figure, axes = _begin(y + ground + 0.54)
    for span in meter.spans or (Span(0.0, 1.0, False),):
        _fill(axes, span.low * _WIDTH, span.high * _WIDTH, y, ground, _REACHED if span.is_reached else _GROUND)
    _fill_score(axes, 0, _WIDTH, y, meter.low, meter.high)
    for cut, row in zip(meter.cuts, rows, strict=True):
        _draw_cut(axes, cut, top - 0.1 - _ROW * (row + 0.5), y + ground)
    _write(axes, 0, y + ground + _ROW * 0.6, meter.zero, ink=_QUIET)
    _write(axes, _WIDTH, y + ground + _ROW * 0.6, meter.maximum, align="right", ink=_QUIET)
    right = _draw_legend(axes, y + ground + _ROW * 1.75, meter.certain, meter.open)
    if any(span.is_reached for span in meter.spans):
        _draw_key(axes, right, y + ground + _ROW * 1.75, meter.reached, _REACHED)
    return figure


def _draw_cut(axes: Axes, cut: Cut, height: float, foot: float) -> None:
    """A line through the scale with its name beside its upper end."""
    x, is_left = cut.at * _WIDTH, _is_left(cut)
    axes.plot([x, x], [height - _ROW * 0.4, foot], color=_INK, linewidth=1.1, solid_capstyle="butt")
    _write(axes, x - 0.06 if is_left else x + 0.06, height, cut.label, align="right" if is_left else "left")


def _is_left(cut: Cut) -> bool:
    """Whether a cut's name stands before its line; after it only where there is no room."""
    return _measure(cut.label) + 0.1 < cut.at * _WIDTH


def _stack(cuts: tuple[Cut, ...]) -> list[int]:
    """In which row above the scale each name stands, so that the lines of the cuts before it do not run through it."""
    rows: list[int] = []
    for cut in cuts:
        start = cut.at - (_measure(cut.label) + 0.14) / _WIDTH if _is_left(cut) else 0.0
        crossed = [row for other, row in zip(cuts, rows, strict=False) if other.at > start]
        rows.append(max(crossed, default=-1) + 1)
    return rows


def _draw_legend(axes: Axes, y: float, certain: str, open: str) -> float:
    """What the solid and the hatched part mean; gives where another key may begin."""
    return _draw_key(axes, _draw_key(axes, 0, y, certain, _BRAND), y, open, "white", hatch="//////")


def _draw_key(axes: Axes, left: float, y: float, words: str, color: str, *, hatch: str | None = None) -> float:
    _fill(axes, left, left + 0.2, y, 0.055, color, hatch=hatch)
    _write(axes, left + 0.27, y, words, ink=_QUIET)
    return left + 0.27 + _measure(words) + 0.25


def _draw_profile(profile: Profile) -> Figure:
    step = _ROW + 2 * _HALF + 0.13
    figure, axes = _begin(step * len(profile.bars) + 0.3)
    for place, bar in enumerate(profile.bars):
        _draw_bar(axes, bar, place * step)
    _draw_legend(axes, step * len(profile.bars) + 0.13, profile.certain, profile.open)
    return figure


def _draw_bar(axes: Axes, bar: Bar, top: float) -> None:
    """The name and the points on one line, the bar below."""
    _write(axes, 0, top + _ROW * 0.5, bar.name)
    _write(axes, _WIDTH, top + _ROW * 0.5, bar.value, align="right", bold=True)
    y = top + _ROW + _HALF
    _fill(axes, 0, _WIDTH, y, _HALF, _GROUND)
    _fill_score(axes, 0, _WIDTH, y, bar.low, bar.high)
