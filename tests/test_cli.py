"""The command line: what it prints where, with which status, and what it refuses."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from selfassess import cli
from selfassess.answer_file import LARGEST
from selfassess.cli import assessing, listing, quoting, testing
from selfassess.golden import find_shipped_cases
from selfassess.loading import load_library
from selfassess.model import Library

ROOT = Path(__file__).parent.parent


class Ran(NamedTuple):
    """What a call left behind."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def tracks(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.out)["tracks"]
        return found


Run = Callable[..., Ran]


@pytest.fixture
def run(library: Library, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `selfassess WORD…`, with what it reads from standard input; the rubrics are loaded once for all tests."""
    monkeypatch.delenv("SELFASSESS_LANG", raising=False)
    for command in (assessing, listing, quoting, testing):
        monkeypatch.setattr(command, "load_library", lambda: library)

    def call(*words: object, given: str | bytes = b"") -> Ran:
        data = given.encode() if isinstance(given, str) else given
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        status = cli.main([str(word) for word in words])
        caught = capsys.readouterr()
        return Ran(status, caught.out, caught.err)

    return call


def test_list_names_every_track_with_year_and_issuer(run: Run, library: Library) -> None:
    ran = run("list")
    assert (ran.status, ran.err) == (0, "")
    for rubric in library.rubrics:
        assert f"{rubric.id}  {rubric.year}  {rubric.name.en} · {rubric.issuer.en}" in ran.lines
    listed = [line.split()[0] for line in ran.lines if line.startswith("  ")]
    assert listed == list(library.tracks)
    assert [line.split()[0] for line in ran.lines if "pseudo" in line] == [
        key for key, (_, track) in library.tracks.items() if track.is_pseudo
    ]


def test_list_as_json_holds_both_languages(run: Run, library: Library) -> None:
    ran = run("list", "--json")
    rubrics = json.loads(ran.out)["rubrics"]
    assert [rubric["id"] for rubric in rubrics] == [rubric.id for rubric in library.rubrics]
    assert [track["key"] for rubric in rubrics for track in rubric["tracks"]] == list(library.tracks)
    psa = next(rubric for rubric in rubrics if rubric["id"] == "psa-2558")
    assert (psa["year"], psa["name"]["en"]) == (2558, "Thailand Public Service Awards 2558 (2015)")
    assert [track["pseudo"] for track in psa["tracks"]] == [False] * 6 + [True]
    assert [track["scored"] for track in psa["tracks"]] == [True] * 4 + [False] * 3


def test_check_finds_nothing_in_the_shipped_rubrics(run: Run) -> None:
    assert run("check") == Ran(0, "No fault found.\n", "")
    assert run("check", "--lang", "th").out == "ไม่พบข้อผิดพลาด\n"


def test_check_tells_every_fault_of_a_file_and_ends_with_one(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("format: 1\nid: No\nfoo: 1\n", encoding="utf-8")
    ran = run("check", file)
    assert (ran.status, ran.err) == (1, "")
    assert ran.lines[0].startswith(f"{file}:")
    assert any(line.startswith(f"{file}:2:5: id: found the bare word No") for line in ran.lines)
    assert ran.lines[-1] == f"{len(ran.lines) - 1} faults found."
    assert "พบคำ No" in run("check", file, "--lang=th").out


def test_check_of_a_file_that_is_not_there_is_a_faulty_call(run: Run, tmp_path: Path) -> None:
    ran = run("check", tmp_path / "nowhere.yaml")
    assert (ran.status, ran.out) == (2, "")
    assert "nowhere.yaml" in ran.err


def test_test_runs_the_shipped_cases(run: Run) -> None:
    ran = run("test")
    assert (ran.status, ran.err) == (0, "")
    assert ran.lines[-1].endswith(" passed, 0 failed")
    assert len(ran.lines) == 1


def test_test_tells_each_failure_on_a_line_and_counts_them_last(run: Run, tmp_path: Path) -> None:
    shipped = (find_shipped_cases() / "psa_score.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(shipped.replace("score: 749\n", "score: 748\n", 1), encoding="utf-8")
    (tmp_path / "b.yaml").write_text("rubric: psa-2558\ncases: []\n", encoding="utf-8")
    ran = run("test", tmp_path)
    assert (ran.status, ran.err) == (1, "")
    assert ran.lines[0].startswith(f"{tmp_path / 'b.yaml'}:2:8: cases: there is nothing to check")
    assert ran.lines[1].startswith(
        f"{tmp_path / 'a.yaml'}:4: GT-001 one point below 750 does not pass: score: expected"
    )
    assert ran.lines[2] == "16 passed, 2 failed"


def test_test_of_a_folder_that_is_not_there_is_a_faulty_call(run: Run) -> None:
    ran = run("test", "nowhere")
    assert (ran.status, ran.out, ran.err) == (2, "", "nowhere: there is no such file or folder.\n")


# --- assess -------------------------------------------------------------------------------------------------------

SCORED = {"part1": 450, "part2": 251, "bonus_characteristics": ["b2"]}


def test_assess_as_json_gives_every_track_with_every_key(run: Run, library: Library) -> None:
    ran = run("assess", "-", "--json", given="{}")
    assert (ran.status, ran.err) == (0, "")
    assert [f"{each['rubric']}/{each['track']}" for each in ran.tracks] == list(library.tracks)
    keys = [
        "rubric", "track", "verdict", "default", "conditions", "not_met", "shortfall", "score", "score_by_reading",
        "bands", "gap", "level", "unscored", "warnings", "pseudo",
    ]  # fmt: skip
    assert all(list(each) == keys for each in ran.tracks)
    assert [each["pseudo"] for each in ran.tracks] == [track.is_pseudo for _, track in library.tracks.values()]


def test_assess_as_json_writes_decimals_as_texts(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps(SCORED), encoding="utf-8")
    [found] = run("assess", file, "--track", "psa-2558/overall_standard", "--json").tracks
    assert found["score"] == {"low": "701", "high": "701"}
    assert found["score_by_reading"] == {
        "R-02/any": {"low": "751", "high": "751"},
        "R-02/all": {"low": "701", "high": "701"},
    }
    assert found["bands"] == ["not_passed", "good_range"]
    assert found["gap"] == {"good_range": ">49", "site_visit": "99"}
    assert found["warnings"] == ["bonus_decides_band"]
    assert (found["verdict"], found["default"], found["level"], found["not_met"]) == ("incomplete", None, None, [])


RANGE = {"low": "65.5", "high": "65.5"}


@pytest.mark.parametrize(
    ("given", "level", "score"),
    [
        ('{"kpi_total": 90}', "4", {"low": "90", "high": "90"}),
        ('{"kpi_total": 65.50}', {"R-06/floor": "1", "R-06/linear": "1.55", "R-06/ceiling": "2"}, RANGE),
        ("{}", None, {"low": "0", "high": "100"}),
        ('{"kpi_total": 90, "kpi_part1": 91}', None, None),
    ],
)  # fmt: skip
def test_assess_as_json_gives_levels_and_no_score_that_cannot_be_believed(
    run: Run, given: str, level: object, score: object
) -> None:
    [found] = run("assess", "-", "--track", "bma-2564/innovation_kpi", "--json", given=given).tracks
    assert (found["level"], found["score"]) == (level, score)
    assert bool(found["gap"]) == (score is not None)


def test_assess_as_json_gives_the_default_of_a_verdict_that_depends(run: Run) -> None:
    given = (
        "{is_core_mission_of_unit: true, psa_won_level: outstanding, complaint_received: true, units_total: 5, "
        "units_serving: 4, same_standard_percent: 80, months_in_use: 11.5}"
    )
    [found] = run("assess", "-", "--track", "psa-2558/overall_standard", "--json", given=given).tracks
    assert (found["verdict"], found["default"]) == ("not_eligible", None)
    assert found["shortfall"] == {"in_use_12_months": "0.5"}
    [found] = run(
        "assess", "-", "--track", "psa-2558/overall_standard", "--json", given=given.replace("11.5", "12")
    ).tracks
    assert (found["verdict"], found["default"]) == ("depends", "not_eligible")


def test_decimals_stay_exact_all_the_way(run: Run) -> None:
    given = '{"part1": 449.1, "part2": 300.9000000001}'
    [found] = run("assess", "-", "--track", "psa-2558/overall_standard", "--json", given=given).tracks
    assert found["score"]["low"] == "750.0000000001"
    assert found["bands"] == ["good_range"]


@pytest.mark.parametrize("name", ["a.yaml", "a.yml", "a.json", "a.txt", "a"])
@pytest.mark.parametrize("text", ['{"part1": 450, "part2": 300}', '{\n  "part1" : 450, "part2": 300\n}\n'])
def test_answers_are_read_from_json_and_yaml_alike(run: Run, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8-sig")
    [found] = run("assess", tmp_path / name, "--track", "psa-2558/overall_standard", "--json").tracks
    assert found["score"] == {"low": "750", "high": "750"}


@pytest.mark.parametrize("text", ["part1: 450\npart2: 300\n", "{part1: 450, part2: '๓๐๐'}"])
def test_answers_are_read_from_standard_input(run: Run, text: str) -> None:
    [found] = run("assess", "-", "--track", "psa-2558/overall_standard", "--json", given=text).tracks
    assert found["score"] == {"low": "750", "high": "750"}


def saved(**changes: object) -> str:
    work: dict[str, object] = {
        "format": 1,
        "about": {"unit": "a unit"},
        "cycle": {},
        "answers": [{"assessor": "one", "values": {"psa_applied_on": "2571-02-13"}}, {"assessor": "two", "values": {}}],
        "rubrics": {},
        "history": [],
    }
    return json.dumps(work | changes)


def window(ran: Ran) -> str:
    return str(ran.tracks[0]["conditions"]["applied_in_window"])


def test_a_saved_assessment_is_read_with_the_cycle_it_names(run: Run) -> None:
    words = ("assess", "-", "--track", "psa-2558/documents", "--json")
    assert window(run(*words, given=saved())) == "not_met"
    assert window(run(*words, given=saved(cycle={"year": None}))) == "not_met"
    assert window(run(*words, given=saved(cycle={"year": 2571}))) == "met"
    assert window(run(*words, "--year", "2570", given=saved(cycle={"year": 2571}))) == "not_met"
    assert window(run(*words, "--year", "2571", given=saved())) == "met"


def test_an_own_cycle_is_marked_assumed(run: Run) -> None:
    out = run("assess", "-", "--track", "psa-2558/documents", "--year", "2570", given="{}").out
    assert "assumed: every date that is judged by was moved by 12 years, to judge the cycle of 2570" in out
    assert "assumed: 1 December 2026 to 13 February 2027 stands in for what is printed in" in out


REFUSED: dict[str, tuple[str | bytes, str]] = {
    "points over the maximum": ('{"part1": 601}', "part1: “601” is not allowed; expected a number from 0 to 600.\n"),
    "a float in disguise": (
        '{"units_total": 2.5}',
        "units_total: “2.5” is not allowed; expected a whole number of 1 or",
    ),
    "an unknown question": ('{"part_1": 1}', "“part_1”: there is no question with this id. The nearest is part1.\n"),
    "null": ('{"part1": null}', "part1: “null” is not allowed"),
    "not a number": ('{"part1": NaN}', "part1: “NaN” is not allowed"),
    "infinity": ('{"part1": -Infinity}', "part1: “-Infinity” is not allowed"),
    "a huge exponent": ('{"part1": 1e999999999}', "part1: “1e999999999” is not allowed"),
    "a huge number": ('{"part1": ' + "9" * 5000 + "}", "part1: “99999"),
    "broken JSON": ('{"part1": 450,', "-:1:15: this is not JSON.\n"),
    "a key twice": ('{"part1": 450, "part1": 451}', "-: the key “part1” stands there twice.\n"),
    "a key twice in YAML": ("part1: 450\npart1: 451\n", 'the key "part1" again (first in line 1)'),
    "a list": ('["part1"]', "-: not a file of answers; expected question ids with their answers.\n"),
    "a YAML list": ("- part1\n", "-: not a file of answers"),
    "a word": ("part1", "-: not a file of answers"),
    "broken YAML": ("part1: [450", "standard input:2:1: YAML: "),
    "a bare No": ("complaint_received: No", "found the bare word No, expected true or false"),
    "nothing": ("", "-: the file is empty; expected question ids with their answers, such as part1: 450.\n"),
    "only blanks": (" \n\n", "-: the file is empty; "),
    "only a comment": ("# none yet\n", "-: the file is empty; "),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\xff\xfe", "-: not a text file in UTF-8.\n"),
    "nested too deep": ('{"part1": ' + "[" * 100_000 + "]" * 100_000 + "}", "-: "),
    "too much": ('{"part1": "' + "x" * 10_000_000 + '"}', f"-: larger than {LARGEST:,} bytes, so it was not read.\n"),
    "a long text": ('{"part1": "' + "<b>" * 300_000 + '"}', "part1: “<b><b>"),
    "a newer saved assessment": (saved(format=3), "-: saved in format 3, newer than this program reads (2). Install"),
    "a saved assessment without a format": (
        '{"answers": []}',
        "-: neither a file of answers nor a saved assessment.\n",
    ),
    "a format that is a word": (saved(format="one"), "-: neither a file of answers nor a saved assessment.\n"),
    "a format of one and a half": (saved(format=1.5), "-: neither a file of answers nor a saved assessment.\n"),
    "a format of nought": (saved(format=0), "-: neither a file of answers nor a saved assessment.\n"),
    "a saved assessment without answers": (saved(answers=[]), "-: this saved assessment holds no set of answers.\n"),
    "a set that is a text": (saved(answers=["part1"]), "-: this saved assessment holds no set of answers.\n"),
    "a set without values": (saved(answers=[{}]), "-: this saved assessment holds no set of answers.\n"),
    "a cycle out of time": (
        saved(cycle={"year": 2015}),
        "-: the year of its cycle is not one from 2500 to 2700 B.E.\n",
    ),
    "a cycle in words": (saved(cycle={"year": "soon"}), "-: the year of its cycle is not one from 2500 to 2700 B.E.\n"),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("language", ["en", "th"])
def test_what_is_no_set_of_answers_gets_one_clear_sentence(run: Run, name: str, language: str) -> None:
    given, words = REFUSED[name]
    ran = run("--lang", language, "assess", "-", "--json", given=given)
    assert (ran.status, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert len(ran.err) < 400
    assert "Traceback" not in ran.err
    if language == "en":
        assert words in ran.err
    else:
        assert any("ก" <= mark <= "๙" for mark in ran.err)


@pytest.mark.parametrize("given", ["", "# none yet\n"])
def test_an_empty_file_of_answers_is_told_in_thai_what_belongs_in_it(run: Run, given: str) -> None:
    ran = run("--lang", "th", "assess", "-", given=given)
    assert ran.err == "-: ไฟล์ว่างเปล่า ต้องมีรหัสคำถามกับคำตอบ เช่น part1: 450\n"


def test_all_faults_of_the_answers_are_told_one_a_line(run: Run) -> None:
    ran = run("assess", "-", given='{"part1": 601, "part2": 401}')
    assert [line.split(":")[0] for line in ran.err.splitlines()] == ["part1", "part2"]


@pytest.mark.parametrize("name", ["nowhere.json", "", "a\0b"])
def test_a_file_that_cannot_be_read_gets_one_sentence(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("assess", f"{tmp_path}/{name}")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith(("there is no such file.\n", "this cannot be opened as a file.\n"))


@pytest.mark.parametrize(
    ("track", "words"),
    [
        ("psa-2558/nowhere", "psa-2558/overall_standard, psa-2558/integrated_service"),
        ("psa-2559/overall_standard", "bma-2564, dsdw-2560"),
        ("", "bma-2564, dsdw-2560"),
        ("x" * 10_000, "bma-2564, dsdw-2560"),
    ],
)
def test_an_unknown_track_is_a_faulty_call_that_names_the_known(run: Run, track: str, words: str) -> None:
    ran = run("assess", "-", "--track", track, given="{}")
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    assert len(ran.err) < 600


@pytest.mark.parametrize("year", ["2015", "2499", "2701"])
def test_a_year_that_is_none_of_the_buddhist_era_is_refused(run: Run, year: str) -> None:
    ran = run("assess", "-", "--year", year, given="{}")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"--year {year}: expected a year of the Buddhist Era from 2500 to 2700.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("assess",), "the following arguments are required: ANSWERS"),
        (("quotes",), "the following arguments are required: FOLDER"),
        (("assses", "-"), "invalid choice: 'assses'"),
        (("list", "--jsn"), "unrecognized arguments: --jsn"),
        (("assess", "-", "--year", "soon"), "--year soon: expected a year"),
        (("list", "--lang", "fr"), "invalid choice: 'fr'"),
        (("serve", "--port", "70000"), "expected a number from 0 to 65535"),
        (("serve", "--port", "-1"), "expected a number from 0 to 65535"),
    ],
)
def test_a_faulty_call_is_told_in_one_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run(*words)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_invalid_rubric_stops_every_command_with_its_faults(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yaml").write_text("format: 1\nfoo: 1\n", encoding="utf-8")
    monkeypatch.setenv("SELFASSESS_RUBRICS", str(tmp_path))
    for command in (assessing, listing, testing):
        monkeypatch.setattr(command, "load_library", load_library)
    for words in (["list"], ["test"], ["assess", "-"]):
        ran = run(*words, given="{}")
        assert (ran.status, ran.out) == (1, "")
        assert f"{tmp_path / 'a.yaml'}:2:1: foo" in ran.err


def test_the_answer_for_people_says_verdict_score_bands_next_steps_and_marks(run: Run) -> None:
    given = json.dumps(
        {**SCORED, "complaint_received": True, "psa_won_level": "good", "units_total": 5, "units_serving": 3}
    )
    out = run("assess", "-", "--track", "psa-2558/overall_standard", given=given).out
    for words in (
        "psa-2558/overall_standard · Type 1",
        "Rules of 2558: Thailand Public Service Awards 2558 (2015). They may have changed since.",
        "Not eligible yet",
        "Score: 701 of 1,000",
        "if read as R-02/any: 751",
        "more than 49 points missing",
        "99 points missing",
        "Next steps",
        "Answer: ",
        "(months_in_use)",
        "To know",
    ):
        assert words in out
    assert "wins" not in out.lower()


def test_the_answer_for_people_is_thai_where_asked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("assess", "-", "--track", "psa-2558/overall_standard")
    thai = run(*words, "--lang", "th", given=json.dumps(SCORED)).out
    assert "คะแนน: 701 จาก 1,000" in thai
    assert "ต้องเพิ่มมากกว่า 49 คะแนน" in thai
    assert "เกณฑ์ปี 2558" in thai
    monkeypatch.setenv("SELFASSESS_LANG", "th")
    assert run(*words, given=json.dumps(SCORED)).out == thai
    assert "Score: " in run(*words, "--lang", "en", given=json.dumps(SCORED)).out


@pytest.mark.parametrize("language", ["en", "th"])
def test_every_track_is_told_for_people(run: Run, library: Library, language: str) -> None:
    ran = run("assess", "-", "--lang", language, given="{}")
    assert (ran.status, ran.err) == (0, "")
    blocks = ran.out.split("\n\n")
    assert [block.split(" · ")[0].strip() for block in blocks] == list(library.tracks)
    assert all(len(block.splitlines()) >= 4 for block in blocks)


def test_a_total_that_is_not_the_sum_of_its_parts_is_told(run: Run) -> None:
    out = run("assess", "-", "--track", "bma-2564/innovation_kpi", given='{"kpi_total": 90, "kpi_part1": 91}').out
    assert "Score: none, as the total is not the sum of its parts" in out
    assert "Answers contradict" in out


def test_what_has_no_points_shows_no_score(run: Run) -> None:
    assert "Score" not in run("assess", "-", "--track", "lerdrat-2564/top", given="{}").out


def test_a_criterion_that_no_level_fits_is_told(run: Run) -> None:
    out = run("assess", "-", "--track", "dsdw-2560/selection", given='{"clear_plan": "none_of_these"}').out
    assert "without points, as no printed level fits: " in out
    assert "Score: 0 – 90 of 100" in out


# --- the program itself -----------------------------------------------------------------------------------------


def run_program(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "selfassess", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, **environment},
        input="{}",
        check=False,
    )


def test_python_m_is_the_same_program() -> None:
    ran = run_program("--version")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("selfassess ")
    assert run_program("assess", "-", "--track", "nowhere").returncode == 2


def test_help_names_every_command() -> None:
    ran = run_program("--help")
    assert ran.returncode == 0
    for command in ("list", "check", "test", "assess", "quotes", "serve"):
        assert command in ran.stdout


def test_thai_is_written_whatever_the_code_page() -> None:
    ran = run_program("list", "--lang", "th", PYTHONIOENCODING="ascii")
    assert ran.returncode == 0
    assert "รางวัลบริการภาครัฐแห่งชาติ" in ran.stdout


def test_a_reader_that_has_seen_enough_is_no_fault() -> None:
    command = f"{sys.executable} -m selfassess assess - --json <<< '{{}}' | head -1; exit ${{PIPESTATUS[0]}}"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "{\n", "")


def test_the_numbers_of_the_record_are_those_of_the_engine(run: Run) -> None:
    [found] = run(
        "assess", "-", "--track", "tepga-2558/development", "--json", given='{"development_plan": 2.5}'
    ).tracks
    assert Decimal(found["score"]["high"]) - Decimal(found["score"]["low"]) == 95
