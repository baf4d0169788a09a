"""All checks of one rubric, in the order in which its sections stand."""

from __future__ import annotations

from selfassess.loading.checks.bands import check_bands
from selfassess.loading.checks.ceilings import check_ceilings
from selfassess.loading.checks.expressions import check_expressions
from selfassess.loading.checks.forms import check_forms
from selfassess.loading.checks.glossary import check_glossary
from selfassess.loading.checks.ids import check_ids
from selfassess.loading.checks.points import check_points
from selfassess.loading.checks.process import check_process
from selfassess.loading.checks.prompts import check_prompts
from selfassess.loading.checks.questions import check_questions
from selfassess.loading.checks.rules import check_rules
from selfassess.loading.entries import Entry

__all__ = ["check_rubric"]


def check_rubric(entry: Entry) -> None:
    """Check what its schema cannot see; each fault goes to the entry's inspection."""
    for check in (
        check_ids, check_questions, check_rules, check_ceilings, check_expressions, check_points, check_bands,
        check_process, check_glossary, check_prompts, check_forms,
    ):  # fmt: skip
        check(entry)
