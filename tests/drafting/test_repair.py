"""The repair of pasted texts: what is offered and where, what only to be looked at, what is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.drafting import Place, offer_repair
from selfassess.drafting.repair_words import WITH_BLANK, WITHOUT_BLANK

ROOT = Path(__file__).parents[2]


def put(text: str, places: Iterable[Place]) -> str:
    """A text with some places changed, one after the other from its end."""
    for place in sorted(places, key=lambda place: place.start, reverse=True):
        text = text[: place.start] + place.after + text[place.end :]
    return text


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


@pytest.mark.parametrize(
    "text",
    [
        "ลดเวลาดับเพลิงจาก 30 นาที", "เวลาดับไฟป่า", "ศาลาดับ", "ปลาดับ", "เวลาดับเครื่อง", "ตามลาดับไฟ",
        "ธรรมดาเนิน", "มารดาเนิน", "เดาเนิน", "ประจานวน", "กระจานวน",
        "เสานักงาน", "อาสานักปลัด", "เสาเนา", "อาสาเนา", "เอานวย", "ระอานวยนาด", "อานาจักร", "เอานาจ", "เตาบล",
        "หน้าตาบลอนด์", "ตาบล็อก", "ตาบลู", "เกาลังกา", "เกาลัง", "นาฬิกาลัง", "อเมริกาลังเล", "นาฬิกากับดูแล",
        "สอบราคาถามร้าน", "ท่องคาถามาก่อน", "คาถามงคล", "คาถามนต์", "หลังคาสั่งทำ", "หลังคาร้อง", "ชายคาตอบ",
        "วาจากัดกร่อน", "นินจากัด", "เจรจาหน่าย", "พูดจาเป็น", "แม่จาเป็นห่วงลูก", "เบารุงรัง", "บารุงรัง", "ซูบารุง",
        "แบ่งเบาบัดนี้", "เบาเพ็ญ", "เวลาบาก", "ปลาบาก", "สีเทางาน", "สีทางานไม้", "นินทางาน", "บรรเทางาน", "เทาเนียบ",
        "กระเซ้าซ้อน", "เต่ากว่า", "เหลื่อมล้าสมัย", "กระต่าย สุลต่าน เต่า คะน้า พะเน้าพะนอ", "ปานามา", "กระทาชาย",
    ],
)  # fmt: skip
def test_letters_of_two_words_that_meet_are_no_broken_word(text: str) -> None:
    repair = offer_repair(text)
    assert repair is None or not any(change.is_sure for change in repair.changes), repair


@pytest.mark.parametrize(
    "text",
    [
        "คาถามวยไทย", "สวดคาถามอญ", "ท่องคาถามอบให้", "คาถามรดก", "คาถามติ", "คาถามด", "คาถามคธ", "คาถามนุษย์", "คาถามลายู",
        "ค้างคาร้องเรียน", "งานค้างคาสั่งไม่ได้", "ค้างคาตอบไม่ได้", "หญ้าคาร้อง", "ปัญหาค้างคาถามแล้วไม่ตอบ", "นาคาตอบ",
        "ตลาดับ", "ศิลาดับ", "มาลาดับ", "ยะลาดับ", "สงขลาดับ", "กาลาบาก",
        "ยาทางานไม้", "น้ำมันทางานไม้", "แปรงทางานเหล็ก", "ทางานไม้", "สวนสุนันทางานวิจัย",
        "เอกสารวจก.", "เอกสารวจก. 1", "กติกาลังเล", "ปากกาลัง", "อีกาลัง", "กาลังเล", "จาไมกาลัง", "กติกากับดูแล",
        "เทวดาเนิน", "บ้านสุดาเนินเขา", "ดาเนินเขา", "จานวนเวียน", "คณะบาบัดนี้",
    ],
)  # fmt: skip
def test_what_two_words_may_come_to_where_they_meet_is_at_most_offered_apart(text: str) -> None:
    for whole in (text, f"{text} ", f"การ{text}ที่นี่"):
        repair = offer_repair(whole)
        assert repair is None or not any(change.is_sure for change in repair.changes), (whole, repair)


@pytest.mark.parametrize("word", ["คาถามวิจัย", "ผลผลิตลาดับ", "ค้างคาสั่ง", "ใช้ทางาน", "ติกาลัง"])
def test_a_word_that_is_not_sure_where_it_stands_is_offered_there(word: str) -> None:
    repair = offer_repair(word)
    assert repair is not None
    assert repair.text == word
    assert [change.is_sure for change in repair.changes] == [False]


@pytest.mark.parametrize(
    "word", ["คำถามวยไทย", "ค้างคำร้อง", "ผลผลิตลำดับ", "ยาทำงานไม้", "ปากกำลัง", "เทวดำเนิน", "จำนวนเวียน", "ข่าวสำรวจ"]
)
def test_a_blank_before_the_lost_vowel_leaves_no_doubt(word: str) -> None:
    assert mend(word.replace("ำ", " า")) == word


@pytest.mark.parametrize("word", sorted({word for _, word, _ in WITHOUT_BLANK}))
def test_a_vowel_before_a_word_or_behind_it_makes_it_part_of_others(word: str) -> None:
    lost = word.replace("ำ", "า")
    assert mend(f"เ{lost}").startswith(f"เ{lost[:3]}")
    if not word.endswith("ำ"):
        assert mend(f"{lost}ี") == f"{lost}ี"
        assert mend(f"{lost} ที่") == f"{word} ที่"


@pytest.mark.parametrize("text", ["ป้าจาเป็นคนดี", "ยายจาหน่ายของ", "ลุงจานวนข้าว", "น้องจาเป็นต้องเรียน"])
def test_behind_a_word_for_a_relative_a_name_may_stand_so_it_is_only_offered(text: str) -> None:
    repair = offer_repair(text)
    assert repair is not None
    assert repair.text == text
    assert [change.is_sure for change in repair.changes] == [False]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("การจาหน่ายและการจาแนก", "การจำหน่ายและการจำแนก"),
        ("ตามลาดับขั้น", "ตามลำดับขั้น"),
        ("วันทางาน", "วันทำงาน"),
        ("คาถามหลัก", "คำถามหลัก"),
        ("กาลังเลือกและกาลังเล่น", "กำลังเลือกและกำลังเล่น"),
        ("ออกกาลังกายที่สวน", "ออกกำลังกายที่สวน"),
        ("ตอบคาถามที่ถาม คาถามนี้ คาถามของ คาถามจานวนมาก", "ตอบคำถามที่ถาม คำถามนี้ คำถามของ คำถามจำนวนมาก"),
        ("เรียงลาดับความยากลาบาก (ลาดับ 1)", "เรียงลำดับความยากลำบาก (ลำดับ 1)"),
        ("มีคาสั่งตามคาร้องและคาตอบ", "มีคำสั่งตามคำร้องและคำตอบ"),
        ("คณะทางานและกลุ่มทางานสารวจ", "คณะทำงานและกลุ่มทำงานสำรวจ"),
        ("สานักงานตาบลอื่น", "สำนักงานตำบลอื่น"),
    ],
)
def test_what_stands_beside_a_broken_word_does_not_hide_it(broken: str, whole: str) -> None:
    assert mend(broken) == whole


def test_the_changed_places_are_listed_in_order_with_how_often() -> None:
    repair = offer_repair("ดาเนินการ จานวน ดาเนินงาน ท ี่ประชุม")
    assert repair is not None
    assert [(each.before, each.after, each.times, each.is_sure) for each in repair.changes] == [
        ("ดาเนิน", "ดำเนิน", 2, True), ("จานวน", "จำนวน", 1, True), ("ท ี่ประชุม", "ที่ประชุม", 1, True),
    ]  # fmt: skip


def test_a_change_tells_what_stands_around_its_first_place() -> None:
    repair = offer_repair("งบประมาณ\nปัญหาน้าท่วมในพื้นที่\nอื่น")
    assert repair is not None
    [change] = repair.changes
    assert (change.lead, change.before, change.after, change.tail) == ("ปัญหา", "น้า", "น้ำ", "ท่วมในพื้นที่")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("สามารถนาไปใช้ได้", "สามารถนำไปใช้ได้"),
        ("แก้ปัญหาน้าท่วม", "แก้ปัญหาน้ำท่วม"),
        ("ทาให้ผู้ป่วยรอน้อยลง", "ทำให้ผู้ป่วยรอน้อยลง"),
        ("การกระทาผิด", "การกระทำผิด"),
        ("รายได้ต่า", "รายได้ต่ำ"),
    ],
)
def test_what_could_be_another_word_is_offered_apart_and_never_with_the_rest(broken: str, whole: str) -> None:
    repair = offer_repair(f"{broken} สานักงาน")
    assert repair is not None
    assert repair.text == f"{broken} สำนักงาน"
    sure, doubtful = repair.changes
    assert (sure.is_sure, doubtful.is_sure) == (True, False)
    assert put(f"{broken} สานักงาน", doubtful.places) == f"{whole} สานักงาน"


def test_each_doubtful_place_is_a_change_of_its_own() -> None:
    repair = offer_repair("น้าท่วม น้าเสีย")
    assert repair is not None
    assert [(each.before, each.tail) for each in repair.changes] == [("น้า", "ท่วม น้าเสีย"), ("น้า", "เสีย")]


@pytest.mark.parametrize("text", ["หน้าที่", "โน้มน้าว", "แตกต่าง", "พัฒนาไปใช้", "สัมมนามาแล้ว", "ประชาชนในหน้าร้อน", "นามสกุล"])
def test_ordinary_words_are_not_doubted(text: str) -> None:
    assert offer_repair(text) is None


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
    again = offer_repair(repair.text)
    assert again is None or not any(change.is_sure for change in again.changes)
    sure = [change for change in repair.changes if change.is_sure]
    assert put(text, [place for change in sure for place in change.places]) == repair.text
    places = sorted(place.start for change in repair.changes for place in change.places)
    assert len(places) == len(set(places))
    if not sure:
        assert repair.text == text
        return
    assert repair.text != text

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
