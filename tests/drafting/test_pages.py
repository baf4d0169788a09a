"""Estimated pages, and the assumption that stands beside them."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from selfassess.drafting import CHARACTERS_PER_PAGE, PAGE_ASSUMPTION, estimate_pages
from selfassess.model import Library


def test_the_page_is_the_arithmetic_of_the_printed_form(library: Library) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    form = psa.forms[0]
    assert form.words is not None
    assert form.pages is not None
    assert (form.words, form.words % form.pages, form.words // form.pages) == (10_500, 0, 700)
    assert 700 * Decimal("4.4") == CHARACTERS_PER_PAGE
    for words in (PAGE_ASSUMPTION.th, PAGE_ASSUMPTION.en):
        assert all(number in words for number in ("3,080", "700", "4.4", "10,500", "15"))


def test_nothing_written_is_no_page_and_one_letter_is_not_none() -> None:
    assert estimate_pages([]) == estimate_pages(["", " \n"]) == 0
    assert estimate_pages(["ก"]) == Decimal("0.1")


@given(st.lists(st.text(max_size=50), max_size=5), st.text(max_size=50))
def test_more_text_is_never_fewer_pages(texts: list[str], more: str) -> None:
    assert estimate_pages([*texts, more]) >= estimate_pages(texts)


def test_full_boxes_fill_the_report_and_no_more() -> None:
    assert estimate_pages(["ก" * (CHARACTERS_PER_PAGE * 15)]) == 15
