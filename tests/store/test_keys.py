"""Keys: random, easy to copy, told apart when mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.store import KeyRefused, Keys, is_edit_key, read_key
from selfassess.store.keys import hash_key, make_keys

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
EDIT, READ = make_keys().edit, make_keys().read


def test_a_key_says_what_it_is_for_and_has_160_random_bits() -> None:
    several = [make_keys() for _ in range(100)]
    words = {key for keys in several for key in (keys.edit, keys.read)}
    assert len(words) == 200
    assert {key[0] for key in words} == {"e", "r"}
    # 32 letters of base 32 between the first letter and the two that check.
    assert {len(key) for key in words} == {35}
    assert set("".join(words)) == set(LETTERS)


def test_a_key_does_not_show_itself_by_accident() -> None:
    assert EDIT not in f"{Keys(EDIT, READ)!r} {Keys(EDIT, READ)}"


@given(st.integers(0, 34), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_noticed(at: int, letter: str) -> None:
    wrong = EDIT[:at] + letter + EDIT[at + 1 :]
    if wrong != EDIT:
        with pytest.raises(KeyRefused, match="not copied completely"):
            read_key(wrong)


@given(st.integers(0, 33))
def test_two_letters_that_changed_places_are_noticed(at: int) -> None:
    wrong = EDIT[:at] + EDIT[at + 1] + EDIT[at] + EDIT[at + 2 :]
    if wrong != EDIT:
        with pytest.raises(KeyRefused, match="not copied completely"):
            read_key(wrong)


@pytest.mark.parametrize("typed", ["", "e", EDIT[:-1], EDIT + "a", "กุญแจ", EDIT[:10] + "1" + EDIT[11:], "e" * 100_000])
def test_what_is_no_whole_key_is_told_in_both_languages(typed: str) -> None:
    with pytest.raises(KeyRefused) as caught:
        read_key(typed)
    assert caught.value.say("en") == (
        "This key was not copied completely, or was mistyped. Copy all of it and try again."
    )
    assert caught.value.say("th") == "รหัสเปิดงานนี้คัดลอกมาไม่ครบหรือพิมพ์ผิด โปรดคัดลอกรหัสทั้งหมดแล้วลองอีกครั้ง"


@pytest.mark.parametrize(
    "typed",
    [
        EDIT,
        EDIT.upper(),
        f"  {EDIT}\n",
        f"{EDIT[:12]} {EDIT[12:]}",
        f"{EDIT[:12]}-{EDIT[12:]}",
        f"http://h/a#key={EDIT}",
    ],
)
def test_a_key_is_read_as_people_paste_it(typed: str) -> None:
    assert read_key(typed) == EDIT
    assert is_edit_key(typed)
    assert not is_edit_key(READ)


def test_of_a_key_only_a_hash_is_kept() -> None:
    assert len(hash_key(EDIT)) == 32
    assert EDIT.encode() not in hash_key(EDIT)
