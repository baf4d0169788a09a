from __future__ import annotations

from selfassess.defence import Defence, Evidence
from selfassess.model import Library
from selfassess.work import Work, choose_side, restore_work

FULL = {
    "answers": {"months_in_use": "๑๒", "accepted_by_public": True},
    "since": {},
    "about": {"work": "ตู้ยา"},
    "cycle": {"year": 2570},
    "defence": {"accepted_by_public": {"evidence": [{"title": "คำสั่ง"}], "owner": "สมใจ"}},
    "conflicts": {"months_in_use": {"kept": {"value": "๑๒", "who": "ก"}, "other": {"value": "10", "who": "ข"}}},
}


def test_a_work_comes_back_as_it_was_kept(library: Library) -> None:
    work, lost = restore_work(library.questions, FULL)
    assert lost == 0
    assert work.to_json() == FULL


def test_evidence_of_an_unknown_question_is_left_out(library: Library) -> None:
    work, _ = restore_work(library.questions, {"defence": {"no_such": {"owner": "x"}}})
    assert work == Work()


def test_choosing_the_other_side_puts_it_in_place_and_settles_the_conflict(library: Library) -> None:
    work, _ = restore_work(library.questions, choose_side(FULL, "months_in_use", "other"))
    assert work.typed["months_in_use"] == "10"
    assert work.conflicts == {}


def test_choosing_the_kept_side_changes_nothing_else(library: Library) -> None:
    work, _ = restore_work(library.questions, choose_side(FULL, "months_in_use", "kept"))
    assert work.to_json() == {name: each for name, each in FULL.items() if name != "conflicts"}


def test_a_cleared_answer_may_be_the_one_that_is_chosen(library: Library) -> None:
    cleared = FULL | {"conflicts": {"months_in_use": {"kept": {"value": "๑๒"}, "other": {"value": None}}}}
    work, _ = restore_work(library.questions, choose_side(cleared, "months_in_use", "other"))
    assert "months_in_use" not in work.answers


def test_conflicts_about_other_things_are_settled_alike() -> None:
    sides = {"kept": {"value": "ก"}, "other": {"value": "ข"}}
    plain = {"about": {"work": "ก"}, "conflicts": {"about.work": sides}}
    assert choose_side(plain, "about.work", "other") == {"about": {"work": "ข"}, "conflicts": {}}
    plain = {"defence": {"q": {"owner": "ก", "justification": "j"}}, "conflicts": {"defence.q.owner": sides}}
    assert choose_side(plain, "defence.q.owner", "other")["defence"] == {"q": {"justification": "j", "owner": "ข"}}
    years = {"kept": {"value": {"year": None}}, "other": {"value": {"year": 2570}}}
    assert choose_side({"cycle": {"year": None}, "conflicts": {"cycle": years}}, "cycle", "other")["cycle"] == {
        "year": 2570
    }


def test_answering_anew_settles_a_conflict(library: Library) -> None:
    work, _ = restore_work(library.questions, FULL)
    assert work.with_answer("months_in_use", None).conflicts == {}


def test_new_evidence_settles_its_own_conflict_only(library: Library) -> None:
    both = {"kept": {"value": "ก"}, "other": {"value": "ข"}}
    conflicts = {"defence.accepted_by_public.owner": both, "months_in_use": both}
    work, _ = restore_work(library.questions, FULL | {"conflicts": conflicts})
    defence = Defence(evidence=(Evidence(title="หนังสือ"),))
    assert list(work.with_defence("accepted_by_public", defence).conflicts) == ["months_in_use"]
