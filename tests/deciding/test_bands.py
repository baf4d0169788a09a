"""The ratings that decide a band, against every completion of small rubrics and on the shipped ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.answers import Interval, Value
from selfassess.assess import assess_track
from selfassess.cycle import PRINTED
from selfassess.deciding import Decisive, find_decisive
from selfassess.grammar import parse
from selfassess.loading import load_library
from selfassess.model import Band, Bonus, Criterion, Library, Option, Question, Reading
from selfassess.model.questions import QuestionType
from tests.deciding.small_rubrics import TRACK, WORDS, make_level, make_library

LIBRARY = load_library()
CHARACTERISTICS = ("x", "y")
STEP = Decimal("0.5")


def make_band(id: str, low: int | None, high: int | None, low_in: bool, high_in: bool) -> Band:
    bounds = [None if end is None else Decimal(end) for end in (low, high)]
    return Band(id, ("only",), WORDS, WORDS, WORDS, bounds[0], low_in, bounds[1], high_in, "none", False, ())


@st.composite
def scored(draw: st.DrawFn) -> tuple[Library, dict[str, Value]]:
    """Two or three criteria, with levels or free points up to 3, two bands that meet, and perhaps an addition."""
    count = draw(st.integers(1, 3))
    levelled = draw(
        st.lists(st.sampled_from([None, ("0", "1"), ("1", "3"), ("0", "2", "3")]), min_size=count, max_size=count)
    )
    criteria, questions = [], {}
    for at, points in enumerate(levelled):
        levels = tuple(make_level(each) for each in points or ())
        maximum = levels[-1].points if levels else Decimal(draw(st.integers(1, 3)))
        criteria.append(Criterion(f"k{at}", ("only",), WORDS, maximum, (), levels))
        kind: QuestionType = "levels" if levels else "points"
        questions[f"k{at}"] = Question(f"k{at}", kind, WORDS, levels=levels, maximum=maximum)
    cut, belongs = draw(st.integers(0, 7)), draw(st.booleans())
    bands = (make_band("below", None, cut, False, not belongs), make_band("above", cut, None, belongs, False))
    bonus = None
    if draw(st.booleans()):
        readings = (Reading("any", parse("count(extra) >= 1"), False), Reading("all", parse("count(extra) >= 2"), True))
        bonus = Bonus("extra", Decimal(1), "k0", ("only",), readings, (), WORDS)
        questions["extra"] = Question(
            "extra", "multi", WORDS, options=tuple(Option(id, WORDS) for id in CHARACTERISTICS)
        )
    library = make_library((), (), questions, tuple(criteria), bands, bonus)
    answers: dict[str, Value] = {}
    for id in questions:
        dice = draw(st.integers(0, 4))
        if dice == 0:
            answers[id] = draw(st.sampled_from(domain(library, id, {})))
        elif dice == 1 and questions[id].type == "points":
            answers[id] = Interval(Decimal("0.5"), Decimal(1))
    return library, answers


def domain(library: Library, id: str, answers: Mapping[str, Value]) -> Sequence[Value]:
    """What may be answered: of free points every half, which is finer than what bounds and claims add up to."""
    question = library.questions[id]
    if question.type == "multi":
        return [frozenset(some) for size in range(3) for some in combinations(CHARACTERISTICS, size)]
    if question.type == "levels":
        return [level.points for level in question.levels] + [Decimal(0)] * (question.levels[0].points > 0)
    given_ = answers.get(id)
    low, high = (
        (given_.low, given_.high) if isinstance(given_, Interval) else (Decimal(0), question.maximum or Decimal(0))
    )
    return [low + STEP / 2 * n for n in range(int((high - low) / STEP * 2) + 1)]


class Truth:
    """Every completion of a small scored rubric and the state of one band in each."""

    def __init__(self, library: Library, answers: Mapping[str, Value], band: str) -> None:
        (rubric,) = library.rubrics
        self.open = [id for id in rubric.questions if id not in answers or isinstance(answers[id], Interval)]
        self.full: dict[tuple[Value, ...], str] = {}
        band_ = next(each for each in rubric.bands if each.id == band)
        fixed = sum((v for id, v in answers.items() if isinstance(v, Decimal)), Decimal(0))
        for chosen in product(*(domain(library, id, answers) for id in self.open)):
            every = {**answers, **dict(zip(self.open, chosen, strict=True))}
            total = fixed + sum((value for value in chosen if isinstance(value, Decimal)), Decimal(0))
            claim = every.get("extra", frozenset())
            assert isinstance(claim, frozenset)
            adds = [Decimal(len(claim) >= least) for least in (1, 2)] if rubric.bonus else [Decimal(0)]
            inside = {band_.holds(total + added) for added in adds}
            self.full[chosen] = "reached" if inside == {True} else "open" if True in inside else "not_reached"

    def groups(self, names: Sequence[str]) -> list[set[str]]:
        at = [self.open.index(name) for name in names]
        found: dict[tuple[Value, ...], set[str]] = {}
        for chosen, state in self.full.items():
            found.setdefault(tuple(chosen[place] for place in at), set()).add(state)
        return list(found.values())

    def smallest(self, rule: Callable[[Iterable[bool]], bool]) -> set[tuple[str, ...]]:
        for size in range(len(self.open) + 1):
            sets = {n for n in combinations(self.open, size) if rule(len(each) == 1 for each in self.groups(n))}
            if sets:
                return sets
        return set()


@settings(max_examples=250)
@given(scored(), st.sampled_from(["below", "above"]))
def test_the_smallest_sets_are_those_of_an_exhaustive_search(case: tuple[Library, dict[str, Value]], band: str) -> None:
    library, answers = case
    truth = Truth(library, answers, band)
    found = find_decisive(library, TRACK, answers, PRINTED, band)
    if found.is_settled:
        assert set(truth.full.values()) == {found.outcome}
        return
    assert set(found.every) == truth.smallest(all)
    assert {chance.questions for chance in found.some} == truth.smallest(any)


@pytest.mark.parametrize(
    "key", [key for key, (rubric, track) in LIBRARY.tracks.items() if any(track.id in b.tracks for b in rubric.bands)]
)
def test_after_the_decisive_ratings_no_completion_changes_a_band(key: str) -> None:
    rubric, track = LIBRARY.tracks[key]
    dice = random.Random(key)
    criteria = [each for each in rubric.criteria if track.id in each.tracks]
    for _ in range(25):
        full = {each.id: Decimal(dice.randint(0, int(each.maximum) * 2)) / 2 for each in criteria}
        answers: dict[str, Value] = {id: value for id, value in full.items() if dice.random() < 0.6}
        for band in (each for each in rubric.bands if track.id in each.tracks):
            found = find_decisive(LIBRARY, key, answers, PRINTED, band.id)
            for names in found.every or ((),):
                known = {**answers, **{id: full[id] for id in names if id in full}}
                if rubric.bonus and rubric.bonus.question in names:
                    known[rubric.bonus.question] = frozenset()
                states = {state_of(key, {**full_again(criteria, dice), **known}, band.id) for _ in range(6)}
                assert len(states) == 1


def full_again(criteria: Sequence[Criterion], dice: random.Random) -> dict[str, Value]:
    return {each.id: Decimal(dice.randint(0, int(each.maximum) * 2)) / 2 for each in criteria}


def state_of(key: str, answers: Mapping[str, Value], band: str) -> str:
    return next(each.state for each in assess_track(LIBRARY, key, answers).bands if each.band.id == band)


def psa(band: str, **answers: Value) -> Decisive:
    return find_decisive(LIBRARY, "psa-2558/service_innovation", answers, PRINTED, band)


def test_one_low_part_rules_out_the_visit_with_the_addition_counted() -> None:
    found = psa("site_visit", part1=Decimal(500))
    assert found.every == (("part2", "bonus_characteristics"),)
    (chance,) = found.some
    assert chance.questions == ("part2",)
    # 500 and 50 more leave 250 to 800; from 300 on it is reached without the addition.
    told = {way.outcome: way.replies[0].stretches[0] for way in chance.ways}
    assert (told["not_reached"].high, told["not_reached"].high_included) == (Decimal(250), False)
    assert (told["reached"].low, told["reached"].low_included) == (Decimal(300), True)


def test_a_claim_that_may_still_be_made_keeps_a_band_open() -> None:
    found = psa("site_visit", part1=Decimal(400), part2=Decimal(360))
    assert (found.outcome, found.is_settled) == ("not_reached", False)
    assert found.every == (("bonus_characteristics",),)
    assert psa("site_visit", part1=Decimal(400), part2=Decimal(360), bonus_characteristics=frozenset()).is_settled


def test_parts_that_are_rated_stand_for_their_total() -> None:
    found = psa("site_visit", part1=Decimal(600), part2_objectives=Decimal(10))
    (names,) = found.every
    assert "part2" not in names
    assert {"part2_value", "part2_sustainability"} <= set(names)


def test_a_range_is_open_within_its_ends() -> None:
    found = psa(
        "site_visit", part1=Decimal(500), part2=Interval(Decimal(290), Decimal(310)), bonus_characteristics=frozenset()
    )
    assert found.every == (("part2",),)
    told = {way.outcome: way.replies[0].stretches for way in found.some[0].ways}
    assert {word: [(run.low, run.high) for run in runs] for word, runs in told.items()} == {
        "reached": [(Decimal(300), None)],
        "not_reached": [(None, Decimal(300))],
    }
