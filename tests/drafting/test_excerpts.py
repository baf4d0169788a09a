"""Quotations in hints: cut where a reader would part the words, never inside a syllable that can be seen to go on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.drafting.excerpts import quote, shorten

LEADING = "เแโใไ"
DEPENDENT = "ะัาำิีึืฺุูๅๆฯ็่้๊๋์ํ๎"
WORDS = [
    "ลดความแออัด",
    "ทำให้",
    "ประชาชน",
    "และ",
    "ไม่น้อยกว่า",
    " ",
    "\n",
    "นำไปใช้",
    "เพื่อ",
    "โดย",
    "12,400",
    "PSA",
    "\u200b",
]
# What people write: words, and between them letters in any order, but never a mark without its letter.
THAI = st.lists(st.sampled_from(WORDS) | st.sampled_from("กขคงจเแโใไ "), max_size=60).map("".join)


def is_torn(text: str, at: int) -> bool:
    """Whether a place of a text is behind a leading vowel or before a sign that belongs to the letter before it."""
    if not 0 < at < len(text) or " " in text[at - 1 : at + 1]:
        return False
    return text[at - 1] in LEADING or text[at] in DEPENDENT


def flat(text: str) -> str:
    return " ".join(text.replace("\u200b", " ").split())


@given(text=THAI, most=st.integers(1, 120))
def test_a_long_text_is_cut_where_no_syllable_is_torn(text: str, most: int) -> None:
    shown = shorten(text, most)
    whole = flat(text)
    if len(whole) <= most:
        assert shown == whole
        return
    kept = shown.removesuffix("…")
    assert shown.endswith("…")
    assert whole.startswith(kept)
    assert len(kept) <= most
    # Where a text is one letter with its signs and vowels for as long as may be left out, no place is right.
    if any(not is_torn(whole, at) for at in range(most // 2, most + 1)):
        assert not is_torn(whole, len(kept))


@given(text=THAI, data=st.data())
def test_a_passage_is_quoted_with_a_sign_where_it_is_cut_and_no_syllable_is_torn(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    around = data.draw(st.sampled_from([(0, 0), (30, 10), (5, 3)]))
    if is_torn(text, start) or is_torn(text, end):
        return  # a rule finds whole words; what two texts happen to share is tried below
    shown = quote(text, start, end, *around)
    kept, whole = shown.strip("…"), flat(text)
    assert kept in whole
    places = [at for at in range(len(whole)) if whole.startswith(kept, at)]
    assert not kept or any(not is_torn(whole, at) and not is_torn(whole, at + len(kept)) for at in places)


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("ได้รับความพึงพอใจมากที่สุดในประเทศ เพราะให้บริการเร็ว", "มากที่สุด", "ได้รับความพึงพอใจมากที่สุดในประเทศ…"),
        ("เชื่อว่าจะลดความแออัดของโรงพยาบาลในจังหวัดได้มากกว่าเดิม", "เชื่อว่า", "เชื่อว่าจะลดความ…"),
        ("บรรทัดก่อน\nพอใจมาก\nบรรทัดหลัง", "พอใจ", "พอใจมาก"),
    ],
)
def test_around_a_word_a_quotation_ends_at_a_blank_or_where_a_word_begins(text: str, word: str, shown: str) -> None:
    start = text.index(word)
    assert quote(text, start, start + len(word), 30, 10) == shown


def test_what_two_texts_share_is_quoted_up_to_the_last_whole_letter() -> None:
    text = "ปรับปรุงระบบคิวหน้าและไปรษณีย์"
    assert quote(text, 0, text.index("ไ") + 1) == "ปรับปรุงระบบคิวหน้าและ…"
    assert quote(text, 0, text.index("ณ") + 1) == "ปรับปรุงระบบคิวหน้าและไปรษ…"
    assert quote(text, text.index("ะ"), len(text)) == "บบคิวหน้าและไปรษณีย์"


def test_a_blank_is_looked_for_first_then_a_joining_word_then_the_end_of_a_syllable() -> None:
    assert shorten("ลดเวลารอคอย และค่าใช้จ่ายของประชาชน", 20) == "ลดเวลารอคอย…"
    assert shorten("ลดเวลารอคอยและค่าใช้จ่าย", 20) == "ลดเวลารอคอย…"
    assert shorten("ความแออัด", 7) == "ความ…"
    assert shorten("มีผู้ใช้บริการ12,400คน", 17) == "มีผู้ใช้บริการ…"
