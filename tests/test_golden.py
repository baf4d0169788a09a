"""The golden cases, and the strictness of their format."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.errors import CallError
from selfassess.golden import (
    EXPECTED_KEYS,
    Case,
    check_case,
    find_case_files,
    find_shipped_cases,
    read_case_file,
    run_cases,
)
from selfassess.loading import load_library
from selfassess.model import Library

LIBRARY = load_library()
CASES_FOLDER = Path(__file__).parent / "cases"
READ = {path: read_case_file(LIBRARY, path, path.read_bytes()) for path in find_case_files([CASES_FOLDER])}
CASES = [case for cases, _ in READ.values() for case in cases]


def name_case(case: Case) -> str:
    return f"{case.path.stem}: {case.reference} {case.name}"


@pytest.mark.parametrize("case", CASES, ids=name_case)
def test_golden_case(case: Case) -> None:
    assert [text.en for text in check_case(LIBRARY, case)] == []


@pytest.mark.parametrize("path", READ, ids=lambda path: str(path.name))
def test_no_case_file_has_a_fault(path: Path) -> None:
    assert [fault.format("en") for fault in READ[path][1]] == []


def test_every_case_has_a_name_of_its_own() -> None:
    names = [name_case(case) for case in CASES]
    assert sorted(set(names)) == sorted(names)


def test_every_key_of_the_contract_is_used_by_some_case() -> None:
    assert {key for case in CASES for key in case.expect} == set(EXPECTED_KEYS)


def test_the_shipped_cases_are_these() -> None:
    assert find_shipped_cases().resolve() == CASES_FOLDER.resolve()


def read(library: Library, text: str) -> tuple[tuple[Case, ...], list[str]]:
    cases, faults = read_case_file(library, Path("c.yaml"), text.encode())
    return cases, [fault.format("en") for fault in faults]


def write_case(lines: str, rubric: str = "psa-2558", track: str = "track: overall_standard") -> str:
    return f"rubric: {rubric}\ncases:\n- name: a case\n  {track}\n  answers: {{part1: 450}}\n  {lines}\n"


FAULTY = {
    "an unknown key under expect": (
        write_case("expect: {verdikt: eligible}"),
        ['there is no key "verdikt"', 'Did you mean "verdict"?', "cases[1] › expect › verdikt"],
    ),
    "an empty expect": (write_case("expect: {}"), ["there is nothing to check"]),
    "no expect": (write_case("reference: X"), ["the key expect is missing"]),
    "a file without cases": ("rubric: psa-2558\ncases: []\n", ["there is nothing to check"]),
    "a file of comments": ("# none yet\n", ['expected the keys rubric and cases. Begin it with "rubric:"']),
    "a file that does not know the word cases": ("rubric: psa-2558\n", ["the key cases is missing"]),
    "an unknown rubric": (
        write_case("expect: {score: 1}", rubric="psa-2559"),
        ['there is no rubric "psa-2559"', 'Did you mean "psa-2558"?'],
    ),
    "an unknown track": (
        write_case("expect: {score: 1, bands: [nowhere]}", track="track: overal_standard"),
        ['there is no track "overal_standard"', 'Did you mean "overall_standard"?'],
    ),
    "an unknown question": (
        "rubric: psa-2558\ncases:\n- {name: a case, track: top, answers: {part_1: 1}, expect: {error: part1}}\n",
        ['there is no question "part_1"'],
    ),
    "an unknown band": (write_case("expect: {bands: [god_range]}"), ['there is no band of this track "god_range"']),
    "a band of another rubric in a gap": (
        write_case("expect: {gap: {commendation: 1}}"),
        ['there is no band of this track "commendation"'],
    ),
    "an unknown condition": (
        write_case("expect: {conditions: {core_misson: met}}"),
        ['there is no condition of this track "core_misson"', 'Did you mean "core_mission"?'],
    ),
    "a condition of another track": (
        write_case("expect: {shortfall: {operated_12_months: 1}}"),
        ['there is no condition of this track "operated_12_months"'],
    ),
    "an advisory condition among those that decide": (
        write_case("expect: {not_met: [extended_to_every_unit]}"),
        ['there is no hard condition of this track "extended_to_every_unit"'],
    ),
    "an unknown outcome": (write_case("expect: {conditions: {core_mission: maybe}}"), ['there is no outcome "maybe"']),
    "an unknown verdict": (write_case("expect: {verdict: winner}"), ['there is no verdict "winner"']),
    "an unknown warning": (
        write_case("expect: {warnings: [over_cup]}"),
        ['there is no warning of this track "over_cup"'],
    ),
    "an unknown criterion": (
        write_case("expect: {unscored: [part3]}"),
        ['there is no criterion of this track "part3"'],
    ),
    "an unknown reading": (
        write_case("expect: {score_by_reading: {R-02/some: 1}}"),
        ['there is no reading of this track "R-02/some"'],
    ),
    "levels where there are none": (
        write_case("expect: {level: {R-06/floor: 1}}"),
        ['there is no reading of this track "R-06/floor"'],
    ),
    "a score that is a text": (write_case('expect: {score: "750"}'), ['found the text "750", expected a number']),
    "half a range": (write_case("expect: {score: {low: 1}}"), ["the key high is missing"]),
    "a range with a third bound": (
        write_case("expect: {score: {low: 1, high: 2, mid: 1}}"),
        ['there is no key "mid"'],
    ),
    "a gap in words": (write_case('expect: {gap: {site_visit: "about 50"}}'), ['expected a number, or ">x"']),
    "a list where ids have values": (write_case("expect: {conditions: [core_mission]}"), ["expected keys and values"]),
    "ids where a list belongs": (write_case("expect: {bands: {site_visit: 1}}"), ["expected a list such as [a, b]"]),
    "an expectation without a track": (
        "rubric: psa-2558\ncases:\n- {name: a case, answers: {part1: 450}, expect: {score: 450}}\n",
        ["the key track is missing", "only error can be checked without a track"],
    ),
    "no answers": (
        "rubric: psa-2558\ncases:\n- {name: a case, track: overall_standard, expect: {score: 0}}\n",
        ["the key answers is missing"],
    ),
    "answers that are a list": (
        "rubric: psa-2558\ncases:\n- {name: a case, track: overall_standard, answers: [part1], expect: {score: 0}}\n",
        ["expected keys and values"],
    ),
    "a case without a name": (
        "rubric: psa-2558\ncases:\n- {track: overall_standard, answers: {}, expect: {score: 0}}\n",
        ["the key name is missing"],
    ),
    "a key of a case that is not known": (
        write_case("expect: {score: 1}").replace("name:", "title: t\n  name:"),
        ['there is no key "title"'],
    ),
    "a bare No": (write_case("expect: {score: 1}").replace("450", "No"), ["found the bare word No"]),
    "a case that is a text": ("rubric: psa-2558\ncases: [one]\n", ['found the text "one", expected keys and values']),
    "a duplicate key": (write_case("expect: {score: 1, score: 2}"), ['the key "score" again']),
    "no YAML": ("rubric: [\n", ["YAML"]),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_case_is_told_and_not_run(library: Library, name: str) -> None:
    text, words = FAULTY[name]
    cases, faults = read(library, text)
    assert cases == ()
    assert faults
    for word in words:
        assert word in "\n".join(faults)


def test_all_faults_are_told_at_once_each_at_its_place(library: Library) -> None:
    _, faults = read(library, write_case("expect: {verdikt: a, bands: [x], gap: {y: 1}}"))
    assert [fault.split(": ")[0] for fault in faults] == ["c.yaml:6:12", "c.yaml:6:32", "c.yaml:6:42"]


def test_a_faulty_case_does_not_stop_the_others(library: Library) -> None:
    good = "- {name: b, track: overall_standard, answers: {part1: 1}, expect: {score: {low: 1, high: 401}}}"
    cases, faults = read(library, write_case("expect: {verdikt: a}") + good)
    assert [case.name for case in cases] == ["b"]
    assert len(faults) == 1


def test_a_case_may_test_the_refusal_of_an_unknown_question_by_naming_it(library: Library) -> None:
    text = "rubric: psa-2558\ncases:\n- {name: a case, answers: {part_9: 1}, expect: {error: part_9}}\n"
    cases, faults = read(library, text)
    assert faults == []
    assert check_case(library, cases[0]) == ()


WRONG = {
    "a wrong score": ("expect: {score: 451}", 'score: expected {"low": "451", "high": "451"}'),
    "a wrong verdict": ("expect: {verdict: eligible}", 'verdict: expected "eligible", found "incomplete"'),
    "a default that is none": ("expect: {default: eligible}", 'default: expected "eligible", found null'),
    "a missing band": ("expect: {bands: [not_passed]}", "bands: expected"),
    "a gap that is not strict": ("expect: {gap: {good_range: 300}}", 'found {"good_range": ">300"}'),
    "a strict gap that is not": ('expect: {gap: {site_visit: ">350"}}', 'found {"site_visit": "350"}'),
    "a warning that is not given": ("expect: {warnings: [over_cap]}", 'warnings: expected ["over_cap"], found []'),
    "a condition otherwise": ("expect: {conditions: {core_mission: met}}", 'found {"core_mission": "unknown"}'),
    "a list that is not complete": (
        "expect: {not_met: [core_mission]}",
        'not_met: expected ["core_mission"], found []',
    ),
    "a shortfall that is none": ("expect: {shortfall: {in_use_12_months: 1}}", 'found {"in_use_12_months": null}'),
    "a refusal that does not come": ("expect: {error: part1}", "expected a refusal with part1, found none"),
    "a level where there is none": ("expect: {level: 1}", 'level: expected "1", found null'),
    "a criterion that is scored": ("expect: {unscored: [part1]}", 'unscored: expected ["part1"], found []'),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_case_that_does_not_hold_fails_with_both_values(library: Library, name: str) -> None:
    expect, words = WRONG[name]
    cases, faults = read(library, write_case(expect))
    assert faults == []
    assert words in "; ".join(text.en for text in check_case(library, cases[0]))


def test_a_warning_that_must_not_be_given_fails_where_it_is(library: Library) -> None:
    expect = "expect: {no_warnings: [assumed_split]}"
    cases, _ = read(library, write_case(expect).replace("part1: 450", "part1_quality: 1"))
    assert 'no_warnings: expected ["assumed_split"], found ["assumed_split"]' in check_case(library, cases[0])[0].en


def test_answers_that_are_refused_unexpectedly_fail_with_the_refusal(library: Library) -> None:
    cases, _ = read(library, write_case("expect: {score: 1}").replace("450", "601"))
    assert "the answers were refused: part1: “601”" in check_case(library, cases[0])[0].en


def test_a_refusal_with_other_words_fails(library: Library) -> None:
    cases, _ = read(library, write_case('expect: {error: "5000"}').replace("450", "601"))
    assert 'error: expected "5000", found "part1: “601”' in check_case(library, cases[0])[0].en


def test_an_empty_mapping_says_that_there_is_none(library: Library) -> None:
    cases, _ = read(library, write_case("expect: {shortfall: {}, gap: {}}"))
    assert [text.en.split(":")[0] for text in check_case(library, cases[0])] == ["gap"]


def test_conditions_that_name_none_claim_nothing(library: Library) -> None:
    cases, faults = read(library, write_case("expect: {conditions: {}}"))
    assert faults == []
    assert check_case(library, cases[0]) == ()


def test_a_run_counts_passed_failed_and_faulty_cases(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(write_case("expect: {score: {low: 450, high: 850}}"), encoding="utf-8")
    (tmp_path / "b.yml").write_text(write_case("expect: {score: 1}"), encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "c.yaml").write_text("rubric: psa-2558\ncases: []\n", encoding="utf-8")
    done = run_cases(library, [tmp_path])
    assert (done.passed, done.failed) == (1, 2)
    lines = list(done.describe_failures("en"))
    assert lines[0].startswith(f"{inner / 'c.yaml'}:2:8: cases: there is nothing to check")
    assert lines[1].startswith(f"{tmp_path / 'b.yml'}:3: a case: score: expected")
    assert list(done.describe_failures("th"))[1].startswith(f"{tmp_path / 'b.yml'}:3: a case: score: ควรได้")


def test_a_path_without_cases_is_a_faulty_call(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="there is no such file or folder"):
        find_case_files([tmp_path / "nowhere"])
    with pytest.raises(CallError, match=r"no \.yaml file in this folder"):
        find_case_files([tmp_path])
