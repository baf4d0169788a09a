"""Papers as HTML: one file that needs nothing else, runs nothing, and says every word as it was typed."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from selfassess.model import Library
from selfassess.reports.content import write_paper
from selfassess.reports.page import render_html
from selfassess.reports.paper import Facts, Paper
from tests.reports.works import HARD, HOSTILE, TODAY, WORKS, open_work

INNOVATION = "psa-2558/service_innovation"
VOID = {"meta", "col", "br", "img"}


class Reader(HTMLParser):
    """The words of a page by their element, its elements, and every address in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.elements: list[str] = []
        self.addresses: list[str] = []
        self.alts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag not in VOID:
            self.open.append(tag)
        self.words.append("")
        for name, value in attrs:
            if name in ("src", "href"):
                self.addresses.append(value or "")
            if name == "alt":
                self.alts.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.words.append("")

    def handle_data(self, data: str) -> None:
        if self.words:
            self.words[-1] += data


@pytest.fixture(scope="module")
def paper(library: Library) -> Paper:
    return write_paper(library, open_work(library, INNOVATION), INNOVATION, today=TODAY, digits="thai")


@pytest.mark.parametrize("words", [HARD, HOSTILE], ids=["hard", "hostile"])
def test_every_string_comes_back_letter_by_letter(paper: Paper, words: tuple[str, ...]) -> None:
    short = replace(paper, blocks=(*paper.blocks[:1], Facts(tuple((str(n), each) for n, each in enumerate(words)))))
    assert set(words) <= set(Reader(render_html(short).decode()).words)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_name_stays_a_name(paper: Paper, words: str) -> None:
    hostile = replace(paper, title=words, author=words, running=words, page_of=words + " {page} {pages}")
    page = render_html(hostile).decode()
    read = Reader(page)
    assert read.open == []
    assert "script" not in read.elements
    assert page.count("</style>") == 1


@pytest.mark.parametrize("track", WORKS)
def test_it_needs_nothing_else_and_every_element_is_closed(library: Library, track: str) -> None:
    page = render_html(write_paper(library, open_work(library, track), track, today=TODAY)).decode()
    read = Reader(page)
    assert read.open == []
    assert all(address.startswith("data:") for address in read.addresses)
    assert all(address.startswith("data:") for address in re.findall(r'url\("([^"]*)"', page))
    assert "default-src 'none'" in page


def test_pictures_say_what_one_sees(paper: Paper) -> None:
    assert [alt[:7] for alt in Reader(render_html(paper).decode()).alts] == ["แถบคะแน", "แถบคะแน", "แผนภูมิ"]


def test_headings_go_down_step_by_step(paper: Paper) -> None:
    levels = [int(tag[1]) for tag in Reader(render_html(paper).decode()).elements if re.fullmatch(r"h\d", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_printed_page_has_its_number_in_the_digits_of_the_paper(paper: Paper) -> None:
    page = render_html(paper).decode()
    assert 'content: "หน้า " counter(page, thai) " จาก " counter(pages, thai) ""' in page


def test_the_same_paper_gives_the_same_bytes(paper: Paper) -> None:
    assert render_html(paper) == render_html(paper)
