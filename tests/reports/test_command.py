"""`selfassess report`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selfassess.cli import main
from selfassess.model import Library
from selfassess.reports import make_report
from tests.reports.works import TODAY, open_work

INNOVATION = "psa-2558/service_innovation"


@pytest.fixture
def saved(library: Library, tmp_path: Path) -> Path:
    path = tmp_path / "งาน.selfassess.json"
    path.write_bytes(make_report(library, open_work(library, INNOVATION), INNOVATION, "json", today=TODAY))
    return path


def test_a_saved_assessment_becomes_a_paper_beside_it(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(saved), "--to", "html", "--digits", "thai"]) == 0
    made = saved.with_name("งาน-psa-2558-service_innovation.html")
    assert capsys.readouterr().out == f"{made}: written.\n"
    told = made.read_text(encoding="utf-8")
    assert "ศูนย์อนามัยที่ 10 เชียงใหม่" in told
    assert "ตู้เอกสาร 3 ชั้น 2" in told
    assert "ปี ๒๕๕๘" in told


def test_the_paper_is_thai_unless_another_language_is_asked_for(saved: Path, tmp_path: Path) -> None:
    thai, english = tmp_path / "th.html", tmp_path / "en.html"
    main(["report", str(saved), "--to", "html", "--output", str(thai)])
    main(["report", str(saved), "--to", "html", "--output", str(english), "--lang", "en"])
    assert '<html lang="th">' in thai.read_text(encoding="utf-8")
    assert "Self-assessment report" in english.read_text(encoding="utf-8")


def test_flat_answers_need_a_track(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text("months_in_use: 10\n", encoding="utf-8")
    assert main(["report", str(answers), "--to", "html"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "the file names no track. Name one with --track RUBRIC/TRACK" in told.err
    assert main(["report", str(answers), "--to", "html", "--track", INNOVATION]) == 0
    assert (tmp_path / "answers-psa-2558-service_innovation.html").exists()


def test_a_saved_assessment_is_known_under_any_name(saved: Path, tmp_path: Path) -> None:
    other = saved.rename(tmp_path / "work.json")
    assert main(["report", str(other), "--to", "html"]) == 0
    assert "ตู้เอกสาร 3 ชั้น 2" in (tmp_path / "work-psa-2558-service_innovation.html").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_written_over_only_where_it_is_named(
    saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = saved.with_name("งาน-psa-2558-service_innovation.html")
    made.write_text("mine", encoding="utf-8")
    assert main(["report", str(saved), "--to", "html"]) == 2
    assert "this file is there already and was left as it is" in capsys.readouterr().err
    assert made.read_text(encoding="utf-8") == "mine"
    assert main(["report", str(saved), "--to", "html", "--output", str(made)]) == 0
    assert made.read_text(encoding="utf-8") != "mine"


def test_a_folder_that_is_not_there_is_told(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(saved), "--to", "html", "--output", str(saved.parent / "none" / "a.html")]) == 2
    assert "the file cannot be written" in capsys.readouterr().err


def test_the_standards_of_pdf_go_with_pdf(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(saved), "--to", "docx", "--pdf-ua"]) == 2
    assert "--pdf-ua and --pdf-a go with --to pdf only." in capsys.readouterr().err
    made = saved.with_name("a.pdf")
    assert main(["report", str(saved), "--to", "pdf", "--pdf-ua", "--pdf-a", "--output", str(made)]) == 0
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made.read_bytes()


def test_a_file_that_was_changed_is_reported_with_a_warning(saved: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = json.loads(saved.read_text(encoding="utf-8"))
    document["answers"][0]["values"]["months_in_use"] = "11"
    saved.write_text(json.dumps(document), encoding="utf-8")
    assert main(["report", str(saved), "--to", "html"]) == 0
    assert "was changed after it was written" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("months_in_use: many\n", "months_in_use"),
        ("no_such_question: 1\n", "no_such_question"),
        ("", "the file is empty"),
    ],
)
def test_refused_answers_make_no_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, expected: str
) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text(text, encoding="utf-8")
    assert main(["report", str(answers), "--to", "html", "--track", INNOVATION]) == 2
    assert expected in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["answers.yaml"]
