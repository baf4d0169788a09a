"""Words counted outside the browser: as the browser counts them, or not at all."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.word_counter import COUNTER, count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n–/…", 0),
        ("ใช้ภาษาง่ายๆ", 3),
        ("สำนักงาน ก.พ.ร. ปี พ.ศ. 2558", 8),
        ("ร้อยละ 12.5 ของ 1,400 คน", 6),
        ("e-Service", 2),
        ("บทเรียนที่ได้รับจากการดำเนินการพัฒนาบริการคืออะไร", 13),
    ],
)
def test_words_are_counted_as_the_browser_does(text: str, words: int) -> None:
    assert count_words(text) == words


def test_half_a_surrogate_pair_stops_no_count() -> None:
    assert count_words("ก\ud800ข ใช้ภาษา") == count_words("ก\ufffdข ใช้ภาษา")


@given(st.text(max_size=60))
def test_any_text_can_be_counted_and_blanks_at_its_ends_do_not_count(text: str) -> None:
    count = count_words(text)
    assert count is not None
    assert 0 <= count <= len(text)
    assert count_words(f" {text}\n") == count


def test_without_the_counter_nothing_is_said_to_be_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icu4py.breakers", None)
    assert count_words("ใช้ภาษาง่าย") is None


def test_the_counter_has_a_name_in_both_languages() -> None:
    # In a hospital ICU alone is a ward.
    assert "โปรแกรมตัดคำ ICU ของ Unicode" in COUNTER.th
    assert "Unicode's word segmenter (ICU)" in COUNTER.en
