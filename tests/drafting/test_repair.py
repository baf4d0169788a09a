"""The repair of pasted texts: what is offered, what is never touched, and that it is done in one go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.drafting import Change, offer_repair
from selfassess.drafting.repair_words import WITH_BLANK, WITHOUT_BLANK

ROOT = Path(__file__).parents[2]


def mend(text: str) -> str:
    repair = offer_repair(text)
    return repair.text if repair else text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("การดาเนินงาน จานวนไม่น้อยกว่า 20 ชุด", "การดำเนินงาน จำนวนไม่น้อยกว่า 20 ชุด"),
        ("สานักงาน ก.ก. ตามระยะเวลาที่กาหนด", "สำนักงาน ก.ก. ตามระยะเวลาที่กำหนด"),
        ("จัดทาโครงการ จัดทาแบบ จัดทา", "จัดทำโครงการ จัดทำแบบ จัดทำ"),
        ("ดํ าเนินการ กํา ค\u0e4d้า ค้\u0e4dา", "ดำเนินการ กำ ค้ำ ค้ำ"),
        ("ส านักงาน จ านวน น าเสนอ ท าให้", "สำนักงาน จำนวน นำเสนอ ทำให้"),
        ("บร ิการ ท ี่ ประช ุม", "บริการ ที่ ประชุม"),
        ("ต่ากว่า ซ้าซ้อน เหลื่อมล้า", "ต่ำกว่า ซ้ำซ้อน เหลื่อมล้ำ"),
        ("น้ ำ", "น้ำ"),
    ],
)
def test_what_was_lost_is_offered_back(broken: str, whole: str) -> None:
    assert mend(broken) == whole


@pytest.mark.parametrize(
    "text",
    [
        "ชาวนาเสนอให้ทาสี นาข้าว ทางเลือก จัดทางเดิน คณะกรรมการพัฒนาเสนอ",
        "อาสานักเรียน พานักเรียนไป ราคาตอบแทน คาถามหานิยม การเจรจาเป็นไปด้วยดี วาจาเป็นเอก",
        "เอกสารองค์กร ประชาระดม ประจาน ปลาบาก จานข้าว ตาราง กาแฟ ลังกา สารวจนะ",
        "ดำเนินการ จำนวน สำนักงาน กำหนด ทำงาน น้ำ",
        "อาหาร ราคา เวลา และ การ มา กา",
        "",
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert offer_repair(text) is None


def test_the_changed_places_are_listed_in_order_with_how_often() -> None:
    repair = offer_repair("ดาเนินการ จานวน ดาเนินงาน ท ี่ประชุม")
    assert repair is not None
    assert repair.changes == (
        Change("ดาเนิน", "ดำเนิน", 2), Change("จานวน", "จำนวน", 1), Change("ท ี่ประชุม", "ที่ประชุม", 1),
    )  # fmt: skip


def test_our_own_thai_needs_no_repair() -> None:
    """Every text of the rubrics but their quotes, which are as the documents have them."""
    for path in sorted((ROOT / "rubrics").glob("*.yaml")):
        own = re.sub("«[^»]*»", "", path.read_text(encoding="utf-8"))
        if path.stem != "sources":
            assert offer_repair(own) is None, path.name


@pytest.mark.parametrize("word", sorted({word for _, word, _ in WITHOUT_BLANK} | set(WITH_BLANK)))
def test_every_word_of_the_list_is_mended_where_its_vowel_has_a_blank_before_it(word: str) -> None:
    assert mend(f"{word.replace('ำ', ' า')} ") == f"{word} "
    assert mend(f"{word.replace('ำ', 'ํา')} ") == f"{word} "
    assert offer_repair(word) is None


WORDS = [word.replace("ำ", lost) for _, word, _ in WITHOUT_BLANK[:40] for lost in ("า", " า", "ํ า")]
THAI = st.text(alphabet=[*map(chr, range(0x0E01, 0x0E4F)), " ", "\n", "a", "1"], max_size=40)


@given(st.lists(st.one_of(THAI, st.sampled_from(WORDS)), max_size=8).map("".join))
def test_a_mended_text_is_not_mended_again_and_only_blanks_and_vowels_changed(text: str) -> None:
    repair = offer_repair(text)
    if repair is None:
        return
    assert offer_repair(repair.text) is None
    assert repair.changes
    assert repair.text != text
    assert sum(change.times for change in repair.changes) >= len(repair.changes)

    def bare(written: str) -> str:
        return re.sub("[ \u00a0]", "", written).replace("ํ", "").replace("ำ", "า")

    assert bare(repair.text) == bare(text)


@pytest.mark.parametrize("blank", [" ", "\u00a0"])
def test_a_place_of_many_blanks_is_mended_whole_and_told_short(blank: str) -> None:
    repair = offer_repair(f"ก{blank * 20_000}ั")
    assert repair is not None
    assert repair.text == "กั"
    [change] = repair.changes
    assert (change.after, change.times) == ("กั", 1)
    assert len(change.before) < 80
    assert "…" in change.before
