"""What is taken as an answer and what is refused, with words that name the question, the value and what is allowed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from selfassess.answers import Interval, Special, is_answered, read_answer, read_answers
from selfassess.errors import AnswerError
from selfassess.model import Library
from selfassess.refusals import refuse_answer

D = Decimal


def read(library: Library, question: str, raw: object) -> object:
    return read_answer(library.questions, question, raw)


def refuse(library: Library, question: str, raw: object) -> str:
    with pytest.raises(AnswerError) as caught:
        read(library, question, raw)
    assert len(caught.value.faults) == 1
    fault = caught.value.faults[0]
    assert fault.question == question
    assert fault.message.th.startswith(question)
    assert fault.message.en.startswith(question)
    return fault.message.en


def name_value(value: object) -> str:
    return value if isinstance(value, str) and len(value) < 60 else type(value).__name__


TAKEN: list[tuple[str, object, object]] = [
    ("complaint_received", True, True),
    ("complaint_received", False, False),
    ("complaint_received", "unknown", Special.UNKNOWN),
    ("units_total", 1, D(1)),
    ("units_serving", 0, D(0)),
    ("units_serving", 5.0, D(5)),
    ("units_serving", "5.0", D(5)),
    ("units_total", "๑๐,๐๐๐", D(10000)),
    ("units_total", "1,234,567", D(1234567)),
    ("units_total", "+7", D(7)),
    ("units_total", 999_999_999_999_999, D(999_999_999_999_999)),
    ("months_in_use", "36.5", D("36.5")),
    ("months_in_use", "๑๒.๒๕", D("12.25")),
    ("months_in_use", 79.99, D("79.99")),
    ("months_in_use", D("0E+2"), D(0)),
    ("months_in_use", D("1E+2"), D(100)),
    ("same_standard_percent", 100, D(100)),
    ("same_standard_percent", 0, D(0)),
    ("budget_requested", "100,000.50", D("100000.5")),
    ("psa_won_year", 2500, D(2500)),
    ("psa_won_year", 2600, D(2600)),
    ("psa_won_year", "๒๕๕๘", D(2558)),
    ("psa_won_year", "not_applicable", Special.NOT_APPLICABLE),
    ("psa_applied_on", "2015-02-13", date(2015, 2, 13)),
    ("psa_applied_on", "2558-02-13", date(2015, 2, 13)),
    ("psa_applied_on", "๒๕๕๘-๐๒-๑๓", date(2015, 2, 13)),
    ("psa_applied_on", "2559-02-29", date(2016, 2, 29)),
    ("psa_applied_on", "2016-02-29", date(2016, 2, 29)),
    ("psa_applied_on", "13/2/2558", date(2015, 2, 13)),
    ("psa_applied_on", "๑๓ ก.พ. ๒๕๕๘", date(2015, 2, 13)),
    ("psa_applied_on", "13 กุมภาพันธ์ พ.ศ. 2558", date(2015, 2, 13)),
    ("psa_applied_on", "13 Feb 2015", date(2015, 2, 13)),
    ("psa_applied_on", date(2015, 2, 13), date(2015, 2, 13)),
    ("psa_applied_on", datetime(2015, 2, 13, 12, 30), date(2015, 2, 13)),
    ("psa_applied_on", "2400-01-01", date(1857, 1, 1)),
    ("psa_applied_on", "2399-01-01", date(2399, 1, 1)),
    ("psa_won_level", "good", "good"),
    ("psa_won_level", "none", "none"),
    ("bonus_characteristics", [], frozenset()),
    ("bonus_characteristics", ["b2", "b1"], frozenset({"b1", "b2"})),
    ("bonus_characteristics", ("b1",), frozenset({"b1"})),
    ("bonus_characteristics", "unknown", Special.UNKNOWN),
    ("part1", 600, D(600)),
    ("part1", "0.0", D(0)),
    ("part1", {"low": 420, "high": "460"}, Interval(D(420), D(460))),
    ("part1", {"low": 0, "high": 600}, Interval(D(0), D(600))),
    ("part1", {"low": 450, "high": 450}, D(450)),
    ("part1", Interval(D(1), D(2)), Interval(D(1), D(2))),
    ("units_total", {"low": 1, "high": 2}, Interval(D(1), D(2))),
    ("months_in_use", {"low": D("0.5"), "high": 12}, Interval(D("0.5"), D(12))),
    ("innovation_form", D("2.5"), D("2.5")),
    ("innovation_form", "2.50", D("2.5")),
    ("innovation_form", 2.5, D("2.5")),
    ("staff_cooperation", 0, D(0)),
    ("staff_cooperation", "none_of_these", Special.NONE_OF_THESE),
    ("kpi_part1", 5000, D(5000)),
]


@pytest.mark.parametrize(("question", "raw", "value"), TAKEN, ids=name_value)
def test_an_answer_inside_its_domain_is_made_exact(library: Library, question: str, raw: object, value: object) -> None:
    found = read(library, question, raw)
    assert found == value
    assert type(found) is type(value)


REFUSED: list[tuple[str, object, str]] = [
    ("complaint_received", "true", "“true” is not allowed; expected true or false"),
    ("complaint_received", 1, "“1” is not allowed; expected true or false"),
    ("complaint_received", D(0), "expected true or false"),
    ("complaint_received", None, "“null” is not allowed"),
    ("complaint_received", "not_applicable", "expected true or false"),
    ("complaint_received", [True], "expected true or false"),
    ("units_total", 0, "“0” is not allowed; expected a whole number of 1 or more"),
    ("units_serving", -1, "“-1” is not allowed; expected a whole number of 0 or more"),
    ("units_serving", D("2.5"), "“2.5” is not allowed; expected a whole number"),
    ("units_serving", True, "“true” is not allowed"),
    ("units_serving", False, "“false” is not allowed"),
    ("units_serving", "12 แห่ง", "“12 แห่ง” is not allowed"),
    ("units_serving", "๑2ก", "is not allowed"),
    ("units_serving", "1,00", "is not allowed"),
    ("units_serving", "1e3", "is not allowed"),
    ("units_serving", "", "is not allowed"),
    ("units_serving", "٣", "is not allowed"),
    ("units_serving", 10**15, "is not allowed"),
    ("units_serving", 10**5000, "“1.00E+5000” is not allowed"),
    ("units_serving", -(10**15), "is not allowed"),
    ("months_in_use", float("nan"), "“nan” is not allowed"),
    ("months_in_use", float("inf"), "“inf” is not allowed"),
    ("months_in_use", D("NaN"), "“NaN” is not allowed"),
    ("months_in_use", D("sNaN"), "is not allowed"),
    ("months_in_use", D("-Infinity"), "“-Infinity” is not allowed"),
    ("months_in_use", D("1E+999999"), "“1.00E+999999” is not allowed"),
    ("months_in_use", D("1E-999999"), "is not allowed"),
    ("months_in_use", 1e300, "is not allowed"),
    ("months_in_use", "-0.01", "expected a number of 0 or more"),
    ("months_in_use", "1.12345678901", "is not allowed"),
    ("months_in_use", [12], "is not allowed"),
    ("months_in_use", "not_applicable", "is not allowed"),
    ("months_in_use", "none_of_these", "is not allowed"),
    ("same_standard_percent", D("100.01"), "expected a number from 0 to 100"),
    ("same_standard_percent", "80%", "is not allowed"),
    ("psa_won_year", 2015, "“2,015” is not allowed; expected a whole number from 2500 to 2600"),
    ("psa_won_year", 2499, "expected a whole number from 2500 to 2600"),
    ("psa_won_year", 2601, "is not allowed"),
    ("psa_won_year", D("2558.5"), "is not allowed"),
    ("psa_won_year", {"low": 2555, "high": 2556}, "is not allowed"),
    ("psa_applied_on", "2558-02-29", "expected a day that exists, such as 2015-02-13 or 2558-02-13"),
    ("psa_applied_on", "2015-02-29", "is not allowed"),
    ("psa_applied_on", "2015-13-01", "is not allowed"),
    ("psa_applied_on", "2015-00-01", "is not allowed"),
    ("psa_applied_on", "13 หลังสงกรานต์ 2558", "is not allowed"),
    ("psa_applied_on", "0000-01-01", "is not allowed"),
    ("psa_applied_on", "yesterday", "is not allowed"),
    ("psa_applied_on", 20150213, "is not allowed"),
    ("psa_applied_on", {"low": "2015-02-01", "high": "2015-02-13"}, "is not allowed"),
    ("psa_won_level", "excellent", "expected one of none, good, outstanding"),
    ("psa_won_level", "Good", "is not allowed"),
    ("psa_won_level", True, "is not allowed"),
    ("psa_won_level", ["good"], "is not allowed"),
    ("psa_won_level", "not_applicable", "is not allowed"),
    ("bonus_characteristics", ["b6"], "expected a list of b1, b2, b3, b4, b5, each at most once"),
    ("bonus_characteristics", ["b1", "b1"], "each at most once"),
    ("bonus_characteristics", "b1", "is not allowed"),
    ("bonus_characteristics", {"b1": True}, "is not allowed"),
    ("bonus_characteristics", [1], "is not allowed"),
    ("bonus_characteristics", ["unknown"], "is not allowed"),
    ("part1", D("600.01"), "expected a number from 0 to 600"),
    ("part1", "none_of_these", "is not allowed"),
    ("part1", {"low": 560, "high": 601}, "is not allowed"),
    ("part1", {"low": 2, "high": 1}, "is not allowed"),
    ("part1", {"low": 1}, "is not allowed"),
    ("part1", {"low": 1, "high": 2, "mid": 1}, "is not allowed"),
    ("part1", {"low": "unknown", "high": 2}, "is not allowed"),
    ("part1", {"low": True, "high": 2}, "is not allowed"),
    ("part1", {}, "is not allowed"),
    ("part1", Interval(D(-1), D(2)), "is not allowed"),
    ("units_total", {"low": 1, "high": D("2.5")}, "is not allowed"),
    ("units_total", {"low": D("1.5"), "high": 3}, "is not allowed"),
    ("units_total", {"low": 0, "high": 3}, "is not allowed"),
    ("innovation_form", D("2.6"), "expected one of 2.5, 5, 10 or none_of_these"),
    ("innovation_form", True, "is not allowed"),
    ("innovation_form", "not_applicable", "is not allowed"),
    ("innovation_form", {"low": 5, "high": 10}, "is not allowed"),
    ("innovation_form", None, "is not allowed"),
    ("staff_cooperation", False, "is not allowed"),
]


@pytest.mark.parametrize(("question", "raw", "words"), REFUSED, ids=name_value)
def test_an_answer_outside_its_domain_is_refused_in_words(
    library: Library, question: str, raw: object, words: str
) -> None:
    assert words in refuse(library, question, raw)


def test_a_refusal_says_the_same_in_thai(library: Library) -> None:
    with pytest.raises(AnswerError) as caught:
        read(library, "part1", 601)
    assert caught.value.say("th") == "part1: ใช้ค่า “601” ไม่ได้ ต้องเป็นตัวเลขตั้งแต่ 0 ถึง 600"
    assert str(caught.value) == "part1: “601” is not allowed; expected a number from 0 to 600."


@pytest.mark.parametrize(
    ("question", "thai"),
    [
        ("complaint_received", "ต้องเป็น true หรือ false"),
        ("psa_won_level", "ต้องเป็นค่าใดค่าหนึ่งใน none, good, outstanding"),
        ("bonus_characteristics", "ต้องเป็นรายการของ b1, b2, b3, b4, b5 โดยไม่ซ้ำกัน"),
        ("innovation_form", "ต้องเป็นคะแนนระดับใดระดับหนึ่งคือ 2.5, 5, 10 หรือ none_of_these"),
        ("psa_applied_on", "ต้องเป็นวันที่ที่มีจริง เช่น 13/2/2558 หรือ 2558-02-13"),
        ("psa_won_year", "ต้องเป็นจำนวนเต็มตั้งแต่ 2500 ถึง 2600"),
        ("units_total", "ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"),
        ("months_in_use", "ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป"),
    ],
)
def test_every_type_says_in_thai_what_it_takes(library: Library, question: str, thai: str) -> None:
    assert refuse_answer(library.questions[question], "?").message.th == f"{question}: ใช้ค่า “?” ไม่ได้ {thai}"


@pytest.mark.parametrize(
    ("question", "value", "hint"),
    [
        ("months_in_use", {"low": "14", "high": "๘"}, "“14” to “๘”"),
        ("months_in_use", {"low": "14", "high": "๘"}, "The first value must not be above the last."),
        ("psa_applied_on", "18/4/60", "Write the year with four digits."),
        ("psa_applied_on", "1 ม.ค. 57", "Write the year with four digits."),
        ("same_standard_percent", "80%", "Type digits only."),
        ("months_in_use", "๑๐ เดือน", "Type digits only."),
        ("units_total", "9" * 20, "At most 15 digits."),
    ],
)
def test_a_refusal_says_how_to_put_it_right(library: Library, question: str, value: object, hint: str) -> None:
    with pytest.raises(AnswerError) as caught:
        read(library, question, value)
    assert hint in str(caught.value)


HUGE = "<script>alert('x')</script>" * 400_000


@pytest.mark.parametrize(
    "question", ["months_in_use", "psa_applied_on", "psa_won_level", "complaint_received", "part1"]
)
def test_a_text_of_ten_megabytes_gets_one_short_sentence(library: Library, question: str) -> None:
    assert len(HUGE) > 10_000_000
    message = refuse(library, question, HUGE)
    assert len(message) < 250
    assert "…”" in message


def test_a_huge_question_id_is_shortened_too(library: Library) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(library.questions, {HUGE: 1})
    assert len(str(caught.value)) < 200


def test_a_value_of_exactly_sixty_marks_is_shown_whole(library: Library) -> None:
    assert f"“{'x' * 60}” is" in refuse(library, "part1", "x" * 60)
    assert f"“{'x' * 60}…” is" in refuse(library, "part1", "x" * 61)


def test_control_characters_never_reach_a_message(library: Library) -> None:
    assert "“a b c” is" in refuse(library, "part1", "a\nb\x1bc")


def test_an_unknown_question_is_refused_with_the_nearest_one(library: Library) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(library.questions, {"part_1": 450})
    assert str(caught.value) == "“part_1”: there is no question with this id. The nearest is part1."
    assert caught.value.say("th") == "“part_1”: ไม่มีคำถามรหัสนี้ ใกล้เคียงที่สุดคือ part1"


def test_a_question_unlike_any_other_has_no_nearest(library: Library) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(library.questions, {"ฮฮฮ": 1})
    assert str(caught.value) == "“ฮฮฮ”: there is no question with this id."


def test_all_faults_are_told_at_once_and_nothing_is_read(library: Library) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(library.questions, {"part1": 601, "part2": 400, "nowhere": 1, "psa_won_level": "x"})
    assert [fault.question for fault in caught.value.faults] == ["part1", "nowhere", "psa_won_level"]
    assert len(str(caught.value).splitlines()) == 3


def test_a_question_with_many_options_shows_a_dozen(library: Library) -> None:
    assert refuse(library, "innovation_types", ["x"]).count(",") <= 12


def test_answered_means_more_than_not_known_yet(library: Library) -> None:
    answers = read_answers(library.questions, {"part1": 0, "part2": "unknown", "bonus_characteristics": []})
    answered: dict[str, Any] = {id: is_answered(answers, id) for id in (*answers, "months_in_use")}
    assert answered == {"part1": True, "part2": False, "bonus_characteristics": True, "months_in_use": False}
