"""Hints on drafts: each rule where it must speak, where it must be silent, and what dismissal does."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.drafting import Hint, find_hints, offer_repair
from selfassess.drafting.excerpts import shorten
from selfassess.drafting.lessons import (
    FACTS_WEIGH_MORE,
    MANY_PEOPLE,
    NOT_AGAIN,
    NOT_TOO_MANY_FIGURES,
    PLAIN_LANGUAGE,
)
from selfassess.drafting.repeats import LENGTH, find_repeats
from selfassess.drafting.runs import find_runs, read_letters
from selfassess.model import Box, Library

SENTENCE = "หน่วยงานจัดทำระบบนัดหมายล่วงหน้าเพื่อลดเวลารอคอยของผู้รับบริการที่เดินทางมาจากพื้นที่ห่างไกล"
OTHER = "เจ้าหน้าที่ติดตามผลทุกเดือนและรายงานต่อหัวหน้าหน่วยงานเพื่อปรับปรุงขั้นตอนให้เหมาะสมกับแต่ละพื้นที่"
PLAIN = "หน่วยงานเปิดช่องทางใหม่ให้ติดต่อได้สะดวกขึ้น "
PARTS = [SENTENCE, OTHER, PLAIN * 6, "ดีมาก", "120 คน", "1 2 3 4 5 6 7", "\n", " ", "ประชาชน", "ก" * 310, "พ.ศ. 2558"]


@pytest.fixture(scope="module")
def boxes(library: Library) -> dict[str, Box]:
    return {box.id: box for rubric in library.rubrics for form in rubric.forms for box in form.boxes}


def kinds(hints: tuple[Hint, ...]) -> list[str]:
    return [hint.kind for hint in hints]


def test_a_sentence_that_stands_in_another_box_is_told_with_that_box(boxes: dict[str, Box]) -> None:
    others = {"psa_q1": f"เริ่มต้น {SENTENCE}", "psa_q3": OTHER, "psa_q4": f"{PLAIN} {SENTENCE} จบ"}
    [hint] = find_hints(others["psa_q1"], others, boxes["psa_q1"])
    assert (hint.kind, hint.box) == ("repeated_elsewhere", "psa_q4")
    assert hint.quote == shorten(SENTENCE)
    assert find_hints(others["psa_q3"], others, boxes["psa_q3"]) == ()


def test_a_sentence_is_found_again_whatever_its_blanks(boxes: dict[str, Box]) -> None:
    broken = SENTENCE[:30] + " " + SENTENCE[30:50] + "\u200b" + SENTENCE[50:]
    hints = find_hints(f"{PLAIN}\n{broken}", {"psa_q4": SENTENCE}, boxes["psa_q3"])
    assert kinds(hints) == ["repeated_elsewhere"]


def test_a_sentence_that_stands_twice_in_one_box_is_told_once_at_the_second(boxes: dict[str, Box]) -> None:
    text = f"{SENTENCE} {OTHER}\n{SENTENCE}"
    [hint] = find_hints(text, {"psa_q3": text}, boxes["psa_q3"])
    assert (hint.kind, hint.box) == ("repeated", None)


def test_a_paragraph_that_stands_twice_is_told_once_for_all_its_clauses(boxes: dict[str, Box]) -> None:
    paragraph = f"{SENTENCE} {OTHER} {SENTENCE[::-1]}"
    hints = find_hints(f"{PLAIN} {paragraph}", {"psa_q4": paragraph}, boxes["psa_q3"])
    assert [hint.quote[:20] for hint in hints] == [SENTENCE[:20]]


def test_short_phrases_and_names_may_be_repeated(boxes: dict[str, Box]) -> None:
    phrase = SENTENCE[: LENGTH - 1]
    assert find_hints(f"{phrase}\n{phrase}", {}, boxes["psa_q3"]) == ()
    name = "โครงการ" + SENTENCE
    texts = {"psa_q3": f"ผลงานคือ {name}", "psa_q4": f"ทีมของ {name}"}
    assert kinds(find_hints(texts["psa_q3"], texts, boxes["psa_q3"])) == ["repeated_elsewhere"]
    assert find_hints(texts["psa_q3"], texts, boxes["psa_q3"], names=[name]) == ()


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (PLAIN * 6, True),
        (PLAIN * 6 + "ตั้งแต่ปี พ.ศ. 2558 ถึงปีงบประมาณ 2560", True),
        ("1. " + PLAIN * 3 + "\n2. " + PLAIN * 3, True),
        (PLAIN * 6 + "ลดเวลาเหลือ 15 นาที", False),
        (PLAIN * 6 + "ลดเวลาเหลือ ๑๕ นาที", False),
        (PLAIN * 6 + "ในพื้นที่ล้านนา", True),
        (PLAIN * 6 + "ประหยัดได้สองล้าน", False),
        (PLAIN * 6 + "ลดลงครึ่งหนึ่ง", False),
        (PLAIN * 6 + "ลดเวลาเหลือสิบห้านาที", False),
        (PLAIN * 6 + "มีผู้ใช้บริการหนึ่งร้อยยี่สิบคน", False),
        (PLAIN * 6 + "คนห้ามน้ำหก พันธุ์ข้าวหนึ่งในหลายพันธุ์ สี่แยก ครั้งที่สองนั้น", True),
        (PLAIN, False),
    ],
)
def test_no_figure_is_told_where_results_are_asked_for_and_only_years_and_list_numbers_stand(
    boxes: dict[str, Box], text: str, is_told: bool
) -> None:
    assert ("no_figure" in kinds(find_hints(text, {}, boxes["lerdrat_service_q5"]))) is is_told
    assert "no_figure" not in kinds(find_hints(text, {}, boxes["psa_q3"]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PLAIN * 6, "Nothing is found yet that says who is affected and how many they are."),
        (PLAIN * 6 + "เพื่อประชาชน", "It says who is affected, but no number of them is found."),
        (PLAIN * 6 + "เพื่อประชาชน 1,200 คน", None),
        (PLAIN * 6 + "เพื่อประชาชนทั้งจังหวัด", None),
        (PLAIN * 6 + "เพื่อประชาชนหนึ่งร้อยยี่สิบคน", None),
        (PLAIN * 6 + "เพื่อประชาชนสองล้าน คน", None),
        (PLAIN * 6 + "เพื่อประชาชนที่รอสามสิบนาที", "It says who is affected, but no number of them is found."),
        (PLAIN * 6 + "ร้อยละ 80 ของผู้ป่วย", None),
    ],
)
def test_who_and_how_many_are_affected(boxes: dict[str, Box], text: str, told: str | None) -> None:
    found = [hint.text.en for hint in find_hints(text, {}, boxes["psa_q1"]) if hint.kind == "no_people"]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("ประชาชนพอใจเป็นอย่างมาก", True),
        ("ประชาชนร้อยละ 92 พอใจเป็นอย่างมาก", False),
        ("ผลการประเมินอยู่ในระดับดีมาก", False),
        ("ได้รับรางวัลดีเยี่ยม", False),
        ("ได้รับรางวัลระดับ “ดีเยี่ยม”", False),
        ("ประชาชนเห็นว่าดีเยี่ยม", True),
        ("แสดงให้เห็นว่าลดลง", False),
        ("ผู้บริหารเชื่อว่าได้ผล", True),
    ],
)
def test_a_word_of_opinion_is_told_where_facts_are_asked_and_no_figure_is_near(
    boxes: dict[str, Box], text: str, is_told: bool
) -> None:
    assert ("opinion" in kinds(find_hints(text, {}, boxes["psa_q8"]))) is is_told
    assert "opinion" not in kinds(find_hints(text, {}, boxes["psa_q7"]))


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("2555 2556 2557\n120 130 140\nรวม 390 คน", True),
        ("ปี 2555 มี 120 คน ปี 2556 มี 130 คน ปี 2557 มี 140 คน", False),
        ("12 15 18", False),
        ("โทรศัพท์ 0 2123 4567", False),
    ],
)
def test_more_figures_than_words(boxes: dict[str, Box], text: str, is_told: bool) -> None:
    assert ("figures_crowd" in kinds(find_hints(text, {}, boxes["psa_q8"]))) is is_told


def test_a_sentence_is_long_only_where_it_surely_goes_on(boxes: dict[str, Box]) -> None:
    clauses = [f"จัดกิจกรรมครั้งที่หนึ่งในพื้นที่{letter * 60}" for letter in "กขคงจฉ"]
    assert kinds(find_hints(" ".join(clauses), {}, boxes["psa_q3"])) == []
    assert kinds(find_hints(" และ".join(clauses), {}, boxes["psa_q3"])) == ["long_sentence"]
    assert kinds(find_hints("\nและ".join(clauses), {}, boxes["psa_q3"])) == []


def test_a_short_or_empty_text_is_never_told_to_be_longer(boxes: dict[str, Box]) -> None:
    for box in boxes.values():
        assert find_hints("", {}, box) == ()
        assert find_hints("ลดเวลารอคอย", {}, box) == ()


def test_every_hint_follows_a_lesson_that_the_rubric_prints_too(library: Library) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    printed = {prompt.id: prompt.sources[0].quote for prompt in psa.prompts if prompt.id.startswith("adv.")}
    for lesson in (NOT_TOO_MANY_FIGURES, PLAIN_LANGUAGE, MANY_PEOPLE, NOT_AGAIN, FACTS_WEIGH_MORE):
        assert printed[lesson.id] == lesson.quote
        assert lesson.sources[0].line == 46


@given(text=st.lists(st.sampled_from(PARTS), max_size=12).map("".join), other=st.sampled_from(PARTS), data=st.data())
def test_dismissal_takes_away_what_was_dismissed_and_nothing_else(
    library: Library, text: str, other: str, data: st.DataObject
) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    box = next(box for box in psa.forms[0].boxes if box.id == "psa_q8")
    hints = find_hints(text, {"psa_q1": other}, box)
    keys = [hint.key for hint in hints]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch("[a-z_]+(-[0-9a-f]{10})?", key) for key in keys)
    gone = data.draw(st.sets(st.sampled_from(keys))) if keys else set()
    assert find_hints(text, {"psa_q1": other}, box, gone) == tuple(hint for hint in hints if hint.key not in gone)


@given(text=st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
def test_a_hint_stays_dismissed_while_one_writes_on_below(library: Library, text: str) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    box = next(box for box in psa.forms[0].boxes if box.id == "psa_q8")
    before = {hint.key for hint in find_hints(text, {}, box) if hint.kind not in ("no_figure", "no_people")}
    after = {hint.key for hint in find_hints(f"{text}\nเขียนต่อ", {}, box)}
    assert before <= after


@given(text=st.text(max_size=300))
def test_any_text_is_looked_at_and_every_word_is_in_both_languages(library: Library, text: str) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    for box in (psa.forms[0].boxes[1], psa.forms[0].boxes[10]):
        for hint in find_hints(text, {"psa_q3": text}, box):
            assert all((hint.text.th, hint.text.en, hint.why.th, hint.why.en))
            assert "\n" not in hint.quote


@pytest.mark.parametrize("part", ["1", "1.", "1 ", " ", "ก ", "พ.ศ. ", "จำนวน ", "สอง", "ํ", "น ", "\n", "ปี 1"])
def test_no_text_takes_long(boxes: dict[str, Box], part: str) -> None:
    text = part * (40_000 // len(part))
    start = time.process_time()
    find_hints(text, {"psa_q1": text + part}, boxes["psa_q8"])
    offer_repair(text)
    assert time.process_time() - start < 5, "twice as much text takes twice as long"


def test_twelve_boxes_of_1400_words_take_a_pause_of_typing(library: Library) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    boxes = psa.forms[0].boxes[1:]
    texts = {box.id: f"{box.ask.th} {SENTENCE} {OTHER} {PLAIN}\n" * 20 for box in boxes}
    [find_hints(texts[box.id], texts, box) for box in boxes]
    texts["psa_q8"] += "เขียนต่อ"
    start = time.process_time()
    [find_hints(texts[box.id], texts, box) for box in boxes]
    assert time.process_time() - start < 0.1, "ten times what it takes here"


@pytest.mark.parametrize("part", ["ก ", "1 ", "ก\u200b", "ดีมาก", "และ ", "และก "])
def test_twelve_boxes_of_one_word_over_and_over_are_looked_at_in_a_pause_of_typing(
    boxes: dict[str, Box], part: str
) -> None:
    ids = [id for id in boxes if id.startswith("psa_q")]
    texts = {id: f"{part * (39_000 // len(part))} {id}" for id in ids}
    [find_hints(texts[id], texts, boxes[id]) for id in ids]
    texts["psa_q3"] += "ก"
    start = time.process_time()
    [find_hints(texts[id], texts, boxes[id]) for id in ids]
    assert time.process_time() - start < 0.15, "three times what it takes here; it was 0.2 to 0.4"


REPEATED = ["ก", "ข", " ", "\n", "\u200b", "กข " * 30, SENTENCE, OTHER, SENTENCE[20:85], "ก" * LENGTH, "ข " * LENGTH]
PASSAGES = st.lists(st.sampled_from(REPEATED), max_size=8).map("".join)


@given(text=PASSAGES, other=st.none() | PASSAGES)
def test_runs_are_those_that_comparing_every_letter_with_every_other_finds(text: str, other: str | None) -> None:
    ours, theirs = read_letters(text), None if other is None else read_letters(other)
    runs, letters = find_runs(ours, theirs), (theirs or ours).letters
    for run in runs:
        there = letters[run.elsewhere : run.elsewhere + run.end - run.start]
        assert ours.letters[run.start : run.end] == there
        assert len(there) >= LENGTH
        assert "\n" not in there
        assert theirs or run.elsewhere + len(there) <= run.start
    for at in range(len(ours.letters) - LENGTH + 1):
        window = ours.letters[at : at + LENGTH]
        is_twice = window in (letters if theirs else letters[:at])
        if is_twice and "\n" not in window:
            shared = [min(run.end, at + LENGTH) - max(run.start, at) for run in runs]
            assert max(shared, default=0) >= LENGTH // 2, window


@given(text=st.text(max_size=80))
def test_every_letter_is_known_by_its_place(text: str) -> None:
    read = read_letters(text)
    assert len(read.places) == len(read.letters) + bool(read.letters)
    assert all(
        text[place] == letter for place, letter in zip(read.places, read.letters, strict=False) if letter != "\n"
    )


CLAIM = "ลดเวลารอจาก 3 ชั่วโมงเหลือ 30 นาที"
LINE = "ประชาชนรอคิวน้อยลงทุกสาขา"
HOSPITAL = "โรงพยาบาลส่งเสริมสุขภาพตำบลบ้านโนนสมบูรณ์ อำเภอเสลภูมิ จังหวัดร้อยเอ็ด"


@pytest.mark.parametrize(
    ("text", "other", "quote"),
    [
        (f"ดังนั้น{SENTENCE}จึงได้ผล", f"{PLAIN}{SENTENCE}", SENTENCE),
        (f"{PLAIN}{SENTENCE}", f"ด้วยเหตุนี้{SENTENCE}", SENTENCE),
        (f"ดังนั้น{SENTENCE}จึงได้ผล", f"ด้วยเหตุนี้{SENTENCE}และ", SENTENCE),
        (CLAIM, CLAIM, CLAIM),
        (f"ผลคือ {CLAIM} ตามเป้าหมาย", f"{CLAIM}\n{OTHER}", CLAIM),
        (f"1. {LINE}\n2. {OTHER}", f"- {LINE}", LINE),
        (f"{LINE} {PLAIN}", f"- {LINE}", None),
        (f"ผลคือ{CLAIM}", f"จาก{CLAIM}", None),
        ("โรงเรียนเฉลิมพระเกียรติ 84 พรรษา บ้านหนองบัว", "โรงเรียนเฉลิมพระเกียรติ 84 พรรษา บ้านหนองบัว", None),
        (f"- {HOSPITAL}", f"- {HOSPITAL}", None),
        (f"ที่{HOSPITAL}", f"โดย{HOSPITAL}", None),
        ("ผู้สูงอายุ ผู้พิการ และเด็กในพื้นที่ห่างไกล", "ผู้สูงอายุ ผู้พิการ และเด็กในพื้นที่ห่างไกล", None),
        ("โครงการลดเวลารอคอยของผู้รับบริการ", "โครงการลดเวลารอคอยของผู้รับบริการ", None),
    ],
)
def test_a_passage_is_found_behind_a_joining_word_and_a_short_one_only_where_it_states_something(
    boxes: dict[str, Box], text: str, other: str, quote: str | None
) -> None:
    found = find_hints(text, {"psa_q1": other}, boxes["psa_q3"])
    assert [(hint.kind, hint.quote) for hint in found] == ([("repeated_elsewhere", shorten(quote))] if quote else [])


def test_the_name_of_the_work_does_not_make_a_passage_longer(boxes: dict[str, Box]) -> None:
    name = "ระบบนัดหมายล่วงหน้าเพื่อลดเวลารอคอยของผู้รับบริการที่เดินทางมาจากพื้นที่ห่างไกล"
    texts = {"psa_q1": f"ผลงาน{name}ใช้งานได้ 3 ปี", "psa_q3": f"ทีม{name}ใช้งานได้ 3 ปี"}
    assert kinds(find_hints(texts["psa_q3"], texts, boxes["psa_q3"])) == ["repeated_elsewhere"]
    assert find_hints(texts["psa_q3"], texts, boxes["psa_q3"], names=[name]) == ()


def test_twelve_boxes_of_1400_different_words_are_first_looked_at_in_a_pause(library: Library) -> None:
    psa = next(rubric for rubric in library.rubrics if rubric.id == "psa-2558")
    boxes = psa.forms[0].boxes[1:]
    words = ["".join(chr(0x0E01 + (at * step) % 46) for step in (1, 7, 13, 5)) for at in range(1_400)]
    texts = {box.id: " ".join(words[at * 37 :] + words[: at * 37]) for at, box in enumerate(boxes)}
    start = time.process_time()
    [list(find_repeats(texts[box.id], {id: each for id, each in texts.items() if id != box.id})) for box in boxes]
    assert time.process_time() - start < 0.6, "several times what it takes here"
