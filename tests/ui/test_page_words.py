"""Every word that the page's script asks for is there, also those whose key it puts together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from selfassess.ui import workbook
from selfassess.ui.page_words import PAGE_WORDS

STATIC = Path(workbook.__file__).parent / "static"
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(STATIC.glob("[0-9]*.js"))}
COMPOSED = {
    "state_${state}": ["answered", "unknown", "untouched", "refused"],
    "range_${end}": ["low", "high"],
    "evidence_${name}": ["title", "link", "place", "day", "keeper"],
    "download_${to}": ["pdf", "docx", "xlsx", "html", "json", "ics"],
}
"""Keys that are put together, with everything that may be put in."""


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_word_of_a_script_is_there(name: str) -> None:
    script = SCRIPTS[name]
    asked = set(re.findall(r'\bword\("([a-z_]+)"', script))
    for chosen in re.findall(r'\bword\([^"`()]*\? "([a-z_]+)" : "([a-z_]+)"', script):
        asked |= set(chosen)
    for template in re.findall(r"\bword\(`([^`]+)`", script):
        assert template in COMPOSED, template
        asked |= {re.sub(r"\$\{.*?\}", each, template) for each in COMPOSED[template]}
    assert sorted(asked - set(PAGE_WORDS)) == []


def test_the_states_of_a_question_are_those_that_have_a_word() -> None:
    source = (STATIC.parent / "view" / "questions.py").read_text(encoding="utf-8")
    body = source[source.index("def _state(") :].split("\ndef ")[0]
    returned = [line for line in body.splitlines() if "return " in line]
    states = {each for line in returned for each in re.findall(r'"([a-z]+)"', line)}
    assert states == set(COMPOSED["state_${state}"])
