"""The pictures of the papers."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from selfassess.reports.charts import draw_chart
from selfassess.reports.drawings import Bar, Chart, Cut, Meter, Profile, Span

CUTS = tuple(Cut(at / 100, f"{at} ระดับ {level}") for at, level in ((70, 2), (80, 3), (90, 4), (100, 5)))
METER = Meter(0.42, 0.86, "๔๒๐ – ๘๖๐", "๑,๐๐๐", "๐", CUTS, (Span(0.75, 1.0, True),), "แน่นอน", "ยังไม่แน่นอน")
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
    meter = Meter(0.0, 0.0, "0", "100", "0", (Cut(at, "เกณฑ์ผ่านขั้นต่ำ"),), (), "แน่นอน", "ยังไม่แน่นอน")
    assert draw_chart(meter, "png").startswith(b"\x89PNG")
