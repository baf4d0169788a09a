"""The pictures of the papers."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from PIL import Image

from selfassess.model import Library
from selfassess.reports.charts import draw_chart
from selfassess.reports.content import write_paper
from selfassess.reports.drawings import Bar, Chart, Cut, Meter, Profile, Span
from selfassess.reports.paper import Picture
from selfassess.work import Work

CUTS = tuple(Cut(at / 100, f"{at} ระดับ {level}") for at, level in ((70, 2), (80, 3), (90, 4), (100, 5)))
METER = Meter(0.42, 0.86, "๔๒๐ – ๘๖๐", "๑,๐๐๐", "๐", CUTS, (Span(0.75, 1.0, True),), "แน่นอน", "ยังไม่แน่นอน", "ถึงแล้ว")
PROFILE = Profile((Bar("๑. ที่", "๔ / ๕", 0.8, 0.8), Bar("๒. ปั้น", "๐ – ๕ / ๕", 0.0, 1.0)), "แน่นอน", "ยังไม่แน่นอน")


@pytest.mark.parametrize("chart", [METER, PROFILE], ids=["meter", "profile"])
def test_it_is_drawn_the_same_each_time(chart: Chart) -> None:
    drawn = draw_chart(chart, "svg"), draw_chart(chart, "png")
    draw_chart.cache_clear()
    assert (draw_chart(chart, "svg"), draw_chart(chart, "png")) == drawn


@pytest.mark.parametrize("chart", [METER, PROFILE], ids=["meter", "profile"])
def test_its_letters_are_paths_so_that_it_needs_no_font(chart: Chart) -> None:
    root = ElementTree.fromstring(draw_chart(chart, "svg"))
    assert [each for each in root.iter() if each.tag.endswith("}text")] == []


def test_no_word_runs_out_of_the_picture() -> None:
    picture = Image.open(io.BytesIO(draw_chart(METER, "png"))).convert("L")
    assert picture.width == 1299
    edges = [
        picture.crop((0, 0, picture.width, 1)),
        picture.crop((0, picture.height - 1, picture.width, picture.height)),
    ]
    assert [edge.getextrema() for edge in edges] == [(255, 255)] * 2


@pytest.mark.parametrize("at", [0.0, 0.02, 0.5, 1.0])
def test_a_cut_may_stand_anywhere(at: float) -> None:
    meter = Meter(0.0, 0.0, "0", "100", "0", (Cut(at, "เกณฑ์ผ่านขั้นต่ำ"),), (), "แน่นอน", "ยังไม่แน่นอน", "ถึงแล้ว")
    assert draw_chart(meter, "png").startswith(b"\x89PNG")


def find_greens(meter: Meter) -> set[int]:
    """The rows of the picture in which the colour of a reached band stands."""
    picture = Image.open(io.BytesIO(draw_chart(meter, "png"))).convert("RGB")
    green, wide = (0xC3, 0xE0, 0xCC), picture.width
    pixels = picture.tobytes()
    found = {at // 3 // wide for at in range(0, len(pixels), 3) if tuple(pixels[at : at + 3]) == green}
    return {row for row in found if row - 1 not in found}


def test_the_colour_of_a_band_that_is_reached_has_a_key_and_no_key_stands_without_it() -> None:
    low = replace(METER, low=0.8, high=0.8)
    assert len(find_greens(low)) == 2  # the band on the scale, and its key below
    assert find_greens(replace(low, spans=(Span(0.0, 0.75, False), Span(0.75, 1.0, False)))) == set()


@pytest.mark.parametrize(("part1", "is_reached"), [("420", False), ("600", True)])
def test_a_band_that_is_no_goal_is_not_drawn_as_one_that_is_reached(
    library: Library, part1: str, is_reached: bool
) -> None:
    track = "psa-2558/service_innovation"
    work = Work().with_answer("part1", Decimal(part1)).with_answer("part2", Decimal(250))
    paper = write_paper(library, work, track, today=date(2026, 11, 20))
    meter = next(each.chart for each in paper.blocks if isinstance(each, Picture) and isinstance(each.chart, Meter))
    assert any(span.is_reached for span in meter.spans) is is_reached
