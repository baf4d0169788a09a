"""What must hold for any rubric: the engine against brute force over every completion of partly known answers.

The rubrics here are small and drawn at random.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from selfassess.answers import Answers, Interval, Special, Value
from selfassess.eligibility import Outcome, Verdict, decide_verdict, find_contradictions, judge_condition
from selfassess.grammar import parse
from selfassess.knowledge import AnswerKnowledge
from selfassess.logic import evaluate_amount, evaluate_test
from selfassess.model import (
    Band,
    Bonus,
    Condition,
    Contradiction,
    Criterion,
    Level,
    Option,
    Part,
    Question,
    Reading,
)
from selfassess.possible import Pieces
from selfassess.scoring import Score, score_criteria
from selfassess.standing import possible_bands, stand_in_bands
from selfassess.text import Text
from tests.oracle import Nothing, oracle

WORDS = Text(th="ก", en="a")
HALF = Decimal("0.5")


# --- small questions, every value they may have, and partial answers ----------------------------------------

OPTIONS = tuple(Option(id, WORDS) for id in ("a", "b", "c"))
PARTS_OF_M = tuple(Option(id, WORDS) for id in ("u", "v"))
LEVELS = tuple(Level(Decimal(points), WORDS, ()) for points in (5, 10))
QUESTIONS = {
    question.id: question
    for question in (
        Question("b1", "yes_no", WORDS),
        Question("b2", "yes_no", WORDS),
        Question("b3", "yes_no", WORDS),
        Question("c1", "count", WORDS),
        Question("c2", "count", WORDS, minimum=Decimal(1)),
        Question("p", "percent", WORDS),
        Question("ch", "choice", WORDS, options=OPTIONS, allows_not_applicable=True),
        Question("y1", "be_year", WORDS, allows_not_applicable=True),
        Question("y2", "be_year", WORDS, allows_not_applicable=True),
        Question("m", "multi", WORDS, options=PARTS_OF_M),
        Question("l", "levels", WORDS, levels=LEVELS),
    )
}
NO_YEAR: list[Value] = [Special.NOT_APPLICABLE]
YEARS: list[Value] = [*map(Decimal, (2500, 2501, 2554, 2555, 2556, 2557, 2558, 2599, 2600)), *NO_YEAR]
VALUES: Mapping[str, list[Value]] = {
    "b1": [False, True],
    "b2": [False, True],
    "b3": [False, True],
    "c1": [Decimal(n) for n in range(8)],
    "c2": [Decimal(n) for n in range(1, 8)],
    "p": [Decimal(n) for n in (0, 40, 79, 80, 81, 100)],
    "ch": ["a", "b", "c", Special.NOT_APPLICABLE],
    "y1": YEARS,
    "y2": YEARS,
    "m": [frozenset(), frozenset("u"), frozenset("v"), frozenset("uv")],
    "l": [Decimal(5), Decimal(10), Special.NONE_OF_THESE],
}
ATOMS: Sequence[tuple[frozenset[str], Sequence[str]]] = [
    (frozenset({"b1"}), ["b1", "not b1"]),
    (frozenset({"b2"}), ["b2"]),
    (frozenset({"b3"}), ["b3", "not b3"]),
    (frozenset({"c1"}), ["c1 >= 3", "c1 > 3", "c1 == 2", "c1 != 2", "c1 * 2 < 7", "3 - c1 <= 1", "ceil(c1 / 2) >= 2"]),
    (frozenset({"c2"}), ["c2 >= 1", "c2 < 1", "c2 <= 2", "0 - c2 >= 0 - 2"]),
    (frozenset({"c1", "c2"}), ["c1 + c2 >= 3", "c1 - c2 == 1", "c1 * 100 >= 80 * c2", "c1 > c2", "c1 != c2"]),
    (frozenset({"p"}), ["p >= 80", "p < 80", "100 - p > 20", "p <= 100", "p > 100"]),
    (frozenset({"ch"}), ["ch == 'a'", "ch != 'a'", "ch in ('a', 'b')", "pick(ch, a=1, b=2, c=3) >= 2"]),
    (frozenset({"y1"}), ["y1 >= year(2556)", "y1 < year(2556)", "y1 != year(2555)"]),
    (frozenset({"y1", "y2"}), ["same(y1, y2)", "y1 - y2 >= 1", "y1 - y2 == 1", "y2 <= y1"]),
    (frozenset({"y2"}), ["y2 == year(2557)"]),
    (frozenset({"m"}), ["has(m, 'u')", "count(m) >= 1", "count(m) >= 2", "count(m) >= 0", "count(m) == 1"]),
    (frozenset({"l"}), ["l >= 10", "l == 5", "l != 7", "l < 5", "l <= 10"]),
]


@st.composite
def formulas(draw: st.DrawFn, read_once: bool = False) -> str:
    """A test; with `read_once` no question stands in it twice."""
    operands: list[str] = []
    used: set[str] = set()
    for names, texts in draw(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=3)):
        if not (read_once and names & used):
            used |= names
            operands.append(draw(st.sampled_from(texts)))
    text = operands[0]
    for operand in operands[1:]:
        text = draw(st.sampled_from([f"({text}) and ({operand})", f"({text}) or ({operand})"]))
        text = draw(st.sampled_from([text, text, f"not ({text})"]))
    if len(operands) == 3 and draw(st.booleans()):
        text = f"at_least({draw(st.integers(1, 3))}, {', '.join(operands)})"
    return text


@st.composite
def partial_answers(draw: st.DrawFn) -> dict[str, Value]:
    """Some questions answered, some "not known yet", some as an interval, some not at all."""
    answers: dict[str, Value] = {}
    for id, values in VALUES.items():
        kind = draw(st.sampled_from(["none", "none", "value", "value", "unknown", "interval"]))
        if kind == "value":
            answers[id] = draw(st.sampled_from(values))
        elif kind == "unknown":
            answers[id] = Special.UNKNOWN
        elif kind == "interval" and id in ("c1", "c2", "p"):
            low, high = sorted(draw(st.tuples(*[st.sampled_from(numbers_of(values))] * 2)))
            answers[id] = low if low == high else Interval(low, high)
    return answers


def numbers_of(values: Iterable[Value]) -> list[Decimal]:
    return [value for value in values if isinstance(value, Decimal)]


def complete(answers: Answers, names: Iterable[str]) -> Iterator[dict[str, Value]]:
    """Every completion of some questions."""
    names = sorted(names)
    choices = [list(values_left(answers, name)) for name in names]
    for values in itertools.product(*choices):
        yield {**answers, **dict(zip(names, values, strict=True))}


def values_left(answers: Answers, name: str) -> Iterable[Value]:
    value = answers.get(name, Special.UNKNOWN)
    if isinstance(value, Interval):
        return [number for number in numbers_of(VALUES[name]) if value.low <= number <= value.high]
    return VALUES[name] if value is Special.UNKNOWN else [value]


def know(answers: Answers) -> AnswerKnowledge:
    return AnswerKnowledge(QUESTIONS, answers)


@settings(max_examples=300)
@given(formulas(read_once=True), partial_answers())
def test_a_test_that_reads_each_question_once_says_exactly_what_every_completion_says(
    text: str, answers: dict[str, Value]
) -> None:
    expression = parse(text)
    assume(math.prod(len(list(values_left(answers, name))) for name in expression.names) <= 1000)
    found = {bool(oracle(text, each)) for each in complete(answers, expression.names)}
    assert evaluate_test(expression, know(answers)) == (found.pop() if len(found) == 1 else None)


@settings(max_examples=300)
@given(formulas(), partial_answers())
def test_what_a_test_says_for_certain_every_completion_says(text: str, answers: dict[str, Value]) -> None:
    expression = parse(text)
    said = evaluate_test(expression, know(answers))
    if said is not None:
        assert {bool(oracle(text, each)) for each in complete(answers, expression.names)} == {said}


AMOUNTS = [
    "3 - c1",
    "ceil(80 * c2 / 100) - c1",
    "80 - p",
    "3 - (y1 - y2)",
    "3 - most_same(y1, y2)",
    "pick(ch, a=20, b=15, c=10) - c1",
    "2 - count(m)",
    "c1 * 2 - c2",
    "1",
]


@settings(max_examples=200)
@given(st.sampled_from(AMOUNTS), partial_answers())
def test_an_amount_is_told_where_every_completion_has_the_same(text: str, answers: dict[str, Value]) -> None:
    expression = parse(text)
    found = {oracle(text, each) for each in complete(answers, expression.names)}
    said = evaluate_amount(expression, know(answers))
    if len(found) == 1:
        only = found.pop()
        assert said == (None if isinstance(only, Nothing) else only)
    else:
        assert said is None


# --- conditions and verdicts -------------------------------------------------------------------------------------


@st.composite
def conditions(draw: st.DrawFn) -> tuple[Condition, ...]:
    found = []
    for number in range(draw(st.integers(0, 4))):
        texts = draw(st.lists(formulas(), min_size=1, max_size=2))
        readings = tuple(
            Reading(f"R-{count}" if len(texts) > 1 else None, parse(text), recommended=count == 0)
            for count, text in enumerate(texts)
        )
        when = draw(st.sampled_from([None, None, "b1", "c1 >= 3", "ch == 'a'"]))
        hardness = draw(st.sampled_from(["hard", "hard", "advisory", "step"]))
        found.append(
            Condition(
                id=f"x{number}",
                tracks=("t",),
                hardness=hardness,  # type: ignore[arg-type]
                text=WORDS,
                fix=WORDS,
                readings=readings,
                sources=(),
                when=parse(when) if when else None,
            )
        )
    return tuple(found)


contradictions = st.sampled_from(["b1 and b2", "c1 > c2", "y1 < y2", "b3 and not b3"]).map(
    lambda text: (Contradiction("z", ("t",), parse(text), WORDS, tuple(parse(text).names)),)
)


def judge(
    chosen: Sequence[Condition], against: Sequence[Contradiction], answers: Answers
) -> tuple[Verdict, Verdict | None, dict[str, Outcome]]:
    judgements = [judge_condition(condition, know(answers)) for condition in chosen]
    verdict, default = decide_verdict(judgements, inconsistent=bool(find_contradictions(against, know(answers))))
    return verdict, default, {each.condition.id: each.outcome for each in judgements}


def judge_plainly(
    chosen: Sequence[Condition], against: Sequence[Contradiction], answers: Answers
) -> tuple[Verdict, Verdict | None, dict[str, Outcome]]:
    """The contract's section 2 for complete answers, where nothing is unknown."""
    outcomes: dict[str, Outcome] = {}
    verdicts = []
    for take_default in (False, True):
        hard = []
        for condition in chosen:
            holds = [bool(oracle(each.test.text, answers)) for each in condition.readings]
            if take_default:
                holds = holds[:1]
            outcome = Outcome.MET if all(holds) else Outcome.DEPENDS if any(holds) else Outcome.NOT_MET
            if condition.when is not None and not oracle(condition.when.text, answers):
                outcome = Outcome.NOT_APPLICABLE
            outcomes.setdefault(condition.id, outcome)
            hard += [outcome] if condition.hardness == "hard" else []
        verdicts.append(
            Verdict.NOT_ELIGIBLE
            if Outcome.NOT_MET in hard
            else Verdict.DEPENDS
            if Outcome.DEPENDS in hard
            else Verdict.ELIGIBLE
            if Outcome.MET in hard
            else Verdict.NOT_BARRED
        )
    if any(oracle(each.test.text, answers) for each in against):
        return Verdict.INCONSISTENT, None, outcomes
    return verdicts[0], verdicts[1] if verdicts[0] is Verdict.DEPENDS else None, outcomes


def ask(chosen: Sequence[Condition], against: Sequence[Contradiction]) -> frozenset[str]:
    found = frozenset[str]().union(*(each.test.names for each in against))
    for condition in chosen:
        found |= frozenset[str]().union(*(reading.test.names for reading in condition.readings))
        found |= condition.when.names if condition.when else frozenset()
    return found


complete_answers = st.fixed_dictionaries({id: st.sampled_from(values) for id, values in VALUES.items()})


@settings(max_examples=200)
@given(conditions(), contradictions, complete_answers)
def test_complete_answers_are_judged_as_the_contract_says(
    chosen: tuple[Condition, ...], against: tuple[Contradiction, ...], answers: dict[str, Value]
) -> None:
    assert judge(chosen, against, answers) == judge_plainly(chosen, against, answers)


@settings(max_examples=200)
@given(conditions(), contradictions, partial_answers(), st.randoms(use_true_random=False))
def test_what_is_decided_stays_decided_under_every_completion(
    chosen: tuple[Condition, ...], against: tuple[Contradiction, ...], answers: dict[str, Value], random: Any
) -> None:
    verdict, _, outcomes = judge(chosen, against, answers)
    for _ in range(20):
        full = {name: random.choice(list(values_left(answers, name))) for name in sorted(ask(chosen, against))}
        final, _, ends = judge(chosen, against, full)
        for id, outcome in outcomes.items():
            if outcome is Outcome.MET:
                assert ends[id] in (Outcome.MET, Outcome.NOT_APPLICABLE)
            elif outcome is not Outcome.UNKNOWN:
                assert ends[id] is outcome
        if verdict in (Verdict.ELIGIBLE, Verdict.NOT_BARRED):
            assert final in (Verdict.ELIGIBLE, Verdict.NOT_BARRED, Verdict.INCONSISTENT)
        elif verdict is not Verdict.INCOMPLETE:
            assert final in (verdict, Verdict.INCONSISTENT)


def test_answers_that_contradict_each_other_stay_so() -> None:
    against = (Contradiction("z", ("t",), parse("b1 and c1 > c2"), WORDS, ("b1", "c1", "c2")),)
    known: dict[str, Value] = {"b1": True, "c1": Decimal(5), "c2": Interval(Decimal(1), Decimal(4))}
    assert judge((), against, known)[0] is Verdict.INCONSISTENT
    assert judge((), against, {**known, "c2": Interval(Decimal(1), Decimal(5))})[0] is Verdict.NOT_BARRED


# --- scores, bands and gaps ----------------------------------------------------------------------------------------

Chances = list[Decimal]
"""Every score that one criterion may still get, on a grid of halves."""


def steps(low: Decimal, high: Decimal) -> Chances:
    return [low + HALF * count for count in range(int((high - low) / HALF) + 1)]


@st.composite
def rated_criteria(draw: st.DrawFn) -> tuple[tuple[Criterion, ...], dict[str, Value], list[Chances]]:
    """Criteria of every kind, partial answers to them, and by hand every score that each may still get."""
    found: list[Criterion] = []
    answers: dict[str, Value] = {}
    chances: list[Chances] = []
    for number in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["levels", "free", "parts"]))
        criterion, chance = draw({"levels": levelled, "free": free, "parts": parted}[kind](f"k{number}", answers))
        found.append(criterion)
        chances.append(chance)
    return tuple(found), answers, chances


@st.composite
def levelled(draw: st.DrawFn, id: str, answers: dict[str, Value]) -> tuple[Criterion, Chances]:
    points = sorted(draw(st.sets(st.sampled_from([Decimal(p) for p in ("0", "2.5", "5", "10")]), min_size=2)))
    criterion = Criterion(id, ("t",), WORDS, points[-1], (), tuple(Level(each, WORDS, ()) for each in points))
    answer = draw(st.sampled_from([None, Special.UNKNOWN, Special.NONE_OF_THESE, *points]))
    if answer is not None:
        answers[id] = answer
    if isinstance(answer, Decimal):
        return criterion, [answer]
    return criterion, [Decimal(0)] if answer is Special.NONE_OF_THESE else [Decimal(0), *points]


@st.composite
def free(draw: st.DrawFn, id: str, answers: dict[str, Value]) -> tuple[Criterion, Chances]:
    maximum = Decimal(draw(st.integers(2, 4)))
    return Criterion(id, ("t",), WORDS, maximum, ()), answer_points(draw, id, maximum, answers)


def answer_points(draw: st.DrawFn, id: str, maximum: Decimal, answers: dict[str, Value]) -> Chances:
    low, high = sorted(draw(st.tuples(*[st.integers(0, int(maximum)).map(Decimal)] * 2)))
    kind = draw(st.sampled_from(["none", "unknown", "value", "interval"]))
    if kind == "value" or (kind == "interval" and low == high):
        answers[id] = low
        return [low]
    if kind == "interval":
        answers[id] = Interval(low, high)
        return steps(low, high)
    if kind == "unknown":
        answers[id] = Special.UNKNOWN
    return steps(Decimal(0), maximum)


@st.composite
def parted(draw: st.DrawFn, id: str, answers: dict[str, Value]) -> tuple[Criterion, Chances]:
    """A total with two parts, whose maxima are printed (together the total's) or are not."""
    printed = draw(st.booleans())
    each = Decimal(2)
    maximum = each * 2
    parts = tuple(Part(f"{id}_{letter}", WORDS, each if printed else None, ()) for letter in "ab")
    criterion = Criterion(id, ("t",), WORDS, maximum, (), parts=parts, parts_text=WORDS)
    total = draw(st.sampled_from([None, None, Special.UNKNOWN, Decimal(3)]))
    if total is not None:
        answers[id] = total
    scores = [answer_points(draw, part.id, each, answers) for part in parts]
    if isinstance(total, Decimal):
        return criterion, [total]
    answered = [answers.get(part.id, Special.UNKNOWN) is not Special.UNKNOWN for part in parts]
    if not any(answered):
        return criterion, steps(Decimal(0), maximum)
    if not printed:
        scores = [s if known else steps(Decimal(0), maximum) for s, known in zip(scores, answered, strict=True)]
    return criterion, sorted({a + b for a, b in itertools.product(*scores) if a + b <= maximum})


def totals(chances: Sequence[Chances]) -> list[Decimal]:
    return sorted({sum(each, Decimal(0)) for each in itertools.product(*chances)})


@st.composite
def cut_bands(draw: st.DrawFn) -> tuple[Band, ...]:
    """Bands that cover every score: below a cut, a hole at it or not, between, and from the next cut on."""
    first, second = sorted(draw(st.sets(st.integers(1, 12), min_size=2, max_size=2)))
    low, high = Decimal(first), Decimal(second)
    has_hole = draw(st.booleans())

    def band(
        id: str,
        start: Decimal | None,
        with_start: bool,
        end: Decimal | None,
        with_end: bool,
        gap: Any = "inclusive",
        is_hole: bool = False,
    ) -> Band:
        return Band(id, ("t",), WORDS, WORDS, WORDS, start, with_start, end, with_end, gap, is_hole, ())

    hole = [band("hole", low, True, low, True, gap="none", is_hole=True)] if has_hole else []
    middle = band("middle", low, not has_hole, high, False, gap="strict" if has_hole else "inclusive")
    return (band("below", None, False, low, False, gap="none"), *hole, middle, band("top", high, True, None, False))


ADDS = Decimal(5)
BONUS = Bonus(
    question="m",
    adds=ADDS,
    to="k0",
    tracks=("t",),
    readings=(
        Reading("any", parse("count(m) >= 1"), recommended=False),
        Reading("all", parse("count(m) >= 2"), recommended=True),
    ),
    sources=(),
    text=WORDS,
)
claims = st.sampled_from([None, Special.UNKNOWN, frozenset(), frozenset("u"), frozenset("uv")])


def score_all(
    rated: tuple[tuple[Criterion, ...], dict[str, Value], list[Chances]], claim: Value | None, *, with_bonus: bool
) -> tuple[Score, dict[str, list[Decimal]], str]:
    """The engine's score; by reading every score that brute force finds; and the recommended reading."""
    criteria, answers, chances = rated
    claimed = {**answers, "m": claim} if claim is not None else answers
    score = score_criteria(criteria, BONUS if with_bonus else None, claimed, know(claimed))
    size = len(claim) if isinstance(claim, frozenset) else 0
    base = totals(chances)
    if not with_bonus:
        return score, {"": base}, ""
    granted = {"any": size >= 1, "all": size >= 2}
    return score, {id: [each + ADDS * given_ for each in base] for id, given_ in granted.items()}, "all"


def ends(pieces: Pieces) -> tuple[Decimal, Decimal]:
    return pieces[0][0], pieces[-1][1]


@settings(max_examples=300)
@given(rated_criteria(), claims, st.booleans())
def test_the_range_is_that_of_brute_force(
    rated: tuple[tuple[Criterion, ...], dict[str, Value], list[Chances]], claim: Value | None, with_bonus: bool
) -> None:
    score, found, recommended = score_all(rated, claim, with_bonus=with_bonus)
    assert (score.low, score.high) == (found[recommended][0], found[recommended][-1])
    assert {id: ends(pieces) for id, pieces in score.by_reading.items()} == (
        {id: (each[0], each[-1]) for id, each in found.items()} if with_bonus else {}
    )
    assert score.maximum == sum((criterion.maximum for criterion in rated[0]), Decimal(0))
    assert set(score.unscored) == {id for id, value in rated[1].items() if value is Special.NONE_OF_THESE}


@settings(max_examples=300)
@given(rated_criteria(), claims, st.booleans(), cut_bands())
def test_the_bands_are_those_that_brute_force_reaches(
    rated: tuple[tuple[Criterion, ...], dict[str, Value], list[Chances]],
    claim: Value | None,
    with_bonus: bool,
    bands: tuple[Band, ...],
) -> None:
    score, found, recommended = score_all(rated, claim, with_bonus=with_bonus)
    every = [total for each in found.values() for total in each]
    standings = stand_in_bands(bands, score)
    assert possible_bands(bands, score.every_reading) == tuple(
        each.band.id for each in standings if each.state != "not_reached"
    )
    for standing in standings:
        band = standing.band
        inside = [lies_in(band, total) for total in every]
        expected = "reached" if all(inside) else "open" if any(inside) else "not_reached"
        assert standing.state == ("undefined" if band.is_hole and expected == "reached" else expected)
        low = found[recommended][0]
        if band.gap == "none" or band.low is None:
            assert standing.gap is None
        elif low > band.low or (low == band.low and band.gap == "inclusive"):
            assert str(standing.gap) == "0"
        else:
            assert str(standing.gap) == (">" if band.gap == "strict" else "") + f"{band.low - low:f}".replace(".0", "")


def lies_in(band: Band, score: Decimal) -> bool:
    """As the bands of `cut_bands` are meant, spelled out."""
    match band.id:
        case "below":
            return band.high is not None and score < band.high
        case "hole":
            return score == band.low
        case "top":
            return band.low is not None and score >= band.low
    assert band.low is not None
    assert band.high is not None
    return (score > band.low or (band.gap == "inclusive" and score == band.low)) and score < band.high


@settings(max_examples=300)
@given(rated_criteria(), st.data())
def test_hiding_an_answer_or_not_knowing_it_never_narrows_the_range(
    rated: tuple[tuple[Criterion, ...], dict[str, Value], list[Chances]], data: st.DataObject
) -> None:
    criteria, answers, _ = rated
    # A total given beside its parts is excepted: without it the parts count.
    totals_beside_parts = {each.id for each in criteria if any(part.id in answers for part in each.parts)}
    hidden = data.draw(st.sampled_from(sorted({*answers} - totals_beside_parts) or [""]))
    assume(hidden)
    less = {id: value for id, value in answers.items() if id != hidden}
    before = score_criteria(criteria, None, answers, know(answers))
    for after in (less, {**less, hidden: Special.UNKNOWN}):
        wider = score_criteria(criteria, None, after, know(after))
        assert wider.low <= before.low
        assert wider.high >= before.high


@given(rated_criteria(), st.data())
def test_an_interval_around_an_answer_never_narrows_the_range(
    rated: tuple[tuple[Criterion, ...], dict[str, Value], list[Chances]], data: st.DataObject
) -> None:
    criteria, answers, _ = rated
    numbers = [id for id, value in answers.items() if isinstance(value, Decimal) and not is_levelled(criteria, id)]
    assume(numbers)
    id = data.draw(st.sampled_from(numbers))
    value = answers[id]
    assert isinstance(value, Decimal)
    wide = {**answers, id: Interval(max(value - 1, Decimal(0)), value + HALF)}
    before, after = (score_criteria(criteria, None, each, know(each)) for each in (answers, wide))
    assert after.low <= before.low <= before.high <= after.high


def is_levelled(criteria: Sequence[Criterion], id: str) -> bool:
    return any(criterion.id == id and criterion.levels for criterion in criteria)


@pytest.mark.parametrize("claim", [None, Special.UNKNOWN, frozenset()])
def test_a_special_addition_that_is_not_claimed_adds_nothing(claim: Value | None) -> None:
    criterion = Criterion("k0", ("t",), WORDS, Decimal(10), ())
    score, _, _ = score_all(((criterion,), {}, [steps(Decimal(0), Decimal(10))]), claim, with_bonus=True)
    assert [ends(pieces) for pieces in score.by_reading.values()] == [(Decimal(0), Decimal(10))] * 2
