"""The step "plan": every worked example has an approved page, every number of it a source, no state a dead end."""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import accumulate, product
from pathlib import Path
from typing import Any

import pytest

from selfassess.answers import is_answered
from selfassess.claims import find_claims
from selfassess.model import Library, Question, Rubric
from selfassess.planning import certain_score, explain_plan, find_pivots, find_step, list_targets
from selfassess.text import LANGUAGES
from selfassess.typed import parse_day
from selfassess.ui import workbook
from selfassess.ui.plan_words import PAGE_KEYS, PLAN_WORDS
from selfassess.ui.session import Session
from selfassess.ui.view.page import show_page
from selfassess.ui.view.plan.course import find_course
from selfassess.ui.view.scene import Scene
from selfassess.ui.view.score import rating_questions
from selfassess.ui.way_in_words import WAY_IN_WORDS
from tests.ui.plan_reading import read_plan
from tests.ui.planned_works import PLANNED_WORKS

PAGES = Path(__file__).parent.parent / "ways_up"
APPROVE = bool(os.environ.get("SELFASSESS_APPROVE"))
TODAY = date(2026, 11, 20)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")

Answer = Callable[[str, object], None]


def draw(session: Session) -> dict[str, Any]:
    page: dict[str, Any] = json.loads(json.dumps(show_page(session)))
    return page


def open_example(library: Library, id: str, language: str) -> Session:
    session = Session(library, TODAY)
    session.handle({"do": "open", "example": id, "lang": language})
    session.handle({"do": "go", "step": "plan"})
    return session


def open_works(library: Library, language: str) -> Iterator[tuple[str, Session]]:
    """Every worked example of the documents, and works that somebody is planning for."""
    for example in library.examples:
        yield example.id, open_example(library, example.id, language)
    for name, (track, events) in PLANNED_WORKS.items():
        session = Session(library, TODAY)
        session.handle({"do": "language", "lang": language})
        session.handle({"do": "track", "track": track, "step": "plan"})
        for event in events:
            session.handle(event)
        yield name, session


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_worked_example_has_an_approved_page(library: Library, language: str) -> None:
    names = []
    for name, session in open_works(library, language):
        assert not session.notice, name
        read = read_plan(draw(session))
        path = PAGES / f"{name}.{language}.txt"
        if APPROVE:
            path.write_text(read, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == read, f"{path.name}: read it, then set SELFASSESS_APPROVE=1"
        names.append(path.name)
    assert sorted(names) == sorted(path.name for path in PAGES.glob(f"*.{language}.txt"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_an_approved_page_is_one_of_a_rule_a_band_an_answer_or_the_plan(
    library: Library, language: str
) -> None:
    for name, session in open_works(library, language):
        page = draw(session)
        traced = set(trace_numbers(session, page))
        told = set(_NUMBER.findall(read_plan(page)))
        assert told - traced == set(), name


def trace_numbers(session: Session, page: dict[str, Any]) -> Iterator[str]:
    """Every number that a page may tell, each from where it comes."""
    scene = Scene(session, session.track)
    for rubric in session.library.rubrics:
        yield from _numbers_of(rubric)
    yield from _NUMBER.findall(str(session.work.to_json()))
    yield from _trace_score(scene)
    yield from _trace_plan(scene)
    yield from _count_answers(scene)
    yield from _trace_tasks(session)
    yield from _count_lists(page["body"])


def _numbers_of(rubric: Rubric) -> Iterator[str]:
    """The numbers that a rubric prints or is built of."""
    yield from _NUMBER.findall(repr(rubric.conditions) + repr(rubric.contradictions) + repr(rubric.name))
    yield from _NUMBER.findall(repr(rubric.criteria) + repr(rubric.bands) + repr(rubric.level_scale))
    yield from _NUMBER.findall(repr(rubric.bonus) + repr(rubric.prompts) + repr(rubric.stages))
    yield from _NUMBER.findall(repr(rubric.tracks) + repr(rubric.warnings))
    for question in rubric.questions.values():
        yield from _NUMBER.findall(repr(question))
        yield from (_write(each) for each in (question.minimum, question.maximum) if each is not None)
    for criterion in rubric.criteria:
        yield from (_write(each) for each in [criterion.maximum, *(level.points for level in criterion.levels)])


def _trace_score(scene: Scene) -> Iterator[str]:
    """The score as it is added up, and the distances from it to every target."""
    score = scene.result.score
    if score is None:
        return
    low = certain_score(score)
    yield from (_write(each) for each in (score.low, score.high, score.maximum, low))
    for target in list_targets(scene.result):
        yield from (_write(each) for each in (target.low, abs(target.low - low)))
    for rating in score.ratings:
        yield from (_write(each) for each in (rating.low, rating.high, rating.criterion.maximum - rating.low))
    yield from (_write(each) for each in _bounds_left_over(scene))


def _trace_plan(scene: Scene) -> Iterator[str]:
    """The plans: every gain and running sum, what they take, and what a criterion judged lower would leave."""
    course, score = find_course(scene), scene.result.score
    if course.plans is None or course.target is None or score is None:
        return
    yield from _NUMBER.findall(repr(course.plans.assumed))
    for rating in score.ratings:
        # The first step that a criterion without printed levels would take.
        yield _write(rating.low + find_step(rating.criterion, course.constraints))
    plans = [course.plans.best, course.plans.best_reachable, course.plans.next_best, *course.plans.ties]
    for plan in filter(None, plans):
        yield from (_write(each) for each in (plan.start, plan.score, plan.cost))
        for each in plan.raises:
            yield from (_write(number) for number in (each.start, each.end, each.end - each.start))
            yield from (_write(rung.points) for rung in each.rungs)
        for total in plan.totals.values():
            yield from (_write(total.amount), str(total.missing))
        for gains in accumulate(step.gain for step in explain_plan(plan)):
            yield _write(plan.start + gains)
    yield from (str(each) for each in (course.plans.count, len(plans[0].raises) if plans[0] else 0))
    for pivot in find_pivots(score, course.target, course.constraints):
        yield from (_write(each) for each in (pivot.start, pivot.end, pivot.start - pivot.end, pivot.score_after))


def _trace_tasks(session: Session) -> Iterator[str]:
    """How late or how soon a task is, and the example of a day where one was typed that does not exist."""
    fields = session.work.plan.get(str(session.track), {})
    for name, typed in fields.items():
        day = parse_day(typed) if name.endswith(".date") else None
        yield from [str(abs((day - TODAY).days))] if day else []
        yield from _NUMBER.findall(repr(PLAN_WORDS["task_no_day"])) if name.endswith(".date") and not day else []


def _bounds_left_over(scene: Scene) -> Iterator[Decimal]:
    """What one criterion must give to a band if every other gives all it can, or the special addition, too."""
    criteria = [rating.criterion for rating in scene.result.score.ratings] if scene.result.score else []
    for target, criterion in product(list_targets(scene.result), criteria):
        others = sum((each.maximum for each in criteria if each is not criterion), Decimal(0))
        yield max(target.low - others, Decimal(0))
        yield max(target.low - others - (scene.bonus.adds if scene.bonus else 0), Decimal(0))


def _count_answers(scene: Scene) -> Iterator[str]:
    """How many questions there are, how many are answered, and how many claims nothing stands behind."""
    asked = [fact for fact in scene.facts if not fact.default] + rating_questions(scene)
    answered = sum(is_answered(scene.session.work.answers, each.id) for each in asked)
    claims = len(find_claims(scene.rubric, scene.track, scene.known))
    yield from (str(each) for each in (len(asked), answered, len(asked) - answered))
    yield from (str(each) for each in (claims, claims - len(scene.undefended)))


def _count_lists(view: object) -> Iterator[str]:
    """The lengths of all lists, and the places in them."""
    if isinstance(view, dict):
        for value in view.values():
            yield from _count_lists(value)
    elif isinstance(view, list):
        yield from (str(place) for place in range(len(view) + 1))
        for value in view:
            yield from _count_lists(value)


def _write(number: Decimal) -> str:
    written = f"{number:,f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def test_every_word_that_the_step_s_script_asks_for_comes_with_the_step() -> None:
    static = Path(workbook.__file__).parent / "static"
    script = "".join(path.read_text(encoding="utf-8") for path in sorted(static.glob("66-*.js")))
    asked = set(re.findall(r'\btold\("([a-z_]+)"\)', script)) | {"days", "baht"}
    asked |= {f"task_{name}" for name in ("title", "owner", "date", "status")}
    assert asked == set(PAGE_KEYS)


def test_no_word_of_the_step_is_missing_in_either_language() -> None:
    for key, text in (*PLAN_WORDS.items(), *WAY_IN_WORDS.items()):
        assert re.search(r"[ก-๙]", text.th), key
        assert text.en.strip(), key
        assert not re.search(r"[ก-๙]", text.en), key
        assert set(re.findall(r"\{\w+\}", text.th)) == set(re.findall(r"\{\w+\}", text.en)), key


def test_a_total_that_is_tried_makes_room_for_itself_among_its_parts(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "bma-2564/innovation_kpi", "step": "plan"})
    for part, points in (("kpi_part1", "20"), ("kpi_part2", "20"), ("kpi_part3", "11")):
        answer(part, points)
    session.handle({"do": "try", "question": "kpi_total", "value": "83"})
    page = draw(session)
    assert page["body"]["way_up"]["trial"]["strip"]["text"] == PLAN_WORDS["trial_strip"].fill(real="51", tried="83").th
    session.handle({"do": "try_apply"})
    page = draw(session)
    assert (page["panel"]["verdict"]["id"], page["panel"]["score"]["label"]) == ("not_barred", "83")
    session.handle({"do": "undo"})
    assert draw(session)["panel"]["score"]["label"] == "51"


def test_what_cannot_be_tried_is_refused_beside_its_criterion_and_kept_as_it_was_typed(session: Session) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_innovation", "step": "plan"})
    session.handle({"do": "try", "question": "part2", "value": "999"})
    body = draw(session)["body"]
    rows = next(each["items"] for each in body["sections"] if each["id"] == "gains")
    control = next(row["control"] for row in rows if row["question"] == "part2")
    assert (control["value"], body["way_up"]["trial"]["strip"]) == ("999", None)
    assert "400" in control["error"]


def test_the_panel_shows_what_is_tried_only_beside_the_trial(session: Session, answer: Answer) -> None:
    session.handle({"do": "track", "track": "psa-2558/service_innovation", "step": "plan"})
    answer("part1", "420")
    session.handle({"do": "try", "question": "part1", "value": "540"})
    assert draw(session)["panel"]["score"]["tried"]["low_at"] == pytest.approx(0.54)
    session.handle({"do": "go", "step": "score"})
    assert "tried" not in draw(session)["panel"]["score"]


def test_a_goal_that_is_no_number_is_told_and_the_earlier_one_stays(session: Session) -> None:
    track = "dsdw-2560/selection"
    session.handle({"do": "track", "track": track, "step": "plan"})
    for value in ("points:80", "points:๙๐", "points:many"):
        session.handle({"do": "plan", "track": track, "field": "goal", "value": value})
    own = draw(session)["body"]["way_up"]["goal"]["own"]
    assert own["typed"] == "many"
    assert own["error"]
    assert session.work.plan[track]["goal"] == "points:90"


@pytest.mark.slow
def test_five_hundred_random_works_meet_no_dead_end_no_empty_advice_and_no_contradiction(library: Library) -> None:
    chance = random.Random(20261120)
    keys = [key for key, (_, track) in library.tracks.items() if not track.is_pseudo]
    for at in range(500):
        session = Session(library, TODAY)
        session.handle({"do": "language", "lang": chance.choice(LANGUAGES)})
        session.handle({"do": "track", "track": keys[at % len(keys)], "step": "plan"})
        fill_at_random(session, chance)
        page = draw(session)
        # A new reference date may tell what it means for typed months; that is no fault.
        assert page["notice"] is None or page["notice"]["kind"] == "info", at
        check_page(session, page)
        check_trial(session, chance)


def fill_at_random(session: Session, chance: random.Random) -> None:
    """Answer some questions of the track at hand, in some way each."""
    rubric, _ = session.library.tracks[str(session.track)]
    share = chance.choice([0.0, 0.3, 0.7, 1.0])
    kindly = chance.random()
    for question in rubric.questions.values():
        if chance.random() < share:
            value = answer_at_random(question, chance, kindly)
            session.handle({"do": "answer", "question": question.id, "value": value})
    if chance.random() < 0.3:
        session.handle({"do": "cycle", "year": "2570"})


def answer_at_random(question: Question, chance: random.Random, kindly: float) -> object:
    if chance.random() < 0.1:
        return "unknown"
    match question.type:
        case "yes_no":
            return "true" if chance.random() < kindly else "false"
        case "choice":
            return chance.choice(question.options).id
        case "multi":
            return [option.id for option in question.options if chance.random() < kindly]
        case "levels":
            return f"{chance.choice(question.levels).points:f}"
        case "date":
            return f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{chance.choice([2557, 2558, 2564])}"
        case "be_year":
            return str(chance.randint(2550, 2564))
    most = question.maximum or Decimal(60)
    return str(round(chance.random() * float(most)))


def check_page(session: Session, page: dict[str, Any]) -> None:
    """What must hold of the step whatever is answered."""
    body, verdict = page["body"], page["panel"]["verdict"]["id"]
    way, up = body["way_in"], body["way_up"]
    is_in = verdict in ("eligible", "not_barred")
    # A next step or the reason why there is none.
    assert body["sections"] or body["intro"], session.track
    if not is_in:
        assert way, session.track
        assert way["shortest"] or way["sentences"], session.track
        lost = {WAY_IN_WORDS[word][session.language] for word in ("no_way", "no_way_papers")}
        assert verdict != "incomplete" or not lost.intersection(each["text"] for each in way["sentences"]), (
            session.track
        )
    elif way:
        assert not way["shortest"], session.track
        assert not way["sentences"], session.track
    assert not (is_in and any(row["kind"] == "fix" for row in body["tasks"]["rows"])), session.track
    # No empty advice.
    for text in _advice(body):
        assert text.strip(), session.track
    for item in (item for each in body["sections"] if each["id"] == "gains" for item in each["items"]):
        assert item["coaching"]["ask_yourself"] or any(part["ask_yourself"] for part in item["coaching"]["parts"])
    if up:
        check_goal(page)


def _advice(body: dict[str, Any]) -> Iterator[str]:
    for section in body["sections"]:
        yield section["heading"]
        yield from (item["text"] for item in section["items"])
    for each in (body["way_in"] or {}).get("others", []):
        yield from (change["text"] for change in [*each["changes"], *each["open"]])
    yield from (row["name"] for row in body["tasks"]["rows"])


def check_goal(page: dict[str, Any]) -> None:
    """The bands of the panel, the goals and the plan tell the same."""
    up, score = page["body"]["way_up"], page["panel"]["score"]
    states = {band["id"]: band for band in score["bands"]}
    for option in up["goal"]["options"]:
        band = states.get(option["value"])
        if band and band["state"] == "reached":
            assert option["tone"] == "ok", option
        if option["tone"] == "ok":
            assert not (band and band["gap"]), option
    plan = up["plan"]
    if plan is None:
        assert up["goal"]["rate_first"] or up["goal"]["own"], page["track"]["key"]
        return
    used = next(each for each in up["goal"]["options"] if each["value"] == up["goal"]["used"])
    assert (plan["tone"] == "ok") == (used["tone"] == "ok") == (up["sureness"] is not None)
    assert bool(plan["steps"]) == bool(plan["try_values"])
    if plan["tone"] == "ok":
        assert not plan["steps"]


def tried_low(score: dict[str, Any]) -> float:
    """The points at which the meter shows what is tried."""
    return float(score["tried"]["low_at"]) * float(score["scale_max"])


def check_trial(session: Session, chance: random.Random) -> None:
    """What is tried is what one gets; the plan, tried, reaches its goal."""
    body = draw(session)["body"]
    plan = (body["way_up"] or {}).get("plan")
    if not plan or not plan["try_values"]:
        return
    before = session.work.answers
    for question, value in plan["try_values"]:
        session.handle({"do": "try", "question": question, "value": value})
    page = draw(session)
    strip, shown = page["body"]["way_up"]["trial"]["strip"], page["panel"]["score"]
    assert session.work.answers == before
    assert (strip["tone"] == "ok") == (plan["tone"] == "next"), (session.track, strip, plan["headlines"])
    session.handle({"do": "try_apply"})
    after = draw(session)
    score = after["panel"]["score"]
    assert strip["text"].endswith(score["label"])
    # What is claimed besides may come to more than the full score; the scale then grows with it.
    assert tried_low(shown) == pytest.approx(score["low_at"] * float(score["scale_max"]))
    assert after["body"]["way_up"]["trial"]["strip"] is None
